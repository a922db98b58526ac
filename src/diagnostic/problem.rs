//! What can be wrong: one enum, whose variants carry a class and the values
//! that their messages tell. What a variant says stands in the catalogue,
//! under its id, with `.help` for what to do.

use super::problems::Problem;
use super::value::{Value, plain};
use super::{Diagnostic, Place, Severity};

/// What kind of trouble a problem is. Exit codes follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// The data, the manifest or the templates.
    Data,
    /// How the program was called.
    Use,
    /// Files that cannot be read or written.
    Io,
    /// The program itself, or a library of it.
    Fault,
}

impl Problem {
    /// Stable kebab-case identifier of the kind of problem.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Untranslated {
                id: Value::Entry(id),
                ..
            } => id,
            _ => self.into(),
        }
    }

    /// A problem whose message is not in the catalogue yet.
    pub fn new(id: &'static str, message: impl Into<String>) -> Self {
        Self::Untranslated {
            id: Value::Entry(id),
            message: plain(message.into()),
            help: Value::Nothing,
        }
    }

    /// Adds what to do about it.
    pub fn help(self, text: impl Into<String>) -> Self {
        self.maybe_help(Some(text.into()))
    }

    /// Adds what to do about it, where something is known.
    pub fn maybe_help(self, text: Option<String>) -> Self {
        match self {
            Self::Untranslated { id, message, .. } => Self::Untranslated {
                id,
                message,
                help: text.map(plain).into(),
            },
            other => other,
        }
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
