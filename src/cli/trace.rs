//! `labbrapport trace`.

use std::process::ExitCode;

use super::args::{ResultFormat, TraceArgs};
use super::report::{self, Report};
use super::{ERRORS, print_json};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity, list, nearest, plain, quoted};
use crate::model::{CellAddress, Sources};
use crate::pipeline;
use crate::trace::{Question, render_human, trace as find};

/// Shows the quotes, recommendations and figures that a printed text, an id or a
/// cell means.
pub fn trace(report: &Report, options: &TraceArgs) -> ExitCode {
    let project = report.project.as_path();
    let question = question(options);
    let question = question.map_err(|wrong| Diagnostics::from(wrong.error_at(Place::Project)));
    let traced = question.and_then(|question| {
        let prepared = pipeline::prepare(project, None)?;
        let sources = prepared.publication.own_screen().sources();
        if let Some(cell) = question.cell.as_ref()
            && !cell.names_a_sheet(sources)
        {
            let typed = options.cell.as_deref().or(options.text.as_deref());
            return Err(of_no_sheet(typed.unwrap_or_default(), sources).into());
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

/// An address that names no sheet: one that was typed without it is told with it.
fn of_no_sheet(typed: &str, sources: &Sources) -> Problem {
    const MOST: usize = 12;
    let text = quoted(typed);
    let (before, cell) = typed.rsplit_once('!').unwrap_or((typed, "A1"));
    let path = before.replace('\\', "/").to_lowercase();
    let names = sources.all();
    let names: Vec<(&str, &str)> = names
        .map(|sheet| (sources.file(sheet), sources.sheet(sheet)))
        .collect();
    let mut own = names.iter().filter(|(file, _)| {
        let file = file.to_lowercase();
        let before = file.strip_suffix(path.as_str());
        before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
    });
    if let Some((file, sheet)) = own.next() {
        let right = quoted(&format!("{file}#{sheet}!{cell}"));
        return Problem::CellWithoutSheet { text, right };
    }
    let known: Vec<String> = names
        .iter()
        .map(|(file, sheet)| format!("{file}#{sheet}"))
        .collect();
    let more = (known.len() > MOST).then(|| plain("…"));
    Problem::CellOfNoSheet {
        text,
        near: nearest(before, known.iter().map(String::as_str)),
        known: list(known.iter().take(MOST).map(plain).chain(more)),
    }
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
