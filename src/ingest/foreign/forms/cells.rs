//! What stands in the cells of an export's columns.

use std::borrow::Cow;

use super::super::super::cell;
use super::chosen::is_chosen;
use super::export::{Export, Format, Held, Typed};
use super::no_answer::is_no_answer;
use crate::diagnostic::Problem;

impl<'g> Export<'g> {
    /// What stands in `column` (a position in [`Self::columns`]) of a respondent's row, as
    /// text; `None` where the cell is blank.
    ///
    /// # Errors
    /// An error value of the spreadsheet, or a formula that was never
    /// calculated.
    pub fn text(&self, row: u32, column: usize) -> Result<Option<Typed<'g>>, Problem> {
        let Some(column) = self.columns.get(column) else {
            return Ok(None);
        };
        let found = match &column.held {
            Held::Options(options) => return self.chosen(row, options),
            Held::Rows(question) => self.of_rows(row, question, column.at)?,
            Held::Column => self.cell(row, column.at)?,
        };
        let Some((text, stands)) = found else {
            return Ok(None);
        };
        let Some(option) = &column.option else {
            return Ok(Some((text, stands)));
        };
        let coded = self.format == Format::Kobo;
        let ticked = match is_chosen(&text, option, coded) {
            true => "1",
            false => "0",
        };
        Ok((!is_no_answer(&text)).then_some((Cow::Borrowed(ticked), stands)))
    }

    /// The row in which a respondent's answer stands, unless it is merged with others.
    pub fn home(&self, row: u32, column: usize) -> u32 {
        match self.columns.get(column).map(|column| &column.held) {
            Some(Held::Rows(question)) => {
                let own = self.rows.get(&(row, question.clone()));
                own.and_then(|own| own.first()).copied().unwrap_or(row)
            }
            _ => row,
        }
    }

    /// The answer in the row of a question; of several, all of them as one list.
    fn of_rows(&self, row: u32, question: &str, at: u16) -> Result<Option<Typed<'g>>, Problem> {
        let rows = self.rows.get(&(row, question.to_owned()));
        let mut found: Option<Typed<'g>> = None;
        for own in rows.into_iter().flatten() {
            let Some((text, stands)) = self.cell(*own, at)? else {
                continue;
            };
            found = Some(match found {
                None => (text, stands),
                Some((before, first)) => (Cow::Owned(format!("{before}; {text}")), first),
            });
        }
        Ok(found)
    }

    /// The option whose column is filled.
    fn chosen(&self, row: u32, options: &[(u16, String)]) -> Result<Option<Typed<'g>>, Problem> {
        for (at, option) in options {
            if let Some((_, stands)) = self.cell(row, *at)? {
                return Ok(Some((Cow::Owned(option.clone()), stands)));
            }
        }
        Ok(None)
    }

    fn cell(&self, row: u32, at: u16) -> Result<Option<Typed<'g>>, Problem> {
        let Some((data, stands)) = self.grid.row(row).cell(at) else {
            return Ok(None);
        };
        let text = cell::text(data)?;
        Ok((!text.is_empty()).then_some((text, (stands, at))))
    }
}
