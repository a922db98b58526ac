//! Measurements of the lab in Rannebergen.

use super::{Measurement, sheet_of};
use crate::activities::{Activity, visits, youth_activities};
use crate::calendar::date;
use crate::table::Sheet;

const LAB: &str = "rannebergen";

const HEADINGS: &[&str] = &[
    "Indikator",
    "Labb",
    "Tillfälle",
    "Datum",
    "Från",
    "Till",
    "Bestämning",
    "Värde",
    "Mål",
    "N",
    "Grupp",
    "Grupp (en)",
    "Kommentar",
    "Kommentar (en)",
    "Källa",
    "Status",
];

const NOTES: &[&str] = &["Vårt Rannebergen – mätvärden 2018 och 2019"];

pub fn sheet(log: &[Activity]) -> Sheet {
    let mut rows = youth(log);
    rows.extend(participants());
    rows.extend(area(log));
    rows.extend(halfway());
    sheet_of(HEADINGS, &rows).with_notes(NOTES)
}

fn youth(log: &[Activity]) -> Vec<Measurement> {
    vec![
        Measurement::baseline(LAB, "ungdomsaktiviteter")
            .value(youth_activities(log, LAB, 2018))
            .period(date(2018, 1, 1), date(2018, 12, 31))
            .target(80)
            .comment(
                "Räknat i aktivitetsloggen. Labbet började hösten 2018.",
                "Counted in the activity log. The lab began in autumn 2018.",
            ),
        Measurement::follow_up(LAB, "ungdomsaktiviteter")
            .over(100)
            .period(date(2019, 1, 1), date(2019, 12, 31))
            .published(),
    ]
}

fn participants() -> Vec<Measurement> {
    let baseline = || Measurement::baseline(LAB, "deltagare").date(date(2018, 10, 15));
    let follow_up = || Measurement::follow_up(LAB, "deltagare").date(date(2019, 11, 20));
    vec![
        baseline().value(35).target(75),
        baseline().group("kön: kvinnor").value(13),
        baseline().group("kön: män").value(22),
        follow_up().value(68),
        follow_up().group("kön: kvinnor").value(29),
        follow_up().group("kön: män").value(36),
        follow_up().group("kön: vill inte svara").value(3),
    ]
}

fn area(log: &[Activity]) -> Vec<Measurement> {
    let [first, last] = [date(2018, 12, 31), date(2019, 12, 31)];
    vec![
        Measurement::baseline(LAB, "öppettider")
            .date(date(2018, 10, 15))
            .value(6)
            .target(15),
        Measurement::follow_up(LAB, "öppettider")
            .date(date(2019, 11, 20))
            .value(18),
        Measurement::baseline(LAB, "besök")
            .date(first)
            .value(visits(log, LAB, first))
            .target("5\u{a0}000"),
        Measurement::follow_up(LAB, "besök")
            .date(last)
            .value(visits(log, LAB, last)),
        Measurement::baseline(LAB, "skador")
            .value(46)
            .period(date(2018, 1, 1), date(2018, 12, 31))
            .target(30),
        Measurement::follow_up(LAB, "skador")
            .value(33)
            .period(date(2019, 1, 1), date(2019, 12, 31)),
    ]
}

/// The survey gives the other occasions; in between there was only a show of cards.
fn halfway() -> Vec<Measurement> {
    let with_cards = |indicator| {
        Measurement::on(LAB, indicator, date(2019, 4, 12))
            .answers(22)
            .comment(
                "I april 2019 svarade deltagarna med kort på en cafékväll. Bara medelvärdet sparades.",
                "In April 2019 the participants answered with cards at a café evening. Only the mean was kept.",
            )
    };
    vec![
        with_cards("framtidstro").value(3.4).target(3.6),
        with_cards("trygghet").value(3.2).target(3.7),
        with_cards("skolmotivation").value(3.3).target(3.8),
    ]
}
