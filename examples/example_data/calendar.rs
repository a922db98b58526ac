//! Dates on which something plausibly happens: Swedish working days of 2018 and 2019.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Days off that fall on a Monday to Friday, with the days between Christmas and Epiphany.
const CLOSED: &[(i32, u32, u32, u32)] = &[
    (2018, 1, 1, 5),
    (2018, 3, 30, 30),
    (2018, 4, 2, 2),
    (2018, 5, 1, 1),
    (2018, 5, 10, 10),
    (2018, 6, 6, 6),
    (2018, 6, 22, 22),
    (2018, 12, 21, 31),
    (2019, 1, 1, 7),
    (2019, 4, 19, 22),
    (2019, 5, 1, 1),
    (2019, 5, 30, 30),
    (2019, 6, 6, 6),
    (2019, 6, 21, 21),
    (2019, 12, 20, 31),
];

/// A date that is known to exist.
pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("the date exists")
}

pub fn is_open(day: NaiveDate) -> bool {
    !CLOSED.iter().any(|&(year, month, first, last)| {
        day.year() == year && day.month() == month && (first..=last).contains(&day.day())
    })
}

pub fn is_workday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && is_open(day)
}

pub fn workdays_of_month(year: i32, month: u32) -> Vec<NaiveDate> {
    date(year, month, 1)
        .iter_days()
        .take_while(|day| day.month() == month)
        .filter(|day| is_workday(*day))
        .collect()
}

pub fn next_workday(from: NaiveDate) -> NaiveDate {
    from.iter_days()
        .find(|day| is_workday(*day))
        .expect("a working day follows")
}

pub fn days_after(from: NaiveDate, days: u64) -> NaiveDate {
    from.checked_add_days(Days::new(days))
        .expect("the date exists")
}
