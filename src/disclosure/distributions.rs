//! Distributions of survey answers: shown whole or not at all. Where a class
//! is small the distribution is collapsed to below, on and above the middle;
//! where that is still small, to n and mean.

use super::{Rule, Withheld};
use crate::analysis::{Figure, FigureKey, Register, SurveyMeasure};

/// How finely a distribution is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Grain {
    Answers,
    Thirds,
}

/// Withholds every class of a distribution in which a class is withheld or
/// small, or in which everyone of a small group gave the same answer; and the
/// distribution of answers whose mean or share is withheld, since it would
/// give that away.
pub(super) fn collapse(register: &Register, k: u64, withheld: &mut Withheld) {
    let entries: Vec<(FigureKey, &Figure)> = register
        .iter()
        .filter(|(key, _)| matches!(key, FigureKey::Survey { .. }))
        .collect();
    for own in entries.chunk_by(|a, b| subject(a.0) == subject(b.0)) {
        let of = |wanted: &[SurveyMeasure]| {
            let keys = own.iter().map(|(key, _)| *key);
            let wanted = wanted.to_vec();
            keys.filter(move |key| measure(*key).is_some_and(|own| wanted.contains(&own)))
        };
        let told = [SurveyMeasure::Mean, SurveyMeasure::SharePositive];
        let gives_away = of(&told).any(|key| withheld.contains_key(&key));
        let mut shown = false;
        for grain in [Grain::Answers, Grain::Thirds] {
            let classes: Vec<&(FigureKey, &Figure)> = own
                .iter()
                .filter(|(key, _)| measure(*key).and_then(grain_of) == Some(grain))
                .collect();
            let unsafe_class = classes.iter().any(|(key, figure)| {
                let everyone = figure
                    .n
                    .is_some_and(|n| figure.value == n as f64 && n < 2 * k);
                withheld.contains_key(key) || everyone
            });
            if unsafe_class || gives_away {
                for (key, _) in classes {
                    withheld.entry(*key).or_insert(Rule::Complementary);
                }
            } else {
                shown = true;
            }
        }
        if !shown {
            for key in of(&[SurveyMeasure::Median]) {
                withheld.entry(key).or_insert(Rule::Complementary);
            }
        }
    }
}

/// Whether a figure is a part of a distribution, which is told as a whole.
pub(super) fn is_part(key: FigureKey) -> bool {
    measure(key)
        .is_some_and(|measure| grain_of(measure).is_some() || measure == SurveyMeasure::Median)
}

fn subject(
    key: FigureKey,
) -> Option<(
    crate::model::ItemIx,
    crate::model::Scope,
    crate::model::Occasion,
)> {
    match key {
        FigureKey::Survey {
            item,
            scope,
            occasion,
            ..
        } => Some((item, scope, occasion)),
        _ => None,
    }
}

fn measure(key: FigureKey) -> Option<SurveyMeasure> {
    match key {
        FigureKey::Survey { measure, .. } => Some(measure),
        _ => None,
    }
}

fn grain_of(measure: SurveyMeasure) -> Option<Grain> {
    match measure {
        SurveyMeasure::Answer(_) => Some(Grain::Answers),
        SurveyMeasure::Third(_) => Some(Grain::Thirds),
        _ => None,
    }
}
