//! Painting groups and rows of the overview.

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, Columns, DARK, GRID, LEADING, LINE, Mark, Part, SOFT, Standing,
    Weight, bold, dark, fit, glyph, people, seen, soft, status, text_width, tint, widest, wrap,
};
use super::layout::{HEADER, HEADER_AIR, Place, ROW, Ruler, ticks};
use super::{Axis, OverviewRow};
use crate::analysis::indicators::Progress;

/// From a row's top to the line its marks stand on.
const AXLE: f64 = 15.6;
/// Paints groups from the top down, each a heading with its axis and its rows.
pub fn paint(
    canvas: &mut Canvas<'_>,
    brief: &Brief<'_>,
    columns: &Columns,
    parts: &[Part<'_, Axis, &OverviewRow>],
) {
    let named = Named::default();
    let mut painter = Painter {
        canvas,
        brief,
        columns,
        named,
    };
    let mut top = -HEADER_AIR;
    for (axis, rows) in parts {
        painter.header(**axis, rows.len(), top);
        top += HEADER;
        for row in *rows {
            painter.row(**axis, row, top);
            top += ROW;
        }
    }
}

/// Paints one sheet.
pub(super) struct Painter<'a, 'b> {
    pub(super) canvas: &'a mut Canvas<'b>,
    pub(super) brief: &'a Brief<'a>,
    pub(super) columns: &'a Columns,
    /// Which kinds of mark have had their word.
    pub(super) named: Named,
}

#[derive(Default)]
pub(super) struct Named {
    pub(super) baseline: bool,
    pub(super) actual: bool,
    pub(super) target: bool,
}

impl Painter<'_, '_> {
    fn header(&mut self, axis: Axis, rows: usize, top: f64) {
        let baseline = top + HEADER_AIR + 9.0;
        let name = self.brief.catalogue.text(match axis {
            Axis::Share => "chart-axis-share",
            Axis::Scale { .. } => "chart-axis-scale",
            Axis::Own => "chart-axis-own",
        });
        let name = fit(&name, self.columns.label, Weight::Bold);
        self.canvas
            .text(&name, (0.0, baseline), bold(Anchor::Start));
        self.ticks(axis, rows, top);
    }

    fn ticks(&mut self, axis: Axis, rows: usize, top: f64) {
        let Columns { left, right, .. } = *self.columns;
        let baseline = top + HEADER_AIR + 9.0;
        let ticks = ticks(axis, self.brief.catalogue);
        if ticks.is_empty() {
            let zero = self.brief.catalogue.text("chart-own-zero");
            let zero = fit(&zero, right - left, Weight::Regular);
            let place = (left, baseline);
            self.canvas.text(&zero, place, soft(Anchor::Start));
            return;
        }
        let bottom = top + HEADER + ROW * rows as f64 - 1.0;
        let (first, last) = (ticks[0].0, ticks[ticks.len() - 1].0);
        let widest = widest(ticks.iter().map(|(_, text)| text), Weight::Regular);
        let each = (right - left) / (ticks.len() - 1) as f64;
        let all_fit = widest + 6.0 <= each;
        for (at, (value, text)) in ticks.iter().enumerate() {
            let x = left + (value - first) / (last - first) * (right - left);
            self.canvas
                .line((x, top + HEADER_AIR + 12.5), (x, bottom), GRID, 0.5);
            let end = at == 0 || at + 1 == ticks.len();
            if all_fit || end {
                let text = fit(text, ((right - left) * 0.4).max(4.0), Weight::Regular);
                // The ends stay clear of the columns beside the axis.
                let half = text_width(&text, Weight::Regular) / 2.0;
                let x = x.clamp(left - 12.0 + half, right + 12.0 - half);
                self.canvas.text(&text, (x, baseline), soft(Anchor::Middle));
            }
        }
    }

    fn row(&mut self, axis: Axis, row: &OverviewRow, top: f64) {
        let y = top + AXLE;
        let label = wrap(&row.label, self.columns.label, 2, Weight::Regular);
        self.canvas
            .write_centred(&label, (0.0, y), dark(Anchor::Start));
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
        let (x, catalogue) = (self.columns.words, self.brief.catalogue);
        let room = self.brief.width - x;
        let lettering = match row.standing {
            Standing::Told(Progress::Reached) => bold(Anchor::Start),
            _ => dark(Anchor::Start),
        };
        let word = fit(&status(row.standing, catalogue), room, lettering.weight);
        let lift = if row.n.is_some() { LEADING / 2.0 } else { 0.0 };
        self.canvas.text(&word, (x, y + CENTRED - lift), lettering);
        if let Some(n) = row.n {
            let n = fit(&people(n, catalogue), room, Weight::Regular);
            let place = (x, y + CENTRED + lift);
            self.canvas.text(&n, place, soft(Anchor::Start));
        }
    }

    fn marks(&mut self, ruler: &Ruler, row: &OverviewRow, y: f64) {
        let (baseline, actual) = (seen(&row.baseline), seen(&row.actual));
        if let Some((low, high)) = actual.and_then(Mark::drawn_interval) {
            let (from, to) = (ruler.place(low).x, ruler.place(high).x);
            let pale = tint(self.brief.accent, 0.35);
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
            (Some(right), true) => glyph::arrow(self.canvas, at, right, self.brief.accent),
            (Some(right), false) => glyph::arrow(self.canvas, at, right, SOFT),
            (None, true) => glyph::dot(self.canvas, at, self.brief.accent, mark.made_up),
            (None, false) => glyph::ring(self.canvas, at, SOFT, mark.made_up),
        }
    }
}
