//! Sheets that rows are read from.

use std::sync::Arc;

use crate::diagnostic::Place;
use crate::ingest::cell;
use crate::ingest::grid::{Grid, GridRow};
use crate::ingest::header::{Header, split_parentheses};
use crate::model::schema::Table;
use crate::model::{SheetId, Status};
use crate::project::FormsMapping;

/// A sheet that is a table of the schema.
pub struct Sheet {
    /// Its id in the sources.
    pub id: SheetId,
    /// Which table.
    pub table: &'static Table,
    /// Its cells.
    pub grid: Grid,
    /// Where its columns are.
    pub header: Header,
    /// The status of its file, where the manifest gives one.
    pub status: Option<Status>,
}

impl Sheet {
    /// A column's heading as it stands there, without what is in parentheses.
    pub fn heading(&self, column: u16) -> Option<String> {
        let (data, _) = self.grid.row(self.header.row).cell(column)?;
        let text = cell::text(data).ok()?;
        let (name, _) = split_parentheses(&text);
        Some(name.to_owned()).filter(|name| !name.is_empty())
    }

    /// The rows below the header that hold anything in a column of the table;
    /// remarks beside and below a table are none of its rows.
    pub fn data_rows(&self) -> impl Iterator<Item = GridRow<'_>> {
        self.grid.rows().filter(|row| {
            row.index() > self.header.row
                && row
                    .cells()
                    .iter()
                    .any(|(column, _)| self.header.known.binary_search(column).is_ok())
        })
    }
}

/// A sheet of another system's export.
pub struct ImportedSheet {
    /// Its id in the sources.
    pub id: SheetId,
    /// Its cells.
    pub grid: Grid,
    /// What its columns mean.
    pub mapping: Arc<FormsMapping>,
    /// Where the manifest says so.
    pub entry: Place,
    /// The status of its file.
    pub status: Status,
}
