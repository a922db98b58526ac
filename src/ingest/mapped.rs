//! Which sheets of a file `[[table]]` entries speak of, and where their
//! headings stand.

use calamine::Data;

use super::files::DataFile;
use super::grid::Grid;
use super::header::{HEADER_WITHIN, all_readings, find_header};
use super::headings::{find_column, occasion_heading, split_parentheses};
use super::joined::{Headings, readings};
use super::matched::{Header, HeadingProblem, match_columns};
use crate::diagnostic::{Diagnostics, Problem, Value, list, named, nearest, plain, quoted};
use crate::model::Language;
use crate::model::clean::folded;
use crate::project::{Said, TableMapping};

/// A sheet that an entry speaks of.
pub struct Mapped<'m> {
    /// The entry.
    pub mapping: &'m TableMapping,
    /// The row of its headings.
    pub row: u32,
    /// The headings with their columns, those that the entry names being
    /// called as the table calls them.
    pub headings: Vec<(u16, String)>,
    /// Those of the rest that the table has columns of the name of, which the
    /// entry says are others.
    pub others: Vec<(String, u16)>,
    /// Columns whose headings are told by two cells.
    pub joined: Vec<u16>,
}

impl Mapped<'_> {
    /// Where its columns are.
    pub fn header(&self, language: Language) -> (Header, Vec<HeadingProblem>) {
        let table = self.mapping.table.table();
        // What is wrong with such a value is told once, at the headings.
        let at = self.headings.first().map(|(place, _)| *place);
        let values = self.mapping.values.iter().filter_map(|said| {
            let column = find_column(table, &said.key)?;
            Some((column, Data::String(said.text.clone()), at))
        });
        let headings = self.headings.clone();
        let values = values.collect();
        let (mut header, problems) = match_columns(self.row, headings, table, language, values);
        header.joined.clone_from(&self.joined);
        header.mapped = true;
        let said = self.mapping.values.iter();
        header.fixed_by = said
            .filter_map(|said| Some((find_column(table, &said.key)?, said.place.clone())))
            .collect();
        (header, problems)
    }
}

/// For each sheet of a file the entry that speaks of it. What no sheet of the
/// file has is said at its line of the manifest.
pub fn mapped_sheets<'m>(
    file: &'m DataFile,
    grids: &[Grid],
    diagnostics: &mut Diagnostics,
) -> Vec<Option<Mapped<'m>>> {
    let mut found: Vec<Option<Mapped<'m>>> = grids.iter().map(|_| None).collect();
    for mapping in &file.tables {
        if !columns_are_known(mapping, diagnostics) {
            continue;
        }
        let name = || plain(&file.name);
        let wanted = |grid: &Grid| {
            let sheet = mapping.sheet.as_ref();
            sheet.is_none_or(|sheet| folded(sheet) == folded(&grid.name))
        };
        let sheets = || grids.iter().filter(|grid| wanted(grid));
        if let Some(sheet) = &mapping.sheet
            && sheets().next().is_none()
        {
            let problem = Problem::MappedSheetMissing {
                sheet: quoted(sheet),
                file: name(),
                near: nearest(sheet, grids.iter().map(|grid| grid.name.as_str())),
            };
            diagnostics.push(problem.error_at(mapping.place.clone()));
            continue;
        }
        let mut any = false;
        for (position, grid) in grids.iter().enumerate().filter(|(_, grid)| wanted(grid)) {
            let Some(mapped) = map_sheet(mapping, grid) else {
                continue;
            };
            any = true;
            if found[position].is_some() {
                let sheet = quoted(&grid.name);
                let problem = Problem::MappedTwice { sheet };
                diagnostics.push(problem.error_at(mapping.place.clone()));
            }
            found[position] = Some(mapped);
        }
        if !any {
            tell_missing(mapping, sheets(), name(), diagnostics);
        }
    }
    found
}

/// Whether every key is a column of the table, or an occasion of measurements.
fn columns_are_known(mapping: &TableMapping, diagnostics: &mut Diagnostics) -> bool {
    let table = mapping.table.table();
    let known = |said: &&Said| {
        find_column(table, &said.key).is_none()
            && occasion_heading(table, &said.key).is_none()
            && !table.item_columns
    };
    let mut every = true;
    for said in mapping.columns.iter().chain(&mapping.values).filter(known) {
        every = false;
        let words = table.columns.iter().map(|column| column.heading);
        let problem = Problem::MappedColumnUnknown {
            column: quoted(&said.key),
            table: named(table.name.sv, table.name.en),
            known: list(words.clone().map(|words| named(words.sv, words.en))),
            near: nearest(&said.key, words.flat_map(|words| [words.sv, words.en])),
        };
        diagnostics.push(problem.error_at(said.place.clone()));
    }
    every
}

fn is_heading(heading: &str, said: &Said) -> bool {
    let wanted = folded(&said.text);
    folded(heading) == wanted || folded(split_parentheses(heading).0) == wanted
}

/// The sheet as the entry has it, where one of its first rows holds all of the
/// entry's headings.
fn map_sheet<'m>(mapping: &'m TableMapping, grid: &Grid) -> Option<Mapped<'m>> {
    let table = mapping.table.table();
    let mut rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
    let says_all = |found: &Headings| {
        let texts = &found.texts;
        let stands = |said: &Said| texts.iter().any(|(_, own)| is_heading(own, said));
        // Where no heading is named, it is the row that it is in any sheet.
        match mapping.columns.is_empty() {
            true => known_header(grid, mapping) == Some((found.row, !found.joined.is_empty())),
            false => mapping.columns.iter().all(stands),
        }
    };
    let found = rows.find_map(|row| {
        let readings = all_readings(grid, row, table);
        readings.into_iter().find(says_all)
    })?;
    let mut mapped = Mapped {
        mapping,
        row: found.row,
        headings: Vec::new(),
        others: Vec::new(),
        joined: found.joined,
    };
    for (place, heading) in found.texts {
        let left_out = mapping.leave_out.iter();
        if left_out.clone().any(|own| folded(own) == folded(&heading)) {
            continue;
        }
        let said = mapping.columns.iter();
        let said: Vec<&Said> = said.filter(|said| is_heading(&heading, said)).collect();
        let exact = said
            .iter()
            .find(|said| folded(&said.text) == folded(&heading));
        if let Some(said) = exact.or(said.first()) {
            // A unit after their heading is one after ours.
            let (_, inside) = split_parentheses(&heading);
            let takes = find_column(table, &said.key)
                .is_some_and(|at| table.columns[at].takes_unit)
                || occasion_heading(table, &said.key).is_some();
            let inside = inside.filter(|unit| takes && super::cell::unit(unit).is_some());
            let unit = inside.map(|unit| format!(" ({unit})"));
            let ours = format!("{}{}", said.key, unit.unwrap_or_default());
            mapped.headings.push((place, ours));
        } else if is_said(mapping, &heading) {
            mapped.others.push((heading, place));
        } else {
            mapped.headings.push((place, heading));
        }
    }
    Some(mapped)
}

/// The row of the headings as in any sheet, and whether some are told by two
/// cells.
fn known_header(grid: &Grid, mapping: &TableMapping) -> Option<(u32, bool)> {
    // Any language will do: only the row is asked for.
    let found = find_header(grid, mapping.table.table(), Language::default());
    let (header, _) = found.ok()?;
    Some((header.row, !header.joined.is_empty()))
}

/// Whether the entry says otherwise what the column is that a heading names.
fn is_said(mapping: &TableMapping, heading: &str) -> bool {
    let table = mapping.table.table();
    let Some(column) = find_column(table, split_parentheses(heading).0) else {
        return false;
    };
    let mut said = mapping.columns.iter().chain(&mapping.values);
    said.any(|said| find_column(table, &said.key) == Some(column))
}

/// Names the headings that do not stand in the row that has most of them.
fn tell_missing<'g>(
    mapping: &TableMapping,
    sheets: impl Iterator<Item = &'g Grid>,
    file: Value,
    diagnostics: &mut Diagnostics,
) {
    let rows = sheets.flat_map(|grid| {
        let rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
        let readings = rows.flat_map(|row| readings(grid, row));
        readings.map(|found| found.texts)
    });
    let stands = |row: &[(u16, String)], said: &Said| {
        row.iter().any(|(_, heading)| is_heading(heading, said))
    };
    let count = |row: &Vec<(u16, String)>| {
        let said = mapping.columns.iter();
        said.filter(|said| stands(row, said)).count()
    };
    // Of several that have as many, the first.
    let best = rows.reduce(|best, row| match count(&row) > count(&best) {
        true => row,
        false => best,
    });
    let best = best.unwrap_or_default();
    for said in mapping.columns.iter().filter(|said| !stands(&best, said)) {
        let problem = Problem::MappedHeadingMissing {
            headings: quoted(&said.text),
            file: file.clone(),
            near: nearest(&said.text, best.iter().map(|(_, heading)| heading.as_str())),
        };
        diagnostics.push(problem.error_at(said.place.clone()));
    }
    if mapping.columns.is_empty() {
        let problem = Problem::MappedNoHeader { file };
        diagnostics.push(problem.error_at(mapping.place.clone()));
    }
}
