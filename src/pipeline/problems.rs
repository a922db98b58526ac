//! Problems of the making as a whole.

use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::publish::StagingError;

pub(super) fn whole(problem: Problem) -> Diagnostics {
    problem.error_at(Place::Project).into()
}

/// Why `output/` could not be written.
pub(super) fn staging_problem(error: StagingError) -> Diagnostics {
    let id = match error {
        StagingError::Busy(_) => "output-busy",
        StagingError::Io { .. } => "output-not-writable",
    };
    whole(Problem::new(id, error.to_string()))
}
