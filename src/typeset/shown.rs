//! What a page shows in place of characters that no font has: a PDF may not
//! hold a letter without a picture.

use typst::foundations::Bytes;

use super::Fonts;
use crate::diagnostic::{is_loose_mark, taken_together};

/// Shown in place of a character that no font has.
const REPLACEMENT: char = '\u{fffd}';

/// A text as it can be shown.
pub(super) struct Shown {
    pub(super) text: String,
    /// After each replacement, its end in `text`, and how many bytes all so far
    /// have in `text` and had before.
    pub(super) moved: Vec<(usize, usize, usize)>,
}

impl Shown {
    pub(super) fn new(given: &str, fonts: &Fonts) -> Self {
        let mut text = String::with_capacity(given.len());
        let (mut set, mut had) = (0, 0);
        let mut moved = Vec::new();
        let mut before = None;
        for character in given.chars() {
            let loose = is_loose_mark(before, character);
            before = taken_together(before, character);
            let drawn = fonts.covers(character) && !character.is_control() && !loose;
            if is_plain(character) || drawn {
                text.push(character);
                continue;
            }
            text.push(REPLACEMENT);
            set += REPLACEMENT.len_utf8();
            had += character.len_utf8();
            moved.push((text.len(), set, had));
        }
        Self { text, moved }
    }
}

/// Whether a character needs no font that has it: every font has the letters
/// and signs of ASCII, and none its control characters.
fn is_plain(character: char) -> bool {
    character.is_ascii() && (!character.is_control() || matches!(character, '\n' | '\r' | '\t'))
}

/// A chart as it can be shown.
pub(super) fn shown_bytes(bytes: &Bytes, text: &str, fonts: &Fonts) -> Bytes {
    let shown = Shown::new(text, fonts);
    if shown.moved.is_empty() {
        bytes.clone()
    } else {
        Bytes::from_string(shown.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_font_has_is_replaced_and_its_length_kept_in_mind() {
        let shown = Shown::new("a漢🏠é", &Fonts::new(Vec::new()));
        assert_eq!(shown.text, "a\u{fffd}\u{fffd}é");
        assert_eq!(shown.moved, [(4, 3, 3), (7, 6, 7)]);
        let shown = Shown::new("a\n\u{7}\u{0}\u{85}\tb", &Fonts::new(Vec::new()));
        assert_eq!(shown.text, "a\n\u{fffd}\u{fffd}\u{fffd}\tb");
    }
}
