//! Activities over time: columns per month, folded to quarters or years where
//! months would not fit, one panel per series, all on one scale.

mod bins;
mod panel;
mod text;
mod timeline;

use bins::{Bins, fold};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::{Chart, Style, colour};
use crate::wording::Catalogue;

/// Activities of one kind, or of one lab.
#[derive(Debug, Clone)]
pub struct ActivitySeries {
    /// What it is called.
    pub name: String,
    /// Year, month from 1 to 12, and how many; months that are not given count
    /// as none.
    pub months: Vec<(i32, u32, u64)>,
    /// Whether the counts are made up, to show how a report looks.
    pub made_up: bool,
}

/// Draws how many activities of `of` there were over time; nothing where no
/// month is known.
pub fn draw_activities(
    series: &[ActivitySeries],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let Some(bins) = fold(series, width) else {
        return Vec::new();
    };
    let frame = Frame {
        heading: text::heading(&bins, catalogue),
        scope: text::scope(series, &bins, of, catalogue),
        notes: text::notes(&bins, catalogue),
        width,
    };
    let accent = colour::accent(&style.accent);
    let stage = panel::Stage::new(&bins, width, catalogue);
    let titles: Vec<Vec<String>> = series
        .iter()
        .zip(&bins.counts)
        .map(|(series, counts)| text::title(series, counts, width, catalogue))
        .collect();
    let heights: Vec<f64> = titles.iter().map(|title| stage.height(title)).collect();
    let foot = timeline::height(&bins);
    let sheets = paginate(&heights, foot).into_iter().map(|range| {
        let panels: f64 = heights[range.clone()].iter().sum();
        let height = panels + foot;
        let drawing = draw(width, height, |canvas| {
            let mut top = 0.0;
            for at in range.clone() {
                let drawn = panel::Drawn {
                    title: &titles[at],
                    counts: &bins.counts[at],
                    made_up: series[at].made_up,
                };
                let from = top + stage.headroom(drawn.title);
                timeline::bands(
                    canvas,
                    &stage,
                    &bins,
                    (from, top + heights[at] - panel::AIR),
                );
                stage.paint(canvas, &drawn, top, accent);
                top += heights[at];
            }
            timeline::labels(canvas, &stage, &bins, panels, catalogue);
        });
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(series, &bins, range, catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}

/// The sum of all counts.
fn total(bins: &Bins) -> u64 {
    sum(bins.counts.iter().flatten())
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a u64>) -> u64 {
    counts
        .into_iter()
        .fold(0, |sum, count| sum.saturating_add(*count))
}
