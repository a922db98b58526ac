//! Codes that occur together: in segments that share a character, and in
//! interviews.

use std::collections::{BTreeMap, BTreeSet};

use super::statistics::cooccurrence::{together_in_segments, together_in_sets};
use super::{CodeMeasure, Figure, FigureKey, Formula, Input, Register, TogetherMeasure};
use crate::model::programme::Coding;
use crate::model::spans::merged;
use crate::model::{CodeIx, InterviewIx, Programme, Scope, Status};

/// Of more codes than this, only the most common are looked at: there are as
/// many pairs as the square of the codes.
const MOST_CODES: usize = 200;

/// How often two codes occur together, in how many interviews, of what status.
#[derive(Debug, Clone, Copy)]
struct Together {
    count: u64,
    interviews: u64,
    status: Status,
}

type Found = BTreeMap<(CodeIx, CodeIx), Together>;

/// Adds for each two codes that occur together how many interviews have both,
/// and how many pairs of their passages share a character. Markings of one code
/// that overlap are one passage. Of
/// very many codes only the 200 most common are looked at.
pub(super) fn analyse_cooccurrence(programme: &Programme, register: &mut Register) {
    let mut by_interview: BTreeMap<InterviewIx, Vec<&Coding>> = BTreeMap::new();
    let common = most_common(programme);
    let codings = programme.codings.iter();
    for coding in codings.filter(|own| common.contains(&own.code)) {
        let own = by_interview.entry(coding.interview).or_default();
        own.push(coding);
    }
    let (mut in_segments, mut in_interviews) = (Found::new(), Found::new());
    for (interview, codings) in by_interview {
        let status = programme.interviews[interview.at()].status;
        let codes: BTreeSet<CodeIx> = codings.iter().map(|coding| coding.code).collect();
        add(&mut in_interviews, together_in_sets(&[codes]), status);
        let mut spans: BTreeMap<CodeIx, Vec<(u64, u64)>> = BTreeMap::new();
        for coding in codings {
            let own = spans.entry(coding.code).or_default();
            own.extend(coding.span);
        }
        let passages = spans.into_iter().flat_map(|(code, own)| {
            let own = merged(own).into_iter();
            own.map(move |(start, end)| (code, start, end))
        });
        let segments: Vec<_> = passages.collect();
        add(&mut in_segments, together_in_segments(&segments), status);
    }
    let measures = [
        (
            TogetherMeasure::Segments,
            Formula::SegmentsTogether,
            in_segments,
        ),
        (
            TogetherMeasure::Interviews,
            Formula::InterviewsTogether,
            in_interviews,
        ),
    ];
    for (measure, formula, found) in measures {
        for ((one, other), together) in found {
            let occurs = |code| {
                Input::Figure(FigureKey::Code {
                    code,
                    scope: Scope::All,
                    measure: CodeMeasure::Interviews,
                })
            };
            let rests_on = vec![occurs(one), occurs(other)];
            let figure = Figure {
                about_people: true,
                n: Some(together.interviews),
                ..Figure::count(together.count, formula, together.status, rests_on)
            };
            let key = FigureKey::Together {
                one,
                other,
                measure,
            };
            register.add(key, figure);
        }
    }
}

/// The codes that occur in the most interviews, those of the same number in
/// the order of the codebook.
fn most_common(programme: &Programme) -> BTreeSet<CodeIx> {
    let mut interviews: BTreeMap<CodeIx, BTreeSet<InterviewIx>> = BTreeMap::new();
    for coding in &programme.codings {
        let of_code = interviews.entry(coding.code).or_default();
        of_code.insert(coding.interview);
    }
    let mut codes: Vec<(std::cmp::Reverse<usize>, CodeIx)> = interviews
        .iter()
        .map(|(code, of_code)| (std::cmp::Reverse(of_code.len()), *code))
        .collect();
    codes.sort_unstable();
    codes.truncate(MOST_CODES);
    codes.into_iter().map(|(_, code)| code).collect()
}

/// Adds the pairs of one interview.
fn add(found: &mut Found, pairs: BTreeMap<(CodeIx, CodeIx), u64>, status: Status) {
    for (pair, count) in pairs {
        let together = found.entry(pair).or_insert(Together {
            count: 0,
            interviews: 0,
            status,
        });
        together.count = together.count.saturating_add(count);
        together.interviews += 1;
        together.status = together.status.min(status);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing;

    proptest::proptest! {
        #[test]
        fn every_two_segments_are_looked_at(
            rows in proptest::collection::vec((0_usize..4, 0_usize..4, 0_u64..12, 0_u64..12), 0..40),
        ) {
            let codings: Vec<(usize, usize)> = rows.iter().map(|row| (row.0, row.1)).collect();
            let mut programme = testing::coded(2, 4, &[None; 4], &codings);
            for (coding, (.., start, end)) in programme.codings.iter_mut().zip(&rows) {
                coding.span = Some((*start, *end));
            }
            let mut register = Register::default();
            analyse_cooccurrence(&programme, &mut register);
            register.sort();
            // Character by character: what is marked with a code, in runs.
            let marked = |interview: usize, code: usize, at: u64| {
                let mut own = rows.iter().filter(|row| (row.0, row.1) == (interview, code));
                own.any(|(_, _, start, end)| (*start..*end).contains(&at))
            };
            // Two markings that only touch are two passages.
            let goes_on = |interview: usize, code: usize, at: u64| {
                let mut own = rows.iter().filter(|row| (row.0, row.1) == (interview, code));
                own.any(|(_, _, start, end)| *start < at && at < *end)
            };
            let runs = |interview: usize, code: usize| -> Vec<Vec<u64>> {
                let mut runs: Vec<Vec<u64>> = Vec::new();
                for at in (0..12).filter(|at| marked(interview, code, *at)) {
                    match runs.last_mut().filter(|_| goes_on(interview, code, at)) {
                        Some(run) => run.push(at),
                        None => runs.push(vec![at]),
                    }
                }
                runs
            };
            for (one, other) in (0..4).flat_map(|a| (a + 1..4).map(move |b| (a, b))) {
                let shared = (0..4).map(|interview| {
                    let (a, b) = (runs(interview, one), runs(interview, other));
                    let meet = |a: &Vec<u64>, b: &Vec<u64>| a.iter().any(|at| b.contains(at));
                    a.iter().map(|a| b.iter().filter(|b| meet(a, b)).count()).sum::<usize>()
                });
                let shared: usize = shared.sum();
                let coded = |interview: &usize, code: usize| rows.iter().any(|row| (row.0, row.1) == (*interview, code));
                let interviews = (0..4).filter(|own| coded(own, one) && coded(own, other)).count();
                let found = |measure| {
                    let (one, other) = (one.into(), other.into());
                    let figure = register.get(FigureKey::Together { one, other, measure });
                    figure.map_or(0, |figure| figure.value as usize)
                };
                proptest::prop_assert_eq!(found(TogetherMeasure::Segments), shared);
                proptest::prop_assert_eq!(found(TogetherMeasure::Interviews), interviews);
            }
        }
    }
}
