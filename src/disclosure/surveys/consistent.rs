//! What a reader can conclude of answers: every count that agrees with what is
//! told, found without trying every table.
//!
//! Persons choose answers from blocks of adjoining ones. As long as only the
//! number of persons in each block is fixed, their sum can take every whole
//! value from least to largest; so whether a table exists is seen from the
//! ends of intervals.

use std::ops::RangeInclusive;

use super::level::{Grain, Level, Scale};

/// How many gave each answer, the lowest first.
pub(super) type Counts = Vec<u64>;

/// The least and largest count that a reader cannot rule out.
pub(super) type Bounds = (u64, u64);

/// The persons of one lab, or of all, on one occasion, and among them those
/// who answered on the other occasion too.
#[derive(Debug, Clone)]
pub(super) struct Persons {
    /// Everyone who answered.
    pub all: Counts,
    /// Who answered both times; `None` where nobody was asked twice.
    pub stayers: Option<Counts>,
}

impl Persons {
    /// How many answered.
    pub fn n(&self) -> u64 {
        self.all.iter().sum()
    }

    /// Who answered this time only.
    pub fn others(&self) -> Counts {
        match &self.stayers {
            None => self.all.clone(),
            Some(stayers) => {
                let both = self.all.iter().zip(stayers);
                both.map(|(all, own)| all.saturating_sub(*own)).collect()
            }
        }
    }
}

/// The sum of answers by their positions.
pub(super) fn sum(counts: &[u64]) -> u64 {
    (0..).zip(counts).map(|(at, count)| at * count).sum()
}

/// What is told of those who answered both times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Stayed {
    /// Nothing but how many they are.
    Nothing,
    /// Their mean.
    Mean,
    /// Their mean, and how many lie beyond the middle.
    MeanAndPositive,
}

impl Stayed {
    /// Each, the one that tells most first.
    pub const ALL: [Self; 3] = [Self::MeanAndPositive, Self::Mean, Self::Nothing];

    /// The level that tells the same of everyone.
    pub fn level(self) -> Level {
        match self {
            Self::Nothing => Level::Number,
            Self::Mean => Level::Mean,
            Self::MeanAndPositive => Level::PositiveAndMean,
        }
    }

    /// Which of their answers are counted together.
    pub fn grain(self) -> Grain {
        self.level().grain()
    }
}

/// A group of persons of whom is known how many lie in each block.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub blocks: Vec<RangeInclusive<usize>>,
    pub counts: Counts,
}

impl Group {
    /// The sums that are possible where exactly `own` persons gave the answer
    /// `at`: every whole number within these bounds.
    pub fn sums(&self, at: usize, own: u64) -> Vec<Bounds> {
        self.sums_with(&(at..=at), own)
    }

    /// The same where exactly `own` persons gave one of the answers of a `part`
    /// of a block.
    fn sums_with(&self, part: &RangeInclusive<usize>, own: u64) -> Vec<Bounds> {
        let (first, last) = (*part.start() as u64, *part.end() as u64);
        let (mut least, mut most) = (own * first, own * last);
        let mut rest = None;
        for (block, &persons) in self.blocks.iter().zip(&self.counts) {
            if block.contains(part.start()) {
                rest = persons
                    .checked_sub(own)
                    .map(|rest| (rest, *block.start() as u64, *block.end() as u64));
            } else {
                least += *block.start() as u64 * persons;
                most += *block.end() as u64 * persons;
            }
        }
        let Some((rest, low, high)) = rest else {
            return Vec::new();
        };
        // The rest of the block lies below the part or above it.
        let above = match (low < first, last < high) {
            (true, true) => 0..=rest,
            (false, true) => rest..=rest,
            (true, false) => 0..=0,
            (false, false) if rest > 0 => return Vec::new(),
            (false, false) => 0..=0,
        };
        above
            .map(|above| {
                let below = rest - above;
                (
                    least + below * low + above * (last + 1),
                    most + below * first.saturating_sub(1) + above * high,
                )
            })
            .collect()
    }

    /// The least and largest sum.
    pub fn ends(&self) -> Bounds {
        let blocks = self.blocks.iter().zip(&self.counts);
        blocks.fold((0, 0), |(least, most), (block, persons)| {
            (
                least + *block.start() as u64 * persons,
                most + *block.end() as u64 * persons,
            )
        })
    }

    fn agrees(&self, sum: Option<u64>, part: &RangeInclusive<usize>, own: u64) -> bool {
        let within = |(least, most): &Bounds| sum.is_none_or(|sum| (*least..=*most).contains(&sum));
        self.sums_with(part, own).iter().any(within)
    }

    /// The bounds of how many gave an answer of each part, given the sum where
    /// it is known; `None` where nothing agrees. A part lies within a block.
    fn bounds(&self, sum: Option<u64>, parts: &[RangeInclusive<usize>]) -> Option<Vec<Bounds>> {
        let of_part = |part: &RangeInclusive<usize>| {
            let mut blocks = self.blocks.iter().zip(&self.counts);
            let (_, &count) = blocks.find(|(block, _)| block.contains(part.start()))?;
            let least = (0..=count).find(|own| self.agrees(sum, part, *own))?;
            let mut own = (least..=count).rev();
            let most = own.find(|own| self.agrees(sum, part, *own))?;
            Some((least, most))
        };
        parts.iter().map(of_part).collect()
    }
}

/// What a reader can conclude of everyone, of those who answered both times,
/// and of the others; of the latter two only where they are told apart.
#[derive(Debug, Clone)]
pub(super) struct Conclusions {
    pub all: Vec<Bounds>,
    /// Stayers, others.
    pub parts: Option<(Vec<Bounds>, Vec<Bounds>)>,
}

/// What follows for the answers that are counted together, no more coarsely
/// than the level does, from what is told; `None` where nothing was found that
/// agrees.
pub(super) fn concluded(
    persons: &Persons,
    scale: &Scale,
    (level, stayed): (Level, Stayed),
    together: Grain,
) -> Option<Conclusions> {
    let parts = scale.blocks(together);
    let sum_of_all = level.tells_sum().then(|| sum(&persons.all));
    let others = persons.others();
    let stayers = persons.stayers.as_ref();
    let Some(stayers) = stayers.filter(|_| stayed != Stayed::Nothing && sum_of(&others) > 0) else {
        let known = stayed != Stayed::Nothing && stayers.is_some();
        let grain = if known {
            stayed.grain()
        } else {
            Grain::Everyone
        };
        let blocks = scale.blocks(level.grain().min(grain));
        let group = Group {
            counts: in_blocks(&persons.all, &blocks),
            blocks,
        };
        let sum = sum_of_all.or(known.then(|| sum(&persons.all)));
        let all = group.bounds(sum, &parts)?;
        return Some(Conclusions { all, parts: None });
    };
    let sums = (sum(stayers), sum_of_all.map(|_| sum(&others)));
    let told = in_blocks(&persons.all, &scale.blocks(level.grain()));
    let mut found: Option<[Vec<Bounds>; 3]> = None;
    for (stay, other) in partings(persons, scale, level.grain(), &told, stayed) {
        let bounds = stay.bounds(Some(sums.0), &parts);
        let bounds = bounds.zip(other.bounds(sums.1, &parts));
        let Some((stay, other)) = bounds else {
            continue;
        };
        let both = stay.iter().zip(&other);
        let both = both.map(|(a, b)| (a.0 + b.0, a.1 + b.1)).collect();
        let new = [both, stay, other];
        match &mut found {
            None => found = Some(new),
            Some(old) => old.iter_mut().zip(&new).for_each(|(a, b)| widen(a, b)),
        }
    }
    let [all, stay, other] = found?;
    Some(Conclusions {
        all,
        parts: Some((stay, other)),
    })
}

/// Whether every way to part those who answered both times from the others is
/// tried: else what is concluded may be narrower than what a reader can.
pub(super) fn are_all_tried(persons: &Persons, scale: &Scale, level: Level) -> bool {
    let told = in_blocks(&persons.all, &scale.blocks(level.grain()));
    let mut splits = Splits::new(&told, sum_of(&persons.others()));
    splits.nth(PARTINGS).is_none()
}

/// How many gave any answer.
pub(super) fn sum_of(counts: &[u64]) -> u64 {
    counts.iter().sum()
}

/// How many ways to part those who answered both times from the others are
/// tried: fewer are taken for less than a reader must reckon with.
const PARTINGS: usize = 2000;

/// Every way to part those who answered both times from the others that agrees
/// with how many lie in each block, and with what is told of the former.
pub(super) fn partings(
    persons: &Persons,
    scale: &Scale,
    grain: Grain,
    told: &[u64],
    stayed: Stayed,
) -> Vec<(Group, Group)> {
    let stayers = persons.stayers.clone();
    let stayers = stayers.unwrap_or_else(|| vec![0; persons.all.len()]);
    let others = sum_of(&persons.others());
    let blocks = scale.blocks(grain);
    let positive = scale.blocks(Grain::Positive);
    let of_stayers = in_blocks(&stayers, &positive);
    if stayed == Stayed::MeanAndPositive && grain > Grain::Positive {
        let stay = Group {
            blocks: positive,
            counts: of_stayers,
        };
        let other = Group {
            blocks,
            counts: vec![others],
        };
        return vec![(stay, other)];
    }
    let splits = Splits::new(told, others).take(PARTINGS);
    let partings = splits.map(|split| {
        let left = told.iter().zip(&split).map(|(all, own)| all - own);
        let group = |counts: Counts| Group {
            blocks: blocks.clone(),
            counts,
        };
        (group(left.collect()), group(split))
    });
    let agrees = |(stay, _): &(Group, Group)| {
        stayed != Stayed::MeanAndPositive
            || positive.iter().zip(&of_stayers).all(|(block, count)| {
                let within = stay.blocks.iter().zip(&stay.counts);
                let within = within.filter(|(own, _)| block.contains(own.start()));
                within.map(|(_, count)| count).sum::<u64>() == *count
            })
    };
    partings.filter(agrees).collect()
}

fn widen(bounds: &mut [Bounds], more: &[Bounds]) {
    for (own, more) in bounds.iter_mut().zip(more) {
        *own = (own.0.min(more.0), own.1.max(more.1));
    }
}

/// How many lie in each block.
pub(super) fn in_blocks(counts: &[u64], blocks: &[RangeInclusive<usize>]) -> Counts {
    let within = |block: &RangeInclusive<usize>| counts[block.clone()].iter().sum();
    blocks.iter().map(within).collect()
}

/// Every way to take so many persons out of blocks.
struct Splits<'a> {
    room: &'a [u64],
    next: Option<Counts>,
}

impl<'a> Splits<'a> {
    fn new(room: &'a [u64], persons: u64) -> Self {
        let mut first = vec![0; room.len()];
        let left = fill(&mut first, room, persons);
        Self {
            room,
            next: (left == 0).then_some(first),
        }
    }
}

/// Puts persons into the first blocks that have room; gives how many are left.
fn fill(counts: &mut [u64], room: &[u64], mut persons: u64) -> u64 {
    for (count, room) in counts.iter_mut().zip(room) {
        *count = persons.min(*room);
        persons -= *count;
    }
    persons
}

impl Iterator for Splits<'_> {
    type Item = Counts;

    fn next(&mut self) -> Option<Counts> {
        let now = self.next.take()?;
        // One person moves on to the next block with room; those before it
        // begin anew.
        let mut before = 0;
        for at in 0..now.len() {
            if before > 0 && now[at] < self.room[at] {
                let mut next = now.clone();
                next[at] += 1;
                fill(&mut next[..at], &self.room[..at], before - 1);
                self.next = Some(next);
                break;
            }
            before += now[at];
        }
        Some(now)
    }
}

/// The answers of several groups together.
pub(super) fn added<'a>(groups: impl Iterator<Item = &'a Counts>, answers: usize) -> Counts {
    let mut sum = vec![0; answers];
    for counts in groups {
        sum.iter_mut()
            .zip(counts)
            .for_each(|(sum, more)| *sum += more);
    }
    sum
}

/// Whether so many persons of each block, with this sum, can be chosen out of
/// everyone.
pub(super) fn can_be_chosen(counts: &[u64], part: &Group, wanted: u64) -> bool {
    let (mut least, mut most, mut adjoin) = (0, 0, true);
    for (block, &persons) in part.blocks.iter().zip(&part.counts) {
        let own: Vec<(u64, u64)> = block.clone().map(|at| (at as u64, counts[at])).collect();
        let Some((low, high)) = end(own.iter(), persons).zip(end(own.iter().rev(), persons)) else {
            return false;
        };
        (least, most) = (least + low, most + high);
        // Answers that adjoin let the sum take every value between.
        let first = own.iter().position(|(_, count)| *count > 0).unwrap_or(0);
        let last = own.iter().rposition(|(_, count)| *count > 0).unwrap_or(0);
        adjoin &= own[first..=last].iter().all(|(_, count)| *count > 0);
    }
    wanted == least || wanted == most || (adjoin && (least..=most).contains(&wanted))
}

/// The sum of the first persons in an order of answers.
fn end<'a>(order: impl Iterator<Item = &'a (u64, u64)>, persons: u64) -> Option<u64> {
    let (mut left, mut sum) = (persons, 0);
    for &(at, count) in order {
        let own = left.min(count);
        sum += own * at;
        left -= own;
    }
    (left == 0).then_some(sum)
}
