//! What must hold for every chart, over many generated inputs.

mod interviews;
mod programme;
mod snapshots;
mod surveys;
mod words;

use plotters::style::RGBColor;

use super::activities::{ActivitySeries, draw_activities};
use super::attainment::{AttainmentPanel, AttainmentRow, draw_attainment};
use super::drawing::{Between, Mark, Shown, Standing};
use super::overview::{Axis, OverviewRow, draw_overview};
use super::*;
use crate::analysis::indicators::Progress;
use crate::model::Language;

const STANDINGS: [Standing; 11] = [
    Standing::Told(Progress::Reached),
    Standing::Told(Progress::OnTheWay),
    Standing::Told(Progress::Unclear),
    Standing::Told(Progress::NoMovement),
    Standing::Told(Progress::WrongWay),
    Standing::Told(Progress::NotReached),
    Standing::Told(Progress::Inexact),
    Standing::Told(Progress::UnclearTarget),
    Standing::Told(Progress::NoTarget),
    Standing::Withheld,
    Standing::Missing,
];

/// In what language a chart is drawn, how wide, and in which accent.
struct Setting {
    catalogue: Catalogue,
    width: f64,
    accent: RGBColor,
}

impl Setting {
    fn new(language: Language) -> Self {
        Self {
            catalogue: Catalogue::new(language),
            width: TEXT_WIDTH,
            accent: accent("#0072B2"),
        }
    }

    fn wide(language: Language) -> Self {
        Self {
            width: WIDE_WIDTH,
            ..Self::new(language)
        }
    }

    fn any(random: &mut fastrand::Rng) -> Self {
        let language = if random.bool() {
            Language::Swedish
        } else {
            Language::English
        };
        let width = if random.bool() {
            TEXT_WIDTH
        } else {
            WIDE_WIDTH
        };
        let hex = pick(random, &["#0072B2", "#F0E442", "nonsense"]);
        Self {
            catalogue: Catalogue::new(language),
            width,
            accent: accent(hex),
        }
    }

    fn of<'a>(&'a self, of: &'a str) -> Brief<'a> {
        Brief {
            of,
            width: self.width,
            accent: self.accent,
            catalogue: &self.catalogue,
        }
    }
}

/// Checks what is drawn from many seeds; `draw` says too whether there was
/// anything to draw.
fn stay_inside_and_apart(
    seeds: u64,
    draw: impl Fn(&mut fastrand::Rng, &Setting) -> (Vec<Chart>, bool),
) {
    let mut looked_at = 0;
    for seed in 0..seeds {
        let random = &mut fastrand::Rng::with_seed(seed);
        let setting = Setting::any(random);
        let (charts, anything) = draw(random, &setting);
        assert_eq!(charts.is_empty(), !anything, "seed {seed}");
        charts.iter().for_each(check);
        looked_at += charts.len() as u64;
    }
    assert!(looked_at >= seeds / 2, "only {looked_at} charts looked at");
}

fn check(chart: &Chart) {
    let about = format!("{} {}", chart.heading, chart.svg.len());
    assert!(
        chart.height <= MOST_HEIGHT,
        "{about}: {} high",
        chart.height
    );
    let ink = chart.ink;
    assert!(
        ink.left >= -0.5 && ink.top >= -0.5,
        "{about}: {ink:?} outside"
    );
    assert!(
        ink.right <= chart.width + 0.5 && ink.bottom <= chart.height + 0.5,
        "{about}: {ink:?} outside {} × {}",
        chart.width,
        chart.height
    );
    for (at, a) in chart.texts.iter().enumerate() {
        for b in &chart.texts[at + 1..] {
            let apart = a.right <= b.left + 0.1
                || b.right <= a.left + 0.1
                || a.bottom <= b.top + 0.1
                || b.bottom <= a.top + 0.1;
            assert!(apart, "{about}: {a:?} over {b:?}");
        }
    }
    assert!(!chart.svg.contains("NaN") && !chart.svg.contains('\u{0}'));
    assert!(!chart.heading.is_empty() && !chart.alt.is_empty());
    assert!(!chart.heading.contains("chart-") && !chart.alt.contains("chart-"));
    assert!(!chart.heading.starts_with(|c: char| c.is_ascii_digit()));
}

fn pick<'a, T: ?Sized>(random: &mut fastrand::Rng, from: &[&'a T]) -> &'a T {
    from[random.usize(..from.len())]
}

fn label(random: &mut fastrand::Rng) -> String {
    let word = pick(
        random,
        &[
            "Framtidstro",
            "unga & vuxna",
            "<b>",
            "Kommunikationsinfrastrukturutveckling",
            "i",
            "見る",
        ],
    );
    let times = [0, 1, 2, 3, 8, 4000][random.usize(..6)];
    vec![word; times].join(" ")
}

fn number(random: &mut fastrand::Rng) -> f64 {
    match random.u8(..12) {
        0 => f64::NAN,
        1 => f64::INFINITY,
        2 => -f64::MAX,
        3 => 1e300,
        4 => 0.0,
        5 => -random.f64(),
        6 => random.f64() * 5.0,
        7 => random.f64() * 100_000.0,
        _ => random.f64(),
    }
}

fn shown(random: &mut fastrand::Rng) -> Shown {
    match random.u8(..8) {
        0 => Shown::Withheld,
        1 => Shown::Missing,
        2 => Shown::Between(Between {
            text: pick(random, &["1–4", "12\u{202f}500–13\u{202f}000"]).to_owned(),
            said: "färre än fem".to_owned(),
        }),
        _ => {
            let value = number(random);
            let texts = [
                "80\u{a0}%",
                "över\u{a0}100",
                "12\u{202f}500",
                "",
                "cirka 1 234 567 kronor per deltagare",
            ];
            let text = pick(random, &texts).to_owned();
            let interval = random.bool().then(|| (number(random), number(random)));
            let made_up = random.bool();
            Shown::Value(Mark {
                value,
                text,
                interval,
                made_up,
            })
        }
    }
}

#[test]
fn overviews_stay_inside_and_apart() {
    stay_inside_and_apart(150, |random, setting| {
        let rows: Vec<OverviewRow> = (0..random.usize(1..=60))
            .map(|_| OverviewRow {
                label: label(random),
                axis: match random.u8(..4) {
                    0 => Axis::Scale { min: 1.0, max: 5.0 },
                    1 => Axis::Scale {
                        min: number(random),
                        max: number(random),
                    },
                    2 => Axis::Own,
                    _ => Axis::Share,
                },
                baseline: shown(random),
                actual: shown(random),
                target: shown(random),
                standing: STANDINGS[random.usize(..STANDINGS.len())],
                n: random.bool().then(|| random.u64(..)),
            })
            .collect();
        let of = label(random);
        let charts = draw_overview(&rows, &setting.of(&of));
        let again = draw_overview(&rows, &setting.of(&of));
        assert!(charts.iter().zip(&again).all(|(a, b)| a.svg == b.svg));
        (charts, true)
    });
}

#[test]
fn attainments_stay_inside_and_apart() {
    stay_inside_and_apart(150, |random, setting| {
        let panels: Vec<AttainmentPanel> = (0..random.usize(1..=20))
            .map(|_| AttainmentPanel {
                indicator: label(random),
                rows: (0..[1, 2, 4, 60][random.usize(..4)])
                    .map(|_| AttainmentRow {
                        lab: label(random),
                        attainment: shown(random),
                        standing: STANDINGS[random.usize(..STANDINGS.len())],
                    })
                    .collect(),
            })
            .collect();
        (draw_attainment(&panels, &setting.of("Labb")), true)
    });
}

#[test]
fn activities_stay_inside_and_apart() {
    stay_inside_and_apart(200, |random, setting| {
        let years = [1, 2, 4, 9, 40, 3000][random.usize(..6)];
        let most = [1, 9, 99, 20_000, u64::MAX][random.usize(..5)];
        let series: Vec<ActivitySeries> = (0..random.usize(1..=14))
            .map(|_| ActivitySeries {
                name: label(random),
                months: (0..random.usize(..60))
                    .map(|_| {
                        let year = 2018 + random.i32(0..years);
                        (year, random.u32(0..14), random.u64(..=most))
                    })
                    .collect(),
                made_up: random.bool(),
            })
            .collect();
        let mut months = series.iter().flat_map(|series| &series.months);
        let known = months.any(|(_, month, _)| (1..=12).contains(month));
        (draw_activities(&series, &setting.of("Labb")), known)
    });
}
