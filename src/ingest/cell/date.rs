//! Dates as people type them.

use calamine::Data;
use chrono::{Datelike, NaiveDate};

use super::{error_value, text_of};
use crate::diagnostic::{Problem, Value, plain, quoted};
use crate::model::month::month_typed;
use crate::model::{Dated, Precision};

/// Years outside these are taken for typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// A date: a spreadsheet's own, `2019-05-12`, `12 maj 2019`, `maj 2019`, `2019`.
pub fn date(data: &Data) -> Result<Dated, Problem> {
    let found = match data {
        Data::Error(error) => return Err(error_value(error)),
        Data::DateTime(value) if value.is_duration() => None,
        Data::DateTime(value) => {
            let datetime = value.as_datetime();
            datetime.map(|datetime| datetime.date().into())
        }
        Data::DateTimeIso(text) => text
            .get(..10)
            .and_then(|text| iso_date(text).ok().flatten()),
        Data::Int(year) => i32::try_from(*year).ok().and_then(whole_year),
        Data::Float(year) if year.fract() == 0.0 => whole_year(*year as i32),
        Data::String(typed) => return date_text(&text_of(typed)?),
        _ => None,
    };
    if let Some(year) = found.and_then(year_typed_as) {
        let year = plain(year.to_string());
        return Err(Problem::YearAsDate { year });
    }
    found
        .filter(|date| YEARS.contains(&date.first.year()))
        .ok_or(Problem::NotADate {
            typed: Value::Nothing,
        })
}

/// The year that was typed into a cell for dates, which makes a day of 1905 of it.
pub fn year_typed(days: f64) -> Option<i32> {
    const TYPED: std::ops::RangeInclusive<f64> = 1990.0..=2100.0;
    (days.fract() == 0.0 && TYPED.contains(&days)).then_some(days as i32)
}

/// The same of a day, in workbooks that keep the day itself.
fn year_typed_as(date: Dated) -> Option<i32> {
    let start = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let days = (date.first - start).num_days();
    year_typed(days as f64).filter(|_| date.precision == Precision::Day)
}

fn whole_year(year: i32) -> Option<Dated> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1)?;
    let precision = Precision::Year;
    YEARS.contains(&year).then_some(Dated { first, precision })
}

/// `None` where the text does not look like an ISO date at all.
fn iso_date(text: &str) -> Result<Option<Dated>, ()> {
    let mut parts = text.split('-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else {
        return Ok(None);
    };
    let (day, rest) = (parts.next(), parts.next());
    let precision = match day {
        Some(_) => Precision::Day,
        None => Precision::Month,
    };
    let numbers = (year.parse(), month.parse(), day.unwrap_or("1").parse());
    match (numbers, rest) {
        ((Ok(year_number), Ok(month), Ok(day)), None) if year.len() == 4 => {
            let date = NaiveDate::from_ymd_opt(year_number, month, day);
            let dated = date.map(|first| Dated { first, precision });
            dated.map(Some).ok_or(())
        }
        _ => Ok(None),
    }
}

/// `2019-05-12 00:00:00` and `2019-05-12T00:00` are `2019-05-12`.
fn without_time(text: &str) -> &str {
    match text.split_once(['t', ' ']) {
        Some((day, time))
            if time.starts_with(|c: char| c.is_ascii_digit())
                && time.contains(':')
                && time
                    .chars()
                    .all(|c| c.is_ascii_digit() || ":.z+".contains(c)) =>
        {
            day
        }
        _ => text,
    }
}

/// A date typed as text.
pub fn date_text(typed: &str) -> Result<Dated, Problem> {
    let problem = || Problem::NotADate {
        typed: quoted(typed),
    };
    let text = typed.trim().to_lowercase();
    let iso = iso_date(without_time(&text)).map_err(|()| problem())?;
    if let Some(date) = iso.filter(|date| YEARS.contains(&date.first.year())) {
        return Ok(date);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let found = match words.as_slice() {
        [year] => year.parse().ok().and_then(whole_year),
        [month, year] => parts_date("1", month, year).map(|day| Dated {
            precision: Precision::Month,
            ..day
        }),
        [day, month, year] => parts_date(day.trim_end_matches('.'), month, year)
            .or_else(|| parts_date(month.trim_end_matches(','), day, year)),
        _ => None,
    };
    found
        .filter(|date| YEARS.contains(&date.first.year()))
        .ok_or_else(problem)
}

/// Whether a text is a day, as spreadsheets make one of `2-3`: `2026-03-02`, `02-mar`,
/// `mar-26`.
pub fn is_day(text: &str) -> bool {
    let day = date_text(text).is_ok_and(|date| date.precision == Precision::Day);
    let text = text.trim().to_lowercase();
    let short = |(number, month): (&str, &str)| {
        number.parse::<u8>().is_ok() && month_typed(month).is_some()
    };
    let halves = text.split_once('-');
    day || halves.is_some_and(|(one, other)| short((one, other)) || short((other, one)))
}

fn parts_date(day: &str, month: &str, year: &str) -> Option<Dated> {
    let month = month_typed(month)? as u32 + 1;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month, day.parse().ok()?).map(Dated::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_spreadsheets_make_of_a_range_is_a_day() {
        for day in ["2026-03-02", "02-mar", "Mar-26", "2026-03-02 00:00:00"] {
            assert!(is_day(day), "{day}");
        }
        for none in [
            "2–3",
            "2-3",
            "2019",
            "maj 2019",
            "16-24",
            "kvinna",
            "mars-venus",
            "",
        ] {
            assert!(!is_day(none), "{none}");
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).map(Dated::from);
        for (typed, date) in [
            ("2019-05-12", day(2019, 5, 12)),
            ("12 maj 2019", day(2019, 5, 12)),
            ("maj 2019", Dated::parse("2019-05")),
            ("nov 2018", Dated::parse("2018-11")),
            ("May 12, 2019", day(2019, 5, 12)),
            ("2019", Dated::parse("2019")),
            ("2019-05-12 00:00:00", day(2019, 5, 12)),
            ("2019-05-12T10:30", day(2019, 5, 12)),
            ("2019-05-12 till 2019-06-01", None),
            ("2019-02-30", None),
            ("31 februari 2019", None),
            ("1850", None),
            ("i våras", None),
        ] {
            assert_eq!(date_text(typed).ok(), date, "{typed}");
        }
    }
}
