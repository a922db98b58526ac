//! What a file of codings means for the project, as an `[[import]]` entry of
//! the manifest says it.

use std::collections::BTreeSet;

use indexmap::IndexMap;

use super::super::super::clean::folded;
use super::coded::{CodedProject, Format, Source};
use super::patterns::captured;

/// What a value is mapped to where its sources are to be left out.
pub const LEAVE_OUT: &str = "leave-out";

/// What a file of codings means. Whatever is not said is not known: without
/// consent and permission no quote is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodingsMapping {
    /// The format that the entry was written for.
    pub format: Option<Format>,
    /// What tells a source's lab; the first that does wins.
    pub lab: Vec<Told>,
    /// What tells the role of the one interviewed.
    pub role: Option<Told>,
    /// What tells the day of the interview.
    pub date: Option<Told>,
    /// What tells the interview's language.
    pub language: Option<Told>,
    /// What tells whether the one interviewed consents to quotes.
    pub consent: Option<Told>,
    /// Whether the file's segments may be quoted, consent provided.
    pub quotable: bool,
    /// Who coded, where the file does not say.
    pub coder: Option<String>,
    /// Codes that are left out with those below them, by name.
    pub leave_out: Vec<String>,
}

/// What tells something of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The same for every source of the file.
    Fixed(String),
    /// As something in the file tells.
    By(Rule),
}

/// Something in the file, and what its values mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// What tells.
    pub by: By,
    /// What a value means; one that is not here is taken as it stands.
    pub values: IndexMap<String, String>,
}

/// What in a file tells something of a source. Patterns hold a word in braces
/// where the value stands, `Labb: {lab}`, and `*` for anything.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum By {
    /// The value of the variable of this name, the source's or its case's.
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
            Self::Variable(name) => ("variable", name),
            Self::Case(pattern) => ("case", pattern),
            Self::Set(pattern) => ("set", pattern),
            Self::Source(pattern) => ("source", pattern),
        }
    }

    /// Whether its values may be repeated in messages: names of cases and
    /// sources are often those of people.
    pub fn may_be_quoted(&self) -> bool {
        matches!(self, Self::Variable(_) | Self::Set(_))
    }
}

/// What a rule finds in one file. Names of cases and sets are compared once.
pub struct Finder<'p> {
    project: &'p CodedProject,
    rule: &'p Rule,
    found: Found,
}

enum Found {
    /// Which variables are meant.
    Variables(BTreeSet<usize>),
    /// What the name of each case or set tells.
    Names(Vec<Option<String>>),
    /// The source's name has to be looked at.
    Source,
}

impl<'p> Finder<'p> {
    /// What `rule` finds in `project`.
    pub fn new(project: &'p CodedProject, rule: &'p Rule) -> Self {
        let found = match &rule.by {
            By::Variable(name) => {
                let wanted = folded(name);
                let variables = project.variables.iter().enumerate();
                let meant = variables.filter(|(_, variable)| folded(&variable.name) == wanted);
                Found::Variables(meant.map(|(position, _)| position).collect())
            }
            By::Case(pattern) => {
                let cases = project.cases.iter();
                let told = cases.map(|case| captured(pattern, case.name.as_deref()?));
                Found::Names(told.collect())
            }
            By::Set(pattern) => {
                let sets = project.sets.iter();
                Found::Names(sets.map(|set| captured(pattern, set)).collect())
            }
            By::Source(_) => Found::Source,
        };
        Self {
            project,
            rule,
            found,
        }
    }

    /// What the rule goes by.
    pub fn by(&self) -> &'p By {
        &self.rule.by
    }

    /// Whether the file has nothing that the rule could go by.
    pub fn is_empty(&self) -> bool {
        match &self.found {
            Found::Variables(variables) => variables.is_empty(),
            Found::Names(names) => names.iter().all(Option::is_none),
            Found::Source => false,
        }
    }

    /// What is told of a source, each once and in order, with what the values
    /// mean.
    pub fn values(&self, source: &Source) -> Vec<String> {
        let of = |members: &[usize], names: &[Option<String>]| -> Vec<String> {
            let told = members
                .iter()
                .filter_map(|member| names.get(*member)?.clone());
            told.collect()
        };
        let mut values = match (&self.found, &self.rule.by) {
            (Found::Variables(meant), _) => {
                let own = source.values.iter();
                let told = own.filter(|value| meant.contains(&value.variable));
                told.map(|value| value.value.clone()).collect()
            }
            (Found::Names(names), By::Case(_)) => of(&source.cases, names),
            (Found::Names(names), _) => of(&source.sets, names),
            (Found::Source, by) => captured(by.key().1, &source.name).into_iter().collect(),
        };
        for value in &mut values {
            self.rule.interpret(value);
        }
        values.sort();
        values.dedup();
        values
    }

    /// The nearest name of what the rule goes by, where the file has no such:
    /// of variables and sets, which are no people.
    pub fn known(&self) -> Vec<&str> {
        let variables = self.project.variables.iter();
        match &self.rule.by {
            By::Variable(_) => variables.map(|variable| variable.name.as_str()).collect(),
            By::Set(_) => self.project.sets.iter().map(String::as_str).collect(),
            By::Case(_) | By::Source(_) => Vec::new(),
        }
    }
}

impl Rule {
    /// Replaces a value by what it means.
    fn interpret(&self, value: &mut String) {
        if self.values.is_empty() {
            return;
        }
        let wanted = folded(value);
        let mut known = self.values.iter();
        if let Some((_, means)) = known.find(|(typed, _)| folded(typed) == wanted) {
            value.clone_from(means);
        }
    }
}

/// What tells something of a source, made ready for one file.
pub enum Telling<'p> {
    /// The same for every source.
    Fixed(&'p str),
    /// As something in the file tells.
    By(Finder<'p>),
}

impl<'p> Telling<'p> {
    /// Makes ready for `project`.
    pub fn new(project: &'p CodedProject, told: &'p Told) -> Self {
        match told {
            Told::Fixed(value) => Self::Fixed(value),
            Told::By(rule) => Self::By(Finder::new(project, rule)),
        }
    }

    /// What is told of a source.
    pub fn values(&self, source: &Source) -> Vec<String> {
        match self {
            Self::Fixed(value) => vec![(*value).to_owned()],
            Self::By(finder) => finder.values(source),
        }
    }

    /// Whether its values may be repeated in messages.
    pub fn may_be_quoted(&self) -> bool {
        match self {
            Self::Fixed(_) => true,
            Self::By(finder) => finder.rule.by.may_be_quoted(),
        }
    }
}
