//! `labbrapport check`.

use std::process::ExitCode;

use super::args::{CheckArgs, Format};
use super::report::{Report, exit_code};
use crate::diagnostic::Severity;
use crate::pipeline;
use crate::wording::problems::tell_in_brief;

/// Reads and validates the project and shows every problem, notes of a kind as
/// one unless all are asked for; of the edition in another language where one
/// is asked for.
pub fn check(report: &Report, options: &CheckArgs) -> ExitCode {
    let edition = options.edition.map(Into::into);
    let (diagnostics, code) = match pipeline::check(&report.project, edition) {
        Ok(diagnostics) => (diagnostics, ExitCode::SUCCESS),
        Err(diagnostics) => {
            let code = exit_code(&diagnostics);
            (diagnostics, code)
        }
    };
    if options.format != Format::Human {
        report.show(&diagnostics, options.format, Severity::Note);
        return code;
    }
    let untold = if report.manner.quiet && !options.all {
        report.show(&diagnostics, Format::Human, Severity::Warning);
        0
    } else if options.all || report.manner.verbose {
        report.show(&diagnostics, Format::Human, Severity::Note);
        0
    } else {
        let (told, untold) = tell_in_brief(diagnostics.iter(), &report.words);
        report.show_told(&told, Format::Human);
        untold
    };
    let counts = report.counts(&diagnostics);
    report.say("check-done", &[("counts", (&counts).into())]);
    if untold > 0 {
        report.say("check-more", &[]);
    }
    code
}
