//! The time under the columns: months, seasons and years.

use super::super::drawing::{
    Anchor, Canvas, LEADING, LINE, SEASON, Weight, bold, soft, text_width,
};
use super::bins::{Bins, Unit};
use super::labels::span;
use super::panel::{AIR, Stage};
use crate::wording::format;

/// From the panels to the first line of labels.
const GAP: f64 = 2.5;
/// Between labels of years.
const APART: f64 = 5.0;

/// The height of the labels under the columns.
pub fn height(bins: &Bins) -> f64 {
    let lines = match bins.unit {
        Unit::Month => 3.0,
        Unit::Quarter => 2.0,
        Unit::Years(_) => 1.0,
    };
    GAP + lines * (LEADING + 1.0) - AIR
}

/// Columns that have something in common: from, and up to but not including.
type Run<K> = (usize, usize, K);

fn runs<K: PartialEq>(bins: &Bins, key: impl Fn(usize) -> K) -> Vec<Run<K>> {
    let mut runs: Vec<Run<K>> = Vec::new();
    for at in 0..bins.len() {
        let key = key(at);
        match runs.last_mut() {
            Some(run) if run.2 == key => run.1 = at + 1,
            _ => runs.push((at, at + 1, key)),
        }
    }
    runs
}

/// Winter is 0 and begins in December.
fn season(bins: &Bins, at: usize) -> i64 {
    (bins.month(at) + 1).rem_euclid(12) / 3
}

/// Shades every second season, or year, from one height to another.
pub fn bands(canvas: &mut Canvas<'_>, stage: &Stage<'_>, bins: &Bins, (top, bottom): (f64, f64)) {
    let shaded = match bins.unit {
        Unit::Month => runs(bins, |at| season(bins, at) % 2 == 0),
        Unit::Quarter => runs(bins, |at| bins.year(at) % 2 == 0),
        Unit::Years(_) => Vec::new(),
    };
    for (from, to, is_shaded) in shaded {
        if is_shaded {
            let (left, right) = (edge(stage, from), edge(stage, to));
            canvas.fill((left, top), (right, bottom), SEASON);
        }
    }
}

fn edge(stage: &Stage<'_>, at: usize) -> f64 {
    stage.left + stage.slot * at as f64
}

/// Writes months or quarters, seasons and years under the panels.
pub fn labels(canvas: &mut Canvas<'_>, stage: &Stage<'_>, bins: &Bins, panels: f64) {
    let floor = panels - AIR;
    let (first, line) = (floor + GAP + 7.5, LEADING + 1.0);
    match bins.unit {
        Unit::Month => {
            let bottom = first + 2.0 * line + 2.5;
            bands(canvas, stage, bins, (floor + 0.4, bottom));
            months(canvas, stage, bins, first);
            seasons(canvas, stage, bins, first + 2.0 * line);
        }
        Unit::Quarter => {
            bands(canvas, stage, bins, (floor + 0.4, first + line + 2.5));
            for at in 0..bins.len() {
                let quarter = (bins.month(at).rem_euclid(12) / 3 + 1).to_string();
                let arguments = [("quarter", (&quarter).into())];
                let text = stage
                    .brief
                    .catalogue
                    .format("chart-quarter-short", &arguments);
                column(canvas, stage, at, first, &text);
            }
        }
        Unit::Years(_) => {
            spans(canvas, stage, bins, first);
            return;
        }
    }
    years(canvas, stage, bins, (floor, first + line));
}

fn column(canvas: &mut Canvas<'_>, stage: &Stage<'_>, at: usize, y: f64, text: &str) {
    if text_width(text, Weight::Regular) + 1.0 <= stage.slot {
        let place = (edge(stage, at) + stage.slot / 2.0, y);
        canvas.text(text, place, soft(Anchor::Middle));
    }
}

fn months(canvas: &mut Canvas<'_>, stage: &Stage<'_>, bins: &Bins, y: f64) {
    let language = stage.brief.catalogue.language();
    let short: Vec<&str> = (0..bins.len())
        .map(|at| format::short_month(bins.month(at).rem_euclid(12) as usize, language))
        .collect();
    let all_fit = short
        .iter()
        .all(|text| text_width(text, Weight::Regular) + 3.0 <= stage.slot);
    for (at, text) in short.iter().enumerate() {
        if all_fit {
            column(canvas, stage, at, y, text);
        } else {
            let initial: String = text.chars().take(1).collect();
            column(canvas, stage, at, y, &initial);
        }
    }
}

fn seasons(canvas: &mut Canvas<'_>, stage: &Stage<'_>, bins: &Bins, y: f64) {
    for (from, to, season) in runs(bins, |at| season(bins, at)) {
        let key = match season {
            0 => "chart-winter",
            1 => "chart-spring",
            2 => "chart-summer",
            _ => "chart-autumn",
        };
        let text = stage.brief.catalogue.text(key);
        let (left, right) = (edge(stage, from), edge(stage, to));
        if text_width(&text, Weight::Regular) + 2.0 <= right - left {
            let place = (f64::midpoint(left, right), y);
            canvas.text(&text, place, soft(Anchor::Middle));
        }
    }
}

fn years(canvas: &mut Canvas<'_>, stage: &Stage<'_>, bins: &Bins, (top, y): (f64, f64)) {
    let years = runs(bins, |at| bins.year(at));
    for (from, _, _) in years.iter().skip(1) {
        let x = edge(stage, *from);
        canvas.line((x, top), (x, y + 2.0), LINE, 0.5);
    }
    let texts: Vec<(f64, String)> = years
        .iter()
        .map(|(from, to, year)| {
            let centre = f64::midpoint(edge(stage, *from), edge(stage, *to));
            (centre, year.to_string())
        })
        .collect();
    let edges = (0.0, stage.brief.width);
    canvas.write_apart(&texts, y, edges, APART, bold(Anchor::Middle));
}

/// As many years, or spans of them, as have room at even distances.
fn spans(canvas: &mut Canvas<'_>, stage: &Stage<'_>, bins: &Bins, y: f64) {
    let texts: Vec<(f64, String)> = (0..bins.len())
        .map(|at| {
            let centre = edge(stage, at) + stage.slot / 2.0;
            (centre, span(bins, at, stage.brief.catalogue))
        })
        .collect();
    let widest = texts
        .iter()
        .map(|(_, text)| text_width(text, Weight::Bold))
        .fold(1.0, f64::max);
    // The first label may move into the chart by half its width.
    let moved = ((widest - stage.slot) / 2.0).max(0.0);
    let every = ((widest + moved + APART) / stage.slot).ceil().max(1.0) as usize;
    let texts: Vec<(f64, String)> = texts.into_iter().step_by(every).collect();
    let edges = (0.0, stage.brief.width);
    canvas.write_apart(&texts, y, edges, APART, bold(Anchor::Middle));
}
