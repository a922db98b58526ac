//! How much of the way from baseline to target each lab has come: one panel
//! per indicator, all on one scale.

mod layout;
mod panel;
mod text;

use layout::{Block, Grid, blocks};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::words::{Signs, Tally};
use super::{Chart, Shown, Style, colour};
use crate::wording::Catalogue;

/// One indicator over the labs.
#[derive(Debug, Clone)]
pub struct AttainmentPanel {
    /// What it is called.
    pub indicator: String,
    /// The labs.
    pub rows: Vec<AttainmentRow>,
}

/// One lab's attainment.
#[derive(Debug, Clone)]
pub struct AttainmentRow {
    /// What the lab is called.
    pub lab: String,
    /// 0 at the baseline, 1 at the target.
    pub attainment: Shown,
    /// Where it stands; see [`super::OverviewRow::progress`].
    pub progress: &'static str,
}

/// Draws the attainment of all targets of `of`; nothing where there are none.
/// Attainments are never averaged: the heading counts targets.
pub fn draw_attainment(
    panels: &[AttainmentPanel],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let mut tally = Tally::default();
    let mut signs = Signs::default();
    for row in panels.iter().flat_map(|panel| &panel.rows) {
        tally.count(row.progress);
        signs.see(&row.attainment);
    }
    let grid = Grid::new(panels, width, catalogue);
    let blocks = blocks(panels, &grid, catalogue);
    if blocks.is_empty() {
        return Vec::new();
    }
    let heading = tally
        .heading(catalogue)
        .unwrap_or_else(|| catalogue.text("chart-attainment-neutral"));
    let frame = Frame {
        heading,
        scope: text::scope(of, panels.len(), signs, catalogue),
        notes: signs.notes(catalogue),
        width,
    };
    let accent = colour::accent(&style.accent);
    let heights: Vec<f64> = blocks.iter().map(Block::height).collect();
    let sheets = paginate(&heights, layout::HEADER).into_iter().map(|range| {
        let blocks = &blocks[range.clone()];
        let height = layout::HEADER + heights[range].iter().sum::<f64>();
        let drawing = draw(width, height, |canvas| {
            panel::paint(canvas, &grid, blocks, accent, catalogue);
        });
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(blocks, catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}
