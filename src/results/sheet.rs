//! A sheet of a workbook for people: headings with notes, and cells by what
//! stands in them.

use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, FormatBorder, Note, Worksheet, XlsxError,
};

use super::cell::{Value, WITHHELD};
use super::table::Field;
use crate::model::Language;
use crate::model::choice::Words;
use crate::wording::Catalogue;

/// What a spreadsheet cell holds.
const MOST_CHARACTERS: usize = 32_000;

/// How headings and cells look.
pub struct Formats {
    /// A heading.
    pub heading: Format,
    date: Format,
    withheld: Format,
}

impl Formats {
    /// Those of every sheet.
    pub fn new() -> Self {
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

impl Default for Formats {
    fn default() -> Self {
        Self::new()
    }
}

/// Names a sheet and writes its headings, each with a note of what stands below.
///
/// # Errors
/// When the sheet cannot be written.
pub fn write_head(
    sheet: &mut Worksheet,
    (title, language): (Words, Language),
    columns: impl Iterator<Item = &'static Field>,
    width: fn(&Field) -> f64,
    formats: &Formats,
) -> Result<(), XlsxError> {
    sheet.set_name(title.of(language))?;
    sheet.set_freeze_panes(1, 1)?;
    for (column, field) in (0..).zip(columns) {
        let heading = field.about.title.of(language);
        sheet.write_with_format(0, column, heading, &formats.heading)?;
        let note = Note::new(field.about.description.of(language)).add_author_prefix(false);
        sheet.insert_note(0, column, &note)?;
        sheet.set_column_width(column, width(field))?;
    }
    Ok(())
}

/// Writes what stands in a cell.
///
/// # Errors
/// When the sheet cannot be written.
pub fn write_cell(
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
