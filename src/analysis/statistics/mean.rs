//! Means and their intervals.

use special::Beta;

use super::super::interval::Z;
use super::varies;

/// How far from 0 Student's t of `freedom` degrees lies in 5 % of all cases:
/// freedom / (freedom + t²) follows a beta distribution.
fn student_t(freedom: f64) -> f64 {
    if freedom > 1000.0 {
        return student_t_of_many(freedom);
    }
    let (p, q) = (freedom / 2.0, 0.5);
    let x = 0.05.inv_inc_beta(p, q, p.ln_beta(q));
    (freedom * (1.0 - x) / x).sqrt()
}

/// The same from the normal distribution: with many degrees of freedom the
/// beta distribution's share is so close to 1 that its digits run out, while
/// this series is off by about one part in freedom⁵.
///
/// Source: Abramowitz & Stegun 1964, formula 26.7.5.
fn student_t_of_many(freedom: f64) -> f64 {
    let z2 = Z * Z;
    let terms = [
        1.0,
        (z2 + 1.0) / 4.0,
        ((5.0 * z2 + 16.0) * z2 + 3.0) / 96.0,
        (((3.0 * z2 + 19.0) * z2 + 17.0) * z2 - 15.0) / 384.0,
        ((((79.0 * z2 + 776.0) * z2 + 1482.0) * z2 - 1920.0) * z2 - 945.0) / 92_160.0,
    ];
    let series = |sum: f64, term: &f64| sum / freedom + term;
    Z * terms.iter().rev().fold(0.0, series)
}

/// The arithmetic mean; `None` of nothing, or where a value is not finite.
pub fn mean(values: &[f64]) -> Option<f64> {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    mean.is_finite().then_some(mean)
}

/// The 95 % interval of a mean by Student's t, lower end first; of the mean of
/// paired differences where `values` are those. `None` for fewer than two
/// values, or where all are the same: their spread is unknown.
pub fn mean_interval(values: &[f64]) -> Option<(f64, f64)> {
    let n = values.len() as f64;
    let mean = mean(values)?;
    if !varies(values.iter().copied()) {
        return None;
    }
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let error = (squares / (n - 1.0) / n).sqrt();
    let t = student_t(n - 1.0);
    Some((mean - t * error, mean + t * error)).filter(|(low, high)| (high - low).is_finite())
}

/// The 95 % interval of the mean of `after` less that of `before`, which are
/// values of different people, without supposing that they spread alike
/// (Welch 1947, doi 10.1093/biomet/34.1-2.28). `None` where a group has fewer
/// than two values, or all of both groups are the same within them.
pub fn difference_interval(before: &[f64], after: &[f64]) -> Option<(f64, f64)> {
    let spread = |values: &[f64]| {
        let mean = mean(values)?;
        let n = values.len() as f64;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        (n > 1.0).then(|| (mean, squares / (n - 1.0) / n, n - 1.0))
    };
    let (first, first_error, first_freedom) = spread(before)?;
    let (second, second_error, second_freedom) = spread(after)?;
    if !varies(before.iter().copied()) && !varies(after.iter().copied()) {
        return None;
    }
    let errors = first_error + second_error;
    let freedom = errors.powi(2)
        / (first_error.powi(2) / first_freedom + second_error.powi(2) / second_freedom);
    let reach = student_t(freedom) * errors.sqrt();
    let difference = second - first;
    Some((difference - reach, difference + reach)).filter(|(low, high)| (high - low).is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_values_have_no_interval() {
        // Their sum, and so their mean, is rounded.
        assert_eq!(mean_interval(&[0.1; 7]), None);
        assert_eq!(mean_interval(&[0.1 + 0.2, 0.3, 0.3]), None);
        assert_eq!(mean_interval(&[4.0]), None);
        assert_eq!(mean_interval(&[]), None);
    }

    #[test]
    fn what_is_not_a_number_has_no_mean() {
        assert_eq!(mean(&[]), None);
        assert_eq!(mean(&[1.0, f64::NAN]), None);
        assert_eq!(mean(&[1.0, f64::INFINITY]), None);
        assert_eq!(mean_interval(&[f64::MAX, f64::MIN, 1.0]), None);
    }

    /// Reference values from scipy's `t.ppf(0.975, freedom)`.
    #[test]
    fn many_degrees_of_freedom_have_all_digits() {
        for (freedom, t) in [
            (999.0, 1.962_341_461_133_449_3),
            (1001.0, 1.962_336_705_280_879_8),
            (99_999.0, 1.959_987_707_771_844_2),
            (1e6, 1.959_966_356_814_107),
        ] {
            assert!((student_t(freedom) - t).abs() < 1e-11, "{freedom}");
        }
    }
}
