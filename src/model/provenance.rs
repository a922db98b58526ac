//! Where an ingested value stood: every value knows its cell.

use crate::diagnostic::{Place, column_letters};

/// A sheet of one of the project's files, as a position in [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SheetId(pub u16);

/// One cell, rows and columns counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRef {
    /// The sheet.
    pub sheet: SheetId,
    /// Column, from 0.
    pub column: u16,
    /// Row, from 0.
    pub row: u32,
}

/// A run of cells in one column, first and last row included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CellRange {
    /// The sheet.
    pub sheet: SheetId,
    /// Column, from 0.
    pub column: u16,
    /// First row, from 0.
    pub first: u32,
    /// Last row, from 0, at least `first`.
    pub last: u32,
}

impl From<CellRef> for CellRange {
    fn from(cell: CellRef) -> Self {
        Self {
            sheet: cell.sheet,
            column: cell.column,
            first: cell.row,
            last: cell.row,
        }
    }
}

impl CellRange {
    /// Sorts ranges and joins those that touch or overlap in one column.
    pub fn merged(mut ranges: Vec<Self>) -> Vec<Self> {
        ranges.sort_unstable();
        let mut merged: Vec<Self> = Vec::with_capacity(ranges.len());
        for range in ranges {
            match merged.last_mut() {
                Some(before)
                    if (before.sheet, before.column) == (range.sheet, range.column)
                        && range.first <= before.last.saturating_add(1) =>
                {
                    before.last = before.last.max(range.last);
                }
                _ => merged.push(range),
            }
        }
        merged
    }
}

/// A value and the cell it was read from.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell<T> {
    /// What the cell means.
    pub value: T,
    /// Where it stands. For a merged cell, the top left one.
    pub at: CellRef,
}

/// The files and sheets that were read, in reading order.
#[derive(Debug, Default, Clone)]
pub struct Sources {
    sheets: Vec<Sheet>,
}

#[derive(Debug, Clone)]
struct Sheet {
    file: String,
    name: String,
    /// Whether it stands for the elements of one kind in a document: they are
    /// its rows, and it has no columns.
    elements: bool,
    /// The column of dates, where it is a table that has one.
    dates: Option<u16>,
}

impl Sources {
    /// Registers a sheet. `file` is relative to the project, with `/`; for a
    /// CSV file `name` is the file's stem. `None` when 65,536 sheets are taken.
    pub fn add(&mut self, file: &str, name: &str) -> Option<SheetId> {
        self.add_sheet(file, name, false)
    }

    /// Registers the elements of one kind in a document as a sheet: each is a
    /// row, in the order of the document. `None` as for [`Sources::add`].
    pub fn add_elements(&mut self, file: &str, element: &str) -> Option<SheetId> {
        self.add_sheet(file, element, true)
    }

    fn add_sheet(&mut self, file: &str, name: &str, elements: bool) -> Option<SheetId> {
        let id = u16::try_from(self.sheets.len()).ok()?;
        self.sheets.push(Sheet {
            file: file.into(),
            name: name.into(),
            elements,
            dates: None,
        });
        Some(SheetId(id))
    }

    /// Notes which column of a sheet holds its rows' dates.
    pub fn note_dates(&mut self, sheet: SheetId, column: u16) {
        self.sheets[usize::from(sheet.0)].dates = Some(column);
    }

    /// The cell of a row's date: the row's own where its sheet has no column of dates.
    pub fn date_of(&self, row: CellRef) -> CellRef {
        let column = self.sheets[usize::from(row.sheet.0)].dates;
        CellRef {
            column: column.unwrap_or(row.column),
            ..row
        }
    }

    /// Whether a sheet stands for the elements of a document.
    pub fn has_elements(&self, sheet: SheetId) -> bool {
        self.sheets[usize::from(sheet.0)].elements
    }

    /// The files that were read, each once, in reading order.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = self
            .sheets
            .iter()
            .map(|sheet| sheet.file.as_str())
            .collect();
        files.dedup();
        files
    }

    /// Every sheet: its file and its name.
    pub fn sheets(&self) -> impl Iterator<Item = (&str, &str)> {
        let sheets = self.sheets.iter().filter(|sheet| !sheet.elements);
        sheets.map(|sheet| (sheet.file.as_str(), sheet.name.as_str()))
    }

    /// Every sheet and kind of element.
    pub fn all(&self) -> impl Iterator<Item = SheetId> + use<> {
        (0..=u16::MAX).take(self.sheets.len()).map(SheetId)
    }

    /// The file that a sheet belongs to.
    pub fn file(&self, sheet: SheetId) -> &str {
        &self.sheets[usize::from(sheet.0)].file
    }

    /// The name of a sheet as it stands on its tab.
    pub fn sheet(&self, sheet: SheetId) -> &str {
        &self.sheets[usize::from(sheet.0)].name
    }

    /// The place of a cell or element, for a diagnostic.
    pub fn place(&self, cell: CellRef) -> Place {
        let Sheet {
            file,
            name,
            elements,
            ..
        } = &self.sheets[usize::from(cell.sheet.0)];
        if *elements {
            return Place::Element {
                file: file.clone(),
                element: name.clone(),
                position: cell.row,
            };
        }
        Place::Cell {
            file: file.clone(),
            sheet: name.clone(),
            row: cell.row,
            column: cell.column.into(),
        }
    }

    /// A range as people write it: `file#Sheet!C2:C481`, or `file#Sheet!C2`;
    /// of elements `file#Coding!2:481`, or `file#Coding!2`.
    pub fn address(&self, range: CellRange) -> String {
        let Sheet {
            file,
            name,
            elements,
            ..
        } = &self.sheets[usize::from(range.sheet.0)];
        let column = match elements {
            true => String::new(),
            false => column_letters(range.column.into()),
        };
        let (first, last) = (range.first + 1, range.last + 1);
        if first == last {
            format!("{file}#{name}!{column}{first}")
        } else {
            format!("{file}#{name}!{column}{first}:{column}{last}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(column: u16, first: u32, last: u32) -> CellRange {
        CellRange {
            sheet: SheetId(0),
            column,
            first,
            last,
        }
    }

    #[test]
    fn touching_ranges_become_one() {
        let ranges = vec![
            range(2, 5, 5),
            range(2, 1, 2),
            range(2, 3, 4),
            range(3, 6, 6),
        ];
        assert_eq!(CellRange::merged(ranges), [range(2, 1, 5), range(3, 6, 6)]);
    }

    #[test]
    fn addresses_read_like_a_spreadsheet() {
        let mut sources = Sources::default();
        sources.add("data/enkät.xlsx", "Enkätsvar").unwrap();
        assert_eq!(
            sources.address(range(2, 1, 480)),
            "data/enkät.xlsx#Enkätsvar!C2:C481"
        );
        assert_eq!(
            sources.address(range(5, 13, 13)),
            "data/enkät.xlsx#Enkätsvar!F14"
        );
        sources
            .add_elements("data/intervjuer.qdpx", "Coding")
            .unwrap();
        let elements = CellRange {
            sheet: SheetId(1),
            ..range(0, 1, 480)
        };
        assert_eq!(
            sources.address(elements),
            "data/intervjuer.qdpx#Coding!2:481"
        );
    }
}
