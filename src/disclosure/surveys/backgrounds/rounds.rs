//! Who answered an item on an occasion, all labs together, and what each said
//! of their background.

use std::collections::{BTreeMap, BTreeSet};

use super::super::answers::Classes;
use super::super::level::Scale;
use super::grouping::{Grouping, position};
use crate::analysis::scores::Scores;
use crate::model::programme::Person;
use crate::model::{CategoryIx, ItemIx, LabIx, Occasion, Programme, Scope};

/// What somebody said of each background, in the order of the items.
pub(super) type Said = Vec<Option<CategoryIx>>;

/// One answer, or one person's answers to the items of an index.
pub(super) struct Row {
    pub lab: LabIx,
    /// The lab's own occasion.
    occasion: Occasion,
    /// Its position among those that are possible.
    pub at: usize,
    pub is_positive: bool,
    /// Whether the same person answered on the other occasion too.
    stayed: bool,
    said: Said,
}

#[cfg(test)]
impl Row {
    /// Of someone who answered once.
    pub fn new(lab: LabIx, at: usize, is_positive: bool, said: Said) -> Self {
        Self {
            lab,
            occasion: Occasion::Baseline,
            at,
            is_positive,
            stayed: false,
            said,
        }
    }
}

/// Whose share of positive answers is told.
#[derive(Clone, Copy)]
pub(super) struct Shares {
    pub of_everyone: bool,
    /// Of those who answered on both occasions.
    pub of_stayers: bool,
}

/// The answers to an item or index on one occasion.
pub(super) struct Round {
    pub item: ItemIx,
    pub occasion: Occasion,
    pub scale: Scale,
    pub is_index: bool,
    pub rows: Vec<Row>,
    /// How many backgrounds there are.
    pub backgrounds: usize,
    /// Of an index: those who answered some of its items, and not all.
    pub partly: Vec<(LabIx, Said)>,
}

/// Every item and occasion that somebody answered, where backgrounds were asked.
pub(super) fn rounds(programme: &Programme) -> Vec<Round> {
    if programme.survey.backgrounds.is_empty() {
        return Vec::new();
    }
    let scores = Scores::all(programme);
    scores
        .iter()
        .flat_map(|scores| rounds_of(programme, scores))
        .collect()
}

fn rounds_of(programme: &Programme, scores: &Scores<'_>) -> Vec<Round> {
    let survey = &programme.survey;
    let classes = Classes::of(scores);
    let scale = classes.scale(scores);
    let said = |row: usize| -> Said {
        let backgrounds = survey.backgrounds.values();
        backgrounds
            .map(|categories| categories.get(row).copied().flatten())
            .collect()
    };
    let both = answered_twice(programme, scores);
    let mut rounds: BTreeMap<Occasion, Round> = BTreeMap::new();
    for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
        let Some(occasion) = scores.occasion(Scope::All, row) else {
            continue;
        };
        let round = rounds.entry(occasion).or_insert_with(|| Round {
            item: scores.ix,
            occasion,
            scale: scale.clone(),
            is_index: scores.declared.is_index(),
            rows: Vec::new(),
            backgrounds: survey.backgrounds.len(),
            partly: Vec::new(),
        });
        let lab = survey.lab[row];
        match scores.sum(row).and_then(|sum| classes.position(sum)) {
            Some(at) => round.rows.push(Row {
                lab,
                occasion: survey.occasion[row],
                at,
                is_positive: scale.thirds.get(at) == Some(&scale.wanted),
                stayed: both.contains(&survey.person(row)),
                said: said(row),
            }),
            None if scores.is_answered_partly(row) => round.partly.push((lab, said(row))),
            None => {}
        }
    }
    let rounds = rounds.into_values();
    rounds.filter(|round| !round.rows.is_empty()).collect()
}

/// Who answered at the baseline and at the latest follow-up, once each.
fn answered_twice<'p>(programme: &'p Programme, scores: &Scores<'_>) -> BTreeSet<Person<'p>> {
    let survey = &programme.survey;
    let mut found: BTreeMap<Person<'p>, BTreeSet<Occasion>> = BTreeMap::new();
    let mut twice: BTreeSet<Person<'p>> = BTreeSet::new();
    for row in 0..survey.lab.len() {
        let person = survey.person(row);
        if !survey.counts[row] {
            twice.insert(person);
        }
        if scores.sum(row).is_some() {
            found
                .entry(person)
                .or_default()
                .extend(scores.occasion(Scope::All, row));
        }
    }
    let latest = found.values().flatten().max().copied();
    let both = found.into_iter().filter(|(person, occasions)| {
        !twice.contains(person)
            && occasions.len() > 1
            && occasions.contains(&Occasion::Baseline)
            && latest.is_some_and(|latest| occasions.contains(&latest))
    });
    both.map(|(person, _)| person).collect()
}

impl Round {
    /// How many said each category of a background.
    pub fn sizes(&self, background: usize) -> BTreeMap<CategoryIx, u64> {
        let mut sizes = BTreeMap::new();
        let said = self
            .rows
            .iter()
            .filter_map(|row| *row.said.get(background)?);
        for category in said {
            *sizes.entry(category).or_insert(0) += 1;
        }
        sizes
    }

    /// Every lab that somebody answered in.
    pub fn labs(&self) -> BTreeSet<LabIx> {
        self.rows.iter().map(|row| row.lab).collect()
    }

    /// By lab, and within it by who answered on both occasions: of each of them
    /// something may be told.
    pub fn by_lab(&self) -> Grouping {
        self.by(false, |row| (Some(row.lab), row.stayed))
    }

    /// The same where the share of positive answers is told; of labs of which
    /// it is not, only all together is known.
    pub fn by_lab_with_share(&self, tells: impl Fn(Scope, Occasion) -> Shares) -> Grouping {
        let of_all = tells(Scope::All, self.occasion);
        self.by(true, |row| {
            let own = tells(Scope::Lab(row.lab), row.occasion);
            let told = own.of_everyone || own.of_stayers;
            let split = own.of_stayers || of_all.of_stayers;
            (told.then_some(row.lab), split && row.stayed)
        })
    }

    fn by<K: Ord>(&self, tells_share: bool, key: impl Fn(&Row) -> K) -> Grouping {
        let mut positions: BTreeMap<K, usize> = BTreeMap::new();
        let of_row = self.rows.iter().map(|row| {
            let next = positions.len();
            *positions.entry(key(row)).or_insert(next)
        });
        let of_row: Vec<usize> = of_row.collect();
        Grouping {
            of_row,
            many: positions.len(),
            background: None,
            tells_share,
        }
    }

    /// By the categories that are told of, and everybody else.
    pub fn by_background(&self, background: usize, categories: &[CategoryIx]) -> Grouping {
        let of_row = self.rows.iter();
        let of_row = of_row.map(|row| position(&row.said, background, categories));
        Grouping {
            of_row: of_row.collect(),
            many: categories.len() + 1,
            background: Some((background, categories.to_vec())),
            tells_share: false,
        }
    }
}
