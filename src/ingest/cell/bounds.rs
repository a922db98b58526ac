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

/// `1e+05` is `1` and five places: as spreadsheets show what is too long for its cell.
pub fn split_exponent(text: &str) -> Option<(&str, i8)> {
    /// More places than this no number of a project has.
    const MOST: i8 = 15;
    let (digits, exponent) = text.split_once('e')?;
    let ends = digits.ends_with(|c: char| c.is_ascii_digit());
    let places: i8 = exponent.parse().ok()?;
    (ends && (-MOST..=MOST).contains(&places)).then_some((digits, places))
}
