//! `labbrapport outputs`.

use std::process::ExitCode;

use super::args::{OutputsArgs, ResultFormat};
use super::print_json;
use super::report::{self, Report};
use crate::diagnostic::Severity;
use crate::pipeline;

/// Lists what a build would write, each path as it can be opened from the
/// current folder; in JSON relative to the project.
pub fn outputs(report: &Report, options: &OutputsArgs) -> ExitCode {
    let edition = options.edition.map(Into::into);
    let prepared = pipeline::prepare(&report.project, edition);
    match prepared.and_then(|prepared| pipeline::find_outputs(&prepared)) {
        Ok(outputs) => {
            match options.format {
                ResultFormat::Json => print_json(&outputs),
                ResultFormat::Human => {
                    let lines = outputs.iter().map(|path| report.path(path) + "\n");
                    report::print(&lines.collect::<String>());
                }
            }
            ExitCode::SUCCESS
        }
        Err(diagnostics) => report.stopped(&diagnostics, Severity::Error),
    }
}
