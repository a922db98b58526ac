//! Places where a word may break that no dictionary knows, so that nothing
//! runs out of its line or its column.

use std::borrow::Cow;

/// The narrowest column of words in a table holds so many letters.
const LONGEST_PIECE: usize = 12;
/// Where a piece that is longer may break.
const STEP: usize = 8;
/// Signs that are no letters, digits above all, may break after so many: with
/// nothing shown, since a hyphen would be taken for one of them.
const LONGEST_RUN: usize = 24;

const SOFT_HYPHEN: char = '\u{ad}';
const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// `text` with soft hyphens in words that hyphenation would leave too long,
/// and zero-width spaces in endless runs of other signs. Ordinary text comes
/// back as it was.
pub fn breakable(text: &str) -> Cow<'_, str> {
    let mut tokens = text.split_whitespace();
    if tokens.all(|token| token.len() <= LONGEST_PIECE) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut word = String::new();
    let mut run = 0;
    for character in text.chars() {
        if is_hyphenated(character) {
            word.push(character);
            continue;
        }
        run = end_word(&mut out, &mut word, run);
        out.push(character);
        run = if may_break_after(character) {
            0
        } else {
            run + 1
        };
        if run >= LONGEST_RUN {
            out.push(ZERO_WIDTH_SPACE);
            run = 0;
        }
    }
    end_word(&mut out, &mut word, run);
    Cow::Owned(out)
}

/// Letters of the scripts that are written with hyphens.
fn is_hyphenated(character: char) -> bool {
    character.is_alphabetic() && character < '\u{530}'
}

fn may_break_after(character: char) -> bool {
    character.is_whitespace() || matches!(character, '-' | '–' | '/' | SOFT_HYPHEN)
}

/// Writes a word with the breaks that it needs; gives how long the run of
/// signs without a break is after it, where `run` is how long it was before.
fn end_word(out: &mut String, word: &mut String, run: usize) -> usize {
    let letters = word.chars().count();
    if letters <= LONGEST_PIECE {
        out.push_str(word);
        word.clear();
        return run + letters;
    }
    let mut last = 0;
    for (position, piece) in hypher::hyphenate(word, hypher::Lang::Swedish).enumerate() {
        last = piece.chars().count();
        if last <= LONGEST_PIECE {
            out.push_str(piece);
            continue;
        }
        if position > 0 {
            out.push(SOFT_HYPHEN);
        }
        push_in_steps(out, piece, last);
    }
    word.clear();
    last.min(STEP)
}

fn push_in_steps(out: &mut String, piece: &str, letters: usize) {
    for (position, letter) in piece.chars().enumerate() {
        // No less than half a step is left for the last line.
        if position > 0 && position % STEP == 0 && letters - position >= STEP / 2 {
            out.push(SOFT_HYPHEN);
        }
        out.push(letter);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_hyphenation_breaks_stay_as_they_are() {
        for text in [
            "",
            "Kommunikationsinfrastrukturutvecklingsprogrammet nu",
            "bostadsrättsförening och responsibilities",
            "2019-12-31 https://example.org/film",
            "這是一個很長的句子沒有空格也不需要連字號",
        ] {
            assert_eq!(breakable(text), text);
        }
    }

    #[test]
    fn what_nothing_breaks_gets_places_to() {
        assert_eq!(
            breakable("qwrtzxvkjmqwrtzxvkjm"),
            "qwrtzxvk\u{ad}jmqwrtzx\u{ad}vkjm"
        );
        assert_eq!(breakable("qwrtzxvkjmqwrtz"), "qwrtzxvk\u{ad}jmqwrtz");
        let digits = "1".repeat(50);
        let broken = breakable(&digits);
        assert_eq!(broken.matches(ZERO_WIDTH_SPACE).count(), 2);
        assert_eq!(broken.replace(ZERO_WIDTH_SPACE, ""), digits);
        let mixed = breakable("a1".repeat(30).as_str()).into_owned();
        assert!(mixed.split(ZERO_WIDTH_SPACE).all(|run| run.len() <= 25));
    }
}
