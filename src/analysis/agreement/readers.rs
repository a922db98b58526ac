//! Who read an interview: those listed for it, or, in a project that lists
//! nobody, those who coded enough of it to have read it all.

use std::collections::{BTreeMap, BTreeSet};

use super::super::segments::marked;
use crate::diagnostic::{Diagnostics, Problem, quoted};
use crate::model::Programme;
use crate::model::programme::{Coding, Interview};

/// In a project without lists, who coded less than one segment for so many of
/// the most active coder's tried something out and did not read the interview:
/// what such a person left unmarked says nothing.
const SEGMENTS_FOR_ONE: usize = 10;

/// The names under which coders are told apart.
pub(super) fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

fn coder(coding: &Coding) -> Option<String> {
    let name = coding.coder.as_deref().map(folded);
    name.filter(|name| !name.is_empty())
}

fn listed(interview: &Interview) -> BTreeSet<String> {
    let names = interview.coders.iter().map(|name| folded(name));
    names.filter(|name| !name.is_empty()).collect()
}

/// Who marked how many segments of an interview, and how the name is written.
type Active = BTreeMap<String, (usize, String)>;

fn active(programme: &Programme) -> Vec<Active> {
    let mut active = vec![Active::new(); programme.interviews.len()];
    let mut met = BTreeSet::new();
    for coding in &programme.codings {
        let Some(name) = coder(coding) else { continue };
        if met.insert((name.clone(), marked(coding))) {
            let written = || coding.coder.clone().unwrap_or_default();
            let own = active[coding.interview.at()].entry(name);
            own.or_insert_with(|| (0, written().trim().to_owned())).0 += 1;
        }
    }
    active
}

/// Those who read each interview.
pub(super) struct Readers {
    /// Whether the project lists coders for any interview.
    listed: bool,
    active: Vec<Active>,
    /// By interview, those who are taken to have read it.
    named: Vec<BTreeSet<String>>,
    /// Those listed of whom the project has no coding, with the first interview that
    /// lists them and in how many they are listed.
    absent: BTreeMap<String, (usize, usize)>,
    /// By interview, codings of which nobody knows whose they are.
    unsigned: Vec<usize>,
    /// By interview, those who can be compared: of whom the codings are all there.
    pub(super) names: Vec<BTreeSet<String>>,
}

impl Readers {
    pub(super) fn of(programme: &Programme) -> Self {
        let active = active(programme);
        let lists: Vec<BTreeSet<String>> = programme.interviews.iter().map(listed).collect();
        let listed = lists.iter().any(|names| !names.is_empty());
        let named = match listed {
            true => lists,
            false => active.iter().map(most_active).collect(),
        };
        let mut unsigned = vec![0; active.len()];
        for coding in programme.codings.iter().filter(|own| coder(own).is_none()) {
            unsigned[coding.interview.at()] += 1;
        }
        let coded: BTreeSet<&String> = active.iter().flat_map(BTreeMap::keys).collect();
        let mut absent: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (position, names) in named.iter().enumerate() {
            for name in names.iter().filter(|name| !coded.contains(name)) {
                absent.entry(name.clone()).or_insert((position, 0)).1 += 1;
            }
        }
        let names = named.iter().zip(&unsigned).map(|(names, unsigned)| {
            let there = names.iter().filter(|name| !absent.contains_key(*name));
            there.filter(|_| *unsigned == 0).cloned().collect()
        });
        Self {
            listed,
            names: names.collect(),
            active,
            named,
            absent,
            unsigned,
        }
    }

    /// Warnings at interviews about those who coded in them and did not read
    /// them, and about what cannot be compared. Where nobody is listed for an interview,
    /// only if several coded.
    pub(super) fn report(&self, programme: &Programme) -> Diagnostics {
        let mut diagnostics = Diagnostics::new();
        for (position, (active, names)) in self.active.iter().zip(&self.named).enumerate() {
            if names.is_empty() && active.len() < 2 {
                continue;
            }
            let others = active.iter().filter(|(name, _)| !names.contains(*name));
            for (_, (segments, written)) in others {
                let coder = quoted(written);
                let segments = (*segments).into();
                let problem = match self.listed {
                    true => Problem::CoderNotListed { coder, segments },
                    false => Problem::CoderOfLittle { coder, segments },
                };
                let own = &programme.interviews[position];
                diagnostics.push(problem.warning_at(programme.sources.place(own.id.at)));
            }
        }
        let place = |position: usize| {
            let own = &programme.interviews[position];
            programme.sources.place(own.id.at)
        };
        for (name, (first, interviews)) in &self.absent {
            let mut written = programme.interviews[*first].coders.iter();
            let written = written.find(|own| folded(own) == *name);
            let coder = quoted(written.unwrap_or(name).trim());
            let interviews = (*interviews).into();
            let problem = Problem::CoderWithoutCodings { coder, interviews };
            diagnostics.push(problem.warning_at(place(*first)));
        }
        for (position, unsigned) in self.unsigned.iter().enumerate() {
            if *unsigned > 0 && self.named[position].len() > 1 {
                let problem = Problem::CodingsWithoutCoder {
                    count: (*unsigned).into(),
                };
                diagnostics.push(problem.warning_at(place(position)));
            }
        }
        diagnostics
    }
}

fn most_active(active: &Active) -> BTreeSet<String> {
    let most = active.values().map(|(segments, _)| *segments).max();
    let enough = |segments: usize| segments.saturating_mul(SEGMENTS_FOR_ONE) >= most.unwrap_or(0);
    let names = active.iter().filter(|(_, (segments, _))| enough(*segments));
    names.map(|(name, _)| name.clone()).collect()
}
