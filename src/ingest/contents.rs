//! What stands in cells, for those who trace a figure. Never of personal
//! columns, and never of tables whose rows are people.

use std::collections::BTreeMap;

use calamine::Data;

use super::files::DataFile;
use super::grid::Grid;
use super::header::{find_header, table_by_headings, table_named};
use super::mapped::{Mapped, mapped_sheets};
use super::matched::Header;
use super::read_grids;
use crate::diagnostic::Diagnostics;
use crate::model::schema::Table;
use crate::model::{CellRange, CellRef, Language, Sources};

/// What stands in a range of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contents {
    /// The cells with their contents as text; no more than were asked for.
    Cells(Vec<(CellRef, String)>),
    /// The column or its table is personal, or no longer what it was.
    Personal,
}

/// Reads what stands in `ranges`, at most `most` cells of each, by range.
pub fn read_contents(
    files: &[DataFile],
    sources: &Sources,
    ranges: &[CellRange],
    most: u32,
    language: Language,
) -> BTreeMap<CellRange, Contents> {
    let mut by_file: BTreeMap<&str, Vec<CellRange>> = BTreeMap::new();
    for range in ranges {
        by_file
            .entry(sources.file(range.sheet))
            .or_default()
            .push(*range);
    }
    let mut found = BTreeMap::new();
    for (name, ranges) in by_file {
        let file = files.iter().find(|file| file.name == name);
        let grids = file.and_then(|file| read_grids(file).ok());
        let grids = grids.map_or_else(Vec::new, |(grids, _)| grids);
        let mapped = file.map(|file| mapped_sheets(file, &grids, &mut Diagnostics::new()));
        let mapped = mapped.unwrap_or_default();
        for range in ranges {
            let position = grids
                .iter()
                .position(|grid| grid.name == sources.sheet(range.sheet));
            let contents = position.map(|at| {
                let mapped = mapped.get(at).and_then(Option::as_ref);
                contents_of((&grids[at], mapped), range, most, language)
            });
            found.insert(range, contents.unwrap_or(Contents::Personal));
        }
    }
    found
}

fn contents_of(
    (grid, mapped): (&Grid, Option<&Mapped<'_>>),
    range: CellRange,
    most: u32,
    language: Language,
) -> Contents {
    let header = match mapped {
        Some(mapped) => Some((mapped.mapping.table.table(), mapped.header(language).0)),
        None => header_of(grid, language),
    };
    if header.is_none_or(|(table, header)| is_personal(table, &header, range.column)) {
        return Contents::Personal;
    }
    let last = range
        .last
        .min(range.first.saturating_add(most.saturating_sub(1)));
    let cells = (range.first..=last).map(|row| {
        let at = CellRef {
            sheet: range.sheet,
            column: range.column,
            row,
        };
        let value = grid.row(row).cell(range.column);
        (
            at,
            value.map_or_else(String::new, |(value, _)| as_text(value)),
        )
    });
    Contents::Cells(cells.collect())
}

/// A cell as text; days as ISO 8601.
fn as_text(value: &Data) -> String {
    let midnight = |time: chrono::NaiveDateTime| time.time() == chrono::NaiveTime::MIN;
    match value {
        Data::DateTime(time) if time.is_datetime() => match time.as_datetime() {
            Some(time) if midnight(time) => time.date().to_string(),
            Some(time) => time.to_string(),
            None => value.to_string(),
        },
        _ => value.to_string(),
    }
}

/// Which table a sheet is, and where its columns are.
fn header_of(grid: &Grid, language: Language) -> Option<(&'static Table, Header)> {
    let table = table_named(&grid.name).or_else(|| table_by_headings(grid))?;
    let (header, _) = find_header(grid, table, language).ok()?;
    Some((table, header))
}

/// Whether a column of a sheet is personal; what is not known to be otherwise is.
fn is_personal(table: &Table, header: &Header, column: u16) -> bool {
    let wide = header.wide.iter().find(|own| own.place == column);
    let mut placed = header.columns.iter().zip(table.columns);
    let known = placed.find(|(place, _)| place.is_some_and(|(at, _)| at == column));
    let known = known.map(|(_, column)| column);
    let known = known.or_else(|| wide.map(|own| &table.columns[own.column]));
    rows_are_people(table) || known.is_none_or(|column| column.personal)
}

/// Whether each row of a table is about a person.
fn rows_are_people(table: &Table) -> bool {
    let mut columns = table.columns.iter();
    columns.any(|column| column.personal && column.required)
}
