//! One row: its cells as they stand, and its problems at their cell.

use std::borrow::Cow;

use calamine::Data;

use super::{Reader, Sheet};
use crate::diagnostic::{Place, Problem, Severity, Value, named, plain, quoted};
use crate::ingest::ReadOptions;
use crate::ingest::cell;
use crate::ingest::grid::GridRow;
use crate::model::tables::Text;
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

/// Whether a problem repeats what stands in the cell, and not only what a table is called.
fn tells_content(problem: &Problem) -> bool {
    match problem {
        Problem::UnknownReference {
            id, known, near, ..
        } => [id, known, near].into_iter().any(Value::is_quoted),
        problem => problem.quotes(),
    }
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

    pub(super) fn raw(&self, index: usize) -> Option<(&'r Data, CellRef)> {
        let variant = self.sheet.header.variants[index].and_then(|column| self.raw_at(column));
        let own = || self.raw_at(self.sheet.header.columns[index]?.0);
        variant.or_else(own).or_else(|| self.fixed(index))
    }

    /// What a column holds in every row that has nothing of its own there.
    fn fixed(&self, index: usize) -> Option<(&'r Data, CellRef)> {
        let header = &self.sheet.header;
        let mut fixed = header.fixed.iter();
        let (_, data, heading) = fixed.find(|(column, ..)| *column == index)?;
        let at = heading.map(|column| CellRef {
            column,
            row: header.row,
            sheet: self.sheet.id,
        });
        Some((data, at.unwrap_or_else(|| self.at())))
    }

    /// The row's cell of a column, or its first where the column is not there.
    pub fn cell(&self, index: usize) -> CellRef {
        let place = self.sheet.header.columns[index].map(|(place, _)| place);
        let place = self.raw(index).map(|(_, at)| at.column).or(place);
        CellRef {
            column: place.unwrap_or(self.at().column),
            ..self.at()
        }
    }

    /// What a column is called in this sheet.
    pub fn heading(&self, index: usize) -> Value {
        let heading = self.sheet.table.columns[index].heading;
        let place = self.sheet.header.columns[index].map(|(place, _)| place);
        let own = place.and_then(|place| self.sheet.heading(place));
        own.map_or(named(heading.sv, heading.en), |own| quoted(&own))
    }

    /// The only cell that the row has of its own.
    pub(super) fn only_cell(&self) -> Option<(u16, &'r Data)> {
        match self.row.cells() {
            [(column, data)] => Some((*column, data)),
            _ => None,
        }
    }

    pub(super) fn raw_at(&self, column: u16) -> Option<(&'r Data, CellRef)> {
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

    /// Adds a problem at a cell. One that repeats what stands in a personal
    /// column is replaced.
    pub(super) fn problem(&mut self, index: usize, at: CellRef, problem: Problem) {
        let column = &self.sheet.table.columns[index];
        let problem = match problem {
            problem if column.personal && tells_content(&problem) => Problem::UnusableContent {
                column: self.heading(index),
            },
            Problem::NotADate { typed, .. } => Problem::NotADate {
                typed,
                must: column.required.then(|| plain("filled")).into(),
            },
            problem => problem,
        };
        // Of what the manifest says, the mistake is in the manifest.
        match self.said_at(index, at).cloned() {
            Some(place) => {
                self.failed = true;
                self.reader.diagnostics.push(problem.error_at(place));
            }
            None => self.error(at, problem),
        }
    }

    /// Where the manifest says what is read as a column's value.
    fn said_at(&self, index: usize, at: CellRef) -> Option<&'r Place> {
        let header = &self.sheet.header;
        let told = header.told.get(&(at.row, at.column));
        let own = header.columns[index].and_then(|(place, _)| self.row.cell(place));
        let mut fixed = header.fixed_by.iter().filter(|_| own.is_none());
        let mut fixed = || fixed.find(|(column, _)| *column == index);
        told.or_else(|| fixed().map(|(_, place)| place))
    }

    /// The value of a column, parsed; blank is `None`, and an error where the
    /// column is required.
    pub fn parsed<T>(
        &mut self,
        index: usize,
        parse: impl FnOnce(&'r Data, &ReadOptions<'_>) -> Result<T, Problem>,
    ) -> Option<Cell<T>> {
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
        self.failed = true;
        // A column that is missing altogether was said once, at the header.
        if self.sheet.header.columns[index].is_none() {
            return;
        }
        let merging = (!self.sheet.grid.tells_merging).then(|| plain("untold"));
        let problem = Problem::MissingValue {
            column: self.heading(index),
            merging: merging.into(),
            id: self.id_to_give(index).into(),
        };
        let place = self.sheet.header.columns[index].map(|(place, _)| place);
        let at = CellRef {
            column: place.unwrap_or_default(),
            ..self.at()
        };
        self.error(at, problem);
    }

    /// Reads once more what was read already, without saying again what is
    /// wrong with it: for rules between the columns of a row that failed.
    pub fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> T) -> T {
        let said = std::mem::take(&mut self.reader.diagnostics);
        let found = read(self);
        self.reader.diagnostics = said;
        found
    }

    /// A cell's text as it was typed, cleaned; characters that no font covers
    /// are still in it.
    pub fn typed(&mut self, index: usize) -> Option<Cell<Cow<'r, str>>> {
        self.parsed(index, |data, _| cell::text(data))
    }

    /// Warns about characters that no font covers.
    pub fn check_covered(&mut self, text: &Text) {
        self.reader.check_covered(text);
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

    /// A problem that may be worth no more than a note.
    pub fn tell(&mut self, severity: Severity, at: CellRef, problem: Problem) {
        self.failed |= severity == Severity::Error;
        let place = self.reader.sources.place(at);
        self.reader.diagnostics.push(problem.at(severity, place));
    }

    /// The place of a cell, for related places.
    pub fn place(&self, at: CellRef) -> Place {
        self.reader.sources.place(at)
    }
}
