//! What the answers of all labs tell beyond those of the labs that are shown:
//! of the labs that are not, and of those who came or left, whose answers are
//! those of all but those of the persons who answered both times.

use super::consistent::{Counts, Persons, Stayed, added, in_blocks};
use super::exchange::Told;
use super::level::{Level, Scale};
use super::open::{is_open, is_open_to_insiders};

/// What answers there are, and below how many they are protected.
pub(super) struct Rests<'a> {
    pub scale: &'a Scale,
    pub k: u64,
}

/// Persons of whom nothing more is known.
pub(super) fn everyone(counts: &Counts) -> Persons {
    Persons {
        all: counts.clone(),
        stayers: None,
    }
}

impl Rests<'_> {
    /// Whether groups of which `told` is known together are open, also for
    /// whoever knows one of them.
    pub fn are_open(&self, groups: &[Persons], told: Level) -> bool {
        self.open_to(groups, told, |rest| self.is_open(&everyone(rest), told))
    }

    /// The same, where somebody who knows one of them works out what nobody is
    /// told of.
    fn are_hardly_known(&self, groups: &[Counts], told: Level) -> bool {
        let groups: Vec<Persons> = groups.iter().map(everyone).collect();
        self.open_to(&groups, told, |rest| {
            let persons = everyone(rest);
            persons.n() == 0 || is_open_to_insiders(&persons, self.scale, told, self.k)
        })
    }

    fn open_to(&self, groups: &[Persons], told: Level, insider: impl Fn(&Counts) -> bool) -> bool {
        let viewers = (0..groups.len()).map(Some).chain([None]);
        let mut viewers = viewers.map(|viewer| {
            let rest = (0..).zip(groups).filter(|(at, _)| Some(*at) != viewer);
            let rest = rest.map(|(_, persons)| persons).collect::<Vec<_>>();
            (viewer.is_some(), rest)
        });
        viewers.all(|(knows_one, rest)| {
            let together = self.added(rest.iter().map(|persons| &persons.all));
            // What all of them answered, everyone in each of them did: those who came or
            // left, too.
            let each = !self.are_alike(&together, told)
                || rest.iter().all(|persons| self.is_open(persons, told));
            each && match knows_one {
                true => insider(&together),
                false => self.is_open(&everyone(&together), told),
            }
        })
    }

    /// Whether those who came, and those who left, are open, where `of_all` is
    /// told of all labs together and `of_stayers` of their persons who answered
    /// both times.
    pub fn others_are_open(&self, labs: &[Told<'_>], of_all: Level, of_stayers: Stayed) -> bool {
        let told = [Level::Mean, Level::Positive, Level::PositiveAndMean];
        let mut told = told.into_iter().filter(|told| of_all.implies(*told));
        told.all(|told| {
            let knows_all = |lab: &Told<'_>| lab.known().implies(told);
            let knows_stayers = |lab: &Told<'_>| {
                let level = lab.known_of_stayers().level();
                lab.persons.stayers.is_none() || level.implies(told)
            };
            let others = |lab: &Told<'_>| lab.persons.others();
            let hidden = || labs.iter().filter(|lab| !knows_all(lab));
            // All but the labs that are shown, and but those of the other labs who
            // answered both times and are shown.
            let some = hidden().any(|lab| lab.persons.stayers.is_some() && knows_stayers(lab));
            let beside_stayers = hidden().map(|lab| match knows_stayers(lab) {
                true => others(lab),
                false => lab.persons.all.clone(),
            });
            let unknown = labs.iter();
            let unknown = unknown.filter(|lab| !(knows_all(lab) && knows_stayers(lab)));
            let of_difference = of_stayers.level().implies(told);
            let open = |groups: Vec<Counts>| {
                let groups = groups.into_iter();
                let groups = groups.filter(|counts| counts.iter().any(|count| *count > 0));
                self.are_hardly_known(&groups.collect::<Vec<_>>(), told)
            };
            (!some || open(beside_stayers.collect()))
                && (!of_difference || open(unknown.map(others).collect()))
        })
    }

    /// The answers of several groups together.
    pub fn added<'c>(&self, groups: impl Iterator<Item = &'c Counts>) -> Counts {
        added(groups, self.scale.thirds.len())
    }

    fn is_open(&self, persons: &Persons, told: Level) -> bool {
        let nobody = persons.n() == 0;
        nobody || is_open(persons, self.scale, told, Stayed::Nothing, self.k)
    }

    /// Whether what is told tells that all of them gave answers that are counted
    /// together, or the one at an end of the scale.
    fn are_alike(&self, counts: &[u64], told: Level) -> bool {
        let n: u64 = counts.iter().sum();
        let blocks = self.scale.blocks(told.grain());
        let in_one = blocks.len() > 1 && in_blocks(counts, &blocks).contains(&n);
        let ends = [counts.first(), counts.last()];
        in_one || (told.tells_sum() && ends.contains(&Some(&n)))
    }
}
