//! Characters that no font has.

use super::marks::{is_loose_mark, taken_together};
use super::{Problem, Value, list, plain};

/// How many of a text's characters are named.
const NAMED: usize = 10;

/// A problem that names the characters of `text` that are not `covered`; `None`
/// where all are.
pub fn uncovered(text: &str, covered: impl Fn(char) -> bool) -> Option<Problem> {
    let mut missing: Vec<char> = Vec::new();
    let mut before = None;
    for character in text.chars() {
        let shown = covered(character) && !is_loose_mark(before, character);
        if !character.is_ascii() && !shown && !missing.contains(&character) {
            missing.push(character);
        }
        before = taken_together(before, character);
    }
    let name = |character: &char| -> Value {
        let code = *character as u32;
        plain(format!("{character} (U+{code:04X})"))
    };
    let named: Vec<Value> = missing.iter().take(NAMED).map(name).collect();
    (!named.is_empty()).then(|| Problem::UnsupportedCharacter {
        count: missing.len().into(),
        character: list(named),
    })
}
