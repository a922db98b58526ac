//! Where columns stand, and painting factors under them.

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, DARK, GRID, LEADING, LINE, Mark, PAPER, Shown, Weight, bold,
    dark, fit, glyph, printed, seen, soft, wrap,
};
use super::{FactorRow, Strength};
use crate::wording::Catalogue;

/// The names of the kinds of evidence, in the order of a row's cells.
pub const KINDS: [&str; 5] = [
    "chart-joint-segments",
    "chart-joint-interviews",
    "chart-joint-labs",
    "chart-joint-indicators",
    "chart-joint-diary",
];

/// Where the indicators are among them.
const INDICATORS: usize = 3;

/// The column of strength is so much wider than the others.
const STRENGTH: f64 = 1.45;
/// From the name of a factor to its numbers, and from them to the next factor.
const NUMBERS: f64 = 13.0;
const BAR: f64 = 3.4;
const AIR: f64 = 11.0;
/// Between the names of the columns and the first factor.
const HEADER_AIR: f64 = 7.0;
/// Between columns.
const GAP: f64 = 9.0;

/// Where columns stand.
pub struct Columns {
    /// The kinds of evidence that are drawn, with the highest value of each.
    shown: Vec<(usize, f64)>,
    heads: Vec<Vec<String>>,
    each: f64,
}

impl Columns {
    /// The columns for some factors.
    pub fn new(rows: &[&FactorRow], brief: &Brief<'_>) -> Self {
        let (width, catalogue) = (brief.width, brief.catalogue);
        let shown: Vec<(usize, f64)> = (0..KINDS.len())
            .filter(|at| rows.iter().any(|row| *row.cells()[*at] != Shown::Missing))
            .map(|at| {
                let marks = rows.iter().filter_map(|row| seen(row.cells()[at]));
                let most = marks.map(|mark| mark.value).fold(0.0, f64::max);
                // A part of all has a whole of its own.
                (at, if at == INDICATORS { 1.0 } else { most })
            })
            .collect();
        let judged = rows.iter().any(|row| row.strength.is_some());
        let strength = if judged { STRENGTH } else { 0.0 };
        let each = width / (shown.len() as f64 + strength).max(1.0);
        let head = |key: &str, room: f64| wrap(&catalogue.text(key), room, 3, Weight::Regular);
        let mut heads: Vec<Vec<String>> = shown
            .iter()
            .map(|(at, _)| head(KINDS[*at], each - GAP))
            .collect();
        if judged {
            heads.push(head("chart-joint-strength", each * STRENGTH));
        }
        Self { shown, heads, each }
    }

    /// Which kinds of evidence are drawn.
    pub fn kinds(&self) -> impl Iterator<Item = usize> {
        self.shown.iter().map(|(at, _)| *at)
    }

    /// The height of the names of the columns.
    pub fn header(&self) -> f64 {
        let lines = self.heads.iter().map(Vec::len).max().unwrap_or(0);
        lines as f64 * LEADING + HEADER_AIR
    }

    fn left(&self, at: usize) -> f64 {
        self.each * at as f64
    }
}

fn name(row: &FactorRow, width: f64) -> Vec<String> {
    wrap(&row.factor, width, 2, Weight::Bold)
}

/// The height of a factor with the air under it.
pub fn height(row: &FactorRow, width: f64) -> f64 {
    name(row, width).len() as f64 * LEADING + NUMBERS + BAR + AIR
}

/// Paints factors under the names of the columns.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, columns: &Columns, rows: &[&FactorRow]) {
    let width = brief.width;
    let header = columns.header();
    for (at, lines) in columns.heads.iter().enumerate() {
        let down = header - HEADER_AIR - 1.5 - LEADING * lines.len().saturating_sub(1) as f64;
        canvas.write(lines, (columns.left(at), down), soft(Anchor::Start));
    }
    let rule = header - HEADER_AIR + 2.5;
    canvas.line((0.0, rule), (width, rule), LINE, 0.5);
    let mut top = header;
    for (nth, row) in rows.iter().enumerate() {
        if nth > 0 {
            let y = top - 5.5;
            canvas.line((0.0, y), (width, y), GRID, 0.5);
        }
        let lines = name(row, width);
        canvas.write(&lines, (0.0, top + 8.0), bold(Anchor::Start));
        let y = top + LEADING * lines.len() as f64;
        for (at, (kind, most)) in columns.shown.iter().enumerate() {
            let cell = Cell {
                left: columns.left(at),
                room: columns.each - GAP,
                most: *most,
            };
            cell.paint(canvas, brief, row.cells()[*kind], y);
        }
        if let Some(strength) = row.strength {
            let left = columns.left(columns.shown.len());
            evidence(canvas, brief, strength, (left, y));
        }
        top += height(row, width);
    }
}

struct Cell {
    left: f64,
    room: f64,
    most: f64,
}

impl Cell {
    /// A number over a bar.
    fn paint(&self, canvas: &mut Canvas<'_>, brief: &Brief<'_>, shown: &Shown, top: f64) {
        let lettering = match seen(shown) {
            Some(_) => dark(Anchor::Start),
            None => soft(Anchor::Start),
        };
        let text = fit(&printed(shown, brief.catalogue), self.room, Weight::Regular);
        canvas.text(&text, (self.left, top + 9.5), lettering);
        if let Some(mark) = seen(shown) {
            self.bar(canvas, brief, mark, top + NUMBERS);
        }
    }

    fn bar(&self, canvas: &mut Canvas<'_>, brief: &Brief<'_>, mark: &Mark, top: f64) {
        let part = (mark.value / self.most.max(1e-9)).clamp(0.0, 1.0);
        let to = (self.left + self.room, top + BAR);
        canvas.line((self.left, to.1), to, GRID, 0.6);
        if part > 0.0 {
            let end = self.left + (self.room * part).max(0.8);
            let (from, to) = ((self.left, top), (end, top + BAR));
            glyph::bar(canvas, from, to, brief.accent, mark.made_up);
        }
    }
}

/// One, two or three full dots, and the word.
fn evidence(canvas: &mut Canvas<'_>, brief: &Brief<'_>, of: Strength, (left, top): (f64, f64)) {
    const RADIUS: f64 = 2.7;
    let full = match of {
        Strength::Withheld => None,
        Strength::None => Some(0),
        Strength::Weak => Some(1),
        Strength::Moderate => Some(2),
        Strength::Strong => Some(3),
    };
    let mut x = left;
    for at in 0..full.map_or(0, |_| 3) {
        let centre = (x + RADIUS, top + 9.5 - CENTRED);
        if full.is_some_and(|full| at < full) {
            canvas.disc(centre, RADIUS, DARK);
        } else {
            canvas.disc(centre, RADIUS, PAPER);
            canvas.ring(centre, RADIUS, LINE, 0.8);
        }
        x += 2.0 * RADIUS + 1.6;
    }
    let start = if full.is_some() { x + 2.5 } else { left };
    let lettering = match of {
        Strength::Strong => bold(Anchor::Start),
        Strength::Withheld => soft(Anchor::Start),
        _ => dark(Anchor::Start),
    };
    let word = match of {
        Strength::Withheld => printed(&Shown::Withheld, brief.catalogue),
        _ => strength(of, brief.catalogue),
    };
    let word = fit(&word, brief.width - start, lettering.weight);
    canvas.text(&word, (start, top + 9.5), lettering);
}

/// The word for how strong evidence is.
pub fn strength(strength: Strength, catalogue: &Catalogue) -> String {
    catalogue.text(match strength {
        Strength::Strong => "chart-strength-strong",
        Strength::Moderate => "chart-strength-moderate",
        Strength::Weak => "chart-strength-weak",
        Strength::None => "chart-strength-none",
        Strength::Withheld => "chart-strength-withheld",
    })
}
