//! Ranges of withheld counts: what a reader can work out anyway from what is
//! shown. Printed, they tell nothing more; so they are computed when the pattern
//! of what is withheld is final, and from what is shown alone.

use std::collections::BTreeMap;

use super::relations::{Guard, Topic};
use super::surveys::Surveys;
use super::{Rule, Withheld, complementary};
use crate::analysis::{
    CodeMeasure, Figure, FigureKey, FigureUnit, PairedMeasure, Register, ResponseMeasure,
    SurveyMeasure, TogetherMeasure,
};
use crate::model::{CodeIx, Programme, Scope, Unit};

/// Where a withheld count lies, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The least that it may be.
    pub low: u64,
    /// The most that it may be.
    pub high: u64,
    /// Of a share: of how many.
    pub of: Option<u64>,
}

/// The ranges of the withheld figures that have one.
pub(super) type Ranges = BTreeMap<FigureKey, Range>;

impl Range {
    /// A range that tells something: not one from nobody to `everyone`, where it
    /// is known how many those are. One that leaves no room is a value.
    pub(super) fn telling(
        low: u64,
        high: u64,
        everyone: Option<u64>,
        of: Option<u64>,
    ) -> Option<Self> {
        let nothing = low == 0 && everyone.is_some_and(|everyone| high >= everyone);
        (!nothing && low < high && of != Some(0)).then_some(Self { low, high, of })
    }

    /// Whether it holds all of `1..k`, or nothing of it.
    pub(super) fn leaves_small_open(self, k: u64) -> bool {
        self.low >= k || (self.low <= 1 && self.high.saturating_add(1) >= k)
    }

    /// The range that holds this one and another, in the unit of its figure, too.
    pub(super) fn with(self, (low, high): (f64, f64)) -> Self {
        // A share's end is a quotient: what it is of may differ a little.
        const NEAR: f64 = 1e-6;
        let of = self.of.unwrap_or(1) as f64;
        let (low, high) = (low * of + NEAR, high * of - NEAR);
        Self {
            low: self.low.min(low.floor().max(0.0) as u64),
            high: self.high.max(high.ceil().max(0.0) as u64),
            of: self.of,
        }
    }

    /// Its ends in the unit of its figure.
    pub fn ends(self) -> (f64, f64) {
        let of = self.of.unwrap_or(1) as f64;
        (self.low as f64 / of, self.high as f64 / of)
    }
}

/// Withholds numbers that only tell of the collection, where they are 1 to
/// k − 1: they are said as fewer than k.
pub(super) fn guard_bookkeeping(register: &Register, k: u64, withheld: &mut Withheld) {
    let small = register.iter().filter(|(key, figure)| {
        is_bookkeeping(*key) && figure.value >= 1.0 && figure.value < k as f64
    });
    withheld.extend(small.map(|(key, _)| (key, Rule::Primary)));
}

/// Whether a figure tells how many were asked and answered, and nothing of what.
fn is_bookkeeping(key: FigureKey) -> bool {
    match key {
        FigureKey::Survey { measure, .. } => measure == SurveyMeasure::N,
        FigureKey::Paired { measure, .. } => matches!(
            measure,
            PairedMeasure::Matched
                | PairedMeasure::BeforeOnly
                | PairedMeasure::AfterOnly
                | PairedMeasure::Duplicates
        ),
        FigureKey::Response { measure, .. } => matches!(
            measure,
            ResponseMeasure::Invited | ResponseMeasure::Answered
        ),
        _ => false,
    }
}

/// The range of every withheld figure that has one.
pub(super) fn ranges(
    programme: &Programme,
    register: &Register,
    (topics, surveys): (&[Topic], &Surveys),
    guard: Guard<'_>,
    withheld: &Withheld,
) -> Ranges {
    let mut ranges: Ranges = surveys
        .ranges(programme, register, withheld)
        .into_iter()
        .collect();
    let counts = complementary::bounds(topics, guard, withheld).into_iter();
    ranges.extend(counts.filter_map(|(key, (low, high, ceiling))| {
        register.get(key).filter(|figure| is_count(figure))?;
        if is_in_unknown_labs(key, withheld) {
            return None;
        }
        // A code that is told of at all occurs.
        let low = match key {
            FigureKey::Code { .. } => low.max(1),
            _ => low,
        };
        let everyone = ceiling.filter(|_| low <= 1);
        let tells = everyone.is_none_or(|everyone| high < everyone);
        let range = Range::telling(low, high, None, None)?;
        tells.then_some((key, range))
    }));
    for key in withheld.keys().filter(|key| is_bookkeeping(**key)) {
        ranges.extend(
            Range::telling(1, guard.k.saturating_sub(1), None, None).map(|range| (*key, range)),
        );
    }
    let together = withheld.keys().filter_map(|key| {
        let range = together(*key, register, withheld)?;
        Some((*key, range))
    });
    ranges.extend(together);
    // Of a small group, a range that ends among the small counts tells too much.
    let leaves_open = |range: &Range| range.high.saturating_add(1) >= guard.k;
    ranges.retain(|key, range| withheld.contains_key(key) && leaves_open(range));
    ranges
}

/// Whether a count is of a code in a lab where the one over all labs is
/// withheld: then every lab is listed, also those that do not have it.
fn is_in_unknown_labs(key: FigureKey, withheld: &Withheld) -> bool {
    match key {
        FigureKey::Code {
            code,
            scope: Scope::Lab(_),
            measure,
        } => withheld.contains_key(&FigureKey::Code {
            code,
            scope: Scope::All,
            measure,
        }),
        _ => false,
    }
}

/// Whether a figure counts something in whole numbers.
pub(super) fn is_count(figure: &Figure) -> bool {
    matches!(figure.unit, FigureUnit::Of(Unit::Count | Unit::Persons))
        && figure.value.fract() == 0.0
}

/// Two codes that occur together do so in one interview, and in no more than
/// has each of them.
fn together(key: FigureKey, register: &Register, withheld: &Withheld) -> Option<Range> {
    let FigureKey::Together {
        one,
        other,
        measure: TogetherMeasure::Interviews,
    } = key
    else {
        return None;
    };
    let shown = |key: FigureKey| {
        let figure = register.get(key).filter(|_| !withheld.contains_key(&key));
        figure.map(|figure| figure.value as u64)
    };
    let of_code = |code: CodeIx| {
        shown(FigureKey::Code {
            code,
            scope: Scope::All,
            measure: CodeMeasure::Interviews,
        })
    };
    // Where one is withheld, every pair with it is listed.
    let most = of_code(one)?.min(of_code(other)?);
    let all = shown(FigureKey::Interview { scope: Scope::All })?;
    Range::telling(1, most.min(all), Some(all), None).filter(|_| most < all)
}
