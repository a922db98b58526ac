//! `results.xlsx`: the tables for people, a sheet each, and a sheet that
//! explains their columns.

use std::io;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Note, Workbook, Worksheet, XlsxError,
};

use super::cell::{Kind, Value};
use super::rows::{FIGURES, TABLES};
use super::sheet::{Formats, write_cell, write_head};
use super::table::{Field, Source, Table};
use crate::wording::Catalogue;

/// More figures than this stay in the CSV file: a spreadsheet program would
/// take minutes to open them.
const MOST_FIGURES: usize = 200_000;
/// Withheld cells that get a note of their own.
const MOST_NOTES: usize = 2_000;

/// The bytes of the workbook, the same for the same publication and `date`.
///
/// # Errors
/// When the workbook cannot be written.
pub fn write_workbook(
    source: &Source<'_>,
    catalogue: &Catalogue,
    title: &str,
    date: NaiveDate,
) -> io::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let created = ExcelDateTime::parse_from_str(&date.to_string()).map_err(failed)?;
    book.set_properties(
        &DocProperties::new()
            .set_title(title)
            .set_creation_datetime(&created),
    );
    let formats = Formats::new();
    write_guide(book.add_worksheet(), catalogue, title, &formats).map_err(failed)?;
    for table in TABLES {
        if table.name == FIGURES.name && source.publication.figures().len() > MOST_FIGURES {
            continue;
        }
        let mut sheet = Sheet {
            sheet: book.add_worksheet(),
            formats: &formats,
            catalogue,
            notes: 0,
        };
        sheet.write(table, source)?;
    }
    book.save_to_buffer().map_err(failed)
}

fn failed(error: XlsxError) -> io::Error {
    io::Error::other(error)
}

/// How the sheet that explains the columns looks besides.
struct GuideFormats {
    title: Format,
    text: Format,
}

impl GuideFormats {
    fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
        }
    }
}

struct Sheet<'s> {
    sheet: &'s mut Worksheet,
    formats: &'s Formats,
    catalogue: &'s Catalogue,
    notes: usize,
}

impl Sheet<'_> {
    fn write(&mut self, table: &Table, source: &Source<'_>) -> io::Result<()> {
        let language = self.catalogue.language();
        let title = (table.title, language);
        write_head(self.sheet, title, table.columns(), width, self.formats).map_err(failed)?;
        let mut last = 0;
        (table.each)(source, &mut |row| {
            last += 1;
            for (column, value) in (0..).zip(row) {
                self.cell(last, column, value).map_err(failed)?;
            }
            Ok(())
        })?;
        let columns = u16::try_from(table.columns().count()).unwrap_or(1);
        self.sheet
            .autofilter(0, 0, last, columns.saturating_sub(1))
            .map_err(failed)?;
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, value: &Value<'_>) -> Result<(), XlsxError> {
        write_cell(
            self.sheet,
            (row, column),
            value,
            self.catalogue,
            self.formats,
        )?;
        if matches!(value, Value::Withheld) && self.notes < MOST_NOTES {
            self.notes += 1;
            let note = Note::new(self.catalogue.text("workbook-withheld"));
            self.sheet
                .insert_note(row, column, &note.add_author_prefix(false))?;
        }
        Ok(())
    }
}

fn width(field: &Field) -> f64 {
    match (field.name, field.kind) {
        ("id" | "source" | "comment" | "definition" | "measured" | "formula" | "name", _) => 36.0,
        (_, Kind::Text) => 18.0,
        (_, Kind::Date | Kind::OneOf(_)) => 13.0,
        _ => 11.0,
    }
}

/// What the columns mean, and what the signs do.
fn write_guide(
    sheet: &mut Worksheet,
    catalogue: &Catalogue,
    title: &str,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let guide = GuideFormats::new();
    let language = catalogue.language();
    sheet.set_name(catalogue.text("workbook-guide"))?;
    sheet.set_column_width(0, 22)?;
    sheet.set_column_width(1, 24)?;
    sheet.set_column_width(2, 80)?;
    sheet.write_string_with_format(0, 0, title, &guide.title)?;
    let mut row = 2;
    for key in ["workbook-signs", "workbook-shares", "workbook-figures"] {
        sheet.write_string(row, 0, catalogue.text(key))?;
        row += 1;
    }
    row += 1;
    for (column, key) in (0..).zip(["workbook-table", "workbook-column", "workbook-meaning"]) {
        sheet.write_string_with_format(row, column, catalogue.text(key), &formats.heading)?;
    }
    for table in TABLES {
        for field in table.columns() {
            row += 1;
            sheet.write_string(row, 0, table.title.of(language))?;
            sheet.write_string(row, 1, field.about.title.of(language))?;
            sheet.write_string_with_format(
                row,
                2,
                field.about.description.of(language),
                &guide.text,
            )?;
        }
    }
    Ok(())
}
