//! Quotes that may be shown: with the interview's consent and the coding's
//! own, of themes that may be told of the lab, chosen by a rule that anybody
//! can repeat.

use std::collections::BTreeMap;

use super::{Policy, Withheld};
use crate::analysis::{CodeMeasure, FigureKey, Register};
use crate::diagnostic::{Diagnostics, Problem, quoted};
use crate::model::programme::{Coding, Text};
use crate::model::{CodeIx, InterviewIx, LabIx, Programme, Scope, Status};

/// Characters that a quote should have: shorter ones say little, longer ones
/// are passages.
const LENGTH: std::ops::RangeInclusive<usize> = 30..=320;
/// No longer quote is shown. A hundred words or so are somebody's story, with
/// the particulars by which those who know the lab know who told it; and a part
/// of it, cut by a program, could say something else than the whole.
const LONGEST: usize = 600;
/// The length that reads best.
const BEST: usize = 140;

/// A quote as it may be shown.
#[derive(Debug, Clone)]
pub struct Quote {
    /// What was said.
    pub text: String,
    /// The lab.
    pub lab: LabIx,
    /// The theme.
    pub code: CodeIx,
    /// The role of who said it, where enough of the lab's interviews share it.
    pub role: Option<String>,
    /// The status of the interviews.
    pub status: Status,
}

/// One quote for each theme of each lab, as far as there is one: of the
/// interview that has been quoted least so far, then the one whose length is
/// nearest to 140 characters, then the first by the alphabet. Where the manifest
/// names a cell, its quote wins.
///
/// The diagnostics are warnings about cells of the manifest that hold no quote
/// which may be shown.
pub(super) fn choose_quotes(
    programme: &Programme,
    register: &Register,
    withheld: &Withheld,
    policy: &Policy,
) -> (Vec<Quote>, Diagnostics) {
    let wanted = |coding: &Coding| {
        let cell = coding.quote.as_ref().map(|text| text.at);
        let address = cell.map(|at| programme.sources.address(at.into()));
        let mut named = policy.quotes.iter();
        named.any(|own| Some(&own.cell) == address.as_ref())
    };
    let candidates = candidates(programme, register, withheld);
    let diagnostics = check_wanted(programme, &candidates, policy);
    let mut used: BTreeMap<InterviewIx, usize> = BTreeMap::new();
    let mut quotes = Vec::new();
    for ((lab, code), codings) in candidates {
        let chosen = codings.iter().min_by_key(|coding| {
            let text = coding.quote.as_ref().map(|text| text.value.as_str());
            let length = text.map_or(0, |text| text.chars().count());
            (
                !wanted(coding),
                !LENGTH.contains(&length),
                used.get(&coding.interview).copied().unwrap_or(0),
                length.abs_diff(BEST),
                text,
                coding.at,
            )
        });
        let Some((coding, text)) = chosen.and_then(|own| Some((own, own.quote.as_ref()?))) else {
            continue;
        };
        *used.entry(coding.interview).or_default() += 1;
        quotes.push(Quote {
            text: text.value.clone(),
            lab,
            code,
            role: role(programme, coding.interview, policy.threshold),
            status: programme.interviews[coding.interview.at()].status,
        });
    }
    (quotes, diagnostics)
}

/// Quotes that may be shown, by lab and code.
type Candidates<'p> = BTreeMap<(LabIx, CodeIx), Vec<&'p Coding>>;

fn candidates<'p>(
    programme: &'p Programme,
    register: &Register,
    withheld: &Withheld,
) -> Candidates<'p> {
    let mut candidates = Candidates::new();
    let codings = programme.codings.iter();
    for coding in codings.filter(|own| may_show(programme, own)) {
        let lab = programme.interviews[coding.interview.at()].lab;
        let key = FigureKey::Code {
            code: coding.code,
            scope: Scope::Lab(lab),
            measure: CodeMeasure::Interviews,
        };
        if register.get(key).is_some() && !withheld.contains_key(&key) {
            let own = candidates.entry((lab, coding.code)).or_default();
            own.push(coding);
        }
    }
    candidates
}

/// Warnings about cells of the manifest that hold no quote.
fn check_wanted(
    programme: &Programme,
    candidates: &Candidates<'_>,
    policy: &Policy,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for own in &policy.quotes {
        let quotes = candidates.values().flatten();
        let mut quotes = quotes.filter_map(|coding| coding.quote.as_ref());
        if !quotes.any(|text| programme.sources.address(text.at.into()) == own.cell) {
            let problem = Problem::NoSuchQuote {
                cell: quoted(&own.cell),
            };
            diagnostics.push(problem.warning_at(own.place.clone()));
        }
    }
    diagnostics
}

fn may_show(programme: &Programme, coding: &Coding) -> bool {
    let consent = programme.interviews[coding.interview.at()].consent;
    let short = |own: &Text| own.value.chars().nth(LONGEST).is_none();
    coding.quotable && consent && coding.quote.as_ref().is_some_and(short)
}

/// The role of the one interviewed, where at least `k` interviews of the lab
/// have the same: otherwise it would point at a person.
fn role(programme: &Programme, interview: InterviewIx, k: u64) -> Option<String> {
    let own = &programme.interviews[interview.at()];
    let role = own.role.as_ref()?;
    let same = programme.interviews.iter().filter(|other| {
        let theirs = other.role.as_ref().map(|role| role.value.to_lowercase());
        other.lab == own.lab && theirs == Some(role.value.to_lowercase())
    });
    (same.count() as u64 >= k).then(|| role.value.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::interviews::analyse_interviews;
    use crate::analysis::testing;
    use crate::model::Cell;

    #[test]
    fn a_passage_is_no_quote_and_is_not_cut_to_one() {
        let codings: Vec<(usize, usize)> = (0..5).map(|interview| (interview, 0)).collect();
        let mut programme = testing::coded(1, 5, &[None], &codings);
        for interview in &mut programme.interviews {
            interview.consent = true;
        }
        let quote = |length: usize, programme: &mut Programme| {
            let coding = &mut programme.codings[0];
            coding.quotable = true;
            let value = "å".repeat(length);
            let at = coding.at;
            coding.quote = Some(Cell { value, at });
            let mut register = Register::default();
            analyse_interviews(programme, &mut register);
            register.sort();
            let policy = Policy {
                threshold: 5,
                exemptions: Vec::new(),
                free_text: Default::default(),
                quotes: Vec::new(),
                earlier: Vec::new(),
            };
            let (quotes, _) = choose_quotes(programme, &register, &Withheld::new(), &policy);
            let mut quotes = quotes.into_iter();
            quotes.next().map(|quote| quote.text.chars().count())
        };
        assert_eq!(quote(LONGEST, &mut programme), Some(LONGEST));
        assert_eq!(quote(LONGEST + 1, &mut programme), None);
    }
}
