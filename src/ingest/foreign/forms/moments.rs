//! The order of words for occasions in time: dates, seasons, quarters, weeks, ordinals.

use std::collections::BTreeSet;

use chrono::Datelike;

use super::super::super::cell;
use super::words::words;

/// Where a value stands among others: what came before all of them, or between, or after,
/// and there where.
type Place = (u8, Vec<u64>);

/// What a word is taken to say: before, or after.
type Says = fn(&str) -> Option<&'static str>;

/// The places of values in time, by what words `says` to be before or after; `None` where nothing tells their order, or not of all.
/// Never are they ordered by their letters.
pub fn places_of(values: &[&str], says: Says) -> Option<Vec<Place>> {
    let unknown: Vec<&str> = values
        .iter()
        .copied()
        .filter(|value| says(value).is_none())
        .collect();
    let by: fn(&str) -> Option<Vec<u64>> = if unknown.iter().all(|own| moment(own).is_some()) {
        |value| moment(value).map(|at| vec![at])
    } else if unknown.iter().all(|own| ordinal(own).is_some()) {
        |value| ordinal(value).map(|at| vec![at])
    } else if are_numbered(&unknown) {
        |value| Some(numbers(value).1)
    } else {
        return None;
    };
    let places = values.iter().map(|value| match says(value) {
        Some("baseline") => Some((0, Vec::new())),
        Some(_) => Some((2, Vec::new())),
        None => by(value).map(|at| (1, at)),
    });
    let places: Vec<Place> = places.collect::<Option<_>>()?;
    let between = || places.iter().filter(|(when, _)| *when == 1);
    let apart: BTreeSet<&Place> = between().collect();
    (apart.len() == between().count()).then_some(places)
}

/// The words of a value that tell a time, as they are compared: its numbers, months,
/// seasons, ordinals and spans. An arm of a study is none.
pub fn times_in(value: &str) -> Vec<String> {
    const SPANS: [&str; 14] = [
        "ar", "aret", "arets", "year", "years", "halvar", "manad", "manader", "man", "month",
        "months", "week", "weeks", "veckor",
    ];
    #[rustfmt::skip]
    const NUMBERS: [&str; 16] = [
        "fyra", "fem", "sex", "sju", "atta", "nio", "tio", "elva", "tolv", "four", "five", "six",
        "nine", "twelve", "halvt", "half",
    ];
    let stated = value.split('(').next().unwrap_or(value);
    let parts = parts_of(stated);
    let of_arm = |at: usize| at > 0 && parts.get(at - 1).is_some_and(|word| word == "arm");
    let tells = |word: &str| {
        word.chars().all(|c| c.is_ascii_digit())
            || [&SPANS[..], &NUMBERS[..], &WEEK[..]]
                .iter()
                .any(|list| list.contains(&word))
            || month(word).is_some()
            || season(word).is_some()
            || ordinal(word).is_some()
    };
    let own = parts.iter().enumerate();
    let own = own.filter(|(at, word)| tells(word) && !of_arm(*at));
    own.map(|(_, word)| word.clone()).collect()
}

/// Values that differ in their numbers alone. Weeks and months turn with the year.
fn are_numbered(values: &[&str]) -> bool {
    let parts: BTreeSet<String> = values.iter().map(|value| numbers(value).0).collect();
    let turning = |text: &String| {
        let own = words(text);
        own.iter()
            .any(|word| WEEK.contains(&word.as_str()) || month(word).is_some())
    };
    let numbered = values.iter().all(|value| !numbers(value).1.is_empty());
    numbered && parts.len() == 1 && !parts.iter().any(turning)
}

/// A text with a sign for each number, and the numbers.
fn numbers(text: &str) -> (String, Vec<u64>) {
    let (mut rest, mut found) = (String::new(), Vec::new());
    for run in text
        .trim()
        .to_lowercase()
        .split_inclusive(|c: char| !c.is_ascii_digit())
    {
        let digits = run.trim_end_matches(|c: char| !c.is_ascii_digit());
        if let Ok(number) = digits.parse() {
            found.push(number);
            rest.push(' ');
        }
        rest.push_str(run.get(digits.len()..).unwrap_or_default());
    }
    (words(&rest).join(" "), found)
}

const WEEK: [&str; 5] = ["v", "vecka", "w", "week", "veckan"];

/// A day of a year, of a date, a month, a season, a quarter or a week with its year.
fn moment(value: &str) -> Option<u64> {
    let at = |year: u64, month: u64, day: u64| year * 372 + (month - 1) * 31 + day;
    if let Ok(date) = cell::date_text(value) {
        let day = date.first;
        let year = u64::try_from(day.year()).ok()?;
        return Some(at(year, u64::from(day.month()), u64::from(day.day())));
    }
    let parts = parts_of(value);
    let year = year_in(&parts)?;
    let mut pairs = parts.windows(2).filter_map(|pair| match pair {
        [word, number] => Some((word.as_str(), number.parse::<u64>().ok()?)),
        _ => None,
    });
    let month = parts.iter().find_map(|part| month(part));
    let season = parts.iter().find_map(|part| season(part));
    let within = pairs.find_map(|(word, number)| match (word, number) {
        ("q" | "kv" | "k" | "kvartal" | "quarter", 1..=4) => Some(((number - 1) * 3 + 1, 1)),
        (word, 1..=53) if WEEK.contains(&word) => {
            Some(((number - 1) * 7 / 31 + 1, (number - 1) * 7 % 31 + 1))
        }
        _ => None,
    });
    let (month, day) = within.or(month.or(season).map(|month| (month, 1)))?;
    Some(at(year, month, day))
}

/// The words and numbers of a text, `q4` as two.
fn parts_of(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for word in words(&text.replace(['-', '_', '/'], " ")) {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let digits = word.get(letters.len()..).unwrap_or_default();
        let own = [letters, digits].into_iter();
        parts.extend(own.filter(|part| !part.is_empty()).map(ToOwned::to_owned));
    }
    parts
}

/// The year among the parts of a text: `2024`, else of two figures `24`.
fn year_in(parts: &[String]) -> Option<u64> {
    let numbers = |figures: usize| {
        let own = parts.iter().filter(move |part| part.len() == figures);
        own.filter_map(|part| part.parse::<u64>().ok())
    };
    let whole = numbers(4).find(|number| (1990..=2100).contains(number));
    let short = || numbers(2).find(|number| (15..=60).contains(number));
    whole.or_else(|| Some(2000 + short()?))
}

/// The month that a season begins in.
fn season(word: &str) -> Option<u64> {
    Some(match word {
        "var" | "varen" | "vt" | "spring" => 2,
        "sommar" | "sommaren" | "summer" => 6,
        "host" | "hosten" | "ht" | "autumn" | "fall" => 9,
        _ => return None,
    })
}

fn month(word: &str) -> Option<u64> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january", "jan"],
        &["februari", "february", "feb", "febr"],
        &["mars", "march", "mar"],
        &["april", "apr"],
        &["maj", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["augusti", "august", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["december", "dec"],
    ];
    let place = MONTHS.iter().position(|names| names.contains(&word))?;
    u64::try_from(place + 1).ok()
}

/// `första`, `2:a`, `third`, `sista`; what somebody begins or ends with.
fn ordinal(value: &str) -> Option<u64> {
    const WORDS: [(&[&str], u64); 7] = [
        (
            &[
                "intake",
                "enrollment",
                "enrolment",
                "admission",
                "inskrivning",
                "welcome",
                "intag",
            ],
            0,
        ),
        (&["forsta", "first", "ett", "one", "1a", "1st"], 1),
        (&["andra", "second", "tva", "two", "2a", "2nd"], 2),
        (&["tredje", "third", "tre", "three", "3e", "3rd"], 3),
        (&["fjarde", "fourth", "fyra", "four", "4e", "4th"], 4),
        (&["femte", "fifth", "fem", "five", "5e", "5th"], 5),
        (
            &[
                "sista",
                "last",
                "final",
                "exit",
                "discharge",
                "utskrivning",
                "avslutande",
            ],
            99,
        ),
    ];
    let own = words(&value.replace(':', "").replace('-', " "));
    let mut found = own.iter().filter_map(|word| {
        let mut places = WORDS.iter();
        let place = places.find(|(words, _)| words.contains(&word.as_str()));
        place.map(|(_, at)| *at)
    });
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::occasions::known_occasion;
    use super::*;

    #[test]
    fn occasions_are_ordered_in_time_and_never_by_letters() {
        for values in [
            ["Första", "Andra"],
            ["Nov 2024", "Maj 2025"],
            ["2024-11", "2025-05"],
            ["Vår 2024", "Höst 2024"],
            ["Höst 2024", "Vår 2025"],
            ["Q4 2024", "Q1 2025"],
            ["v. 45 2024", "v. 3 2025"],
            ["okt-24", "apr-25"],
            ["Mätning ett", "Mätning två"],
            ["Första mötet", "Sista mötet"],
            ["Intake", "Exit"],
            ["Enrollment", "Discharge"],
            ["1:a", "2:a"],
            ["3 mån", "12 mån"],
            ["t9", "t10"],
            ["Före", "6 mån"],
        ] {
            let places = places_of(&values, known_occasion).unwrap_or_default();
            assert!(
                places.len() == 2 && places[0] < places[1],
                "{values:?} {places:?}"
            );
        }
        for values in [
            ["december", "juni"],
            ["v. 45", "v. 3"],
            ["Röd", "Blå"],
            ["A", "B"],
        ] {
            assert_eq!(places_of(&values, known_occasion), None, "{values:?}");
        }
    }
}
