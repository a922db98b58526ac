//! Charts of interviews and of the evidence that they give.

use super::super::co_occurrence::{TogetherIn, TogetherRow, draw_co_occurrence};
use super::super::code_lab::{ThemeRow, draw_code_lab};
use super::super::factor_lab::draw_factor_lab;
use super::super::joint_display::{FactorRow, Strength, draw_joint_display};
use super::super::saturation::{Saturation, draw_saturation};
use super::*;

#[test]
fn themes_by_lab_stay_inside_and_apart() {
    stay_inside_and_apart(150, |random, setting| {
        let labs = [1, 4, 9, 40, 300][random.usize(..5)];
        let names: Vec<String> = (0..labs).map(|_| label(random)).collect();
        let rows: Vec<ThemeRow> = (0..[1, 7, 60, 400][random.usize(..4)])
            .map(|_| ThemeRow {
                name: label(random),
                rolled_up: false,
                cells: (0..random.usize(..=labs + 2))
                    .map(|_| shown(random))
                    .collect(),
                all: shown(random),
            })
            .collect();
        let factors = draw_factor_lab(&rows, &names, &setting.of("Labb"));
        assert_eq!(factors.is_empty(), labs < 2);
        factors.iter().for_each(check);
        (draw_code_lab(&rows, &names, &setting.of("Labb")), true)
    });
}

#[test]
fn evidence_stays_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let judged = [1, 6][random.usize(..2)];
        let rows: Vec<FactorRow> = (0..random.usize(1..=40))
            .map(|_| FactorRow {
                factor: label(random),
                strength: [
                    None,
                    Some(Strength::Strong),
                    Some(Strength::Moderate),
                    Some(Strength::Weak),
                    Some(Strength::None),
                    Some(Strength::Withheld),
                ][random.usize(..judged)],
                segments: shown(random),
                interviews: shown(random),
                labs: shown(random),
                indicators: shown(random),
                diary: shown(random),
            })
            .collect();
        (draw_joint_display(&rows, &setting.of("Labb")), true)
    });
}

#[test]
fn saturations_stay_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let most = [0, 1, 9, 300, u64::MAX][random.usize(..5)];
        let interviews = [1, 2, 12, 40, 5000][random.usize(..5)];
        let saturation = Saturation {
            new: (0..interviews).map(|_| random.u64(..=most)).collect(),
            reached: random.bool().then(|| random.usize(..=interviews + 2)),
            made_up: random.bool(),
            dated: random.bool(),
        };
        let charts = draw_saturation(&saturation, &setting.of("Labb"));
        assert_eq!(charts.len(), 1);
        (charts, true)
    });
}

#[test]
fn themes_together_stay_inside_and_apart() {
    stay_inside_and_apart(150, |random, setting| {
        let rows: Vec<TogetherRow> = (0..random.usize(2..=30))
            .map(|_| TogetherRow {
                name: label(random),
                before: (0..random.usize(..30)).map(|_| shown(random)).collect(),
            })
            .collect();
        let brief = setting.of("Labb");
        let charts = draw_co_occurrence(&rows, 0, TogetherIn::Segments, &brief);
        let pairs = rows.iter().enumerate();
        let mut pairs = pairs.flat_map(|(at, row)| row.before.iter().take(at));
        (charts, pairs.any(Shown::tells))
    });
}

fn count(value: f64) -> Shown {
    Shown::Value(Mark::new(value, value.to_string(), false))
}

#[test]
fn the_most_common_theme_is_the_finding() {
    let setting = Setting::new(Language::Swedish);
    let labs = ["Boden".to_owned()];
    let draw = |all: &[(&str, Shown)]| {
        let rows: Vec<ThemeRow> = all
            .iter()
            .map(|(name, all)| ThemeRow {
                name: (*name).to_owned(),
                rolled_up: false,
                cells: vec![all.clone()],
                all: all.clone(),
            })
            .collect();
        draw_code_lab(&rows, &labs, &setting.of("Labb")).remove(0)
    };
    let chart = draw(&[("Språk", count(7.0)), ("Arbete", count(9.0))]);
    assert_eq!(chart.heading, "Vanligast är temat Arbete: nio avsnitt");
    assert!(
        chart
            .alt
            .ends_with("Arbete: alla 9; Boden 9. Språk: alla 7; Boden 7.")
    );
    let chart = draw(&[("Språk", count(9.0)), ("Arbete", count(9.0))]);
    assert_eq!(
        chart.heading,
        "Vanligast är temana Språk och Arbete: nio avsnitt vardera"
    );
    // One alone is not the most common of anything.
    let chart = draw(&[("Språk", count(9.0)), ("Arbete", Shown::Withheld)]);
    assert_eq!(chart.heading, "Teman i intervjuerna, labb för labb");
    // Of nothing but signs there is no chart.
    let hidden = [ThemeRow {
        name: "Språk".to_owned(),
        rolled_up: false,
        cells: vec![Shown::Withheld],
        all: Shown::Withheld,
    }];
    assert!(draw_code_lab(&hidden, &labs, &setting.of("Labb")).is_empty());
    let range = Shown::Between(Between {
        text: "6–11".to_owned(),
        said: "mellan sex och elva".to_owned(),
    });
    let chart = draw(&[("Språk", range)]);
    assert!(chart.svg.contains("6–11"), "a range is drawn in its place");
    assert!(chart.alt.contains("alla mellan sex och elva;"));
    assert!(chart.notes.iter().any(|note| note.contains("däremellan")));
}

#[test]
fn themes_are_drawn_of_all_labs_where_hardly_any_lab_is_told() {
    let setting = Setting::new(Language::Swedish);
    let labs = ["Norr", "Syd", "Öst"].map(str::to_owned);
    let row = |name: &str, all, cells: [Shown; 3]| ThemeRow {
        name: name.to_owned(),
        rolled_up: false,
        cells: cells.to_vec(),
        all,
    };
    let hidden = || Shown::Withheld;
    let few = [
        row("Språk", count(21.0), [hidden(), hidden(), hidden()]),
        row("Arbete", count(34.0), [count(8.0), hidden(), count(9.0)]),
        row("Möten", hidden(), [hidden(), count(0.0), hidden()]),
    ];
    let chart = &draw_code_lab(&few, &labs, &setting.of("Alla labb"))[0];
    assert!(chart.svg.contains("Öst 9, Norr 8"), "{}", chart.svg);
    assert!(!chart.svg.contains("Möten") && !chart.svg.contains(">..<"));
    assert!(
        chart.alt.contains("Arbete: alla 34; Öst 9, Norr 8."),
        "{}",
        chart.alt
    );
    assert!(chart.alt.contains("Språk: alla 21."), "{}", chart.alt);
    assert_eq!(chart.notes, ["Ett tema får inte visas alls."]);
    let most = [
        row("Språk", count(21.0), [count(7.0), count(7.0), count(7.0)]),
        row("Arbete", count(34.0), [count(8.0), hidden(), hidden()]),
    ];
    let chart = &draw_code_lab(&most, &labs, &setting.of("Alla labb"))[0];
    assert!(chart.svg.contains("Norr") && !chart.svg.contains("Norr 8"));
}

#[test]
fn the_most_among_withheld_pairs_is_that_of_those_shown() {
    let setting = Setting::new(Language::Swedish);
    let heading = |other: Shown| {
        let row = |name: &str, before: Vec<Shown>| TogetherRow {
            name: name.to_owned(),
            before,
        };
        let rows = [
            row("Språk", vec![]),
            row("Arbete", vec![count(9.0)]),
            row("Möten", vec![other, count(7.0)]),
        ];
        let brief = setting.of("Labb");
        draw_co_occurrence(&rows, 0, TogetherIn::Segments, &brief)[0]
            .heading
            .clone()
    };
    assert_eq!(
        heading(count(5.0)),
        "Oftast i samma avsnitt: Språk och Arbete, 9 gånger"
    );
    assert_eq!(
        heading(Shown::Withheld),
        "Oftast i samma avsnitt, av de par som visas: Språk och Arbete, 9 gånger"
    );
}

#[test]
fn evidence_counts_what_is_strong() {
    let setting = Setting::new(Language::Swedish);
    let heading = |strengths: &[Strength]| {
        let rows: Vec<FactorRow> = strengths
            .iter()
            .map(|strength| FactorRow {
                factor: "Möten".to_owned(),
                strength: Some(*strength),
                segments: count(9.0),
                interviews: count(7.0),
                labs: count(2.0),
                indicators: Shown::Missing,
                diary: Shown::Missing,
            })
            .collect();
        draw_joint_display(&rows, &setting.of("Labb"))
            .remove(0)
            .heading
    };
    use Strength::{Strong, Weak};
    assert_eq!(
        heading(&[Strong, Weak, Weak]),
        "En av tre framgångsfaktorer har starkt stöd"
    );
    assert_eq!(
        heading(&[Strong, Strong]),
        "Båda framgångsfaktorerna har starkt stöd"
    );
    assert_eq!(
        heading(&[Weak, Weak, Weak]),
        "Ingen av de tre framgångsfaktorerna har starkt stöd"
    );
}
