//! Questions of which less is better, as far as their words tell: never
//! assumed, only asked about.

use super::no_answer::is_no_answer;
use super::scale::stand_reversed;
use super::scale_numbers::{leading_number, marked_in};
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
    "noise", "noisy", "dirty", "litter", "excluded", "lack", "moving", "brott", "inbrott", "brak",
    "vandalis", "knark", "droger", "narkotik", "skjutning", "stold", "crime", "violen", "theft",
    "burglar", "disorder", "fights",
];
/// Words that begin like one of those and are none.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    "brottning", "brottas", "valdigt", "valdiga", "valde", "smarttelefon", "sadan", "sadana", "sadant", "orolos", "storst",
    "storsta",
];
/// Words that turn what follows.
#[rustfmt::skip]
const NOT: &[&str] = &[
    "inte", "ej", "aldrig", "sallan", "utan", "slipper", "ingen", "inga", "inget", "ingenting",
    "not", "never", "rarely", "without", "no", "nobody", "none", "nothing", "cannot", "dont",
];

/// Words that say that there is less of it.
#[rustfmt::skip]
const LESS: &[&str] = &[
    "mindre", "farre", "minskat", "minskar", "minskade", "minska", "minskad", "minskning",
    "avtagit", "avtar", "upphort", "forsvunnit", "ovanlig", "ovanligt", "ovanliga", "less",
    "fewer", "decreased", "decreasing", "decrease", "decreases", "reduced", "declined",
    "diminished", "lessened", "uncommon", "rare", "disappeared", "stopped",
];
/// Words beside which those ask for either.
const MORE: &[&str] = &[
    "mer",
    "mera",
    "fler",
    "flera",
    "okat",
    "okar",
    "more",
    "increased",
];

/// What is good at the end of a scale, each a word of its own.
#[rustfmt::skip]
pub const BEST: &[&str] = &[
    "bast", "basta", "battre", "bra", "jattebra", "god", "gott", "goda", "utmarkt", "utmarkta",
    "perfekt", "toppen", "fantastisk", "fantastiskt", "suveran", "suverant", "positiv",
    "positivt", "godkant", "godkand", "nojd", "nojda", "trygg", "trygga", "tryggt", "glad",
    "best", "better", "good", "great", "excellent", "outstanding", "perfect", "positive",
    "satisfied", "safe", "happy",
];
/// What is bad there, beside what nobody wants more of.
#[rustfmt::skip]
pub const WORST: &[&str] = &[
    "samst", "samsta", "usel", "uselt", "usla", "jattedaligt", "jattedalig", "bedrovligt",
    "vardelost", "katastrof", "katastrofalt", "hemskt", "negativ", "negativt", "underkant",
    "underkand", "worst", "worse", "bad", "poor", "terrible", "awful", "negative",
];
/// Much of anything, at the end of a scale.
#[rustfmt::skip]
const MUCH: &[&str] = &[
    "hog", "hogt", "hoga", "hogst", "hogsta", "stor", "stort", "stora", "storst", "mest",
    "viktigast", "high", "highest", "large", "largest", "most",
];
/// Little of anything.
#[rustfmt::skip]
const LITTLE: &[&str] = &[
    "lag", "lagt", "laga", "lagst", "lagsta", "liten", "litet", "sma", "minst", "minsta",
    "low", "lowest", "small", "smallest", "least",
];

/// What tells the direction of a row of a grid, or of an option: its question, where that
/// speaks of something good or bad, else its own words. What asks how well a statement
/// fits says nothing of it.
pub fn telling<'t>(question: &'t str, part: &'t str) -> &'t str {
    if says_nothing(question) {
        return part;
    }
    let own = words(question);
    let good = own.iter().any(|word| BEST.contains(&&**word));
    match good || own.iter().any(|word| is_bad(word)) {
        true => question,
        false => part,
    }
}

/// Whether the question above a grid only asks how well its rows fit.
pub fn says_nothing(question: &str) -> bool {
    const FITTING: [&str; 10] = [
        "stamm",
        "instamm",
        "passar",
        "pastaende",
        "agree",
        "statement",
        "stallning",
        "tycker",
        "haller",
        "foljande",
    ];
    let own = words(question);
    own.len() <= 1
        || own
            .iter()
            .any(|word| FITTING.iter().any(|fits| word.starts_with(fits)))
}

/// Whether more of what a question asks for looks worse. The words of a scale's ends tell
/// more than the question: of *Mycket otrygg* to *Mycket trygg* more is better, and of
/// *Utmärkt* to *Uselt* less.
pub fn looks_reversed(text: &str, labels: &[(String, i32)]) -> bool {
    let (lowest, highest) = ends_of(text, labels);
    let says = |tells: fn(&str) -> bool| (lowest.is_some_and(tells), highest.is_some_and(tells));
    match (says(tells_bad), says(tells_good)) {
        ((true, false), _) => false,
        ((false, true), _) => true,
        (_, (false, true)) => false,
        (_, (true, false)) => true,
        _ => speaks_against(text) != lowest.zip(highest).is_some_and(run_down),
    }
}

/// The words of the lowest and the highest value, of labels and of what the question says
/// itself. Of one that is told alone, only which end it is.
fn ends_of<'t>(text: &'t str, labels: &'t [(String, i32)]) -> (Option<&'t str>, Option<&'t str>) {
    let in_text = marked_in(text).into_iter();
    let in_text = in_text.map(|(value, words)| (words, value));
    let in_labels = labels.iter().map(|(label, value)| {
        let words = leading_number(label).map_or(label.as_str(), |(_, words)| words);
        (words, *value)
    });
    let said = in_labels.chain(in_text);
    let said: Vec<(&str, i32)> = said.filter(|(words, _)| !is_no_answer(words)).collect();
    let lowest = said.iter().min_by_key(|(_, value)| value).copied();
    let highest = said.iter().max_by_key(|(_, value)| value).copied();
    let one = lowest.map(|(_, value)| value) == highest.map(|(_, value)| value);
    let low = lowest.filter(|(_, value)| !one || *value <= 1);
    let high = highest.filter(|(_, value)| !one || *value > 1);
    (low.map(|(words, _)| words), high.map(|(words, _)| words))
}

/// Whether the values go the other way than the words that they stand for are usually
/// numbered: 1 is *Instämmer helt*.
fn run_down((lowest, highest): (&str, &str)) -> bool {
    let much = |text: &str, list: &[&str]| words(text).iter().any(|word| list.contains(&&**word));
    let amounts = much(lowest, MUCH) && !much(lowest, LITTLE) && much(highest, LITTLE);
    amounts || stand_reversed(lowest, highest)
}

/// Whether the words of an end say something good, and not how well a statement fits.
fn tells_good(end: &str) -> bool {
    let words = words(end);
    !fits(&words) && words.iter().any(|word| BEST.contains(&&**word)) && !is_turned(&words)
}

fn tells_bad(end: &str) -> bool {
    let words = words(end);
    let turned = is_turned(&words);
    let worst = words
        .iter()
        .any(|word| WORST.contains(&&**word) || is_bad(word));
    let best = words.iter().any(|word| BEST.contains(&&**word));
    !fits(&words) && if turned { best && !worst } else { worst }
}

/// Whether an end tells how well a statement fits: *Stämmer dåligt*.
fn fits(words: &[String]) -> bool {
    const FITTING: [&str; 4] = ["stammer", "instammer", "passar", "agree"];
    words.iter().any(|word| FITTING.contains(&&**word))
}

/// Whether words turn what they stand by: *inte*, *har minskat*; both at once do not. Nor
/// does *mer eller mindre*, which asks for either.
pub fn is_turned(words: &[String]) -> bool {
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&&**word));
    any(NOT) != (any(LESS) && !any(MORE))
}

/// Whether a statement is about something bad, or says that something is not: both at
/// once is good again. What a subordinate clause says is not what is stated, nor what
/// stands in brackets.
fn speaks_against(text: &str) -> bool {
    const CLAUSE: &[&str] = &["om", "nar", "eftersom", "if", "when", "because"];
    let stated = text.split('(').next().unwrap_or(text);
    let words = words(stated);
    let main = words
        .iter()
        .take_while(|word| !CLAUSE.contains(&word.as_str()));
    let main: Vec<String> = main.cloned().collect();
    words.iter().any(|word| is_bad(word)) != is_turned(&main)
}

/// Whether a word is of what nobody wants more of.
pub fn is_bad(word: &str) -> bool {
    !GOOD.contains(&word) && BAD.iter().any(|bad| word.starts_with(bad))
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
            "Tilliten har minskat",
            "Det har blivit mindre tryggt",
            "Otryggheten har inte minskat",
            "Är du mer eller mindre orolig än förut?",
            "There is a lot of crime here",
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
            "Otryggheten har minskat i området",
            "Nedskräpningen har minskat",
            "Jag oroar mig mindre än förut",
            "Det är ovanligt med bråk",
            "Crime has decreased",
            "I worry less than before",
            "Det har blivit färre inbrott",
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

    #[test]
    fn the_best_may_come_first() {
        let labels = |low: &str, high: &str| [(low.to_owned(), 1), (high.to_owned(), 5)];
        for text in [
            "Betygsätt värden: 1 är bäst och 5 är sämst",
            "Hur var mötet? 1 (mycket bra) till 5 (mycket dåligt)",
            "Betygsätt 1–5, där 1 är bäst",
            "Rate the host, where 1 is excellent and 5 is poor",
            "Hur stor är tilliten (1 = störst, 5 = minst)",
        ] {
            assert!(looks_reversed(text, &[]), "{text}");
        }
        for text in [
            "Betygsätt värden: 1 är sämst och 5 är bäst",
            "Hur dålig är luften? 1 = mycket dålig, 5 = mycket bra",
            "Betygsätt 1–5, där 5 är bäst",
            "Badet i hus 1 är nära",
            "Hur stort är problemet (1 = störst, 5 = minst)",
        ] {
            assert!(!looks_reversed(text, &[]), "{text}");
        }
        for (low, high) in [
            ("Utmärkt", "Uselt"),
            ("Excellent", "Poor"),
            ("Mycket bra", "Mycket dåligt"),
            ("Bättre", "Sämre"),
            ("Utmärkt", "Inte alls bra"),
            ("Hög", "Låg"),
        ] {
            assert!(
                looks_reversed("Hur var värden?", &labels(low, high)),
                "{low}"
            );
            assert!(
                !looks_reversed("Hur var värden?", &labels(high, low)),
                "{high}"
            );
        }
        let fits = labels("Stämmer dåligt", "Stämmer bra");
        assert!(looks_reversed("Jag är orolig", &fits));
        assert!(!looks_reversed("Jag trivs", &fits));
    }
}
