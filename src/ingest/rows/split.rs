//! Numbers that the commas between the cells of a text file have split.

use calamine::Data;

use super::Row;
use crate::diagnostic::{Problem, plain};
use crate::model::schema::Kind;

impl Row<'_, '_> {
    /// What is wrong where the number in a column may be the first half of one that a
    /// decimal comma has split: whole digits follow it, and they are out of place, or the
    /// row has more cells than the headings. `takes` says which second halves can be.
    pub fn split_by_comma(&self, column: usize, takes: impl Fn(&str) -> bool) -> Option<Problem> {
        let cells = self.sheet.grid.cells_between_commas(self.at().row)?;
        let (first, at) = self.raw(column)?;
        let beside = at.column.checked_add(1)?;
        let (second, _) = self.raw_at(beside)?;
        let (first, second) = (digits(first)?, digits(second)?);
        if second.starts_with('-') || second.len() > 3 || !takes(second) {
            return None;
        }
        let headings = self
            .sheet
            .grid
            .cells_between_commas(self.sheet.header.row)?;
        let (longer, out_of_place) = (cells > headings, self.is_out_of_place(beside));
        (longer || out_of_place).then(|| Problem::SplitByComma {
            joined: plain(format!("{first},{second}")),
        })
    }

    /// Whether a number has no business in a cell: words belong there, or a numerator
    /// that has no denominator.
    fn is_out_of_place(&self, place: u16) -> bool {
        let columns = &self.sheet.header.columns;
        let own = columns
            .iter()
            .position(|own| own.is_some_and(|(at, _)| at == place));
        let Some(column) = own else {
            return false;
        };
        let table = self.sheet.table;
        let denominator = table.columns.get(column + 1);
        let lacks = denominator.is_some_and(|next| next.heading.en == "denominator");
        table.columns[column].kind == Kind::Text || lacks && self.is_blank(column + 1)
    }
}

/// A whole number as it was typed.
fn digits(data: &Data) -> Option<&str> {
    let Data::String(typed) = data else {
        return None;
    };
    let typed = typed.trim();
    let bare = typed.strip_prefix('-').unwrap_or(typed);
    (!bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit())).then_some(typed)
}
