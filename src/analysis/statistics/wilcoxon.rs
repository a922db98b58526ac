//! Wilcoxon's signed-rank test for paired answers.

use special::Error;

use super::ROUNDING;

/// Beyond this many differences the normal approximation is used.
const EXACT: usize = 50;

/// The result of a signed-rank test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SignedRank {
    /// Differences that are not 0, but for rounding.
    pub n: usize,
    /// The smaller of the two sums of ranks.
    pub statistic: f64,
    /// Two-sided p-value, 0 to 1.
    pub p: f64,
    /// Matched-pairs rank-biserial correlation, −1 to 1: above 0 where
    /// increases outweigh decreases (Kerby 2014, doi 10.2466/11.IT.3.1).
    pub effect: f64,
}

/// Whether a two-sided signed-rank test of `n` pairs can give a p-value of at
/// most `level` at all: the smallest is 2 / 2ⁿ.
pub fn can_reach(n: usize, level: f64) -> bool {
    let smallest = 2.0 / 2_f64.powi(i32::try_from(n.min(1000)).unwrap_or(1000));
    smallest <= level
}

/// Tests whether differences (after − before) tend to one side. Zeros are
/// dropped, ties share their mean rank. Up to 50 differences the p-value comes
/// from the exact permutation distribution of the ranks at hand, ties
/// included; beyond, from the normal approximation with corrections for ties
/// and continuity. `None` without any difference, zeros counted, or where one
/// is not finite; where all are zero, p is 1. Differences of means of a few
/// answers may be a hair from each other or from 0: those are ties and zeros.
///
/// Source: Hollander, Wolfe & Chicken 2014, section 3.1.
pub fn signed_rank(differences: &[f64]) -> Option<SignedRank> {
    if differences.is_empty() || differences.iter().any(|d| !d.is_finite()) {
        return None;
    }
    let mut sizes: Vec<(f64, bool)> = differences
        .iter()
        .filter(|d| d.abs() > ROUNDING)
        .map(|d| (d.abs(), *d > 0.0))
        .collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let n = sizes.len();
    if n == 0 {
        return Some(SignedRank {
            n,
            statistic: 0.0,
            p: 1.0,
            effect: 0.0,
        });
    }
    let (ranks, ties) = doubled_ranks(&sizes);
    let total: u64 = ranks.iter().sum();
    let positive: u64 = ranks
        .iter()
        .zip(&sizes)
        .filter(|(_, (_, positive))| *positive)
        .map(|(rank, _)| rank)
        .sum();
    let smaller = positive.min(total - positive);
    let p = if n <= EXACT {
        exact_p(&ranks, smaller)
    } else {
        normal_p(n, &ties, smaller as f64 / 2.0)?
    };
    let (positive, total) = (positive as f64, total as f64);
    Some(SignedRank {
        n,
        statistic: smaller as f64 / 2.0,
        p,
        effect: (2.0 * positive - total) / total,
    })
}

/// Twice the mean rank of each of the sorted sizes, which is whole, and how
/// many share each rank.
fn doubled_ranks(sorted: &[(f64, bool)]) -> (Vec<u64>, Vec<u64>) {
    let mut ranks = Vec::with_capacity(sorted.len());
    let mut ties = Vec::new();
    for tied in sorted.chunk_by(|a, b| b.0 - a.0 <= ROUNDING) {
        let (first, count) = (ranks.len() as u64 + 1, tied.len() as u64);
        ranks.extend(std::iter::repeat_n(2 * first + count - 1, tied.len()));
        ties.push(count);
    }
    (ranks, ties)
}

/// Twice the chance of a sum of positive ranks of at most `smaller`, every
/// sign being as likely as its opposite.
fn exact_p(doubled: &[u64], smaller: u64) -> f64 {
    let most = smaller as usize;
    // Of all choices of signs, how many give each sum up to `smaller`; at most
    // 2⁵⁰, which a double holds exactly.
    let mut ways = vec![0.0_f64; most + 1];
    ways[0] = 1.0;
    for rank in doubled {
        let rank = *rank as usize;
        for sum in (rank..=most).rev() {
            ways[sum] += ways[sum - rank];
        }
    }
    let all = 2_f64.powi(i32::try_from(doubled.len()).unwrap_or(i32::MAX));
    (2.0 * ways.iter().sum::<f64>() / all).min(1.0)
}

fn normal_p(n: usize, ties: &[u64], statistic: f64) -> Option<f64> {
    let n = n as f64;
    let mean = n * (n + 1.0) / 4.0;
    let tied: f64 = ties.iter().map(|&t| (t as f64).powi(3) - t as f64).sum();
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - tied / 48.0;
    let distance = ((mean - statistic).abs() - 0.5).max(0.0);
    let z = distance / variance.sqrt();
    // Both tails of the normal distribution.
    Some((z / std::f64::consts::SQRT_2).compl_error()).filter(|p| p.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_belong_to_the_exact_distribution() {
        let d = [1.0, 1.0, 2.0, 0.0, -1.0, 3.0, 1.0, 0.0, 2.0, 1.0];
        let test = signed_rank(&d).unwrap();
        assert_eq!((test.n, test.statistic, test.p), (8, 3.0, 0.046_875));
    }

    #[test]
    fn without_any_change_p_is_one() {
        assert_eq!(signed_rank(&[0.0; 7]).unwrap().p, 1.0);
        assert_eq!(signed_rank(&[]), None);
    }

    #[test]
    fn a_hair_is_no_difference() {
        // All are 1 but the last, which is 0.
        let hairs = [
            10.0 / 3.0 - 7.0 / 3.0,
            -(8.0 / 3.0 - 5.0 / 3.0),
            4.3 - 3.3,
            3.1 - 2.1,
            0.1 + 0.2 - 0.3,
        ];
        assert_eq!(
            signed_rank(&hairs),
            signed_rank(&[1.0, -1.0, 1.0, 1.0, 0.0])
        );
        assert_eq!(signed_rank(&[1.0, f64::NAN]), None);
    }

    #[test]
    fn five_pairs_can_never_reach_one_in_twenty() {
        assert!(!can_reach(5, 0.05));
        assert!(can_reach(6, 0.05));
    }

    proptest::proptest! {
        #[test]
        fn a_change_of_sign_changes_only_the_effects_sign(d in proptest::collection::vec(-4_i8..5, 1..80)) {
            let d: Vec<f64> = d.into_iter().map(f64::from).collect();
            let turned: Vec<f64> = d.iter().map(|d| -d).collect();
            let (a, b) = (signed_rank(&d).unwrap(), signed_rank(&turned).unwrap());
            proptest::prop_assert_eq!((a.p, a.statistic, a.effect), (b.p, b.statistic, -b.effect));
            proptest::prop_assert!((0.0..=1.0).contains(&a.p) && (-1.0..=1.0).contains(&a.effect));
        }
    }
}
