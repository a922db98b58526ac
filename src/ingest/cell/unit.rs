//! Units, as they stand after a heading or a number.

use crate::model::Unit;
use crate::model::clean::folded;

/// A unit that numbers are given in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TypedUnit {
    /// Power of ten that values are multiplied by: −2 for percent, 3 for
    /// thousands, 6 for millions.
    pub power: i8,
    /// The units of indicators that it fits.
    pub fits: &'static [Unit],
}

/// Values typed as percentages.
pub const PERCENT: TypedUnit = TypedUnit {
    power: -2,
    fits: &[Unit::Share, Unit::RelativeChange],
};

/// The unit that a word names: `procent`, `tkr`, `st`.
pub fn unit(word: &str) -> Option<TypedUnit> {
    let (power, fits): (i8, &'static [Unit]) = match folded(word).as_str() {
        "procent" | "percent" | "percentage" | "pct" | "%" => return Some(PERCENT),
        "tkr" | "kkr" | "ksek" | "tusenkronor" | "tusenkr" => (3, &[Unit::Sek]),
        "mnkr" | "mkr" | "msek" | "miljonerkronor" | "miljonerkr" => (6, &[Unit::Sek]),
        "kr" | "kronor" | "sek" | ":" | "kr." => (0, &[Unit::Sek]),
        "antal" | "count" | "number" | "no." | "st" | "st." | "stycken" => {
            (0, &[Unit::Count, Unit::Persons])
        }
        "personer" | "persons" | "people" | "pers" | "pers." => (0, &[Unit::Persons, Unit::Count]),
        "andel" | "share" => (0, &[Unit::Share]),
        "skala" | "scale" => (0, &[Unit::Scale]),
        "timmar" | "hours" | "h" | "tim" => (0, &[Unit::Hours]),
        "dagar" | "days" => (0, &[Unit::Days]),
        "forandring" | "relativechange" => (0, &[Unit::RelativeChange]),
        _ => return None,
    };
    Some(TypedUnit { power, fits })
}

/// The unit in thousands or more that a text says a whole table is in, and its words:
/// `Alla belopp i tkr`, `Mätvärden (tkr)`, `Tusentals kronor`.
pub fn unit_of_whole(text: &str) -> Option<(TypedUnit, String)> {
    /// A longer text tells something else.
    const MOST: usize = 12;
    let lower = text.to_lowercase();
    let apart = |c: char| c.is_whitespace() || ",;:|()[]_".contains(c);
    let words = lower.split(apart).map(|word| word.trim_end_matches('.'));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    if words.len() > MOST {
        return None;
    }
    (0..words.len()).find_map(|at| {
        let before = at.checked_sub(1).map(|before| words[before]);
        let follows = before.is_some_and(|word| matches!(word, "i" | "in"));
        // `kostade 500 tkr` is an amount of its own.
        if before.is_some_and(|word| word.contains(|c: char| c.is_ascii_digit())) {
            return None;
        }
        (at + 1..=(at + 3).min(words.len())).rev().find_map(|end| {
            let said = words[at..end].join(" ");
            let unit = many(&words[at..end].concat(), follows)?;
            (follows || end == words.len()).then_some((unit, said))
        })
    })
}

/// The unit that words name, where it is of thousands or millions.
fn many(words: &str, follows: bool) -> Option<TypedUnit> {
    let (power, fits): (i8, &'static [Unit]) = match words {
        "tusentalskronor" | "tusentalskr" | "1000talskronor" | "1000kr" | "1000kronor"
        | "1000sek" | "000kr" | "thousandsofsek" | "thousandsek" | "thousandsofkronor" => {
            (3, &[Unit::Sek])
        }
        "miljontalskronor" | "millionsek" | "millionsofsek" | "millionsofkronor" => {
            (6, &[Unit::Sek])
        }
        "tusental" | "tusentals" | "1000tal" | "thousands" => {
            (3, &[Unit::Sek, Unit::Count, Unit::Persons])
        }
        "tusen" if follows => (3, &[Unit::Sek, Unit::Count, Unit::Persons]),
        "miljoner" | "millions" if follows => (6, &[Unit::Sek, Unit::Count, Unit::Persons]),
        word => return unit(word).filter(|unit| unit.power > 0),
    };
    Some(TypedUnit { power, fits })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_of_a_whole_table_is_told_from_other_words() {
        for text in [
            "Alla belopp i tkr",
            "Mätvärden, tkr",
            "Mätvärden (tkr)",
            "Mätvärden tkr",
            "Tusentals kronor",
            "tkr",
            "Belopp i 1000 kr",
            "Belopp i tkr om inget annat anges",
            "Miljoner kronor.",
        ] {
            let (unit, _) = unit_of_whole(text).unwrap_or_else(|| panic!("{text}"));
            assert!(unit.fits.contains(&Unit::Sek), "{text}");
        }
        for text in [
            "Mätvärden",
            "Festen kostade 500 tkr",
            "Belopp i kronor",
            "Kostnader tkr och antal besök",
            "tusen tack",
            "",
        ] {
            assert_eq!(unit_of_whole(text), None, "{text}");
        }
    }
}
