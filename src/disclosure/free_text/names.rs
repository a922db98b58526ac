//! Names that a project lists as not to be published.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::words;

/// The listed names by their first word, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Names {
    by_first: BTreeMap<String, Vec<Vec<String>>>,
}

impl Names {
    /// Each name in the order it is written and with the last word first,
    /// `Lind, Maja`.
    pub(super) fn new(names: &[String]) -> Self {
        let mut by_first: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
        for name in names {
            let characters: Vec<char> = name.nfc().collect();
            let mut parts: Vec<String> =
                words(&characters).map(|word| word.to_lowercase()).collect();
            for _ in 0..parts.len().min(2) {
                if let [first, ..] = parts.as_slice() {
                    by_first
                        .entry(first.clone())
                        .or_default()
                        .push(parts.clone());
                }
                parts.rotate_right(1);
            }
        }
        Self { by_first }
    }

    /// Whether one of the names occurs, in any case and in the genitive. A
    /// name of one word must begin with a capital: `Liv` is no `liv`.
    pub(super) fn occur_in(&self, text: &[char]) -> bool {
        if self.by_first.is_empty() {
            return false;
        }
        let written: Vec<String> = words(text).collect();
        let lower: Vec<String> = written.iter().map(|word| word.to_lowercase()).collect();
        (0..lower.len()).any(|at| {
            let bare = without_genitive(&lower[at]);
            let found = [lower[at].as_str(), bare];
            let names = found.iter().filter_map(|word| self.by_first.get(*word));
            let capital = written[at].chars().next().is_some_and(char::is_uppercase);
            names.flatten().any(|name| {
                let long_enough = name.len() > 1 || capital;
                long_enough && begins_with(&lower[at..], name)
            })
        })
    }
}

fn without_genitive(word: &str) -> &str {
    let bare = word.strip_suffix('s').unwrap_or(word);
    bare.trim_end_matches(['\'', '’'])
}

fn begins_with(words: &[String], name: &[String]) -> bool {
    words.len() >= name.len()
        && words
            .iter()
            .zip(name)
            .all(|(word, part)| word == part || without_genitive(word) == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn occurs(text: &str) -> bool {
        let names = ["Maja Lind", "Liv", "Karl-Erik von Ström"].map(ToOwned::to_owned);
        Names::new(&names).occur_in(&text.chars().collect::<Vec<char>>())
    }

    #[test]
    fn names_are_found_however_they_are_written() {
        for text in [
            "Maja Lind sade",
            "MAJA LIND",
            "Maja Linds idé",
            "Lind, Maja",
            "Livs ord",
            "karl-erik  von ström",
        ] {
            assert!(occurs(text), "{text}");
        }
    }

    #[test]
    fn other_words_are_not() {
        for text in [
            "Maja Lindgren",
            "Lind",
            "människors liv",
            "von Ström",
            "Livet",
            "",
        ] {
            assert!(!occurs(text), "{text}");
        }
    }
}
