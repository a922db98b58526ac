//! From relations to networks.
//!
//! A term that stands in two relations is a cell between two nodes, as long as
//! signs can be given to the relations so that it flows out of one and into
//! the other. A third dimension of groups would put the totals of labs into
//! three relations: bundles that do not fit are cut off, and judged with the
//! shared terms as known.

use std::collections::{BTreeMap, BTreeSet};

use super::{Bundle, Relation, Subject, Term, Topic};
use crate::disclosure::network::{Cell, Need, Network, State, Unit};

/// A connected part of a topic.
#[derive(Debug)]
pub(in crate::disclosure) struct Piece {
    relations: Vec<(Relation, i8)>,
    /// Terms that an earlier piece judges: known here, if they are shown.
    pub external: BTreeSet<Term>,
}

/// The pieces of a topic, those that others rest on first.
pub(in crate::disclosure) fn assemble(topic: &Topic) -> Vec<Piece> {
    let mut main = Signs::default();
    let mut cut: Vec<&Bundle> = Vec::new();
    for bundle in &topic.bundles {
        let mut with = main.clone();
        if with.add(bundle) {
            main = with;
        } else {
            cut.push(bundle);
        }
    }
    let known: BTreeSet<Term> = main.places.keys().copied().collect();
    let mut pieces = main.into_pieces(&BTreeSet::new());
    for bundle in cut {
        let mut own = Signs {
            known: known.clone(),
            ..Signs::default()
        };
        if own.add(bundle) {
            pieces.extend(own.into_pieces(&known));
        }
    }
    pieces
}

/// Relations with signs so that every term stands in at most two of them,
/// once with each sign.
#[derive(Debug, Clone, Default)]
struct Signs {
    relations: Vec<Relation>,
    /// Per relation: another one of its piece, and whether it has its sign.
    towards: Vec<(usize, i8)>,
    places: BTreeMap<Term, Vec<(usize, i8)>>,
    /// Terms that do not bind relations together.
    known: BTreeSet<Term>,
}

impl Signs {
    /// Adds the relations of a bundle; `false` where they do not fit.
    fn add(&mut self, bundle: &Bundle) -> bool {
        bundle.iter().all(|relation| {
            let own = self.relations.len();
            self.relations.push(relation.clone());
            self.towards.push((own, 1));
            relation
                .terms()
                .all(|(term, sign)| self.known.contains(&term) || self.place(term, own, sign))
        })
    }

    fn place(&mut self, term: Term, own: usize, sign: i8) -> bool {
        let places = self.places.entry(term).or_default();
        places.push((own, sign));
        match places[..] {
            [_] => true,
            [(other, its), _] => self.bind(own, other, -sign * its),
            _ => false,
        }
    }

    /// Gives two relations the same sign, or opposite ones.
    fn bind(&mut self, one: usize, other: usize, alike: i8) -> bool {
        let ((root, sign), (other_root, its)) = (self.root(one), self.root(other));
        if root == other_root {
            return sign * its == alike;
        }
        self.towards[root] = (other_root, sign * its * alike);
        true
    }

    /// The relation that stands for a piece, and whether the signs agree.
    fn root(&mut self, relation: usize) -> (usize, i8) {
        let (mut at, mut sign) = (relation, 1);
        while self.towards[at].0 != at {
            let (next, its) = self.towards[at];
            // Halve the way for the next one.
            let (further, theirs) = self.towards[next];
            self.towards[at] = (further, its * theirs);
            (at, sign) = (next, sign * its);
        }
        (at, sign)
    }

    fn into_pieces(mut self, external: &BTreeSet<Term>) -> Vec<Piece> {
        let mut pieces: BTreeMap<usize, Piece> = BTreeMap::new();
        for (at, relation) in std::mem::take(&mut self.relations).into_iter().enumerate() {
            let (root, sign) = self.root(at);
            let piece = pieces.entry(root).or_insert_with(|| Piece {
                relations: Vec::new(),
                external: BTreeSet::new(),
            });
            let terms = relation.terms().map(|(term, _)| term);
            piece
                .external
                .extend(terms.filter(|term| external.contains(term)));
            piece.relations.push((relation, sign));
        }
        pieces.into_values().collect()
    }
}

impl Piece {
    /// Every term once, in order.
    pub fn terms(&self) -> Vec<Term> {
        let terms = self
            .relations
            .iter()
            .flat_map(|(relation, _)| relation.terms());
        let terms: BTreeSet<Term> = terms.map(|(term, _)| term).collect();
        terms.into_iter().collect()
    }

    /// The network of the piece, with a unit per term in the order of
    /// [`Self::terms`]; `None` where a term is of unknown size.
    pub fn network(
        &self,
        subjects: &BTreeMap<Term, Subject>,
        k: u64,
        state: &dyn Fn(Term, &Subject) -> State,
    ) -> Option<Network> {
        let terms = self.terms();
        let all = terms.iter().map(|term| subjects.get(term));
        let all: Vec<&Subject> = all.collect::<Option<_>>()?;
        let layers = if all.iter().all(|subject| subject.counts.second.is_some()) {
            2
        } else {
            1
        };
        let ends = self.ends(&terms);
        let outside = self.relations.len() as u32;
        let mut cells = Vec::with_capacity(terms.len() * layers);
        let mut units = Vec::with_capacity(terms.len());
        for ((term, subject), (from, to)) in terms.iter().zip(all).zip(ends) {
            let first = cells.len() as u32;
            for layer in 0..layers as u32 {
                let node = |end: Option<u32>| end.unwrap_or(outside) + layer * (outside + 1);
                cells.push(cell(subject, layer, node(from), node(to)));
            }
            let own = (first..).zip(&cells[first as usize..]);
            let own: Vec<(u32, &Cell)> = own.collect();
            units.push(Unit {
                cells: own.iter().map(|(at, _)| *at).collect(),
                state: state(*term, subject),
                cost: subject.cost,
                holder: subject.lab,
                needs: needs(subject, &own, k),
            });
        }
        let nodes = (outside + 1) * layers as u32;
        Some(Network::new(nodes, cells, units))
    }

    /// The relations that each term flows out of and into; `None` is outside.
    fn ends(&self, terms: &[Term]) -> Vec<(Option<u32>, Option<u32>)> {
        let mut ends = vec![(None, None); terms.len()];
        for (node, (relation, own)) in (0_u32..).zip(&self.relations) {
            for (term, sign) in relation.terms() {
                if let Ok(at) = terms.binary_search(&term) {
                    if sign * own > 0 {
                        ends[at].0 = Some(node);
                    } else {
                        ends[at].1 = Some(node);
                    }
                }
            }
        }
        ends
    }
}

fn cell(subject: &Subject, layer: u32, from: u32, to: u32) -> Cell {
    let counts = subject.counts;
    let (value, ceiling) = match layer {
        0 => (counts.first, subject.ceiling()),
        _ => (counts.second.unwrap_or(0), None),
    };
    // Zeros are shown, so what is withheld is something; but in a lab that is
    // withheld as a whole, and in what nobody tells, it may be nothing.
    let something = !subject.whole_lab && !subject.keys.is_empty();
    let known = if layer == 0 { subject.floor() } else { 0 };
    Cell {
        from,
        to,
        value,
        floor: value.min(known.max(u64::from(something))),
        ceiling,
    }
}

/// What a reader must not be able to conclude: of a small count, or a small
/// sum of both layers, nothing narrower than all small ones; of any other an
/// interval as wide. What nobody tells is guarded only where it is small.
fn needs(subject: &Subject, cells: &[(u32, &Cell)], k: u64) -> Vec<Need> {
    let small = |count: u64| (1..k).contains(&count);
    let mut needs = Vec::new();
    for (at, cell) in cells {
        if small(cell.value) {
            needs.push(Need::range(*at, cell, k));
        } else if !subject.keys.is_empty() {
            needs.push(Need::width(*at, cell, k));
        }
    }
    if let [(one, first), (other, second)] = cells {
        let n = first.value + second.value;
        if small(n) {
            needs.push(Need {
                cell: *one,
                with: Some(*other),
                up: k - 1 - n,
                down: n - (first.floor + second.floor).max(1),
                width: 0,
            });
        }
    }
    needs.retain(|need| need.up > 0 || need.down > 0 || need.width > 0);
    needs
}
