//! Painting columns, bands and boxes.

use plotters::style::RGBColor;

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, LEADING, LINE, PAPER, Weight, bold, dark, fit, glyph, seen,
    soft, text_width, tint,
};
use super::layout::{Drawn, GAP, INSET, LEVELS, MARK, Piece, column, header, meanings, step};

/// Paints bands from the top down, under the names of the columns.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, pieces: &[Piece<'_>]) {
    let (accent, catalogue) = (brief.accent, brief.catalogue);
    let each = column(brief.width);
    let left = |at: usize| (each + GAP) * at as f64;
    for (at, ((level, _), meaning)) in LEVELS.iter().zip(meanings(brief)).enumerate() {
        let (from, to) = ((left(at), 0.0), (left(at) + each, 15.0));
        canvas.fill(from, to, tint(accent, 0.16));
        let name = fit(&catalogue.text(level), each - 2.0 * INSET, Weight::Bold);
        canvas.text(&name, (from.0 + INSET, 10.6), bold(Anchor::Start));
        let place = (from.0 + INSET, 25.0);
        canvas.write(&meaning, place, soft(Anchor::Start));
        if at > 0 {
            arrow(canvas, left(at), 7.5, accent);
        }
    }
    let mut top = header(brief);
    for piece in pieces {
        if let Some(name) = &piece.name {
            canvas.text(name, (0.0, top + 8.0), bold(Anchor::Start));
        }
        let first = top + piece.head();
        for (at, boxes) in piece.columns.iter().enumerate() {
            let mut y = first;
            for drawn in boxes {
                paint_box(canvas, drawn, (left(at), y), each);
                y += step(drawn);
            }
        }
        for at in 1..3 {
            let (before, after) = (&piece.columns[at - 1], &piece.columns[at]);
            if let (Some(before), Some(after)) = (before.first(), after.first()) {
                let y = first + before.height().min(after.height()) / 2.0;
                arrow(canvas, left(at), y, LINE);
            }
        }
        top += piece.height();
    }
}

/// An arrow that ends at a column's left edge.
fn arrow(canvas: &mut Canvas<'_>, end: f64, y: f64, colour: RGBColor) {
    canvas.line((end - GAP + 3.0, y), (end - 7.0, y), colour, 1.1);
    glyph::arrow(canvas, (end - 3.0, y), true, colour);
}

fn paint_box(canvas: &mut Canvas<'_>, drawn: &Drawn<'_>, (left, top): (f64, f64), each: f64) {
    let to = (left + each, top + drawn.height());
    canvas.fill((left, top), to, PAPER);
    if drawn.made_up() {
        glyph::broken_outline(canvas, (left, top), to, LINE);
    } else {
        glyph::outline(canvas, (left, top), to, LINE);
    }
    let x = left + INSET;
    let mut baseline = top + 10.0;
    canvas.write(&drawn.label, (x, baseline), dark(Anchor::Start));
    baseline += LEADING * drawn.label.len() as f64 + 1.0;
    let lettering = match seen(&drawn.item.actual) {
        Some(_) => bold(Anchor::Start),
        None => soft(Anchor::Start),
    };
    canvas.text(&drawn.value, (x, baseline), lettering);
    let x = if drawn.on_one_line {
        x + text_width(&drawn.value, Weight::Bold) + MARK - 12.0
    } else {
        baseline += LEADING + 0.6;
        x
    };
    // Of labs with targets of their own, words tell more than one mark can.
    let mark = if drawn.is_of_labs() { 0.0 } else { 12.0 };
    if mark > 0.0 {
        let centre = (x + 4.0, baseline - CENTRED);
        glyph::status(canvas, centre, drawn.item.standing);
    }
    let room = left + each - INSET - x - mark;
    let status = fit(&drawn.status, room, Weight::Regular);
    canvas.text(&status, (x + mark, baseline), dark(Anchor::Start));
}
