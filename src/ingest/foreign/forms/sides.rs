//! Before and after side by side: one row per person, each question twice.

use std::collections::BTreeMap;

use super::export::{Column, Role, Side};
use super::occasions::known_occasion;
use super::words::{wording_key, words};

/// When a heading says that its question was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Time {
    Before,
    After,
    /// `t1`, `mätning 2`: which is first, all columns together tell.
    Numbered(u32),
}

/// Marks the columns that ask one question before and after: those of which
/// there are exactly one of each. One that only speaks of either stays as it is.
pub fn find_sides(columns: &mut [Column]) {
    let times = columns.iter().map(|column| match column.role {
        Role::Question => time_of(column),
        _ => None,
    });
    let times: Vec<Option<(Time, String)>> = times.collect();
    let mut asked: BTreeMap<String, Vec<Time>> = BTreeMap::new();
    for (time, question) in times.iter().flatten() {
        asked.entry(wording_key(question)).or_default().push(*time);
    }
    asked.values_mut().for_each(|times| times.sort_unstable());
    let numbers = asked.values().filter(|times| times.len() > 1).flatten();
    let mut numbers: Vec<Time> = numbers.copied().filter(|time| is_numbered(*time)).collect();
    numbers.sort_unstable();
    numbers.dedup();
    for (column, found) in columns.iter_mut().zip(times) {
        let Some((time, question)) = found else {
            continue;
        };
        let pair = asked.get(&wording_key(&question)).map(Vec::as_slice);
        let occasion = match (pair, numbers.as_slice()) {
            (Some([Time::Before, Time::After]), _) => Some(time == Time::Before),
            (Some([one, other]), [first, last]) if (one, other) == (first, last) => {
                Some(time == *first)
            }
            _ => None,
        };
        column.side = occasion.map(|before| Side {
            occasion: if before { "baseline" } else { "follow-up" },
            question,
        });
    }
}

fn is_numbered(time: Time) -> bool {
    matches!(time, Time::Numbered(_))
}

/// When a column was asked, and what.
fn time_of(column: &Column) -> Option<(Time, String)> {
    let Some(part) = &column.subquestion else {
        return split(&column.question);
    };
    // `Q1 [Before]`, else `How was it before? [I feel safe]`.
    match (time(part), known_occasion(&column.question)) {
        (Some(time), None) => Some((time, column.question.clone())),
        (None, Some(_)) if known_occasion(part).is_none() => {
            let before = known_occasion(&column.question) == Some("baseline");
            let time = if before { Time::Before } else { Time::After };
            Some((time, part.clone()))
        }
        (None, None) => split(part),
        _ => None,
    }
}

/// A few words that tell the time: `före`, `Efter insatsen`, `t1`, `mätning 2`.
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
    let number = joined.strip_prefix(word)?.parse().ok()?;
    NUMBERED.contains(&word).then_some(Time::Numbered(number))
}

/// The words that tell the time, at either end of a heading, and the rest of it.
fn split(text: &str) -> Option<(Time, String)> {
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
        (alone && known_occasion(&rest).is_none()).then_some((time, rest))
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

#[cfg(test)]
mod tests {
    use super::super::parts::Parts;
    use super::*;

    /// The occasions and questions that headings come to.
    fn sides(headings: &[&str]) -> Vec<Option<(&'static str, String)>> {
        let columns = headings.iter().map(|text| Parts::plain(text).at(0, text));
        let mut columns: Vec<Column> = columns.collect();
        find_sides(&mut columns);
        let sides = columns.into_iter().map(|column| column.side);
        sides
            .map(|side| side.map(|side| (side.occasion, side.question)))
            .collect()
    }

    #[test]
    fn a_question_asked_twice_is_one() {
        for (before, after, question) in [
            ("Trygg före", "Trygg efter", "Trygg"),
            ("Före: jag är trygg", "Efter: jag är trygg", "Jag är trygg"),
            ("pre_q1", "post_q1", "q1"),
            ("q1_t1", "q1_t2", "q1"),
            ("trygg_t0", "trygg_t1", "trygg"),
            ("Q1 [Before]", "Q1 [After]", "Q1"),
            ("Q1[pre]", "Q1[post]", "Q1"),
            ("Trygg (innan insatsen)", "Trygg (efter insatsen)", "Trygg"),
            (
                "Hur trygg är du före?",
                "Hur trygg är du efter?",
                "Hur trygg är du?",
            ),
            (
                "Jag sover gott efter – baslinje",
                "Jag sover gott – uppföljning",
                "",
            ),
            (
                "Tryggt hemma, mätning 1",
                "Tryggt hemma, mätning 2",
                "Tryggt hemma",
            ),
            (
                "Hur var det före? [Jag är trygg]",
                "Hur är det efter? [Jag är trygg]",
                "Jag är trygg",
            ),
            (
                "I feel safe before the lab",
                "I feel safe after the lab",
                "I feel safe",
            ),
        ] {
            let found = sides(&["Kod", before, "Något annat", after]);
            let pair = [
                ("baseline", question.into()),
                ("follow-up", question.into()),
            ];
            let [one, other] = pair.map(|side| Some(side).filter(|_| !question.is_empty()));
            assert_eq!(found, [None, one, None, other], "{before}");
        }
    }

    #[test]
    fn what_has_no_other_side_is_left_alone() {
        for headings in [
            ["Trygg före", "Trivsel efter", "Trygg"],
            ["q_1", "q_2", "q_3"],
            ["q_t1", "q_t2", "q_t3"],
            ["Trygg före", "Trygg före", "Trygg efter"],
            ["Före", "Efter", "Trygg"],
        ] {
            assert_eq!(sides(&headings), [None, None, None], "{headings:?}");
        }
    }
}
