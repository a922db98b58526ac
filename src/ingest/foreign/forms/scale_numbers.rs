//! Scales of numbers: in answers and in headings.

use std::collections::BTreeSet;

use super::words::words;

/// `3`, `3 - Varken eller`, `3 (neutral)`: the number and the words with it.
/// A sign must stand between them: `2 barn` is a number of something.
pub fn leading_number(answer: &str) -> Option<(i32, &str)> {
    let answer = answer.trim();
    let digits = answer.find(|c: char| !c.is_ascii_digit());
    let Some(digits) = digits else {
        return Some((answer.parse().ok()?, ""));
    };
    let (number, rest) = answer.split_at(digits);
    let words = rest.trim_start_matches(|c: char| !c.is_alphanumeric());
    let between = rest.strip_suffix(words)?;
    let parted = between.contains(['-', '–', '—', '=', ':', '(', ')', '.']);
    let worded = words.starts_with(char::is_alphabetic);
    Some((number.parse().ok().filter(|_| parted && worded)?, words))
}

/// The values that a heading gives words: `(1 = inte alls, 5 = helt)`, `1 är bäst och 5
/// är sämst`.
pub fn ends_in(heading: &str) -> Vec<(i32, &str)> {
    const TELLING: [&str; 9] = [
        "=",
        "är ",
        "betyder ",
        "står för ",
        "motsvarar ",
        "innebär ",
        "is ",
        "means ",
        "stands for ",
    ];
    worded(heading, &TELLING)
}

/// The same, and what a sign alone tells, where it does at both ends: `1 (bäst) till 5
/// (sämst)`, `1: bäst, 5: sämst`. As little as a number and a sign makes no scale.
pub fn marked_in(heading: &str) -> Vec<(i32, &str)> {
    const SIGNS: [&str; 4] = ["(", ":", "-", "–"];
    let told = ends_in(heading);
    if !told.is_empty() {
        return told;
    }
    let marked = worded(heading, &SIGNS);
    let begins = marked.iter().any(|(value, _)| (0..=1).contains(value));
    let several = marked.len() > 1;
    marked.into_iter().filter(|_| begins && several).collect()
}

/// What stands behind each number of a heading, whatever parts them.
pub fn worded_in(heading: &str) -> Vec<(i32, &str)> {
    worded(
        heading,
        &[
            "=", ":", "-", "–", "(", "är ", "betyder ", "is ", "means ", "",
        ],
    )
}

fn worded<'h>(heading: &'h str, telling: &[&str]) -> Vec<(i32, &'h str)> {
    const JOINING: [&str; 7] = [" och", " till", " and", " to", " –", " -", " där"];
    let runs = digit_runs(heading);
    let said = runs
        .iter()
        .enumerate()
        .filter_map(|(place, (_, end, value))| {
            let stop = runs
                .get(place + 1)
                .map_or(heading.len(), |(start, ..)| *start);
            let words = heading.get(*end..stop)?.trim_start();
            let words = telling.iter().find_map(|sign| words.strip_prefix(sign))?;
            let words = words.split([',', ';', ')', '.', '?']).next()?.trim();
            let joined = JOINING.iter().find_map(|word| words.strip_suffix(word));
            let words = joined.unwrap_or(words).trim();
            (!words.is_empty()).then_some((*value, words))
        });
    said.collect()
}

/// The range that a heading speaks of: `(1–5)`, `på en skala 0 till 10`, or by the words
/// of its ends.
pub fn range_in(heading: &str) -> Option<(i32, i32)> {
    range_joined(heading).or_else(|| {
        let ends = ends_in(heading);
        let low = ends.iter().map(|(value, _)| *value).min()?;
        let high = ends.iter().map(|(value, _)| *value).max()?;
        ((0..=1).contains(&low) && (2..=10).contains(&high)).then_some((low, high))
    })
}

fn range_joined(heading: &str) -> Option<(i32, i32)> {
    let numbers: Vec<(usize, usize, i32)> = digit_runs(heading);
    numbers.windows(2).find_map(|pair| {
        let [(first, end, low), (start, _, high)] = pair else {
            return None;
        };
        let between = heading.get(*end..*start)?.trim().to_lowercase();
        let before = heading.get(..*first)?.trim_end().to_lowercase();
        let spanned = ["mellan", "between", "från", "from"];
        let spanned = spanned.iter().any(|word| before.ends_with(word));
        let joined = ["-", "–", "—", "till", "to", "..", "…"].contains(&between.as_str())
            || spanned && ["och", "and"].contains(&between.as_str());
        (joined && (0..=1).contains(low) && (2..=10).contains(high)).then_some((*low, *high))
    })
}

/// Where whole numbers stand in a text, and what they are.
fn digit_runs(text: &str) -> Vec<(usize, usize, i32)> {
    let mut runs = Vec::new();
    let mut rest = 0;
    while let Some(start) = text[rest..]
        .find(|c: char| c.is_ascii_digit())
        .map(|at| rest + at)
    {
        let length = text[start..].find(|c: char| !c.is_ascii_digit());
        let end = length.map_or(text.len(), |length| start + length);
        if let Ok(number) = text[start..end].parse() {
            runs.push((start, end, number));
        }
        rest = end;
    }
    runs
}

/// The smallest usual scale that holds the answers.
pub fn usual_range(heading: &str, least: i32, most: i32) -> Option<(i32, i32)> {
    let recommends = words(heading)
        .iter()
        .any(|word| word.starts_with("rekommender") || word.starts_with("recommend"));
    let usual: &[(i32, i32)] = if recommends && most > 5 {
        &[(0, 10)]
    } else {
        &[(0, 1), (1, 5), (0, 4), (1, 7), (1, 10), (0, 10)]
    };
    usual
        .iter()
        .copied()
        .find(|(low, high)| *low <= least && most <= *high)
}

/// Whether a number is what surveys write for no answer, beside the others that were
/// given: 9 or 99 far above them, or off the range that the heading tells.
pub fn stands_apart(number: i32, all: &BTreeSet<i32>, told: Option<(i32, i32)>) -> bool {
    const CODES: [i32; 8] = [9, 66, 77, 88, 97, 98, 99, 999];
    const FAR: i32 = 3;
    const FEW: usize = 2;
    let off = |value: &&i32| told.is_some_and(|(low, high)| !(low..=high).contains(*value));
    match told {
        Some(_) => off(&&number) && all.iter().filter(off).count() <= FEW,
        None => {
            let below: Vec<&i32> = all.range(..number).collect();
            let far = below.last().is_some_and(|last| number - **last >= FAR);
            CODES.contains(&number) && below.len() >= FEW && far
        }
    }
}

/// Whether a question is one that takes yes or no, answered 1 or 2: which is which
/// nobody can tell.
pub fn is_yes_or_no_in_numbers(heading: &str, all: &BTreeSet<i32>) -> bool {
    const FIRST: [&str; 21] = [
        "har", "ar", "kan", "finns", "vet", "vill", "brukar", "deltar", "deltog", "bor", "fick",
        "do", "did", "have", "has", "are", "is", "can", "was", "were", "does",
    ];
    let first = words(heading).into_iter().next().unwrap_or_default();
    all.iter().eq([&1, &2]) && FIRST.contains(&first.as_str()) && heading.contains('?')
}

/// Whether a question is one whose answers are numbers of something, not steps of a scale.
pub fn counts_something(heading: &str) -> bool {
    // With diacritics: *år* is a number of something, and *är* stands in any
    // question.
    #[rustfmt::skip]
    const WORDS: [&str; 17] = [
        "ålder", "alder", "age", "år", "year", "years", "antal", "number", "många", "manga", "many",
        "timmar", "hours", "födelseår", "fodelsear", "born", "gamla",
    ];
    let heading = heading.to_lowercase();
    let mut words = heading.split(|c: char| !c.is_alphanumeric());
    words.any(|word| WORDS.contains(&word))
}
