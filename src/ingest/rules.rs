//! Labs and indicators that a `[[table]]` entry tells: what the file calls
//! them becomes their ids, and those that no table of the project has become
//! rows of the tables of labs and indicators.

use std::collections::BTreeMap;
use std::sync::Arc;

use calamine::Data;

use super::cell::{self, TypedUnit};
use super::files::DataFile;
use super::grid::{Grid, GridRow};
use super::matched::Header;
use super::rows::{Reader, Sheet};
use crate::diagnostic::{Place, Problem, nearest, plain, quoted};
use crate::model::Language;
use crate::model::decimal::rounded;
use crate::model::schema::{Table, TableId};
use crate::model::tables::{Indicator, Lab, Measurement};
use crate::project::{IndicatorRule, LabRule, TableMapping};

/// A row of another table: the cell that it is about, and what stands in which
/// of its columns.
type Added = (TableId, (u32, u16), Vec<(usize, String)>);

/// Rows that an entry adds to other tables.
pub struct Ruled {
    rows: Vec<Added>,
}

/// Puts the ids that an entry tells into the cells that mean them, and empties
/// the rows that it leaves out.
pub fn apply_rules(
    mapping: &TableMapping,
    header: &mut Header,
    grid: &mut Grid,
    (file, reader): (&DataFile, &mut Reader<'_>),
) -> Ruled {
    forget_left_out(mapping, header, grid);
    say_in_our_words(mapping, header, grid, reader);
    let mut ruled = Ruled { rows: Vec::new() };
    if mapping.table != TableId::Measurements {
        return ruled;
    }
    let (mut cells, mut given_in) = (Vec::new(), Vec::new());
    let texts = texts_under(header, grid, Measurement::indicator);
    for rule in &mapping.indicators {
        let places = places_of(&texts, &rule.is);
        let key = (mapping.place.clone(), TableId::Indicators, rule.id.clone());
        let Some(first) = places.first() else {
            let problem = Problem::RuleWithoutRow {
                is: quoted(&rule.is),
                near: nearest(&rule.is, texts.iter().map(|(_, text)| text.as_str())),
            };
            let told = problem.error_at(rule.place.clone());
            reader.unmet.push((key, told));
            continue;
        };
        let id = |(row, column): (u32, u16)| (row, column, Data::String(rule.id.clone()));
        cells.extend(places.iter().copied().map(id));
        let told = places.iter().map(|at| (*at, rule.place.clone()));
        header.told.extend(told);
        if let Some(given) = &rule.given {
            match cell::unit(given) {
                Some(unit) => {
                    let scaled = in_unit(header, grid, &places, (given, unit));
                    tell_mixed(&scaled, unit, (file, grid, reader));
                    let own = scaled.iter().map(|(row, column, _)| (*row, *column));
                    given_in.push((own.collect::<Vec<_>>(), unit.power));
                    cells.extend(scaled);
                }
                None => {
                    let unit = quoted(given);
                    let problem = Problem::UnknownUnit { unit };
                    let told = problem.error_at(rule.place.clone());
                    reader.diagnostics.push(told);
                }
            }
        }
        let row = indicator_row(rule).filter(|_| reader.met.insert(key));
        ruled
            .rows
            .extend(row.map(|row| (TableId::Indicators, *first, row)));
    }
    let texts = texts_under(header, grid, Measurement::lab);
    let says_lab = mapping.values.iter();
    let says_lab: Vec<&str> = says_lab.map(|said| said.text.as_str()).collect();
    for rule in &mapping.labs {
        let is = rule.is.as_ref().unwrap_or(&rule.id);
        let places = places_of(&texts, is);
        let id = |(row, column): (u32, u16)| (row, column, Data::String(rule.id.clone()));
        cells.extend(places.iter().copied().map(id));
        let told = places.iter().map(|at| (*at, mapping.place.clone()));
        header.told.extend(told);
        let whole = texts.is_empty()
            && [grid.name.as_str(), file.stem()]
                .iter()
                .any(|own| same(own, is));
        let told = says_lab.iter().any(|own| same(own, &rule.id));
        if whole && !told {
            let lab = Data::String(rule.id.clone());
            header.fixed.push((Measurement::lab, lab, None));
        }
        let key = (mapping.place.clone(), TableId::Labs, rule.id.clone());
        if places.is_empty() && !whole && !told {
            let problem = Problem::RuleWithoutRow {
                is: quoted(is),
                near: nearest(is, texts.iter().map(|(_, text)| text.as_str())),
            };
            reader
                .unmet
                .push((key, problem.error_at(mapping.place.clone())));
            continue;
        }
        // A lab that the whole sheet is about is told by its headings.
        let heading = (header.row, header.known.first().copied().unwrap_or(0));
        let at = places.first().copied().unwrap_or(heading);
        let row = lab_row(rule).filter(|_| reader.met.insert(key));
        ruled.rows.extend(row.map(|row| (TableId::Labs, at, row)));
    }
    grid.replace(cells);
    for (cells, power) in given_in {
        grid.take_power(&cells, power);
    }
    ruled
}

/// Tells which labs and indicators of entries no sheet has.
pub fn tell_unmet(reader: &mut Reader<'_>) {
    for (key, told) in std::mem::take(&mut reader.unmet) {
        if reader.met.insert(key) {
            reader.diagnostics.push(told);
        }
    }
}

/// The rows' numbers that do not say their unit, in the unit that they are
/// said to be given in.
fn in_unit(
    header: &Header,
    grid: &Grid,
    places: &[(u32, u16)],
    (word, unit): (&str, TypedUnit),
) -> Vec<(u32, u16, Data)> {
    let values = header.wide.iter();
    let values = values.filter(|own| own.column == Measurement::value || own.is_target());
    let mut columns: Vec<u16> = values.map(|own| own.place).collect();
    let long = [Measurement::value, Measurement::target];
    let long = long.iter().filter_map(|column| header.columns[*column]);
    columns.extend(long.map(|(place, _)| place));
    let indicator = header.columns[Measurement::indicator].map(|(place, _)| place);
    // An indicator that is merged over rows is each row's.
    let is_own = |row: &GridRow<'_>| {
        let stands = indicator.and_then(|place| Some((row.cell(place)?.1, place)));
        row.index() > header.row && stands.is_some_and(|stands| places.contains(&stands))
    };
    let mut cells = Vec::new();
    for own in grid.rows().filter(is_own) {
        let row = own.index();
        for (column, data) in own.cells() {
            if !columns.contains(column) || grid.is_percent(row, *column) {
                continue;
            }
            let number = |value: f64| Data::Float(value * 10_f64.powi(unit.power.into()));
            let scaled = match data {
                Data::Float(value) => number(*value),
                Data::Int(value) => number(*value as f64),
                Data::String(text) if text.trim().ends_with(|c: char| c.is_ascii_digit()) => {
                    Data::String(format!("{text} {word}"))
                }
                _ => continue,
            };
            cells.push((row, *column, scaled));
        }
    }
    cells
}

/// Among percentages, numbers below 1 may be fractions: 0.8 is 80 % in one row and 0.8 %
/// in the next.
fn tell_mixed(
    scaled: &[(u32, u16, Data)],
    unit: TypedUnit,
    (file, grid, reader): (&DataFile, &Grid, &mut Reader<'_>),
) {
    if unit != cell::PERCENT {
        return;
    }
    let numbers = scaled.iter().filter_map(|(row, column, data)| match data {
        // Of a percentage that was made a share.
        Data::Float(share) => Some((*row, *column, share * 100.0)),
        _ => None,
    });
    let numbers: Vec<(u32, u16, f64)> = numbers.collect();
    if !numbers.iter().any(|(_, _, percent)| percent.abs() >= 1.0) {
        return;
    }
    for (row, column, percent) in numbers {
        if percent != 0.0 && percent.abs() < 1.0 {
            let example = rounded(percent * 100.0, 6);
            let example = match reader.options.language {
                Language::Swedish => example.replace('.', ","),
                Language::English => example,
            };
            let problem = Problem::MixedPercentages {
                example: plain(trimmed(&example)),
            };
            reader.diagnostics.push(problem.error_at(Place::Cell {
                file: file.name.clone(),
                sheet: grid.name.clone(),
                row,
                column: column.into(),
            }));
        }
    }
}

/// Without zeros that nobody typed at the end of decimals.
fn trimmed(number: &str) -> &str {
    match number.contains([',', '.']) {
        true => number.trim_end_matches('0').trim_end_matches([',', '.']),
        false => number,
    }
}

fn places_of(texts: &[((u32, u16), String)], is: &str) -> Vec<(u32, u16)> {
    let own = texts.iter().filter(|(_, text)| same(text, is));
    own.map(|(at, _)| *at).collect()
}

fn indicator_row(rule: &IndicatorRule) -> Option<Vec<(usize, String)>> {
    if rule.level.is_none() && rule.unit.is_none() && rule.direction.is_none() {
        return None;
    }
    let name = rule.name.as_ref().unwrap_or(&rule.is);
    let word = |column: usize, word: Option<&'static str>| Some((column, word?.to_owned()));
    let chosen = [
        word(Indicator::level, rule.level.map(|own| own.words().sv)),
        word(Indicator::unit, rule.unit.map(|own| own.words().sv)),
        word(
            Indicator::direction,
            rule.direction.map(|own| own.words().sv),
        ),
    ];
    let mut row = vec![
        (Indicator::id, rule.id.clone()),
        (
            Indicator::name,
            name.split_whitespace().collect::<Vec<_>>().join(" "),
        ),
    ];
    row.extend(chosen.into_iter().flatten());
    Some(row)
}

fn lab_row(rule: &LabRule) -> Option<Vec<(usize, String)>> {
    let name = rule.name.as_ref().or(rule.town.as_ref())?;
    let town = rule.town.as_ref().unwrap_or(name);
    Some(vec![
        (Lab::id, rule.id.clone()),
        (Lab::name, name.clone()),
        (Lab::place, town.clone()),
    ])
}

/// The cells below the header in a column of measurements, as text.
fn texts_under(header: &Header, grid: &Grid, column: usize) -> Vec<((u32, u16), String)> {
    let Some((column, _)) = header.columns[column] else {
        return Vec::new();
    };
    let rows = grid.rows().filter(|row| row.index() > header.row);
    let texts = rows.filter_map(|row| {
        let (_, data) = row.cells().iter().find(|(own, _)| *own == column)?;
        Some(((row.index(), column), cell::text(data).ok()?.into_owned()))
    });
    texts.collect()
}

/// Empties the rows in which a text stands that the entry leaves out. What names a
/// column leaves out that column alone, whatever its cells say.
fn forget_left_out(mapping: &TableMapping, header: &Header, grid: &mut Grid) {
    let headings = grid.rows().filter(|row| row.index() <= header.row);
    let headings: Vec<String> = headings
        .flat_map(|row| row.cells().iter())
        .filter_map(|(_, data)| Some(cell::text(data).ok()?.into_owned()))
        .collect();
    let of_rows = mapping.leave_out.iter();
    let of_rows: Vec<&String> = of_rows
        .filter(|own| !headings.iter().any(|heading| same(heading, own)))
        .collect();
    let left_out = |text: &str| of_rows.iter().any(|own| same(text, own));
    let rows = grid.rows().filter(|row| row.index() > header.row);
    let rows = rows.filter(|row| {
        let texts = row.cells().iter();
        let mut texts = texts.filter_map(|(_, data)| cell::text(data).ok());
        texts.any(|text| left_out(&text))
    });
    let rows: Vec<u32> = rows.map(|row| row.index()).collect();
    grid.forget_rows(&rows);
}

/// Puts our words into the cells of the table's columns that say the same in words of
/// their own, `pre` for `baseline`; words that no cell has are told.
fn say_in_our_words(
    mapping: &TableMapping,
    header: &mut Header,
    grid: &mut Grid,
    reader: &mut Reader<'_>,
) {
    if mapping.cells.is_empty() {
        return;
    }
    let columns = (0..header.columns.len()).filter(|column| header.columns[*column].is_some());
    let texts: Vec<((u32, u16), String)> = columns
        .flat_map(|column| texts_under(header, grid, column))
        .collect();
    let mut cells = Vec::new();
    for said in &mapping.cells {
        let places = places_of(&texts, &said.key);
        let own = format!("{}: {}", said.key, said.text);
        let key = (said.place.clone(), mapping.table, own);
        if places.is_empty() {
            let problem = Problem::RuleWithoutRow {
                is: quoted(&said.key),
                near: nearest(&said.key, texts.iter().map(|(_, text)| text.as_str())),
            };
            reader
                .unmet
                .push((key, problem.error_at(said.place.clone())));
            continue;
        }
        reader.met.insert(key);
        let told = places.iter().map(|at| (*at, said.place.clone()));
        header.told.extend(told);
        let ours = |(row, column): (u32, u16)| (row, column, Data::String(said.text.clone()));
        cells.extend(places.into_iter().map(ours));
    }
    grid.replace(cells);
}

/// Whether two texts are the same, space and case aside.
fn same(one: &str, other: &str) -> bool {
    let one = one.split_whitespace().map(str::to_lowercase);
    one.eq(other.split_whitespace().map(str::to_lowercase))
}

impl Ruled {
    /// The rows as sheets of one row each, which the readers of their tables
    /// read as they read any.
    pub fn sheets(self, from: &Sheet) -> Vec<Sheet> {
        let rows = self.rows.into_iter();
        let sheets = rows.map(|(table, (row, column), values)| {
            let table = table.table();
            let mut grid = Grid::new(&from.grid.name, true);
            let (_, id) = &values[0];
            // Below a header, as every row is.
            let row = row.max(1);
            grid.push(row, column.into(), Data::String(id.clone()));
            grid.finish(&[]);
            Sheet {
                id: from.id,
                table,
                grid: Arc::new(grid),
                header: header_of_values(table, row, column, values),
                status: from.status,
            }
        });
        sheets.collect()
    }
}

fn header_of_values(table: &Table, row: u32, column: u16, values: Vec<(usize, String)>) -> Header {
    let many = table.columns.len();
    let fixed = values.into_iter();
    Header {
        // The row itself is below its header.
        row: row.saturating_sub(1),
        columns: vec![None; many],
        variants: vec![None; many],
        foreign: vec![None; many],
        languages: Vec::new(),
        wide: Vec::new(),
        fixed: fixed
            .map(|(at, text)| (at, Data::String(text), None))
            .collect(),
        mapped: false,
        fixed_by: Vec::new(),
        told: BTreeMap::new(),
        known: vec![column],
        others: Vec::new(),
        joined: Vec::new(),
    }
}
