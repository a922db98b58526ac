//! A drawing surface in points over plotters' SVG backend.
//!
//! Charts are drawn at the size they are printed. Every text leaves its box, so
//! that tests can see that none overlap.

use plotters::coord::Shift;
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::prelude::{DrawingArea, IntoDrawingArea, SVGBackend};
use plotters::style::{Color, RGBColor, ShapeStyle};

use super::backend::{at, hung, in_points, style, units};
use super::colour::{PAPER, ink_on};
use super::lettering::{Anchor, CENTRED, Lettering, Point};
use super::measure::{ASCENT, DESCENT, LABEL, LEADING, Weight, fit, text_width};
use super::spread::{Wish, spread};

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
        let behind = Behind {
            fill: PAPER,
            beside: 1.0,
            above: 0.74,
            below: 0.14,
        };
        self.text_over(behind, text, place, lettering);
    }

    /// A text in the middle of a shade, with as much of it behind as keeps a
    /// hatching clear.
    pub fn text_on_shade(&mut self, text: &str, place: Point, fill: RGBColor, weight: Weight) {
        let behind = Behind {
            fill,
            beside: 0.8,
            above: 0.76,
            below: 0.12,
        };
        let lettering = Lettering {
            anchor: Anchor::Middle,
            colour: ink_on(fill),
            weight,
        };
        self.text_over(behind, text, place, lettering);
    }

    fn text_over(&mut self, behind: Behind, text: &str, place: Point, lettering: Lettering) {
        let beside = behind.beside;
        let width = text_width(text, lettering.weight) + 2.0 * beside;
        let left = match lettering.anchor {
            Anchor::Start => place.0 - beside,
            Anchor::Middle => place.0 - width / 2.0,
            Anchor::End => place.0 + beside - width,
        };
        let top = place.1 - behind.above * LABEL;
        let bottom = place.1 + behind.below * LABEL;
        self.fill((left, top), (left + width, bottom), behind.fill);
        self.text(text, place, lettering);
    }

    /// Lines one under the other, the first baseline at `place`.
    pub fn write(&mut self, lines: &[String], place: Point, lettering: Lettering) {
        let mut baseline = place.1;
        for line in lines {
            self.text(line, (place.0, baseline), lettering);
            baseline += LEADING;
        }
    }

    /// Lines one under the other, centred on the height of `place`.
    pub fn write_centred(&mut self, lines: &[String], place: Point, lettering: Lettering) {
        let above = LEADING / 2.0 * lines.len().saturating_sub(1) as f64;
        let first = place.1 + CENTRED - above;
        self.write(lines, (place.0, first), lettering);
    }

    /// Texts with their centres in a row between two edges, as near their
    /// places as they may be.
    pub fn write_apart(
        &mut self,
        texts: &[(f64, String)],
        y: f64,
        (from, to): (f64, f64),
        gap: f64,
        lettering: Lettering,
    ) {
        let wishes = texts.iter().map(|(centre, text)| Wish {
            centre: *centre,
            width: text_width(text, lettering.weight),
        });
        let places = spread(&wishes.collect::<Vec<_>>(), from, to, gap);
        for ((_, text), x) in texts.iter().zip(places) {
            self.text(text, (x, y), lettering);
        }
    }

    /// A text whose baseline stands at `place`; it must be of one line.
    pub fn text(&mut self, text: &str, place: Point, lettering: Lettering) {
        let text = fit(text, f64::INFINITY, lettering.weight);
        if text.is_empty() {
            return;
        }
        let (left, corner) = hung(&text, place, lettering);
        let drawn = TextBox {
            left,
            top: place.1 - ASCENT * LABEL,
            right: left + text_width(&text, lettering.weight),
            bottom: place.1 + DESCENT * LABEL,
        };
        let _ = self.area.draw(&Text::new(text, corner, style(lettering)));
        self.inked(&[(drawn.left, drawn.top), (drawn.right, drawn.bottom)], 0.0);
        self.texts.push(drawn);
    }
}

/// What stands behind a text: how far beside it in points, and above and below
/// its baseline in parts of its size.
#[derive(Clone, Copy)]
struct Behind {
    fill: RGBColor,
    beside: f64,
    above: f64,
    below: f64,
}

#[cfg(test)]
mod tests {
    use super::super::colour::DARK;
    use super::super::lettering::bold;
    use super::*;

    #[test]
    fn the_root_is_sized_in_points_and_texts_are_escaped() {
        let drawing = draw(340.0, 20.5, |canvas| {
            canvas.text("<a & \u{1}\"b\">", (100.0, 12.0), bold(Anchor::Middle));
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
