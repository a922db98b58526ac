//! What plotters' SVG backend makes of sizes and places, and how it is made to
//! draw what was asked for: everything that corrects it stands here.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, TextStyle};

use super::lettering::{Anchor, Lettering, Point};
use super::measure::{LABEL, Weight, overhang, text_width};

/// Pixels per point: the backend counts in whole pixels.
const UNITS: f64 = 20.0;
/// The backend divides the size of a font by this before it writes it.
const LINE: f64 = 1.24;
/// A text that hangs from its top gets its baseline so far down, in em: the
/// backend does not ask the font.
const ASCENT: f64 = 0.76;
/// The fonts of the page, the second for letters that the first lacks.
const FAMILIES: &str = "Noto Sans, DejaVu Sans";

/// Points as the backend's pixels.
pub fn units(points: f64) -> i32 {
    if points.is_finite() {
        (points * UNITS).round().clamp(-1e6, 1e6) as i32
    } else {
        0
    }
}

/// A place in pixels.
pub fn at(point: Point) -> (i32, i32) {
    (units(point.0), units(point.1))
}

/// Replaces the root's size in pixels by one in points over the same box: the
/// backend knows no unit but pixels.
pub fn in_points(svg: &str, width: f64, height: f64) -> String {
    let body = svg.split_once('>').map_or("", |(_, body)| body);
    let (w, h) = (units(width), units(height));
    format!(
        "<svg width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {w} {h}\" xmlns=\"http://www.w3.org/2000/svg\">{body}"
    )
}

/// The style that prints labels in their size.
pub fn style(lettering: Lettering) -> TextStyle<'static> {
    let horizontal = match lettering.anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    };
    let style = match lettering.weight {
        Weight::Regular => FontStyle::Normal,
        Weight::Bold => FontStyle::Bold,
    };
    let font = FontDesc::new(FontFamily::Name(FAMILIES), LABEL * UNITS * LINE, style);
    font.color(&lettering.colour)
        .pos(Pos::new(horizontal, VPos::Top))
}

/// The left edge of a text whose baseline is to stand at `place`, and the place
/// that makes the backend put it there.
pub fn hung(text: &str, place: Point, lettering: Lettering) -> (f64, (i32, i32)) {
    let part = match lettering.anchor {
        Anchor::Start => 0.0,
        Anchor::Middle => 0.5,
        Anchor::End => 1.0,
    };
    let width = text_width(text, lettering.weight);
    // What would hang over the drawing's edge is cut off there.
    let left = (place.0 - width * part).max(overhang(text, lettering.weight));
    (left, at((left + width * part, place.1 - ASCENT * LABEL)))
}
