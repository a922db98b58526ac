//! Qualtrics' headings: a row of codes, one of texts, and one of its own ids.

use super::export::{Column, Role};
use super::headings::Headings;
use super::parts::Parts;
use super::words::{one_line, role_of};

/// The columns: each has its code from the first row and its text from the second.
pub fn qualtrics(headings: &Headings) -> Vec<Column> {
    let below = headings.below.as_ref();
    let below = below.map_or(&[][..], |(_, texts)| texts.as_slice());
    let columns = headings.texts.iter().map(|(at, code)| {
        let text = below.iter().find(|(place, _)| place == at);
        let text = text.map_or(code, |(_, text)| text);
        parts(code, text).at(*at, text)
    });
    columns.collect()
}

fn parts(code: &str, text: &str) -> Parts {
    let (question, subquestion) = match is_part(code) {
        true => split(text),
        false => (text.to_owned(), None),
    };
    let role = match role_of(code) {
        // Words that respondents may well be asked for.
        Role::Question | Role::Test => role_of(text),
        role => role,
    };
    let written = code.ends_with("_TEXT");
    Parts {
        code: Some(code.to_owned()),
        question,
        subquestion,
        role: if written && role == Role::Question {
            Role::Remark
        } else {
            role
        },
    }
}

/// `Q5_2` is a part of `Q5`.
fn is_part(code: &str) -> bool {
    let last = code.trim_end_matches("_TEXT").rsplit_once('_');
    last.is_some_and(|(_, part)| part.chars().all(|c| c.is_ascii_digit()) && !part.is_empty())
}

/// `Question - Selected Choice - Part` and `Question - Part`.
fn split(text: &str) -> (String, Option<String>) {
    let text = one_line(text).replace(" - Selected Choice - ", " - ");
    match text.split_once(" - ") {
        Some((question, part)) => (question.to_owned(), Some(part.to_owned())),
        None => (text, None),
    }
}
