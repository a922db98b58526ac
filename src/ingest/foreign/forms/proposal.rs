//! A proposal for what an export's columns mean.

use super::export::Export;
use super::kinds::Kind;
use super::mapping::find_columns;
use super::scale::ScaleGuess;
use super::words::words;
use crate::project::{FormsMapping, ItemRule, Source, SourceColumn};

/// What a guess may go by, beside the export itself.
pub struct GuessContext<'a> {
    /// The file's path under the project.
    pub file: &'a str,
    /// Ids and names of the project's labs, where they are known.
    pub labs: &'a [(String, String)],
}

/// A value of a column, what it is taken to mean, and how many rows have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The value.
    pub value: String,
    /// A word of the manifest: an occasion, a lab's id.
    pub means: String,
    /// How many rows.
    pub rows: usize,
}

/// A proposal for what tells the occasion or the lab.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProposedSource {
    /// A column (a position in [`Export::columns`]).
    Column {
        /// Which.
        column: usize,
        /// Its values.
        seen: Vec<Seen>,
        /// What there is to say about them.
        note: Option<String>,
    },
    /// The same for every row.
    Fixed {
        /// A word of the manifest.
        value: String,
        /// What there is to say about it.
        note: Option<String>,
    },
}

/// A column that looks like an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemGuess {
    /// The column, as a position in [`Export::columns`].
    pub column: usize,
    /// An id for it.
    pub id: String,
    /// The question.
    pub text: String,
    /// Its scale.
    pub scale: ScaleGuess,
    /// How many cells hold anything.
    pub answers: usize,
}

/// What an export would become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The file's path under the project.
    pub file: String,
    /// The column with the pseudonym.
    pub respondent: Option<usize>,
    /// What tells the occasion.
    pub occasion: ProposedSource,
    /// What tells the lab.
    pub lab: ProposedSource,
    /// The items.
    pub items: Vec<ItemGuess>,
    /// The other columns, by what they hold.
    pub left_out: Vec<(Kind, Vec<usize>)>,
    /// What people should know of it.
    pub notes: Vec<String>,
}

impl ProposedSource {
    /// The column, where one tells.
    pub fn column(&self) -> Option<usize> {
        match self {
            Self::Column { column, .. } => Some(*column),
            Self::Fixed { .. } => None,
        }
    }

    fn source(&self, export: &Export<'_>) -> Source {
        match self {
            Self::Fixed { value, .. } => Source::Fixed(value.clone()),
            Self::Column { column, seen, .. } => Source::Column(SourceColumn {
                column: column_name(export, *column),
                values: seen
                    .iter()
                    .map(|seen| (seen.value.clone(), seen.means.clone()))
                    .collect(),
            }),
        }
    }
}

/// The name that stands for a column alone: its code, else its heading.
pub fn column_name(export: &Export<'_>, column: usize) -> String {
    let Some(own) = export.columns.get(column) else {
        return String::new();
    };
    let code = own
        .code
        .as_ref()
        .filter(|code| find_columns(export, code).is_ok_and(|found| found.len() == 1));
    code.unwrap_or(&own.heading).clone()
}

impl Proposal {
    /// The proposal as a mapping, as it would be read from the manifest.
    pub fn mapping(&self, export: &Export<'_>) -> FormsMapping {
        let items = self.items.iter().map(|item| ItemRule {
            column: column_name(export, item.column),
            id: item.id.clone(),
            text: Some(item.text.clone()),
            scale: [item.scale.low, item.scale.high],
            labels: item.scale.labels.iter().cloned().collect(),
            direction: None,
            indicator: None,
            index: None,
        });
        FormsMapping {
            respondent: self
                .respondent
                .map_or_else(|| "RESPONDENT".into(), |column| column_name(export, column)),
            occasion: self.occasion.source(export),
            lab: self.lab.source(export),
            leave_out: Vec::new(),
            keep_incomplete: false,
            no_answer: Vec::new(),
            items: items.collect(),
        }
    }
}

/// The first words of a text as an id: at most 30 letters, digits and hyphens.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for word in words(&text.replace(['_', '-', '–'], " ")) {
        let ascii: String = word.chars().filter(char::is_ascii_alphanumeric).collect();
        if slug.len() + ascii.len() >= 30 && !slug.is_empty() {
            break;
        }
        if !slug.is_empty() && !ascii.is_empty() {
            slug.push('-');
        }
        slug.push_str(&ascii[..ascii.len().min(30)]);
    }
    slug
}
