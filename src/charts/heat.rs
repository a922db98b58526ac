//! Heat maps: cells as dark as their number is high, with the number in them.

mod fold;
mod layout;
mod panel;

use std::ops::Range;

use layout::{Table, column_sheets};

use super::drawing::{Brief, Chart, Frame, Sheet, Shown, Signs, finish, paginate};

/// Numbers in rows and columns.
pub struct Heat {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The name of a column that stands before them and is not shaded, such as
    /// that of sums.
    pub first: Option<String>,
    /// The rows.
    pub rows: Vec<HeatRow>,
    /// Whether the last column adds up others.
    pub folded: bool,
    /// The least room for a column, in points.
    pub least: f64,
}

/// The least room for a column with a name.
pub const NAMED: f64 = 40.0;
/// The least room for one that has but a number.
pub const NUMBERED: f64 = 20.0;

impl Heat {
    /// The signs of all cells.
    pub fn signs(&self) -> Signs {
        let rows = self.rows.iter();
        Signs::of(rows.flat_map(|row| row.cells.iter().chain(&row.first)))
    }

    /// Whether a cell is one of the numbers themselves and not a sum of some.
    fn is_own(&self, row: &HeatRow, column: usize) -> bool {
        let in_sums = self.folded && column + 1 == self.columns.len();
        !row.folded && !in_sums
    }
}

/// One row of a heat map.
pub struct HeatRow {
    /// What it is called.
    pub name: String,
    /// Its number in the column before the others.
    pub first: Option<Shown>,
    /// Its numbers, one per column; where they end early, the rest is empty.
    pub cells: Vec<Shown>,
    /// Whether it adds up rows that there was no room for; such sums are not
    /// shaded.
    pub folded: bool,
}

/// Draws a heat map, on several sheets where it does not fit on one; nothing
/// where no cell tells a number. `said` gives what the alt text says of some
/// rows and columns.
pub fn draw_heat(
    heat: &Heat,
    brief: &Brief<'_>,
    frame: &Frame,
    said: impl Fn(Range<usize>, Range<usize>) -> Vec<String>,
) -> Vec<Chart> {
    let rows = heat.rows.iter();
    let mut cells = rows.flat_map(|row| row.first.iter().chain(&row.cells));
    if !cells.any(Shown::tells) {
        return Vec::new();
    }
    let mut sheets = Vec::new();
    for columns in column_sheets(heat, brief.width) {
        let table = Table::new(heat, columns.clone(), brief.width);
        let heights: Vec<f64> = table.labels.iter().map(|label| Table::row(label)).collect();
        for rows in paginate(&heights, table.header()) {
            let height = table.header() + heights[rows.clone()].iter().sum::<f64>();
            let said = said(rows.clone(), columns.clone());
            sheets.push(Sheet::new(brief, height, said, |canvas| {
                panel::paint(canvas, brief, heat, &table, rows);
            }));
        }
    }
    finish(brief, frame, sheets)
}
