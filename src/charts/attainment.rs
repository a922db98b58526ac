//! How much of the way from baseline to target each lab has come: one panel
//! per indicator, all on one scale.

mod layout;
mod panel;
mod strips;

use layout::{Block, HEADER, Scale, blocks, from_best};
use strips::{MANY, Strip};

use super::drawing::{
    Brief, Chart, Frame, ROWS_READ, Shown, Signs, Standing, Tally, draw_blocks, more_rows, scope,
    seen, spoken, status,
};
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
    /// Where it stands.
    pub standing: Standing,
}

/// Draws the attainment of all targets; nothing where there are none.
/// Attainments are never averaged: the heading counts targets.
pub fn draw_attainment(panels: &[AttainmentPanel], brief: &Brief<'_>) -> Vec<Chart> {
    let rows = || panels.iter().flat_map(|panel| &panel.rows);
    let told = |row: &AttainmentRow| {
        seen(&row.attainment).is_some() || matches!(row.standing, Standing::Told(_))
    };
    if !rows().any(told) {
        return Vec::new();
    }
    let signs = Signs::of(rows().map(|row| &row.attainment));
    let many = panels.iter().any(|panel| panel.rows.len() >= MANY);
    let heading = Tally::of(rows().map(|row| row.standing)).heading(brief.catalogue);
    let frame = Frame {
        heading: heading.unwrap_or_else(|| brief.catalogue.text("chart-attainment-neutral")),
        scope: scope(
            if many {
                "chart-attainment-strips-scope"
            } else {
                "chart-attainment-scope"
            },
            brief,
            &[
                (panels.len() > 1, "chart-scope-same-scale"),
                (signs.interval && !many, "chart-scope-interval-line"),
                (signs.made_up && !many, "chart-scope-made-up-bars"),
                (signs.made_up && many, "chart-scope-made-up-dots"),
            ],
        ),
        notes: signs.notes(brief.catalogue),
    };
    if many {
        return draw_strips(panels, &frame, brief);
    }
    let scale = Scale::new(panels, brief);
    let blocks = blocks(panels, &scale, brief);
    let heights: Vec<f64> = blocks.iter().map(Block::height).collect();
    draw_blocks(
        brief,
        &frame,
        &heights,
        HEADER,
        |canvas, range, _| panel::paint(canvas, brief, &scale, &blocks[range]),
        |range| {
            let parts = blocks[range].iter().map(|block| {
                let rows = block.lines.iter().map(|line| line.row);
                (block.indicator, rows.collect())
            });
            alt_rows(parts, brief.catalogue)
        },
    )
}

/// The same of many labs, a strip per indicator.
fn draw_strips(panels: &[AttainmentPanel], frame: &Frame, brief: &Brief<'_>) -> Vec<Chart> {
    let scale = Scale::of_strips(panels, brief);
    let strips = panels.iter().map(|panel| Strip::of(panel, &scale, brief));
    let strips: Vec<Strip<'_>> = strips.collect();
    let heights: Vec<f64> = strips.iter().map(Strip::height).collect();
    draw_blocks(
        brief,
        frame,
        &heights,
        HEADER,
        |canvas, range, _| strips::paint(canvas, brief, &scale, &strips[range]),
        |range| {
            let parts = panels[range].iter();
            let parts = parts.map(|panel| (panel.indicator.as_str(), from_best(panel)));
            alt_rows(parts, brief.catalogue)
        },
    )
}

/// Panel by panel what each lab has reached, then how many rows more there are.
fn alt_rows<'a>(
    parts: impl Iterator<Item = (&'a str, Vec<&'a AttainmentRow>)>,
    catalogue: &Catalogue,
) -> Vec<String> {
    let mut said = Vec::new();
    let (mut read, mut left) = (0, 0);
    for (indicator, rows) in parts {
        let told = &rows[..rows.len().min(ROWS_READ - read)];
        left += rows.len() - told.len();
        read += told.len();
        if told.is_empty() {
            continue;
        }
        let values: Vec<String> = told.iter().map(|row| value(row, catalogue)).collect();
        said.push(format!("{indicator}: {}", values.join("; ")));
    }
    said.extend(more_rows(left, catalogue));
    said
}

fn value(row: &AttainmentRow, catalogue: &Catalogue) -> String {
    let spoken = spoken(&row.attainment, catalogue);
    if seen(&row.attainment).is_none()
        && let Standing::Told(_) = row.standing
    {
        let status = status(row.standing, catalogue).to_lowercase();
        return format!("{} {spoken} ({status})", row.lab);
    }
    format!("{} {spoken}", row.lab)
}
