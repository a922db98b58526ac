//! What people type before a number that is not exact.

use calamine::Data;

use crate::model::Qualifier;

/// What may stand before a number that is not exact; longer words first.
const QUALIFIERS: [(&str, Qualifier); 25] = [
    (">=", Qualifier::AtLeast),
    ("≥", Qualifier::AtLeast),
    ("minst", Qualifier::AtLeast),
    ("at least", Qualifier::AtLeast),
    (">", Qualifier::Over),
    ("över", Qualifier::Over),
    ("mer än", Qualifier::Over),
    ("fler än", Qualifier::Over),
    ("drygt", Qualifier::Over),
    ("more than", Qualifier::Over),
    ("over", Qualifier::Over),
    ("~", Qualifier::About),
    ("≈", Qualifier::About),
    ("cirka", Qualifier::About),
    ("circa", Qualifier::About),
    ("ca.", Qualifier::About),
    ("ca", Qualifier::About),
    ("c:a", Qualifier::About),
    ("c.", Qualifier::About),
    ("ungefär", Qualifier::About),
    ("omkring", Qualifier::About),
    ("approximately", Qualifier::About),
    ("approx.", Qualifier::About),
    ("approx", Qualifier::About),
    ("about", Qualifier::About),
];

/// `ca 12` is `12`, about.
pub fn split_qualifier(text: &str) -> (Option<Qualifier>, &str) {
    let found = QUALIFIERS.iter().find_map(|(word, qualifier)| {
        let rest = text.strip_prefix(word)?.trim_start();
        Some((Some(*qualifier), rest))
    });
    found.unwrap_or((None, text))
}

/// What says that a number is less than this, and not what it is.
#[rustfmt::skip]
const BELOW: [&str; 17] = [
    "<=", "≤", "<", "under", "färre än", "mindre än", "högst", "max.", "max", "som mest",
    "upp till", "fewer than", "less than", "at most", "no more than", "below", "up to",
];

/// The same behind the number.
const OR_LESS: [&str; 4] = ["eller färre", "eller mindre", "or fewer", "or less"];

/// Whether a text bounds a number from above and says no more: `<5`, `färre än 5`.
pub fn is_upper_bound(text: &str) -> bool {
    let text = text.trim();
    let digit = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let before = |word: &&str| text.strip_prefix(*word).is_some_and(digit);
    let behind = |words: &&str| text.ends_with(*words);
    BELOW.iter().any(before) || digit(text) && OR_LESS.iter().any(behind)
}

/// Whether a cell bounds a number from above and says no more.
pub fn is_most(data: &Data) -> bool {
    matches!(data, Data::String(typed) if is_upper_bound(&typed.trim().to_lowercase()))
}

/// `högst 10` without what bounds it; `None` where nothing does.
pub fn without_upper_bound(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let before = || BELOW.iter().find_map(|word| lower.strip_prefix(word));
    let behind = || OR_LESS.iter().find_map(|words| lower.strip_suffix(words));
    let bare = is_upper_bound(&lower).then(|| before().or_else(behind))??;
    Some(bare.trim().to_owned())
}

/// Whether a number was typed with a plus before it: `+10`, `ca +10 st`.
pub fn has_plus(typed: &str) -> bool {
    let lower = typed.trim().to_lowercase();
    let (_, number) = split_qualifier(&lower);
    let bare = without_upper_bound(number);
    let number = bare.as_deref().unwrap_or(number);
    number.strip_prefix('+').is_some_and(begins_with_digit)
}

fn begins_with_digit(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a word says something of a number that it stands beside, how exact it is: `ca`.
pub fn is_qualifier(word: &str) -> bool {
    let lower = word.trim().to_lowercase();
    BELOW.contains(&lower.as_str()) || QUALIFIERS.iter().any(|(own, _)| *own == lower)
}

/// Hours and minutes with a point between, as a clock shows them: `12.30`.
pub fn clock_with_point(typed: &str) -> Option<(u16, u16)> {
    let (hours, minutes) = typed.trim().split_once('.')?;
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let is_clock = minutes.len() == 2 && (1..=3).contains(&hours.len());
    let (hours, minutes) = (is_clock && digits(hours) && digits(minutes))
        .then(|| Some((hours.parse().ok()?, minutes.parse().ok()?)))??;
    // Whole hours are the same either way.
    (1..60).contains(&minutes).then_some((hours, minutes))
}

/// `1e+05` is `1` and five places: as spreadsheets show what is too long for its cell.
pub fn split_exponent(text: &str) -> Option<(&str, i8)> {
    /// More places than this no number of a project has.
    const MOST: i8 = 15;
    let (digits, exponent) = text.split_once('e')?;
    let ends = digits.ends_with(|c: char| c.is_ascii_digit());
    let places: i8 = exponent.parse().ok()?;
    (ends && (-MOST..=MOST).contains(&places)).then_some((digits, places))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plus_before_a_number_is_seen() {
        for typed in ["+10", " +10 st", "ca +10", "+ 10 %"] {
            assert!(has_plus(typed), "{typed}");
        }
        for typed in ["10", "10+", "+", "1e+05", "a+1"] {
            assert!(!has_plus(typed), "{typed}");
        }
    }

    #[test]
    fn a_point_may_stand_between_hours_and_minutes() {
        assert_eq!(clock_with_point("12.30"), Some((12, 30)));
        for typed in [
            "12.3", "12.60", "12.00", "12,30", "1.2.30", "12.300", "-2.30",
        ] {
            assert_eq!(clock_with_point(typed), None, "{typed}");
        }
    }
}
