//! Measurements of the lab Portalen.

use super::{Measurement, sheet_of};
use crate::activities::{Activity, visits};
use crate::calendar::date;
use crate::table::{Cell, Sheet};

const LAB: &str = "portalen";

const HEADINGS: &[&str] = &[
    "Labb",
    "Indikator",
    "Tillfälle",
    "Datum",
    "Värde",
    "Täljare",
    "Nämnare",
    "N",
    "Mål",
    "Från",
    "Till",
    "Status",
    "Källa",
    "Kommentar",
    "Kommentar (en)",
    "Undantag",
];

const NOTES: &[&str] = &["Portalen: mätvärden till programmets uppföljning"];

const EXEMPTION: &str = "Programmet har självt publicerat att 15 av de 22 kvinnorna har kommit vidare och att sex till planerar ett kooperativ.";

pub fn sheet(log: &[Activity]) -> Sheet {
    let mut rows = work();
    rows.extend(meeting_place(log));
    rows.extend(halfway());
    sheet_of(HEADINGS, &rows).with_notes(NOTES)
}

fn work() -> Vec<Measurement> {
    vec![
        Measurement::baseline(LAB, "jobb")
            .date(date(2018, 9, 10))
            .share(0, 22)
            .target(Cell::Percent(0.6))
            .comment(
                "Alla var arbetslösa när de började.",
                "Everyone was unemployed when they began.",
            ),
        Measurement::follow_up(LAB, "jobb")
            .share(15, 22)
            .published()
            .exempted(EXEMPTION),
        Measurement::baseline(LAB, "kooperativ")
            .date(date(2018, 9, 10))
            .value(0)
            .answers(22)
            .target(5),
        Measurement::follow_up(LAB, "kooperativ")
            .value(6)
            .answers(22)
            .published()
            .exempted(EXEMPTION),
        Measurement::baseline(LAB, "jobbintervjuer")
            .value(7)
            .period(date(2018, 7, 1), date(2018, 12, 31))
            .target(30),
        Measurement::follow_up(LAB, "jobbintervjuer")
            .value(34)
            .period(date(2019, 7, 1), date(2019, 12, 31)),
        Measurement::baseline(LAB, "nya-kontakter")
            .value(41)
            .period(date(2018, 7, 1), date(2018, 12, 31))
            .target(150),
        Measurement::follow_up(LAB, "nya-kontakter")
            .value(168)
            .period(date(2019, 7, 1), date(2019, 12, 31)),
    ]
}

fn meeting_place(log: &[Activity]) -> Vec<Measurement> {
    let [first, last] = [date(2018, 12, 31), date(2019, 12, 31)];
    vec![
        Measurement::baseline(LAB, "öppettider")
            .date(date(2018, 9, 10))
            .value(20)
            .target(25),
        Measurement::follow_up(LAB, "öppettider")
            .date(date(2019, 11, 18))
            .value(26.5),
        Measurement::baseline(LAB, "besök")
            .date(first)
            .value(visits(log, LAB, first))
            .target(3000),
        Measurement::follow_up(LAB, "besök")
            .date(last)
            .value(visits(log, LAB, last)),
    ]
}

/// The survey gives the other occasions; in between the group answered aloud.
fn halfway() -> Vec<Measurement> {
    let aloud = |indicator| {
        Measurement::on(LAB, indicator, date(2019, 4, 4))
            .answers(18)
            .comment(
                "I april 2019 ställdes frågan muntligt. Bara medelvärdet sparades.",
                "In April 2019 the question was asked aloud. Only the mean was kept.",
            )
    };
    vec![
        aloud("framtidstro").value(3.3).target(3.7),
        aloud("trygghet").value(3.6).target(3.8),
    ]
}
