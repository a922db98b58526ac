//! Indicators and measurements, and the rules that hold between cells and rows.

use std::collections::BTreeMap;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::super::rows::{Reader, Row, Sheet};
use super::contradictions::{check_contradictions, check_date, refuse_targets_below_zero};
use super::parts::take_part_of_whole;
use super::percentages::check_percentages;
use super::rows_in_parallel;
use super::unit_in_name::check_unit_in_name;
use super::views::views_of;
use super::whole_units::{refuse_units_of_wholes, said_of_wholes};
use crate::diagnostic::{Problem, Relation, Severity, Value, named, plain};
use crate::model::clean::folded_dashes;
use crate::model::people::{is_of_persons, speaks_of_people};
use crate::model::schema::TableId;
use crate::model::tables::{Indicator, Measurement, RowSource, TableRow};
use crate::model::{
    Aggregation, Cell, CellRef, Dated, Direction, GroupIx, IndicatorIx, LabIx, Number, Occasion,
    Programme, Qualifier, Unit,
};

pub(super) fn indicator(row: &mut Row<'_, '_>) -> Option<Indicator> {
    let indicator = Indicator::read(row)?;
    if indicator.unit == Unit::Count && speaks_of_people(&indicator.name.value) {
        row.warn(row.cell(Indicator::unit), Problem::CountOfPeople);
    }
    check_unit_in_name(row, &indicator);
    check_aggregation(row, &indicator);
    Some(indicator)
}

/// Labs' shares cannot be added, and only shares have numerators to pool.
fn check_aggregation(row: &mut Row<'_, '_>, indicator: &Indicator) {
    let fits = match indicator.joined_by() {
        Aggregation::Sum => matches!(
            indicator.unit,
            Unit::Count | Unit::Persons | Unit::Sek | Unit::Hours | Unit::Days
        ),
        Aggregation::Pooled => indicator.unit == Unit::Share,
        Aggregation::Mean | Aggregation::None => true,
    };
    if !fits {
        let (unit, how) = (indicator.unit.words(), indicator.joined_by().words());
        let problem = Problem::AggregationMisfit {
            aggregation: named(how.sv, how.en),
            unit: named(unit.sv, unit.en),
        };
        row.error(row.cell(Indicator::aggregation), problem);
    }
}

/// Reads measurements and checks them against each other.
pub(super) fn read_measurements(
    reader: &mut Reader<'_>,
    sheets: Vec<Sheet>,
    programme: &mut Programme,
) {
    let indicators = &programme.indicators;
    let mut views = Vec::with_capacity(sheets.len());
    for sheet in sheets {
        views.extend(views_of(reader, sheet));
    }
    let sheets = views;
    check_percentages(reader, &sheets);
    let found =
        rows_in_parallel::<Measurement, _>(reader, &sheets, |row| measurement(row, indicators));
    let said = said_of_wholes(reader, &sheets);
    drop(sheets);
    let mut groups = Groups::default();
    programme.measurements = found
        .into_iter()
        .map(|(row, group)| Measurement {
            group: group.map(|group| groups.position(group)),
            ..row
        })
        .collect();
    (programme.groups, programme.group_names) = (groups.ids, groups.names);
    guard_besides(programme);
    refuse_units_of_wholes(reader, &said, programme);
    check_targets(reader, programme);
    check_duplicates(reader, programme);
    check_contradictions(reader, programme);
}

/// Time and money of so many persons are their means; and what is counted by sex or
/// age counts persons, whatever its unit is called.
fn guard_besides(programme: &mut Programme) {
    let groups = (0..programme.groups.len()).map(GroupIx::from);
    let of_persons: Vec<bool> = groups
        .map(|group| is_of_persons(programme.dimension(group)))
        .collect();
    let mut found: BTreeMap<IndicatorIx, Unit> = BTreeMap::new();
    for row in &programme.measurements {
        let guarded = match programme.indicators[row.indicator.at()].unit {
            Unit::Sek | Unit::Hours | Unit::Days if row.n.is_some() => Unit::Scale,
            Unit::Count if row.group.is_some_and(|group| of_persons[group.at()]) => Unit::Persons,
            _ => continue,
        };
        found.insert(row.indicator, guarded);
    }
    for (indicator, guarded) in found {
        programme.indicators[indicator.at()].guarded_besides = Some(guarded);
    }
}

#[derive(Default)]
struct Groups {
    ids: Vec<String>,
    names: Vec<String>,
    positions: FxHashMap<String, GroupIx>,
}

impl Groups {
    fn position(&mut self, NamedGroup { id, name }: NamedGroup) -> GroupIx {
        // Most are typed in lower case, and seen before.
        if let Some(position) = self.positions.get(&id) {
            return *position;
        }
        let folded = folded_dashes(&id);
        *self.positions.entry(folded).or_insert_with(|| {
            self.ids.push(id);
            self.names.push(name);
            GroupIx::from(self.names.len() - 1)
        })
    }
}

/// A group as a row names it: in the project's language, which its figures' ids have in
/// every edition, and in that of the edition.
struct NamedGroup {
    id: String,
    name: String,
}

/// A row, and the group that it names.
fn measurement(
    row: &mut Row<'_, '_>,
    indicators: &[Indicator],
) -> Option<(Measurement, Option<NamedGroup>)> {
    let found = Measurement::read(row);
    let group = row.group(Measurement::group);
    let Some(mut found) = found else {
        check_numbers(row, indicators);
        return None;
    };
    let told = row.day_told(Measurement::occasion);
    let date = (Measurement::date, found.date);
    check_date(row, (Measurement::occasion, told), date);
    found.date = found.date.or(told);
    let unit = indicators[found.indicator.at()].unit;
    take_part_of_whole(row, &mut found, unit);
    found.value = in_unit(row, Measurement::value, found.value, unit);
    found.target = in_unit(row, Measurement::target, found.target, unit);
    if let Some((at, None)) = row.row_unit() {
        let words = unit.words();
        let taken = named(words.sv, words.en);
        row.warn(at, Problem::UnknownRowUnit { taken });
    }
    let direction = indicators[found.indicator.at()].direction;
    check_target(row, &found, direction);
    take_qualifier(row, &mut found);
    if !check_row(row, &found, unit) {
        return None;
    }
    // The row of a group that cannot be read is no row of everyone.
    if group.is_none() && !row.is_blank(Measurement::group) {
        return None;
    }
    // Nor is one whose date cannot be read one without a date.
    if found.date.is_none() && !row.is_blank(Measurement::date) {
        return None;
    }
    let group = group.map(|shown| NamedGroup {
        id: row
            .group_in_own_words(Measurement::group)
            .unwrap_or_else(|| shown.value.clone()),
        name: shown.value,
    });
    Some((found, group))
}

/// A target is to be reached or stayed under as its indicator's direction says:
/// `minst 80 %` is 80 percent where more is better, and nothing where less is.
fn check_target(row: &mut Row<'_, '_>, found: &Measurement, direction: Direction) {
    let Some(target) = &found.target else {
        return;
    };
    let typed = row.qualifier(Measurement::target);
    let at_least = matches!(typed, Some(Qualifier::AtLeast | Qualifier::Over));
    let wrong = match direction {
        Direction::Up => row.is_upper_bound(),
        Direction::Down => at_least,
    };
    if wrong {
        let (typed, why) = (Value::Nothing, plain("qualifier"));
        row.error(target.at, Problem::NotANumber { typed, why });
    }
}

/// A qualifier that was typed with the value counts where its column is blank.
fn take_qualifier(row: &mut Row<'_, '_>, found: &mut Measurement) {
    let typed = row.qualifier(Measurement::value);
    let (Some(value), Some(qualifier)) = (&found.value, typed) else {
        return;
    };
    if row.is_blank(Measurement::qualifier) {
        found.qualifier = qualifier;
    } else if found.qualifier != qualifier {
        let (at, other) = (row.place(value.at), row.cell(Measurement::qualifier));
        let words = found.qualifier.words();
        let problem = Problem::QualifiersDisagree {
            column: named(words.sv, words.en),
        };
        let diagnostic = problem
            .error_at(at)
            .related(row.place(other), Relation::Qualifier);
        row.reader.diagnostics.push(diagnostic);
    }
}

/// The numbers of a row that failed, where it says of which indicator.
fn check_numbers(row: &mut Row<'_, '_>, indicators: &[Indicator]) {
    let indicator = row.quietly(|row| row.reference(Measurement::indicator, TableId::Indicators));
    let Some(indicator) = indicator.and_then(|position| indicators.get(position)) else {
        return;
    };
    if indicator.unit != Unit::Share {
        row.refuse_part();
    }
    for column in [Measurement::value, Measurement::target] {
        let number = row.quietly(|row| row.number(column));
        in_unit(row, column, number, indicator.unit);
    }
}

/// A number that can be one in its indicator's unit.
fn in_unit(
    row: &mut Row<'_, '_>,
    column: usize,
    number: Option<Cell<Number>>,
    unit: Unit,
) -> Option<Cell<Number>> {
    let number = number?;
    let value = number.value.value;
    let whole = value.fract().abs() <= 1e-9;
    let given = row.unit(column);
    let heading = row.heading_unit(column);
    if let Some((severity, problem)) = row.problem_of_format(column, unit, heading) {
        row.tell(severity, number.at, problem);
        if severity == Severity::Error {
            return None;
        }
    }
    if let Some(problem) = row.problem_of_typing(column, unit) {
        row.error(number.at, problem);
        return None;
    }
    // A number of things has no decimals, but may be in thousands.
    let parts = !matches!(unit, Unit::Count | Unit::Persons);
    let split = row.split_by_comma(column, |second| parts || second.len() == 3);
    if let Some(problem) = split {
        row.error(number.at, problem);
        return None;
    }
    // Nobody counts in thousandths, nor in thousandths of a krona.
    let counts = matches!(unit, Unit::Count | Unit::Persons | Unit::Sek);
    if let Some(problem) = row.grouped_by_comma(column).filter(|_| counts) {
        row.error(number.at, problem);
        return None;
    }
    let problem = match unit {
        _ if given.is_some_and(|(given, _)| !given.fits.contains(&unit)) => {
            let words = unit.words();
            let typed = given.is_some_and(|(_, typed)| typed);
            Problem::UnitMismatch {
                unit: named(words.sv, words.en),
                given: plain(if typed { "cell" } else { "heading" }),
            }
        }
        Unit::Share if !(0.0..=1.0).contains(&value) => Problem::ShareOutOfRange,
        Unit::RelativeChange if value.abs() >= 1.0 && given.is_none() => {
            ambiguous_change(row, number.value)
        }
        Unit::Count | Unit::Persons if value < 0.0 => Problem::NegativeCount,
        Unit::Count | Unit::Persons if !whole && column == Measurement::value => {
            Problem::NotACount {
                why: plain("value"),
            }
        }
        _ => return Some(number),
    };
    row.error(number.at, problem);
    None
}

/// A change of 5 may be of 5 % or of 500 %.
fn ambiguous_change(row: &Row<'_, '_>, number: Number) -> Problem {
    Problem::AmbiguousChange {
        percent: row.told(number, 0),
        times: row.told(number, 2),
    }
}

/// What must hold within one row; `false` of one that somebody else left without a value.
fn check_row(row: &mut Row<'_, '_>, found: &Measurement, unit: Unit) -> bool {
    if let (Some(numerator), Some(denominator)) = (&found.numerator, &found.denominator) {
        if denominator.value == 0 {
            row.error(denominator.at, Problem::ZeroDenominator);
        } else if numerator.value > denominator.value {
            row.error(numerator.at, Problem::NumeratorTooLarge);
        } else if unit == Unit::Share
            && let Some(value) = &found.value
            && !value
                .value
                .agrees_with(numerator.value as f64 / denominator.value as f64)
        {
            let (numerator, denominator) = (row.place(numerator.at), row.place(denominator.at));
            let place = row.place(value.at);
            let diagnostic = Problem::ValueDisagrees
                .error_at(place)
                .related(numerator, Relation::Numerator)
                .related(denominator, Relation::Denominator);
            row.reader.diagnostics.push(diagnostic);
        }
    }
    if let (Some(n), Some(denominator)) = (&found.n, &found.denominator)
        && unit == Unit::Share
        && n.value != denominator.value
    {
        let (here, there) = (row.place(n.at), row.place(denominator.at));
        let problem = Problem::OtherN {
            n: plain(n.value),
            denominator: plain(denominator.value),
        };
        let problem = problem.error_at(here).related(there, Relation::Denominator);
        row.reader.diagnostics.push(problem);
    }
    let both = found.numerator.is_some() && found.denominator.is_some();
    // Only of a share do numerator and denominator make a value.
    let told = found.value.is_some() || both && unit == Unit::Share;
    if !told && found.target.is_none() && !row.has_failed() {
        let only = both.then(|| named(Unit::Share.words().sv, Unit::Share.words().en));
        let at = row.cell(Measurement::value);
        if row.is_delivered() && !both {
            row.tell(Severity::Note, at, Problem::RowWithoutValue);
            return false;
        }
        row.error(at, Problem::NoValue { only: only.into() });
    }
    let without_n = found.denominator.is_none() && found.n.is_none();
    if told && without_n && matches!(unit, Unit::Share | Unit::Scale) {
        let at = found.value.as_ref().map_or(found.at, |cell| cell.at);
        row.warn(at, Problem::ShareWithoutN);
    }
    true
}

/// One target per lab, indicator and group.
fn check_targets(reader: &mut Reader<'_>, programme: &Programme) {
    refuse_targets_below_zero(reader, programme);
    let mut first: FxHashMap<(LabIx, IndicatorIx, Option<GroupIx>), &Cell<Number>> =
        FxHashMap::default();
    for row in &programme.measurements {
        let Some(target) = &row.target else { continue };
        let known = *first
            .entry((row.lab, row.indicator, row.group))
            .or_insert(target);
        if (known.value.value - target.value.value).abs() > 1e-9 {
            let (here, there) = (
                reader.sources.place(target.at),
                reader.sources.place(known.at),
            );
            reader.diagnostics.push(
                Problem::TwoTargets
                    .error_at(here)
                    .related(there, Relation::OtherTarget),
            );
        }
    }
}

/// One value per lab, indicator, occasion and group; follow-ups are told apart
/// by date.
fn check_duplicates(reader: &mut Reader<'_>, programme: &Programme) {
    type Key = (LabIx, IndicatorIx, Option<GroupIx>, bool, Option<Dated>);
    let mut first: FxHashMap<Key, CellRef> =
        FxHashMap::with_capacity_and_hasher(programme.measurements.len(), FxBuildHasher);
    let mut undated: FxHashMap<(LabIx, IndicatorIx, Option<GroupIx>), (CellRef, bool)> =
        FxHashMap::default();
    let told = |row: &&Measurement| row.value.is_some() || row.numerator.is_some();
    let dated = |with: bool| {
        let mut told = programme.measurements.iter().filter(told);
        told.any(|row| row.occasion != Occasion::Baseline && row.date.is_some() == with)
    };
    // Dates are looked at only where some follow-ups have one and some not.
    let mixed = dated(true) && dated(false);
    for row in programme.measurements.iter().filter(told) {
        let baseline = row.occasion == Occasion::Baseline;
        let date = row.date.filter(|_| !baseline);
        let other = first.insert((row.lab, row.indicator, row.group, baseline, date), row.at);
        let series = (row.lab, row.indicator, row.group);
        let problem = if let Some(other) = other {
            let occasion = plain(if baseline { "baseline" } else { "follow-up" });
            let file = |at| reader.sources.place(at).file().map(str::to_owned);
            let apart = file(row.at) != file(other);
            let beside = apart.then(|| plain("file")).into();
            Some((other, Problem::DuplicateMeasurement { occasion, beside }))
        } else if !baseline && mixed {
            let dated = row.date.is_some();
            let (other, other_dated) = *undated.entry(series).or_insert((row.at, dated));
            (other_dated != dated).then_some((other, Problem::UndatedFollowUp))
        } else {
            None
        };
        if let Some((other, problem)) = problem {
            reader.tell_beside(Severity::Error, problem, row.at, other);
        }
    }
}
