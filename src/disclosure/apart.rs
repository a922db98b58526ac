//! How far two editions of a figure are apart, in persons.

use crate::analysis::{Figure, FigureUnit};
use crate::model::Unit;

/// A figure as it is shown: its value, and how many it rests on.
pub type Shown = (f64, Option<u64>);

/// What a publication tells of a figure: so many of so many, or its value as
/// printed.
pub(super) fn as_told(figure: &Figure) -> Shown {
    let exact = figure.numerator.is_some();
    let value = if exact {
        figure.value
    } else {
        figure.told_value()
    };
    (value, figure.n)
}

/// Whether two editions show the same of a figure.
pub(super) fn is_same((now, n): Shown, (then, before): Shown) -> bool {
    (now - then).abs() <= 1e-9 * then.abs().max(1.0) && n == before
}

/// Whether the persons by whom two different editions of a figure differ may be
/// fewer than k, or whether a figure of them alone would be withheld.
pub fn differs_by_few(unit: FigureUnit, now: Shown, then: Shown, k: u64) -> bool {
    let small = |count: u64| (1..k).contains(&count);
    let whole = |value: f64| value.round().max(0.0) as u64;
    let both = now.1.zip(then.1);
    match (unit, both) {
        (FigureUnit::Of(Unit::Share), None) => true,
        (FigureUnit::Of(Unit::Share), Some((n, before))) => {
            let (own, other) = (whole(now.0 * n as f64), whole(then.0 * before as f64));
            let (all, of) = (n.abs_diff(before), own.abs_diff(other));
            let rest = n.saturating_sub(own).abs_diff(before.saturating_sub(other));
            let everyone = (of == 0 || rest == 0) && all < 2 * k;
            all < k || small(of) || small(rest) || everyone
        }
        (FigureUnit::Of(Unit::Count | Unit::Persons), both) => {
            let (own, other) = (whole(now.0), whole(then.0));
            let beside = both.is_some_and(|(n, before)| {
                let all = n.abs_diff(before);
                match n.checked_sub(own).zip(before.checked_sub(other)) {
                    // What is counted is not among those it rests on.
                    None => all < k,
                    // Nobody is beside what is counted: n says the same.
                    Some((0, 0)) => false,
                    Some((now, then)) => {
                        let rest = now.abs_diff(then);
                        let everyone = rest == 0 && (1..2 * k).contains(&all);
                        small(all) || small(rest) || everyone
                    }
                }
            });
            small(own.abs_diff(other)) || beside
        }
        _ => both.is_none_or(|(n, before)| n.abs_diff(before) < k),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_more_or_fewer_are_told_apart_from_many() {
        let persons = |now, then| {
            let unit = FigureUnit::Of(Unit::Persons);
            differs_by_few(unit, (now, None), (then, None), 5)
        };
        assert!(persons(13.0, 12.0) && persons(12.0, 16.0));
        assert!(!persons(17.0, 12.0));
    }

    #[test]
    fn a_share_is_as_close_as_its_closest_part() {
        let share = |now: (u64, u64), then: (u64, u64)| {
            let shown = |(of, n): (u64, u64)| (of as f64 / n as f64, Some(n));
            differs_by_few(FigureUnit::Of(Unit::Share), shown(now), shown(then), 5)
        };
        assert!(share((13, 31), (12, 30)), "one more");
        assert!(share((13, 30), (12, 30)), "one answered otherwise");
        assert!(share((13, 40), (12, 30)), "one of ten");
        assert!(share((20, 38), (12, 30)), "all of eight");
        assert!(!share((18, 42), (12, 30)));
    }

    #[test]
    fn a_mean_of_as_many_was_corrected_for_a_few() {
        let mean = |n, before| {
            let unit = FigureUnit::Of(Unit::Scale);
            differs_by_few(unit, (3.0, Some(n)), (3.5, Some(before)), 5)
        };
        assert!(mean(12, 12) && mean(13, 12));
        assert!(!mean(17, 12));
    }

    #[test]
    fn segments_are_of_as_many_as_were_interviewed() {
        let segments = |now: (f64, u64), then: (f64, u64)| {
            let unit = FigureUnit::Of(Unit::Count);
            differs_by_few(unit, (now.0, Some(now.1)), (then.0, Some(then.1)), 5)
        };
        assert!(segments((30.0, 9), (12.0, 8)), "one interview more");
        assert!(segments((30.0, 9), (12.0, 9)), "coded anew");
        assert!(!segments((30.0, 14), (12.0, 9)));
    }
}
