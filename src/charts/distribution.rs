//! Survey answers before and after: for each item two bars that part at the
//! middle answer, counts in them and shares at their ends.

mod bare;
mod labels;
mod layout;
mod panel;
mod shares;

use bare::{bare_note, elsewhere_note, without_bare};
use labels::{said, thirds, value, with_mean};
use layout::{Block, GROUP_AIR, Key, Stage, asked, groups};
use shares::bar;

use super::drawing::{
    Brief, Chart, Frame, Heights, Mark, Shown, Signs, digits, draw_groups, finding, marked,
    read_out, scope, spoken,
};
use crate::model::Direction;
use crate::wording::{Catalogue, format};

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
    /// Whether it is told how those changed who answered both times: then the drawing of
    /// changes has their means.
    pub has_change: bool,
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
        /// Whether they are those who answered both times, and not all.
        stayed: bool,
    },
    /// Reduced to where the numbers below, on and above the middle lie.
    Between {
        /// How many answered.
        n: u64,
        /// Below, on and above the middle.
        thirds: Thirds,
    },
    /// Too few answered to show anything.
    Withheld,
    /// Nobody was asked, or nobody answered.
    Missing,
}

/// Withheld numbers below, on and above the middle of a scale.
pub type Thirds = [Shown; 3];

impl DistributionRow {
    fn answers(&self) -> [&Answers; 2] {
        [&self.before, &self.after]
    }
}

/// Draws answers before and after; nothing where there are none, nor where the
/// drawing of changes tells all that may be shown. Items of one
/// scale stand together, the largest wanted share first; several that have only
/// means are told in a note.
pub fn draw_distribution(rows: &[DistributionRow], brief: &Brief<'_>) -> Vec<Chart> {
    let answers = || rows.iter().flat_map(DistributionRow::answers);
    let made_up = answers().any(|answers| match answers {
        Answers::Classes { made_up, .. } | Answers::Three { made_up, .. } => *made_up,
        Answers::Mean { mean, .. } => mean.made_up,
        Answers::Between { .. } | Answers::Withheld | Answers::Missing => false,
    });
    let how = [(made_up, "chart-scope-made-up-bars")];
    let (drawn, bare) = without_bare(rows);
    // To read their means twice, once of everyone, helps nobody. The tables have both.
    let (elsewhere, told): (Vec<_>, Vec<_>) = bare.into_iter().partition(|row| row.has_change);
    if drawn.is_empty() {
        return Vec::new();
    }
    let here: Vec<DistributionRow> = drawn.iter().chain(&told).cloned().collect();
    let frame = Frame {
        heading: heading(rows, brief.catalogue),
        scope: scope("chart-distribution-scope", brief, &how),
        notes: notes(&here, &told, elsewhere.len(), brief.catalogue),
    };
    let groups = groups(&drawn, brief);
    let stage = Stage::new(&groups, brief);
    let heights = Heights {
        head: Key::height,
        air: GROUP_AIR,
        row: Block::height,
        foot: 0.0,
    };
    draw_groups(
        brief,
        &frame,
        &groups,
        &heights,
        |canvas, parts| panel::paint(canvas, brief, &stage, parts),
        |blocks| {
            read_out(blocks, brief.catalogue, |block| {
                alt_row(block.row, brief.catalogue)
            })
        },
    )
}

/// What can be said of all rows: how many answer on the wanted side on the
/// latest occasion, from the item where they are fewest to that where they are
/// most. Whether anything has changed, the charts of changes say: here others
/// may have answered than before.
fn heading(rows: &[DistributionRow], catalogue: &Catalogue) -> String {
    let (_, is_after) = asked(rows);
    let latest = rows.iter().map(|row| match is_after {
        true => (&row.after, row),
        false => (&row.before, row),
    });
    let shares = latest.map(|(answers, row)| Some(bar(answers, &row.scale)?.wanted(row.wanted)));
    let mut shares = shares.collect::<Option<Vec<f64>>>().unwrap_or_default();
    shares.sort_unstable_by(f64::total_cmp);
    let (Some(low), Some(high)) = (shares.first(), shares.last()) else {
        return catalogue.text("chart-distribution-neutral");
    };
    let [low, high] = [low, high].map(|share| format::percent(*share, 0, catalogue.language()));
    let key = match low == high {
        true => "chart-distribution-one",
        false => "chart-distribution-many",
    };
    let when = if is_after { "after" } else { "once" };
    let besides = [
        ("when", when.into()),
        ("low", (&low).into()),
        ("high", (&high).into()),
    ];
    finding(key, &[("of", shares.len() as u64)], &besides, catalogue)
}

/// What signs mean and which bars are less than full.
fn notes(
    rows: &[DistributionRow],
    bare: &[DistributionRow],
    elsewhere: usize,
    catalogue: &Catalogue,
) -> Vec<String> {
    let answers = || rows.iter().flat_map(DistributionRow::answers);
    let mut notes = Vec::new();
    notes.extend(elsewhere_note(elsewhere as u64, catalogue));
    notes.extend(bare_note(bare, catalogue));
    if answers().any(|answers| matches!(answers, Answers::Three { .. })) {
        notes.push(catalogue.text("chart-note-three"));
    }
    if answers().any(|answers| matches!(answers, Answers::Mean { .. })) {
        notes.push(catalogue.text("chart-note-mean"));
    }
    if answers().any(|answers| matches!(answers, Answers::Mean { stayed: true, .. })) {
        notes.push(catalogue.text("chart-note-stayed"));
    }
    let thirds = || answers().filter_map(thirds);
    if thirds().next().is_some() {
        notes.push(catalogue.text("chart-note-thirds"));
    }
    let (before, after) = asked(rows);
    let is_withheld = |thirds: &Thirds| thirds.contains(&Shown::Withheld);
    let signs = Signs {
        withheld: answers().any(|answers| *answers == Answers::Withheld)
            || thirds().any(is_withheld),
        range: thirds().next().is_some(),
        missing: rows.iter().any(|row| {
            let gap = |asked: bool, answers: &Answers| asked && *answers == Answers::Missing;
            gap(before, &row.before) != gap(after, &row.after)
        }),
        ..Signs::default()
    };
    notes.extend(signs.notes(catalogue));
    notes
}

/// How the answers to an item fell.
fn alt_row(row: &DistributionRow, catalogue: &Catalogue) -> String {
    let [before, after] = row.answers().map(|of| answers(row, of, catalogue));
    catalogue.format(
        "chart-distribution-alt-row",
        &[
            ("item", (&row.item).into()),
            ("before", (&before).into()),
            ("after", (&after).into()),
        ],
    )
}

fn answers(row: &DistributionRow, answers: &Answers, catalogue: &Catalogue) -> String {
    let Some(bar) = bar(answers, &row.scale) else {
        return match answers {
            Answers::Mean { mean, stayed, .. } => {
                with_mean(row, &spoken(&value(mean), catalogue), *stayed, catalogue)
            }
            Answers::Between { thirds, .. } => said(thirds, catalogue),
            Answers::Withheld => spoken(&Shown::Withheld, catalogue),
            _ => spoken(&Shown::Missing, catalogue),
        };
    };
    let percent = |share| format::percent(share, 0, catalogue.language());
    let counts = bar.parts.iter().map(|part| digits(part.count, catalogue));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let said = catalogue.format(
        "chart-distribution-alt-bar",
        &[
            ("below", (&percent(bar.below)).into()),
            ("above", (&percent(bar.above)).into()),
            ("counts", (&counts).into()),
        ],
    );
    marked(said, bar.made_up, catalogue)
}
