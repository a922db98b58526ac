//! A range that is told in place of a withheld figure.

use std::collections::BTreeMap;

use crate::analysis::{Figure, FigureKey, FigureUnit};
use crate::model::Unit;

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
    /// A range that tells something: not one that holds more than half of `everyone`,
    /// where it is known how many those are. One that leaves no room is a value.
    pub(super) fn telling(
        low: u64,
        high: u64,
        everyone: Option<u64>,
        of: Option<u64>,
    ) -> Option<Self> {
        let wide = |everyone: u64| high.saturating_sub(low).saturating_mul(2) > everyone;
        let nothing = everyone.is_some_and(wide);
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

/// Whether a figure counts something in whole numbers.
pub(super) fn is_count(figure: &Figure) -> bool {
    matches!(figure.unit, FigureUnit::Of(Unit::Count | Unit::Persons))
        && figure.value.fract() == 0.0
}
