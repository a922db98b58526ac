//! Questions of which less is better, as far as their words tell: never
//! assumed, only asked about.

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
];
/// Words that begin like one of those and are none.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    "valdigt", "valdiga", "valde", "smarttelefon", "sadan", "sadana", "sadant", "orolos",
];
/// Words that turn what follows.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "inte", "ej", "aldrig", "sallan", "utan", "slipper", "not", "never", "rarely", "without",
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
        _ => speaks_of_bad(text),
    }
}

fn speaks_of_bad(text: &str) -> bool {
    let words = words(text);
    let is_bad = |word: &String| {
        !GOOD.contains(&word.as_str()) && BAD.iter().any(|bad| word.starts_with(bad))
    };
    let turned = words.iter().any(|word| NOT.contains(&word.as_str()));
    words.iter().any(is_bad) && !turned
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
        ] {
            assert!(!looks_reversed(text, &[]), "{text}");
        }
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
