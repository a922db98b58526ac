//! Data files, and exports of other systems.

use serde::Deserialize;

use super::section::{Section, line_place};
use crate::diagnostic::Problem;
use crate::ingest::DataEntry;
use crate::ingest::foreign::forms::FormsMapping;
use crate::model::Status;
use crate::model::choice::Chosen;

pub(super) fn read_data(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let place = table.place.clone();
    let pattern = table.required_text("files", "which files, files = \"data/**\"");
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

/// An export of another system. Its columns are read by serde, whose problems
/// have their own places; the keys are named here as everywhere.
pub(super) fn read_import(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let entry = read_data(table);
    for key in [
        "format",
        "respondent",
        "occasion",
        "lab",
        "leave-out",
        "keep-incomplete",
        "no-answer",
        "item",
    ] {
        table.get(key);
    }
    let entry = entry?;
    let mapping = FormsMapping::deserialize(table.deserializer());
    match mapping {
        Ok(mapping) => Some(DataEntry {
            import: Some(std::sync::Arc::new(mapping)),
            ..entry
        }),
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
