//! What the calendar says in words.

use chrono::{Datelike, NaiveDate};

use super::super::words::{digits, figure};
use super::DiaryPost;
use super::layout::{Stage, Year};
use crate::wording::Catalogue;

/// Years read out one by one.
const YEARS_READ: usize = 6;

/// A month's name in three letters or so; January is 0.
pub fn month_name(month: usize, catalogue: &Catalogue) -> String {
    catalogue.text(&format!("chart-month-{}", month % 12 + 1))
}

/// The first letter of a name.
pub fn initial(name: &str) -> String {
    name.chars().take(1).collect()
}

/// `12 mars`.
pub fn day(date: NaiveDate, catalogue: &Catalogue) -> String {
    let month = month_name(date.month0() as usize, catalogue);
    format!("{}\u{a0}{month}", date.day())
}

/// `94 inlägg`.
pub fn year_count(year: &Year, catalogue: &Catalogue) -> String {
    let posts = year.posts();
    let shown = digits(posts, catalogue);
    catalogue.format(
        "chart-calendar-year",
        &[("count", posts.into()), ("shown", (&shown).into())],
    )
}

/// `och fyra till`.
pub fn more(count: usize, catalogue: &Catalogue) -> String {
    let count = count as u64;
    let shown = digits(count, catalogue);
    catalogue.format(
        "chart-calendar-more",
        &[("count", count.into()), ("shown", (&shown).into())],
    )
}

fn in_month(year: i32, month: usize, catalogue: &Catalogue) -> String {
    let name = catalogue.text(&format!("chart-month-long-{}", month % 12 + 1));
    let when = format!("{name} {year}");
    catalogue.format("chart-in-month", &[("when", (&when).into())])
}

/// The finding: how many posts, and when most.
pub fn heading(years: &[Year], catalogue: &Catalogue) -> String {
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
    let word = |count: u64| figure(count, total <= 12, catalogue.language());
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
pub fn scope(posts: &[DiaryPost], stage: &Stage, of: &str, catalogue: &Catalogue) -> String {
    let shown = digits(stage.unit, catalogue);
    let mut scope = catalogue.format(
        "chart-calendar-scope",
        &[
            ("of", of.into()),
            ("unit", stage.unit.into()),
            ("unit-shown", (&shown).into()),
        ],
    );
    for (used, key) in [
        (
            posts.iter().any(|post| post.highlight.is_some()),
            "chart-calendar-scope-highlights",
        ),
        (
            posts.iter().any(|post| post.made_up),
            "chart-scope-made-up-squares",
        ),
    ] {
        if used {
            scope.push(' ');
            scope.push_str(&catalogue.text(key));
        }
    }
    scope
}

/// Year by year the posts of each month, and the highlights.
pub fn alt_rows(years: &[Year], catalogue: &Catalogue) -> Vec<String> {
    let mut said = Vec::new();
    for year in years.iter().take(YEARS_READ) {
        let name = year.year.to_string();
        let months = year.months.iter().enumerate();
        let months: Vec<String> = months
            .filter(|(_, month)| month.posts > 0)
            .map(|(at, month)| {
                let posts = digits(month.posts, catalogue);
                format!("{} {posts}", month_name(at, catalogue))
            })
            .collect();
        let months = months.join(", ");
        let count = year_count(year, catalogue);
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
    said.extend(super::super::words::more_rows(
        years.len().saturating_sub(YEARS_READ),
        catalogue,
    ));
    said
}
