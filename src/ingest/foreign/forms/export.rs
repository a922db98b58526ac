//! What every survey export comes down to, whatever system wrote it.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::super::grid::Grid;
use super::super::left_out::Reason;

/// The system that an export was written by. Each is an entry of the
/// catalogue, `format-…`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case", prefix = "format-")]
pub enum Format {
    /// Microsoft Forms.
    MicrosoftForms,
    /// Google Forms, by way of its sheet.
    GoogleForms,
    /// LimeSurvey.
    #[strum(serialize = "limesurvey")]
    LimeSurvey,
    /// SurveyMonkey.
    #[strum(serialize = "surveymonkey")]
    SurveyMonkey,
    /// REDCap.
    #[strum(serialize = "redcap")]
    RedCap,
    /// Qualtrics.
    Qualtrics,
    /// KoboToolbox, ODK and what else is made of XLSForms.
    Kobo,
    /// Any other table with a row per respondent.
    #[strum(serialize = "survey-table")]
    Table,
}

impl Format {
    /// The word that stands for it in the manifest.
    pub fn word(self) -> &'static str {
        let key: &'static str = self.into();
        key.trim_start_matches("format-")
    }
}

/// What a column is there for, as far as its heading tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// Answers to a question.
    Question,
    /// One option of a question that takes several answers.
    Option,
    /// What was written beside a question: a comment, or "other".
    Remark,
    /// A code that the respondent keeps from one occasion to the next.
    Pseudonym,
    /// The number of the response, new every time somebody answers.
    ResponseId,
    /// The occasion, by its heading.
    Occasion,
    /// Which instance of a repeated form this is.
    RepeatInstance,
    /// The lab, by its heading.
    Lab,
    /// Whether the answers were sent in.
    Completion,
    /// Whether the row is a test.
    Test,
    /// Times, languages, scores and numbers of the system's own.
    Bookkeeping,
    /// Who somebody is: never shown.
    Personal,
    /// Part of what another column is read from.
    Part,
}

/// Where a column's answers stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Held {
    /// In the column, in the respondent's row.
    Column,
    /// In one column for each option, of which at most one is filled: columns of the
    /// sheet, and their options.
    Options(Vec<(u16, String)>),
    /// In the column, in the rows that have this question: a row per answer.
    Rows(String),
}

/// When a question was asked that stands in several columns, one for each occasion.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Before.
    Baseline,
    /// On a later day, and as the heading writes it.
    On(NaiveDate, String),
    /// Between the first and the last, nobody knows when.
    Between,
    /// After.
    FollowUp,
}

impl When {
    /// The word for it in the manifest, which has none for what is between.
    pub fn word(&self) -> &str {
        match self {
            Self::Baseline => "baseline",
            Self::On(_, day) => day,
            Self::Between => "between",
            Self::FollowUp => "follow-up",
        }
    }
}

/// What a column asks, and when it was asked, where other columns ask the
/// same of other times.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// When.
    pub when: When,
    /// The question without the word that tells the time; the option, of a column that
    /// is read from the options of one.
    pub question: String,
    /// The question whose option it is.
    pub of: Option<String>,
}

/// One column of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Column of the sheet, from 0.
    pub at: u16,
    /// The heading as one line; of two heading rows `question [option]`.
    pub heading: String,
    /// The question's code, where the headings tell it.
    pub code: Option<String>,
    /// The question, without its subquestion.
    pub question: String,
    /// The row of a grid, the statement of a block, or the option.
    pub subquestion: Option<String>,
    /// What it is there for.
    pub role: Role,
    /// When it was asked, where its question stands twice: before and after.
    pub side: Option<Side>,
    /// The option, where the cell holds all that were chosen: the column's text is then
    /// 1 or 0.
    pub option: Option<String>,
    /// Where its answers stand.
    pub held: Held,
}

impl Column {
    /// The columns of the sheet that its answers stand in.
    pub fn places(&self) -> Vec<u16> {
        match &self.held {
            Held::Options(options) => options.iter().map(|(at, _)| *at).collect(),
            Held::Column | Held::Rows(_) => vec![self.at],
        }
    }

    /// The question as it is asked, or its statement.
    pub fn asked(&self) -> &str {
        match &self.side {
            Some(side) => &side.question,
            None => self.subquestion.as_ref().unwrap_or(&self.question),
        }
    }
}

/// How an export tells whether a response was sent in. Columns are positions
/// in [`Export::columns`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Completion {
    /// It does not tell; most systems export only what was sent in.
    Untold,
    /// By a column that is empty until then.
    Filled(usize),
    /// By a column that says yes or no.
    Said(usize),
    /// By one column behind the questions of each form (REDCap): 0 or
    /// `Incomplete`, 1 or `Unverified`, 2 or `Complete`.
    Forms(Vec<usize>),
}

/// One row of answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent {
    /// Row of the sheet, from 0.
    pub row: u32,
    /// Why it is nobody's answer: a test, or the sum of others.
    pub aside: Option<Reason>,
}

/// A survey export: its columns, and where its respondents stand. Answers stay
/// in the sheet and are looked up there, so that each knows its cell.
#[derive(Debug)]
pub struct Export<'g> {
    /// The sheet.
    pub grid: &'g Grid,
    /// The system that wrote it.
    pub format: Format,
    /// The last row of headings, from 0.
    pub header_row: u32,
    /// The columns with a heading, from left to right.
    pub columns: Vec<Column>,
    /// How it tells what was sent in.
    pub completion: Completion,
    /// The rows below the headings that hold anything.
    pub respondents: Vec<Respondent>,
    /// Of a sheet with a row per answer: the rows of a respondent's answers to a question,
    /// by the respondent's first row.
    pub rows: BTreeMap<(u32, String), Vec<u32>>,
}

/// An export and its file's path under the project.
#[derive(Clone, Copy)]
pub struct Exported<'e, 'g> {
    /// The path.
    pub file: &'e str,
    /// The sheet, where the file has several with rows.
    pub sheet: Option<&'e str>,
    /// What it holds.
    pub export: &'e Export<'g>,
}

impl Exported<'_, '_> {
    /// What it is called beside others.
    pub fn name(&self) -> String {
        match self.sheet {
            Some(sheet) => format!("{} – {sheet}", self.file),
            None => self.file.to_owned(),
        }
    }
}

/// A cell's text and where it stands, row and column; of a merged cell the top row.
pub type Typed<'g> = (Cow<'g, str>, (u32, u16));

impl<'g> Export<'g> {
    /// The text of a cell; blank and erroneous ones are `None`.
    pub fn shown(&self, row: u32, column: usize) -> Option<Cow<'g, str>> {
        let found = self.text(row, column).ok().flatten();
        found.map(|(text, _)| text)
    }

    /// The position of the first column with this role.
    pub fn with_role(&self, role: Role) -> Option<usize> {
        self.columns.iter().position(|column| column.role == role)
    }

    /// Whether the row's answers to `items` were sent in; `None` where the
    /// export does not tell.
    pub fn is_complete(&self, row: u32, items: &[usize]) -> Option<bool> {
        match &self.completion {
            Completion::Untold => None,
            Completion::Filled(column) => Some(self.shown(row, *column).is_some()),
            Completion::Said(column) => {
                let said = self.shown(row, *column)?;
                Some(is_sent_in(&said))
            }
            Completion::Forms(forms) => self.forms_complete(row, forms, items),
        }
    }

    /// A question belongs to the form whose status column comes next.
    fn forms_complete(&self, row: u32, forms: &[usize], items: &[usize]) -> Option<bool> {
        let answered = items
            .iter()
            .filter(|item| self.shown(row, **item).is_some());
        let mut own: Vec<usize> = answered
            .filter_map(|item| forms.iter().copied().find(|form| form > item))
            .collect();
        own.dedup();
        let states: Vec<bool> = own
            .iter()
            .filter_map(|form| self.shown(row, *form))
            .map(|state| is_sent_in(&state))
            .collect();
        (!states.is_empty()).then(|| states.iter().any(|sent| *sent))
    }
}

/// Whether a status says in words that they were not, and not with a number.
pub fn says_unfinished(status: &str) -> bool {
    status.chars().any(char::is_alphabetic) && !is_sent_in(status)
}

/// Whether a status says that the answers were sent in. A status that is not
/// known counts as sent in: nothing is thrown away on a guess.
fn is_sent_in(status: &str) -> bool {
    #[rustfmt::skip]
    const NOT_YET: [&str; 33] = [
        "påbörjad", "påbörjat", "pågår", "pågående", "ej besvarad", "inte besvarad", "delvis",
        "delvis besvarad", "inkomplett", "ej komplett", "ej klar", "inte klar", "ej avslutad",
        "inte avslutad", "not completed", "not complete", "not finished", "started", "partially completed",
        "screened out", "disqualified",
        "0", "no", "nej", "n", "false", "falskt", "incomplete", "partial", "ofullständig",
        "inte slutförd", "ej slutförd", "in progress",
    ];
    !NOT_YET.contains(&status.trim().to_lowercase().as_str())
}
