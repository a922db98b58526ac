//! Interviews with one of several codes, and with two: what is told of some of
//! them bounds the others. Shown figures are withheld until every withheld small
//! count can be all that a small count can be, to readers and to every other lab.

use std::collections::BTreeSet;

use super::intervals::{End, Intervals};
use super::relations::{Count, Guard, Overlaps};
use super::{Rule, Withheld};
use crate::analysis::{CodeMeasure, FactorMeasure, FigureKey};
use crate::model::{LabIx, Scope};

/// Withholds further figures until no withheld count of 1 to k − 1 follows more
/// closely than that, as far as anything can be withheld for it.
pub(super) fn protect(overlaps: &Overlaps, guard: Guard<'_>, withheld: &mut Withheld) {
    while let Some(struck) = first_to_strike(overlaps, guard, withheld) {
        withheld.extend(struck.into_iter().map(|key| (key, Rule::Complementary)));
    }
}

fn first_to_strike(
    overlaps: &Overlaps,
    guard: Guard<'_>,
    withheld: &Withheld,
) -> Option<BTreeSet<FigureKey>> {
    let look = Look {
        overlaps,
        guard,
        withheld,
        besides: BTreeSet::new(),
    };
    let readers = look.readers();
    let viewers = look.labs_to_ask().into_iter().map(Some);
    std::iter::once(None).chain(viewers).find_map(|viewer| {
        let intervals = look.to(viewer, readers.clone());
        let numbers = 0..overlaps.counts.len() as u32;
        let open = numbers.filter_map(|number| {
            let end = look.open_end(viewer, &intervals, number)?;
            Some((number, end))
        });
        let mut open = open.map(|open| look.cheapest(viewer, open));
        open.find_map(|struck| struck)
    })
}

/// What can be concluded while some figures are withheld, and others besides.
struct Look<'a> {
    overlaps: &'a Overlaps,
    guard: Guard<'a>,
    withheld: &'a Withheld,
    besides: BTreeSet<FigureKey>,
}

impl Look<'_> {
    /// Whether a figure is told, or was.
    fn is_known(&self, key: FigureKey) -> bool {
        (self.guard.known)(key)
            || !(self.withheld.contains_key(&key) || self.besides.contains(&key))
    }

    fn is_told(&self, count: &Count) -> bool {
        count.keys.iter().any(|key| self.is_known(*key))
    }

    /// Whether it is known that there are any, or none.
    fn is_listed(&self, count: &Count) -> bool {
        let mut ways = count.listed_with.iter();
        ways.any(|keys| keys.iter().all(|key| self.is_known(*key)))
    }

    /// What everybody can conclude.
    fn readers(&self) -> Intervals {
        let ends = self.overlaps.counts.iter().map(|count| {
            let is_told_of = !count.keys.is_empty() || count.value == 0;
            if self.is_told(count) {
                (count.value, count.value)
            } else if is_told_of && self.is_listed(count) {
                if count.value == 0 {
                    (0, 0)
                } else {
                    (1, count.most)
                }
            } else {
                (0, count.most)
            }
        });
        let mut intervals = Intervals::new(ends.collect());
        intervals.settle(&self.overlaps.inequalities);
        intervals
    }

    /// What a lab can conclude that knows its own counts.
    fn to(&self, viewer: Option<LabIx>, mut readers: Intervals) -> Intervals {
        if viewer.is_some() {
            let own = (0_u32..).zip(&self.overlaps.counts);
            let own = own.filter(|(_, count)| count.lab == viewer);
            let own: Vec<(u32, i64)> = own.map(|(at, count)| (at, count.value)).collect();
            readers.learn(&self.overlaps.inequalities, &own);
        }
        readers
    }

    /// The labs of which something is withheld: others know as much as readers.
    fn labs_to_ask(&self) -> BTreeSet<LabIx> {
        let hidden = self.overlaps.counts.iter().filter(|count| {
            count.keys.iter().any(|key| !self.is_known(*key)) && !self.is_told(count)
        });
        hidden.filter_map(|count| count.lab).collect()
    }

    /// The end of a withheld small count that is too close to it.
    fn open_end(&self, viewer: Option<LabIx>, intervals: &Intervals, number: u32) -> Option<End> {
        let count = self.overlaps.counts.get(number as usize)?;
        let k = i64::try_from(self.guard.k).ok()?;
        let is_guarded = (1..k).contains(&count.value)
            && !count.keys.is_empty()
            && !self.is_told(count)
            && (viewer.is_none() || count.lab.is_some() && count.lab != viewer);
        let (least, most) = intervals.of(number);
        if !is_guarded {
            None
        } else if least > 1 {
            Some(End::Least)
        } else {
            (most < (k - 1).min(count.most)).then_some(End::Most)
        }
    }

    /// Figures without which an end is no longer too close: none that themes and
    /// factors as a whole are told by, if others are enough, and none that is
    /// not needed. Where nothing is enough, all that the end rests on.
    fn cheapest(
        &self,
        viewer: Option<LabIx>,
        (number, end): (u32, End),
    ) -> Option<BTreeSet<FigureKey>> {
        let mut chosen = BTreeSet::new();
        for dearest in [Price::OfLab, Price::Code] {
            chosen = self.grounds(viewer, (number, end), dearest);
            if self.is_met(viewer, (number, end), &chosen) {
                break;
            }
        }
        let dearest_first: Vec<_> = chosen.iter().rev().cloned().collect();
        for way in dearest_first {
            let mut fewer = chosen.clone();
            fewer.remove(&way);
            if self.is_met(viewer, (number, end), &fewer) {
                chosen = fewer;
            }
        }
        let struck: BTreeSet<FigureKey> = chosen.into_iter().flat_map(|(_, way)| way).collect();
        (!struck.is_empty()).then_some(struck)
    }

    /// The same where more is withheld.
    fn besides(&self, ways: &Ways) -> Self {
        Self {
            besides: ways.iter().flat_map(|(_, way)| way).copied().collect(),
            ..*self
        }
    }

    fn is_met(&self, viewer: Option<LabIx>, (number, end): (u32, End), ways: &Ways) -> bool {
        let look = self.besides(ways);
        let intervals = look.to(viewer, look.readers());
        look.open_end(viewer, &intervals, number) != Some(end)
    }

    /// What an end rests on, and rests on when that is withheld, until it is met
    /// or nothing is left that costs no more.
    fn grounds(&self, viewer: Option<LabIx>, (number, end): (u32, End), dearest: Price) -> Ways {
        let mut chosen = Ways::new();
        loop {
            let look = self.besides(&chosen);
            let intervals = look.to(viewer, look.readers());
            if look.open_end(viewer, &intervals, number) != Some(end) {
                return chosen;
            }
            let grounds = intervals.grounds(&self.overlaps.inequalities, number, end);
            let counts = grounds.iter().filter_map(|(ground, _)| {
                let count = self.overlaps.counts.get(*ground as usize)?;
                (viewer.is_none() || count.lab != viewer).then_some(count)
            });
            let ways = counts.flat_map(|count| look.ways_to_hide(count));
            let ways: Ways = ways.filter(|((price, _), _)| *price <= dearest).collect();
            if ways.is_empty() {
                return chosen;
            }
            chosen.extend(ways);
        }
    }

    /// The figures to withhold so that a count is no longer told, or that there
    /// are any of it.
    fn ways_to_hide(&self, count: &Count) -> Vec<(Cost, BTreeSet<FigureKey>)> {
        let shown = |keys: &[FigureKey]| -> BTreeSet<FigureKey> {
            let keys = keys.iter().copied();
            keys.filter(|key| self.is_known(*key)).collect()
        };
        let mut ways = Vec::new();
        if self.is_told(count) {
            ways.push(shown(&count.keys));
        } else {
            let listed = count.listed_with.iter();
            ways.extend(listed.flat_map(|keys| shown(keys)).map(|key| [key].into()));
        }
        ways.retain(|way: &BTreeSet<FigureKey>| {
            !way.is_empty() && way.iter().all(|key| self.guard.may_hide(*key))
        });
        let priced = ways.into_iter().map(|way| (cost(&way, count.value), way));
        priced.collect()
    }
}

/// Figures that are withheld at once, the cheapest first.
type Ways = BTreeSet<(Cost, BTreeSet<FigureKey>)>;

/// What withholding figures costs the reader: the dearest of them, and how much
/// they count.
type Cost = (Price, i64);

/// What is given up first, to what is given up last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Price {
    /// What is told over several codes, of a lab.
    OverCodesOfLab,
    Pair,
    WithChildren,
    OfLab,
    /// Factors and conclusions, with which the strength of evidence goes.
    Evidence,
    /// A code of all labs, with which all its pairs go.
    Code,
}

fn cost(way: &BTreeSet<FigureKey>, value: i64) -> Cost {
    let price = |key: &FigureKey| match key {
        FigureKey::Code { scope, measure, .. } => match (scope, measure) {
            (Scope::Lab(_), CodeMeasure::InterviewsWithChildren) => Price::OverCodesOfLab,
            (Scope::All, CodeMeasure::InterviewsWithChildren) => Price::WithChildren,
            (Scope::Lab(_), _) => Price::OfLab,
            (Scope::All, _) => Price::Code,
        },
        FigureKey::Factor {
            measure: FactorMeasure::InterviewsIn(_),
            ..
        } => Price::OverCodesOfLab,
        FigureKey::Together { .. } => Price::Pair,
        _ => Price::Evidence,
    };
    let dearest = way.iter().map(price).max();
    (dearest.unwrap_or(Price::Code), value)
}
