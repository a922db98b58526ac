//! `labbrapport trace`.

use std::path::Path;
use std::process::ExitCode;

use super::ERRORS;
use super::args::{ResultFormat, TraceArgs};
use super::report::{self, Report};
use crate::diagnostic::Severity;
use crate::model::CellAddress;
use crate::pipeline;
use crate::trace::{Question, render_human, render_json, trace as trace_figures};

/// Shows the figures that a printed text, an id or a cell means.
pub fn trace(project: &Path, options: &TraceArgs) -> ExitCode {
    let question = match question(options) {
        Ok(question) => question,
        Err(message) => return report::failure(&message),
    };
    let traced =
        pipeline::prepare(project, None).and_then(|prepared| trace_figures(&prepared, &question));
    let traced = match traced {
        Ok(traced) => traced,
        Err(diagnostics) => return Report::of(project).stopped(&diagnostics, Severity::Error),
    };
    match options.format {
        ResultFormat::Human => report::print(&render_human(&traced)),
        ResultFormat::Json => report::print(&render_json(&traced)),
    }
    if traced.is_empty() {
        report::say("no published figure is meant; try a part of an id, such as indicator/");
        return ExitCode::from(ERRORS);
    }
    ExitCode::SUCCESS
}

/// A text that is an address is one; `--cell` must be.
fn question(options: &TraceArgs) -> Result<Question, String> {
    let mut question = Question {
        text: options.text.clone(),
        cell: None,
        values: options.values,
    };
    if let Some(cell) = &options.cell {
        let address = CellAddress::parse(cell);
        let wrong =
            || format!("`{cell}` is not the address of a cell; write mätvärden.xlsx#Mätvärden!F14");
        question.cell = Some(address.ok_or_else(wrong)?);
    } else if let Some(text) = question.text.take_if(|text| text.contains('!')) {
        question.cell = CellAddress::parse(&text);
        question.text = question.cell.is_none().then_some(text);
    }
    if question.text.is_none() && question.cell.is_none() {
        return Err("say what to trace: a text as printed, an id, or --cell ADDRESS".to_owned());
    }
    Ok(question)
}
