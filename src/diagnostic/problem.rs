//! What can be wrong: one enum, whose variants carry a class and the values
//! that their messages tell. What a variant says stands in the catalogue,
//! under its id, with `.help` for what to do.

use super::problems::Problem;
use super::{Diagnostic, Place, Severity};

impl Problem {
    /// Stable kebab-case identifier of the kind of problem.
    pub fn id(&self) -> &'static str {
        self.into()
    }

    /// Whether it repeats what somebody typed.
    pub fn quotes(&self) -> bool {
        self.values().iter().any(|(_, value)| value.is_quoted())
    }

    /// Turns the problem into an error at `place`.
    pub fn error_at(self, place: Place) -> Diagnostic {
        self.at(Severity::Error, place)
    }

    /// Turns the problem into a warning at `place`.
    pub fn warning_at(self, place: Place) -> Diagnostic {
        self.at(Severity::Warning, place)
    }

    /// Turns the problem into a note at `place`.
    pub fn note_at(self, place: Place) -> Diagnostic {
        self.at(Severity::Note, place)
    }

    /// Turns the problem into a diagnostic at `place`.
    pub fn at(self, severity: Severity, place: Place) -> Diagnostic {
        Diagnostic {
            problem: self,
            severity,
            place,
            related: Vec::new(),
        }
    }
}
