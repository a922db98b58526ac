//! Surveys before and after: person by person where persons can be told apart,
//! else as groups of different people; and what chance could do, over all the
//! questions that were asked of the same people.

use super::groups::Groups;
use super::paired::Pairs;
use super::scores::Scores;
use super::statistics::holm;
use super::{Figure, FigureKey, Formula, Input, PairedMeasure, Register, SurveyMeasure};
use crate::model::{Programme, Scope};

/// Adds what differs between baseline and the latest follow-up, per item and
/// index for each lab and for all labs. The p-values of a lab's items and
/// indices, and those of all labs together, are adjusted as one family each.
pub fn analyse_changes(programme: &Programme, register: &mut Register) {
    let scores = Scores::all(programme);
    let labs = (0..programme.labs.len()).map(|lab| Scope::Lab(lab.into()));
    for scope in labs.chain([Scope::All]) {
        let mut tested: Vec<Tested> = Vec::new();
        for scores in &scores {
            let pairs = Pairs::of(&programme.survey, scores, scope);
            if let Some(pairs) = &pairs {
                let p = pairs.add_to(register, scores, scope);
                let key = |measure| FigureKey::Paired {
                    item: scores.ix,
                    scope,
                    measure,
                };
                tested.extend(p.map(|p| Tested {
                    plain: key(PairedMeasure::PValue),
                    adjusted: key(PairedMeasure::PAdjusted),
                    p,
                }));
            }
            if pairs.is_none_or(|pairs| pairs.are_none())
                && let Some(groups) = Groups::of(&programme.survey, scores, scope)
            {
                let p = groups.add_to(register);
                tested.extend(p.map(|p| Tested {
                    plain: groups.key(SurveyMeasure::DifferenceP),
                    adjusted: groups.key(SurveyMeasure::DifferencePAdjusted),
                    p,
                }));
            }
        }
        add_adjusted(register, tested);
    }
}

/// A test that was made.
struct Tested {
    plain: FigureKey,
    adjusted: FigureKey,
    p: Figure,
}

/// Holm's correction over the items and indices of a scope.
fn add_adjusted(register: &mut Register, tested: Vec<Tested>) {
    let p: Vec<f64> = tested.iter().map(|tested| tested.p.value).collect();
    for (tested, adjusted) in tested.into_iter().zip(holm(&p)) {
        let figure = Figure {
            value: adjusted,
            formula: Formula::Holm,
            inputs: Box::new([Input::Figure(tested.plain)]),
            ..tested.p
        };
        register.add(tested.adjusted, figure);
    }
}
