//! The diary as a calendar: a row per year, a pile of squares per month, and
//! under each year the posts worth reading first.

mod layout;
mod panel;

use chrono::NaiveDate;
use layout::{Stage, Year, years};

use super::drawing::{Brief, Chart, Frame, counted, digits, draw_blocks, explained, more_rows};
use crate::wording::{Catalogue, format};

/// Years read out one by one.
const YEARS_READ: usize = 6;

/// One post.
#[derive(Debug, Clone)]
pub struct DiaryPost {
    /// When.
    pub date: NaiveDate,
    /// What it is called, where it is one to point out.
    pub highlight: Option<String>,
    /// Whether it is made up.
    pub made_up: bool,
}

/// Draws posts by month and year; nothing where there are none. Years without
/// posts between others are drawn, as long as they are few.
pub fn draw_calendar(posts: &[DiaryPost], brief: &Brief<'_>) -> Vec<Chart> {
    let years = years(posts, brief);
    let stage = Stage::new(&years, brief);
    let frame = Frame {
        heading: heading(&years, brief.catalogue),
        scope: scope(posts, &stage, brief),
        notes: Vec::new(),
    };
    let heights: Vec<f64> = years.iter().map(|year| stage.height(year)).collect();
    draw_blocks(
        brief,
        &frame,
        &heights,
        0.0,
        |canvas, range, _| panel::paint(canvas, brief, &stage, &years[range]),
        |range| alt_rows(&years[range], brief.catalogue),
    )
}

fn in_month(year: i32, month: usize, catalogue: &Catalogue) -> String {
    let when = format::month_of(year, month, catalogue.language());
    catalogue.format("chart-in-month", &[("when", (&when).into())])
}

/// The finding: how many posts, and when most.
fn heading(years: &[Year], catalogue: &Catalogue) -> String {
    let total: u64 = years.iter().map(Year::posts).sum();
    let months = || {
        years.iter().flat_map(|year| {
            let months = year.months.iter().enumerate();
            months.map(move |(at, month)| (year.year, at, month.posts))
        })
    };
    let most = months().map(|(_, _, posts)| posts).max().unwrap_or(0);
    let peaks: Vec<(i32, usize, u64)> = months().filter(|month| month.2 == most).collect();
    let peak = peaks.first().map_or_else(String::new, |(year, month, _)| {
        in_month(*year, *month, catalogue)
    });
    let word = |count: u64| counted(count, total, catalogue);
    match (total, peaks.len()) {
        (0, _) => catalogue.text("chart-calendar-none"),
        (1, _) => catalogue.format("chart-calendar-one", &[("month", (&peak).into())]),
        (_, 1) => catalogue.format(
            "chart-calendar-most",
            &[
                ("total", (&word(total)).into()),
                ("peak", (&peak).into()),
                ("most", (&word(most)).into()),
            ],
        ),
        _ => catalogue.format("chart-calendar-even", &[("total", (&word(total)).into())]),
    }
}

/// Whose diary, and what a square is.
fn scope(posts: &[DiaryPost], stage: &Stage, brief: &Brief<'_>) -> String {
    let shown = digits(stage.unit, brief.catalogue);
    let scope = brief.catalogue.format(
        "chart-calendar-scope",
        &[
            ("of", brief.of.into()),
            ("unit", stage.unit.into()),
            ("unit-shown", (&shown).into()),
        ],
    );
    let pointed_out = posts.iter().any(|post| post.highlight.is_some());
    let made_up = posts.iter().any(|post| post.made_up);
    let how = [
        (pointed_out, "chart-calendar-scope-highlights"),
        (made_up, "chart-scope-made-up-squares"),
    ];
    explained(scope, &how, brief.catalogue)
}

/// Year by year the posts of each month, and the highlights.
fn alt_rows(years: &[Year], catalogue: &Catalogue) -> Vec<String> {
    let mut said = Vec::new();
    for year in years.iter().take(YEARS_READ) {
        let name = year.year.to_string();
        let months = year.months.iter().enumerate();
        let months: Vec<String> = months
            .filter(|(_, month)| month.posts > 0)
            .map(|(at, month)| {
                let posts = digits(month.posts, catalogue);
                let name = format::short_month(at, catalogue.language());
                format!("{name} {posts}")
            })
            .collect();
        let months = months.join(", ");
        let count = year.count(catalogue);
        said.push(if months.is_empty() {
            format!("{name}: {count}")
        } else {
            catalogue.format(
                "chart-calendar-alt-year",
                &[
                    ("year", (&name).into()),
                    ("count", (&count).into()),
                    ("months", (&months).into()),
                ],
            )
        });
        let highlights = year.highlights.iter();
        let highlights: Vec<String> = highlights
            .map(|highlight| format!("{} {}", highlight.day, highlight.title))
            .collect();
        if !highlights.is_empty() {
            said.push(catalogue.format(
                "chart-calendar-alt-highlights",
                &[
                    ("year", (&name).into()),
                    ("highlights", (&highlights.join("; ")).into()),
                ],
            ));
        }
    }
    let left = years.len().saturating_sub(YEARS_READ);
    said.extend(more_rows(left, catalogue));
    said
}
