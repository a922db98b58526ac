//! The answers to items, as far as they have to be judged.

use std::collections::{BTreeMap, BTreeSet};

use super::consistent::{Counts, Persons};
use super::level::Scale;
use crate::analysis::paired::{Matched, matched};
use crate::analysis::scores::Scores;
use crate::analysis::surveys::{third_of, wanted};
use crate::model::{ItemIx, Occasion, Programme, Scope, Unit};

/// An item or index, and who answered what.
pub(super) struct Answers {
    pub item: ItemIx,
    pub scale: Scale,
    /// Whether it is an index: of that no distribution is told.
    pub is_index: bool,
    /// Whether its share of positive answers is the value of an indicator.
    pub feeds_share: bool,
    /// Whether it is an item of an index of which that is so: its own share beside the
    /// index's would tell how the items' answers go together.
    pub of_shared_index: bool,
    /// Whether it is an index of items of two answers each.
    pub of_two_valued: bool,
    /// Whether answers are told by background as well, as far as what is told of
    /// all labs bears it.
    pub divided: bool,
    /// Of an index: where so few answered just one of its items, and all the
    /// others with the rest, that the means would tell what those few answered.
    pub lone: BTreeSet<(Scope, Occasion)>,
    /// By lab or all, and occasion.
    pub rounds: BTreeMap<(Scope, Occasion), Persons>,
    /// The occasion that a lab's round belongs to among all labs.
    pub among_all: BTreeMap<(Scope, Occasion), Occasion>,
    /// The later of the two occasions that are compared person by person.
    pub compared: BTreeMap<Scope, Occasion>,
}

impl Answers {
    /// Whether shares of answers are told at all: of an index only as an indicator's value,
    /// and then not of its items.
    pub fn tells_shares(&self) -> bool {
        !self.of_shared_index && (!self.is_index || self.feeds_share)
    }
}

/// The answers to every item and index that has some.
pub(super) fn answers(programme: &Programme, k: u64) -> Vec<Answers> {
    let scores = Scores::all(programme);
    let all = scores.iter().map(|scores| of_item(programme, scores));
    let mut all: Vec<Answers> = all.collect();
    let lone: Vec<BTreeSet<(Scope, Occasion)>> = all
        .iter()
        .map(|own| lone(programme, own, &all, k))
        .collect();
    let (shared, two_valued) = (shared_items(programme, &all), two_valued_items(&all));
    for (answers, lone) in all.iter_mut().zip(lone) {
        let parts = &programme.survey_items[answers.item.at()].parts;
        answers.of_shared_index = shared.contains(&answers.item);
        answers.of_two_valued = parts.iter().any(|part| two_valued.contains(part));
        answers.lone = lone;
    }
    all
}

/// The items of each index of which the share of positive answers is an indicator's value.
fn shared_items(programme: &Programme, all: &[Answers]) -> BTreeSet<ItemIx> {
    let shared = all.iter().filter(|own| own.is_index && own.feeds_share);
    let parts = shared.flat_map(|own| &programme.survey_items[own.item.at()].parts);
    parts.copied().collect()
}

fn two_valued_items(all: &[Answers]) -> BTreeSet<ItemIx> {
    let two_valued = all.iter().filter(|own| own.scale.is_two_valued());
    two_valued.map(|own| own.item).collect()
}

/// See [`Answers::lone`].
fn lone(
    programme: &Programme,
    index: &Answers,
    all: &[Answers],
    k: u64,
) -> BTreeSet<(Scope, Occasion)> {
    let parts = &programme.survey_items[index.item.at()].parts;
    let parts = || all.iter().filter(|own| parts.contains(&own.item));
    let rounds = index.rounds.iter().filter(|(place, persons)| {
        let counts = |persons: &Persons| {
            let stayers = persons.stayers.as_ref();
            [persons.n(), stayers.map_or(0, |own| own.iter().sum())]
        };
        let own = counts(persons);
        (0..2).any(|at| {
            let more = parts().filter_map(|part| {
                let theirs = counts(part.rounds.get(place)?)[at];
                Some(theirs.saturating_sub(own[at]))
            });
            let more: Vec<u64> = more.filter(|more| *more > 0).collect();
            matches!(more[..], [few] if few < k)
        })
    });
    rounds.map(|(place, _)| *place).collect()
}

/// The answers that an item can have; of an index the sums over its items.
pub(super) struct Classes {
    low: i64,
    high: i64,
}

impl Classes {
    pub fn of(scores: &Scores<'_>) -> Self {
        let items = i64::from(scores.items());
        let ends = &scores.declared.scale;
        Self {
            low: i64::from(*ends.start()) * items,
            high: i64::from(*ends.end()) * items,
        }
    }

    /// How many there are.
    pub fn many(&self) -> usize {
        usize::try_from(self.high - self.low + 1).unwrap_or(0)
    }

    /// The position of an answer, the lowest first.
    pub fn position(&self, sum: i64) -> Option<usize> {
        let at = usize::try_from(sum - self.low).ok();
        at.filter(|at| *at < self.many())
    }

    /// All of them, known by their position.
    pub fn scale(&self, scores: &Scores<'_>) -> Scale {
        let answers = self.low..=self.high;
        let thirds = answers.map(|sum| third_of(scores.declared, sum, scores.items()));
        Scale {
            thirds: thirds.collect(),
            wanted: wanted(scores.declared),
        }
    }
}

fn of_item(programme: &Programme, scores: &Scores<'_>) -> Answers {
    let survey = &programme.survey;
    let possible = Classes::of(scores);
    let classes = possible.many();
    let position = |sum: i64| possible.position(sum);
    let mut rounds: BTreeMap<(Scope, Occasion), Persons> = BTreeMap::new();
    let mut among_all = BTreeMap::new();
    for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
        let Some(at) = scores.sum(row).and_then(position) else {
            continue;
        };
        let lab = Scope::Lab(survey.lab[row]);
        if let Some(pooled) = scores.occasion(Scope::All, row) {
            among_all.insert((lab, survey.occasion[row]), pooled);
        }
        for scope in [Scope::All, lab] {
            let Some(occasion) = scores.occasion(scope, row) else {
                continue;
            };
            let round = rounds.entry((scope, occasion)).or_insert_with(|| Persons {
                all: vec![0; classes],
                stayers: None,
            });
            round.all[at] += 1;
        }
    }
    let mut compared = BTreeMap::new();
    let scopes: Vec<Scope> = rounds.keys().map(|(scope, _)| *scope).collect();
    for scope in scopes {
        if compared.contains_key(&scope) {
            continue;
        }
        let Some(Matched { after, answers }) = matched(survey, scores, scope) else {
            continue;
        };
        compared.insert(scope, after);
        let count = |sums: &mut dyn Iterator<Item = i64>| {
            let mut counts: Counts = vec![0; classes];
            for at in sums.filter_map(position) {
                counts[at] += 1;
            }
            counts
        };
        let before = count(&mut answers.iter().map(|pair| pair.0));
        let later = count(&mut answers.iter().map(|pair| pair.1));
        for (occasion, stayers) in [(Occasion::Baseline, before), (after, later)] {
            if let Some(round) = rounds.get_mut(&(scope, occasion)) {
                round.stayers = Some(stayers);
            }
        }
    }
    Answers {
        item: scores.ix,
        scale: possible.scale(scores),
        is_index: scores.declared.is_index(),
        feeds_share: scores
            .declared
            .indicator
            .is_some_and(|ix| programme.indicators[ix.at()].unit == Unit::Share),
        of_shared_index: false,
        of_two_valued: false,
        divided: !programme.categories.is_empty(),
        lone: BTreeSet::new(),
        rounds,
        among_all,
        compared,
    }
}
