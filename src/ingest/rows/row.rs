//! One row: its cells as they stand, and its problems at their cell.

use std::borrow::Cow;

use calamine::Data;

use super::{Reader, Sheet};
use crate::diagnostic::{Place, Problem};
use crate::ingest::ReadOptions;
use crate::ingest::cell;
use crate::ingest::grid::GridRow;
use crate::model::programme::Text;
use crate::model::{Cell, CellRef};

/// One row of one sheet, read column by column.
pub struct Row<'r, 'a> {
    /// What all rows share.
    pub reader: &'r mut Reader<'a>,
    pub(super) sheet: &'r Sheet,
    row: GridRow<'r>,
    /// Whether something required was missing or could not be read.
    pub(super) failed: bool,
}

impl<'r, 'a> Row<'r, 'a> {
    /// The row `row` of `sheet`.
    pub fn new(reader: &'r mut Reader<'a>, sheet: &'r Sheet, row: GridRow<'r>) -> Self {
        Self {
            reader,
            sheet,
            row,
            failed: false,
        }
    }

    /// Whether something in the row could not be read, which was said then.
    pub fn has_failed(&self) -> bool {
        self.failed
    }

    /// The row's first known cell, for problems about the row as a whole.
    pub fn at(&self) -> CellRef {
        CellRef {
            sheet: self.sheet.id,
            column: self.sheet.header.known.first().copied().unwrap_or(0),
            row: self.row.index(),
        }
    }

    pub(super) fn index(&self, heading: &str) -> usize {
        // Headings are literals of this crate; a test reads every table.
        self.sheet.table.column(heading).unwrap_or(0)
    }

    fn raw(&self, index: usize) -> Option<(&'r Data, CellRef)> {
        let variant = self.sheet.header.variants[index].and_then(|column| self.raw_at(column));
        variant.or_else(|| self.raw_at(self.sheet.header.columns[index]?.0))
    }

    /// What stands in the variants of a column that [`Row::text`] does not
    /// give: data may be typed in the words of any of them.
    pub fn other_words(&self, heading: &str) -> Vec<Text> {
        let index = self.index(heading);
        let header = &self.sheet.header;
        let shown = self.raw(index).map(|(_, at)| at.column);
        let own = header.columns[index].map(|(place, _)| place);
        let foreign = header.foreign[index].filter(|place| Some(*place) != own);
        let others = own.into_iter().chain(foreign);
        others
            .filter(|place| Some(*place) != shown)
            .filter_map(|place| {
                let (data, at) = self.raw_at(place)?;
                let value = cell::text(data).ok()?.into_owned();
                Some(Cell { value, at })
            })
            .collect()
    }

    fn raw_at(&self, column: u16) -> Option<(&'r Data, CellRef)> {
        let (data, row) = self.row.cell(column)?;
        Some((
            data,
            CellRef {
                sheet: self.sheet.id,
                column,
                row,
            },
        ))
    }

    /// Adds a problem at a cell. The message of a personal column is replaced.
    pub(super) fn problem(&mut self, index: usize, at: CellRef, mut problem: Problem) {
        let column = &self.sheet.table.columns[index];
        // These say what is wrong without quoting anything.
        let quotes_nothing = ["error-value", "uncalculated-formula"];
        if column.personal && !quotes_nothing.contains(&problem.id()) {
            let message = format!("the content of `{}` cannot be used", column.heading.sv);
            problem = Problem::new(problem.id(), message);
        }
        self.failed = true;
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.error_at(place));
    }

    /// The value of a column, parsed; blank is `None`, and an error where the
    /// column is required.
    pub fn parsed<T>(
        &mut self,
        heading: &str,
        parse: impl FnOnce(&'r Data, &ReadOptions<'_>) -> Result<T, Problem>,
    ) -> Option<Cell<T>> {
        let index = self.index(heading);
        let Some((data, at)) = self.raw(index) else {
            if self.sheet.table.columns[index].required {
                self.missing(index);
            }
            return None;
        };
        match parse(data, self.reader.options) {
            Ok(value) => Some(Cell { value, at }),
            Err(problem) => {
                self.problem(index, at, problem);
                None
            }
        }
    }

    fn missing(&mut self, index: usize) {
        let column = &self.sheet.table.columns[index];
        let place = self.sheet.header.columns[index].map(|(place, _)| place);
        let at = CellRef {
            sheet: self.sheet.id,
            column: place.unwrap_or(self.at().column),
            row: self.row.index(),
        };
        self.failed = true;
        // A column that is missing altogether was said once, at the header.
        if place.is_none() {
            return;
        }
        let mut help = "fill it in, or remove the row".to_owned();
        if !self.sheet.grid.tells_merging {
            help.push_str("; if the cell is merged with the one above, write the value in every row: this format does not tell of merged cells");
        }
        let problem = Problem::new(
            "missing-value",
            format!("`{}` is required and empty here", column.heading.sv),
        )
        .help(help);
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.error_at(place));
    }

    /// A text column, cleaned; characters that no font covers are replaced
    /// and warned about.
    pub fn text(&mut self, heading: &str) -> Option<Text> {
        let found = self.typed(heading)?;
        let mut text = Cell {
            value: found.value.into_owned(),
            at: found.at,
        };
        self.replace_uncovered(&mut text);
        Some(text)
    }

    /// A cell's text as it was typed, cleaned; characters that no font covers
    /// are still in it.
    pub fn typed(&mut self, heading: &str) -> Option<Cell<Cow<'r, str>>> {
        self.parsed(heading, |data, _| cell::text(data))
    }

    /// Replaces characters that no font covers, and warns about them.
    pub fn replace_uncovered(&mut self, text: &mut Text) {
        self.reader.replace_uncovered(text);
    }

    /// A cell of a column that the schema does not declare.
    pub fn outside_schema(&self, column: u16) -> Option<(&'r Data, CellRef)> {
        self.raw_at(column)
    }

    /// An error about what stands at `at`.
    pub fn error(&mut self, at: CellRef, problem: Problem) {
        self.failed = true;
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.error_at(place));
    }

    /// A warning about what stands at `at`.
    pub fn warn(&mut self, at: CellRef, problem: Problem) {
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.warning_at(place));
    }

    /// The place of a cell, for related places.
    pub fn place(&self, at: CellRef) -> Place {
        self.reader.sources.place(at)
    }
}
