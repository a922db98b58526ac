//! Surveys: how finely the answers to each item may be told, of every lab and
//! of all labs, on every occasion and of those who answered both times.
//!
//! A level is safe when the answers that agree with everything told of the
//! item leave every small count open ([`consistent`], [`open`]); of all labs together,
//! when persons of two labs could have changed places ([`exchange`]). What
//! changed person by person is worth more than a distribution, and is kept.

mod answers;
mod backgrounds;
mod consistent;
mod exchange;
mod judge;
mod level;
mod open;
mod pattern;
mod ranges;
mod rests;
mod sizes;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rayon::prelude::*;

use self::answers::Answers;
use self::judge::Judge;
use self::level::Level;
use self::pattern::Pattern;
use self::sizes::{Size, size};
use super::editions::Editions;
use super::sums::of_item;
use super::{Rule, Withheld};
use crate::analysis::{Figure, FigureKey, PairedMeasure, Register, SurveyMeasure};
use crate::model::{ItemIx, Programme};

/// Whether a figure is judged here, and by no other rule.
pub(super) fn judges(key: FigureKey) -> bool {
    matches!(
        key,
        FigureKey::Survey { .. } | FigureKey::Paired { .. } | FigureKey::Breakdown { .. }
    )
}

/// Whether a figure is of people with the same background: there are many.
pub(super) fn is_breakdown(key: FigureKey) -> bool {
    matches!(key, FigureKey::Breakdown { .. })
}

/// Whether a figure is a part of a distribution, which is told as a whole.
pub(super) fn is_part(key: FigureKey) -> bool {
    match key {
        FigureKey::Survey { measure, .. } => matches!(
            measure,
            SurveyMeasure::Answer(_) | SurveyMeasure::Third(_) | SurveyMeasure::Median
        ),
        _ => false,
    }
}

/// What may be told of survey items.
pub(super) struct Surveys {
    answers: Vec<Answers>,
    /// The items of each index.
    parts: BTreeMap<ItemIx, Vec<ItemIx>>,
    k: u64,
    /// What is told of each item, and how many of its figures were withheld
    /// when that was found out.
    patterns: BTreeMap<ItemIx, (usize, Pattern)>,
}

/// The item that a mean is of: of all who answered, or of who answered both times.
fn item_of_mean(key: FigureKey) -> Option<ItemIx> {
    use PairedMeasure::{MeanChange, StayersAfter, StayersBefore};
    match key {
        FigureKey::Survey {
            item,
            measure: SurveyMeasure::Mean,
            ..
        }
        | FigureKey::Paired {
            item,
            measure: MeanChange | StayersBefore | StayersAfter,
            ..
        } => Some(item),
        _ => None,
    }
}

/// How many figures of each item are withheld.
fn count_by_item(withheld: &Withheld) -> BTreeMap<ItemIx, usize> {
    let mut counts = BTreeMap::new();
    for key in withheld.keys() {
        if let FigureKey::Survey { item, .. } | FigureKey::Paired { item, .. } = key {
            *counts.entry(*item).or_insert(0) += 1;
        }
    }
    counts
}

impl Surveys {
    /// All answers of a programme.
    pub fn of(programme: &Programme, k: u64) -> Self {
        Self {
            answers: answers::answers(programme, k),
            parts: (0..programme.survey_items.len())
                .map(ItemIx::from)
                .map(|item| (item, programme.survey_items[item.at()].parts.clone()))
                .filter(|(_, parts)| !parts.is_empty())
                .collect(),
            k,
            patterns: BTreeMap::new(),
        }
    }

    /// Whether a figure is told of a group of its size, whatever the answers are.
    pub fn tells(&self, key: FigureKey, figure: &Figure) -> bool {
        sizes::tells(&self.answers, key, figure, self.k)
    }

    /// Withholds what the levels do not show; a level that shows what is
    /// `withheld` already is none.
    pub fn guard(&mut self, register: &Register, editions: &Editions, withheld: &mut Withheld) {
        let (known, before) = (&*withheld, count_by_item(withheld));
        let struck = |item: &ItemIx| before.get(item).copied().unwrap_or(0);
        let is_new = |answers: &&Answers| {
            let judged = self.patterns.get(&answers.item);
            judged.is_none_or(|(count, _)| *count != struck(&answers.item))
        };
        let answers: Vec<&Answers> = self.answers.iter().filter(is_new).collect();
        if answers.is_empty() {
            return;
        }
        let patterns = answers.par_iter().map(|answers| {
            let pattern = Judge::new(answers, known, editions, self.k).pattern();
            (answers.item, (0, pattern))
        });
        let patterns: Vec<(ItemIx, (usize, Pattern))> = patterns.collect();
        self.patterns.extend(patterns);
        self.strike(register, withheld);
        self.strike_indices(register, withheld);
        let after = count_by_item(withheld);
        for (item, (count, _)) in &mut self.patterns {
            *count = after.get(item).copied().unwrap_or(0);
        }
    }

    /// Withholds what the levels do not show.
    fn strike(&self, register: &Register, withheld: &mut Withheld) {
        let pattern = |item| self.patterns.get(&item).map(|(_, pattern)| pattern);
        for (key, figure) in register.iter() {
            let shown = match key {
                FigureKey::Survey {
                    item,
                    scope,
                    occasion,
                    measure,
                } => pattern(item).is_none_or(|pattern| {
                    let level = pattern.levels.get(&(scope, occasion));
                    level.copied().unwrap_or(Level::Number).shows(measure)
                        && sizes::tells_tests(key, figure, self.k)
                }),
                FigureKey::Paired {
                    item,
                    scope,
                    measure,
                } => pattern(item).is_none_or(|pattern| {
                    pattern.shows(scope, measure) && sizes::tells_tests(key, figure, self.k)
                }),
                _ => true,
            };
            if !shown {
                let small =
                    figure.n.is_some_and(|n| n < self.k) || super::primary::strikes(figure, self.k);
                let rule = if small {
                    Rule::Primary
                } else {
                    Rule::Complementary
                };
                withheld.entry(key).or_insert(rule);
            }
        }
    }

    /// Withholds the means of an index of which some item's mean is withheld: what is told
    /// of the other items would tell the rest. An item that many more answered is about
    /// others.
    fn strike_indices(&self, register: &Register, withheld: &mut Withheld) {
        let is_struck = |key: FigureKey, withheld: &Withheld| {
            let Some((item, figure)) = item_of_mean(key).zip(register.get(key)) else {
                return false;
            };
            let parts = self.parts.get(&item).into_iter().flatten();
            parts.map(|part| of_item(key, *part)).any(|part| {
                let theirs = register.get(part).filter(|_| withheld.contains_key(&part));
                let n = |figure: &Figure| figure.n.unwrap_or(0);
                theirs.is_some_and(|theirs| n(theirs).abs_diff(n(figure)) < self.k)
            })
        };
        for (key, _) in register.iter() {
            if is_struck(key, withheld) {
                withheld.entry(key).or_insert(Rule::Complementary);
            }
        }
    }

    /// Takes the intervals of changes in groups that are not huge away: with the mean they
    /// tell the changes of everyone, or that hardly anybody changed. Of two answers, beside
    /// the shares, they tell how many went each way in a group of any size.
    pub fn forget_intervals(&self, register: &mut Register) {
        register.alter(|key, figure| {
            let two_valued = match key {
                FigureKey::Paired {
                    item,
                    measure: PairedMeasure::MeanChange,
                    ..
                } => self.is_two_valued(item),
                FigureKey::Survey {
                    measure: SurveyMeasure::Difference,
                    ..
                } => false,
                _ => return,
            };
            if two_valued || size(figure.n, self.k) < Size::Huge {
                figure.mean_interval = None;
            }
        });
    }

    fn is_two_valued(&self, item: ItemIx) -> bool {
        let found = self.answers.binary_search_by_key(&item, |own| own.item);
        found.is_ok_and(|at| self.answers[at].scale.is_two_valued())
    }
}

/// Leaves of the p-values of tests of few people only whether they are under the level of
/// tests, and so of two answers person by person, however many: the shares and the p-value
/// tell how many went each way. Nothing after this knows more.
pub(super) fn coarsen_tests(programme: &Programme, register: &mut Register, k: u64) {
    let items = &programme.survey_items;
    register.alter(|key, figure| {
        let two_valued = match key {
            FigureKey::Paired { item, .. } => items[item.at()].has_two_answers(),
            _ => false,
        };
        if sizes::is_p(key) && (two_valued || size(figure.n, k) < Size::Huge) {
            figure.coarsen_p();
        }
    });
}
