//! `results.xlsx`: the tables for people, a sheet each, and a sheet that
//! explains their columns.

use std::io;

use chrono::NaiveDate;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet,
    XlsxError,
};

use super::cell::{Kind, Value, WITHHELD};
use super::rows::{FIGURES, TABLES};
use super::table::{Field, Source, Table};
use crate::model::Language;
use crate::wording::Catalogue;

/// More figures than this stay in the CSV file: a spreadsheet program would
/// take minutes to open them.
const MOST_FIGURES: usize = 200_000;
/// Withheld cells that get a note of their own.
const MOST_NOTES: usize = 2_000;
/// What a spreadsheet cell holds.
const MOST_CHARACTERS: usize = 32_000;

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

struct Formats {
    title: Format,
    heading: Format,
    text: Format,
    date: Format,
    withheld: Format,
}

impl Formats {
    fn new() -> Self {
        Self {
            title: Format::new().set_bold().set_font_size(14),
            heading: Format::new()
                .set_bold()
                .set_border_bottom(FormatBorder::Thin)
                .set_text_wrap()
                .set_align(FormatAlign::Top),
            text: Format::new().set_text_wrap().set_align(FormatAlign::Top),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            withheld: Format::new().set_align(FormatAlign::Right),
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
        self.head(table, language).map_err(failed)?;
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

    fn head(&mut self, table: &Table, language: Language) -> Result<(), XlsxError> {
        self.sheet.set_name(table.title.of(language))?;
        self.sheet.set_freeze_panes(1, 1)?;
        for (column, field) in (0..).zip(table.columns()) {
            let heading = field.about.title.of(language);
            self.sheet
                .write_with_format(0, column, heading, &self.formats.heading)?;
            let note = Note::new(field.about.description.of(language)).add_author_prefix(false);
            self.sheet.insert_note(0, column, &note)?;
            self.sheet.set_column_width(column, width(field))?;
        }
        Ok(())
    }

    fn cell(&mut self, row: u32, column: u16, value: &Value<'_>) -> Result<(), XlsxError> {
        match value {
            Value::Missing => {}
            Value::Withheld => {
                self.sheet
                    .write_with_format(row, column, WITHHELD, &self.formats.withheld)?;
                if self.notes < MOST_NOTES {
                    self.notes += 1;
                    let note = Note::new(self.catalogue.text("workbook-withheld"));
                    self.sheet
                        .insert_note(row, column, &note.add_author_prefix(false))?;
                }
            }
            // Written as text whatever it begins with: never a formula.
            Value::Text(text) => {
                self.sheet.write_string(row, column, shortened(text))?;
            }
            Value::Word(word) => {
                let told = word.told(self.catalogue);
                self.sheet.write_string(row, column, told)?;
            }
            Value::Number(number) => {
                self.sheet.write_number(row, column, *number)?;
            }
            Value::Count(count) => {
                self.sheet.write_number(row, column, *count as f64)?;
            }
            Value::Flag(flag) => {
                self.sheet.write_boolean(row, column, *flag)?;
            }
            Value::Date(date) => {
                let date = ExcelDateTime::parse_from_str(date)?;
                self.sheet
                    .write_datetime_with_format(row, column, &date, &self.formats.date)?;
            }
        }
        Ok(())
    }
}

/// The part of a text that a cell holds; the CSV file has it whole.
fn shortened(text: &str) -> &str {
    text.char_indices()
        .nth(MOST_CHARACTERS)
        .map_or(text, |(at, _)| &text[..at])
}

fn width(field: &Field) -> f64 {
    match (field.name, field.kind) {
        ("id" | "source" | "comment" | "definition" | "formula" | "name", _) => 36.0,
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
    let language = catalogue.language();
    sheet.set_name(catalogue.text("workbook-guide"))?;
    sheet.set_column_width(0, 22)?;
    sheet.set_column_width(1, 24)?;
    sheet.set_column_width(2, 80)?;
    sheet.write_string_with_format(0, 0, title, &formats.title)?;
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
                &formats.text,
            )?;
        }
    }
    Ok(())
}
