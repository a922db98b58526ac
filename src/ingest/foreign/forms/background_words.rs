//! Questions that ask who people are, by their words: of such a one the answers
//! are a background, and on no scale.

use super::words::words;

/// Words that such questions have, and beginnings of words.
const WORDS: [&str; 19] = [
    "kon",
    "alder",
    "gender",
    "sex",
    "age",
    "fodd",
    "fodelsear",
    "bott",
    "boendetid",
    "lived",
    "born",
    "bostad",
    "housing",
    "tenure",
    "stadsdel",
    "neighbourhood",
    "neighborhood",
    "civilstand",
    "inkomst",
];

const BEGINNINGS: [&str; 9] = [
    "alders",
    "utbildning",
    "education",
    "sysselsattning",
    "occupation",
    "employment",
    "hushall",
    "household",
    "upplatelseform",
];

/// Whether a heading asks who somebody is. A long question speaks of much.
pub fn asks_who(heading: &str) -> bool {
    const LONG: usize = 12;
    let words = words(heading);
    let says = |word: &String| {
        WORDS.contains(&word.as_str()) || BEGINNINGS.iter().any(|own| word.starts_with(own))
    };
    // *Which* of several, and not how one likes it.
    const PLACES: [&str; 12] = [
        "hus", "huset", "omrade", "kvarter", "gata", "port", "adress", "trapphus", "house",
        "building", "area", "street",
    ];
    let which = first_after_preposition(&words)
        .is_some_and(|first| ["vilket", "vilken", "which", "what"].contains(&first));
    let place = || words.iter().any(|word| PLACES.contains(&word.as_str()));
    let asked = words.iter().any(says) || which && place();
    words.len() <= LONG && (asked || names_sexes(&words) || asks_age(&words))
}

/// The first word of a question, after a preposition: *I vilket hus*.
fn first_after_preposition(words: &[String]) -> Option<&str> {
    const BEFORE: [&str; 8] = ["i", "pa", "vid", "till", "in", "on", "at", "to"];
    let mut words = words.iter().map(String::as_str);
    let first = words.next()?;
    match BEFORE.contains(&first) {
        true => words.next(),
        false => Some(first),
    }
}

fn names_sexes(words: &[String]) -> bool {
    let has = |word: &str| words.iter().any(|own| own == word);
    has("man") && (has("kvinna") || has("woman"))
}

fn asks_age(words: &[String]) -> bool {
    let has = |word: &str| words.iter().any(|own| own == word);
    (has("gammal") || has("old")) && (has("du") || has("you"))
}

/// Whether a heading names what somebody is, and nothing that can be more or less to
/// their liking: a short one, or one that asks what theirs is.
pub fn names_a_trait(heading: &str) -> bool {
    const SHORT: usize = 4;
    const ASKS: [&str; 10] = [
        "vad ar din",
        "vad ar ditt",
        "vilken ar din",
        "vilket ar ditt",
        "ange din",
        "ange ditt",
        "what is your",
        "which is your",
        "whats your",
        "state your",
    ];
    const LONG: usize = 8;
    const TRAITS: [&str; 16] = [
        "kon",
        "alder",
        "aldersgrupp",
        "aldersklass",
        "aldersintervall",
        "konstillhorighet",
        "konsidentitet",
        "gender",
        "sex",
        "age",
        "civilstand",
        "utbildning",
        "utbildningsniva",
        "education",
        "sysselsattning",
        "occupation",
    ];
    let words = words(heading);
    let said = words.join(" ");
    let asks = words.len() <= LONG && ASKS.iter().any(|start| said.starts_with(start));
    let named = words.iter().any(|word| TRAITS.contains(&word.as_str()));
    // *Man* is anybody too: *Kan man som kvinna känna sig trygg?*
    let is_asked = ["ar du", "are you", "jag ar", "man ", "kvinna "];
    let is_asked = is_asked.iter().any(|start| said.starts_with(start));
    let sexes = is_asked && names_sexes(&words);
    let is_one = words.len() <= LONG && (sexes || asks_age(&words));
    named && (words.len() <= SHORT || asks) || is_one
}

/// Whether a question asks for a fact or a leave, whose answers are neither good nor bad:
/// where somebody was born, how they live, whether they may be quoted.
pub fn asks_fact(heading: &str) -> bool {
    const ALONE: [&str; 14] = [
        "hus",
        "trappuppgang",
        "trapphus",
        "port",
        "bostadsform",
        "upplatelseform",
        "boendeform",
        "hushallsstorlek",
        "hushalletsstorlek",
        "housing",
        "tenure",
        "householdsize",
        "building",
        "vaning",
    ];
    const LEAVE: [&str; 9] = [
        "far vi",
        "samtycker du",
        "far du kontaktas",
        "vill du bli kontaktad",
        "kan vi kontakta",
        "may we",
        "can we contact",
        "do you consent",
        "ar det okej att vi",
    ];
    let own = words(heading);
    let said = own.join(" ");
    let alone = ALONE.contains(&own.concat().as_str());
    let born = [
        "ar du fodd",
        "were you born",
        "are du fodd",
        "ar du utrikes fodd",
    ];
    let starts = |list: &[&str]| list.iter().any(|start| said.starts_with(start));
    const LIVING: [&str; 5] = [
        "har du barn",
        "bor du i hyresratt",
        "bor du i bostadsratt",
        "ager du din",
        "do you have children",
    ];
    let may = own.iter().any(|word| word.starts_with("samtyck")) || said.contains("kontakta mig");
    let month = own.len() <= 2 && own.iter().any(|word| word.starts_with("fodelse"));
    alone || may || month || starts(&LEAVE) || starts(&born) || starts(&LIVING)
}

/// Whether a question asks which of several, so that numbers for its answers are codes: a
/// mark or a level is asked for so too, and is none.
pub fn asks_which(heading: &str) -> bool {
    const STEPS: [&str; 12] = [
        "betyg",
        "niva",
        "poang",
        "siffra",
        "grad",
        "utstrackning",
        "omfattning",
        "extent",
        "rating",
        "grade",
        "score",
        "level",
    ];
    const WHICH: [&str; 4] = ["vilken", "vilket", "vilka", "which"];
    let own = words(heading);
    let first = first_after_preposition(&own).is_some_and(|first| WHICH.contains(&first));
    let steps = own
        .iter()
        .any(|word| STEPS.iter().any(|step| word.starts_with(step)));
    let lived = own.join(" ").starts_with("hur lange har du bott");
    first && !steps || lived
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_people_are_is_told_from_what_they_think() {
        for heading in [
            "Kön",
            "Vilken åldersgrupp tillhör du?",
            "How long have you lived here?",
            "Hur gammal är du?",
            "Är du man eller kvinna?",
            "Vilket hus bor du i?",
            "I vilket hus bor du?",
            "Är du kvinna, man eller annat?",
            "How old are you?",
        ] {
            assert!(asks_who(heading), "{heading}");
        }
        for heading in [
            "Jag känner mig trygg",
            "Hur fick du veta om labbet?",
            "Hur trivs du i ditt hus?",
            "Vilket stöd fick du?",
        ] {
            assert!(!asks_who(heading), "{heading}");
        }
        for heading in [
            "Är du född i Sverige?",
            "Hus",
            "Bostadsform",
            "Får vi citera dig?",
        ] {
            assert!(asks_fact(heading), "{heading}");
        }
        assert!(!asks_fact("Jag trivs i mitt hus"));
        assert!(asks_which("Vilken buss tar du?") && !asks_which("Vilket betyg ger du oss?"));
        assert!(asks_which("I vilket hus bor du?") && !asks_which("I vilken grad trivs du?"));
        for heading in [
            "Kön",
            "Din ålder",
            "Är du kvinna, man eller annat?",
            "Vad är din högsta avslutade utbildning?",
            "What is your age group?",
            "Hur gammal är du?",
        ] {
            assert!(names_a_trait(heading), "{heading}");
        }
        for heading in [
            "Hur nöjd är du med din bostad?",
            "Kan man som kvinna känna sig trygg?",
            "Hur bra är utbildningen för dig och ditt barn?",
        ] {
            assert!(!names_a_trait(heading), "{heading}");
        }
    }
}
