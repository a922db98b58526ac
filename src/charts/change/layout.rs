//! Items by scale and wanted direction, and where values stand.

use super::super::measure::{Weight, text_width};
use super::super::words::{digits, printed, seen};
use super::ChangeRow;
use super::text::verdict;
use crate::model::Direction;
use crate::wording::Catalogue;

/// Height of an item's row.
pub const ROW: f64 = 25.0;
/// Height of a group's axis, with the air above it.
pub const HEADER: f64 = 36.0;
/// The air above the first group of a sheet is left out.
pub const HEADER_AIR: f64 = 10.0;
/// Below the last row.
pub const FOOT: f64 = 2.0;
/// The axis reaches at least so many steps of the scale to each side.
const LEAST_REACH: f64 = 0.5;
/// Beyond this, in steps of the scale, an axis has no use.
const MOST_REACH: f64 = 1e6;

/// Items that share an axis.
pub struct Group<'a> {
    /// Lowest and highest answer.
    pub scale: (i32, i32),
    /// Which way is better.
    pub wanted: Direction,
    /// The items, the largest improvement first; then the indices in the same
    /// order.
    pub rows: Vec<&'a ChangeRow>,
    /// How far the axis reaches to each side of zero.
    pub reach: f64,
}

impl Group<'_> {
    /// Whether `row` is the first of the group.
    pub fn begins_with(&self, row: &ChangeRow) -> bool {
        self.rows
            .first()
            .is_some_and(|first| std::ptr::eq(*first, row))
    }
}

/// The items by scale and direction, those where more is better first.
pub fn groups(rows: &[ChangeRow]) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for row in rows {
        let own = (row.scale, row.wanted);
        match groups.iter_mut().find(|g| (g.scale, g.wanted) == own) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group {
                scale: row.scale,
                wanted: row.wanted,
                rows: vec![row],
                reach: LEAST_REACH,
            }),
        }
    }
    for at in 0..groups.len() {
        let scale = groups[at].scale;
        // Items of one scale are drawn alike, whichever way is better.
        let alike = groups.iter().filter(|group| group.scale == scale);
        groups[at].reach = reach(alike.flat_map(|group| group.rows.iter().copied()));
    }
    for group in &mut groups {
        let better = |row: &ChangeRow| {
            let value = seen(&row.change).map(|mark| mark.value);
            value.map_or(f64::NEG_INFINITY, |value| match group.wanted {
                Direction::Up => value,
                Direction::Down => -value,
            })
        };
        // Indices stand after the items that they are made of.
        group.rows.sort_by(|a, b| {
            let order = (a.items > 0).cmp(&(b.items > 0));
            order.then(better(b).total_cmp(&better(a)))
        });
    }
    groups.sort_by_key(|group| (group.scale, group.wanted == Direction::Down));
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

/// Where the columns of the chart stand.
pub struct Columns {
    /// Width of the items, which begin at the left edge.
    pub label: f64,
    /// Left end of the axes.
    pub left: f64,
    /// Right end of the axes.
    pub right: f64,
    /// Where values and what may be said of them begin.
    pub value: f64,
    /// The right edge.
    pub width: f64,
}

impl Columns {
    /// The columns for some items on a given width.
    pub fn new(rows: &[ChangeRow], width: f64, catalogue: &Catalogue) -> Self {
        let widest = rows
            .iter()
            .flat_map(|row| {
                let value = text_width(&value(row, catalogue), Weight::Bold);
                [value, text_width(&matched(row, catalogue), Weight::Regular)]
            })
            .fold(0.0, f64::max);
        let value = width - widest.clamp(20.0, width * 0.24);
        let label = (width * 0.34).floor();
        Self {
            label,
            left: label + 14.0,
            right: value - 14.0,
            value,
            width,
        }
    }

    /// Where `value` stands on an axis of some reach, and on which side it lies
    /// beyond it.
    pub fn place(&self, value: f64, reach: f64) -> (f64, Option<bool>) {
        let part = value.clamp(-1e15, 1e15) / reach;
        let beyond = (part.abs() > 1.0 + 1e-9).then_some(part > 0.0);
        let half = (self.right - self.left) / 2.0;
        (self.left + half + part.clamp(-1.0, 1.0) * half, beyond)
    }
}

/// The change and what may be said of it.
pub fn value(row: &ChangeRow, catalogue: &Catalogue) -> String {
    let text = printed(&row.change, catalogue);
    if seen(&row.change).is_none() {
        return text;
    }
    format!("{text} {}", verdict(row.verdict, catalogue))
}

/// `n = 22`, or nothing.
pub fn matched(row: &ChangeRow, catalogue: &Catalogue) -> String {
    row.n.map_or_else(String::new, |n| {
        catalogue.format("chart-n", &[("n", (&digits(n, catalogue)).into())])
    })
}
