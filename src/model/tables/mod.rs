//! The tables, each declared once, a column a line: what it is called, what it
//! holds, what to write in it, and whether it may be published. The schema,
//! the row's struct, its reader, the texts to screen and what disclosure
//! forgets follow from the line.

mod activities;
mod catalogue;
mod columns;
mod declare;
mod field;
mod interviews;
mod labs;
mod measurements;
mod people;
mod research;
mod row;
mod surveys;

pub use activities::{Activity, DiaryEntry, Film, Method, Transfer};
pub use catalogue::CataloguedRow;
pub use interviews::{Code, Coding, Interview};
pub use labs::{Commentary, FocusArea, Lab, ProgrammeItem, ToldResult};
pub use measurements::{Indicator, Measurement, Remarks, TypedWith};
pub use people::{Member, Organisation};
pub use research::{Conclusion, Ground, Recommendation, SuccessFactor};
pub use row::{OfFunder, RowSource, Rows, TableRow, Translated};
pub use surveys::{
    Category, NO_SCALE, Person, Pseudonym, SurveyItem, SurveyResponse, SurveyResponses, SurveyRound,
};

use super::Cell;

/// A text cell: cleaned, NFC, line breaks kept.
pub type Text = Cell<String>;

/// A picture and what it shows.
#[derive(Debug, Clone)]
pub struct Picture {
    /// Path relative to the project, with `/`.
    pub path: Text,
    /// What it shows, for those who cannot see it.
    pub alt: Text,
}

/// A thing named by a reference or in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named<I> {
    /// A row of the table.
    Known(I),
    /// Any other, as written.
    Other(String),
}
