//! Problems found anywhere in the pipeline: one model, several renderers.
//!
//! A [`Diagnostic`] has a stable kebab-case id, a severity, a message, the
//! place it is about, related places and help. Inner code raises place-free
//! [`Problem`]s; the caller that knows the place turns them into diagnostics.
//! Contents of personal columns are never quoted in a message.

mod human;
mod json;
mod place;
mod short;
mod suggest;

pub use human::render_human;
pub use json::render_json;
pub use place::{Place, column_letters, place_in_text};
pub use short::render_short;
pub use suggest::{did_you_mean, quote};

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing; nothing needs to be done.
    Note,
    /// Probably not what was meant; the build goes on.
    Warning,
    /// The build stops after the stage that found it.
    Error,
}

impl Severity {
    /// The word for this severity in every rendering.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A problem that does not know its place yet, as cell parsers return it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable kebab-case identifier of the kind of problem.
    pub id: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Problem {
    /// A problem without help.
    pub fn new(id: &'static str, message: impl Into<String>) -> Self {
        Self {
            id,
            message: message.into(),
            help: None,
        }
    }

    /// Adds what to do about it.
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what to do about it, where something is known.
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
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

    fn at(self, severity: Severity, place: Place) -> Diagnostic {
        Diagnostic {
            id: self.id,
            severity,
            message: self.message,
            place,
            related: Vec::new(),
            help: self.help,
        }
    }
}

/// A problem at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Stable kebab-case identifier of the kind of problem.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// Where.
    pub place: Place,
    /// Other places that belong to the problem, each with what it is.
    pub related: Vec<(Place, String)>,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// Adds a related place.
    pub fn related(mut self, place: Place, what: impl Into<String>) -> Self {
        self.related.push((place, what.into()));
        self
    }
}

/// All problems found so far, in the order they were found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all problems of `other`.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(other);
    }

    /// Whether a stage that found these must stop the build.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many problems have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|d| d.severity == severity).count()
    }

    /// The problems in the order they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// Orders by place, so that the same input gives the same list whatever
    /// order threads finished in; equal problems are kept once.
    pub fn sort(&mut self) {
        self.list
            .sort_by(|a, b| (&a.place, a.id, &a.message).cmp(&(&b.place, b.id, &b.message)));
        self.list.dedup();
    }

    /// These problems and those of `other`.
    pub fn and(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        self
    }

    /// `value` when no error has been found, else these problems.
    pub fn ok<T>(self, value: T) -> Result<(T, Self), Self> {
        if self.has_errors() {
            Err(self)
        } else {
            Ok((value, self))
        }
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.list.into_iter()
    }
}

impl From<Diagnostic> for Diagnostics {
    fn from(diagnostic: Diagnostic) -> Self {
        Self {
            list: vec![diagnostic],
        }
    }
}
