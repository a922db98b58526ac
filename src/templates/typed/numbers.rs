//! Numbers as people type them in running text, in digits.

use std::ops::Range;

use super::places::{in_phone_number, is_age, names_a_place};
use crate::model::month::is_month;

/// A number as it is typed in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct TypedNumber {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// How it would be printed, the most telling form first.
    pub(super) forms: Vec<String>,
    /// Its digits where it has neither unit nor decimals.
    pub(super) bare: Option<usize>,
    /// What kind of number it is, and how much.
    pub(super) amount: Amount,
}

/// How much a typed number is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    /// `12`, `3,4`.
    Plain(f64),
    /// `80 %`, as a share.
    Share(f64),
    /// `9 av 10`.
    Of(f64, f64),
    /// With another unit, or a sign.
    Other,
}

/// How much digits say; a comma parts decimals, and also thousands in English.
fn amount_of(digits: &str) -> f64 {
    let bare: String = digits.chars().filter(|c| !c.is_whitespace()).collect();
    let thousands = bare
        .split_once(',')
        .is_some_and(|(_, rest)| rest.len() == 3);
    let bare = if thousands {
        bare.replace(',', "")
    } else {
        bare.replace(',', ".")
    };
    bare.parse().unwrap_or(f64::NAN)
}

/// Percent in the words of [`UNITS`].
pub(super) fn amount_with(unit: &str, amount: f64, signed: bool) -> Amount {
    match unit.trim() {
        "%" | "procent" | "percent" if !signed => Amount::Share(amount / 100.0),
        _ => Amount::Other,
    }
}

impl TypedNumber {
    pub(super) fn is_digit(&self) -> bool {
        self.bare == Some(1)
    }
}

/// A printed number without spaces, with one word for percent and one minus.
pub(super) fn folded(text: &str) -> String {
    let spaceless: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    spaceless
        .to_lowercase()
        .replace("procentenheter", "pp")
        .replace("percentagepoints", "pp")
        .replace("procent", "%")
        .replace("percent", "%")
        .replace(['−', '–'], "-")
}

/// Whether this is a unit, and nothing else.
pub(super) fn is_unit(text: &str) -> bool {
    UNITS.iter().any(|unit| same_print(unit, text))
}

/// Whether two texts print the same number.
pub fn same_print(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// Units that belong to the number before them.
pub(super) const UNITS: [&str; 10] = [
    "%",
    "procentenheter",
    "percentage points",
    "procent",
    "percent",
    "kr",
    "sek",
    "tim",
    "dagar",
    "days",
];
pub(super) const OF: [&str; 2] = ["av", "of"];

/// The numbers typed in a text, years and days of the month left out.
pub fn typed_numbers(text: &str) -> Vec<TypedNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()) {
        let start = from + start;
        let end = number_end(text, start);
        from = end;
        let before = text[..start].chars().next_back();
        if before
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '/' | '.' | ',' | ':' | '#'))
        {
            continue;
        }
        let number = typed_number(text, start, end);
        from = number.as_ref().map_or(end, |number| number.range.end);
        found.extend(number);
    }
    found
}

fn typed_number(text: &str, start: usize, end: usize) -> Option<TypedNumber> {
    let signed = signed_start(text, start);
    let rest = &text[end..];
    if rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | ':' | '_'))
        || month_follows(rest)
    {
        return None;
    }
    let (mut range, mut forms) = (start..end, Vec::new());
    if let Some(unit) = next_is(rest, &UNITS) {
        range = signed..end + unit;
        forms.push(folded(&text[range.clone()]));
        forms.push(folded(&text[start..range.end]));
        forms.dedup();
        let amount = amount_of(&text[start..end]);
        let unit = text[end..range.end].to_lowercase();
        return Some(TypedNumber {
            range,
            forms,
            bare: None,
            amount: amount_with(&unit, amount, signed != start),
        });
    }
    if let Some((of, whole)) = fraction_end(text, end) {
        range.end = whole;
        forms.push(folded(&text[range.clone()]));
        return Some(TypedNumber {
            amount: Amount::Of(amount_of(&text[start..end]), amount_of(&text[of..whole])),
            range,
            forms,
            bare: None,
        });
    }
    if names_a_place(text, start) || is_age(text, start) || in_phone_number(text, start) {
        return None;
    }
    let bare = &text[start..end];
    let whole = bare.parse::<u64>().ok();
    if whole.is_some_and(|year| bare.len() == 4 && (1900..2100).contains(&year)) {
        return None;
    }
    // `2-3`, `2018-03`, `12.3.2019`: an interval or a date, not this number.
    if rest.starts_with(['-', '–'])
        || rest.starts_with('.') && rest[1..].starts_with(|c: char| c.is_ascii_digit())
        || text[..start].ends_with(|c: char| matches!(c, '-' | '–') && signed == start)
    {
        return None;
    }
    range.start = signed;
    forms.extend([folded(&text[range.clone()]), folded(bare)]);
    forms.dedup();
    Some(TypedNumber {
        range,
        forms,
        bare: whole.map(|_| bare.len()),
        amount: match signed == start {
            true => Amount::Plain(amount_of(bare)),
            false => Amount::Other,
        },
    })
}

/// The end of a number that begins at `start`: digits, groups of three after
/// a space, and decimals.
fn number_end(text: &str, start: usize) -> usize {
    let digits = |from: usize| {
        text[from..]
            .chars()
            .take_while(char::is_ascii_digit)
            .count()
    };
    let mut end = start + digits(start);
    let mut leading = end - start <= 3;
    while leading {
        let Some(space) = text[end..]
            .chars()
            .next()
            .filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ','))
        else {
            break;
        };
        let next = end + space.len_utf8();
        leading = digits(next) == 3;
        if leading {
            end = next + 3;
        }
    }
    if text[end..].starts_with([',', '.']) && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    end
}

/// Where a number with its sign begins: a plus or minus after a space.
fn signed_start(text: &str, start: usize) -> usize {
    let mut before = text[..start].char_indices().rev();
    let sign = before
        .next()
        .filter(|(_, c)| matches!(c, '+' | '-' | '−' | '–'));
    let apart = before
        .next()
        .is_none_or(|(_, c)| c.is_whitespace() || c == '(');
    match sign {
        Some((at, _)) if apart => at,
        _ => start,
    }
}

/// The length of a space and one of `words` that `rest` begins with.
pub(super) fn next_is(rest: &str, words: &[&str]) -> Option<usize> {
    let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let space = rest.len() - bare.len();
    words.iter().find_map(|word| {
        let head = bare.get(..word.len())?;
        let ends = !bare[word.len()..].starts_with(char::is_alphanumeric);
        (head.to_lowercase() == *word && ends).then_some(space + word.len())
    })
}

/// Whether the next word is the name of a month.
fn month_follows(rest: &str) -> bool {
    let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word: String = bare.chars().take_while(|c| c.is_alphanumeric()).collect();
    is_month(&word.to_lowercase())
}

/// Where the 10 of `av 10` after a number that ends at `end` begins and ends.
fn fraction_end(text: &str, end: usize) -> Option<(usize, usize)> {
    let of = end + next_is(&text[end..], &OF)?;
    let bare = text[of..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let start = text.len() - bare.len();
    bare.starts_with(|c: char| c.is_ascii_digit())
        .then(|| (start, number_end(text, start)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Vec<&str> {
        let numbers = typed_numbers(text);
        numbers
            .into_iter()
            .map(|number| &text[number.range])
            .collect()
    }

    #[test]
    fn numbers_are_taken_with_unit_sign_and_whole() {
        assert_eq!(
            typed("Från 40 % till 80\u{a0}procent, 9 av 10, 12 500 kr och 3,4."),
            ["40 %", "80\u{a0}procent", "9 av 10", "12 500 kr", "3,4"]
        );
        assert_eq!(
            typed("en ändring (−5 procentenheter) och +0,7"),
            ["−5 procentenheter", "+0,7"]
        );
        assert_eq!(typed("1,250 visits"), ["1,250"]);
        assert_eq!(typed("from 10 to 15 participants"), ["10", "15"]);
    }

    #[test]
    fn years_dates_and_parts_of_words_are_left_out() {
        for text in [
            "2019",
            "31 januari",
            "A4",
            "3:e",
            "12/3",
            "2018-2019",
            "2-3",
            "v.12",
            "12px",
            "sidan 108",
            "kapitel 3",
            "§ 4",
            "tel. 070-123 45 67",
            "ring 08-123 456 78",
            "+46 70 123 45 67",
            "version 2",
            "se tabell 12",
            "May 5, 2019",
            "12.3.2019",
            "young people aged 10 to 15",
            "ages 10 and 15",
            "unga i åldern 10 till 15 år",
            "i åldrarna mellan 10 och 15 år",
        ] {
            assert!(typed(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn forms_are_compared_without_spaces() {
        assert_eq!(folded("80\u{a0}%"), folded("80 procent"));
        assert_eq!(
            folded("−5\u{a0}procentenheter"),
            folded("-5 procentenheter")
        );
    }
}
