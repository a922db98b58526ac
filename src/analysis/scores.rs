//! What each response says on an item, or on an index of several: one way to
//! see both, so that they are described and compared alike.

use crate::model::programme::{SurveyItem, SurveyResponses};
use crate::model::{CellRange, ItemIx, Programme};

/// The answers to an item, or to the items of an index.
pub struct Scores<'a> {
    /// The item or index.
    pub ix: ItemIx,
    /// Its row of the survey items.
    pub declared: &'a SurveyItem,
    survey: &'a SurveyResponses,
    parts: Vec<Part<'a>>,
}

struct Part<'a> {
    ix: ItemIx,
    answers: &'a [Option<i32>],
    /// What an answer is taken from, where it counts the other way.
    reversed: Option<i64>,
}

impl<'a> Scores<'a> {
    /// Every item with answers, and every index all of whose items have some,
    /// in the order of the table.
    pub fn all(programme: &'a Programme) -> Vec<Self> {
        let items = (0..programme.survey_items.len()).map(ItemIx::from);
        items.filter_map(|ix| Self::of(programme, ix)).collect()
    }

    fn of(programme: &'a Programme, ix: ItemIx) -> Option<Self> {
        let declared = &programme.survey_items[ix.at()];
        let own = [ix];
        let parts: &[ItemIx] = if declared.is_index() {
            &declared.parts
        } else {
            &own
        };
        let part = |part: &ItemIx| {
            let item = &programme.survey_items[part.at()];
            let ends = i64::from(*item.scale.start()) + i64::from(*item.scale.end());
            Some(Part {
                ix: *part,
                answers: programme.survey.answers.get(part)?,
                reversed: (item.direction != declared.direction).then_some(ends),
            })
        };
        Some(Self {
            ix,
            declared,
            survey: &programme.survey,
            parts: parts.iter().map(part).collect::<Option<Vec<_>>>()?,
        })
    }

    /// How many items a score is the mean of.
    pub fn items(&self) -> u32 {
        u32::try_from(self.parts.len()).unwrap_or(u32::MAX)
    }

    /// The sum of a response's answers, those of reversed items taken from
    /// lowest + highest; `None` unless every item is answered.
    pub fn sum(&self, row: usize) -> Option<i64> {
        self.parts.iter().map(|part| part.answer(row)).sum()
    }

    /// The answers that the sum is made of.
    pub fn answers(&self, row: usize) -> Option<Vec<f64>> {
        let answers = self.parts.iter().map(|part| part.answer(row));
        answers
            .map(|answer| Some(answer? as f64))
            .collect::<Option<Vec<f64>>>()
    }

    /// The score that a sum gives: on the scale of the items.
    pub fn score(&self, sum: i64) -> f64 {
        sum as f64 / f64::from(self.items())
    }

    /// The cells that a response's answers stand in.
    pub fn cells(&self, row: usize) -> impl Iterator<Item = CellRange> {
        let at = self.survey.at[row];
        self.parts.iter().filter_map(move |part| {
            let mut columns = self.survey.columns.get(&part.ix).into_iter().flatten();
            let range = columns.find(|range| {
                range.sheet == at.sheet && (range.first..=range.last).contains(&at.row)
            })?;
            Some(CellRange {
                first: at.row,
                last: at.row,
                ..*range
            })
        })
    }
}

impl Part<'_> {
    fn answer(&self, row: usize) -> Option<i64> {
        let answer = i64::from(self.answers.get(row).copied().flatten()?);
        Some(self.reversed.map_or(answer, |ends| ends - answer))
    }
}
