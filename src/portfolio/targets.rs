//! How many targets are reached: counted, and never averaged.

use std::collections::{BTreeMap, BTreeSet};

use super::account::{Measured, Of};
use super::editions::Counted;
use super::rows::{By, TargetRow};
use crate::model::Direction;
use crate::model::choice::Chosen;
use crate::results::{Vocabulary, Word};
use crate::wording::Catalogue;

/// How an indicator stands against its target, over all labs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There.
    Reached,
    /// Not there.
    NotReached,
    /// The target lies on the wrong side of the baseline.
    Unclear,
    /// There is a target, and it or the actual is withheld.
    Withheld,
}

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
pub fn targets_of_all(counted: &[Counted], catalogue: &Catalogue) -> Vec<TargetRow> {
    // Levels in the order of the effect logic, focus areas in that of their names.
    type Group = (By, Option<(usize, String)>);
    let mut rows: BTreeMap<Group, (TargetRow, BTreeSet<&str>)> = BTreeMap::new();
    for account in counted.iter().map(|counted| &counted.now) {
        for measured in &account.measured {
            let level = measured.level().map(|level| {
                let at = crate::model::Level::CHOICES.iter();
                let at = at.take_while(|(other, _)| *other != level).count();
                (at, Vocabulary::told(level, catalogue))
            });
            let area = measured.focus_area.clone().map(|area| (0, area));
            let groups = [
                Some((By::All, None)),
                level.map(|level| (By::Level, Some(level))),
                area.map(|area| (By::Area, Some(area))),
            ];
            for group in groups.into_iter().flatten() {
                let (row, programmes) = rows.entry(group).or_default();
                count(row, measured);
                programmes.insert(&account.programme.id);
            }
        }
    }
    let rows = rows
        .into_iter()
        .map(|((by, of), (row, programmes))| TargetRow {
            by: Word::Ours(by),
            of: of.map(|(_, of)| of),
            programmes: programmes.len() as u64,
            ..row
        });
    rows.collect()
}
