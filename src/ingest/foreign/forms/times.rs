//! When a heading says that its question was asked, and what is asked.

use chrono::NaiveDate;

use super::super::super::cell;
use super::export::Column;
use super::occasions::known_occasion;
use super::words::words;

/// When a heading says that its question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Time {
    /// `före`, `pre`.
    Before,
    /// `efter`, `uppföljning`.
    After,
    /// `t1`, `mätning 2`: which is first, all columns together tell.
    Numbered(u32),
    /// `2019-05-12`, `maj 2019`: its first day.
    Dated(NaiveDate),
}

/// What a heading says of both.
#[derive(Debug, Clone)]
pub struct Told {
    /// When.
    pub time: Time,
    /// The words that say it.
    pub by: String,
    /// The rest: the question.
    pub question: String,
}

/// When a column was asked, and what.
pub fn time_of(column: &Column) -> Option<Told> {
    let Some(part) = &column.subquestion else {
        return split(&column.question);
    };
    let told = |time: Time, by: &str, question: &str| Told {
        time,
        by: by.to_owned(),
        question: question.to_owned(),
    };
    // `Q1 [Before]`, else `How was it before? [I feel safe]`.
    match (time(part), known_occasion(&column.question)) {
        (Some(time), None) => Some(told(time, part, &column.question)),
        (None, Some(_)) if known_occasion(part).is_none() => {
            let before = known_occasion(&column.question) == Some("baseline");
            let time = if before { Time::Before } else { Time::After };
            Some(told(time, &column.question, part))
        }
        (None, None) => split(part),
        _ => None,
    }
}

/// A few words that tell the time: `före`, `Efter insatsen`, `t1`, `mätning 2`, a date.
fn time(text: &str) -> Option<Time> {
    let own = words(&text.replace(['_', '-'], " "));
    if !(1..=3).contains(&own.len()) {
        return None;
    }
    match known_occasion(text) {
        Some("baseline") => return Some(Time::Before),
        Some(_) => return Some(Time::After),
        None => {}
    }
    #[rustfmt::skip]
    const NUMBERED: [&str; 10] = [
        "t", "w", "wave", "time", "tid", "matning", "tillfalle", "mattillfalle", "omgang",
        "occasion",
    ];
    let joined = own.concat();
    let word = joined.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = joined.strip_prefix(word).and_then(|own| own.parse().ok());
    match number {
        Some(number) if NUMBERED.contains(&word) => Some(Time::Numbered(number)),
        _ => cell::date_text(text).ok().map(|own| Time::Dated(own.first)),
    }
}

/// The words that tell the time, at either end of a heading, and the rest of it.
pub fn split(text: &str) -> Option<Told> {
    ends(text).into_iter().find_map(|(told, rest)| {
        let time = time(told)?;
        let rest = rest.trim_matches(|c: char| c.is_whitespace() || ":,;-–—_/.".contains(c));
        let alone = rest.chars().any(char::is_alphanumeric) && self::time(rest).is_none();
        let asks = told.trim_end().ends_with('?') && !rest.ends_with('?');
        let rest = if asks {
            format!("{rest}?")
        } else {
            rest.to_owned()
        };
        let fronted = text.trim_start().starts_with(told.trim_start());
        let rest = if fronted && rest.contains(' ') {
            raised(&rest)
        } else {
            rest
        };
        let once = alone && known_occasion(&rest).is_none();
        once.then(|| Told {
            time,
            by: told.to_owned(),
            question: rest,
        })
    })
}

/// `jag är trygg` as a heading begins.
fn raised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// What may be told at an end of a heading, with the rest: within brackets,
/// before or after a sign, or the first or last few words.
fn ends(text: &str) -> Vec<(&str, &str)> {
    let text = text.trim();
    let mut found = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']')] {
        let last = text
            .strip_suffix(close)
            .and_then(|rest| rest.rsplit_once(open));
        found.extend(last.map(|(rest, told)| (told, rest)));
        let first = text
            .strip_prefix(open)
            .and_then(|rest| rest.split_once(close));
        found.extend(first);
    }
    for sign in [": ", " - ", " – ", " — ", ", ", "/", "_", ":", "-"] {
        found.extend(text.split_once(sign));
        found.extend(text.rsplit_once(sign).map(|(rest, told)| (told, rest)));
    }
    let spaces: Vec<usize> = text.match_indices(' ').map(|(at, _)| at).collect();
    let first = spaces.iter().take(2);
    found.extend(first.map(|at| text.split_at(*at)));
    let last = spaces.iter().rev().take(3);
    let last = last.map(|at| text.split_at(*at));
    found.extend(last.map(|(rest, told)| (told, rest)));
    found
}
