//! Street addresses: a street's name and a number.

use super::counted::is_counted;
use super::seen::{Word, words};
use super::spoken::number_of;

/// What the names of streets end in when they are one word.
const ENDINGS: [&str; 21] = [
    "gatan",
    "gata",
    "vägen",
    "gränden",
    "gränd",
    "stigen",
    "allén",
    "allé",
    "torget",
    "torg",
    "backen",
    "kajen",
    "esplanaden",
    "promenaden",
    "brinken",
    "slingan",
    "stråket",
    "stranden",
    "liden",
    "svängen",
    "tvärgränd",
];
/// Those that end other words as well: only where the word has a capital.
const CAPITAL_ENDINGS: [&str; 5] = ["plan", "strand", "bron", "väg", "hamnen"];
/// The words that end so and are no streets, without the ending.
const NO_STREETS: [&str; 41] = [
    "stads",
    "handlings",
    "verksamhets",
    "detalj",
    "tids",
    "projekt",
    "affärs",
    "utvecklings",
    "kommunikations",
    "budget",
    "läro",
    "kurs",
    "etablerings",
    "vård",
    "åtgärds",
    "arbets",
    "jobb",
    "genomförande",
    "översikts",
    "rehab",
    "rehabiliterings",
    "insats",
    "aktivitets",
    "utvärderings",
    "forsknings",
    "studie",
    "lektions",
    "kvalitets",
    "mål",
    "vånings",
    "mark",
    "individ",
    "riks",
    "läns",
    "europa",
    "motor",
    "lands",
    "om",
    "gen",
    "fot",
    "cykel",
];
/// The same as a word of its own, `Olof Palmes gata`.
const ALONE: [&str; 15] = [
    "gata", "gatan", "väg", "vägen", "gränd", "allé", "torg", "plats", "stig", "backe", "plan",
    "strand", "street", "road", "avenue",
];
/// What `gatan` and `vägen` are shortened to, before a full stop: `Drottningg. 12`,
/// `Storg. 12`, `Sveav. 3`.
const SHORT: [&str; 3] = ["g", "v", "gat"];
/// Other words that end so.
const NOT_SHORT: [&str; 20] = [
    "ng", "org", "berg", "ärg", "lag", "dag", "tag", "rag", "steg", "väg", "åg", "og", "ig", "ug",
    "iv", "ov", "ev", "lv", "öv", "äv",
];
/// Shorter ones are none: `Fig. 3`, `Avg. 2`.
const FEWEST_SHORT: usize = 4;
const ENGLISH: [&str; 15] = [
    "street",
    "road",
    "avenue",
    "lane",
    "drive",
    "square",
    "close",
    "boulevard",
    "terrace",
    "crescent",
    "gardens",
    "court",
    "place",
    "way",
    "mews",
];
const ENGLISH_SHORT: [&str; 10] = [
    "st", "rd", "ave", "ln", "dr", "sq", "blvd", "ct", "terr", "pl",
];
const NUMBER: [&str; 5] = ["nr", "nummer", "no", "number", "num"];
/// Numbers that other words are spelled like.
const NOT_NUMBERS: [&str; 4] = ["ett", "en", "one", "oh"];

/// Whether a text holds a street's name followed by a number, or, as in
/// English, a number followed by a street's name.
pub(super) fn holds_street(text: &[char]) -> bool {
    let words = words(text);
    (0..words.len()).any(|at| numbered(text, &words, at) || is_english(text, &words, at))
}

/// Whether the word at `at` is a street that a house's number follows.
fn numbered(text: &[char], words: &[Word], at: usize) -> bool {
    let street = &words[at];
    let before = at.checked_sub(1).map(|before| &words[before]);
    if let Some((name, number)) = glued(&street.text) {
        return is_street(&name, street.is_capital(), None) && is_house_number(&number);
    }
    let short =
        text.get(street.end) == Some(&'.') && street.is_capital() && is_short(&street.lower());
    let known = is_street(&street.lower(), street.is_capital(), before);
    if !known && !short {
        return false;
    }
    let next = at + 1 + number_sign(text, words, at + 1);
    let Some(number) = words.get(next) else {
        return false;
    };
    let signs = if short {
        [' ', '.', '#']
    } else {
        [' ', ',', '#']
    };
    let near = next > at + 1
        || text[street.end..number.start]
            .iter()
            .all(|c| signs.contains(c));
    // `Kungsgatan tolv`; what follows `Jobbvägen tre` is counted.
    let spoken = || {
        let whole = !NOT_NUMBERS.contains(&number.lower().as_str());
        let ends = words
            .get(next + 1)
            .is_none_or(|after| text[number.end..after.start].iter().any(|c| *c != ' '));
        whole && number_of(&number.text).is_some() && (ends || next > at + 1)
    };
    near && (is_house_number(&number.text) || spoken()) && !counts(text, words, next)
}

/// `storg`, `sveav`; not `göteborg`, which ends a sentence.
fn is_short(lower: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|end| lower.ends_with(end));
    let other = ends(&NOT_SHORT) && !lower.ends_with("storg");
    lower.chars().count() >= FEWEST_SHORT && ends(&SHORT) && !other
}

/// How many words before a number say that it is one: `nr`, `n:r`.
pub(super) fn number_sign(text: &[char], words: &[Word], at: usize) -> usize {
    let lower = |at: usize| words.get(at).map(Word::lower).unwrap_or_default();
    if NUMBER.contains(&lower(at).as_str()) {
        return 1;
    }
    let parted = words
        .get(at)
        .is_some_and(|word| matches!(text[word.end..], [':', 'r' | 'R', ..]));
    match lower(at) == "n" && lower(at + 1) == "r" && parted {
        true => 2,
        false => 0,
    }
}

/// `12 High Street`, `12 Elm Rd`.
fn is_english(text: &[char], words: &[Word], at: usize) -> bool {
    let follows = |at: usize| {
        let gap = words
            .get(at + 1)
            .map(|next| &text[words[at].end..next.start]);
        gap.is_some_and(|gap| gap.iter().all(|c| *c == ' '))
    };
    // `12, Elm Road`
    let comma = || {
        let next = words.get(at + 1);
        next.is_some_and(|next| matches!(text[words[at].end..next.start], [',', ' ']))
    };
    let number = &words[at].text;
    let spoken = || words[at].is_capital() && number_of(number).is_some() && follows(at);
    if !is_house_number(number) && !spoken() || !follows(at) && !comma() {
        return false;
    }
    let name = words[at + 1..].iter().take(4).enumerate();
    for (named, word) in name {
        let lower = word.lower();
        let short = ENGLISH_SHORT.contains(&lower.as_str()) && word.is_capital();
        let long = ENGLISH.contains(&lower.as_str());
        let plain = matches!(lower.as_str(), "street" | "road" | "avenue" | "lane");
        if named > 0 && (short || (long && (word.is_capital() || plain))) {
            return true;
        }
        if !word.is_capital() || !follows(at + 1 + named) {
            return false;
        }
    }
    false
}

/// `Storgatan12B` parted.
fn glued(word: &str) -> Option<(String, String)> {
    let at = word
        .find(|c: char| c.is_ascii_digit())
        .filter(|at| *at > 0)?;
    Some((
        word[..at].trim_end_matches('-').to_lowercase(),
        word[at..].to_owned(),
    ))
}

/// Whether the number at `at` counts something, or is but a part of a number.
fn counts(text: &[char], words: &[Word], at: usize) -> bool {
    let number = &words[at];
    let after = &text[number.end..];
    let sign = after.iter().find(|c| **c != ' ');
    if sign.is_some_and(|c| matches!(c, '%' | '‰' | '€' | '$')) {
        return true;
    }
    let decimals = matches!(after, [',' | '.' | ':', digit, ..] if digit.is_ascii_digit());
    let Some(next) = words.get(at + 1) else {
        return decimals;
    };
    let near = text[number.end..next.start].iter().all(|c| *c == ' ');
    let part = matches!(next.lower().as_str(), "av" | "of")
        && words
            .get(at + 2)
            .is_some_and(|word| word.text.starts_with(|c: char| c.is_ascii_digit()));
    decimals || (near && (is_counted(&next.text) || part))
}

fn is_street(lower: &str, capital: bool, before: Option<&Word>) -> bool {
    let stem = |endings: &[&str]| {
        let stems = endings
            .iter()
            .filter_map(|ending| lower.strip_suffix(ending));
        stems
            .map(ToOwned::to_owned)
            .find(|stem| stem.chars().count() >= 2)
    };
    let compound = stem(&ENDINGS).is_some();
    let place = || {
        stem(&CAPITAL_ENDINGS)
            .is_some_and(|stem| !NO_STREETS.iter().any(|other| stem.ends_with(other)))
    };
    // A word of its own is a street only after a name, `Norra vägen`; what
    // begins a sentence is no name.
    let named = before.is_some_and(|before| {
        let opens = [
            "på", "en", "ett", "via", "från", "till", "den", "vår", "i", "denna", "er", "ny",
        ];
        before.is_capital() && !opens.contains(&before.lower().as_str())
    });
    compound || (capital && place()) || (named && ALONE.contains(&lower))
}

/// `12`, `12B`, `12-14`; not a year.
pub(super) fn is_house_number(word: &str) -> bool {
    let digits: String = word.chars().take_while(char::is_ascii_digit).collect();
    let rest = word[digits.len()..].trim_start_matches('-');
    let year = (1900..2100).contains(&digits.parse::<u32>().unwrap_or(0));
    let rest_fits = rest.chars().count() <= 1
        || rest.chars().all(|c| c.is_ascii_digit())
        || rest
            .trim_end_matches(char::is_alphabetic)
            .chars()
            .all(|c| c.is_ascii_digit())
            && rest.len() < 5;
    (1..=4).contains(&digits.len()) && !year && rest_fits
}

#[cfg(test)]
mod tests {
    use super::super::seen::visible;
    use super::*;

    fn holds(text: &str) -> bool {
        holds_street(&visible(text))
    }

    #[test]
    fn streets_with_a_number() {
        for text in [
            "Storgatan 12",
            "storgatan 12 b, 3 tr",
            "Storgatan 4 B",
            "Storgatan12B",
            "Storgatan, 12",
            "Storgatan\n12",
            "Sveavägen nr 12",
            "Sveavägen nummer 12",
            "Sveavägen #12",
            "Odenplan 3",
            "Norr Mälarstrand 12",
            "Sergels torg 3",
            "Drottningg. 12",
            "Storg. 12",
            "Sveav. 3, 2 tr",
            "på Ringvägen 4B",
            "Olof Palmes gata 3",
            "Norra vägen 3",
            "Lilla Nygränd 7–9",
            "Björkbacken 2",
            "Storgatan 12 ligger",
            "12 High Street",
            "Elm Street 12",
            "12 Elm Rd",
            "12 Elm Rd.",
            "12 Elm Road, Apt 3",
            "221B Baker street",
            "Storgatan n:r 12",
            "Kungsgatan tolv",
            "Kungsgatan tolv, tre trappor",
            "Kungsgatan nummer tolv B",
            "12, Elm Road",
            "Twelve Elm Road",
        ] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn streets_without_one_and_other_words_pass() {
        for text in [
            "Vi gick längs Storgatan.",
            "Vi gick längs Storgatan. 12 kom.",
            "Storgatan 2019",
            "Labbet finns i Göteborg. 12 kom.",
            "Ett Uppdrag. 12",
            "Fig. 3",
            "Avg. 2",
            "Etableringsvägen 3 år",
            "Jobbvägen 2 deltagare",
            "Jobbvägen 2,5 år",
            "Jobbvägen 80 %",
            "Jobbvägen 2 av 3",
            "Jobbvägen 12 projektdeltagare",
            "Stadsplan 2018",
            "Stadsplan 3",
            "Handlingsplan 2",
            "Väg 73",
            "Riksväg 73",
            "På väg 3",
            "arbetsplatsen 3",
            "Förändringen 2 gånger",
            "10 Labb",
            "12 Drive",
            "12 Labs. Close",
            "3 Labs on the way",
            "Jobbvägen tre deltagare",
            "Storgatan en dag",
            "på gatan två",
            "12, Labs and roads",
            "",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
