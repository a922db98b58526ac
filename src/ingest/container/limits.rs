//! What a workbook may hold.

/// Cells where empty ones between the others take memory too: a sheet of
/// 200,000 rows and 40 columns.
pub const MOST_DENSE_CELLS: u64 = 8 << 20;
/// Bytes of text that stands in many cells, and in the file once.
pub const MOST_TEXT: u64 = 256 << 20;

/// Sheets in one workbook.
pub const MOST_SHEETS: usize = 4096;
/// Styles of cells in one workbook, of which Excel keeps a quarter.
pub const MOST_STYLES: u64 = 1 << 18;

/// How many texts a workbook of this length may have, for each takes more in
/// memory than in the file where it is empty.
pub fn most_texts(length: usize) -> u64 {
    (1 << 20) + length as u64 / 8
}

/// What cells that are read one by one may still take of memory: a text that
/// many cells share lies in each of them.
pub struct Room {
    cells: u64,
    text: u64,
}

impl Room {
    /// Room for what a file of this length may hold.
    pub fn new(length: usize) -> Self {
        const LEAST: u64 = 128 << 20;
        let length = length as u64;
        Self {
            cells: 2 * MOST_DENSE_CELLS,
            text: length.saturating_mul(8).saturating_add(LEAST),
        }
    }

    /// Takes room for a cell with a text of so many bytes; `None` where there
    /// is none left.
    pub fn take(&mut self, text: usize) -> Option<()> {
        self.cells = self.cells.checked_sub(1)?;
        self.text = self.text.checked_sub(text as u64)?;
        Some(())
    }
}
