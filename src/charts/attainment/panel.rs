//! Painting the panels.

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, DARK, GRID, LEADING, LINE, PAPER, Weight, bold, dark, fit,
    glyph, seen, soft, text_width, tint,
};
use super::layout::{Block, HEADER, Line, Scale, TEXT_GAP, text_at};
use crate::wording::format;

/// Half the height of a bar.
const HALF: f64 = 3.7;

/// Paints panels from the top down, under one axis.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, scale: &Scale, blocks: &[Block<'_>]) {
    header(canvas, brief, scale);
    let mut top = HEADER;
    for block in blocks {
        panel(canvas, brief, scale, top, block);
        top += block.height();
    }
}

/// The axis over panels or strips.
pub fn header(canvas: &mut Canvas<'_>, brief: &Brief<'_>, scale: &Scale) {
    let language = brief.catalogue.language();
    let (left, right) = (scale.left - 12.0, brief.width);
    let line = |canvas: &mut Canvas<'_>, y: f64, texts: &[(f64, String)]| {
        let room = (right - left) / texts.len() as f64 - 4.0;
        let texts: Vec<(f64, String)> = texts
            .iter()
            .map(|(value, text)| (scale.place(*value), fit(text, room, Weight::Regular)))
            .collect();
        canvas.write_apart(&texts, y, (left, right), 4.0, soft(Anchor::Middle));
    };
    let word = |key| brief.catalogue.text(key);
    let words = [(0.0, word("chart-baseline")), (1.0, word("chart-target"))];
    line(canvas, 8.0, &words);
    let percents = [0.0, 0.5, 1.0].map(|share| (share, format::percent(share, 0, language)));
    line(canvas, 8.0 + LEADING, &percents);
}

fn panel(canvas: &mut Canvas<'_>, brief: &Brief<'_>, scale: &Scale, top: f64, block: &Block<'_>) {
    canvas.write(&block.title, (0.0, top + 8.0), bold(Anchor::Start));
    let y = top + LEADING * block.title.len() as f64 + 3.0;
    let height: f64 = block.lines.iter().map(|line| line.height).sum();
    let upright = |value: f64| {
        let at = scale.place(value);
        [(at, y), (at, y + height)]
    };
    canvas.path(&upright(0.5), GRID, 0.5);
    let mut row_top = y;
    for line in &block.lines {
        bar(canvas, brief, scale, row_top + line.height / 2.0, line);
        row_top += line.height;
    }
    canvas.path(&upright(0.0), LINE, 0.7);
    canvas.path(&upright(1.0), PAPER, 2.4);
    canvas.path(&upright(1.0), DARK, 1.1);
    let mut row_top = y;
    for line in &block.lines {
        texts(canvas, brief, scale, row_top + line.height / 2.0, line);
        row_top += line.height;
    }
}

fn bar(canvas: &mut Canvas<'_>, brief: &Brief<'_>, scale: &Scale, y: f64, line: &Line<'_>) {
    let accent = brief.accent;
    let Some(mark) = seen(&line.row.attainment) else {
        return;
    };
    let (zero, end) = (scale.place(0.0), scale.place(mark.value));
    let (from, to) = ((zero, y - HALF), (end, y + HALF));
    if mark.made_up {
        glyph::bar(canvas, from, to, accent, true);
    } else if mark.value >= 1.0 {
        glyph::bar(canvas, from, to, accent, false);
    } else {
        let inside = if mark.value < 0.0 {
            PAPER
        } else {
            tint(accent, 0.4)
        };
        canvas.fill(from, to, inside);
        glyph::outline(canvas, from, to, accent);
    }
    if mark.value > scale.to || mark.value < scale.from {
        let rightwards = mark.value > 0.0;
        let back = if rightwards { -5.5 } else { 5.5 };
        canvas.fill((end + back, y - HALF), (end, y + HALF), PAPER);
        glyph::arrow(canvas, (end, y), rightwards, accent);
    }
    if let Some((low, high)) = mark.drawn_interval() {
        let (low, high) = (scale.place(low), scale.place(high));
        canvas.line((low, y), (high, y), DARK, 0.8);
    }
}

fn texts(canvas: &mut Canvas<'_>, brief: &Brief<'_>, scale: &Scale, y: f64, line: &Line<'_>) {
    canvas.write_centred(&line.label, (0.0, y), dark(Anchor::Start));
    let value = seen(&line.row.attainment).map(|mark| mark.value);
    let start = scale.place(value.map_or(0.0, text_at).max(0.0)) + TEXT_GAP;
    let lettering = match value {
        Some(value) if value >= 1.0 => bold(Anchor::Start),
        Some(_) => dark(Anchor::Start),
        None => soft(Anchor::Start),
    };
    let text = fit(&line.text, brief.width - start, lettering.weight);
    let end = start + text_width(&text, lettering.weight);
    // The target's line does not run through a text.
    let target = scale.place(1.0);
    if value.is_none_or(|value| value < 1.0) && start < target + 2.0 && end > target - 2.0 {
        let end = (end + 1.5).min(brief.width);
        canvas.fill((start - 1.5, y - 5.2), (end, y + 5.2), PAPER);
    }
    canvas.text(&text, (start, y + CENTRED), lettering);
}
