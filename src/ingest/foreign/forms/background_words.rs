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
    let which = words
        .first()
        .is_some_and(|first| ["vilket", "vilken", "which", "what"].contains(&first.as_str()));
    let place = || words.iter().any(|word| PLACES.contains(&word.as_str()));
    let has = |word: &str| words.iter().any(|own| own == word);
    let sexes = has("man") && has("kvinna") || has("woman") && has("man");
    let old = has("gammal") || has("old");
    let asked = words.iter().any(says) || which && place() || sexes || old && has("du");
    words.len() <= LONG && (asked || old && has("you"))
}

/// Whether a short heading names what somebody is, and nothing that can be more or less
/// to their liking.
pub fn names_a_trait(heading: &str) -> bool {
    const SHORT: usize = 4;
    const TRAITS: [&str; 12] = [
        "kon",
        "alder",
        "aldersgrupp",
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
    words.len() <= SHORT && words.iter().any(|word| TRAITS.contains(&word.as_str()))
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
        assert!(names_a_trait("Kön") && names_a_trait("Din ålder"));
        assert!(!names_a_trait("Hur nöjd är du med din bostad?"));
    }
}
