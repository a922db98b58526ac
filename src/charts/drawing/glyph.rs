//! The marks of the charts: rings, dots, ticks, bars, and how made-up data
//! differ from measured ones without any colour.

use plotters::style::RGBColor;

use super::canvas::Canvas;
use super::chart::Standing;
use super::colour::{AWAY, DARK, LINE, NEUTRAL, PAPER, REACHED, UNDER_WAY, contrast, tint};
use super::lettering::Point;
use crate::analysis::indicators::Progress;

/// Radius of dots and rings.
pub const DOT: f64 = 3.1;
/// Between the strokes of a hatching.
const HATCH: f64 = 2.2;
/// The same on shades that carry a meaning of their own.
const SHADE_HATCH: f64 = 3.6;
/// Width of those strokes.
const HATCH_STROKE: f64 = 0.55;

/// A hollow dot: the baseline. A made-up one is broken into dashes.
pub fn ring(canvas: &mut Canvas<'_>, centre: Point, colour: RGBColor, made_up: bool) {
    canvas.disc(centre, DOT, PAPER);
    if !made_up {
        canvas.ring(centre, DOT, colour, 1.1);
        return;
    }
    const DASHES: u32 = 6;
    let radius = DOT - 0.55;
    for dash in 0..DASHES {
        let from = std::f64::consts::TAU * f64::from(dash) / f64::from(DASHES);
        let arc: Vec<Point> = (0..=4)
            .map(|step| from + f64::from(step) * 0.155)
            .map(|angle| {
                (
                    centre.0 + radius * angle.cos(),
                    centre.1 + radius * angle.sin(),
                )
            })
            .collect();
        canvas.path(&arc, colour, 1.1);
    }
}

/// A full dot: the actual value. A made-up one is hatched.
pub fn dot(canvas: &mut Canvas<'_>, centre: Point, colour: RGBColor, made_up: bool) {
    // A rim of paper parts it from lines and other dots.
    canvas.disc(centre, DOT + 0.9, PAPER);
    if !made_up {
        canvas.disc(centre, DOT + 0.2, colour);
        return;
    }
    canvas.ring(centre, DOT + 0.2, colour, 0.8);
    for offset in [-2.4, -0.8, 0.8, 2.4_f64] {
        // A chord at 45 degrees, `offset` from the centre.
        let half = ((DOT - 0.4) * (DOT - 0.4) - offset * offset)
            .max(0.0)
            .sqrt();
        let turn = std::f64::consts::FRAC_1_SQRT_2;
        let place = |along: f64| {
            (
                centre.0 + (along + offset) * turn,
                centre.1 + (offset - along) * turn,
            )
        };
        canvas.line(place(-half), place(half), colour, 0.7);
    }
}

/// The mark of where an indicator stands, 8 points wide around `centre`; each
/// has a shape of its own, so that no colour is needed to tell them apart.
pub fn status(canvas: &mut Canvas<'_>, centre: Point, standing: Standing) {
    let at = |x: f64, y: f64| (centre.0 + x - 4.0, centre.1 + y - 4.0);
    let progress = match standing {
        Standing::Told(progress) => progress,
        Standing::Withheld => {
            outline(canvas, at(0.2, 0.2), at(7.8, 7.8), DARK);
            hatch(canvas, at(0.5, 0.5), at(7.5, 7.5), DARK, 3.5);
            return;
        }
        Standing::Missing => {
            broken_outline(canvas, at(0.2, 0.2), at(7.8, 7.8), NEUTRAL);
            return;
        }
    };
    match progress {
        Progress::Reached => {
            canvas.disc(centre, 4.0, REACHED);
            canvas.path(&[at(2.0, 4.2), at(3.5, 5.6), at(6.0, 2.6)], PAPER, 1.2);
        }
        Progress::OnTheWay => {
            canvas.shape(&[at(0.2, 7.5), at(4.0, 0.5), at(7.8, 7.5)], UNDER_WAY);
        }
        Progress::WrongWay => {
            canvas.shape(&[at(0.2, 0.8), at(4.0, 7.8), at(7.8, 0.8)], AWAY);
        }
        Progress::Unclear => {
            let wave = [
                (0.3, 5.0),
                (1.6, 3.0),
                (3.0, 3.2),
                (5.0, 5.2),
                (6.4, 5.4),
                (7.7, 3.4),
            ];
            canvas.path(&wave.map(|(x, y)| at(x, y)), NEUTRAL, 1.4);
        }
        Progress::NoMovement => {
            for y in [2.0, 5.0] {
                canvas.fill(at(0.2, y), at(7.8, y + 1.5), NEUTRAL);
            }
        }
        Progress::NotReached => {
            canvas.ring(centre, 4.0, AWAY, 1.0);
            canvas.line(at(2.6, 2.6), at(5.4, 5.4), AWAY, 1.0);
            canvas.line(at(5.4, 2.6), at(2.6, 5.4), AWAY, 1.0);
        }
        // About here, but not exactly where: a ring that is not closed.
        Progress::Inexact => {
            for (from, to) in [((1.0, 1.6), (1.0, 6.4)), ((7.0, 1.6), (7.0, 6.4))] {
                canvas.line(at(from.0, from.1), at(to.0, to.1), NEUTRAL, 1.2);
            }
            canvas.disc(centre, 1.3, NEUTRAL);
        }
        Progress::UnclearTarget => {
            let corners = [(4.0, 0.4), (7.6, 4.0), (4.0, 7.6), (0.4, 4.0), (4.0, 0.4)];
            canvas.path(&corners.map(|(x, y)| at(x, y)), NEUTRAL, 1.0);
        }
        Progress::NoTarget => canvas.ring(centre, 4.0, NEUTRAL, 1.0),
    }
}

/// An arrowhead at the end of an axis: the value lies beyond it.
pub fn arrow(canvas: &mut Canvas<'_>, tip: Point, rightwards: bool, colour: RGBColor) {
    let back = if rightwards { -5.0 } else { 5.0 };
    let points = [
        (tip.0 + back, tip.1 - 3.2),
        tip,
        (tip.0 + back, tip.1 + 3.2),
    ];
    canvas.shape(&points, colour);
}

/// The target: an upright tick.
pub fn tick(canvas: &mut Canvas<'_>, centre: Point, colour: RGBColor) {
    let (x, y) = centre;
    canvas.line((x, y - 6.0), (x, y + 6.0), PAPER, 3.0);
    canvas.line((x, y - 6.0), (x, y + 6.0), colour, 1.5);
}

/// A bar between two corners. A made-up one is hatched.
pub fn bar(canvas: &mut Canvas<'_>, from: Point, to: Point, colour: RGBColor, made_up: bool) {
    if !made_up {
        canvas.fill(from, to, colour);
        return;
    }
    canvas.fill(from, to, tint(colour, 0.12));
    hatch(canvas, from, to, colour, HATCH);
    outline(canvas, from, to, colour);
}

/// A box of a shade that means something. A made-up one is hatched in what
/// stands out on it.
pub fn shade(canvas: &mut Canvas<'_>, from: Point, to: Point, fill: RGBColor, made_up: bool) {
    canvas.fill(from, to, fill);
    if made_up {
        let stroke = if contrast(fill) > 1.8 {
            PAPER
        } else {
            tint(LINE, 0.7)
        };
        hatch(canvas, from, to, stroke, SHADE_HATCH);
    }
}

/// Strokes that rise to the right, `step` apart, within a box.
fn hatch(canvas: &mut Canvas<'_>, from: Point, to: Point, colour: RGBColor, step: f64) {
    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
    let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
    let mut sum = left + top + step / 2.0;
    while sum < right + bottom {
        let start = (sum - bottom).max(left);
        let end = (sum - top).min(right);
        canvas.line((start, sum - start), (end, sum - end), colour, HATCH_STROKE);
        sum += step;
    }
}

/// A broken line just inside a box.
pub fn broken_outline(canvas: &mut Canvas<'_>, from: Point, to: Point, colour: RGBColor) {
    const DASH: f64 = 2.2;
    let (left, right) = (from.0.min(to.0) + 0.35, from.0.max(to.0) - 0.35);
    let (top, bottom) = (from.1.min(to.1) + 0.35, from.1.max(to.1) - 0.35);
    let mut x = left;
    while x < right {
        let end = (x + DASH).min(right);
        for y in [top, bottom] {
            canvas.line((x, y), (end, y), colour, 0.7);
        }
        x += 2.0 * DASH;
    }
    let mut y = top;
    while y < bottom {
        let end = (y + DASH).min(bottom);
        for x in [left, right] {
            canvas.line((x, y), (x, end), colour, 0.7);
        }
        y += 2.0 * DASH;
    }
}

/// A thin line just inside a box.
pub fn outline(canvas: &mut Canvas<'_>, from: Point, to: Point, colour: RGBColor) {
    let (left, right) = (from.0.min(to.0), from.0.max(to.0));
    let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
    let inset = 0.3_f64.min((right - left) / 2.0).min((bottom - top) / 2.0);
    let (left, right) = (left + inset, right - inset);
    let (top, bottom) = (top + inset, bottom - inset);
    let corners = [
        (left, top),
        (right, top),
        (right, bottom),
        (left, bottom),
        (left, top),
    ];
    canvas.path(&corners, colour, 0.6);
}
