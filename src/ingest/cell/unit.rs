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
