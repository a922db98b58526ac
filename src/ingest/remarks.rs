//! What is worth saying of sheets and labs as wholes.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use rustc_hash::FxHashMap;

use super::cell;
use super::grid::GridRow;
use super::rows::{Reader, Sheet};
use crate::diagnostic::{Place, Problem, Severity, Value, column_letters, list, plain, quoted};
use crate::model::clean::folded;
use crate::model::schema::TableId;
use crate::model::tables::{Lab, TableRow};
use crate::model::{CellRef, LabIx, Programme};

/// Says what is odd about the sheets, before their rows are read.
pub fn add_remarks(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    note_empty_tables(reader, sheets);
    note_hidden(reader, sheets);
    refuse_struck(reader, sheets);
    note_notes(reader, sheets);
    warn_of_stale(reader, sheets);
    warn_of_repeated_rows(reader, sheets);
    warn_of_rows_above(reader, sheets);
}

/// A row of a lab that stands above the headings, where a workbook has its example: it is
/// not read.
fn warn_of_rows_above(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    const CELLS: usize = 3;
    let labs = names_of_labs(sheets);
    for sheet in sheets {
        let mut columns = sheet.table.columns.iter().zip(&sheet.header.columns);
        let lab = columns.find(|(column, _)| column.heading.sv == "labb");
        let Some((_, Some((lab, _)))) = lab else {
            continue;
        };
        let header = &sheet.header;
        let above = sheet.grid.rows().take_while(|row| row.index() < header.row);
        for row in above {
            let own = row.cells().iter().map(|(column, _)| column);
            let own = own.filter(|column| header.known.binary_search(column).is_ok());
            let named = row.cell(*lab).and_then(|(data, _)| cell::text(data).ok());
            let known = named.is_some_and(|name| labs.contains(&folded(&name)));
            // An example that somebody has typed once more below is one.
            let example = || {
                let own = digest(sheet, row);
                sheet.data_rows().any(|below| digest(sheet, below) == own)
            };
            if known && own.count() >= CELLS && !example() {
                let place = reader.sources.place(CellRef {
                    sheet: sheet.id,
                    column: *lab,
                    row: row.index(),
                });
                let problem = Problem::RowAboveHeadings {
                    row: plain(header.row + 2),
                };
                reader.diagnostics.push(problem.warning_at(place));
            }
        }
    }
}

/// What labs are called in the sheets that list them: ids and names.
fn names_of_labs(sheets: &[Sheet]) -> BTreeSet<String> {
    let own = sheets
        .iter()
        .filter(|sheet| sheet.table.id == TableId::Labs);
    let names = own.flat_map(|sheet| {
        let columns = [Lab::id, Lab::name].map(|column| sheet.header.columns[column]);
        let columns: Vec<u16> = columns.iter().flatten().map(|(place, _)| *place).collect();
        let rows = sheet.data_rows().flat_map(move |row| {
            let cells = columns.clone().into_iter();
            cells.filter_map(move |column| Some(folded(&cell::text(row.cell(column)?.0).ok()?)))
        });
        rows.collect::<Vec<String>>()
    });
    names.collect()
}

/// One note per file about the tables that have headings and no rows yet.
fn note_empty_tables(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    let mut empty: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for sheet in sheets {
        if sheet.table.id != TableId::Labs && sheet.data_rows().next().is_none() {
            let file = reader.sources.file(sheet.id).to_owned();
            empty.entry(file).or_default().push(&sheet.grid.name);
        }
    }
    for (file, tables) in empty {
        let problem = Problem::NoRowsYet {
            tables: list(tables.into_iter().map(quoted)),
        };
        reader.diagnostics.push(problem.note_at(Place::File(file)));
    }
}

/// One note per file about the sheets, rows and columns of tables that its
/// readers do not see.
fn note_hidden(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    const MOST: usize = 12;
    let mut hidden: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for sheet in sheets {
        let parts = sheet.hidden_parts();
        if !parts.is_empty() {
            let file = reader.sources.file(sheet.id).to_owned();
            hidden.entry(file).or_default().extend(parts);
        }
    }
    for (file, mut parts) in hidden {
        if parts.len() > MOST {
            parts.truncate(MOST);
            parts.push(plain("…"));
        }
        let problem = Problem::HiddenParts { parts: list(parts) };
        reader.diagnostics.push(problem.note_at(Place::File(file)));
    }
}

/// One note per file about the cells of rows that somebody has written a note
/// at: what it says may be that the value is wrong.
fn note_notes(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    const MOST: usize = 12;
    let mut noted: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for sheet in sheets.iter().filter(|sheet| !sheet.grid.noted.is_empty()) {
        let rows: BTreeSet<u32> = sheet.data_rows().map(|row| row.index()).collect();
        let cells = sheet.grid.noted.iter().filter(|(row, column)| {
            rows.contains(row) && sheet.header.known.binary_search(column).is_ok()
        });
        let cells = cells.map(|(row, column)| {
            let column = column_letters(u32::from(*column));
            quoted(&format!("{}!{column}{}", sheet.grid.name, row + 1))
        });
        let file = reader.sources.file(sheet.id).to_owned();
        noted.entry(file).or_default().extend(cells);
    }
    for (file, mut cells) in noted.into_iter().filter(|(_, cells)| !cells.is_empty()) {
        if cells.len() > MOST {
            cells.truncate(MOST);
            cells.push(plain("…"));
        }
        let problem = Problem::CellsWithNotes { cells: list(cells) };
        reader.diagnostics.push(problem.note_at(Place::File(file)));
    }
}

/// Once per file: the values of formulas may be those of numbers that have been
/// changed since.
fn warn_of_stale(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    let stale = sheets.iter().filter(|sheet| sheet.grid.stale);
    let files: BTreeSet<String> = stale
        .map(|sheet| reader.sources.file(sheet.id).to_owned())
        .collect();
    for file in files {
        let problem = Problem::FormulasNotComputed;
        reader
            .diagnostics
            .push(problem.warning_at(Place::File(file)));
    }
}

/// What is struck through is there no longer for who reads the sheet, and would
/// count.
fn refuse_struck(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    for sheet in sheets.iter().filter(|sheet| sheet.grid.has_struck()) {
        for row in sheet.data_rows() {
            let own = row.cells().iter().map(|(column, _)| *column);
            let own = own.filter(|column| sheet.header.known.binary_search(column).is_ok());
            let is_struck = |column: &u16| sheet.grid.is_struck(row.index(), *column);
            let (struck, other): (Vec<u16>, Vec<u16>) = own.partition(is_struck);
            let whole = other.is_empty() && struck.len() > 1;
            let told = if whole { 1 } else { struck.len() };
            for column in struck.into_iter().take(told) {
                let what = plain(if whole { "row" } else { "cell" });
                let place = reader.sources.place(CellRef {
                    sheet: sheet.id,
                    column,
                    row: row.index(),
                });
                let problem = Problem::StruckThrough { what };
                reader.diagnostics.push(problem.error_at(place));
            }
        }
    }
}

/// Tables in which equal rows are told otherwise, or are nothing to tell:
/// measurements are compared with each other, and anonymous answers may well be
/// the same.
const MAY_REPEAT: [TableId; 2] = [TableId::Measurements, TableId::SurveyResponses];

/// Rows of a table without identifiers that are the same in every column have
/// probably been pasted twice.
fn warn_of_repeated_rows(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    let mut first: FxHashMap<u64, (CellRef, bool)> = FxHashMap::default();
    for sheet in sheets {
        let table = sheet.table;
        // Without positions two segments of a code are two equal rows.
        let placed = |sheet: &Sheet| {
            let start = table.columns.iter().position(|c| c.heading.sv == "start");
            start.is_some_and(|start| sheet.header.columns[start].is_some())
        };
        if table.id_column().is_some()
            || MAY_REPEAT.contains(&table.id)
            || table.id == TableId::Codings && !placed(sheet)
        {
            continue;
        }
        for row in sheet.data_rows() {
            let at = CellRef {
                sheet: sheet.id,
                column: sheet.header.known.first().copied().unwrap_or(0),
                row: row.index(),
            };
            let Some((other, told)) = first.get_mut(&digest(sheet, row)) else {
                first.insert(digest(sheet, row), (at, false));
                continue;
            };
            let other = *other;
            if !std::mem::replace(told, true) {
                reader.tell_beside(Severity::Warning, Problem::RepeatedRow, other, at);
            }
            reader.tell_beside(Severity::Warning, Problem::RepeatedRow, at, other);
        }
    }
}

/// What a row says in the columns of its table, wherever they stand.
fn digest(sheet: &Sheet, row: GridRow<'_>) -> u64 {
    let mut hasher = DefaultHasher::new();
    sheet.table.id.hash(&mut hasher);
    for (column, place) in sheet.header.columns.iter().enumerate() {
        let data = place.and_then(|(place, _)| row.cell(place));
        if let Some((data, _)) = data {
            column.hash(&mut hasher);
            cell::text(data).ok().hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// A lab that no table says anything of, where others have something.
pub fn warn_of_empty_labs(reader: &mut Reader<'_>, programme: &Programme) {
    fn labs<T: TableRow>(rows: &[T]) -> impl Iterator<Item = LabIx> {
        rows.iter().filter_map(T::lab)
    }
    let p = programme;
    let mut told: BTreeSet<LabIx> = labs(&p.measurements).collect();
    told.extend(p.survey.lab.iter().copied());
    told.extend(labs(&p.results).chain(labs(&p.texts)));
    told.extend(labs(&p.interviews).chain(labs(&p.survey_rounds)));
    told.extend(labs(&p.activities).chain(labs(&p.diary)));
    if told.is_empty() || reader.diagnostics.has_errors() {
        return;
    }
    for (position, lab) in programme.labs.iter().enumerate() {
        if !told.contains(&LabIx::from(position)) {
            let lab_id = quoted(&lab.id.value);
            let place = reader.sources.place(lab.id.at);
            let problem = Problem::LabWithoutData { lab: lab_id };
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}
