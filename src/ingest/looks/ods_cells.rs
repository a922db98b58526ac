//! What is seen of a cell of an `.ods` file.

use calamine::{CellErrorType, Data};
use quick_xml::events::BytesStart;

use super::attribute;
use super::rich::Rich;
use super::shown::Shown;
use crate::ingest::cell::{UNCALCULATED, is_error_text};

/// What is odd about a cell.
pub(super) enum Odd {
    /// Its number is a percentage.
    Percent,
    /// Its format shows something beside its number.
    Shown(Shown),
    /// It holds something else than its value says.
    Is(Data),
}

/// What is seen of a cell.
#[derive(Default)]
pub(super) struct Seen {
    /// What is odd about it.
    pub odd: Option<Odd>,
    /// Whether it is struck through.
    pub struck: bool,
    /// Whether somebody has written a note at it.
    pub noted: bool,
}

/// A formula that was never calculated has no kind of value; one that gave
/// an empty text has.
pub(super) fn empty_cell(element: &BytesStart<'_>) -> Option<Odd> {
    let uncalculated =
        attribute(element, "formula").is_some() && attribute(element, "value-type").is_none();
    uncalculated.then_some(Odd::Is(UNCALCULATED))
}

/// Excel writes an error as 0 with the error's name as the text that is shown.
pub(super) fn odd(element: &BytesStart<'_>, text: &str, rich: Option<Rich>) -> Option<Odd> {
    let kind = attribute(element, "value-type");
    if is_error_text(text.trim()) || kind.as_deref() == Some("error") {
        return Some(Odd::Is(Data::Error(CellErrorType::Value)));
    }
    match kind.as_deref() {
        Some("percentage") => Some(Odd::Percent),
        Some("string") => rich.map(|rich| Odd::Is(Data::String(rich.text))),
        None if text.is_empty() => empty_cell(element),
        _ => None,
    }
}
