//! Options of one question in columns of their own, of which no heading tells that they
//! belong together: in each nothing but a mark stands, where the option is chosen.

use std::collections::BTreeSet;

use super::export::{Export, Held, Role};
use super::ticks::is_tick;
use super::words::{key, wording_key};

/// Fewer columns with nothing but ones may be questions that all answered so.
const FEWEST: usize = 3;

/// Tells columns beside each other in which nothing but marks stand as the parts of one
/// question: by what their headings begin with, else as options that are named alone.
pub fn find_marks(export: &mut Export<'_>) {
    let marks = (0..export.columns.len()).map(|position| mark_of(export, position));
    let marks: Vec<Option<Mark>> = marks.collect();
    let mut start = 0;
    while start < marks.len() {
        let own = marks.iter().skip(start).map_while(|own| *own);
        let own: Vec<Mark> = own.collect();
        for run in runs(export, start..start + own.len()) {
            let marks = own.get(run.start - start..run.end - start);
            if marks.is_some_and(|marks| are_options(export, run.clone(), marks)) {
                tell_parts(export, run);
            }
        }
        start += own.len().max(1);
    }
}

/// What stands in a column, where nothing but one mark does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Nothing.
    Blank,
    /// `1`, which may be an answer to something else.
    One,
    /// A word for yes, or the option's own.
    Word,
}

fn mark_of(export: &Export<'_>, position: usize) -> Option<Mark> {
    let own = export.columns.get(position)?;
    let plain = own.role == Role::Question
        && own.held == Held::Column
        && own.subquestion.is_none()
        && own.side.is_none();
    if !plain {
        return None;
    }
    let shown = export.respondents.iter();
    let shown = shown.filter_map(|respondent| export.shown(respondent.row, position));
    let different: BTreeSet<_> = shown.collect();
    let mut different = different.iter();
    match (different.next(), different.next()) {
        (None, _) => Some(Mark::Blank),
        (Some(only), None) if only.trim() == "1" => Some(Mark::One),
        (Some(only), None) if is_tick(only) || is_named(&own.heading, only) => Some(Mark::Word),
        _ => None,
    }
}

/// Whether a heading ends in what stands below it: `Aktiviteter - Odling` in *Odling*.
fn is_named(heading: &str, text: &str) -> bool {
    !key(text).is_empty() && key(heading).ends_with(&key(text))
}

/// The parts of a run whose headings begin with one question, and what stands between
/// them.
fn runs(export: &Export<'_>, run: std::ops::Range<usize>) -> Vec<std::ops::Range<usize>> {
    let stem = |column: usize| {
        let own = export.columns.get(column)?;
        Some(wording_key(stem_and_part(&own.heading)?.0))
    };
    let mut runs: Vec<std::ops::Range<usize>> = Vec::new();
    for column in run {
        match runs.last_mut() {
            Some(last) if stem(last.start) == stem(column) => last.end = column + 1,
            _ => runs.push(column..column + 1),
        }
    }
    runs
}

/// `Vilka aktiviteter? (Odling)`, `7. Aktiviteter: Odling`, `akt_1`.
fn stem_and_part(heading: &str) -> Option<(&str, &str)> {
    let bracketed = heading
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once(" ("));
    let signs = [" - ", " – ", " — ", ": ", "/", "_"];
    let parted = signs
        .into_iter()
        .filter_map(|sign| heading.rsplit_once(sign));
    let (stem, part) = bracketed.or_else(|| parted.max_by_key(|(stem, _)| stem.len()))?;
    let (stem, part) = (stem.trim(), part.trim());
    (!stem.is_empty() && !part.is_empty()).then_some((stem, part))
}

/// Whether columns are options: several, of which some are marked and others not.
fn are_options(export: &Export<'_>, run: std::ops::Range<usize>, marks: &[Mark]) -> bool {
    let marked = marks.iter().filter(|mark| **mark != Mark::Blank).count();
    let words = marks.contains(&Mark::Word);
    let left = export.respondents.iter().any(|own| {
        let shown = |column: usize| export.shown(own.row, column).is_some();
        run.clone().any(shown) && !run.clone().all(shown)
    });
    let fewest = if words { 2 } else { FEWEST };
    marked >= fewest && left
}

/// Names the question and the part of each of its columns.
fn tell_parts(export: &mut Export<'_>, run: std::ops::Range<usize>) {
    let Some(columns) = export.columns.get_mut(run) else {
        return;
    };
    let headings: Vec<&str> = columns.iter().map(|own| own.heading.as_str()).collect();
    let together = headings.join(" / ");
    for own in columns {
        // A number alone names no option.
        let is_named = |part: &str| part.chars().any(char::is_alphabetic);
        (own.question, own.subquestion) = match stem_and_part(&own.heading) {
            Some((stem, part)) if is_named(part) => (stem.to_owned(), Some(part.to_owned())),
            Some((stem, _)) => (stem.to_owned(), Some(own.heading.clone())),
            None => (together.clone(), Some(own.heading.clone())),
        };
    }
}
