//! One sheet in memory: sparse rows of cells, and what is merged.

use std::collections::{HashMap, HashSet};

use calamine::{Data, Dimensions};

/// A sheet as read, cells as the spreadsheet holds them.
#[derive(Debug, Default)]
pub struct Grid {
    /// The sheet's name as it stands on its tab; for CSV the file's stem.
    pub name: String,
    rows: Vec<GridRow>,
    /// Cells covered by a merge from above, with the row of the top one.
    covered: HashMap<(u32, u16), u32>,
    /// Cells with a formula that was never calculated.
    uncalculated: HashSet<(u32, u16)>,
    /// Whether the format tells of merged cells.
    pub tells_merging: bool,
}

#[derive(Debug)]
struct GridRow {
    index: u32,
    cells: Vec<(u16, Data)>,
}

/// Sheets wider than this hold no table of ours.
const WIDEST: u32 = 2048;

impl Grid {
    /// An empty sheet.
    pub fn new(name: impl Into<String>, tells_merging: bool) -> Self {
        Self {
            name: name.into(),
            tells_merging,
            ..Self::default()
        }
    }

    /// Adds a cell; empty ones and those beyond any table are left out.
    /// Cells come row by row, as every format stores them.
    pub fn push(&mut self, row: u32, column: u32, value: Data) {
        if column >= WIDEST || is_blank(&value) {
            return;
        }
        let column = column as u16;
        match self.rows.last_mut() {
            Some(last) if last.index == row => last.cells.push((column, value)),
            _ => self.rows.push(GridRow {
                index: row,
                cells: vec![(column, value)],
            }),
        }
    }

    /// Notes a formula without a value.
    pub fn push_uncalculated(&mut self, row: u32, column: u32) {
        if column < WIDEST {
            // A mark in the row, so that the row is read at all.
            self.push(row, column, Data::Bool(false));
            self.uncalculated.insert((row, column as u16));
        }
    }

    /// Puts rows and cells into order, whatever order they came in, and notes
    /// which cells are covered by merges.
    pub fn finish(&mut self, merges: &[Dimensions]) {
        self.rows.sort_by_key(|row| row.index);
        self.rows.dedup_by(|later, earlier| {
            let same = later.index == earlier.index;
            if same {
                earlier.cells.append(&mut later.cells);
            }
            same
        });
        for row in &mut self.rows {
            row.cells.sort_by_key(|(column, _)| *column);
        }
        let Some(last) = self.rows.last().map(|row| row.index) else {
            return;
        };
        for merge in merges.iter().filter(|merge| merge.start.1 < WIDEST) {
            for row in merge.start.0.saturating_add(1)..=merge.end.0.min(last) {
                self.covered
                    .insert((row, merge.start.1 as u16), merge.start.0);
            }
        }
    }

    /// The rows that hold anything, in order.
    pub fn row_indices(&self) -> impl Iterator<Item = u32> {
        self.rows.iter().map(|row| row.index)
    }

    /// A row's own cells, in order of their columns; empty where it has none.
    pub fn row(&self, row: u32) -> &[(u16, Data)] {
        let found = self.rows.binary_search_by_key(&row, |row| row.index);
        found.map_or(&[], |at| &self.rows[at].cells)
    }

    /// The value of a cell that is covered by a merge from above, and the row
    /// it stands in.
    pub fn merged_from_above(&self, row: u32, column: u16) -> Option<(&Data, u32)> {
        let top = *self.covered.get(&(row, column))?;
        Some((cell_of(self.row(top), column)?, top))
    }

    /// Whether the cell holds a formula that was never calculated.
    pub fn is_uncalculated(&self, row: u32, column: u16) -> bool {
        !self.uncalculated.is_empty() && self.uncalculated.contains(&(row, column))
    }

    /// Whether the sheet holds nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

/// The value in a column among a row's cells.
pub fn cell_of(cells: &[(u16, Data)], column: u16) -> Option<&Data> {
    let at = cells
        .binary_search_by_key(&column, |(column, _)| *column)
        .ok()?;
    Some(&cells[at].1)
}

fn is_blank(value: &Data) -> bool {
    match value {
        Data::Empty => true,
        Data::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_merged_cell_counts_for_every_row_it_covers() {
        let mut grid = Grid::new("x", true);
        grid.push(1, 0, Data::String("boden".into()));
        grid.push(2, 1, Data::Int(7));
        grid.finish(&[Dimensions {
            start: (1, 0),
            end: (1_048_575, 0),
        }]);
        let boden = Data::String("boden".into());
        assert_eq!(grid.merged_from_above(2, 0), Some((&boden, 1)));
        assert_eq!(
            grid.merged_from_above(3, 0),
            None,
            "nothing stands below the last row"
        );
    }
}
