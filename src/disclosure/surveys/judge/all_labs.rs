//! What is told of all labs together, held against what is told of each.

use super::super::consistent::{Counts, Persons, Stayed, in_blocks};
use super::super::exchange::Told;
use super::super::level::Level;
use super::super::open::{is_open, makes_up_for};
use super::super::pattern::Pattern;
use super::super::rests::everyone;
use super::{Judge, worth};
use crate::model::{Occasion, Scope};

impl Judge<'_> {
    /// Lowers what is told of all labs, or of those who answered both times, of
    /// all labs or of each, whichever leaves most, until no lab's answers follow
    /// from it.
    pub(super) fn guard_all_labs(&mut self) {
        let chosen = self.pattern.clone();
        let mut best: Option<(u32, Pattern)> = None;
        for (most, means) in self.ways() {
            self.pattern = chosen.clone();
            self.tell_of_labs_at_most(most);
            if means {
                self.tell_means_of_labs();
            }
            let before = self.pattern.clone();
            let told = before.stayed.get(&Scope::All).copied();
            let told = told.unwrap_or(Stayed::Nothing);
            for stayed in Stayed::ALL.into_iter().filter(|stayed| *stayed <= told) {
                self.pattern = before.clone();
                self.guard_all_labs_with(stayed);
                let worth = self.worth();
                if best.as_ref().is_none_or(|best| best.0 < worth) {
                    best = Some((worth, self.pattern.clone()));
                }
                if self.pattern == chosen {
                    return;
                }
            }
        }
        if let Some((_, best)) = best {
            self.pattern = best;
        }
    }

    /// How much is told of who answered both times in each lab at most, and
    /// whether of everyone there the mean is told rather than parts of the scale:
    /// then what all labs tell of means says nothing more.
    fn ways(&self) -> Vec<(Stayed, bool)> {
        let mut ways = Vec::new();
        for most in [Stayed::MeanAndPositive, Stayed::Mean] {
            // Shares of who answered both times are an indicator's value where it is fed so.
            if most == Stayed::MeanAndPositive || !self.answers.feeds_share {
                ways.extend([(most, false), (most, true)]);
            }
        }
        ways
    }

    /// Tells the mean of everyone in each lab where that is safe.
    fn tell_means_of_labs(&mut self) {
        let levels = self.pattern.levels.iter();
        let other = levels.filter(|((scope, _), level)| *scope != Scope::All && !level.tells_sum());
        let other: Vec<(Scope, Occasion)> = other.map(|(place, _)| *place).collect();
        for (scope, occasion) in other {
            let Some(persons) = self.answers.rounds.get(&(scope, occasion)) else {
                continue;
            };
            let stayed = self.stayed(scope, persons);
            let mut levels = self.levels_open(scope, occasion, persons, stayed);
            let means = levels.find(|level| level.tells_sum());
            drop(levels);
            if let Some(level) = means {
                self.pattern.levels.insert((scope, occasion), level);
            }
        }
    }

    fn guard_all_labs_with(&mut self, stayed: Stayed) {
        // What is told of all labs' persons who answered both times is told of
        // each lab, or could be, or three labs hide each other.
        let open = stayed == Stayed::Nothing || self.changes_are_open(stayed);
        let stayed = if open { stayed } else { Stayed::Nothing };
        if self.pattern.stayed.get(&Scope::All) != Some(&stayed) {
            self.tell(Scope::All, stayed);
        }
        let occasions: Vec<Occasion> = self.rounds_of(Scope::All).map(|(at, _)| at).collect();
        for occasion in occasions {
            self.guard_labs(occasion);
        }
    }

    /// Tells of who answered both times in each lab no more than so much.
    fn tell_of_labs_at_most(&mut self, most: Stayed) {
        let labs = self.pattern.stayed.iter();
        let more = labs.filter(|(scope, stayed)| **scope != Scope::All && **stayed > most);
        let more: Vec<Scope> = more.map(|(scope, _)| *scope).collect();
        for lab in more {
            self.tell(lab, most);
        }
    }

    /// What the pattern is worth to the reader: what is told of all labs more,
    /// for it comes first, and answers by background rest on it.
    fn worth(&self) -> u32 {
        let of_all = if self.answers.divided { 6 } else { 3 };
        let levels = self.pattern.levels.iter();
        let levels = levels.map(|((scope, _), level)| match scope {
            Scope::All => of_all * level.worth(),
            Scope::Lab(_) => level.worth(),
        });
        let stayed = self.pattern.stayed.values();
        let stayed = stayed.map(|stayed| worth(*stayed, self.answers.feeds_share));
        levels.sum::<u32>() + stayed.sum::<u32>()
    }

    /// Whether no lab's answers follow from what is told of all labs' persons who
    /// answered both times: neither from their mean, nor from what more is told.
    fn changes_are_open(&self, of_all: Stayed) -> bool {
        let rounds = self.rounds_of(Scope::All);
        let compared = rounds.filter(|(_, persons)| persons.stayers.is_some());
        // At each that follows, for labs may be known at some of them only.
        let follow = |told: &Stayed| *told != Stayed::Nothing && *told <= of_all;
        let told = || Stayed::ALL.into_iter().filter(follow);
        let mut rounds =
            compared.flat_map(|(occasion, _)| told().map(move |told| (occasion, told)));
        rounds.all(|(occasion, told)| {
            let labs = self.labs(occasion);
            let hidden: Vec<Told<'_>> = labs
                .map(|(_, lab)| lab)
                .filter(|lab| lab.persons.stayers.is_some() && lab.known_of_stayers() < told)
                .collect();
            let stayers = |lab: &Told<'_>| lab.persons.stayers.clone().unwrap_or_default();
            let counts: Vec<Counts> = hidden.iter().map(stayers).collect();
            let could_be_known =
                |lab: &Told<'_>| is_open(lab.persons, &self.answers.scale, lab.level, told, self.k);
            let groups: Vec<Persons> = counts.iter().map(everyone).collect();
            self.rests().are_open(&groups, told.level())
                && (hidden.iter().all(could_be_known)
                    || (hidden.len() > 2 && self.hide_each_other(&counts, told)))
        })
    }

    /// Whether the persons of every lab who answered both times may have
    /// answered otherwise, because those of the others would make up for it,
    /// also where one of these knows its own answers.
    fn hide_each_other(&self, own: &[Counts], told: Stayed) -> bool {
        let blocks = self.answers.scale.blocks(told.grain());
        let places = || 0..own.len();
        let pairs = places().flat_map(|lab| places().map(move |viewer| (lab, viewer)));
        let mut pairs = pairs.filter(|(lab, viewer)| lab != viewer);
        pairs.all(|(lab, viewer)| {
            let others = places().filter(|other| *other != lab && *other != viewer);
            let rest = self.rests().added(others.map(|other| &own[other]));
            let persons = own[lab].iter().sum::<u64>().min(self.k - 1);
            makes_up_for(&rest, persons)
                && (blocks.len() < 2 || makes_up_for(&in_blocks(&rest, &blocks), persons))
        })
    }

    /// Lowers what is told of all labs together until no lab's answers follow
    /// from it.
    fn guard_labs(&mut self, occasion: Occasion) {
        let place = (Scope::All, occasion);
        let Some(persons) = self.answers.rounds.get(&place) else {
            return;
        };
        loop {
            let level = self.pattern.levels.get(&place).copied();
            let level = level.unwrap_or(Level::Number);
            if level == Level::Number || self.labs_are_open(occasion, level) {
                return;
            }
            let stayed = self.stayed(Scope::All, persons);
            let lower = Level::ALL
                .into_iter()
                .skip_while(|own| *own != level)
                .skip(1);
            let mut lower = lower.filter(|own| {
                self.is_allowed(Scope::All, occasion, *own)
                    && is_open(persons, &self.answers.scale, *own, stayed, self.k)
            });
            let next = lower.next().unwrap_or(Level::Number);
            self.pattern.levels.insert(place, next);
        }
    }

    fn labs_are_open(&self, occasion: Occasion, of_all: Level) -> bool {
        let labs: Vec<(Scope, Told<'_>)> = self.labs(occasion).collect();
        // At each level that follows, for labs may be known at some of them only.
        let follows = |level: &Level| *level != Level::Number && of_all.implies(*level);
        let mut follow = Level::ALL.into_iter().filter(follows);
        let rests_are_open = follow.all(|level| {
            let hidden = labs.iter().filter(|(_, lab)| !lab.known().implies(level));
            let hidden: Vec<Persons> = hidden.map(|(_, lab)| lab.persons.clone()).collect();
            self.rests().are_open(&hidden, level)
        });
        let told: Vec<Told<'_>> = labs.iter().map(|(_, lab)| *lab).collect();
        let stayed = self.pattern.stayed.get(&Scope::All).copied();
        let stayed = stayed.filter(|_| told.iter().any(|lab| lab.persons.stayers.is_some()));
        let stayed = stayed.unwrap_or(Stayed::Nothing);
        rests_are_open
            && self.rests().others_are_open(&told, of_all, stayed)
            // One of those that it exchanges with may know its own answers.
            && labs.iter().all(|own| self.is_hidden(own, &labs, of_all, 2))
    }
}
