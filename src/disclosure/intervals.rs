//! Whole numbers of which sums are known: what remains possible for each, found
//! by passing bounds along inequalities, and what a bound rests on.
//!
//! A bound found so is true; that none is found does not prove that there is none.

use std::collections::{BTreeSet, VecDeque};

/// Terms added, less terms taken away, are at least a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Inequality {
    /// Numbers, each with whether it is added.
    pub terms: Vec<(u32, bool)>,
    pub least: i64,
}

/// Inequalities, and those in which each number stands.
#[derive(Debug)]
pub(super) struct Inequalities {
    all: Vec<Inequality>,
    of: Vec<Vec<u32>>,
}

impl Inequalities {
    pub fn new(numbers: usize, all: Vec<Inequality>) -> Self {
        let mut of = vec![Vec::new(); numbers];
        for (at, inequality) in (0_u32..).zip(&all) {
            for (number, _) in &inequality.terms {
                if let Some(own) = of.get_mut(*number as usize) {
                    own.push(at);
                }
            }
        }
        Self { all, of }
    }
}

/// One end of what a number may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum End {
    Least,
    Most,
}

/// An end that an inequality has moved.
#[derive(Debug, Clone, Copy)]
struct Step {
    number: u32,
    end: End,
    by: u32,
    /// The step that moved the same end before.
    before: Option<u32>,
}

/// What each number may be.
#[derive(Debug, Clone)]
pub(super) struct Intervals {
    ends: Vec<(i64, i64)>,
    steps: Vec<Step>,
    last: Vec<(Option<u32>, Option<u32>)>,
}

impl Intervals {
    /// What may be of each number before any inequality is looked at.
    pub fn new(ends: Vec<(i64, i64)>) -> Self {
        Self {
            last: vec![(None, None); ends.len()],
            steps: Vec::new(),
            ends,
        }
    }

    pub fn of(&self, number: u32) -> (i64, i64) {
        self.ends[number as usize]
    }

    /// Passes all bounds on.
    pub fn settle(&mut self, known: &Inequalities) {
        self.pass_on(known, (0..known.all.len() as u32).collect());
    }

    /// Sets what some numbers are, and passes that on.
    pub fn learn(&mut self, known: &Inequalities, learnt: &[(u32, i64)]) {
        let mut open = BTreeSet::new();
        for &(number, value) in learnt {
            if self.ends[number as usize] != (value, value) {
                self.ends[number as usize] = (value, value);
                self.last[number as usize] = (None, None);
                open.extend(&known.of[number as usize]);
            }
        }
        self.pass_on(known, open.into_iter().collect());
    }

    fn pass_on(&mut self, known: &Inequalities, mut open: VecDeque<u32>) {
        let mut waits = vec![false; known.all.len()];
        for at in &open {
            waits[*at as usize] = true;
        }
        while let Some(at) = open.pop_front() {
            waits[at as usize] = false;
            let inequality = &known.all[at as usize];
            let most: i64 = inequality.terms.iter().map(|term| self.most(*term)).sum();
            for &(number, is_added) in &inequality.terms {
                let own = inequality.least - (most - self.most((number, is_added)));
                let (least, most) = self.ends[number as usize];
                let (end, to) = match is_added {
                    true if own > least => (End::Least, own),
                    false if -own < most => (End::Most, -own),
                    _ => continue,
                };
                self.step(number, end, to, at);
                for other in &known.of[number as usize] {
                    if !std::mem::replace(&mut waits[*other as usize], true) {
                        open.push_back(*other);
                    }
                }
            }
        }
    }

    /// The most that a term adds.
    fn most(&self, (number, is_added): (u32, bool)) -> i64 {
        let (least, most) = self.ends[number as usize];
        if is_added { most } else { -least }
    }

    fn step(&mut self, number: u32, end: End, to: i64, by: u32) {
        let (ends, last) = (
            &mut self.ends[number as usize],
            &mut self.last[number as usize],
        );
        let (own, last) = match end {
            End::Least => (&mut ends.0, &mut last.0),
            End::Most => (&mut ends.1, &mut last.1),
        };
        let step = self.steps.len() as u32;
        self.steps.push(Step {
            number,
            end,
            by,
            before: last.replace(step),
        });
        *own = to;
    }

    /// The ends known from the first that an end rests on, nearest first.
    pub fn grounds(&self, known: &Inequalities, number: u32, end: End) -> Vec<(u32, End)> {
        let (mut grounds, mut met) = (Vec::new(), BTreeSet::new());
        let mut open = VecDeque::from([(number, end, self.steps.len() as u32)]);
        while let Some((number, end, until)) = open.pop_front() {
            let Some(at) = self.moved_before(number, end, until) else {
                if met.insert((number, end, None)) {
                    grounds.push((number, end));
                }
                continue;
            };
            if !met.insert((number, end, Some(at))) {
                continue;
            }
            let by = self.steps[at as usize].by;
            for &(other, is_added) in &known.all[by as usize].terms {
                if other != number {
                    let end = if is_added { End::Most } else { End::Least };
                    open.push_back((other, end, at));
                }
            }
        }
        grounds
    }

    /// The last step before another that moved an end.
    fn moved_before(&self, number: u32, end: End, until: u32) -> Option<u32> {
        let last = self.last[number as usize];
        let mut at = match end {
            End::Least => last.0,
            End::Most => last.1,
        };
        while let Some(step) = at.filter(|step| *step >= until) {
            debug_assert!(self.steps[step as usize].number == number);
            debug_assert!(self.steps[step as usize].end == end);
            at = self.steps[step as usize].before;
        }
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two parts of a whole, and one that is no larger than the first.
    fn known() -> Inequalities {
        let sum = |least, turned: bool| Inequality {
            terms: vec![(0, turned), (1, turned), (2, !turned)],
            least,
        };
        let below = Inequality {
            terms: vec![(0, true), (3, false)],
            least: 0,
        };
        Inequalities::new(4, vec![sum(0, true), sum(0, false), below])
    }

    #[test]
    fn bounds_are_passed_on_and_say_what_they_rest_on() {
        let known = known();
        let mut intervals = Intervals::new(vec![(0, 20), (6, 6), (8, 8), (0, 20)]);
        intervals.settle(&known);
        assert_eq!(intervals.of(0), (2, 2));
        assert_eq!(intervals.of(3), (0, 2));
        let grounds = intervals.grounds(&known, 3, End::Most);
        assert_eq!(grounds, [(1, End::Least), (2, End::Most)]);
        assert_eq!(
            intervals.grounds(&known, 3, End::Least),
            [(3, End::Least)],
            "known from the first"
        );
    }

    #[test]
    fn what_is_learnt_later_is_passed_on() {
        let known = known();
        let mut intervals = Intervals::new(vec![(0, 20), (0, 20), (8, 8), (0, 20)]);
        intervals.settle(&known);
        assert_eq!(intervals.of(3), (0, 8));
        intervals.learn(&known, &[(1, 5)]);
        assert_eq!(intervals.of(3), (0, 3));
    }
}
