//! What people type into cells, understood. Place-free: the row reader adds
//! the cell to every problem. Contents are quoted, so that the caller must
//! strip the message of personal columns.

mod bounds;
mod date;
mod day;
mod number;
mod occasion;
mod part;
mod stretch;
mod unit;

use std::borrow::Cow;

use calamine::{CellErrorType, Data};

pub use bounds::{clock_with_point, has_plus, is_most, is_qualifier};
pub use date::{date, date_text, is_day, year_typed};
pub use number::{
    TypedNumber, count, grouped_by_comma, number, number_text, scaled, shown_as_percent, target,
    whole,
};
pub use occasion::{Moment, halves, moment, moment_typed, occasion, occasion_word};
pub use part::{PartOfWhole, part_of_whole};
pub use unit::{PERCENT, TypedUnit, unit, unit_of_whole};

use crate::diagnostic::{Problem, Value, quoted};
use crate::model::clean::{clean, folded};

/// What the cell of a formula that was never calculated holds, in every format.
pub const UNCALCULATED: Data = Data::Error(CellErrorType::GettingData);

/// The cell as text, whatever it was typed as; cleaned.
pub fn text(data: &Data) -> Result<Cow<'_, str>, Problem> {
    match data {
        Data::Error(error) => Err(error_value(error)),
        Data::String(typed) => text_of(typed),
        Data::Float(value) => Ok(float_text(*value).into()),
        Data::Int(value) => Ok(value.to_string().into()),
        Data::Bool(value) => Ok(if *value { "ja" } else { "nej" }.into()),
        Data::DateTime(_) | Data::DateTimeIso(_) => date(data).map(|date| date.to_string().into()),
        Data::DurationIso(typed) => Ok(clean(typed)),
        Data::Empty => Ok("".into()),
    }
}

/// As a spreadsheet shows it: 15 significant digits, so that 0.1 + 0.2 is 0.3.
fn float_text(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}

/// A text cell, unless it holds an error value in words.
fn text_of(typed: &str) -> Result<Cow<'_, str>, Problem> {
    let text = clean(typed);
    if is_error_text(&text) {
        return Err(error_value(&CellErrorType::Value));
    }
    Ok(text)
}

fn error_value(error: &CellErrorType) -> Problem {
    if *error == CellErrorType::GettingData {
        return Problem::UncalculatedFormula;
    }
    Problem::ErrorValue {
        value: Value::Nothing,
    }
}

/// Whether a text is an error value, as they stand in text files and `.ods`,
/// Swedish and English.
pub fn is_error_text(text: &str) -> bool {
    const ERRORS: [&str; 16] = [
        "#N/A",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#SAKNAS!",
        "#DIVISION/0!",
        "#VÄRDEFEL!",
        "#REFERENS!",
        "#NAMN?",
        "#OGILTIGT!",
        "#SKÄRNING!",
    ];
    let libre_office = |rest: &str| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit());
    ERRORS.contains(&text) || text.strip_prefix("Err:").is_some_and(libre_office)
}

/// What is no group, but all of them.
const EVERYONE: [&str; 9] = [
    "alla", "samtliga", "totalt", "total", "summa", "bada", "all", "everyone", "both",
];

/// What all of a dimension are called behind such a word: `båda könen`.
const WHOLE: [&str; 18] = [
    "kon",
    "konen",
    "alder",
    "aldrar",
    "aldersgrupper",
    "grupper",
    "kategorier",
    "deltagare",
    "personer",
    "svarande",
    "boende",
    "hushall",
    "sexes",
    "genders",
    "ages",
    "groups",
    "participants",
    "respondents",
];

/// Whether a category is no group but everyone.
fn is_everyone(category: &str) -> bool {
    let alone = |word: &str| EVERYONE.contains(&folded(word).as_str());
    let of_whole =
        |(first, rest): (&str, &str)| alone(first) && WHOLE.contains(&folded(rest).as_str());
    alone(category) || category.split_once(' ').is_some_and(of_whole)
}

/// What labs are called together, behind such a word.
const LABS: [&str; 4] = ["labb", "labben", "labs", "lab"];

/// What the whole of a programme is called.
#[rustfmt::skip]
const PROGRAMME: [&str; 10] = [
    "helaprogrammet", "programmet", "helaprojektet", "projektet", "thewholeprogramme",
    "wholeprogramme", "theprogramme", "programme", "thewholeproject", "wholeproject",
];

/// Whether a word in the place of a lab means all of them: `alla`, `hela programmet`.
pub fn is_whole_programme(typed: &str) -> bool {
    let word = folded(typed);
    let alone = |word: &str| EVERYONE.contains(&word);
    let of_labs = |labs: &&str| word.strip_suffix(*labs).is_some_and(alone);
    alone(&word) || PROGRAMME.contains(&word.as_str()) || LABS.iter().any(of_labs)
}

/// Whether a lab is called so that it is none, but all of them: `alla-labb`, `Totalt`.
pub fn is_all_labs(typed: &str) -> bool {
    // A lab may well be called after a place to bathe.
    !matches!(folded(typed).as_str(), "bada" | "both") && is_whole_programme(typed)
}

/// A disaggregation: `Kön:kvinnor` is `Kön: kvinnor`.
pub fn group(data: &Data) -> Result<String, Problem> {
    let typed = text(data)?;
    let parts = typed
        .split_once(':')
        .map(|(dimension, category)| (dimension.trim(), category.trim()));
    match parts {
        Some((dimension, category))
            if !dimension.is_empty()
                && !category.is_empty()
                && !typed.contains(['/', '\n'])
                && !is_everyone(category) =>
        {
            Ok(format!("{dimension}: {category}"))
        }
        _ => Err(Problem::InvalidGroup {
            typed: quoted(&typed),
        }),
    }
}

/// Yes or no, as people write it.
pub fn yes_no(data: &Data) -> Result<bool, Problem> {
    if let Data::Bool(value) = data {
        return Ok(*value);
    }
    let typed = text(data)?;
    match typed.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "true" | "sant" => Ok(true),
        "nej" | "n" | "no" | "0" | "false" | "falskt" => Ok(false),
        _ => Err(Problem::NotYesOrNo {
            typed: quoted(&typed),
        }),
    }
}

/// Items separated by `;`, empty ones left out.
pub fn list(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Language::{English, Swedish};

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(typed in "\\PC{0,24}", digits in "[ 0-9.,%−-]{0,12}") {
            for text in [typed, digits] {
                for language in [Swedish, English] {
                    if let Ok(number) = number_text(&text, language) {
                        proptest::prop_assert!(number.number.value.is_finite());
                    }
                }
                let _ = date_text(&text);
                let _ = yes_no(&Data::String(text));
            }
        }

        #[test]
        fn a_number_written_in_swedish_is_read_back(value in -1e9_f64..1e9, decimals in 0_usize..4) {
            let typed = crate::wording::format::number(value, decimals, Swedish);
            let read = number_text(&typed, Swedish).unwrap();
            proptest::prop_assert!(read.number.agrees_with(value));
        }
    }
}
