//! What is asked about surveys and codes: rounds, the scales of items that feed
//! indicators, and names that two things have.

use std::collections::BTreeMap;

use super::{Asked, value};
use crate::diagnostic::{Diagnostic, Problem, plain, quoted};
use crate::model::tables::Text;
use crate::model::{CellRef, IndicatorIx, LabIx, Occasion, Unit};

impl Asked<'_> {
    /// A round after the baseline that was held before it.
    pub(super) fn of_rounds(&self) -> Vec<Diagnostic> {
        let rounds = &self.programme.survey_rounds;
        let first: BTreeMap<LabIx, _> = rounds
            .iter()
            .filter(|own| own.occasion == Occasion::Baseline)
            .filter_map(|own| Some((own.lab, (own.date?, own.at))))
            .collect();
        let later = rounds
            .iter()
            .filter(|own| own.occasion != Occasion::Baseline);
        let wrong = later.filter_map(|own| {
            let (date, (baseline, at)) = (own.date?, first.get(&own.lab)?);
            let before = date.last() < baseline.first;
            before.then(|| self.between(Problem::FollowUpBeforeBaseline, own.at, *at))
        });
        wrong.collect()
    }

    /// Values and targets off the scale of the item that feeds their indicator.
    pub(super) fn of_fed(&self) -> Vec<Diagnostic> {
        let items = self.programme.survey_items.iter();
        let fed: BTreeMap<IndicatorIx, _> = items
            .filter(|item| item.parts.is_empty())
            .filter_map(|item| Some((item.indicator?, &item.scale)))
            .collect();
        let mut asked = Vec::new();
        for row in &self.programme.measurements {
            let scale = self.programme.indicators[row.indicator.at()].unit == Unit::Scale;
            let Some(ends) = fed.get(&row.indicator).filter(|_| scale) else {
                continue;
            };
            let (low, high) = (f64::from(*ends.start()), f64::from(*ends.end()));
            let target = row.target.as_ref().map(|cell| (cell.value.value, cell.at));
            let typed = row.value.as_ref().map(|cell| cell.at);
            let typed = value(row).zip(typed);
            for (is, at) in target.into_iter().chain(typed) {
                if !(low..=high).contains(&is) {
                    let problem = Problem::OffItemsScale {
                        low: plain(ends.start()),
                        high: plain(ends.end()),
                    };
                    asked.push(problem.warning_at(self.at(at)));
                }
            }
        }
        asked
    }

    /// Codes, and questions, that are called alike: reports could not tell them apart.
    pub(super) fn of_names(&self) -> Vec<Diagnostic> {
        let codes = self.programme.codes.iter().map(|code| &code.name);
        let items = self.programme.survey_items.iter().map(|item| &item.text);
        let mut asked = self.alike(codes);
        asked.extend(self.alike(items));
        asked
    }

    fn alike<'t>(&self, names: impl Iterator<Item = &'t Text>) -> Vec<Diagnostic> {
        let mut met: BTreeMap<String, CellRef> = BTreeMap::new();
        let mut asked = Vec::new();
        for name in names {
            let folded = name.value.trim().to_lowercase();
            if let Some(first) = met.get(&folded) {
                let problem = Problem::SameName {
                    name: quoted(&name.value),
                };
                asked.push(self.between(problem, name.at, *first));
            } else {
                met.insert(folded, name.at);
            }
        }
        asked
    }
}
