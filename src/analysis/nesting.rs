//! Codes with all that stand below them in the codebook.

use std::collections::BTreeMap;

use super::tally::{Tally, status_of};
use super::{CodeMeasure, Figure, FigureKey, Formula, Input, Register};
use crate::model::programme::{Code, Coding};
use crate::model::{CodeIx, Programme, Scope};

/// The markings of each code within each scope where it has some.
pub(super) type Coded<'a> = BTreeMap<(CodeIx, Scope), Vec<&'a Coding>>;

/// Adds segments, interviews and labs of each code with children, over the
/// code and all codes below it; the figures without children must be there. A
/// passage with several of these codes is one.
pub(super) fn analyse_nesting(programme: &Programme, coded: Coded<'_>, register: &mut Register) {
    let mut by_code: Vec<BTreeMap<Scope, Vec<&Coding>>> =
        vec![BTreeMap::new(); programme.codes.len()];
    for ((code, scope), codings) in coded {
        by_code[code.at()].insert(scope, codings);
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
        let mut own = std::mem::take(&mut by_code[code.at()]);
        let mut parts: BTreeMap<Scope, Vec<(CodeIx, bool)>> = BTreeMap::new();
        for scope in own.keys() {
            parts.entry(*scope).or_default().push((code, false));
        }
        for child in below {
            let nested = !children[child.at()].is_empty();
            // Nothing stands above a child but this code.
            for (scope, codings) in std::mem::take(&mut by_code[child.at()]) {
                own.entry(scope).or_default().extend(codings);
                parts.entry(scope).or_default().push((*child, nested));
            }
        }
        for (scope, codings) in &own {
            let parts = parts.get(scope).map_or(&[][..], Vec::as_slice);
            add_figures(programme, (code, *scope), codings, parts, register);
        }
        by_code[code.at()] = own;
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
    (code, scope): (CodeIx, Scope),
    codings: &[&Coding],
    parts: &[(CodeIx, bool)],
    register: &mut Register,
) {
    let tally = Tally::of(programme, codings);
    let status = status_of(programme, codings);
    let mut counts = vec![
        (CodeMeasure::Segments, tally.passages),
        (CodeMeasure::Interviews, tally.interviews),
    ];
    if scope == Scope::All {
        counts.push((CodeMeasure::Labs, tally.labs));
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
        figure.n = figure.about_people.then_some(tally.interviews);
        register.add(key(code, measure.with_children()), figure);
    }
}

#[cfg(test)]
mod tests;
