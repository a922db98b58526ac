//! What is told of an item, of each lab and of all.

use std::collections::BTreeMap;

use super::consistent::Stayed;
use super::level::Level;
use crate::analysis::PairedMeasure;
use crate::model::{Occasion, Scope};

/// What is told of one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Pattern {
    /// By lab or all, and occasion.
    pub levels: BTreeMap<(Scope, Occasion), Level>,
    /// What is told of those who answered both times.
    pub stayed: BTreeMap<Scope, Stayed>,
}

/// How many people a figure rests on. Of 2k it is told whether a p-value is under the
/// level of tests; of 4k how changes lie around their mean, which in smaller groups tells,
/// with the mean, the change of every single person; of 10k the p-value itself and the
/// effect, which are ranks of answers and leave few tables of smaller groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Size {
    Small,
    Enough,
    Large,
    VeryLarge,
    Huge,
}

impl Pattern {
    /// Whether a figure of those who answered both times is shown.
    pub fn shows(&self, scope: Scope, measure: PairedMeasure, size: Size) -> bool {
        let stayed = self.stayed.get(&scope).copied().unwrap_or(Stayed::Nothing);
        let paired = stayed != Stayed::Nothing;
        let before = self.levels.get(&(scope, Occasion::Baseline));
        match measure {
            PairedMeasure::Matched
            | PairedMeasure::BeforeOnly
            | PairedMeasure::AfterOnly
            | PairedMeasure::Duplicates => true,
            PairedMeasure::MeanChange
            | PairedMeasure::StayersBefore
            | PairedMeasure::StayersAfter => paired,
            PairedMeasure::PositiveBefore | PairedMeasure::PositiveAfter => {
                stayed == Stayed::MeanAndPositive
            }
            PairedMeasure::PValue | PairedMeasure::PAdjusted => paired && size >= Size::Large,
            PairedMeasure::Effect => paired,
            // It follows from the mean of all and that of those who stayed.
            PairedMeasure::DropoutsBefore => {
                paired && before.is_some_and(|level| level.tells_sum())
            }
        }
    }
}
