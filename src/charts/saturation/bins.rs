//! Interviews taken together where there are more than fit.

use super::super::drawing::round_steps;

/// The least room that a column needs, in points.
const SLOT: f64 = 11.0;

/// New codes per column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bins {
    /// How many interviews a column covers.
    pub each: usize,
    /// How many codes were new in each column.
    pub counts: Vec<u64>,
    /// How many were known at the end of each column.
    pub known: Vec<u64>,
    /// How many interviews there are.
    pub interviews: usize,
}

/// The counts taken together by 1, 2, 5, 10 … so that all columns have room.
pub fn fold(new: &[u64], width: f64) -> Bins {
    let room = ((width - 60.0) / SLOT).max(1.0) as usize;
    let mut steps = round_steps().filter_map(|step| usize::try_from(step).ok());
    let each = steps
        .find(|each| new.len().div_ceil(*each) <= room)
        .unwrap_or(usize::MAX);
    let sum = |counts: &[u64]| counts.iter().fold(0, |sum: u64, n| sum.saturating_add(*n));
    let counts: Vec<u64> = new.chunks(each).map(sum).collect();
    let known = counts.iter().scan(0_u64, |known, new| {
        *known = known.saturating_add(*new);
        Some(*known)
    });
    Bins {
        each,
        known: known.collect(),
        interviews: new.len(),
        counts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_keeps_every_code() {
        let few = fold(&[4, 2, 0, 1], 340.0);
        assert_eq!((few.each, &few.known[..]), (1, &[4, 6, 6, 7][..]));
        let many = fold(&[1; 105], 340.0);
        assert_eq!((many.each, many.counts.len()), (5, 21));
        assert_eq!(many.known.last(), Some(&105));
        assert_eq!(fold(&[u64::MAX; 3], 340.0).known[2], u64::MAX);
        assert!(fold(&[], 340.0).counts.is_empty());
    }
}
