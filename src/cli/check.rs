//! `labbrapport check`.

use std::path::Path;
use std::process::ExitCode;

use super::args::Format;
use super::{ERRORS, report};
use crate::diagnostic::Severity;
use crate::pipeline;

/// Reads and validates the project and shows every problem.
pub fn check(project: &Path, format: Format) -> ExitCode {
    let (diagnostics, code) = match pipeline::check(project) {
        Ok(diagnostics) => (diagnostics, ExitCode::SUCCESS),
        Err(diagnostics) => (diagnostics, ExitCode::from(ERRORS)),
    };
    report::show(&diagnostics, format, Severity::Note);
    if format == Format::Human {
        report::say(&format!("checked: {}", report::counts(&diagnostics)));
    }
    code
}
