//! Texts that tell a withheld count as percent of those who are shown.

use std::collections::BTreeSet;

use super::spoken::number_of;
use crate::model::people::is_people;

const PERCENT: [&str; 4] = ["%", "procent", "percent", "per cent"];
const THEM: [&str; 8] = ["dem", "dessa", "oss", "dom", "them", "us", "those", "alla"];

/// Whether one of the shares, so many of so many, or the rest of it, stands in
/// percent in a sentence about people.
pub(super) fn holds_share(seen: &[char], shares: &BTreeSet<(u64, u64)>) -> bool {
    let text = seen.iter().collect::<String>().to_lowercase();
    let mut sentences = text.split(['.', ';', '!', '?']).peekable();
    let mut sentence = String::new();
    while let Some(part) = sentences.next() {
        sentence.push_str(part);
        // `13.0 %` is one number.
        let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let next = sentences.peek().and_then(|next| next.chars().next());
        if digit(sentence.chars().next_back()) && digit(next) {
            sentence.push('.');
            continue;
        }
        if is_about_people(&sentence) && percents(&sentence).any(|told| is_one(told, shares)) {
            return true;
        }
        sentence.clear();
    }
    false
}

fn is_about_people(sentence: &str) -> bool {
    let mut words = sentence.split(|c: char| !c.is_alphanumeric());
    words.any(|word| THEM.contains(&word) || is_people(word))
}

/// A number before a percent sign, and its decimals.
fn percents(sentence: &str) -> impl Iterator<Item = (f64, i32)> {
    let signs = PERCENT.iter();
    let places = signs.flat_map(|sign| sentence.match_indices(sign));
    places.filter_map(|(at, _)| {
        let before = sentence[..at].trim_end();
        let word = before.rsplit([' ', '(', '-']).next()?;
        if let Some(number) = number_of(word) {
            return Some((f64::from(number), 0));
        }
        let number = word.replace(',', ".");
        let decimals = number.split_once('.').map_or(0, |(_, part)| part.len());
        Some((number.parse().ok()?, i32::try_from(decimals).ok()?))
    })
}

fn is_one((told, decimals): (f64, i32), shares: &BTreeSet<(u64, u64)>) -> bool {
    let half = 0.5 * 10f64.powi(-decimals) + 1e-9;
    shares.iter().any(|(of, n)| {
        let parts = [*of, n.saturating_sub(*of)].into_iter();
        let mut parts = parts.filter(|part| *n > 0 && *part > 0);
        parts.any(|part| (100.0 * part as f64 / *n as f64 - told).abs() <= half)
    })
}

#[cfg(test)]
mod tests {
    use super::super::seen::visible;
    use super::*;

    #[test]
    fn a_share_of_people_tells_how_many() {
        let tells = |text: &str| holds_share(&visible(text), &BTreeSet::from([(3, 23)]));
        for text in [
            "87 % av dem var kvinnor.",
            "13 procent av dem som kom var män",
            "Av deltagarna var 13,0 % män.",
            "Vi var glada. Tretton procent var män.",
        ] {
            assert!(tells(text), "{text}");
        }
        for text in [
            "13 % av pengarna gick åt. Deltagarna kom.",
            "Av deltagarna var 14 % män.",
            "13,4 % av dem",
            "",
        ] {
            assert!(!tells(text), "{text}");
        }
    }
}
