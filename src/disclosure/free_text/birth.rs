//! Birth dates: a day that words before it make somebody's.

use chrono::NaiveDate;

use super::seen::{Word, words};

/// What a birth date follows.
const BORN: [&str; 9] = [
    "pnr",
    "persnr",
    "personnr",
    "personnummer",
    "född",
    "födelsedatum",
    "födelsedag",
    "born",
    "dob",
];
/// What may stand between.
const BETWEEN: [&str; 4] = ["den", "nr", "on", "är"];

/// Whether a text says to the day when somebody was born: `pnr 811228`,
/// `född den 1981-12-28`. A year alone, or a day after any other word, is none.
pub(super) fn holds_birth_date(text: &[char]) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| {
        let skipped = usize::from(words.get(at + 1).is_some_and(is_between));
        let day = words.get(at + 1 + skipped);
        BORN.contains(&words[at].lower().as_str()) && day.is_some_and(|day| is_day(&day.text))
    })
}

fn is_between(word: &Word) -> bool {
    BETWEEN.contains(&word.lower().as_str())
}

/// `811228`, `19811228`, `1981-12-28`, `81-12-28`.
fn is_day(word: &str) -> bool {
    let digits: String = word.chars().filter(|c| *c != '-').collect();
    if !matches!(digits.len(), 6 | 8) || !digits.bytes().all(|c| c.is_ascii_digit()) {
        return false;
    }
    let (year, rest) = digits.split_at(digits.len() - 4);
    let number = |digits: &str| digits.parse().unwrap_or(0);
    let year = match year.len() {
        2 => 1900 + number(year),
        _ => number(year),
    };
    let year = i32::try_from(year).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, number(&rest[..2]), number(&rest[2..])).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::seen::visible;
    use super::*;

    #[test]
    fn a_day_is_somebodys_after_words_that_make_it_so() {
        let holds = |text: &str| holds_birth_date(&visible(text));
        for text in [
            "pnr 811228",
            "Pnr: 19811228",
            "Hon är född 1981-12-28.",
            "född den 811228 i Boden",
            "personnummer 81-12-28",
            "DOB 19811228",
        ] {
            assert!(holds(text), "{text}");
        }
        for text in [
            "Labbet föddes 2018-12-28",
            "811228",
            "mötet 2018-12-28",
            "född 1981",
            "pnr saknas",
            "pnr 811328",
            "",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
