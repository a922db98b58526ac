//! Charts of interviews and of the evidence that they give.

use super::super::*;
use super::{check, label, settings, shown};
use crate::model::Language;
use crate::wording::Catalogue;

#[test]
fn themes_by_lab_stay_inside_and_apart() {
    for seed in 0..150 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
        let labs = [1, 4, 9, 40, 300][random.usize(..5)];
        let names: Vec<String> = (0..labs).map(|_| label(random)).collect();
        let rows: Vec<ThemeRow> = (0..[1, 7, 60, 400][random.usize(..4)])
            .map(|_| ThemeRow {
                name: label(random),
                cells: (0..random.usize(..=labs + 2))
                    .map(|_| shown(random))
                    .collect(),
                all: shown(random),
            })
            .collect();
        let charts = draw_code_lab(&rows, &names, "Labb", &style, width, &catalogue);
        assert!(!charts.is_empty());
        charts.iter().for_each(check);
        let charts = draw_factor_lab(&rows, &names, "Labb", &style, width, &catalogue);
        assert_eq!(charts.is_empty(), labs < 2);
        charts.iter().for_each(check);
    }
}

#[test]
fn evidence_stays_inside_and_apart() {
    for seed in 0..200 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
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
        let rule = random.bool().then(|| label(random));
        let charts = draw_joint_display(&rows, rule.as_deref(), "Labb", &style, width, &catalogue);
        assert!(!charts.is_empty());
        charts.iter().for_each(check);
    }
}

#[test]
fn saturations_stay_inside_and_apart() {
    for seed in 0..200 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
        let most = [0, 1, 9, 300, u64::MAX][random.usize(..5)];
        let interviews = [1, 2, 12, 40, 5000][random.usize(..5)];
        let saturation = Saturation {
            new: (0..interviews).map(|_| random.u64(..=most)).collect(),
            reached: random.bool().then(|| random.usize(..=interviews + 2)),
            made_up: random.bool(),
        };
        let charts = draw_saturation(&saturation, None, "Labb", &style, width, &catalogue);
        assert_eq!(charts.len(), 1);
        charts.iter().for_each(check);
    }
}

#[test]
fn themes_together_stay_inside_and_apart() {
    for seed in 0..150 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
        let rows: Vec<TogetherRow> = (0..random.usize(2..=30))
            .map(|_| TogetherRow {
                name: label(random),
                before: (0..random.usize(..30)).map(|_| shown(random)).collect(),
            })
            .collect();
        let charts = draw_co_occurrence(
            &rows,
            TogetherIn::Segments,
            "Labb",
            &style,
            width,
            &catalogue,
        );
        assert!(!charts.is_empty());
        charts.iter().for_each(check);
    }
}

fn count(value: f64) -> Shown {
    Shown::Value(Mark {
        value,
        text: value.to_string(),
        interval: None,
        made_up: false,
    })
}

#[test]
fn the_most_common_theme_is_the_finding() {
    let catalogue = Catalogue::new(Language::Swedish);
    let labs = ["Boden".to_owned()];
    let draw = |all: &[(&str, Shown)]| {
        let rows: Vec<ThemeRow> = all
            .iter()
            .map(|(name, all)| ThemeRow {
                name: (*name).to_owned(),
                cells: vec![all.clone()],
                all: all.clone(),
            })
            .collect();
        let style = Style::default();
        draw_code_lab(&rows, &labs, "Labb", &style, TEXT_WIDTH, &catalogue).remove(0)
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
    let chart = draw(&[("Språk", Shown::Withheld)]);
    assert_eq!(chart.heading, "Teman i intervjuerna, labb för labb");
    assert!(
        chart
            .alt
            .ends_with("Språk: alla visas inte; Boden visas inte.")
    );
}

#[test]
fn evidence_counts_what_is_strong() {
    let catalogue = Catalogue::new(Language::Swedish);
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
        let style = Style::default();
        draw_joint_display(&rows, None, "Labb", &style, TEXT_WIDTH, &catalogue)[0]
            .heading
            .clone()
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
