//! Quotes that may be shown: with the interview's consent and the coding's
//! own, of themes that may be told of the lab, chosen by a rule that anybody
//! can repeat.

use std::collections::{BTreeMap, BTreeSet};

use super::judged_quotes::{JudgedQuotes, QuoteState, judge_quotes};
use super::{Policy, Withheld};
use crate::analysis::Register;
use crate::diagnostic::{Diagnostics, Problem, list, plain, quoted};
use crate::model::clean::folded;
use crate::model::{CellAddress, CellRef, CodeIx, InterviewIx, LabIx, Programme, Sources, Status};
use crate::project::WantedQuote;

/// Characters that a quote should have: shorter ones say little, longer ones
/// are passages.
const LENGTH: std::ops::RangeInclusive<usize> = 30..=320;
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
    /// All themes that show these words of the same interview, this one among them: to
    /// be told once.
    pub themes: Vec<CodeIx>,
    /// The role of who said it, where enough of the lab's interviews share each role.
    pub role: Option<String>,
    /// The status of the interviews.
    pub status: Status,
    /// Whether the manifest chose it, and not the rule.
    pub by_hand: bool,
}

/// Every quote judged, and one for each theme of each lab, as far as there is
/// one: of the interview that has been quoted least so far, then the one whose
/// length is nearest to 140 characters, then the first by the alphabet. Where the
/// manifest names a cell, its quote wins.
///
/// `personal` are the cells whose texts point at a person. The diagnostics are
/// warnings about cells of the manifest that hold no quote which may be shown.
pub(super) fn choose_quotes(
    programme: &Programme,
    register: &Register,
    withheld: &Withheld,
    policy: &Policy,
    personal: &BTreeSet<CellRef>,
) -> (Vec<Quote>, JudgedQuotes, Diagnostics) {
    let mut judged = judge_quotes(programme, register, withheld, personal);
    let addresses: Vec<CellAddress> = policy.quotes.iter().filter_map(address).collect();
    let wanted = |at: CellRef| {
        let mut addresses = addresses.iter();
        addresses.any(|own| own.meets(&programme.sources, at.into()))
    };
    let diagnostics = check_wanted(programme, &judged, policy);
    let mut candidates: BTreeMap<(LabIx, CodeIx), Vec<usize>> = BTreeMap::new();
    for (position, quote) in judged.named.iter().enumerate() {
        if quote.state.may_be_shown() {
            let own = candidates.entry((quote.lab, quote.code)).or_default();
            own.push(position);
        }
    }
    let mut used: BTreeMap<InterviewIx, usize> = BTreeMap::new();
    let mut quotes = Vec::new();
    let mut said: BTreeMap<(InterviewIx, String), Vec<CodeIx>> = BTreeMap::new();
    let mut of: Vec<(InterviewIx, String)> = Vec::new();
    for ((lab, code), positions) in candidates {
        let chosen = positions.into_iter().min_by_key(|position| {
            let quote = &judged.named[*position];
            let coding = &programme.codings[quote.coding];
            (
                !wanted(quote.at),
                !LENGTH.contains(&quote.length),
                used.get(&coding.interview).copied().unwrap_or(0),
                quote.length.abs_diff(BEST),
                quote.text.as_deref(),
                coding.at,
            )
        });
        let Some(chosen) = chosen.and_then(|position| judged.named.get_mut(position)) else {
            continue;
        };
        let Some(text) = chosen.text.clone() else {
            continue;
        };
        chosen.state = match wanted(chosen.at) {
            true => QuoteState::ChosenByHand,
            false => QuoteState::Chosen,
        };
        let interview = programme.codings[chosen.coding].interview;
        *used.entry(interview).or_default() += 1;
        let words = (interview, folded(&text));
        said.entry(words.clone()).or_default().push(code);
        of.push(words);
        quotes.push(Quote {
            text,
            lab,
            code,
            themes: Vec::new(),
            role: role(programme, interview, policy.threshold),
            status: programme.interviews[interview.at()].status,
            by_hand: wanted(chosen.at),
        });
    }
    for (quote, words) in quotes.iter_mut().zip(of) {
        quote.themes = said.get(&words).cloned().unwrap_or_default();
    }
    let order = &mut judged.named;
    order.sort_by_key(|quote| (quote.lab, quote.code, quote.state, quote.at));
    (quotes, judged, diagnostics)
}

/// Warnings about cells of the manifest that hold no quote.
fn check_wanted(programme: &Programme, judged: &JudgedQuotes, policy: &Policy) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for own in &policy.quotes {
        let address = address(own);
        let sources = &programme.sources;
        let is_meant = |at: CellRef| {
            let own = address.as_ref();
            own.is_some_and(|own| own.meets(sources, at.into()))
        };
        let mut quotes = judged.named.iter().filter(|own| own.state.may_be_shown());
        if quotes.any(|quote| is_meant(quote.at)) {
            continue;
        }
        let problem = match address.filter(|own| own.names_a_sheet(sources)) {
            Some(_) => Problem::NoSuchQuote {
                cell: quoted(&own.cell),
            },
            None => cell_not_read(&own.cell, sources),
        };
        diagnostics.push(problem.warning_at(own.place.clone()));
    }
    diagnostics
}

/// The one cell that holds a quote.
fn address(own: &WantedQuote) -> Option<CellAddress> {
    CellAddress::parse(&own.cell).filter(CellAddress::is_one_cell)
}

/// An address of the manifest that names nothing that was read.
pub(super) fn cell_not_read(cell: &str, sources: &Sources) -> Problem {
    const MOST: usize = 12;
    let files = sources.files();
    let shown = files.iter().take(MOST).map(plain);
    let more = (files.len() > MOST).then(|| plain("…"));
    Problem::CellNotRead {
        cell: quoted(cell),
        files: list(shown.chain(more)),
    }
}

/// The role of the one interviewed, where every role of the lab, and having none, is
/// that of at least `k` interviews: otherwise it would point at a person, or the quotes
/// without one would.
fn role(programme: &Programme, interview: InterviewIx, k: u64) -> Option<String> {
    let own = &programme.interviews[interview.at()];
    let role = own.role.as_ref()?;
    let mut counts: BTreeMap<Option<String>, u64> = BTreeMap::new();
    for other in programme
        .interviews
        .iter()
        .filter(|other| other.lab == own.lab)
    {
        let theirs = other.role.as_ref().map(|role| role.value.to_lowercase());
        *counts.entry(theirs).or_default() += 1;
    }
    let common = counts.values().all(|count| *count >= k);
    common.then(|| role.value.clone())
}

#[cfg(test)]
mod tests {
    use super::super::judged_quotes::LONGEST;
    use super::*;
    use crate::analysis::interviews::analyse_interviews;
    use crate::analysis::testing;
    use crate::model::Cell;

    #[test]
    fn roles_stand_at_all_quotes_of_a_lab_or_at_none() {
        let codings: Vec<(usize, usize)> = (0..6).map(|interview| (interview, 0)).collect();
        let mut programme = testing::coded(1, 6, &[None], &codings);
        let at = programme.codings[0].at;
        for interview in &mut programme.interviews {
            let value = "Deltagare".to_owned();
            interview.role = Some(Cell { value, at });
        }
        let first = programme.codings[0].interview;
        assert_eq!(role(&programme, first, 5).as_deref(), Some("Deltagare"));
        let value = "Rektor".to_owned();
        programme.interviews[5].role = Some(Cell { value, at });
        assert_eq!(role(&programme, first, 5), None);
        programme.interviews[5].role = None;
        assert_eq!(role(&programme, first, 5), None);
    }

    #[test]
    fn a_passage_is_no_quote_and_is_not_cut_to_one() {
        let codings: Vec<(usize, usize)> = (0..5).map(|interview| (interview, 0)).collect();
        let mut programme = testing::coded(1, 5, &[None], &codings);
        for interview in &mut programme.interviews {
            interview.consent = true;
        }
        let quote = |length: usize, programme: &mut Programme| {
            let coding = &mut programme.codings[0];
            coding.quotable = Some(true);
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
            let none = BTreeSet::new();
            let (quotes, judged, _) =
                choose_quotes(programme, &register, &Withheld::new(), &policy, &none);
            let state = judged.named.first().map(|own| own.state);
            let mut quotes = quotes.into_iter();
            let length = quotes.next().map(|quote| quote.text.chars().count());
            (length, state)
        };
        let chosen = (Some(LONGEST), Some(QuoteState::Chosen));
        assert_eq!(quote(LONGEST, &mut programme), chosen);
        let left = (None, Some(QuoteState::TooLong));
        assert_eq!(quote(LONGEST + 1, &mut programme), left);
    }
}
