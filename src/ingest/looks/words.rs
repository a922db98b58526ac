//! Words and signs beside the digits of number formats.

use crate::model::Unit;

/// Other currencies, parts of crowns and steps between percentages fit no unit.
pub const FOREIGN: [&str; 28] = [
    "k€",
    "m€",
    "t€",
    "keur",
    "meur",
    "teur",
    "€",
    "eur",
    "euro",
    "$",
    "us$",
    "usd",
    "£",
    "gbp",
    "nok",
    "dkk",
    "isk",
    "chf",
    "¥",
    "pund",
    "dollar",
    "öre",
    "%-enhet",
    "%-enheter",
    "procentenhet",
    "procentenheter",
    "p.p.",
    "pp",
];
/// Times that no unit is: a number of them may be counted, or a mean.
pub const OTHER_TIMES: [&str; 23] = [
    "v", "kvartal", "termin", "terminer", "quarters", "terms", "min", "min.", "minut", "minuter",
    "minutes", "dygn", "vecka", "veckor", "weeks", "mån", "mån.", "månad", "månader", "months",
    "år", "year", "years",
];
/// The units of indicators that such numbers may be of.
pub const COUNTED: [Unit; 2] = [Unit::Count, Unit::Scale];
/// Where crowns are not Swedish: Norwegian, Danish, Icelandic.
pub const OTHER_CROWNS: [&str; 9] = [
    "414", "814", "406", "40f", "nb-no", "nn-no", "no", "da-dk", "is-is",
];
/// Words that multiply and are no units.
pub const TIMES: [(&str, i8); 20] = [
    ("‰", -3),
    ("promille", -3),
    ("k", 3),
    ("tus", 3),
    ("tus.", 3),
    ("tusen", 3),
    ("tusental", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("miljoner", 6),
    ("miljon", 6),
    ("milj.", 6),
    ("mn", 6),
    ("million", 6),
    ("millions", 6),
    ("md", 9),
    ("mdr", 9),
    ("miljard", 9),
    ("miljarder", 9),
    ("billion", 9),
];
/// Words that say how exact a number is, or of how many, and those that count several as one.
pub const ALTERING: [&str; 22] = [
    "dussin", "tjog", "par", "dozen", "score", "pairs", "ca", "c:a", "cirka", "circa", "ungefär",
    "över", "minst", "drygt", "under", "högst", "max", "knappt", "about", "over", "av", "of",
];
/// Signs that say the same.
pub const ALTERING_SIGNS: [char; 7] = ['<', '>', '≤', '≥', '±', '~', '≈'];
/// Millions; in lower case it is metres or minutes.
pub const MILLIONS: &str = "M";
