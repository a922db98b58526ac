//! Answers by background: what people of each category of a background
//! variable answered, all labs together. Described, and never tested: who
//! belongs to which category was not decided by chance, and categories are
//! many.

use std::collections::BTreeMap;

use super::scores::Scores;
use super::surveys::{third_of, wanted};
use super::{BreakdownMeasure, Figure, FigureKey, FigureUnit, Formula, Input, Register};
use crate::model::{CategoryIx, CellRange, ItemIx, Occasion, Programme, Scope, Status, Unit};

/// Adds n, mean and share of positive answers of every item and index, for
/// each category of every background, on every occasion of all labs together.
pub fn analyse_backgrounds(programme: &Programme, register: &mut Register) {
    let survey = &programme.survey;
    if survey.backgrounds.is_empty() {
        return;
    }
    for scores in Scores::all(programme) {
        let mut groups: BTreeMap<(Occasion, CategoryIx), Group> = BTreeMap::new();
        for row in (0..survey.lab.len()).filter(|row| survey.counts[*row]) {
            let (Some(sum), Some(occasion)) = (scores.sum(row), scores.occasion(Scope::All, row))
            else {
                continue;
            };
            for (background, categories) in &survey.backgrounds {
                let Some(category) = categories.get(row).copied().flatten() else {
                    continue;
                };
                let group = groups.entry((occasion, category)).or_default();
                group.add(&scores, row, sum);
                group.status = Some(survey.status[row].min(group.status()));
                group
                    .cells
                    .extend(background_cell(programme, *background, row));
            }
        }
        for ((occasion, category), group) in groups {
            let item = scores.ix;
            let date = match occasion {
                Occasion::On(date) => Some(date),
                Occasion::Baseline | Occasion::FollowUp => None,
            };
            for (measure, figure) in group.figures(&scores) {
                let key = FigureKey::Breakdown {
                    item,
                    occasion,
                    category,
                    measure,
                };
                register.add(key, Figure { date, ..figure });
            }
        }
    }
}

/// The cell that tells a response's background.
fn background_cell(programme: &Programme, background: ItemIx, row: usize) -> Option<CellRange> {
    let told_in = programme.survey.told_in.get(&(background, row));
    let at = programme.survey.at.get(told_in.copied().unwrap_or(row))?;
    let mut ranges = programme.survey.columns.get(&background)?.iter();
    let range = ranges
        .find(|range| range.sheet == at.sheet && (range.first..=range.last).contains(&at.row))?;
    Some(CellRange {
        first: at.row,
        last: at.row,
        ..*range
    })
}

/// Who is in a category, and what they answered.
#[derive(Default)]
struct Group {
    n: u64,
    total: i64,
    positive: u64,
    cells: Vec<CellRange>,
    status: Option<Status>,
}

impl Group {
    fn status(&self) -> Status {
        self.status.unwrap_or(Status::Published)
    }

    fn add(&mut self, scores: &Scores<'_>, row: usize, sum: i64) {
        self.n += 1;
        self.total += sum;
        let third = third_of(scores.declared, sum, scores.items());
        self.positive += u64::from(third == wanted(scores.declared));
        self.cells.extend(scores.cells(row));
    }

    fn figures(self, scores: &Scores<'_>) -> [(BreakdownMeasure, Figure); 3] {
        let status = self.status();
        let inputs = CellRange::merged(self.cells).into_iter();
        let inputs: Vec<Input> = inputs.map(Input::Cells).collect();
        let figure = |formula, unit, value| Figure {
            value,
            unit,
            about_people: true,
            ..Figure::count(0, formula, status, inputs.clone())
        };
        let n = self.n as f64;
        let mean = scores.score(self.total) / n;
        let told_in = scores.told_in();
        [
            (
                BreakdownMeasure::N,
                figure(Formula::AnswersOfGroup, FigureUnit::Of(Unit::Persons), n),
            ),
            (
                BreakdownMeasure::Mean,
                Figure {
                    decimals: told_in.decimals,
                    n: Some(self.n),
                    ..figure(Formula::MeanOfGroup, told_in.level, mean)
                },
            ),
            (
                BreakdownMeasure::SharePositive,
                Figure {
                    numerator: Some(self.positive),
                    n: Some(self.n),
                    ..figure(
                        Formula::PositiveOfGroup,
                        FigureUnit::Of(Unit::Share),
                        self.positive as f64 / n,
                    )
                },
            ),
        ]
    }
}
