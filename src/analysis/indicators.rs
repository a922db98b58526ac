//! Indicators: baseline, actual, target, and what follows from them.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::aggregate::aggregate_over_labs;
use super::{
    Figure, FigureKey, FigureUnit, Formula, IndicatorMeasure, Input, Register, SurveyMeasure,
};
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::programme::{Indicator, Measurement};
use crate::model::{
    Cell, CellRange, Direction, GroupIx, IndicatorIx, ItemIx, LabIx, Number, Occasion, Programme,
    Qualifier, Scope, Status, Unit,
};

/// Where an indicator stands against its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Progress {
    /// The target is met in the wanted direction.
    Reached,
    /// Moved towards the target.
    OnTheWay,
    /// Did not move.
    NoMovement,
    /// Moved away from the target.
    WrongWay,
    /// Not reached, and without a baseline no movement can be told.
    NotReached,
    /// The target lies on the wrong side of the baseline for the direction.
    UnclearTarget,
    /// There is a value but no target.
    NoTarget,
}

impl Progress {
    /// Its id in results files and for the theme's marks.
    pub fn id(self) -> &'static str {
        match self {
            Self::Reached => "reached",
            Self::OnTheWay => "on-the-way",
            Self::NoMovement => "no-movement",
            Self::WrongWay => "wrong-way",
            Self::NotReached => "not-reached",
            Self::UnclearTarget => "unclear-target",
            Self::NoTarget => "no-target",
        }
    }
}

/// Judges `actual` against `target`, from `baseline` where there is one.
pub fn progress(
    direction: Direction,
    baseline: Option<f64>,
    actual: f64,
    target: Option<f64>,
) -> Progress {
    let sign = match direction {
        Direction::Up => 1.0,
        Direction::Down => -1.0,
    };
    let Some(target) = target else {
        return Progress::NoTarget;
    };
    if baseline.is_some_and(|baseline| (target - baseline) * sign < 0.0) {
        return Progress::UnclearTarget;
    }
    if (actual - target) * sign >= 0.0 {
        return Progress::Reached;
    }
    let Some(baseline) = baseline else {
        return Progress::NotReached;
    };
    let movement = (actual - baseline) * sign;
    if movement > 0.0 {
        Progress::OnTheWay
    } else if movement < 0.0 {
        Progress::WrongWay
    } else {
        Progress::NoMovement
    }
}

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
    for (&key, series) in &series {
        analyse_series(programme, key, series, register, diagnostics);
    }
    register.sort();
    let mut subjects: Vec<(IndicatorIx, Option<GroupIx>)> = series
        .keys()
        .map(|&(indicator, group, _)| (indicator, group))
        .collect();
    subjects.dedup();
    for (indicator, group) in subjects {
        aggregate_over_labs(programme, indicator, group, register);
    }
}

/// What is known of one indicator in one lab and group.
#[derive(Default)]
struct Series<'a> {
    rows: Vec<&'a Measurement>,
    /// Values that survey items feed, by occasion.
    fed: Vec<(Occasion, Figure)>,
}

/// A survey item's mean (or, for shares, its share of positive answers)
/// stands in for an indicator's value where none was typed.
fn add_survey_feeds<'a>(
    programme: &'a Programme,
    register: &Register,
    series: &mut BTreeMap<SeriesKey, Series<'a>>,
    diagnostics: &mut Diagnostics,
) {
    for (key, figure) in register.iter() {
        let FigureKey::Survey {
            item,
            scope: Scope::Lab(lab),
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
        let inputs = Box::new([Input::Figure(key)]);
        let fed = Figure {
            unit: FigureUnit::Of(unit),
            inputs,
            ..figure.clone()
        };
        entry.fed.push((occasion, fed));
    }
}

fn typed_and_fed(programme: &Programme, indicator: IndicatorIx, item: ItemIx) -> Problem {
    Problem::new(
        "typed-and-fed",
        format!(
            "`{}` is typed here and fed by the survey item `{}`: what is typed counts",
            programme.indicators[indicator.at()].id.value,
            programme.survey_items[item.at()].id.value
        ),
    )
    .help(
        "remove the value to let the survey feed it, or the item's indicator to keep what is typed",
    )
}

fn has_value(row: &Measurement) -> bool {
    row.value.is_some() || row.numerator.is_some()
}

fn analyse_series(
    programme: &Programme,
    (indicator_ix, group, lab): SeriesKey,
    series: &Series<'_>,
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
    let mut baseline = series
        .fed
        .iter()
        .find(|(at, _)| *at == Occasion::Baseline)
        .map(|f| f.1.clone());
    let mut follow_ups: Vec<(Option<NaiveDate>, Figure)> = series
        .fed
        .iter()
        .filter(|(at, _)| *at != Occasion::Baseline)
        .map(|(_, figure)| (figure.date, figure.clone()))
        .collect();
    for row in &series.rows {
        let Some(figure) = typed_figure(indicator, row) else {
            continue;
        };
        if row.occasion == Occasion::Baseline {
            baseline = Some(figure);
        } else {
            follow_ups.push((row.date, figure));
        }
    }
    follow_ups.sort_by_key(|(date, _)| *date);
    let actual = follow_ups.pop().map(|(_, figure)| figure);
    for (date, figure) in follow_ups {
        if let Some(date) = date {
            register.add(key(IndicatorMeasure::At(date)), figure);
        }
    }
    let target = series
        .rows
        .iter()
        .find_map(|row| target_figure(indicator, row));
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

fn unequal_periods_warning(indicator: &Indicator) -> Problem {
    Problem::new(
        "unequal-periods",
        format!(
            "the baseline and the latest value of `{}` cover periods of different length, so no change is computed",
            indicator.id.value
        ),
    )
    .help("give counts for periods of the same length, or give a value per month as a unit of its own")
}

fn wrong_side(indicator: &Indicator) -> Problem {
    let (direction, side) = match indicator.direction {
        Direction::Up => ("up", "below"),
        Direction::Down => ("down", "above"),
    };
    Problem::new(
        "target-on-wrong-side",
        format!(
            "the target of `{}` lies {side} its baseline although the indicator should go {direction}",
            indicator.id.value
        ),
    )
    .help("check the target, the baseline and the indicator's direction; no attainment is computed")
}

/// Baseline, actual and target of one indicator, as far as they are known.
pub(super) struct Values {
    pub baseline: Option<Figure>,
    pub actual: Option<Figure>,
    pub target: Option<Figure>,
}

impl Values {
    fn progress(&self, direction: Direction) -> Option<Progress> {
        let value = |figure: &Option<Figure>| figure.as_ref().map(|figure| figure.value);
        Some(progress(
            direction,
            value(&self.baseline),
            value(&self.actual)?,
            value(&self.target),
        ))
    }

    /// Adds the three and what follows from them under the keys that `key` gives.
    pub(super) fn add_to(
        self,
        register: &mut Register,
        direction: Direction,
        key: impl Fn(IndicatorMeasure) -> FigureKey,
    ) {
        use IndicatorMeasure as M;
        let judged = self.progress(direction);
        let Self {
            baseline,
            actual,
            target,
        } = self;
        if let (Some(baseline), Some(actual)) = (&baseline, &actual)
            && !unequal_periods(baseline, actual)
        {
            let change = actual.value - baseline.value;
            let inputs = [key(M::Actual), key(M::Baseline)];
            let derived =
                |value, unit, formula| derived(value, unit, formula, &inputs, &[actual, baseline]);
            let unit = match actual.unit {
                FigureUnit::Of(Unit::Share | Unit::RelativeChange) => FigureUnit::SharePoints,
                unit => unit,
            };
            register.add(key(M::Change), derived(change, unit, Formula::Change));
            if baseline.value != 0.0 {
                let relative = change / baseline.value.abs();
                register.add(
                    key(M::RelativeChange),
                    derived(relative, FigureUnit::Ratio, Formula::RelativeChange),
                );
            }
            if let Some(target) = &target
                && target.value != baseline.value
                && judged != Some(Progress::UnclearTarget)
            {
                let inputs = [key(M::Actual), key(M::Baseline), key(M::Target)];
                let attainment = change / (target.value - baseline.value);
                let figure = self::derived(
                    attainment,
                    FigureUnit::Ratio,
                    Formula::Attainment,
                    &inputs,
                    &[actual, baseline, target],
                );
                register.add(key(M::Attainment), figure);
            }
        }
        if let (None, Some(actual), Some(target)) = (&baseline, &actual, &target)
            && direction == Direction::Up
            && target.value > 0.0
        {
            let inputs = [key(M::Actual), key(M::Target)];
            let ratio = actual.value / target.value;
            let figure = self::derived(
                ratio,
                FigureUnit::Ratio,
                Formula::ActualOfTarget,
                &inputs,
                &[actual, target],
            );
            register.add(key(M::ActualOfTarget), figure);
        }
        for (measure, figure) in [
            (M::Baseline, baseline),
            (M::Actual, actual),
            (M::Target, target),
        ] {
            if let Some(figure) = figure {
                register.add(key(measure), figure);
            }
        }
    }
}

/// A figure computed from others: exact only when all of them are, with the
/// weakest status among them, about people when one of them is.
fn derived(
    value: f64,
    unit: FigureUnit,
    formula: Formula,
    inputs: &[FigureKey],
    from: &[&Figure],
) -> Figure {
    let exact = from
        .iter()
        .all(|figure| figure.qualifier == Qualifier::Exact);
    let decimals = match unit {
        FigureUnit::Of(_) => from.iter().map(|figure| figure.decimals).max().unwrap_or(0),
        FigureUnit::SharePoints | FigureUnit::Ratio | FigureUnit::Number => 0,
    };
    Figure {
        value,
        unit,
        qualifier: if exact {
            Qualifier::Exact
        } else {
            Qualifier::About
        },
        decimals,
        numerator: None,
        n: None,
        mean_interval: None,
        status: from
            .iter()
            .map(|figure| figure.status)
            .min()
            .unwrap_or(Status::Preliminary),
        date: None,
        period: None,
        formula,
        inputs: inputs.iter().map(|key| Input::Figure(*key)).collect(),
        about_people: from.iter().any(|figure| figure.about_people),
        exemption: from.iter().find_map(|figure| figure.exemption),
    }
}

/// Whether two counts cover periods whose lengths differ by more than a tenth.
fn unequal_periods(a: &Figure, b: &Figure) -> bool {
    let days = |figure: &Figure| figure.period.map(|(from, to)| (to - from).num_days() + 1);
    match (days(a), days(b)) {
        (Some(a), Some(b)) => (a - b).abs() * 10 > a.max(b),
        _ => false,
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
        about_people: indicator.unit.is_about_people(),
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
    let typed = typed.map_or(0, |cell| cell.value.decimals.max(0));
    let decimals = match unit {
        Unit::Share | Unit::RelativeChange => (typed - 2).clamp(0, 1),
        Unit::Scale => typed.clamp(1, 2),
        Unit::Count | Unit::Persons | Unit::Sek => 0,
        Unit::Hours | Unit::Days => typed.clamp(0, 1),
    };
    decimals.unsigned_abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_follows_the_direction() {
        use Direction::{Down, Up};
        assert_eq!(progress(Up, Some(2.0), 4.0, Some(4.0)), Progress::Reached);
        assert_eq!(progress(Up, Some(2.0), 3.0, Some(4.0)), Progress::OnTheWay);
        assert_eq!(
            progress(Down, Some(2.0), 3.0, Some(1.0)),
            Progress::WrongWay
        );
        assert_eq!(
            progress(Down, Some(2.0), 2.0, Some(1.0)),
            Progress::NoMovement
        );
        assert_eq!(progress(Up, None, 3.0, Some(4.0)), Progress::NotReached);
        assert_eq!(
            progress(Up, Some(5.0), 6.0, Some(4.0)),
            Progress::UnclearTarget
        );
        assert_eq!(progress(Up, Some(5.0), 6.0, None), Progress::NoTarget);
    }
}
