//! What a survey export's columns mean, as an `[[import]]` entry of the
//! manifest says it.

use indexmap::IndexMap;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use crate::diagnostic::quote;
use crate::model::Direction;
use crate::model::choice::Chosen;

/// The columns of a survey export and what they mean. Columns are named by
/// code or by heading, in any case.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct FormsMapping {
    /// The column with the pseudonym.
    pub respondent: String,
    /// Which occasion a row is of: `baseline`, `follow-up` or a date, or the
    /// column that tells.
    pub occasion: Source,
    /// Which lab a row is of: its id, or the column that tells.
    pub lab: Source,
    /// Columns that are known and meant to be left out.
    #[serde(default)]
    pub leave_out: Vec<String>,
    /// Whether answers that were never sent in count.
    #[serde(default)]
    pub keep_incomplete: bool,
    /// Answers that say nothing, beside those that are known: `99`.
    #[serde(default)]
    pub no_answer: Vec<String>,
    /// The items.
    #[serde(default, rename = "item")]
    pub items: Vec<ItemRule>,
}

/// A fixed value, or a column and what its values mean.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub enum Source {
    /// The same for every row.
    Fixed(String),
    /// As a column tells.
    Column(SourceColumn),
}

impl Default for Source {
    fn default() -> Self {
        Self::Fixed(String::new())
    }
}

/// A column and what its values mean.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct SourceColumn {
    /// The column's code or heading.
    pub column: String,
    /// What stands in the column and what it means. A value that is not here
    /// is taken as it stands; one that means [`LEAVE_OUT`] leaves its rows out.
    #[serde(default)]
    pub values: IndexMap<String, String>,
}

/// An item, or several by a pattern.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct ItemRule {
    /// The column's code or heading. A `*` stands for anything: `Q1[*]`.
    pub column: String,
    /// The item's id. For a pattern it holds a `*` too, which becomes what the
    /// pattern's stood for.
    pub id: String,
    /// The question, where the table of survey items does not hold it.
    #[serde(default)]
    pub text: Option<String>,
    /// The lowest and highest value of the scale.
    pub scale: [i32; 2],
    /// The labels and their values.
    #[serde(default)]
    pub labels: IndexMap<String, i32>,
    /// Which way is better, where it is not up.
    #[serde(default, deserialize_with = "direction")]
    pub direction: Option<Direction>,
    /// The indicator that its mean feeds.
    #[serde(default)]
    pub indicator: Option<String>,
    /// The index that it is part of.
    #[serde(default)]
    pub index: Option<String>,
}

/// `up`, `down` or the Swedish words.
fn direction<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Direction>, D::Error> {
    let word = String::deserialize(deserializer)?;
    let direction = Direction::from_word(&word).ok_or_else(|| {
        D::Error::custom(format!(
            "{} is no direction: write \"up\" or \"down\"",
            quote(&word)
        ))
    })?;
    Ok(Some(direction))
}
