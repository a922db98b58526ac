//! What is counted: a number before one of these is no house number, and
//! `per` before one of them is nobody's name.

/// Ends of words, so that `projektdeltagare` is one too.
const ENDS: [&str; 81] = [
    "år",
    "månad",
    "månader",
    "vecka",
    "veckor",
    "dag",
    "dagar",
    "timme",
    "timmar",
    "minut",
    "minuter",
    "kvartal",
    "termin",
    "terminer",
    "gång",
    "gånger",
    "deltagare",
    "person",
    "personer",
    "människor",
    "kvinna",
    "kvinnor",
    "individ",
    "individer",
    "ungdomar",
    "elev",
    "elever",
    "barn",
    "besökare",
    "medarbetare",
    "anställd",
    "anställda",
    "capita",
    "invånare",
    "hushåll",
    "lägenheter",
    "bostäder",
    "lokaler",
    "apartments",
    "dwellings",
    "households",
    "familj",
    "familjer",
    "plats",
    "platser",
    "kommun",
    "kommuner",
    "labb",
    "grupp",
    "grupper",
    "träff",
    "träffar",
    "möten",
    "intervju",
    "intervjuer",
    "enkät",
    "enkäter",
    "kr",
    "kronor",
    "tkr",
    "mkr",
    "procent",
    "procentenheter",
    "poäng",
    "projekt",
    "insats",
    "insatser",
    "aktivitet",
    "aktiviteter",
    "years",
    "months",
    "weeks",
    "days",
    "hours",
    "participants",
    "participant",
    "people",
    "persons",
    "women",
    "percent",
    "labs",
];
/// Words that are counted only as they are: others end in them.
const WHOLE: [&str; 16] = [
    "män", "man", "steg", "delar", "faser", "svar", "st", "jobb", "styck", "gäster", "year",
    "month", "week", "day", "lab", "men",
];

/// Whether a word names what is counted.
pub(super) fn is_counted(word: &str) -> bool {
    let word = word.to_lowercase();
    let word = word.as_str();
    WHOLE.contains(&word)
        || ENDS.iter().any(|end| {
            // `skakar` is no `kr`.
            word == *end || (end.chars().count() > 3 && word.ends_with(end))
        })
}
