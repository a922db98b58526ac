//! Which scale a question's answers are on, guessed from the answers.

use std::collections::{BTreeMap, BTreeSet};

use super::no_answer::{is_no_answer, no_steps, steps_beside};
use super::scale_families::{Family, Known, known_scales, label_key, step_label};
use super::scale_numbers::{
    counts_something, is_yes_or_no_in_numbers, leading_number, range_in, stands_apart, usual_range,
};

/// What a guess of a scale rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScaleOrigin {
    /// Labels of one known scale.
    Labels,
    /// Labels that several known scales have: the number of steps is not sure.
    LabelsOfSeveral,
    /// Numbers, some perhaps with words: `1 - Not at all`, `2`, `3`.
    Numbers,
    /// An option that is ticked or not.
    Ticks,
    /// The same, where a blank cell is one that is not ticked.
    TicksAlone,
    /// Answer codes such as `A1`: which end is high is not known.
    Codes,
}

impl ScaleOrigin {
    /// Whether it rests on words, and not on numbers or codes alone.
    pub fn has_words(self) -> bool {
        !matches!(self, Self::Numbers | Self::Codes)
    }

    /// Whether it is an option that is ticked or not.
    pub fn is_of_ticks(self) -> bool {
        matches!(self, Self::Ticks | Self::TicksAlone)
    }
}

/// A scale that fits a question's answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaleGuess {
    /// The lowest value.
    pub low: i32,
    /// The highest value, above `low`.
    pub high: i32,
    /// The scale's labels and values, lowest first: as they were seen, else as
    /// they are usually written. Empty where the answers are bare numbers.
    pub labels: Vec<(String, i32)>,
    /// What the guess rests on.
    pub origin: ScaleOrigin,
}

/// The scale that all `answers` are on, whose question is `heading`; `None`
/// where no known one fits. Answers such as `Vet ej` are passed over.
pub fn guess_scale(heading: &str, answers: &[&str]) -> Option<ScaleGuess> {
    let answers: Vec<&str> = answers
        .iter()
        .copied()
        .filter(|answer| !is_no_answer(answer))
        .collect();
    if answers.is_empty() {
        return None;
    }
    by_labels(&answers)
        .or_else(|| by_numbers(heading, &answers))
        .or_else(|| by_codes(&answers))
}

fn by_labels(answers: &[&str]) -> Option<ScaleGuess> {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for answer in answers {
        seen.entry(label_key(answer)).or_insert(answer);
    }
    // Two labels of one survey are two steps.
    let steps = |known: &Known| -> Option<Vec<usize>> {
        let steps: Vec<usize> = seen
            .keys()
            .map(|key| known.step_of(key))
            .collect::<Option<_>>()?;
        let apart: BTreeSet<&usize> = steps.iter().collect();
        (apart.len() == steps.len()).then_some(steps)
    };
    let mut fitting: Vec<(Family, Vec<usize>)> = known_scales()
        .iter()
        .filter_map(|known| Some((known.steps, steps(known)?)))
        .collect();
    // One whose every step was seen goes first; the sort is stable.
    fitting.sort_by_key(|(family, steps)| !(0..family.len()).all(|step| steps.contains(&step)));
    let (family, chosen) = fitting.first()?;
    let several = fitting.iter().any(|(_, steps)| steps != chosen);
    // A scale of four steps may be one of five whose middle nobody chose.
    let whole =
        (0..family.len()).all(|step| chosen.contains(&step)) && matches!(family.len(), 2 | 5 | 7);
    let spelt: BTreeMap<usize, &str> = chosen
        .iter()
        .copied()
        .zip(seen.values().copied())
        .rev()
        .collect();
    let low = i32::from(family.len() > 2);
    let labels = family.iter().enumerate().map(|(place, step)| {
        let label = spelt
            .get(&place)
            .map_or_else(|| like(step_label(step), &spelt), |seen| (*seen).to_owned());
        (label, low + place as i32)
    });
    Some(ScaleGuess {
        low,
        high: low + family.len() as i32 - 1,
        labels: labels.collect(),
        origin: if several && !whole {
            ScaleOrigin::LabelsOfSeveral
        } else {
            ScaleOrigin::Labels
        },
    })
}

/// A label that nobody chose, written as those are that somebody did.
fn like(label: &str, spelt: &BTreeMap<usize, &str>) -> String {
    let short = spelt
        .values()
        .any(|seen| seen.trim_start().starts_with("Stämmer"));
    match label.strip_prefix("Instämmer") {
        Some(rest) if short => format!("Stämmer{rest}"),
        _ => label.to_owned(),
    }
}

fn by_numbers(heading: &str, answers: &[&str]) -> Option<ScaleGuess> {
    let numbers: Vec<(i32, &str)> = answers
        .iter()
        .map(|answer| leading_number(answer))
        .collect::<Option<_>>()?;
    let told = steps_beside(heading).or_else(|| range_in(heading));
    let none = no_steps(heading);
    let all: BTreeSet<i32> = numbers.iter().map(|(number, _)| *number).collect();
    let counted = |number: &i32| !stands_apart(*number, &all, told) && !none.contains(number);
    let (numbers, answers): (Vec<(i32, &str)>, Vec<&str>) = numbers
        .into_iter()
        .zip(answers.iter().copied())
        .filter(|((number, _), _)| counted(number))
        .unzip();
    let least = numbers.iter().map(|(number, _)| *number).min()?;
    let most = numbers.iter().map(|(number, _)| *number).max()?;
    let worded = numbers.iter().any(|(_, words)| !words.is_empty());
    let steps: BTreeSet<i32> = numbers.iter().map(|(number, _)| *number).collect();
    if range_in(heading).is_none() && !worded && is_yes_or_no_in_numbers(heading, &steps) {
        return None;
    }
    let range = told.filter(|(low, high)| *low <= least && most <= *high);
    if range.is_none() && !worded && counts_something(heading) {
        return None;
    }
    let worded_range = range_of_words(&numbers);
    let range = range.or(worded_range);
    let (low, high) = range.or_else(|| usual_range(heading, least, most))?;
    let mut labels: BTreeMap<i32, String> = BTreeMap::new();
    for ((number, words), answer) in numbers.iter().zip(&answers) {
        let earlier = (!words.is_empty()).then(|| labels.insert(*number, (*answer).to_owned()));
        // One number under two wordings is no label.
        if earlier
            .flatten()
            .is_some_and(|earlier| label_key(&earlier) != label_key(answer))
        {
            return None;
        }
    }
    Some(ScaleGuess {
        low,
        high,
        labels: labels
            .into_iter()
            .map(|(value, label)| (label, value))
            .collect(),
        origin: ScaleOrigin::Numbers,
    })
}

/// The steps of the known scale that numbered words are on, each at its number:
/// of `1. Completely disagree` to `4. Completely agree` there are four.
fn range_of_words(numbers: &[(i32, &str)]) -> Option<(i32, i32)> {
    let words: Vec<&str> = numbers.iter().map(|(_, words)| *words).collect();
    let scale = by_labels(&words).filter(|_| words.iter().all(|words| !words.is_empty()))?;
    let (first, _) = numbers.iter().min()?;
    let (last, _) = numbers.iter().max()?;
    let all = numbers.len() == scale.labels.len();
    let shift = first - scale.low;
    let at = |(number, words): &(i32, &str)| {
        let mut labels = scale.labels.iter();
        labels.any(|(label, value)| label == words && value + shift == *number)
    };
    (all && numbers.iter().all(at)).then_some((*first, *last))
}

/// Whether the words of a scale's lowest and highest value are usually numbered the other
/// way round.
pub fn stand_reversed(lowest: &str, highest: &str) -> bool {
    let (lowest, highest) = (label_key(lowest), label_key(highest));
    known_scales().iter().any(|known| {
        let steps = known.step_of(&lowest).zip(known.step_of(&highest));
        steps.is_some_and(|(low, high)| low > high)
    })
}

/// `A1` to `A5`, `AO01` to `AO07`: one prefix and a number.
fn by_codes(answers: &[&str]) -> Option<ScaleGuess> {
    let parts = |answer: &str| -> Option<(String, i32)> {
        let (prefix, number) = answer.split_at(answer.find(|c: char| c.is_ascii_digit())?);
        let lettered =
            (1..=3).contains(&prefix.len()) && prefix.chars().all(|c| c.is_ascii_uppercase());
        Some((prefix.to_owned(), number.parse().ok().filter(|_| lettered)?))
    };
    let parts: Vec<(String, i32)> = answers
        .iter()
        .map(|answer| parts(answer))
        .collect::<Option<_>>()?;
    let (prefix, _) = parts.first()?;
    let (least, most) = (
        parts.iter().map(|(_, n)| *n).min()?,
        parts.iter().map(|(_, n)| *n).max()?,
    );
    if parts.iter().any(|(other, _)| other != prefix) || least < 1 || !(2..=11).contains(&most) {
        return None;
    }
    let high = most.max(5);
    // Codes that nobody chose are written like the others: `A01`, `A1`.
    let width = answers
        .iter()
        .map(|answer| answer.len() - prefix.len())
        .min()?;
    Some(ScaleGuess {
        low: 1,
        high,
        labels: (1..=high)
            .map(|value| (format!("{prefix}{value:0width$}"), value))
            .collect(),
        origin: ScaleOrigin::Codes,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(heading: &str, answers: &[&str]) -> Option<(i32, i32)> {
        guess_scale(heading, answers).map(|scale| (scale.low, scale.high))
    }

    #[test]
    fn known_labels_are_put_on_their_scale() {
        let scale = guess_scale(
            "",
            &["Instämmer helt", "Varken eller", "vet ej", "Instämmer"],
        )
        .unwrap();
        assert_eq!((scale.low, scale.high), (1, 5));
        assert_eq!(scale.labels.last(), Some(&("Instämmer helt".into(), 5)));
        assert_eq!(scale.labels[2], ("Varken eller".into(), 3));
        assert_eq!(
            scale.labels[0].0, "Instämmer inte alls",
            "nobody chose it, and it is a step"
        );
        let four = [
            "Stämmer inte alls",
            "Stämmer till viss del",
            "Stämmer till stor del",
            "Stämmer helt",
        ];
        let scale = guess_scale("", &four).unwrap();
        assert_eq!(scale.high, 4);
        assert_eq!(
            scale.origin,
            ScaleOrigin::LabelsOfSeveral,
            "a step between may be one nobody chose"
        );
        assert_eq!(
            range(
                "",
                &["Strongly disagree", "Neutral", "Somewhat agree", "Agree"]
            ),
            Some((1, 7))
        );
        assert_eq!(range("", &["Ja", "Nej"]), Some((0, 1)));
        assert_eq!(range("", &["Aldrig", "Ibland", "Alltid"]), Some((1, 5)));
        assert_eq!(range("", &["Röd", "Blå"]), None);
        let mixed = [
            "Instämmer inte alls",
            "Instämmer till viss del",
            "Varken eller",
        ];
        let values: Vec<_> = guess_scale("", &mixed)
            .unwrap()
            .labels
            .into_iter()
            .take(3)
            .collect();
        assert_eq!(
            values,
            [
                (mixed[0].into(), 1),
                (mixed[1].into(), 2),
                (mixed[2].into(), 3)
            ]
        );
        assert_eq!(range("", &["Nej, inte alls", "Ja, delvis"]), Some((1, 4)));
    }

    #[test]
    fn the_ends_alone_do_not_tell_how_many_steps() {
        let scale = guess_scale("", &["Instämmer helt", "Instämmer inte alls"]).unwrap();
        assert_eq!(scale.origin, ScaleOrigin::LabelsOfSeveral);
    }

    #[test]
    fn numbers_are_put_on_the_smallest_usual_scale() {
        assert_eq!(range("Trygghet", &["2", "5"]), Some((1, 5)));
        assert_eq!(range("Trygghet", &["2", "6"]), Some((1, 7)));
        assert_eq!(range("Trygghet", &["0", "9"]), Some((0, 10)));
        assert_eq!(range("Trygghet (1–10)", &["2", "5"]), Some((1, 10)));
        assert_eq!(
            range("Skulle du rekommendera labbet?", &["7", "9"]),
            Some((0, 10))
        );
        assert_eq!(range("Hur många barn har du?", &["1", "3"]), None);
        assert_eq!(range("Ålder", &["24", "67"]), None);
        assert_eq!(range("Hur många år har du bott här?", &["1", "3"]), None);
        assert_eq!(range("Hur nöjd är du?", &["1", "3"]), Some((1, 5)));
        assert_eq!(range("x", &["2 500", "1"]), None);
        let scale = guess_scale("", &["1 - Inte alls", "3", "5 – Helt"]).unwrap();
        assert_eq!((scale.low, scale.high, scale.labels.len()), (1, 5, 2));
        assert_eq!(range("", &["A2", "A5"]), Some((1, 5)));
        assert_eq!(range("", &["P001", "P017"]), None);
    }

    proptest::proptest! {
        #[test]
        fn every_answer_has_a_value_on_the_guessed_scale(
            heading in "\\PC{0,20}",
            answers in proptest::collection::vec("[0-9]{1,2}|[A-C][0-9]{1,2}|[1-5] - \\PC{1,8}|\\PC{0,12}", 1..8),
        ) {
            let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
            if let Some(scale) = guess_scale(&heading, &answers) {
                proptest::prop_assert!(scale.low < scale.high && scale.high - scale.low <= 10);
                for (_, value) in &scale.labels {
                    proptest::prop_assert!((scale.low..=scale.high).contains(value));
                }
            }
        }
    }
}
