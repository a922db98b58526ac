//! Survey answers before and after: for each item two bars that part at the
//! middle answer, counts in them and shares at their ends.

mod layout;
mod panel;
mod shares;
mod text;

use layout::{Group, Stage, groups};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::{Chart, Mark, Style, colour};
use crate::model::Direction;
use crate::wording::Catalogue;

/// One survey item.
#[derive(Debug, Clone)]
pub struct DistributionRow {
    /// The item as it was asked.
    pub item: String,
    /// What could be answered.
    pub scale: AnswerScale,
    /// Which end of the scale is wanted.
    pub wanted: Direction,
    /// The answers before; missing where nobody was asked.
    pub before: Answers,
    /// The answers after.
    pub after: Answers,
}

/// What could be answered, lowest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerScale {
    /// The lowest answer.
    pub first: i32,
    /// The highest.
    pub last: i32,
    /// A label per answer; empty where they have none.
    pub labels: Vec<String>,
}

/// What may be shown of the answers on one occasion.
#[derive(Debug, Clone, PartialEq)]
pub enum Answers {
    /// How many chose each answer.
    Classes {
        /// Lowest answer first; what is beyond the scale is left out.
        counts: Vec<u64>,
        /// Whether they are made up.
        made_up: bool,
    },
    /// Collapsed because a group is small: below, on and above the middle.
    Three {
        /// How many in each.
        counts: [u64; 3],
        /// Whether they are made up.
        made_up: bool,
    },
    /// Reduced to how many answered and their mean.
    Mean {
        /// How many answered.
        n: u64,
        /// Their mean on the scale as asked.
        mean: Mark,
    },
    /// Too few answered to show anything.
    Withheld,
    /// Nobody was asked, or nobody answered.
    Missing,
}

/// Draws the answers of `of` before and after; nothing where there are none.
/// Items of one scale stand together, the largest wanted share first.
pub fn draw_distribution(
    rows: &[DistributionRow],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let groups = groups(rows, width, catalogue);
    if groups.is_empty() {
        return Vec::new();
    }
    let frame = Frame {
        heading: text::heading(rows, catalogue),
        scope: text::scope(rows, of, catalogue),
        notes: text::notes(rows, catalogue),
        width,
    };
    let stage = Stage::new(&groups, width, catalogue);
    let accent = colour::accent(&style.accent);
    let lines: Vec<_> = groups
        .iter()
        .flat_map(|group| group.blocks.iter().map(move |block| (group, block)))
        .collect();
    let heights: Vec<f64> = lines
        .iter()
        .map(|(group, block)| {
            let begins = group.begins_with(block);
            block.height() + if begins { group.header() } else { 0.0 }
        })
        .collect();
    let header = groups.iter().map(Group::header).fold(0.0, f64::max);
    let sheets = paginate(&heights, header).into_iter().map(|range| {
        let parts: Vec<_> = lines[range]
            .chunk_by(|a, b| std::ptr::eq(a.0, b.0))
            .map(|chunk| (chunk[0].0, chunk.iter().map(|line| line.1).collect()))
            .collect();
        let height = panel::height(&parts);
        let drawing = draw(width, height, |canvas| {
            panel::paint(canvas, &stage, &parts, accent, catalogue);
        });
        let blocks = parts.iter().flat_map(|(_, blocks)| blocks);
        let drawn: Vec<&DistributionRow> = blocks.map(|block| block.row).collect();
        Sheet {
            drawing,
            height,
            rows: text::alt_rows(&drawn, catalogue),
        }
    });
    finish(&frame, sheets.collect(), catalogue)
}
