//! Cronbach's alpha of items that form an index.

use super::varies;

/// Cronbach's alpha over complete answers: `rows` holds one person's answers
/// to every item, the same number in each (Cronbach 1951, doi
/// 10.1007/BF02310555). `None` for fewer than two items or persons, where the
/// sums do not vary, or where an answer is not finite.
pub fn cronbach_alpha(rows: &[Vec<f64>]) -> Option<f64> {
    let items = rows.first()?.len();
    let sums: Vec<f64> = rows.iter().map(|row| row.iter().sum()).collect();
    if items < 2 || rows.iter().any(|row| row.len() != items) || !varies(sums.iter().copied()) {
        return None;
    }
    let of_items: f64 = (0..items)
        .map(|item| variance(&rows.iter().map(|row| row[item]).collect::<Vec<f64>>()))
        .sum();
    let k = items as f64;
    Some(k / (k - 1.0) * (1.0 - of_items / variance(&sums))).filter(|alpha| alpha.is_finite())
}

/// The variance of a sample of at least two values, to the last digit the same
/// in whatever order they come.
fn variance(values: &[f64]) -> f64 {
    let mut values = values.to_vec();
    values.sort_unstable_by(f64::total_cmp);
    let n = values.len() as f64;
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    squares / (n - 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn undefined_where_nothing_varies() {
        assert_eq!(cronbach_alpha(&[]), None);
        assert_eq!(cronbach_alpha(&[vec![1.0, 2.0]]), None);
        assert_eq!(cronbach_alpha(&[vec![1.0], vec![2.0]]), None);
        assert_eq!(cronbach_alpha(&[vec![1.0, 2.0], vec![1.0]]), None);
        assert_eq!(cronbach_alpha(&[vec![f64::NAN, 2.0], vec![1.0, 3.0]]), None);
        // The sums are 0.4 but for rounding.
        let turned = [vec![0.1, 0.3], vec![0.2, 0.2], vec![0.3, 0.1]];
        assert_eq!(cronbach_alpha(&turned), None);
    }
}
