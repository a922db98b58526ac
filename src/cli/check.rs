//! `labbrapport check`.

use std::path::Path;
use std::process::ExitCode;

use super::args::Format;
use super::report::{Report, exit_code};
use crate::diagnostic::Severity;
use crate::model::Language;
use crate::pipeline;

/// Reads and validates the project and shows every problem;
/// of the edition in another language where one is asked for.
pub fn check(project: &Path, format: Format, edition: Option<Language>) -> ExitCode {
    let (diagnostics, code) = match pipeline::check(project, edition) {
        Ok(diagnostics) => (diagnostics, ExitCode::SUCCESS),
        Err(diagnostics) => {
            let code = exit_code(&diagnostics);
            (diagnostics, code)
        }
    };
    let report = Report::of(project);
    report.show(&diagnostics, format, Severity::Note);
    if format == Format::Human {
        let counts = report.counts(&diagnostics);
        report.say("check-done", &[("counts", (&counts).into())]);
    }
    code
}
