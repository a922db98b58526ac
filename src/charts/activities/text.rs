//! What the chart of activities says in words.

use std::ops::Range;

use super::super::measure::{Weight, wrap};
use super::super::words::{ROWS_READ, digits, figure};
use super::bins::{Bins, Unit};
use super::{ActivitySeries, sum, total};
use crate::wording::{Argument, Catalogue, format};

/// A month's name in three letters or so, the month counted from year 0.
pub fn short_month(month: i64, catalogue: &Catalogue) -> String {
    catalogue.text(&format!("chart-month-{}", month.rem_euclid(12) + 1))
}

fn long_month(month: i64, catalogue: &Catalogue) -> String {
    let name = catalogue.text(&format!("chart-month-long-{}", month.rem_euclid(12) + 1));
    format!("{name} {}", month.div_euclid(12))
}

/// `2019`, or `2010–2019` where a column counts several years.
pub fn span(bins: &Bins, at: usize, catalogue: &Catalogue) -> String {
    let year = bins.year(at);
    match bins.unit {
        Unit::Month => long_month(bins.month(at), catalogue),
        Unit::Quarter => {
            let quarter = bins.month(at).rem_euclid(12) / 3 + 1;
            let key = format!("chart-quarter-{quarter}");
            catalogue.format(&key, &[("year", year.to_string().as_str().into())])
        }
        Unit::Years(1) => year.to_string(),
        Unit::Years(years) => format!("{year}–{}", year + years - 1),
    }
}

/// A column's name with the preposition that its unit takes.
fn when(name: &str, unit: Unit, catalogue: &Catalogue) -> String {
    let key = match unit {
        Unit::Month => "chart-in-month",
        Unit::Quarter => "chart-in-quarter",
        Unit::Years(1) => "chart-in-year",
        Unit::Years(_) => "chart-in-span",
    };
    catalogue.format(key, &[("when", name.into())])
}

/// The columns with the most activities over all series, and how many those are.
fn peaks(bins: &Bins) -> (Vec<usize>, u64) {
    let sums: Vec<u64> = (0..bins.len())
        .map(|at| sum(bins.counts.iter().filter_map(|counts| counts.get(at))))
        .collect();
    let most = sums.iter().copied().max().unwrap_or(0);
    let peaks = (0..sums.len()).filter(|at| sums[*at] == most);
    (peaks.collect(), most)
}

/// The finding: how many, and when most.
pub fn heading(bins: &Bins, catalogue: &Catalogue) -> String {
    let total = total(bins);
    let in_words = total <= 12;
    let language = catalogue.language();
    let word = figure(total, in_words, language);
    let (from, to) = period(bins, catalogue);
    let (peaks, most) = peaks(bins);
    let key = match peaks.len() {
        _ if total == 0 => "chart-activities-none",
        _ if bins.months.0 == bins.months.1 => "chart-activities-one-month",
        1 if most == total => "chart-activities-all-in",
        1 => "chart-activities-most-in",
        2 if bins.len() > 4 => "chart-activities-two-peaks",
        _ => "chart-activities-total",
    };
    let peak = |nth: usize| {
        let at = peaks.get(nth).copied().unwrap_or(0);
        span(bins, at, catalogue)
    };
    // Beside a larger total it stands in digits too.
    let most_in_words = in_words || (key == "chart-activities-two-peaks" && most <= 12);
    let most_word = figure(most, most_in_words, language);
    let heading = catalogue.format(
        key,
        &[
            ("total", total.into()),
            ("total-word", (&word).into()),
            ("most-word", (&most_word).into()),
            ("peak", (&when(&peak(0), bins.unit, catalogue)).into()),
            ("second", (&peak(1)).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ],
    );
    format::sentence_case(&heading)
}

fn period(bins: &Bins, catalogue: &Catalogue) -> (String, String) {
    (
        long_month(bins.months.0, catalogue),
        long_month(bins.months.1, catalogue),
    )
}

/// Whose activities, per what, and from when to when.
pub fn scope(series: &[ActivitySeries], bins: &Bins, of: &str, catalogue: &Catalogue) -> String {
    let (from, to) = period(bins, catalogue);
    let key = match bins.unit {
        _ if from == to => "chart-activities-scope-one",
        Unit::Month => "chart-activities-scope-months",
        Unit::Quarter => "chart-activities-scope-quarters",
        Unit::Years(1) => "chart-activities-scope-years",
        Unit::Years(_) => "chart-activities-scope-spans",
    };
    let arguments: [(&str, Argument<'_>); 3] = [
        ("of", of.into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
    ];
    let mut scope = catalogue.format(key, &arguments);
    for (used, key) in [
        (series.len() > 1, "chart-scope-same-scale"),
        (
            series.iter().any(|series| series.made_up),
            "chart-scope-made-up-bars",
        ),
    ] {
        if used {
            scope.push(' ');
            scope.push_str(&catalogue.text(key));
        }
    }
    scope
}

/// That columns at the ends may cover less than the others.
pub fn notes(bins: &Bins, catalogue: &Catalogue) -> Vec<String> {
    if bins.is_partial() {
        let (from, to) = period(bins, catalogue);
        let arguments: [(&str, Argument<'_>); 2] = [("from", (&from).into()), ("to", (&to).into())];
        vec![catalogue.format("chart-note-partial", &arguments)]
    } else {
        Vec::new()
    }
}

/// A panel's title: name and total, in lines.
pub fn title(
    series: &ActivitySeries,
    counts: &[u64],
    width: f64,
    catalogue: &Catalogue,
) -> Vec<String> {
    wrap(
        &named_total(series, counts, catalogue),
        width,
        2,
        Weight::Bold,
    )
}

fn named_total(series: &ActivitySeries, counts: &[u64], catalogue: &Catalogue) -> String {
    let total = sum(counts);
    // The total must not be what an ellipsis takes away.
    let name: String = series.name.chars().take(100).collect();
    let name = if name.len() < series.name.len() {
        format!("{name}…")
    } else {
        name
    };
    let made_up = if series.made_up { "yes" } else { "no" };
    catalogue.format(
        "chart-activities-title",
        &[
            ("name", (&name).into()),
            ("total", (&digits(total, catalogue)).into()),
            ("made-up", made_up.into()),
        ],
    )
}

/// Series by series: the total and the columns, or the highest of them.
pub fn alt_rows(
    series: &[ActivitySeries],
    bins: &Bins,
    range: Range<usize>,
    catalogue: &Catalogue,
) -> Vec<String> {
    let one = range.len() == 1;
    let mut said = Vec::new();
    for at in range {
        let counts = &bins.counts[at];
        let mut row = named_total(&series[at], counts, catalogue);
        let filled = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
        if one && filled().count() <= ROWS_READ {
            let columns: Vec<String> = filled()
                .map(|(at, count)| {
                    format!(
                        "{}: {}",
                        span(bins, at, catalogue),
                        digits(*count, catalogue)
                    )
                })
                .collect();
            if !columns.is_empty() {
                row = format!("{row}. {}", columns.join("; "));
            }
        } else if let Some((at, count)) = filled().rev().max_by_key(|(_, count)| **count) {
            row = catalogue.format(
                "chart-activities-alt-peak",
                &[
                    ("row", (&row).into()),
                    (
                        "peak",
                        (&when(&span(bins, at, catalogue), bins.unit, catalogue)).into(),
                    ),
                    ("count", (&digits(*count, catalogue)).into()),
                ],
            );
        }
        said.push(row);
    }
    said
}
