//! What number formats say of the numbers that they show.

use super::shown::{MONEY, Shown, shown_by};

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A percentage.
    Percent,
    /// A month and its year, whatever day the date falls on.
    Month,
    /// A number with a unit, or a part of it.
    Shown(Shown),
}

/// The built-in formats of percentages, months and amounts, which every kind of
/// workbook has (ECMA-376 part 1, 18.8.30).
pub const OWN_FORMATS: [(u32, Format); 9] = [
    (5, Format::Shown(MONEY)),
    (6, Format::Shown(MONEY)),
    (7, Format::Shown(MONEY)),
    (8, Format::Shown(MONEY)),
    (9, Format::Percent),
    (10, Format::Percent),
    (17, Format::Month),
    (42, Format::Shown(MONEY)),
    (44, Format::Shown(MONEY)),
];

/// What a format makes of a number, where that is told at all.
pub fn format_of(code: &str) -> Option<Format> {
    if is_percent(code) {
        return Some(Format::Percent);
    }
    if is_month(code) {
        return Some(Format::Month);
    }
    shown_by(code).map(Format::Shown)
}

/// Whether a format shows a month and its year and no more: `mmm\-yy`.
fn is_month(code: &str) -> bool {
    let (mut quoted, mut escaped, mut within) = (false, false, false);
    let mut letters = String::new();
    // What negative numbers and texts look like says nothing of a date.
    for character in code.split(';').next().unwrap_or_default().chars() {
        match character {
            _ if std::mem::take(&mut escaped) => {}
            '"' => quoted = !quoted,
            '\\' if !quoted => escaped = true,
            '[' if !quoted => within = true,
            ']' if !quoted => within = false,
            _ if quoted || within => {}
            letter => letters.extend(letter.to_lowercase()),
        }
    }
    letters.contains('m') && letters.contains('y') && !letters.contains(['d', 'h', 's', '0', '#'])
}

/// The month of a day as the workbook counts them, in ISO form.
pub fn month_of(days: f64) -> Option<String> {
    if !(61.0..=2_958_465.0).contains(&days) {
        return None;
    }
    let start = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let day = start.checked_add_days(chrono::Days::new(days as u64))?;
    Some(day.format("%Y-%m").to_string())
}

/// Whether a format shows a percentage: `0 %`, but not `0" %"` or `0\%`.
fn is_percent(code: &str) -> bool {
    let (mut quoted, mut escaped) = (false, false);
    code.chars().any(|character| {
        if std::mem::take(&mut escaped) {
            return false;
        }
        match character {
            '"' => quoted = !quoted,
            '\\' if !quoted => escaped = true,
            '%' => return !quoted,
            _ => {}
        }
        false
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_shows_a_percentage_where_the_sign_is_its_own() {
        assert!(is_percent("0%") && is_percent("0.0\\ %;[Red]-0.0\\ %"));
        assert!(!is_percent("0\" %\"") && !is_percent("0\\%") && !is_percent("General"));
    }

    #[test]
    fn a_format_of_months_shows_no_day() {
        for code in [
            "mmm\\-yy",
            "mmm yyyy",
            "[$-41D]mmmm yyyy;@",
            "yyyy-mm",
            "mmm\" år \"yy",
        ] {
            assert!(is_month(code), "{code}");
        }
        for code in [
            "yyyy\\-mm\\-dd",
            "d mmm yy",
            "mm:ss",
            "General",
            "0.0",
            "yyyy",
            "mmm",
        ] {
            assert!(!is_month(code), "{code}");
        }
        assert_eq!(month_of(43405.0).as_deref(), Some("2018-11"));
        assert_eq!(month_of(0.0), None);
    }
}
