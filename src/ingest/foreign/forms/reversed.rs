//! Questions of which less is better, as far as their words tell: never
//! assumed, only asked about.

use super::scale::stand_reversed;
use super::scale_numbers::{ends_in, leading_number};
use super::words::words;

/// What nobody wants more of, as words begin, without diacritics.
#[rustfmt::skip]
const BAD: &[&str] = &[
    "ensam", "orolig", "oro", "radd", "radsla", "otrygg", "osaker", "besvar", "ont", "smart",
    "stress", "angest", "angslig", "nedstamd", "ledsen", "deprimer", "problem", "svart", "svarig",
    "utsatt", "hotad", "hotfull", "vald", "mobb", "isoler", "missnojd", "krank", "diskriminer",
    "trott", "somnlos", "konflikt", "stors", "stord", "storande", "storning", "skadegor", "nedskrap", "undvik", "maktlos", "hopplos",
    "lonel", "alone", "afraid", "fear", "worr", "anxi", "unsafe", "insecur", "pain", "sad",
    "depress", "trouble", "difficult", "dissatisf", "unhapp", "threat", "harass",
    "skrap", "buller", "bullrig", "stokig", "klott", "dalig", "samre", "sakna", "flytta", "utestang",
    "noise", "noisy", "dirty", "litter", "excluded", "lack", "moving",
];
/// Words that begin like one of those and are none.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    "valdigt", "valdiga", "valde", "smarttelefon", "sadan", "sadana", "sadant", "orolos",
];
/// Words that turn what follows.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "inte", "ej", "aldrig", "sallan", "utan", "slipper", "ingen", "inga", "inget", "ingenting",
    "not", "never", "rarely", "without", "no", "nobody", "none", "nothing", "cannot", "dont",
];

/// Whether a question asks how much there is of something bad. Labels tell more
/// than the question: of *Mycket otrygg* to *Mycket trygg* more is better.
pub fn looks_reversed(text: &str, labels: &[(String, i32)]) -> bool {
    let end = |label: Option<&(String, i32)>| label.is_some_and(|(label, _)| speaks_of_bad(label));
    let lowest = end(labels.iter().min_by_key(|(_, value)| value));
    let highest = end(labels.iter().max_by_key(|(_, value)| value));
    match (lowest, highest) {
        (true, false) => false,
        (false, true) => true,
        _ => speaks_against(text) != runs_down(text, labels),
    }
}

/// Whether the values go the other way than the words that they stand for are usually
/// numbered: 1 is *Instämmer helt*.
fn runs_down(text: &str, labels: &[(String, i32)]) -> bool {
    let in_text = ends_in(text).into_iter();
    let in_text = in_text.map(|(value, words)| (words, value));
    let in_labels = labels.iter().map(|(label, value)| {
        let words = leading_number(label).map_or(label.as_str(), |(_, words)| words);
        (words, *value)
    });
    let said: Vec<(&str, i32)> = in_labels.chain(in_text).collect();
    let lowest = said.iter().min_by_key(|(_, value)| value);
    let highest = said.iter().max_by_key(|(_, value)| value);
    lowest
        .zip(highest)
        .is_some_and(|((low, _), (high, _))| stand_reversed(low, high))
}

/// Whether a statement is about something bad, or says that something is not: both at
/// once is good again. What a subordinate clause says is not what is stated, nor what
/// stands in brackets.
fn speaks_against(text: &str) -> bool {
    const CLAUSE: &[&str] = &["om", "nar", "eftersom", "if", "when", "because"];
    let stated = text.split('(').next().unwrap_or(text);
    let words = words(stated);
    let mut main = words
        .iter()
        .take_while(|word| !CLAUSE.contains(&word.as_str()));
    let is_turned = main.any(|word| NOT.contains(&word.as_str()));
    words.iter().any(|word| is_bad(word)) != is_turned
}

fn is_bad(word: &str) -> bool {
    !GOOD.contains(&word) && BAD.iter().any(|bad| word.starts_with(bad))
}

fn speaks_of_bad(text: &str) -> bool {
    let words = words(text);
    let turned = words.iter().any(|word| NOT.contains(&word.as_str()));
    words.iter().any(|word| is_bad(word)) && !turned
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_wants_more_of_looks_reversed() {
        for text in [
            "Hur ofta känner du dig ensam?",
            "Jag är orolig för att gå ut på kvällen",
            "Har du besvär av buller?",
            "I feel lonely",
            "How worried are you about crime?",
            "Jag känner mig inte trygg på kvällen",
            "Ingen lyssnar på oss",
            "Jag träffar sällan mina grannar",
            "Det är skräpigt på gården",
            "I do not feel safe",
            "Jag är rädd",
        ] {
            assert!(looks_reversed(text, &[]), "{text}");
        }
        for text in [
            "Jag känner mig trygg",
            "Jag känner mig inte ensam",
            "I stora drag är jag nöjd",
            "Det är väldigt trivsamt här",
            "Hur nöjd är du?",
            "Det finns inga problem med buller",
            "Jag vet vart jag ska vända mig om något inte fungerar",
            "Jag trivs (1 = instämmer inte alls, 5 = instämmer helt)",
        ] {
            assert!(!looks_reversed(text, &[]), "{text}");
        }
    }

    #[test]
    fn a_scale_may_be_numbered_downwards() {
        let labels = [
            ("1 - Instämmer helt".to_owned(), 1),
            ("5 - Instämmer inte alls".to_owned(), 5),
        ];
        assert!(looks_reversed("Jag trivs här", &labels));
        assert!(!looks_reversed("Jag är orolig", &labels));
        let told = "Jag trivs här (1 = instämmer helt, 5 = instämmer inte alls)";
        assert!(looks_reversed(told, &[]));
        let yes_first = [("1. Ja".to_owned(), 1), ("2. Nej".to_owned(), 2)];
        assert!(looks_reversed("Har du lärt känna någon ny?", &yes_first));
    }

    #[test]
    fn labels_tell_more_than_the_question() {
        let labels = |low: &str, high: &str| [(low.to_owned(), 1), (high.to_owned(), 5)];
        let question = "Hur trygg eller otrygg känner du dig?";
        assert!(!looks_reversed(
            question,
            &labels("Mycket otrygg", "Mycket trygg")
        ));
        assert!(looks_reversed(
            question,
            &labels("Mycket trygg", "Mycket otrygg")
        ));
        assert!(looks_reversed(
            "Känner du dig ensam?",
            &labels("Aldrig", "Alltid")
        ));
    }
}
