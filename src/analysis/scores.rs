//! What each response says on an item, or on an index of several: one way to
//! see both, so that they are described and compared alike.

use std::collections::{BTreeMap, BTreeSet};

use super::figure::FigureUnit;
use crate::model::programme::{SurveyItem, SurveyResponses};
use crate::model::{CellRange, ItemIx, LabIx, Occasion, Programme, Scope, Unit};

/// The answers to an item, or to the items of an index.
pub struct Scores<'a> {
    /// The item or index.
    pub ix: ItemIx,
    /// Its row of the survey items.
    pub declared: &'a SurveyItem,
    survey: &'a SurveyResponses,
    parts: Vec<Part<'a>>,
    follow_ups: FollowUps,
}

/// What means of an item count in.
pub struct MeanUnits {
    /// A mean.
    pub level: FigureUnit,
    /// A difference of two.
    pub change: FigureUnit,
    /// As they are printed.
    pub decimals: u8,
}

/// The latest follow-up of each lab. Labs are followed up when it suits them:
/// of all labs together, the follow-up is each lab's own latest.
pub struct FollowUps {
    latest: BTreeMap<LabIx, Occasion>,
    /// Whether labs differ in it.
    differ: bool,
}

impl FollowUps {
    /// Of responses, each a lab and when it answered.
    pub fn of(responses: impl Iterator<Item = (LabIx, Occasion)>) -> Self {
        let mut latest: BTreeMap<LabIx, Occasion> = BTreeMap::new();
        for (lab, occasion) in responses.filter(|(_, at)| *at != Occasion::Baseline) {
            let own = latest.entry(lab).or_insert(occasion);
            *own = (*own).max(occasion);
        }
        let different: BTreeSet<Occasion> = latest.values().copied().collect();
        Self {
            latest,
            differ: different.len() > 1,
        }
    }

    /// The occasion that a lab's response belongs to within `scope`; `None` for
    /// an earlier follow-up among all labs, where labs differ in their latest.
    pub fn occasion(&self, scope: Scope, lab: LabIx, own: Occasion) -> Option<Occasion> {
        match scope {
            Scope::All if self.differ && own != Occasion::Baseline => {
                (self.latest.get(&lab) == Some(&own)).then_some(Occasion::FollowUp)
            }
            _ => Some(own),
        }
    }
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
        let parts = parts.iter().map(part).collect::<Option<Vec<_>>>()?;
        let survey = &programme.survey;
        let answered = |row: &usize| parts.iter().all(|part| part.answer(*row).is_some());
        let answered = (0..survey.lab.len()).filter(answered);
        let follow_ups = answered.map(|row| (survey.lab[row], survey.occasion[row]));
        let follow_ups = FollowUps::of(follow_ups);
        Some(Self {
            ix,
            declared,
            survey,
            parts,
            follow_ups,
        })
    }

    /// The occasion that a response belongs to within `scope`, see
    /// [`FollowUps::occasion`]; `None` also for a response of another lab.
    pub fn occasion(&self, scope: Scope, row: usize) -> Option<Occasion> {
        let lab = self.survey.lab[row];
        let within = scope == Scope::All || scope == Scope::Lab(lab);
        let own = self.survey.occasion[row];
        within.then(|| self.follow_ups.occasion(scope, lab, own))?
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

    /// Whether a response answers some of the items, and not all.
    pub fn is_answered_partly(&self, row: usize) -> bool {
        let answered = |part: &Part<'_>| part.answer(row).is_some();
        self.parts.iter().any(answered) && !self.parts.iter().all(answered)
    }

    /// The answers that the sum is made of.
    pub fn answers(&self, row: usize) -> Option<Vec<f64>> {
        let answers = self.parts.iter().map(|part| part.answer(row));
        answers
            .map(|answer| Some(answer? as f64))
            .collect::<Option<Vec<f64>>>()
    }

    /// Whether there are just two answers, and so no order among more.
    pub fn is_two_valued(&self) -> bool {
        self.declared.has_two_answers()
    }

    /// What a mean of scores and a difference of two means count in, and with how
    /// many decimals they are printed: of answers 0 and 1 the mean is a share.
    pub fn told_in(&self) -> MeanUnits {
        let scale = FigureUnit::Of(Unit::Scale);
        let (level, change, decimals) = match self.is_two_valued() {
            true if self.declared.has_shares() => {
                (FigureUnit::Of(Unit::Share), FigureUnit::SharePoints, 0)
            }
            true => (scale, scale, 2),
            false => (scale, scale, 1),
        };
        MeanUnits {
            level,
            change,
            decimals,
        }
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
