//! Means and their intervals.

use special::Beta;

/// How far from 0 Student's t of `freedom` degrees lies in 5 % of all cases:
/// freedom / (freedom + t²) follows a beta distribution.
fn student_t(freedom: f64) -> f64 {
    let (p, q) = (freedom / 2.0, 0.5);
    let x = 0.05.inv_inc_beta(p, q, p.ln_beta(q));
    (freedom * (1.0 - x) / x).sqrt()
}

/// The arithmetic mean; `None` of nothing.
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// The 95 % interval of a mean by Student's t, lower end first. `None` for
/// fewer than two values, or where all are the same: their spread is unknown.
pub fn mean_interval(values: &[f64]) -> Option<(f64, f64)> {
    let n = values.len() as f64;
    let mean = mean(values)?;
    if values.len() < 2 {
        return None;
    }
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let error = (squares / (n - 1.0) / n).sqrt();
    if error == 0.0 {
        return None;
    }
    let t = student_t(n - 1.0);
    Some((mean - t * error, mean + t * error)).filter(|(low, high)| (high - low).is_finite())
}
