//! A drawing surface in points over plotters' SVG backend.
//!
//! Charts are drawn at the size they are printed. plotters counts in whole
//! pixels, so a point is [`UNITS`] of them, and the SVG's root then says its
//! size in points. Text is measured with the very font that Typst draws.

use ab_glyph::{Font, FontRef};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// Pixels per point.
const UNITS: f64 = 20.0;

/// What the SVG backend divides a font size by.
const PLOTTERS_LINE: f64 = 1.24;

/// Where plotters puts the baseline below an anchor at the top, in em.
const PLOTTERS_ASCENT: f64 = 0.76;

/// Size of every label, in points.
pub const LABEL: f64 = 8.3;

/// Which end of a text stands at its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// A box in points: left, top, right, bottom.
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

/// Greys of the charts, dark enough for print.
pub mod ink {
    use plotters::style::RGBColor;

    /// Text and full marks.
    pub const DARK: RGBColor = RGBColor(26, 26, 26);
    /// Secondary text, 7 : 1 on white.
    pub const SOFT: RGBColor = RGBColor(89, 89, 89);
    /// Axes and open marks, 3 : 1 on white.
    pub const LINE: RGBColor = RGBColor(140, 140, 140);
    /// Grid lines.
    pub const GRID: RGBColor = RGBColor(216, 216, 216);
    /// The paper.
    pub const PAPER: RGBColor = RGBColor(255, 255, 255);
}

/// A colour written `#rrggbb`; the programme's default where it is not.
pub fn colour(hex: &str) -> RGBColor {
    let part = |range| {
        hex.get(range)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok())
    };
    match (part(1..3), part(3..5), part(5..7)) {
        (Some(red), Some(green), Some(blue)) => RGBColor(red, green, blue),
        _ => RGBColor(0, 114, 178),
    }
}

/// The width of `text` in points at [`LABEL`] size.
pub fn text_width(text: &str, bold: bool) -> f64 {
    let data = if bold {
        notosans::BOLD_TTF
    } else {
        notosans::REGULAR_TTF
    };
    let Ok(font) = FontRef::try_from_slice(data) else {
        return 0.0;
    };
    let em = f64::from(font.units_per_em().unwrap_or(1000.0));
    let advances = text
        .chars()
        .map(|c| f64::from(font.h_advance_unscaled(font.glyph_id(c))));
    advances.sum::<f64>() / em * LABEL
}

/// `text` in at most `lines` lines no wider than `width`, the last one ending
/// in an ellipsis where it had to be cut.
pub fn wrap(text: &str, width: f64, lines: usize) -> Vec<String> {
    // Beyond this no label can fit, whatever the letters.
    let short: String = text.chars().take(400).collect();
    let mut found: Vec<String> = Vec::new();
    for word in short.split_whitespace() {
        let joined = found.last().map(|line| format!("{line} {word}"));
        match joined.filter(|joined| text_width(joined, false) <= width) {
            Some(joined) => {
                if let Some(last) = found.last_mut() {
                    *last = joined;
                }
            }
            None if found.len() < lines => found.push(word.to_owned()),
            None => {
                if let Some(last) = found.last_mut() {
                    last.push('…');
                }
                break;
            }
        }
    }
    for line in &mut found {
        *line = cut(line, width);
    }
    found
}

/// `line` cut to `width`, with an ellipsis where letters went.
fn cut(line: &str, width: f64) -> String {
    if text_width(line, false) <= width {
        return line.to_owned();
    }
    let room = width - text_width("…", false);
    let mut kept = String::new();
    for character in line.trim_end_matches('…').chars() {
        kept.push(character);
        if text_width(&kept, false) > room {
            kept.pop();
            break;
        }
    }
    kept.push('…');
    kept
}

type Shapes<'a> = DrawingArea<SVGBackend<'a>, plotters::coord::Shift>;

/// A canvas of a size in points. Drawing into memory cannot fail, so results
/// of the backend are not looked at.
pub struct Canvas<'a> {
    area: Shapes<'a>,
    width: f64,
    texts: &'a mut Vec<TextBox>,
    /// Marks that labels keep clear of.
    marks: Vec<TextBox>,
}

/// Draws on a canvas of `width` × `height` points and gives the SVG, and the
/// boxes of all texts for those who check that none overlap.
pub fn draw(
    width: f64,
    height: f64,
    paint: impl FnOnce(&mut Canvas<'_>),
) -> (String, Vec<TextBox>) {
    let mut svg = String::new();
    let mut texts = Vec::new();
    {
        let size = (pixels(width).unsigned_abs(), pixels(height).unsigned_abs());
        let area = SVGBackend::with_string(&mut svg, size).into_drawing_area();
        let mut canvas = Canvas {
            area,
            width,
            texts: &mut texts,
            marks: Vec::new(),
        };
        paint(&mut canvas);
        let _ = canvas.area.present();
    }
    (in_points(&svg, width, height), texts)
}

fn pixels(points: f64) -> i32 {
    (points * UNITS).round() as i32
}

/// Replaces the root's size in pixels by one in points over the same box, and
/// names a fallback for letters that the sans lacks.
fn in_points(svg: &str, width: f64, height: f64) -> String {
    let Some(end) = svg.find('>') else {
        return svg.to_owned();
    };
    let (w, h) = (pixels(width), pixels(height));
    let root = format!(
        "<svg width=\"{width}pt\" height=\"{height}pt\" viewBox=\"0 0 {w} {h}\" xmlns=\"http://www.w3.org/2000/svg\">"
    );
    let body = svg[end + 1..].replace(
        "font-family=\"Noto Sans\"",
        "font-family=\"Noto Sans, DejaVu Sans\"",
    );
    format!("{root}{body}")
}

impl Canvas<'_> {
    /// Width in points.
    pub fn width(&self) -> f64 {
        self.width
    }

    fn at(x: f64, y: f64) -> (i32, i32) {
        (pixels(x), pixels(y))
    }

    /// A line `thick` points wide.
    pub fn line(&self, from: (f64, f64), to: (f64, f64), colour: RGBColor, thick: f64) {
        let style = colour.stroke_width(pixels(thick).unsigned_abs());
        let path = vec![Self::at(from.0, from.1), Self::at(to.0, to.1)];
        let _ = self.area.draw(&PathElement::new(path, style));
    }

    /// A dashed line of half a point.
    pub fn dashed(&self, from: (f64, f64), to: (f64, f64), colour: RGBColor) {
        const DASH: f64 = 2.0;
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let steps = (length / DASH) as usize;
        for step in (0..steps).step_by(2) {
            let along = |at: usize| {
                let part = (at as f64 * DASH / length).min(1.0);
                (
                    from.0 + (to.0 - from.0) * part,
                    from.1 + (to.1 - from.1) * part,
                )
            };
            self.line(along(step), along(step + 1), colour, 0.6);
        }
    }

    /// A full dot.
    pub fn dot(&self, centre: (f64, f64), radius: f64, colour: RGBColor) {
        let _ = self.area.draw(&Circle::new(
            Self::at(centre.0, centre.1),
            pixels(radius),
            colour.filled(),
        ));
    }

    /// A ring on paper.
    pub fn ring(&self, centre: (f64, f64), radius: f64, colour: RGBColor) {
        self.dot(centre, radius, ink::PAPER);
        let style = colour.stroke_width(pixels(1.1).unsigned_abs());
        let _ = self.area.draw(&Circle::new(
            Self::at(centre.0, centre.1),
            pixels(radius - 0.55),
            style,
        ));
    }

    /// A filled bar between two corners; `hatched` for made-up data.
    pub fn bar(&self, from: (f64, f64), to: (f64, f64), colour: RGBColor, hatched: bool) {
        let corners = [Self::at(from.0, from.1), Self::at(to.0, to.1)];
        if !hatched {
            let _ = self.area.draw(&Rectangle::new(corners, colour.filled()));
            return;
        }
        let pale = RGBColor(mix(colour.0), mix(colour.1), mix(colour.2));
        let _ = self.area.draw(&Rectangle::new(corners, pale.filled()));
        self.hatch(from, to, colour);
        let outline = colour.stroke_width(pixels(0.6).unsigned_abs());
        let _ = self.area.draw(&Rectangle::new(corners, outline));
    }

    /// Strokes at 45 degrees within a box.
    fn hatch(&self, from: (f64, f64), to: (f64, f64), colour: RGBColor) {
        const GAP: f64 = 2.4;
        let (left, right) = (from.0.min(to.0), from.0.max(to.0));
        let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
        let mut sum = left + top + GAP;
        while sum < right + bottom {
            let start_x = (sum - bottom).max(left);
            let end_x = (sum - top).min(right);
            self.line((start_x, sum - start_x), (end_x, sum - end_x), colour, 0.5);
            sum += GAP;
        }
    }

    /// A text whose baseline stands at `at`.
    pub fn text(
        &mut self,
        text: &str,
        at: (f64, f64),
        anchor: Anchor,
        colour: RGBColor,
        bold: bool,
    ) {
        if text.is_empty() {
            return;
        }
        let style = if bold {
            FontStyle::Bold
        } else {
            FontStyle::Normal
        };
        let horizontal = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let font = FontDesc::new(
            FontFamily::Name("Noto Sans"),
            LABEL * UNITS * PLOTTERS_LINE,
            style,
        );
        let style = font.color(&colour).pos(Pos::new(horizontal, VPos::Top));
        let top = at.1 - PLOTTERS_ASCENT * LABEL;
        let _ = self
            .area
            .draw(&Text::new(text.to_owned(), Self::at(at.0, top), style));
        let width = text_width(text, bold);
        let left = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        self.texts.push(TextBox {
            left,
            top,
            right: left + width,
            bottom: at.1 + 0.2 * LABEL,
        });
    }

    /// Keeps labels off a mark that reaches `reach` points around `at`.
    pub fn keep_clear(&mut self, at: (f64, f64), reach: (f64, f64)) {
        self.marks.push(TextBox {
            left: at.0 - reach.0,
            top: at.1 - reach.1,
            right: at.0 + reach.0,
            bottom: at.1 + reach.1,
        });
    }

    /// The word box that `text` would take at a place, and whether it is free
    /// of all texts so far and within the canvas.
    pub fn is_free(&self, text: &str, at: (f64, f64), anchor: Anchor) -> bool {
        let width = text_width(text, false);
        let left = match anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        let (right, top, bottom) = (
            left + width,
            at.1 - PLOTTERS_ASCENT * LABEL,
            at.1 + 0.2 * LABEL,
        );
        left >= 0.0
            && right <= self.width
            && self.texts.iter().chain(&self.marks).all(|other| {
                right + 1.0 < other.left
                    || other.right + 1.0 < left
                    || bottom <= other.top
                    || other.bottom <= top
            })
    }
}

/// Two thirds of the way from a colour to paper.
fn mix(part: u8) -> u8 {
    (f64::from(part) * 0.3 + 255.0 * 0.7) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_sized_in_points() {
        let (svg, texts) = draw(340.0, 20.0, |canvas| {
            canvas.text("<a & b>", (10.0, 12.0), Anchor::Start, ink::DARK, false);
        });
        assert!(svg.starts_with("<svg width=\"340pt\" height=\"20pt\" viewBox=\"0 0 6800 400\""));
        assert!(svg.contains("&lt;a &amp; b&gt;"));
        assert_eq!(texts.len(), 1);
    }

    #[test]
    fn endless_labels_are_cut() {
        let lines = wrap(&"å".repeat(30_000), 100.0, 2);
        assert!(lines.iter().all(|line| text_width(line, false) <= 100.0));
        assert!(lines.last().unwrap().ends_with('…'));
        assert_eq!(wrap("en kort rubrik", 200.0, 2), ["en kort rubrik"]);
    }
}
