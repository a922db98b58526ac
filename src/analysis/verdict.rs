//! What may be said of how an item's answers before and after differ.

use super::register::{Hidden, Seen};
use super::statistics::{LEVEL, ROUNDING, can_reach};
use super::{Figure, FigureKey, PairedMeasure, SurveyMeasure};
use crate::model::programme::SurveyItem;
use crate::model::{Direction, ItemIx, Occasion, Programme, Scope};

/// What may be said of a change, by the test that was made (adjusted for how
/// many items were tested) and by the smallest change that matters, never by
/// looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The answers have moved the wanted way.
    Better,
    /// They have moved the other way.
    Worse,
    /// They have moved, by less than matters.
    Slight,
    /// They have not moved by as much as matters: the interval of the change
    /// lies within that, or nobody answered otherwise than before.
    Same,
    /// No more than chance could do, and perhaps as much as matters.
    Unclear,
    /// Too few answered both times for any test to tell.
    TooFew,
}

/// What may be said of the change in the answers of those who answered an item
/// both times, for somebody who sees what `look` gives; `Ok(None)` where nobody
/// was asked twice.
///
/// # Errors
/// [`Hidden`] where the change, or the test of it, may not be seen.
pub fn verdict<'a>(
    programme: &Programme,
    item: ItemIx,
    scope: Scope,
    look: &impl Fn(FigureKey) -> Seen<'a>,
) -> Result<Option<Verdict>, Hidden> {
    let key = |measure| FigureKey::Paired {
        item,
        scope,
        measure,
    };
    let measures = [
        PairedMeasure::MeanChange,
        PairedMeasure::PAdjusted,
        PairedMeasure::Effect,
    ];
    told(programme, item, measures.map(key), could_tell, look)
}

/// What may be said of how the answers after differ from those before, which
/// are other people's, or cannot be told apart. Nobody is said to have changed.
///
/// # Errors
/// [`Hidden`] where the difference, or the test of it, may not be seen.
pub fn difference<'a>(
    programme: &Programme,
    item: ItemIx,
    (scope, occasion): (Scope, Occasion),
    look: &impl Fn(FigureKey) -> Seen<'a>,
) -> Result<Option<Verdict>, Hidden> {
    let key = |measure| FigureKey::Survey {
        item,
        scope,
        occasion,
        measure,
    };
    let measures = [
        SurveyMeasure::Difference,
        SurveyMeasure::DifferencePAdjusted,
        SurveyMeasure::DifferenceEffect,
    ];
    told(programme, item, measures.map(key), could_differ, look)
}

/// By a difference, the p-value of its test and its effect.
fn told<'a>(
    programme: &Programme,
    item: ItemIx,
    [difference, p, effect]: [FigureKey; 3],
    is_testable: impl Fn(&Figure) -> bool,
    look: &impl Fn(FigureKey) -> Seen<'a>,
) -> Result<Option<Verdict>, Hidden> {
    let Some(difference) = look(difference)? else {
        return Ok(None);
    };
    if !is_testable(difference) {
        return Ok(Some(Verdict::TooFew));
    }
    let p = look(p)?.map(|p| p.value);
    let declared = &programme.survey_items[item.at()];
    // That nobody's answer differs is seen from an effect of 0 without interval.
    let nobody = || matches!(look(effect), Ok(Some(effect)) if effect.value == 0.0);
    Ok(Some(of_difference(declared, difference, p, nobody)))
}

fn of_difference(
    declared: &SurveyItem,
    difference: &Figure,
    p: Option<f64>,
    nobody: impl Fn() -> bool,
) -> Verdict {
    let smallest = declared.smallest_change();
    let wanted = match declared.direction {
        Direction::Up => difference.value,
        Direction::Down => -difference.value,
    };
    // Without a p-value no test of these answers could have found anything.
    let moved = p.is_some_and(|p| p < LEVEL) && wanted != 0.0;
    let within = |(low, high): (f64, f64)| -smallest < low && high < smallest;
    let interval = difference.interval();
    let same = || interval.map_or_else(|| wanted == 0.0 && nobody(), within);
    match moved {
        true if wanted.abs() < smallest - ROUNDING => Verdict::Slight,
        true if wanted > 0.0 => Verdict::Better,
        true => Verdict::Worse,
        false if same() => Verdict::Same,
        false => Verdict::Unclear,
    }
}

/// Whether a test of so many who answered both times could find any change.
pub fn could_tell(change: &Figure) -> bool {
    can_reach(people(change), LEVEL)
}

/// Whether a test of two groups, the smaller of so many, could find any
/// difference: three against three cannot.
pub fn could_differ(difference: &Figure) -> bool {
    people(difference) > 3
}

fn people(figure: &Figure) -> usize {
    let n = figure.n.and_then(|n| usize::try_from(n).ok());
    n.unwrap_or(0)
}
