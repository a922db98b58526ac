//! Sections of number formats: which of them shows a number (ECMA-376 part 1,
//! 18.8.31).

use std::collections::BTreeMap;

use super::formats::{Format, OWN_FORMATS, format_of};
use super::shown::{ALTERED, shows_minus};

/// A number format: what its sections make of the numbers that each shows.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberFormat {
    sections: Vec<(Condition, Section)>,
}

/// Which numbers a section shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Condition {
    Always,
    Below(f64),
    AtMost(f64),
    Equal(f64),
    Unequal(f64),
    AtLeast(f64),
    Over(f64),
}

/// What a section makes of the numbers that it shows.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Section {
    /// The number and no more.
    Nothing,
    /// The number as something more, or another.
    Makes(Format),
    /// A number over zero as one below it, and one that is below zero as more.
    Negates(Option<Format>),
    /// No number, but words.
    Words,
    /// Nothing at all, or a dash.
    Blank,
}

impl NumberFormat {
    /// What a format says; `None` where it shows every number as it is.
    pub fn of(code: &str) -> Option<Self> {
        let mut parts = parted(code);
        parts.retain(|part| !is_of_text(part));
        // A section for text ends the list; more numbers than three have none.
        parts.truncate(3);
        if parts.concat().trim().is_empty() && parts.len() < 2 {
            return None;
        }
        let told: Vec<Option<Condition>> = parts.iter().map(|part| condition_in(part)).collect();
        let usual = usual_conditions(&told);
        let sections = parts.iter().zip(told).zip(usual);
        let sections = sections
            .map(|((part, told), usual)| (told.unwrap_or(usual), Section::of(part)))
            .collect();
        Self { sections }.that_says_something()
    }

    /// The same where other formats show the numbers that conditions are true
    /// of, `value()>=0`, and `code` the rest.
    pub fn with_others<'f>(
        others: impl Iterator<Item = (String, Option<&'f Self>)>,
        code: &str,
    ) -> Option<Self> {
        let others = others.filter_map(|(condition, format)| {
            let condition = compared(condition.trim().strip_prefix("value()")?)?;
            let section = format.and_then(|format| format.sections.last());
            Some((condition, section.map_or(Section::Nothing, |(_, own)| *own)))
        });
        let mut sections: Vec<_> = others.collect();
        if !code.trim().is_empty() || !sections.is_empty() {
            sections.push((Condition::Always, Section::of(code)));
        }
        Self { sections }.that_says_something()
    }

    /// The formats that are built in, by their numbers.
    pub fn own() -> BTreeMap<u32, Self> {
        BTreeMap::from(OWN_FORMATS.map(|(id, format)| (id, Self::from(format))))
    }

    fn that_says_something(self) -> Option<Self> {
        let mut sections = self.sections.iter();
        let says = sections.any(|(_, section)| *section != Section::Nothing);
        says.then_some(self)
    }

    /// What the format makes of a number.
    pub fn of_number(&self, value: f64) -> Option<Format> {
        let mut sections = self.sections.iter();
        let (_, section) = sections.find(|(condition, _)| condition.holds(value))?;
        let altered = Some(Format::Shown(ALTERED));
        match section {
            Section::Nothing => None,
            Section::Makes(format) => Some(*format),
            Section::Negates(_) if value > 0.0 => altered,
            Section::Negates(format) => *format,
            Section::Words => altered,
            // A zero as a dash is how amounts are shown.
            Section::Blank => altered.filter(|_| value != 0.0),
        }
    }

    /// The same in a workbook that counts days from 1904.
    pub fn count_from_1904(&mut self) {
        for (_, section) in &mut self.sections {
            if let Section::Makes(format) | Section::Negates(Some(format)) = section {
                *format = format.counted_from_1904();
            }
        }
    }
}

impl From<Format> for NumberFormat {
    fn from(format: Format) -> Self {
        Self {
            sections: vec![(Condition::Always, Section::Makes(format))],
        }
    }
}

impl Section {
    fn of(code: &str) -> Self {
        match words_alone(code) {
            Some(true) => Self::Words,
            Some(false) => Self::Blank,
            None if shows_minus(code) => Self::Negates(format_of(code)),
            None => format_of(code).map_or(Self::Nothing, Self::Makes),
        }
    }
}

impl Condition {
    fn holds(self, value: f64) -> bool {
        match self {
            Self::Always => true,
            Self::Below(limit) => value < limit,
            Self::AtMost(limit) => value <= limit,
            Self::Equal(limit) => value == limit,
            Self::Unequal(limit) => value != limit,
            Self::AtLeast(limit) => value >= limit,
            Self::Over(limit) => value > limit,
        }
    }
}

/// What sections without a condition of their own show.
fn usual_conditions(told: &[Option<Condition>]) -> Vec<Condition> {
    let last = told.len().saturating_sub(1);
    let first = match told {
        [_, _] => Condition::AtLeast(0.0),
        _ => Condition::Over(0.0),
    };
    let usual = (0..told.len()).map(|at| match at {
        at if at == last => Condition::Always,
        0 => first,
        _ => Condition::Below(0.0),
    });
    usual.collect()
}

/// What stands in brackets, quoted or behind an escape, told apart from what
/// does not.
#[derive(Default)]
struct Scanner {
    quoted: bool,
    escaped: bool,
    /// Whether what is escaped is no character, but how much room is left.
    filler: bool,
    within: bool,
}

impl Scanner {
    /// Whether a character is one of the format's own signs.
    fn is_own(&mut self, character: char) -> bool {
        if std::mem::take(&mut self.escaped) {
            return false;
        }
        match character {
            '"' if !self.within => self.quoted = !self.quoted,
            _ if self.quoted => {}
            '\\' | '_' | '*' if !self.within => {
                (self.escaped, self.filler) = (true, character != '\\');
            }
            '[' => self.within = true,
            ']' => self.within = false,
            _ => return !self.within,
        }
        false
    }
}

/// A format's sections.
fn parted(code: &str) -> Vec<&str> {
    let mut scanner = Scanner::default();
    code.split(|character| {
        let own = scanner.is_own(character);
        own && character == ';'
    })
    .collect()
}

fn is_of_text(section: &str) -> bool {
    let mut scanner = Scanner::default();
    let mut characters = section.chars();
    characters.any(|character| scanner.is_own(character) && character == '@')
}

/// A section's own condition, `[>=100]`.
fn condition_in(section: &str) -> Option<Condition> {
    let inside = section.split('[').skip(1);
    let mut inside = inside.filter_map(|rest| rest.split_once(']'));
    inside.find_map(|(inside, _)| compared(inside))
}

/// `>=100`.
fn compared(text: &str) -> Option<Condition> {
    type Make = fn(f64) -> Condition;
    const SIGNS: [(&str, Make); 7] = [
        ("<=", Condition::AtMost),
        (">=", Condition::AtLeast),
        ("<>", Condition::Unequal),
        ("!=", Condition::Unequal),
        ("<", Condition::Below),
        (">", Condition::Over),
        ("=", Condition::Equal),
    ];
    SIGNS.iter().find_map(|(sign, make)| {
        let limit = text.trim().strip_prefix(sign)?;
        limit.trim().parse().ok().map(make)
    })
}

/// Whether a section that shows no number shows words; `None` where it shows
/// one, or a date.
fn words_alone(section: &str) -> Option<bool> {
    const BLANK: [char; 9] = ['-', '–', '—', '−', '(', ')', '+', '/', ':'];
    let mut scanner = Scanner::default();
    let mut words = false;
    for character in section.chars() {
        let escaped = scanner.escaped && !scanner.filler;
        let quoted = scanner.quoted && character != '"';
        if scanner.is_own(character) {
            if character.is_alphabetic() || matches!(character, '0'..='9' | '#' | '?') {
                return None;
            }
            words |= character == '%';
        } else if escaped || quoted {
            words |= !BLANK.contains(&character) && !character.is_whitespace();
        }
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::super::shown::Shown;
    use super::*;

    fn made(code: &str, value: f64) -> Option<Format> {
        NumberFormat::of(code).and_then(|format| format.of_number(value))
    }

    fn power(code: &str, value: f64) -> Option<i8> {
        match made(code, value)? {
            Format::Shown(Shown {
                power,
                alters: false,
                ..
            }) => Some(power),
            _ => None,
        }
    }

    #[test]
    fn the_section_that_shows_a_number_says_what_it_is() {
        let scaled = "[>=1000000]0.0,,\" mnkr\";[>=1000]0\" tkr\";0\" kr\"";
        assert_eq!(power(scaled, 2_000_000.0), Some(0));
        assert_eq!(power(scaled, 2000.0), Some(3));
        assert_eq!(power(scaled, 20.0), Some(0));
        assert_eq!(power("[<1000]0\" kr\";0\" tkr\"", 1500.0), Some(3));
        assert_eq!(power("0\" kr\";0\" tkr\"", -5.0), Some(3));
        assert_eq!(power("0\" kr\";0\" tkr\"", 0.0), Some(0));
        assert_eq!(made("[>=100]0\" tkr\";0", 50.0), None);
        assert_eq!(made("[Red][<1]0%;0", 0.5), Some(Format::Percent));
        assert_eq!(made("[Red][<1]0%;0", 5.0), None);
        assert_eq!(made("+0%;-0%;0%", -0.05), Some(Format::Percent));
    }

    #[test]
    fn a_number_that_is_shown_as_something_else_is_altered() {
        let altered = Some(Format::Shown(ALTERED));
        for (code, value) in [
            ("[<5]\"färre än 5\";0", 3.0),
            ("0;-0;\"uppgift saknas\"", 0.0),
            (";;;", 5.0),
            ("\"x\"", 5.0),
            ("-0", 5.0),
            ("\"−\"0", 5.0),
            ("(0)", 5.0),
        ] {
            assert_eq!(made(code, value), altered, "{code}");
        }
        for (code, value) in [
            ("[<5]\"färre än 5\";0", 12.0),
            ("0;-0;;@", 0.0),
            (";;;", 0.0),
            ("#,##0;[Red](#,##0);\"-\"", -5.0),
            ("#,##0;[Red](#,##0);\"-\"", 0.0),
            ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", 5.0),
            ("General;@", 5.0),
            ("yyyy\\-mm\\-dd;@", 5.0),
            ("h:mm", 0.5),
            ("@", 5.0),
            ("", 5.0),
            ("General", 5.0),
        ] {
            assert_eq!(made(code, value), None, "{code}");
        }
    }
}
