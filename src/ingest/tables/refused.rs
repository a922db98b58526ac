//! Words that one row marks as not to be quoted, and another, by another coder or for
//! another theme, as quotable: who refused has refused the words, not a row.

use std::collections::{BTreeMap, BTreeSet};

use super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity};
use crate::model::clean::folded;
use crate::model::tables::Coding;
use crate::model::{CellRef, InterviewIx, Programme};

/// So many words in a row are the same words.
const RUN: usize = 5;

/// What may not be quoted of an interview, each with its row.
#[derive(Default)]
struct Refused {
    /// Where it stands, in order, with how far those up to it reach.
    spans: Vec<(u64, u64, CellRef)>,
    /// Runs of its words; all of them, where there are fewer.
    runs: BTreeMap<Vec<String>, CellRef>,
}

/// Takes it back that words may be quoted which a row of the same interview says no to,
/// or a part of which it does, and says so.
pub(super) fn settle_refused(reader: &mut Reader<'_>, programme: &mut Programme) {
    let mut refused: BTreeMap<InterviewIx, Refused> = BTreeMap::new();
    for coding in &programme.codings {
        if coding.quotable == Some(false) {
            refused.entry(coding.interview).or_default().add(coding);
        }
    }
    refused.values_mut().for_each(Refused::order);
    for coding in &mut programme.codings {
        let own = refused.get(&coding.interview);
        let consents = programme.interviews[coding.interview.at()].consent;
        let own = own.filter(|_| consents && coding.quotable == Some(true));
        if let Some(row) = own.and_then(|own| own.row_of(coding)) {
            coding.quotable = Some(false);
            let here = coding.quote.as_ref().map_or(coding.at, |quote| quote.at);
            reader.tell_beside(Severity::Warning, Problem::QuoteRefused, here, row);
        }
    }
}

impl Refused {
    fn add(&mut self, coding: &Coding) {
        if let Some((start, end)) = coding.span {
            self.spans.push((start, end, coding.at));
        }
        let words = words_of(coding);
        for run in words.windows(RUN.min(words.len()).max(1)) {
            self.runs.entry(run.to_vec()).or_insert(coding.at);
        }
    }

    fn order(&mut self) {
        self.spans.sort_unstable();
        let mut reach = 0;
        for span in &mut self.spans {
            reach = reach.max(span.1);
            span.1 = reach;
        }
    }

    /// The row that refuses the words of a coding.
    fn row_of(&self, coding: &Coding) -> Option<CellRef> {
        let by_place = coding.span.and_then(|(start, end)| {
            let before = self.spans.partition_point(|span| span.0 < end);
            let (_, reach, row) = self.spans.get(before.checked_sub(1)?)?;
            (*reach > start).then_some(*row)
        });
        let by_words = || {
            let words = words_of(coding);
            let lengths: BTreeSet<usize> = self.runs.keys().map(Vec::len).collect();
            // One or two words stand in many sentences.
            let lengths = lengths.into_iter().filter(|length| *length > 2);
            let mut within = lengths.flat_map(|length| words.windows(length));
            let within = within.find_map(|run| self.runs.get(run));
            within.or_else(|| self.runs.get(&words)).copied()
        };
        by_place.or_else(by_words)
    }
}

/// Words without case and signs.
fn words_of(coding: &Coding) -> Vec<String> {
    let quote = coding.quote.as_ref().map_or("", |quote| &quote.value);
    let words = quote.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(folded).collect()
}
