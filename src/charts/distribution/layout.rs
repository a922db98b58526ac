//! Items by scale, and where their bars stand.

use super::super::drawing::{Brief, Group, LEADING, Weight, group_by, text_width, widest, wrap};
use super::labels::occasion;
use super::shares::{Bar, bar, classes};
use super::{AnswerScale, Answers, DistributionRow};
use crate::wording::format;

/// From one bar of an item to the next.
pub const BAR: f64 = 12.5;
/// Between items.
const AIR: f64 = 7.0;
/// Under an item that has no bars.
const BARE_AIR: f64 = 5.0;
/// How much of the width an item without bars may take for its words.
pub const BARE_TITLE: f64 = 0.45;
/// Height of the shades over a group.
pub const SHADES: f64 = 6.0;
/// From the shades to the first baseline under them, and from the last to the
/// first item.
pub const KEY_TEXT: f64 = 9.5;
const KEY_AIR: f64 = 9.0;
/// Above the key of every group but a sheet's first.
pub const GROUP_AIR: f64 = 4.0;
/// Between a bar and the shares at its ends.
pub const END_GAP: f64 = 3.5;
/// With more classes, only the ends of a scale have room for their labels.
const MOST_LABELLED: usize = 6;

/// One occasion of an item.
pub struct Line<'a> {
    /// `före, n = 34`.
    pub label: String,
    /// Its bar, where there may be one.
    pub bar: Option<Bar>,
    /// The answers.
    pub answers: &'a Answers,
}

/// An item ready to draw.
pub struct Block<'a> {
    /// The data.
    pub row: &'a DistributionRow,
    /// The item in lines.
    pub title: Vec<String>,
    /// Its occasions.
    pub lines: Vec<Line<'a>>,
}

impl Block<'_> {
    /// Whether it has only words: they then stand beside the item, not under it.
    pub fn is_bare(&self) -> bool {
        self.lines.iter().all(|line| line.bar.is_none())
    }

    /// Its height with the air under it.
    pub fn height(&self) -> f64 {
        if self.is_bare() {
            let lines = self.title.len().max(self.lines.len());
            return lines as f64 * LEADING + BARE_AIR;
        }
        self.title.len() as f64 * LEADING + 2.0 + BAR * self.lines.len() as f64 + AIR
    }
}

/// What the items of a group have in common: their scale, which stands over them.
pub struct Key<'a> {
    /// The scale.
    pub scale: &'a AnswerScale,
    /// The labels of the classes in lines.
    pub labels: Vec<Vec<String>>,
}

impl Key<'_> {
    /// Its height.
    pub fn height(&self) -> f64 {
        let lines = self.labels.iter().map(Vec::len).max().unwrap_or(0);
        GROUP_AIR + SHADES + KEY_TEXT + LEADING * lines.saturating_sub(1) as f64 + KEY_AIR
    }
}

/// Whether anybody was asked before, and after.
pub fn asked(rows: &[DistributionRow]) -> (bool, bool) {
    let asked =
        |of: fn(&DistributionRow) -> &Answers| rows.iter().any(|row| *of(row) != Answers::Missing);
    (asked(|row| &row.before), asked(|row| &row.after))
}

/// The items by scale; in a group the largest wanted share after, or else
/// before, stands first.
pub fn groups<'a>(
    rows: &'a [DistributionRow],
    brief: &Brief<'_>,
) -> Vec<Group<Key<'a>, Block<'a>>> {
    let asked = asked(rows);
    let answered = rows.iter().filter(|row| {
        let answers = row.answers();
        answers
            .into_iter()
            .any(|answers| *answers != Answers::Missing)
    });
    let groups = group_by(answered, |row| &row.scale).into_iter();
    groups
        .map(|group| {
            let rows = group.rows.into_iter();
            let mut rows: Vec<Block<'a>> = rows.map(|row| block(row, asked, brief)).collect();
            rows.sort_by(|a, b| wanted(b).total_cmp(&wanted(a)));
            let (scale, labels) = (group.head, labels(group.head, brief));
            Group {
                head: Key { scale, labels },
                rows,
            }
        })
        .collect()
}

fn wanted(block: &Block<'_>) -> f64 {
    let bars = block
        .lines
        .iter()
        .rev()
        .filter_map(|line| line.bar.as_ref());
    bars.map(|bar| bar.wanted(block.row.wanted))
        .next()
        .unwrap_or(-1.0)
}

fn block<'a>(
    row: &'a DistributionRow,
    (before, after): (bool, bool),
    brief: &Brief<'_>,
) -> Block<'a> {
    let occasions = [
        ("chart-before", before, &row.before),
        ("chart-after", after, &row.after),
    ];
    let lines = occasions
        .into_iter()
        .filter(|(_, asked, _)| *asked)
        .map(|(key, _, answers)| {
            let bar = bar(answers, &row.scale);
            Line {
                label: occasion(key, answers, bar.as_ref(), brief.catalogue),
                bar,
                answers,
            }
        });
    let mut block = Block {
        row,
        title: Vec::new(),
        lines: lines.collect(),
    };
    let room = if block.is_bare() {
        (brief.width * BARE_TITLE, 3)
    } else {
        (brief.width, 2)
    };
    block.title = wrap(&row.item, room.0, room.1, Weight::Bold);
    block
}

/// The labels of the classes: their words where there is room, else their
/// numbers with the words at the ends.
fn labels(scale: &AnswerScale, brief: &Brief<'_>) -> Vec<Vec<String>> {
    let (width, catalogue) = (brief.width, brief.catalogue);
    let count = classes(scale);
    let cell = width / count as f64 - 4.0;
    let answers = i64::from(scale.last) - i64::from(scale.first) + 1;
    let collapsed = answers != count as i64;
    if collapsed {
        let keys = [
            "chart-class-below",
            "chart-class-middle",
            "chart-class-above",
        ];
        let words = keys.map(|key| wrap(&catalogue.text(key), cell, 2, Weight::Regular));
        return words.to_vec();
    }
    let worded = scale.labels.len() == count;
    (0..count)
        .map(|at| {
            let number = i64::from(scale.first) + at as i64;
            let digits = format::number(number as f64, 0, catalogue.language());
            match scale.labels.get(at) {
                Some(label) if worded && count <= MOST_LABELLED => {
                    wrap(label, cell, 3, Weight::Regular)
                }
                Some(label) if worded && (at == 0 || at + 1 == count) => {
                    let room = width / 2.0 - 8.0;
                    let mut lines = wrap(&digits, cell, 1, Weight::Regular);
                    lines.extend(wrap(label, room, 1, Weight::Regular));
                    lines
                }
                _ => wrap(&digits, cell, 1, Weight::Regular),
            }
        })
        .collect()
}

/// Where bars stand, in all groups alike.
pub struct Stage {
    /// Where bars and what stands for them begin.
    pub left: f64,
    /// Where the middle of every scale stands.
    pub zero: f64,
    /// Points per 100 percent.
    pub scale: f64,
}

impl Stage {
    /// The stage for some groups.
    pub fn new(groups: &[Group<Key<'_>, Block<'_>>], brief: &Brief<'_>) -> Self {
        let (width, catalogue) = (brief.width, brief.catalogue);
        let lines = || {
            let blocks = groups.iter().flat_map(|group| &group.rows);
            blocks.flat_map(|block| &block.lines)
        };
        let label = widest(lines().map(|line| &line.label), Weight::Regular);
        let left = label.min(width * 0.34) + 6.0;
        let bars = || lines().filter_map(|line| line.bar.as_ref());
        let below = bars().map(Bar::reach_below).fold(0.0, f64::max);
        let above = bars().map(Bar::reach_above).fold(0.0, f64::max);
        let whole = format::percent(1.0, 0, catalogue.language());
        let end = text_width(&whole, Weight::Bold) + END_GAP;
        let scale = (width - left - 2.0 * end) / (below + above).max(0.1);
        Self {
            left,
            zero: left + end + below * scale,
            scale,
        }
    }
}
