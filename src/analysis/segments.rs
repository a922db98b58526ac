//! Coded segments, each once: what several coders marked alike, or one of them
//! twice, is one segment.

use crate::model::programme::Coding;
use crate::model::{CellRef, CodeIx, InterviewIx};

/// What tells passages of an interview apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Passage<'p> {
    /// From which character to which.
    Span(u64, u64),
    /// The words, where it is not known where they stand.
    Words(&'p str),
    /// Nothing is known but that somebody coded.
    Row(CellRef),
}

/// A passage of an interview with a code.
pub(crate) type Segment<'p> = (InterviewIx, CodeIx, Passage<'p>);

/// The segment that somebody coded.
pub(crate) fn segment(coding: &Coding) -> Segment<'_> {
    let words = coding.quote.as_ref().map(|quote| quote.value.trim());
    let passage = match (coding.span, words) {
        (Some((start, end)), _) => Passage::Span(start, end),
        (None, Some(words)) if !words.is_empty() => Passage::Words(words),
        (None, _) => Passage::Row(coding.at),
    };
    (coding.interview, coding.code, passage)
}
