//! Whether pages are whole: nothing off the paper, nothing cut, no text over
//! text, told by the boxes that a PDF draws.

use hayro::vello_cpu::kurbo::Rect;

use crate::drawn::{DrawnGlyph, DrawnPage};

/// The outer edge of what may carry text, in points: the theme's margins of
/// 60 on the left and 55 on the right, and room for heads and feet.
const LEFT: f64 = 59.0;
const RIGHT: f64 = 541.0;
const TOP: f64 = 30.0;
const BOTTOM: f64 = 815.0;

/// The plain-language summary has its own, wider ones.
const SLACK: f64 = 0.6;

/// How deep, in points, the inks of two lines may run into each other.
const TOUCHING: f64 = 0.7;

/// Glyphs that stand side by side on one baseline.
#[derive(Debug)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Around its ink.
    pub ink: Rect,
    end: f64,
    baseline: f64,
    size: f64,
}

impl Line {
    fn new(glyph: &DrawnGlyph, ink: Rect) -> Self {
        Self {
            text: glyph.text.clone(),
            ink,
            end: ink.x1,
            baseline: glyph.origin.y,
            size: glyph.size,
        }
    }

    /// Whether a glyph goes on where the line is.
    fn goes_on(&self, glyph: &DrawnGlyph, ink: Rect) -> bool {
        (glyph.origin.y - self.baseline).abs() < 0.05
            && (glyph.size - self.size).abs() < 0.05
            && ink.x0 > self.ink.x0 - self.size * 0.1
            && ink.x0 < self.end + self.size * 0.6
            && ink.x0 > self.end - self.size * 0.4
    }
}

/// The lines of a page, as they are drawn.
pub fn lines(page: &DrawnPage) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for glyph in &page.glyphs {
        let Some(ink) = glyph.ink else {
            continue;
        };
        match lines.last_mut() {
            Some(line) if line.goes_on(glyph, ink) => {
                line.text.push_str(&glyph.text);
                line.ink = line.ink.union(ink);
                line.end = ink.x1;
            }
            _ => lines.push(Line::new(glyph, ink)),
        }
    }
    lines
}

/// What is wrong with a page, a line per fault.
pub fn faults(page: &DrawnPage) -> Vec<String> {
    let mut faults = outside(page);
    let lines = lines(page);
    for line in &lines {
        let Rect { x0, y0, x1, y1 } = line.ink;
        if x0 < LEFT || x1 > RIGHT || y0 < TOP || y1 > BOTTOM {
            faults.push(format!("in the margin: {}", told(line)));
        }
    }
    for glyph in &page.glyphs {
        let cut = glyph.ink.zip(glyph.clip).is_some_and(|(ink, clip)| {
            let seen = clip.inflate(SLACK, SLACK).intersect(ink);
            seen != ink && seen.area() > 0.0
        });
        if cut {
            faults.push(format!("cut: {:?} at {:.0?}", glyph.text, glyph.origin));
        }
    }
    faults.extend(overlapping(&lines));
    for picture in &page.pictures {
        let under = lines.iter().filter(|line| deep(line.ink, *picture));
        faults.extend(under.map(|line| format!("on a picture: {}", told(line))));
    }
    faults
}

fn told(line: &Line) -> String {
    let Rect { x0, y0, x1, y1 } = line.ink;
    let text: String = line.text.chars().take(40).collect();
    format!("{text:?} at {x0:.0}–{x1:.0} × {y0:.0}–{y1:.0}")
}

fn outside(page: &DrawnPage) -> Vec<String> {
    let (width, height) = page.size;
    let paper = Rect::new(0.0, 0.0, width, height).inflate(SLACK, SLACK);
    let areas = page.shapes.iter().chain(&page.pictures);
    let off = areas.filter(|area| paper.union(**area) != paper);
    off.map(|area| format!("off the paper: {area:.0?}"))
        .collect()
}

/// Whether two boxes run into each other.
fn deep(one: Rect, other: Rect) -> bool {
    let shared = one.intersect(other);
    shared.width() > TOUCHING && shared.height() > TOUCHING
}

fn overlapping(lines: &[Line]) -> Vec<String> {
    let mut faults = Vec::new();
    // From the top down, so that only neighbours are compared.
    let mut sorted: Vec<&Line> = lines.iter().collect();
    sorted.sort_by(|a, b| a.ink.y0.total_cmp(&b.ink.y0));
    for (position, line) in sorted.iter().enumerate() {
        let below = sorted[position + 1..].iter();
        let near = below.take_while(|other| other.ink.y0 < line.ink.y1);
        for other in near.filter(|other| deep(line.ink, other.ink)) {
            faults.push(format!("overlap: {} and {}", told(line), told(other)));
        }
    }
    faults
}

/// What is wrong with the pages of a document, a line per fault.
pub fn faults_of(name: &str, pages: &[DrawnPage]) -> Vec<String> {
    let pages = pages.iter().enumerate();
    let faults = pages.flat_map(|(number, page)| {
        let faults = faults(page).into_iter();
        faults.map(move |fault| format!("{name} page {}: {fault}", number + 1))
    });
    faults.collect()
}
