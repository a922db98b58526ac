//! Painting names and cells.

use std::ops::Range;

use plotters::style::RGBColor;

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, GRID, LEADING, PAPER, Point, Shown, Weight, bold, dark, fit,
    glyph, printed, seen, soft, tint,
};
use super::Heat;
use super::layout::Table;

/// Paper between cells.
const GAP: f64 = 1.0;
/// The shades of the lowest number above zero and of the highest, as parts of
/// the accent.
const PALEST: f64 = 0.08;
const DARKEST: f64 = 0.92;

/// Paints some rows under the names of the columns.
pub fn paint(
    canvas: &mut Canvas<'_>,
    brief: &Brief<'_>,
    heat: &Heat,
    table: &Table,
    rows: Range<usize>,
) {
    let header = table.header();
    let before = usize::from(heat.first.is_some());
    let x = |at: usize| table.left + table.cell * at as f64;
    let heads = table.heads.iter().zip(before..);
    let first = [(&table.first, 0)].into_iter().take(before);
    for (lines, at) in first.chain(heads) {
        // Names of columns stand on the cells.
        let down = header - 5.5 - LEADING * lines.len().saturating_sub(1) as f64;
        let place = (x(at) + table.cell / 2.0, down);
        canvas.write(lines, place, soft(Anchor::Middle));
    }
    let mut top = header;
    for at in rows {
        let row = &heat.rows[at];
        let label = &table.labels[at];
        let height = Table::row(label);
        let y = top + height / 2.0;
        canvas.write_centred(label, (0.0, y), dark(Anchor::Start));
        if let Some(shown) = &row.first {
            let text = printed(shown, brief.catalogue);
            let text = fit(&text, table.cell - 4.0, Weight::Bold);
            let place = (table.left + table.cell / 2.0, y + CENTRED);
            canvas.text(&text, place, bold(Anchor::Middle));
        }
        let cells = row.cells.iter().skip(table.columns.start);
        let cells = cells.take(table.columns.len()).zip(before..);
        for (shown, at) in cells {
            let from = (x(at), top);
            let to = (x(at + 1) - GAP, top + height - GAP);
            let shade = heat.is_own(row, at - before + table.columns.start);
            let fill = fill(shown, table.most, brief.accent).filter(|_| shade);
            cell(canvas, brief, shown, (from, to), fill);
        }
        top += height;
    }
}

/// The shade of a number: none where there is no number.
fn fill(shown: &Shown, most: f64, accent: RGBColor) -> Option<RGBColor> {
    let value = seen(shown)?.value;
    let part = (value.max(0.0) / most.max(1e-9)).clamp(0.0, 1.0);
    Some(if value > 0.0 {
        tint(accent, PALEST + (DARKEST - PALEST) * part)
    } else {
        PAPER
    })
}

fn cell(
    canvas: &mut Canvas<'_>,
    brief: &Brief<'_>,
    shown: &Shown,
    (from, to): (Point, Point),
    fill: Option<RGBColor>,
) {
    let text = printed(shown, brief.catalogue);
    let text = fit(&text, to.0 - from.0 - 3.0, Weight::Regular);
    let place = (
        f64::midpoint(from.0, to.0),
        f64::midpoint(from.1, to.1) + CENTRED,
    );
    let (Some(mark), Some(fill)) = (seen(shown), fill) else {
        let is_sum = seen(shown).is_some();
        let lettering = if is_sum { dark } else { soft };
        canvas.text(&text, place, lettering(Anchor::Middle));
        return;
    };
    glyph::shade(canvas, from, to, fill, mark.made_up && fill != PAPER);
    if fill == PAPER {
        glyph::outline(canvas, from, to, GRID);
    }
    canvas.text_on_shade(&text, place, fill, Weight::Regular);
}
