//! Indicators: baseline, actual, target, and what follows from them.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::aggregate::aggregate_over_labs;
use super::plausible::recency;
pub use super::progress::Progress;
use super::progress::{Values, unequal_periods};
use super::statistics::LEVEL;
use super::statistics::can_reach;
use super::{
    Figure, FigureKey, FigureUnit, Formula, IndicatorMeasure, Input, PairedMeasure, Register,
    SurveyMeasure,
};
use crate::diagnostic::{Diagnostics, Problem, plain, quoted};
use crate::model::programme::{Indicator, Measurement};
use crate::model::{
    Aggregation, Cell, CellRange, Dated, GroupIx, IndicatorIx, ItemIx, LabIx, Number, Occasion,
    Precision, Programme, Scope, Unit,
};

type SeriesKey = (IndicatorIx, Option<GroupIx>, LabIx);

/// Adds the figures of every indicator: per lab and group, then over labs.
pub fn analyse_indicators(
    programme: &Programme,
    register: &mut Register,
    diagnostics: &mut Diagnostics,
) {
    register.sort();
    let mut series: BTreeMap<SeriesKey, Series<'_>> = BTreeMap::new();
    for row in &programme.measurements {
        series
            .entry((row.indicator, row.group, row.lab))
            .or_default()
            .rows
            .push(row);
    }
    add_survey_feeds(programme, register, &mut series, diagnostics);
    let latest = latest_dates(programme, &series);
    for (&key, series) in &series {
        let latest = latest.get(&(key.0, key.2)).copied();
        analyse_series(programme, key, series, latest, register, diagnostics);
    }
    register.sort();
    let mut subjects: Vec<(IndicatorIx, Option<GroupIx>)> = series
        .keys()
        .map(|&(indicator, group, _)| (indicator, group))
        .collect();
    subjects.dedup();
    for (indicator, group) in subjects {
        aggregate_over_labs(programme, indicator, group, register, diagnostics);
    }
}

/// The latest dated follow-up of each indicator and lab, of everyone or any
/// group: a group's value of an older date is not its actual one.
fn latest_dates(
    programme: &Programme,
    series: &BTreeMap<SeriesKey, Series<'_>>,
) -> BTreeMap<(IndicatorIx, LabIx), Dated> {
    let mut latest: BTreeMap<(IndicatorIx, LabIx), Dated> = BTreeMap::new();
    for (&(indicator, _, lab), series) in series {
        let (_, follow_ups) = series.values(&programme.indicators[indicator.at()]);
        let dates = follow_ups.iter().filter_map(|(date, _)| *date);
        if let Some(date) = dates.max_by_key(|date| recency(*date)) {
            let own = latest.entry((indicator, lab)).or_insert(date);
            *own = std::cmp::max_by_key(*own, date, |date| recency(*date));
        }
    }
    latest
}

/// What is known of one indicator in one lab and group.
#[derive(Default)]
struct Series<'a> {
    rows: Vec<&'a Measurement>,
    /// Values that survey items feed, by occasion.
    fed: Vec<(Occasion, Figure)>,
}

/// A survey item's mean (or, for shares, its share of positive answers)
/// stands in for an indicator's value where none was typed: of those who
/// answered both times, where they are enough for a test to tell.
fn add_survey_feeds<'a>(
    programme: &'a Programme,
    register: &Register,
    series: &mut BTreeMap<SeriesKey, Series<'a>>,
    diagnostics: &mut Diagnostics,
) {
    for (key, figure) in register.iter() {
        let FigureKey::Survey {
            item,
            scope: scope @ Scope::Lab(lab),
            occasion,
            measure,
        } = key
        else {
            continue;
        };
        let Some(indicator) = programme.survey_items[item.at()].indicator else {
            continue;
        };
        let unit = programme.indicators[indicator.at()].unit;
        let wanted = match unit {
            Unit::Share => SurveyMeasure::SharePositive,
            _ => SurveyMeasure::Mean,
        };
        if measure != wanted {
            continue;
        }
        let entry = series.entry((indicator, None, lab)).or_default();
        let mut typed = entry.rows.iter();
        if let Some(row) = typed.find(|row| row.occasion == occasion && has_value(row)) {
            let problem = typed_and_fed(programme, indicator, item);
            diagnostics.push(problem.warning_at(programme.sources.place(row.at)));
            continue;
        }
        let matched = of_matched(register, item, scope, occasion, unit);
        let (key, figure, date) = match matched {
            Some((key, matched)) => (key, matched, figure.date),
            None => (key, figure, figure.date),
        };
        let inputs = Box::new([Input::Figure(key)]);
        let fed = Figure {
            unit: FigureUnit::Of(unit),
            inputs,
            date,
            ..figure.clone()
        };
        entry.fed.push((occasion, fed));
    }
}

/// The same figure of those who answered both times, on one of the two
/// occasions that are compared; `None` where they are too few for any test.
fn of_matched(
    register: &Register,
    item: ItemIx,
    scope: Scope,
    occasion: Occasion,
    unit: Unit,
) -> Option<(FigureKey, &Figure)> {
    use PairedMeasure::{PositiveAfter, PositiveBefore, StayersAfter, StayersBefore};
    let key = |measure| FigureKey::Paired {
        item,
        scope,
        measure,
    };
    let measures = match unit {
        Unit::Share => [PositiveBefore, PositiveAfter],
        _ => [StayersBefore, StayersAfter],
    };
    let mut found = measures.into_iter().filter_map(|measure| {
        let figure = register.get(key(measure))?;
        let on = figure.inputs.iter().any(|input| {
            matches!(input, Input::Figure(FigureKey::Survey { occasion: own, .. }) if *own == occasion)
        });
        on.then_some((key(measure), figure))
    });
    let (key, figure) = found.next()?;
    let n = usize::try_from(figure.n?).ok()?;
    can_reach(n, LEVEL).then_some((key, figure))
}

impl Series<'_> {
    /// The baseline, and the follow-ups with their dates: what is typed counts
    /// before what the survey feeds.
    fn values(&self, indicator: &Indicator) -> (Option<Figure>, Vec<(Option<Dated>, Figure)>) {
        let fed = self.fed.iter();
        let (before, after): (Vec<_>, Vec<_>) = fed.partition(|(at, _)| *at == Occasion::Baseline);
        let mut baseline = before.first().map(|(_, figure)| figure.clone());
        let after = after.into_iter();
        let mut follow_ups: Vec<(Option<Dated>, Figure)> = after
            .map(|(_, figure)| (figure.date, figure.clone()))
            .collect();
        for row in &self.rows {
            let Some(figure) = typed_figure(indicator, row) else {
                continue;
            };
            if row.occasion == Occasion::Baseline {
                baseline = Some(figure);
            } else {
                follow_ups.push((row.date, figure));
            }
        }
        (baseline, follow_ups)
    }
}

fn typed_and_fed(programme: &Programme, indicator: IndicatorIx, item: ItemIx) -> Problem {
    Problem::TypedAndFed {
        indicator: quoted(&programme.indicators[indicator.at()].id.value),
        item: quoted(&programme.survey_items[item.at()].id.value),
    }
}

fn has_value(row: &Measurement) -> bool {
    row.value.is_some() || row.numerator.is_some()
}

fn analyse_series(
    programme: &Programme,
    (indicator_ix, group, lab): SeriesKey,
    series: &Series<'_>,
    latest: Option<Dated>,
    register: &mut Register,
    diagnostics: &mut Diagnostics,
) {
    let indicator = &programme.indicators[indicator_ix.at()];
    let key = |measure| FigureKey::Indicator {
        indicator: indicator_ix,
        scope: Scope::Lab(lab),
        measure,
        group,
    };
    let (baseline, mut follow_ups) = series.values(indicator);
    // What a survey asked last may be undated beside what it asked on a day before.
    let typed = series
        .rows
        .iter()
        .any(|row| row.occasion != Occasion::Baseline);
    follow_ups.sort_by_key(|(date, _)| (!typed && date.is_none(), date.map(recency)));
    let is_older = |date: Option<Dated>| {
        date.is_some_and(|date| latest.is_some_and(|latest| recency(date) < recency(latest)))
    };
    let parts = parts_of_a_year(&follow_ups);
    let actual = follow_ups.pop_if(|(date, _)| !is_older(*date));
    let actual = actual.map(|(_, figure)| figure);
    if actual.is_none()
        && !follow_ups.is_empty()
        && let Some(row) = series.rows.last()
    {
        let problem = Problem::OlderDateInGroup {
            indicator: quoted(&indicator.id.value),
        };
        diagnostics.push(problem.warning_at(programme.sources.place(row.at)));
    }
    for (date, figure) in follow_ups {
        if let Some(date) = date {
            register.add(key(IndicatorMeasure::At(date)), figure);
        }
    }
    let target = series
        .rows
        .iter()
        .find_map(|row| target_figure(indicator, row));
    let typed_target = series.rows.iter().find_map(|row| row.target.as_ref());
    if let (Some(cell), true) = (typed_target, parts > 1)
        && indicator.joined_by() == Aggregation::Sum
        && !indicator.cumulative
    {
        let problem = Problem::PeriodsNotAdded {
            indicator: quoted(&indicator.id.value),
            count: parts.into(),
        };
        diagnostics.push(problem.warning_at(programme.sources.place(cell.at)));
    }
    if let (Some(baseline), Some(actual)) = (&baseline, &actual)
        && unequal_periods(baseline, actual)
        && let Some(row) = series.rows.first()
    {
        diagnostics
            .push(unequal_periods_warning(indicator).warning_at(programme.sources.place(row.at)));
    }
    let values = Values {
        baseline,
        actual,
        target,
    };
    if let Some(row) = series.rows.iter().find(|row| row.target.is_some())
        && let Some(cell) = &row.target
        && values.progress(indicator.direction) == Some(Progress::UnclearTarget)
    {
        diagnostics.push(wrong_side(indicator).warning_at(programme.sources.place(cell.at)));
    }
    values.add_to(register, indicator.direction, key);
}

/// How many follow-ups cover a part of a year each, one after the other: as
/// their periods say, or as months of one year that were given one by one.
fn parts_of_a_year(follow_ups: &[(Option<Dated>, Figure)]) -> usize {
    const SHORTER_THAN: i64 = 300;
    const MONTHS: usize = 3;
    let mut periods: Vec<_> = follow_ups
        .iter()
        .filter_map(|(_, figure)| figure.period)
        .filter(|(from, to)| (*to - *from).num_days() < SHORTER_THAN)
        .collect();
    periods.sort_unstable();
    let apart = periods.windows(2).all(|pair| pair[0].1 < pair[1].0);
    let mut months: Vec<i32> = follow_ups
        .iter()
        .filter(|(_, figure)| figure.period.is_none())
        .filter_map(|(date, _)| date.filter(|date| date.precision == Precision::Month))
        .map(|date| date.first.year())
        .collect();
    months.dedup();
    let of_months = follow_ups.len();
    match (apart, months.len()) {
        (true, _) if periods.len() > 1 => periods.len(),
        (_, 1) if of_months >= MONTHS => of_months,
        _ => 0,
    }
}

fn unequal_periods_warning(indicator: &Indicator) -> Problem {
    Problem::UnequalPeriods {
        indicator: quoted(&indicator.id.value),
    }
}

fn wrong_side(indicator: &Indicator) -> Problem {
    Problem::TargetOnWrongSide {
        indicator: quoted(&indicator.id.value),
        direction: plain(indicator.direction.words().en),
    }
}

/// The figure that a row's value, or numerator and denominator, states.
fn typed_figure(indicator: &Indicator, row: &Measurement) -> Option<Figure> {
    let numerator = row.numerator.as_ref().map(|cell| cell.value);
    let denominator = row.denominator.as_ref().map(|cell| cell.value);
    let share = numerator
        .zip(denominator)
        .filter(|(_, n)| indicator.unit == Unit::Share && *n > 0);
    let value = match (share, &row.value) {
        (Some((numerator, n)), _) => numerator as f64 / n as f64,
        (None, Some(value)) => value.value.value,
        // "6 of 22" told of persons is 6 persons.
        (None, None) => numerator.filter(|_| indicator.unit == Unit::Persons)? as f64,
    };
    let cells = [
        row.value.as_ref().map(|cell| cell.at),
        row.numerator.as_ref().map(|cell| cell.at),
        row.denominator.as_ref().map(|cell| cell.at),
        row.n.as_ref().map(|cell| cell.at),
    ];
    let n = denominator.or(row.n.as_ref().map(|cell| cell.value));
    Some(Figure {
        value,
        unit: FigureUnit::Of(indicator.unit),
        qualifier: row.qualifier,
        decimals: printed_decimals(indicator.unit, row.value.as_ref()),
        numerator: share.map(|(numerator, _)| numerator),
        n,
        mean_interval: None,
        status: row.status,
        date: row.date,
        period: row.period.0.zip(row.period.1),
        formula: if share.is_some() {
            Formula::Share
        } else {
            Formula::Typed
        },
        inputs: cells
            .iter()
            .flatten()
            .map(|at| Input::Cells(CellRange::from(*at)))
            .collect(),
        about_people: indicator.guarded_as().is_some(),
        exemption: row
            .remarks
            .as_ref()
            .and_then(|remarks| Some(remarks.exemption.as_ref()?.at)),
    })
}

/// A target is a promise, not an observation: it is about nobody.
fn target_figure(indicator: &Indicator, row: &Measurement) -> Option<Figure> {
    let target = row.target.as_ref()?;
    let mut figure = Figure::count(
        0,
        Formula::Typed,
        row.status,
        vec![Input::Cells(target.at.into())],
    );
    figure.value = target.value.value;
    figure.unit = FigureUnit::Of(indicator.unit);
    figure.decimals = printed_decimals(indicator.unit, Some(target));
    Some(figure)
}

/// Decimals to print: what was typed, within what the unit bears.
fn printed_decimals(unit: Unit, typed: Option<&Cell<Number>>) -> u8 {
    let value = typed.map_or(0.0, |cell| cell.value.value);
    let typed = typed.map_or(0, |cell| cell.value.decimals.max(0));
    // Of a krona or an hour the part after the comma is most of it.
    let most = |limit: f64, (of_small, else_): (i8, i8)| {
        let small = value.abs() < limit;
        if small { of_small } else { else_ }
    };
    let decimals = match unit {
        Unit::Share | Unit::RelativeChange => (typed - 2).clamp(0, 1),
        Unit::Scale => typed.clamp(1, 2),
        Unit::Count | Unit::Persons => 0,
        Unit::Sek => typed.clamp(0, most(100.0, (2, 0))),
        Unit::Hours | Unit::Days => typed.clamp(0, most(1.0, (2, 1))),
    };
    decimals.unsigned_abs()
}
