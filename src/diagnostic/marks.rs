//! Accents that stand beside their letters.

use unicode_normalization::char::{compose, is_combining_mark};

/// Whether a character is a mark that its letter cannot take into itself: a PDF that
/// everyone can read holds no letter of two pictures.
pub fn is_loose_mark(before: Option<char>, character: char) -> bool {
    is_combining_mark(character)
        && before
            .and_then(|before| compose(before, character))
            .is_none()
}

/// What a character leaves for a mark after it to stand on.
pub fn taken_together(before: Option<char>, character: char) -> Option<char> {
    let composed = before.and_then(|before| compose(before, character));
    composed
        .filter(|_| is_combining_mark(character))
        .or(Some(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_that_no_letter_takes_is_loose() {
        assert!(!is_loose_mark(Some('e'), '\u{301}'));
        assert!(is_loose_mark(Some('x'), '\u{301}'));
        assert!(is_loose_mark(None, '\u{301}'));
        assert!(!is_loose_mark(Some('x'), 'y'));
        assert_eq!(taken_together(Some('o'), '\u{302}'), Some('ô'));
        assert_eq!(taken_together(Some('o'), 'x'), Some('x'));
    }
}
