//! Answers that stand in a cell which is merged over several respondents.

use std::collections::BTreeSet;

use super::super::rows::Row;
use crate::diagnostic::Problem;
use crate::model::ItemIx;

/// The cells that it was said of so far, by row and column.
#[derive(Default)]
pub(super) struct MergedAnswers {
    told: BTreeSet<(u32, u16)>,
}

impl MergedAnswers {
    /// An error at each cell that another row's answer stands in as well, once.
    pub(super) fn check(&mut self, row: &mut Row<'_, '_>, columns: &[(u16, ItemIx)]) {
        let own = row.at().row;
        for (column, _) in columns {
            if let Some((_, at)) = row.outside_schema(*column)
                && at.row != own
                && self.told.insert((at.row, *column))
            {
                row.error(at, Problem::MergedAnswer);
            }
        }
    }
}
