//! Evidence: how much of the interviews speaks for each success factor.

use super::interviews::Tally;
use super::{FactorMeasure, Figure, FigureKey, Formula, Register};
use crate::model::programme::Coding;
use crate::model::{FactorIx, Programme};

/// Adds segments, interviews and labs behind each success factor, over the
/// codes that support it.
pub fn analyse_evidence(programme: &Programme, register: &mut Register) {
    for factor in (0..programme.success_factors.len()).map(FactorIx::from) {
        let supporting =
            |coding: &&Coding| programme.codes[coding.code.at()].supports.contains(&factor);
        let codings: Vec<&Coding> = programme.codings.iter().filter(supporting).collect();
        if codings.is_empty() {
            continue;
        }
        let tally = Tally::of(programme, &codings);
        for (measure, value, formula) in [
            (FactorMeasure::Segments, tally.segments, Formula::Rows),
            (
                FactorMeasure::Interviews,
                tally.interviews,
                Formula::Distinct,
            ),
            (FactorMeasure::Labs, tally.labs, Formula::Distinct),
        ] {
            let people = measure != FactorMeasure::Labs;
            let figure = Figure {
                about_people: people,
                n: people.then_some(tally.interviews),
                ..tally.figure(programme, &codings, value, formula)
            };
            register.add(FigureKey::Factor { factor, measure }, figure);
        }
    }
}
