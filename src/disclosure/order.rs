//! Counts that can only rise from date to date, because they are running
//! totals, or only fall, because whoever is counted later was counted at the
//! start: what is shown before and after a withheld count bounds it.

use std::collections::BTreeMap;

use super::relations::{Between, Guard};
use super::{Rule, Withheld};
use crate::analysis::{Figure, FigureKey, IndicatorMeasure, Register};
use crate::model::{Dated, GroupIx, IndicatorIx, Programme, Scope, Unit};

/// The counts of one indicator in one lab and group, from the first date on.
pub(super) type Series = Vec<(FigureKey, u64)>;

/// Counts in the order of their dates, each no larger than the next.
pub(super) struct Ordered {
    series: Vec<Series>,
}

impl Ordered {
    /// Every series of a programme that only rises or only falls.
    pub fn of(programme: &Programme, register: &Register) -> Self {
        let mut found: BTreeMap<(IndicatorIx, Scope, Option<GroupIx>), Vec<_>> = BTreeMap::new();
        for (key, figure) in register.iter() {
            let FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group,
            } = key
            else {
                continue;
            };
            let declared = &programme.indicators[indicator.at()];
            let Some(unit) = declared.guarded_as() else {
                continue;
            };
            if !declared.cumulative && !declared.closed_cohort {
                continue;
            }
            if let (Some(at), Some(count)) = (moment(measure), count(unit, figure)) {
                let own = found.entry((indicator, scope, group)).or_default();
                own.push((at, (key, count)));
            }
        }
        let series = found.into_iter().map(|((indicator, ..), mut own)| {
            own.sort_by_key(|(at, _)| *at);
            let mut series: Series = own.into_iter().map(|(_, count)| count).collect();
            if programme.indicators[indicator.at()].closed_cohort {
                series.reverse();
            }
            series
        });
        Self {
            series: series.filter(|series| series.len() > 1).collect(),
        }
    }

    /// Every series, each count no larger than the next.
    pub fn series(&self) -> &[Series] {
        &self.series
    }

    /// What bounds each withheld count.
    pub fn bounds(&self, withheld: &Withheld) -> BTreeMap<FigureKey, Between> {
        let mut bounds = BTreeMap::new();
        for series in &self.series {
            for (at, (key, _)) in series.iter().enumerate() {
                if withheld.contains_key(key) {
                    let between = neighbours(series, at, withheld);
                    let [least, most] = between.map(|other| other.map(|at| series[at].1));
                    let least = least.unwrap_or(0);
                    bounds.insert(*key, Between { least, most });
                }
            }
        }
        bounds
    }

    /// Withholds shown counts that bound a withheld one too closely, until
    /// none does.
    pub fn guard(&self, guard: Guard<'_>, withheld: &mut Withheld) {
        let k = guard.k;
        for series in &self.series {
            let mut at = 0;
            while at < series.len() {
                let (key, count) = series[at];
                let struck = withheld.contains_key(&key).then(|| {
                    let [before, after] = neighbours(series, at, withheld);
                    let value = |other: usize| series[other].1;
                    let low = before.filter(|other| match count {
                        small if small < k => value(*other) > 1,
                        _ => false,
                    });
                    let high = after.filter(|other| match count {
                        small if small < k => value(*other) < k - 1,
                        _ => before.is_some_and(|low| value(*other) - value(low) < k - 1),
                    });
                    let free = |other: &usize| guard.may_hide(series[*other].0);
                    low.filter(free).or(high.filter(free))
                });
                match struck.flatten() {
                    Some(other) => {
                        withheld.insert(series[other].0, Rule::Complementary);
                        at = 0;
                    }
                    None => at += 1,
                }
            }
        }
    }
}

/// The nearest shown counts before and after.
fn neighbours(series: &Series, at: usize, withheld: &Withheld) -> [Option<usize>; 2] {
    let shown = |other: &usize| !withheld.contains_key(&series[*other].0);
    [
        (0..at).rev().find(shown),
        (at + 1..series.len()).find(shown),
    ]
}

/// Where a measure stands among the dates of a series.
fn moment(measure: IndicatorMeasure) -> Option<(u8, Option<Dated>)> {
    match measure {
        IndicatorMeasure::Baseline => Some((0, None)),
        IndicatorMeasure::At(date) => Some((1, Some(date))),
        IndicatorMeasure::Actual => Some((2, None)),
        _ => None,
    }
}

/// How many are counted.
fn count(unit: Unit, figure: &Figure) -> Option<u64> {
    match unit {
        Unit::Share => figure.numerator,
        Unit::Persons | Unit::Count => Some(figure.value.round().max(0.0) as u64),
        _ => None,
    }
}
