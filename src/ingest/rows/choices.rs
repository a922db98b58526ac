//! What a cell says that is none of its choices, and which of them is meant.

use crate::diagnostic::{Problem, list, named, nearest, quoted};
use crate::model::choice::Chosen;

/// What people type instead of the word of a choice.
const OTHERWISE: [(&str, &[&str]); 9] = [
    ("andel", &["%", "procent"]),
    ("share", &["percent", "percentage", "proportion"]),
    ("count", &["number"]),
    ("kronor", &["kr", "kr.", "tkr"]),
    ("personer", &["pers", "pers.", "människor"]),
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

/// The problem of a word that is none of the choices.
pub fn unknown_choice<T: Chosen>(typed: &str) -> Problem {
    let words = T::CHOICES.iter().map(|(_, words)| words);
    let folded = typed.trim().to_lowercase();
    let counts = ["st", "st.", "stycken", "#", "pcs", "pieces"].contains(&folded.as_str());
    if counts && T::from_word("personer").is_some() {
        let typed = quoted(typed);
        return Problem::PiecesOrPeople { typed };
    }
    let meant = OTHERWISE.iter().find(|(word, otherwise)| {
        otherwise.contains(&folded.as_str()) && T::from_word(word).is_some()
    });
    Problem::NotAChoice {
        typed: quoted(typed),
        near: match meant {
            Some((word, _)) => quoted(word),
            None => nearest(typed, words.clone().flat_map(|words| [words.sv, words.en])),
        },
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
        assert_eq!(near(unknown_choice::<Unit>("%")), quoted("andel"));
        assert_eq!(near(unknown_choice::<Direction>("fler")), quoted("upp"));
        assert_eq!(near(unknown_choice::<Level>("effect")), quoted("effekt"));
        assert_eq!(
            near(unknown_choice::<Level>("st")),
            crate::diagnostic::Value::Nothing
        );
    }
}
