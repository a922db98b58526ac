//! Indicators and measurements, and the rules that hold between cells and rows.

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::super::header::HeadingUnit;
use super::super::rows::{Reader, Row, Sheet};
use super::programme::end_before_start;
use super::rows_in_parallel;
use crate::diagnostic::{Problem, Relation};
use crate::model::programme::{Indicator, Measurement, Remarks};
use crate::model::schema::TableId;
use crate::model::{
    Cell, CellRef, GroupIx, IndicatorIx, LabIx, Number, Occasion, Programme, Qualifier, Unit,
};

/// Words in an indicator's name that speak of people.
const PEOPLE: [&str; 20] = [
    "deltagare",
    "personer",
    "kvinnor",
    "män",
    "barn",
    "ungdomar",
    "unga",
    "elever",
    "boende",
    "hyresgäster",
    "nyanlända",
    "participants",
    "people",
    "women",
    "men",
    "children",
    "youths",
    "pupils",
    "residents",
    "tenants",
];

pub(super) fn indicator(row: &mut Row<'_, '_>) -> Option<Indicator> {
    let id = row.own_id();
    let name = row.text("name");
    let (level, unit, direction) = (
        row.choice("level"),
        row.choice::<Unit>("unit"),
        row.choice("direction"),
    );
    let indicator = Indicator {
        focus_area: row.reference("focus area", TableId::FocusAreas),
        method: row.choice("method").map(|cell| cell.value),
        cumulative: row.yes_no("cumulative").is_some_and(|cell| cell.value),
        definition: row.text("definition"),
        id: id?,
        name: name?,
        level: level?.value,
        unit: unit.as_ref()?.value,
        direction: direction?.value,
    };
    let lower = indicator.name.value.to_lowercase();
    let speaks_of_people = lower
        .split(|c: char| !c.is_alphabetic())
        .any(|word| PEOPLE.contains(&word));
    if indicator.unit == Unit::Count && speaks_of_people {
        let problem = Problem::new(
            "count-of-people",
            "the unit is `antal`, but the name speaks of people; small numbers are not guarded",
        )
        .help("use the unit `personer` if people are counted");
        row.warn(unit.map_or(indicator.name.at, |cell| cell.at), problem);
    }
    Some(indicator)
}

/// Reads measurements and checks them against each other.
pub(super) fn read_measurements(
    reader: &mut Reader<'_>,
    sheets: Vec<Sheet>,
    programme: &mut Programme,
) {
    let indicators = &programme.indicators;
    let found = rows_in_parallel(reader, &sheets, TableId::Measurements, |row| {
        measurement(row, indicators)
    });
    drop(sheets);
    let mut groups = Groups::default();
    programme.measurements = found
        .into_iter()
        .map(|(row, group)| Measurement {
            group: group.map(|name| groups.position(name)),
            ..row
        })
        .collect();
    programme.groups = groups.names;
    check_targets(reader, programme);
    check_duplicates(reader, programme);
}

#[derive(Default)]
struct Groups {
    names: Vec<String>,
    positions: FxHashMap<String, GroupIx>,
}

impl Groups {
    fn position(&mut self, name: String) -> GroupIx {
        // Most are typed in lower case, and seen before.
        if let Some(position) = self.positions.get(&name) {
            return *position;
        }
        let folded = name.to_lowercase();
        *self.positions.entry(folded).or_insert_with(|| {
            self.names.push(name);
            GroupIx::from(self.names.len() - 1)
        })
    }
}

/// A row, and the group that it names.
fn measurement(
    row: &mut Row<'_, '_>,
    indicators: &[Indicator],
) -> Option<(Measurement, Option<String>)> {
    let lab = row.reference("lab", TableId::Labs);
    let indicator = row.reference::<IndicatorIx>("indicator", TableId::Indicators);
    let occasion = row.occasion("occasion");
    let date = row.date("date").map(|cell| cell.value);
    let unit = indicator.map(|indicator| indicators[indicator.at()].unit);
    let value = self::value(row, "value", unit);
    let target = self::value(row, "target", unit);
    let group = row.group("group");
    let (from, to) = (row.date("from"), row.date("to"));
    if let (Some(from), Some(to)) = (&from, &to)
        && to.value < from.value
    {
        row.error(to.at, end_before_start());
    }
    let found = Measurement {
        qualifier: row
            .choice("qualifier")
            .map_or(Qualifier::Exact, |cell| cell.value),
        numerator: row.count("numerator"),
        denominator: row.count("denominator"),
        n: row.count("n"),
        period: (from.map(|cell| cell.value), to.map(|cell| cell.value)),
        group: None,
        status: row.status(),
        remarks: remarks(row),
        at: row.at(),
        lab: lab?,
        indicator: indicator?,
        occasion: occasion?,
        date: match occasion {
            Some(Occasion::On(on)) => date.or(Some(on)),
            _ => date,
        },
        value,
        target,
    };
    check_row(row, &found, unit?);
    Some((found, group.map(|cell| cell.value)))
}

fn remarks(row: &mut Row<'_, '_>) -> Option<Box<Remarks>> {
    let remarks = Remarks {
        source: row.text("source"),
        comment: row.text("comment"),
        exemption: row.text("exemption"),
    };
    let said = [&remarks.source, &remarks.comment, &remarks.exemption];
    said.iter()
        .any(|text| text.is_some())
        .then(|| Box::new(remarks))
}

/// A value in its indicator's unit.
fn value(row: &mut Row<'_, '_>, heading: &str, unit: Option<Unit>) -> Option<Cell<Number>> {
    let (number, heading_unit) = row.number(heading)?;
    let unit = unit?;
    if let Some(heading_unit) = heading_unit
        && let Some(problem) = unit_clash(unit, heading_unit)
    {
        row.error(number.at, problem);
        return None;
    }
    let value = number.value.value;
    let negative = value < 0.0;
    let problem = match unit {
        Unit::Share if !(0.0..=1.0).contains(&value) => Some(
            Problem::new(
                "share-out-of-range",
                "a share lies between 0 and 1, this one does not",
            )
            .help("write `80 %`, or 0,8, or put the unit in the heading: `Värde (procent)`"),
        ),
        Unit::Count | Unit::Persons if negative => Some(
            Problem::new("negative-count", "a count cannot be negative")
                .help("for a change use the unit `förändring`"),
        ),
        Unit::Count | Unit::Persons if value.fract().abs() > 1e-9 && heading == "value" => Some(
            Problem::new("not-a-count", "a count is a whole number")
                .help("write a whole number; for a mean use the unit `skala`"),
        ),
        _ => None,
    };
    if let Some(problem) = problem {
        row.error(number.at, problem);
        return None;
    }
    Some(number)
}

fn unit_clash(unit: Unit, heading: HeadingUnit) -> Option<Problem> {
    let fits = heading.fits.contains(&unit);
    (!fits).then(|| {
        Problem::new(
            "unit-mismatch",
            format!(
                "the heading's unit does not fit an indicator counted in `{}`",
                unit.words().sv
            ),
        )
        .help(
            "put values of other units in a sheet of their own, under a heading without this unit",
        )
    })
}

/// What must hold within one row.
fn check_row(row: &mut Row<'_, '_>, found: &Measurement, unit: Unit) {
    if let (Some(numerator), Some(denominator)) = (&found.numerator, &found.denominator) {
        if denominator.value == 0 {
            let problem = Problem::new("zero-denominator", "the denominator is 0")
                .help("leave the row out when nobody was asked");
            row.error(denominator.at, problem);
        } else if numerator.value > denominator.value {
            let problem = Problem::new(
                "numerator-too-large",
                "the numerator is larger than the denominator",
            )
            .help("swap or correct them");
            row.error(numerator.at, problem);
        } else if unit == Unit::Share
            && let Some(value) = &found.value
            && !value
                .value
                .agrees_with(numerator.value as f64 / denominator.value as f64)
        {
            let problem = Problem::new(
                "value-disagrees",
                "the value does not agree with numerator and denominator",
            )
            .help("correct one of them, or leave the value blank: it is computed");
            let (numerator, denominator) = (row.place(numerator.at), row.place(denominator.at));
            let place = row.place(value.at);
            let diagnostic = problem
                .error_at(place)
                .related(numerator, Relation::Numerator)
                .related(denominator, Relation::Denominator);
            row.reader.diagnostics.push(diagnostic);
        }
    }
    let both = found.numerator.is_some() && found.denominator.is_some();
    // Only of a share do numerator and denominator make a value.
    let told = found.value.is_some() || both && unit == Unit::Share;
    if !told && found.target.is_none() && !row.has_failed() {
        let help = if both {
            "fill in the value; numerator and denominator make one only for the unit `andel`"
        } else {
            "fill one of them in, or remove the row"
        };
        let problem = Problem::new(
            "no-value",
            "the row has neither a value nor a numerator with its denominator",
        )
        .help(help);
        row.error(found.at, problem);
    }
    let without_n = found.denominator.is_none() && found.n.is_none();
    if told && without_n && matches!(unit, Unit::Share | Unit::Scale) {
        let problem = Problem::new(
            "share-without-n",
            "a share or mean about people without denominator or n is withheld",
        )
        .help("fill in the denominator or n");
        row.warn(
            found.value.as_ref().map_or(found.at, |cell| cell.at),
            problem,
        );
    }
}

/// One target per lab, indicator and group.
fn check_targets(reader: &mut Reader<'_>, programme: &Programme) {
    let mut first: FxHashMap<(LabIx, IndicatorIx, Option<GroupIx>), &Cell<Number>> =
        FxHashMap::default();
    for row in &programme.measurements {
        let Some(target) = &row.target else { continue };
        let known = *first
            .entry((row.lab, row.indicator, row.group))
            .or_insert(target);
        if (known.value.value - target.value.value).abs() > 1e-9 {
            let problem = Problem::new(
                "two-targets",
                "this target differs from another one of the same lab and indicator",
            )
            .help("keep one of them");
            let (here, there) = (
                reader.sources.place(target.at),
                reader.sources.place(known.at),
            );
            reader
                .diagnostics
                .push(problem.error_at(here).related(there, Relation::OtherTarget));
        }
    }
}

/// One value per lab, indicator, occasion and group; follow-ups are told apart
/// by date.
fn check_duplicates(reader: &mut Reader<'_>, programme: &Programme) {
    type Key = (
        LabIx,
        IndicatorIx,
        Option<GroupIx>,
        bool,
        Option<chrono::NaiveDate>,
    );
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
            let help = if baseline {
                "keep one of the rows"
            } else {
                "give each follow-up its own date, or keep one of the rows"
            };
            Some((
                other,
                Problem::new(
                    "duplicate-measurement",
                    "this lab, indicator, occasion and group was measured in another row already",
                )
                .help(help),
            ))
        } else if !baseline && mixed {
            let dated = row.date.is_some();
            let (other, other_dated) = *undated.entry(series).or_insert((row.at, dated));
            (other_dated != dated).then(|| {
                (
                    other,
                    Problem::new(
                        "undated-follow-up",
                        "of several follow-ups one has no date, so the latest cannot be told",
                    )
                    .help("fill in the date of every follow-up"),
                )
            })
        } else {
            None
        };
        if let Some((other, problem)) = problem {
            let (here, there) = (reader.sources.place(row.at), reader.sources.place(other));
            reader
                .diagnostics
                .push(problem.error_at(here).related(there, Relation::OtherRow));
        }
    }
}
