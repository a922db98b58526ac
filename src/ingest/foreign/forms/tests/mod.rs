//! Exports of every system, in the layouts that they write, and what becomes
//! of them.

mod any_sheet;
mod bad;
mod exports;
mod fixtures;
mod proposals;

use super::super::super::grid::Grid;
use super::super::super::text_file::read_text_file;
use super::*;
use crate::diagnostic::Place;
use crate::model::{SheetId, Sources};
use crate::wording::problems::told_short;

fn grid(export: &str) -> Grid {
    read_text_file(export.as_bytes(), "svar").unwrap()
}

fn sources() -> (Sources, SheetId) {
    let mut sources = Sources::default();
    let sheet = sources.add("data/svar.csv", "svar").unwrap();
    (sources, sheet)
}

fn mapped(export: &Export<'_>, mapping: &FormsMapping) -> Mapped {
    let (sources, sheet) = sources();
    let context = MapContext {
        sources: &sources,
        sheet,
        entry: Place::File("labbrapport.toml".into()),
    };
    map_responses(export, mapping, &context)
}

fn guessed(export: &Export<'_>) -> Proposal {
    let labs = [
        ("boden".to_owned(), "Bodenlabbet".to_owned()),
        ("umea".to_owned(), "Umeå".to_owned()),
    ];
    let context = GuessContext {
        file: "data/svar.csv",
        labs: &labs,
    };
    guess_mapping(export, &context)
}

fn problems(mapped: &Mapped) -> Vec<String> {
    mapped.diagnostics.iter().map(told_short).collect()
}

/// Respondent, occasion and values, one line per response.
fn lines(mapped: &Mapped) -> Vec<String> {
    let line = |response: &Response| {
        let values = response
            .answers
            .iter()
            .map(|answer| answer.map_or("·".into(), |answer| answer.value.to_string()));
        let values: Vec<String> = values.collect();
        let occasion = format!("{:?}", response.occasion);
        format!(
            "{} {} {occasion}: {}",
            response.lab.0,
            response.respondent,
            values.join(" ")
        )
    };
    mapped.responses.iter().map(line).collect()
}
