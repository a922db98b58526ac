//! `labbrapport quotes`.

use std::process::ExitCode;

use super::args::{Format, QuotesArgs, ResultFormat};
use super::print_json;
use super::report::{self, Report, exit_code};
use crate::diagnostic::Severity;
use crate::pipeline;
use crate::trace::quotes::{QuoteSelection, find_quotes, render_quotes};

/// Lists the quotes of the project. Errors that leave the figures alone are told
/// after it: a quote that points at a person is one, and is in the list.
pub fn quotes(report: &Report, options: &QuotesArgs) -> ExitCode {
    let project = report.project.as_path();
    let selection = QuoteSelection {
        labs: options.lab.clone(),
        codes: options.code.clone(),
    };
    let prepared = pipeline::prepare_what_can_be(project, None);
    let found = prepared.and_then(|prepared| {
        let found = find_quotes(&prepared.publication, &selection)?;
        Ok((found, prepared.diagnostics))
    });
    let (found, diagnostics) = match found {
        Ok(found) => found,
        Err(diagnostics) => return report.stopped(&diagnostics, Severity::Error),
    };
    match options.format {
        ResultFormat::Human => {
            let told = render_quotes(&found, &report.words, report::width());
            report::print(&told);
        }
        ResultFormat::Json => print_json(&found),
    }
    if found.quotes.is_empty() {
        report.say("quotes-none", &[]);
    }
    if diagnostics.has_errors() {
        report.show(&diagnostics, Format::Human, Severity::Error);
        return exit_code(&diagnostics);
    }
    ExitCode::SUCCESS
}
