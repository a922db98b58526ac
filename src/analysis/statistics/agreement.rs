//! Agreement between coders.

use std::collections::BTreeSet;

use super::krippendorff::{Said, alpha};

/// Cohen's kappa of two coders (Cohen 1960, "A Coefficient of Agreement for
/// Nominal Scales"), from a square table of how often the first coder said the
/// row's category and the second the column's. `None` for an empty table, one
/// that is not square, and where both used a single category.
pub fn cohen_kappa(table: &[Vec<u64>]) -> Option<f64> {
    let k = table.len();
    let n: u64 = table.iter().flatten().sum();
    if n == 0 || table.iter().any(|row| row.len() != k) {
        return None;
    }
    let diagonal = || (0..k).map(|i| table[i][i]);
    if diagonal().any(|count| count == n) {
        return None;
    }
    let agreed: u64 = diagonal().sum();
    if agreed == n {
        // Rounding would leave a hair.
        return Some(1.0);
    }
    let n = n as f64;
    let p = |i: usize, j: usize| table[i][j] as f64 / n;
    let row = |i: usize| (0..k).map(|j| p(i, j)).sum::<f64>();
    let column = |j: usize| (0..k).map(|i| p(i, j)).sum::<f64>();
    let chance: f64 = (0..k).map(|i| row(i) * column(i)).sum();
    Some((agreed as f64 / n - chance) / (1.0 - chance))
}

/// Krippendorff's alpha of any number of coders (Krippendorff 2011, "Computing
/// Krippendorff's Alpha-Reliability"): `units` holds what each coder said of a
/// unit, `None` where one did not. `None` without a unit that two coders
/// coded, or where only one value occurs.
pub fn krippendorff_alpha(units: &[Vec<Option<i64>>]) -> Option<f64> {
    alpha(each_once(units))
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
        let kappa = |table: [[u64; 2]; 2]| cohen_kappa(&table.map(Vec::from));
        assert!((kappa([[20, 5], [10, 15]]).unwrap() - 0.4).abs() < 1e-12);
        // The prevalence paradox: nine of ten agree, and no kappa.
        assert!((kappa([[90, 5], [5, 0]]).unwrap() + 0.0526).abs() < 1e-4);
        assert_eq!(kappa([[7, 0], [0, 0]]), None);
        assert_eq!(kappa([[3, 0], [0, 1]]), Some(1.0));
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
    fn alpha_has_the_documented_examples_value() {
        let alpha = krippendorff_alpha(&documented()).unwrap();
        assert!((alpha - 0.691_358).abs() < 1e-6);
    }

    #[test]
    fn agreement_needs_two_who_coded_the_same() {
        let alone = [vec![Some(1), None], vec![None, Some(1)]];
        assert_eq!(krippendorff_alpha(&alone), None);
        assert_eq!(raw_agreement(&alone), None);
        assert_eq!(cross_table(&alone), Some(vec![]));
        assert_eq!(cross_table(&[vec![Some(1)]]), None);
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
