//! Codes that occur together.

use std::collections::{BTreeMap, BTreeSet};

/// How often two codes occur together, the smaller first; pairs that never do
/// are left out.
pub type Pairs<C> = BTreeMap<(C, C), u64>;

/// In how many sets (the codes of each interview, say) two codes both occur.
/// There can be as many pairs as the square of the largest set.
pub fn together_in_sets<C: Ord + Copy>(sets: &[BTreeSet<C>]) -> Pairs<C> {
    let mut pairs = Pairs::new();
    for set in sets {
        for (position, a) in set.iter().enumerate() {
            for b in set.iter().skip(position + 1) {
                *pairs.entry((*a, *b)).or_default() += 1;
            }
        }
    }
    pairs
}

/// How many pairs of segments of one text, one of each code, have a character
/// in common. `segments` holds a code, where it starts, and the first
/// character after it; segments without a character meet none. What two coders
/// marked alike counts for each: leave out repeats first where it should not.
pub fn together_in_segments<C: Ord + Copy>(segments: &[(C, u64, u64)]) -> Pairs<C> {
    // Ends come before starts: segments that only touch share no character.
    let mut edges: Vec<(u64, bool, C)> = segments
        .iter()
        .filter(|(_, start, end)| start < end)
        .flat_map(|(code, start, end)| [(*start, true, *code), (*end, false, *code)])
        .collect();
    edges.sort_unstable();
    let mut open: BTreeMap<C, u64> = BTreeMap::new();
    let mut pairs = Pairs::new();
    for (_, starts, code) in edges {
        if starts {
            for (other, count) in open.iter().filter(|(other, _)| **other != code) {
                let pair = (code.min(*other), code.max(*other));
                *pairs.entry(pair).or_default() += count;
            }
            *open.entry(code).or_default() += 1;
        } else if let Some(count) = open.get_mut(&code) {
            *count -= 1;
            if *count == 0 {
                open.remove(&code);
            }
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn segments_meet_where_they_share_a_character() {
        let segments = [
            ('a', 0, 10),
            ('b', 10, 12),
            ('b', 9, 11),
            ('c', 3, 3),
            ('b', 2, 4),
            ('a', 1, 2),
        ];
        let pairs = together_in_segments(&segments);
        assert_eq!(pairs, Pairs::from([(('a', 'b'), 2)]));
        assert_eq!(together_in_segments::<char>(&[]), Pairs::new());
    }

    #[test]
    fn sets_hold_pairs() {
        let sets = [
            BTreeSet::from([1, 2, 3]),
            BTreeSet::from([3, 1]),
            BTreeSet::from([2]),
        ];
        let pairs = together_in_sets(&sets);
        assert_eq!(pairs, Pairs::from([((1, 2), 1), ((1, 3), 2), ((2, 3), 1)]));
    }

    proptest::proptest! {
        #[test]
        fn every_pair_of_segments_is_looked_at(
            segments in proptest::collection::vec((0_u8..4, 0_u64..30, 0_u64..30), 0..40),
        ) {
            let mut expected = Pairs::new();
            for (position, a) in segments.iter().enumerate() {
                for b in &segments[position + 1..] {
                    let shared = (0..30).any(|at| (a.1..a.2).contains(&at) && (b.1..b.2).contains(&at));
                    if a.0 != b.0 && shared {
                        *expected.entry((a.0.min(b.0), a.0.max(b.0))).or_default() += 1;
                    }
                }
            }
            proptest::prop_assert_eq!(together_in_segments(&segments), expected);
        }

        #[test]
        fn every_pair_of_codes_is_looked_for_in_every_set(
            sets in proptest::collection::vec(proptest::collection::btree_set(0_u8..6, 0..6), 0..12),
        ) {
            let found = together_in_sets(&sets);
            for (a, b) in (0..6_u8).flat_map(|a| (a + 1..6).map(move |b| (a, b))) {
                let expected = sets.iter().filter(|set| set.contains(&a) && set.contains(&b)).count() as u64;
                proptest::prop_assert_eq!(found.get(&(a, b)).copied().unwrap_or(0), expected);
            }
        }
    }
}
