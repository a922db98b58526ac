//! Agreement between coders.

use std::collections::BTreeSet;

use super::krippendorff::{Said, alpha};

pub use super::krippendorff::Level;

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
    let diagonal = || (0..k).map(|i| table[i][i]);
    let agreed: u64 = diagonal().sum();
    let raw = agreed as f64 / n as f64;
    if diagonal().any(|count| count == n) {
        return Some(Kappa {
            raw,
            kappa: None,
            error: None,
        });
    }
    if agreed == n {
        // Full agreement has no error, where rounding would leave a hair.
        return Some(Kappa {
            raw,
            kappa: Some(1.0),
            error: Some(0.0),
        });
    }
    let (kappa, error) = beyond_chance(table, n as f64, raw);
    Some(Kappa {
        raw,
        kappa: Some(kappa),
        error: Some(error),
    })
}

/// Kappa and its standard error, for a square table of two categories or more.
fn beyond_chance(table: &[Vec<u64>], n: f64, raw: f64) -> (f64, f64) {
    let k = table.len();
    let p = |i: usize, j: usize| table[i][j] as f64 / n;
    let row: Vec<f64> = (0..k).map(|i| (0..k).map(|j| p(i, j)).sum()).collect();
    let column: Vec<f64> = (0..k).map(|j| (0..k).map(|i| p(i, j)).sum()).collect();
    let chance: f64 = (0..k).map(|i| row[i] * column[i]).sum();
    let beyond = 1.0 - chance;
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
    // Nothing but rounding is left where one coder used a single category; its
    // root would be a figure.
    let spread = agreed + (1.0 - kappa).powi(2) * disagreed - offset;
    let spread = if spread < 1e-15 { 0.0 } else { spread };
    (kappa, spread.sqrt() / (beyond * n.sqrt()))
}

/// Krippendorff's alpha of any number of coders (Krippendorff 2011, "Computing
/// Krippendorff's Alpha-Reliability"): `units` holds what each coder said of a
/// unit, `None` where one did not. `None` without a unit that two coders
/// coded, or where only one value occurs.
pub fn krippendorff_alpha(units: &[Vec<Option<i64>>], level: Level) -> Option<f64> {
    alpha(each_once(units), level)
}

/// The share of agreement of any number of coders: of all pairs of coders who
/// both coded a unit, over all units, how many said the same. `None` where no
/// two coders coded the same unit.
pub fn raw_agreement(units: &[Vec<Option<i64>>]) -> Option<f64> {
    agreeing_pairs(each_once(units))
}

/// How often the first coder said the row's value and the second the
/// column's, of units that both coded, for [`cohen_kappa`]; the values are
/// those that occur, in their order. `None` where a unit has not two coders.
pub fn cross_table(units: &[Vec<Option<i64>>]) -> Option<Vec<Vec<u64>>> {
    table_of_two(each_once(units))
}

fn each_once(units: &[Vec<Option<i64>>]) -> impl Iterator<Item = Said<'_>> + Clone {
    units.iter().map(|unit| (unit.as_slice(), 1))
}

pub(super) fn agreeing_pairs<'a>(units: impl Iterator<Item = Said<'a>>) -> Option<f64> {
    let (mut same, mut all) = (0.0, 0.0);
    for (unit, times) in units {
        let said: Vec<i64> = unit.iter().copied().flatten().collect();
        for (position, a) in said.iter().enumerate() {
            let others = &said[position + 1..];
            all += times as f64 * others.len() as f64;
            same += times as f64 * others.iter().filter(|b| *b == a).count() as f64;
        }
    }
    (all > 0.0).then(|| same / all)
}

pub(super) fn table_of_two<'a>(
    units: impl Iterator<Item = Said<'a>> + Clone,
) -> Option<Vec<Vec<u64>>> {
    let pair = |(unit, times): Said<'a>| match unit {
        [a, b] => Some(a.zip(*b).map(|pair| (pair, times))),
        _ => None,
    };
    let pairs: Vec<((i64, i64), u64)> = units
        .map(pair)
        .collect::<Option<Vec<_>>>()?
        .into_iter()
        .flatten()
        .collect();
    let values: BTreeSet<i64> = pairs.iter().flat_map(|((a, b), _)| [*a, *b]).collect();
    let values: Vec<i64> = values.into_iter().collect();
    let mut table = vec![vec![0; values.len()]; values.len()];
    for ((a, b), times) in pairs {
        let (row, column) = (
            values.binary_search(&a).ok()?,
            values.binary_search(&b).ok()?,
        );
        table[row][column] += times;
    }
    Some(table)
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
    fn full_agreement_has_no_error() {
        let full = cohen_kappa(&[vec![3, 0, 0], vec![0, 3, 0], vec![0, 0, 1]]).unwrap();
        assert_eq!((full.kappa, full.error), (Some(1.0), Some(0.0)));
    }

    #[test]
    fn one_coders_single_category_leaves_no_error() {
        for (a, b) in (1..30).flat_map(|a| (1..30).map(move |b| (a, b))) {
            let found = cohen_kappa(&[vec![a, b], vec![0, 0]]).unwrap();
            assert!(found.kappa.unwrap().abs() < 1e-12);
            assert_eq!(found.error, Some(0.0));
        }
    }

    #[test]
    fn a_table_that_is_none_has_no_kappa() {
        assert_eq!(cohen_kappa(&[]), None);
        assert_eq!(cohen_kappa(&[vec![0, 0], vec![0, 0]]), None);
        assert_eq!(cohen_kappa(&[vec![1, 2], vec![3]]), None);
    }

    /// What three coders said of 15 units, a character a unit, in the example
    /// of the `krippendorff` package.
    fn documented() -> Vec<Vec<Option<i64>>> {
        let said = ["*****34121133*3", "1*213343*******", "**21344*21133*4"];
        let value = |coder: &str, unit| coder.chars().nth(unit)?.to_digit(10).map(i64::from);
        (0..15)
            .map(|unit| said.iter().map(|coder| value(coder, unit)).collect())
            .collect()
    }

    #[test]
    fn alpha_has_the_documented_examples_values() {
        let alpha = |level| krippendorff_alpha(&documented(), level).unwrap();
        assert!((alpha(Level::Nominal) - 0.691_358).abs() < 1e-6);
        assert!((alpha(Level::Interval) - 0.810_845).abs() < 1e-6);
    }

    #[test]
    fn agreement_needs_two_who_coded_the_same() {
        let alone = [vec![Some(1), None], vec![None, Some(1)]];
        assert_eq!(krippendorff_alpha(&alone, Level::Nominal), None);
        assert_eq!(raw_agreement(&alone), None);
        assert_eq!(cross_table(&alone), Some(vec![]));
        assert_eq!(cross_table(&[vec![Some(1)]]), None);
    }

    #[test]
    fn values_far_apart_do_not_overflow() {
        let far = [vec![Some(i64::MAX), Some(i64::MIN)], vec![Some(0), Some(0)]];
        assert!(krippendorff_alpha(&far, Level::Interval).is_some_and(f64::is_finite));
    }

    #[test]
    fn a_cross_table_counts_what_both_coded() {
        let units = [
            vec![Some(7), Some(7)],
            vec![Some(7), Some(2)],
            vec![Some(2), None],
        ];
        assert_eq!(cross_table(&units), Some(vec![vec![0, 0], vec![1, 1]]));
        assert_eq!(raw_agreement(&units), Some(0.5));
    }
}
