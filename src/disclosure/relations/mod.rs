//! The additive relations of a build, stated once, as data.
//!
//! A [`Relation`] says that a whole is the sum of its parts. Relations that
//! hold together, such as the rows and columns of a table of labs × groups,
//! are a [`Bundle`]. [`assemble`] makes networks of them, in which
//! [`super::network`] can tell what a reader is able to conclude.

mod assemble;
mod codes;
mod indicators;
mod overlaps;

use std::collections::BTreeMap;

pub(super) use assemble::{Piece, assemble};
pub(super) use overlaps::{Count, Overlaps, overlaps};

use crate::analysis::{FigureKey, Register};
use crate::model::Programme;

/// A term of a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Term {
    /// A figure.
    Figure(FigureKey),
    /// What a total holds beyond the parts that are told of one dimension of
    /// groups: told by nobody, and yet a difference away.
    Rest(FigureKey, u32),
}

/// A whole that is the sum of its parts.
#[derive(Debug, Clone)]
pub(super) struct Relation {
    pub whole: Term,
    pub parts: Vec<Term>,
}

impl Relation {
    /// All terms, with 1 for parts and −1 for the whole.
    pub fn terms(&self) -> impl Iterator<Item = (Term, i8)> {
        let parts = self.parts.iter().map(|part| (*part, 1));
        parts.chain([(self.whole, -1)])
    }
}

/// Figures of which each can be computed from the others, where they are not
/// counted in whole people.
pub(super) type Dependence = Vec<FigureKey>;

/// Relations that are judged together or not at all.
pub(super) type Bundle = Vec<Relation>;

/// What is counted under a term. Two layers move apart from each other: who
/// reached something and who did not. What the second layer of some term of a table is unknown, nobody can
/// reckon with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Counts {
    pub first: u64,
    pub second: Option<u64>,
}

/// What has to be known of a term to judge it.
#[derive(Debug, Clone)]
pub(super) struct Subject {
    pub counts: Counts,
    /// The figures that show it: withheld together. None of a rest.
    pub keys: Vec<FigureKey>,
    /// Whether it is withheld with its lab as a whole, even where it is zero.
    pub whole_lab: bool,
    /// The most that the first layer can hold, whatever else is known.
    pub most: Option<u64>,
    /// What is left of the first layer by what is known beside what adds up.
    pub between: Option<Between>,
    /// The lab that knows it anyway.
    pub lab: Option<u32>,
    /// What withholding costs the reader; `network::NEVER` where it must not be.
    pub cost: u32,
}

impl Subject {
    /// The least that a reader must reckon with in the first layer.
    pub fn floor(&self) -> u64 {
        self.between.map_or(0, |between| between.least)
    }

    /// The most that a reader must reckon with in the first layer.
    pub fn ceiling(&self) -> Option<u64> {
        let between = self.between.and_then(|between| between.most);
        self.most.into_iter().chain(between).min()
    }
}

/// Bundles about one indicator or code, and the terms that occur in them.
/// Earlier bundles come first where not all can be judged at once.
#[derive(Debug, Default)]
pub(super) struct Topic {
    pub bundles: Vec<Bundle>,
    pub subjects: BTreeMap<Term, Subject>,
}

/// Prices of withholding: a cell of a table, a lab's total, a group's total
/// and the grand total; and what a larger count costs more, per doubling.
const CELL: u32 = 100;
const LAB_TOTAL: u32 = 200;
const GROUP_TOTAL: u32 = 500;
const GRAND_TOTAL: u32 = 5000;
const DOUBLING: u32 = 2;

/// What withholding a figure costs the reader.
fn price(of_lab: bool, of_group: bool, count: u64) -> u32 {
    let base = match (of_lab, of_group) {
        (true, true) => CELL,
        (true, false) => LAB_TOTAL,
        (false, true) => GROUP_TOTAL,
        (false, false) => GRAND_TOTAL,
    };
    base + DOUBLING * count.max(1).ilog2()
}

/// What is guarded: counts of 1 to k − 1, save in exempt figures.
#[derive(Clone, Copy)]
pub(super) struct Guard<'a> {
    pub k: u64,
    /// Tells whether a figure is shown whatever it gives away.
    pub exempt: &'a (dyn Fn(FigureKey) -> bool + Sync),
    /// Tells whether a reader knows a figure from an earlier publication: withheld
    /// or not, it hides nothing.
    pub known: &'a (dyn Fn(FigureKey) -> bool + Sync),
}

impl Guard<'_> {
    /// Whether a figure may be withheld to protect others.
    pub fn may_hide(&self, key: FigureKey) -> bool {
        !(self.exempt)(key) && !(self.known)(key)
    }
}

/// The least and most that is left of a withheld count by what is known of it
/// beside what adds up: the shown counts of the dates before and after it, and the
/// ranges that earlier editions told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Between {
    pub least: u64,
    pub most: Option<u64>,
}

impl Between {
    /// What is left where a count lies between two others besides.
    pub fn and(self, (least, most): (u64, u64)) -> Self {
        Self {
            least: self.least.max(least),
            most: Some(self.most.map_or(most, |own| own.min(most))),
        }
    }

    /// Whether a count that lies in it stays open: of a small one all of 1 to k − 1
    /// are possible, of any other k values are.
    pub fn leaves_open(self, value: u64, k: u64) -> bool {
        let most = self.most.unwrap_or(u64::MAX);
        let is_wide = if value < k {
            self.least <= 1 && most.saturating_add(1) >= k
        } else {
            most.saturating_sub(self.least).saturating_add(1) >= k
        };
        is_wide && (self.least..=most).contains(&value)
    }
}

/// Tells what is left of a withheld count by itself.
pub(super) fn bound(topics: &mut [Topic], between: &BTreeMap<FigureKey, Between>) {
    for (key, between) in between {
        let term = Term::Figure(*key);
        let subjects = topics.iter_mut();
        let found = subjects.filter_map(|topic| topic.subjects.get_mut(&term));
        for subject in found {
            subject.between = Some(Between {
                least: between.least.min(subject.counts.first),
                most: between.most.map(|most| most.max(subject.counts.first)),
            });
        }
    }
}

/// Forgets what was known of counts by themselves.
pub(super) fn unbind(topics: &mut [Topic]) {
    let subjects = topics.iter_mut().flat_map(|own| own.subjects.values_mut());
    subjects.for_each(|subject| subject.between = None);
}

/// Every relation between counts of people that the register's keys state.
pub(super) fn topics(programme: &Programme, register: &Register, guard: Guard<'_>) -> Vec<Topic> {
    let indicators = indicators::topics(programme, register, guard);
    indicators
        .into_iter()
        .chain(codes::topics(register))
        .filter(|topic| !topic.bundles.is_empty())
        .collect()
}
