//! Sheets that rows are read from.

use std::sync::Arc;

use crate::diagnostic::{Place, Value, column_letters, plain, quoted};
use crate::ingest::cell;
use crate::ingest::grid::{Grid, GridRow};
use crate::ingest::headings::split_parentheses;
use crate::ingest::matched::Header;
use crate::model::schema::Table;
use crate::model::{SheetId, Status};
use crate::project::FormsMapping;

/// A sheet that is a table of the schema.
#[derive(Clone)]
pub struct Sheet {
    /// Its id in the sources.
    pub id: SheetId,
    /// Which table.
    pub table: &'static Table,
    /// Its cells.
    pub grid: Arc<Grid>,
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

    /// What holds data and is hidden: the sheet, or rows and columns of it.
    pub fn hidden_parts(&self) -> Vec<Value> {
        let hidden = &self.grid.hidden;
        let name = &self.grid.name;
        if hidden.sheet {
            return vec![quoted(name)];
        }
        let mut parts = Vec::new();
        for (first, last) in runs(self.data_rows().map(|row| row.index()), &hidden.rows) {
            parts.push(plain(format!("{name}!{}:{}", first + 1, last + 1)));
        }
        let known = self.header.known.iter().map(|column| u32::from(*column));
        for (first, last) in runs(known, &hidden.columns) {
            let (first, last) = (column_letters(first), column_letters(last));
            parts.push(plain(format!("{name}!{first}:{last}")));
        }
        parts
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

/// Runs of those of `held`, which are in order, that lie within `hidden`.
fn runs(held: impl Iterator<Item = u32>, hidden: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    if hidden.is_empty() {
        return runs;
    }
    for at in held {
        let within = hidden.partition_point(|(first, _)| *first <= at);
        if within == 0 || hidden[within - 1].1 < at {
            continue;
        }
        match runs.last_mut() {
            Some((_, last)) if *last + 1 == at => *last = at,
            _ => runs.push((at, at)),
        }
    }
    runs
}

/// A sheet of another system's export.
pub struct ImportedSheet {
    /// Its id in the sources.
    pub id: SheetId,
    /// Its cells.
    pub grid: Arc<Grid>,
    /// What its columns mean.
    pub mapping: Arc<FormsMapping>,
    /// Where the manifest says so.
    pub entry: Place,
    /// The status of its file.
    pub status: Status,
}
