//! Krippendorff's alpha.

use std::collections::BTreeMap;

/// How far two values are from each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// The same or not.
    Nominal,
    /// The square of their difference.
    Interval,
}

impl Level {
    fn distance(self, a: i64, b: i64) -> f64 {
        match self {
            Self::Nominal => f64::from(u8::from(a != b)),
            Self::Interval => (a as f64 - b as f64).powi(2),
        }
    }
}

/// What each coder said of a unit, `None` where one did not, and how many
/// units there are of which the same was said.
pub(super) type Said<'a> = (&'a [Option<i64>], u64);

/// How often each two values were said of the same unit, by either coder
/// first; a unit weighs as many times as it was coded.
pub(super) fn coincidences<'a>(units: impl Iterator<Item = Said<'a>>) -> BTreeMap<(i64, i64), f64> {
    let mut together: BTreeMap<(i64, i64), f64> = BTreeMap::new();
    for (unit, times) in units {
        let mut counts: BTreeMap<i64, u64> = BTreeMap::new();
        for value in unit.iter().copied().flatten() {
            *counts.entry(value).or_default() += 1;
        }
        let coders: u64 = counts.values().sum();
        if coders < 2 || times == 0 {
            continue;
        }
        let weight = times as f64 / (coders as f64 - 1.0);
        for (a, of_a) in &counts {
            for (b, of_b) in &counts {
                let pairs = of_a * (of_b - u64::from(a == b));
                if pairs > 0 {
                    *together.entry((*a, *b)).or_default() += weight * pairs as f64;
                }
            }
        }
    }
    together
}

/// Krippendorff's alpha of any number of coders (Krippendorff 2011, "Computing
/// Krippendorff's Alpha-Reliability"). `None` without a unit that two coders
/// coded, or where only one value occurs.
pub(super) fn alpha<'a>(units: impl Iterator<Item = Said<'a>>, level: Level) -> Option<f64> {
    let together = coincidences(units);
    let mut each: BTreeMap<i64, f64> = BTreeMap::new();
    for ((a, _), count) in &together {
        *each.entry(*a).or_default() += count;
    }
    let n: f64 = each.values().sum();
    let observed: f64 = together
        .iter()
        .map(|((a, b), count)| count * level.distance(*a, *b))
        .sum();
    let expected: f64 = each
        .iter()
        .flat_map(|(a, of_a)| {
            each.iter()
                .map(move |(b, of_b)| of_a * of_b * level.distance(*a, *b))
        })
        .sum();
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}
