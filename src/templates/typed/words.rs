//! Numbers as people type them in running text, in words.

use super::numbers::{Amount, OF, TypedNumber, UNITS, amount_with, folded, next_is};
use crate::model::number_words::number_of_word;

/// The numbers typed in words in a text: `femton`, `nio av tio`, `åttio procent`.
pub fn typed_words(text: &str) -> Vec<TypedNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    for (start, word) in words_of(text) {
        let Some(value) = number_of_word(word).filter(|_| start >= from) else {
            continue;
        };
        let end = start + word.len();
        let rest = &text[end..];
        let digits = value.to_string();
        let number = if let Some(unit) = next_is(rest, &UNITS) {
            let unit_word = text[end..end + unit].to_lowercase();
            TypedNumber {
                range: start..end + unit,
                forms: vec![folded(&format!("{digits}{unit_word}"))],
                bare: None,
                amount: amount_with(&unit_word, value as f64, false),
            }
        } else if let Some((whole, of)) = word_after_of(text, end) {
            TypedNumber {
                range: start..whole,
                forms: OF.map(|word| format!("{digits}{word}{of}")).to_vec(),
                bare: None,
                amount: Amount::Of(value as f64, of as f64),
            }
        } else if value == 1 {
            // `en del`, `one day`: an article.
            continue;
        } else {
            // `sex` is not always a number.
            TypedNumber {
                range: start..end,
                forms: vec![digits.clone()],
                bare: Some(digits.len()),
                amount: Amount::Plain(value as f64),
            }
        };
        from = number.range.end;
        found.push(number);
    }
    found
}

/// The words of a text with where they begin; hyphens belong to them.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let apart = |c: char| !(c.is_alphanumeric() || c == '-');
    let words = text.split(apart).filter(|word| !word.is_empty());
    words.map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The end of `av tio` after a word that ends at `end`, and the number.
fn word_after_of(text: &str, end: usize) -> Option<(usize, u64)> {
    let of = end + next_is(&text[end..], &OF)?;
    let (start, word) = words_of(&text[of..]).next()?;
    let only_space = text[of..of + start].chars().all(char::is_whitespace);
    let number = number_of_word(word).or_else(|| word.parse().ok());
    let number = number.filter(|_| only_space)?;
    Some((of + start + word.len(), number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_words_are_taken_with_what_follows_them() {
        let text =
            "Nio av tio, three of four, åttio procent och femton till av 2 skäl. En del av det";
        let numbers = typed_words(text);
        let found: Vec<&str> = numbers
            .iter()
            .map(|number| &text[number.range.clone()])
            .collect();
        assert_eq!(
            found,
            ["Nio av tio", "three of four", "åttio procent", "femton"]
        );
        assert_eq!(numbers[0].amount, Amount::Of(9.0, 10.0));
        assert_eq!(numbers[2].amount, Amount::Share(0.8));
        assert_eq!(numbers[2].forms, ["80%"]);
    }
}
