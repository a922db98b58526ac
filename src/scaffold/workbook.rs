//! The first workbook: a sheet per table, made from the schema, blank but for
//! the labs that are known and an example that does not count.

use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Note, Workbook, Worksheet, XlsxError,
};

use super::beginning::{Beginning, NewLab};
use super::examples::{about_examples, example_row};
use crate::model::Language;
use crate::model::choice::Words;
use crate::model::programme::{Lab, TABLES};
use crate::model::schema::{Column, GUIDE, Kind, Table, TableId};
use crate::wording::format::sentence_case;

/// The row of the example, from 0. The row below it stays blank: what stands right
/// above a heading may belong to it.
const EXAMPLE: u32 = 1;
/// The row of the headings, from 0: explanations stand above it.
const HEADER: u32 = 3;
/// Rows that drop-downs and formats reach to.
const LAST_ROW: u32 = 2003;

/// The bytes of a workbook, the same for the same beginning.
pub(super) fn first_workbook(beginning: &Beginning) -> Result<Vec<u8>, XlsxError> {
    let language = beginning.language;
    let mut book = Workbook::new();
    let created = ExcelDateTime::parse_from_str(&beginning.date.to_string())?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&created));
    write_guide(book.add_worksheet(), language)?;
    for table in TABLES {
        let sheet = book.add_worksheet();
        write_table(sheet, table, language)?;
        if table.id == TableId::Labs {
            write_labs(sheet, &beginning.labs)?;
        }
    }
    book.save_to_buffer()
}

/// The same with each example where a row counts.
#[cfg(test)]
pub(super) fn filled_with_examples(beginning: &Beginning) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    for table in TABLES {
        let sheet = book.add_worksheet();
        write_table(sheet, table, beginning.language)?;
        write_example(sheet, table, HEADER + 1, beginning.language)?;
        if table.item_columns {
            // The column of the example's item, which people add.
            let item = Words {
                sv: "trygghet",
                en: "safety",
            }
            .of(beginning.language);
            let at = table.columns.len() as u16;
            sheet.write_string(HEADER, at, item)?;
            sheet.write_string(HEADER + 1, at, "3")?;
        }
    }
    book.save_to_buffer()
}

fn write_guide(sheet: &mut Worksheet, language: Language) -> Result<(), XlsxError> {
    let lines: &[&str] = match language {
        Language::Swedish => &[
            "Börja med fliken Labb: en rad per labb. Sedan Indikatorer och Mätvärden. Mer än så behövs inte: resten är frivilligt.",
            "Skriv under rubrikerna. Raden med kursiv ovanför dem är ett exempel och läses inte: skriv aldrig i den.",
            "En flik eller kolumn som du lämnar tom syns inte i rapporten. Tomt betyder att uppgiften saknas, aldrig noll.",
            "Kolumner med fet rubrik och stjärna måste fyllas i. Håll muspekaren över rubriken för en förklaring.",
            "Ett id är ett kort namn utan mellanslag, till exempel boden. Det används när andra flikar hänvisar till raden.",
            "Flera värden i en cell skiljs åt med semikolon: boden; portalen.",
            "Skriv andelar som 80 % eller 0,8. Skriv datum som 2019-05-12, 12 maj 2019, maj 2019 eller 2019.",
            "Skriv aldrig namn på deltagare. Respondenter och intervjuer får påhittade beteckningar.",
            "Kör labbrapport check för att se vad som återstår, och labbrapport för att göra rapporterna.",
        ],
        Language::English => &[
            "Begin with the sheet Labs: a row per lab. Then Indicators and Measurements. No more is needed: the rest is optional.",
            "Write below the headings. The row in italics above them is an example and is not read: never write in it.",
            "A sheet or column that you leave empty does not show in the report. Blank means missing, never zero.",
            "Columns with a bold heading and a star must be filled in. Hover over a heading for an explanation.",
            "An id is a short name without spaces, for example boden. Other sheets refer to the row by it.",
            "Several values in one cell are separated by semicolons: boden; portalen.",
            "Write shares as 80% or 0.8. Write dates as 2019-05-12, 12 May 2019, May 2019 or 2019.",
            "Never write names of participants. Respondents and interviews get made-up labels.",
            "Run labbrapport check to see what is left to do, and labbrapport to make the reports.",
        ],
    };
    sheet.set_name(GUIDE.of(language))?;
    sheet.set_column_width(0, 110)?;
    let title = Format::new().set_bold().set_font_size(16);
    sheet.write_with_format(0, 0, GUIDE.of(language), &title)?;
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    for (at, line) in lines.iter().enumerate() {
        sheet.write_with_format(at as u32 + 2, 0, *line, &wrapped)?;
    }
    set_print(sheet);
    Ok(())
}

fn write_table(sheet: &mut Worksheet, table: &Table, language: Language) -> Result<(), XlsxError> {
    sheet.set_name(table.name.of(language))?;
    let mut help = table.help.of(language).to_owned();
    if table.item_columns {
        help.push_str(match language {
            Language::Swedish => " Lägg till en kolumn per fråga, med frågans id som rubrik.",
            Language::English => " Add a column per item, with the item's id as its heading.",
        });
    }
    help.push_str(about_examples(language));
    let (title, plain) = (Format::new().set_bold().set_font_size(14), Format::new());
    let name = table.name.of(language);
    let help = format!("   {help}");
    sheet.write_rich_string(0, 0, &[(&title, name), (&plain, help.as_str())])?;
    sheet.set_row_height(EXAMPLE + 1, 5)?;
    write_example(sheet, table, EXAMPLE, language)?;
    for (at, column) in table.columns.iter().enumerate() {
        write_column(sheet, at as u16, column, language)?;
    }
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    set_print(sheet);
    sheet.set_repeat_rows(HEADER, HEADER)?;
    Ok(())
}

/// On paper a sheet is as wide as one page lying down, and each page says which it is.
fn set_print(sheet: &mut Worksheet) {
    const A4: u8 = 9;
    sheet.set_landscape();
    sheet.set_paper_size(A4);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.set_footer("&L&A&R&P (&N)");
}

/// The example of a table in a row of its sheet.
fn write_example(
    sheet: &mut Worksheet,
    table: &Table,
    row: u32,
    language: Language,
) -> Result<(), XlsxError> {
    let pale = Format::new()
        .set_italic()
        .set_font_color(Color::RGB(0x005F_6B73))
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    for (heading, sv, en) in example_row(table.id) {
        let mut columns = table.columns.iter();
        let at = columns.position(|column| column.heading.en == *heading);
        let at = at.ok_or_else(|| XlsxError::ParameterError((*heading).to_owned()))?;
        let text = Words { sv, en }.of(language);
        sheet.write_string_with_format(row, at as u16, text, &pale)?;
    }
    Ok(())
}

/// A row per lab, as far as it is known.
fn write_labs(sheet: &mut Worksheet, labs: &[NewLab]) -> Result<(), XlsxError> {
    for (row, lab) in (HEADER + 1..).zip(labs) {
        sheet.write_string(row, Lab::id as u16, &lab.id)?;
        sheet.write_string(row, Lab::name as u16, &lab.name)?;
    }
    Ok(())
}

fn write_column(
    sheet: &mut Worksheet,
    at: u16,
    column: &Column,
    language: Language,
) -> Result<(), XlsxError> {
    let mut heading = sentence_case(column.heading.of(language));
    let fill = Format::new()
        .set_background_color(Color::RGB(0x00E8_EEF3))
        .set_border_bottom(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let format = if column.required {
        fill.set_bold()
    } else {
        fill
    };
    if column.required {
        // The reader leaves what stands in parentheses alone.
        heading.push_str(" (*)");
    }
    sheet.write_with_format(HEADER, at, &heading, &format)?;
    sheet.insert_note(
        HEADER,
        at,
        &Note::new(column.help.of(language)).set_author("labbrapport"),
    )?;
    let (width, cells) = match column.kind {
        Kind::Date => (14, Format::new().set_num_format("yyyy-mm-dd")),
        Kind::Text => (
            34,
            Format::new().set_text_wrap().set_align(FormatAlign::Top),
        ),
        Kind::Number | Kind::Count | Kind::Whole | Kind::YesNo => (11, Format::new()),
        _ => (20, Format::new()),
    };
    sheet.set_column_width(at, width)?;
    sheet.set_column_format(at, &cells)?;
    if let Some(validation) = drop_down(column.kind, language)? {
        sheet.add_data_validation(HEADER + 1, at, LAST_ROW, at, &validation)?;
    }
    Ok(())
}

/// What a cell may be chosen from. Only where nothing else is allowed does a
/// wrong entry stop: a second id after a `;` is as good as the first.
fn drop_down(kind: Kind, language: Language) -> Result<Option<DataValidation>, XlsxError> {
    let word = |sv, en| Words { sv, en }.of(language);
    let fixed = |words: &[&str]| DataValidation::new().allow_list_strings(words);
    let ids = |table: TableId| {
        let table = table.table();
        let column = table.id_column().unwrap_or(0) as u32;
        let letters = crate::diagnostic::column_letters(column);
        let (first, last) = (HEADER + 2, LAST_ROW + 1);
        let source = format!(
            "='{}'!${letters}${first}:${letters}${last}",
            table.name.of(language)
        );
        DataValidation::new().allow_list_formula(Formula::new(source))
    };
    Ok(match kind {
        Kind::OneOf(choices) | Kind::ListOf(choices) => {
            let words: Vec<&str> = choices
                .iter()
                .map(|choice| word(choice.sv, choice.en))
                .collect();
            let list = fixed(&words)?;
            Some(if matches!(kind, Kind::ListOf(_)) {
                suggestion(list)
            } else {
                list
            })
        }
        Kind::YesNo => Some(fixed(&[word("ja", "yes"), word("nej", "no")])?),
        Kind::Occasion => Some(suggestion(fixed(&[
            word("baslinje", "baseline"),
            word("uppföljning", "follow-up"),
        ])?)),
        Kind::Ref(table) => Some(ids(table)),
        Kind::RefOrText(table) | Kind::RefList(table) | Kind::RefListEither(table, _) => {
            Some(suggestion(ids(table)))
        }
        _ => None,
    })
}

fn suggestion(validation: DataValidation) -> DataValidation {
    validation
        .set_error_style(DataValidationErrorStyle::Information)
        .show_error_message(false)
}
