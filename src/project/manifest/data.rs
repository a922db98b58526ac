//! Data files.

use super::section::{Names, Section};
use crate::model::Status;
use crate::model::choice::Chosen;
use crate::model::clean::MISSING;
use crate::project::DataEntry;

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
        table: None,
    })
}

/// What stands in a cell where there is nothing to say: the usual signs, and those that
/// the manifest adds.
pub(super) fn read_missing(table: &mut Section<'_, '_>) -> Vec<String> {
    let mut signs = MISSING.map(str::to_owned).to_vec();
    match table.text_or_texts("missing") {
        Some(Names::File(sign)) => signs.push(sign),
        Some(Names::Listed(own)) => signs.extend(own),
        None => {}
    }
    signs
}
