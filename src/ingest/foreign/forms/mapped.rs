//! Survey responses as a mapping gives them.

use std::collections::BTreeMap;

use super::super::left_out::Reason;
use super::export::Column;
use super::persons::near_matches;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::model::{CellRef, Direction, ItemType, Number, Occasion, SheetId, Sources};

/// What a mapping needs to know of its surroundings.
pub struct MapContext<'a> {
    /// The sheets that were read.
    pub sources: &'a Sources,
    /// The export's sheet among them.
    pub sheet: SheetId,
    /// Where the manifest has the mapping.
    pub entry: Place,
    /// Signs that say that there is nothing to say, as the manifest has them.
    pub missing: &'a [String],
}

impl MapContext<'_> {
    /// A cell of the export.
    pub fn cell(&self, row: u32, column: &Column) -> CellRef {
        CellRef {
            sheet: self.sheet,
            column: column.at,
            row,
        }
    }
}

/// An item that answers were found for.
#[derive(Debug, Clone, PartialEq)]
pub struct MappedItem {
    /// Its id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Where its wording is from.
    pub wording: Wording,
    /// What it gives: an answer on a scale, or a background in words.
    pub kind: ItemType,
    /// The lowest value of the scale.
    pub low: i32,
    /// The highest.
    pub high: i32,
    /// Labels and their values; of a background the answers that occur, each
    /// with its number.
    pub labels: Vec<(String, i32)>,
    /// Its column, as a position in [`super::Export::columns`].
    pub column: usize,
    /// Which way is better, where the mapping says.
    pub direction: Option<Direction>,
    /// The id of the indicator that it feeds.
    pub indicator: Option<String>,
    /// The id of the index that it is part of.
    pub index: Option<String>,
    /// The smallest change that matters, where the mapping says.
    pub smallest_change: Option<Number>,
    /// What a blank cell means, where the mapping says.
    pub blank: Option<i32>,
    /// Answers that say nothing, where the mapping says.
    pub no_answer: Vec<String>,
    /// Where the manifest says so.
    pub place: Place,
    /// Where the entry that it is of begins.
    pub entry: Place,
}

impl MappedItem {
    /// The number of a background's answer, as it is written.
    pub fn number_of(&mut self, text: &str) -> i32 {
        let written = text.trim();
        let known = self.labels.iter().find(|(label, _)| label == written);
        known.map(|(_, number)| *number).unwrap_or_else(|| {
            let number = i32::try_from(self.labels.len()).unwrap_or(i32::MAX);
            self.labels.push((written.to_owned(), number));
            number
        })
    }

    /// A background's answer, as it was written.
    pub fn category(&self, answer: Answer) -> Option<&str> {
        let at = usize::try_from(answer.value).ok()?;
        self.labels.get(at).map(|(label, _)| label.as_str())
    }
}

/// Where the wording of an item is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// The manifest gives it.
    Said,
    /// It is the column's heading.
    Heading,
    /// The heading is a code, and says nothing of the question.
    Code,
}

/// An answer and its cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// The value, on the item's scale.
    pub value: i32,
    /// Where it stands.
    pub at: CellRef,
}

/// One row of the survey responses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The lab's id, as the mapping gives it, and the cell that told it.
    pub lab: (String, Option<CellRef>),
    /// The pseudonym, case and spaces folded; none where the survey was
    /// anonymous. Personal.
    pub respondent: Option<String>,
    /// The occasion.
    pub occasion: Occasion,
    /// The row: the cell of its pseudonym, else of its first item.
    pub at: CellRef,
    /// The answers, one per item of [`Mapped::items`].
    pub answers: Vec<Option<Answer>>,
    /// Whether any of them is to a scale. A row that tells no more than what somebody is
    /// goes with the person's others.
    pub answers_a_scale: bool,
}

/// What became of an export.
#[derive(Debug, Default)]
pub struct Mapped {
    /// The items, in the mapping's order.
    pub items: Vec<MappedItem>,
    /// The rows, in the sheet's order.
    pub responses: Vec<Response>,
    /// Rows of the sheet (from 0) that were left out, and why.
    pub left_out: BTreeMap<Reason, Vec<u32>>,
    /// All problems, each at its place. With an error among them there are
    /// gaps.
    pub diagnostics: Diagnostics,
    /// Answers that are on no scale.
    pub unreadable: usize,
}

impl Mapped {
    /// How many answers to each item are read, by its id.
    pub fn read(&self) -> BTreeMap<String, usize> {
        let items = self.items.iter().enumerate();
        let read = items.map(|(at, item)| {
            let answers = self.responses.iter().filter_map(|own| own.answers.get(at));
            (item.id.clone(), answers.flatten().count())
        });
        read.collect()
    }

    /// Adds what is wrong with the mapping, at its place in the manifest.
    pub fn wrong(&mut self, problem: Problem, context: &MapContext<'_>) {
        let place = context.entry.clone();
        self.diagnostics.push(problem.error_at(place));
    }

    /// Adds what is wrong with a part of the mapping, at that part's place.
    pub fn wrong_at(&mut self, problem: Problem, place: &Place) {
        self.diagnostics.push(problem.error_at(place.clone()));
    }

    /// Adds what another entry of the same export gives. Rows that only one of
    /// them leaves out are not left out.
    pub fn join(&mut self, other: Self) {
        if self.items.is_empty() {
            *self = other;
            return;
        }
        self.responses.extend(other.responses);
        let theirs = other.left_out;
        self.left_out.retain(|why, rows| {
            let also = theirs.get(why);
            rows.retain(|row| also.is_some_and(|also| also.contains(row)));
            !rows.is_empty()
        });
        self.diagnostics.extend(other.diagnostics);
        self.unreadable += other.unreadable;
    }

    /// Pairs of pseudonyms that are nearly the same.
    pub fn near(&self) -> usize {
        let named = self.responses.iter().filter_map(|response| {
            let respondent = response.respondent.as_deref()?;
            Some((response.lab.0.as_str(), respondent, response.occasion))
        });
        near_matches(&named.collect::<Vec<_>>()).len()
    }

    /// The responses to anything but what somebody is.
    pub fn answered(&self) -> impl Iterator<Item = &Response> {
        self.responses
            .iter()
            .filter(|response| response.answers_a_scale)
    }

    /// How many with a pseudonym answered, how many of them on several
    /// occasions, and how many more than once on one.
    pub fn people(&self) -> (usize, usize, usize) {
        let mut people: BTreeMap<(&str, &str), BTreeMap<Occasion, usize>> = BTreeMap::new();
        for response in self.answered() {
            let Some(respondent) = response.respondent.as_deref() else {
                continue;
            };
            let person = (response.lab.0.as_str(), respondent);
            let own = people.entry(person).or_default();
            *own.entry(response.occasion).or_default() += 1;
        }
        let several = people.values().filter(|occasions| occasions.len() > 1);
        let rows = people.values().flat_map(BTreeMap::values);
        let twice = rows.filter(|rows| **rows > 1).count();
        (people.len(), several.count(), twice)
    }
}
