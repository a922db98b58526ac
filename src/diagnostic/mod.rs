//! Problems found anywhere in the pipeline.
//!
//! Inner code raises place-free [`Problem`]s; the caller that knows the place
//! turns them into [`Diagnostic`]s. What a problem says, in the reader's
//! language, stands in the catalogue, and `wording::problems` tells it.
//! Contents of personal columns are never quoted.

mod caught;
mod class;
mod declare;
mod marks;
mod of_manifest;
mod of_results;
mod place;
mod problem;
mod problems;
mod suggest;
mod uncovered;
mod value;

pub use caught::caught;
pub use class::Class;
pub use marks::{is_loose_mark, taken_together};
pub use place::{Place, column_letters, column_number, place_in_text};
pub use problems::Problem;
pub use suggest::{nearest, nearest_of};
pub use uncovered::uncovered;
pub use value::{Value, list, named, plain, quoted, stops};

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
    /// Its id for other programs, the same in every language.
    pub fn id(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// A problem at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// How much it matters.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// Other places that belong to the problem, each with what it is.
    pub related: Vec<(Place, Relation)>,
}

impl Diagnostic {
    /// Adds a related place.
    pub fn related(mut self, place: Place, relation: Relation) -> Self {
        self.related.push((place, relation));
        self
    }
}

/// What another place has to do with a problem. Each is an entry of the
/// catalogue, `related-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr, strum::EnumIter)]
#[strum(serialize_all = "kebab-case", prefix = "related-")]
#[allow(missing_docs, reason = "the catalogue says what each is")]
pub enum Relation {
    Numerator,
    Denominator,
    Qualifier,
    OtherTarget,
    OtherRow,
    OtherDocument,
    StandsHereFirst,
    FeedsItAlready,
    NearPseudonym,
    NearInterview,
    SaidOfItBefore,
    FirstRowCounts,
    LaterRowDoesNotCount,
    SaysOtherwise,
    InCatalogue,
}

/// All problems found so far, in the order they were found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// How grave the worst is of those that there was no room for.
    left_out: Option<Severity>,
}

/// How many problems are kept: of a table that is filled down to the end of its
/// sheet nobody reads more, and each takes memory.
const MOST: usize = 50_000;

impl Diagnostics {
    /// No problems.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem, where there is room for it.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        if self.list.len() < MOST {
            self.list.push(diagnostic);
        } else {
            self.left_out = self.left_out.max(Some(diagnostic.severity));
        }
    }

    /// Whether there is room for no more, and errors among those that there are:
    /// what is left out then changes nothing.
    pub fn is_enough(&mut self) -> bool {
        let enough = self.list.len() >= MOST && self.has_errors();
        if enough {
            self.left_out = Some(Severity::Error);
        }
        enough
    }

    /// Says that there were more problems, where some were left out.
    pub fn tell_left_out(&mut self) {
        if let Some(severity) = self.left_out.take() {
            let shown = value::plain(MOST.to_string());
            let problem = Problem::MoreProblems { shown };
            self.list.push(problem.at(severity, Place::Project));
        }
    }

    /// Without the problems that something else has told.
    pub fn without(mut self, told: impl Fn(&Diagnostic) -> bool) -> Self {
        self.list.retain(|own| !told(own));
        self
    }

    /// Adds all problems of `other`.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Diagnostic>) {
        self.list.extend(other);
    }

    /// Whether a stage that found these must stop the build.
    pub fn has_errors(&self) -> bool {
        let mut list = self.list.iter();
        self.left_out == Some(Severity::Error) || list.any(|d| d.severity == Severity::Error)
    }

    /// Whether an error is about the data or the templates, and not about how
    /// the program was called, files or the program itself.
    pub fn has_data_errors(&self) -> bool {
        let errors = self.list.iter().filter(|d| d.severity == Severity::Error);
        errors
            .map(|d| d.problem.class())
            .any(|class| class == Class::Data)
    }

    /// How many problems have this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|d| d.severity == severity).count()
    }

    /// The problems in the order they were found.
    pub fn iter(&self) -> std::slice::Iter<'_, Diagnostic> {
        self.list.iter()
    }

    /// The problems in the order they were found, to be said otherwise.
    pub fn iter_mut(&mut self) -> std::slice::IterMut<'_, Diagnostic> {
        self.list.iter_mut()
    }

    /// Orders by place, so that the same input gives the same list whatever
    /// order threads finished in; equal problems are kept once.
    pub fn sort(&mut self) {
        self.list
            .sort_by(|a, b| (&a.place, &a.problem).cmp(&(&b.place, &b.problem)));
        self.list.dedup();
    }

    /// These problems and those of `other`.
    pub fn and(mut self, other: Self) -> Self {
        self.left_out = self.left_out.max(other.left_out);
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
            left_out: None,
        }
    }
}

/// A problem that is about no place in the project stops by itself.
impl From<Problem> for Diagnostics {
    fn from(problem: Problem) -> Self {
        problem.error_at(Place::Project).into()
    }
}
