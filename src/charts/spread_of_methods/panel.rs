//! Painting places and arrows.

use plotters::style::RGBColor;

use super::super::drawing::{
    Anchor, Brief, Canvas, LEADING, Point, SOFT, Weight, bold, dark, glyph, soft, tint, wrap,
};
use super::layout::{HEADER, Plan, ROW, Stop};

/// Part of the width that each column of places takes.
const PLACES: f64 = 0.26;
/// Part of the way between the columns that arrows need to find their ends.
const BEND: f64 = 0.3;
/// Between places.
const GAP: f64 = 4.0;
/// Between a frame and the name in it.
const INSET: f64 = 6.0;
/// Steps of a bent line.
const STEPS: u32 = 16;

/// Paints one drawing.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, plan: &Plan<'_>) {
    let (width, accent) = (brief.width, brief.accent);
    let column = (width * PLACES).floor();
    let right = width - column;
    let word = |key| brief.catalogue.text(key);
    canvas.text(&word("chart-from"), (0.0, 8.0), soft(Anchor::Start));
    canvas.text(&word("chart-to"), (right, 8.0), soft(Anchor::Start));
    for (at, end) in plan.ends.iter().enumerate() {
        arrow(canvas, (column, middle(at)), (right, middle(*end)), accent);
    }
    // Names after all lines: a line may not run through a name.
    let bend = right - (right - column) * BEND;
    for (at, way) in plan.ways.iter().enumerate() {
        let room = bend - column - 12.0;
        let name = wrap(&way.method, room, 2, Weight::Regular);
        let over = LEADING * name.len().saturating_sub(1) as f64;
        let place = (column + 6.0, middle(at) - 3.5 - over);
        canvas.write(&name, place, dark(Anchor::Start));
    }
    for (stops, left) in [(&plan.from, 0.0), (&plan.to, right)] {
        for stop in stops {
            site(canvas, stop, (left, left + column), accent);
        }
    }
}

/// The height that the arrow of a row begins or ends at; a name stands over
/// the line.
fn middle(row: usize) -> f64 {
    HEADER + ROW * (row as f64 + 0.5) + 6.0
}

/// A line that runs straight under its name and then bends to where it ends.
fn arrow(canvas: &mut Canvas<'_>, from: Point, to: Point, colour: RGBColor) {
    const HEAD: f64 = 5.0;
    let start = to.0 - (to.0 - from.0) * BEND;
    let end = to.0 - HEAD - 2.0;
    let mut points = vec![from, (start, from.1)];
    for step in 1..=STEPS {
        let part = f64::from(step) / f64::from(STEPS);
        let eased = part * part * (3.0 - 2.0 * part);
        let x = start + (end - start) * part;
        points.push((x, from.1 + (to.1 - from.1) * eased));
    }
    points.push((to.0 - HEAD, to.1));
    canvas.path(&points, colour, 1.1);
    glyph::arrow(canvas, (to.0 - 1.0, to.1), true, colour);
}

fn site(canvas: &mut Canvas<'_>, stop: &Stop<'_>, (left, right): (f64, f64), accent: RGBColor) {
    let top = HEADER + ROW * stop.rows.start as f64 + GAP / 2.0;
    let bottom = HEADER + ROW * stop.rows.end as f64 - GAP / 2.0;
    let (from, to) = ((left, top), (right, bottom));
    if stop.site.outside {
        glyph::broken_outline(canvas, from, to, SOFT);
    } else {
        canvas.fill(from, to, tint(accent, 0.16));
        glyph::outline(canvas, from, to, accent);
    }
    let lines = ((bottom - top - 1.5) / LEADING) as usize;
    let lettering = if stop.site.outside { dark } else { bold };
    let lettering = lettering(Anchor::Start);
    let room = right - left - 2.0 * INSET;
    let name = wrap(&stop.site.name, room, lines.clamp(1, 4), lettering.weight);
    let place = (left + INSET, f64::midpoint(top, bottom));
    canvas.write_centred(&name, place, lettering);
}
