//! One sheet in memory: sparse rows of cells, and what is merged.

use calamine::{Data, Dimensions};

use super::looks::{Looks, Shown};
use crate::model::clean::{clean, is_blank_text};

/// A sheet as read, cells as the spreadsheet holds them.
#[derive(Debug, Default, Clone)]
pub struct Grid {
    /// The sheet's name as it stands on its tab; for CSV the file's stem.
    pub name: String,
    /// Every cell that holds anything, row by row.
    cells: Vec<(u16, Data)>,
    /// Rows that hold anything: which row, and where its cells begin.
    rows: Vec<(u32, usize)>,
    merges: Vec<Merge>,
    spans: Vec<Span>,
    /// Whether the format tells of merged cells.
    pub tells_merging: bool,
    /// Cells that are shown as percentages: row and column, sorted.
    percents: Vec<(u32, u16)>,
    /// Cells whose formats show a unit, or a part of the number; sorted.
    shown: Vec<(u32, u16, Shown)>,
    /// Cells that are struck through, sorted.
    struck: Vec<(u32, u16)>,
    /// Cells with notes, sorted.
    pub noted: Vec<(u32, u16)>,
    /// Whether there are formulas whose values are left as they once were.
    pub stale: bool,
    /// Of a text file, how many cells its first rows have, blank ones with
    /// them.
    widths: Vec<(u32, u16)>,
    /// Of a text file with commas between its cells: how many cells its rows have, blank
    /// ones with them, from the rows on in which that changes.
    between_commas: Vec<(u32, u16)>,
    /// What of it is hidden.
    pub hidden: Hidden,
    /// The first cell, row and column, that stands too far to the right to be
    /// read.
    pub beyond: Option<(u32, u32)>,
}

/// What of a sheet is hidden from its readers.
#[derive(Debug, Default, Clone)]
pub struct Hidden {
    /// The sheet itself.
    pub sheet: bool,
    /// Rows, first and last.
    pub rows: Vec<(u32, u32)>,
    /// Columns, first and last.
    pub columns: Vec<(u32, u32)>,
}

/// Rows of one column that the cell in the top one counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Merge {
    column: u16,
    top: u32,
    bottom: u32,
}

/// Columns that a cell of a row counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The row.
    pub row: u32,
    /// The first column, where the cell stands.
    pub first: u16,
    /// The last column.
    pub last: u16,
    /// The last row.
    pub bottom: u32,
}

/// Sheets wider than this hold no table of ours.
pub const WIDEST: u32 = 2048;

/// One row: its own cells, and those that merges from above count for it.
#[derive(Debug, Clone, Copy)]
pub struct GridRow<'g> {
    grid: &'g Grid,
    row: u32,
    cells: &'g [(u16, Data)],
}

impl Grid {
    /// An empty sheet.
    pub fn new(name: impl Into<String>, tells_merging: bool) -> Self {
        Self {
            name: name.into(),
            tells_merging,
            ..Self::default()
        }
    }

    /// Makes room for as many cells as a sheet says it has, within reason.
    pub fn reserve(&mut self, cells: u64) {
        const MOST: usize = 1 << 21;
        self.cells
            .reserve(usize::try_from(cells).map_or(MOST, |cells| cells.min(MOST)));
    }

    /// Adds a cell; empty ones are left out, and so are those beyond any table,
    /// of which the first is kept in mind.
    pub fn push(&mut self, row: u32, column: u32, value: Data) {
        if is_blank(&value) {
            return;
        }
        if column >= WIDEST {
            self.beyond.get_or_insert((row, column));
            return;
        }
        if self.rows.last().is_none_or(|(last, _)| *last != row) {
            self.rows.push((row, self.cells.len()));
        }
        self.cells.push((column as u16, value));
    }

    /// Notes how many cells a row of a text file has.
    pub fn add_width(&mut self, row: u32, cells: usize) {
        const ROWS: usize = 32;
        if self.widths.len() < ROWS {
            let cells = u16::try_from(cells).unwrap_or(u16::MAX);
            self.widths.push((row, cells));
        }
    }

    /// How many cells a row of a text file has, blank ones with them; none of
    /// a workbook's, whose rows have no end.
    pub fn width(&self, row: u32) -> Option<u16> {
        let mut widths = self.widths.iter();
        widths.find(|(own, _)| *own == row).map(|(_, cells)| *cells)
    }

    /// Notes how many cells a row has between commas; rows come in order.
    pub fn add_between_commas(&mut self, row: u32, cells: usize) {
        let cells = u16::try_from(cells).unwrap_or(u16::MAX);
        if self
            .between_commas
            .last()
            .is_none_or(|(_, last)| *last != cells)
        {
            self.between_commas.push((row, cells));
        }
    }

    /// How many cells a row of a text file has between its commas, blank ones with them;
    /// none where something else stands between its cells.
    pub fn cells_between_commas(&self, row: u32) -> Option<u16> {
        let known = self
            .between_commas
            .partition_point(|(from, _)| *from <= row);
        let (_, cells) = self.between_commas.get(known.checked_sub(1)?)?;
        Some(*cells)
    }

    /// Forgets all cells.
    pub fn clear(&mut self) {
        self.cells = Vec::new();
        self.rows = Vec::new();
        self.beyond = None;
    }

    /// Puts rows and cells into order, whatever order they came in, and notes
    /// what is merged.
    pub fn finish(&mut self, merges: &[Dimensions]) {
        if !self.is_ordered() {
            self.put_in_order(Vec::new());
        }
        self.add_merges(merges);
    }

    fn add_merges(&mut self, merges: &[Dimensions]) {
        let near = merges.iter().filter(|merge| merge.start.1 < WIDEST);
        let down = near.clone().filter(|merge| merge.start.0 < merge.end.0);
        self.merges = down
            .map(|merge| Merge {
                column: merge.start.1 as u16,
                top: merge.start.0,
                bottom: merge.end.0,
            })
            .collect();
        self.merges.sort_unstable();
        let across = near.filter(|merge| merge.start.1 < merge.end.1);
        self.spans = across
            .map(|merge| Span {
                row: merge.start.0,
                first: merge.start.1 as u16,
                last: merge.end.1.min(WIDEST) as u16,
                bottom: merge.end.0,
            })
            .collect();
        self.spans.sort_unstable();
    }

    /// The cells of a row that are merged with those to their right.
    pub fn spans(&self, row: u32) -> &[Span] {
        let from = self.spans.partition_point(|span| span.row < row);
        let to = self.spans.partition_point(|span| span.row <= row);
        &self.spans[from..to]
    }

    fn is_ordered(&self) -> bool {
        let rows = self.rows.is_sorted_by(|a, b| a.0 < b.0);
        rows && self
            .rows()
            .all(|row| row.cells.is_sorted_by(|a, b| a.0 < b.0))
    }

    /// Every format stores cells in order; a file made by hand need not. Of
    /// two cells at one place the first counts, and those in `placed` before all.
    fn put_in_order(&mut self, mut placed: Vec<(u32, u16, Data)>) {
        let mut cells = std::mem::take(&mut self.cells).into_iter();
        let rows = std::mem::take(&mut self.rows);
        placed.reserve(cells.len());
        for (position, (row, begin)) in rows.iter().enumerate() {
            let end = rows.get(position + 1).map_or(usize::MAX, |next| next.1);
            let own = cells.by_ref().take(end - begin);
            placed.extend(own.map(|(column, value)| (*row, column, value)));
        }
        placed.sort_by_key(|(row, column, _)| (*row, *column));
        placed.dedup_by_key(|(row, column, _)| (*row, *column));
        for (row, column, value) in placed {
            self.push(row, column.into(), value);
        }
    }

    /// Empties the cells below a row that say that there is nothing to say.
    pub fn forget_missing(&mut self, header: u32, signs: &[String]) {
        let first = self.rows.partition_point(|(row, _)| *row <= header);
        let begin = self.rows.get(first).map_or(self.cells.len(), |row| row.1);
        let mut any = false;
        for (_, data) in &mut self.cells[begin..] {
            if let Data::String(text) = data
                && is_missing(text, signs)
            {
                *data = Data::Empty;
                any = true;
            }
        }
        if any {
            self.put_in_order(Vec::new());
        }
    }

    /// Puts other values into cells that hold something.
    pub fn replace(&mut self, cells: Vec<(u32, u16, Data)>) {
        if !cells.is_empty() {
            self.put_in_order(cells);
        }
    }

    /// Empties whole rows, named in order.
    pub fn forget_rows(&mut self, rows: &[u32]) {
        if rows.is_empty() {
            return;
        }
        for (position, (row, begin)) in self.rows.iter().enumerate() {
            let next = self.rows.get(position + 1);
            let end = next.map_or(self.cells.len(), |(_, begin)| *begin);
            if rows.binary_search(row).is_ok() {
                for (_, data) in &mut self.cells[*begin..end] {
                    *data = Data::Empty;
                }
            }
        }
        self.put_in_order(Vec::new());
    }

    /// Adds what the sheet tells beside its values.
    pub fn add_looks(&mut self, looks: Looks) {
        if !looks.replaced.is_empty() {
            self.put_in_order(looks.replaced);
        }
        self.percents = looks.percents;
        self.percents.sort_unstable();
        self.shown = looks.shown;
        self.shown
            .sort_unstable_by_key(|(row, column, _)| (*row, *column));
        self.struck = looks.struck;
        self.struck.sort_unstable();
        (self.noted, self.stale) = (looks.noted, looks.stale);
        if !looks.merges.is_empty() {
            self.add_merges(&looks.merges);
        }
        self.hidden.rows = looks.hidden_rows;
        self.hidden.columns = looks.hidden_columns;
    }

    /// Whether a cell's number is shown as a percentage.
    pub fn is_percent(&self, row: u32, column: u16) -> bool {
        self.percents.binary_search(&(row, column)).is_ok()
    }

    /// Whether a cell is struck through.
    pub fn is_struck(&self, row: u32, column: u16) -> bool {
        self.struck.binary_search(&(row, column)).is_ok()
    }

    /// Whether any cell is struck through.
    pub fn has_struck(&self) -> bool {
        !self.struck.is_empty()
    }

    /// What the format of a cell's number shows beside its digits.
    pub fn shown(&self, row: u32, column: u16) -> Option<Shown> {
        let key = |(row, column, _): &(u32, u16, Shown)| (*row, *column);
        let at = self.shown.binary_search_by_key(&(row, column), key);
        Some(self.shown[at.ok()?].2)
    }

    /// Multiplies what stands in cells, in order, by a power of ten, as their
    /// rule says: what their formats show is that much less of it.
    pub fn take_power(&mut self, cells: &[(u32, u16)], power: i8) {
        for (row, column, shown) in &mut self.shown {
            if cells.binary_search(&(*row, *column)).is_ok() {
                *shown = shown.without(power);
            }
        }
    }

    /// The rows that hold anything, in order.
    pub fn rows(&self) -> impl Iterator<Item = GridRow<'_>> {
        (0..self.rows.len()).map(|position| GridRow {
            grid: self,
            row: self.rows[position].0,
            cells: self.cells_of(position),
        })
    }

    /// The row `row`, perhaps without cells.
    pub fn row(&self, row: u32) -> GridRow<'_> {
        let found = self.rows.binary_search_by_key(&row, |(row, _)| *row);
        GridRow {
            grid: self,
            row,
            cells: found.map_or(&[], |position| self.cells_of(position)),
        }
    }

    fn cells_of(&self, position: usize) -> &[(u16, Data)] {
        let next = self.rows.get(position + 1);
        let end = next.map_or(self.cells.len(), |(_, begin)| *begin);
        &self.cells[self.rows[position].1..end]
    }

    /// Whether the sheet holds nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<'g> GridRow<'g> {
    /// Which row this is, from 0.
    pub fn index(&self) -> u32 {
        self.row
    }

    /// The cells that stand in this row themselves, in the order of columns.
    pub fn cells(&self) -> &'g [(u16, Data)] {
        self.cells
    }

    /// A column's value and the row it stands in, which for a merged cell is
    /// the top one.
    pub fn cell(&self, column: u16) -> Option<(&'g Data, u32)> {
        if let Some(value) = self.own(column) {
            return Some((value, self.row));
        }
        if self.grid.merges.is_empty() {
            return None;
        }
        let above = self
            .grid
            .merges
            .partition_point(|merge| (merge.column, merge.top) < (column, self.row));
        let merge = self.grid.merges[..above].last()?;
        if merge.column != column || merge.bottom < self.row {
            return None;
        }
        Some((self.grid.row(merge.top).own(column)?, merge.top))
    }

    fn own(&self, column: u16) -> Option<&'g Data> {
        let at = self
            .cells
            .binary_search_by_key(&column, |(column, _)| *column);
        at.ok().map(|at| &self.cells[at].1)
    }
}

fn is_blank(value: &Data) -> bool {
    match value {
        Data::Empty => true,
        Data::String(text) => is_blank_text(text),
        _ => false,
    }
}

/// Whether a cell says nothing but one of the signs that there is nothing to say.
pub fn is_missing(text: &str, signs: &[String]) -> bool {
    signs.iter().any(|sign| is_sign(text, sign))
}

/// Whether a cell says nothing but this, whatever the case.
fn is_sign(text: &str, sign: &str) -> bool {
    let text = text.trim();
    text == sign
        || text.len() <= 2 * sign.len() && clean(text).to_lowercase() == sign.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Data {
        Data::String(text.into())
    }

    #[test]
    fn a_merged_cell_counts_for_every_row_it_covers() {
        let mut grid = Grid::new("x", true);
        grid.push(1, 0, text("boden"));
        grid.push(2, 1, Data::Int(7));
        grid.push(9, 1, Data::Int(8));
        grid.finish(&[Dimensions {
            start: (1, 0),
            end: (8, 3),
        }]);
        assert_eq!(grid.row(2).cell(0), Some((&text("boden"), 1)));
        assert_eq!(grid.row(9).cell(0), None, "the merge ends above");
        assert_eq!(grid.row(3).cell(1), None, "only the first column counts");
    }

    #[test]
    fn cells_in_any_order_are_put_in_order() {
        let mut grid = Grid::new("x", false);
        let cells = [
            (3, 1, "d"),
            (1, 2, "b"),
            (3, 0, "c"),
            (1, 0, "a"),
            (1, 0, "z"),
        ];
        for (row, column, value) in cells {
            grid.push(row, column, text(value));
        }
        grid.finish(&[]);
        let rows: Vec<_> = grid
            .rows()
            .map(|row| (row.index(), row.cells().to_vec()))
            .collect();
        let first = vec![(0, text("a")), (2, text("b"))];
        let second = vec![(0, text("c")), (1, text("d"))];
        assert_eq!(rows, [(1, first), (3, second)]);
    }

    #[test]
    fn what_cannot_be_seen_is_blank() {
        let mut grid = Grid::new("x", false);
        grid.push(0, 0, text(" \u{feff}\u{0}\u{a0}\n"));
        grid.push(0, 5000, text("beyond"));
        assert!(grid.is_empty());
    }
}
