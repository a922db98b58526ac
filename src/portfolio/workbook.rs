//! The tables as a workbook, a sheet each.

use std::io;

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Workbook, Worksheet,
    XlsxError,
};

use super::tables::Table;
use super::told::Portfolio;
use crate::results::{Field, Kind, Value, WITHHELD};
use crate::wording::Catalogue;

/// More rows than this stay in the CSV file: a spreadsheet program would take
/// minutes to open them.
const MOST_ROWS: usize = 200_000;
/// What a spreadsheet cell holds.
const MOST_CHARACTERS: usize = 32_000;

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

struct Formats {
    heading: Format,
    date: Format,
    withheld: Format,
}

impl Formats {
    fn new() -> Self {
        let heading = Format::new()
            .set_bold()
            .set_border_bottom(FormatBorder::Thin);
        Self {
            heading: heading.set_text_wrap().set_align(FormatAlign::Top),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            withheld: Format::new().set_align(FormatAlign::Right),
        }
    }
}

fn write_table(
    sheet: &mut Worksheet,
    table: &Table<'_>,
    catalogue: &Catalogue,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let language = catalogue.language();
    sheet.set_name(table.title.of(language))?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, field) in (0..).zip(&table.columns) {
        let heading = field.about.title.of(language);
        sheet.write_with_format(0, column, heading, &formats.heading)?;
        let note = Note::new(field.about.description.of(language)).add_author_prefix(false);
        sheet.insert_note(0, column, &note)?;
        sheet.set_column_width(column, width(field))?;
    }
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

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &Value<'_>,
    catalogue: &Catalogue,
    formats: &Formats,
) -> Result<(), XlsxError> {
    match value {
        Value::Missing => {}
        Value::Withheld => {
            sheet.write_with_format(row, column, WITHHELD, &formats.withheld)?;
        }
        // Written as text whatever it begins with: never a formula.
        Value::Text(text) => {
            sheet.write_string(row, column, shortened(text))?;
        }
        Value::Word(word) => {
            let told = word.told(catalogue);
            sheet.write_string(row, column, shortened(&told))?;
        }
        Value::Number(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Value::Count(count) => {
            sheet.write_number(row, column, *count as f64)?;
        }
        Value::Flag(flag) => {
            sheet.write_boolean(row, column, *flag)?;
        }
        Value::Date(text) => match ExcelDateTime::parse_from_str(text) {
            Ok(date) => {
                sheet.write_datetime_with_format(row, column, &date, &formats.date)?;
            }
            // Before 1900, where spreadsheets have no days.
            Err(_) => {
                sheet.write_string(row, column, *text)?;
            }
        },
    }
    Ok(())
}

/// The part of a text that a cell holds; the CSV file has it whole.
fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(MOST_CHARACTERS);
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

fn width(field: &Field) -> f64 {
    match (field.name, field.kind) {
        ("title" | "programme_title" | "indicator_name" | "name" | "file", _) => 36.0,
        ("message" | "help", _) => 60.0,
        (_, Kind::Text) => 16.0,
        _ => 12.0,
    }
}
