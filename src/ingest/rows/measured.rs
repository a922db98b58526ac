//! What is measured in a row: numbers with their units, and the group that they are of.

use calamine::Data;

use super::Row;
use crate::diagnostic::{Problem, plain};
use crate::ingest::cell::{self, PERCENT, PartOfWhole, TypedNumber, TypedUnit};
use crate::model::schema::TableId;
use crate::model::tables::{Measurement, Text};
use crate::model::{Cell, CellRef, Dated, Occasion, Qualifier};

impl Row<'_, '_> {
    /// A disaggregation, `dimension: category`.
    pub fn group(&mut self, column: usize) -> Option<Text> {
        let group = self.parsed(column, |data, _| cell::group(data))?;
        self.check_covered(&group);
        Some(group)
    }

    /// The group that a row is of in every edition: as it is called in the project's own
    /// language, where that is told.
    pub fn group_in_own_words(&self, column: usize) -> Option<String> {
        let (own, _) = self.sheet.header.columns[column]?;
        let (data, _) = self.raw_at(own)?;
        cell::group(data).ok().filter(|name| !name.is_empty())
    }

    /// The unit of the number in a column, and whether it was typed with it;
    /// else it is what its heading says.
    pub fn unit(&self, column: usize) -> Option<(TypedUnit, bool)> {
        let percent = self.raw(column).is_some_and(|(_, at)| self.is_percent(at));
        let typed = match percent {
            true => Some(PERCENT),
            false => self.typed_number(column).and_then(|typed| typed.unit),
        };
        let heading = || self.heading_unit(column).map(|unit| (unit, false));
        typed.map(|unit| (unit, true)).or_else(heading)
    }

    pub(super) fn is_percent(&self, at: CellRef) -> bool {
        self.sheet.grid.is_percent(at.row, at.column)
    }

    /// A number that stands in this row itself: a merged one would count in
    /// each of its rows.
    pub(super) fn own<T>(&mut self, column: usize, number: Cell<T>) -> Option<Cell<T>> {
        // What holds for every row is told at the headings.
        if [Row::at(self).row, self.sheet.header.row].contains(&number.at.row) {
            return Some(number);
        }
        let over = plain("rows");
        self.problem(column, number.at, Problem::MergedNumber { over });
        None
    }

    /// The unit that a column's heading says, or else the row.
    pub fn heading_unit(&self, column: usize) -> Option<TypedUnit> {
        let heading = self.sheet.header.columns[column].and_then(|(_, unit)| unit);
        heading.or_else(|| self.row_unit().and_then(|(_, unit)| unit))
    }

    /// The unit that a row of measurements says its numbers are in, and its
    /// cell; none where the word is no unit that is known.
    pub fn row_unit(&self) -> Option<(CellRef, Option<TypedUnit>)> {
        if self.sheet.table.id != TableId::Measurements {
            return None;
        }
        let (data, at) = self.raw(Measurement::unit)?;
        let word = cell::text(data).ok()?;
        Some((at, cell::unit(&word)))
    }

    /// What is wrong with a count that was typed with a comma in it.
    pub fn grouped_by_comma(&self, column: usize) -> Option<Problem> {
        let (data, _) = self.raw(column)?;
        cell::grouped_by_comma(data, self.reader.options.language)
    }

    /// The qualifier that was typed with the number in a column: `ca 12`.
    pub fn qualifier(&self, column: usize) -> Option<Qualifier> {
        self.typed_number(column)?.qualifier
    }

    /// The day or year that a column of occasions tells, beside the occasion's name or
    /// as the occasion itself.
    pub fn day_told(&self, column: usize) -> Option<Dated> {
        let (data, _) = self.raw(column)?;
        match cell::moment_typed(data).ok()? {
            (Occasion::On(day), _) => Some(day),
            (_, day) => day,
        }
    }

    /// The number in a column, where it was typed as text.
    pub(super) fn typed_number(&self, column: usize) -> Option<TypedNumber> {
        let (data, _) = self.raw(column)?;
        let text = matches!(data, Data::String(_));
        let language = self.reader.options.language;
        text.then(|| match self.is_target(column) {
            true => cell::target(data, language).ok(),
            false => cell::number(data, language).ok(),
        })?
    }

    /// Whether a column is that of targets.
    pub(super) fn is_target(&self, column: usize) -> bool {
        self.sheet.table.id == TableId::Measurements && column == Measurement::target
    }

    /// Whether a target is one to stay under: `högst 10`.
    pub fn is_upper_bound(&self) -> bool {
        let typed = self.raw(Measurement::target);
        typed.is_some_and(|(data, _)| cell::is_most(data))
    }

    /// Whether a column is that of measured values, and holds how many of how many.
    pub(super) fn holds_part(&self, column: usize) -> bool {
        let measured = self.sheet.table.id == TableId::Measurements;
        let own = (measured && column == Measurement::value).then(|| self.raw(column));
        own.flatten()
            .is_some_and(|(data, _)| cell::part_of_whole(data).is_some())
    }

    /// How many of how many, where a measured value is typed so.
    pub fn part_of_whole(&mut self) -> Option<Cell<PartOfWhole>> {
        let (data, at) = self.raw(Measurement::value)?;
        let value = cell::part_of_whole(data)?;
        self.own(Measurement::value, Cell { value, at })
    }

    /// Says that a measured value is typed as how many of how many, where it is.
    pub fn refuse_part(&mut self) {
        if self.holds_part(Measurement::value)
            && let Some((data, at)) = self.raw(Measurement::value)
            && let Err(problem) = cell::number(data, self.reader.options.language)
        {
            self.error(at, problem);
        }
    }

    /// Whether nothing stands in a column.
    pub fn is_blank(&self, column: usize) -> bool {
        self.raw(column).is_none()
    }

    /// Whether the row stands in a file of somebody else's, as the manifest maps it.
    pub fn is_delivered(&self) -> bool {
        self.sheet.header.mapped
    }

    /// An error where an end lies before its start.
    pub fn check_order<T: PartialOrd>(
        &mut self,
        start: Option<&Cell<T>>,
        end: Option<&Cell<T>>,
        what: &'static str,
    ) {
        if let (Some(start), Some(end)) = (start, end)
            && end.value < start.value
        {
            let what = plain(what);
            self.error(end.at, Problem::EndBeforeStart { what });
        }
    }
}
