//! Exports of every system, in the layouts that they write, and what becomes
//! of them.

mod answered;
mod any_sheet;
mod bad;
mod exports;
mod fixtures;
mod judged;
mod proposals;
mod systems;
mod together;

use super::super::super::grid::Grid;
use super::super::super::text_file::read_text_file;
use super::super::{Known, KnownLab, KnownLabs, Proposal};
use super::guess::guess_mappings;
use super::guessed::Guess;
use super::*;
use crate::diagnostic::Place;
use crate::model::{Language, SheetId, Sources};
use crate::project::manifest::parse_manifest;
use crate::project::{FormsMapping, ImportMapping, Telling};
use crate::wording::Catalogue;
use crate::wording::problems::{tell_entry, told_short};

fn grid(export: &str) -> Grid {
    read_text_file(export.as_bytes(), "svar").unwrap().0
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
        missing: &[],
    };
    map_responses(export, mapping, &context)
}

fn known() -> Known {
    let labs = [("boden", "Bodenlabbet"), ("umea", "Umeå")];
    let labs = labs.map(|(id, name)| KnownLab {
        id: id.into(),
        names: vec![name.into()],
    });
    Known {
        labs: KnownLabs::new(labs.into()),
        ..Known::default()
    }
}

fn guessed(export: &Export<'_>) -> Guess {
    let file = "data/svar.csv";
    let mut guesses = guess_mappings(
        &[Exported {
            file,
            sheet: None,
            export,
        }],
        &known(),
    );
    guesses.pop().unwrap().remove(0)
}

fn proposed(export: &Export<'_>) -> Proposal {
    let file = "data/svar.csv";
    let mut proposals = propose_surveys(
        &[Exported {
            file,
            sheet: None,
            export,
        }],
        &known(),
        &[],
    );
    proposals.pop().unwrap()
}

/// A proposal and its entry in words.
fn told(proposal: &Proposal, language: Language) -> (String, String) {
    let words = Catalogue::new(language);
    let tell = |line: &super::super::Line| tell_entry(line.key, &line.values, &words);
    (proposal.text(tell), proposal.entry(tell))
}

/// What an entry means, as the manifest reads it, wherever it stands there.
fn read_back(entry: &str) -> FormsMapping {
    let manifest = parse_manifest(&format!("title = \"x\"\n{entry}"));
    let import = manifest.unwrap().data.pop().unwrap().import;
    match import.unwrap() {
        ImportMapping::Survey(mapping) => {
            let mut mapping = (*mapping).clone();
            mapping.unconfirmed = None;
            for item in &mut mapping.items {
                item.place = Place::File("data/svar.csv".into());
            }
            for telling in [&mut mapping.occasion, &mut mapping.lab] {
                if let Telling::By(rule) = telling {
                    rule.places.clear();
                }
            }
            mapping
        }
        ImportMapping::Codings(_) => panic!("{entry}"),
    }
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
            response.respondent.as_deref().unwrap_or("–"),
            values.join(" ")
        )
    };
    mapped.responses.iter().map(line).collect()
}
