//! How much was coded: passages, interviews and labs of some markings.

use std::collections::BTreeSet;

use super::activities::{inputs, weakest};
use super::segments::{passages, passages_by_code};
use super::{Figure, Formula};
use crate::model::programme::Coding;
use crate::model::{InterviewIx, LabIx, Programme, Status};

/// Counts over some coded segments.
pub(super) struct Tally {
    /// Passages, each for every code that it bears.
    pub segments: u64,
    /// Passages, each once.
    pub passages: u64,
    /// Distinct interviews.
    pub interviews: u64,
    /// Distinct labs.
    pub labs: u64,
}

impl Tally {
    /// Counts `codings`.
    pub fn of(programme: &Programme, codings: &[&Coding]) -> Self {
        let interviews: BTreeSet<InterviewIx> = codings.iter().map(|c| c.interview).collect();
        let labs: BTreeSet<LabIx> = interviews
            .iter()
            .map(|ix| programme.interviews[ix.at()].lab)
            .collect();
        Self {
            segments: passages_by_code(codings),
            passages: passages(codings),
            interviews: interviews.len() as u64,
            labs: labs.len() as u64,
        }
    }

    /// A count that rests on these codings.
    pub fn figure(
        &self,
        programme: &Programme,
        codings: &[&Coding],
        value: u64,
        formula: Formula,
    ) -> Figure {
        let cells = codings.iter().map(|coding| coding.at).collect();
        Figure::count(value, formula, status_of(programme, codings), inputs(cells))
    }
}

/// The weakest status of the interviews that were coded.
pub(super) fn status_of(programme: &Programme, codings: &[&Coding]) -> Status {
    let interviews = codings.iter().map(|coding| coding.interview);
    weakest(interviews.map(|ix| programme.interviews[ix.at()].status))
}
