//! What the results files say of themselves.

use super::section::Section;
use crate::diagnostic::{Problem, quoted};
use crate::model::clean::folded;

/// What the results files say of themselves.
#[derive(Debug, Clone, Default)]
pub struct ResultsEntry {
    /// The programme's id among others, the same in every edition.
    pub id: Option<String>,
    /// The licence they may be used under, as SPDX names it.
    pub licence: Option<String>,
}

pub(super) fn read_results(table: &mut Section<'_, '_>) -> Option<ResultsEntry> {
    let licence = table.text("licence");
    let id = table.text("id");
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
    if let Some(id) = id.as_ref().filter(|id| !id.chars().all(plain)) {
        table.wrong("id", Problem::InvalidProgrammeId { id: quoted(id) });
    }
    Some(ResultsEntry { id, licence })
}

/// An id made from a title or a folder's name: `allmannyttans-innovationslabb`.
pub fn id_of_title(title: &str) -> String {
    let words = title.split_whitespace().map(folded);
    let words = words.map(|word| word.chars().filter(char::is_ascii_alphanumeric).collect());
    let words: Vec<String> = words.filter(|word: &String| !word.is_empty()).collect();
    if words.is_empty() {
        "project".into()
    } else {
        words.join("-")
    }
}
