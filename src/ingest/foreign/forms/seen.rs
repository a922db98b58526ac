//! What is seen of a scale that is guessed: the lowest and the highest answer in each
//! export, and whether they tell where it begins and ends.

use std::collections::BTreeSet;

use super::answer::value_on;
use super::kinds::{Kind, Values};
use super::scale::{ScaleGuess, ScaleOrigin};
use super::scale_numbers::range_in;

/// Why a scale is for somebody to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Nothing but the answers tells how many steps there are, and they may be fewer than
    /// there were to choose among.
    Guessed,
    /// The same numbers stand for other words in another export.
    Worded,
    /// The answers in one export fill a scale, and those in another go beyond it.
    Apart,
}

/// What is seen of the scale of a question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SeenScale {
    /// The lowest and highest answer, and where.
    pub ranges: Vec<(String, [i32; 2])>,
    /// Whether it has to be looked at.
    pub doubt: Option<Doubt>,
}

/// The lowest and highest of the values that answers have on a scale.
pub fn range_of(values: &Values<'_>, scale: &ScaleGuess) -> Option<[i32; 2]> {
    let steps = steps_of(values, scale);
    Some([*steps.first()?, *steps.last()?])
}

/// The doubt about a scale, as far as its own answers tell.
pub fn doubt_of(heading: &str, scale: &ScaleGuess, ranges: &[[i32; 2]]) -> Option<Doubt> {
    let lowest = ranges.iter().map(|[low, _]| *low).min()?;
    let highest = ranges.iter().map(|[_, high]| *high).max()?;
    let steps = usize::try_from(scale.high - scale.low).unwrap_or_default() + 1;
    let told = range_in(heading).is_some() || scale.labels.len() == steps;
    if told || scale.origin != ScaleOrigin::Numbers {
        return None;
    }
    // From 0 to 10 is as usual, and 0 is what fewest choose.
    let whole = [scale.low, scale.high] == [lowest, highest];
    (!whole || scale.high == 10 && scale.low == 1).then_some(Doubt::Guessed)
}

/// Whether the answers of one export fill a scale of their own, where those of all are on
/// one with another number of steps.
pub fn fills_another(own: &Values<'_>, kind: &Kind, all: &Kind) -> bool {
    match (kind, all) {
        (Ok(own_scale), Ok(all)) => fills(own, own_scale, [all.low, all.high]),
        _ => false,
    }
}

/// Whether answers fill a scale that is not this one.
pub fn fills(values: &Values<'_>, scale: &ScaleGuess, other: [i32; 2]) -> bool {
    const FEWEST: usize = 10;
    let steps = steps_of(values, scale);
    let every = (scale.low..=scale.high).all(|step| steps.contains(&step));
    let enough = values.filled >= FEWEST.max(2 * steps.len());
    !scale.origin.is_of_ticks() && [scale.low, scale.high] != other && every && enough
}

fn steps_of(values: &Values<'_>, scale: &ScaleGuess) -> BTreeSet<i32> {
    let answers = values.answers().into_iter();
    let steps = answers.filter_map(|answer| {
        let value = value_on(answer, scale.low..=scale.high, &scale.labels, &[]);
        value.ok().flatten()
    });
    steps.collect()
}
