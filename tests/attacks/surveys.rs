//! Every answer that agrees with what is published of a survey.

use std::collections::BTreeMap;

use crate::answers::{Survey, lab_id};
use crate::published::Published;
use crate::solver::{Is, Known, Terms};
use crate::student::student;

/// The unknowns of an item in a lab: how many stayers answered what before and
/// after, and how many of the others what.
pub struct Block {
    stayed: Vec<Vec<usize>>,
    left: Vec<usize>,
    came: Vec<usize>,
}

impl Block {
    pub fn weighted(
        &self,
        stayed: impl Fn(i64, i64) -> i64,
        left: impl Fn(i64) -> i64,
        came: impl Fn(i64) -> i64,
    ) -> Terms {
        let mut terms = Vec::new();
        for (before, row) in (1..).zip(&self.stayed) {
            for (after, at) in (1..).zip(row) {
                terms.push((*at, stayed(before, after)));
            }
        }
        terms.extend(
            (1..)
                .zip(&self.left)
                .map(|(answer, at)| (*at, left(answer))),
        );
        terms.extend(
            (1..)
                .zip(&self.came)
                .map(|(answer, at)| (*at, came(answer))),
        );
        terms.retain(|(_, times)| *times != 0);
        terms
    }

    fn of(&self, group: Group, weight: impl Fn(i64) -> i64) -> Terms {
        let zero = |_: i64| 0;
        match group {
            Group::Before => self.weighted(|before, _| weight(before), &weight, zero),
            Group::After => self.weighted(|_, after| weight(after), zero, &weight),
            Group::StayedBefore => self.weighted(|before, _| weight(before), zero, zero),
            Group::StayedAfter => self.weighted(|_, after| weight(after), zero, zero),
            Group::Left => self.weighted(|_, _| 0, &weight, zero),
            Group::Came => self.weighted(|_, _| 0, zero, &weight),
        }
    }
}

/// People whose answers are told together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Before,
    After,
    StayedBefore,
    StayedAfter,
    Left,
    Came,
}

pub const GROUPS: [Group; 6] = [
    Group::Before,
    Group::After,
    Group::StayedBefore,
    Group::StayedAfter,
    Group::Left,
    Group::Came,
];

/// What is known of a survey's items together.
pub struct Attack<'a> {
    pub survey: &'a Survey,
    pub published: &'a Published,
    pub known: Known,
    pub blocks: BTreeMap<(usize, usize), Block>,
    pub truth: Vec<i64>,
}

impl<'a> Attack<'a> {
    /// What a reader knows of these items.
    pub fn new(survey: &'a Survey, published: &'a Published, items: &[usize]) -> Self {
        let mut attack = Self {
            survey,
            published,
            known: Known::default(),
            blocks: BTreeMap::new(),
            truth: Vec::new(),
        };
        for &item in items {
            for lab in 0..survey.labs.len() {
                attack.add_block(item, lab);
            }
            let labs: Vec<usize> = (0..survey.labs.len()).collect();
            for lab in &labs {
                attack.add_scope(item, &lab_id(*lab), &[*lab]);
            }
            attack.add_scope(item, "all", &labs);
            if survey.feeds && item == 0 {
                attack.add_fed(item);
            }
        }
        if let [one, other] = *items
            && survey.has_index
        {
            attack.add_index(one, other);
        }
        if let Some(broken) = attack.known.broken(&attack.truth) {
            panic!("what is published of {items:?} is not true: {broken}");
        }
        attack
    }

    fn add_block(&mut self, item: usize, lab: usize) {
        let pairs = self.survey.pairs(lab, item);
        let people = pairs.len() as i64;
        let answers = 1..=self.survey.most;
        let mut unknown = |wanted: (Option<i64>, Option<i64>)| {
            let count = pairs.iter().filter(|pair| **pair == wanted).count();
            self.truth.push(count as i64);
            self.known.unknown(people)
        };
        let block = Block {
            stayed: answers
                .clone()
                .map(|before| {
                    let row = answers.clone();
                    row.map(|after| unknown((Some(before), Some(after))))
                        .collect()
                })
                .collect(),
            left: answers
                .clone()
                .map(|answer| unknown((Some(answer), None)))
                .collect(),
            came: answers
                .map(|answer| unknown((None, Some(answer))))
                .collect(),
        };
        self.blocks.insert((item, lab), block);
    }

    pub fn terms(
        &self,
        item: usize,
        labs: &[usize],
        group: Group,
        weight: impl Fn(i64) -> i64,
    ) -> Terms {
        let blocks = labs.iter().map(|lab| &self.blocks[&(item, *lab)]);
        blocks.flat_map(|block| block.of(group, &weight)).collect()
    }

    /// Where an answer lies: below the middle, on it or above.
    pub fn third(&self, answer: i64) -> i64 {
        (2 * answer - 1 - self.survey.most).signum()
    }

    fn add_scope(&mut self, item: usize, scope: &str, labs: &[usize]) {
        for (occasion, group) in [("baseline", Group::Before), ("follow-up", Group::After)] {
            let id = format!("survey/q{item}/{scope}/{occasion}");
            self.add_occasion(item, &id, labs, group);
        }
        let id = |measure: &str| format!("survey/q{item}/{scope}/paired/{measure}");
        for (measure, group) in [
            ("matched", Group::StayedBefore),
            ("before-only", Group::Left),
            ("after-only", Group::Came),
        ] {
            self.add_count(&id(measure), self.terms(item, labs, group, |_| 1));
        }
        for (measure, group) in [
            ("stayers-before", Group::StayedBefore),
            ("stayers-after", Group::StayedAfter),
            ("dropouts-before", Group::Left),
        ] {
            self.add_mean(&id(measure), item, labs, group, |answer| answer);
        }
        let positive = self.wanted(item);
        for (measure, group) in [
            ("positive-before", Group::StayedBefore),
            ("positive-after", Group::StayedAfter),
        ] {
            self.add_mean(&id(measure), item, labs, group, &positive);
        }
        self.add_change(&id("mean-change"), item, labs);
    }

    /// 1 for an answer beyond the middle, as the item counts.
    fn wanted(&self, item: usize) -> impl Fn(i64) -> i64 + use<> {
        let (most, sign) = (
            self.survey.most,
            if self.survey.reversed[item] { -1 } else { 1 },
        );
        move |answer| i64::from((2 * answer - 1 - most).signum() == sign)
    }

    fn add_occasion(&mut self, item: usize, id: &str, labs: &[usize], group: Group) {
        let all = self.terms(item, labs, group, |_| 1);
        if !self.published.exists(&format!("{id}/n")) {
            self.known.row(all, Is::Equal, 0);
            return;
        }
        self.add_count(&format!("{id}/n"), all);
        self.add_mean(&format!("{id}/mean"), item, labs, group, |answer| answer);
        self.add_mean(
            &format!("{id}/share-positive"),
            item,
            labs,
            group,
            self.wanted(item),
        );
        for answer in 1..=self.survey.most {
            let terms = self.terms(item, labs, group, |own| i64::from(own == answer));
            self.add_count(&format!("{id}/answer/{answer}"), terms);
        }
        for (name, sign) in [("below", -1), ("middle", 0), ("above", 1)] {
            let terms = self.terms(item, labs, group, |own| i64::from(self.third(own) == sign));
            self.add_count(&format!("{id}/third/{name}"), terms);
        }
        if let Some(median) = self.published.shown(&format!("{id}/median")).cloned()
            && let Some(n) = median.n
        {
            let upto =
                |most: f64| self.terms(item, labs, group, |own| i64::from(own as f64 <= most));
            let (through, under) = (upto(median.value.floor()), upto(median.value.ceil() - 1.0));
            self.known.row(through, Is::AtLeast, (n + 1) / 2);
            self.known.row(under, Is::AtMost, n / 2);
        }
    }

    fn add_count(&mut self, id: &str, terms: Terms) {
        if let Some(shown) = self.published.shown(id) {
            let count = shown.count();
            self.known.row(terms, Is::Equal, count);
        }
    }

    fn add_mean(
        &mut self,
        id: &str,
        item: usize,
        labs: &[usize],
        group: Group,
        weight: impl Fn(i64) -> i64,
    ) {
        let Some((total, n)) = self
            .published
            .shown(id)
            .and_then(|shown| shown.sums().zip(shown.n))
        else {
            return;
        };
        let (weighted, people) = (
            self.terms(item, labs, group, weight),
            self.terms(item, labs, group, |_| 1),
        );
        self.known.between(weighted, total);
        self.known.row(people, Is::Equal, n);
    }

    /// A mean change tells the sum of changes, its interval that of their squares:
    /// as far as both are printed.
    fn add_change(&mut self, id: &str, item: usize, labs: &[usize]) {
        let Some(shown) = self.published.shown(id).cloned() else {
            return;
        };
        let (Some(total), Some(n)) = (shown.sums(), shown.n) else {
            return;
        };
        let changes = |power: u32| -> Terms {
            let blocks = labs.iter().map(|lab| &self.blocks[&(item, *lab)]);
            let of = |block: &Block| {
                block.weighted(|before, after| (after - before).pow(power), |_| 0, |_| 0)
            };
            blocks.flat_map(of).collect()
        };
        let (first, squares) = (changes(1), changes(2));
        self.known.between(first, total);
        if let Some((low, high)) = shown.interval {
            let n = n as f64;
            let error = |by: f64| ((high - low) / 2.0 + by).max(0.0) / student(n - 1.0);
            let sum = |by: f64, total: i64| {
                error(by).powi(2) * n * (n - 1.0) + (total as f64).powi(2) / n
            };
            let (one, other) = (
                total.0.abs().min(total.1.abs()),
                total.0.abs().max(total.1.abs()),
            );
            let one = if total.0 <= 0 && total.1 >= 0 { 0 } else { one };
            let least = (sum(-shown.half, one) - 1e-3).ceil() as i64;
            let most = (sum(shown.half, other) + 1e-3).floor() as i64;
            self.known.between(squares, (least, most));
        }
    }

    /// The indicator that an item feeds: of stayers, where they are six or more.
    fn add_fed(&mut self, item: usize) {
        let mut groups: Vec<[Group; 2]> = Vec::new();
        for lab in 0..self.survey.labs.len() {
            let matched = format!("survey/q{item}/{}/paired/matched", lab_id(lab));
            let Some(matched) = self.published.shown(&matched).map(|shown| shown.count()) else {
                return;
            };
            let of = match matched >= 6 {
                true => [Group::StayedBefore, Group::StayedAfter],
                false => [Group::Before, Group::After],
            };
            for (measure, group) in ["baseline", "actual"].into_iter().zip(of) {
                let id = format!("indicator/feel/{}/{measure}", lab_id(lab));
                self.add_mean(&id, item, &[lab], group, |answer| answer);
            }
            groups.push(of);
        }
        for (at, measure) in ["baseline", "actual"].into_iter().enumerate() {
            let id = format!("indicator/feel/all/{measure}");
            let shown = self.published.shown(&id);
            let Some((total, n)) = shown.and_then(|shown| shown.sums().zip(shown.n)) else {
                continue;
            };
            let of = |weight: &dyn Fn(i64) -> i64| -> Terms {
                let labs = groups.iter().enumerate();
                labs.flat_map(|(lab, of)| self.terms(item, &[lab], of[at], weight))
                    .collect()
            };
            let (weighted, people) = (of(&|answer| answer), of(&|_| 1));
            self.known.between(weighted, total);
            self.known.row(people, Is::Equal, n);
        }
    }

    /// An index adds its items: where as many answered it as each of them, it
    /// was the same people.
    fn add_index(&mut self, one: usize, other: usize) {
        let labs: Vec<usize> = (0..self.survey.labs.len()).collect();
        let scopes = labs.iter().map(|lab| (lab_id(*lab), vec![*lab]));
        for (scope, labs) in scopes.chain([("all".to_owned(), labs.clone())]) {
            for (n, mean, group) in [
                ("baseline/n", "baseline/mean", Group::Before),
                ("follow-up/n", "follow-up/mean", Group::After),
                (
                    "paired/matched",
                    "paired/stayers-before",
                    Group::StayedBefore,
                ),
                ("paired/matched", "paired/stayers-after", Group::StayedAfter),
            ] {
                let n = |of: &str| {
                    Some(
                        self.published
                            .shown(&format!("survey/{of}/{scope}/{n}"))?
                            .count(),
                    )
                };
                let mean = self.published.shown(&format!("survey/ix/{scope}/{mean}"));
                let Some((count, mean)) = n("ix").zip(mean) else {
                    continue;
                };
                if [one, other]
                    .iter()
                    .any(|item| n(&format!("q{item}")) != Some(count))
                {
                    continue;
                }
                let ends_of = |by: f64| (mean.value + by) * count as f64 * 2.0;
                let total = (
                    (ends_of(-mean.half) - 1e-9).ceil() as i64,
                    (ends_of(mean.half) + 1e-9).floor() as i64,
                );
                let ends = self.survey.most + 1;
                let mut terms = Terms::new();
                for item in [one, other] {
                    let turned = self.survey.reversed[item];
                    terms.extend(self.terms(item, &labs, group, |own| {
                        if turned { ends - own } else { own }
                    }));
                }
                self.known.between(terms, total);
            }
        }
    }
}
