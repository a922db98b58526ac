//! Saturation: how many codes were new in each interview, and how many were
//! known in all, in the order in which the interviews were held.

mod bins;
mod panel;
mod text;

use bins::fold;

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish};
use super::{Chart, Style, colour};
use crate::wording::Catalogue;

/// New codes, interview by interview.
#[derive(Debug, Clone, Default)]
pub struct Saturation {
    /// How many codes each interview was the first to have, in the order of the
    /// interviews.
    pub new: Vec<u64>,
    /// After how many interviews hardly any were new, by the rule that the
    /// report states; `None` where that never came.
    pub reached: Option<usize>,
    /// Whether the interviews are made up.
    pub made_up: bool,
}

/// Draws the new codes in the interviews of `of`; nothing where there are no
/// interviews. Interviews are taken together where there are too many.
pub fn draw_saturation(
    saturation: &Saturation,
    rule: Option<&str>,
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let bins = fold(&saturation.new, width);
    if bins.counts.is_empty() {
        return Vec::new();
    }
    let frame = Frame {
        heading: text::heading(saturation, catalogue),
        scope: text::scope(saturation, &bins, of, catalogue),
        notes: rule.map(str::to_owned).into_iter().collect(),
        width,
    };
    let accent = colour::accent(&style.accent);
    let drawing = draw(width, panel::HEIGHT, |canvas| {
        panel::paint(canvas, saturation, &bins, width, accent, catalogue);
    });
    let sheet = Sheet {
        drawing,
        height: panel::HEIGHT,
        rows: text::alt_rows(saturation, &bins, catalogue),
    };
    finish(&frame, vec![sheet], catalogue)
}
