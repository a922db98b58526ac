//! Codes with all that stand below them in the codebook.

use std::collections::{BTreeMap, BTreeSet};

use super::segments::passages;
use super::{CodeMeasure, Figure, FigureKey, Formula, Input, Register};
use crate::model::programme::{Code, Coding};
use crate::model::{CodeIx, InterviewIx, LabIx, Programme, Scope, Status};

/// What was coded within a scope, with a code and those below it.
#[derive(Debug, Default)]
struct Coded {
    segments: u64,
    interviews: BTreeSet<InterviewIx>,
}

/// The markings of each interview.
type Marked<'a> = BTreeMap<InterviewIx, Vec<&'a Coding>>;

/// Adds segments, interviews and labs of each code with children, over the
/// code and all codes below it; the figures without children must be there. A
/// passage with several of these codes is one.
pub(super) fn analyse_nesting(programme: &Programme, register: &mut Register) {
    let mut coded: Vec<Marked<'_>> = vec![Marked::new(); programme.codes.len()];
    for coding in &programme.codings {
        let own = coded[coding.code.at()].entry(coding.interview).or_default();
        own.push(coding);
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
        let mut parts: BTreeMap<Scope, Vec<(CodeIx, bool)>> = BTreeMap::new();
        let of_family = std::iter::once((code, false));
        let of_family = of_family.chain(below.iter().map(|child| {
            let nested = !children[child.at()].is_empty();
            (*child, nested)
        }));
        for part in of_family {
            for scope in scopes(programme, &coded[part.0.at()]) {
                parts.entry(scope).or_default().push(part);
            }
        }
        for child in below {
            // Nothing stands above a child but this code.
            for (interview, codings) in std::mem::take(&mut coded[child.at()]) {
                let own = coded[code.at()].entry(interview).or_default();
                own.extend(codings);
            }
        }
        for (scope, within) in by_scope(programme, &coded[code.at()]) {
            let parts = parts.get(&scope).map_or(&[][..], Vec::as_slice);
            add_figures(programme, code, scope, &within, parts, register);
        }
    }
}

/// All labs and each, where something is marked.
fn scopes(programme: &Programme, marked: &Marked<'_>) -> BTreeSet<Scope> {
    let labs = marked.keys().map(|ix| programme.interviews[ix.at()].lab);
    labs.flat_map(|lab| [Scope::All, Scope::Lab(lab)]).collect()
}

fn by_scope(programme: &Programme, marked: &Marked<'_>) -> BTreeMap<Scope, Coded> {
    let mut found: BTreeMap<Scope, Coded> = BTreeMap::new();
    for (interview, codings) in marked {
        let lab = programme.interviews[interview.at()].lab;
        let segments = passages(codings);
        for scope in [Scope::All, Scope::Lab(lab)] {
            let within = found.entry(scope).or_default();
            within.segments += segments;
            within.interviews.insert(*interview);
        }
    }
    found
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
        let inputs = inputs.collect();
        let mut figure = Figure::count(value, Formula::DistinctOverCodes, status, inputs);
        figure.about_people = !measure.counts_labs();
        figure.n = figure.about_people.then_some(interviews);
        register.add(key(code, measure.with_children()), figure);
    }
}

#[cfg(test)]
mod tests;
