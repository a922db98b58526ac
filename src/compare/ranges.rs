//! Ranges of withheld figures that two editions tell: where they have only a part in
//! common, that part says more than each may.
//!
//! As if the figure had not changed between the editions. What one of them shows is
//! known whatever range the other tells: `reveal` warns of it.

use super::reveal::{Figures, How, Warning};
use crate::analysis::FigureUnit;
use crate::model::Unit;
use crate::results::{FigureRow, Worded};

/// The range that is told of a withheld figure.
pub(super) fn of(row: &FigureRow) -> Option<(f64, f64)> {
    row.low.zip(row.high).filter(|_| row.withheld)
}

/// A warning for each figure of which both together exclude some of 1 to k − 1 and
/// not all, or leave less than k − 1.
pub(super) fn warnings(old: &Figures<'_>, new: &Figures<'_>, k: u64) -> Vec<Warning> {
    let both = new.iter().filter_map(|(id, now)| {
        let then = old.get(id)?;
        let (own, other) = (of(now)?, of(then)?);
        let is_share = now.unit.word() == FigureUnit::Of(Unit::Share).id();
        (!is_share && tell_more(own, other, k)).then(|| Warning {
            id: (*id).to_owned(),
            how: How::Ranges,
            total: None,
        })
    });
    both.collect()
}

fn tell_more(own: (f64, f64), other: (f64, f64), k: u64) -> bool {
    let (low, high) = (own.0.max(other.0), own.1.min(other.1));
    // Apart they are of different figures; the same as one of them is no news.
    if low > high || (low, high) == own || (low, high) == other {
        return false;
    }
    let most_small = k.saturating_sub(1) as f64;
    let holds_some = low <= most_small && high >= 1.0;
    let holds_all = low <= 1.0 && high >= most_small;
    (holds_some && !holds_all) || high - low < most_small
}
