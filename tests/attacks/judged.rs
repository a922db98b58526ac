//! What follows of a survey for somebody who looks.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::K;
use crate::answers::lab_id;
use crate::breach::{Breach, Weight};
use crate::solver::{Answer, Is, Known, Terms, sum};
use crate::surveys::{Attack, GROUPS, Group};

impl Attack<'_> {
    /// Everything that follows for somebody who looks: a reader, or a lab that
    /// knows its own answers.
    pub fn breaches(
        &self,
        items: &[usize],
        viewer: Option<usize>,
        open: &mut usize,
    ) -> Vec<Breach> {
        let mut known = self.known.clone();
        for ((_, lab), block) in &self.blocks {
            if Some(*lab) == viewer {
                for (at, _) in block.weighted(|_, _| 1, |_| 1, |_| 1) {
                    known.ranges[at] = (self.truth[at], self.truth[at]);
                }
            }
        }
        let mut seen = vec![self.truth.clone()];
        let mut found = Vec::new();
        for &item in items {
            for lab in (0..self.survey.labs.len()).filter(|lab| Some(*lab) != viewer) {
                for group in GROUPS {
                    self.look(
                        &known,
                        (item, lab, group),
                        viewer,
                        &mut seen,
                        &mut found,
                        open,
                    );
                }
            }
        }
        found
    }

    fn look(
        &self,
        known: &Known,
        (item, lab, group): (usize, usize, Group),
        viewer: Option<usize>,
        seen: &mut Vec<Vec<i64>>,
        found: &mut Vec<Breach>,
        open: &mut usize,
    ) {
        let n = sum(&self.terms(item, &[lab], group, |_| 1), &self.truth);
        let is_partial = matches!(group, Group::StayedBefore | Group::StayedAfter);
        let whole = if group == Group::StayedBefore {
            Group::Before
        } else {
            Group::After
        };
        if n == 0 || is_partial && n == sum(&self.terms(item, &[lab], whole, |_| 1), &self.truth) {
            return;
        }
        let answers =
            (1..=self.survey.most).map(|answer| (answer..=answer, format!("answer {answer}")));
        let middle = self.survey.most / 2;
        let thirds = [
            (1..=middle, "below".to_owned()),
            (
                self.survey.most - middle + 1..=self.survey.most,
                "above".to_owned(),
            ),
        ];
        for (class, name) in answers.chain(thirds) {
            let terms = self.terms(item, &[lab], group, |own| i64::from(class.contains(&own)));
            let count = sum(&terms, &self.truth);
            if self.is_told_of_all(item, lab, group, &class) {
                continue;
            }
            let mut wanted: BTreeSet<i64> = BTreeSet::new();
            if n < K {
                wanted.extend(0..=n);
            } else if (1..K).contains(&count) {
                wanted.extend(1..K);
            }
            for values in seen.iter() {
                wanted.remove(&sum(&terms, values));
            }
            let mut never = Vec::new();
            while let Some(value) = wanted.pop_first() {
                match self.possible(known, lab, &terms, (Is::Equal, value)) {
                    Answer::Impossible => never.push(value),
                    Answer::Open => *open += 1,
                    Answer::Possible(values) => {
                        wanted.remove(&value);
                        seen.push(values);
                        for values in seen.iter() {
                            wanted.remove(&sum(&terms, values));
                        }
                    }
                }
            }
            let tell = |weight, what: String| Breach {
                weight,
                what: format!(
                    "q{item} {} {group:?} ({n}), {name} is {count}, to {}: {what}",
                    lab_id(lab),
                    viewer.map_or("a reader".to_owned(), lab_id)
                ),
            };
            if !never.is_empty() {
                let all = if n < K { n + 1 } else { K - 1 };
                let weight = if never.len() as i64 == all - 1 {
                    Weight::Exact
                } else {
                    Weight::Narrow
                };
                found.push(tell(weight, format!("cannot be {never:?}")));
            } else if count == n && n < 2 * K && !seen.iter().any(|values| sum(&terms, values) < n)
            {
                match self.possible(known, lab, &terms, (Is::AtMost, n - 1)) {
                    Answer::Impossible => found.push(tell(Weight::Exact, "all answered so".into())),
                    Answer::Open => *open += 1,
                    Answer::Possible(values) => seen.push(values),
                }
            }
        }
    }

    /// Whether it is shown of everyone in a group of twice the threshold that
    /// all, or none, answered so: what holds of its parts follows, and may.
    fn is_told_of_all(
        &self,
        item: usize,
        lab: usize,
        group: Group,
        class: &RangeInclusive<i64>,
    ) -> bool {
        let (whole, occasion) = match group {
            Group::Before | Group::StayedBefore | Group::Left => (Group::Before, "baseline"),
            _ => (Group::After, "follow-up"),
        };
        let id = |of: String| format!("survey/q{item}/{}/{occasion}/{of}", lab_id(lab));
        let n = sum(&self.terms(item, &[lab], whole, |_| 1), &self.truth);
        let shown = |of: String| self.published.shown(&id(of)).map(|shown| shown.count());
        let third = |name: &str, sign: i64| {
            (class.clone().all(|own| self.third(own) == sign))
                && shown(format!("third/{name}")) == Some(0)
        };
        let none = class
            .clone()
            .all(|own| shown(format!("answer/{own}")) == Some(0))
            || third("below", -1)
            || third("above", 1)
            || third("middle", 0);
        let every: i64 = class
            .clone()
            .filter_map(|own| shown(format!("answer/{own}")))
            .sum();
        let most = self.survey.most;
        let all_of = |name: &str, end: i64| {
            class.contains(&end) && shown(format!("third/{name}")) == Some(n)
        };
        let every = every == n
            || class.clone().count() as i64 == most / 2
                && (all_of("below", 1) || all_of("above", most));
        n >= 2 * K && (none || every) || n >= K && group != whole && none
    }

    /// First with all other labs as they are, then with every lab open.
    fn possible(
        &self,
        known: &Known,
        lab: usize,
        terms: &Terms,
        (is, number): (Is, i64),
    ) -> Answer {
        let mut narrow = known.clone();
        for ((_, other), block) in &self.blocks {
            if *other != lab {
                for (at, _) in block.weighted(|_, _| 1, |_| 1, |_| 1) {
                    narrow.ranges[at] = (self.truth[at], self.truth[at]);
                }
            }
        }
        match narrow.with(terms, is, number) {
            possible @ Answer::Possible(_) => possible,
            _ => known.with(terms, is, number),
        }
    }
}
