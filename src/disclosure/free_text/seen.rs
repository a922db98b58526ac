//! A text as a reader sees it, whatever stands behind its signs.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The zeros of other scripts' digits; nine more follow each of them.
const ZEROS: [u32; 16] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50,
    0xed0, 0xf20, 0x1040,
];

/// The characters of a text: digits of any script and width as ASCII, one sign
/// for all dashes and one for all apostrophes, one space for all that is
/// blank, line breaks too, and no marks that take no room.
pub(super) fn visible(text: &str) -> Vec<char> {
    let shown = text.chars().filter(|c| !takes_no_room(*c)).map(plain);
    let mut seen: Vec<char> = Vec::with_capacity(text.len());
    for c in shown.nfkc() {
        let c = plain(c);
        if c != ' ' || seen.last() != Some(&' ') {
            seen.push(c);
        }
    }
    seen
}

fn takes_no_room(c: char) -> bool {
    matches!(
        c,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{17b4}'
            | '\u{17b5}'
            | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{ff0d}' => '-',
        // Before compatibility forms are taken: that of the acute begins with a space.
        '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' | '\u{2bc}' | '\u{b4}' | '`' => '\'',
        c if c.is_whitespace() => ' ',
        c => {
            let digit = |zero: &u32| u32::from(c).checked_sub(*zero).filter(|digit| *digit < 10);
            let digit = ZEROS.iter().find_map(digit);
            digit
                .and_then(|digit| char::from_digit(digit, 10))
                .unwrap_or(c)
        }
    }
}

/// A word of a text, with what stands around it.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// As it is written.
    pub(super) text: String,
    /// Where it begins in the text.
    pub(super) start: usize,
    /// Where what follows it begins.
    pub(super) end: usize,
}

impl Word {
    pub(super) fn lower(&self) -> String {
        self.text.to_lowercase()
    }

    pub(super) fn is_capital(&self) -> bool {
        self.text.chars().next().is_some_and(char::is_uppercase)
    }
}

/// The words of a text: letters and digits, with hyphens and apostrophes
/// between them.
pub(super) fn words(text: &[char]) -> Vec<Word> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let part = |c: &char| c.is_alphanumeric() || is_combining_mark(*c);
        if !part(&text[at]) {
            at += 1;
            continue;
        }
        let start = at;
        while text.get(at).is_some_and(|c| {
            let joins = matches!(c, '-' | '\'') && text.get(at + 1).is_some_and(part);
            part(c) || joins
        }) {
            at += 1;
        }
        found.push(Word {
            text: text[start..at].iter().collect(),
            start,
            end: at,
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_alike() {
        let seen: String = visible("０７0\u{200b}–\u{2011}\u{a0}\r\n٤O’B\u{ad}")
            .iter()
            .collect();
        assert_eq!(seen, "070-- 4O'B");
    }

    #[test]
    fn words_keep_hyphens_and_apostrophes_within() {
        let text = visible("'Anna-Karin' O’Brien- 12-14.");
        let words: Vec<String> = words(&text).into_iter().map(|word| word.text).collect();
        assert_eq!(words, ["Anna-Karin", "O'Brien", "12-14"]);
    }
}
