//! What stands in words beside a figure that is withheld: the comment of its
//! row, and results that are told of it. They are not published.

use std::collections::BTreeSet;

use super::Withheld;
use crate::analysis::{FigureKey, Input, Register};
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::{CellRange, GroupIx, IndicatorIx, Programme, Scope, SheetId};

/// What is withheld, as rows of the tables know it.
struct Guarded {
    figures: BTreeSet<(IndicatorIx, Scope, Option<GroupIx>)>,
    rows: BTreeSet<(SheetId, u32)>,
}

impl Guarded {
    fn of(register: &Register, withheld: &Withheld) -> Self {
        let (mut figures, mut rows) = (BTreeSet::new(), BTreeSet::new());
        for key in withheld.keys() {
            let FigureKey::Indicator {
                indicator,
                scope,
                group,
                ..
            } = *key
            else {
                continue;
            };
            figures.insert((indicator, scope, group));
            if scope == Scope::All {
                continue;
            }
            let inputs = register.get(*key).map(|figure| figure.inputs.iter());
            for input in inputs.into_iter().flatten() {
                if let Input::Cells(CellRange {
                    sheet, first, last, ..
                }) = input
                {
                    rows.extend((*first..=*last).map(|row| (*sheet, row)));
                }
            }
        }
        Self { figures, rows }
    }
}

/// Drops the comments of rows whose figures are withheld, whatever occasion
/// they are of, and told results of a lab and indicator that are; a warning
/// at the cell of each.
pub(super) fn drop_beside(
    programme: &mut Programme,
    register: &Register,
    withheld: &Withheld,
) -> Diagnostics {
    let guarded = Guarded::of(register, withheld);
    let mut dropped = Vec::new();
    let mut told = Vec::new();
    for row in &mut programme.measurements {
        let of = (row.indicator, Scope::Lab(row.lab), row.group);
        let Some(remarks) = &mut row.remarks else {
            continue;
        };
        let at = remarks.comment.as_ref().map(|comment| comment.at);
        let hides = |at: &crate::model::CellRef| {
            guarded.figures.contains(&of) || guarded.rows.contains(&(at.sheet, at.row))
        };
        if let Some(at) = at.filter(hides) {
            remarks.comment = None;
            dropped.push(at);
        }
    }
    programme.results.retain(|result| {
        let scope = result.lab.map_or(Scope::All, Scope::Lab);
        let of = result.indicator.map(|indicator| (indicator, scope, None));
        let stays = of.is_none_or(|of| !guarded.figures.contains(&of));
        if !stays {
            told.push(result.text.at);
        }
        stays
    });
    let sources = &programme.sources;
    let comments = dropped.into_iter();
    let comments = comments.map(|at| Problem::CommentBesideWithheld.warning_at(sources.place(at)));
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(comments);
    let told = told.into_iter();
    diagnostics.extend(told.map(|at| Problem::ResultBesideWithheld.warning_at(sources.place(at))));
    diagnostics
}
