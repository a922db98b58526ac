//! Tables of a handbook, typed into a workbook as people would.

use std::collections::BTreeMap;
use std::path::Path;

use calamine::{Data, Reader, Xlsx, XlsxError, open_workbook};
use rust_xlsxwriter::Workbook;

/// The row of the headings in a blank workbook, from 0.
const HEADINGS: u32 = 3;

type Sheet = BTreeMap<(u32, u16), Data>;

/// The cells of a row of a table in Markdown.
pub fn cells(line: &str) -> Vec<&str> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let line = line.strip_suffix('|').unwrap_or(line);
    line.split('|').map(str::trim).collect()
}

/// Types a table into a sheet below its headings: in place of the rows that are
/// there, or after them.
pub fn fill(path: &Path, sheet: &str, more: bool, table: &[&str]) -> Result<(), String> {
    let mut book = read(path)?;
    let (_, filled) = book
        .iter_mut()
        .find(|(name, _)| name == sheet)
        .ok_or_else(|| format!("no sheet {sheet}"))?;
    let [headings, _, rows @ ..] = table else {
        return Err("a table without rows".into());
    };
    if !more {
        filled.retain(|(row, _), _| *row <= HEADINGS);
    }
    let columns: Vec<u16> = cells(headings)
        .iter()
        .map(|heading| column(filled, heading))
        .collect();
    let first = filled.keys().map(|(row, _)| row + 1).max().unwrap_or(0);
    for (row, line) in (first..).zip(rows) {
        for (column, text) in columns.iter().zip(cells(line)) {
            if !text.is_empty() {
                filled.insert((row, *column), typed(text));
            }
        }
    }
    write(path, &book)
}

/// The column of a heading; a new one at the end where there is none, as for
/// the items of a survey.
fn column(sheet: &mut Sheet, wanted: &str) -> u16 {
    let mut headings = sheet.iter().filter(|((row, _), _)| *row == HEADINGS);
    let found = headings.find(|(_, heading)| {
        let heading = heading.to_string();
        heading.trim_end_matches(" (*)") == wanted
    });
    if let Some(((_, column), _)) = found {
        return *column;
    }
    let columns = sheet.keys().filter(|(row, _)| *row == HEADINGS);
    let next = columns.map(|(_, column)| column + 1).max().unwrap_or(0);
    sheet.insert((HEADINGS, next), Data::String(wanted.into()));
    next
}

/// What a spreadsheet makes of a typed text: a number where it is only digits.
fn typed(text: &str) -> Data {
    let is_number = text
        .chars()
        .all(|sign| sign.is_ascii_digit() || sign == ',');
    match text.replace(',', ".").parse() {
        Ok(number) if is_number => Data::Float(number),
        _ => Data::String(text.into()),
    }
}

fn read(path: &Path) -> Result<Vec<(String, Sheet)>, String> {
    let shown = path.display();
    let opened: Result<Xlsx<_>, XlsxError> = open_workbook(path);
    let mut book = opened.map_err(|error| format!("{shown}: {error}"))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).unwrap();
        let (row, column) = range.start().unwrap_or_default();
        let cells = range.used_cells().map(|(down, right, cell)| {
            let row = row + u32::try_from(down).unwrap();
            let column = u16::try_from(column as usize + right).unwrap();
            ((row, column), cell.clone())
        });
        sheets.push((name, cells.collect()));
    }
    Ok(sheets)
}

fn write(path: &Path, book: &[(String, Sheet)]) -> Result<(), String> {
    let mut workbook = Workbook::new();
    for (name, cells) in book {
        let sheet = workbook.add_worksheet();
        sheet.set_name(name).unwrap();
        for ((row, column), cell) in cells {
            match cell {
                Data::Float(number) => sheet.write_number(*row, *column, *number).unwrap(),
                other => sheet
                    .write_string(*row, *column, other.to_string())
                    .unwrap(),
            };
        }
    }
    workbook.save(path).map_err(|error| error.to_string())
}
