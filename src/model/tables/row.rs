//! What every table's row can do, and what it is read from.

use chrono::NaiveDate;

use super::{Named, Picture, Pseudonym, SurveyResponse, SurveyResponses, Text};
use crate::model::choice::Chosen;
use crate::model::free_text::Found;
use crate::model::schema::{Column, Table, TableId};
use crate::model::{Cell, CellRef, CodeIx, Dated, LabIx, Language, Number, Occasion, Status, Unit};

/// First and last day.
pub type Period = (Option<NaiveDate>, Option<NaiveDate>);

/// First and last character.
pub type Span = (u64, u64);

/// A row of a table, as declared.
pub trait TableRow: Sized {
    /// The table's declaration.
    const TABLE: Table;

    /// Reads it column by column; `None` where something required is missing
    /// or cannot be read, which the source has told then.
    fn read<R: RowSource>(row: &mut R) -> Option<Self>;

    /// The lab that it is about, where it is about one.
    fn lab(&self) -> Option<LabIx>;

    /// Adds the texts in it that may be published.
    fn texts<'a>(&'a self, found: &mut Found<'a>);

    /// Empties the columns that are not kept.
    fn forget(&mut self);
}

/// The rows of a table.
pub trait Rows {
    /// What one of them is.
    type Row: TableRow;

    /// Drops what may not be published.
    fn forget(&mut self);
}

impl<T: TableRow> Rows for Vec<T> {
    type Row = T;

    fn forget(&mut self) {
        if T::TABLE.forgotten {
            *self = Self::new();
        } else {
            self.iter_mut().for_each(T::forget);
        }
    }
}

impl Rows for SurveyResponses {
    type Row = SurveyResponse;

    fn forget(&mut self) {
        *self = Self::default();
    }
}

/// A row of a sheet: it gives what stands in a column of its table by the
/// column's position, and tells what is wrong there itself.
#[allow(
    missing_docs,
    reason = "each reads a column that holds what it is called"
)]
pub trait RowSource {
    /// The column's declaration.
    fn column(&self, column: usize) -> &'static Column;

    /// The table's own identifier, registered.
    fn own_id(&mut self, column: usize) -> Option<Text>;
    fn text(&mut self, column: usize) -> Option<Text>;
    fn texts(&mut self, column: usize) -> Vec<Text>;
    /// What stands in the variants of the column that are not shown.
    fn other_words(&mut self, column: usize) -> Vec<Text>;
    /// What the column says in the other language, beside what is shown.
    fn translated(&mut self, column: usize) -> Translated;
    fn pseudonym(&mut self, column: usize) -> Option<Pseudonym>;
    fn date(&mut self, column: usize) -> Option<Cell<NaiveDate>>;
    /// A date as far as it is known.
    fn dated(&mut self, column: usize) -> Option<Cell<Dated>>;
    fn count(&mut self, column: usize) -> Option<Cell<u64>>;
    /// A whole number, perhaps negative.
    fn whole(&mut self, column: usize) -> Option<Cell<i64>>;
    fn yes_no(&mut self, column: usize) -> Option<Cell<bool>>;
    fn number(&mut self, column: usize) -> Option<Cell<Number>>;
    fn choice<T: Chosen>(&mut self, column: usize) -> Option<T>;
    fn choices<T: Chosen>(&mut self, column: usize) -> Vec<T>;
    fn occasion(&mut self, column: usize) -> Option<Occasion>;

    /// The position in `table` of the row with the identifier that stands here.
    fn reference(&mut self, column: usize, table: TableId) -> Option<usize>;
    /// Positions in any of `tables`, each once.
    fn references(&mut self, column: usize, tables: &[TableId]) -> Vec<(TableId, usize)>;
    /// A row of `table`, or any other text.
    fn named(&mut self, column: usize, table: TableId) -> Option<Named<usize>>;
    /// A code by its identifier or one of its names.
    fn code(&mut self, column: usize) -> Option<CodeIx>;

    /// First and last day, in this column and the next.
    fn period(&mut self, column: usize) -> Period;
    /// First and last character, in this column and the next.
    fn span(&mut self, column: usize) -> Option<Span>;
    /// Lowest and highest value, in this column and the next.
    fn scale(&mut self, column: usize) -> Option<std::ops::RangeInclusive<i32>>;
    /// A picture in this column, what it shows in the next.
    fn picture(&mut self, column: usize) -> Option<Picture>;

    /// The status in `column` where the table has one, else its file's.
    fn status(&mut self, column: Option<usize>) -> Status;
    /// The first cell, for problems about the row as a whole.
    fn at(&self) -> CellRef;
}

/// What a row has beside its columns, from the row.
pub(super) fn beside<R: RowSource, T>(row: &mut R, from: impl FnOnce(&mut R) -> T) -> T {
    from(row)
}

/// What a row has beside its columns, as far as disclosure goes.
pub(super) trait Aside {
    /// Adds its texts that may be published.
    fn texts<'a>(&'a self, _found: &mut Found<'a>) {}

    /// Empties what people wrote.
    fn forget(&mut self);
}

/// What a column says in the language that the reports do not show, beside what
/// they show.
#[derive(Debug)]
pub struct Translated {
    /// The column, which says how the text is screened.
    pub(crate) column: &'static Column,
    /// The language of what is shown.
    pub shown: Language,
    /// The other language, and what stands there in it.
    pub other: Option<(Language, Text)>,
}

impl Aside for Translated {
    fn texts<'a>(&'a self, found: &mut Found<'a>) {
        if let Some((_, text)) = &self.other {
            found.add(self.column, text);
        }
    }

    fn forget(&mut self) {
        self.other = self.other.take().filter(|_| self.column.kept);
    }
}

/// What the funder says of a row: none of the project's words.
#[derive(Debug, Default)]
pub struct OfFunder(pub Option<String>);

impl Aside for OfFunder {
    fn forget(&mut self) {}
}

impl Aside for Option<Unit> {
    fn forget(&mut self) {}
}

impl Aside for Status {
    fn forget(&mut self) {}
}

impl Aside for CellRef {
    fn forget(&mut self) {}
}

impl Aside for Option<u64> {
    fn forget(&mut self) {
        *self = None;
    }
}

impl<T> Aside for Vec<T> {
    fn forget(&mut self) {
        self.clear();
    }
}
