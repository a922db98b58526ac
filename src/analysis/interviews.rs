//! Interviews: how often each code occurs, in how many interviews and labs.

use std::collections::{BTreeMap, BTreeSet};

use super::activities::{inputs, weakest};
use super::nesting;
use super::segments::{passages, passages_by_code};
use super::{CodeMeasure, Figure, FigureKey, Formula, Register};
use crate::model::programme::Coding;
use crate::model::{CodeIx, InterviewIx, LabIx, Programme, Scope};

/// Adds interviews per lab, and segments, interviews and labs per code, with
/// and without the codes below it.
pub fn analyse_interviews(programme: &Programme, register: &mut Register) {
    let mut held: BTreeMap<Scope, Vec<InterviewIx>> = BTreeMap::new();
    for (position, interview) in programme.interviews.iter().enumerate() {
        held.entry(Scope::All).or_default().push(position.into());
        held.entry(Scope::Lab(interview.lab))
            .or_default()
            .push(position.into());
    }
    for (scope, interviews) in held {
        let rows = interviews.iter().map(|ix| &programme.interviews[ix.at()]);
        let status = weakest(rows.clone().map(|interview| interview.status));
        let cells = rows.map(|interview| interview.id.at).collect();
        let count = interviews.len() as u64;
        register.add(
            FigureKey::Interview { scope },
            Figure::count(count, Formula::Rows, status, inputs(cells)),
        );
    }

    let mut coded: BTreeMap<(CodeIx, Scope), Vec<&Coding>> = BTreeMap::new();
    for coding in &programme.codings {
        let lab = programme.interviews[coding.interview.at()].lab;
        coded
            .entry((coding.code, Scope::All))
            .or_default()
            .push(coding);
        coded
            .entry((coding.code, Scope::Lab(lab)))
            .or_default()
            .push(coding);
    }
    for ((code, scope), codings) in coded {
        let tally = Tally::of(programme, &codings);
        let mut counts = vec![
            (CodeMeasure::Segments, tally.segments, Formula::Distinct),
            (CodeMeasure::Interviews, tally.interviews, Formula::Distinct),
        ];
        if scope == Scope::All {
            counts.push((CodeMeasure::Labs, tally.labs, Formula::Distinct));
        }
        for (measure, value, formula) in counts {
            let mut figure = tally.figure(programme, &codings, value, formula);
            // One segment is one person's; so is a lab's count of interviews.
            figure.about_people = measure != CodeMeasure::Labs;
            figure.n = figure.about_people.then_some(tally.interviews);
            register.add(
                FigureKey::Code {
                    code,
                    scope,
                    measure,
                },
                figure,
            );
        }
    }
    nesting::analyse_nesting(programme, register);
}

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
        let status = weakest(
            codings
                .iter()
                .map(|c| programme.interviews[c.interview.at()].status),
        );
        Figure::count(
            value,
            formula,
            status,
            inputs(codings.iter().map(|c| c.at).collect()),
        )
    }
}
