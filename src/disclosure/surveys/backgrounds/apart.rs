//! Whether groups of people differ from other groups by few: what is told of
//! both then tells of those few.
//!
//! Of some groups together, and some of the other grouping, the difference of
//! their sums is that of the people in which they differ. For given groups the
//! others are best chosen one by one: of each, whichever leaves fewer people.

use std::collections::BTreeMap;

use super::grouping::Grouping;
use super::rounds::Round;
use crate::model::LabIx;

/// How many are in each group, and how many of them answered beyond the middle.
type Counts = Vec<[u64; 2]>;

/// The people of each cell of the other grouping, by group.
type Table = BTreeMap<usize, Counts>;

/// Whether no groups together differ from any of `other` by fewer than 2k
/// people, or k for a lab that knows its own; and where shares are told, whether
/// no count among those in which they differ is smaller than k. Groups that
/// are whole cells of the other tell nothing of their own, and what is withheld
/// there: they are not far apart either.
pub(super) fn are_far_apart(
    round: &Round,
    groups: &Grouping,
    other: &Grouping,
    shares: bool,
    k: u64,
) -> bool {
    let mut all = Table::new();
    let mut own: BTreeMap<LabIx, Table> = BTreeMap::new();
    let places = groups.of_row.iter().zip(&other.of_row);
    for (row, (group, cell)) in round.rows.iter().zip(places) {
        for table in [&mut all, own.entry(row.lab).or_default()] {
            let counts = table
                .entry(*cell)
                .or_insert_with(|| vec![[0; 2]; groups.many]);
            if let Some([n, positive]) = counts.get_mut(*group) {
                *n += 1;
                *positive += u64::from(row.is_positive);
            }
        }
    }
    let mut all_sets = sets(groups.many);
    all_sets.all(|set| {
        let everybody = Gap::of(&all, set);
        everybody.is_wide(2 * k, shares, k)
            && own.values().all(|own| {
                let known = own.iter().fold(everybody, |gap, (cell, counts)| {
                    let whole = all.get(cell).map_or(&[][..], Vec::as_slice);
                    let rest: Counts = whole
                        .iter()
                        .zip(counts)
                        .map(|(whole, own)| [whole[0] - own[0], whole[1] - own[1]])
                        .collect();
                    gap.less(Gap::of_cell(whole, set))
                        .more(Gap::of_cell(&rest, set))
                });
                known.is_wide(k, shares, k)
            })
    })
}

/// Every choice of some of the groups, as bits. One and its complement differ
/// from others by the same people: the first group is in each.
fn sets(groups: usize) -> impl Iterator<Item = u32> {
    let last = groups.min(20);
    (0..1_u32 << last).filter(|set| set & 1 == 1)
}

/// By how many people a set of groups differs from cells at least.
#[derive(Clone, Copy, Default)]
struct Gap {
    /// How many are in the set, and how many are not.
    sides: [u64; 2],
    /// The least number of people in which they differ.
    people: u64,
    /// The least that the difference of positive answers is from saying the
    /// same of everyone of them, in either way.
    answers: [u64; 2],
}

impl Gap {
    fn of(table: &Table, set: u32) -> Self {
        let cells = table.values();
        cells.fold(Self::default(), |gap, counts| {
            gap.more(Self::of_cell(counts, set))
        })
    }

    fn of_cell(counts: &[[u64; 2]], set: u32) -> Self {
        let side = |within: bool| {
            let own = (0..).zip(counts);
            let own = own.filter(|(group, _)| (set >> *group & 1 == 1) == within);
            own.fold([0, 0], |sum, (_, own)| [sum[0] + own[0], sum[1] + own[1]])
        };
        let ([in_n, in_positive], [out_n, out_positive]) = (side(true), side(false));
        Self {
            sides: [in_n, out_n],
            people: in_n.min(out_n),
            answers: [
                in_positive.min(out_n - out_positive),
                (in_n - in_positive).min(out_positive),
            ],
        }
    }

    fn more(self, other: Self) -> Self {
        self.with(other, u64::saturating_add)
    }

    fn less(self, other: Self) -> Self {
        self.with(other, u64::saturating_sub)
    }

    fn with(self, other: Self, of: impl Fn(u64, u64) -> u64) -> Self {
        let pair = |one: [u64; 2], two: [u64; 2]| [of(one[0], two[0]), of(one[1], two[1])];
        Self {
            sides: pair(self.sides, other.sides),
            people: of(self.people, other.people),
            answers: pair(self.answers, other.answers),
        }
    }

    fn is_wide(self, people: u64, shares: bool, answers: u64) -> bool {
        let nobody = self.sides.contains(&0);
        let wide = self.people >= people;
        nobody || wide && (!shares || self.answers.iter().all(|least| *least >= answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn women_of_two_labs_differ_from_a_lab_by_the_few_elsewhere() {
        // Cells are labs, groups women and men.
        let table: Table = [(0, vec![[20, 8], [1, 1]]), (1, vec![[2, 0], [20, 9]])].into();
        let gap = Gap::of(&table, 1);
        assert_eq!(gap.people, 3, "one man here, two women there");
        assert!(!gap.is_wide(10, false, 5));
        let mixed: Table = [(0, vec![[20, 8], [12, 6]]), (1, vec![[9, 5], [20, 9]])].into();
        assert!(Gap::of(&mixed, 1).is_wide(10, true, 5));
    }

    #[test]
    fn a_group_that_is_a_lab_is_not_told_of() {
        let table: Table = [(0, vec![[20, 8], [0, 0]]), (1, vec![[0, 0], [20, 9]])].into();
        assert!(!Gap::of(&table, 1).is_wide(5, false, 5));
    }
}
