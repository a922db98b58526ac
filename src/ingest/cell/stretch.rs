//! Seasons, terms, quarters and weeks, as people type them: stretches of time that are
//! neither a day nor a month nor a year.

use chrono::{NaiveDate, Weekday};

use crate::diagnostic::{Problem, plain, quoted};

/// What a stretch is told by.
#[derive(Clone, Copy)]
enum Kind {
    /// A season or term, and a month in it.
    Named(u32),
    Quarter,
    Week,
}

#[rustfmt::skip]
const KINDS: [(Kind, &[&str]); 6] = [
    (Kind::Named(1), &["vinter", "vintern", "winter"]),
    (Kind::Named(4), &["vår", "våren", "vt", "vårtermin", "vårterminen", "spring"]),
    (Kind::Named(7), &["sommar", "sommaren", "summer"]),
    (Kind::Named(10), &["höst", "hösten", "ht", "hösttermin", "höstterminen", "autumn", "fall"]),
    (Kind::Quarter, &["q", "kv", "kvartal", "kvartalet", "quarter"]),
    (Kind::Week, &["v", "vecka", "veckan", "w", "week"]),
];

/// What may stand beside it.
const BESIDE: [&str; 7] = ["term", "semester", "the", "of", "av", "år", "under"];

/// Quarters in words.
const ORDINALS: [[&str; 2]; 4] = [
    ["första", "first"],
    ["andra", "second"],
    ["tredje", "third"],
    ["fjärde", "fourth"],
];

/// What is wrong with a date that is a stretch of time; `None` where it is none.
pub fn stretch_as_date(text: &str, typed: &str) -> Option<Problem> {
    let runs = runs(text);
    let (numbers, words): (Vec<&str>, Vec<&str>) = runs
        .into_iter()
        .partition(|run| run.starts_with(|c: char| c.is_ascii_digit()));
    let kind_of = |word: &str| KINDS.iter().find(|(_, words)| words.contains(&word));
    let mut kinds = words.iter().filter_map(|word| kind_of(word));
    let (kind, _) = kinds.next()?;
    let ordinal = |word: &str| ORDINALS.iter().position(|own| own.contains(&word));
    let told =
        |word: &&str| kind_of(word).is_some() || BESIDE.contains(word) || ordinal(word).is_some();
    if !words.iter().all(told) {
        return None;
    }
    let in_words = words.iter().find_map(|word| ordinal(word));
    let in_words = in_words.and_then(|at| u32::try_from(at + 1).ok());
    let (year, number) = match (kind, numbers.as_slice()) {
        (Kind::Named(_), [year] | [year, _]) => (year_of(year)?, None),
        (Kind::Quarter, [year]) => (year_of(year)?, in_words),
        (Kind::Quarter | Kind::Week, [one, other]) => {
            let (year, number) = match one.len() {
                4 => (one, other),
                _ => (other, one),
            };
            (year_of(year)?, number.parse::<u32>().ok())
        }
        _ => return None,
    };
    let example = match (kind, number) {
        (Kind::Named(month), _) => format!("{year}-{month:02}"),
        (Kind::Quarter, Some(number @ 1..=4)) => format!("{year}-{:02}", number * 3 - 1),
        (Kind::Week, Some(number)) => {
            NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)?.to_string()
        }
        _ => return None,
    };
    Some(Problem::StretchAsDate {
        typed: quoted(typed),
        example: plain(example),
        year: plain(year),
    })
}

/// Runs of letters and of digits; what stands between them is left out.
fn runs(text: &str) -> Vec<&str> {
    let kind = |c: char| (c.is_alphabetic(), c.is_ascii_digit());
    let mut runs = Vec::new();
    let mut begin = 0;
    let mut last = None;
    for (at, character) in text.char_indices() {
        let own = kind(character);
        if last.is_some_and(|last| last != own) {
            runs.push(&text[begin..at]);
            begin = at;
        }
        last = Some(own);
    }
    runs.push(&text[begin..]);
    runs.retain(|run| run.starts_with(char::is_alphanumeric));
    runs
}

/// A year in four digits, or in the two that are short for one of this century.
fn year_of(number: &str) -> Option<i32> {
    let year: i32 = number.parse().ok()?;
    match number.len() {
        2 => Some(2000 + year),
        4 if (1900..=2100).contains(&year) => Some(year),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_terms_quarters_and_weeks_are_told_from_dates() {
        for (typed, example) in [
            ("hösten 2018", Some("2018-10")),
            ("vt 2019", Some("2019-04")),
            ("ht18", Some("2018-10")),
            ("spring term 2019", Some("2019-04")),
            ("v. 42 2018", Some("2018-10-15")),
            ("2018-w42", Some("2018-10-15")),
            ("kvartal 3 2018", Some("2018-08")),
            ("q3-18", Some("2018-08")),
            ("tredje kvartalet 2018", Some("2018-08")),
            ("vintern 2018/2019", Some("2018-01")),
            ("v. 54 2018", None),
            ("kv 5 2018", None),
            ("i våras", None),
            ("hösten", None),
            ("maj 2019", None),
            ("", None),
        ] {
            let told = stretch_as_date(typed, typed).map(|problem| match problem {
                Problem::StretchAsDate { example, .. } => example,
                _ => unreachable!(),
            });
            assert_eq!(told, example.map(plain), "{typed}");
        }
    }
}
