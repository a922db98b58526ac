//! Coded passages, each once: what several coders marked of the same words, or one of
//! them twice, is one passage, wherever each of them began and ended.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::clean::folded;
use crate::model::programme::Coding;
use crate::model::{CodeIx, InterviewIx};

/// How many passages these markings cover, where each is one with a code of its own: a
/// passage that bears two of the codes counts for each.
pub(crate) fn passages_by_code(codings: &[&Coding]) -> u64 {
    count(codings, |coding| (coding.interview, Some(coding.code)))
}

/// How many passages these markings cover, whatever codes they bear: a passage with a
/// theme and the theme above it is one.
pub(crate) fn passages(codings: &[&Coding]) -> u64 {
    count(codings, |coding| (coding.interview, None))
}

fn count(codings: &[&Coding], of: impl Fn(&Coding) -> (InterviewIx, Option<CodeIx>)) -> u64 {
    let mut parts: BTreeMap<_, Vec<&Coding>> = BTreeMap::new();
    for coding in codings {
        parts.entry(of(coding)).or_default().push(coding);
    }
    parts.into_values().map(|own| distinct(&own)).sum()
}

/// How many passages of one interview: by where they stand, by their words where that is
/// not known, and by rows where nothing is.
fn distinct(codings: &[&Coding]) -> u64 {
    let spans = codings.iter().filter_map(|coding| coding.span).collect();
    let unplaced = codings.iter().filter(|coding| coding.span.is_none());
    let words = |coding: &Coding| coding.quote.as_ref().map(|quote| words_of(&quote.value));
    let (told, bare): (Vec<_>, Vec<_>) = unplaced
        .map(|coding| words(coding).filter(|words| !words.is_empty()))
        .partition(Option::is_some);
    let told: BTreeSet<String> = told.into_iter().flatten().collect();
    (merged(spans).len() + apart(told) + bare.len()) as u64
}

/// Where passages stand, those that share a character joined; from which character to
/// before which, in order.
pub(crate) fn merged(mut spans: Vec<(u64, u64)>) -> Vec<(u64, u64)> {
    spans.sort_unstable();
    spans.dedup();
    let mut joined: Vec<(u64, u64)> = Vec::with_capacity(spans.len());
    for (start, end) in spans {
        match joined.last_mut().filter(|last| start < last.1) {
            Some(last) => last.1 = last.1.max(end),
            None => joined.push((start, end)),
        }
    }
    joined
}

/// Words without case, the signs around them, and the dots of what was cut.
fn words_of(quote: &str) -> String {
    let words = quote.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(folded);
    words.collect::<Vec<String>>().join(" ")
}

/// How many of these are no part of another: of `så var det då` and `det då` there is
/// one, where the shorter has words enough to be known again.
fn apart(quotes: BTreeSet<String>) -> usize {
    const WORDS: usize = 4;
    /// Of more in one interview, only those that are alike are one: each is compared with
    /// all others.
    const MOST: usize = 400;
    let long = |quote: &String| quote.split(' ').count() >= WORDS;
    let (long, short): (Vec<String>, Vec<String>) = quotes.into_iter().partition(long);
    if long.len() > MOST {
        return long.len() + short.len();
    }
    let spaced: Vec<String> = long.iter().map(|quote| format!(" {quote} ")).collect();
    let own = spaced.iter().enumerate().filter(|(at, quote)| {
        let mut others = spaced.iter().enumerate().filter(|(other, _)| other != at);
        !others.any(|(_, other)| other.contains(quote.as_str()))
    });
    own.count() + short.len()
}

/// What one coder marked, each once: for telling how much somebody coded.
pub(crate) type Marked<'p> = (InterviewIx, CodeIx, Option<(u64, u64)>, Option<&'p str>);

/// The marking of a row.
pub(crate) fn marked(coding: &Coding) -> Marked<'_> {
    let words = coding.quote.as_ref().map(|quote| quote.value.trim());
    let words = words.filter(|_| coding.span.is_none());
    (coding.interview, coding.code, coding.span, words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markings_that_share_a_character_are_one_passage() {
        let spans = vec![(100, 140), (100, 118), (119, 140), (140, 150), (7, 9)];
        assert_eq!(merged(spans), [(7, 9), (100, 140), (140, 150)]);
        assert!(merged(Vec::new()).is_empty());
    }

    #[test]
    fn words_within_others_are_one_passage() {
        let quotes = |quotes: &[&str]| apart(quotes.iter().map(|own| words_of(own)).collect());
        assert_eq!(
            quotes(&[
                "Hon frågade hur jag hade det, och det hade ingen gjort.",
                "… hur jag hade det …",
                "”Hon frågade hur jag hade det, och det hade ingen gjort.”",
            ]),
            1
        );
        assert_eq!(quotes(&["Ja.", "Ja, det var bra här."]), 2, "too few words");
        assert_eq!(quotes(&["det var bra här då", "det var bra härom då"]), 2);
    }
}
