//! How many targets are reached: counted, and never averaged.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Measured, Of, Told};
use super::editions::Counted;
use super::rows::{By, Standing, TargetRow};
use crate::model::{Direction, Level, Status};
use crate::results::Word;

/// How an indicator stands; `None` where it has no target or no value.
pub fn standing(measured: &Measured) -> Option<Standing> {
    let (actual, target) = (measured.figure(Of::Actual)?, measured.figure(Of::Target)?);
    if actual.value.is_none() || target.value.is_none() {
        return Some(Standing::Withheld);
    }
    let ends = |of| {
        measured.value(of)?;
        measured.figure(of).and_then(ends_of)
    };
    let (actual, target) = (ends(Of::Actual)?, ends(Of::Target)?);
    let up = measured.direction()? == Direction::Up;
    // Whether the first surely falls short of the second.
    let is_short = |(low, high): Ends, (least, most): Ends| match up {
        true => high < least,
        false => low > most,
    };
    if ends(Of::Baseline).is_some_and(|baseline| is_short(target, baseline)) {
        return Some(Standing::Unclear);
    }
    let reaches = match up {
        true => actual.0 >= target.1,
        false => actual.1 <= target.0,
    };
    Some(match (reaches, is_short(actual, target)) {
        (true, _) => Standing::Reached,
        (false, true) => Standing::NotReached,
        (false, false) => Standing::Inexact,
    })
}

/// The least and the most that a value can be.
type Ends = (f64, f64);

/// What a told figure can be: one that is about something is judged by its value,
/// and stands on neither side of what it is equal to.
fn ends_of(told: &Told) -> Option<Ends> {
    let value = told.value?;
    let hair = value.abs().max(1.0) * 1e-9;
    Some(match told.hedge.as_deref() {
        None => (value, value),
        Some("at least" | "over") => (value, f64::INFINITY),
        Some("under") => (f64::NEG_INFINITY, value - hair),
        Some(_) => (value - hair, value + hair),
    })
}

/// The weakest status of what is told of an indicator.
pub fn weakest(measured: &Measured, figures: &[Of]) -> Option<Status> {
    let told = figures.iter().filter_map(|of| measured.figure(*of));
    told.filter_map(|told| told.status).min()
}

/// Counts an indicator.
fn count(row: &mut TargetRow, measured: &Measured) {
    row.indicators += 1;
    match standing(measured) {
        None => return,
        Some(Standing::Withheld) => {
            row.withheld += 1;
            return;
        }
        Some(Standing::Reached) => row.reached += 1,
        Some(Standing::Unclear) => row.unclear += 1,
        Some(Standing::Inexact) => row.inexact += 1,
        Some(Standing::NotReached) => {}
    }
    row.with_target += 1;
    let status = weakest(measured, &[Of::Actual, Of::Target]);
    let known = match &row.status {
        Some(Word::Ours(known)) => Some(*known),
        _ => None,
    };
    row.status = known.into_iter().chain(status).min().map(Word::Ours);
}

/// The targets of some indicators.
pub fn count_targets<'m>(measured: impl IntoIterator<Item = &'m Measured>) -> TargetRow {
    let mut row = TargetRow::default();
    measured
        .into_iter()
        .for_each(|measured| count(&mut row, measured));
    row
}

/// The targets of all programmes: all, by level, by focus area.
pub fn targets_of_all(counted: &[Counted]) -> Vec<TargetRow> {
    // Levels in the order of the effect logic, focus areas in that of their names.
    type Group<'a> = (By, Option<Level>, Option<&'a str>);
    let mut rows: BTreeMap<Group<'_>, (TargetRow, BTreeSet<&str>)> = BTreeMap::new();
    for account in counted.iter().map(|counted| &counted.now) {
        for measured in &account.measured {
            let (level, area) = (measured.level(), measured.focus_area.as_deref());
            let groups = [
                Some((By::All, None, None)),
                level.map(|level| (By::Level, Some(level), None)),
                area.map(|area| (By::Area, None, Some(area))),
            ];
            for group in groups.into_iter().flatten() {
                let (row, programmes) = rows.entry(group).or_default();
                count(row, measured);
                programmes.insert(&account.programme.id);
            }
        }
    }
    let rows = rows.into_iter();
    let rows = rows.map(|((by, level, area), (row, programmes))| TargetRow {
        by: Word::Ours(by),
        level: level.map(Word::Ours),
        focus_area: area.map(ToOwned::to_owned),
        programmes: programmes.len() as u64,
        ..row
    });
    rows.collect()
}
