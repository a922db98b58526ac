//! Where an indicator stands, told no stronger than what it rests on: a
//! movement that chance alone could make is unclear, whatever its size.

use super::progress::{change_interval, progress};
use super::register::{Hidden, Seen};
use super::verdict::{Verdict, difference, verdict};
use super::{
    Figure, FigureKey, FigureUnit, IndicatorMeasure, Input, PairedMeasure, Progress, Register,
};
use crate::model::{IndicatorIx, ItemIx, Occasion, Programme, Scope, Unit};

/// Where an indicator stands in a lab, or over all of them, for somebody who
/// sees what `look` gives; `Ok(None)` without a value. Whether a value that is seen
/// reaches a target that is seen can be told without the baseline.
///
/// # Errors
/// [`Hidden`] where it turns on a figure that may not be seen.
pub fn standing<'a>(
    programme: &Programme,
    register: &Register,
    of: (IndicatorIx, Scope),
    look: impl Fn(FigureKey) -> Seen<'a>,
) -> Result<Option<Progress>, Hidden> {
    let Some(actual) = look(key(of, IndicatorMeasure::Actual))? else {
        return Ok(None);
    };
    let target = look(key(of, IndicatorMeasure::Target))?;
    let direction = programme.indicators[of.0.at()].direction;
    let from = |baseline| progress(direction, baseline, actual, target);
    // A baseline that may not be seen is told nothing of: as if there were none.
    let Ok(Some(baseline)) = look(key(of, IndicatorMeasure::Baseline)) else {
        return Ok(Some(from(None)));
    };
    let stands = from(Some(baseline));
    let claims_movement = match stands {
        // To stay where it was may be the target.
        Progress::Reached => target.is_none_or(|target| target.value != baseline.value),
        Progress::OnTheWay | Progress::WrongWay => true,
        Progress::NoMovement
        | Progress::NotReached
        | Progress::Unclear
        | Progress::Inexact
        | Progress::UnclearTarget
        | Progress::NoTarget => false,
    };
    if claims_movement && is_unclear(programme, register, of, look)? {
        return Ok(Some(Progress::Unclear));
    }
    Ok(Some(stands))
}

/// What is known of an indicator in a lab, or over all of them.
fn key((indicator, scope): (IndicatorIx, Scope), measure: IndicatorMeasure) -> FigureKey {
    FigureKey::Indicator {
        indicator,
        scope,
        measure,
        group: None,
    }
}

/// Whether baseline and actual of an indicator differ, but no more than chance
/// could make them, for somebody who sees what `look` gives.
///
/// # Errors
/// [`Hidden`] where that turns on a figure that may not be seen.
pub fn is_unclear<'a>(
    programme: &Programme,
    register: &Register,
    of: (IndicatorIx, Scope),
    look: impl Fn(FigureKey) -> Seen<'a>,
) -> Result<bool, Hidden> {
    let baseline = look(key(of, IndicatorMeasure::Baseline))?;
    let actual = look(key(of, IndicatorMeasure::Actual))?;
    let Some((baseline, actual)) = baseline.zip(actual) else {
        return Ok(false);
    };
    if baseline.value == actual.value {
        return Ok(false);
    }
    let item = feeding_item(register, key(of, IndicatorMeasure::Actual));
    let item = item.map(|item| (item, register.last_occasion(item, of.1)));
    Ok(!is_clear(
        programme,
        (baseline, actual),
        (item, of.1),
        look,
    )?)
}

/// Whether a movement is more than chance could make, as far as anything
/// tells: the test of those who answered both times, or of two groups of
/// different people, else the interval of the difference. Where nothing tells, the values speak for themselves: a count
/// of all is no sample.
fn is_clear<'a>(
    programme: &Programme,
    (baseline, actual): (&Figure, &Figure),
    (item, scope): (Option<(ItemIx, Option<Occasion>)>, Scope),
    look: impl Fn(FigureKey) -> Seen<'a>,
) -> Result<bool, Hidden> {
    let interval = change_interval(baseline, actual);
    let apart = interval.map(|(low, high)| low > 0.0 || high < 0.0);
    let Some((item, latest)) = item else {
        return Ok(apart.unwrap_or(true));
    };
    let found = verdict(programme, item, scope, &look)?;
    Ok(match found {
        // Others have answered than before, or nobody knows who.
        None => {
            let of_groups = match latest {
                Some(latest) => difference(programme, item, (scope, latest), &look)?,
                None => None,
            };
            use Verdict::{Better, Slight, Worse};
            matches!(of_groups, Some(Better | Worse | Slight)) && apart != Some(false)
        }
        Some(Verdict::Unclear | Verdict::TooFew | Verdict::Same) => false,
        Some(Verdict::Better | Verdict::Worse | Verdict::Slight) => {
            let measure = PairedMeasure::MeanChange;
            let change = look(FigureKey::Paired {
                item,
                scope,
                measure,
            })?;
            // Who came and who left can move a mean the other way.
            let moved = actual.value - baseline.value;
            actual.unit != FigureUnit::Of(Unit::Scale)
                || change.is_some_and(|change| change.value * moved > 0.0)
        }
    })
}

/// The item whose answers an indicator's figure was taken from, in a lab, or
/// in all labs that it is made of.
fn feeding_item(register: &Register, key: FigureKey) -> Option<ItemIx> {
    let mut found = None;
    for input in &register.get(key)?.inputs {
        let item = match *input {
            Input::Figure(FigureKey::Survey { item, .. } | FigureKey::Paired { item, .. }) => item,
            Input::Figure(key @ FigureKey::Indicator { .. }) => feeding_item(register, key)?,
            _ => return None,
        };
        if *found.get_or_insert(item) != item {
            return None;
        }
    }
    found
}
