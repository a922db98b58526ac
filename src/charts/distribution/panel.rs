//! Painting keys and items.

use plotters::style::RGBColor;

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, DARK, LEADING, Part, Weight, bold, dark, digits, fit, glyph,
    soft, text_width, tint, widest,
};
use super::DistributionRow;
use super::labels::instead;
use super::layout::{
    BAR, BARE_TITLE, Block, END_GAP, GROUP_AIR, KEY_TEXT, Key, Line, SHADES, Stage,
};
use super::shares::{Bar, Side, classes, side};
use crate::model::Direction;
use crate::wording::format;

/// Half the height of a bar.
const HALF: f64 = 5.1;
/// Paper between classes.
const GAP: f64 = 0.7;
/// The grey of the lowest answer, lighter than an accent printed in grey, and of the middle
/// one.
const LOWEST: RGBColor = RGBColor(146, 146, 146);
const MIDDLE: RGBColor = RGBColor(228, 228, 228);

/// Paints groups from the top down.
pub fn paint(
    canvas: &mut Canvas<'_>,
    brief: &Brief<'_>,
    stage: &Stage,
    parts: &[Part<'_, Key<'_>, Block<'_>>],
) {
    let mut top = -GROUP_AIR;
    for (scale, blocks) in parts {
        key(canvas, brief, scale, top + GROUP_AIR);
        top += scale.height();
        for block in *blocks {
            let painter = Painter {
                brief,
                stage,
                row: block.row,
            };
            painter.block(canvas, block, top);
            top += block.height();
        }
    }
}

/// The colour of a class: grey below the middle, the accent above it, the
/// stronger the nearer the end.
fn colour(side: Side, accent: RGBColor) -> RGBColor {
    match side {
        Side::Below(reach) => tint(LOWEST, 0.34 + 0.66 * reach),
        Side::Middle => MIDDLE,
        Side::Above(reach) => tint(accent, 0.34 + 0.66 * reach),
    }
}

/// The scale over a group: a swatch of each class with its label under it.
fn key(canvas: &mut Canvas<'_>, brief: &Brief<'_>, key: &Key<'_>, top: f64) {
    let count = classes(key.scale);
    let cell = brief.width / count as f64;
    for (at, lines) in key.labels.iter().enumerate() {
        let left = cell * at as f64;
        let fill = colour(side(at, count), brief.accent);
        let to = (left + cell - GAP, top + SHADES);
        canvas.fill((left, top), to, fill);
        let baseline = top + SHADES + KEY_TEXT;
        let widest = widest(lines, Weight::Regular);
        // A label longer than its class hangs from the edge of the chart.
        let (x, anchor) = if widest <= cell {
            (left + cell / 2.0, Anchor::Middle)
        } else if at == 0 {
            (0.0, Anchor::Start)
        } else {
            (brief.width, Anchor::End)
        };
        canvas.write(lines, (x, baseline), soft(anchor));
    }
}

struct Painter<'a> {
    brief: &'a Brief<'a>,
    stage: &'a Stage,
    row: &'a DistributionRow,
}

impl Painter<'_> {
    fn block(&self, canvas: &mut Canvas<'_>, block: &Block<'_>, top: f64) {
        canvas.write(&block.title, (0.0, top + 8.0), bold(Anchor::Start));
        if block.is_bare() {
            self.words_beside(canvas, block, top + 8.0);
            return;
        }
        let first = top + LEADING * block.title.len() as f64 + 2.0;
        for (at, line) in block.lines.iter().enumerate() {
            let y = first + BAR * (at as f64 + 0.5);
            let room = self.stage.left - 4.0;
            let label = fit(&line.label, room, Weight::Regular);
            canvas.text(&label, (0.0, y + CENTRED), dark(Anchor::Start));
            self.line(canvas, line, y);
        }
        if block.lines.iter().any(|line| line.bar.is_some()) {
            let bottom = first + BAR * block.lines.len() as f64;
            for (from, to) in [(first - 2.0, first + 1.0), (bottom - 1.0, bottom + 2.0)] {
                let x = self.stage.zero;
                canvas.line((x, from), (x, to), DARK, 0.9);
            }
        }
    }

    /// What stands for the bars of an item that has none.
    fn words_beside(&self, canvas: &mut Canvas<'_>, block: &Block<'_>, baseline: f64) {
        let left = self.brief.width * BARE_TITLE + 10.0;
        let words = left + self.stage.left;
        let mut y = baseline;
        for line in &block.lines {
            let label = fit(&line.label, self.stage.left - 4.0, Weight::Regular);
            canvas.text(&label, (left, y), dark(Anchor::Start));
            let text = instead(self.row, line.answers, self.brief.catalogue);
            let text = fit(&text, self.brief.width - words, Weight::Regular);
            canvas.text(&text, (words, y), soft(Anchor::Start));
            y += LEADING;
        }
    }

    fn line(&self, canvas: &mut Canvas<'_>, line: &Line<'_>, y: f64) {
        let Some(bar) = &line.bar else {
            let text = instead(self.row, line.answers, self.brief.catalogue);
            let text = fit(&text, self.brief.width - self.stage.left, Weight::Regular);
            canvas.text(&text, (self.stage.left, y + CENTRED), soft(Anchor::Start));
            return;
        };
        let start = self.stage.zero - bar.reach_below() * self.stage.scale;
        let mut x = start;
        for part in &bar.parts {
            let next = x + part.share * self.stage.scale;
            if part.count > 0 {
                let fill = colour(part.side, self.brief.accent);
                let gap = GAP.min((next - x) / 3.0);
                let (from, to) = ((x, y - HALF), (next - gap, y + HALF));
                glyph::shade(canvas, from, to, fill, bar.made_up);
                self.count(canvas, part.count, (x, next), y, fill);
            }
            x = next;
        }
        self.shares(canvas, bar, (start, x), y);
    }

    fn count(
        &self,
        canvas: &mut Canvas<'_>,
        count: u64,
        (left, right): (f64, f64),
        y: f64,
        fill: RGBColor,
    ) {
        let text = digits(count, self.brief.catalogue);
        if text_width(&text, Weight::Regular) + 2.0 <= right - left {
            let place = (f64::midpoint(left, right) - GAP / 2.0, y + CENTRED);
            canvas.text_on_shade(&text, place, fill, Weight::Regular);
        }
    }

    fn shares(&self, canvas: &mut Canvas<'_>, bar: &Bar, (left, right): (f64, f64), y: f64) {
        let percent = |share| format::percent(share, 0, self.brief.catalogue.language());
        let is_up = self.row.wanted == Direction::Up;
        let ends = [
            (bar.below, left - END_GAP, Anchor::End, !is_up),
            (bar.above, right + END_GAP, Anchor::Start, is_up),
        ];
        for (share, x, anchor, is_wanted) in ends {
            let lettering = if is_wanted {
                bold(anchor)
            } else {
                soft(anchor)
            };
            canvas.text(&percent(share), (x, y + CENTRED), lettering);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::drawing::colour::{accent, contrast, ink_on};
    use super::*;

    #[test]
    fn counts_can_be_read_on_every_class() {
        let accent = accent("#0072B2");
        for count in 2..=11 {
            for fill in (0..count).map(|at| colour(side(at, count), accent)) {
                let on_paper = contrast(fill);
                let text = if ink_on(fill) == DARK {
                    contrast(DARK) / on_paper
                } else {
                    on_paper
                };
                assert!(text >= 4.1, "{count} {fill:?} {text}");
            }
        }
    }
}
