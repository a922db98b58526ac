//! Days that are typed in numbers alone: `15/1 2025`, `31.5.2026`, `2025/01/15`.

use chrono::NaiveDate;

use crate::diagnostic::{Problem, plain, quoted};

/// The day that three numbers with signs between them are; `None` where a text is
/// something else.
pub fn day_in_numbers(text: &str, typed: &str) -> Option<Result<NaiveDate, Problem>> {
    let parts: Vec<&str> = split(text, |c| !c.is_ascii_digit());
    let signs: Vec<&str> = split(text, |c| c.is_ascii_digit());
    let (&[first, second, third], &[sign, next]) = (parts.as_slice(), signs.as_slice()) else {
        return None;
    };
    let known = ["/", "-", "."].contains(&sign) && ["/", "-", ".", " "].contains(&next);
    let ends = text.starts_with(first) && text.ends_with(third);
    if !known || !ends || second.len() > 2 {
        return None;
    }
    let typed = || quoted(typed);
    let no_such_day = || Problem::NoSuchDay { typed: typed() };
    match (first.len(), third.len()) {
        (4, 1 | 2) if sign == next => Some(day(first, second, third).ok_or_else(no_such_day)),
        (1 | 2, 4) => {
            let day_first = day(third, second, first);
            // Nobody puts the month first before a point, or before a year that
            // something else than a stroke parts from it.
            if sign == "." || sign == "/" && next != "/" {
                return Some(day_first.ok_or_else(no_such_day));
            }
            Some(match (day_first, day(third, first, second)) {
                (Some(one), Some(other)) if one != other => Err(Problem::AmbiguousDay {
                    typed: typed(),
                    one: plain(one),
                    other: plain(other),
                }),
                (one, other) => one.or(other).ok_or_else(no_such_day),
            })
        }
        (1 | 2, 2) | (2, 1) => Some(Err(Problem::YearInTwoDigits { typed: typed() })),
        _ => None,
    }
}

fn split(text: &str, at: impl Fn(char) -> bool) -> Vec<&str> {
    text.split(at).filter(|part| !part.is_empty()).collect()
}

fn day(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}
