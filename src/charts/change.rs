//! How much each survey item has changed for those who answered both times,
//! with its uncertainty, around a line of no change.

mod layout;
mod row;
mod text;

use layout::{Columns, FOOT, Group, HEADER, ROW, groups};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::words::Signs;
use super::{Chart, Shown, Style, colour};
pub use crate::analysis::paired::Verdict;
use crate::model::Direction;
use crate::wording::Catalogue;

/// The change in one survey item.
#[derive(Debug, Clone)]
pub struct ChangeRow {
    /// The item as it was asked.
    pub item: String,
    /// How many items it is the mean of, where it is an index; else 0.
    pub items: usize,
    /// Its lowest and highest answer: only items of one scale share an axis.
    pub scale: (i32, i32),
    /// Which way is better.
    pub wanted: Direction,
    /// The mean of after − before over matched persons, in steps of the scale,
    /// with its 95 percent interval; the text carries its sign, `+0,7`.
    pub change: Shown,
    /// How many answered both times.
    pub n: Option<u64>,
    /// What may be said of it.
    pub verdict: Verdict,
}

/// Draws the changes of `of`; nothing where there are none. Items of one scale
/// stand together, the largest improvement first.
pub fn draw_change(
    rows: &[ChangeRow],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    if rows.is_empty() {
        return Vec::new();
    }
    let mut signs = Signs::default();
    for row in rows {
        signs.see(&row.change);
    }
    let groups = groups(rows);
    let frame = Frame {
        heading: text::heading(rows, catalogue),
        scope: text::scope(rows, of, signs, catalogue),
        notes: signs.notes(catalogue),
        width,
    };
    let columns = Columns::new(rows, width, catalogue);
    let accent = colour::accent(&style.accent);
    let lines: Vec<(&Group<'_>, &ChangeRow)> = groups
        .iter()
        .flat_map(|group| group.rows.iter().map(move |row| (group, *row)))
        .collect();
    let heights: Vec<f64> = lines
        .iter()
        .map(|(group, row)| ROW + if group.begins_with(row) { HEADER } else { 0.0 })
        .collect();
    let sheets = paginate(&heights, HEADER + FOOT).into_iter().map(|range| {
        let parts: Vec<_> = lines[range]
            .chunk_by(|a, b| std::ptr::eq(a.0, b.0))
            .map(|chunk| (chunk[0].0, chunk.iter().map(|line| line.1).collect()))
            .collect();
        let height = row::height(&parts);
        let drawing = draw(width, height, |canvas| {
            row::Painter::new(canvas, &columns, accent, catalogue).paint(&parts);
        });
        let drawn: Vec<&ChangeRow> = parts.iter().flat_map(|(_, rows)| rows).copied().collect();
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(&drawn, catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}
