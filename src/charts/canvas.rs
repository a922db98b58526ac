//! A drawing surface in points over plotters' SVG backend.
//!
//! Charts are drawn at the size they are printed. plotters counts in whole
//! pixels, so a point is [`UNITS`] of them, and the SVG's root then says its
//! size in points. Every text leaves its box, so that tests can see that none
//! overlap.

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, IntoDrawingArea, SVGBackend};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBColor, ShapeStyle};

use super::colour::PAPER;
use super::measure::{ASCENT, DESCENT, LABEL, Weight, fit, overhang, text_width};

/// Pixels per point.
const UNITS: f64 = 20.0;
/// What the SVG backend divides a font size by.
const PLOTTERS_LINE: f64 = 1.24;
/// Where the SVG backend puts the baseline below an anchor at the top, in em.
const PLOTTERS_ASCENT: f64 = 0.76;
/// The fonts of the page, the second for letters that the first lacks.
const FAMILIES: &str = "Noto Sans, DejaVu Sans";

/// A place in points from the upper left corner.
pub type Point = (f64, f64);

/// Which part of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// A box in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextBox {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

/// How a text looks and hangs.
#[derive(Debug, Clone, Copy)]
pub struct Lettering {
    /// Where its place is in it.
    pub anchor: Anchor,
    /// Its colour.
    pub colour: RGBColor,
    /// Its weight.
    pub weight: Weight,
}

/// What was drawn.
pub struct Drawing {
    /// The SVG; its natural size is its printed size.
    pub svg: String,
    /// The boxes of all texts.
    pub texts: Vec<TextBox>,
    /// The smallest box around everything drawn.
    pub ink: TextBox,
}

/// A canvas of a size in points.
pub struct Canvas<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    texts: Vec<TextBox>,
    ink: TextBox,
}

/// Lets `paint` draw on a canvas of `width` × `height` points.
pub fn draw(width: f64, height: f64, paint: impl FnOnce(&mut Canvas<'_>)) -> Drawing {
    let mut svg = String::new();
    let size = (units(width).unsigned_abs(), units(height).unsigned_abs());
    let (texts, ink) = {
        let mut canvas = Canvas {
            area: SVGBackend::with_string(&mut svg, size).into_drawing_area(),
            texts: Vec::new(),
            ink: TextBox {
                left: width,
                top: height,
                right: 0.0,
                bottom: 0.0,
            },
        };
        paint(&mut canvas);
        // Drawing into memory cannot fail.
        let _ = canvas.area.present();
        (canvas.texts, canvas.ink)
    };
    Drawing {
        svg: in_points(&svg, width, height),
        texts,
        ink,
    }
}

fn units(points: f64) -> i32 {
    if points.is_finite() {
        (points * UNITS).round().clamp(-1e6, 1e6) as i32
    } else {
        0
    }
}

/// Replaces the root's size in pixels by one in points over the same box.
fn in_points(svg: &str, width: f64, height: f64) -> String {
    let body = svg.split_once('>').map_or("", |(_, body)| body);
    let (w, h) = (units(width), units(height));
    format!(
        "<svg width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {w} {h}\" xmlns=\"http://www.w3.org/2000/svg\">{body}"
    )
}

fn at(point: Point) -> (i32, i32) {
    (units(point.0), units(point.1))
}

fn stroke(colour: RGBColor, thick: f64) -> ShapeStyle {
    colour.stroke_width(units(thick).unsigned_abs())
}

impl Canvas<'_> {
    fn inked(&mut self, points: &[Point], reach: f64) {
        for &(x, y) in points {
            self.ink.left = self.ink.left.min(x - reach);
            self.ink.top = self.ink.top.min(y - reach);
            self.ink.right = self.ink.right.max(x + reach);
            self.ink.bottom = self.ink.bottom.max(y + reach);
        }
    }

    /// A line through `points`, `thick` points wide.
    pub fn path(&mut self, points: &[Point], colour: RGBColor, thick: f64) {
        self.inked(points, 0.0);
        let path: Vec<_> = points.iter().copied().map(at).collect();
        let _ = self
            .area
            .draw(&PathElement::new(path, stroke(colour, thick)));
    }

    /// A straight line.
    pub fn line(&mut self, from: Point, to: Point, colour: RGBColor, thick: f64) {
        self.path(&[from, to], colour, thick);
    }

    /// A row of dots along a horizontal line.
    pub fn dotted(&mut self, from: Point, to: Point, colour: RGBColor, thick: f64) {
        let step = thick * 2.4;
        let (left, right) = (from.0.min(to.0), from.0.max(to.0));
        let mut x = left + step / 2.0;
        while x < right {
            self.disc((x, from.1), thick / 2.0, colour);
            x += step;
        }
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: Point, radius: f64, colour: RGBColor) {
        self.inked(&[centre], radius);
        let _ = self
            .area
            .draw(&Circle::new(at(centre), units(radius), colour.filled()));
    }

    /// The outline of a circle, `thick` points wide inside `radius`.
    pub fn ring(&mut self, centre: Point, radius: f64, colour: RGBColor, thick: f64) {
        self.inked(&[centre], radius);
        let _ = self.area.draw(&Circle::new(
            at(centre),
            units(radius - thick / 2.0),
            stroke(colour, thick),
        ));
    }

    /// A filled box between two corners.
    pub fn fill(&mut self, from: Point, to: Point, colour: RGBColor) {
        self.inked(&[from, to], 0.0);
        let corners = [
            at((from.0.min(to.0), from.1.min(to.1))),
            at((from.0.max(to.0), from.1.max(to.1))),
        ];
        let _ = self.area.draw(&Rectangle::new(corners, colour.filled()));
    }

    /// A filled shape.
    pub fn shape(&mut self, points: &[Point], colour: RGBColor) {
        self.inked(points, 0.0);
        let points: Vec<_> = points.iter().copied().map(at).collect();
        let _ = self.area.draw(&Polygon::new(points, colour.filled()));
    }

    /// A text with paper behind it, so that no line runs through it.
    pub fn text_on_paper(&mut self, text: &str, place: Point, lettering: Lettering) {
        let width = text_width(text, lettering.weight) + 2.0;
        let left = match lettering.anchor {
            Anchor::Start => place.0 - 1.0,
            Anchor::Middle => place.0 - width / 2.0,
            Anchor::End => place.0 + 1.0 - width,
        };
        let (top, bottom) = (place.1 - 0.74 * LABEL, place.1 + 0.14 * LABEL);
        self.fill((left, top), (left + width, bottom), PAPER);
        self.text(text, place, lettering);
    }

    /// A text whose baseline stands at `place`; it must be of one line.
    pub fn text(&mut self, text: &str, place: Point, lettering: Lettering) {
        let text = fit(text, f64::INFINITY, lettering.weight);
        if text.is_empty() {
            return;
        }
        let (horizontal, part) = match lettering.anchor {
            Anchor::Start => (HPos::Left, 0.0),
            Anchor::Middle => (HPos::Center, 0.5),
            Anchor::End => (HPos::Right, 1.0),
        };
        let style = match lettering.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let family = FontFamily::Name(FAMILIES);
        let font = FontDesc::new(family, LABEL * UNITS * PLOTTERS_LINE, style)
            .color(&lettering.colour)
            .pos(Pos::new(horizontal, VPos::Top));
        let width = text_width(&text, lettering.weight);
        // What would hang over the drawing's edge is cut off there.
        let hangs = overhang(&text, lettering.weight);
        let left = (place.0 - width * part).max(hangs);
        let top = (left + width * part, place.1 - PLOTTERS_ASCENT * LABEL);
        let _ = self.area.draw(&Text::new(text, at(top), font));
        let drawn = TextBox {
            left,
            top: place.1 - ASCENT * LABEL,
            right: left + width,
            bottom: place.1 + DESCENT * LABEL,
        };
        self.inked(&[(drawn.left, drawn.top), (drawn.right, drawn.bottom)], 0.0);
        self.texts.push(drawn);
    }
}

#[cfg(test)]
mod tests {
    use super::super::colour::DARK;
    use super::*;

    #[test]
    fn the_root_is_sized_in_points_and_texts_are_escaped() {
        let drawing = draw(340.0, 20.5, |canvas| {
            let lettering = Lettering {
                anchor: Anchor::Middle,
                colour: DARK,
                weight: Weight::Bold,
            };
            canvas.text("<a & \u{1}\"b\">", (100.0, 12.0), lettering);
            canvas.line((f64::NAN, 0.0), (f64::INFINITY, 5.0), DARK, 0.5);
        });
        assert!(
            drawing
                .svg
                .starts_with("<svg width=\"340pt\" height=\"20.5pt\" viewBox=\"0 0 6800 410\"")
        );
        assert!(drawing.svg.contains("&lt;a &amp; &quot;b&quot;&gt;"));
        assert!(drawing.svg.trim_end().ends_with("</svg>"));
        assert_eq!(drawing.texts.len(), 1);
    }
}
