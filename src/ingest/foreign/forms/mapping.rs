//! What a survey export's columns mean, as an `[[import]]` entry of the
//! manifest says it.

use indexmap::IndexMap;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::export::Export;
use super::words::one_line;
use crate::diagnostic::{Problem, did_you_mean, quote};
use crate::model::Direction;
use crate::model::choice::Chosen;

/// What an occasion or a lab is mapped to where its rows are to be left out.
pub const LEAVE_OUT: &str = "leave-out";

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

/// A column that a name stands for, as a position in [`Export::columns`], and
/// what the `*` of a pattern stood for.
pub type Found = (usize, Option<String>);

/// The columns that `name` stands for: the one with this code, else the one
/// with this heading, else all that match it as a pattern.
///
/// # Errors
/// Where no column or two have the name.
pub fn find_columns(export: &Export<'_>, name: &str) -> Result<Vec<Found>, Problem> {
    let wanted = one_line(name).to_lowercase();
    let same = |text: &str| text.to_lowercase() == wanted;
    let columns = || export.columns.iter().enumerate();
    let by_code: Vec<usize> = columns()
        .filter(|(_, column)| column.code.as_deref().is_some_and(same))
        .map(|(position, _)| position)
        .collect();
    let exact = if by_code.is_empty() {
        columns()
            .filter(|(_, column)| same(&column.heading))
            .map(|(position, _)| position)
            .collect()
    } else {
        by_code
    };
    match exact.as_slice() {
        [position] => return Ok(vec![(*position, None)]),
        [] => {}
        _ => {
            return Err(Problem::new(
                "duplicate-column",
                format!("several columns are headed {}", quote(name)),
            )
            .help("rename all but one of them in the export"));
        }
    }
    let matching: Vec<Found> = columns()
        .filter_map(|(position, column)| {
            let code = column
                .code
                .as_deref()
                .and_then(|code| stands_for(&wanted, code));
            let part = code.or_else(|| stands_for(&wanted, &column.heading))?;
            Some((position, Some(part)))
        })
        .collect();
    if matching.is_empty() {
        return Err(missing(export, name));
    }
    Ok(matching)
}

/// The one column that `name` stands for.
///
/// # Errors
/// Where no column or several have the name.
pub fn find_column(export: &Export<'_>, name: &str) -> Result<usize, Problem> {
    match find_columns(export, name)?.as_slice() {
        [(position, _)] => Ok(*position),
        _ => Err(Problem::new(
            "duplicate-column",
            format!("{} stands for several columns", quote(name)),
        )
        .help("name one column by its code or heading")),
    }
}

fn missing(export: &Export<'_>, name: &str) -> Problem {
    let codes = export
        .columns
        .iter()
        .filter_map(|column| column.code.as_deref());
    let headings = export.columns.iter().map(|column| column.heading.as_str());
    Problem::new(
        "missing-column",
        format!("no column has the code or heading {}", quote(name)),
    )
    .maybe_help(did_you_mean(name, codes.chain(headings)))
}

/// What the one `*` of a pattern stands for in a text, without case.
fn stands_for(pattern: &str, text: &str) -> Option<String> {
    let (before, after) = pattern.split_once('*')?;
    let text = text.to_lowercase();
    let part = text.strip_prefix(before)?.strip_suffix(after)?;
    (!part.is_empty()).then(|| part.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_anything() {
        assert_eq!(stands_for("q1[*]", "Q1[SQ001]"), Some("sq001".into()));
        assert_eq!(stands_for("q1[*]", "Q2[SQ001]"), None);
        assert_eq!(stands_for("q1", "Q1"), None);
        assert_eq!(stands_for("aa*aa", "aaa"), None);
    }
}
