//! The parts of a heading.

use super::export::{Column, Held, Role};
use super::words::role_of;

/// A column's parts before it is known where it stands.
pub struct Parts {
    /// The question's code.
    pub code: Option<String>,
    /// The question.
    pub question: String,
    /// Its part.
    pub subquestion: Option<String>,
    /// What the column is there for.
    pub role: Role,
}

impl Parts {
    /// A heading without a code.
    pub fn plain(text: &str) -> Self {
        let (question, subquestion) = split_brackets(text);
        Self {
            code: None,
            role: role_of(text),
            question,
            subquestion,
        }
    }

    /// The column that stands here.
    pub fn at(self, at: u16, heading: &str) -> Column {
        Column {
            at,
            heading: heading.to_owned(),
            code: self.code,
            question: self.question,
            subquestion: self.subquestion,
            role: self.role,
            side: None,
            option: None,
            held: Held::Column,
        }
    }
}

/// `Question [Row]`, as grids are written.
pub fn split_brackets(text: &str) -> (String, Option<String>) {
    let split = text
        .strip_suffix(']')
        .and_then(|text| text.split_once(" ["))
        .filter(|(question, row)| !question.trim().is_empty() && !row.trim().is_empty());
    match split {
        Some((question, row)) => (question.trim().into(), Some(row.trim().into())),
        None => (text.to_owned(), None),
    }
}

/// Whether a heading is a code: a letter, then letters, digits and underscores,
/// then parts in brackets.
pub fn is_code(text: &str) -> bool {
    let (name, parts) = text.split_at(text.find('[').unwrap_or(text.len()));
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    named && (parts.is_empty() || parts.ends_with(']') && !parts.contains(' '))
}
