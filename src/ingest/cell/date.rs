//! Dates as people type them.

use calamine::Data;
use chrono::{Datelike, NaiveDate};

use super::day::day_in_numbers;
use super::stretch::stretch_as_date;
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
            must: Value::Nothing,
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

/// `None` where the text does not look like an ISO date at all; how much of one it
/// looks like where there is none such.
fn iso_date(text: &str) -> Result<Option<Dated>, Precision> {
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
            dated.map(Some).ok_or(precision)
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

/// What may stand before a day, and says nothing of it.
#[rustfmt::skip]
const BEFORE: [&str; 17] = [
    "den", "the", "on", "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
];

/// A date typed as text.
pub fn date_text(typed: &str) -> Result<Dated, Problem> {
    let problem = || Problem::NotADate {
        typed: quoted(typed),
        must: Value::Nothing,
    };
    let no_such_day = || Problem::NoSuchDay {
        typed: quoted(typed),
    };
    let text = typed.trim().to_lowercase();
    let iso = iso_date(without_time(&text)).map_err(|looks| match looks {
        Precision::Day => no_such_day(),
        _ => problem(),
    })?;
    let sound = |date: &Dated| YEARS.contains(&date.first.year());
    if let Some(date) = iso.filter(sound) {
        return Ok(date);
    }
    let before = |word: &&str| BEFORE.contains(&word.trim_end_matches(','));
    let words = text.split_whitespace().skip_while(before);
    let words: Vec<&str> = words.collect();
    if let Some(found) = day_in_numbers(&words.join(" "), typed) {
        let date = Dated::from(found?);
        return Some(date).filter(sound).ok_or_else(problem);
    }
    let found = match words.as_slice() {
        [year] => year.parse().ok().and_then(whole_year),
        [month, year] => parts_date("1", month, year).flatten().map(|day| Dated {
            precision: Precision::Month,
            ..day
        }),
        [day, month, year] => match parts_date(day, month, year)
            .or_else(|| parts_date(month.trim_end_matches(','), day, year))
        {
            Some(None) => return Err(no_such_day()),
            found => found.flatten(),
        },
        _ => None,
    };
    found.filter(sound).ok_or_else(|| {
        let stretch = stretch_as_date(&text, typed);
        stretch.unwrap_or_else(problem)
    })
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

/// A day of a month in words; the inner `None` is one that the month does not have.
fn parts_date(day: &str, month: &str, year: &str) -> Option<Option<Dated>> {
    const ORDINAL: [&str; 7] = [".", ":e", ":a", "st", "nd", "rd", "th"];
    let month = month_typed(month)? as u32 + 1;
    let ending = ORDINAL.iter().find_map(|ending| day.strip_suffix(ending));
    let day: u32 = ending.unwrap_or(day).parse().ok()?;
    let date = NaiveDate::from_ymd_opt(year.parse().ok()?, month, day);
    Some(date.map(Dated::from))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_that_is_none_is_told_by_what_is_wrong() {
        for (typed, id) in [
            ("31 juni 2025", "no-such-day"),
            ("2019-02-30", "no-such-day"),
            ("31/6 2025", "no-such-day"),
            ("3/4/2025", "ambiguous-day"),
            ("03-04-2025", "ambiguous-day"),
            ("15.1.25", "year-in-two-digits"),
            ("HT18", "stretch-as-date"),
            ("2018-2019", "not-a-date"),
            ("1/1 1800", "not-a-date"),
        ] {
            assert_eq!(date_text(typed).unwrap_err().id(), id, "{typed}");
        }
    }

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
            ("15/1 2025", day(2025, 1, 15)),
            ("3/4-2025", day(2025, 4, 3)),
            ("31.5.2026", day(2026, 5, 31)),
            ("15/1/2025", day(2025, 1, 15)),
            ("2025/01/15", day(2025, 1, 15)),
            ("den 15 januari 2025", day(2025, 1, 15)),
            ("onsdag den 15:e januari 2025", day(2025, 1, 15)),
            ("2018-2019", None),
            ("31/5", None),
        ] {
            assert_eq!(date_text(typed).ok(), date, "{typed}");
        }
    }
}
