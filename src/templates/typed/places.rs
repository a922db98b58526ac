//! Numbers that are no amounts: where something is, ages, telephone numbers.

use crate::model::month::is_month;

/// Words before a number that only tells where something is, or which one.
const PLACES: [&str; 64] = [
    "sida",
    "sidan",
    "sidor",
    "sidorna",
    "sid",
    "s",
    "page",
    "pages",
    "p",
    "pp",
    "kapitel",
    "kapitlet",
    "kap",
    "chapter",
    "avsnitt",
    "avsnittet",
    "section",
    "figur",
    "figuren",
    "fig",
    "figure",
    "tabell",
    "tabellen",
    "table",
    "diagram",
    "diagrammet",
    "chart",
    "bild",
    "bilaga",
    "bilagan",
    "appendix",
    "annex",
    "version",
    "versionen",
    "ver",
    "v",
    "nr",
    "nummer",
    "no",
    "number",
    "punkt",
    "artikel",
    "article",
    "del",
    "part",
    "steg",
    "step",
    "fotnot",
    "not",
    "note",
    "ref",
    "vecka",
    "week",
    "tel",
    "telefon",
    "phone",
    "dnr",
    "rum",
    "room",
    "linje",
    "line",
    "paragraf",
    "kl",
    "mål",
];

/// Whether the word before a number says that it is no amount: `sidan 108`,
/// `§ 4`, `version 2`, `May 5`.
pub(super) fn names_a_place(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '\u{a0}', '\u{202f}', '~']);
    if before.ends_with('§') {
        return true;
    }
    let (word, _) = last_word(before.trim_end_matches(['.', ':']));
    PLACES.contains(&word.as_str()) || is_month(&word)
}

/// Words before a number of years that somebody has lived.
const AGES: [&str; 6] = ["aged", "age", "ages", "ålder", "åldern", "åldrarna"];
/// Words between two of them.
const TO: [&str; 5] = ["to", "and", "till", "och", "mellan"];

/// Whether a number is an age, or the later of two: `aged 10 to 15`, `i åldern 10 till 15`.
pub(super) fn is_age(text: &str, start: usize) -> bool {
    let (word, before) = last_word(&text[..start]);
    let between = TO.contains(&word.as_str());
    let (word, before) = if between {
        last_word(before)
    } else {
        (word, before)
    };
    if AGES.contains(&word.as_str()) {
        return true;
    }
    let first = before.trim_end_matches(|c: char| c.is_ascii_digit());
    between && word.is_empty() && first.len() < before.len() && is_age(first, first.len())
}

/// The last word of a text, in small letters, and what stands before it.
fn last_word(text: &str) -> (String, &str) {
    let text = text.trim_end_matches([' ', '\u{a0}', '\u{202f}', '~']);
    let letters = text.chars().rev().take_while(|c| c.is_alphabetic());
    let length: usize = letters.map(char::len_utf8).sum();
    let (before, word) = text.split_at(text.len() - length);
    let before = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', '~']);
    (word.to_lowercase(), before)
}

/// Whether the number at `start` is a part of one to call: groups of digits
/// that begin with a zero or a plus, seven digits or more.
pub(super) fn in_phone_number(text: &str, start: usize) -> bool {
    let part =
        |c: &char| c.is_ascii_digit() || matches!(c, ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '+');
    let before: Vec<char> = text[..start].chars().rev().take_while(part).collect();
    let all = before
        .into_iter()
        .rev()
        .chain(text[start..].chars().take_while(part));
    let all: String = all.collect();
    let all = all.trim_start_matches([' ', '\u{a0}', '-', '–', '(']);
    let digits = all.chars().filter(char::is_ascii_digit).count();
    all.starts_with(['0', '+']) && digits >= 7
}
