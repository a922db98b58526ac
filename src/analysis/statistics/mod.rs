//! Statistics as pure functions over numbers: nothing here knows of labs or
//! reports. What is undefined is `None`, never a number that is none.

pub mod agreement;
pub mod cooccurrence;
mod cronbach;
mod fisher;
mod holm;
mod krippendorff;
mod mcnemar;
mod mean;
mod rank_sum;
mod runs;
pub mod saturation;
mod wilcoxon;

pub use cronbach::cronbach_alpha;
pub use fisher::fisher;
pub use holm::holm;
pub use mcnemar::mcnemar;
pub use mean::{difference_interval, mean, mean_interval};
pub use rank_sum::{RankSum, rank_sum};
pub use runs::Runs;
pub use saturation::{Saturation, saturation};
pub use wilcoxon::{SignedRank, can_reach, signed_rank};

/// The level at which the text calls a change one.
pub const LEVEL: f64 = 0.05;

/// Answers, and means of a few of them, lie on scales of a few steps: numbers
/// closer than this differ by rounding alone (the mean of 2, 2 and 3 less that
/// of 1, 1 and 2 is not exactly 1).
pub const ROUNDING: f64 = 1e-9;

/// The p-value of a test of ranks (from 0 to 1) for a difference that goes the way of
/// `mean`. Where the ranks, whose direction `effect` has, point the other way, nothing speaks
/// for it, and it is 1: many may have moved a little one way, and a few far the other.
pub fn p_towards(mean: f64, effect: f64, p: f64) -> f64 {
    if mean.abs() > ROUNDING && effect * mean < 0.0 {
        1.0
    } else {
        p
    }
}

/// The smallest and the largest of finite numbers; `None` of nothing, or where
/// one is not finite.
fn range(values: impl IntoIterator<Item = f64>) -> Option<(f64, f64)> {
    values.into_iter().try_fold(None, |range, value| {
        let (low, high) = range.unwrap_or((value, value));
        value
            .is_finite()
            .then_some(Some((value.min(low), value.max(high))))
    })?
}

/// Whether finite numbers differ by more than rounding.
fn varies(values: impl IntoIterator<Item = f64>) -> bool {
    range(values).is_some_and(|(low, high)| high - low > ROUNDING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_test_of_ranks_speaks_for_no_mean_that_goes_the_other_way() {
        let (few_far_down, few_far_up) = ((1.0, -10.0), (-1.0, 10.0));
        for (near, far) in [few_far_down, few_far_up] {
            let changes: Vec<f64> = [near; 34].into_iter().chain([far; 6]).collect();
            let (mean, test) = (mean(&changes).unwrap(), signed_rank(&changes).unwrap());
            assert!(test.p < LEVEL && test.effect * mean < 0.0);
            assert_eq!(p_towards(mean, test.effect, test.p), 1.0);
            assert_eq!(p_towards(-mean, test.effect, test.p), test.p);
        }
        assert_eq!(p_towards(0.0, 0.4, 0.01), 0.01);
    }
}
