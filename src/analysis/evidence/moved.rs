//! How many of a success factor's indicators have moved as wanted.

use super::super::bounds::is_surely_less;
use super::super::indicators::Progress;
use super::super::register::Hidden;
use super::super::standing::standing;
use super::super::{FactorMeasure, Figure, FigureKey, Formula, IndicatorMeasure, Input, Register};
use crate::model::{Direction, FactorIx, IndicatorIx, LabIx, Programme, Scope, Status};

/// Adds for each success factor with indicators how often one of them has
/// moved as wanted in a lab, and how often that can be told, over the figures
/// that are `shown` alone: what is withheld is part of neither number.
pub(crate) fn add_moved(
    programme: &Programme,
    register: &mut Register,
    shown: impl Fn(FigureKey) -> bool,
) {
    let mut found = Vec::new();
    for (position, factor) in programme.success_factors.iter().enumerate() {
        let (mut moved, mut followed) = (0, 0);
        let (mut rests_on, mut status) = (Vec::new(), Status::Published);
        for indicator in &factor.indicators {
            for lab in (0..programme.labs.len()).map(LabIx::from) {
                let seen = movement(programme, register, &shown, *indicator, lab);
                let Some((as_wanted, keys)) = seen else {
                    continue;
                };
                followed += 1;
                moved += u64::from(as_wanted);
                let statuses = keys.iter().filter_map(|key| register.get(*key));
                status = statuses.map(|figure| figure.status).fold(status, Ord::min);
                rests_on.extend(keys.into_iter().map(Input::Figure));
            }
        }
        let counts = [
            (FactorMeasure::Moved, moved, Formula::IndicatorsMoved),
            (
                FactorMeasure::Followed,
                followed,
                Formula::IndicatorsFollowed,
            ),
        ];
        for (measure, count, formula) in counts.into_iter().filter(|_| followed > 0) {
            let factor = FactorIx::from(position);
            let figure = Figure::count(count, formula, status, rests_on.clone());
            found.push((FigureKey::Factor { factor, measure }, figure));
        }
    }
    for (key, figure) in found {
        register.add(key, figure);
    }
    register.sort();
}

/// Whether an indicator has moved as wanted in a lab, and the figures that say
/// so; `None` where they do not, or one of them is not shown.
fn movement(
    programme: &Programme,
    register: &Register,
    shown: &impl Fn(FigureKey) -> bool,
    indicator: IndicatorIx,
    lab: LabIx,
) -> Option<(bool, Vec<FigureKey>)> {
    use IndicatorMeasure::{Actual, Baseline, Target};
    let scope = Scope::Lab(lab);
    let look = |key| match register.get(key) {
        Some(_) if !shown(key) => Err(Hidden),
        figure => Ok(figure),
    };
    let keys = [Baseline, Actual, Target].map(|measure| FigureKey::Indicator {
        indicator,
        scope,
        measure,
        group: None,
    });
    let [baseline, actual, _] = keys.map(look);
    let (baseline, actual) = (baseline.ok()?, actual.ok()??);
    let wanted = baseline.map(
        |baseline| match programme.indicators[indicator.at()].direction {
            Direction::Up => is_surely_less(baseline, actual),
            Direction::Down => is_surely_less(actual, baseline),
        },
    );
    let stands = standing(programme, register, (indicator, scope), look).ok()??;
    let as_wanted = match (stands, wanted) {
        (Progress::Reached, _) => true,
        (Progress::Unclear, _) => false,
        (Progress::Inexact, _) => return None,
        (_, Some(wanted)) => wanted,
        // Without a baseline, a target that is not reached tells no movement.
        (_, None) => return None,
    };
    let known = keys.into_iter().filter(|key| register.get(*key).is_some());
    Some((as_wanted, known.collect()))
}
