//! Groups, and the whole that they are parts of.

use std::collections::{BTreeMap, BTreeSet};

use super::{Asked, Series, value};
use crate::diagnostic::{Diagnostic, Problem, quoted};
use crate::model::programme::Measurement;
use crate::model::{GroupIx, IndicatorIx, Unit};

impl Asked<'_> {
    /// Groups beside the whole that they are parts of.
    pub(super) fn of_parts(&self, series: &BTreeMap<Series, Vec<&Measurement>>) -> Vec<Diagnostic> {
        let mut asked = Vec::new();
        let fed: BTreeSet<IndicatorIx> = self
            .programme
            .survey_items
            .iter()
            .filter_map(|item| item.indicator)
            .collect();
        let mut alone: BTreeSet<IndicatorIx> = BTreeSet::new();
        for (&(lab, indicator, group), rows) in series {
            let told = |rows: &[&Measurement]| rows.iter().any(|row| value(row).is_some());
            let whole = series.get(&(lab, indicator, None));
            if group.is_some()
                && told(rows)
                && !whole.is_some_and(|rows| told(rows))
                && !fed.contains(&indicator)
                && alone.insert(indicator)
            {
                let problem = Problem::GroupsWithoutTotal {
                    indicator: self.name(indicator),
                };
                asked.extend(rows.first().map(|row| problem.warning_at(self.at(row.at))));
            }
        }
        let wholes = self.programme.measurements.iter();
        for whole in wholes.filter(|row| row.group.is_none()) {
            asked.extend(self.of_whole(whole, series));
        }
        asked
    }

    /// A whole against its groups, where these are as many as the whole.
    fn of_whole(
        &self,
        whole: &Measurement,
        series: &BTreeMap<Series, Vec<&Measurement>>,
    ) -> Vec<Diagnostic> {
        let from = (whole.lab, whole.indicator, Some(GroupIx::from(0)));
        let own = series.range(from..);
        let own = own.take_while(|(key, _)| (key.0, key.1) == (whole.lab, whole.indicator));
        let rows = own.flat_map(|(_, rows)| rows.iter().copied());
        let now = rows.filter(|row| row.occasion == whole.occasion && row.date == whole.date);
        let mut dimensions: BTreeMap<&str, Vec<&Measurement>> = BTreeMap::new();
        for row in now {
            if let Some(group) = row.group {
                let dimension = self.programme.dimension(group);
                dimensions.entry(dimension).or_default().push(row);
            }
        }
        let wrong = dimensions.into_iter().filter_map(|(dimension, parts)| {
            let people = |row: &Measurement| {
                let n = row.denominator.as_ref().or(row.n.as_ref());
                n.map(|cell| cell.value)
            };
            let together = parts.iter().map(|row| people(row)).sum::<Option<u64>>()?;
            if parts.len() < 2 || Some(together) != people(whole) {
                return None;
            }
            let counted = |row: &Measurement| row.numerator.as_ref().map(|cell| cell.value);
            let sum = parts.iter().map(|row| counted(row)).sum::<Option<u64>>();
            let first = parts.first()?;
            if let (Some(sum), Some(total)) = (sum, counted(whole)) {
                let problem = Problem::PartsDisagree {
                    dimension: quoted(dimension),
                    sum: sum.into(),
                    total: total.into(),
                };
                return (sum != total).then(|| self.between(problem, whole.at, first.at));
            }
            let values = parts
                .iter()
                .map(|row| value(row))
                .collect::<Option<Vec<_>>>()?;
            let least = values.iter().copied().fold(f64::INFINITY, f64::min);
            let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let is = value(whole)?;
            // Rounded to what was typed, each of them may be off by half a step.
            let room = match self.programme.indicators[whole.indicator.at()].unit {
                Unit::Share => 0.01,
                Unit::Scale => 0.1,
                // No mean of its groups.
                _ => return None,
            };
            let problem = Problem::WholeOutsideParts {
                dimension: quoted(dimension),
            };
            (!(least - room..=most + room).contains(&is))
                .then(|| self.between(problem, whole.at, first.at))
        });
        wrong.collect()
    }
}
