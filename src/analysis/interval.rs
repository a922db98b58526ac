//! The Wilson score interval of a share.

/// The two-sided 95 % quantile of the standard normal distribution.
pub(super) const Z: f64 = 1.959_963_984_540_054;

/// The Wilson 95 % interval of `numerator` of `denominator`, within 0 to 1;
/// `None` for an empty group.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical
/// inference", JASA 22 (1927), 209–212.
pub fn wilson(numerator: u64, denominator: u64) -> Option<(f64, f64)> {
    if denominator == 0 || numerator > denominator {
        return None;
    }
    let n = denominator as f64;
    let share = numerator as f64 / n;
    let z2 = Z * Z;
    let centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = Z / (1.0 + z2 / n) * (share * (1.0 - share) / n + z2 / (4.0 * n * n)).sqrt();
    // At the ends rounding would leave a hair beside 0 or 1.
    let low = if numerator == 0 { 0.0 } else { centre - half };
    let high = if numerator == denominator {
        1.0
    } else {
        centre + half
    };
    Some((low, high))
}

/// The 95 % interval of the difference of two independent shares, each a
/// numerator and a denominator, `after` − `before`, within −1 to 1; `None` for
/// an empty group.
///
/// R. G. Newcombe, "Interval estimation for the difference between independent
/// proportions", Statistics in Medicine 17 (1998), 873–890, method 10.
pub(super) fn difference_of_shares(before: (u64, u64), after: (u64, u64)) -> Option<(f64, f64)> {
    let with_ends = |(of, n): (u64, u64)| {
        let (low, high) = wilson(of, n)?;
        Some((of as f64 / n as f64, low, high))
    };
    let (from, from_low, from_high) = with_ends(before)?;
    let (to, to_low, to_high) = with_ends(after)?;
    let change = to - from;
    Some((
        change - (to - to_low).hypot(from_high - from),
        change + (to_high - to).hypot(from - from_low),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Table II of Newcombe's article, method 10: 56 of 70 and 48 of 80, 10 of
    /// 10 and none of 10, 9 of 10 and 3 of 10.
    #[test]
    fn differences_agree_with_newcombe() {
        let near = |before, after, low: f64, high: f64| {
            let found = difference_of_shares(before, after).unwrap();
            assert!((found.0 - low).abs() < 5e-5, "{found:?}");
            assert!((found.1 - high).abs() < 5e-5, "{found:?}");
        };
        near((48, 80), (56, 70), 0.0524, 0.3339);
        near((3, 10), (9, 10), 0.1705, 0.8090);
        near((0, 10), (10, 10), 0.6075, 1.0);
        assert_eq!(difference_of_shares((0, 0), (1, 2)), None);
    }

    /// Reference values from statsmodels' `proportion_confint(method="wilson")`.
    #[test]
    fn agrees_with_statsmodels() {
        let (low, high) = wilson(3, 12).unwrap();
        assert!((low - 0.08894).abs() < 5e-6 && (high - 0.53231).abs() < 5e-6);
        let (low, high) = wilson(0, 7).unwrap();
        assert!(low == 0.0 && (high - 0.35433).abs() < 5e-6);
        assert_eq!(wilson(0, 0), None);
    }
}
