//! References that lead nowhere, and what is meant by them.

use super::Row;
use super::parted::not_parted;
use crate::diagnostic::{Problem, Value, quoted};
use crate::ingest::cell;
use crate::model::CellRef;
use crate::model::schema::TableId;

impl Row<'_, '_> {
    /// What stands in the place of one row of `table` and is none: several of them, the
    /// whole programme where a lab can be left out, or a word that no row has.
    pub(super) fn refused(&mut self, column: usize, at: CellRef, table: TableId, typed: &str) {
        let whole = table == TableId::Labs && cell::is_whole_programme(typed);
        // As if the cell were blank.
        if whole && !self.sheet.table.columns[column].required {
            return;
        }
        let known = |id: &str| self.reader.find(table, id).is_some();
        let listed = cell::list(typed).nth(1).is_some() && cell::list(typed).all(known);
        let several = listed || not_parted(typed, known).is_some();
        if !whole && !several {
            return self.unresolved(column, at, &[table], typed);
        }
        let typed = quoted(typed);
        let problem = match several {
            true => Problem::OneOnly {
                typed,
                column: self.heading(column),
            },
            false => Problem::WholeProgramme { typed },
        };
        self.problem(column, at, problem);
    }

    /// An identifier that none of `tables` has. Where one of them could not
    /// be read, that was said.
    pub(super) fn unresolved(&mut self, column: usize, at: CellRef, tables: &[TableId], id: &str) {
        self.failed = true;
        if tables.iter().any(|table| self.reader.has_gaps(*table)) {
            return;
        }
        let problem = self.reader.unresolved(tables, id);
        // It may be the id of a row that has none yet, which was said.
        let near =
            matches!(&problem, Problem::UnknownReference { near, .. } if *near != Value::Nothing);
        if near || !tables.iter().any(|table| self.reader.lacks_ids(*table)) {
            self.problem(column, at, problem);
        }
    }
}
