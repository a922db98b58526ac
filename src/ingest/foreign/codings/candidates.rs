//! What in a file could tell the lab of its sources.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::super::labs::KnownLabs;
use super::super::lines::{Line, Seen, line};
use super::about::is_detail;
use super::coded::CodedProject;
use super::mapping::Finder;
use super::patterns::around_braces;
use crate::diagnostic::{plain, quoted};
use crate::project::{By, Rule, Telling};

/// What stands for the lab in proposed patterns.
const LAB: &str = "{lab}";

/// Something that could tell the lab, and what it finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What tells.
    pub by: By,
    /// Sources that it finds exactly one value for.
    pub sources: usize,
    /// What it finds, and which lab that is.
    pub values: Vec<Seen>,
    /// The sources that it finds a known lab for.
    known: BTreeSet<usize>,
}

impl Candidate {
    /// How many sources it finds a known lab for.
    pub fn recognised(&self) -> usize {
        self.known.len()
    }

    /// The rule with what is known of its values, for the manifest.
    pub fn telling(&self) -> Telling {
        let known = self.values.iter().filter_map(|seen| {
            let lab = seen.means.clone()?;
            (lab.to_lowercase() != seen.value.to_lowercase()).then(|| (seen.value.clone(), lab))
        });
        Telling::By(Rule {
            by: self.by.clone(),
            values: known.collect::<IndexMap<_, _>>(),
            places: Vec::new(),
        })
    }

    /// What it finds among so many coded sources.
    pub fn lines(&self, coded: usize) -> impl Iterator<Item = Line> {
        let (by, name) = self.by.key();
        let values = [
            ("by", plain(by)),
            ("name", quoted(name)),
            ("sources", self.sources.into()),
            ("coded", coded.into()),
            ("recognised", self.recognised().into()),
        ];
        let first = line(1, "import-candidate", values);
        let seen = self.shown().map(|seen| Line {
            indent: 3,
            ..seen.line("sources")
        });
        std::iter::once(first).chain(seen)
    }

    /// The values that may be shown: one that a single source has may be
    /// somebody's name, unless it names a lab or speaks of places.
    pub fn shown(&self) -> impl Iterator<Item = &Seen> {
        let of_places = self.speaks_of_places();
        let values = self.values.iter();
        values.filter(move |value| of_places || value.count > 1 || value.means.is_some())
    }

    /// Whether its name speaks of places.
    pub fn speaks_of_places(&self) -> bool {
        #[rustfmt::skip]
        const WORDS: [&str; 12] = [
            "lab", "labb", "site", "kommun", "ort", "plats", "place", "stad", "city", "location",
            "verksamhet", "municipality",
        ];
        let name = match &self.by {
            By::Variable(name) | By::Column(name) => name,
            By::Set(pattern) => around_braces(pattern).map_or("", |(before, _)| before),
            By::Case(_) | By::Source(_) => "",
        };
        let mut words = name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| WORDS.contains(&word.to_lowercase().as_str()))
    }
}

/// Names that are tried as patterns of the sources' own.
const BY_NAME: [&str; 8] = [
    "{lab}",
    "{lab} *",
    "{lab}-*",
    "{lab}_*",
    "* {lab}",
    "*-{lab}",
    "*_{lab}",
    "*_{lab}_*",
];
/// Things that are tried.
const MOST_TRIED: usize = 100;
/// Things that are shown.
const MOST_SHOWN: usize = 12;

/// What could tell the lab, likeliest first. `coded` says which sources have
/// codings: the others are no interviews.
pub fn lab_candidates(project: &CodedProject, coded: &[bool], labs: &KnownLabs) -> Vec<Candidate> {
    let variables = project.variables.iter();
    let mut tried: Vec<By> = variables
        .map(|variable| By::Variable(variable.name.clone()))
        .collect();
    if project.cases.iter().any(|case| case.name.is_some()) {
        tried.push(By::Case(LAB.to_owned()));
    }
    tried.extend(set_patterns(&project.sets).into_iter().map(By::Set));
    tried.truncate(MOST_TRIED);
    let candidate = |by| candidate(project, coded, labs, by);
    let mut found: Vec<Candidate> = tried.into_iter().map(candidate).collect();
    found.retain(|candidate| candidate.sources > 0);
    // Every name fits some pattern: only labs that are known count.
    let named = BY_NAME.map(|pattern| By::Source(pattern.to_owned()));
    let named = named.into_iter().map(candidate);
    found.extend(named.filter(|candidate| candidate.recognised() > 0));
    if found.iter().any(|candidate| candidate.recognised() > 0) {
        found.retain(|candidate| candidate.recognised() > 0);
    }
    // What tells consent tells no lab.
    found.retain(|candidate| match &candidate.by {
        By::Variable(name) => candidate.recognised() > 0 || !is_detail(name),
        _ => true,
    });
    found.sort_by_key(|candidate| {
        std::cmp::Reverse((
            candidate.recognised(),
            candidate.speaks_of_places(),
            candidate.sources,
        ))
    });
    found.truncate(MOST_SHOWN);
    found
}

fn candidate(project: &CodedProject, coded: &[bool], labs: &KnownLabs, by: By) -> Candidate {
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    let mut sources = 0;
    let rule = Rule {
        by,
        values: IndexMap::new(),
        places: Vec::new(),
    };
    let finder = Finder::by(project, &rule);
    let own = project.sources.iter().zip(coded);
    let mut known = BTreeSet::new();
    for (position, (source, _)) in own.enumerate().filter(|(_, (_, coded))| **coded) {
        let mut values = finder.values(source);
        // Cases and sets that are about something else.
        if values.len() > 1 && values.iter().any(|value| labs.named(value).is_some()) {
            values.retain(|value| labs.named(value).is_some());
        }
        if let [value] = values.as_slice() {
            *counted.entry(value.clone()).or_default() += 1;
            sources += 1;
            if labs.named(value).is_some() {
                known.insert(position);
            }
        }
    }
    let values = counted.into_iter().map(|(value, count)| Seen {
        means: labs.named(&value).map(|lab| labs.id(lab).to_owned()),
        value,
        count,
    });
    let values = values.collect();
    Candidate {
        by: rule.by,
        sources,
        values,
        known,
    }
}

/// Those that together tell the lab of as many sources as can be told, the
/// likeliest first; where no lab is known, the likeliest. Gives as well how
/// many sources have a known lab.
pub fn covering(candidates: &[Candidate]) -> (Vec<&Candidate>, usize) {
    let mut known: BTreeSet<usize> = BTreeSet::new();
    let mut covering: Vec<&Candidate> = Vec::new();
    for candidate in candidates {
        if covering.is_empty() || !candidate.known.is_subset(&known) {
            known.extend(&candidate.known);
            covering.push(candidate);
        }
    }
    (covering, known.len())
}

/// Patterns for the names of sets: what stands before a colon, and any name.
fn set_patterns(sets: &[String]) -> Vec<String> {
    let mut patterns: Vec<String> = sets
        .iter()
        .filter_map(|set| {
            let (prefix, rest) = set.split_once(':')?;
            let space = if rest.starts_with(' ') { " " } else { "" };
            let odd = prefix.contains(['{', '}', '*']);
            (!odd).then(|| format!("{prefix}:{space}{LAB}"))
        })
        .collect();
    patterns.sort();
    patterns.dedup();
    if !sets.is_empty() {
        patterns.push(LAB.to_owned());
    }
    patterns
}
