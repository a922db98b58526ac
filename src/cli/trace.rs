//! `labbrapport trace`.

use std::process::ExitCode;

use super::args::{ResultFormat, TraceArgs};
use super::report::{self, Report};
use super::{ERRORS, print_json};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity, quoted};
use crate::model::CellAddress;
use crate::pipeline;
use crate::trace::{Question, check_address, render_human, trace as find};

/// Shows the quotes, recommendations and figures that a printed text, an id or a
/// cell means.
pub fn trace(report: &Report, options: &TraceArgs) -> ExitCode {
    let project = report.project.as_path();
    let question = question(options);
    let question = question.map_err(|wrong| Diagnostics::from(wrong.error_at(Place::Project)));
    let traced = question.and_then(|question| {
        let prepared = pipeline::prepare(project, None)?;
        if let Some(cell) = &question.cell {
            let typed = options.cell.as_deref().or(options.text.as_deref());
            check_address(&prepared, cell, typed.unwrap_or_default())?;
        }
        find(&prepared, &question)
    });
    let traced = match traced {
        Ok(traced) => traced,
        Err(diagnostics) => return report.stopped(&diagnostics, Severity::Error),
    };
    match options.format {
        ResultFormat::Human => {
            report::print(&render_human(&traced, &report.words, report::width()))
        }
        ResultFormat::Json => print_json(&traced),
    }
    if traced.is_empty() {
        report.say("trace-nothing", &[]);
        return ExitCode::from(ERRORS);
    }
    ExitCode::SUCCESS
}

/// A text that is an address is one; `--cell` must be.
fn question(options: &TraceArgs) -> Result<Question, Problem> {
    let mut question = Question {
        text: options.text.clone(),
        cell: None,
        values: options.values,
    };
    if let Some(cell) = &options.cell {
        let text = quoted(cell);
        let address = CellAddress::parse(cell).ok_or(Problem::NoCellAddress { text })?;
        question.cell = Some(address);
    } else if let Some(text) = question.text.take_if(|text| text.contains('!')) {
        question.cell = CellAddress::parse(&text);
        question.text = question.cell.is_none().then_some(text);
    }
    if question.text.is_none() && question.cell.is_none() {
        return Err(Problem::NothingToTrace);
    }
    Ok(question)
}
