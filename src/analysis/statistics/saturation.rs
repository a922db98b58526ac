//! When interviews stop bringing new codes, by Guest, Namey & Chen 2020 (doi
//! 10.1371/journal.pone.0232076).

use std::collections::BTreeSet;

/// Interviews that make the base.
pub const BASE_SIZE: usize = 4;
/// Interviews that make a run; each run begins one interview after the last.
pub const RUN_LENGTH: usize = 2;
/// The share of new codes, of those of the base, at which saturation is reached.
pub const NEW_INFORMATION: f64 = 0.05;

/// How codes grew from interview to interview.
#[derive(Debug, Clone, PartialEq)]
pub struct Saturation {
    /// New codes that each interview brought.
    pub new: Vec<usize>,
    /// The codes of the base.
    pub base: usize,
    /// The new codes of each run as a share of the base's codes, above 1 where
    /// they outnumber those: first the two interviews after the base, then the
    /// second of those and the one after it. Empty where the base has no code.
    pub runs: Vec<f64>,
    /// How many interviews it took, the run among them, until a run and every one after
    /// it brought at most 5 percent new codes; `None` where the last one brought more. The
    /// authors write 7 as "5 + 2".
    pub reached: Option<usize>,
}

/// Saturation of codes: after a base of 4 interviews each run of 2 successive
/// ones is compared with the base. It depends on the order that `interviews`
/// come in.
pub fn saturation<C: Ord + Copy>(interviews: &[BTreeSet<C>]) -> Saturation {
    let mut seen = BTreeSet::new();
    let new: Vec<usize> = interviews
        .iter()
        .map(|codes| codes.iter().filter(|code| seen.insert(**code)).count())
        .collect();
    let base: usize = new.iter().take(BASE_SIZE).sum();
    let after = new.get(BASE_SIZE..).filter(|_| base > 0);
    let runs: Vec<f64> = after
        .unwrap_or_default()
        .windows(RUN_LENGTH)
        .map(|run| run.iter().sum::<usize>() as f64 / base as f64)
        .collect();
    let news = runs.iter().rposition(|share| *share > NEW_INFORMATION);
    let quiet = news.map_or(0, |run| run + 1);
    let reached = (quiet < runs.len()).then_some(BASE_SIZE + quiet + RUN_LENGTH);
    Saturation {
        new,
        base,
        runs,
        reached,
    }
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
        assert_eq!((found.base, found.runs), (4, vec![0.25, 0.0, 0.0]));
        assert_eq!(found.reached, Some(7));
    }

    #[test]
    fn one_new_code_in_twenty_is_few_enough() {
        let base: Vec<u8> = (1..=20).collect();
        let reached = |base: &[u8]| saturation(&sets(&[base, &[], &[], &[], &[50], &[]])).reached;
        assert_eq!(reached(&base), Some(6));
        assert_eq!(reached(&base[1..]), None);
    }

    #[test]
    fn what_comes_later_is_no_saturation() {
        let reached = |late: &[&[u8]]| {
            let first: [&[u8]; 6] = [&[1, 2], &[2], &[1], &[2], &[1], &[2]];
            saturation(&sets(&[&first, late].concat())).reached
        };
        assert_eq!(reached(&[&[1], &[2]]), Some(6));
        assert_eq!(reached(&[&[3], &[2], &[1]]), Some(9), "quiet again");
        assert_eq!(reached(&[&[1], &[2], &[3]]), None);
    }

    #[test]
    fn few_interviews_never_reach_it() {
        let few = saturation(&sets(&[&[1], &[1], &[1], &[1], &[1]]));
        assert_eq!((few.runs, few.reached), (vec![], None));
    }

    #[test]
    fn without_codes_in_the_base_nothing_can_be_said() {
        let late = saturation(&sets(&[&[], &[], &[], &[], &[1], &[], &[]]));
        assert_eq!((late.runs, late.reached), (vec![], None));
        assert_eq!(saturation::<u8>(&[]).reached, None);
    }
}
