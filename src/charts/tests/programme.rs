//! Charts of the programme as a whole: its diary, its methods, its logic.

use chrono::NaiveDate;

use super::super::calendar::{DiaryPost, draw_calendar};
use super::super::change::draw_change;
use super::super::code_lab::draw_code_lab;
use super::super::distribution::draw_distribution;
use super::super::effect_logic::{LogicBand, LogicBox, draw_effect_logic};
use super::super::joint_display::draw_joint_display;
use super::super::spread_of_methods::{MethodSpread, Site, draw_spread_of_methods};
use super::*;

fn day(random: &mut fastrand::Rng, days: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2018, 1, 1).unwrap_or_default();
    let ends = [NaiveDate::MIN, NaiveDate::MAX];
    match random.u8(..60) {
        0 if days > 1000 => ends[random.usize(..2)],
        _ => first
            .checked_add_days(chrono::Days::new(random.u64(..days)))
            .unwrap_or(first),
    }
}

#[test]
fn calendars_stay_inside_and_apart() {
    stay_inside_and_apart(150, |random, setting| {
        let days = [30, 700, 4000, 200_000][random.usize(..4)];
        let posts: Vec<DiaryPost> = (0..[1, 176, 3000][random.usize(..3)])
            .map(|_| DiaryPost {
                date: day(random, days),
                highlight: (random.u8(..9) == 0).then(|| label(random)),
                made_up: random.bool(),
            })
            .collect();
        (draw_calendar(&posts, &setting.of("Labb")), true)
    });
}

#[test]
fn spreads_of_methods_stay_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let sites: Vec<Site> = (0..random.usize(1..=9))
            .map(|_| Site {
                name: label(random),
                outside: random.bool(),
            })
            .collect();
        let ways: Vec<MethodSpread> = (0..[1, 3, 19, 20, 300][random.usize(..5)])
            .map(|_| MethodSpread {
                method: label(random),
                from: sites[random.usize(..sites.len())].clone(),
                to: sites[random.usize(..sites.len())].clone(),
            })
            .collect();
        (draw_spread_of_methods(&ways, &setting.of("Labb")), true)
    });
}

#[test]
fn logics_of_effects_stay_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let bands: Vec<LogicBand> = (0..random.usize(1..=6))
            .map(|_| LogicBand {
                name: random.bool().then(|| label(random)),
                columns: [0, 1, 2].map(|_| {
                    (0..[0, 1, 3, 40][random.usize(..4)])
                        .map(|_| LogicBox {
                            label: label(random),
                            actual: shown(random),
                            target: shown(random),
                            standing: STANDINGS[random.usize(..STANDINGS.len())],
                            of_labs: random.bool().then(|| label(random)),
                            apart: random.bool(),
                            made_up: random.bool(),
                        })
                        .collect()
                }),
            })
            .collect();
        let mut boxes = bands.iter().flat_map(|band| band.columns.iter().flatten());
        let told = boxes.any(|item| item.apart || item.actual != Shown::Withheld);
        (draw_effect_logic(&bands, None, &setting.of("Labb")), told)
    });
}

#[test]
fn a_logic_of_several_labs_counts_targets_as_they_are_counted_everywhere() {
    let setting = Setting::new(Language::Swedish);
    let item = |actual| LogicBox {
        label: "Besök".to_owned(),
        actual,
        target: Shown::Value(Mark::new(9.0, "9", false)),
        standing: Standing::Told(Progress::Reached),
        of_labs: None,
        apart: false,
        made_up: false,
    };
    let bands = |actual| {
        let columns = [vec![item(actual)], Vec::new(), Vec::new()];
        [LogicBand {
            name: None,
            columns,
        }]
    };
    let shown = bands(Shown::Value(Mark::new(9.0, "9", false)));
    let draw = |tally| draw_effect_logic(&shown, tally, &setting.of("Labb"));
    assert_eq!(draw(None)[0].heading, "Det enda målet är nått");
    let of_labs = Tally {
        reached: 8,
        judged: 14,
        ..Tally::default()
    };
    assert_eq!(draw(Some(of_labs))[0].heading, "Av 14 mål är 8 nådda");
    let hidden = draw_effect_logic(&bands(Shown::Withheld), None, &setting.of("Labb"));
    assert!(hidden.is_empty());
}

#[test]
fn calendars_say_when_posts_were_most() {
    let setting = Setting::new(Language::Swedish);
    let draw = |days: &[(u32, u32)]| {
        let posts: Vec<DiaryPost> = days
            .iter()
            .filter_map(|(month, day)| NaiveDate::from_ymd_opt(2018, *month, *day))
            .map(|date| DiaryPost {
                date,
                highlight: None,
                made_up: false,
            })
            .collect();
        draw_calendar(&posts, &setting.of("Programmet")).remove(0)
    };
    let chart = draw(&[(3, 1), (3, 9), (5, 2)]);
    assert_eq!(
        chart.heading,
        "Dagboken fick tre inlägg, flest i mars 2018: två"
    );
    assert!(chart.alt.ends_with("2018: 3 inlägg (mars 2, maj 1)."));
    assert_eq!(
        draw(&[(3, 1)]).heading,
        "Dagboken fick ett inlägg, i mars 2018"
    );
}

#[test]
fn methods_are_counted_once_each() {
    let setting = Setting::new(Language::Swedish);
    let site = |name: &str, outside| Site {
        name: name.to_owned(),
        outside,
    };
    let ways = ["Portalen", "Rannebergen"].map(|to| MethodSpread {
        method: "Stadsdelsmammor".to_owned(),
        from: site("Stockholm", true),
        to: site(to, false),
    });
    let chart = &draw_spread_of_methods(&ways, &setting.of("Labb"))[0];
    assert_eq!(
        chart.heading,
        "En metod har tagits vidare från en plats till en annan"
    );
    assert!(
        chart
            .alt
            .ends_with("Stadsdelsmammor: från Stockholm (utanför programmet) till Rannebergen.")
    );
}

#[test]
fn nothing_gives_no_chart() {
    let setting = Setting::new(Language::English);
    let brief = &setting.of("Lab");
    assert!(draw_calendar(&[], brief).is_empty());
    assert!(draw_spread_of_methods(&[], brief).is_empty());
    assert!(draw_effect_logic(&[], None, brief).is_empty());
    assert!(draw_distribution(&[], brief).is_empty());
    assert!(draw_change(&[], brief).is_empty());
    assert!(draw_code_lab(&[], &[], brief).is_empty());
    assert!(draw_joint_display(&[], brief).is_empty());
}
