//! What has no evidence, or weak evidence only, and which codes nothing rests on.

use std::collections::BTreeSet;

use super::super::{FactorMeasure, FigureKey, IndicatorMeasure, Register};
use super::strength_of;
use crate::diagnostic::{Diagnostics, Problem, quoted};
use crate::model::programme::{Text, conclusion_names, lineage};
use crate::model::{CodeIx, FactorIx, LabIx, Programme, Scope};

/// Warnings at success factors, conclusions and recommendations without
/// evidence or with weak evidence only; notes at codes that support nothing.
pub(in crate::analysis) fn report_gaps(programme: &Programme, register: &Register) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let mut warn = |id: &Text, problem: Problem| {
        diagnostics.push(problem.warning_at(programme.sources.place(id.at)));
    };
    for (position, factor) in programme.success_factors.iter().enumerate() {
        if !has_evidence(programme, register, position.into()) {
            warn(&factor.id, factor_without_evidence(&factor.id));
        }
    }
    for (position, conclusion) in programme.conclusions.iter().enumerate() {
        let key = FigureKey::Conclusion {
            conclusion: position.into(),
            measure: FactorMeasure::Segments,
        };
        if register.get(key).is_none() {
            warn(&conclusion.id, conclusion_without_evidence(&conclusion.id));
        }
    }
    for (position, recommendation) in programme.recommendations.iter().enumerate() {
        let key = FigureKey::Recommendation {
            recommendation: position.into(),
        };
        match register.get(key) {
            None => warn(&recommendation.id, unfounded(&recommendation.id)),
            Some(strength) if strength.value < 2.0 => {
                let grounds = recommendation.grounds.iter();
                let strongest = grounds.filter_map(|own| register.get(strength_of(*own)));
                let weak = strongest.clone().any(|figure| figure.value > 0.0);
                warn(
                    &recommendation.id,
                    weak_recommendation(&recommendation.id, weak),
                );
            }
            Some(_) => {}
        }
    }
    for code in idle_codes(programme) {
        let id = &programme.codes[code.at()].id;
        let problem = Problem::CodeSupportsNothing {
            code: quoted(&id.value),
        };
        diagnostics.push(problem.note_at(programme.sources.place(id.at)));
    }
    diagnostics
}

/// Whether a segment, a diary entry or the value of an indicator speaks for a
/// success factor.
fn has_evidence(programme: &Programme, register: &Register, factor: FactorIx) -> bool {
    let told = [FactorMeasure::Segments, FactorMeasure::Diary]
        .into_iter()
        .filter_map(|measure| register.get(FigureKey::Factor { factor, measure }))
        .any(|figure| figure.value > 0.0);
    let labs = || (0..programme.labs.len()).map(LabIx::from);
    let mut indicators = programme.success_factors[factor.at()].indicators.iter();
    told || indicators.any(|indicator| {
        labs().any(|lab| {
            let key = FigureKey::Indicator {
                indicator: *indicator,
                scope: Scope::Lab(lab),
                measure: IndicatorMeasure::Actual,
                group: None,
            };
            register.get(key).is_some()
        })
    })
}

/// The codes that support no success factor and no conclusion, themselves or
/// by a code above them, in the order of the codebook; headings, which have codes below them and no segment of
/// their own, are none.
fn idle_codes(programme: &Programme) -> Vec<CodeIx> {
    let used: BTreeSet<CodeIx> = programme.codings.iter().map(|own| own.code).collect();
    let parents: BTreeSet<CodeIx> = programme
        .codes
        .iter()
        .filter_map(|own| own.parent)
        .collect();
    let rested_on = |code: CodeIx| {
        let mut conclusions = programme.conclusions.iter();
        lineage(&programme.codes, code).any(|own| !programme.codes[own.at()].supports.is_empty())
            || conclusions.any(|own| conclusion_names(&programme.codes, code, own))
    };
    let codes = (0..programme.codes.len()).map(CodeIx::from);
    codes
        .filter(|code| !rested_on(*code))
        .filter(|code| used.contains(code) || !parents.contains(code))
        .collect()
}

fn factor_without_evidence(id: &Text) -> Problem {
    Problem::FactorWithoutEvidence {
        factor: quoted(&id.value),
    }
}

fn conclusion_without_evidence(id: &Text) -> Problem {
    Problem::ConclusionWithoutEvidence {
        conclusion: quoted(&id.value),
    }
}

fn unfounded(id: &Text) -> Problem {
    Problem::RecommendationWithoutGrounds {
        recommendation: quoted(&id.value),
    }
}

fn weak_recommendation(id: &Text, some: bool) -> Problem {
    let recommendation = quoted(&id.value);
    if some {
        Problem::RecommendationOnWeakEvidence { recommendation }
    } else {
        Problem::RecommendationOnNoEvidence { recommendation }
    }
}
