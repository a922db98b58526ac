//! The logic of effects: indicators as boxes in three columns, from what was
//! done over what came of it to what changed, each with its value and status.

mod layout;
mod panel;

use layout::{LEVELS, Piece, header, pieces, with_target};

use super::drawing::{
    Brief, Chart, Frame, ROWS_READ, Shown, Signs, Standing, Tally, draw_blocks, more_rows, scope,
    seen, spoken,
};
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
    /// Where it stands.
    pub standing: Standing,
    /// In how many labs the target is reached, where it is told of several
    /// together: `1 av 2 labb`.
    pub of_labs: Option<String>,
    /// Whether several labs have values that cannot become one.
    pub apart: bool,
    /// Whether any of those is made up.
    pub made_up: bool,
}

/// Draws how indicators are thought to lead to one another; nothing where there
/// are none, or nothing of any may be shown. `tally` is the finding about the targets of
/// several labs, counted lab by lab as everywhere: of their sums others are reached.
pub fn draw_effect_logic(
    bands: &[LogicBand],
    tally: Option<Tally>,
    brief: &Brief<'_>,
) -> Vec<Chart> {
    let boxes = || bands.iter().flat_map(|band| band.columns.iter().flatten());
    let judged = || boxes().filter(|item| item.target != Shown::Missing);
    let figures = boxes().filter(|item| !item.apart).map(|item| &item.actual);
    let signs = Signs::of(figures.chain(judged().map(|item| &item.target)));
    let is_told = |item: &LogicBox| item.apart || item.actual != Shown::Withheld;
    if !boxes().any(is_told) {
        return Vec::new();
    }
    let own = || Tally::of(judged().map(|item| item.standing));
    let heading = tally.unwrap_or_else(own).heading(brief.catalogue);
    let how = [(signs.made_up, "chart-scope-made-up-boxes")];
    let frame = Frame {
        heading: heading.unwrap_or_else(|| brief.catalogue.text("chart-logic-neutral")),
        scope: scope("chart-logic-scope", brief, &how),
        notes: signs.notes(brief.catalogue),
    };
    let pieces = pieces(bands, brief);
    let heights: Vec<f64> = pieces.iter().map(Piece::height).collect();
    draw_blocks(
        brief,
        &frame,
        &heights,
        header(brief),
        |canvas, range, _| panel::paint(canvas, brief, &pieces[range]),
        |range| alt_rows(&pieces[range], brief.catalogue),
    )
}

/// Band by band and column by column what is in the boxes.
fn alt_rows(pieces: &[Piece<'_>], catalogue: &Catalogue) -> Vec<String> {
    let mut said = Vec::new();
    let (mut read, mut left) = (0, 0);
    for piece in pieces {
        for (boxes, (level, _)) in piece.columns.iter().zip(LEVELS) {
            let taken = boxes.len().min(ROWS_READ - read);
            read += taken;
            left += boxes.len() - taken;
            if taken == 0 {
                continue;
            }
            let boxes = boxes.iter().take(taken).map(|drawn| {
                let item = drawn.item;
                let value = spoken(&item.actual, catalogue);
                // That the value is made up is said of it; the target needs no more.
                let target = seen(&item.target).map(|mark| mark.text.clone());
                let target = target.unwrap_or_else(|| spoken(&item.target, catalogue));
                let value = with_target(item, &value, &target, catalogue);
                catalogue.format(
                    "chart-logic-alt-box",
                    &[
                        ("label", (&item.label).into()),
                        ("value", (&value).into()),
                        ("progress", (&drawn.status.to_lowercase()).into()),
                    ],
                )
            });
            let boxes = boxes.collect::<Vec<_>>().join("; ");
            let level = catalogue.text(level);
            let column = catalogue.format(
                "chart-logic-alt-column",
                &[("level", (&level).into()), ("boxes", (&boxes).into())],
            );
            said.push(match &piece.name {
                Some(name) => format!("{name}. {column}"),
                None => column,
            });
        }
    }
    said.extend(more_rows(left, catalogue));
    said
}
