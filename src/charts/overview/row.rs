//! Painting groups and rows of the overview.

use plotters::style::RGBColor;

use super::super::Mark;
use super::super::canvas::{Anchor, Canvas, Lettering};
use super::super::colour::{DARK, GRID, LINE, SOFT, tint};
use super::super::glyph;
use super::super::measure::{LEADING, Weight, fit, text_width, wrap};
use super::super::words::{seen, status};
use super::layout::{Columns, Group, HEADER, HEADER_AIR, Place, ROW, Ruler, people, ticks};
use super::{Axis, OverviewRow};
use crate::wording::Catalogue;

/// From a row's top to the line its marks stand on.
const AXLE: f64 = 15.6;
/// From a line's middle to the baseline of a text centred on it.
const CENTRED: f64 = 3.0;

/// Paints the groups of one sheet from the top down.
pub struct Painter<'a, 'b> {
    pub(super) canvas: &'a mut Canvas<'b>,
    pub(super) columns: &'a Columns,
    accent: RGBColor,
    pub(super) catalogue: &'a Catalogue,
    top: f64,
    /// Which kinds of mark have had their word.
    pub(super) named: Named,
}

#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Named {
    pub(super) baseline: bool,
    pub(super) actual: bool,
    pub(super) target: bool,
}

pub(super) fn lettering(anchor: Anchor, colour: RGBColor, weight: Weight) -> Lettering {
    Lettering {
        anchor,
        colour,
        weight,
    }
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
            top: -HEADER_AIR,
            named: Named::default(),
        }
    }

    /// Paints a group's heading and axis and some of its rows.
    pub fn group(&mut self, group: &Group<'_>, rows: &[&OverviewRow]) {
        let baseline = self.top + HEADER_AIR + 9.0;
        let key = match group.axis {
            Axis::Share => "chart-axis-share",
            Axis::Scale { .. } => "chart-axis-scale",
            Axis::Own => "chart-axis-own",
        };
        let name = fit(&self.catalogue.text(key), self.columns.label, Weight::Bold);
        self.canvas.text(
            &name,
            (0.0, baseline),
            lettering(Anchor::Start, DARK, Weight::Bold),
        );
        self.ticks(group.axis, baseline, rows.len());
        self.top += HEADER;
        for row in rows {
            self.row(group.axis, row);
            self.top += ROW;
        }
    }

    fn ticks(&mut self, axis: Axis, baseline: f64, rows: usize) {
        let Columns { left, right, .. } = *self.columns;
        let ticks = ticks(axis, self.catalogue);
        if ticks.is_empty() {
            let zero = self.catalogue.text("chart-own-zero");
            let room = right - left;
            let zero = fit(&zero, room, Weight::Regular);
            let soft = lettering(Anchor::Start, SOFT, Weight::Regular);
            self.canvas.text(&zero, (left, baseline), soft);
            return;
        }
        let bottom = self.top + HEADER + ROW * rows as f64 - 1.0;
        let (first, last) = (ticks[0].0, ticks[ticks.len() - 1].0);
        let widest = ticks
            .iter()
            .map(|(_, text)| text_width(text, Weight::Regular))
            .fold(0.0, f64::max);
        let each = (right - left) / (ticks.len() - 1) as f64;
        let all_fit = widest + 6.0 <= each;
        for (at, (value, text)) in ticks.iter().enumerate() {
            let x = left + (value - first) / (last - first) * (right - left);
            self.canvas
                .line((x, self.top + HEADER_AIR + 12.5), (x, bottom), GRID, 0.5);
            let end = at == 0 || at + 1 == ticks.len();
            if all_fit || end {
                let text = fit(text, ((right - left) * 0.4).max(4.0), Weight::Regular);
                let soft = lettering(Anchor::Middle, SOFT, Weight::Regular);
                // The ends stay clear of the columns beside the axis.
                let half = text_width(&text, Weight::Regular) / 2.0;
                let x = x.clamp(left - 12.0 + half, right + 12.0 - half);
                self.canvas.text(&text, (x, baseline), soft);
            }
        }
    }

    fn row(&mut self, axis: Axis, row: &OverviewRow) {
        let y = self.top + AXLE;
        let label = wrap(&row.label, self.columns.label, 2, Weight::Regular);
        let mut baseline = y + CENTRED - LEADING / 2.0 * (label.len().max(1) - 1) as f64;
        for line in &label {
            self.canvas.text(
                line,
                (0.0, baseline),
                lettering(Anchor::Start, DARK, Weight::Regular),
            );
            baseline += LEADING;
        }
        self.status(row, y);
        let ruler = Ruler::new(axis, row, self.columns);
        if axis == Axis::Own {
            let zero = ruler.zero();
            let Columns { left, right, .. } = *self.columns;
            self.canvas.line((left, y), (right, y), GRID, 0.5);
            self.canvas
                .line((zero, y - 5.0), (zero, y + 5.0), LINE, 0.6);
        }
        self.marks(&ruler, row, y);
        self.target_text(&ruler, row, y);
        self.value_texts(&ruler, row, y);
    }

    fn status(&mut self, row: &OverviewRow, y: f64) {
        let room = self.columns.width - self.columns.status;
        let weight = match row.progress {
            "reached" => Weight::Bold,
            _ => Weight::Regular,
        };
        let word = fit(&status(row.progress, self.catalogue), room, weight);
        let lift = if row.n.is_some() { LEADING / 2.0 } else { 0.0 };
        let x = self.columns.status;
        self.canvas.text(
            &word,
            (x, y + CENTRED - lift),
            lettering(Anchor::Start, DARK, weight),
        );
        if let Some(n) = row.n {
            let n = fit(&people(n, self.catalogue), room, Weight::Regular);
            let soft = lettering(Anchor::Start, SOFT, Weight::Regular);
            self.canvas.text(&n, (x, y + CENTRED + lift), soft);
        }
    }

    fn marks(&mut self, ruler: &Ruler, row: &OverviewRow, y: f64) {
        let (baseline, actual) = (seen(&row.baseline), seen(&row.actual));
        if let Some((low, high)) = actual.and_then(|mark| mark.interval)
            && low.is_finite()
            && high.is_finite()
        {
            let (from, to) = (ruler.place(low).x, ruler.place(high).x);
            let pale = tint(self.accent, 0.35);
            self.canvas.fill((from, y - 2.2), (to, y + 2.2), pale);
        }
        if let (Some(baseline), Some(actual)) = (baseline, actual) {
            let (from, to) = (ruler.place(baseline.value).x, ruler.place(actual.value).x);
            if baseline.made_up || actual.made_up {
                self.canvas.dotted((from, y), (to, y), DARK, 0.9);
            } else {
                self.canvas.line((from, y), (to, y), DARK, 0.9);
            }
        }
        if let Some(target) = seen(&row.target) {
            let place = ruler.place(target.value);
            match place.beyond {
                None => glyph::tick(self.canvas, (place.x, y), DARK),
                Some(right) => glyph::arrow(self.canvas, (place.x, y), right, DARK),
            }
        }
        if let (Some(baseline), Some(actual)) = (baseline, actual)
            && (ruler.place(baseline.value).x - ruler.place(actual.value).x).abs() < 2.0
        {
            // The ring would hide behind the dot: it goes around it instead.
            let at = (ruler.place(baseline.value).x, y);
            self.canvas.ring(at, glyph::DOT + 2.6, SOFT, 0.9);
        }
        for (mark, is_actual) in [(baseline, false), (actual, true)] {
            if let Some(mark) = mark {
                self.mark(ruler.place(mark.value), y, mark, is_actual);
            }
        }
    }

    fn mark(&mut self, place: Place, y: f64, mark: &Mark, is_actual: bool) {
        let at = (place.x, y);
        match (place.beyond, is_actual) {
            (Some(right), true) => glyph::arrow(self.canvas, at, right, self.accent),
            (Some(right), false) => glyph::arrow(self.canvas, at, right, SOFT),
            (None, true) => glyph::dot(self.canvas, at, self.accent, mark.made_up),
            (None, false) => glyph::ring(self.canvas, at, SOFT, mark.made_up),
        }
    }
}
