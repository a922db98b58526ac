//! How much each survey item has changed for those who answered both times,
//! with its uncertainty, around a line of no change.

mod layout;
mod row;

use layout::{FOOT, HEADER, HEADER_AIR, ROW, columns, groups, label, verdict};

use super::drawing::{
    Brief, Chart, Frame, Heights, Mark, Shown, Signs, draw_groups, finding, people, read_out,
    scope, seen, spoken,
};
use crate::analysis::verdict::Verdict;
use crate::model::Direction;
use crate::wording::{Catalogue, format};

/// The change in one survey item.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// The item as it was asked.
    pub item: String,
    /// How many items it is the mean of, where it is an index; else 0.
    pub items: usize,
    /// Its lowest and highest answer: only items of one scale share an axis.
    pub scale: (i32, i32),
    /// Whether there are two answers, and its means are shares.
    pub of_shares: bool,
    /// Which way is better.
    pub wanted: Direction,
    /// The mean of after − before over matched persons, in steps of the scale,
    /// with its 95 percent interval; the text carries its sign, `+0,7`.
    pub change: Shown,
    /// The means of those who answered both times, before and after, where both
    /// may be shown.
    pub means: Option<[Mark; 2]>,
    /// How many answered both times.
    pub n: Option<u64>,
    /// What may be said of it; none where the change or its test is withheld.
    pub verdict: Option<Verdict>,
}

/// Draws changes; nothing where none may be shown. Items of one scale stand
/// together, the largest improvement first.
pub fn draw_change(rows: &[ChangeRow], brief: &Brief<'_>) -> Vec<Chart> {
    if rows.iter().all(|row| seen(&row.change).is_none()) {
        return Vec::new();
    }
    let signs = Signs::of(rows.iter().map(|row| &row.change));
    let matched = rows.iter().any(|row| row.n.is_some());
    let frame = Frame {
        heading: heading(rows, brief.catalogue),
        scope: scope(
            "chart-change-scope",
            brief,
            &[
                (signs.interval, "chart-scope-interval-line"),
                (matched, "chart-change-scope-n"),
                (signs.made_up, "chart-scope-made-up"),
            ],
        ),
        notes: signs.notes(brief.catalogue),
    };
    let columns = columns(rows, brief);
    let heights = Heights {
        head: |_| HEADER,
        air: HEADER_AIR,
        row: |_| ROW,
        foot: FOOT,
    };
    draw_groups(
        brief,
        &frame,
        &groups(rows),
        &heights,
        |canvas, parts| row::paint(canvas, brief, &columns, parts),
        |rows| read_out(rows, brief.catalogue, |row| alt_row(row, brief.catalogue)),
    )
}

/// The finding: in how many items the answers have moved the wanted way, and
/// in how many the other.
fn heading(rows: &[ChangeRow], catalogue: &Catalogue) -> String {
    let shown = || {
        let asked = rows.iter().filter(|row| row.items == 0);
        asked.filter(|row| seen(&row.change).is_some())
    };
    let count = |wanted: Verdict| shown().filter(|row| row.verdict == Some(wanted)).count() as u64;
    let (better, worse) = (count(Verdict::Better), count(Verdict::Worse));
    let of = shown().count() as u64;
    let key = match (better, worse) {
        _ if of == 0 || shown().any(|row| row.verdict.is_none()) => {
            return catalogue.text("chart-change-neutral");
        }
        (0, 0) if count(Verdict::TooFew) == of => "chart-change-all-too-few",
        (0, 0) if count(Verdict::Same) == of => "chart-change-all-same",
        (0, 0) if count(Verdict::Slight) + count(Verdict::Same) == of => "chart-change-hardly",
        (0, 0) if count(Verdict::Slight) + count(Verdict::Same) > 0 => "chart-change-none-matters",
        (0, 0) => "chart-change-none",
        (better, 0) if better == of => "chart-change-all",
        (_, 0) => "chart-change-some",
        (0, _) => "chart-change-some-worse",
        _ => "chart-change-both",
    };
    let counts = [("better", better), ("worse", worse), ("of", of)];
    let heading = finding(key, &counts, &[], catalogue);
    let asked = rows.iter().filter(|row| row.items == 0).count() as u64;
    if asked == of {
        return heading;
    }
    let besides = [("heading", (&heading).into())];
    finding(
        "chart-change-hidden",
        &[("hidden", asked - of)],
        &besides,
        catalogue,
    )
}

/// The change, the interval and what may be said of it.
fn alt_row(row: &ChangeRow, catalogue: &Catalogue) -> String {
    let label = label(row, catalogue);
    let mut said = format!("{label}: {}", spoken(&row.change, catalogue));
    let Some(mark) = seen(&row.change) else {
        return said;
    };
    if let Some([before, after]) = &row.means {
        let means = [
            ("before", (&before.text).into()),
            ("after", (&after.text).into()),
        ];
        said = format!(
            "{said}, {}",
            catalogue.format("chart-change-alt-means", &means)
        );
    }
    let number = |value: f64| match row.of_shares {
        true => format::number(value * 100.0, 0, catalogue.language()),
        false => format::number(value, 1, catalogue.language()),
    };
    if let Some((low, high)) = mark.interval {
        let interval = catalogue.format(
            "chart-change-alt-interval",
            &[
                ("low", (&number(low)).into()),
                ("high", (&number(high)).into()),
            ],
        );
        said = format!("{said}, {interval}");
    }
    if let Some(n) = row.n {
        said = format!("{said}, {}", people(n, catalogue));
    }
    let way = match row.wanted {
        Direction::Up => "chart-change-alt-up",
        Direction::Down => "chart-change-alt-down",
    };
    format!(
        "{said}; {} ({})",
        verdict(row.verdict, catalogue),
        catalogue.text(way)
    )
}
