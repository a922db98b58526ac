//! Painting axes and items.

use plotters::style::RGBColor;

use super::super::canvas::{Anchor, Canvas};
use super::super::colour::{DARK, GRID, LINE};
use super::super::glyph;
use super::super::label::{bold, dark, soft, write, write_centred};
use super::super::measure::{LEADING, Weight, fit, text_width, wrap};
use super::super::words::seen;
use super::layout::{Columns, FOOT, Group, HEADER, HEADER_AIR, ROW, matched, value};
use super::{ChangeRow, Verdict, text};
use crate::model::Direction;
use crate::wording::{Catalogue, format};

/// Items that stand together on a sheet.
pub type Part<'a, 'b> = (&'b Group<'a>, Vec<&'a ChangeRow>);

/// The height of a sheet.
pub fn height(parts: &[Part<'_, '_>]) -> f64 {
    let rows: usize = parts.iter().map(|(_, rows)| rows.len()).sum();
    HEADER * parts.len() as f64 - HEADER_AIR + ROW * rows as f64 + FOOT
}

/// Paints the groups of one sheet from the top down.
pub struct Painter<'a, 'b> {
    canvas: &'a mut Canvas<'b>,
    columns: &'a Columns,
    accent: RGBColor,
    catalogue: &'a Catalogue,
}

impl<'a, 'b> Painter<'a, 'b> {
    /// A painter at the top of a canvas.
    pub fn new(
        canvas: &'a mut Canvas<'b>,
        columns: &'a Columns,
        accent: RGBColor,
        catalogue: &'a Catalogue,
    ) -> Self {
        Self {
            canvas,
            columns,
            accent,
            catalogue,
        }
    }

    /// Paints groups, each under its axis.
    pub fn paint(&mut self, parts: &[Part<'_, '_>]) {
        let mut top = -HEADER_AIR;
        for (group, rows) in parts {
            self.axis(group, rows.len(), top + HEADER_AIR);
            top += HEADER;
            for row in rows {
                self.row(row, group.reach, top);
                top += ROW;
            }
        }
    }

    /// The words over the axis say which way is better; the line of no change
    /// runs through all rows.
    fn axis(&mut self, group: &Group<'_>, rows: usize, top: f64) {
        let Columns { left, right, .. } = *self.columns;
        let language = self.catalogue.language();
        let end = |answer: i32| format::number(f64::from(answer), 0, language);
        let scale = self.catalogue.format(
            "chart-change-scale",
            &[
                ("first", (&end(group.scale.0)).into()),
                ("last", (&end(group.scale.1)).into()),
            ],
        );
        let scale = fit(&scale, self.columns.label, Weight::Bold);
        self.canvas
            .text(&scale, (0.0, top + 8.0), bold(Anchor::Start));
        let middle = f64::midpoint(left, right);
        self.ways(group.wanted, (left - 12.0, middle, right + 12.0), top + 8.0);
        let bottom = top + HEADER - HEADER_AIR + ROW * rows as f64;
        let ruled = top + 8.0 + LEADING + 3.5;
        for part in [-1.0, -0.5, 0.0, 0.5, 1.0] {
            let at = group.reach * part;
            let (x, _) = self.columns.place(at, group.reach);
            if part == 0.0 {
                self.canvas.line((x, ruled), (x, bottom), LINE, 0.9);
            } else {
                self.canvas.line((x, ruled), (x, bottom), GRID, 0.5);
            }
            // Half ends are left out: they may not be round.
            if part.abs() == 0.5 && group.reach.fract() != 0.0 {
                continue;
            }
            let text = signed(at, self.catalogue);
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
            let text = fit(&self.catalogue.text(key), room, lettering.weight);
            self.canvas.text(&text, (x, y), lettering);
        }
    }

    fn row(&mut self, row: &ChangeRow, reach: f64, top: f64) {
        let y = top + ROW / 2.0;
        let label = wrap(
            &text::label(row, self.catalogue),
            self.columns.label,
            2,
            Weight::Regular,
        );
        write_centred(self.canvas, &label, (0.0, y), dark(Anchor::Start));
        self.words(row, y);
        let Some(mark) = seen(&row.change) else {
            return;
        };
        if let Some((low, high)) = mark.interval
            && low.is_finite()
            && high.is_finite()
        {
            let (low, high) = (low.min(high), low.max(high));
            let (low, _) = self.columns.place(low, reach);
            let (high, _) = self.columns.place(high, reach);
            if mark.made_up {
                self.canvas.dotted((low, y), (high, y), DARK, 1.0);
            } else {
                self.canvas.line((low, y), (high, y), DARK, 1.0);
            }
        }
        let (x, beyond) = self.columns.place(mark.value, reach);
        match beyond {
            Some(rightwards) => glyph::arrow(self.canvas, (x, y), rightwards, self.accent),
            None => glyph::dot(self.canvas, (x, y), self.accent, mark.made_up),
        }
    }

    fn words(&mut self, row: &ChangeRow, y: f64) {
        let settled = matches!(row.verdict, Verdict::Better | Verdict::Worse);
        let lettering = match seen(&row.change) {
            Some(_) if settled => bold(Anchor::Start),
            Some(_) => dark(Anchor::Start),
            None => soft(Anchor::Start),
        };
        let room = self.columns.width - self.columns.value;
        let value = fit(&value(row, self.catalogue), room, lettering.weight);
        let n = fit(&matched(row, self.catalogue), room, Weight::Regular);
        let lines: usize = if n.is_empty() { 1 } else { 2 };
        let first = y + 3.0 - LEADING / 2.0 * (lines - 1) as f64;
        write(
            self.canvas,
            &[value],
            (self.columns.value, first),
            lettering,
        );
        write(
            self.canvas,
            &[n],
            (self.columns.value, first + LEADING),
            soft(Anchor::Start),
        );
    }
}

/// A value on the axis with its sign: `+0,5`.
fn signed(value: f64, catalogue: &Catalogue) -> String {
    let decimals = format::sensible_decimals(value, 1);
    let text = format::number(value, decimals, catalogue.language());
    if value > 0.0 {
        format!("+{text}")
    } else {
        text
    }
}
