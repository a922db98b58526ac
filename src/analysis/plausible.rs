//! Measurements that may each be right, and together hardly are. Nothing is
//! changed by it: whoever knows the lab is asked.

mod asked_of_surveys;
mod parts;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::aggregate::are_of_other_scales;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Relation, quoted};
use crate::model::programme::Measurement;
use crate::model::{
    CellRef, Dated, Direction, GroupIx, IndicatorIx, LabIx, Occasion, Precision, Programme,
    Qualifier, SheetId, Unit,
};

/// What is asked about the measurements and activities of a programme whose
/// reports are of `date`.
pub fn check_plausible(programme: &Programme, date: Option<NaiveDate>) -> Diagnostics {
    let asked = Asked { programme };
    let mut diagnostics = Diagnostics::new();
    let mut series: BTreeMap<Series, Vec<&Measurement>> = BTreeMap::new();
    for row in &programme.measurements {
        let key = (row.lab, row.indicator, row.group);
        series.entry(key).or_default().push(row);
    }
    for (key, rows) in &mut series {
        rows.sort_by_key(|row| (row.occasion != Occasion::Baseline, row.date.map(recency)));
        diagnostics.extend(asked.of_series(key.1, rows));
    }
    diagnostics.extend(asked.of_targets());
    diagnostics.extend(asked.of_parts(&series));
    diagnostics.extend(asked.of_labs());
    diagnostics.extend(asked.of_groups());
    diagnostics.extend(asked.of_rounds());
    diagnostics.extend(asked.of_fed());
    diagnostics.extend(asked.of_names());
    diagnostics.extend(asked.of_categories());
    diagnostics.extend(asked.of_sheets());
    diagnostics.extend(asked.of_activities());
    diagnostics.extend(asked.of_long_ago());
    diagnostics.extend(date.into_iter().flat_map(|date| asked.of_dates(date)));
    diagnostics
}

/// The measurements of an indicator in a lab, of everyone or a group.
type Series = (LabIx, IndicatorIx, Option<GroupIx>);

/// What makes a date later than another: a year ends after each of its months.
pub(super) fn recency(date: Dated) -> (NaiveDate, NaiveDate) {
    (date.last(), date.first)
}

/// Of kronor: a thousand times as much, with room for what has happened.
const ABOUT_A_THOUSAND: f64 = 300.0;

struct Asked<'a> {
    programme: &'a Programme,
}

impl Asked<'_> {
    fn at(&self, cell: CellRef) -> Place {
        self.programme.sources.place(cell)
    }

    fn name(&self, indicator: IndicatorIx) -> crate::diagnostic::Value {
        quoted(&self.programme.indicators[indicator.at()].id.value)
    }

    /// A warning at one cell that another cell contradicts.
    fn between(&self, problem: Problem, here: CellRef, there: CellRef) -> Diagnostic {
        let problem = problem.warning_at(self.at(here));
        problem.related(self.at(there), Relation::OtherRow)
    }

    /// Rows in the order of time, the baseline first.
    fn of_series(&self, indicator: IndicatorIx, rows: &[&Measurement]) -> Vec<Diagnostic> {
        let declared = &self.programme.indicators[indicator.at()];
        let told: Vec<(&Measurement, f64)> = rows
            .iter()
            .filter_map(|row| Some((*row, value(row)?)))
            .collect();
        let mut asked = Vec::new();
        for pair in told.windows(2) {
            let [(before, was), (after, is)] = pair else {
                continue;
            };
            if declared.cumulative && is < was && exact(before) {
                let problem = Problem::TotalFalls {
                    indicator: self.name(indicator),
                };
                asked.push(self.between(problem, after.at, before.at));
            }
            let day = |row: &Measurement| row.date.filter(|date| date.precision == Precision::Day);
            if before.occasion != after.occasion
                && day(before).is_some()
                && day(before) == day(after)
            {
                let problem = Problem::SameDay {
                    indicator: self.name(indicator),
                };
                asked.push(self.between(problem, after.at, before.at));
            }
        }
        asked.extend(self.of_overlapping(indicator, &told));
        let Some((first, start)) = told.first() else {
            return asked;
        };
        let grown = told.iter().skip(1).find(|(_, is)| is > start);
        if declared.closed_cohort
            && declared.unit == Unit::Persons
            && first.occasion == Occasion::Baseline
            && exact(first)
            && let Some((row, _)) = grown
        {
            let problem = Problem::CohortGrows {
                indicator: self.name(indicator),
            };
            asked.push(self.between(problem, row.at, first.at));
        }
        if declared.unit == Unit::Sek {
            asked.extend(self.of_money(indicator, rows));
        }
        if declared.unit == Unit::Share && declared.direction == Direction::Up {
            asked.extend(self.of_small_target(indicator, rows));
        }
        asked
    }

    /// Two follow-ups of which one's time holds the other's: `maj 2026` and 31 May 2026.
    /// Reports show the later one.
    fn of_overlapping(
        &self,
        indicator: IndicatorIx,
        told: &[(&Measurement, f64)],
    ) -> Vec<Diagnostic> {
        let pairs = told.windows(2).filter_map(|pair| {
            let [(one, _), (other, _)] = pair else {
                return None;
            };
            let (a, b) = (one.date?, other.date?);
            let later = one.occasion != Occasion::Baseline && other.occasion != Occasion::Baseline;
            let month = a.precision != Precision::Year && b.precision != Precision::Year;
            let overlap = a != b && a.first <= b.last() && b.first <= a.last();
            let problem = Problem::OverlappingDates {
                indicator: self.name(indicator),
            };
            (later && month && overlap).then(|| self.between(problem, one.at, other.at))
        });
        pairs.collect()
    }

    /// Follow-ups from before the lab began, and anything from before any lab: a slip of
    /// the year, or a number that a spreadsheet made a date.
    fn of_long_ago(&self) -> Vec<Diagnostic> {
        const ANY_LAB: i32 = 1990;
        let rows = self.programme.measurements.iter();
        let rows = rows.filter(|row| value(row).is_some());
        let old = rows.filter(|row| {
            let Some(date) = row.date else { return false };
            let start = &self.programme.labs[row.lab.at()].start;
            let later = row.occasion != Occasion::Baseline;
            let before = start
                .as_ref()
                .is_some_and(|start| date.last() < start.value.first);
            later && before || date.last().year() < ANY_LAB
        });
        old.map(|row| Problem::BeforeLab.warning_at(self.at(row.at)))
            .collect()
    }

    /// Kronor beside thousands of kronor.
    fn of_money(&self, indicator: IndicatorIx, rows: &[&Measurement]) -> Option<Diagnostic> {
        let typed = rows.iter().flat_map(|row| [&row.value, &row.target]);
        let typed = typed.flatten().filter(|cell| cell.value.value > 0.0);
        let by_size = |a: &f64, b: &f64| a.total_cmp(b);
        let least = typed
            .clone()
            .min_by(|a, b| by_size(&a.value.value, &b.value.value))?;
        let most = typed.max_by(|a, b| by_size(&a.value.value, &b.value.value))?;
        let problem = Problem::ThousandTimes {
            indicator: self.name(indicator),
        };
        let apart = most.value.value >= ABOUT_A_THOUSAND * least.value.value;
        apart.then(|| self.between(problem, least.at, most.at))
    }

    /// A target of less than two percent beside shares that are much larger:
    /// 0.8 % where 80 % is meant.
    fn of_small_target(&self, indicator: IndicatorIx, rows: &[&Measurement]) -> Option<Diagnostic> {
        const SMALL: f64 = 0.02;
        const TIMES: f64 = 20.0;
        let target = rows.iter().find_map(|row| row.target.as_ref())?;
        let is = target.value.value;
        let most = rows.iter().filter_map(|row| value(row)).fold(0.0, f64::max);
        let problem = Problem::VerySmallTarget {
            indicator: self.name(indicator),
        };
        let small = is > 0.0 && is < SMALL && most > TIMES * is;
        small.then(|| problem.warning_at(self.at(target.at)))
    }

    fn of_targets(&self) -> Vec<Diagnostic> {
        let rows = self.programme.measurements.iter();
        let of_groups = rows.filter(|row| row.group.is_some());
        let targets = of_groups.filter_map(|row| row.target.as_ref());
        let asked = targets.map(|cell| Problem::TargetOfGroup.warning_at(self.at(cell.at)));
        asked.collect()
    }

    /// One scale to five beside one to a hundred.
    fn of_labs(&self) -> Vec<Diagnostic> {
        let mut by: BTreeMap<IndicatorIx, Vec<(f64, CellRef)>> = BTreeMap::new();
        for row in &self.programme.measurements {
            let scale = self.programme.indicators[row.indicator.at()].unit == Unit::Scale;
            if let Some(value) = value(row).filter(|_| scale) {
                by.entry(row.indicator).or_default().push((value, row.at));
            }
        }
        let mixed = by.into_iter().filter_map(|(indicator, mut values)| {
            values.sort_by(|a, b| a.0.total_cmp(&b.0));
            let (least, most) = (values.first()?, values.last()?);
            let problem = Problem::ScalesMixed {
                indicator: self.name(indicator),
            };
            are_of_other_scales(least.0, most.0).then(|| self.between(problem, most.1, least.1))
        });
        mixed.collect()
    }

    /// Groups that one word in two forms makes two of: `kvinnor` and `Kvinna`.
    fn of_groups(&self) -> Vec<Diagnostic> {
        let mut met: BTreeMap<String, GroupIx> = BTreeMap::new();
        let mut near = BTreeMap::new();
        for (at, name) in self.programme.groups.iter().enumerate() {
            let group = GroupIx::from(at);
            match met.get(&stem(name)) {
                Some(first) => drop(near.insert(group, *first)),
                None => drop(met.insert(stem(name), group)),
            }
        }
        let row_of = |group: GroupIx| {
            let mut rows = self.programme.measurements.iter();
            rows.find(|row| row.group == Some(group)).map(|row| row.at)
        };
        let asked = near.into_iter().filter_map(|(group, first)| {
            let name = |group: GroupIx| quoted(&self.programme.groups[group.at()]);
            let problem = Problem::NearGroups {
                group: name(group),
                other: name(first),
            };
            Some(self.between(problem, row_of(group)?, row_of(first)?))
        });
        asked.collect()
    }

    /// A sheet with one lab's name and another lab's rows.
    fn of_sheets(&self) -> Vec<Diagnostic> {
        let mut labs: BTreeMap<SheetId, (BTreeSet<LabIx>, CellRef)> = BTreeMap::new();
        for row in &self.programme.measurements {
            let entry = labs.entry(row.at.sheet);
            let (found, _) = entry.or_insert_with(|| (BTreeSet::new(), row.at));
            found.insert(row.lab);
        }
        let wrong = labs.into_iter().filter_map(|(sheet, (labs, first))| {
            let sources = &self.programme.sources;
            let file = sources.file(sheet).rsplit('/').next()?;
            let file = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
            let names = [sources.sheet(sheet), file];
            let named = names
                .into_iter()
                .find_map(|name| Some((name, self.lab(name)?)))?;
            let (name, lab) = named;
            let mut labs = labs.into_iter();
            let only = labs.next().filter(|_| labs.next().is_none())?;
            let problem = Problem::SheetOfOtherLab {
                name: quoted(name),
                lab: quoted(&self.programme.labs[only.at()].id.value),
            };
            (only != lab).then(|| problem.warning_at(self.at(first)))
        });
        wrong.collect()
    }

    /// The lab that is called so.
    fn lab(&self, name: &str) -> Option<LabIx> {
        let name = name.trim().to_lowercase();
        let mut labs = self.programme.labs.iter();
        let found = labs.position(|lab| {
            [&lab.id.value, &lab.name.value]
                .into_iter()
                .any(|own| own.to_lowercase() == name)
        });
        found.map(LabIx::from)
    }

    /// Activities that no month has.
    fn of_activities(&self) -> Option<Diagnostic> {
        let dates = self.programme.activities.iter().map(|own| &own.date);
        let of_years = dates.filter(|date| date.value.precision == Precision::Year);
        let first = of_years.clone().next()?;
        let problem = Problem::OnlyYears {
            count: of_years.count().into(),
        };
        Some(problem.warning_at(self.at(first.at)))
    }

    /// What happened after the day that the reports are of.
    fn of_dates(&self, reports: NaiveDate) -> Vec<Diagnostic> {
        let problem = || Problem::AfterReport {
            date: crate::diagnostic::plain(reports),
        };
        let rows = self.programme.measurements.iter();
        let rows = rows.filter(|row| row.date.is_some_and(|date| date.first > reports));
        let rows = rows.filter(|row| value(row).is_some()).map(|row| row.at);
        let activities = self.programme.activities.iter().map(|own| &own.date);
        let activities = activities.filter(|date| date.value.first > reports);
        let interviews = self.programme.interviews.iter();
        let interviews = interviews.filter(|own| own.date.is_some_and(|date| date > reports));
        let rounds = self.programme.survey_rounds.iter();
        let rounds = rounds.filter(|own| own.date.is_some_and(|date| date.first > reports));
        let cells = rows
            .chain(activities.map(|date| date.at))
            .chain(interviews.map(|own| own.id.at))
            .chain(rounds.map(|own| own.at));
        let cells = cells.map(|at| self.programme.sources.date_of(at));
        cells.map(|at| problem().warning_at(self.at(at))).collect()
    }
}

/// A group's name without the endings that forms of one word differ by.
fn stem(name: &str) -> String {
    const ENDINGS: [&str; 9] = ["orna", "arna", "erna", "or", "ar", "er", "en", "an", "a"];
    const SHORTEST: usize = 4;
    let name = name.to_lowercase();
    let bare = ENDINGS.iter().find_map(|ending| name.strip_suffix(ending));
    let long_enough = |bare: &&str| {
        let category = bare.rsplit(':').next().unwrap_or_default();
        category.trim().chars().count() >= SHORTEST
    };
    bare.filter(long_enough).unwrap_or(&name).to_owned()
}

fn value(row: &Measurement) -> Option<f64> {
    let typed = row.value.as_ref().map(|cell| cell.value.value);
    let share = || {
        let of = row.numerator.as_ref()?.value as f64;
        match row.denominator.as_ref().map(|cell| cell.value) {
            Some(0) => None,
            Some(n) => Some(of / n as f64),
            None => Some(of),
        }
    };
    typed.or_else(share)
}

fn exact(row: &Measurement) -> bool {
    row.qualifier == Qualifier::Exact
}

#[cfg(test)]
mod tests {
    use super::stem;

    #[test]
    fn forms_of_one_word_have_one_stem() {
        assert_eq!(stem("kön: kvinnor"), stem("kön: Kvinna"));
        assert_eq!(stem("boende: hyresgäster"), stem("boende: hyresgäst"));
        assert_ne!(stem("kön: män"), stem("kön: mån"));
        assert_ne!(stem("ålder: barn"), stem("ålder: barnbarn"));
        assert_ne!(stem("område: Ena"), stem("område: En"));
    }
}
