//! How labels look and stand: what all charts share.

use super::canvas::{Anchor, Canvas, Lettering, Point};
use super::colour::{DARK, SOFT};
use super::measure::{LEADING, Weight};

/// From the middle of a line to the baseline of a text centred on it.
pub const CENTRED: f64 = 3.0;

/// A running label.
pub fn dark(anchor: Anchor) -> Lettering {
    Lettering {
        anchor,
        colour: DARK,
        weight: Weight::Regular,
    }
}

/// A secondary label.
pub fn soft(anchor: Anchor) -> Lettering {
    Lettering {
        anchor,
        colour: SOFT,
        weight: Weight::Regular,
    }
}

/// What the eye should find first.
pub fn bold(anchor: Anchor) -> Lettering {
    Lettering {
        anchor,
        colour: DARK,
        weight: Weight::Bold,
    }
}

/// Writes lines one under the other, the first baseline at `place`.
pub fn write(canvas: &mut Canvas<'_>, lines: &[String], place: Point, lettering: Lettering) {
    let mut baseline = place.1;
    for line in lines {
        canvas.text(line, (place.0, baseline), lettering);
        baseline += LEADING;
    }
}

/// Writes lines one under the other, centred on the height of `place`.
pub fn write_centred(
    canvas: &mut Canvas<'_>,
    lines: &[String],
    place: Point,
    lettering: Lettering,
) {
    let above = LEADING / 2.0 * lines.len().saturating_sub(1) as f64;
    write(
        canvas,
        lines,
        (place.0, place.1 + CENTRED - above),
        lettering,
    );
}
