//! Homes without a street: the number of a flat, and whose home somebody lives in.

use super::seen::{Word, words};
use super::street::{is_house_number, number_sign};

/// What the number of a flat follows.
const FLAT: [&str; 7] = [
    "lgh",
    "lghnr",
    "lägenhet",
    "lägenhetsnummer",
    "lägenhetsnr",
    "apt",
    "apartment",
];

/// Whether a text tells a flat by its number, or in whose home somebody lives.
pub(super) fn holds_home(text: &[char]) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| is_flat(text, &words, at) || is_care_of(text, &words, at))
}

/// `lgh 1102`: the number that Swedish flats have, and `Apt 3`.
fn is_flat(text: &[char], words: &[Word], at: usize) -> bool {
    let word = &words[at];
    let sign = number_sign(text, words, at + 1);
    let Some(number) = words.get(at + 1 + sign) else {
        return false;
    };
    let lower = word.lower();
    let four = number.text.len() == 4 && number.text.starts_with('1');
    let fits = match lower.as_str() {
        "apt" => is_house_number(&number.text),
        flat => FLAT.contains(&flat) && four && number.text.chars().all(|c| c.is_ascii_digit()),
    };
    let between = &text[word.end..number.start];
    let near = between.iter().all(|c| matches!(c, ' ' | '.' | '#' | ':'));
    (near || sign > 0) && fits
}

/// `c/o Lind`: whose home somebody lives in.
fn is_care_of(text: &[char], words: &[Word], at: usize) -> bool {
    let [care, of, whose] = words.get(at..at + 3).unwrap_or_default() else {
        return false;
    };
    let between = &text[care.end..of.start];
    care.lower() == "c"
        && of.lower() == "o"
        && matches!(between, ['/'] | ['/', ' '] | [' ', '/'] | [' ', '/', ' '])
        && whose.is_capital()
}

#[cfg(test)]
mod tests {
    use super::super::seen::visible;
    use super::*;

    #[test]
    fn flats_and_homes_of_others() {
        let holds = |text: &str| holds_home(&visible(text));
        for text in [
            "lgh 1102",
            "lgh nr 1102",
            "Lägenhetsnummer: 1102",
            "Apt 3",
            "c/o Lind",
            "C/O Lind, Boden",
            "c / o Lind",
        ] {
            assert!(holds(text), "{text}");
        }
        for text in ["lägenhet 3", "a/o Lind", "c/o", "lgh 2019", ""] {
            assert!(!holds(text), "{text}");
        }
    }
}
