//! How many targets are reached: counted, and never averaged.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Measured, Of};
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
    let (actual, target) = (measured.value(Of::Actual)?, measured.value(Of::Target)?);
    let sign = match measured.direction()? {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
    };
    let baseline = measured.value(Of::Baseline);
    if baseline.is_some_and(|baseline| (target - baseline) * sign < 0.0) {
        return Some(Standing::Unclear);
    }
    Some(match (actual - target) * sign >= 0.0 {
        true => Standing::Reached,
        false => Standing::NotReached,
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
