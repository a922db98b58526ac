//! The publication as tables: one description of each table serves the CSV
//! files, their Data Package and the workbook.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::model::choice::Words;

/// The sign of a withheld value in every table.
pub const WITHHELD: &str = "..";

/// What a table is and holds.
#[derive(Debug)]
pub struct Table {
    /// Which it is.
    pub id: TableName,
    /// Its file is called this, with `.csv`.
    pub name: &'static str,
    /// What people call it.
    pub title: Words,
    /// What a row is.
    pub description: Words,
    /// Its columns.
    pub fields: &'static [Field],
    /// The columns that tell its rows apart.
    pub primary_key: &'static [&'static str],
    /// Columns that name rows of other tables: the column, the table.
    pub foreign_keys: &'static [(&'static str, &'static str)],
}

/// The tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableName {
    /// The labs.
    Labs,
    /// What is measured.
    Indicators,
    /// What came of it, by indicator and lab.
    Results,
    /// Every figure.
    Figures,
}

/// A column.
#[derive(Debug)]
pub struct Field {
    /// Its name in files for programs, the same in every language.
    pub name: &'static str,
    /// Its heading for people.
    pub title: Words,
    /// What stands in it.
    pub description: Words,
    /// What kind of value.
    pub kind: Kind,
    /// Whether every row has it.
    pub required: bool,
}

/// Kinds of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A whole number of at least 0.
    Count,
    /// Yes or no.
    Flag,
    /// A day.
    Date,
    /// One of these.
    OneOf(&'static [&'static str]),
}

/// What stands in a cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// Nothing: there is no such figure.
    Missing,
    /// A figure that may not be shown.
    Withheld,
    /// A text that someone wrote.
    Text(Cow<'a, str>),
    /// A word of ours: for programs, and for people.
    Word(&'static str, Cow<'a, str>),
    /// A number in full precision.
    Number(f64),
    /// A number of things.
    Count(u64),
    /// Yes or no.
    Flag(bool),
    /// A day.
    Date(NaiveDate),
}

impl<'a> Value<'a> {
    /// A text, or nothing.
    pub(super) fn text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Missing, |text| Self::Text(text.into()))
    }

    /// A word in the reports' language.
    pub(super) fn word(words: Words, language: crate::model::Language) -> Self {
        Self::Word(words.en, words.of(language).into())
    }
}
