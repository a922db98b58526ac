//! What somebody answers to a proposal, item by item. A proposal that is made with
//! answers is what it would be had they been guessed.

use indexmap::IndexMap;
use serde::Deserialize;

/// Answers to the proposal for a file; what is not answered stays as guessed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Answers {
    /// For each entry of a survey export, in its order.
    pub entries: Vec<SurveyAnswers>,
    /// For codings.
    pub codings: CodingsAnswers,
}

/// Answers to an entry for a survey export.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct SurveyAnswers {
    /// The column with the pseudonym; none where nobody is known again.
    pub respondent: Option<String>,
    /// What tells the occasion.
    pub occasion: Option<TellingAnswer>,
    /// What tells the lab.
    pub lab: Option<TellingAnswer>,
    /// The items and backgrounds.
    pub items: Vec<ItemAnswer>,
    /// Whether somebody says to have checked all this.
    pub confirm: bool,
}

/// What tells an occasion or a lab.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct TellingAnswer {
    /// Whether the column that was proposed tells; else `value` holds of every row.
    pub by_column: bool,
    /// The same for every row.
    pub value: String,
    /// What the column's values mean.
    pub values: IndexMap<String, String>,
}

/// What is said of a column.
#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ItemAnswer {
    /// The column, as the proposal names it.
    pub column: String,
    /// Whether it is read.
    pub read: bool,
    /// The item's id.
    pub id: String,
    /// The question.
    pub text: String,
    /// Which way is better, as the manifest says it; of a background nothing.
    #[serde(default)]
    pub direction: Option<String>,
    /// The lowest and highest value; of a background nothing.
    #[serde(default)]
    pub scale: Option<[i32; 2]>,
    /// The labels and their values.
    #[serde(default)]
    pub labels: IndexMap<String, i32>,
}

/// Answers to an entry for codings.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct CodingsAnswers {
    /// The lab of every source, where it is one.
    pub lab: Option<String>,
    /// The labs that values mean.
    pub values: IndexMap<String, String>,
    /// Who coded, where the file does not say.
    pub coder: Option<String>,
    /// Whether segments may be quoted, consent provided.
    pub quotable: bool,
}

impl CodingsAnswers {
    /// The lab of every source, where one is written.
    pub fn one_lab(&self) -> Option<&str> {
        written(self.lab.as_deref())
    }

    /// Who coded, where somebody is written.
    pub fn coded_by(&self) -> Option<&str> {
        written(self.coder.as_deref())
    }
}

fn written(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
