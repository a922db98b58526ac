//! Charts as they were last looked at: drawing, heading, scope, notes and alt
//! text of each. Run with `SNAPSHOTS=overwrite` to write them anew, and look at
//! the drawings before they are committed.

use std::path::Path;

use chrono::NaiveDate;
use snapbox::{Assert, Data};

use super::super::calendar::{DiaryPost, draw_calendar};
use super::super::change::{ChangeRow, draw_change};
use super::super::co_occurrence::{TogetherIn, TogetherRow, draw_co_occurrence};
use super::super::code_lab::{ThemeRow, draw_code_lab};
use super::super::distribution::{AnswerScale, Answers, DistributionRow, draw_distribution};
use super::super::effect_logic::{LogicBand, LogicBox, draw_effect_logic};
use super::super::joint_display::{FactorRow, Strength, draw_joint_display};
use super::super::saturation::{Saturation, draw_saturation};
use super::super::spread_of_methods::{MethodSpread, Site, draw_spread_of_methods};
use super::*;
use crate::analysis::verdict::Verdict;
use crate::model::Direction;
use crate::model::Language::Swedish;

fn count(value: u32, made_up: bool) -> Shown {
    Shown::Value(Mark::new(f64::from(value), value.to_string(), made_up))
}

fn expect(name: &str, charts: &[Chart]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/charts/tests/snapshots");
    let [chart] = charts else {
        panic!("{name} is one chart, not {}", charts.len());
    };
    let said = [&chart.heading, &chart.scope]
        .into_iter()
        .chain(&chart.notes);
    let said: Vec<&str> = said.chain([&chart.alt]).map(String::as_str).collect();
    let files = [
        (format!("{name}.svg"), chart.svg.clone()),
        (format!("{name}.txt"), said.join("\n") + "\n"),
    ];
    for (file, actual) in files {
        let expected = Data::read_from(&folder.join(file), None).raw();
        Assert::new()
            .action_env("SNAPSHOTS")
            .eq(Data::text(actual).raw(), expected);
    }
}

fn item(item: &str, wanted: Direction, before: Answers, after: Answers) -> DistributionRow {
    let labels = ["Inte alls", "Lite", "Varken eller", "Ganska", "Helt"];
    DistributionRow {
        item: item.to_owned(),
        scale: AnswerScale {
            first: 1,
            last: 5,
            labels: labels.map(str::to_owned).to_vec(),
        },
        wanted,
        before,
        after,
        has_change: false,
    }
}

#[test]
fn a_distribution() {
    let classes = |counts: &[u64], made_up| Answers::Classes {
        counts: counts.to_vec(),
        made_up,
    };
    let rows = [
        item(
            "Jag ser ljust på min framtid",
            Direction::Up,
            classes(&[4, 9, 11, 8, 5], false),
            classes(&[1, 4, 9, 14, 8], false),
        ),
        item(
            "Jag känner mig ensam",
            Direction::Down,
            classes(&[5, 8, 11, 9, 6], true),
            classes(&[6, 14, 9, 6, 2], true),
        ),
        item(
            "Jag är trygg på kvällen",
            Direction::Up,
            Answers::Three {
                counts: [12, 0, 6],
                made_up: false,
            },
            Answers::Mean {
                stayed: false,
                n: 9,
                mean: Mark::new(3.6, "3,6", false),
            },
        ),
        item(
            "Jag kan påverka",
            Direction::Up,
            Answers::Missing,
            Answers::Withheld,
        ),
    ];
    let charts = draw_distribution(&rows, &Setting::wide(Swedish).of("Portalen"));
    expect("distribution", &charts);
}

#[test]
fn a_change() {
    let row = |item: &str, wanted, change: (f64, &str), verdict, made_up| ChangeRow {
        items: 0,
        item: item.to_owned(),
        scale: (1, 5),
        of_shares: false,
        wanted,
        change: Shown::Value(Mark {
            interval: Some((change.0 - 0.4, change.0 + 0.4)),
            ..Mark::new(change.0, change.1, made_up)
        }),
        means: Some([
            Mark::new(3.1, "3,1", made_up),
            Mark::new(3.8, "3,8", made_up),
        ]),
        n: Some(31),
        verdict: Some(verdict),
    };
    let mut rows = vec![
        row(
            "Framtidstro",
            Direction::Up,
            (0.7, "+0,7"),
            Verdict::Better,
            false,
        ),
        row(
            "Trygghet",
            Direction::Up,
            (-0.6, "−0,6"),
            Verdict::Worse,
            false,
        ),
        row(
            "Kontakter",
            Direction::Up,
            (0.2, "+0,2"),
            Verdict::Unclear,
            true,
        ),
        row(
            "Ensamhet",
            Direction::Down,
            (-0.5, "−0,5"),
            Verdict::Better,
            false,
        ),
    ];
    rows.push(ChangeRow {
        item: "Trivsel".to_owned(),
        items: 3,
        ..rows[2].clone()
    });
    rows.push(ChangeRow {
        change: Shown::Withheld,
        means: None,
        n: None,
        verdict: None,
        ..rows[0].clone()
    });
    let charts = draw_change(&rows, &Setting::wide(Swedish).of("Portalen"));
    expect("change", &charts);
}

#[test]
fn themes_by_lab() {
    let labs = ["Boden", "Portalen", "Lina Hage"].map(str::to_owned);
    let row = |name: &str, cells: [Shown; 3], all| ThemeRow {
        name: name.to_owned(),
        rolled_up: false,
        cells: cells.to_vec(),
        all,
    };
    let rows = [
        row(
            "Arbete och försörjning",
            [count(40, false), count(24, false), Shown::Withheld],
            count(70, false),
        ),
        row(
            "Språk",
            [count(9, true), count(0, false), Shown::Missing],
            count(9, true),
        ),
    ];
    let charts = draw_code_lab(&rows, &labs, &Setting::new(Swedish).of("Alla labb"));
    expect("code-lab", &charts);
}

#[test]
fn a_calendar() {
    let posts: Vec<DiaryPost> = (0..40_u32)
        .filter_map(|at| NaiveDate::from_yo_opt(2018 + (at % 2).cast_signed(), 40 + at * 8))
        .zip(0..)
        .map(|(date, at)| DiaryPost {
            date,
            highlight: (at % 13 == 2).then(|| "Kören sjunger på torget".to_owned()),
            made_up: at % 4 == 1,
        })
        .collect();
    let charts = draw_calendar(&posts, &Setting::wide(Swedish).of("Programmet"));
    expect("calendar", &charts);
}

#[test]
fn a_spread_of_methods() {
    let site = |name: &str, outside| Site {
        name: name.to_owned(),
        outside,
    };
    let way = |method: &str, from, to| MethodSpread {
        method: method.to_owned(),
        from,
        to,
    };
    let ways = [
        way("Arbetssätt", site("Portalen", false), site("Boden", false)),
        way(
            "Stadsdelsmammor",
            site("Stockholm", true),
            site("Portalen", false),
        ),
        way(
            "Integrationskör",
            site("Boden", false),
            site("Norrköping", true),
        ),
    ];
    let charts = draw_spread_of_methods(&ways, &Setting::new(Swedish).of("Alla labb"));
    expect("spread-of-methods", &charts);
}

#[test]
fn a_joint_display() {
    let rows = [
        FactorRow {
            factor: "Utgå från verksamhet som redan finns".to_owned(),
            strength: Some(Strength::Strong),
            segments: count(84, false),
            interviews: count(22, false),
            labs: count(4, false),
            indicators: Shown::Value(Mark::new(0.75, "3 av 4", true)),
            diary: count(31, false),
        },
        FactorRow {
            factor: "Engagerade lokala processledare".to_owned(),
            strength: Some(Strength::Withheld),
            segments: Shown::Withheld,
            interviews: Shown::Withheld,
            labs: count(1, false),
            indicators: Shown::Missing,
            diary: count(3, false),
        },
    ];
    let charts = draw_joint_display(&rows, &Setting::wide(Swedish).of("Alla labb"));
    expect("joint-display", &charts);
}

#[test]
fn a_logic_of_effects() {
    let item = |label: &str, actual, target, standing| LogicBox {
        label: label.to_owned(),
        actual,
        target,
        standing,
        of_labs: None,
        apart: false,
        made_up: false,
    };
    let bands = [LogicBand {
        name: Some("Minskad långtidsarbetslöshet".to_owned()),
        columns: [
            vec![item(
                "Träffar",
                count(120, true),
                count(100, true),
                Standing::Told(Progress::Reached),
            )],
            vec![
                item(
                    "Intervjuer",
                    count(14, false),
                    count(20, false),
                    Standing::Told(Progress::OnTheWay),
                ),
                item(
                    "Framtidstro",
                    count(3, false),
                    count(4, false),
                    Standing::Told(Progress::WrongWay),
                ),
            ],
            vec![item(
                "I arbete",
                Shown::Withheld,
                Shown::Missing,
                Standing::Withheld,
            )],
        ],
    }];
    let charts = draw_effect_logic(&bands, None, &Setting::new(Swedish).of("Alla labb"));
    expect("effect-logic", &charts);
}

#[test]
fn a_saturation() {
    let saturation = Saturation {
        new: vec![9, 5, 6, 2, 3, 1, 0, 1, 0, 0, 0, 1],
        reached: Some(8),
        made_up: false,
        dated: true,
    };
    let charts = draw_saturation(&saturation, &Setting::new(Swedish).of("Alla labb"));
    expect("saturation", &charts);
}

#[test]
fn themes_together() {
    let row = |name: &str, before: &[Shown]| TogetherRow {
        name: name.to_owned(),
        before: before.to_vec(),
    };
    let rows = [
        row("Arbete", &[]),
        row("Språk", &[count(14, false)]),
        row("Gemenskap", &[count(9, true), Shown::Withheld]),
        row("Hälsa", &[count(0, false), Shown::Missing, count(6, false)]),
    ];
    let setting = Setting::new(Swedish);
    let charts = draw_co_occurrence(&rows, 0, TogetherIn::Segments, &setting.of("Alla labb"));
    expect("co-occurrence", &charts);
}
