//! Exemptions: small figures that a project shows all the same, where the data asks for it
//! and the manifest grants it.

use super::primary;
use crate::analysis::{FigureKey, Input, Register};
use crate::diagnostic::{Diagnostics, Problem, plain, quoted};
use crate::model::{IndicatorIx, LabIx, Programme, Scope};
use crate::project::{Exemption, Policy};

/// The lab and indicator that an exemption can be granted for.
fn subject(key: FigureKey) -> Option<(LabIx, IndicatorIx)> {
    match key {
        FigureKey::Indicator {
            indicator,
            scope: Scope::Lab(lab),
            ..
        } => Some((lab, indicator)),
        _ => None,
    }
}

/// An exemption takes effect where the data asks for it and the manifest
/// agrees. What is computed from exempt figures alone tells nothing beyond them.
pub(super) fn is_exempt(
    programme: &Programme,
    register: &Register,
    policy: &Policy,
    key: FigureKey,
) -> bool {
    let Some(figure) = register.get(key) else {
        return false;
    };
    let granted = subject(key)
        .is_some_and(|(lab, indicator)| policy.grants(programme, lab, indicator).is_some());
    let from_exempt = !figure.inputs.is_empty()
        && figure.inputs.iter().all(|input| match input {
            Input::Figure(key) => is_exempt(programme, register, policy, *key),
            Input::Cells(_) => false,
        });
    (figure.exemption.is_some() && granted) || from_exempt
}

/// The exemptions of the manifest that the data asks for.
pub(super) fn used<'a>(
    programme: &Programme,
    register: &Register,
    policy: &'a Policy,
) -> Vec<&'a Exemption> {
    policy
        .exemptions
        .iter()
        .filter(|exemption| {
            register.iter().any(|(key, figure)| {
                figure.exemption.is_some()
                    && subject(key)
                        .is_some_and(|(lab, indicator)| exemption.covers(programme, lab, indicator))
            })
        })
        .collect()
}

/// Warnings where data and manifest do not agree on an exemption.
pub(super) fn mismatches(
    programme: &Programme,
    register: &Register,
    policy: &Policy,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let used = used(programme, register, policy);
    for exemption in &policy.exemptions {
        if !used.iter().any(|other| std::ptr::eq(*other, exemption)) {
            let problem = Problem::ExemptionNotAskedFor {
                indicator: quoted(&exemption.indicator),
                lab: quoted(&exemption.lab),
            };
            diagnostics.push(problem.warning_at(exemption.place.clone()));
        }
    }
    for (key, figure) in register.iter() {
        let (Some(cell), Some((lab, indicator))) = (figure.exemption, subject(key)) else {
            continue;
        };
        if primary::strikes(figure, policy.threshold)
            && policy.grants(programme, lab, indicator).is_none()
        {
            let (lab, indicator) = (
                &programme.labs[lab.at()].id.value,
                &programme.indicators[indicator.at()].id.value,
            );
            let problem = Problem::ExemptionNotGranted {
                lab: plain(lab),
                indicator: plain(indicator),
            };
            diagnostics.push(problem.warning_at(programme.sources.place(cell)));
        }
    }
    diagnostics.sort();
    diagnostics
}
