//! Where cells stand, and how many columns go on a sheet.

use std::ops::Range;

use super::super::drawing::{LEADING, Weight, seen, wrap};
use super::Heat;

/// A column takes no more room than this.
const MOST: f64 = 62.0;
/// Part of the width that the names of rows take.
const NAMES: f64 = 0.32;
/// Height of a row's lines besides their leading.
const ROW_AIR: f64 = 6.0;
/// Between the names of the columns and the cells.
const HEADER_AIR: f64 = 4.0;

/// As few runs of columns as fit on the width, as even as may be.
pub fn column_sheets(heat: &Heat, width: f64) -> Vec<Range<usize>> {
    let room = width * (1.0 - NAMES) / heat.least;
    let taken = usize::from(heat.first.is_some());
    let most = (room as usize).saturating_sub(taken).max(1);
    let count = heat.columns.len();
    let sheets = count.div_ceil(most).max(1);
    let each = count.div_ceil(sheets).max(1);
    let starts = (0..count).step_by(each);
    starts.map(|at| at..(at + each).min(count)).collect()
}

/// Where names and cells stand on a sheet.
pub struct Table {
    /// The columns of the sheet.
    pub columns: Range<usize>,
    /// The names of all rows in lines.
    pub labels: Vec<Vec<String>>,
    /// The name of the column before the others, and of theirs, in lines.
    pub first: Vec<String>,
    /// The names of the columns in lines.
    pub heads: Vec<Vec<String>>,
    /// The left edge of the first column.
    pub left: f64,
    /// Width of a column.
    pub cell: f64,
    /// The highest number of all sheets.
    pub most: f64,
}

impl Table {
    /// The table of some columns on a given width.
    pub fn new(heat: &Heat, columns: Range<usize>, width: f64) -> Self {
        let label = (width * NAMES).floor();
        let left = label + 6.0;
        let before = usize::from(heat.first.is_some());
        let count = (columns.len() + before).max(1);
        let cell = ((width - left) / count as f64).min(MOST);
        let head = |name: &String| wrap(name, cell - 3.0, 5, Weight::Regular);
        let cells = heat.rows.iter().flat_map(|row| {
            let cells = row.cells.iter().enumerate();
            cells.filter(|(column, _)| heat.is_own(row, *column))
        });
        let values = cells
            .filter_map(|(_, cell)| seen(cell))
            .map(|mark| mark.value);
        Self {
            labels: heat
                .rows
                .iter()
                .map(|row| wrap(&row.name, label, 2, Weight::Regular))
                .collect(),
            first: heat.first.as_ref().map(head).unwrap_or_default(),
            heads: heat.columns[columns.clone()].iter().map(head).collect(),
            columns,
            left,
            cell,
            most: values.fold(0.0, f64::max),
        }
    }

    /// The height of the names of the columns.
    pub fn header(&self) -> f64 {
        let lines = self.heads.iter().chain([&self.first]).map(Vec::len).max();
        lines.unwrap_or(0) as f64 * LEADING + HEADER_AIR
    }

    /// The height of a row with a name.
    pub fn row(label: &[String]) -> f64 {
        label.len().max(1) as f64 * LEADING + ROW_AIR
    }
}
