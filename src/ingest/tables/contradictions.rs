//! Measurements that cannot all be right: a later one that lies before the
//! first, and groups that are larger than all of whom they are a part.

use rustc_hash::FxHashMap;

use super::super::rows::{Reader, Row};
use super::percentages::told;
use crate::diagnostic::{Problem, Relation, Severity, quoted};
use crate::model::tables::Measurement;
use crate::model::{
    Aggregation, Cell, CellRef, Dated, IndicatorIx, LabIx, Occasion, Programme, Qualifier, Unit,
};

/// The day that the occasion of a row tells and its date, where the two are different:
/// of a table with a column for either.
pub(super) fn check_date(
    row: &mut Row<'_, '_>,
    (column, told): (usize, Option<Dated>),
    (date_column, date): (usize, Option<Dated>),
) {
    let (Some(told), Some(date)) = (told, date) else {
        return;
    };
    if told.last() < date.first || date.last() < told.first {
        let here = row.place(row.cell(date_column));
        let other = row.place(row.cell(column));
        let problem = Problem::OccasionDisagrees.error_at(here);
        let problem = problem.related(other, Relation::SaysOtherwise);
        row.reader.diagnostics.push(problem);
    }
}

/// What measurements say together.
pub(super) fn check_contradictions(reader: &mut Reader<'_>, programme: &Programme) {
    check_order(reader, programme);
    check_groups(reader, programme);
}

/// A follow-up that was made before its baseline makes every change the wrong
/// way round.
fn check_order(reader: &mut Reader<'_>, programme: &Programme) {
    let series = |row: &Measurement| (row.lab, row.indicator, row.group);
    let rows = || programme.measurements.iter().filter(|row| is_told(row));
    let is_baseline = |row: &&Measurement| row.occasion == Occasion::Baseline;
    let baselines = rows().filter(is_baseline);
    let baselines = baselines.filter_map(|row| Some((series(row), (row.date?, row.at))));
    let baselines: FxHashMap<_, _> = baselines.collect();
    for row in rows().filter(|row| !is_baseline(row)) {
        let (Some(date), Some((baseline, at))) = (row.date, baselines.get(&series(row))) else {
            continue;
        };
        if date.last() < baseline.first {
            reader.tell_beside(
                Severity::Error,
                Problem::FollowUpBeforeBaseline,
                row.at,
                *at,
            );
        }
    }
}

/// A target below 0 of what lies above it wherever it was measured is a decrease.
pub(super) fn refuse_targets_below_zero(reader: &mut Reader<'_>, programme: &Programme) {
    let series = |row: &Measurement| (row.lab, row.indicator, row.group);
    let mut above: FxHashMap<_, bool> = FxHashMap::default();
    for row in &programme.measurements {
        if let Some(value) = &row.value {
            let above = above.entry(series(row)).or_insert(true);
            *above &= value.value.value > 0.0;
        }
    }
    for row in &programme.measurements {
        let unit = programme.indicators[row.indicator.at()].unit;
        let amounts = matches!(unit, Unit::Sek | Unit::Hours | Unit::Days);
        let target = row.target.as_ref().filter(|own| own.value.value < 0.0);
        let Some(target) = target.filter(|_| amounts) else {
            continue;
        };
        if above.get(&series(row)) == Some(&true) {
            let place = reader.sources.place(target.at);
            reader
                .diagnostics
                .push(Problem::TargetBelowZero.error_at(place));
        }
    }
}

fn is_told(row: &Measurement) -> bool {
    row.value.is_some() || row.numerator.is_some()
}

/// When, of which lab and which indicator.
type Moment = (LabIx, IndicatorIx, Option<Dated>, bool);

fn moment(row: &Measurement) -> Moment {
    let baseline = row.occasion == Occasion::Baseline;
    let date = row.date.filter(|_| !baseline);
    (row.lab, row.indicator, date, baseline)
}

/// What may be counted of everyone and of a group.
fn counted(row: &Measurement, programme: &Programme) -> [Option<Cell<f64>>; 4] {
    let exact = row.qualifier == Qualifier::Exact;
    let indicator = &programme.indicators[row.indicator.at()];
    // Of a mean, or of what has no sum, a group may have more than everyone.
    let adds = indicator.joined_by() == Aggregation::Sum;
    let value = row.value.as_ref().filter(|_| exact && adds);
    let whole = |count: &Option<Cell<u64>>| {
        let count = count.as_ref()?;
        Some(Cell {
            value: count.value as f64,
            at: count.at,
        })
    };
    [
        value.map(|own| Cell {
            value: own.value.value,
            at: own.at,
        }),
        whole(&row.numerator),
        whole(&row.denominator),
        whole(&row.n),
    ]
}

/// A group is part of everyone; groups of one kind may overlap, but seldom do.
fn check_groups(reader: &mut Reader<'_>, programme: &Programme) {
    let rows = programme.measurements.iter();
    let totals = rows.clone().filter(|row| row.group.is_none());
    let totals = totals.map(|row| (moment(row), counted(row, programme)));
    let totals: FxHashMap<Moment, _> = totals.collect();
    let mut sums: FxHashMap<(Moment, String), (f64, CellRef)> = FxHashMap::default();
    for row in rows {
        let (Some(group), Some(total)) = (row.group, totals.get(&moment(row))) else {
            continue;
        };
        let own = counted(row, programme);
        let both = own.iter().zip(total);
        let both = both.filter_map(|(own, total)| own.as_ref().zip(total.as_ref()));
        let over: Vec<_> = both
            .filter(|(own, total)| own.value > total.value + 1e-9)
            .collect();
        for (own, total) in &over {
            reader.tell_beside(
                Severity::Error,
                Problem::GroupExceedsTotal,
                own.at,
                total.at,
            );
        }
        if !over.is_empty() {
            continue;
        }
        let dimension = programme.dimension(group);
        if let [Some(value), ..] = &own {
            let key = (moment(row), dimension.to_lowercase());
            sums.entry(key).or_insert((0.0, value.at)).0 += value.value;
        }
    }
    let mut over: Vec<_> = sums.into_iter().collect();
    over.sort_by_key(|(_, (_, at))| *at);
    for ((moment, dimension), (sum, at)) in over {
        let Some([Some(total), ..]) = totals.get(&moment) else {
            continue;
        };
        if sum > total.value + 1e-9 {
            let told = |value: f64| told(reader, (value, usize::from(value.fract() != 0.0)));
            let problem = Problem::GroupsExceedTotal {
                dimension: quoted(&dimension),
                sum: told(sum),
                total: told(total.value),
            };
            reader.tell_beside(Severity::Warning, problem, total.at, at);
        }
    }
}
