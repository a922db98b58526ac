//! One item on its way to a pattern that is safe: of each lab and of all what
//! tells most by itself, then less of all labs until none follows from it.

mod all_labs;

use super::answers::Answers;
use super::consistent::{Persons, Stayed};
use super::exchange::{Told, Wanted, can_exchange};
use super::level::{Grain, Level};
use super::open::{demands, is_open};
use super::pattern::Pattern;
use super::rests::Rests;
use crate::analysis::{FigureKey, PairedMeasure, SurveyMeasure};
use crate::disclosure::Withheld;
use crate::disclosure::editions::Editions;
use crate::model::{Occasion, Scope};

const MEANS: [PairedMeasure; 3] = [
    PairedMeasure::MeanChange,
    PairedMeasure::StayersBefore,
    PairedMeasure::StayersAfter,
];

const MEANS_AND_POSITIVE: [PairedMeasure; 5] = [
    PairedMeasure::MeanChange,
    PairedMeasure::StayersBefore,
    PairedMeasure::StayersAfter,
    PairedMeasure::PositiveBefore,
    PairedMeasure::PositiveAfter,
];

/// What may be told of a lab, or of all, and what that is worth.
type Choice = (u32, Stayed, Vec<(Occasion, Level)>);

/// One item on its way to a pattern that is safe.
pub(super) struct Judge<'a> {
    answers: &'a Answers,
    withheld: &'a Withheld,
    editions: &'a Editions,
    k: u64,
    pattern: Pattern,
}

/// What is worth telling of those who answered both times, beside levels: most
/// where it is an indicator's value.
fn worth(stayed: Stayed, is_headline: bool) -> u32 {
    match stayed {
        Stayed::Nothing => 0,
        Stayed::Mean => 100,
        Stayed::MeanAndPositive if is_headline => 250,
        Stayed::MeanAndPositive => 130,
    }
}

impl<'a> Judge<'a> {
    pub fn new(
        answers: &'a Answers,
        withheld: &'a Withheld,
        editions: &'a Editions,
        k: u64,
    ) -> Self {
        Self {
            answers,
            withheld,
            editions,
            k,
            pattern: Pattern::default(),
        }
    }

    pub fn pattern(mut self) -> Pattern {
        let mut scopes: Vec<Scope> = self
            .answers
            .rounds
            .keys()
            .map(|(scope, _)| *scope)
            .collect();
        scopes.dedup();
        for scope in scopes {
            self.choose(scope);
        }
        self.guard_all_labs();
        self.pattern
    }

    fn rounds_of(&self, scope: Scope) -> impl Iterator<Item = (Occasion, &'a Persons)> + use<'a> {
        let rounds = self.answers.rounds.iter();
        rounds
            .filter(move |((of, _), _)| *of == scope)
            .map(|((_, occasion), persons)| (*occasion, persons))
    }

    /// The levels of a lab, or of all, by what is told of it alone.
    fn choose(&mut self, scope: Scope) {
        let compared = self.answers.compared.get(&scope).copied();
        let is_compared =
            |at: Occasion| compared.is_some_and(|after| at == Occasion::Baseline || at == after);
        let mut best: Option<Choice> = None;
        for stayed in Stayed::ALL {
            if stayed != Stayed::Nothing && compared.is_none() || !self.may_tell(scope, stayed) {
                continue;
            }
            let levels = self.rounds_of(scope).map(|(occasion, persons)| {
                let stayed = if is_compared(occasion) {
                    stayed
                } else {
                    Stayed::Nothing
                };
                Some((occasion, self.finest(scope, occasion, persons, stayed)?))
            });
            let Some(levels) = levels.collect::<Option<Vec<_>>>() else {
                continue;
            };
            let of_levels: u32 = levels.iter().map(|(_, level)| level.worth()).sum();
            let worth = of_levels + worth(stayed, self.answers.feeds_share);
            if best.as_ref().is_none_or(|best| best.0 < worth) {
                best = Some((worth, stayed, levels));
            }
        }
        if let Some((_, stayed, levels)) = best {
            self.pattern.stayed.insert(scope, stayed);
            let levels = levels.into_iter();
            let levels = levels.map(|(occasion, level)| ((scope, occasion), level));
            self.pattern.levels.extend(levels);
        }
    }

    /// The level that tells most and is safe; `None` where not even the means
    /// of those who answered both times are.
    fn finest(
        &self,
        scope: Scope,
        occasion: Occasion,
        persons: &Persons,
        stayed: Stayed,
    ) -> Option<Level> {
        self.levels_open(scope, occasion, persons, stayed).next()
    }

    /// The levels that are safe, the one that tells most first.
    fn levels_open(
        &self,
        scope: Scope,
        occasion: Occasion,
        persons: &Persons,
        stayed: Stayed,
    ) -> impl Iterator<Item = Level> {
        let known = self.known_earlier(scope, occasion);
        let levels = Level::ALL.into_iter();
        let allowed = levels.filter(move |level| self.is_allowed(scope, occasion, *level));
        allowed.filter(move |level| {
            let level = level.with(known);
            is_open(persons, &self.answers.scale, level, stayed, self.k)
        })
    }

    /// What earlier publications told of the same answers.
    fn known_earlier(&self, scope: Scope, occasion: Occasion) -> Level {
        let round = (self.answers.item, scope, occasion);
        let known: Vec<SurveyMeasure> = self.editions.known_of(round).collect();
        let mut levels = Level::ALL.into_iter().rev();
        let told = levels.find(|level| known.iter().all(|measure| level.shows(*measure)));
        told.unwrap_or(Level::Full)
    }

    /// Whether a level is told of such an item, and shows nothing withheld.
    fn is_allowed(&self, scope: Scope, occasion: Occasion, level: Level) -> bool {
        let told = [SurveyMeasure::Mean, SurveyMeasure::SharePositive];
        let struck = |measure: SurveyMeasure| {
            level.shows(measure)
                && self.withheld.contains_key(&FigureKey::Survey {
                    item: self.answers.item,
                    scope,
                    occasion,
                    measure,
                })
        };
        let of_index = matches!(
            level,
            Level::PositiveAndMean | Level::Mean | Level::Positive | Level::Number
        );
        if level.grain() <= Grain::Positive && !self.answers.tells_shares() {
            return false;
        }
        let lone = self.answers.lone.contains(&(scope, occasion));
        // Of two answers whatever is told says all.
        if self.answers.scale.is_two_valued() && !matches!(level, Level::Full | Level::Number) {
            return false;
        }
        if self.answers.is_index && !of_index {
            return false;
        }
        if !self.answers.bears((scope, occasion), level, self.k) {
            return false;
        }
        let tells_lone = lone && level.tells_sum();
        let round = (self.answers.item, scope, occasion);
        let mut differ = self.editions.struck_of(round);
        let of_few = differ.any(|measure| level.shows(measure));
        !tells_lone && !of_few && !told.into_iter().any(struck)
    }

    /// Whether nothing that is told of those who answered both times is
    /// withheld already.
    fn may_tell(&self, scope: Scope, stayed: Stayed) -> bool {
        let lone = self.answers.lone.iter().any(|(of, _)| *of == scope);
        if lone && stayed != Stayed::Nothing {
            return false;
        }
        let tells_shares = self.answers.tells_shares_of_stayers(scope, self.k);
        let two_valued = self.answers.scale.is_two_valued();
        match stayed {
            Stayed::MeanAndPositive if !tells_shares => return false,
            Stayed::Mean if two_valued => return false,
            _ => {}
        }
        let told: &[PairedMeasure] = match stayed {
            Stayed::Nothing => &[],
            Stayed::Mean => &MEANS,
            Stayed::MeanAndPositive => &MEANS_AND_POSITIVE,
        };
        let mut keys = told.iter().map(|measure| FigureKey::Paired {
            item: self.answers.item,
            scope,
            measure: *measure,
        });
        !keys.any(|key| self.withheld.contains_key(&key))
    }

    fn stayed(&self, scope: Scope, persons: &Persons) -> Stayed {
        let stayed = self.pattern.stayed.get(&scope).copied();
        let compared = persons.stayers.is_some();
        stayed.filter(|_| compared).unwrap_or(Stayed::Nothing)
    }

    /// Tells so much of a lab's persons, or all labs', who answered both times,
    /// and of everyone there what is safe beside it.
    fn tell(&mut self, scope: Scope, stayed: Stayed) {
        self.pattern.stayed.insert(scope, stayed);
        let rounds: Vec<(Occasion, &Persons)> = self.rounds_of(scope).collect();
        for (occasion, persons) in rounds {
            let stayed = self.stayed(scope, persons);
            if let Some(level) = self.finest(scope, occasion, persons, stayed) {
                self.pattern.levels.insert((scope, occasion), level);
            }
        }
    }

    fn rests(&self) -> Rests<'_> {
        Rests {
            scale: &self.answers.scale,
            k: self.k,
        }
    }

    /// Whether what is told of all leaves the answers of a lab open: it could
    /// have exchanged persons with so many others.
    fn is_hidden(
        &self,
        (scope, lab): &(Scope, Told<'_>),
        labs: &[(Scope, Told<'_>)],
        of_all: Level,
        partners: usize,
    ) -> bool {
        if lab.level.implies(of_all) || self.could_be_known(lab, of_all) {
            return true;
        }
        self.wanted(lab.persons).iter().all(|wanted| {
            let others = labs.iter().filter(|(other, _)| other != scope);
            let able = others.filter(|(_, partner)| {
                can_exchange(*lab, *partner, of_all, &self.answers.scale, *wanted)
            });
            able.take(partners).count() == partners
        })
    }

    /// Whether groups that stand where labs do may each be told at `level`, as
    /// long as `of_all` is told of all. No group knows its own answers.
    pub fn groups_are_open(mut self, occasion: Occasion, level: Level, of_all: Level) -> bool {
        let of_groups = self.answers.among_all.keys();
        self.pattern.levels = of_groups.map(|of| (*of, level)).collect();
        let groups: Vec<(Scope, Told<'_>)> = self.labs(occasion).collect();
        groups.iter().all(|own| {
            let (persons, scale) = (own.1.persons, &self.answers.scale);
            is_open(persons, scale, level, Stayed::Nothing, self.k)
                && self.is_hidden(own, &groups, of_all, 1)
        })
    }

    /// Whether a lab would be open even if all that is told of all labs were
    /// told of it.
    fn could_be_known(&self, lab: &Told<'_>, of_all: Level) -> bool {
        let level = lab.level.with(of_all);
        is_open(lab.persons, &self.answers.scale, level, lab.stayed, self.k)
    }

    /// Every lab's round that belongs to an occasion of all labs.
    fn labs(&self, occasion: Occasion) -> impl Iterator<Item = (Scope, Told<'_>)> {
        let rounds = self.answers.rounds.iter();
        let of_labs =
            rounds.filter(move |(of, _)| self.answers.among_all.get(of) == Some(&occasion));
        of_labs.map(move |(of @ (scope, _), persons)| {
            let level = self.pattern.levels.get(of);
            let earlier = self.known_earlier(*scope, of.1);
            let told = Told {
                persons,
                level: level.copied().unwrap_or(Level::Number).with(earlier),
                stayed: self.stayed(*scope, persons),
            };
            (*scope, told)
        })
    }

    /// The counts that must stay possible in a lab and are not the true ones.
    fn wanted(&self, persons: &Persons) -> Vec<Wanted> {
        let (n, k) = (persons.n(), self.k);
        let answers = persons.all.iter().enumerate();
        let answers = answers.filter(|(_, count)| n >= k || **count > 0);
        let wanted = answers.flat_map(|(answer, &count)| {
            let demands = demands(count, n, k).into_iter();
            let demands = demands.filter(move |(least, most)| !(*least..=*most).contains(&count));
            demands.map(move |(least, most)| Wanted {
                answer,
                least,
                most,
            })
        });
        wanted.collect()
    }
}
