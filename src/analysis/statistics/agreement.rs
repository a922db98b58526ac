//! Agreement between coders.

use std::collections::BTreeMap;

/// Cohen's kappa of two coders.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Kappa {
    /// The share of units on which they agree.
    pub raw: f64,
    /// Agreement beyond chance; `None` where both used a single category.
    pub kappa: Option<f64>,
    /// Its large-sample standard error (Fleiss, Cohen & Everitt 1969).
    pub error: Option<f64>,
}

/// Cohen's kappa from a square table of how often the first coder said the
/// row's category and the second the column's. `None` for an empty table or
/// one that is not square.
pub fn cohen_kappa(table: &[Vec<u64>]) -> Option<Kappa> {
    let k = table.len();
    let n: u64 = table.iter().flatten().sum();
    if n == 0 || table.iter().any(|row| row.len() != k) {
        return None;
    }
    let n = n as f64;
    let p = |i: usize, j: usize| table[i][j] as f64 / n;
    let row: Vec<f64> = (0..k).map(|i| (0..k).map(|j| p(i, j)).sum()).collect();
    let column: Vec<f64> = (0..k).map(|j| (0..k).map(|i| p(i, j)).sum()).collect();
    let raw: f64 = (0..k).map(|i| p(i, i)).sum();
    let chance: f64 = (0..k).map(|i| row[i] * column[i]).sum();
    let beyond = 1.0 - chance;
    if beyond <= 1e-15 {
        return Some(Kappa {
            raw,
            kappa: None,
            error: None,
        });
    }
    let kappa = (raw - chance) / beyond;
    let agreed: f64 = (0..k)
        .map(|i| p(i, i) * (1.0 - (row[i] + column[i]) * (1.0 - kappa)).powi(2))
        .sum();
    let cells = (0..k).flat_map(|i| (0..k).map(move |j| (i, j)));
    let disagreed: f64 = cells
        .filter(|(i, j)| i != j)
        .map(|(i, j)| p(i, j) * (column[i] + row[j]).powi(2))
        .sum();
    let offset = (kappa - chance * (1.0 - kappa)).powi(2);
    let variance = (agreed + (1.0 - kappa).powi(2) * disagreed - offset) / (beyond * beyond * n);
    Some(Kappa {
        raw,
        kappa: Some(kappa),
        error: Some(variance.max(0.0).sqrt()),
    })
}

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
            Self::Interval => ((a - b) as f64).powi(2),
        }
    }
}

/// Krippendorff's alpha of any number of coders (Krippendorff 2011, "Computing
/// Krippendorff's Alpha-Reliability"): `units` holds what each coder said of a
/// unit, `None` where one did not. `None` without a unit that two coders
/// coded, or where only one value occurs.
pub fn krippendorff_alpha(units: &[Vec<Option<i64>>], level: Level) -> Option<f64> {
    let mut together: BTreeMap<(i64, i64), f64> = BTreeMap::new();
    for unit in units {
        let said: Vec<i64> = unit.iter().copied().flatten().collect();
        if said.len() < 2 {
            continue;
        }
        let weight = 1.0 / (said.len() as f64 - 1.0);
        for (i, a) in said.iter().enumerate() {
            for (j, b) in said.iter().enumerate() {
                if i != j {
                    *together.entry((*a, *b)).or_default() += weight;
                }
            }
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_has_its_golden_values() {
        let found = cohen_kappa(&[vec![20, 5], vec![10, 15]]).unwrap();
        assert!((found.kappa.unwrap() - 0.4).abs() < 1e-12);
        assert!((found.error.unwrap() - 0.1270).abs() < 5e-5);
        // The prevalence paradox: high agreement, no kappa.
        let rare = cohen_kappa(&[vec![90, 5], vec![5, 0]]).unwrap();
        assert!(rare.raw == 0.9 && (rare.kappa.unwrap() + 0.0526).abs() < 1e-4);
        assert_eq!(cohen_kappa(&[vec![7, 0], vec![0, 0]]).unwrap().kappa, None);
    }

    #[test]
    fn alpha_has_the_documented_examples_values() {
        let said = [
            [
                None,
                None,
                None,
                None,
                None,
                Some(3),
                Some(4),
                Some(1),
                Some(2),
                Some(1),
                Some(1),
                Some(3),
                Some(3),
                None,
                Some(3),
            ],
            [
                Some(1),
                None,
                Some(2),
                Some(1),
                Some(3),
                Some(3),
                Some(4),
                Some(3),
                None,
                None,
                None,
                None,
                None,
                None,
                None,
            ],
            [
                None,
                None,
                Some(2),
                Some(1),
                Some(3),
                Some(4),
                Some(4),
                None,
                Some(2),
                Some(1),
                Some(1),
                Some(3),
                Some(3),
                None,
                Some(4),
            ],
        ];
        let units: Vec<Vec<Option<i64>>> = (0..15)
            .map(|unit| said.iter().map(|coder| coder[unit]).collect())
            .collect();
        let alpha = |level| krippendorff_alpha(&units, level).unwrap();
        assert!((alpha(Level::Nominal) - 0.691_358).abs() < 1e-6);
        assert!((alpha(Level::Interval) - 0.810_845).abs() < 1e-6);
        assert_eq!(
            krippendorff_alpha(&[vec![Some(1), None]], Level::Nominal),
            None
        );
    }
}
