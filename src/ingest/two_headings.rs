//! Headings that stand in two rows and cannot be read as one. Whose numbers a
//! column of measurements has, its own heading then does not tell, so such a
//! sheet is not read.

use calamine::Data;

use super::cell;
use super::headings::{PER_OCCASION, find_column, is_known, per_occasion, split_parentheses};
use super::rows::Sheet;
use crate::diagnostic::{Problem, quoted};
use crate::model::clean::folded;
use crate::model::schema::TableId;
use crate::model::tables::Measurement;
use crate::model::{CellRef, Language};

/// The cell of a second heading, and what is wrong with it.
pub fn two_rows_of_headings(sheet: &Sheet) -> Option<(CellRef, Problem)> {
    if sheet.table.id != TableId::Measurements {
        return None;
    }
    row_above(sheet).or_else(|| row_below(sheet))
}

/// Headings that begin in the row above the header's, over columns of numbers:
/// `Kvinnor` over `Före` and `Efter`. A title begins further to the left, and
/// what names the table or a column of it changes nothing.
fn row_above(sheet: &Sheet) -> Option<(CellRef, Problem)> {
    let header = &sheet.header;
    let row = sheet.grid.row(header.row.checked_sub(1)?);
    let wide = header.wide.iter().map(|column| column.place);
    let values = PER_OCCASION.iter().filter_map(|key| header.columns[*key]);
    let of_numbers = wide.chain(values.map(|(place, _)| place));
    // A heading that was joined with the one above it tells all.
    let headed = sheet.grid.row(header.row);
    let own = of_numbers.filter(|place| {
        let stands = headed.cells().iter().any(|(own, _)| own == place);
        stands && !header.joined.contains(place)
    });
    let mut of_numbers: Vec<u16> = own.collect();
    of_numbers.sort_unstable();
    let above = of_numbers.into_iter().find_map(|place| {
        let (data, at) = row.cell(place)?;
        let text = cell::text(data).ok()?.into_owned();
        (at + 1 == header.row && !is_name(sheet, &text)).then_some((place, text))
    });
    let (place, text) = above?;
    let (own, _) = sheet.grid.row(header.row).cell(place)?;
    let problem = Problem::HeadingAbove {
        heading: quoted(&text),
        below: quoted(&cell::text(own).ok()?),
    };
    Some((at(sheet, header.row - 1, place), problem))
}

/// Whether a text names the table or one of its columns.
fn is_name(sheet: &Sheet, text: &str) -> bool {
    let (name, inside) = split_parentheses(text);
    let mut names = [sheet.table.name.sv, sheet.table.name.en].into_iter();
    inside.is_none()
        && (names.any(|own| folded(own) == folded(name))
            || per_occasion(sheet.table, name).is_some()
            || find_column(sheet.table, name).is_some())
}

/// Headings of a wide table that go on in the row below the header's, such as
/// groups under years. Such a row has no lab and no indicator of its own, and
/// words where the numbers should stand.
fn row_below(sheet: &Sheet) -> Option<(CellRef, Problem)> {
    let header = &sheet.header;
    let row = sheet.grid.row(header.row + 1);
    let mut keys = [Measurement::lab, Measurement::indicator].into_iter();
    let own = keys.any(|key| {
        let place = header.columns[key].map(|(place, _)| place);
        // A merged heading is no lab, and no indicator.
        let cell = place.and_then(|place| row.cell(place));
        cell.is_some_and(|(_, at)| at > header.row)
    });
    let is_word = |data: &Data| matches!(data, Data::String(_)) && !tells_number(data);
    let wide = header.wide.iter();
    let mut below = wide.filter_map(|column| Some((column, row.cell(column.place)?.0)));
    if own || row.cells().iter().any(|(_, data)| !is_word(data)) {
        return None;
    }
    let (column, data) = below.next()?;
    let problem = Problem::SecondHeadingRow {
        heading: quoted(&cell::text(data).ok()?),
        above: quoted(&column.heading),
    };
    Some((at(sheet, header.row + 1, column.place), problem))
}

/// Headings that go on in the row below the header's, in a table of anything
/// else: a row without what each row must have, with words that differ, of which
/// some are headings, or stand over numbers. Where a table has columns of its
/// own, as answers have, it is enough that they stand there.
pub fn headings_below(sheet: &Sheet) -> Option<(CellRef, Problem)> {
    let (header, table) = (&sheet.header, sheet.table);
    let row = sheet.grid.row(header.row + 1);
    if table.id == TableId::Measurements {
        return None;
    }
    let mut required = table.columns.iter().zip(&header.columns);
    let is_row = required.any(|(column, place)| {
        let own = place.and_then(|(place, _)| row.cell(place));
        column.required && own.is_some_and(|(_, at)| at > header.row)
    });
    let is_word = |data: &Data| matches!(data, Data::String(_)) && !tells_number(data);
    if is_row || !row.cells().iter().all(|(_, data)| is_word(data)) {
        return None;
    }
    let texts = row.cells().iter();
    let texts = texts.filter_map(|(place, data)| Some((*place, cell::text(data).ok()?)));
    let texts: Vec<_> = texts.collect();
    let mut others = texts.iter().enumerate();
    let differ = others.all(|(position, (_, text))| {
        let mut before = texts[..position].iter();
        before.all(|(_, other)| other != text)
    });
    let of_answers = |place: &u16| {
        let mut known = header.columns.iter().flatten();
        table.item_columns && !known.any(|(own, _)| own == place)
    };
    let mut headings = texts.iter();
    let next = sheet.grid.row(header.row + 2);
    let over_number = |place: &u16| {
        let own = next.cells().iter().find(|(own, _)| own == place);
        own.is_some_and(|(_, data)| tells_number(data))
    };
    let first = headings
        .find(|(place, text)| is_known(table, text) || of_answers(place) || over_number(place));
    let (place, text) = first.filter(|_| differ)?;
    let heading = quoted(text);
    Some((
        at(sheet, header.row + 1, *place),
        Problem::HeadingBelow { heading },
    ))
}

fn at(sheet: &Sheet, row: u32, column: u16) -> CellRef {
    CellRef {
        sheet: sheet.id,
        column,
        row,
    }
}

/// Whether a number was typed as a text.
fn tells_number(data: &Data) -> bool {
    let languages = [Language::Swedish, Language::English];
    let mut read = languages
        .into_iter()
        .map(|language| cell::number(data, language));
    read.any(|number| number.is_ok())
}
