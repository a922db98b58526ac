//! Surveys: figures that describe the answers to each item and index, per lab
//! and occasion.

use std::collections::BTreeMap;

use super::scores::Scores;
use super::statistics::cronbach_alpha;
use super::{Figure, FigureKey, FigureUnit, Formula, Input, Register, SurveyMeasure, Third};
use crate::model::programme::SurveyItem;
use crate::model::{CellRange, Dated, Direction, Occasion, Programme, Scope, Status, Unit};

/// Adds n, mean, median, share of positive answers and distribution of every
/// item, and n, mean score, share of positive scores and Cronbach's alpha of
/// every index. An index counts those who answered all its items.
pub fn analyse_surveys(programme: &Programme, register: &mut Register) {
    let survey = &programme.survey;
    for scores in Scores::all(programme) {
        let mut cells: BTreeMap<(Scope, Occasion), Answers<'_>> = BTreeMap::new();
        for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
            let Some(sum) = scores.sum(row) else {
                continue;
            };
            for scope in [Scope::All, Scope::Lab(survey.lab[row])] {
                let Some(occasion) = scores.occasion(scope, row) else {
                    continue;
                };
                cells
                    .entry((scope, occasion))
                    .or_insert_with(|| Answers::none(&scores))
                    .push(sum, row, survey.status[row]);
            }
        }
        for ((scope, occasion), answers) in cells {
            let date = round_date(programme, scope, occasion);
            answers.add_to(register, scope, occasion, date);
        }
    }
}

/// The date of the round, where one lab's round has one, or of the occasion itself.
fn round_date(programme: &Programme, scope: Scope, occasion: Occasion) -> Option<Dated> {
    if let Occasion::On(date) = occasion {
        return Some(date);
    }
    let Scope::Lab(lab) = scope else { return None };
    let mut rounds = programme.survey_rounds.iter();
    rounds
        .find(|round| round.lab == lab && round.occasion == occasion)?
        .date
}

/// Answers that are analysed together.
struct Answers<'a> {
    scores: &'a Scores<'a>,
    /// Sums over the items of an index; of one item the answers.
    sums: Vec<i64>,
    rows: Vec<usize>,
    status: Status,
}

impl<'a> Answers<'a> {
    fn none(scores: &'a Scores<'a>) -> Self {
        Self {
            scores,
            sums: Vec::new(),
            rows: Vec::new(),
            status: Status::Published,
        }
    }

    fn push(&mut self, sum: i64, row: usize, status: Status) {
        self.sums.push(sum);
        self.rows.push(row);
        self.status = self.status.min(status);
    }

    fn add_to(
        mut self,
        register: &mut Register,
        scope: Scope,
        occasion: Occasion,
        date: Option<Dated>,
    ) {
        self.sums.sort_unstable();
        let item = self.scores.ix;
        let key = |measure| FigureKey::Survey {
            item,
            scope,
            occasion,
            measure,
        };
        let cells = self.rows.iter().flat_map(|row| self.scores.cells(*row));
        let cells = CellRange::merged(cells.collect()).into_iter();
        let inputs: Box<[Input]> = cells.map(Input::Cells).collect();
        let described = self.described(&inputs, date);
        let alpha = self.alpha(&inputs, date);
        for (measure, figure) in described.into_iter().chain(alpha) {
            register.add(key(measure), figure);
        }
    }

    fn figure(&self, value: f64, unit: FigureUnit, decimals: u8, formula: Formula) -> Figure {
        Figure {
            value,
            unit,
            decimals,
            n: Some(self.sums.len() as u64),
            about_people: true,
            ..Figure::count(0, formula, self.status, Vec::new())
        }
    }

    fn described(&self, inputs: &[Input], date: Option<Dated>) -> Vec<(SurveyMeasure, Figure)> {
        let (scale, persons) = (FigureUnit::Of(Unit::Scale), FigureUnit::Of(Unit::Persons));
        let n = self.sums.len() as f64;
        let positive = self.count(wanted(self.scores.declared));
        let share = Figure {
            numerator: Some(positive),
            ..self.figure(
                positive as f64 / n,
                FigureUnit::Of(Unit::Share),
                0,
                Formula::SharePositive,
            )
        };
        // How many answered is about the collection, not about a person.
        let answered = Figure {
            n: None,
            about_people: false,
            ..self.figure(n, persons, 0, Formula::Rows)
        };
        let total: i64 = self.sums.iter().sum();
        let mean = self.scores.score(total) / n;
        let mut described = vec![
            (SurveyMeasure::N, answered),
            (SurveyMeasure::SharePositive, share),
        ];
        if self.scores.declared.is_index() {
            let mean = self.figure(mean, scale, 1, Formula::MeanScore);
            described.push((SurveyMeasure::Mean, mean));
        } else {
            let told_in = self.scores.told_in();
            let mean = self.figure(mean, told_in.level, told_in.decimals, Formula::Mean);
            let median = self.figure(median(&self.sums), scale, 1, Formula::Median);
            described.push((SurveyMeasure::Mean, mean));
            described.push((SurveyMeasure::Median, median));
            let classes = self.distribution().into_iter();
            described.extend(classes.map(|(measure, count)| {
                let figure = self.figure(count as f64, persons, 0, Formula::Answers);
                (measure, figure)
            }));
        }
        for (_, figure) in &mut described {
            (figure.inputs, figure.date) = (inputs.into(), date);
        }
        described
    }

    /// How well the items of an index hang together, among the same answers as
    /// its mean.
    fn alpha(&self, inputs: &[Input], date: Option<Dated>) -> Option<(SurveyMeasure, Figure)> {
        if !self.scores.declared.is_index() {
            return None;
        }
        let rows = self.rows.iter().map(|row| self.scores.answers(*row));
        let alpha = cronbach_alpha(&rows.collect::<Option<Vec<_>>>()?)?;
        let figure = Figure {
            inputs: inputs.into(),
            date,
            ..self.figure(alpha, FigureUnit::Number, 2, Formula::CronbachAlpha)
        };
        Some((SurveyMeasure::Alpha, figure))
    }

    /// How many lie in a third of the scale.
    fn count(&self, third: Third) -> u64 {
        let within = self.sums.iter().filter(|sum| {
            let items = self.scores.items();
            third_of(self.scores.declared, **sum, items) == third
        });
        within.count() as u64
    }

    /// How many gave each answer of the scale, and how many lie below, on and
    /// above its middle; zeros too.
    fn distribution(&self) -> Vec<(SurveyMeasure, u64)> {
        let answers = self.scores.declared.scale.clone().map(|answer| {
            let same = self.sums.iter().filter(|sum| **sum == i64::from(answer));
            (SurveyMeasure::Answer(answer), same.count() as u64)
        });
        let thirds = [Third::Below, Third::Middle, Third::Above]
            .map(|third| (SurveyMeasure::Third(third), self.count(third)));
        answers.chain(thirds).collect()
    }
}

/// Where the mean of `items` answers, which is given by their sum, lies on
/// the scale.
pub(crate) fn third_of(declared: &SurveyItem, sum: i64, items: u32) -> Third {
    let twice_middle = i64::from(*declared.scale.start()) + i64::from(*declared.scale.end());
    match (2 * sum).cmp(&(twice_middle * i64::from(items))) {
        std::cmp::Ordering::Less => Third::Below,
        std::cmp::Ordering::Equal => Third::Middle,
        std::cmp::Ordering::Greater => Third::Above,
    }
}

/// Which third is beyond the middle of the scale in the item's direction.
pub(crate) fn wanted(declared: &SurveyItem) -> Third {
    match declared.direction {
        Direction::Up => Third::Above,
        Direction::Down => Third::Below,
    }
}

/// The median of sorted, non-empty values.
fn median(sorted: &[i64]) -> f64 {
    let upper = sorted[sorted.len() / 2] as f64;
    let lower = sorted[(sorted.len() - 1) / 2] as f64;
    f64::midpoint(lower, upper)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_number_lies_between() {
        assert_eq!(median(&[1, 2, 4, 5]), 3.0);
        assert_eq!(median(&[3]), 3.0);
    }
}
