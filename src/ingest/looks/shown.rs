//! Units and factors of ten in number formats: `# ##0 "kr"`, `0,, "mnkr"`.
//! The value that is stored is another number than the one that is shown, or
//! of another unit than its column's: nobody but the cell's author knows.

use super::words::{
    ALTERING, ALTERING_SIGNS, COUNTED, FOREIGN, MILLIONS, OTHER_CROWNS, OTHER_TIMES, TIMES,
};
use crate::ingest::cell::unit;
use crate::model::Unit;

/// What a number format shows of a number beside its digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// Power of ten that the number in the cell is multiplied by where the
    /// format's own word is taken: 3 for `0 "tkr"`, 0 for `0, "tkr"`.
    pub power: i8,
    /// The units of indicators that the format's word fits; `None` where the
    /// format has no such word.
    pub fits: Option<&'static [Unit]>,
    /// Whether it is the column's own unit that the power is taken of, as the
    /// format shows a part of the number and names no unit.
    pub of_column: bool,
    /// Whether what stands around the digits makes something else of them:
    /// `"ca "0`, `0" av 15"`.
    pub alters: bool,
    /// Whether a plus stands before the digits: `+0`.
    pub plus: bool,
}

/// An amount in the currency of whoever reads.
pub const MONEY: Shown = Shown {
    power: 0,
    fits: Some(&[Unit::Sek]),
    of_column: false,
    alters: false,
    plus: false,
};

/// A number that is shown as something else than it is.
pub const ALTERED: Shown = Shown {
    power: 0,
    fits: None,
    of_column: false,
    alters: true,
    plus: false,
};

/// A number that is shown with a plus before it, and as nothing else.
pub const WITH_PLUS: Shown = Shown {
    power: 0,
    fits: None,
    of_column: false,
    alters: false,
    plus: true,
};

/// Whether a section shows numbers with a minus, or in brackets as accountants do.
pub fn shows_minus(code: &str) -> bool {
    let ahead = Parts::of(code).map(|parts| parts.ahead);
    ahead.is_some_and(|ahead| matches!(ahead.trim(), "-" | "−" | "–" | "("))
}

/// What a section that shows percentages makes something else of, beside that: `"ca "0%`,
/// `+0%`.
pub fn beside_percent(code: &str) -> Option<Shown> {
    let parts = Parts::of(code)?;
    match parts.alter() {
        true => Some(ALTERED),
        false => parts.ahead.trim_end().ends_with('+').then_some(WITH_PLUS),
    }
}

/// What a section of a format shows of numbers; `None` where that is nothing
/// but digits and words that are no units.
pub fn shown_by(code: &str) -> Option<Shown> {
    let parts = Parts::of(code)?;
    let scale = 3 * i8::try_from(parts.commas.min(8)).unwrap_or(0);
    let zeros = parts.zeros();
    let word = word_in(&parts);
    let alters = parts.alter();
    let plus = parts.ahead.trim_end().ends_with('+');
    if word.is_none() && scale == 0 && zeros == 0 && !alters {
        return plus.then_some(WITH_PLUS);
    }
    let (power, fits) = word.unwrap_or((0, None));
    Some(Shown {
        power: power + zeros - scale,
        fits,
        of_column: word.is_none() && zeros == 0,
        alters,
        plus,
    })
}

impl Shown {
    /// What is left of the power where the number in the cell has been
    /// multiplied by another.
    pub fn without(self, power: i8) -> Self {
        if self.of_column {
            let of_column = power == 0;
            return Self { of_column, ..self };
        }
        Self {
            power: self.power.saturating_sub(power),
            ..self
        }
    }
}

/// The power of ten and the unit that the words beside the digits name.
fn word_in(parts: &Parts) -> Option<(i8, Option<&'static [Unit]>)> {
    if parts.foreign {
        return Some((0, Some(&[])));
    }
    let words = parts.words.split_whitespace();
    if words.clone().eq([MILLIONS]) {
        return Some((6, None));
    }
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    let whole = words.concat();
    let mut each = std::iter::once(&whole).chain(&words);
    each.find_map(|word| {
        if FOREIGN.contains(&word.as_str()) {
            return Some((0, Some(&[][..])));
        }
        if OTHER_TIMES.contains(&word.as_str()) {
            return Some((0, Some(&COUNTED[..])));
        }
        let times = TIMES.iter().find(|(own, _)| own == word);
        let times = times.map(|(_, power)| (*power, None));
        times.or_else(|| unit(word).map(|unit| (unit.power, Some(unit.fits))))
    })
}

/// A format's first section in its parts.
#[derive(Default)]
struct Parts {
    /// What stands beside the digits, spaces for them.
    words: String,
    /// What stands before the first digit.
    ahead: String,
    /// What stands literally behind the last digit.
    behind: String,
    /// Commas behind the last digit: each shows a thousandth.
    commas: usize,
    /// Whether a currency is told that has another country's name.
    foreign: bool,
}

impl Parts {
    /// None where no number is shown.
    fn of(code: &str) -> Option<Self> {
        let mut parts = Self::default();
        let (mut quoted, mut digits) = (false, false);
        let mut whole = true;
        let mut characters = code.chars();
        while let Some(character) = characters.next() {
            match character {
                '"' => {
                    quoted = !quoted;
                    parts.words.push(' ');
                }
                _ if quoted => parts.add_literal(character),
                ';' => break,
                '\\' => {
                    let literal = characters.next();
                    literal.into_iter().for_each(|own| parts.add_literal(own));
                }
                // Room as wide as a character, and one that fills the cell.
                '_' | '*' => {
                    characters.next();
                    parts.words.push(' ');
                }
                '[' => {
                    let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                    parts.add_currency(&inside);
                }
                '0' | '#' | '?' => {
                    if !std::mem::replace(&mut digits, true) {
                        parts.ahead.clone_from(&parts.behind);
                    }
                    if whole {
                        parts.commas = 0;
                    }
                    parts.words.push(' ');
                    parts.behind.clear();
                }
                // Behind the point commas count once more at the end alone.
                '.' if digits => whole = false,
                ',' if digits => parts.commas += 1,
                '/' if digits => return None,
                'E' if digits && characters.clone().next().is_some_and(|c| "+-".contains(c)) => {
                    return None;
                }
                _ if digits => parts.words.push(character),
                _ => parts.add_literal(character),
            }
        }
        let lower = parts.behind.to_lowercase();
        let general = ["general", "standard"].into_iter();
        let mut general = general.filter_map(|word| Some((word, lower.split_once(word)?)));
        if let Some((word, (ahead, behind))) = general.find(|_| !digits) {
            digits = true;
            parts.words = parts.words.to_lowercase().replace(word, " ");
            (parts.ahead, parts.behind) = (ahead.to_owned(), behind.to_owned());
        }
        digits.then_some(parts)
    }

    fn add_literal(&mut self, character: char) {
        self.words.push(character);
        self.behind.push(character);
    }

    /// Whether the words make something else of the number than its digits say.
    fn alter(&self) -> bool {
        let mut words = self.words.split_whitespace();
        let goes_on = self.behind.trim_start_matches(['-', '–', '/']);
        self.words.contains(ALTERING_SIGNS)
            || self.behind.starts_with('+')
            || self.ahead.ends_with(|c: char| c.is_ascii_digit())
            || goes_on.starts_with(|c: char| c.is_ascii_digit() && c != '0')
            || words.any(|word| {
                let word = word.to_lowercase();
                ALTERING.contains(&word.trim_end_matches('.'))
            })
    }

    /// How many zeros are written behind the digits, `0" 000"`: each shows ten
    /// times the number.
    fn zeros(&self) -> i8 {
        let is_filler = |c: &char| *c == '0' || c.is_whitespace() || *c == ',';
        let own: String = self.behind.chars().take_while(is_filler).collect();
        let rest = &self.behind[own.len()..];
        let zeros = own.matches('0').count();
        let spaced = own.starts_with(char::is_whitespace);
        // `0" 0-åringar"` is no number of tens.
        if rest.starts_with(|c: char| c.is_ascii_digit()) || spaced && !zeros.is_multiple_of(3) {
            return 0;
        }
        i8::try_from(zeros.min(12)).unwrap_or(0)
    }

    /// `$kr-41D` is a currency and whose it is, `$-41D` only a language.
    fn add_currency(&mut self, inside: &str) {
        let Some(told) = inside.strip_prefix('$') else {
            return;
        };
        let (sign, place) = told.split_once('-').unwrap_or((told, ""));
        let lower = sign.to_lowercase();
        let crown = matches!(lower.trim_end_matches('.'), "kr");
        let place = place.split(',').next().unwrap_or_default().to_lowercase();
        self.foreign |= crown && OTHER_CROWNS.contains(&place.trim_start_matches('0'));
        self.words.push(' ');
        self.words.push_str(sign);
        self.words.push(' ');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_beside_the_digits_is_seen() {
        for code in [
            "#,##0\\ \"kr\"",
            "#,##0\\ [$kr-41D]",
            "[$kr-sv-SE]\\ #,##0.00",
            "_-* #,##0.00\\ \"kr\"_-;\\-* #,##0.00\\ \"kr\"_-;_-* \"-\"??\\ \"kr\"_-;_-@_-",
            "General\" kr\"",
            "#,##0\" SEK\"",
            "0\":-\"",
        ] {
            assert_eq!(shown_by(code), Some(MONEY), "{code}");
        }
        for (code, power, unit) in [
            ("0 \"st\"", 0, Unit::Count),
            ("0\" %\"", -2, Unit::Share),
            ("0 \"tkr\"", 3, Unit::Sek),
            ("0.0\" mnkr\"", 6, Unit::Sek),
            ("0\" tusen kronor\"", 3, Unit::Sek),
            ("0.0\" timmar\"", 0, Unit::Hours),
            ("0\" kkr\"", 3, Unit::Sek),
            ("0\" 000 kr\"", 3, Unit::Sek),
        ] {
            let shown = shown_by(code).unwrap();
            assert_eq!((shown.power, shown.of_column), (power, false), "{code}");
            assert!(shown.fits.unwrap().contains(&unit), "{code}");
        }
    }

    #[test]
    fn other_currencies_fit_no_unit() {
        for code in [
            "#,##0\\ [$€-2]",
            "\"$\"#,##0",
            "$#,##0",
            "[$kr-414]\\ #,##0",
            "#,##0\\ [$kr.-406]",
            "0 \"EUR\"",
            "0\" öre\"",
            "0\" k€\"",
            "0\" %-enheter\"",
        ] {
            assert_eq!(shown_by(code).unwrap().fits, Some(&[][..]), "{code}");
        }
    }

    #[test]
    fn times_that_are_no_units_are_counted_at_most() {
        for code in ["0\" min\"", "0\" v\"", "0\" veckor\"", "0.0\" år\""] {
            assert_eq!(shown_by(code).unwrap().fits, Some(&COUNTED[..]), "{code}");
        }
    }

    #[test]
    fn commas_behind_the_digits_show_thousandths() {
        for (code, power, of_column) in [
            ("0,", -3, true),
            ("#,##0,", -3, true),
            ("0.0,,", -6, true),
            ("#,##0,.0", -3, true),
            ("0,\" tkr\"", 0, false),
            ("0.0,,\" mnkr\"", 0, false),
            ("0,\" kr\"", -3, false),
            ("0,\"k\"", 0, false),
            ("0.0,,\"M\"", 0, false),
        ] {
            let shown = shown_by(code).unwrap();
            assert_eq!((shown.power, shown.of_column), (power, of_column), "{code}");
        }
    }

    #[test]
    fn words_that_make_something_else_of_a_number_are_seen() {
        for code in [
            "\"ca \"0",
            "\"<\"0",
            "0\" av 15\"",
            "0\"-15\"",
            "0\"5\"",
            "\"Över \"0\" st\"",
            "0\"/20\"",
            "0\"+\"",
            "0\" dussin\"",
            "\"1\"0",
        ] {
            assert!(shown_by(code).unwrap().alters, "{code}");
        }
        assert!(!shown_by("[>=1000]0\" st\"").unwrap().alters);
    }

    #[test]
    fn what_stands_beside_a_percentage_is_seen() {
        assert_eq!(beside_percent("\"minst \"0%"), Some(ALTERED));
        assert_eq!(beside_percent("+0%"), Some(WITH_PLUS));
        assert_eq!(shown_by("+0"), Some(WITH_PLUS));
        for code in ["0%", "0.0 %", "_ 0 %", "[Red]-0%", "[>=0.5]0%"] {
            assert_eq!(beside_percent(code), None, "{code}");
        }
    }

    #[test]
    fn letters_and_zeros_that_multiply_are_seen() {
        for (code, power) in [
            ("0\"k\"", 3),
            ("0\\K", 3),
            ("0.0\"M\"", 6),
            ("0.0\" md\"", 9),
            ("0\" ‰\"", -3),
            ("0\"000\"", 3),
            ("# ##0\\ \\0\\0\\0", 3),
        ] {
            let shown = shown_by(code).unwrap();
            assert_eq!((shown.power, shown.fits), (power, None), "{code}");
            assert!(!shown.of_column, "{code}");
        }
    }

    #[test]
    fn digits_and_other_words_say_nothing() {
        for code in [
            "General",
            "0",
            "#,##0.00",
            "#,##0\\ ;[Red]-#,##0",
            "_-* #,##0.00_-;\\-* #,##0.00_-",
            "0\" besök\"",
            "0\" m\"",
            "0\" 0-åringar\"",
            "0\" (2010)\"",
            "\"v. \"00",
            "yyyy\\-mm\\-dd",
            "h:mm",
            "# ?/?",
            "0.00E+00",
            "@",
            "",
        ] {
            assert_eq!(shown_by(code), None, "{code}");
        }
    }
}
