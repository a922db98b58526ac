//! Complementary suppression: what would give a withheld figure away is
//! withheld too, and an audit proves that nothing is left.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::network::{self, State};
use super::relations::{Guard, Piece, Relation, Subject, Term, Topic, assemble};
use super::{Rule, Withheld};
use crate::analysis::{FigureKey, IndicatorMeasure};
use crate::model::Scope;

/// Withholds further figures until no reader, and no lab that knows its own
/// figures, can conclude too much of a withheld one.
pub(super) fn protect(topics: &[Topic], guard: Guard<'_>, withheld: &mut Withheld) {
    let judge = |topic| Judge::new(topic, guard, withheld).protect();
    let struck: Vec<BTreeSet<FigureKey>> = topics.par_iter().map(judge).collect();
    for key in struck.into_iter().flatten() {
        withheld.entry(key).or_insert(Rule::Complementary);
    }
}

/// The withheld figures of which a reader can conclude too much, each once and
/// in order. Looks at what is withheld alone, not at how it was chosen.
pub(super) fn audit(topics: &[Topic], guard: Guard<'_>, withheld: &Withheld) -> Vec<FigureKey> {
    let judge = |topic| Judge::new(topic, guard, withheld).audit();
    let open: Vec<Vec<FigureKey>> = topics.par_iter().map(judge).collect();
    let mut open: Vec<FigureKey> = open.into_iter().flatten().collect();
    open.sort_unstable();
    open.dedup();
    open
}

/// The figures of every topic in which something is open, as far as they are
/// still shown and may be withheld; `None` where there is none.
pub(super) fn give_up(
    topics: &[Topic],
    guard: Guard<'_>,
    open: &[FigureKey],
    withheld: &Withheld,
) -> Option<BTreeSet<FigureKey>> {
    let concerned = topics.iter().filter(|topic| {
        let mut keys = topic.subjects.values().flat_map(|subject| &subject.keys);
        keys.any(|key| open.contains(key))
    });
    let keys = concerned.flat_map(|topic| topic.subjects.values().flat_map(|own| &own.keys));
    let shown = keys.filter(|key| !withheld.contains_key(key) && guard.may_hide(**key));
    let more: BTreeSet<FigureKey> = shown.copied().collect();
    (!more.is_empty()).then_some(more)
}

/// What is open though something is still shown beside it. Where nothing is, and
/// a reader knows no more than how many interviews or persons there are, there is
/// nothing left to withhold.
pub(super) fn beside_shown(
    topics: &[Topic],
    open: Vec<FigureKey>,
    withheld: &Withheld,
) -> Vec<FigureKey> {
    let of = |topic: &Topic| -> Vec<FigureKey> {
        let subjects = topic.subjects.values();
        subjects.flat_map(|own| own.keys.iter().copied()).collect()
    };
    let all_withheld = topics.iter().map(of);
    let all_withheld =
        all_withheld.filter(|keys| keys.iter().all(|key| withheld.contains_key(key)));
    let all_withheld: BTreeSet<FigureKey> = all_withheld.flatten().collect();
    let mut open = open;
    open.retain(|key| !all_withheld.contains(key));
    open
}

/// The least and largest value of each withheld count that a reader cannot
/// rule out, and the most that it could be at all where that is known. Looks at
/// what is shown alone: floors are those that a reader knows.
pub(super) fn bounds(
    topics: &[Topic],
    guard: Guard<'_>,
    withheld: &Withheld,
) -> Vec<(FigureKey, Bounds)> {
    let judge = |topic| {
        let topic = as_seen(topic, guard.k, withheld);
        bounds_for(&topic, guard, withheld, None)
    };
    let bounds: Vec<_> = topics.par_iter().map(judge).collect();
    let bounds = bounds.into_iter().flatten();
    let ended = bounds.filter_map(|(key, (least, most, ceiling))| {
        let most = most?;
        Some((key, (least, most, ceiling)))
    });
    ended.collect()
}

/// The least and largest value of each withheld count of a topic as it is seen
/// ([`as_seen`]) that a viewer cannot rule out: every reader, or a lab that knows
/// its own.
pub(super) fn bounds_for(
    seen: &Topic,
    guard: Guard<'_>,
    withheld: &Withheld,
    viewer: Option<u32>,
) -> Vec<(FigureKey, Ends)> {
    Judge::new(seen, guard, withheld).bounds(viewer)
}

/// Least, largest, and the most that it could be at all.
pub(super) type Bounds = (u64, u64, Option<u64>);
/// The same, where the largest may have no end.
pub(super) type Ends = (u64, Option<u64>, Option<u64>);

/// No count is moved further: beyond, it has no upper end.
const FAR: u64 = 1_000_000;

/// A topic as a reader knows it, counts of the first layer alone. What is
/// withheld is something, since zeros are shown; but it may be nothing in groups
/// of a lab of which nothing is shown, of fewer than 2k in all or of a number that is
/// withheld too, in a dimension of groups that is withheld
/// in every lab, and where numbers of all are told besides, which can be small
/// where a count is zero.
pub(super) fn as_seen(topic: &Topic, k: u64, withheld: &Withheld) -> Topic {
    let hidden = |subject: &Subject| subject.keys.iter().any(|key| withheld.contains_key(key));
    let mut open_rows = BTreeSet::new();
    for (term, subject) in &topic.subjects {
        if !subject.keys.is_empty() && !hidden(subject) {
            open_rows.extend(row(*term));
        }
    }
    let is_group = |term: &Term| {
        matches!(
            term,
            Term::Figure(FigureKey::Indicator { group: Some(_), .. })
        )
    };
    let mut dimensions = BTreeSet::new();
    for bundle in &topic.bundles {
        let terms = bundle.iter().flat_map(Relation::terms);
        let groups: BTreeSet<Term> = terms.map(|(term, _)| term).filter(is_group).collect();
        let mut subjects = groups.iter().filter_map(|term| topic.subjects.get(term));
        if subjects.all(hidden) {
            dimensions.extend(groups);
        }
    }
    // None of fewer than 2k would say something of everyone, and is withheld.
    let of_few = |term: &Term| {
        let total = total(*term).and_then(|total| topic.subjects.get(&total));
        total.is_some_and(|total| hidden(total) || total.counts.first < 2 * k)
    };
    let may_be_nothing = |term: &Term| {
        let no_row = row(*term).is_some_and(|row| !open_rows.contains(&row));
        is_group(term) && (no_row || of_few(term) || dimensions.contains(term))
    };
    let of_code = |term: &Term| matches!(term, Term::Figure(FigureKey::Code { .. }));
    let mut all = topic.subjects.iter();
    let zeros = all.any(|(term, subject)| {
        let zero = subject.counts.first == 0 && hidden(subject) && !may_be_nothing(term);
        zero || (subject.counts.second.is_some() && !of_code(term))
    });
    let seen = topic.subjects.iter().map(|(term, subject)| {
        let mut seen = subject.clone();
        seen.counts.second = None;
        seen.whole_lab = zeros || may_be_nothing(term);
        (*term, seen)
    });
    Topic {
        bundles: topic.bundles.clone(),
        subjects: seen.collect(),
    }
}

/// Everyone, of whom a term counts a group.
fn total(term: Term) -> Option<Term> {
    match term {
        Term::Figure(key) => key.of_everyone().map(Term::Figure),
        Term::Rest(..) => None,
    }
}

/// The lab and occasion that a term is about.
fn row(term: Term) -> Option<(Scope, IndicatorMeasure)> {
    match term {
        Term::Figure(FigureKey::Indicator { scope, measure, .. }) if scope != Scope::All => {
            Some((scope, measure))
        }
        _ => None,
    }
}

/// One topic, and what is withheld of it so far.
struct Judge<'a> {
    subjects: &'a BTreeMap<Term, Subject>,
    pieces: Vec<Piece>,
    guard: Guard<'a>,
    withheld: &'a Withheld,
    struck: BTreeSet<FigureKey>,
}

impl<'a> Judge<'a> {
    fn new(topic: &'a Topic, guard: Guard<'a>, withheld: &'a Withheld) -> Self {
        Self {
            subjects: &topic.subjects,
            pieces: assemble(topic),
            guard,
            withheld,
            struck: BTreeSet::new(),
        }
    }

    fn protect(mut self) -> BTreeSet<FigureKey> {
        self.strike_whole_labs();
        for piece in std::mem::take(&mut self.pieces) {
            let terms = piece.terms();
            if self.rests_on_withheld(&piece) {
                let own = terms.into_iter();
                self.strike(own.filter(|term| !piece.external.contains(term)));
                continue;
            }
            let Some(mut network) = self.network(&piece) else {
                continue;
            };
            if !network.units().iter().any(|unit| unit.state.is_withheld()) {
                continue;
            }
            if !network::protect(&mut network, self.guard.k - 1).is_empty() {
                network.withhold_all();
            }
            let chosen = terms.into_iter().zip(network.units());
            let chosen = chosen.filter(|(_, unit)| unit.state == State::Chosen);
            let chosen: Vec<Term> = chosen.map(|(term, _)| term).collect();
            self.strike(chosen.into_iter());
        }
        self.struck
    }

    fn audit(self) -> Vec<FigureKey> {
        let mut open = Vec::new();
        for piece in &self.pieces {
            let terms = piece.terms();
            if self.rests_on_withheld(piece) {
                let own = terms.iter().filter(|term| !piece.external.contains(term));
                let subjects = own.filter_map(|term| self.subjects.get(term));
                let shown = subjects.filter(|subject| !self.is_withheld(subject));
                open.extend(shown.flat_map(|subject| subject.keys.iter().copied()));
                continue;
            }
            let Some(network) = self.network(piece) else {
                continue;
            };
            let breaches = network::audit(&network).into_iter();
            open.extend(breaches.flat_map(|breach| self.keys(terms[breach.unit as usize])));
        }
        open.retain(|key| self.guard.may_hide(*key));
        open
    }

    fn bounds(self, viewer: Option<u32>) -> Vec<(FigureKey, Ends)> {
        let mut found = Vec::new();
        for piece in &self.pieces {
            if self.rests_on_withheld(piece) {
                continue;
            }
            let Some(network) = self.network(piece) else {
                continue;
            };
            let mut flow = network::Flow::new(&network);
            for (term, unit) in piece.terms().into_iter().zip(network.units()) {
                let (Term::Figure(key), Some(&at)) = (term, unit.cells.first()) else {
                    continue;
                };
                let Some(cell) = network.cells().get(at as usize) else {
                    continue;
                };
                let is_own = viewer.is_some() && unit.holder == viewer;
                if unit.state.is_withheld() && !is_own {
                    let (least, most) = flow.bounds(&network, at, viewer, FAR);
                    let most = Some(most).filter(|most| most - cell.value < FAR);
                    found.push((key, (least, most, cell.ceiling)));
                }
            }
        }
        found
    }

    /// The figures that show a term; of a rest, the total that it is part of.
    fn keys(&self, term: Term) -> Vec<FigureKey> {
        match term {
            Term::Figure(_) => {
                let subject = self.subjects.get(&term);
                subject.map_or_else(Vec::new, |subject| subject.keys.clone())
            }
            Term::Rest(total, _) => vec![total],
        }
    }

    /// A lab with a few people in all is withheld as a whole.
    fn strike_whole_labs(&mut self) {
        let whole = self
            .subjects
            .iter()
            .filter(|(_, subject)| subject.whole_lab);
        let whole: Vec<Term> = whole.map(|(term, _)| *term).collect();
        self.strike(whole.into_iter());
    }

    fn strike(&mut self, terms: impl Iterator<Item = Term>) {
        for term in terms {
            let keys = self.subjects.get(&term).map(|subject| &subject.keys);
            let keys = keys.into_iter().flatten().copied();
            let keys = keys.filter(|key| self.guard.may_hide(*key));
            let new = keys.filter(|key| !self.withheld.contains_key(key));
            self.struck.extend(new.collect::<Vec<_>>());
        }
    }

    fn is_withheld(&self, subject: &Subject) -> bool {
        let struck = |key: &FigureKey| self.withheld.contains_key(key) || self.struck.contains(key);
        subject.keys.iter().any(struck) && !self.is_known(subject)
    }

    /// Whether every figure that shows a term is shown.
    fn is_shown(&self, subject: &Subject) -> bool {
        let hidden = |key: &FigureKey| self.withheld.contains_key(key) || self.struck.contains(key);
        !subject.keys.is_empty() && !subject.keys.iter().any(hidden)
    }

    /// Whether a reader knows the persons of a term from an earlier publication.
    fn is_known(&self, subject: &Subject) -> bool {
        let persons = subject.keys.first();
        persons.is_some_and(|key| (self.guard.known)(*key))
    }

    /// Whether a total that another piece judges is withheld: then the parts
    /// here, which must add up to it, cannot be judged by themselves.
    fn rests_on_withheld(&self, piece: &Piece) -> bool {
        let shared = piece.external.iter();
        let mut shared = shared.filter_map(|term| self.subjects.get(term));
        shared.any(|subject| self.is_withheld(subject))
    }

    fn network(&self, piece: &Piece) -> Option<network::Network> {
        let state = |term: Term, subject: &Subject| {
            if subject.keys.is_empty() || self.is_withheld(subject) {
                State::Given
            } else if piece.external.contains(&term)
                || self.is_known(subject)
                || subject.keys.iter().any(|key| (self.guard.exempt)(*key))
            {
                State::Known
            } else {
                State::Shown
            }
        };
        let mut network = piece.network(self.subjects, self.guard.k, &state)?;
        let terms = piece.terms();
        let mut units = terms.iter().zip(network.units());
        // What earlier editions told too is shown as well.
        let is_told = |term: &Term| {
            let subject = self.subjects.get(term);
            let subject = subject.filter(|_| !piece.external.contains(term));
            subject.is_some_and(|subject| self.is_known(subject) && self.is_shown(subject))
        };
        if !units.any(|(term, unit)| unit.state == State::Shown || is_told(term)) {
            // Where nothing is shown, not even zeros are.
            network.withhold_all();
        }
        Some(network)
    }
}
