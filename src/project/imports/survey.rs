//! What a survey export's columns mean, as an `[[import]]` entry of the
//! manifest says it.

use indexmap::IndexMap;

use super::Telling;
use crate::diagnostic::Place;
use crate::model::{Direction, ItemType, Number};

/// The columns of a survey export and what they mean. Columns are named by
/// code or by heading, in any case.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct FormsMapping {
    /// The sheet that is read, of a workbook with several; else each.
    pub sheet: Option<String>,
    /// The column with the pseudonym; none where the survey was anonymous, and
    /// the entry says so.
    pub respondent: Option<String>,
    /// What tells the occasion of a row: `baseline`, `follow-up` or a date, or
    /// a column.
    pub occasion: Telling,
    /// What tells the lab of a row: its id, or a column.
    pub lab: Telling,
    /// Columns that are known and meant to be left out.
    pub leave_out: Vec<String>,
    /// Whether answers that were never sent in count.
    pub keep_incomplete: bool,
    /// Answers that say nothing, beside those that are known: `99`.
    pub no_answer: Vec<String>,
    /// Where the entry says that nobody has confirmed it yet.
    pub unconfirmed: Option<Place>,
    /// The items.
    pub items: Vec<ItemRule>,
}

impl FormsMapping {
    /// Whether a sheet of this name is read.
    pub fn reads(&self, sheet: &str) -> bool {
        let same = |own: &String| own.trim().to_lowercase() == sheet.trim().to_lowercase();
        self.sheet.as_ref().is_none_or(same)
    }
}

/// An item, or several by a pattern.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemRule {
    /// The column's code or heading. A `*` stands for anything: `Q1[*]`.
    pub column: String,
    /// The item's id. For a pattern it holds a `*` too, which becomes what the
    /// pattern's stood for.
    pub id: String,
    /// The question, where the table of survey items does not hold it.
    pub text: Option<String>,
    /// What it gives: an answer on a scale, or a background in words.
    pub kind: ItemType,
    /// The lowest and highest value of the scale; of a background nothing.
    pub scale: [i32; 2],
    /// The labels and their values.
    pub labels: IndexMap<String, i32>,
    /// Which way is better, where it is not up.
    pub direction: Option<Direction>,
    /// The indicator that its mean feeds.
    pub indicator: Option<String>,
    /// The index that it is part of.
    pub index: Option<String>,
    /// The smallest change of the mean that matters, in steps of the scale.
    pub smallest_change: Option<Number>,
    /// What a blank cell means in a row that has an answer to another part of
    /// the same question: a tick box that is not ticked.
    pub blank: Option<i32>,
    /// Answers to it that say nothing, beside those of the whole entry: `9` where that
    /// stands for "do not know".
    pub no_answer: Vec<String>,
    /// Where the manifest says so.
    pub place: Place,
}
