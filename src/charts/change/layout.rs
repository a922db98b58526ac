//! Items by scale and wanted direction, and where values stand.

use super::super::drawing::{
    Brief, Columns, Group, Weight, group_by, people, printed, seen, text_width,
};
use super::ChangeRow;
use crate::analysis::verdict::Verdict;
use crate::model::Direction;
use crate::wording::Catalogue;

/// Height of an item's row.
pub const ROW: f64 = 22.0;
/// Height of a group's axis, with the air above it.
pub const HEADER: f64 = 32.0;
/// The air above the first group of a sheet is left out.
pub const HEADER_AIR: f64 = 10.0;
/// Below the last row.
pub const FOOT: f64 = 2.0;
/// The axis reaches at least so many steps of the scale to each side.
const LEAST_REACH: f64 = 0.5;
/// Beyond this, in steps of the scale, an axis has no use.
const MOST_REACH: f64 = 1e6;

/// What items have in common that share an axis.
#[derive(Clone, Copy, PartialEq)]
pub struct Axis {
    /// Lowest and highest answer.
    pub scale: (i32, i32),
    /// Whether the changes are in points of shares.
    pub of_shares: bool,
    /// Which way is better.
    pub wanted: Direction,
    /// How far the axis reaches to each side of zero.
    pub reach: f64,
}

/// The items by scale and direction, those where more is better first. In a
/// group the largest improvement stands first, and indices after the items that
/// they are made of.
pub fn groups(rows: &[ChangeRow]) -> Vec<Group<Axis, &ChangeRow>> {
    let mut groups = group_by(rows, |row| Axis {
        scale: row.scale,
        of_shares: row.of_shares,
        wanted: row.wanted,
        // Items of one scale are drawn alike, whichever way is better.
        reach: reach(rows.iter().filter(|other| other.scale == row.scale)),
    });
    for group in &mut groups {
        let better = |row: &ChangeRow| {
            let value = seen(&row.change).map(|mark| mark.value);
            value.map_or(f64::NEG_INFINITY, |value| match group.head.wanted {
                Direction::Up => value,
                Direction::Down => -value,
            })
        };
        group.rows.sort_by(|a, b| {
            let order = (a.items > 0).cmp(&(b.items > 0));
            order.then(better(b).total_cmp(&better(a)))
        });
    }
    groups.sort_by_key(|group| (group.head.scale, group.head.wanted == Direction::Down));
    groups
}

/// The next half step beyond all values and intervals.
fn reach<'a>(rows: impl Iterator<Item = &'a ChangeRow>) -> f64 {
    let values = rows.filter_map(|row| seen(&row.change)).flat_map(|mark| {
        let (low, high) = mark.interval.unwrap_or((mark.value, mark.value));
        [mark.value, low, high]
    });
    let most = values
        .filter(|value| value.is_finite())
        .map(f64::abs)
        .fold(LEAST_REACH, f64::max)
        .min(MOST_REACH);
    (most * 2.0).ceil() / 2.0
}

/// The columns for some items.
pub fn columns(rows: &[ChangeRow], brief: &Brief<'_>) -> Columns {
    let words = rows.iter().flat_map(|row| {
        let value = text_width(&value(row, brief.catalogue), Weight::Bold);
        let matched = text_width(&matched(row, brief.catalogue), Weight::Regular);
        [value, matched]
    });
    Columns::new(brief.width, 0.34, words, 0.3)
}

/// Where `value` stands on an axis of some reach, and on which side it lies
/// beyond it.
pub fn place(columns: &Columns, value: f64, reach: f64) -> (f64, Option<bool>) {
    let part = value.clamp(-1e15, 1e15) / reach;
    let beyond = (part.abs() > 1.0 + 1e-9).then_some(part > 0.0);
    let half = (columns.right - columns.left) / 2.0;
    (columns.left + half + part.clamp(-1.0, 1.0) * half, beyond)
}

/// The change and what may be said of it.
pub fn value(row: &ChangeRow, catalogue: &Catalogue) -> String {
    let text = printed(&row.change, catalogue);
    if seen(&row.change).is_none() {
        return text;
    }
    format!("{text} {}", verdict(row.verdict, catalogue))
}

/// As much of what [`matched`] says as there is room for: of how many, rather than from
/// which mean to which.
pub fn matched_within(row: &ChangeRow, room: f64, catalogue: &Catalogue) -> String {
    let n = row.n.map(|n| people(n, catalogue));
    let fitting = [Some(matched(row, catalogue)), n].into_iter().flatten();
    let mut fitting = fitting.filter(|text| text_width(text, Weight::Regular) <= room);
    fitting.next().unwrap_or_default()
}

/// From which mean to which, and of how many: `2,8 → 3,7, n = 22`; what of it may
/// not be shown is left out.
pub fn matched(row: &ChangeRow, catalogue: &Catalogue) -> String {
    let means = row.means.as_ref();
    let means = means.map(|[before, after]| format!("{} → {}", before.text, after.text));
    let n = row.n.map(|n| people(n, catalogue));
    let told: Vec<String> = means.into_iter().chain(n).collect();
    told.join(", ")
}

/// The word for what may be said of a change.
pub fn verdict(verdict: Option<Verdict>, catalogue: &Catalogue) -> String {
    catalogue.text(match verdict {
        Some(Verdict::Better) => "chart-change-better",
        Some(Verdict::Worse) => "chart-change-worse",
        Some(Verdict::Slight) => "chart-change-slight",
        Some(Verdict::Same) => "chart-change-same",
        Some(Verdict::Unclear) => "chart-change-unclear",
        Some(Verdict::TooFew) => "chart-change-too-few",
        None => "chart-change-untested",
    })
}

/// What a row is called: an index says that it is one.
pub fn label(row: &ChangeRow, catalogue: &Catalogue) -> String {
    if row.items == 0 {
        return row.item.clone();
    }
    catalogue.format("chart-change-index", &[("index", (&row.item).into())])
}
