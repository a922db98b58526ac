//! What headings and alt texts say.

use super::super::*;
use crate::model::Language;
use crate::wording::Catalogue;

fn mark(value: f64) -> Shown {
    Shown::Value(Mark {
        value,
        text: format!("{}\u{a0}%", value * 100.0),
        interval: None,
        made_up: false,
    })
}

fn attainment(progress: &[&'static str]) -> Vec<AttainmentPanel> {
    let rows = progress.iter().map(|progress| AttainmentRow {
        lab: "Labb".to_owned(),
        attainment: match *progress {
            "withheld" => Shown::Withheld,
            "missing" => Shown::Missing,
            _ => mark(0.5),
        },
        progress,
    });
    vec![AttainmentPanel {
        indicator: "Framtidstro".to_owned(),
        rows: rows.collect(),
    }]
}

#[test]
fn headings_count_targets_in_good_language() {
    let heading = |language, progress: &[&'static str]| {
        let catalogue = Catalogue::new(language);
        let panels = attainment(progress);
        let charts = draw_attainment(&panels, "Labb", &Style::default(), TEXT_WIDTH, &catalogue);
        charts[0].heading.clone()
    };
    let sv = |progress: &[&'static str]| heading(Language::Swedish, progress);
    let en = |progress: &[&'static str]| heading(Language::English, progress);
    assert_eq!(sv(&["reached"]), "Målet är nått");
    assert_eq!(sv(&["reached", "reached"]), "Båda målen är nådda");
    assert_eq!(
        sv(&["reached", "wrong-way", "on-the-way"]),
        "Ett av tre mål är nått"
    );
    assert_eq!(
        sv(&["reached", "reached", "wrong-way", "withheld"]),
        "Två av de tre mål som kan bedömas är nådda"
    );
    assert_eq!(
        sv(&["wrong-way", "no-movement"]),
        "Inget av de två målen är nått"
    );
    let mut many = ["reached"; 14];
    many[0] = "wrong-way";
    assert_eq!(sv(&many), "Av 14 mål är 13 nådda");
    assert_eq!(en(&many), "Of 14 targets, 13 have been reached");
    assert_eq!(
        en(&["reached", "reached", "wrong-way"]),
        "Two of three targets have been reached"
    );
    assert_eq!(sv(&["withheld"]), "Vägen från baslinje till mål");
}

#[test]
fn the_alt_text_says_what_is_withheld_and_missing() {
    let catalogue = Catalogue::new(Language::Swedish);
    let panels = attainment(&["reached", "withheld", "missing"]);
    let charts = draw_attainment(&panels, "Labb", &Style::default(), TEXT_WIDTH, &catalogue);
    assert!(
        charts[0]
            .alt
            .contains("Labb 50\u{a0}%; Labb visas inte; Labb saknas.")
    );
    assert_eq!(charts[0].notes.len(), 2);
}

#[test]
fn activities_say_when_they_were_most() {
    let catalogue = Catalogue::new(Language::Swedish);
    let heading = |months: &[(i32, u32, u64)]| {
        let series = [ActivitySeries {
            name: "Träffar".to_owned(),
            months: months.to_vec(),
            made_up: false,
        }];
        draw_activities(&series, "Labb", &Style::default(), TEXT_WIDTH, &catalogue)[0]
            .heading
            .clone()
    };
    assert_eq!(heading(&[(2019, 5, 7)]), "Aktiviteterna i maj 2019 var sju");
    assert_eq!(heading(&[(2019, 5, 1)]), "En aktivitet i maj 2019");
    assert_eq!(
        heading(&[(2019, 4, 3), (2019, 5, 7)]),
        "Aktiviteterna var flest i maj 2019: sju av tio"
    );
    assert_eq!(
        heading(&[(2019, 4, 0), (2019, 5, 0)]),
        "Inga aktiviteter är inlagda"
    );
}

#[test]
fn nothing_gives_no_chart() {
    let catalogue = Catalogue::new(Language::English);
    let style = Style::default();
    assert!(draw_indicator_overview(&[], "Lab", &style, TEXT_WIDTH, &catalogue).is_empty());
    assert!(draw_attainment(&[], "Lab", &style, TEXT_WIDTH, &catalogue).is_empty());
    assert!(draw_activities(&[], "Lab", &style, TEXT_WIDTH, &catalogue).is_empty());
}
