//! Numbers that stand beside a table's headings: they are read by nobody, and may
//! be what a reader of the sheet takes them for.

use calamine::Data;

use super::cell;
use super::rows::{Reader, Sheet};
use crate::diagnostic::{Problem, Severity, quoted};
use crate::model::CellRef;
use crate::model::schema::TableId;

/// Says where rows go on beyond the headings, and which columns of numbers have
/// no heading.
pub fn tell_numbers_beside(sheet: &Sheet, reader: &mut Reader<'_>) {
    let found: Vec<(CellRef, Severity, Problem)> = longer_rows(sheet)
        .chain(without_heading(sheet, reader))
        .collect();
    for (at, severity, problem) in found {
        let place = reader.sources.place(at);
        reader.diagnostics.push(problem.at(severity, place));
    }
}

/// Rows of a text file that have more cells than the headings: a decimal comma
/// or a separator within a text has moved all that follows.
fn longer_rows(sheet: &Sheet) -> impl Iterator<Item = (CellRef, Severity, Problem)> {
    let width = width(sheet);
    let rows = sheet.data_rows().filter_map(move |row| {
        let (column, _) = row.cells().last()?;
        let is_longer = width.is_some_and(|width| *column >= width);
        is_longer.then(|| at(sheet, row.index(), *column))
    });
    rows.map(|at| (at, Severity::Error, Problem::RowBeyondHeadings))
}

/// How many cells the headings of a text file have.
fn width(sheet: &Sheet) -> Option<u16> {
    let row = sheet.header.row;
    let above = row.checked_sub(1).and_then(|above| sheet.grid.width(above));
    Some(sheet.grid.width(row)?.max(above.unwrap_or(0)))
}

/// Columns of numbers that no heading stands over, right of the first that has
/// one: what stands to the left of a table numbers its rows.
fn without_heading(sheet: &Sheet, reader: &Reader<'_>) -> Vec<(CellRef, Severity, Problem)> {
    let header = &sheet.header;
    let Some(first) = header.known.first() else {
        return Vec::new();
    };
    let width = width(sheet).unwrap_or(u16::MAX);
    let own = sheet.grid.row(header.row);
    let headed = |column: u16| {
        header.known.contains(&column)
            || header.others.iter().any(|(_, other)| *other == column)
            || own.cell(column).is_some()
    };
    let mut found: Vec<(CellRef, Severity, Problem)> = Vec::new();
    for row in sheet.data_rows() {
        for (column, data) in row.cells() {
            if column <= first || *column >= width || headed(*column) {
                continue;
            }
            let told = match cell::number(data, reader.options.language) {
                Ok(_) => Some((Severity::Warning, Problem::NumbersWithoutHeading)),
                Err(_) if row.cells().len() > 1 => words_beside(sheet, data),
                Err(_) => None,
            };
            let Some((severity, problem)) = told else {
                continue;
            };
            // Once for each column, and once more where that is graver.
            let mut known = found.iter().filter(|(at, ..)| at.column == *column);
            if known.all(|(_, own, _)| *own < severity) {
                found.push((at(sheet, row.index(), *column), severity, problem));
            }
        }
    }
    found
}

/// Words beside what was measured: `tkr` and `ca` make another number of it.
fn words_beside(sheet: &Sheet, data: &Data) -> Option<(Severity, Problem)> {
    let Data::String(text) = data else {
        return None;
    };
    if sheet.table.id != TableId::Measurements {
        return None;
    }
    let of_number = cell::unit(text).is_some() || cell::is_qualifier(text);
    Some(match of_number {
        true => {
            let word = quoted(text.trim());
            (Severity::Error, Problem::UnitWithoutHeading { word })
        }
        false => (Severity::Warning, Problem::WordsWithoutHeading),
    })
}

fn at(sheet: &Sheet, row: u32, column: u16) -> CellRef {
    CellRef {
        sheet: sheet.id,
        column,
        row,
    }
}
