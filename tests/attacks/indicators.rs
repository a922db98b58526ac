//! Every count that agrees with what is published of indicators: linear
//! programming over labs, groups and dates together.

use std::collections::BTreeMap;

use microlp::{ComparisonOp, OptimizationDirection, Problem};

use crate::K;
use crate::answers::lab_id;
use crate::breach::{Breach, Weight};
use crate::counts::{Counts, DATES, DIMENSIONS, INDICATORS, Place};
use crate::published::{Published, Shown};

type Sum = Vec<(usize, f64)>;

/// What is known of an indicator.
pub struct Attack<'a> {
    counts: &'a Counts,
    indicator: usize,
    /// Unknowns of those who did and of those who did not.
    unknowns: BTreeMap<Place, [usize; 2]>,
    truth: Vec<f64>,
    rows: Vec<(Sum, ComparisonOp, f64)>,
    shown_small: Vec<String>,
}

impl<'a> Attack<'a> {
    /// What a reader knows of an indicator.
    pub fn new(counts: &'a Counts, published: &Published, indicator: usize) -> Self {
        let mut attack = Self {
            counts,
            indicator,
            unknowns: BTreeMap::new(),
            truth: Vec::new(),
            rows: Vec::new(),
            shown_small: Vec::new(),
        };
        for (place, own) in counts
            .cells
            .iter()
            .filter(|(place, _)| place.0 == indicator)
        {
            let first = attack.truth.len();
            attack.truth.extend(own.map(|count| count as f64));
            attack.unknowns.insert(*place, [first, first + 1]);
        }
        attack.add_own();
        let labs: Vec<usize> = (0..counts.labs).collect();
        for group in counts.groups() {
            for lab in &labs {
                attack.add_scope(published, &lab_id(*lab), &[*lab], group);
            }
            attack.add_scope(published, "all", &labs, group);
        }
        for (sum, op, right) in &attack.rows {
            let left: f64 = sum
                .iter()
                .map(|(at, times)| attack.truth[*at] * times)
                .sum();
            let holds = match op {
                ComparisonOp::Eq => (left - right).abs() < 1e-6 * right.abs().max(1.0),
                ComparisonOp::Le => left <= right + 1e-6,
                ComparisonOp::Ge => left >= right - 1e-6,
            };
            assert!(holds, "{}: {left} is not {right}", INDICATORS[indicator]);
        }
        attack
    }

    fn sum(&self, labs: &[usize], date: usize, group: &'static str, times: [f64; 2]) -> Sum {
        let places = labs.iter().map(|lab| (self.indicator, date, *lab, group));
        let cells = places.filter_map(|place| self.unknowns.get(&place));
        let terms = cells.flat_map(|cell| [(cell[0], times[0]), (cell[1], times[1])]);
        terms.filter(|(_, times)| *times != 0.0).collect()
    }

    /// What everyone knows: groups add up, running totals do not fall, and
    /// nobody did not where people are only counted.
    fn add_own(&mut self) {
        for lab in 0..self.counts.labs {
            for date in 0..self.counts.dates {
                for dimension in &DIMENSIONS[..self.counts.dimensions] {
                    for times in [[1.0, 0.0], [0.0, 1.0]] {
                        let mut sum = self.sum(&[lab], date, "", times.map(|times: f64| -times));
                        for group in *dimension {
                            sum.extend(self.sum(&[lab], date, group, times));
                        }
                        self.rows.push((sum, ComparisonOp::Eq, 0.0));
                    }
                }
                for group in self.counts.groups() {
                    if self.indicator != 2 {
                        let nobody = self.sum(&[lab], date, group, [0.0, 1.0]);
                        self.rows.push((nobody, ComparisonOp::Eq, 0.0));
                    }
                    if self.indicator == 1 && date > 0 {
                        let mut sum = self.sum(&[lab], date, group, [1.0, 0.0]);
                        sum.extend(self.sum(&[lab], date - 1, group, [-1.0, 0.0]));
                        self.rows.push((sum, ComparisonOp::Ge, 0.0));
                    }
                }
            }
        }
    }

    fn add_scope(
        &mut self,
        published: &Published,
        scope: &str,
        labs: &[usize],
        group: &'static str,
    ) {
        let name = INDICATORS[self.indicator];
        let id = |measure: &str| {
            let tail = if group.is_empty() {
                String::new()
            } else {
                format!("/{group}")
            };
            format!("indicator/{name}/{scope}/{measure}{tail}")
        };
        let last = self.counts.dates - 1;
        let mut dates = vec![("baseline".to_owned(), 0), ("actual".to_owned(), last)];
        if last == 2 {
            dates.push((format!("at/{}", DATES[1]), 1));
        }
        for (measure, date) in dates {
            let Some(shown) = published.shown(&id(&measure)) else {
                continue;
            };
            let did = match (self.indicator, shown.sum()) {
                (2, Some(did)) => did,
                (2, None) => continue,
                _ => shown.count(),
            };
            let mut small = vec![did];
            self.rows.push((
                self.sum(labs, date, group, [1.0, 0.0]),
                ComparisonOp::Eq,
                did as f64,
            ));
            if let (2, Some(n)) = (self.indicator, shown.n) {
                let everyone = self.sum(labs, date, group, [1.0, 1.0]);
                self.rows.push((everyone, ComparisonOp::Eq, n as f64));
                small.push(n - did);
            }
            if small.iter().any(|count| (1..K).contains(count)) {
                self.shown_small
                    .push(format!("{} shows {small:?}", id(&measure)));
            }
        }
        let shown = |measure: &str| published.shown(&id(measure));
        if self.indicator == 2 {
            return;
        }
        let between = |actual: f64, baseline: f64| {
            let mut sum = self.sum(labs, last, group, [actual, 0.0]);
            sum.extend(self.sum(labs, 0, group, [baseline, 0.0]));
            sum
        };
        let mut found = Vec::new();
        if let Some(change) = shown("change") {
            found.push((between(1.0, -1.0), ComparisonOp::Eq, change.value));
        }
        // What is told in whole percent lies within half of one; targets here
        // are above the baseline, or there is no attainment.
        for (op, by) in [(ComparisonOp::Ge, -1.0), (ComparisonOp::Le, 1.0)] {
            let end = |own: &Shown| own.value + by * own.half;
            if let Some(relative) = shown("relative-change") {
                found.push((between(1.0, -1.0 - end(relative)), op, 0.0));
            }
            if let Some((part, target)) = shown("attainment").zip(shown("target")) {
                let (part, up) = (end(part), target.value);
                found.push((between(1.0, part - 1.0), op, part * up));
            }
            if let Some((part, target)) = shown("actual-of-target").zip(shown("target")) {
                found.push((between(1.0, 0.0), op, end(part) * target.value));
            }
        }
        self.rows.extend(found);
    }

    /// Every small count of a lab that somebody who looks knows better than
    /// 1 to K − 1: a reader, or another lab.
    pub fn breaches(&self, viewer: Option<usize>) -> Vec<Breach> {
        let mut found: Vec<Breach> = Vec::new();
        if viewer.is_none() {
            let small = self.shown_small.iter();
            found.extend(small.map(|what| Breach {
                weight: Weight::Exact,
                what: what.clone(),
            }));
        }
        let mut seen = vec![self.truth.clone()];
        for (place, cell) in &self.unknowns {
            let lab = place.2;
            if Some(lab) == viewer {
                continue;
            }
            for (layer, at) in cell.iter().enumerate() {
                let count = self.truth[*at];
                if !(1.0..K as f64).contains(&count) {
                    continue;
                }
                let (least, most) = (1.0, (K - 1) as f64);
                let low = self.reach(
                    viewer,
                    *at,
                    least,
                    OptimizationDirection::Minimize,
                    &mut seen,
                );
                let high = self.reach(
                    viewer,
                    *at,
                    most,
                    OptimizationDirection::Maximize,
                    &mut seen,
                );
                if low > least + 1e-6 || high < most - 1e-6 {
                    let exact = (high - low).abs() < 1e-6;
                    let whom = viewer.map_or("a reader".to_owned(), lab_id);
                    let (indicator, group) = (INDICATORS[place.0], place.3);
                    found.push(Breach {
                        weight: if exact { Weight::Exact } else { Weight::Narrow },
                        what: format!("{indicator} {} {} {group:?} layer {layer} is {count}, to {whom} from {low:.2} to {high:.2}", DATES[place.1], lab_id(lab)),
                    });
                }
            }
        }
        found
    }

    /// How far an unknown reaches; not looked further than `enough`.
    fn reach(
        &self,
        viewer: Option<usize>,
        at: usize,
        enough: f64,
        direction: OptimizationDirection,
        seen: &mut Vec<Vec<f64>>,
    ) -> f64 {
        let is_enough = |value: f64| match direction {
            OptimizationDirection::Minimize => value <= enough + 1e-6,
            OptimizationDirection::Maximize => value >= enough - 1e-6,
        };
        if let Some(values) = seen.iter().find(|values| is_enough(values[at])) {
            return values[at];
        }
        let mut problem = Problem::new(direction);
        let mut variables = Vec::new();
        for (place, cell) in &self.unknowns {
            for own in cell {
                let truth = self.truth[*own];
                let range = if Some(place.2) == viewer {
                    (truth, truth)
                } else {
                    (0.0, 1e4)
                };
                variables.push(problem.add_var(f64::from(u8::from(*own == at)), range));
            }
        }
        for (sum, op, right) in &self.rows {
            let mut terms: BTreeMap<usize, f64> = BTreeMap::new();
            for (at, times) in sum {
                *terms.entry(*at).or_default() += times;
            }
            let terms: Vec<_> = terms
                .into_iter()
                .map(|(at, times)| (variables[at], times))
                .collect();
            if !terms.is_empty() {
                problem.add_constraint(terms, *op, *right);
            }
        }
        // What the solver gives up on is no breach.
        let Ok(solution) = problem.solve() else {
            return enough;
        };
        let values: Vec<f64> = variables
            .iter()
            .map(|own| *solution.var_value(*own))
            .collect();
        let value = values[at];
        seen.push(values);
        value
    }
}
