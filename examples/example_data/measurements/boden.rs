//! Measurements of the lab in Boden.

use super::{Measurement, sheet_of};
use crate::activities::{Activity, visits};
use crate::calendar::date;
use crate::table::Sheet;

const LAB: &str = "boden";

const HEADINGS: &[&str] = &[
    "Labb",
    "Indikator",
    "Tillfälle",
    "Datum",
    "Grupp",
    "Grupp (en)",
    "Bestämning",
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

const NOTES: &[&str] = &[
    "BIS – Boden, Integration och Samverkan: mätvärden",
    "En rad per mätning. Lämna grupp tom när värdet gäller alla. Publicerade uppgifter och exempel står aldrig på samma rad.",
];

pub fn sheet(log: &[Activity]) -> Sheet {
    let mut rows = work();
    rows.extend(participants());
    rows.extend(meeting_place(log));
    rows.extend(halfway());
    sheet_of(HEADINGS, &rows).with_notes(NOTES)
}

fn work() -> Vec<Measurement> {
    vec![
        Measurement::baseline(LAB, "jobb")
            .date("3 september 2018")
            .share(0, 10)
            .target("70\u{a0}%"),
        Measurement::follow_up(LAB, "jobb")
            .share(9, 10)
            .published()
            .exempted(
                "Programmet har självt publicerat att nio av tio har fått jobb eller börjat studera.",
            ),
        Measurement::baseline(LAB, "jobbintervjuer")
            .value(5)
            .period(date(2018, 7, 1), date(2018, 12, 31))
            .target(15),
        Measurement::follow_up(LAB, "jobbintervjuer")
            .value(11)
            .period(date(2019, 7, 1), date(2019, 12, 31)),
        Measurement::follow_up(LAB, "nya-kontakter")
            .about(120)
            .period(date(2019, 7, 1), date(2019, 12, 31))
            .target(100)
            .comment("Frågan ställdes inte vid starten.", "The question was not asked at the start."),
        Measurement::baseline(LAB, "väntetid")
            .date("1 oktober 2018")
            .value("46,5")
            .answers(18)
            .target(21),
        Measurement::follow_up(LAB, "väntetid")
            .date("15 november 2019")
            .value("18,5")
            .answers(27),
    ]
}

fn participants() -> Vec<Measurement> {
    let baseline = || Measurement::baseline(LAB, "deltagare").date(date(2018, 10, 1));
    let follow_up = || Measurement::follow_up(LAB, "deltagare").date(date(2019, 11, 15));
    vec![
        baseline().value(38).target(70),
        baseline().group("kön: kvinnor").value(21),
        baseline().group("kön: män").value(17),
        follow_up().value(74),
        follow_up().group("kön: kvinnor").value(41),
        follow_up().group("kön: män").value(33),
    ]
}

fn meeting_place(log: &[Activity]) -> Vec<Measurement> {
    let [first, last] = [date(2018, 12, 31), date(2019, 12, 31)];
    vec![
        Measurement::baseline(LAB, "öppettider")
            .date(date(2018, 10, 1))
            .value(4)
            .target(10),
        Measurement::follow_up(LAB, "öppettider")
            .date(date(2019, 11, 15))
            .value("8,5"),
        Measurement::baseline(LAB, "besök")
            .date(first)
            .value(visits(log, LAB, first))
            .target("2\u{a0}500"),
        Measurement::follow_up(LAB, "besök")
            .date(last)
            .value(visits(log, LAB, last)),
    ]
}

/// The survey gives the other occasions; in between there was only a short form on paper.
fn halfway() -> Vec<Measurement> {
    let on_paper = |indicator| {
        Measurement::on(LAB, indicator, date(2019, 4, 9))
            .answers(19)
            .comment(
                "I april 2019 gjordes en kort mätning på papper. Bara medelvärdet sparades.",
                "In April 2019 a short measurement was made on paper. Only the mean was kept.",
            )
    };
    vec![
        on_paper("framtidstro").value("3,5").target("3,8"),
        on_paper("trygghet").value("3,8").target(4),
    ]
}
