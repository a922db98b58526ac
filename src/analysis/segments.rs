//! Coded passages, each once: what several coders marked of the same words, or one of
//! them twice, is one passage, wherever each of them began and ended.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::clean::folded;
use crate::model::programme::Coding;
use crate::model::spans::merged;
use crate::model::{CodeIx, InterviewIx, SheetId};

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
    let words = |coding: &Coding| {
        let quote = coding.quote.as_ref().map(|quote| words_of(&quote.value));
        quote.filter(|words| !words.is_empty())
    };
    let (placed, others): (Vec<&Coding>, Vec<&Coding>) =
        codings.iter().partition(|coding| coding.span.is_some());
    let spans = placed.iter().filter_map(|coding| coding.span).collect();
    let mut bare = 0;
    let mut told: BTreeMap<String, Passages<'_>> = BTreeMap::new();
    for coding in others {
        let Some(words) = words(coding) else {
            bare += 1;
            continue;
        };
        let by = (coding.at.sheet, coding.coder.as_deref());
        let own = told.entry(words).or_default().entry(by).or_default();
        own.extend(coding.passage);
    }
    // Of the same words one coder may have told the place and another not.
    let placed: BTreeSet<String> = placed.into_iter().filter_map(words).collect();
    let unplaced = told.keys().filter(|words| !is_among(words, &placed));
    let unplaced = apart(unplaced.cloned().collect());
    let times = unplaced
        .iter()
        .filter_map(|words| told.get(words))
        .map(most);
    (merged(spans).len() + times.sum::<usize>() + bare) as u64
}

/// What tells passages of the same words apart, by file and coder.
type Passages<'p> = BTreeMap<(SheetId, Option<&'p str>), BTreeSet<u64>>;

/// How often the same words were said: as often as the one marked them who did so most.
fn most(passages: &Passages<'_>) -> usize {
    let most = passages.values().map(BTreeSet::len).max();
    most.unwrap_or(0).max(1)
}

/// Words that a passage is known again by.
const WORDS: usize = 4;
/// Of more in one interview, only those that are alike are one: each is compared with
/// all others.
const MOST: usize = 400;

/// Whether words are those of one of the others, or a part of them, or have them as a part.
fn is_among(words: &str, others: &BTreeSet<String>) -> bool {
    let long = |words: &str| words.split(' ').count() >= WORDS;
    let within =
        |part: &str, whole: &str| long(part) && format!(" {whole} ").contains(&format!(" {part} "));
    let mut compared = others.iter().filter(|_| others.len() <= MOST);
    others.contains(words) || compared.any(|own| within(words, own) || within(own, words))
}

/// Words without case, the signs around them, and the dots of what was cut.
fn words_of(quote: &str) -> String {
    let words = quote.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).map(folded);
    words.collect::<Vec<String>>().join(" ")
}

/// Those of these that are no part of another: of `så var det då` and `det då` there is
/// one, where the shorter has words enough to be known again.
fn apart(quotes: BTreeSet<String>) -> Vec<String> {
    let long = |quote: &String| quote.split(' ').count() >= WORDS;
    let (mut long, short): (Vec<String>, Vec<String>) = quotes.into_iter().partition(long);
    if long.len() <= MOST {
        let spaced: Vec<String> = long.iter().map(|quote| format!(" {quote} ")).collect();
        let is_part = |at: usize, quote: &String| {
            let mut others = spaced.iter().enumerate().filter(|(other, _)| *other != at);
            others.any(|(_, other)| other.contains(quote.as_str()))
        };
        let own = spaced.iter().enumerate();
        let parts: Vec<bool> = own.map(|(at, quote)| is_part(at, quote)).collect();
        let mut parts = parts.into_iter();
        long.retain(|_| !parts.next().unwrap_or(false));
    }
    long.extend(short);
    long
}

/// What one coder marked, each once: for telling how much somebody coded.
pub(crate) type Marked<'p> = (
    InterviewIx,
    CodeIx,
    Option<(u64, u64)>,
    Option<&'p str>,
    Option<u64>,
);

/// The marking of a row.
pub(crate) fn marked(coding: &Coding) -> Marked<'_> {
    let words = coding.quote.as_ref().map(|quote| quote.value.trim());
    let words = words.filter(|_| coding.span.is_none());
    let Coding { code, span, .. } = *coding;
    (coding.interview, code, span, words, coding.passage)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing;
    use crate::model::Cell;

    #[test]
    fn markings_that_share_a_character_are_one_passage() {
        let spans = vec![(100, 140), (100, 118), (119, 140), (140, 150), (7, 9)];
        assert_eq!(merged(spans), [(7, 9), (100, 140), (140, 150)]);
        assert!(merged(Vec::new()).is_empty());
    }

    #[test]
    fn words_within_others_are_one_passage() {
        let quotes =
            |quotes: &[&str]| apart(quotes.iter().map(|own| words_of(own)).collect()).len();
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

    /// Coder, span, words, passage.
    type Row<'r> = (&'r str, Option<(u64, u64)>, &'r str, Option<u64>);

    /// Codings of one interview.
    fn counted(rows: &[Row<'_>]) -> u64 {
        let mut programme = testing::coded(1, 1, &[None], &vec![(0, 0); rows.len()]);
        for (coding, (coder, span, quote, passage)) in programme.codings.iter_mut().zip(rows) {
            let value = (*quote).to_owned();
            coding.coder = Some((*coder).to_owned());
            coding.quote = Some(Cell {
                value,
                at: coding.at,
            });
            (coding.span, coding.passage) = (*span, *passage);
        }
        passages(&programme.codings.iter().collect::<Vec<_>>())
    }

    #[test]
    fn words_are_said_as_often_as_one_coder_marked_them() {
        let never = "Nej, aldrig.";
        let three = [1, 2, 3].map(|passage| ("A", None, never, Some(passage)));
        assert_eq!(counted(&three), 3);
        let two = [7, 8].map(|passage| ("B", None, never, Some(passage)));
        assert_eq!(counted(&[&three[..], &two[..]].concat()), 3);
        assert_eq!(counted(&[("A", None, never, None); 3]), 1);
    }

    #[test]
    fn words_with_and_without_a_place_are_one_passage() {
        let words = "Det är tryggt här numera, säger de.";
        let placed = ("A", Some((100, 134)), words, None);
        assert_eq!(counted(&[placed, ("B", None, words, None)]), 1);
        let part = ("B", None, "… tryggt här numera, säger …", None);
        assert_eq!(counted(&[placed, part]), 1);
        assert_eq!(counted(&[placed, ("B", None, "Nej.", None)]), 2);
    }
}
