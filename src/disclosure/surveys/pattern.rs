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

impl Pattern {
    /// Whether a figure of those who answered both times is shown.
    pub fn shows(&self, scope: Scope, measure: PairedMeasure) -> bool {
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
            PairedMeasure::PValue | PairedMeasure::PAdjusted | PairedMeasure::Effect => paired,
            // It follows from the mean of all and that of those who stayed.
            PairedMeasure::DropoutsBefore => {
                paired && before.is_some_and(|level| level.tells_sum())
            }
        }
    }
}
