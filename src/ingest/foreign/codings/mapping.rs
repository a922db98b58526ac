//! What an entry of the manifest finds in one file of codings.

use std::collections::BTreeSet;

use super::coded::{CodedProject, Source};
use super::patterns::captured;
use crate::model::clean::folded;
use crate::project::{By, Rule, Told};

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
            interpret(self.rule, value);
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

/// Replaces a value by what it means.
fn interpret(rule: &Rule, value: &mut String) {
    if rule.values.is_empty() {
        return;
    }
    let wanted = folded(value);
    let mut known = rule.values.iter();
    if let Some((_, means)) = known.find(|(typed, _)| folded(typed) == wanted) {
        value.clone_from(means);
    }
}
