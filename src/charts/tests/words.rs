//! What headings and alt texts say.

use super::*;
use Progress::{NoMovement, NoTarget, OnTheWay, Reached, WrongWay};
use Standing::{Missing, Told, Withheld};

fn mark(value: f64) -> Shown {
    Shown::Value(Mark::new(value, format!("{}\u{a0}%", value * 100.0), false))
}

fn attainment(standings: &[Standing], language: Language) -> Chart {
    let rows = standings.iter().map(|standing| AttainmentRow {
        lab: "Labb".to_owned(),
        attainment: match standing {
            Withheld => Shown::Withheld,
            Missing => Shown::Missing,
            Told(_) => mark(0.5),
        },
        standing: *standing,
    });
    let panels = [AttainmentPanel {
        indicator: "Framtidstro".to_owned(),
        rows: rows.collect(),
    }];
    draw_attainment(&panels, &Setting::new(language).of("Labb")).remove(0)
}

#[test]
fn headings_count_targets_in_good_language() {
    let heading = |language, standings: &[Standing]| attainment(standings, language).heading;
    let told = |progress: &[Progress]| progress.iter().copied().map(Told).collect::<Vec<_>>();
    let sv = |progress: &[Progress]| heading(Language::Swedish, &told(progress));
    let en = |progress: &[Progress]| heading(Language::English, &told(progress));
    assert_eq!(sv(&[Reached]), "Det enda målet är nått");
    assert_eq!(sv(&[Reached, Reached]), "Båda målen är nådda");
    assert_eq!(sv(&[Reached, WrongWay, OnTheWay]), "Ett av tre mål är nått");
    let some = [Told(Reached), Told(Reached), Told(WrongWay), Withheld];
    assert_eq!(
        heading(Language::Swedish, &some),
        "Två av de tre mål som kan visas är nådda"
    );
    assert_eq!(sv(&[WrongWay, NoMovement]), "Inget av de två målen är nått");
    let mut many = [Reached; 14];
    many[0] = WrongWay;
    assert_eq!(sv(&many), "Av 14 mål är 13 nådda");
    assert_eq!(en(&many), "Of 14 targets, 13 have been reached");
    assert_eq!(
        en(&[Reached, Reached, WrongWay]),
        "Two of three targets have been reached"
    );
    assert_eq!(
        heading(Language::Swedish, &[Withheld, Told(NoTarget)]),
        "Vägen från baslinje till mål"
    );
}

#[test]
fn where_nothing_may_be_seen_there_is_no_chart() {
    let row = AttainmentRow {
        lab: "Labb".to_owned(),
        attainment: Shown::Withheld,
        standing: Withheld,
    };
    let panels = [AttainmentPanel {
        indicator: "Framtidstro".to_owned(),
        rows: vec![row],
    }];
    let setting = Setting::new(Language::Swedish);
    assert!(draw_attainment(&panels, &setting.of("Labb")).is_empty());
}

#[test]
fn the_alt_text_says_what_is_withheld_and_missing() {
    let chart = attainment(&[Told(Reached), Withheld, Missing], Language::Swedish);
    assert!(
        chart
            .alt
            .contains("Labb 50\u{a0}%; Labb visas inte; Labb saknas.")
    );
    assert_eq!(chart.notes.len(), 2);
}

#[test]
fn activities_say_when_they_were_most() {
    let setting = Setting::new(Language::Swedish);
    let heading = |months: &[(i32, u32, u64)]| {
        let series = [ActivitySeries {
            name: "Träffar".to_owned(),
            months: months.to_vec(),
            made_up: false,
        }];
        draw_activities(&series, &setting.of("Labb"))
            .remove(0)
            .heading
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
    let setting = Setting::new(Language::English);
    let brief = &setting.of("Lab");
    assert!(draw_overview(&[], brief).is_empty());
    assert!(draw_attainment(&[], brief).is_empty());
    assert!(draw_activities(&[], brief).is_empty());
}

#[test]
fn charts_have_names_of_their_own() {
    let mut names = CHARTS.map(|(name, ..)| name);
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn of_many_labs_each_is_a_dot_and_a_pile_tells_its_number() {
    let chart = attainment(&[Told(OnTheWay); 40], Language::Swedish);
    assert!(chart.svg.contains("\n+35\n"), "{}", chart.svg);
    assert!(chart.scope.contains("varje prick är ett labb"));
    assert!(
        !attainment(&[Told(OnTheWay); 12], Language::Swedish)
            .svg
            .contains("\n+")
    );
}
