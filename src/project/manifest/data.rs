//! Data files.

use super::section::Section;
use crate::model::Status;
use crate::model::choice::Chosen;
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
    })
}
