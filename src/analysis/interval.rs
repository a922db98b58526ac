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

#[cfg(test)]
mod tests {
    use super::*;

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
