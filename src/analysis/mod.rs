//! From the programme to findings: one module per method, every figure with
//! its formula and what it rests on. Pure: reads no files and no clock.

pub mod activities;
pub(crate) mod aggregate;
pub(crate) mod agreement;
mod backgrounds;
mod bounds;
mod catalogue;
mod changes;
mod cooccurrence;
pub mod evidence;
pub mod figure;
mod formula;
mod groups;
pub mod indicators;
pub mod interval;
pub mod interviews;
pub mod key;
mod nesting;
pub mod paired;
mod plausible;
mod progress;
pub mod register;
pub mod responses;
pub(crate) mod saturation;
pub mod scores;
pub(crate) mod segments;
pub mod standing;
pub mod statistics;
pub mod surveys;
mod tally;
#[cfg(test)]
pub(crate) mod testing;
pub mod verdict;

pub use catalogue::{check_catalogue, tell_measured};
pub use figure::{Figure, FigureUnit, Input, cells_behind};
pub use formula::Formula;
pub use key::{
    ActivityMeasure, AgreementMeasure, AgreementUnit, BreakdownMeasure, CodeMeasure, FactorMeasure,
    FigureKey, IndicatorMeasure, PairedMeasure, ResponseMeasure, SaturationMeasure, SurveyMeasure,
    Third, TogetherMeasure,
};
pub use key::{KeyParts, Part};
pub use plausible::check_plausible;
pub use progress::Progress;
pub use register::Register;

use crate::project::EvidenceRule;

use crate::diagnostic::Diagnostics;
use crate::model::Programme;

/// Everything that was computed: one register of figures.
#[derive(Debug, Default)]
pub struct Findings {
    /// All figures, those that must not be published included.
    pub register: Register,
    /// When evidence is strong.
    pub evidence: EvidenceRule,
}

/// Computes every figure that the reports can show; `rule` says when evidence
/// is strong.
///
/// The diagnostics tell what could not be computed although data for it is
/// there (unequal periods, targets on the wrong side); none is an error.
pub fn analyse(programme: &Programme, rule: &EvidenceRule) -> (Findings, Diagnostics) {
    let mut register = Register::with_capacity(most_figures(programme));
    let mut diagnostics = Diagnostics::new();
    surveys::analyse_surveys(programme, &mut register);
    backgrounds::analyse_backgrounds(programme, &mut register);
    changes::analyse_changes(programme, &mut register);
    responses::analyse_responses(programme, &mut register);
    indicators::analyse_indicators(programme, &mut register, &mut diagnostics);
    activities::analyse_activities(programme, &mut register);
    interviews::analyse_interviews(programme, &mut register);
    agreement::analyse_agreement(programme, &mut register);
    cooccurrence::analyse_cooccurrence(programme, &mut register);
    saturation::analyse_saturation(programme, &mut register);
    evidence::analyse_evidence(programme, rule, &mut register);
    register.sort();
    diagnostics.extend(agreement::report_coders(programme));
    diagnostics.extend(saturation::report_dates(programme));
    diagnostics.extend(evidence::report_gaps(programme, &register));
    (
        Findings {
            register,
            evidence: *rule,
        },
        diagnostics,
    )
}

/// About how many figures a programme gives at most: room that is not used
/// costs nothing, and growing a large register costs it twice.
fn most_figures(programme: &Programme) -> usize {
    programme.measurements.len() * 5 + programme.activities.len() + programme.labs.len() * 16
}
