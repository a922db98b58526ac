//! What exists does not depend on what is withheld: a figure that may or may
//! not follow from a withheld value is listed as withheld, whether it does or
//! not.

use std::collections::BTreeSet;

use super::{Rule, Withheld, together};
use crate::analysis::verdict::could_differ;
use crate::analysis::{
    FactorMeasure, Figure, FigureKey, FigureUnit, Formula, IndicatorMeasure, Input, Register,
    SaturationMeasure, SurveyMeasure,
};
use crate::model::{LabIx, Programme, Scope};

/// Lets go of what stands beside a withheld figure and says nothing more: what a code of
/// which the interviews are withheld has in common with others, whether it has or not; what
/// any two have of few interviews; and of saturation what each interview added, where all of
/// it is withheld.
pub(super) fn drop_moot(register: &mut Register, k: u64, withheld: &mut Withheld) {
    let is_told = together::told(register, k);
    let moot = |key: FigureKey| match key {
        FigureKey::Together {
            one,
            other,
            measure,
        } => {
            let codes = [one, other].map(together::interviews_with);
            let of_hidden = codes.iter().any(|code| withheld.contains_key(code));
            of_hidden || !is_told(measure)
        }
        FigureKey::Saturation {
            measure: SaturationMeasure::New(_),
        } => withheld.contains_key(&key),
        _ => false,
    };
    let dropped = register.iter().map(|(key, _)| key);
    let dropped: BTreeSet<FigureKey> = dropped.filter(|key| moot(*key)).collect();
    register.keep(|key, _| !dropped.contains(&key));
    withheld.retain(|key, _| !dropped.contains(key));
}

/// Lists the relative change and the attainment wherever a withheld baseline
/// decides whether there is one: it may be nothing, or lie beyond the target; and so on, as
/// far as they are told (`is_told`) of a group of the size.
pub(super) fn list_undecided(
    programme: &Programme,
    register: &mut Register,
    (k, is_told): (u64, &impl Fn(FigureKey, &Figure) -> bool),
    withheld: &mut Withheld,
) {
    let mut missing = Vec::new();
    for key in withheld.keys() {
        let FigureKey::Indicator {
            indicator,
            scope,
            measure: IndicatorMeasure::Baseline,
            group,
        } = *key
        else {
            continue;
        };
        let of = |measure| FigureKey::Indicator {
            indicator,
            scope,
            measure,
            group,
        };
        let Some(change) = register.get(of(IndicatorMeasure::Change)) else {
            continue;
        };
        let mut undecided = vec![(IndicatorMeasure::RelativeChange, Formula::RelativeChange)];
        if register.get(of(IndicatorMeasure::Target)).is_some() {
            undecided.push((IndicatorMeasure::Attainment, Formula::Attainment));
        }
        for (measure, formula) in undecided {
            if register.get(of(measure)).is_none() {
                // Its value is nobody's: it is never shown.
                let inputs = [IndicatorMeasure::Actual, IndicatorMeasure::Baseline];
                let figure = Figure {
                    unit: FigureUnit::Ratio,
                    inputs: inputs.map(|own| Input::Figure(of(own))).into(),
                    about_people: change.about_people,
                    ..Figure::count(0, formula, change.status, Vec::new())
                };
                missing.push((of(measure), figure));
            }
        }
    }
    missing.extend(undecided_of_surveys(register, k, withheld));
    missing.extend(labs_of_codes(programme, register, withheld));
    missing.retain(|(key, figure)| is_told(*key, figure));
    for (key, figure) in missing {
        withheld.insert(key, Rule::Derived);
        register.add(key, figure);
    }
    register.sort();
}

/// The alpha of an index, and the test of two groups of different people, where these
/// are few or their mean is withheld: there is none where all answered alike.
fn undecided_of_surveys(
    register: &Register,
    k: u64,
    withheld: &Withheld,
) -> Vec<(FigureKey, Figure)> {
    use SurveyMeasure as M;
    let mut missing = Vec::new();
    for (key, figure) in register.iter() {
        let FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        } = key
        else {
            continue;
        };
        let undecided: &[(M, Formula)] = match measure {
            M::Mean if figure.formula == Formula::MeanScore => {
                &[(M::Alpha, Formula::CronbachAlpha)]
            }
            M::Difference if could_differ(figure) => &[
                (M::DifferenceEffect, Formula::CliffDelta),
                (M::DifferenceP, Formula::MannWhitney),
                (M::DifferencePAdjusted, Formula::Holm),
            ],
            _ => continue,
        };
        let is_small = figure.n.is_none_or(|n| n < 4 * k);
        if !is_small && !withheld.contains_key(&key) {
            continue;
        }
        for (measure, formula) in undecided {
            let own = FigureKey::Survey {
                item,
                scope,
                occasion,
                measure: *measure,
            };
            if register.get(own).is_none() {
                missing.push((own, nobodys_test(key, figure, *formula)));
            }
        }
    }
    missing
}

/// The labs of a code or factor of which the count over all labs is withheld:
/// how many labs have it would tell the least that it can be.
fn labs_of_codes(
    programme: &Programme,
    register: &Register,
    withheld: &Withheld,
) -> Vec<(FigureKey, Figure)> {
    let mut missing = Vec::new();
    for key in withheld.keys() {
        let Some(all) = register.get(*key) else {
            continue;
        };
        for lab in (0..programme.labs.len()).map(LabIx::from) {
            let own = match *key {
                FigureKey::Code {
                    code,
                    scope: Scope::All,
                    measure,
                } if !measure.counts_labs() => FigureKey::Code {
                    code,
                    scope: Scope::Lab(lab),
                    measure,
                },
                FigureKey::Factor {
                    factor,
                    measure: FactorMeasure::Interviews,
                } => FigureKey::Factor {
                    factor,
                    measure: FactorMeasure::InterviewsIn(lab),
                },
                _ => continue,
            };
            if register.get(own).is_none() {
                missing.push((own, nobodys(*key, all)));
            }
        }
    }
    missing
}

/// What is worked out of a figure of a survey, without a value.
fn nobodys_test(of: FigureKey, figure: &Figure, formula: Formula) -> Figure {
    Figure {
        unit: FigureUnit::Number,
        n: figure.n,
        formula,
        ..nobodys(of, figure)
    }
}

/// A figure without a value, since nobody is told it.
fn nobodys(of: FigureKey, figure: &Figure) -> Figure {
    Figure {
        about_people: true,
        ..Figure::count(0, figure.formula, figure.status, vec![Input::Figure(of)])
    }
}
