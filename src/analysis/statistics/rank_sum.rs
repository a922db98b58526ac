//! The Mann–Whitney test for two groups of different people.

use special::Error;

/// Beyond this many values together the normal approximation is used.
const EXACT: usize = 40;

/// The result of a rank-sum test.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RankSum {
    /// Two-sided p-value, 0 to 1.
    pub p: f64,
    /// The smallest p-value that groups of these sizes and these values could
    /// have given: what the test was able to find at all.
    pub least: f64,
    /// Cliff's delta, −1 to 1: the share of pairs in which the later value is
    /// the higher less the share in which it is the lower (Cliff 1993,
    /// doi 10.1037/0033-2909.114.3.494).
    pub effect: f64,
}

/// Tests whether `after` tends to be higher or lower than `before`, which are
/// values of different people. Ties share their mean rank. Up to 40 values
/// together the p-value is twice the smaller tail of the exact permutation
/// distribution of the ranks at hand, ties included; beyond, that of the normal
/// approximation with corrections for ties and continuity. `None` where a
/// group is empty.
///
/// Source: Hollander, Wolfe & Chicken 2014, section 4.1.
pub fn rank_sum(before: &[i64], after: &[i64]) -> Option<RankSum> {
    if before.is_empty() || after.is_empty() {
        return None;
    }
    let mut values: Vec<(i64, bool)> = before.iter().map(|value| (*value, false)).collect();
    values.extend(after.iter().map(|value| (*value, true)));
    values.sort_unstable();
    let mut ranks: Vec<u64> = Vec::with_capacity(values.len());
    let mut ties: Vec<u64> = Vec::new();
    for tied in values.chunk_by(|a, b| a.0 == b.0) {
        let (first, count) = (ranks.len() as u64 + 1, tied.len() as u64);
        ranks.extend(std::iter::repeat_n(2 * first + count - 1, tied.len()));
        ties.push(count);
    }
    let of_after = ranks.iter().zip(&values).filter(|(_, (_, after))| *after);
    let sum: u64 = of_after.map(|(rank, _)| rank).sum();
    let size = after.len();
    // The lowest and highest sums that groups of these sizes could have.
    let lowest: u64 = ranks.iter().take(size).sum();
    let highest: u64 = ranks.iter().rev().take(size).sum();
    let p = |sum: u64| {
        if ranks.len() <= EXACT {
            exact_p(&ranks, size, sum)
        } else {
            normal_p(before.len(), size, &ties, sum)
        }
    };
    let (n, m) = (before.len() as f64, size as f64);
    let wins = sum as f64 / 2.0 - m * (m + 1.0) / 2.0;
    Some(RankSum {
        p: p(sum),
        least: p(lowest).min(p(highest)),
        effect: 2.0 * wins / (n * m) - 1.0,
    })
}

/// Twice the smaller chance of a sum as low, or as high, when any `size` of the
/// doubled ranks are as likely as any others.
fn exact_p(doubled: &[u64], size: usize, sum: u64) -> f64 {
    let all: u64 = doubled.iter().sum();
    let width = all as usize + 1;
    // How many choices of so many ranks give each sum; at most 40 over 20,
    // which a double holds exactly.
    let mut ways = vec![vec![0.0_f64; width]; size + 1];
    ways[0][0] = 1.0;
    for rank in doubled {
        let rank = *rank as usize;
        for chosen in (1..=size).rev() {
            let (fewer, own) = ways.split_at_mut(chosen);
            let (fewer, own) = (&fewer[chosen - 1], &mut own[0]);
            for at in rank..width {
                own[at] += fewer[at - rank];
            }
        }
    }
    let (sum, own) = (sum as usize, &ways[size]);
    let low: f64 = own[..=sum].iter().sum();
    let high: f64 = own[sum..].iter().sum();
    let total: f64 = own.iter().sum();
    (2.0 * low.min(high) / total).min(1.0)
}

fn normal_p(before: usize, after: usize, ties: &[u64], doubled_sum: u64) -> f64 {
    let (n, m) = (before as f64, after as f64);
    let all = n + m;
    let wins = doubled_sum as f64 / 2.0 - m * (m + 1.0) / 2.0;
    let tied: f64 = ties.iter().map(|&t| (t as f64).powi(3) - t as f64).sum();
    let variance = n * m / 12.0 * ((all + 1.0) - tied / (all * (all - 1.0)));
    let distance = ((wins - n * m / 2.0).abs() - 0.5).max(0.0);
    if variance <= 0.0 {
        return 1.0;
    }
    (distance / variance.sqrt() / std::f64::consts::SQRT_2).compl_error()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_against_three_can_never_reach_one_in_twenty() {
        let test = rank_sum(&[1, 2, 3], &[4, 5, 6]).unwrap();
        assert_eq!((test.p, test.least, test.effect), (0.1, 0.1, 1.0));
        let more = rank_sum(&[1, 2, 3, 4], &[5, 6, 7, 8]).unwrap();
        assert!(more.least < 0.05);
    }

    #[test]
    fn the_same_answers_differ_in_nothing() {
        let test = rank_sum(&[3; 9], &[3; 12]).unwrap();
        assert_eq!((test.p, test.least, test.effect), (1.0, 1.0, 0.0));
        let many = rank_sum(&[3; 90], &[3; 12]).unwrap();
        assert_eq!((many.p, many.effect), (1.0, 0.0));
        assert_eq!(rank_sum(&[], &[1]), None);
    }

    proptest::proptest! {
        #[test]
        fn groups_that_change_places_change_only_the_effects_sign(
            before in proptest::collection::vec(1_i64..6, 1..40),
            after in proptest::collection::vec(1_i64..6, 1..40),
        ) {
            let (a, b) = (rank_sum(&before, &after).unwrap(), rank_sum(&after, &before).unwrap());
            proptest::prop_assert!((a.p - b.p).abs() < 1e-12 && (a.effect + b.effect).abs() < 1e-12);
            proptest::prop_assert!(a.least <= a.p + 1e-12 && (0.0..=1.0).contains(&a.p));
        }
    }
}
