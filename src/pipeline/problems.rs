//! Problems of the making as a whole.

use crate::diagnostic::{Diagnostics, Place, Problem};

/// A problem that is about no place in the project.
pub(super) fn whole(problem: Problem) -> Diagnostics {
    problem.error_at(Place::Project).into()
}
