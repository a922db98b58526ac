//! Sheets as plain rows of typed cells, before a file format is chosen.

use chrono::NaiveDate;

/// One cell as the person at the keyboard left it.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    Blank,
    Text(String),
    Number(f64),
    /// A fraction in a cell formatted as a percentage.
    Percent(f64),
    Date(NaiveDate),
}

/// One sheet of a workbook, or one CSV file.
pub struct Sheet {
    pub name: &'static str,
    /// Title and explanation, written above the header.
    pub notes: Vec<&'static str>,
    pub header: Vec<&'static str>,
    pub rows: Vec<Vec<Cell>>,
    /// Columns in which equal neighbours are merged, where the format can.
    pub merged_columns: Vec<usize>,
}

impl Sheet {
    pub fn new(name: &'static str, header: &[&'static str], rows: Vec<Vec<Cell>>) -> Self {
        assert!(
            rows.iter().all(|row| row.len() == header.len()),
            "every row of {name} has one cell per heading"
        );
        Self {
            name,
            notes: Vec::new(),
            header: header.to_vec(),
            rows,
            merged_columns: Vec::new(),
        }
    }

    pub fn with_notes(mut self, notes: &[&'static str]) -> Self {
        self.notes = notes.to_vec();
        self
    }

    pub fn merging(mut self, columns: &[usize]) -> Self {
        self.merged_columns = columns.to_vec();
        self
    }

    /// The row on which the header stands, counted from 0: notes and a blank row come first.
    pub fn header_row(&self) -> usize {
        match self.notes.len() {
            0 => 0,
            notes => notes + 1,
        }
    }
}

/// A row of cells from anything that can become a cell.
macro_rules! row {
    ($($value:expr),+ $(,)?) => { vec![$($crate::table::Cell::from($value)),+] };
}
pub(crate) use row;

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() {
            Self::Blank
        } else {
            Self::Text(text.to_owned())
        }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<f64> for Cell {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<i32> for Cell {
    fn from(value: i32) -> Self {
        Self::Number(f64::from(value))
    }
}

impl From<u32> for Cell {
    fn from(value: u32) -> Self {
        Self::Number(f64::from(value))
    }
}

impl From<bool> for Cell {
    fn from(value: bool) -> Self {
        Self::from(if value { "ja" } else { "nej" })
    }
}

impl From<NaiveDate> for Cell {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Blank, Into::into)
    }
}
