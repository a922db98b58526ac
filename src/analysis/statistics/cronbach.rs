//! Cronbach's alpha of items that form an index.

/// Cronbach's alpha over complete answers: `rows` holds one person's answers
/// to every item, the same number in each (Cronbach 1951). `None` for fewer
/// than two items or persons, or where the sums do not vary.
pub fn cronbach_alpha(rows: &[Vec<f64>]) -> Option<f64> {
    let items = rows.first()?.len();
    if items < 2 || rows.len() < 2 || rows.iter().any(|row| row.len() != items) {
        return None;
    }
    let variance = |values: &mut dyn Iterator<Item = f64>| {
        let values: Vec<f64> = values.collect();
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
        squares / (values.len() as f64 - 1.0)
    };
    let of_items: f64 = (0..items)
        .map(|item| variance(&mut rows.iter().map(|row| row[item])))
        .sum();
    let of_sums = variance(&mut rows.iter().map(|row| row.iter().sum()));
    let k = items as f64;
    (of_sums > 0.0).then(|| k / (k - 1.0) * (1.0 - of_items / of_sums))
}
