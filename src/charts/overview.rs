//! Indicators at a glance: baseline, actual and target of each on one line,
//! shares and scales on a common axis, others on one of their own.

mod label;
mod layout;
mod row;
mod text;

use layout::{Columns, Group, HEADER, HEADER_AIR, ROW, groups};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::words::{Signs, Tally, seen};
use super::{Chart, Shown, Style, colour};
use crate::wording::Catalogue;

/// What an indicator is drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Axis {
    /// 0 to 100 percent; the value is 0 to 1.
    Share,
    /// A scale with fixed ends.
    Scale {
        /// Its lowest answer.
        min: f64,
        /// Its highest answer.
        max: f64,
    },
    /// Its own, from zero.
    Own,
}

/// One indicator.
#[derive(Debug, Clone)]
pub struct OverviewRow {
    /// What it is called.
    pub label: String,
    /// What it is drawn on.
    pub axis: Axis,
    /// Where it began.
    pub baseline: Shown,
    /// Where it is.
    pub actual: Shown,
    /// Where it should be; missing where there is no target.
    pub target: Shown,
    /// Where it stands: `reached`, `on-the-way`, `no-movement`, `wrong-way`,
    /// `not-reached`, `unclear-target`, `no-target`, `withheld` or `missing`.
    pub progress: &'static str,
    /// How many people stand behind the actual value.
    pub n: Option<u64>,
}

/// Between the last row of a sheet and its lower edge.
const FOOT: f64 = 2.0;

/// Draws the indicators of `of`, grouped by axis; nothing where there are none.
pub fn draw_indicator_overview(
    rows: &[OverviewRow],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    if rows.is_empty() {
        return Vec::new();
    }
    let mut tally = Tally::default();
    let mut signs = Signs::default();
    for row in rows {
        if row.target != Shown::Missing {
            tally.count(row.progress);
            signs.see(&row.target);
        }
        signs.see(&row.baseline);
        signs.see(&row.actual);
    }
    let groups = groups(rows);
    let frame = Frame {
        heading: text::heading(rows, tally, catalogue),
        scope: text::scope(rows, of, signs, catalogue),
        notes: text::notes(&groups, signs, catalogue),
        width,
    };
    let columns = Columns::new(rows, width, catalogue);
    let accent = colour::accent(&style.accent);
    let lines: Vec<(&Group<'_>, &OverviewRow)> = groups
        .iter()
        .flat_map(|group| group.rows.iter().map(move |row| (group, *row)))
        .collect();
    let heights: Vec<f64> = lines
        .iter()
        .map(|(group, row)| ROW + if group.begins_with(row) { HEADER } else { 0.0 })
        .collect();
    let sheets = paginate(&heights, HEADER + FOOT).into_iter().map(|range| {
        let lines = &lines[range];
        let mut height = FOOT - HEADER_AIR + ROW * lines.len() as f64;
        let mut last: Option<&Group<'_>> = None;
        for (group, _) in lines {
            if last.is_none_or(|last| !std::ptr::eq(last, *group)) {
                height += HEADER;
            }
            last = Some(group);
        }
        let drawing = draw(width, height, |canvas| {
            let mut painter = row::Painter::new(canvas, &columns, accent, catalogue);
            for chunk in lines.chunk_by(|a, b| std::ptr::eq(a.0, b.0)) {
                let rows: Vec<&OverviewRow> = chunk.iter().map(|(_, row)| *row).collect();
                if let Some((group, _)) = chunk.first() {
                    painter.group(group, &rows);
                }
            }
        });
        let rows = lines.iter().map(|(_, row)| *row);
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(&rows.collect::<Vec<_>>(), catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}

/// The finite values that a row shows.
fn values(row: &OverviewRow) -> impl Iterator<Item = f64> {
    [&row.baseline, &row.actual, &row.target]
        .into_iter()
        .filter_map(seen)
        .map(|mark| mark.value)
}
