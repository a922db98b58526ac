//! Numbers read out word by word, `noll sju noll …`.

use super::seen::{Word, words};
use crate::model::number_words::number_of_word;

/// The number that a word below a hundred stands for, also typed without its
/// ring and dots, and a zero as English reads it out.
pub(super) fn number_of(word: &str) -> Option<u32> {
    const BARE: [(&str, &str); 2] = [("tva", "två"), ("atta", "åtta")];
    let mut word = word.to_lowercase();
    if word == "oh" {
        return Some(0);
    }
    if let Some(rest) = word.strip_prefix("attio") {
        word = format!("åttio{rest}");
    }
    for (bare, whole) in BARE {
        if let Some(before) = word.strip_suffix(bare) {
            word = format!("{before}{whole}");
        }
    }
    let number = number_of_word(&word).filter(|number| *number < 100)?;
    u32::try_from(number).ok()
}

/// The text with runs of number words written as digits; `None` where it has
/// no run long enough to be a number that points at somebody.
pub(super) fn in_digits(text: &[char]) -> Option<Vec<char>> {
    const FEWEST_WORDS: usize = 3;
    let words = words(text);
    let mut written = Vec::new();
    let (mut at, mut from, mut any) = (0, 0, false);
    while at < words.len() {
        let run = run_at(text, &words[at..]);
        let spoken = words[at..at + run]
            .iter()
            .filter(|word| number_of(&word.text).is_some());
        if run > 0 && spoken.count() >= FEWEST_WORDS {
            any = true;
            written.extend(&text[from..words[at].start]);
            for word in &words[at..at + run] {
                match number_of(&word.text) {
                    Some(number) => written.extend(number.to_string().chars()),
                    None if word.lower() == "plus" => written.push('+'),
                    None => written.extend(word.text.chars().filter(char::is_ascii_digit)),
                }
            }
            from = words[at + run - 1].end;
        }
        at += run.max(1);
    }
    written.extend(&text[from..]);
    any.then_some(written)
}

/// How many of the words from the first on are numbers, near each other.
fn run_at(text: &[char], words: &[Word]) -> usize {
    let is_part = |word: &Word| {
        number_of(&word.text).is_some() || word.text.chars().all(|c| c.is_ascii_digit() || c == '-')
    };
    let near = |pair: &[Word]| {
        text[pair[0].end..pair[1].start]
            .iter()
            .all(|c| matches!(c, ' ' | ',' | '-' | '.'))
    };
    let begins = words
        .first()
        .is_some_and(|word| is_part(word) || word.lower() == "plus");
    if !begins {
        return 0;
    }
    let more = words
        .windows(2)
        .take_while(|pair| near(pair) && is_part(&pair[1]));
    1 + more.count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_become_digits() {
        let spoken = |text: &str| {
            in_digits(&text.chars().collect::<Vec<char>>())
                .map(|text| text.iter().collect::<String>())
        };
        let seven = spoken("Ring noll sju noll, ett två tre fyrtiofem 67.");
        assert_eq!(seven.as_deref(), Some("Ring 0701234567."));
        assert_eq!(spoken("plus fyra sex sju noll").as_deref(), Some("+4670"));
        assert_eq!(spoken("ett av två, tre av fyra"), None);
    }
}
