//! Evidence: how much of the interviews, the diary and the indicators speaks
//! for each success factor, conclusion and recommendation.

mod gaps;
mod moved;

use std::collections::BTreeMap;

pub(super) use gaps::report_gaps;
pub(crate) use moved::add_moved;

use super::activities::{inputs, weakest};
use super::tally::Tally;
use super::{FactorMeasure, Figure, FigureKey, FigureUnit, Formula, Input, Register};
use crate::model::programme::{Coding, DiaryEntry, Ground, code_supports, conclusion_names};
use crate::model::{CodeIx, ConclusionIx, FactorIx, LabIx, Programme};
use crate::project::EvidenceRule;

/// Adds segments, interviews and labs behind each success factor, over the
/// codes that support it, and behind each conclusion, over the codes it names,
/// each with those below it;
/// how strong that is by `rule`; the diary entries behind each factor; and the
/// strongest of what each recommendation rests on.
pub(super) fn analyse_evidence(
    programme: &Programme,
    rule: &EvidenceRule,
    register: &mut Register,
) {
    for factor in (0..programme.success_factors.len()).map(FactorIx::from) {
        let supports = |code| code_supports(&programme.codes, code, factor);
        let key = |measure| FigureKey::Factor { factor, measure };
        let codings = codings_of(programme, supports);
        add_interviews(programme, rule, &codings, key, register);
        add_labs(programme, &codings, factor, register);
        add_diary(programme, supports, key(FactorMeasure::Diary), register);
    }
    for (position, conclusion) in programme.conclusions.iter().enumerate() {
        let codings = codings_of(programme, |code| {
            conclusion_names(&programme.codes, code, conclusion)
        });
        let key = |measure| FigureKey::Conclusion {
            conclusion: ConclusionIx::from(position),
            measure,
        };
        add_interviews(programme, rule, &codings, key, register);
    }
    register.sort();
    add_recommendations(programme, register);
}

fn codings_of(programme: &Programme, wanted: impl Fn(CodeIx) -> bool) -> Vec<&Coding> {
    let codes = (0..programme.codes.len()).map(CodeIx::from);
    let wanted: Vec<bool> = codes.map(wanted).collect();
    let codings = programme.codings.iter();
    codings.filter(|own| wanted[own.code.at()]).collect()
}

fn add_interviews(
    programme: &Programme,
    rule: &EvidenceRule,
    codings: &[&Coding],
    key: impl Fn(FactorMeasure) -> FigureKey,
    register: &mut Register,
) {
    let tally = Tally::of(programme, codings);
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
        ..tally.figure(programme, codings, strength, Formula::Strength)
    };
    register.add(key(FactorMeasure::Strength), figure);
    if codings.is_empty() {
        return;
    }
    for (measure, value, formula) in [
        (FactorMeasure::Segments, tally.passages, Formula::Distinct),
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
            ..tally.figure(programme, codings, value, formula)
        };
        register.add(key(measure), figure);
    }
}

/// Interviews lab by lab; a lab without any has no figure.
fn add_labs(programme: &Programme, codings: &[&Coding], factor: FactorIx, register: &mut Register) {
    let mut by_lab: BTreeMap<LabIx, Vec<&Coding>> = BTreeMap::new();
    for coding in codings {
        let lab = programme.interviews[coding.interview.at()].lab;
        by_lab.entry(lab).or_default().push(coding);
    }
    for (lab, own) in by_lab {
        let tally = Tally::of(programme, &own);
        let figure = Figure {
            about_people: true,
            n: Some(tally.interviews),
            ..tally.figure(programme, &own, tally.interviews, Formula::Distinct)
        };
        let measure = FactorMeasure::InterviewsIn(lab);
        register.add(FigureKey::Factor { factor, measure }, figure);
    }
}

/// Diary entries with a code that is wanted; nothing where the diary has no
/// codes at all.
fn add_diary(
    programme: &Programme,
    wanted: impl Fn(CodeIx) -> bool,
    key: FigureKey,
    register: &mut Register,
) {
    let coded = |entry: &&DiaryEntry| !entry.codes.is_empty();
    if !programme.diary.iter().any(|entry| coded(&entry)) {
        return;
    }
    let own = |entry: &&DiaryEntry| entry.codes.iter().any(|code| wanted(*code));
    let entries: Vec<&DiaryEntry> = programme.diary.iter().filter(own).collect();
    let status = weakest(entries.iter().map(|entry| entry.status));
    let cells = entries.iter().map(|entry| entry.date.at).collect();
    let count = entries.len() as u64;
    register.add(
        key,
        Figure::count(count, Formula::Rows, status, inputs(cells)),
    );
}

/// The figure of how strong the evidence behind a ground is.
fn strength_of(ground: Ground) -> FigureKey {
    let measure = FactorMeasure::Strength;
    match ground {
        Ground::Factor(factor) => FigureKey::Factor { factor, measure },
        Ground::Conclusion(conclusion) => FigureKey::Conclusion {
            conclusion,
            measure,
        },
    }
}

fn add_recommendations(programme: &Programme, register: &mut Register) {
    for (position, recommendation) in programme.recommendations.iter().enumerate() {
        let grounds = recommendation.grounds.iter().map(|own| strength_of(*own));
        let grounds: Vec<FigureKey> = grounds.collect();
        let known = || grounds.iter().filter_map(|key| register.get(*key));
        let Some(strongest) = known().map(|figure| figure.value).reduce(f64::max) else {
            continue;
        };
        let figure = Figure {
            unit: FigureUnit::Number,
            ..Figure::count(
                strongest as u64,
                Formula::StrongestGround,
                weakest(known().map(|figure| figure.status)),
                grounds.iter().copied().map(Input::Figure).collect(),
            )
        };
        let recommendation = position.into();
        register.add(FigureKey::Recommendation { recommendation }, figure);
    }
}

#[cfg(test)]
mod tests;
