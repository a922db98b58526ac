//! What told results say without numbers: that a target is reached, that
//! something rose, doubled or halved; and whether their indicator says the same.

use std::ops::Range;

use crate::analysis::{Figure, Progress};
use crate::model::Qualifier;

/// What a text says of its indicator.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Way {
    /// The target is reached, or not.
    Reached(bool),
    /// The value is higher, or lower.
    Rose(bool),
    /// It is twice or half as much as before.
    Times(f64),
}

const REACHED: [&str; 10] = [
    "målet är nått",
    "målet nåddes",
    "målet har nåtts",
    "målet uppnåddes",
    "målet är uppnått",
    "nådde målet",
    "når målet",
    "target is reached",
    "target was reached",
    "reached the target",
];

const NOT_REACHED: [&str; 8] = [
    "målet är inte nått",
    "målet nåddes inte",
    "målet har inte nåtts",
    "målet uppnåddes inte",
    "nådde inte målet",
    "når inte målet",
    "target is not reached",
    "target was not reached",
];

const ROSE: [&str; 7] = [
    "har ökat",
    "ökade",
    "har stigit",
    "has risen",
    "have risen",
    "rose",
    "increased",
];

const FELL: [&str; 8] = [
    "har minskat",
    "minskade",
    "har sjunkit",
    "sjönk",
    "has fallen",
    "have fallen",
    "fell",
    "decreased",
];

const TIMES: [(&str, f64); 12] = [
    ("dubbelt så många", 2.0),
    ("dubbelt så mycket", 2.0),
    ("fördubblades", 2.0),
    ("fördubblats", 2.0),
    ("twice as many", 2.0),
    ("doubled", 2.0),
    ("hälften så många", 0.5),
    ("hälften så mycket", 0.5),
    ("halverades", 0.5),
    ("halverats", 0.5),
    ("half as many", 0.5),
    ("halved", 0.5),
];

/// What a text says of its indicator, and where; nothing of what it says both
/// of, which may be about other things.
pub(super) fn ways(text: &str) -> Vec<(Way, Range<usize>)> {
    let lower = text.to_lowercase();
    // A letter that becomes longer in lower case would move what follows.
    if lower.len() != text.len() {
        return Vec::new();
    }
    let first = |words: &[&str]| words.iter().find_map(|word| found(&lower, word));
    let one_of = |yes: &[&str], no: &[&str], way: fn(bool) -> Way| match (first(yes), first(no)) {
        (Some(range), None) => Some((way(true), range)),
        (None, Some(range)) => Some((way(false), range)),
        _ => None,
    };
    let mut said: Vec<_> = [
        one_of(&REACHED, &NOT_REACHED, Way::Reached),
        one_of(&ROSE, &FELL, Way::Rose),
    ]
    .into_iter()
    .flatten()
    .collect();
    let times = TIMES.iter();
    said.extend(times.filter_map(|(word, times)| Some((Way::Times(*times), found(&lower, word)?))));
    said
}

/// Where whole words stand in a text, and not denied.
fn found(text: &str, words: &str) -> Option<Range<usize>> {
    let (at, _) = text.match_indices(words).find(|(at, _)| {
        let before = text[..*at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphabetic());
        let denied = text[at + words.len()..].trim_start();
        apart(before) && apart(after) && !denied.starts_with("inte") && !denied.starts_with("not")
    })?;
    Some(at..at + words.len())
}

impl Way {
    /// Whether an indicator that stands so, and has changed so, says otherwise.
    /// `relative` is its change by its baseline.
    pub(super) fn is_denied(
        self,
        stands: Option<Progress>,
        (change, relative): (Option<&Figure>, Option<&Figure>),
    ) -> bool {
        // Twice as many is said of a little more or less.
        const ROOM: f64 = 0.2;
        let told =
            |figure: &&Figure| matches!(figure.qualifier, Qualifier::Exact | Qualifier::About);
        match self {
            Self::Reached(said) => stands.is_some_and(|stands| match stands {
                Progress::Reached => !said,
                Progress::NoTarget | Progress::UnclearTarget => false,
                _ => said,
            }),
            Self::Rose(said) => change.filter(told).is_some_and(|change| match said {
                true => change.value <= 0.0,
                false => change.value >= 0.0,
            }),
            Self::Times(times) => relative
                .filter(told)
                .is_some_and(|relative| ((1.0 + relative.value) / times - 1.0).abs() > ROOM),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_found_unless_both_are() {
        let said = |text: &str| {
            ways(text)
                .into_iter()
                .map(|(way, _)| way)
                .collect::<Vec<_>>()
        };
        assert_eq!(said("Målet är nått."), [Way::Reached(true)]);
        assert_eq!(said("Vi nådde inte målet"), [Way::Reached(false)]);
        assert_eq!(said("Störningarna minskade."), [Way::Rose(false)]);
        assert_eq!(said("Dubbelt så många kom"), [Way::Times(2.0)]);
        assert_eq!(said("Besöken ökade och klagomålen minskade"), []);
        assert_eq!(said("Antalet ökade inte"), []);
        // Steps are no rise.
        assert_eq!(said("Vi gick fram i tre steg"), []);
    }
}
