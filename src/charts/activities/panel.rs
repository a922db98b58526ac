//! The columns of one series.

use super::super::drawing::{
    Anchor, Brief, Canvas, GRID, LEADING, LINE, Weight, bold, dark, digits, glyph, round_steps,
    soft, text_width,
};
use super::bins::Bins;

/// Height of the columns of a single series, and of each of several.
const TALL: f64 = 96.0;
const LOW: f64 = 34.0;
/// So few columns need not be high.
const FEW: usize = 3;
/// Above the columns, for the number on the highest.
const HEADROOM: f64 = 12.0;
/// Between panels.
pub const AIR: f64 = 9.0;
/// No column takes more room than this.
const WIDEST_SLOT: f64 = 44.0;
/// How much of its room a column fills.
const FILL: f64 = 0.72;

/// Where columns stand, and how high a count is, in all panels alike.
pub struct Stage<'a> {
    /// The left edge of the first column's room.
    pub left: f64,
    /// Room for each column.
    pub slot: f64,
    /// How many columns there are.
    pub columns: usize,
    /// Whose chart it is.
    pub brief: &'a Brief<'a>,
    height: f64,
    most: u64,
    /// Values of the grid; none where all columns carry their number.
    ticks: Vec<(u64, String)>,
}

/// What a panel shows.
pub struct Drawn<'a> {
    /// Its title in lines.
    pub title: &'a [String],
    /// Its columns.
    pub counts: &'a [u64],
    /// Whether they are made up.
    pub made_up: bool,
}

impl<'a> Stage<'a> {
    /// The stage for some counts.
    pub fn new(bins: &Bins, brief: &'a Brief<'a>) -> Self {
        let (width, catalogue) = (brief.width, brief.catalogue);
        let most = bins.counts.iter().flatten().copied().max().unwrap_or(0);
        let columns = bins.len().max(1);
        let slot = |left: f64| ((width - left) / columns as f64).min(WIDEST_SLOT);
        let widest = text_width(&digits(most, catalogue), Weight::Regular);
        let mut ticks = Vec::new();
        if widest + 1.5 > slot(0.0) {
            let step = step(most);
            let values = (1..).map_while(|n| step.checked_mul(n));
            let values = values.take_while(|value| *value <= most);
            ticks.extend(values.map(|value| (value, digits(value, catalogue))));
        }
        let gutter = ticks
            .iter()
            .map(|(_, text)| text_width(text, Weight::Regular) + 5.0)
            .fold(0.0, f64::max);
        Self {
            left: gutter,
            slot: slot(gutter),
            columns,
            brief,
            height: if bins.counts.len() > 1 || columns <= FEW {
                LOW
            } else {
                TALL
            },
            most: most.max(1),
            ticks,
        }
    }

    /// The height of a panel with a title.
    pub fn height(&self, title: &[String]) -> f64 {
        title.len() as f64 * LEADING + HEADROOM + self.height + AIR
    }

    /// From a panel's top to the space that its columns and their numbers take.
    pub fn headroom(&self, title: &[String]) -> f64 {
        title.len() as f64 * LEADING + 2.0
    }

    /// The right end of the columns.
    pub fn right(&self) -> f64 {
        self.left + self.slot * self.columns as f64
    }

    /// Paints a panel whose top is at `top`.
    pub fn paint(&self, canvas: &mut Canvas<'_>, drawn: &Drawn<'_>, top: f64) {
        canvas.write(drawn.title, (0.0, top + 8.0), bold(Anchor::Start));
        let floor = top + self.height(drawn.title) - AIR;
        let rise = |count: u64| self.height * (count as f64 / self.most as f64);
        for (value, text) in &self.ticks {
            let y = floor - rise(*value);
            canvas.line((self.left, y), (self.right(), y), GRID, 0.5);
            canvas.text(text, (self.left - 4.0, y + 3.0), soft(Anchor::End));
        }
        let peak = drawn.counts.iter().copied().max().unwrap_or(0);
        let first_peak = drawn.counts.iter().position(|count| *count == peak);
        let half = self.slot * FILL / 2.0;
        for (at, &count) in drawn.counts.iter().enumerate() {
            if count == 0 {
                continue;
            }
            let x = self.left + self.slot * (at as f64 + 0.5);
            let y = floor - rise(count).max(0.6);
            let (from, to) = ((x - half, y), (x + half, floor));
            glyph::bar(canvas, from, to, self.brief.accent, drawn.made_up);
            if self.ticks.is_empty() || first_peak == Some(at) {
                self.number(canvas, count, (x, y - 2.8), count == peak);
            }
        }
        canvas.line((self.left, floor), (self.right(), floor), LINE, 0.7);
    }

    fn number(&self, canvas: &mut Canvas<'_>, count: u64, place: (f64, f64), is_peak: bool) {
        let text = digits(count, self.brief.catalogue);
        let half = text_width(&text, Weight::Regular) / 2.0;
        let x = place.0.max(self.left + half).min(self.brief.width - half);
        let lettering = if is_peak { dark } else { soft };
        canvas.text(&text, (x, place.1), lettering(Anchor::Middle));
    }
}

/// A round step that divides `most` into two to four parts.
fn step(most: u64) -> u64 {
    let least = most.div_ceil(4).max(1);
    let step = round_steps().find(|step| *step >= least);
    step.unwrap_or(least)
}
