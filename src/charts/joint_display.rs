//! Success factors and the evidence behind each: how many segments,
//! interviews, labs, indicators and diary posts, and how strong that is.

mod panel;
mod text;

use panel::{Columns, height};

use super::canvas::draw;
use super::finish::{Frame, Sheet, finish, paginate};
use super::words::{Signs, seen};
use super::{Chart, Shown, Style, colour};
use crate::wording::Catalogue;

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

/// Draws the evidence behind the success factors of `of`, the strongest first;
/// `rule` is the sentence that says what strong means. Kinds of evidence that
/// no factor has are left out.
pub fn draw_joint_display(
    rows: &[FactorRow],
    rule: Option<&str>,
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    let mut rows: Vec<&FactorRow> = rows.iter().collect();
    let segments = |row: &FactorRow| seen(&row.segments).map_or(-1.0, |mark| mark.value);
    rows.sort_by(|a, b| {
        let strength = b.strength.cmp(&a.strength);
        strength.then(segments(b).total_cmp(&segments(a)))
    });
    let columns = Columns::new(&rows, width, catalogue);
    let mut signs = Signs::default();
    for row in &rows {
        for at in columns.kinds() {
            signs.see(row.cells()[at]);
        }
        signs.withheld |= row.strength == Some(Strength::Withheld);
    }
    let mut notes: Vec<String> = rule.map(str::to_owned).into_iter().collect();
    notes.extend(signs.notes(catalogue));
    let frame = Frame {
        heading: text::heading(&rows, catalogue),
        scope: text::scope(of, signs, catalogue),
        notes,
        width,
    };
    let accent = colour::accent(&style.accent);
    let heights: Vec<f64> = rows.iter().map(|row| height(row, width)).collect();
    let sheets = paginate(&heights, columns.header())
        .into_iter()
        .map(|range| {
            let height = columns.header() + heights[range.clone()].iter().sum::<f64>();
            let rows = &rows[range];
            let drawing = draw(width, height, |canvas| {
                panel::paint(canvas, &columns, rows, accent, catalogue);
            });
            Sheet {
                drawing,
                height,
                rows: text::alt_rows(rows, &columns, catalogue),
            }
        });
    finish(&frame, sheets.collect(), catalogue)
}
