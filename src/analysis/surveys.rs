//! Surveys: figures that describe the answers to each item, per lab and occasion.

use std::collections::BTreeMap;

use super::{Figure, FigureKey, FigureUnit, Formula, Input, Register, SurveyMeasure, Third};
use crate::model::programme::{SurveyItem, SurveyResponses};
use crate::model::{
    CellRange, Direction, ItemIx, Occasion, Programme, Qualifier, Scope, Status, Unit,
};

/// Adds n, mean, median, share of positive answers and distribution.
pub fn analyse_surveys(programme: &Programme, register: &mut Register) {
    let survey = &programme.survey;
    for (&item, answers) in &survey.answers {
        let mut cells: BTreeMap<(Scope, Occasion), Answers> = BTreeMap::new();
        for (row, answer) in answers.iter().enumerate() {
            let Some(answer) = answer.filter(|_| survey.counts[row]) else {
                continue;
            };
            for scope in [Scope::All, Scope::Lab(survey.lab[row])] {
                cells
                    .entry((scope, survey.occasion[row]))
                    .or_insert_with(Answers::none)
                    .push(answer, row, survey, item);
            }
        }
        let declared = &programme.survey_items[item.at()];
        for ((scope, occasion), answers) in cells {
            let date = round_date(programme, scope, occasion);
            add_item(declared, item, scope, occasion, date, answers, register);
        }
    }
}

/// The date of the round, where one lab's round has one, or of the occasion itself.
fn round_date(
    programme: &Programme,
    scope: Scope,
    occasion: Occasion,
) -> Option<chrono::NaiveDate> {
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
struct Answers {
    values: Vec<i32>,
    cells: Vec<CellRange>,
    status: Status,
}

impl Answers {
    fn none() -> Self {
        Self {
            values: Vec::new(),
            cells: Vec::new(),
            status: Status::Published,
        }
    }

    fn push(&mut self, answer: i32, row: usize, survey: &SurveyResponses, item: ItemIx) {
        self.values.push(answer);
        self.status = self.status.min(survey.status[row]);
        let at = survey.at[row];
        let columns = survey.columns.get(&item).into_iter().flatten();
        if let Some(range) = columns
            .clone()
            .find(|range| range.sheet == at.sheet && (range.first..=range.last).contains(&at.row))
        {
            self.cells.push(CellRange {
                first: at.row,
                last: at.row,
                ..*range
            });
        }
    }
}

fn add_item(
    declared: &SurveyItem,
    item: ItemIx,
    scope: Scope,
    occasion: Occasion,
    date: Option<chrono::NaiveDate>,
    mut answers: Answers,
    register: &mut Register,
) {
    answers.values.sort_unstable();
    let values = &answers.values;
    let n = values.len() as u64;
    let inputs: Box<[Input]> = CellRange::merged(answers.cells)
        .into_iter()
        .map(Input::Cells)
        .collect();
    let figure = |value: f64, unit, decimals, formula| Figure {
        value,
        unit: FigureUnit::Of(unit),
        qualifier: Qualifier::Exact,
        decimals,
        numerator: None,
        n: Some(n),
        mean_interval: None,
        status: answers.status,
        date,
        period: None,
        formula,
        inputs: inputs.clone(),
        about_people: true,
        exemption: None,
    };
    let mean = values.iter().map(|&value| f64::from(value)).sum::<f64>() / n as f64;
    let positive = values
        .iter()
        .filter(|&&value| is_positive(declared, value))
        .count() as u64;
    let share = Figure {
        numerator: Some(positive),
        ..figure(
            positive as f64 / n as f64,
            Unit::Share,
            0,
            Formula::SharePositive,
        )
    };
    // How many answered is about the collection, not about a person.
    let answered = Figure {
        n: None,
        about_people: false,
        ..figure(n as f64, Unit::Persons, 0, Formula::Rows)
    };
    let classes = distribution(declared, values).into_iter();
    let classes = classes.map(|(measure, count)| {
        let figure = figure(count as f64, Unit::Persons, 0, Formula::Answers);
        (measure, figure)
    });
    let described = [
        (SurveyMeasure::N, answered),
        (
            SurveyMeasure::Mean,
            figure(mean, Unit::Scale, 1, Formula::Mean),
        ),
        (
            SurveyMeasure::Median,
            figure(median(values), Unit::Scale, 1, Formula::Median),
        ),
        (SurveyMeasure::SharePositive, share),
    ];
    for (measure, figure) in described.into_iter().chain(classes.collect::<Vec<_>>()) {
        register.add(
            FigureKey::Survey {
                item,
                scope,
                occasion,
                measure,
            },
            figure,
        );
    }
}

/// How many gave each answer of the scale, and how many lie below, on and
/// above its middle; zeros too.
fn distribution(item: &SurveyItem, values: &[i32]) -> Vec<(SurveyMeasure, u64)> {
    let count = |wanted: &dyn Fn(i32) -> bool| {
        let values = values.iter().copied();
        values.filter(|value| wanted(*value)).count() as u64
    };
    let thirds = [Third::Below, Third::Middle, Third::Above].map(|third| {
        let within = |answer| third_of(item, answer) == third;
        (SurveyMeasure::Third(third), count(&within))
    });
    item.scale
        .clone()
        .map(|answer| {
            (
                SurveyMeasure::Answer(answer),
                count(&|value| value == answer),
            )
        })
        .chain(thirds)
        .collect()
}

/// Where an answer lies on its scale.
pub fn third_of(item: &SurveyItem, answer: i32) -> Third {
    let twice_middle = i64::from(*item.scale.start()) + i64::from(*item.scale.end());
    match (2 * i64::from(answer)).cmp(&twice_middle) {
        std::cmp::Ordering::Less => Third::Below,
        std::cmp::Ordering::Equal => Third::Middle,
        std::cmp::Ordering::Greater => Third::Above,
    }
}

/// Whether an answer lies beyond the middle of the scale in the item's direction.
fn is_positive(item: &SurveyItem, answer: i32) -> bool {
    let wanted = match item.direction {
        Direction::Up => Third::Above,
        Direction::Down => Third::Below,
    };
    third_of(item, answer) == wanted
}

/// The median of sorted, non-empty values.
fn median(sorted: &[i32]) -> f64 {
    let upper = f64::from(sorted[sorted.len() / 2]);
    let lower = f64::from(sorted[(sorted.len() - 1) / 2]);
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
