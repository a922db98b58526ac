//! A wide sheet of measurements as it would be long: for each occasion a view
//! of the sheet in which that occasion's columns are those of the table.

use std::path::Path;

use calamine::Data;

use super::super::rows::{Reader, Sheet};
use crate::diagnostic::{Place, Problem, plain, quoted};
use crate::ingest::cell::{self, TypedUnit};
use crate::ingest::headings::PER_OCCASION;
use crate::ingest::two_headings::two_rows_of_headings;
use crate::ingest::wide::OccasionColumn;
use crate::model::schema::TableId;
use crate::model::tables::Measurement;
use crate::model::{CellRef, Occasion, SheetId};

/// The views of a sheet: itself, where it is not wide. None where nothing
/// tells its lab, which is said.
pub(super) fn views_of(reader: &mut Reader<'_>, mut sheet: Sheet) -> Vec<Sheet> {
    if let Some((at, problem)) = two_rows_of_headings(&sheet) {
        let place = reader.sources.place(at);
        reader.diagnostics.push(problem.error_at(place));
        return Vec::new();
    }
    if !sheet.header.is_wide() {
        return views_of_targets(sheet);
    }
    tell_merged_numbers(reader, &sheet);
    if !tells_lab(&sheet) {
        let Some(lab) = lab_of_names(reader, &sheet) else {
            return Vec::new();
        };
        let fixed = (Measurement::lab, Data::String(lab), None);
        sheet.header.fixed.push(fixed);
    }
    let mut occasions: Vec<Vec<OccasionColumn>> = Vec::new();
    let mut columns = std::mem::take(&mut sheet.header.wide);
    // What was measured tells the occasions, and targets go with theirs.
    columns.sort_by_key(OccasionColumn::is_target);
    for column in columns {
        let same = occasions.iter_mut().find(|own| own[0].is_with(&column));
        match same {
            // That one stands twice was said at its heading.
            Some(own) if own.iter().any(|known| known.column == column.column) => {}
            Some(own) => own.push(column),
            None => occasions.push(vec![column]),
        }
    }
    let mut views = Vec::new();
    // A target of no year holds for all occasions, and is read with the first.
    let mut target = sheet.header.columns[Measurement::target].take();
    for columns in occasions {
        let mut view = match columns.iter().all(OccasionColumn::is_target) {
            true => without_values(&sheet),
            false => sheet.clone(),
        };
        let header = &mut view.header;
        if !columns.iter().any(OccasionColumn::is_target) {
            header.columns[Measurement::target] = target.take();
        }
        let target = header.columns[Measurement::target].map(|(place, _)| place);
        let own = columns.iter().map(|column| column.place);
        header.known = own.chain(target).collect();
        header.known.sort_unstable();
        for column in &columns {
            header.columns[column.column] = Some((column.place, column.unit));
        }
        let first = &columns[0];
        let (occasion, day) = first.moment;
        let heading = Some(first.place);
        let typed = match occasion {
            Occasion::Baseline => "baslinje".to_owned(),
            Occasion::FollowUp => "uppföljning".to_owned(),
            Occasion::On(day) => day.to_string(),
        };
        let told = (Measurement::occasion, Data::String(typed), heading);
        header.fixed.push(told);
        if let Some(day) = day {
            let told = (Measurement::date, Data::String(day.to_string()), heading);
            header.fixed.push(told);
        }
        views.push(view);
    }
    let left = target.zip(views.first());
    let left = left.map(|(target, first)| view_of_target(first, target));
    views.extend(left);
    views
}

/// A sheet with a row per occasion, and one view more for each target but the
/// first.
fn views_of_targets(mut sheet: Sheet) -> Vec<Sheet> {
    let targets = std::mem::take(&mut sheet.header.wide);
    let mut targets = targets.iter().map(|own| (own.place, own.unit));
    let own = &mut sheet.header.columns[Measurement::target];
    if own.is_none() {
        *own = targets.next();
    }
    let mut views = vec![sheet];
    for target in targets {
        views.push(view_of_target(&views[0], target));
    }
    views
}

/// A view in which nothing but a target stands.
fn view_of_target(sheet: &Sheet, target: (u16, Option<TypedUnit>)) -> Sheet {
    let mut view = without_values(sheet);
    view.header.columns[Measurement::target] = Some(target);
    view.header.known = vec![target.0];
    view
}

/// A sheet as it would be if nothing had been measured, and nothing said of it.
fn without_values(sheet: &Sheet) -> Sheet {
    let mut view = sheet.clone();
    let remarks = Measurement::remarks..Measurement::remarks + 3;
    for column in PER_OCCASION.into_iter().chain(remarks) {
        view.header.columns[column] = None;
    }
    view
}

/// Numbers that are merged over rows or occasions: what they are about cannot
/// be seen, and the cells that they cover are not read.
fn tell_merged_numbers(reader: &mut Reader<'_>, sheet: &Sheet) {
    let header = &sheet.header;
    let places: Vec<u16> = header.wide.iter().map(|own| own.place).collect();
    let language = reader.options.language;
    let is_number = |data: &Data| cell::number(data, language).is_ok();
    let mut found: Vec<(u32, u16, &'static str)> = Vec::new();
    for row in sheet.grid.rows().filter(|row| row.index() > header.row) {
        let over = places.iter().filter_map(|place| {
            let (data, top) = row.cell(*place)?;
            let merged = top > header.row && top < row.index() && is_number(data);
            merged.then_some((top, *place, "rows"))
        });
        found.extend(over);
        let spans = sheet.grid.spans(row.index()).iter();
        let beside = spans.filter_map(|span| {
            let covers = |place: &u16| (span.first + 1..=span.last).contains(place);
            let (data, _) = row.cell(span.first)?;
            let merged = places.contains(&span.first) && places.iter().any(covers);
            (merged && is_number(data)).then_some((row.index(), span.first, "occasions"))
        });
        found.extend(beside);
    }
    found.sort_unstable();
    found.dedup();
    for (row, column, over) in found {
        let place = reader.sources.place(CellRef {
            sheet: sheet.id,
            column,
            row,
        });
        let over = plain(over);
        let problem = Problem::MergedNumber { over };
        reader.diagnostics.push(problem.error_at(place));
    }
}

fn tells_lab(sheet: &Sheet) -> bool {
    let mut fixed = sheet.header.fixed.iter();
    sheet.header.columns[Measurement::lab].is_some()
        || fixed.any(|(column, ..)| *column == Measurement::lab)
}

/// The lab that the sheet's name names, or else its file's.
fn lab_of_names(reader: &mut Reader<'_>, sheet: &Sheet) -> Option<String> {
    let names = names_of(reader, sheet.id);
    let found = names.iter().find_map(|name| {
        let found = reader.find(TableId::Labs, name)?;
        Some((name.clone(), found))
    });
    match found {
        Some((name, position)) => position.map(|_| name),
        None if reader.has_gaps(TableId::Labs) => None,
        None => {
            let [sheet_name, file_name] = &names;
            let problem = Problem::NoLabOfSheet {
                sheet: quoted(sheet_name),
                file: (file_name != sheet_name).then(|| quoted(file_name)).into(),
            };
            let place = Place::Sheet {
                file: reader.sources.file(sheet.id).to_owned(),
                sheet: sheet_name.clone(),
            };
            reader.diagnostics.push(problem.error_at(place));
            None
        }
    }
}

fn names_of(reader: &Reader<'_>, sheet: SheetId) -> [String; 2] {
    let file = Path::new(reader.sources.file(sheet)).file_stem();
    let stem = file.unwrap_or_default().to_string_lossy().into_owned();
    [reader.sources.sheet(sheet).to_owned(), stem]
}
