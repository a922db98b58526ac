//! Data files, and exports of other systems.

use std::sync::Arc;

use serde::Deserialize;

use super::codings;
use super::section::{Section, line_place};
use crate::diagnostic::Problem;
use crate::model::Status;
use crate::model::choice::Chosen;
use crate::project::DataEntry;
use crate::project::FormsMapping;
use crate::project::{ImportMapping, is_of_codings};

pub(super) fn read_data(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let place = table.place.clone();
    let pattern = table.required_text("files", "example-files");
    let words = Status::CHOICES
        .iter()
        .flat_map(|(value, words)| [(words.sv, *value), (words.en, *value)]);
    let status = table.one_of("status", &words.collect::<Vec<_>>());
    Some(DataEntry {
        pattern: pattern?,
        status,
        place,
        import: None,
    })
}

/// Keys that only entries for survey exports have.
const SURVEY_KEYS: [&str; 5] = [
    "respondent",
    "occasion",
    "keep-incomplete",
    "no-answer",
    "item",
];

/// An export of another system: answers to a survey, or codings.
pub(super) fn read_import(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let entry = read_data(table);
    let format = table.text("format");
    for key in ["lab", "leave-out"]
        .iter()
        .chain(&SURVEY_KEYS)
        .chain(&codings::KEYS)
    {
        table.get(key);
    }
    let entry = entry?;
    let named = format.as_deref().and_then(codings::format_named);
    let mut of_survey = SURVEY_KEYS.iter().map(|key| table.get(key).is_some());
    let unsaid = format.is_none() && !of_survey.any(|said| said);
    let import = if named.is_some() || is_of_codings(&entry.pattern) || unsaid {
        codings::reject_keys(table, &SURVEY_KEYS, "codings", "survey exports");
        Some(ImportMapping::Codings(Arc::new(codings::read_codings(
            table, named,
        ))))
    } else {
        codings::reject_keys(table, &codings::KEYS, "survey answers", "codings");
        read_survey(table).map(|mapping| ImportMapping::Survey(Arc::new(mapping)))
    };
    Some(DataEntry {
        import: Some(import?),
        ..entry
    })
}

/// A survey export's columns are read by serde, whose problems have their own
/// places.
fn read_survey(table: &mut Section<'_, '_>) -> Option<FormsMapping> {
    match FormsMapping::deserialize(table.deserializer()) {
        Ok(mapping) => Some(mapping),
        Err(error) => {
            let place = match error.span() {
                Some(span) => line_place(table.source, span.start),
                None => table.place.clone(),
            };
            let problem = Problem::new("invalid-import", error.message().to_owned())
                .help("`labbrapport import FILE` writes an entry to start from");
            table.diagnostics.push(problem.error_at(place));
            None
        }
    }
}
