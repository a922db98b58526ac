//! Text as it should have been typed: NFC, without what cannot be seen.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Cleans a text cell: NFC; line breaks and tabs kept, other control
/// characters, byte-order marks and noncharacters removed; the bullets that
/// Word keeps in its private area become bullets; space around is cut.
pub fn clean(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    if trimmed.chars().all(needs_no_cleaning) {
        return Cow::Borrowed(trimmed);
    }
    let kept = || trimmed.chars().filter_map(kept_character);
    let line_breaks = kept()
        .collect::<String>()
        .replace("\r\n", "\n")
        .replace('\r', "\n");
    let cleaned = if is_nfc(&line_breaks) {
        line_breaks
    } else {
        line_breaks.nfc().collect()
    };
    let cut = cleaned.trim();
    if cut == trimmed {
        Cow::Borrowed(trimmed)
    } else {
        Cow::Owned(cut.to_owned())
    }
}

/// Printable ASCII and composed Latin letters, which is nearly all there is.
fn needs_no_cleaning(character: char) -> bool {
    matches!(character, ' '..='~' | '\u{a0}'..='\u{2ff}')
}

fn kept_character(character: char) -> Option<char> {
    match character {
        '\n' | '\r' | '\t' => Some(character),
        '\u{b}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{feff}' | '\u{fff9}'..='\u{fffb}' => None,
        // How an emoji is drawn, which is for whoever draws it.
        '\u{fe00}'..='\u{fe0f}' => None,
        '\u{fdd0}'..='\u{fdef}' => None,
        // Word's Symbol and Wingdings bullets.
        '\u{f0b7}' | '\u{f0a7}' | '\u{f0d8}' | '\u{f076}' | '\u{f02d}' => Some('•'),
        c if c.is_control() || (c as u32) & 0xfffe == 0xfffe => None,
        c => Some(c),
    }
}

/// Whether nothing is left of a text once it is cleaned.
pub fn is_blank_text(text: &str) -> bool {
    text.chars()
        .all(|c| kept_character(c).is_none_or(char::is_whitespace))
}

/// What people write where there is nothing to write, unless the manifest says
/// otherwise.
pub const MISSING: [&str; 7] = ["-", "–", "..", "NA", "N/A", "saknas", "uppgift saknas"];

/// A heading, sheet name or word as it is compared: lower case, without
/// diacritics, spaces, hyphens and underscores.
pub fn folded(text: &str) -> String {
    if text.is_ascii() {
        let kept = text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_'));
        return kept.map(|c| c.to_ascii_lowercase()).collect();
    }
    let decomposed = text.nfd().filter(|c| !is_combining_mark(*c));
    decomposed
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '_' | '‐' | '–'))
        .flat_map(char::to_lowercase)
        .collect()
}

/// A name as it is compared: case, space and which dash was typed say nothing,
/// so that `16–24`, `16-24` and `16 - 24` are one.
pub fn folded_dashes(name: &str) -> String {
    const DASHES: [char; 7] = ['‐', '‑', '‒', '–', '—', '−', '-'];
    let lower = name.to_lowercase().replace(DASHES, " - ");
    let words: Vec<&str> = lower.split_whitespace().collect();
    words.join(" ").replace(" - ", "-")
}

/// A respondent's pseudonym as people are matched by it: case and spaces say
/// nothing about who somebody is.
pub fn folded_person(respondent: &str) -> String {
    let words: Vec<&str> = respondent.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invisible_characters_go_and_line_breaks_stay() {
        assert_eq!(clean(" a\u{0}b\u{feff}\r\nc\u{7} "), "ab\nc");
        assert_eq!(clean("\u{f0b7} punkt"), "• punkt");
        assert_eq!(clean("a\u{30a}"), "å");
        assert_eq!(clean("x\u{fdd0}y"), "xy");
        assert_eq!(clean("\u{2764}\u{fe0f}"), "\u{2764}");
    }

    #[test]
    fn names_are_compared_without_looks() {
        assert_eq!(folded("Fokus-Områden "), folded("fokusomraden"));
    }
}
