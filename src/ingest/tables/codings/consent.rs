//! Who consents to quotes, as a file tells it: of a source, or of the parts of it that are
//! one person's. What one participant of a group consents to is nobody else's word.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Data;

use super::super::super::cell;
use super::super::super::foreign::codings::{Coding, Finder, Source};
use super::super::super::imports::ImportedCodings;
use crate::model::spans::merged;
use crate::project::{By, Telling};

/// Whether quotes of a source are consented to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Consent {
    /// Nothing is said.
    #[default]
    Unsaid,
    /// They are not.
    No,
    /// Those of some parts are, and no others.
    Parts,
    /// All of it is.
    Yes,
}

/// What a file tells of consent.
#[derive(Debug, Default)]
pub struct Consents {
    sources: Vec<Consent>,
    /// Sources of which something cannot be read, which is no consent.
    unreadable: BTreeSet<usize>,
    codings: Vec<bool>,
}

impl Consents {
    /// What is told of every source and coding of a file by `finder`, which the entry has
    /// for it.
    pub fn of(import: &ImportedCodings, finder: &Finder<'_>) -> Self {
        let project = &import.project;
        let by_variable = matches!(finder.rule.map(|rule| &rule.by), Some(By::Variable(_)));
        let told: Vec<_> = project
            .sources
            .iter()
            .map(|own| finder.by_case(own))
            .collect();
        // A person of whom nothing is said where it is said of others has not consented.
        let by_cases = by_variable && told.iter().any(|(_, cases)| !cases.is_empty());
        let places = cases_of_other_rules(import);
        let mut unreadable = BTreeSet::new();
        let mut voices = Vec::with_capacity(told.len());
        for (position, (source, (own, cases))) in project.sources.iter().zip(told).enumerate() {
            let mut read = |values: &[String]| {
                let read = |typed: &String| cell::yes_no(&Data::String(typed.clone())).ok();
                let read: Vec<Option<bool>> = values.iter().map(read).collect();
                if read.contains(&None) {
                    unreadable.insert(position);
                }
                let all = read.iter().all(|said| *said == Some(true));
                (!read.is_empty()).then_some(all)
            };
            let own = read(&own);
            let mut says: BTreeMap<usize, bool> = BTreeMap::new();
            for case in &source.cases {
                let said = cases.get(case).and_then(|values| read(values));
                let silent = by_cases && own != Some(true) && !places.contains(case);
                if let Some(said) = said.or(silent.then_some(false)) {
                    says.insert(*case, said);
                }
            }
            voices.push(Voices::of(source, own, says));
        }
        let codings = project.codings.iter();
        let codings = codings.map(|coding| voices[coding.source].consent_to(coding));
        Self {
            codings: codings.collect(),
            sources: voices.iter().map(Voices::consent).collect(),
            unreadable,
        }
    }

    /// Of a source, by its position.
    pub fn of_source(&self, source: usize) -> Consent {
        self.sources.get(source).copied().unwrap_or_default()
    }

    /// Whether something of a source cannot be read.
    pub fn is_unreadable(&self, source: usize) -> bool {
        self.unreadable.contains(&source)
    }

    /// Whether a coding's words, by its position, may be quoted by what the file says.
    pub fn of_coding(&self, coding: usize) -> bool {
        self.codings.get(coding).copied().unwrap_or(false)
    }
}

/// Cases that tell the lab or the like: places and groups, and no persons.
fn cases_of_other_rules(import: &ImportedCodings) -> BTreeSet<usize> {
    let mapping = &import.mapping;
    let others = [&mapping.role, &mapping.date, &mapping.language];
    let others = mapping.lab.iter().chain(others.into_iter().flatten());
    let of_cases = others.filter_map(|telling| match telling {
        Telling::By(rule) if matches!(rule.by, By::Case(_)) => {
            Some(Finder::by(&import.project, rule).cases())
        }
        _ => None,
    });
    of_cases.flatten().collect()
}

/// Who speaks in a source, and whether they consent.
struct Voices {
    /// Of the source as a whole; `None` where nothing is said.
    whole: Option<bool>,
    /// Of those whom only parts are of.
    partly: BTreeMap<usize, bool>,
    /// Where those who consent speak, joined and in order.
    yes: Vec<(u64, u64)>,
    /// Where those who do not speak, likewise.
    no: Vec<(u64, u64)>,
    /// Whether somebody does not consent who may have said anything.
    anywhere: bool,
}

impl Voices {
    fn of(source: &Source, own: Option<bool>, says: BTreeMap<usize, bool>) -> Self {
        let is_part = |case: &usize| source.partly.contains(case);
        let (partly, whole): (BTreeMap<_, _>, BTreeMap<_, _>) =
            says.into_iter().partition(|(case, _)| is_part(case));
        let all: Vec<bool> = whole.into_values().chain(own).collect();
        let spans = |wanted: bool| {
            let parts = source.parts.iter();
            let own = parts.filter(|part| partly.get(&part.case) == Some(&wanted));
            own.map(|part| part.span).collect::<Vec<_>>()
        };
        let (yes, no) = (spans(true), spans(false));
        Self {
            whole: (!all.is_empty()).then(|| all.iter().all(|said| *said)),
            anywhere: no.contains(&None),
            yes: merged(yes.into_iter().flatten().collect()),
            no: merged(no.into_iter().flatten().collect()),
            partly,
        }
    }

    fn consent(&self) -> Consent {
        match self.whole {
            Some(false) => Consent::No,
            _ if self.partly.values().any(|said| *said) => Consent::Parts,
            Some(true) if self.partly.is_empty() => Consent::Yes,
            Some(true) => Consent::Parts,
            None if self.partly.is_empty() => Consent::Unsaid,
            None => Consent::No,
        }
    }

    fn consent_to(&self, coding: &Coding) -> bool {
        let whose = coding.cases.iter().filter_map(|case| self.partly.get(case));
        let whose: Vec<bool> = whose.copied().collect();
        let refused = whose.contains(&false)
            || self.anywhere
            || match coding.span {
                Some((start, end)) => {
                    let next = self.no.partition_point(|part| part.1 <= start);
                    self.no.get(next).is_some_and(|part| part.0 < end)
                }
                None => !self.no.is_empty(),
            };
        let within = coding.span.is_some_and(|(start, end)| {
            let next = self.yes.partition_point(|part| part.1 < end);
            self.yes.get(next).is_some_and(|part| part.0 <= start)
        });
        match self.whole {
            Some(false) => false,
            Some(true) => !refused,
            None => !refused && (within || whose.contains(&true)),
        }
    }
}
