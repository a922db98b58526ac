//! What number formats say of the numbers that they show.

use super::shown::{MONEY, Shown, beside_percent, shown_by};
use crate::ingest::cell::year_typed;

/// What a number format makes of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A percentage.
    Percent,
    /// A percentage that something stands beside.
    PercentAnd(Shown),
    /// A month and its year, or a year, whatever day the date falls on.
    Span(Span),
    /// A number with a unit, or a part of it.
    Shown(Shown),
}

/// A date without its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// Whether only the year is shown.
    is_year: bool,
    /// Days from where most workbooks begin to count to where this one does.
    later: u16,
}

const MONTH: Format = Format::Span(Span {
    is_year: false,
    later: 0,
});
const YEAR: Format = Format::Span(Span {
    is_year: true,
    later: 0,
});

impl Format {
    /// The same in a workbook that counts days from 1904.
    pub fn counted_from_1904(self) -> Self {
        match self {
            Self::Span(span) => Self::Span(Span {
                later: 1462,
                ..span
            }),
            other => other,
        }
    }
}

impl Span {
    /// The month or year of a day as the workbook counts them, in ISO form; none
    /// where it is a year that was typed.
    pub fn of_days(self, days: f64) -> Option<String> {
        if year_typed(days).is_some() {
            return None;
        }
        let days = days + f64::from(self.later);
        if !(61.0..=2_958_465.0).contains(&days) {
            return None;
        }
        let start = chrono::NaiveDate::from_ymd_opt(1899, 12, 30)?;
        let day = start.checked_add_days(chrono::Days::new(days as u64))?;
        Some(self.of(day))
    }

    /// The month or year of a day, in ISO form.
    pub fn of(self, day: chrono::NaiveDate) -> String {
        let form = if self.is_year { "%Y" } else { "%Y-%m" };
        day.format(form).to_string()
    }
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
    (17, MONTH),
    (42, Format::Shown(MONEY)),
    (44, Format::Shown(MONEY)),
];

/// What a section of a format makes of numbers, where that is told at all.
pub fn format_of(code: &str) -> Option<Format> {
    if is_percent(code) {
        let beside = beside_percent(code);
        return Some(beside.map_or(Format::Percent, Format::PercentAnd));
    }
    span_of(code).or_else(|| shown_by(code).map(Format::Shown))
}

/// A format that shows a month and its year and no more, `mmm\-yy`, or a year.
fn span_of(code: &str) -> Option<Format> {
    let (mut quoted, mut escaped, mut within) = (false, false, false);
    let mut letters = String::new();
    for character in code.chars() {
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
    if !letters.contains('y') || letters.contains(['d', 'h', 's', '0', '#']) {
        return None;
    }
    Some(if letters.contains('m') { MONTH } else { YEAR })
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
        assert!(is_percent("0%") && is_percent("[Red]-0.0\\ %"));
        assert!(!is_percent("0\" %\"") && !is_percent("0\\%") && !is_percent("General"));
    }

    #[test]
    fn a_format_of_months_shows_no_day() {
        for code in [
            "mmm\\-yy",
            "mmm yyyy",
            "[$-41D]mmmm yyyy",
            "yyyy-mm",
            "mmm\" år \"yy",
        ] {
            assert_eq!(span_of(code), Some(MONTH), "{code}");
        }
        for code in ["yyyy", "[$-41D]yyyy", "\"år \"yyyy"] {
            assert_eq!(span_of(code), Some(YEAR), "{code}");
        }
        for code in [
            "yyyy\\-mm\\-dd",
            "d mmm yy",
            "mm:ss",
            "General",
            "0.0",
            "mmm",
        ] {
            assert_eq!(span_of(code), None, "{code}");
        }
    }

    #[test]
    fn a_span_is_of_the_day_as_the_workbook_counts_it() {
        let told = |format: Format, days: f64| match format {
            Format::Span(span) => span.of_days(days),
            _ => None,
        };
        assert_eq!(told(MONTH, 43405.0).as_deref(), Some("2018-11"));
        assert_eq!(told(YEAR, 43405.0).as_deref(), Some("2018"));
        // The same day where days are counted from 1904.
        assert_eq!(
            told(MONTH.counted_from_1904(), 41943.0).as_deref(),
            Some("2018-11")
        );
        assert_eq!(told(MONTH, 0.0), None);
    }
}
