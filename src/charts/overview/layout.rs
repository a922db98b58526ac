//! Which indicators share an axis, and where things stand on the line.

use super::super::drawing::{
    Brief, Columns, Group, Weight, group_by, people, seen, status, text_width, widest,
};
use super::{Axis, OverviewRow};
use crate::model::decimal::sensible_decimals;
use crate::wording::{Catalogue, format};

/// Height of an indicator's row.
pub const ROW: f64 = 32.0;
/// Height of a group's heading with its axis, and of the air above it.
pub const HEADER: f64 = 25.0;
/// The air above the first heading of a sheet is left out.
pub const HEADER_AIR: f64 = 8.0;

/// Below the last row of a sheet.
pub const FOOT: f64 = 2.0;

/// The rows by axis: shares, then scales, then the rest. On a common axis the
/// highest actual value stands first; others keep their order.
pub fn groups(rows: &[OverviewRow]) -> Vec<Group<Axis, &OverviewRow>> {
    let mut groups = group_by(rows, |row| usable(row.axis));
    groups.sort_by_key(|group| match group.head {
        Axis::Share => 0,
        Axis::Scale { .. } => 1,
        Axis::Own => 2,
    });
    for group in &mut groups {
        if group.head != Axis::Own {
            let value =
                |row: &OverviewRow| seen(&row.actual).map_or(f64::NEG_INFINITY, |mark| mark.value);
            group.rows.sort_by(|a, b| value(b).total_cmp(&value(a)));
        }
    }
    groups
}

/// A scale without extent, or beyond all reason, is no axis.
fn usable(axis: Axis) -> Axis {
    const REASON: f64 = 1e9;
    match axis {
        Axis::Scale { min, max } if min >= -REASON && max <= REASON && max - min > 1e-3 => axis,
        Axis::Scale { .. } => Axis::Own,
        _ => axis,
    }
}

/// The columns for some rows.
pub fn columns(rows: &[OverviewRow], brief: &Brief<'_>) -> Columns {
    let words = rows.iter().flat_map(|row| {
        let word = text_width(&status(row.standing, brief.catalogue), Weight::Bold);
        let n = row.n.map(|n| people(n, brief.catalogue));
        [word, widest(n, Weight::Regular)]
    });
    Columns::new(brief.width, 0.32, words, 0.22)
}

/// From values to places on a line.
#[derive(Debug, Clone, Copy)]
pub struct Ruler {
    from: f64,
    to: f64,
    left: f64,
    right: f64,
}

/// A value's place, and on which side it lies beyond the axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// From the left edge, in points.
    pub x: f64,
    /// Beyond the right end, or beyond the left one.
    pub beyond: Option<bool>,
}

impl Ruler {
    /// The ruler for a row in a group.
    pub fn new(axis: Axis, row: &OverviewRow, columns: &Columns) -> Self {
        let (from, to) = match axis {
            Axis::Share => (0.0, 1.0),
            Axis::Scale { min, max } => (min, max),
            Axis::Own => own_range(row),
        };
        Self {
            from,
            to,
            left: columns.left,
            right: columns.right,
        }
    }

    /// Where `value` stands.
    pub fn place(&self, value: f64) -> Place {
        let part = (value.clamp(-1e15, 1e15) - self.from) / (self.to - self.from);
        let beyond = if part > 1.0 + 1e-9 {
            Some(true)
        } else if part < -1e-9 {
            Some(false)
        } else {
            None
        };
        Place {
            x: self.left + part.clamp(0.0, 1.0) * (self.right - self.left),
            beyond,
        }
    }

    /// Where zero stands.
    pub fn zero(&self) -> f64 {
        self.place(0.0).x
    }
}

/// From zero to a little beyond the values, and below zero where they go there.
fn own_range(row: &OverviewRow) -> (f64, f64) {
    let values = row.figures().into_iter().filter_map(seen);
    let values = values.map(|mark| mark.value);
    let interval = seen(&row.actual).and_then(|mark| mark.interval);
    let ends = interval.into_iter().flat_map(|(low, high)| [low, high]);
    let (mut from, mut to) = (0.0_f64, 0.0_f64);
    for value in values.chain(ends).filter(|value| value.is_finite()) {
        from = from.min(value.max(-1e15));
        to = to.max(value.min(1e15));
    }
    if to - from < 1e-12 {
        to = from + 1.0;
    }
    (from, to)
}

/// The values to write at a common axis, with their texts.
pub fn ticks(axis: Axis, catalogue: &Catalogue) -> Vec<(f64, String)> {
    let language = catalogue.language();
    match axis {
        Axis::Share => [0.0, 0.25, 0.5, 0.75, 1.0]
            .into_iter()
            .map(|share| (share, format::percent(share, 0, language)))
            .collect(),
        Axis::Scale { min, max } => {
            let whole = (max - min).fract() == 0.0 && min.fract() == 0.0;
            let steps = if whole && max - min <= 10.0 {
                (max - min) as u32
            } else {
                2
            };
            (0..=steps)
                .map(|step| min + (max - min) * f64::from(step) / f64::from(steps.max(1)))
                .map(|value| {
                    let decimals = sensible_decimals(value, 1);
                    (value, format::number(value, decimals, language))
                })
                .collect()
        }
        Axis::Own => Vec::new(),
    }
}
