//! Painting columns of new codes under a line of known ones.

use super::super::drawing::{
    Anchor, Brief, Canvas, DARK, LEADING, LINE, SOFT, Weight, bold, dark, digits, fit, glyph, soft,
    text_width,
};
use super::Saturation;
use super::bins::Bins;

/// The height of the chart.
pub const HEIGHT: f64 = 142.0;
/// Above the line, for its word.
const HEADROOM: f64 = 26.0;
/// Under the columns, for the numbers of interviews and what they are.
const FEET: f64 = 2.0 * LEADING + 6.0;
/// No column takes more room than this.
const WIDEST: f64 = 30.0;
/// How much of its room a column fills.
const FILL: f64 = 0.72;

struct Stage<'a> {
    brief: &'a Brief<'a>,
    bins: &'a Bins,
    slot: f64,
}

impl Stage<'_> {
    fn x(&self, at: f64) -> f64 {
        self.slot * at
    }

    /// Where a number of codes stands.
    fn y(&self, codes: u64) -> f64 {
        let most = self.bins.known.last().copied().unwrap_or(0).max(1);
        let room = floor() - HEADROOM;
        floor() - room * (codes as f64 / most as f64)
    }
}

fn floor() -> f64 {
    HEIGHT - FEET
}

/// Paints the chart.
pub fn paint(canvas: &mut Canvas<'_>, brief: &Brief<'_>, saturation: &Saturation, bins: &Bins) {
    // The word at the end of the line stands to the right of the columns.
    let slot = ((brief.width - 60.0) / bins.counts.len().max(1) as f64).min(WIDEST);
    let stage = Stage { brief, bins, slot };
    // First of all: no line may run through a number.
    if let Some(reached) = saturation.reached {
        mark(canvas, &stage, reached);
    }
    known(canvas, &stage, saturation.made_up);
    columns(canvas, &stage, saturation.made_up);
    let right = stage.x(bins.counts.len() as f64);
    canvas.line((0.0, floor()), (right, floor()), LINE, 0.7);
    numbers(canvas, &stage, saturation.dated);
}

/// The codes known so far as steps, with their number at the end.
fn known(canvas: &mut Canvas<'_>, stage: &Stage<'_>, made_up: bool) {
    let mut last = floor();
    for (at, codes) in stage.bins.known.iter().enumerate() {
        let (left, right) = (stage.x(at as f64), stage.x(at as f64 + 1.0));
        let y = stage.y(*codes);
        canvas.line((left, last), (left, y), SOFT, 0.9);
        if made_up {
            canvas.dotted((left, y), (right, y), DARK, 1.0);
        } else {
            canvas.line((left, y), (right, y), DARK, 1.2);
        }
        last = y;
    }
    let all = stage.bins.known.last().copied().unwrap_or(0);
    // Where nothing is known, the words stay clear of those under the columns.
    let last = last.min(floor() - LEADING - 4.0);
    let x = stage.x(stage.bins.known.len() as f64) + 4.0;
    let all = digits(all, stage.brief.catalogue);
    let all = fit(&all, stage.brief.width - x, Weight::Bold);
    canvas.text(&all, (x, last + 3.0), bold(Anchor::Start));
    let word = stage.brief.catalogue.text("chart-saturation-known");
    let word = fit(&word, stage.brief.width - x, Weight::Regular);
    canvas.text(&word, (x, last + 3.0 + LEADING), dark(Anchor::Start));
}

/// The new codes of each column, with their number where there is room.
fn columns(canvas: &mut Canvas<'_>, stage: &Stage<'_>, made_up: bool) {
    let accent = stage.brief.accent;
    let half = stage.slot * FILL / 2.0;
    for (at, new) in stage.bins.counts.iter().enumerate() {
        if *new == 0 {
            continue;
        }
        let x = stage.x(at as f64 + 0.5);
        let y = stage.y(*new).min(floor() - 0.6);
        glyph::bar(canvas, (x - half, y), (x + half, floor()), accent, made_up);
        let text = digits(*new, stage.brief.catalogue);
        let fits = text_width(&text, Weight::Regular) + 2.0 <= stage.slot;
        // The first column is all that is known: its top is the line.
        if fits {
            canvas.text_on_paper(&text, (x, y - 3.0), soft(Anchor::Middle));
        }
    }
}

/// The number of the last interview of a column, as often as there is room.
fn numbers(canvas: &mut Canvas<'_>, stage: &Stage<'_>, dated: bool) {
    let bins = stage.bins;
    let name = |at: usize| {
        let last = (at + 1).saturating_mul(bins.each).min(bins.interviews);
        digits(last as u64, stage.brief.catalogue)
    };
    let count = bins.counts.len();
    let widest = text_width(&name(count.saturating_sub(1)), Weight::Regular) + 4.0;
    let every = (widest / stage.slot).ceil().max(1.0) as usize;
    for at in (0..count).filter(|at| (at + 1) % every == 0) {
        let text = name(at);
        let half = text_width(&text, Weight::Regular) / 2.0;
        let x = stage
            .x(at as f64 + 0.5)
            .clamp(half, stage.brief.width - half);
        canvas.text(&text, (x, floor() + 9.5), soft(Anchor::Middle));
    }
    let key = match dated {
        true => "chart-saturation-interviews",
        false => "chart-saturation-interviews-by-id",
    };
    let word = stage.brief.catalogue.text(key);
    let word = fit(&word, stage.brief.width, Weight::Regular);
    let place = (0.0, floor() + 9.5 + LEADING + 1.5);
    canvas.text(&word, place, soft(Anchor::Start));
}

/// A line down through the interview after which hardly any code was new.
fn mark(canvas: &mut Canvas<'_>, stage: &Stage<'_>, reached: usize) {
    let after = reached.min(stage.bins.interviews) as f64 / stage.bins.each.max(1) as f64;
    let x = stage.x(after.min(stage.bins.counts.len() as f64));
    canvas.line((x, 11.0), (x, floor() + 3.0), DARK, 0.8);
    let number = digits(reached as u64, stage.brief.catalogue);
    let text = stage
        .brief
        .catalogue
        .format("chart-saturation-reached", &[("number", (&number).into())]);
    let text = fit(&text, stage.brief.width, Weight::Regular);
    let half = text_width(&text, Weight::Regular) / 2.0;
    let x = x.clamp(half, stage.brief.width - half);
    canvas.text(&text, (x, 8.0), dark(Anchor::Middle));
}
