//! What must hold for every chart, over many generated inputs.

mod interviews;
mod programme;
mod snapshots;
mod surveys;
mod words;

use super::*;
use crate::model::Language;
use crate::wording::Catalogue;

const PROGRESS: [&str; 9] = [
    "reached",
    "on-the-way",
    "no-movement",
    "wrong-way",
    "not-reached",
    "unclear-target",
    "no-target",
    "withheld",
    "missing",
];

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

fn settings(random: &mut fastrand::Rng) -> (Catalogue, f64, Style) {
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
    let accent = pick(random, &["#0072B2", "#F0E442", "nonsense"]).to_owned();
    (Catalogue::new(language), width, Style { accent })
}

#[test]
fn overviews_stay_inside_and_apart() {
    for seed in 0..150 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
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
                progress: PROGRESS[random.usize(..9)],
                n: random.bool().then(|| random.u64(..)),
            })
            .collect();
        let of = label(random);
        let charts = draw_indicator_overview(&rows, &of, &style, width, &catalogue);
        assert!(!charts.is_empty());
        charts.iter().for_each(check);
        let again = draw_indicator_overview(&rows, &of, &style, width, &catalogue);
        assert!(charts.iter().zip(&again).all(|(a, b)| a.svg == b.svg));
    }
}

#[test]
fn attainments_stay_inside_and_apart() {
    for seed in 0..150 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
        let panels: Vec<AttainmentPanel> = (0..random.usize(1..=20))
            .map(|_| AttainmentPanel {
                indicator: label(random),
                rows: (0..[1, 2, 4, 60][random.usize(..4)])
                    .map(|_| AttainmentRow {
                        lab: label(random),
                        attainment: shown(random),
                        progress: PROGRESS[random.usize(..9)],
                    })
                    .collect(),
            })
            .collect();
        let charts = draw_attainment(&panels, "Labb", &style, width, &catalogue);
        assert!(!charts.is_empty());
        charts.iter().for_each(check);
    }
}

#[test]
fn activities_stay_inside_and_apart() {
    for seed in 0..200 {
        let random = &mut fastrand::Rng::with_seed(seed);
        let (catalogue, width, style) = settings(random);
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
        for chart in draw_activities(&series, "Labb", &style, width, &catalogue) {
            check(&chart);
        }
    }
}
