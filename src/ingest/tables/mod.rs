//! One reader per table: rows in, typed rows of the programme out. Tables are
//! read in an order in which what they refer to has been read.

mod answers;
mod backgrounds;
mod carried;
mod coded;
mod codings;
mod collected;
mod contradictions;
mod copied_answers;
mod crossed;
mod feeds;
mod import_items;
mod imports;
mod indices;
mod interviews;
mod item_words;
mod measurements;
mod merged_answers;
mod parts;
mod percentages;
mod programme;
mod pseudonyms;
mod refused;
mod surveys;
mod unit_in_name;
mod views;
mod waves;
mod whole_units;

use std::sync::Arc;

use rayon::prelude::*;

use super::imports::Imports;
use super::rows::{Reader, Row, Sheet};
use crate::model::Programme;
use crate::model::schema::TableId;
use crate::model::tables::{Activity, DiaryEntry, TableRow};

/// Fills a programme from the recognised sheets.
pub(super) fn read_tables(
    reader: &mut Reader<'_>,
    mut sheets: Vec<Sheet>,
    imports: &Imports,
) -> Programme {
    let mut programme = Programme::default();
    let p = &mut programme;
    note_dates(reader, &sheets);
    // The large tables' sheets are freed as soon as they are read.
    let [measured, active] = [TableId::Measurements, TableId::Activities].map(|table| {
        let own = sheets.extract_if(.., |sheet| sheet.table.id == table);
        own.collect::<Vec<Sheet>>()
    });
    let sheets = &sheets;
    p.focus_areas = rows(reader, sheets, read);
    p.indicators = rows(reader, sheets, measurements::indicator);
    p.labs = rows(reader, sheets, programme::lab);
    crossed::refuse_crossed_names(reader, &p.labs, &p.indicators);
    p.items = programme::items(reader, sheets);
    measurements::read_measurements(reader, measured, p);
    p.results = rows(reader, sheets, programme::told_result);
    p.texts = rows(reader, sheets, read);
    p.success_factors = rows(reader, sheets, read);
    interviews::read_interviews(reader, sheets, &imports.codings, p);
    surveys::read_surveys(reader, sheets, &imports.surveys, p);
    p.methods = rows(reader, sheets, read);
    p.activities = rows_in_parallel::<Activity, _>(reader, &active, read);
    drop(active);
    p.diary = rows_in_parallel::<DiaryEntry, _>(reader, sheets, read);
    p.transfers = rows(reader, sheets, read);
    p.conclusions = rows(reader, sheets, read);
    p.recommendations = rows(reader, sheets, read);
    p.organisations = rows(reader, sheets, read);
    p.project_group = rows(reader, sheets, read);
    p.films = rows(reader, sheets, programme::film);
    programme
}

/// Notes which columns hold dates, for what is said of rows that lie too late.
fn note_dates(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    let sources = Arc::make_mut(&mut reader.sources);
    for sheet in sheets {
        let mut columns = sheet.table.columns.iter().zip(&sheet.header.columns);
        let dates = columns.find(|(column, _)| column.heading.sv == "datum");
        if let Some((_, Some((place, _)))) = dates {
            sources.note_dates(sheet.id, *place);
        }
    }
}

/// Reads every row of every sheet of a table; rows that could not be read are
/// left out, their problems having been said.
fn rows<T: TableRow>(
    reader: &mut Reader<'_>,
    sheets: &[Sheet],
    mut read: impl FnMut(&mut Row<'_, '_>) -> Option<T>,
) -> Vec<T> {
    let table = T::TABLE.id;
    let mut found = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.table.id == table) {
        for row in sheet.data_rows() {
            let registered = count_registered(reader, table);
            let mut row = Row::new(reader, sheet, row);
            if row.is_note() {
                continue;
            }
            match read(&mut row) {
                Some(value) => found.push(value),
                // Positions of ids and of rows stay in step.
                None if count_registered(reader, table) > registered => {
                    Arc::make_mut(&mut reader.ids)
                        .entry(table)
                        .or_default()
                        .take_back_latest();
                }
                None => {}
            }
        }
    }
    found
}

/// A row of a table that has no rules beside those of its columns.
fn read<T: TableRow>(row: &mut Row<'_, '_>) -> Option<T> {
    T::read(row)
}

/// Rows that one thread reads at a time.
const CHUNK: usize = 4096;
/// Such chunks that are read before it is asked whether enough has been said.
const AT_ONCE: usize = 8;

/// Reads every row of every sheet of a table without identifiers of its own,
/// on all threads; rows and problems come in the order of the sheets.
fn rows_in_parallel<R: TableRow, T: Send>(
    reader: &mut Reader<'_>,
    sheets: &[Sheet],
    read: impl Fn(&mut Row<'_, '_>) -> Option<T> + Sync,
) -> Vec<T> {
    let own = sheets.iter().filter(|sheet| sheet.table.id == R::TABLE.id);
    let every: Vec<_> = own
        .flat_map(|sheet| sheet.data_rows().map(move |row| (sheet, row)))
        .collect();
    let mut found = Vec::with_capacity(every.len());
    for some in every.chunks(CHUNK * AT_ONCE) {
        if reader.diagnostics.is_enough() {
            break;
        }
        let shared = &*reader;
        let chunks: Vec<_> = some
            .par_chunks(CHUNK)
            .map(|chunk| {
                let mut reader = shared.fork();
                let rows = chunk.iter();
                let found: Vec<T> = rows
                    .filter_map(|(sheet, row)| {
                        let mut row = Row::new(&mut reader, sheet, *row);
                        (!row.is_note()).then(|| read(&mut row)).flatten()
                    })
                    .collect();
                (found, reader.diagnostics)
            })
            .collect();
        for (rows, diagnostics) in chunks {
            found.extend(rows);
            let diagnostics = diagnostics.into_iter();
            diagnostics.for_each(|own| reader.diagnostics.push(own));
        }
    }
    found
}

fn count_registered(reader: &Reader<'_>, table: TableId) -> usize {
    reader.ids.get(&table).map_or(0, super::rows::Ids::len)
}
