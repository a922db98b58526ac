//! What earlier publications told is part of what a reader knows: a figure that
//! differs from what was shown by a few persons tells of them, and one that was
//! shown as it is now protects nothing by being withheld.
//!
//! Who the persons are that differ, a publication does not say; how many, only
//! their numbers tell. Where these are the same, somebody's answer was corrected.

use std::collections::{BTreeMap, BTreeSet};

use super::apart::{as_told, differs_by_few, is_same};
use super::crossed::crossed;
use super::earlier::{Earlier, EarlierFigure};
use super::range::{Ranges, is_count};
use super::relations::{Between, Piece, Term, Topic, assemble};
use super::{Rule, Withheld, primary};
use crate::analysis::{Figure, FigureKey, PairedMeasure, Register, SurveyMeasure};
use crate::model::{ItemIx, Occasion, Programme, Scope};

/// A round of an item: of one lab or all, on one occasion.
type Round = (ItemIx, Scope, Occasion);

/// How the figures of a programme stand to what was told earlier.
#[derive(Debug, Default)]
pub(super) struct Editions {
    known: BTreeSet<FigureKey>,
    changed: BTreeSet<FigureKey>,
    ranges: BTreeMap<FigureKey, Vec<EarlierFigure>>,
    /// Of what something was told that there is no figure of any more.
    lost: BTreeSet<String>,
}

impl Editions {
    /// Compares what would be shown now with what was.
    pub fn of(programme: &Programme, register: &Register, earlier: &Earlier, k: u64) -> Self {
        let mut own = Self::default();
        if earlier.is_empty() {
            return own;
        }
        // Rounds of which more than their number was told, and those whose
        // number differs by a few.
        let (mut told, mut few) = (BTreeSet::<Round>::new(), BTreeSet::<Round>::new());
        let mut gone: BTreeSet<&str> = earlier.ids().collect();
        for (key, figure) in register.iter() {
            let id = key.id(programme);
            gone.remove(id.as_str());
            let then = earlier.of(&id);
            if then.is_empty() {
                continue;
            }
            own.ranges.insert(key, then.to_vec());
            let shown = || then.iter().filter_map(|own| Some((own.value?, own.n)));
            if let Some((round, measure)) = round(key) {
                if measure == SurveyMeasure::N {
                    let apart = |value: f64| (figure.value - value).abs().round() as u64;
                    if shown().any(|(value, _)| (1..k).contains(&apart(value))) {
                        few.insert(round);
                    }
                } else if shown().next().is_some() {
                    told.insert(round);
                }
            }
            if !figure.about_people {
                continue;
            }
            if shown().any(|then| is_same(as_told(figure), then)) {
                own.known.insert(key);
            } else if !is_free(key, figure)
                && shown().any(|then| differs_by_few(figure.unit, as_told(figure), then, k))
            {
                own.changed.insert(key);
            }
        }
        let gone = gone.into_iter().filter(|id| adds_up(id));
        own.lost = gone.map(subject).collect();
        own.widen(register, &few, &told);
        own.changed.extend(crossed(programme, register, earlier, k));
        own
    }

    /// What is told of one group in several ways is withheld in all of them.
    fn widen(&mut self, register: &Register, few: &BTreeSet<Round>, told: &BTreeSet<Round>) {
        let (mut rounds, mut pairs) = (BTreeSet::new(), BTreeSet::new());
        for key in &self.changed {
            match *key {
                FigureKey::Survey { measure, .. }
                    if is_of_level(measure) && !is_of_class(measure) =>
                {
                    rounds.extend(round(*key).map(|(round, _)| round));
                }
                FigureKey::Paired {
                    item,
                    scope,
                    measure,
                } if !is_positive(measure) => {
                    pairs.insert((item, scope));
                }
                _ => {}
            }
        }
        rounds.extend(few.intersection(told));
        // What is told of all labs less what is told of the others is that lab's.
        let is_later = |occasion: Occasion| occasion != Occasion::Baseline;
        let of_labs = rounds
            .iter()
            .chain(few)
            .filter(|round| round.1 != Scope::All);
        let of_labs: BTreeSet<(ItemIx, bool, bool)> = of_labs
            .map(|round| (round.0, is_later(round.2), rounds.contains(round)))
            .collect();
        let is_struck = |of: Round| {
            let later = is_later(of.2);
            rounds.contains(&of)
                || (of.1 == Scope::All
                    && (of_labs.contains(&(of.0, later, true))
                        || (told.contains(&of) && of_labs.contains(&(of.0, later, false)))))
        };
        let of_pairs: BTreeSet<ItemIx> = pairs.iter().map(|(item, _)| *item).collect();
        let mut more = BTreeSet::new();
        for (key, _) in register.iter() {
            let struck = match key {
                FigureKey::Survey { measure, .. } => {
                    let of_round = round(key).is_some_and(|(round, _)| is_struck(round));
                    of_round && measure != SurveyMeasure::N
                }
                FigureKey::Paired {
                    item,
                    scope,
                    measure,
                } => {
                    let of_all = scope == Scope::All && of_pairs.contains(&item);
                    !is_of_collection(measure) && (of_all || pairs.contains(&(item, scope)))
                }
                _ => false,
            };
            if struck {
                more.insert(key);
            }
        }
        self.changed.extend(more);
    }

    /// Withholds what differs from what was shown by a few persons.
    pub fn guard(&self, exempt: &dyn Fn(FigureKey) -> bool, withheld: &mut Withheld) {
        let struck = self.changed.iter().filter(|key| !exempt(**key));
        for key in struck {
            withheld.entry(*key).or_insert(Rule::Edition);
        }
    }

    /// Withholds again what was withheld, where all that it adds up with is told as
    /// it was: a pattern that was safe is safe again, and another, though safe by
    /// itself, would tell more together with it. So it does where a lab or a group is
    /// gone: what it was withheld with would tell how many it was.
    pub fn withhold_again(
        &self,
        programme: &Programme,
        topics: &[Topic],
        exempt: &dyn Fn(FigureKey) -> bool,
        withheld: &mut Withheld,
    ) {
        let was_withheld = |key: &FigureKey| {
            let then = self.ranges.get(key);
            then.is_some_and(|then| then.iter().all(|own| own.value.is_none()))
        };
        for topic in topics.iter().filter(|_| !self.ranges.is_empty()) {
            let keys = |piece: &Piece| -> Vec<FigureKey> {
                let terms = piece.terms().into_iter();
                let of = |term: Term| topic.subjects.get(&term).map(|own| own.keys.clone());
                terms.filter_map(of).flatten().collect()
            };
            for keys in assemble(topic).iter().map(keys) {
                let is_lost = |key: &FigureKey| self.lost.contains(&subject(&key.id(programme)));
                let is_same = |key: &FigureKey| self.knows(*key) || was_withheld(key);
                if keys.first().is_some_and(is_lost) || keys.iter().all(is_same) {
                    let again = keys
                        .iter()
                        .filter(|key| was_withheld(key) && !exempt(**key));
                    for key in again {
                        withheld.entry(*key).or_insert(Rule::Complementary);
                    }
                }
            }
        }
    }

    /// Whether a reader knows a figure as it is now.
    pub fn knows(&self, key: FigureKey) -> bool {
        self.known.contains(&key)
    }

    /// The measures of a round that a reader knows as they are now.
    pub fn known_of(&self, of: Round) -> impl Iterator<Item = SurveyMeasure> {
        measures_of(of, &self.known)
    }

    /// The measures of a round that differ from what was shown by a few persons.
    pub fn struck_of(&self, of: Round) -> impl Iterator<Item = SurveyMeasure> {
        let struck = measures_of(of, &self.changed);
        struck.filter(|measure| is_of_level(*measure))
    }

    /// Takes for known that withheld counts still lie in the ranges that were told
    /// of them, where they do. Where that would leave too little by itself, as with
    /// another threshold, withholding others does not help.
    pub fn narrow(&self, register: &Register, k: u64, between: &mut BTreeMap<FigureKey, Between>) {
        let anything = Between {
            least: 0,
            most: None,
        };
        for (key, then) in &self.ranges {
            let figure = register.get(*key).filter(|figure| is_count(figure));
            let Some(value) = figure.map(|figure| figure.value.max(0.0) as u64) else {
                continue;
            };
            for (low, high) in then.iter().filter_map(|then| then.range) {
                let own = between.get(key).copied().unwrap_or(anything);
                let own = own.and((low.max(0.0) as u64, high.max(0.0) as u64));
                if own.leaves_open(value, k) {
                    between.insert(*key, own);
                }
            }
        }
    }

    /// Ranges as they may be told: none beside an earlier value, and none that is
    /// narrower than an earlier one or another, for together they would tell more.
    /// How they are widened depends on no withheld value.
    pub fn widen_ranges(&self, ranges: Ranges) -> Ranges {
        let widened = ranges.into_iter().filter_map(|(key, range)| {
            let then = self.ranges.get(&key).map_or(&[][..], Vec::as_slice);
            let told = then
                .iter()
                .try_fold(range, |range, then| Some(range.with(then.range?)));
            Some((key, told?))
        });
        widened.collect()
    }
}

/// Whether an id is of a figure that is the sum of others, or a part of one.
fn adds_up(id: &str) -> bool {
    let parts: Vec<&str> = id.split('/').collect();
    match parts[..] {
        ["indicator", _, _, measure, ..] => matches!(measure, "baseline" | "actual" | "at"),
        ["code", ..] => true,
        _ => false,
    }
}

/// What an id tells of: an indicator, a code.
fn subject(id: &str) -> String {
    id.split('/').take(2).collect::<Vec<_>>().join("/")
}

fn round(key: FigureKey) -> Option<(Round, SurveyMeasure)> {
    match key {
        FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        } => Some(((item, scope, occasion), measure)),
        _ => None,
    }
}

/// What is told of a round beside its number, as far as it is among `keys`.
fn measures_of(of: Round, keys: &BTreeSet<FigureKey>) -> impl Iterator<Item = SurveyMeasure> {
    let (item, scope, occasion) = of;
    let first = FigureKey::Survey {
        item,
        scope,
        occasion,
        measure: SurveyMeasure::N,
    };
    let own = keys.range(first..).map_while(move |key| {
        let (round, measure) = round(*key)?;
        (round == of).then_some(measure)
    });
    own.filter(|measure| *measure != SurveyMeasure::N)
}

/// Whether a level of answers decides if a measure is told, and nothing else.
fn is_of_level(measure: SurveyMeasure) -> bool {
    is_of_class(measure) || matches!(measure, SurveyMeasure::Mean | SurveyMeasure::Median)
}

/// Whether a measure counts some of the answers: where only that differs by a
/// few, the mean may be told.
fn is_of_class(measure: SurveyMeasure) -> bool {
    matches!(
        measure,
        SurveyMeasure::Answer(_) | SurveyMeasure::Third(_) | SurveyMeasure::SharePositive
    )
}

fn is_positive(measure: PairedMeasure) -> bool {
    matches!(
        measure,
        PairedMeasure::PositiveBefore | PairedMeasure::PositiveAfter
    )
}

fn is_of_collection(measure: PairedMeasure) -> bool {
    matches!(
        measure,
        PairedMeasure::Matched
            | PairedMeasure::BeforeOnly
            | PairedMeasure::AfterOnly
            | PairedMeasure::Duplicates
    )
}

/// Whether a figure is judged by others: by what it is computed from, or not at
/// all, because it only tells of the collection.
fn is_free(key: FigureKey, figure: &Figure) -> bool {
    let of_collection = match key {
        FigureKey::Survey { measure, .. } => measure == SurveyMeasure::N,
        FigureKey::Paired { measure, .. } => is_of_collection(measure),
        FigureKey::Response { .. } => true,
        _ => false,
    };
    let by_level = matches!(
        key,
        FigureKey::Survey { .. } | FigureKey::Paired { .. } | FigureKey::Breakdown { .. }
    );
    of_collection || (!by_level && primary::derived(figure.formula))
}
