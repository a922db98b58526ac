//! Success factors and the evidence behind each: how many segments,
//! interviews, labs, indicators and diary posts, and how strong that is.

mod panel;

use panel::{Columns, KINDS, height, strength};

use super::drawing::{
    Brief, Chart, Frame, Shown, Signs, draw_blocks, finding, read_out, scope, seen, spoken,
};
use crate::wording::{Catalogue, format};

/// One success factor.
#[derive(Debug, Clone)]
pub struct FactorRow {
    /// What it says.
    pub factor: String,
    /// How strong its evidence is, by the rule that the report states; `None`
    /// where there is no rule.
    pub strength: Option<Strength>,
    /// Coded segments that speak for it.
    pub segments: Shown,
    /// Interviews with such segments.
    pub interviews: Shown,
    /// Labs with such segments.
    pub labs: Shown,
    /// The part of its indicators that moved as wanted; the text says it as so
    /// many of so many, `2 av 3`.
    pub indicators: Shown,
    /// Diary posts with its codes.
    pub diary: Shown,
}

impl FactorRow {
    /// The kinds of evidence in the order of the columns.
    fn cells(&self) -> [&Shown; 5] {
        [
            &self.segments,
            &self.interviews,
            &self.labs,
            &self.indicators,
            &self.diary,
        ]
    }
}

/// How strong evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Too few people stand behind it to say.
    Withheld,
    /// There is none.
    None,
    /// Weak.
    Weak,
    /// Moderate.
    Moderate,
    /// Strong.
    Strong,
}

/// Draws the evidence behind success factors, the strongest first; nothing where
/// none of it tells a number. Kinds of evidence that no factor has are left out.
pub fn draw_joint_display(rows: &[FactorRow], brief: &Brief<'_>) -> Vec<Chart> {
    let mut rows: Vec<&FactorRow> = rows.iter().collect();
    let segments = |row: &FactorRow| seen(&row.segments).map_or(-1.0, |mark| mark.value);
    rows.sort_by(|a, b| {
        let strength = b.strength.cmp(&a.strength);
        strength.then(segments(b).total_cmp(&segments(a)))
    });
    let columns = Columns::new(&rows, brief);
    let cells = rows.iter().map(|row| row.cells());
    let mut all = cells.clone().flatten();
    if !all.any(Shown::tells) {
        return Vec::new();
    }
    let mut signs = Signs::of(cells.flat_map(|cells| columns.kinds().map(move |at| cells[at])));
    signs.withheld |= rows
        .iter()
        .any(|row| row.strength == Some(Strength::Withheld));
    let how = [(signs.made_up, "chart-scope-made-up-bars")];
    let frame = Frame {
        heading: heading(&rows, brief.catalogue),
        scope: scope("chart-joint-scope", brief, &how),
        notes: signs.notes(brief.catalogue),
    };
    let heights: Vec<f64> = rows.iter().map(|row| height(row, brief.width)).collect();
    draw_blocks(
        brief,
        &frame,
        &heights,
        columns.header(),
        |canvas, range, _| panel::paint(canvas, brief, &columns, &rows[range]),
        |range| {
            read_out(&rows[range], brief.catalogue, |row| {
                alt_row(row, &columns, brief.catalogue)
            })
        },
    )
}

/// The finding: how many factors have strong evidence.
fn heading(rows: &[&FactorRow], catalogue: &Catalogue) -> String {
    let judged = rows.iter().filter_map(|row| row.strength);
    let of = judged.clone().count() as u64;
    // Nothing is said of all where some may not be told: at least so many.
    let withheld = judged
        .clone()
        .any(|strength| strength == Strength::Withheld);
    let strong = judged.filter(|strength| *strength == Strength::Strong);
    let strong = strong.count() as u64;
    if of == 0 || (withheld && strong == 0) {
        return catalogue.text("chart-joint-neutral");
    }
    let key = match strong {
        _ if withheld => "chart-joint-at-least",
        0 => "chart-joint-none",
        all if all == of => "chart-joint-all",
        _ if format::has_word(of) => "chart-joint-some",
        _ => "chart-joint-digits",
    };
    finding(key, &[("strong", strong), ("of", of)], &[], catalogue)
}

/// How strong the evidence of a factor is, and what it is.
fn alt_row(row: &FactorRow, columns: &Columns, catalogue: &Catalogue) -> String {
    let kinds = columns.kinds().map(|at| {
        let value = spoken(row.cells()[at], catalogue);
        format!("{} {value}", catalogue.text(KINDS[at]))
    });
    let cells = kinds.collect::<Vec<_>>().join(", ");
    let Some(judged) = row.strength else {
        return format!("{}: {cells}", row.factor);
    };
    let key = match judged {
        Strength::Withheld => "chart-joint-alt-row-withheld",
        _ => "chart-joint-alt-row",
    };
    catalogue.format(
        key,
        &[
            ("factor", (&row.factor).into()),
            ("strength", (&strength(judged, catalogue)).into()),
            ("cells", (&cells).into()),
        ],
    )
}
