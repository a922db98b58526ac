//! Relations between codes and what is told over several of them: codes with
//! their children, success factors, conclusions.
//!
//! Segments over several codes add up. Interviews do not quite, because one
//! may have several codes; they are guarded as if they did, and for two codes
//! exactly, by the interviews that have both.

use std::collections::{BTreeMap, BTreeSet};

use super::Relation;
use crate::analysis::{
    CodeMeasure, FactorMeasure, FigureKey, Formula, Input, Register, TogetherMeasure,
};
use crate::model::{CodeIx, Programme, Scope};

/// Whether a figure is told beside those of themes and factors: it is given up
/// before they are.
pub(super) fn is_extra(key: FigureKey) -> bool {
    match key {
        FigureKey::Code { measure, .. } => measure == measure.with_children(),
        FigureKey::Factor { measure, .. } => matches!(measure, FactorMeasure::InterviewsIn(_)),
        FigureKey::Together { .. } => true,
        _ => false,
    }
}

/// What is told over several codes, of all labs or one.
struct Union {
    key: FigureKey,
    codes: BTreeSet<CodeIx>,
    /// What is told of each code.
    measure: CodeMeasure,
    scope: Scope,
}

impl Union {
    fn of_code(&self, code: CodeIx) -> FigureKey {
        FigureKey::Code {
            code,
            scope: self.scope,
            measure: self.measure,
        }
    }
}

/// Every relation of codes.
pub(super) fn relations(programme: &Programme, register: &Register) -> Vec<Relation> {
    let mut relations = nested(register);
    let mut alike: BTreeMap<(CodeMeasure, Scope), Vec<Union>> = BTreeMap::new();
    for union in unions(programme, register) {
        let own = alike.entry((union.measure, union.scope)).or_default();
        own.push(union);
    }
    for unions in alike.values() {
        for union in unions {
            let codes = union.codes.iter().map(|code| union.of_code(*code));
            relations.push(codes.chain([union.key]).collect());
            relations.extend(both(union, register));
            relations.extend(unions.iter().filter_map(|larger| rest(union, larger)));
        }
    }
    relations.extend(over_labs(register));
    let known = |key: &FigureKey| register.get(*key).is_some();
    for relation in &mut relations {
        relation.retain(known);
    }
    relations.retain(|relation| relation.len() > 1);
    relations
}

/// What a union has beyond another that it holds.
fn rest(union: &Union, larger: &Union) -> Option<Relation> {
    if larger.key == union.key || !union.codes.is_subset(&larger.codes) {
        return None;
    }
    let rest = larger.codes.difference(&union.codes);
    let rest = rest.map(|code| union.of_code(*code));
    Some(rest.chain([union.key, larger.key]).collect())
}

/// A code with its children is what it has itself and what those have.
fn nested(register: &Register) -> Vec<Relation> {
    let figures = register.iter().filter(|(_, figure)| {
        let over_codes = matches!(
            figure.formula,
            Formula::SumOverCodes | Formula::DistinctOverCodes
        );
        over_codes && figure.about_people
    });
    let relations = figures.map(|(key, figure)| {
        let parts = figure.inputs.iter().filter_map(|input| match input {
            Input::Figure(part) => Some(*part),
            Input::Cells(_) => None,
        });
        parts.chain([key]).collect()
    });
    relations.collect()
}

/// Success factors (of all labs and of each), conclusions, and codes with
/// their children, with the codes they are told over.
fn unions(programme: &Programme, register: &Register) -> Vec<Union> {
    let mut below: BTreeMap<CodeIx, BTreeSet<CodeIx>> = BTreeMap::new();
    for code in (0..programme.codes.len()).map(CodeIx::from) {
        let mut at = Some(code);
        while let Some(ancestor) = at {
            below.entry(ancestor).or_default().insert(code);
            at = programme.codes[ancestor.at()].parent;
        }
    }
    let mut supporting = vec![BTreeSet::new(); programme.success_factors.len()];
    for (position, code) in programme.codes.iter().enumerate() {
        for factor in &code.supports {
            supporting[factor.at()].insert(CodeIx::from(position));
        }
    }
    let named = |conclusion: crate::model::ConclusionIx| {
        let codes = &programme.conclusions[conclusion.at()].codes;
        codes.iter().copied().collect()
    };
    let of_code = |measure| match measure {
        FactorMeasure::Segments => Some((CodeMeasure::Segments, Scope::All)),
        FactorMeasure::Interviews => Some((CodeMeasure::Interviews, Scope::All)),
        FactorMeasure::InterviewsIn(lab) => Some((CodeMeasure::Interviews, Scope::Lab(lab))),
        _ => None,
    };
    let unions = register.iter().filter_map(|(key, _)| {
        let (codes, (measure, scope)): (BTreeSet<CodeIx>, _) = match key {
            FigureKey::Factor { factor, measure } => {
                (supporting[factor.at()].clone(), of_code(measure)?)
            }
            FigureKey::Conclusion {
                conclusion,
                measure,
            } => (named(conclusion), of_code(measure)?),
            FigureKey::Code {
                code,
                scope,
                measure,
            } => {
                let measure = match measure {
                    CodeMeasure::SegmentsWithChildren => CodeMeasure::Segments,
                    CodeMeasure::InterviewsWithChildren => CodeMeasure::Interviews,
                    _ => return None,
                };
                (below.get(&code)?.clone(), (measure, scope))
            }
            _ => return None,
        };
        Some(Union {
            key,
            codes,
            measure,
            scope,
        })
    });
    unions
        .map(|mut union| {
            let known = |code: &CodeIx| register.get(union.of_code(*code)).is_some();
            let codes = union.codes.iter().copied().filter(known).collect();
            union.codes = codes;
            union
        })
        .filter(|union| !union.codes.is_empty())
        .collect()
}

/// Interviews with one of two codes are those with the one and those with the
/// other less those with both.
fn both(union: &Union, register: &Register) -> Option<Relation> {
    let codes: Vec<CodeIx> = union.codes.iter().copied().collect();
    let [one, other] = codes[..] else { return None };
    let both = FigureKey::Together {
        one,
        other,
        measure: TogetherMeasure::Interviews,
    };
    let counts = union.measure == CodeMeasure::Interviews && union.scope == Scope::All;
    (counts && register.get(both).is_some())
        .then(|| vec![union.key, union.of_code(one), union.of_code(other), both])
}

/// The interviews behind a factor, lab by lab, add up.
fn over_labs(register: &Register) -> Vec<Relation> {
    let mut relations: BTreeMap<FigureKey, Relation> = BTreeMap::new();
    for (key, _) in register.iter() {
        if let FigureKey::Factor {
            factor,
            measure: FactorMeasure::InterviewsIn(_),
        } = key
        {
            let measure = FactorMeasure::Interviews;
            let total = FigureKey::Factor { factor, measure };
            relations
                .entry(total)
                .or_insert_with(|| vec![total])
                .push(key);
        }
    }
    relations.into_values().collect()
}
