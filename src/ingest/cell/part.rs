//! How many of how many, typed into one cell: `31 av 41`, `31/41`, `31 av 41 (76 %)`.

use calamine::Data;

use super::text_of;
use super::unit::unit;
use crate::diagnostic::{Problem, plain, quoted};
use crate::model::Unit;

/// Two numbers in one cell: how many, of how many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartOfWhole {
    /// How many.
    pub part: u64,
    /// Of how many.
    pub whole: u64,
    /// The share that was typed with them, in words.
    pub share: Option<String>,
}

const BETWEEN: [&str; 5] = [" av ", " utav ", " out of ", " of ", "/"];

impl PartOfWhole {
    /// The problem of it where one number belongs.
    pub fn problem(&self, typed: &str) -> Problem {
        Problem::PartOfWhole {
            typed: quoted(typed.trim()),
            part: plain(self.part),
            whole: plain(self.whole),
        }
    }
}

/// What a cell says of how many of how many.
pub fn part_of_whole(data: &Data) -> Option<PartOfWhole> {
    let Data::String(typed) = data else {
        return None;
    };
    part_in_text(&text_of(typed).ok()?.to_lowercase())
}

/// The same of a text in lower case.
pub fn part_in_text(text: &str) -> Option<PartOfWhole> {
    let text = text.trim();
    if let Some((part, whole)) = two_numbers(text) {
        let share = None;
        return Some(PartOfWhole { part, whole, share });
    }
    let (one, other) = text.strip_suffix(')')?.split_once('(')?;
    let beside = |numbers: &str, share: &str| {
        let (part, whole) = two_numbers(numbers.trim())?;
        let share = Some(share.trim().to_owned());
        Some(PartOfWhole { part, whole, share })
    };
    beside(one, other).or_else(|| beside(other, one))
}

fn two_numbers(text: &str) -> Option<(u64, u64)> {
    let (part, whole) = BETWEEN.iter().find_map(|word| text.split_once(word))?;
    Some((counted(part)?, counted(whole)?))
}

/// A whole number, with what it counts.
fn counted(text: &str) -> Option<u64> {
    let text = text.trim();
    let end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (number, behind) = text.split_at(end);
    let counts = |word: &str| unit(word).is_some_and(|unit| unit.fits.contains(&Unit::Count));
    let behind = behind.trim();
    (behind.is_empty() || counts(behind)).then_some(())?;
    let mut groups = number.split(char::is_whitespace);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let grouped = rest.is_empty() || first.len() <= 3 && rest.iter().all(|own| own.len() == 3);
    let digits = number.chars().filter(|c| !c.is_whitespace());
    let digits: String = digits.collect();
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
    (grouped && plain).then(|| digits.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_whole_is_two_numbers() {
        let found = |text: &str| part_in_text(text).map(|own| (own.part, own.whole));
        for text in [
            "31 av 41",
            "31/41",
            "31 av 41 (76 %)",
            "76 % (31/41)",
            "31 of 41 personer",
        ] {
            assert_eq!(found(text), Some((31, 41)), "{text}");
        }
        assert_eq!(found("1 031 av 2 041"), Some((1031, 2041)));
        for text in [
            "31",
            "31 av",
            "/",
            "1,5/2",
            "kr/st",
            "31/5 2019",
            "av 41",
            "31 av 41 hus",
            ")(",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
