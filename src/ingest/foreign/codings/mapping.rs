//! What an entry of the manifest finds in one file of codings.

use std::collections::{BTreeMap, BTreeSet};

use super::super::labs::KnownLabs;
use super::super::left_out::Reason;
use super::coded::{CodedProject, Source};
use super::patterns::captured;
use crate::model::clean::folded;
use crate::project::{By, LEAVE_OUT, Rule, Telling};

/// What tells something of a source, made ready for one file. Names of cases
/// and sets are compared once.
pub struct Finder<'p> {
    project: &'p CodedProject,
    /// The rule, where something in the file tells.
    pub rule: Option<&'p Rule>,
    found: Found<'p>,
}

enum Found<'p> {
    /// The same for every source.
    Fixed(&'p str),
    /// Which variables are meant.
    Variables(BTreeSet<usize>),
    /// What the name of each case tells.
    Cases(Vec<Option<String>>),
    /// What the name of each set tells.
    Sets(Vec<Option<String>>),
    /// The source's name has to be looked at, by this pattern.
    Source(&'p str),
}

impl<'p> Finder<'p> {
    /// Makes ready for `project`.
    pub fn new(project: &'p CodedProject, telling: &'p Telling) -> Self {
        match telling {
            Telling::Fixed(value) => Self {
                project,
                rule: None,
                found: Found::Fixed(value),
            },
            Telling::By(rule) => Self::by(project, rule),
        }
    }

    /// What `rule` finds in `project`.
    pub fn by(project: &'p CodedProject, rule: &'p Rule) -> Self {
        let found = match &rule.by {
            // No file of codings has columns: the manifest takes none.
            By::Variable(name) | By::Column(name) => {
                let wanted = folded(name);
                let variables = project.variables.iter().enumerate();
                let meant = variables.filter(|(_, variable)| folded(&variable.name) == wanted);
                Found::Variables(meant.map(|(position, _)| position).collect())
            }
            By::Case(pattern) => {
                let cases = project.cases.iter();
                let told = cases.map(|case| captured(pattern, case.name.as_deref()?));
                Found::Cases(told.collect())
            }
            By::Set(pattern) => {
                let sets = project.sets.iter();
                Found::Sets(sets.map(|set| captured(pattern, set)).collect())
            }
            By::Source(pattern) => Found::Source(pattern),
        };
        Self {
            project,
            rule: Some(rule),
            found,
        }
    }

    /// What is the same for every source.
    pub fn fixed(&self) -> Option<&'p str> {
        match self.found {
            Found::Fixed(value) => Some(value),
            _ => None,
        }
    }

    /// Whether the file has nothing that the rule could go by.
    pub fn is_empty(&self) -> bool {
        match &self.found {
            Found::Variables(variables) => variables.is_empty(),
            Found::Cases(names) | Found::Sets(names) => names.iter().all(Option::is_none),
            Found::Fixed(_) | Found::Source(_) => false,
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
        let mut values = match &self.found {
            Found::Fixed(value) => return vec![(*value).to_owned()],
            Found::Variables(meant) => {
                let own = source.values.iter();
                let told = own.filter(|value| meant.contains(&value.variable));
                told.map(|value| value.value.clone()).collect()
            }
            Found::Cases(names) => of(&source.cases, names),
            Found::Sets(names) => of(&source.sets, names),
            Found::Source(pattern) => captured(pattern, &source.name).into_iter().collect(),
        };
        for value in &mut values {
            if let Some(means) = self.rule.and_then(|rule| rule.meaning(value)) {
                *value = means.to_owned();
            }
        }
        values.sort();
        values.dedup();
        values
    }

    /// What is told of a source itself, and of each of its cases, with what the values mean.
    pub fn by_case(&self, source: &Source) -> (Vec<String>, BTreeMap<usize, Vec<String>>) {
        let mut cases: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let means = |value: &String| {
            let means = self.rule.and_then(|rule| rule.meaning(value));
            means.map_or_else(|| value.clone(), ToOwned::to_owned)
        };
        let mut own = Vec::new();
        match &self.found {
            Found::Variables(meant) => {
                let values = source.values.iter();
                for value in values.filter(|value| meant.contains(&value.variable)) {
                    let of = value.case.map(|case| cases.entry(case).or_default());
                    of.unwrap_or(&mut own).push(means(&value.value));
                }
            }
            Found::Cases(names) => {
                for case in &source.cases {
                    if let Some(value) = names.get(*case).and_then(Option::as_ref) {
                        cases.entry(*case).or_default().push(means(value));
                    }
                }
            }
            _ => own = self.values(source),
        }
        (own, cases)
    }

    /// The cases whose names tell something.
    pub fn cases(&self) -> Vec<usize> {
        let Found::Cases(names) = &self.found else {
            return Vec::new();
        };
        let told = names.iter().enumerate();
        let told = told.filter_map(|(case, name)| name.as_ref().map(|_| case));
        told.collect()
    }

    /// Names of what the rule goes by, where these are no people's: variables
    /// and sets.
    pub fn known(&self) -> Vec<&str> {
        let variables = self.project.variables.iter();
        match &self.found {
            Found::Variables(_) => variables.map(|variable| variable.name.as_str()).collect(),
            Found::Sets(_) => self.project.sets.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        }
    }
}

/// The lab that a source belongs to, by the first of `rules` that tells. A
/// case or set that names no lab is about something else where another one
/// does.
///
/// # Errors
/// Why it belongs to none, with what names no lab where that may be repeated.
pub fn belongs(
    source: &Source,
    rules: &[Finder<'_>],
    labs: &KnownLabs,
) -> Result<usize, (Reason, Option<String>)> {
    let mut none = (Reason::NoLab, None);
    for rule in rules {
        let values = rule.values(source);
        if values.iter().any(|value| value == LEAVE_OUT) {
            return Err((Reason::OnPurpose, None));
        }
        let named = values.iter().filter_map(|value| labs.named(value));
        let named: BTreeSet<usize> = named.collect();
        match (named.first(), named.len()) {
            (Some(lab), 1) => return Ok(*lab),
            (Some(_), _) => return Err((Reason::SeveralLabs, None)),
            (None, _) if none.0 == Reason::NoLab && !values.is_empty() => {
                let quotable = rule.rule.is_none_or(|rule| rule.by.may_be_quoted());
                let first = values.into_iter().next();
                none = (Reason::UnknownLab, first.filter(|_| quotable));
            }
            (None, _) => {}
        }
    }
    Err(none)
}
