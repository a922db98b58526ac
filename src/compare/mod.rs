//! What differs: an output folder from what its inputs give now, and one
//! edition's results from another's.

mod diff;
mod few;
mod ranges;
mod reveal;
mod verify;

pub use diff::{
    Change, Comparison, Difference, INTERVAL, LabChanges, ProgrammeChange, RANGE, compare_results,
};
pub use reveal::{How, Warning};
pub use verify::{FileDifference, Verification, verify};
