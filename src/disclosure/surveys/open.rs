//! Whether what is told of answers leaves them open: the rule that levels are
//! judged by.

use std::ops::RangeInclusive;

use super::consistent::{Bounds, Persons, Stayed, concluded, in_blocks, sum, sum_of};
use super::level::{Grain, Level, Scale};

/// Whether nothing that follows tells too much of a small count: all of
/// `1..k` must stay possible for a small class, and for what is missing in one
/// that nearly everyone gave; of fewer than k persons every answer that
/// occurs might be given by none or by all of them.
pub(super) fn is_open(
    persons: &Persons,
    scale: &Scale,
    level: Level,
    stayed: Stayed,
    k: u64,
) -> bool {
    let n = persons.n();
    if n < k {
        return level == Level::Number && stayed == Stayed::Nothing;
    }
    let stayers = persons
        .stayers
        .as_ref()
        .filter(|_| stayed != Stayed::Nothing);
    // What is said of everyone is said of those who came or left, too.
    let parts = persons.stayers.as_ref().map(|stayers| {
        let (stay, other) = (sum_of(stayers), sum_of(&persons.others()));
        stay.min(if other == 0 { stay } else { other })
    });
    let least = parts.unwrap_or(n);
    let may_be_told = |counts: &[u64], grain: Grain, least: u64| {
        let told = in_blocks(counts, &scale.blocks(grain));
        let n = sum_of(counts);
        let small = told.iter().any(|count| (1..k).contains(count));
        let everyone = least < 2 * k && told.contains(&n);
        told.len() == 1 || !(small || everyone)
    };
    let stayers_may = stayers.is_none_or(|own| {
        let n = sum_of(own);
        n >= k && may_be_told(own, stayed.grain(), n)
    });
    if !stayers_may || !may_be_told(&persons.all, level.grain(), least) {
        return false;
    }
    let others = sum_of(&persons.others());
    if stayers.is_some() && level.tells_sum() && (1..k).contains(&others) {
        return false;
    }
    if stayed == Stayed::Nothing && !parts_are_open(persons, scale, level, k) {
        return false;
    }
    let grains = [Grain::Answers, Grain::Thirds, Grain::Positive].into_iter();
    let mut grains = grains.filter(|grain| *grain == Grain::Answers || *grain < level.grain());
    grains.all(|grain| {
        let Some(found) = concluded(persons, scale, (level, stayed), grain) else {
            return false;
        };
        let blocks = scale.blocks(grain);
        let open = |counts: &[u64], bounds: &[Bounds]| {
            group_is_open(&in_blocks(counts, &blocks), bounds, &found.all, k)
        };
        let of_parts = match (&found.parts, stayers) {
            (Some((stay, other)), Some(stayers)) => {
                open(stayers, stay) && open(&persons.others(), other)
            }
            // Of fewer it is a guess what each of them can have answered.
            _ => stayed != Stayed::Nothing || follow_open(persons, &blocks, &found.all, (k, k)),
        };
        let of_everyone = least < 2 * k && found.all.iter().any(|bounds| bounds.0 == n);
        !of_everyone && open(&persons.all, &found.all) && of_parts
    })
}

/// The same for what a lab works out of others with its own answers, a group
/// that nobody is told of as such: at least k people, of whom no part that is
/// counted is small.
pub(super) fn is_open_to_insiders(persons: &Persons, scale: &Scale, level: Level, k: u64) -> bool {
    let told = scale.blocks(level.grain());
    let counts = in_blocks(&persons.all, &told);
    let small = told.len() > 1 && counts.iter().any(|count| (1..k).contains(count));
    level == Level::Number || (persons.n() >= k && !small)
}

/// Whether the blocks that are told of everyone leave open how many of those who
/// answered both times, and of the others, lie in each, where nothing is told
/// of them.
fn parts_are_open(persons: &Persons, scale: &Scale, level: Level, k: u64) -> bool {
    let blocks = scale.blocks(level.grain());
    let told = in_blocks(&persons.all, &blocks);
    let of_all: Vec<Bounds> = told.iter().map(|all| (*all, *all)).collect();
    blocks.len() < 2 || follow_open(persons, &blocks, &of_all, (1, k))
}

/// Whether bounds of how many lie in each block leave that open of those who answered
/// both times, and of the others, as far as either are `least` or more.
fn follow_open(
    persons: &Persons,
    blocks: &[RangeInclusive<usize>],
    of_all: &[Bounds],
    (least, k): (u64, u64),
) -> bool {
    let Some(stayers) = &persons.stayers else {
        return true;
    };
    let open = |part: &[u64]| {
        let (own, n) = (in_blocks(part, blocks), sum_of(part));
        let rest = persons.n() - n;
        let bounds = of_all
            .iter()
            .map(|(low, high)| (low.saturating_sub(rest), n.min(*high)));
        let bounds: Vec<Bounds> = bounds.collect();
        n < least || rest == 0 || group_is_open(&own, &bounds, of_all, k)
    };
    open(stayers) && open(&persons.others())
}

/// See [`is_open`], for the answers of one group; `of_all` is what follows for
/// everyone.
fn group_is_open(counts: &[u64], bounds: &[Bounds], of_all: &[Bounds], k: u64) -> bool {
    let n: u64 = counts.iter().sum();
    let mut classes = counts.iter().zip(bounds).zip(of_all);
    classes.all(|((&count, &(low, high)), &(_, any))| {
        // What nobody answered, nobody of these did.
        let settled = n < k && any == 0;
        let mut demands = demands(count, n, k).into_iter();
        settled || demands.all(|(least, most)| low <= most && least <= high)
    })
}

/// The counts of an answer that must stay possible, each from least to most:
/// something of each has to be. `n` persons answered, `count` of them this.
pub(super) fn demands(count: u64, n: u64, k: u64) -> Vec<Bounds> {
    if n < k {
        return vec![(n, n), (0, 0)];
    }
    let mut demands = Vec::new();
    if (1..k).contains(&count) {
        demands.extend([(k - 1, n), (0, 1)]);
    }
    let rest = n - count;
    if (1..k).contains(&rest) || (rest == 0 && n < 2 * k) {
        demands.extend([(0, n - (k - 1)), (n - 1, n)]);
    }
    demands
}

/// Whether the sum of some persons can be so much larger and smaller that it
/// makes up for anything that `persons` others may have answered.
pub(super) fn makes_up_for(counts: &[u64], persons: u64) -> bool {
    let far = (counts.len() as u64).saturating_sub(1);
    let (own, most) = (sum(counts), sum_of(counts) * far);
    own >= persons * far && most - own >= persons * far
}
