//! Numbers as people type them.

use calamine::Data;

use super::bounds::{is_upper_bound, split_exponent, split_qualifier, without_upper_bound};
use super::part::part_in_text;
use super::unit::{TypedUnit, unit};
use super::{error_value, text_of};
use crate::diagnostic::{Problem, Value, plain, quoted};
use crate::model::{Language, Number, Qualifier, Unit};

/// A number as a cell gives it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TypedNumber {
    /// The number, its own unit applied.
    pub number: Number,
    /// The unit that was typed with it, which goes before its heading's.
    pub unit: Option<TypedUnit>,
    /// What was typed before it: `ca 12`, `>100`.
    pub qualifier: Option<Qualifier>,
}

impl From<Number> for TypedNumber {
    fn from(number: Number) -> Self {
        Self {
            number,
            unit: None,
            qualifier: None,
        }
    }
}

/// A number, with the decimals it was typed with.
pub fn number(data: &Data, language: Language) -> Result<TypedNumber, Problem> {
    /// Spreadsheets keep 15 digits: of what has more, the last are lost already.
    const TOO_LONG: f64 = 1e15;
    let typed = number_of_any_length(data, language)?;
    match typed.number.value.abs() < TOO_LONG {
        true => Ok(typed),
        false => Err(not_a_number(Value::Nothing, "digits")),
    }
}

fn number_of_any_length(data: &Data, language: Language) -> Result<TypedNumber, Problem> {
    match data {
        Data::Error(error) => Err(error_value(error)),
        Data::Int(value) => Ok(TypedNumber::from(Number {
            value: *value as f64,
            decimals: 0,
        })),
        Data::Float(value) if value.is_finite() => Ok(TypedNumber::from(Number {
            value: *value,
            decimals: shortest_decimals(*value),
        })),
        Data::String(typed) => number_text(&text_of(typed)?, language),
        Data::DateTime(at) if (0.0..1.0).contains(&at.as_f64()) => {
            Err(not_a_number(Value::Nothing, "time"))
        }
        Data::DateTime(_) | Data::DateTimeIso(_) => Err(not_a_number(Value::Nothing, "date")),
        _ => Err(not_a_number(Value::Nothing, "other")),
    }
}

/// The number of a target, which may be one to stay under.
pub fn target(data: &Data, language: Language) -> Result<TypedNumber, Problem> {
    let bare = match data {
        Data::String(typed) => without_upper_bound(&text_of(typed)?),
        _ => None,
    };
    match bare {
        Some(bare) => number_text(&bare, language),
        None => number(data, language),
    }
}

fn not_a_number(typed: Value, why: &'static str) -> Problem {
    let why = plain(why);
    Problem::NotANumber { typed, why }
}

/// Decimals of the shortest text that gives the same number back. Sums such
/// as 0.1 + 0.2 carry binary dust; beyond twelve decimals it is dust.
fn shortest_decimals(value: f64) -> i8 {
    if value.fract() == 0.0 {
        return 0;
    }
    let text = value.to_string();
    let decimals = text
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len());
    if decimals > 12 {
        let rounded = format!("{value:.12}");
        return rounded
            .trim_end_matches('0')
            .split_once('.')
            .map_or(0, |(_, f)| f.len()) as i8;
    }
    decimals as i8
}

/// A number typed as text: `1 234,5`, `80 %`, `−3`, `ca 12 tkr`.
pub fn number_text(typed: &str, language: Language) -> Result<TypedNumber, Problem> {
    let refused = |why| not_a_number(quoted(typed), why);
    let spaced: String = typed
        .trim()
        .chars()
        .map(|c| if is_space(c) { ' ' } else { c })
        .collect();
    let lower = spaced.to_lowercase();
    if let Some(part) = part_in_text(&lower) {
        return Err(part.problem(typed));
    }
    if is_upper_bound(&lower) {
        let typed = quoted(typed.trim());
        return Err(Problem::OnlyUpperBound { typed });
    }
    let (qualifier, text) = split_qualifier(&lower);
    let (text, unit) = split_unit(text).ok_or_else(|| refused("words"))?;
    let text = text.replace(['−', '–'], "-").replace("- ", "-");
    let text = without_group_spaces(&text).ok_or_else(|| refused("space"))?;
    let (text, places) = split_exponent(&text).unwrap_or((&text, 0));
    let plain = match language {
        Language::Swedish => swedish_decimal(text).ok_or_else(|| refused("comma"))?,
        Language::English => english_decimal(text).ok_or_else(|| refused("point"))?,
    };
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    if !digits.bytes().any(|b| b.is_ascii_digit())
        || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    {
        return Err(refused("words"));
    }
    let grouped = places == 0 && could_be_thousands(digits);
    if language == Language::Swedish && text.contains('.') && grouped {
        return Err(ambiguous_point(typed, &plain));
    }
    let value: f64 = plain.parse().map_err(|_| refused("other"))?;
    if !value.is_finite() {
        return Err(refused("other"));
    }
    let decimals = plain
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len().min(12)) as i8;
    let number = scaled(Number { value, decimals }, places);
    Ok(TypedNumber {
        number: unit.map_or(number, |unit| scaled(number, unit.power)),
        unit,
        qualifier,
    })
}

/// `12 tkr` is `12` in thousands of kronor; `None` where what stands behind
/// the number is no unit.
fn split_unit(text: &str) -> Option<(&str, Option<TypedUnit>)> {
    let last_digit = text.rfind(|c: char| c.is_ascii_digit());
    let end = last_digit.map_or(0, |at| at + 1);
    let (number, behind) = text.split_at(end);
    match behind.trim() {
        "" | "," | "." => Some((text, None)),
        word => unit(word).map(|unit| (number, Some(unit))),
    }
}

/// `1.500` may be 1500 or 1,5; `0.125` and `1234.500` are what they are.
fn could_be_thousands(digits: &str) -> bool {
    digits.split_once('.').is_some_and(|(whole, fraction)| {
        fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
    })
}

fn ambiguous_point(typed: &str, number: &str) -> Problem {
    let decimal = number.trim_end_matches('0').trim_end_matches('.');
    Problem::AmbiguousPoint {
        typed: quoted(typed),
        thousands: plain(number.replace('.', "")),
        decimal: plain(decimal.replace('.', ",")),
    }
}

/// A number of things that was typed with a comma before exactly three digits,
/// `1,000`: no whole number is typed so in Swedish, and a thousand in English.
pub fn grouped_by_comma(data: &Data, language: Language) -> Option<Problem> {
    let Data::String(typed) = data else {
        return None;
    };
    let number = number(data, language).ok()?.number;
    let size = number.value.abs();
    if language != Language::Swedish || !typed.contains(',') || number.decimals != 3 {
        return None;
    }
    (1.0..1000.0).contains(&size).then(|| {
        let decimal = format!("{:.3}", number.value);
        ambiguous_point(typed.trim(), &decimal)
    })
}

/// `number` times a power of ten, its typed precision with it. Division keeps
/// `80 %` at 0.8 where a product with 0.01 would not.
pub fn scaled(number: Number, power: i8) -> Number {
    let factor = 10f64.powi(i32::from(power.abs()));
    let value = if power < 0 {
        number.value / factor
    } else {
        number.value * factor
    };
    Number {
        value,
        decimals: number.decimals - power,
    }
}

/// A number that its cell shows as a percentage: 0.8 as 80 %.
pub fn shown_as_percent(number: Number) -> Number {
    Number {
        decimals: number.decimals.max(2),
        ..number
    }
}

/// `1 234 567,5` is `1234567,5`; `12 5` is no number.
fn without_group_spaces(text: &str) -> Option<String> {
    let (whole, fraction) = text.split_at(text.find([',', '.']).unwrap_or(text.len()));
    if fraction.contains(' ') {
        return None;
    }
    let mut groups = whole.split(' ');
    let first = groups.next()?.trim_start_matches(['-', '+']);
    let in_threes = groups.clone().all(|group| group.len() == 3);
    let grouped = groups.next().is_some();
    if grouped && !(in_threes && (1..=3).contains(&first.len())) {
        return None;
    }
    Some(text.replace(' ', ""))
}

fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{2007}' | '\u{202f}' | '\u{a0}')
}

fn swedish_decimal(text: &str) -> Option<String> {
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    (commas + points <= 1).then(|| text.replace(',', "."))
}

fn english_decimal(text: &str) -> Option<String> {
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text, None), |(w, f)| (w, Some(f)));
    if fraction.is_some_and(|fraction| fraction.contains(['.', ','])) {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next()?.trim_start_matches(['-', '+']);
    let rest: Vec<&str> = groups.collect();
    let in_threes = (1..=3).contains(&first.len()) && rest.iter().all(|group| group.len() == 3);
    // `0,800` is a Swedish decimal, not eight hundred.
    if !rest.is_empty() && (!in_threes || first.starts_with('0')) {
        return None;
    }
    Some(text.replace(',', ""))
}

/// A whole number of at least 0.
pub fn count(data: &Data, language: Language) -> Result<u64, Problem> {
    let whole = whole(data, language)?;
    u64::try_from(whole).map_err(|_| Problem::NegativeCount)
}

/// A whole number.
pub fn whole(data: &Data, language: Language) -> Result<i64, Problem> {
    let typed = number(data, language)?;
    if let Some(problem) = grouped_by_comma(data, language) {
        return Err(problem);
    }
    let counts = |unit: TypedUnit| unit.fits.contains(&Unit::Count);
    if !typed.unit.is_none_or(counts) {
        return Err(not_a_number(Value::Nothing, "unit"));
    }
    if typed.qualifier.is_some() {
        return Err(not_a_number(Value::Nothing, "qualifier"));
    }
    let number = typed.number;
    let whole = number.value.round();
    if (number.value - whole).abs() > 1e-9 {
        return Err(Problem::NotACount {
            why: plain("fraction"),
        });
    }
    Ok(whole as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Swedish};

    fn value(typed: &str, language: Language) -> Option<(f64, i8)> {
        number_text(typed, language)
            .ok()
            .map(|typed| (typed.number.value, typed.number.decimals))
    }

    #[test]
    fn numbers_are_read_as_people_type_them() {
        assert_eq!(value("1 234,5", Swedish), Some((1234.5, 1)));
        assert_eq!(value("1\u{a0}234", Swedish), Some((1234.0, 0)));
        assert_eq!(value("80 %", Swedish), Some((0.8, 2)));
        assert_eq!(value("−3,25", Swedish), Some((-3.25, 2)));
        assert_eq!(value("1.234,5", Swedish), None);
        assert_eq!(value("1,234.5", English), Some((1234.5, 1)));
        assert_eq!(value("0,8", English), None);
        assert_eq!(value("12,34", English), None);
        assert_eq!(value("0,800", English), None);
        assert_eq!(value("1,234,567", English), Some((1_234_567.0, 0)));
        assert_eq!(value("12 5", Swedish), None);
        assert_eq!(value("1 234 567", Swedish), Some((1_234_567.0, 0)));
        assert_eq!(value("− 3", Swedish), Some((-3.0, 0)));
        assert_eq!(value("1e+05", Swedish), Some((100_000.0, -5)));
        assert_eq!(value("1,5E3", Swedish), Some((1500.0, -2)));
        assert_eq!(value("1.234E+06", Swedish), Some((1_234_000.0, -3)));
        assert_eq!(value("5E-02", English), Some((0.05, 2)));
        for nonsense in [
            "", "ca", "5-6", "inf", "NaN", "1e", "e5", "1e99", "--3", "%", "12 hus", "<5",
            "31 av 41",
        ] {
            assert_eq!(value(nonsense, Swedish), None, "{nonsense}");
        }
    }

    #[test]
    fn a_unit_typed_with_a_number_counts() {
        for (typed, read) in [
            ("80 procent", 0.8),
            ("12\u{2009}st", 12.0),
            ("3 kr", 3.0),
            ("12:-", 12.0),
            ("12 tkr", 12_000.0),
            ("1,2 Mnkr", 1_200_000.0),
            ("1\u{202f}200\u{a0}kronor", 1200.0),
        ] {
            assert_eq!(
                value(typed, Swedish).map(|found| found.0),
                Some(read),
                "{typed}"
            );
        }
    }

    #[test]
    fn a_qualifier_typed_with_a_number_is_told_apart() {
        for (typed, qualifier) in [
            ("ca 12", Qualifier::About),
            ("Cirka 12 st", Qualifier::About),
            (">12", Qualifier::Over),
            ("över 12", Qualifier::Over),
            ("Minst 12", Qualifier::AtLeast),
            ("≥ 12", Qualifier::AtLeast),
        ] {
            let found = number_text(typed, Swedish).unwrap();
            assert_eq!(
                (found.number.value, found.qualifier),
                (12.0, Some(qualifier))
            );
            let counted = count(&Data::String(typed.into()), Swedish);
            assert!(counted.is_err(), "{typed}");
        }
    }

    #[test]
    fn a_bound_from_above_is_no_number() {
        for typed in [
            "<5",
            "≤ 5",
            "färre än 5",
            "under 5",
            "Högst 5",
            "5 eller färre",
        ] {
            let told = number_text(typed, Swedish).unwrap_err();
            assert_eq!(told.id(), "only-upper-bound", "{typed}");
        }
        assert!(!is_upper_bound("underlag"));
    }

    #[test]
    fn a_point_before_three_digits_is_asked_about() {
        let asked = number_text("1.500", Swedish).unwrap_err();
        assert!(matches!(asked, Problem::AmbiguousPoint { .. }));
        assert_eq!(value("0.125", Swedish), Some((0.125, 3)));
        assert_eq!(value("1234.500", Swedish), Some((1234.5, 3)));
        assert_eq!(value("1.5", Swedish), Some((1.5, 1)));
        assert_eq!(value("1.500", English), Some((1.5, 3)));
        let counted = |typed: &str| whole(&Data::String(typed.into()), Swedish);
        let asked = counted("1,000").unwrap_err();
        assert!(matches!(asked, Problem::AmbiguousPoint { .. }));
        assert_eq!(counted("12,0").ok(), Some(12));
    }
}
