//! Surveys before and after of different people, or of people who gave no
//! pseudonym: compared as two groups, and nobody is said to have changed.

use std::collections::BTreeMap;

use super::scores::Scores;
use super::statistics::LEVEL;
use super::statistics::{difference_interval, fisher, mean, p_towards, rank_sum};
use super::{Figure, FigureKey, FigureUnit, Formula, Input, Register, SurveyMeasure};
use crate::model::programme::SurveyResponses;
use crate::model::{LabIx, Occasion, Scope, Status};

/// The answers to an item of those who answered before, and of those who
/// answered after; of an index the sums over its items.
pub(super) struct Groups<'a> {
    scores: &'a Scores<'a>,
    scope: Scope,
    before: Vec<i64>,
    after: Vec<i64>,
    /// The later occasion; the earlier one is the baseline.
    occasion: Occasion,
    status: Status,
}

/// Whether the labs' parts of those who answered differ between two occasions by
/// more than a few: then what all of them answered tells which labs they were.
fn are_of_other_labs(labs: &[(Occasion, LabIx)], after: Occasion) -> bool {
    const A_FEW: f64 = 0.15;
    let mut answered: BTreeMap<LabIx, [f64; 2]> = BTreeMap::new();
    for (at, lab) in labs {
        let own = answered.entry(*lab).or_default();
        own[0] += f64::from(u8::from(*at == Occasion::Baseline));
        own[1] += f64::from(u8::from(*at == after));
    }
    let all = [0, 1].map(|at| answered.values().map(|own| own[at]).sum::<f64>().max(1.0));
    let part = |own: &[f64; 2], at: usize| own[at] / all[at];
    let mut labs = answered.values();
    labs.any(|own| (part(own, 0) - part(own, 1)).abs() > A_FEW)
}

impl<'a> Groups<'a> {
    /// `None` where nobody was asked on one of two occasions, or where other labs
    /// answered then: the difference would be that of the labs.
    pub fn of(survey: &SurveyResponses, scores: &'a Scores<'a>, scope: Scope) -> Option<Self> {
        let mut labs = Vec::new();
        let rows = (0..survey.lab.len()).filter(|row| survey.counts[*row]);
        let answered = rows.filter_map(|row| {
            let (at, sum) = (scores.occasion(scope, row)?, scores.sum(row)?);
            labs.push((at, survey.lab[row]));
            Some((at, sum, survey.status[row]))
        });
        let answered: Vec<(Occasion, i64, Status)> = answered.collect();
        let latest = answered.iter().map(|(at, ..)| *at).max();
        let occasion = latest.filter(|latest| *latest != Occasion::Baseline)?;
        if are_of_other_labs(&labs, occasion) {
            return None;
        }
        let sums = |wanted: Occasion| -> Vec<i64> {
            let own = answered.iter().filter(|(at, ..)| *at == wanted);
            own.map(|(_, sum, _)| *sum).collect()
        };
        let compared = answered
            .iter()
            .filter(|(at, ..)| *at == Occasion::Baseline || *at == occasion);
        let groups = Self {
            scores,
            scope,
            before: sums(Occasion::Baseline),
            after: sums(occasion),
            occasion,
            status: compared.map(|(.., status)| *status).min()?,
        };
        (!groups.before.is_empty()).then_some(groups)
    }

    /// A figure of the later occasion.
    pub fn key(&self, measure: SurveyMeasure) -> FigureKey {
        self.key_at(self.occasion, measure)
    }

    fn key_at(&self, occasion: Occasion, measure: SurveyMeasure) -> FigureKey {
        FigureKey::Survey {
            item: self.scores.ix,
            scope: self.scope,
            occasion,
            measure,
        }
    }

    /// Adds its figures and gives the p-value, where a test of these answers
    /// could have found anything.
    pub fn add_to(&self, register: &mut Register) -> Option<Figure> {
        let scored = |sums: &[i64]| -> Vec<f64> {
            let scores = sums.iter().map(|sum| self.scores.score(*sum));
            scores.collect()
        };
        let (before, after) = (scored(&self.before), scored(&self.after));
        let means = [Occasion::Baseline, self.occasion];
        let means = means.map(|at| Input::Figure(self.key_at(at, SurveyMeasure::Mean)));
        let told_in = self.scores.told_in();
        let difference = Figure {
            mean_interval: difference_interval(&before, &after).map(Box::new),
            unit: told_in.change,
            ..self.figure(
                mean(&after)? - mean(&before)?,
                Formula::MeanDifference,
                told_in.decimals,
                &means,
            )
        };
        register.add(self.key(SurveyMeasure::Difference), difference);
        let of_difference = [Input::Figure(self.key(SurveyMeasure::Difference))];
        let ranks = rank_sum(&self.before, &self.after)?;
        let effect = self.figure(ranks.effect, Formula::CliffDelta, 2, &of_difference);
        register.add(self.key(SurveyMeasure::DifferenceEffect), effect);
        let (p, least, formula) = match self.scores.is_two_valued() {
            true => {
                let (p, least) = self.of_two_values();
                (p, least, Formula::Fisher)
            }
            false => {
                let apart = mean(&after)? - mean(&before)?;
                let p = p_towards(apart, ranks.effect, ranks.p);
                (p, ranks.least, Formula::MannWhitney)
            }
        };
        let p = (least <= LEVEL).then(|| self.figure(p, formula, 3, &of_difference))?;
        register.add(self.key(SurveyMeasure::DifferenceP), p.clone());
        Some(p)
    }

    /// Fisher's test of how many gave the higher answer.
    fn of_two_values(&self) -> (f64, f64) {
        let high = i64::from(*self.scores.declared.scale.end());
        let counted = |sums: &[i64]| {
            let own = sums.iter().filter(|sum| **sum == high).count();
            (own as u64, sums.len() as u64)
        };
        fisher(counted(&self.before), counted(&self.after))
    }

    /// A figure that rests on both groups; its n is the smaller one's.
    fn figure(&self, value: f64, formula: Formula, decimals: u8, inputs: &[Input]) -> Figure {
        Figure {
            value,
            unit: FigureUnit::Number,
            decimals,
            n: Some(self.before.len().min(self.after.len()) as u64),
            inputs: inputs.into(),
            about_people: true,
            ..Figure::count(0, formula, self.status, Vec::new())
        }
    }
}
