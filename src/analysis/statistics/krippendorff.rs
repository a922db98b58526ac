//! Krippendorff's alpha of nominal data: two values are the same, or not.

use std::collections::BTreeMap;

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
pub(super) fn alpha<'a>(units: impl Iterator<Item = Said<'a>>) -> Option<f64> {
    let together = coincidences(units);
    let mut each: BTreeMap<i64, f64> = BTreeMap::new();
    for ((a, _), count) in &together {
        *each.entry(*a).or_default() += count;
    }
    let n: f64 = each.values().sum();
    let differ = |a: &i64, b: &i64| f64::from(u8::from(a != b));
    let observed = together.iter().map(|((a, b), count)| count * differ(a, b));
    let observed: f64 = observed.sum();
    let pairs = each.iter().flat_map(|a| each.iter().map(move |b| (a, b)));
    let expected = pairs.map(|((a, of_a), (b, of_b))| of_a * of_b * differ(a, b));
    let expected: f64 = expected.sum();
    (expected > 0.0).then(|| 1.0 - (n - 1.0) * observed / expected)
}
