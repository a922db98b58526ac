//! Options of questions that take several answers: each is ticked or not.

use super::export::{Column, Export, Format, Role};
use super::scale::{ScaleGuess, ScaleOrigin};
use super::words::key;

/// Whether a column is one of several parts of a question.
pub fn is_option(export: &Export<'_>, own: &Column) -> bool {
    let siblings = export
        .columns
        .iter()
        .filter(|other| other.question == own.question);
    own.subquestion.is_some() && siblings.count() >= 2
}

/// Whether the options of a question stand in columns of their own beside it.
pub fn has_options(export: &Export<'_>, own: &Column) -> bool {
    let mut columns = export.columns.iter();
    columns.any(|other| other.role == Role::Option && other.question == own.heading)
}

/// Whether its options were found in its own cells.
pub fn is_read_by_options(export: &Export<'_>, own: &Column) -> bool {
    let mut columns = export.columns.iter();
    columns.any(|other| {
        let beside = other.at == own.at && other.held == own.held;
        beside && other.option.is_some() && own.option.is_none()
    })
}

/// The two values of an option: 1 where it is ticked. Where nothing but ticks
/// stands in the column, a blank cell is 0 for those who chose anything else.
pub fn ticked(export: &Export<'_>, column: usize, answers: &[&str]) -> Option<ScaleGuess> {
    let own = export.columns.get(column)?;
    let part = own.subquestion.as_deref().unwrap_or_default();
    // Elsewhere 0 and 1 are steps of a scale.
    let numbered = own.role == Role::Option || export.format == Format::Kobo;
    let coded =
        answers.len() == 1 && (export.format == Format::Qualtrics || is_coded(export, own, column));
    let labels = answers.iter().map(|answer| {
        let value = match key(answer).as_str() {
            "1" if numbered || coded => 1,
            "0" if numbered => 0,
            _ if coded && answer.chars().all(|c| c.is_ascii_digit()) => 1,
            word if word == key(part) || TICKED.contains(&word) => 1,
            word if UNTICKED.contains(&word) => 0,
            _ => return None,
        };
        Some(((*answer).to_owned(), value))
    });
    let mut labels: Vec<(String, i32)> = labels.collect::<Option<_>>()?;
    let all = labels.iter().all(|(_, value)| *value == 1);
    // These write what is not ticked too: there a blank is no answer.
    let written = numbered || export.format == Format::LimeSurvey;
    let blank = all && !numbered;
    if !(1..=2).contains(&labels.len()) || !all && !written {
        return None;
    }
    labels.retain(|(label, value)| *label != value.to_string());
    labels.sort_by_key(|(_, value)| *value);
    Some(ScaleGuess {
        low: 0,
        high: 1,
        labels,
        origin: if blank {
            ScaleOrigin::TicksAlone
        } else {
            ScaleOrigin::Ticks
        },
    })
}

/// Whether nothing but a code stands in each column of a question's options, and some are
/// blank where others are not: what is chosen has its code, and the rest nothing.
fn is_coded(export: &Export<'_>, own: &Column, column: usize) -> bool {
    let siblings = export.columns.iter().enumerate();
    let siblings =
        siblings.filter(|(_, other)| other.subquestion.is_some() && other.question == own.question);
    let siblings: Vec<usize> = siblings.map(|(at, _)| at).collect();
    let shown = |row: u32, at: usize| export.shown(row, at);
    let is_code = |row: u32| {
        let mut places = siblings.iter().enumerate();
        places.all(|(place, at)| {
            shown(row, *at).is_none_or(|text| is_code_of(&text, place + 1) || text.len() > 2)
        })
    };
    let rows = || export.respondents.iter().map(|own| own.row);
    let left = |row: u32| {
        let other = siblings.iter().any(|at| shown(row, *at).is_some());
        shown(row, column).is_none() && other
    };
    own.subquestion.is_some() && siblings.len() >= 2 && rows().all(is_code) && rows().any(left)
}

/// Whether a cell of the option in this place, from 1, holds the code of it.
pub fn is_code_of(text: &str, place: usize) -> bool {
    let text = text.trim();
    text == "1" || text == place.to_string()
}

/// Whether a word says that something is chosen.
pub fn is_tick(text: &str) -> bool {
    TICKED.contains(&key(text).as_str())
}

#[rustfmt::skip]
const TICKED: [&str; 11] = [
    "y", "yes", "ja", "x", "checked", "vald", "markerad", "ikryssad", "true", "sant", "selected",
];

#[rustfmt::skip]
const UNTICKED: [&str; 11] = [
    "n", "no", "nej", "unchecked", "false", "falskt", "notselected", "ejvald", "ejmarkerad",
    "omarkerad", "avmarkerad",
];
