//! Notes that stand among the rows of a table.

use calamine::Data;

use super::Row;
use crate::diagnostic::Problem;
use crate::ingest::cell::unit;
use crate::model::CellRef;
use crate::model::clean::folded;

impl Row<'_, '_> {
    /// Whether the row is what somebody noted, most often below the table: a sentence in
    /// one cell and nothing else, where a row must have more. It is told once, and not by
    /// all that it lacks.
    pub fn is_note(&mut self) -> bool {
        /// A name or an id has fewer.
        const WORDS: usize = 3;
        let (column, text) = match self.only_cell() {
            Some((column, Data::String(text))) => (column, text),
            _ => return false,
        };
        let is_short = text.split_whitespace().count() < WORDS && !begins_as_note(text);
        let header = &self.sheet.header;
        let columns = self.sheet.table.columns.iter().zip(&header.columns);
        let required = columns.filter(|(own, place)| own.required && place.is_some());
        let is_known = header.known.binary_search(&column).is_ok();
        if !is_known || is_short || required.count() < 2 || !header.fixed.is_empty() {
            return false;
        }
        let at = CellRef {
            column,
            ..self.at()
        };
        self.error(at, Problem::NoteAmongRows);
        true
    }
}

/// Whether even a few words are no name or id: `Källa: SCB`, `tkr`.
fn begins_as_note(text: &str) -> bool {
    const NOTES: [&str; 14] = [
        "kalla",
        "kallor",
        "source",
        "sources",
        "obs",
        "nb",
        "not",
        "note",
        "anm",
        "anmarkning",
        "kommentar",
        "comment",
        "uppdaterad",
        "updated",
    ];
    let first = text.split(|c: char| !c.is_alphanumeric()).next();
    let begins = first.is_some_and(|word| NOTES.contains(&folded(word).as_str()));
    begins || text.contains(": ") || text.trim_end().ends_with(':') || unit(text).is_some()
}
