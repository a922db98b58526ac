//! How methods went from place to place: where from on the left, where to on
//! the right, and between them arrows that carry the methods' names.

mod layout;
mod panel;
mod text;

use layout::{HEADER, ROW, sheets};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::{Chart, Style, colour};
use crate::wording::Catalogue;

/// One method on its way.
#[derive(Debug, Clone)]
pub struct MethodSpread {
    /// What the method is called.
    pub method: String,
    /// Where it came from.
    pub from: Site,
    /// Where it went.
    pub to: Site,
}

/// A place that methods come from or go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// What it is called.
    pub name: String,
    /// Whether it is not one of the programme's labs.
    pub outside: bool,
}

/// Draws the ways of methods in `of`; nothing where there are none.
pub fn draw_spread_of_methods(
    ways: &[MethodSpread],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let ordered = layout::order(ways);
    let frame = Frame {
        heading: text::heading(ways, catalogue),
        scope: text::scope(ways, of, catalogue),
        notes: Vec::new(),
        width,
    };
    let accent = colour::accent(&style.accent);
    let heights = vec![ROW; ordered.len()];
    let ranges = paginate(&heights, HEADER);
    let drawn = sheets(&ordered, &ranges).into_iter().map(|sheet| {
        let height = HEADER + ROW * sheet.ways.len() as f64;
        let drawing = draw(width, height, |canvas| {
            panel::paint(canvas, &sheet, width, accent, catalogue);
        });
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(&sheet.ways, catalogue),
        }
    });
    finish(&frame, drawn.collect(), catalogue)
}
