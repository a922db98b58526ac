//! The tables as a workbook, a sheet each.

use std::io;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use super::tables::Table;
use super::told::Portfolio;
use crate::results::{Field, Formats, Kind, write_cell, write_head};
use crate::wording::Catalogue;

/// More rows than this stay in the CSV file: a spreadsheet program would take
/// minutes to open them.
const MOST_ROWS: usize = 200_000;

impl Portfolio {
    /// The bytes of the workbook, the same for the same rows.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn workbook(&self, catalogue: &Catalogue) -> io::Result<Vec<u8>> {
        self.write_workbook(catalogue).map_err(io::Error::other)
    }

    fn write_workbook(&self, catalogue: &Catalogue) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let count = self.programmes.len() as u64;
        let title = catalogue.format("portfolio-title", &[("count", count.into())]);
        let mut about = DocProperties::new().set_title(title);
        // The same rows give the same bytes: the day is the latest edition's.
        let date = self.date.unwrap_or_default().to_string();
        if let Ok(date) = ExcelDateTime::parse_from_str(&date) {
            about = about.set_creation_datetime(&date);
        }
        book.set_properties(&about);
        let formats = Formats::new();
        for table in self.tables() {
            write_table(book.add_worksheet(), &table, catalogue, &formats)?;
        }
        book.save_to_buffer()
    }
}

fn write_table(
    sheet: &mut Worksheet,
    table: &Table<'_>,
    catalogue: &Catalogue,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let language = catalogue.language();
    let columns = table.columns.iter().copied();
    write_head(sheet, (table.title, language), columns, width, formats)?;
    let mut last = 0;
    for (row, values) in (1..).zip(table.rows.iter().take(MOST_ROWS)) {
        last = row;
        for (column, value) in (0..).zip(values) {
            write_cell(sheet, (row, column), value, catalogue, formats)?;
        }
    }
    let columns = u16::try_from(table.columns.len()).unwrap_or(1);
    sheet.autofilter(0, 0, last, columns.saturating_sub(1))?;
    Ok(())
}

fn width(field: &Field) -> f64 {
    match (field.name, field.kind) {
        ("title" | "programme_title" | "indicator_name" | "name" | "file", _) => 36.0,
        ("measured", _) => 36.0,
        ("message" | "help", _) => 60.0,
        (_, Kind::Text) => 16.0,
        _ => 12.0,
    }
}
