//! Painting axes and items.

use super::super::drawing::{
    Anchor, Brief, Canvas, Columns, DARK, GRID, LEADING, LINE, Part, Weight, bold, dark, fit,
    glyph, seen, soft, text_width, wrap,
};
use super::ChangeRow;
use super::layout::{Axis, HEADER, HEADER_AIR, ROW, label, matched_within, place, value};
use crate::analysis::verdict::Verdict;
use crate::model::Direction;
use crate::model::decimal::sensible_decimals;
use crate::wording::{Catalogue, format};

/// Paints groups from the top down, each under its axis.
pub fn paint(
    canvas: &mut Canvas<'_>,
    brief: &Brief<'_>,
    columns: &Columns,
    parts: &[Part<'_, Axis, &ChangeRow>],
) {
    let mut painter = Painter {
        canvas,
        brief,
        columns,
    };
    let mut top = -HEADER_AIR;
    for (axis, rows) in parts {
        painter.axis(axis, rows.len(), top + HEADER_AIR);
        top += HEADER;
        for row in *rows {
            painter.row(row, axis.reach, top);
            top += ROW;
        }
    }
}

struct Painter<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    brief: &'a Brief<'a>,
    columns: &'a Columns,
}

impl Painter<'_, '_> {
    /// The words over the axis say which way is better; the line of no change
    /// runs through all rows.
    fn axis(&mut self, axis: &Axis, rows: usize, top: f64) {
        let Columns { left, right, .. } = *self.columns;
        let language = self.brief.catalogue.language();
        let end = |answer: i32| format::number(f64::from(answer), 0, language);
        let scale = match axis.of_shares {
            true => self.brief.catalogue.text("chart-change-shares"),
            false => self.brief.catalogue.format(
                "chart-change-scale",
                &[
                    ("first", (&end(axis.scale.0)).into()),
                    ("last", (&end(axis.scale.1)).into()),
                ],
            ),
        };
        let scale = fit(&scale, self.columns.label, Weight::Bold);
        self.canvas
            .text(&scale, (0.0, top + 8.0), bold(Anchor::Start));
        let middle = f64::midpoint(left, right);
        self.ways(axis.wanted, (left - 12.0, middle, right + 12.0), top + 8.0);
        let bottom = top + HEADER - HEADER_AIR + ROW * rows as f64;
        let ruled = top + 8.0 + LEADING + 3.5;
        for part in [-1.0, -0.5, 0.0, 0.5, 1.0] {
            let at = axis.reach * part;
            let (x, _) = place(self.columns, at, axis.reach);
            if part == 0.0 {
                self.canvas.line((x, ruled), (x, bottom), LINE, 0.9);
            } else {
                self.canvas.line((x, ruled), (x, bottom), GRID, 0.5);
            }
            // Half ends are left out: they may not be round.
            if part.abs() == 0.5 && axis.reach.fract() != 0.0 && !axis.of_shares {
                continue;
            }
            let at = if axis.of_shares { at * 100.0 } else { at };
            let text = signed(at, self.brief.catalogue);
            if text_width(&text, Weight::Regular) + 3.0 <= (right - left) / 4.0 {
                let half = text_width(&text, Weight::Regular) / 2.0;
                let x = x.clamp(left - 12.0 + half, right + 12.0 - half);
                let place = (x, top + 8.0 + LEADING);
                self.canvas.text(&text, place, soft(Anchor::Middle));
            }
        }
    }

    fn ways(&mut self, wanted: Direction, (left, middle, right): (f64, f64, f64), y: f64) {
        let keys = match wanted {
            Direction::Up => ("chart-change-left-worse", "chart-change-right-better"),
            Direction::Down => ("chart-change-left-better", "chart-change-right-worse"),
        };
        let room = middle - left - 3.0;
        let ends = [
            (keys.0, middle - 3.0, Anchor::End, wanted == Direction::Down),
            (keys.1, middle + 3.0, Anchor::Start, wanted == Direction::Up),
        ];
        for (key, x, anchor, is_better) in ends {
            let lettering = if is_better {
                bold(anchor)
            } else {
                soft(anchor)
            };
            let room = room.min(right - middle - 3.0);
            let text = fit(&self.brief.catalogue.text(key), room, lettering.weight);
            self.canvas.text(&text, (x, y), lettering);
        }
    }

    fn row(&mut self, row: &ChangeRow, reach: f64, top: f64) {
        let y = top + ROW / 2.0;
        let label = label(row, self.brief.catalogue);
        let label = wrap(&label, self.columns.label, 2, Weight::Regular);
        self.canvas
            .write_centred(&label, (0.0, y), dark(Anchor::Start));
        self.words(row, y);
        let Some(mark) = seen(&row.change) else {
            return;
        };
        if let Some((low, high)) = mark.drawn_interval() {
            let (low, high) = (low.min(high), low.max(high));
            let (low, _) = place(self.columns, low, reach);
            let (high, _) = place(self.columns, high, reach);
            if mark.made_up {
                self.canvas.dotted((low, y), (high, y), DARK, 1.0);
            } else {
                self.canvas.line((low, y), (high, y), DARK, 1.0);
            }
        }
        let (x, beyond) = place(self.columns, mark.value, reach);
        match beyond {
            Some(rightwards) => glyph::arrow(self.canvas, (x, y), rightwards, self.brief.accent),
            None => glyph::dot(self.canvas, (x, y), self.brief.accent, mark.made_up),
        }
    }

    fn words(&mut self, row: &ChangeRow, y: f64) {
        let settled = matches!(row.verdict, Some(Verdict::Better | Verdict::Worse));
        let lettering = match seen(&row.change) {
            Some(_) if settled => bold(Anchor::Start),
            Some(_) => dark(Anchor::Start),
            None => soft(Anchor::Start),
        };
        let room = self.brief.width - self.columns.words;
        let value = fit(&value(row, self.brief.catalogue), room, lettering.weight);
        let n = matched_within(row, room, self.brief.catalogue);
        let lines: usize = if n.is_empty() { 1 } else { 2 };
        let first = y + 3.0 - LEADING / 2.0 * (lines - 1) as f64;
        let x = self.columns.words;
        self.canvas.text(&value, (x, first), lettering);
        let place = (x, first + LEADING);
        self.canvas.text(&n, place, soft(Anchor::Start));
    }
}

/// A value on the axis with its sign: `+0,5`.
fn signed(value: f64, catalogue: &Catalogue) -> String {
    let decimals = sensible_decimals(value, 1);
    let text = format::number(value, decimals, catalogue.language());
    if value > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}
