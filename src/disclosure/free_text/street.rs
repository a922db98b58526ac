//! Street addresses: a street's name and a number.

use super::words;

/// What the names of streets end in when they are one word.
const ENDINGS: [&str; 17] = [
    "gatan",
    "gata",
    "vägen",
    "gränden",
    "gränd",
    "stigen",
    "allén",
    "allé",
    "torget",
    "backen",
    "kajen",
    "esplanaden",
    "promenaden",
    "brinken",
    "slingan",
    "stråket",
    "stranden",
];
/// The same as a word of its own, `Olof Palmes gata`.
const ALONE: [&str; 10] = [
    "gata", "gatan", "väg", "vägen", "gränd", "allé", "torg", "plats", "stig", "backe",
];
const ENGLISH: [&str; 7] = [
    "street", "road", "avenue", "lane", "drive", "square", "close",
];

/// Whether a text holds a street's name followed by a number, or, as in
/// English, a number followed by a street's name.
pub(super) fn holds_street(text: &[char]) -> bool {
    let words: Vec<String> = words(text).collect();
    let numbered = (1..words.len())
        .any(|at| is_house_number(&words[at]) && is_street(&words[at - 1], before(&words, at - 1)));
    let english = (0..words.len()).any(|at| {
        let name = words[at + 1..].iter().take(4);
        let mut name = name.take_while(|word| is_capital(word)).skip(1);
        is_house_number(&words[at]) && name.any(|word| is_one_of(&ENGLISH, word))
    });
    numbered || english
}

fn before(words: &[String], at: usize) -> Option<&str> {
    words.get(at.checked_sub(1)?).map(String::as_str)
}

fn is_one_of(list: &[&str], word: &str) -> bool {
    list.contains(&word.to_lowercase().as_str())
}

fn is_street(word: &str, before: Option<&str>) -> bool {
    let lower = word.to_lowercase();
    let compound = ENDINGS.iter().any(|ending| {
        let stem = lower.strip_suffix(ending);
        stem.is_some_and(|stem| stem.chars().count() >= 2)
    });
    // A word of its own is a street only after a name, `Norra vägen`; what
    // begins a sentence is no name.
    let named = before.is_some_and(|before| {
        let opens = ["på", "en", "ett", "via", "från", "till", "den", "vår", "i"];
        is_capital(before) && !is_one_of(&opens, before)
    });
    compound || (named && is_one_of(&ALONE, word))
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// `12`, `12B`, `12-14`; not a year.
fn is_house_number(word: &str) -> bool {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word[digits.len()..].trim_start_matches('-');
    let year = (1900..2100).contains(&digits.parse::<u32>().unwrap_or(0));
    let rest_fits = rest.chars().count() <= 1 || rest.chars().all(|c| c.is_ascii_digit());
    (1..=4).contains(&digits.len()) && !year && rest_fits
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str) -> bool {
        holds_street(&text.chars().collect::<Vec<char>>())
    }

    #[test]
    fn streets_with_a_number() {
        for text in [
            "Storgatan 12",
            "storgatan 12 b, 3 tr",
            "på Ringvägen 4B",
            "Olof Palmes gata 3",
            "Norra vägen 3",
            "Lilla Nygränd 7–9",
            "Björkbacken 2",
            "12 High Street",
        ] {
            assert!(holds(&text.replace('–', "-")), "{text}");
        }
    }

    #[test]
    fn streets_without_one_and_other_words_pass() {
        for text in [
            "Vi gick längs Storgatan.",
            "Storgatan 2019",
            "På väg 3",
            "arbetsplatsen 3",
            "Förändringen 2 gånger",
            "10 Labb",
            "12 Drive",
            "",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
