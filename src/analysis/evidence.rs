//! Evidence: how much of the interviews speaks for each success factor.

use super::interviews::Tally;
use super::{FactorMeasure, Figure, FigureKey, FigureUnit, Formula, Input, Register};
use crate::model::programme::Coding;
use crate::model::{FactorIx, Programme};

/// When the evidence of the interviews behind a success factor is called
/// strong or moderate: at least so many interviews in so many labs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EvidenceRule {
    /// Interviews and labs of strong evidence.
    pub strong: (u64, u64),
    /// Interviews and labs of moderate evidence; less is weak.
    pub moderate: (u64, u64),
}

impl Default for EvidenceRule {
    fn default() -> Self {
        Self {
            strong: (10, 3),
            moderate: (5, 2),
        }
    }
}

impl EvidenceRule {
    /// 3 strong, 2 moderate, 1 weak, 0 none.
    fn strength(&self, interviews: u64, labs: u64) -> u64 {
        let reaches = |(most, places): (u64, u64)| interviews >= most && labs >= places;
        if reaches(self.strong) {
            3
        } else if reaches(self.moderate) {
            2
        } else {
            u64::from(interviews > 0)
        }
    }
}

/// Adds segments, interviews and labs behind each success factor, over the
/// codes that support it, and how strong that is by `rule`.
pub fn analyse_evidence(programme: &Programme, rule: &EvidenceRule, register: &mut Register) {
    for factor in (0..programme.success_factors.len()).map(FactorIx::from) {
        let supporting =
            |coding: &&Coding| programme.codes[coding.code.at()].supports.contains(&factor);
        let codings: Vec<&Coding> = programme.codings.iter().filter(supporting).collect();
        let key = |measure| FigureKey::Factor { factor, measure };
        let tally = Tally::of(programme, &codings);
        let strength = rule.strength(tally.interviews, tally.labs);
        let rests_on = [FactorMeasure::Interviews, FactorMeasure::Labs];
        let figure = Figure {
            unit: FigureUnit::Number,
            about_people: false,
            inputs: rests_on
                .into_iter()
                .filter(|_| !codings.is_empty())
                .map(|measure| Input::Figure(key(measure)))
                .collect(),
            ..tally.figure(programme, &codings, strength, Formula::Strength)
        };
        register.add(key(FactorMeasure::Strength), figure);
        if codings.is_empty() {
            continue;
        }
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
            register.add(key(measure), figure);
        }
    }
}
