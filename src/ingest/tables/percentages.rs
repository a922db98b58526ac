//! Numbers under a heading of percentages that may be fractions.

use std::collections::BTreeMap;

use super::super::rows::{Reader, Sheet};
use crate::diagnostic::{Problem, Value, plain};
use crate::ingest::cell;
use crate::model::decimal::rounded;
use crate::model::tables::Measurement;
use crate::model::{CellRef, Language, Number, SheetId};

/// What stands in a sheet in percent and says so by its heading alone.
#[derive(Default)]
struct Found {
    /// Numbers below 1.
    fractions: Vec<(CellRef, Number)>,
    /// Whether others are whole percentages.
    whole: bool,
}

/// Under headings of percentages, numbers that do not say so themselves are all
/// percentages or all fractions: else 0.8 is 80 % in one cell and 0.8 % in the
/// next. Where all are below 1 that is how they are read, and said.
pub(super) fn check_percentages(reader: &mut Reader<'_>, sheets: &[Sheet]) {
    let mut found: BTreeMap<SheetId, Found> = BTreeMap::new();
    for sheet in sheets {
        for column in [Measurement::value, Measurement::target] {
            let own = found.entry(sheet.id).or_default();
            add_percentages(reader, sheet, column, own);
        }
    }
    for Found { fractions, whole } in found.into_values() {
        for (at, number) in fractions {
            let decimals = usize::try_from(number.decimals).unwrap_or(0);
            let example = (number.value * 100.0, decimals.saturating_sub(2));
            let example = told(reader, example);
            let place = reader.sources.place(at);
            reader.diagnostics.push(match whole {
                true => Problem::MixedPercentages { example }.error_at(place),
                false => {
                    let read = told(reader, (number.value, decimals));
                    Problem::SmallPercentage { read, example }.warning_at(place)
                }
            });
        }
    }
}

/// A number with so many decimals, as people write it.
pub(super) fn told(reader: &Reader<'_>, (value, decimals): (f64, usize)) -> Value {
    let told = rounded(value, decimals);
    plain(match reader.options.language {
        Language::Swedish => told.replace('.', ","),
        Language::English => told,
    })
}

fn add_percentages(reader: &Reader<'_>, sheet: &Sheet, column: usize, found: &mut Found) {
    let Some((place, heading)) = sheet.header.columns[column] else {
        return;
    };
    let unit = sheet.header.columns[Measurement::unit].filter(|_| heading.is_none());
    if heading != Some(cell::PERCENT) && unit.is_none() {
        return;
    }
    for row in sheet.data_rows() {
        let Some((data, at)) = row.cell(place) else {
            continue;
        };
        let word = unit.and_then(|(unit, _)| cell::text(row.cell(unit)?.0).ok());
        if unit.is_some() && word.and_then(|word| cell::unit(&word)) != Some(cell::PERCENT) {
            continue;
        }
        let Ok(typed) = cell::number(data, reader.options.language) else {
            continue;
        };
        let percent = sheet.grid.is_percent(at, place) || typed.unit.is_some();
        let size = typed.number.value.abs();
        if percent || size >= 1.0 {
            found.whole |= size > 0.01 || !percent;
        } else if size > 0.0 {
            let cell = CellRef {
                sheet: sheet.id,
                column: place,
                row: at,
            };
            found.fractions.push((cell, typed.number));
        }
    }
}
