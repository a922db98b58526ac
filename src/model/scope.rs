//! What a figure is about: one lab or all of them, and which occasion.

use super::Dated;

use super::LabIx;

/// The programme as a whole, or one lab.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// All labs together; `all` in a figure's id.
    All,
    /// One lab.
    Lab(LabIx),
}

/// When something was measured, in the order of time: an undated follow-up beside dated
/// ones is the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// Before the lab began.
    Baseline,
    /// A follow-up named by its date alone.
    On(Dated),
    /// A follow-up; several are told apart by the row's date.
    FollowUp,
}
