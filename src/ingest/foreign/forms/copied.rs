//! Rows that stand in two exports: an export that holds the earlier one's rows too, or a
//! copy of it.

use std::collections::BTreeSet;

use super::super::lines::line;
use super::export::{Export, Exported, Role};
use super::guessed::{Guess, SourceGuess};
use crate::diagnostic::quoted;
use crate::ingest::cell;

/// What is noted where rows stand in another export too, an entry of the catalogue.
pub const COPIED: &str = "import-copied";

/// Asks about anonymous rows that two exports have with the same time: of which occasion
/// the one with more of them is nobody can tell.
pub fn ask_of_copies(exports: &[Exported<'_, '_>], guesses: &mut [Vec<Guess>]) {
    const FEWEST: usize = 3;
    let rows: Vec<BTreeSet<String>> = exports.iter().map(|own| stamped(own.export)).collect();
    for (at, own) in rows.iter().enumerate() {
        for (other_at, other) in rows.iter().enumerate() {
            let same = own.intersection(other).count();
            let later = own.len() > other.len() || own.len() == other.len() && at > other_at;
            if at == other_at || same < FEWEST || !later {
                continue;
            }
            let Some([guess]) = guesses.get_mut(at).map(Vec::as_mut_slice) else {
                continue;
            };
            let Some(other) = exports.get(other_at) else {
                continue;
            };
            if guess.respondent.is_none() && guess.occasion.column.is_none() {
                let values = [("count", same.into()), ("file", quoted(&other.name()))];
                guess.notes.push(line(0, "import-note-copied", values));
                guess.occasion = SourceGuess::fixed("", Some(COPIED));
            }
        }
    }
}

/// The rows of an export with all that stands in them, where each tells its time.
fn stamped(export: &Export<'_>) -> BTreeSet<String> {
    let has_time = |row: u32| {
        let mut columns = export.columns.iter().enumerate();
        columns.any(|(position, column)| {
            let shown = export.shown(row, position);
            column.role == Role::Bookkeeping
                && shown.is_some_and(|text| {
                    let day = text.split([' ', 'T']).next().unwrap_or_default();
                    text.len() > day.len() && cell::date_text(day).is_ok()
                })
        })
    };
    let rows = export.respondents.iter().filter(|own| own.aside.is_none());
    let rows = rows.map(|own| own.row).filter(|row| has_time(*row));
    let whole = rows.map(|row| {
        let cells = export.columns.iter().enumerate();
        let cells = cells.filter_map(|(position, column)| {
            let shown = export.shown(row, position)?;
            Some(format!("{}={shown}", column.heading))
        });
        cells.collect::<Vec<String>>().join("\n")
    });
    whole.collect()
}
