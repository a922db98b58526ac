//! Units that are said of a whole table, in its title, its sheet's name or a line below
//! it: nobody but its author knows which of the numbers they are of.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Data;

use super::super::rows::{Reader, Sheet};
use crate::diagnostic::{Place, Problem, quoted};
use crate::ingest::cell::{self, TypedUnit};
use crate::model::tables::Measurement;
use crate::model::{CellRef, Language, Programme, SheetId, Unit};

/// What has to be known of a sheet's numbers once its cells are let go.
pub(super) struct SaidOfWhole {
    /// Where thousands are said of all numbers, in which words, and of which units.
    said: Vec<(Place, TypedUnit, String)>,
    /// The cells whose own unit is told: in the cell, its heading or its row.
    told: BTreeSet<CellRef>,
}

/// What is said of the whole of each of these sheets, of which some may be views of one.
pub(super) fn said_of_wholes(
    reader: &Reader<'_>,
    sheets: &[Sheet],
) -> BTreeMap<SheetId, SaidOfWhole> {
    let mut found: BTreeMap<SheetId, SaidOfWhole> = BTreeMap::new();
    for sheet in sheets {
        found.entry(sheet.id).or_insert_with(|| SaidOfWhole {
            said: said_of(reader, sheet),
            told: BTreeSet::new(),
        });
        let own = found.get_mut(&sheet.id);
        let Some(own) = own.filter(|own| !own.said.is_empty()) else {
            continue;
        };
        own.told.extend(told_cells(sheet, reader.options.language));
    }
    found.retain(|_, own| !own.said.is_empty());
    found
}

/// Says where numbers are read a thousand times too small if what is said of all of
/// them is true.
pub(super) fn refuse_units_of_wholes(
    reader: &mut Reader<'_>,
    sheets: &BTreeMap<SheetId, SaidOfWhole>,
    programme: &Programme,
) {
    let mut read: BTreeMap<SheetId, Vec<Unit>> = BTreeMap::new();
    for row in &programme.measurements {
        let unit = programme.indicators[row.indicator.at()].unit;
        for number in [&row.value, &row.target].into_iter().flatten() {
            let sheet = sheets.get(&number.at.sheet);
            let bare = sheet.is_some_and(|sheet| !sheet.told.contains(&number.at));
            if bare && number.value.value != 0.0 {
                read.entry(number.at.sheet).or_default().push(unit);
            }
        }
    }
    for (id, units) in read {
        let said = sheets.get(&id).into_iter().flat_map(|own| &own.said);
        for (place, unit, words) in said {
            if units.iter().any(|own| unit.fits.contains(own)) {
                let problem = Problem::UnitOfWhole {
                    said: quoted(words),
                };
                reader.diagnostics.push(problem.error_at(place.clone()));
            }
        }
    }
}

fn said_of(reader: &Reader<'_>, sheet: &Sheet) -> Vec<(Place, TypedUnit, String)> {
    let grid = &sheet.grid;
    let name = cell::unit_of_whole(&grid.name).map(|(unit, words)| {
        let place = Place::Sheet {
            file: reader.sources.file(sheet.id).to_owned(),
            sheet: grid.name.clone(),
        };
        (place, unit, words)
    });
    let mut found = Vec::from_iter(name);
    for row in grid.rows() {
        let above = row.index() < sheet.header.row;
        let alone = row.cells().len() == 1 && row.index() != sheet.header.row;
        if !above && !alone {
            continue;
        }
        for (column, data) in row.cells() {
            let said = match data {
                Data::String(text) => cell::unit_of_whole(text),
                _ => None,
            };
            let place = || {
                reader.sources.place(CellRef {
                    sheet: sheet.id,
                    column: *column,
                    row: row.index(),
                })
            };
            found.extend(said.map(|(unit, words)| (place(), unit, words)));
        }
    }
    found
}

/// The cells of numbers that need nothing said of the whole table.
fn told_cells(sheet: &Sheet, language: Language) -> Vec<CellRef> {
    let columns = [Measurement::value, Measurement::target];
    let columns = columns.map(|column| sheet.header.columns[column]);
    let of_row = sheet.header.columns[Measurement::unit].map(|(place, _)| place);
    let mut found = Vec::new();
    for row in sheet.data_rows() {
        let row_tells = of_row.is_some_and(|column| row.cell(column).is_some());
        for (column, unit) in columns.into_iter().flatten() {
            let Some((data, at)) = row.cell(column) else {
                continue;
            };
            let typed = || match data {
                Data::String(_) => cell::number(data, language).ok()?.unit,
                _ => None,
            };
            let shown = || {
                sheet
                    .grid
                    .shown(at, column)
                    .is_some_and(|own| own.fits.is_some())
            };
            if row_tells || unit.is_some() || typed().is_some() || shown() {
                found.push(CellRef {
                    sheet: sheet.id,
                    column,
                    row: at,
                });
            }
        }
    }
    found
}
