//! Answers by background: which categories of a background variable may be told
//! of beside all that is told of everybody and of each lab.
//!
//! A category is told of from 2k people on, and only while the rest, which
//! follows by subtraction, is nobody or 2k people too; else the smallest is
//! withheld besides. The answers of each must stay open as those of labs do:
//! people of two categories could have changed places. And no category, nor
//! several together, may differ from labs, from those who answered both times,
//! or from another background's categories by a few people ([`apart`]).

mod apart;
mod grouping;
mod rounds;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rayon::prelude::*;

use self::apart::are_far_apart;
use self::grouping::Grouping;
use self::rounds::{Round, Shares, rounds};
use super::Surveys;
use super::answers::Answers;
use super::consistent::Persons;
use super::judge::Judge;
use super::level::{Grain, Level};
use crate::analysis::{BreakdownMeasure, FigureKey, PairedMeasure, Register, SurveyMeasure};
use crate::disclosure::editions::Editions;
use crate::disclosure::{Rule, Withheld};
use crate::model::{CategoryIx, ItemIx, LabIx, Occasion, Programme, Scope};

/// What is told of a background: of whom, and how finely.
struct Told {
    categories: Vec<CategoryIx>,
    level: Level,
}

impl Surveys {
    /// Withholds what may not be told by background. Nothing else rests on it,
    /// so it is judged last, beside what is `withheld` of everybody.
    pub fn guard_backgrounds(
        &self,
        programme: &Programme,
        register: &Register,
        withheld: &mut Withheld,
    ) {
        let found: Vec<Round> = rounds(programme);
        let known = &*withheld;
        let told = found.par_iter().map(|round| {
            let level = self.level_of_all(register, known, round.item, round.occasion);
            let shares = |scope, occasion| shares(register, known, (round.item, scope, occasion));
            let judged = Judged {
                round,
                of_all: level,
                shares: round.by_lab_with_share(shares),
                k: self.k,
            };
            ((round.item, round.occasion), judged.told(known))
        });
        let told: BTreeMap<(ItemIx, Occasion), Vec<Told>> = told.collect();
        for (key, figure) in register.iter() {
            let FigureKey::Breakdown {
                item,
                occasion,
                category,
                measure,
            } = key
            else {
                continue;
            };
            let own = told.get(&(item, occasion)).into_iter().flatten();
            let level = own
                .filter(|own| own.categories.contains(&category))
                .map(|own| own.level)
                .next();
            let is_shown = match measure {
                BreakdownMeasure::N | BreakdownMeasure::Mean => level.is_some(),
                BreakdownMeasure::SharePositive => {
                    level.is_some_and(|level| level.grain() <= Grain::Positive)
                }
            };
            if !is_shown {
                let n = figure.n.unwrap_or(figure.value.max(0.0) as u64);
                let rule = match n < 2 * self.k {
                    true => Rule::Primary,
                    false => Rule::Complementary,
                };
                withheld.entry(key).or_insert(rule);
            }
        }
    }

    /// What is told of everybody; nothing where the mean is withheld.
    fn level_of_all(
        &self,
        register: &Register,
        withheld: &Withheld,
        item: ItemIx,
        occasion: Occasion,
    ) -> Level {
        let mean = FigureKey::Survey {
            item,
            scope: Scope::All,
            occasion,
            measure: SurveyMeasure::Mean,
        };
        let shown = register.get(mean).is_some() && !withheld.contains_key(&mean);
        let pattern = self.patterns.get(&item).filter(|_| shown);
        let level = pattern.and_then(|(_, own)| own.levels.get(&(Scope::All, occasion)));
        level.copied().unwrap_or(Level::Number)
    }
}

/// Whether shares of positive answers are told of a lab's round, or of all.
fn shares(
    register: &Register,
    withheld: &Withheld,
    (item, scope, occasion): (ItemIx, Scope, Occasion),
) -> Shares {
    let shows = |key: FigureKey| register.get(key).is_some() && !withheld.contains_key(&key);
    let of_stayers = match occasion {
        Occasion::Baseline => PairedMeasure::PositiveBefore,
        _ => PairedMeasure::PositiveAfter,
    };
    Shares {
        of_everyone: shows(FigureKey::Survey {
            item,
            scope,
            occasion,
            measure: SurveyMeasure::SharePositive,
        }),
        of_stayers: shows(FigureKey::Paired {
            item,
            scope,
            measure: of_stayers,
        }),
    }
}

/// The answers to an item on an occasion on their way to what is told by
/// background.
struct Judged<'a> {
    round: &'a Round,
    of_all: Level,
    /// By lab, as far as shares are told of labs.
    shares: Grouping,
    k: u64,
}

impl Judged<'_> {
    /// Of every background, one after the other: each beside those before it.
    fn told(&self, withheld: &Withheld) -> Vec<Told> {
        let mut told = Vec::new();
        if !self.of_all.tells_sum() {
            return told;
        }
        let mut groupings = vec![self.round.by_lab()];
        for background in 0..self.round.backgrounds {
            if let Some((own, grouping)) = self.of_background(background, &groupings, withheld) {
                groupings.push(Grouping {
                    tells_share: own.level.grain() <= Grain::Positive,
                    ..grouping
                });
                told.push(own);
            }
        }
        told
    }

    fn of_background(
        &self,
        background: usize,
        others: &[Grouping],
        withheld: &Withheld,
    ) -> Option<(Told, Grouping)> {
        let two_k = 2 * self.k;
        let sizes = self.round.sizes(background);
        // What an earlier edition told of one would follow from the others.
        if sizes
            .keys()
            .any(|category| self.is_withheld(*category, withheld))
        {
            return None;
        }
        let large = sizes.into_iter().filter(|(_, n)| *n >= two_k);
        let mut categories: Vec<(u64, CategoryIx)> =
            large.map(|(category, n)| (n, category)).collect();
        categories.sort_unstable_by_key(|(n, category)| (std::cmp::Reverse(*n), *category));
        while !categories.is_empty() {
            let shown: u64 = categories.iter().map(|(n, _)| n).sum();
            let rest = self.round.rows.len() as u64 - shown;
            let own: Vec<CategoryIx> = categories.iter().map(|(_, category)| *category).collect();
            if rest == 0 || rest >= two_k {
                let grouping = self.round.by_background(background, &own);
                let levels = [Level::PositiveAndMean, Level::Mean].into_iter();
                let mut levels = levels.filter(|level| self.of_all.implies(*level));
                if let Some(level) = levels.find(|level| self.is_safe(&grouping, others, *level)) {
                    let told = Told {
                        categories: own,
                        level,
                    };
                    return Some((told, grouping));
                }
            }
            categories.pop();
        }
        None
    }

    /// Whether it is withheld already, beside what an earlier edition told.
    fn is_withheld(&self, category: CategoryIx, withheld: &Withheld) -> bool {
        let measures = [BreakdownMeasure::N, BreakdownMeasure::Mean];
        measures.iter().any(|measure| {
            withheld.contains_key(&FigureKey::Breakdown {
                item: self.round.item,
                occasion: self.round.occasion,
                category,
                measure: *measure,
            })
        })
    }

    /// Whether a reader, or a lab that knows its own answers, concludes nothing
    /// too much of anybody.
    fn is_safe(&self, groups: &Grouping, others: &[Grouping], level: Level) -> bool {
        let labs = self.round.labs();
        let share = level.grain() <= Grain::Positive;
        let far = |other: &Grouping| {
            are_far_apart(
                self.round,
                groups,
                other,
                share && other.tells_share,
                self.k,
            )
        };
        let viewers = || labs.iter().copied().map(Some).chain([None]);
        others.iter().all(far)
            && (!share || far(&self.shares))
            && viewers().all(|viewer| self.indices_are_whole(groups, viewer))
            && viewers().all(|viewer| self.is_open(groups, level, viewer))
    }

    /// The mean of an index and those of its items tell together what those
    /// answered who left one out: nobody, or k people, in every group.
    fn indices_are_whole(&self, groups: &Grouping, viewer: Option<LabIx>) -> bool {
        let mut partly = vec![0_u64; groups.many];
        for (lab, categories) in &self.round.partly {
            let group = groups.of_partly(categories);
            if Some(*lab) != viewer
                && let Some(own) = partly.get_mut(group)
            {
                *own += 1;
            }
        }
        partly.iter().all(|count| *count == 0 || *count >= self.k)
    }

    fn is_open(&self, groups: &Grouping, level: Level, viewer: Option<LabIx>) -> bool {
        const OCCASION: Occasion = Occasion::Baseline;
        let classes = self.round.scale.thirds.len();
        let none = || Persons {
            all: vec![0; classes],
            stayers: None,
        };
        let mut rounds: BTreeMap<(Scope, Occasion), Persons> = BTreeMap::new();
        for (row, group) in self.round.rows.iter().zip(&groups.of_row) {
            if Some(row.lab) == viewer {
                continue;
            }
            // Groups stand where labs do.
            for scope in [Scope::Lab(LabIx::from(*group)), Scope::All] {
                let own = rounds.entry((scope, OCCASION)).or_insert_with(none);
                if let Some(count) = own.all.get_mut(row.at) {
                    *count += 1;
                }
            }
        }
        let of_groups = rounds.keys().filter(|(scope, _)| *scope != Scope::All);
        let among_all = of_groups.map(|of| (*of, OCCASION)).collect();
        let answers = Answers {
            divided: false,
            item: self.round.item,
            scale: self.round.scale.clone(),
            is_index: self.round.is_index,
            feeds_share: false,
            of_shared_index: false,
            of_two_valued: false,
            lone: std::collections::BTreeSet::new(),
            rounds,
            among_all,
            compared: BTreeMap::new(),
        };
        let (withheld, editions) = (Withheld::new(), Editions::default());
        let judge = Judge::new(&answers, &withheld, &editions, self.k);
        judge.groups_are_open(OCCASION, level, self.of_all)
    }
}
