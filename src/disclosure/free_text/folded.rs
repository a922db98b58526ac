//! Words as names are compared: parted, in small letters, without marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `Aasa` and `Bjoern`, as they are written where there is no `å` and `ö`.
pub(super) fn spelled_alike(written: &str, part: &str) -> bool {
    let short = |text: &str| {
        text.replace("aa", "a")
            .replace("ae", "a")
            .replace("oe", "o")
    };
    let written = written.strip_suffix('s').unwrap_or(written);
    let one_way = ["aa", "ae", "oe"].iter().any(|pair| written.contains(pair));
    one_way && (short(written) == part || short(written) == short(part))
}

/// `Anna-Karin`, `AnnaKarin` and `maja2` parted; apostrophes part nothing.
pub(super) fn pieces(word: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut before: Option<char> = None;
    for c in word.chars() {
        let turns = before.is_some_and(|before| {
            before.is_lowercase() && c.is_uppercase()
                || before.is_ascii_digit() != c.is_ascii_digit()
        });
        if c == '-' || turns {
            pieces.push(String::new());
        }
        if !matches!(c, '-' | '\'') {
            pieces.last_mut().expect("one from the start").push(c);
        }
        before = Some(c).filter(|c| !matches!(c, '-' | '\''));
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// Without marks, in small letters.
pub(super) fn bare(word: &str) -> String {
    let mut written = String::with_capacity(word.len());
    for c in word.to_lowercase().nfd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ø' => written.push('o'),
            'æ' => written.push('a'),
            'œ' => written.push('o'),
            'ß' => written.push_str("ss"),
            'ł' => written.push('l'),
            'đ' | 'ð' => written.push('d'),
            'ı' => written.push('i'),
            'þ' => written.push_str("th"),
            c => written.push(c),
        }
    }
    written
}

/// Marks spelled out: `aasa` for `Åsa`.
pub(super) fn spelled(word: &str) -> String {
    let lower: String = word.to_lowercase().nfc().collect();
    let lower = lower.replace('å', "aa").replace(['ä', 'æ'], "ae");
    bare(&lower.replace(['ö', 'ø'], "oe"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_parted_and_marks_left_out() {
        assert_eq!(pieces("Anna-KarinBerg2"), ["Anna", "Karin", "Berg", "2"]);
        assert_eq!(pieces("O'Brien"), ["OBrien"]);
        assert_eq!(bare("Åsa"), "asa");
        assert_eq!(spelled("Åsa"), "aasa");
        assert!(spelled_alike("bjoerns", "bjorn"));
        assert!(!spelled_alike("bjorn", "born"));
    }
}
