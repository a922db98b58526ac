//! Whether two texts say the same, whatever of them is only looks.

use crate::model::clean::folded;
use crate::results::Texts;

/// A text as it is compared: without case, spaces, dashes and what is not seen.
pub fn as_compared(text: &str) -> String {
    let seen = text.chars().filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'));
    folded(&seen.collect::<String>())
}

/// Whether two texts say the same in a language that both have; `None` where
/// there is none.
pub fn say_the_same(one: &Texts, other: &Texts) -> Option<bool> {
    let pairs = one.each().flat_map(|(language, text)| {
        let same = other.each().filter(move |(own, _)| *own == language);
        same.map(move |(_, other)| as_compared(text) == as_compared(other))
    });
    pairs.reduce(|before, same| before || same)
}
