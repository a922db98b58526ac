//! Activities over time: columns per month, folded to quarters or years where
//! months would not fit, one panel per series, all on one scale.

mod bins;
mod labels;
mod panel;
mod timeline;

use std::ops::Range;

use bins::{Bins, Unit, fold};
use labels::{long_month, span, title, when};

use super::drawing::{
    Brief, Chart, Frame, ROWS_READ, Weight, counted, digits, draw_blocks, explained, wrap,
};
use crate::wording::{Catalogue, format};

/// Activities of one kind, or of one lab.
#[derive(Debug, Clone)]
pub struct ActivitySeries {
    /// What it is called.
    pub name: String,
    /// Year, month from 1 to 12, and how many; months that are not given count
    /// as none.
    pub months: Vec<(i32, u32, u64)>,
    /// Whether the counts are made up, to show how a report looks.
    pub made_up: bool,
}

/// Draws how many activities there were over time; nothing where no month is
/// known.
pub fn draw_activities(series: &[ActivitySeries], brief: &Brief<'_>) -> Vec<Chart> {
    let Some(bins) = fold(series, brief.width) else {
        return Vec::new();
    };
    let catalogue = brief.catalogue;
    let frame = Frame {
        heading: heading(&bins, catalogue),
        scope: scope(series, &bins, brief),
        notes: notes(&bins, catalogue),
    };
    let stage = panel::Stage::new(&bins, brief);
    let titles = series.iter().zip(&bins.counts).map(|(series, counts)| {
        let title = title(series, sum(counts), catalogue);
        wrap(&title, brief.width, 2, Weight::Bold)
    });
    let titles: Vec<Vec<String>> = titles.collect();
    let heights: Vec<f64> = titles.iter().map(|title| stage.height(title)).collect();
    draw_blocks(
        brief,
        &frame,
        &heights,
        timeline::height(&bins),
        |canvas, range, panels| {
            let mut top = 0.0;
            for at in range {
                let drawn = panel::Drawn {
                    title: &titles[at],
                    counts: &bins.counts[at],
                    made_up: series[at].made_up,
                };
                let from = top + stage.headroom(drawn.title);
                let bottom = top + heights[at] - panel::AIR;
                timeline::bands(canvas, &stage, &bins, (from, bottom));
                stage.paint(canvas, &drawn, top);
                top += heights[at];
            }
            timeline::labels(canvas, &stage, &bins, panels);
        },
        |range| alt_rows(series, &bins, range, catalogue),
    )
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a u64>) -> u64 {
    counts
        .into_iter()
        .fold(0, |sum, count| sum.saturating_add(*count))
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
fn heading(bins: &Bins, catalogue: &Catalogue) -> String {
    let total = sum(bins.counts.iter().flatten());
    let (from, to) = period(bins, catalogue);
    let (peaks, most) = peaks(bins);
    let key = match peaks.len() {
        _ if total == 0 => "chart-activities-none",
        _ if bins.months.0 == bins.months.1 => "chart-activities-one-month",
        1 if most == total => "chart-activities-all-in",
        1 if bins.counts.len() > 1 => "chart-activities-most-together",
        1 => "chart-activities-most-in",
        2 if bins.len() > 4 => "chart-activities-two-peaks",
        _ => "chart-activities-total",
    };
    let peak = |nth: usize| {
        let at = peaks.get(nth).copied().unwrap_or(0);
        span(bins, at, catalogue)
    };
    // Beside a larger total it stands in digits too, but not in a clause of
    // its own.
    let beside = if key == "chart-activities-two-peaks" {
        most
    } else {
        total
    };
    let heading = catalogue.format(
        key,
        &[
            ("total", total.into()),
            ("total-word", (&counted(total, total, catalogue)).into()),
            ("most-word", (&counted(most, beside, catalogue)).into()),
            ("peak", (&when(&peak(0), bins.unit, catalogue)).into()),
            ("second", (&peak(1)).into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ],
    );
    format::sentence_case(&heading)
}

fn period(bins: &Bins, catalogue: &Catalogue) -> (String, String) {
    let (from, to) = bins.months;
    let (first, last) = (long_month(from, catalogue), long_month(to, catalogue));
    // The year is said once.
    let bare = first.rsplit_once(' ').zip(last.rsplit_once(' '));
    match bare {
        Some(((month, year), (_, same))) if from != to && year == same => (month.to_owned(), last),
        _ => (first, last),
    }
}

/// Whose activities, per what, and from when to when.
fn scope(series: &[ActivitySeries], bins: &Bins, brief: &Brief<'_>) -> String {
    let (from, to) = period(bins, brief.catalogue);
    let key = match bins.unit {
        _ if from == to => "chart-activities-scope-one",
        Unit::Month => "chart-activities-scope-months",
        Unit::Quarter => "chart-activities-scope-quarters",
        Unit::Years(1) => "chart-activities-scope-years",
        Unit::Years(_) => "chart-activities-scope-spans",
    };
    let scope = brief.catalogue.format(
        key,
        &[
            ("of", brief.of.into()),
            ("from", (&from).into()),
            ("to", (&to).into()),
        ],
    );
    let made_up = series.iter().any(|series| series.made_up);
    let how = [
        (series.len() > 1, "chart-scope-same-scale"),
        (made_up, "chart-scope-made-up-bars"),
    ];
    explained(scope, &how, brief.catalogue)
}

/// That columns at the ends may cover less than the others.
fn notes(bins: &Bins, catalogue: &Catalogue) -> Vec<String> {
    if !bins.is_partial() {
        return Vec::new();
    }
    let (from, to) = period(bins, catalogue);
    let arguments = [("from", (&from).into()), ("to", (&to).into())];
    vec![catalogue.format("chart-note-partial", &arguments)]
}

/// Series by series: the total and the columns, or the highest of them.
fn alt_rows(
    series: &[ActivitySeries],
    bins: &Bins,
    range: Range<usize>,
    catalogue: &Catalogue,
) -> Vec<String> {
    let one = range.len() == 1;
    let rows = range.map(|at| {
        let counts = &bins.counts[at];
        let row = title(&series[at], sum(counts), catalogue);
        let filled = || counts.iter().enumerate().filter(|(_, count)| **count > 0);
        let name = |at: usize| span(bins, at, catalogue);
        let Some((peak, most)) = filled().rev().max_by_key(|(_, count)| **count) else {
            return row;
        };
        if one && filled().count() <= ROWS_READ {
            let columns =
                filled().map(|(at, count)| format!("{}: {}", name(at), digits(*count, catalogue)));
            return format!("{row}. {}", columns.collect::<Vec<_>>().join("; "));
        }
        let peak = when(&name(peak), bins.unit, catalogue);
        catalogue.format(
            "chart-activities-alt-peak",
            &[
                ("row", (&row).into()),
                ("peak", (&peak).into()),
                ("count", (&digits(*most, catalogue)).into()),
            ],
        )
    });
    rows.collect()
}
