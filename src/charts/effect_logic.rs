//! The logic of effects: indicators as boxes in three columns, from what was
//! done over what came of it to what changed, each with its value and status.

mod layout;
mod panel;
mod text;

use layout::{HEADER, Piece, pieces};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::words::{Signs, Tally};
use super::{Chart, Shown, Style, colour};
use crate::wording::Catalogue;

/// Indicators that are thought to lead to one another, such as those of a
/// focus area.
#[derive(Debug, Clone, Default)]
pub struct LogicBand {
    /// What they have in common; nothing where it goes without saying.
    pub name: Option<String>,
    /// Indicators of activity, of result and of impact.
    pub columns: [Vec<LogicBox>; 3],
}

/// One indicator.
#[derive(Debug, Clone)]
pub struct LogicBox {
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub actual: Shown,
    /// Where it should be; missing where there is no target.
    pub target: Shown,
    /// Where it stands; see [`super::OverviewRow::progress`].
    pub progress: &'static str,
}

/// Draws how the indicators of `of` are thought to lead to one another;
/// nothing where there are none.
pub fn draw_effect_logic(
    bands: &[LogicBand],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let mut tally = Tally::default();
    let mut signs = Signs::default();
    for item in bands.iter().flat_map(|band| band.columns.iter().flatten()) {
        signs.see(&item.actual);
        if item.target != Shown::Missing {
            tally.count(item.progress);
            signs.see(&item.target);
        }
    }
    let pieces = pieces(bands, width, catalogue);
    let frame = Frame {
        heading: tally
            .heading(catalogue)
            .unwrap_or_else(|| catalogue.text("chart-logic-neutral")),
        scope: text::scope(of, signs, catalogue),
        notes: signs.notes(catalogue),
        width,
    };
    let accent = colour::accent(&style.accent);
    let heights: Vec<f64> = pieces.iter().map(Piece::height).collect();
    let sheets = paginate(&heights, HEADER).into_iter().map(|range| {
        let height = HEADER + heights[range.clone()].iter().sum::<f64>();
        let pieces = &pieces[range];
        let drawing = draw(width, height, |canvas| {
            panel::paint(canvas, pieces, width, accent, catalogue);
        });
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(pieces, catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}
