//! Measurements of the lab in Lina Hage, and the homework count it shares with Rannebergen.

use super::{Measurement, sheet_of};
use crate::activities::{Activity, visits, youth_activities};
use crate::calendar::date;
use crate::table::{Cell, Sheet};

const LAB: &str = "lina-hage";

const HEADINGS: &[&str] = &[
    "Labb",
    "Indikator",
    "Tillfälle",
    "Datum",
    "Grupp",
    "Grupp (en)",
    "Värde",
    "N",
    "Mål",
    "Från",
    "Till",
    "Status",
    "Källa",
    "Kommentar",
    "Kommentar (en)",
];

const NOTES: &[&str] = &[
    "Lina Hage – mätvärden",
    "Siffrorna för hela gruppen står först, sedan kvinnor och män var för sig.",
];

const LAB_AND_INDICATOR: &[usize] = &[0, 1];

pub fn sheet(log: &[Activity]) -> Sheet {
    let mut rows = participants();
    rows.extend(area(log));
    rows.extend(halfway());
    sheet_of(HEADINGS, &rows)
        .with_notes(NOTES)
        .merging(LAB_AND_INDICATOR)
}

fn participants() -> Vec<Measurement> {
    let baseline = || Measurement::baseline(LAB, "deltagare").date("oktober 2018");
    let spring = || Measurement::follow_up(LAB, "deltagare").date("april 2019");
    let autumn = || Measurement::follow_up(LAB, "deltagare").date("november 2019");
    vec![
        Measurement::follow_up(LAB, "ungdomar")
            .value("80\u{a0}%")
            .published(),
        baseline().value(50).target(80),
        baseline().group("kön: kvinnor").value(22),
        baseline().group("kön: män").value(28),
        spring().value(71),
        spring().group("kön: kvinnor").value(33),
        spring().group("kön: män").value(38),
        autumn().value(90),
        autumn().group("kön: kvinnor").value(41),
        autumn().group("kön: män").value(49),
    ]
}

fn area(log: &[Activity]) -> Vec<Measurement> {
    let [first, last] = [date(2018, 12, 31), date(2019, 12, 31)];
    let year_2018 = |row: Measurement| row.period(date(2018, 1, 1), first);
    let year_2019 = |row: Measurement| row.period(date(2019, 1, 1), last);
    vec![
        year_2018(Measurement::baseline(LAB, "ungdomsaktiviteter"))
            .value(youth_activities(log, LAB, 2018))
            .target(50)
            .comment(
                "Räknat i aktivitetsloggen. Labbet började hösten 2018.",
                "Counted in the activity log. The lab began in autumn 2018.",
            ),
        year_2019(Measurement::follow_up(LAB, "ungdomsaktiviteter"))
            .value(youth_activities(log, LAB, 2019)),
        Measurement::baseline(LAB, "öppettider")
            .date(date(2018, 10, 8))
            .value(12)
            .target(20),
        Measurement::follow_up(LAB, "öppettider")
            .date(date(2019, 11, 11))
            .value(22.5),
        Measurement::baseline(LAB, "besök")
            .date(first)
            .value(visits(log, LAB, first))
            .target("6\u{a0}000"),
        Measurement::follow_up(LAB, "besök")
            .date(last)
            .value(visits(log, LAB, last)),
        year_2018(Measurement::baseline(LAB, "skador"))
            .value(62)
            .target(45),
        year_2019(Measurement::follow_up(LAB, "skador")).value(44),
    ]
}

/// The survey gives the other occasions; in between the leaders asked the question aloud.
fn halfway() -> Vec<Measurement> {
    let aloud = |indicator| {
        Measurement::on(LAB, indicator, date(2019, 4, 8))
            .answers(27)
            .comment(
                "I april 2019 ställde ledarna frågan muntligt. Bara medelvärdet sparades.",
                "In April 2019 the leaders asked the question aloud. Only the mean was kept.",
            )
    };
    vec![
        aloud("framtidstro").value(3.5).target(3.7),
        aloud("trygghet").value(3.1).target(3.3),
        aloud("skolmotivation").value(3.4).target(3.6),
    ]
}

const HOMEWORK_HEADINGS: &[&str] = &[
    "Labb",
    "Indikator",
    "Tillfälle",
    "Datum",
    "Grupp",
    "Grupp (en)",
    "Värde (procent)",
    "Täljare",
    "Nämnare",
    "Mål",
    "Status",
];

const HOMEWORK_NOTES: &[&str] = &[
    "Läxor gjorda i tid under en vanlig vecka",
    "Ledarna i Lina Hage och Rannebergen räknar på samma sätt: unga som har gjort alla läxor i tid, delat med alla som tillfrågades.",
];

pub fn homework_sheet() -> Sheet {
    let counted = |lab, occasion, date, done: u32, asked: u32| {
        let percent = (1000.0 * f64::from(done) / f64::from(asked)).round() / 10.0;
        Measurement::on(lab, "läxor", occasion)
            .date(date)
            .value(percent)
            .share(done, asked)
    };
    let before = |lab, done, asked| counted(lab, "baslinje", date(2018, 11, 5), done, asked);
    let after = |lab, done, asked| counted(lab, "uppföljning", date(2019, 11, 4), done, asked);
    let target = Cell::Percent(0.6);
    sheet_of(
        HOMEWORK_HEADINGS,
        &[
            before(LAB, 21, 48).target(target.clone()),
            before(LAB, 12, 22).group("kön: kvinnor"),
            before(LAB, 9, 26).group("kön: män"),
            after(LAB, 36, 54).target(target.clone()),
            after(LAB, 20, 25).group("kön: kvinnor"),
            after(LAB, 16, 29).group("kön: män"),
            before("rannebergen", 17, 34).target(target.clone()),
            after("rannebergen", 15, 33).target(target),
        ],
    )
    .with_notes(HOMEWORK_NOTES)
}
