//! What people type into cells, understood. Place-free: the row reader adds
//! the cell to every problem. Contents are quoted, so that the caller must
//! strip the message of personal columns.

use std::borrow::Cow;

use calamine::{CellErrorType, Data};
use chrono::{Datelike, NaiveDate};

use super::clean::{clean, folded};
use crate::diagnostic::{Problem, quote};
use crate::model::{Language, Number, Occasion};

/// Years outside these are taken for typing errors.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2100;

/// The cell as text, whatever it was typed as; cleaned.
pub fn text(data: &Data) -> Result<Cow<'_, str>, Problem> {
    match data {
        Data::Error(error) => Err(error_value(error)),
        Data::String(typed) => text_of(typed),
        Data::Float(value) => Ok(float_text(*value).into()),
        Data::Int(value) => Ok(value.to_string().into()),
        Data::Bool(value) => Ok(if *value { "ja" } else { "nej" }.into()),
        Data::DateTime(_) | Data::DateTimeIso(_) => date(data).map(|date| date.to_string().into()),
        Data::DurationIso(typed) => Ok(clean(typed)),
        Data::Empty => Ok("".into()),
    }
}

/// As a spreadsheet shows it: 15 significant digits, so that 0.1 + 0.2 is 0.3.
fn float_text(value: f64) -> String {
    let rounded: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    rounded.to_string()
}

/// A text cell, unless it holds an error value in words.
fn text_of(typed: &str) -> Result<Cow<'_, str>, Problem> {
    let text = clean(typed);
    if is_error_text(&text) {
        return Err(error_value(&CellErrorType::Value));
    }
    Ok(text)
}

fn error_value(error: &CellErrorType) -> Problem {
    if *error == CellErrorType::GettingData {
        return Problem::new(
            "uncalculated-formula",
            "the formula in this cell was never calculated",
        )
        .help("open the workbook in the spreadsheet program, let it calculate, and save it");
    }
    Problem::new(
        "error-value",
        "the cell holds an error value of the spreadsheet",
    )
    .help("mend the formula, or type the value")
}

/// Error values as they stand in text files and `.ods`, Swedish and English.
fn is_error_text(text: &str) -> bool {
    const ERRORS: [&str; 16] = [
        "#N/A",
        "#DIV/0!",
        "#VALUE!",
        "#REF!",
        "#NAME?",
        "#NUM!",
        "#NULL!",
        "#SPILL!",
        "#CALC!",
        "#SAKNAS!",
        "#DIVISION/0!",
        "#VÄRDEFEL!",
        "#REFERENS!",
        "#NAMN?",
        "#OGILTIGT!",
        "#SKÄRNING!",
    ];
    let libre_office = |rest: &str| rest.len() == 3 && rest.bytes().all(|b| b.is_ascii_digit());
    ERRORS.contains(&text) || text.strip_prefix("Err:").is_some_and(libre_office)
}

/// A number, with the decimals it was typed with.
pub fn number(data: &Data, language: Language) -> Result<Number, Problem> {
    match data {
        Data::Error(error) => Err(error_value(error)),
        Data::Int(value) => Ok(Number {
            value: *value as f64,
            decimals: 0,
        }),
        Data::Float(value) if value.is_finite() => Ok(Number {
            value: *value,
            decimals: shortest_decimals(*value),
        }),
        Data::String(typed) => number_text(&text_of(typed)?, language),
        Data::DateTime(_) | Data::DateTimeIso(_) => Err(Problem::new(
            "not-a-number",
            "a date stands where a number belongs",
        )
        .help("format the cell as a number and type the value again")),
        _ => Err(Problem::new("not-a-number", "this is not a number")),
    }
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

/// A number typed as text: `1 234,5`, `80 %`, `−3`.
pub fn number_text(typed: &str, language: Language) -> Result<Number, Problem> {
    let not_a_number = || Problem::new("not-a-number", format!("{} is not a number", quote(typed)));
    let mut text: String = typed
        .trim()
        .chars()
        .map(|c| if is_space(c) { ' ' } else { c })
        .collect();
    let percent = text.ends_with('%');
    if percent {
        text.truncate(text[..text.len() - 1].trim_end().len());
    }
    let text = text.replace(['−', '–'], "-").replace("- ", "-");
    let Some(text) = without_group_spaces(&text) else {
        return Err(
            not_a_number().help("a space groups thousands, `1 234`; write one number in the cell")
        );
    };
    let plain = match language {
        Language::Swedish => swedish_decimal(&text).ok_or_else(|| {
            not_a_number().help("write decimals with a comma and thousands with a space, `1 234,5`")
        })?,
        Language::English => english_decimal(&text).ok_or_else(|| {
            not_a_number().help("the manifest's language is English: decimals take a point and commas only group thousands, `1,234.5`")
        })?,
    };
    let digits = plain.strip_prefix(['-', '+']).unwrap_or(&plain);
    if !digits.bytes().any(|b| b.is_ascii_digit())
        || !digits.bytes().all(|b| b.is_ascii_digit() || b == b'.')
    {
        return Err(
            not_a_number().help("write the number alone, in digits; words belong in the comment")
        );
    }
    let value: f64 = plain.parse().map_err(|_| not_a_number())?;
    if !value.is_finite() {
        return Err(not_a_number());
    }
    let decimals = plain
        .split_once('.')
        .map_or(0, |(_, fraction)| fraction.len().min(12)) as i8;
    Ok(if percent {
        scaled(Number { value, decimals }, -2)
    } else {
        Number { value, decimals }
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
    u64::try_from(whole).map_err(|_| {
        Problem::new("not-a-count", "a count cannot be negative")
            .help("write a whole number of at least 0")
    })
}

/// A whole number.
pub fn whole(data: &Data, language: Language) -> Result<i64, Problem> {
    let number = number(data, language)?;
    let whole = number.value.round();
    if (number.value - whole).abs() > 1e-9 || whole.abs() > 9.0e15 {
        return Err(Problem::new("not-a-count", "this is not a whole number")
            .help("write a whole number, without decimals"));
    }
    Ok(whole as i64)
}

/// A date: a spreadsheet's own, `2019-05-12`, `12 maj 2019`, `maj 2019`, `2019`.
pub fn date(data: &Data) -> Result<NaiveDate, Problem> {
    let found = match data {
        Data::Error(error) => return Err(error_value(error)),
        Data::DateTime(value) if value.is_duration() => None,
        Data::DateTime(value) => value.as_datetime().map(|datetime| datetime.date()),
        Data::DateTimeIso(text) => text
            .get(..10)
            .and_then(|text| iso_date(text).ok().flatten()),
        Data::Int(year) => i32::try_from(*year).ok().and_then(first_day),
        Data::Float(year) if year.fract() == 0.0 => first_day(*year as i32),
        Data::String(typed) => return date_text(&text_of(typed)?),
        _ => None,
    };
    found
        .filter(|date| YEARS.contains(&date.year()))
        .ok_or_else(|| not_a_date("this"))
}

fn first_day(year: i32) -> Option<NaiveDate> {
    YEARS
        .contains(&year)
        .then(|| NaiveDate::from_ymd_opt(year, 1, 1))
        .flatten()
}

fn not_a_date(what: &str) -> Problem {
    Problem::new(
        "not-a-date",
        format!("{what} is not a date between 1900 and 2100"),
    )
    .help("write it as 2019-05-12, 12 maj 2019, maj 2019 or 2019")
}

/// `None` where the text does not look like an ISO date at all.
fn iso_date(text: &str) -> Result<Option<NaiveDate>, ()> {
    let mut parts = text.split('-');
    let (Some(year), Some(month)) = (parts.next(), parts.next()) else {
        return Ok(None);
    };
    let (day, rest) = (parts.next().unwrap_or("1"), parts.next());
    let numbers = (year.parse(), month.parse(), day.parse());
    match (numbers, rest) {
        ((Ok(year_number), Ok(month), Ok(day)), None) if year.len() == 4 => {
            let date = NaiveDate::from_ymd_opt(year_number, month, day);
            date.map(Some).ok_or(())
        }
        _ => Ok(None),
    }
}

/// `2019-05-12 00:00:00` and `2019-05-12T00:00` are `2019-05-12`.
fn without_time(text: &str) -> &str {
    match text.split_once(['t', ' ']) {
        Some((day, time))
            if time.starts_with(|c: char| c.is_ascii_digit())
                && time.contains(':')
                && time
                    .chars()
                    .all(|c| c.is_ascii_digit() || ":.z+".contains(c)) =>
        {
            day
        }
        _ => text,
    }
}

/// A date typed as text.
pub fn date_text(typed: &str) -> Result<NaiveDate, Problem> {
    let problem = || not_a_date(&quote(typed));
    let text = typed.trim().to_lowercase();
    let iso = iso_date(without_time(&text)).map_err(|()| problem())?;
    if let Some(date) = iso.filter(|date| YEARS.contains(&date.year())) {
        return Ok(date);
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let found = match words.as_slice() {
        [year] => year.parse().ok().and_then(first_day),
        [month, year] => parts_date("1", month, year),
        [day, month, year] => parts_date(day.trim_end_matches('.'), month, year)
            .or_else(|| parts_date(month.trim_end_matches(','), day, year)),
        _ => None,
    };
    found
        .filter(|date| YEARS.contains(&date.year()))
        .ok_or_else(problem)
}

fn parts_date(day: &str, month: &str, year: &str) -> Option<NaiveDate> {
    const MONTHS: [[&str; 2]; 12] = [
        ["januari", "january"],
        ["februari", "february"],
        ["mars", "march"],
        ["april", "april"],
        ["maj", "may"],
        ["juni", "june"],
        ["juli", "july"],
        ["augusti", "august"],
        ["september", "september"],
        ["oktober", "october"],
        ["november", "november"],
        ["december", "december"],
    ];
    let month = month.trim_end_matches('.');
    let matches = |name: &str| name == month || (month.len() >= 3 && name.starts_with(month));
    let month = MONTHS
        .iter()
        .position(|names| names.iter().any(|name| matches(name)))?;
    NaiveDate::from_ymd_opt(year.parse().ok()?, month as u32 + 1, day.parse().ok()?)
}

/// An occasion: baseline, follow-up, or a date.
pub fn occasion(data: &Data) -> Result<Occasion, Problem> {
    let Data::String(typed) = data else {
        return date(data).map(Occasion::On);
    };
    // As nearly everyone types them.
    match typed.as_str() {
        "baslinje" | "baseline" => return Ok(Occasion::Baseline),
        "uppföljning" | "follow-up" => return Ok(Occasion::FollowUp),
        _ => {}
    }
    let typed = text_of(typed)?;
    match folded(&typed).as_str() {
        "baslinje" | "baseline" | "fore" | "before" => return Ok(Occasion::Baseline),
        "uppfoljning" | "followup" | "efter" | "after" => return Ok(Occasion::FollowUp),
        _ => {}
    }
    date_text(&typed).map(Occasion::On).map_err(|_| {
        Problem::new(
            "unknown-occasion",
            format!("{} is no occasion", quote(&typed)),
        )
        .help("write baslinje, uppföljning or a date (baseline, follow-up)")
    })
}

/// A disaggregation: `Kön:kvinnor` is `Kön: kvinnor`.
pub fn group(data: &Data) -> Result<String, Problem> {
    let typed = text(data)?;
    let parts = typed
        .split_once(':')
        .map(|(dimension, category)| (dimension.trim(), category.trim()));
    match parts {
        Some((dimension, category))
            if !dimension.is_empty() && !category.is_empty() && !typed.contains(['/', '\n']) =>
        {
            Ok(format!("{dimension}: {category}"))
        }
        _ => Err(Problem::new(
            "invalid-group",
            format!("{} is not `dimension: category`", quote(&typed)),
        )
        .help("write it as `kön: kvinnor`; leave it blank for everyone")),
    }
}

/// Yes or no, as people write it.
pub fn yes_no(data: &Data) -> Result<bool, Problem> {
    if let Data::Bool(value) = data {
        return Ok(*value);
    }
    let typed = text(data)?;
    match typed.to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "true" | "sant" => Ok(true),
        "nej" | "n" | "no" | "0" | "false" | "falskt" => Ok(false),
        _ => Err(Problem::new(
            "not-yes-or-no",
            format!("{} is neither yes nor no", quote(&typed)),
        )
        .help("write ja or nej (yes or no)")),
    }
}

/// Items separated by `;`, empty ones left out.
pub fn list(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(';')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Swedish};

    fn value(typed: &str, language: Language) -> Option<(f64, i8)> {
        number_text(typed, language)
            .ok()
            .map(|number| (number.value, number.decimals))
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
        for nonsense in ["", "ca 5", "5-6", "inf", "NaN", "1e5", "--3", "%"] {
            assert_eq!(value(nonsense, Swedish), None, "{nonsense}");
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        for (typed, date) in [
            ("2019-05-12", day(2019, 5, 12)),
            ("12 maj 2019", day(2019, 5, 12)),
            ("maj 2019", day(2019, 5, 1)),
            ("May 12, 2019", day(2019, 5, 12)),
            ("2019", day(2019, 1, 1)),
            ("2019-05-12 00:00:00", day(2019, 5, 12)),
            ("2019-05-12T10:30", day(2019, 5, 12)),
            ("2019-05-12 till 2019-06-01", None),
            ("2019-02-30", None),
            ("31 februari 2019", None),
            ("1850", None),
            ("i våras", None),
        ] {
            assert_eq!(date_text(typed).ok(), date, "{typed}");
        }
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(typed in "\\PC{0,24}", digits in "[ 0-9.,%−-]{0,12}") {
            for text in [typed, digits] {
                for language in [Swedish, English] {
                    if let Ok(number) = number_text(&text, language) {
                        proptest::prop_assert!(number.value.is_finite());
                    }
                }
                let _ = date_text(&text);
                let _ = yes_no(&Data::String(text));
            }
        }

        #[test]
        fn a_number_written_in_swedish_is_read_back(value in -1e9_f64..1e9, decimals in 0_usize..4) {
            let typed = crate::text::format::number(value, decimals, Swedish);
            let read = number_text(&typed, Swedish).unwrap();
            proptest::prop_assert!(read.agrees_with(value));
        }
    }
}
