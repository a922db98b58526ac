//! Rows in groups under headers that are repeated where a group goes on on
//! another sheet.

use super::canvas::Canvas;
use super::chart::{Brief, Chart};
use super::finish::{Frame, Sheet, finish, paginate};

/// Rows that share a header.
pub struct Group<H, R> {
    /// What they have in common.
    pub head: H,
    /// The rows, in the order they are drawn.
    pub rows: Vec<R>,
}

/// As much of a group as stands on a sheet.
pub type Part<'a, H, R> = (&'a H, &'a [R]);

/// The rows in groups by what they have in common, in the order in which that
/// first occurs.
pub fn group_by<R, H: PartialEq>(
    rows: impl IntoIterator<Item = R>,
    head: impl Fn(&R) -> H,
) -> Vec<Group<H, R>> {
    let mut groups: Vec<Group<H, R>> = Vec::new();
    for row in rows {
        let head = head(&row);
        match groups.iter_mut().find(|group| group.head == head) {
            Some(group) => group.rows.push(row),
            None => groups.push(Group {
                head,
                rows: vec![row],
            }),
        }
    }
    groups
}

/// The heights of what stands on a sheet.
pub struct Heights<H, R> {
    /// Of a group's header, with the air above it.
    pub head: fn(&H) -> f64,
    /// The air above a sheet's first header, which is left out.
    pub air: f64,
    /// Of a row.
    pub row: fn(&R) -> f64,
    /// Below the last row.
    pub foot: f64,
}

/// A chart of rows in groups, on as few sheets as will hold them.
pub fn draw_groups<H, R>(
    brief: &Brief<'_>,
    frame: &Frame,
    groups: &[Group<H, R>],
    heights: &Heights<H, R>,
    paint: impl Fn(&mut Canvas<'_>, &[Part<'_, H, R>]),
    said: impl Fn(&[&R]) -> Vec<String>,
) -> Vec<Chart> {
    let rows = groups.iter().flat_map(|group| {
        let rows = group.rows.iter().enumerate();
        rows.map(|(at, row)| {
            let head = if at == 0 {
                (heights.head)(&group.head)
            } else {
                0.0
            };
            (heights.row)(row) + head
        })
    });
    let highest = groups.iter().map(|group| (heights.head)(&group.head));
    let taken = highest.fold(0.0, f64::max) + heights.foot;
    let ranges = paginate(&rows.collect::<Vec<f64>>(), taken);
    let sheets = ranges.into_iter().map(|range| {
        let mut before = 0;
        let mut parts: Vec<Part<'_, H, R>> = Vec::new();
        for group in groups {
            let from = range.start.max(before);
            let to = range.end.min(before + group.rows.len());
            if from < to {
                parts.push((&group.head, &group.rows[from - before..to - before]));
            }
            before += group.rows.len();
        }
        let heads: f64 = parts.iter().map(|(head, _)| (heights.head)(head)).sum();
        let rows = || parts.iter().flat_map(|(_, rows)| rows.iter());
        let height = heads - heights.air + rows().map(heights.row).sum::<f64>() + heights.foot;
        let said = said(&rows().collect::<Vec<&R>>());
        Sheet::new(brief, height, said, |canvas| paint(canvas, &parts))
    });
    finish(brief, frame, sheets.collect())
}
