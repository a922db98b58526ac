//! Which way is better of an option that is ticked or not, as far as its words and its
//! question's tell.

use super::reversed::{BEST, WORST, is_bad, is_turned};
use super::words::words;

/// Whether fewer who chose an option look better. Options of a question about something
/// bad are bad as it is, and of one about help good; of any other, each is what its own
/// words say. That none of them is chosen is the other way round.
pub fn is_against(question: &str, option: &str) -> bool {
    let (asked, own) = (words(question), words(option));
    let none = is_none(&own);
    let bad = own.iter().any(|word| is_bad(word) || is_of(word, WORST));
    let good = own.iter().any(|word| is_of(word, BEST));
    let is_about_bad = asked.iter().any(|word| is_bad(word))
        && !asked.iter().any(|word| is_of(word, BEST))
        && !is_turned(&asked);
    if is_about_help(&asked) {
        none
    } else if is_about_bad {
        !(none || bad && is_turned(&own))
    } else if bad || good {
        bad != is_turned(&own)
    } else {
        none
    }
}

/// Whether an option says that none of the others is chosen: *Inget av dessa*.
fn is_none(words: &[String]) -> bool {
    #[rustfmt::skip]
    const NONE: &[&str] = &[
        "ingen", "inget", "inga", "ingenting", "ingendera", "none", "nothing", "neither", "nej",
    ];
    words.first().is_some_and(|word| is_of(word, NONE))
}

/// Whether a question is about what has helped, or what with.
fn is_about_help(words: &[String]) -> bool {
    const HELP: [&str; 8] = [
        "hjalp",
        "stod",
        "stott",
        "bidra",
        "help",
        "support",
        "contribut",
        "assist",
    ];
    let mut all = words.iter();
    all.any(|word| HELP.iter().any(|help| word.starts_with(help)))
}

fn is_of(word: &str, list: &[&str]) -> bool {
    list.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_option_is_good_or_bad_by_its_words_and_its_question() {
        let (seen, done) = (
            "Hur upplever du gården?",
            "Vilka aktiviteter har du deltagit i?",
        );
        for (question, option) in [
            (seen, "Otrygg"),
            (seen, "Stökig"),
            (seen, "Inte trygg"),
            (seen, "Mycket dålig"),
            (done, "Inget av dessa"),
            (done, "None of these"),
            ("Inget av dessa", "Inget av dessa"),
            ("Vilka problem ser du?", "Trafiken"),
            ("Vad är du orolig för?", "Inbrott"),
            ("Vad har du fått hjälp med?", "Inget"),
        ] {
            assert!(is_against(question, option), "{question} {option}");
        }
        for (question, option) in [
            (seen, "Trygg"),
            (seen, "Vacker"),
            (seen, "Inte stökig"),
            (done, "Odling"),
            ("Inget av dessa", "Odling"),
            ("Vilka problem ser du?", "Inga problem"),
            ("Vilka problem ser du?", "Inget av dessa"),
            ("Vad har du fått hjälp med?", "Ensamhet"),
            ("Hur trygg eller otrygg är du?", "Trygg"),
        ] {
            assert!(!is_against(question, option), "{question} {option}");
        }
    }
}
