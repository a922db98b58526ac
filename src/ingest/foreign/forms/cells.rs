//! What stands in the cells of an export's columns.

use std::borrow::Cow;

use super::super::super::cell;
use super::chosen::is_chosen;
use super::export::{Export, Typed};
use super::no_answer::is_no_answer;
use crate::diagnostic::Problem;

impl<'g> Export<'g> {
    /// What stands in `column` (a position in [`Self::columns`]) of a row, as
    /// text; `None` where the cell is blank.
    ///
    /// # Errors
    /// An error value of the spreadsheet, or a formula that was never
    /// calculated.
    pub fn text(&self, row: u32, column: usize) -> Result<Option<Typed<'g>>, Problem> {
        let Some(column) = self.columns.get(column) else {
            return Ok(None);
        };
        let Some((data, stands)) = self.grid.row(row).cell(column.at) else {
            return Ok(None);
        };
        let text = cell::text(data)?;
        let Some(option) = &column.option else {
            return Ok((!text.is_empty()).then_some((text, stands)));
        };
        let answered = !text.is_empty() && !is_no_answer(&text);
        let ticked = if is_chosen(&text, option) { "1" } else { "0" };
        Ok(answered.then_some((Cow::Borrowed(ticked), stands)))
    }
}
