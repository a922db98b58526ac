//! Scales of numbers: in answers and in headings.

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

/// The range that a heading speaks of: `(1–5)`, `på en skala 0 till 10`.
pub fn range_in(heading: &str) -> Option<(i32, i32)> {
    let numbers: Vec<(usize, usize, i32)> = digit_runs(heading);
    numbers.windows(2).find_map(|pair| {
        let [(_, end, low), (start, _, high)] = pair else {
            return None;
        };
        let between = heading.get(*end..*start)?.trim().to_lowercase();
        let joined = ["-", "–", "—", "till", "to", "..", "…"].contains(&between.as_str());
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
