//! What a cell says that is none of its choices, and which of them is meant.

use crate::diagnostic::{Problem, list, named, nearest, quoted};
use crate::model::choice::Chosen;

/// What people type instead of the word of a choice, and mean nothing else by.
const OTHERWISE: [(&str, &[&str]); 16] = [
    ("andel", &["%", "procent"]),
    ("share", &["percent", "percentage", "proportion"]),
    ("count", &["number"]),
    ("kronor", &["kr", "kr.", "sek"]),
    ("timmar", &["tim", "tim.", "h", "timme"]),
    ("hours", &["hrs", "hour"]),
    ("dagar", &["dgr", "dag", "dygn"]),
    ("days", &["day"]),
    // Whom small numbers point at: never a count of things.
    (
        "personer",
        &[
            "pers",
            "pers.",
            "människor",
            "individer",
            "deltagare",
            "boende",
            "hyresgäster",
            "antal personer",
            "antal pers",
            "personer (antal)",
            "antal människor",
            "antal individer",
            "antal deltagare",
            "antal boende",
            "antal hyresgäster",
        ],
    ),
    (
        "persons",
        &[
            "people",
            "participants",
            "tenants",
            "residents",
            "number of people",
            "number of persons",
            "number of participants",
        ],
    ),
    ("cirka", &["ca", "ca.", "c:a"]),
    ("introduktion", &["inledning"]),
    (
        "upp",
        &["+", "fler", "mer", "öka", "ökar", "ökning", "högre", "↑"],
    ),
    (
        "ner",
        &[
            "-", "–", "−", "ned", "färre", "minska", "minskar", "lägre", "↓",
        ],
    ),
    ("up", &["more", "higher", "increase"]),
    ("down", &["fewer", "less", "lower", "decrease"]),
];

/// The choice that a word says, or stands for.
pub fn choice<T: Chosen>(typed: &str) -> Result<T, Problem> {
    let meant = || T::from_word(otherwise(&typed.trim().to_lowercase())?);
    T::from_word(typed)
        .or_else(meant)
        .ok_or_else(|| unknown_choice::<T>(typed))
}

/// The word that people mean by another, whatever the choices are.
fn otherwise(folded: &str) -> Option<&'static str> {
    let mut all = OTHERWISE.iter();
    let found = all.find(|(_, otherwise)| otherwise.contains(&folded));
    found.map(|(word, _)| *word)
}

/// The problem of a word that is none of the choices.
fn unknown_choice<T: Chosen>(typed: &str) -> Problem {
    let words = T::CHOICES.iter().map(|(_, words)| words);
    let folded = typed.trim().to_lowercase();
    let counts = ["st", "st.", "stycken", "#", "pcs", "pieces"].contains(&folded.as_str());
    if counts && T::from_word("personer").is_some() {
        let typed = quoted(typed);
        return Problem::PiecesOrPeople { typed };
    }
    Problem::NotAChoice {
        typed: quoted(typed),
        near: nearest(typed, words.clone().flat_map(|words| [words.sv, words.en])),
        choices: list(words.map(|words| named(words.sv, words.en))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::choice::{Direction, Level, Unit};

    #[test]
    fn what_people_type_leads_to_the_word() {
        let near = |problem| match problem {
            Problem::NotAChoice { near, .. } => near,
            _ => unreachable!(),
        };
        assert!(matches!(
            unknown_choice::<Unit>("St"),
            Problem::PiecesOrPeople { .. }
        ));
        assert_eq!(choice::<Unit>("%").ok(), Some(Unit::Share));
        assert_eq!(choice::<Unit>("Tim.").ok(), Some(Unit::Hours));
        assert_eq!(
            choice::<Unit>("Antal personer").ok(),
            Some(Unit::Persons),
            "small numbers are protected"
        );
        assert_eq!(choice::<Direction>("fler").ok(), Some(Direction::Up));
        // Percent is no level, whatever it is of other things.
        assert!(choice::<Level>("%").is_err());
        // So many thousand kronor are no unit of what is counted.
        assert!(choice::<Unit>("tkr").is_err());
        assert_eq!(near(unknown_choice::<Level>("effect")), quoted("effekt"));
        assert_eq!(
            near(unknown_choice::<Level>("st")),
            crate::diagnostic::Value::Nothing
        );
    }
}
