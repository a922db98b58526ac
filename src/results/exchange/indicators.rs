//! Indicators with baselines, targets and outcomes, as IATI has results.

use std::collections::BTreeMap;
use std::io;

use chrono::{Datelike, NaiveDate};

use super::super::table::Source;
use super::values::{Figures, LeftOut, Measure, Told, figures};
use super::xml::Xml;
use crate::model::programme::Indicator;
use crate::model::{Direction, Level, Precision, Unit};
use crate::wording::Catalogue;

/// First and last day of the programme.
type Days = (NaiveDate, Option<NaiveDate>);

/// The figures of one indicator where the standard has places for them.
#[derive(Default)]
struct Placed<'f> {
    baselines: Vec<(NaiveDate, &'f Told)>,
    periods: BTreeMap<(NaiveDate, NaiveDate), Vec<&'f Told>>,
    left: LeftOut,
}

/// What is not written.
pub(super) fn left_out(source: &Source<'_>, days: Days) -> LeftOut {
    let mut left = LeftOut::default();
    for own in figures(source) {
        left.add(placed(&own, days).left);
    }
    left
}

/// Writes a result for each indicator.
pub(super) fn write_results(
    xml: &mut Xml<'_>,
    source: &Source<'_>,
    days: Days,
    catalogue: &Catalogue,
) -> io::Result<()> {
    let indicators = source.publication.indicators().iter();
    for (indicator, own) in indicators.zip(figures(source)) {
        let placed = placed(&own, days);
        // ResultType: output, outcome, impact.
        let kind = match indicator.level {
            Level::Activity => "1",
            Level::Result => "2",
            Level::Impact => "3",
        };
        xml.within("result", &[("type", kind)], |xml| {
            xml.narrative("title", &indicator.name.value, source.language.code())?;
            write_indicator(xml, indicator, &placed, catalogue)
        })?;
    }
    Ok(())
}

fn write_indicator(
    xml: &mut Xml<'_>,
    indicator: &Indicator,
    placed: &Placed<'_>,
    catalogue: &Catalogue,
) -> io::Result<()> {
    let language = catalogue.language().code();
    // IndicatorMeasure: unit, percentage, ordinal.
    let measure = match indicator.unit {
        Unit::Share | Unit::RelativeChange => "2",
        Unit::Scale => "4",
        Unit::Count | Unit::Persons | Unit::Sek | Unit::Hours | Unit::Days => "1",
    };
    let ascending = match indicator.direction {
        Direction::Up => "1",
        Direction::Down => "0",
    };
    let attributes = [("measure", measure), ("ascending", ascending)];
    xml.within("indicator", &attributes, |xml| {
        xml.narrative("title", &indicator.name.value, language)?;
        let definition = indicator.definition.as_ref();
        let definition = definition.map(|text| text.value.clone());
        // A value that is left out has no place of its own in the standard.
        let left = (placed.left.count() > 0).then(|| {
            let count = placed.left.count();
            catalogue.format("exchange-left-out", &[("count", count.into())])
        });
        let told: Vec<String> = definition.into_iter().chain(left).collect();
        if !told.is_empty() {
            xml.narrative("description", &told.join(" "), language)?;
        }
        for code in &indicator.codes {
            // The reporting organisation's own list: the code names its scheme.
            let reference = [("vocabulary", "99"), ("code", code.value.as_str())];
            xml.empty("reference", &reference)?;
        }
        for (day, told) in &placed.baselines {
            let (year, day) = (day.year().to_string(), day.to_string());
            let dated = [("year", year.as_str()), ("iso-date", day.as_str())];
            // Of a month or a year no day is known.
            let is_day = told
                .date
                .is_none_or(|date| date.precision == Precision::Day);
            let dated = if is_day { &dated[..] } else { &dated[..1] };
            write_value(xml, ("baseline", dated), told, catalogue)?;
        }
        for ((first, last), told) in &placed.periods {
            let (first, last) = (first.to_string(), last.to_string());
            xml.within("period", &[], |xml| {
                xml.empty("period-start", &[("iso-date", first.as_str())])?;
                xml.empty("period-end", &[("iso-date", last.as_str())])?;
                for (name, measure) in [("target", Measure::Target), ("actual", Measure::Actual)] {
                    let mut own = told.iter().filter(|told| told.measure == measure);
                    own.try_for_each(|told| write_value(xml, (name, &[]), told, catalogue))?;
                }
                Ok(())
            })?;
        }
        Ok(())
    })
}

fn write_value(
    xml: &mut Xml<'_>,
    (name, dated): (&str, &[(&str, &str)]),
    told: &Told,
    catalogue: &Catalogue,
) -> io::Result<()> {
    let mut attributes = dated.to_vec();
    attributes.push(("value", told.value.as_str()));
    xml.within(name, &attributes, |xml| {
        if let Some(lab) = &told.row.lab_name.0 {
            xml.empty("dimension", &[("name", "lab"), ("value", lab.as_str())])?;
        }
        if let Some(group) = &told.row.group.0 {
            let (name, value) = (group.dimension.as_str(), group.category.as_str());
            xml.empty("dimension", &[("name", name), ("value", value)])?;
        }
        let preliminary = told
            .is_preliminary
            .then(|| catalogue.text("exchange-preliminary"));
        let told: Vec<String> = preliminary
            .into_iter()
            .chain(told.row.comment.clone())
            .collect();
        if told.is_empty() {
            return Ok(());
        }
        xml.narrative("comment", &told.join(" "), catalogue.language().code())
    })
}

/// A baseline has its day. An outcome has its own period, else the time from the
/// programme's start; a target the last period that it is held against.
fn placed(own: &Figures, (start, end): Days) -> Placed<'_> {
    let mut placed = Placed {
        left: own.left,
        ..Placed::default()
    };
    let period_of = |told: &Told| {
        told.period.or_else(|| {
            let last = told.last_day()?;
            Some((start.min(last), last))
        })
    };
    let alike =
        |one: &Told, other: &Told| one.row.lab == other.row.lab && one.row.group == other.row.group;
    let actuals = || {
        own.told
            .iter()
            .filter(|told| told.measure == Measure::Actual)
    };
    for told in &own.told {
        let period = match told.measure {
            Measure::Baseline => {
                match told.date.map(|date| date.first).or(told.last_day()) {
                    Some(day) => placed.baselines.push((day, told)),
                    None => placed.left.undated += 1,
                }
                continue;
            }
            Measure::Actual => period_of(told),
            Measure::Target => {
                let held = actuals().filter(|actual| alike(actual, told));
                let held = held.filter_map(period_of).max_by_key(|(_, last)| *last);
                let whole = end.filter(|end| *end >= start).map(|end| (start, end));
                held.or(whole)
            }
        };
        match period {
            Some(period) => placed.periods.entry(period).or_default().push(told),
            None => placed.left.undated += 1,
        }
    }
    placed
}
