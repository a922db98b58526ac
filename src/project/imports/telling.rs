//! What tells something of a row or a source, and what its values mean.

use indexmap::IndexMap;

use crate::diagnostic::Place;
use crate::model::clean::folded;

/// What tells something of a survey's row or of a coded source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Telling {
    /// The same for all of the file.
    Fixed(String),
    /// As something in the file tells.
    By(Rule),
}

impl Telling {
    /// Where the manifest says that a value means this.
    pub fn said_at(&self, meaning: &str) -> Option<&Place> {
        match self {
            Self::Fixed(_) => None,
            Self::By(rule) => rule.said_at(meaning),
        }
    }
}

impl Default for Telling {
    fn default() -> Self {
        Self::Fixed(String::new())
    }
}

/// Something in the file, and what its values mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What tells.
    pub by: By,
    /// What a value means; one that is not here is taken as it stands, and one
    /// that means [`super::LEAVE_OUT`] leaves what has it out.
    pub values: IndexMap<String, String>,
    /// Where the manifest says what each of them means, in their order; nothing
    /// where it does not say so yet.
    pub places: Vec<Place>,
}

impl Rule {
    /// Where the manifest says that a value means this.
    pub fn said_at(&self, meaning: &str) -> Option<&Place> {
        let mut said = self.values.values().zip(&self.places);
        let (_, place) = said.find(|(own, _)| *own == meaning)?;
        Some(place)
    }

    /// What a value is said to mean, without regard to case and spaces.
    pub fn meaning(&self, typed: &str) -> Option<&str> {
        let alike = || {
            let wanted = folded(typed);
            let mut values = self.values.iter();
            values.find(|(value, _)| folded(value) == wanted)
        };
        let exact = self.values.get(typed);
        let found = exact.or_else(|| alike().map(|(_, means)| means));
        found.map(String::as_str)
    }
}

/// What in a file tells. Patterns hold a word in braces where the value
/// stands, `Labb: {lab}`, and `*` for anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The survey's column with this code or heading.
    Column(String),
    /// The variable of this name, the source's or its case's.
    Variable(String),
    /// The name of a case that the source belongs to.
    Case(String),
    /// The name of a set or document group that the source belongs to.
    Set(String),
    /// The source's own name.
    Source(String),
}

impl By {
    /// The manifest's key, and what it holds.
    pub fn key(&self) -> (&'static str, &str) {
        match self {
            Self::Column(name) => ("column", name),
            Self::Variable(name) => ("variable", name),
            Self::Case(pattern) => ("case", pattern),
            Self::Set(pattern) => ("set", pattern),
            Self::Source(pattern) => ("source", pattern),
        }
    }

    /// Whether its values may be repeated in messages: names of cases and
    /// sources are often those of people.
    pub fn may_be_quoted(&self) -> bool {
        !matches!(self, Self::Case(_) | Self::Source(_))
    }
}
