//! Units that an indicator's own name says, where they are others than its unit.

use super::super::rows::Row;
use crate::diagnostic::{Problem, named, quoted};
use crate::ingest::cell;
use crate::model::Unit;
use crate::model::clean::folded;
use crate::model::tables::Indicator;

/// Times that no unit is; a year is left out, for most of what is counted is so in one.
const TIMES: [&str; 11] = [
    "min", "minuter", "minutes", "sekunder", "seconds", "dygn", "veckor", "weeks", "manader",
    "months", "mdr",
];

/// Says where an indicator is called by another unit than it has: `Kostnad (tkr)` in
/// kronor would be shown a thousand times too small or too large.
pub(super) fn check_unit_in_name(row: &mut Row<'_, '_>, indicator: &Indicator) {
    let name = &indicator.name;
    if let Some(word) = other_unit(&name.value, indicator.unit) {
        let words = indicator.unit.words();
        let problem = Problem::UnitInName {
            said: quoted(word),
            unit: named(words.sv, words.en),
        };
        row.warn(name.at, problem);
    }
}

/// The unit in a name that is another than this.
fn other_unit(name: &str, unit: Unit) -> Option<&str> {
    let word = unit_word(name)?;
    let contradicts = match cell::unit(word) {
        // Whole percentages are how shares are typed.
        Some(told) if told == cell::PERCENT => !told.fits.contains(&unit),
        Some(told) => told.power != 0 || !told.fits.contains(&unit),
        None => {
            let time = TIMES.contains(&folded(word).trim_end_matches('.'));
            time && matches!(unit, Unit::Hours | Unit::Days | Unit::Sek | Unit::Share)
        }
    };
    contradicts.then_some(word)
}

/// What may be a unit at the end of a name: in brackets, behind a comma or behind `i`.
fn unit_word(name: &str) -> Option<&str> {
    let name = name.trim();
    let bracketed = name
        .strip_suffix([')', ']'])
        .and_then(|open| open.rsplit_once(['(', '[']))
        .map(|(_, word)| word);
    let behind = |between: &str| name.rsplit_once(between).map(|(_, word)| word);
    let word = bracketed.or_else(|| behind(", "));
    let word = word.or_else(|| behind(" i ")).or_else(|| behind(" in "))?;
    let bare = word.strip_prefix("i ").or(word.strip_prefix("in "));
    Some(bare.unwrap_or(word).trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_in_a_name_may_contradict_the_indicators_own() {
        for (name, unit) in [
            ("Väntetid (minuter)", Unit::Hours),
            ("Kostnad i tkr", Unit::Sek),
            ("Kostnad, tkr", Unit::Sek),
            ("Kostnad, i tkr", Unit::Sek),
            ("Andel trygga i procent", Unit::Count),
            ("Väntetid (dagar)", Unit::Hours),
        ] {
            assert!(other_unit(name, unit).is_some(), "{name}");
        }
        for (name, unit) in [
            ("Andel trygga i procent", Unit::Share),
            ("Andel trygga (%)", Unit::Share),
            ("Kostnad (kr)", Unit::Sek),
            ("Besök i månaden", Unit::Count),
            ("Besök, antal", Unit::Count),
            ("Deltagare (personer)", Unit::Count),
            ("Möten (veckor)", Unit::Count),
            ("Trygghet i trapphuset", Unit::Share),
            ("Väntetid", Unit::Hours),
        ] {
            assert_eq!(other_unit(name, unit), None, "{name}");
        }
    }
}
