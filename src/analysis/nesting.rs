//! Codes with all that stand below them in the codebook.

use std::collections::{BTreeMap, BTreeSet};

use super::segments::passages_by_code;
use super::{CodeMeasure, Figure, FigureKey, Formula, Input, Register};
use crate::model::programme::{Code, Coding};
use crate::model::{CodeIx, InterviewIx, LabIx, Programme, Scope, Status};

/// What was coded within a scope, with a code and those below it.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Coded {
    segments: u64,
    interviews: BTreeSet<InterviewIx>,
}

type ByScope = BTreeMap<Scope, Coded>;

/// Adds segments, interviews and labs of each code with children, over the
/// code and all codes below it; the figures without children must be there.
pub(super) fn analyse_nesting(programme: &Programme, register: &mut Register) {
    let mut coded: Vec<ByScope> = vec![ByScope::new(); programme.codes.len()];
    let mut by: BTreeMap<(CodeIx, InterviewIx), Vec<&Coding>> = BTreeMap::new();
    for coding in &programme.codings {
        let own = by.entry((coding.code, coding.interview)).or_default();
        own.push(coding);
    }
    for ((code, interview), codings) in by {
        let lab = programme.interviews[interview.at()].lab;
        for scope in [Scope::All, Scope::Lab(lab)] {
            let within = coded[code.at()].entry(scope).or_default();
            within.segments += passages_by_code(&codings);
            within.interviews.insert(interview);
        }
    }
    let mut children: Vec<Vec<CodeIx>> = vec![Vec::new(); programme.codes.len()];
    for (position, code) in programme.codes.iter().enumerate() {
        if let Some(parent) = code.parent {
            children[parent.at()].push(position.into());
        }
    }
    for code in children_first(&programme.codes) {
        let below = &children[code.at()];
        if below.is_empty() {
            continue;
        }
        let mut own = std::mem::take(&mut coded[code.at()]);
        let mut parts: BTreeMap<Scope, Vec<(CodeIx, bool)>> = BTreeMap::new();
        for scope in own.keys() {
            parts.entry(*scope).or_default().push((code, false));
        }
        for child in below {
            let nested = !children[child.at()].is_empty();
            for (scope, within) in &coded[child.at()] {
                let sum = own.entry(*scope).or_default();
                sum.segments += within.segments;
                sum.interviews.extend(&within.interviews);
                parts.entry(*scope).or_default().push((*child, nested));
            }
        }
        for (scope, within) in &own {
            let parts = parts.get(scope).map_or(&[][..], Vec::as_slice);
            add_figures(programme, code, *scope, within, parts, register);
        }
        coded[code.at()] = own;
    }
}

/// Every code after those below it.
fn children_first(codes: &[Code]) -> Vec<CodeIx> {
    let mut open = vec![0_usize; codes.len()];
    for parent in codes.iter().filter_map(|code| code.parent) {
        open[parent.at()] += 1;
    }
    let leaves = (0..codes.len()).filter(|position| open[*position] == 0);
    let mut order: Vec<CodeIx> = leaves.map(CodeIx::from).collect();
    let mut next = 0;
    while let Some(code) = order.get(next).copied() {
        next += 1;
        if let Some(parent) = codes[code.at()].parent {
            open[parent.at()] -= 1;
            if open[parent.at()] == 0 {
                order.push(parent);
            }
        }
    }
    order
}

fn add_figures(
    programme: &Programme,
    code: CodeIx,
    scope: Scope,
    within: &Coded,
    parts: &[(CodeIx, bool)],
    register: &mut Register,
) {
    let rows = || {
        within
            .interviews
            .iter()
            .map(|ix| &programme.interviews[ix.at()])
    };
    let status = rows().map(|interview| interview.status).min();
    let status = status.unwrap_or(Status::Preliminary);
    let interviews = within.interviews.len() as u64;
    let mut counts = vec![
        (CodeMeasure::Segments, within.segments),
        (CodeMeasure::Interviews, interviews),
    ];
    if scope == Scope::All {
        let labs: BTreeSet<LabIx> = rows().map(|interview| interview.lab).collect();
        counts.push((CodeMeasure::Labs, labs.len() as u64));
    }
    for (measure, value) in counts {
        let key = |code, measure| FigureKey::Code {
            code,
            scope,
            measure,
        };
        let inputs = parts.iter().map(|(part, nested)| {
            let of_part = if *nested {
                measure.with_children()
            } else {
                measure
            };
            Input::Figure(key(*part, of_part))
        });
        let formula = match measure {
            CodeMeasure::Segments => Formula::SumOverCodes,
            _ => Formula::DistinctOverCodes,
        };
        let mut figure = Figure::count(value, formula, status, inputs.collect());
        figure.about_people = !measure.counts_labs();
        figure.n = figure.about_people.then_some(interviews);
        register.add(key(code, measure.with_children()), figure);
    }
}

#[cfg(test)]
mod tests;
