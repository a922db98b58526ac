//! The labs' activity logs: every occasion of every series, with date and participants.

mod boden;
mod lina_hage;
mod portalen;
mod rannebergen;

use chrono::{Datelike, NaiveDate, Weekday};
use fastrand::Rng;

use crate::calendar::{date, days_after, is_open, is_workday};
use crate::table::{Sheet, row};

/// The type under which the labs log what they arrange for young people.
pub const FOR_THE_YOUNG: &str = "Ungdomsaktivitet";

const NOTES: &[&str] = &[
    "Aktivitetslogg",
    "En rad per tillfälle. Bestående: skriv ja den gång då aktiviteten blir en fast del av utbudet, annars nej.",
];

/// What takes place again and again under one name.
pub struct Series {
    pub name: &'static str,
    pub kind: &'static str,
    pub method: &'static str,
    /// Added to the name in turn, so that each occasion says what it was about.
    pub themes: &'static [&'static str],
    pub first: (i32, u32, u32),
    pub last: (i32, u32, u32),
    pub rhythm: Rhythm,
    /// Usual number of participants at the start and at the end.
    pub participants: (u32, u32),
    /// The occasion, counted from 1, at which the series became permanent.
    pub lasting_from: Option<usize>,
}

pub enum Rhythm {
    /// On this weekday, every so many weeks.
    Weeks(Weekday, u64),
    /// On every working day.
    Daily,
}

pub struct Activity {
    pub lab: &'static str,
    pub date: NaiveDate,
    pub name: String,
    pub kind: &'static str,
    pub participants: u32,
    pub lasting: bool,
    pub method: &'static str,
}

/// Everything that the labs arranged, lab by lab in order of time.
pub fn log(rng: &mut Rng) -> Vec<Activity> {
    let labs = [
        ("boden", boden::SERIES),
        ("rannebergen", rannebergen::SERIES),
        ("portalen", portalen::SERIES),
        ("lina-hage", lina_hage::SERIES),
    ];
    let mut log = Vec::new();
    for (lab, all_series) in labs {
        let mut activities: Vec<Activity> = all_series
            .iter()
            .flat_map(|series| occasions(lab, series, rng))
            .collect();
        activities.sort_by_key(|activity| activity.date);
        log.append(&mut activities);
    }
    log
}

pub fn sheet(log: &[Activity], lab: &str) -> Sheet {
    let rows = log
        .iter()
        .filter(|activity| activity.lab == lab)
        .map(|activity| {
            row![
                activity.date,
                activity.lab,
                activity.name.as_str(),
                activity.kind,
                activity.participants,
                activity.lasting,
                activity.method,
            ]
        })
        .collect();
    let header = [
        "Datum",
        "Labb",
        "Namn",
        "Typ",
        "Deltagare",
        "Bestående",
        "Metod",
    ];
    Sheet::new("Aktiviteter", &header, rows).with_notes(NOTES)
}

/// How many activities for the young the lab arranged during the year.
pub fn youth_activities(log: &[Activity], lab: &str, year: i32) -> u32 {
    let count = log
        .iter()
        .filter(|a| a.lab == lab && a.kind == FOR_THE_YOUNG && a.date.year() == year)
        .count();
    u32::try_from(count).expect("a log is short")
}

/// Visits to the lab's meeting place so far: those of the log and about as many again without
/// an occasion, to the nearest ten.
pub fn visits(log: &[Activity], lab: &str, until: NaiveDate) -> u32 {
    let participants: u32 = log
        .iter()
        .filter(|activity| activity.lab == lab && activity.date <= until)
        .map(|activity| activity.participants)
        .sum();
    participants / 5 * 10
}

fn occasions(lab: &'static str, series: &Series, rng: &mut Rng) -> Vec<Activity> {
    let dates = dates(series);
    let (at_start, at_end) = series.participants;
    let steps = dates.len() as f64;
    (1..)
        .zip(dates)
        .zip(series.themes.iter().cycle())
        .map(|((number, date), theme)| {
            let progress = number as f64 / steps;
            let usual = f64::from(at_start) + progress * (f64::from(at_end) - f64::from(at_start));
            Activity {
                lab,
                date,
                name: format!("{}: {theme}", series.name),
                kind: series.kind,
                participants: (usual * (0.8 + 0.4 * rng.f64())).round() as u32,
                lasting: series.lasting_from == Some(number),
                method: series.method,
            }
        })
        .collect()
}

fn dates(series: &Series) -> Vec<NaiveDate> {
    let (year, month, day) = series.first;
    let first = date(year, month, day);
    let (year, month, day) = series.last;
    let last = date(year, month, day);
    let (start, step) = match series.rhythm {
        Rhythm::Weeks(weekday, weeks) => (first_weekday(first, weekday), 7 * weeks),
        Rhythm::Daily => (first, 1),
    };
    std::iter::successors(Some(start), |day| Some(days_after(*day, step)))
        .take_while(|day| *day <= last)
        .filter(|day| match series.rhythm {
            Rhythm::Weeks(..) => is_open(*day),
            Rhythm::Daily => is_workday(*day),
        })
        .collect()
}

fn first_weekday(from: NaiveDate, weekday: Weekday) -> NaiveDate {
    from.iter_days()
        .find(|day| day.weekday() == weekday)
        .expect("every week has the weekday")
}
