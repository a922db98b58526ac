//! Days as people write them in the manifest, and as they are written.

use chrono::NaiveDate;

use crate::diagnostic::{Problem, plain};
use crate::model::month::month_typed;

/// How a day is written that was written otherwise; `None` where a text is no
/// day, or could be two.
pub(super) fn written_date(key: &str, text: &str) -> Option<Problem> {
    let day = day_meant(text)?;
    Some(Problem::DateNotWritten {
        right: plain(format!("{key} = {day}")),
    })
}

fn day_meant(text: &str) -> Option<NaiveDate> {
    let text = text.trim().to_lowercase();
    let parts = text.split(|c: char| c.is_whitespace() || "/.-,–—‐‑−".contains(c));
    let parts = parts.filter(|part| !part.is_empty() && !["den", "the"].contains(part));
    let parts: Vec<&str> = parts.collect();
    let number = |part: &str| part.trim_end_matches(":e").parse::<u32>().ok();
    let day = |year: &str, month: u32, day: &str| {
        let year = year.parse().ok().filter(|_| year.len() == 4)?;
        NaiveDate::from_ymd_opt(year, month, number(day)?)
    };
    match parts.as_slice() {
        [whole] if whole.len() == 8 => NaiveDate::parse_from_str(whole, "%Y%m%d").ok(),
        [first, second, third] => match (number(first), number(second)) {
            (Some(_), Some(month)) if first.len() == 4 => day(first, month, third),
            (Some(one), Some(month)) => {
                // `3/4/2026` may be in March.
                let sure = one > 12 || text.contains('.') || !text.contains("/20");
                day(third, month, first).filter(|_| sure)
            }
            (Some(_), None) => day(third, month_typed(second)? as u32 + 1, first),
            (None, Some(_)) => day(third, month_typed(first)? as u32 + 1, second),
            (None, None) => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_understood_as_people_write_them() {
        for (text, day) in [
            ("30 juni 2026", Some("2026-06-30")),
            ("den 30:e juni 2026", Some("2026-06-30")),
            ("June 30, 2026", Some("2026-06-30")),
            ("30/6 2026", Some("2026-06-30")),
            ("3/4 2026", Some("2026-04-03")),
            ("3/4/2026", None),
            ("2026-6-3", Some("2026-06-03")),
            ("2026–06–03", Some("2026-06-03")),
            ("20260630", Some("2026-06-30")),
            ("2026", None),
            ("31 juni 2026", None),
            ("final", None),
        ] {
            let found = day_meant(text).map(|day| day.to_string());
            assert_eq!(found.as_deref(), day, "{text}");
        }
    }
}
