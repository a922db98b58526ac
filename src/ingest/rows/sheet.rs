//! Sheets that rows are read from.

use std::sync::Arc;

use crate::diagnostic::Place;
use crate::ingest::grid::{Grid, GridRow};
use crate::ingest::header::Header;
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
