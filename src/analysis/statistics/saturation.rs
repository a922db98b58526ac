//! When interviews stop bringing new codes.

use std::collections::BTreeSet;

/// How codes grew from interview to interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saturation {
    /// New codes that each interview brought.
    pub new: Vec<usize>,
    /// The interview, from 1, at which a run first brought at most 5 percent
    /// new codes; `None` where none did.
    pub reached: Option<usize>,
}

/// Interviews that make the base.
pub const BASE: usize = 4;
/// Interviews that make a run.
pub const RUN: usize = 2;
/// The share of new codes, of those of the base, at which saturation is reached.
pub const NEW: f64 = 0.05;

/// Saturation by Guest, Namey & Chen 2020 (doi 10.1371/journal.pone.0232076):
/// after a base of 4 interviews each run of 2 successive ones is compared with
/// the base. It depends on the order that `interviews` come in.
pub fn saturation<C: Ord + Copy>(interviews: &[BTreeSet<C>]) -> Saturation {
    let mut seen = BTreeSet::new();
    let new: Vec<usize> = interviews
        .iter()
        .map(|codes| codes.iter().filter(|code| seen.insert(**code)).count())
        .collect();
    let base: usize = new.iter().take(BASE).sum();
    let runs = new.get(BASE..).unwrap_or_default().windows(RUN);
    let reached = runs
        .map(|run| run.iter().sum::<usize>())
        .position(|found| base > 0 && found as f64 / base as f64 <= NEW)
        .map(|run| BASE + run + RUN);
    Saturation { new, reached }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sets(codes: &[&[u8]]) -> Vec<BTreeSet<u8>> {
        codes
            .iter()
            .map(|codes| codes.iter().copied().collect())
            .collect()
    }

    #[test]
    fn saturation_comes_with_the_first_run_without_news() {
        let found = saturation(&sets(&[
            &[1, 2],
            &[2, 3],
            &[4],
            &[1],
            &[5],
            &[1],
            &[2],
            &[3],
        ]));
        assert_eq!(found.new, [2, 1, 1, 0, 1, 0, 0, 0]);
        assert_eq!(found.reached, Some(7));
    }

    #[test]
    fn few_interviews_never_reach_it() {
        assert_eq!(
            saturation(&sets(&[&[1], &[1], &[1], &[1], &[1]])).reached,
            None
        );
    }
}
