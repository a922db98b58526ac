//! Notes that stand among the rows of a table.

use calamine::Data;

use super::Row;
use crate::diagnostic::Problem;
use crate::model::CellRef;

impl Row<'_, '_> {
    /// Whether the row is what somebody noted, most often below the table: a sentence in
    /// one cell and nothing else, where a row must have more. It is told once, and not by
    /// all that it lacks.
    pub fn is_note(&mut self) -> bool {
        /// A name or an id has fewer.
        const WORDS: usize = 3;
        let (column, words) = match self.only_cell() {
            Some((column, Data::String(text))) => (column, text.split_whitespace().count()),
            _ => return false,
        };
        let header = &self.sheet.header;
        let columns = self.sheet.table.columns.iter().zip(&header.columns);
        let required = columns.filter(|(own, place)| own.required && place.is_some());
        let is_known = header.known.binary_search(&column).is_ok();
        if !is_known || words < WORDS || required.count() < 2 || !header.fixed.is_empty() {
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
