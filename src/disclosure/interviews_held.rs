//! What may be said of the interviews without a number: whether they have dates,
//! and whether all are coded.

use std::collections::BTreeSet;

use crate::analysis::saturation::coded_in_order;
use crate::model::{InterviewIx, LabIx, Programme, Scope};

/// What holds of the interviews.
#[derive(Debug, Clone, Default)]
pub struct InterviewsHeld {
    /// Whether one that was coded has a date.
    pub dated: bool,
    /// Whether one that was coded has none.
    pub undated: bool,
    /// The labs with an interview that is not coded.
    uncoded: BTreeSet<LabIx>,
}

impl InterviewsHeld {
    pub(super) fn of(programme: &Programme) -> Self {
        let coded = coded_in_order(programme);
        let has_date = |ix: &InterviewIx| programme.interviews[ix.at()].date.is_some();
        let all = (0..programme.interviews.len()).map(InterviewIx::from);
        let in_order: BTreeSet<InterviewIx> = coded.iter().copied().collect();
        let uncoded = all.filter(|ix| !in_order.contains(ix));
        Self {
            dated: coded.iter().any(has_date),
            undated: !coded.iter().all(has_date),
            uncoded: uncoded
                .map(|ix| programme.interviews[ix.at()].lab)
                .collect(),
        }
    }

    /// Whether every interview within a scope is coded.
    pub fn all_coded(&self, scope: Scope) -> bool {
        match scope {
            Scope::All => self.uncoded.is_empty(),
            Scope::Lab(lab) => !self.uncoded.contains(&lab),
        }
    }
}
