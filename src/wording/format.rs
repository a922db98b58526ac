//! Numbers, dates and lists as a careful editor of either language writes them.

use std::fmt::Display;

use chrono::{Datelike, NaiveDate};

use crate::model::choice::Words;
use crate::model::decimal::rounded;
use crate::model::month::MONTHS;
use crate::model::{Dated, Language, Precision, Qualifier};

/// No-break space: between a number and its unit.
const NBSP: char = '\u{a0}';
/// Narrow no-break space: between groups of thousands in Swedish.
const THIN: char = '\u{202f}';

/// `value` with `decimals` decimals, thousands grouped from five digits on
/// (Swedish) or four (English), halves rounded away from zero,
/// and a real minus sign. Never `−0`.
pub fn number(value: f64, decimals: usize, language: Language) -> String {
    let fixed = rounded(value.abs(), decimals);
    let (whole, fraction) = fixed.split_once('.').unwrap_or((&fixed, ""));
    let mut out = String::with_capacity(fixed.len() + 4);
    if value < 0.0 && fixed.bytes().any(|b| (b'1'..=b'9').contains(&b)) {
        out.push('−');
    }
    push_grouped(&mut out, whole, language);
    if !fraction.is_empty() {
        out.push(match language {
            Language::Swedish => ',',
            Language::English => '.',
        });
        out.push_str(fraction);
    }
    out
}

fn push_grouped(out: &mut String, digits: &str, language: Language) {
    let (from, separator) = match language {
        Language::Swedish => (5, THIN),
        Language::English => (4, ','),
    };
    for (position, digit) in digits.chars().enumerate() {
        let left = digits.len() - position;
        if position > 0 && left.is_multiple_of(3) && digits.len() >= from {
            out.push(separator);
        }
        out.push(digit);
    }
}

/// A share as a percentage: 0.8 is `80 %` in Swedish and `80%` in English.
pub fn percent(share: f64, decimals: usize, language: Language) -> String {
    let digits = number(share * 100.0, decimals, language);
    match language {
        Language::Swedish => format!("{digits}{NBSP}%"),
        Language::English => format!("{digits}%"),
    }
}

/// A number and a word after it, kept on one line: `12 500 kr`.
pub fn with_unit(digits: &str, unit: &str) -> String {
    format!("{digits}{NBSP}{unit}")
}

/// The numbers that are written in words (neuter: `ett`, `en` is for the
/// caller's grammar), from zero up.
const NUMBER_WORDS: [Words; 13] = [
    Words {
        sv: "noll",
        en: "zero",
    },
    Words {
        sv: "ett",
        en: "one",
    },
    Words {
        sv: "två",
        en: "two",
    },
    Words {
        sv: "tre",
        en: "three",
    },
    Words {
        sv: "fyra",
        en: "four",
    },
    Words {
        sv: "fem",
        en: "five",
    },
    Words {
        sv: "sex",
        en: "six",
    },
    Words {
        sv: "sju",
        en: "seven",
    },
    Words {
        sv: "åtta",
        en: "eight",
    },
    Words {
        sv: "nio",
        en: "nine",
    },
    Words {
        sv: "tio",
        en: "ten",
    },
    Words {
        sv: "elva",
        en: "eleven",
    },
    Words {
        sv: "tolv",
        en: "twelve",
    },
];

/// Whether a number is written in words.
pub fn has_word(value: u64) -> bool {
    value < NUMBER_WORDS.len() as u64
}

/// Whole numbers from zero to twelve in words; others in digits.
pub fn number_word(value: u64, language: Language) -> String {
    let word = usize::try_from(value)
        .ok()
        .and_then(|at| NUMBER_WORDS.get(at));
    word.map_or_else(
        || number(value as f64, 0, language),
        |word| word.of(language).to_owned(),
    )
}

/// A number of people in words: one of them is `en`, not `ett`.
pub fn people_word(count: u64, language: Language) -> String {
    match (count, language) {
        (0, Language::Swedish) => "ingen".into(),
        (1, Language::Swedish) => "en".into(),
        (0, Language::English) => "none".into(),
        _ => number_word(count, language),
    }
}

/// `text` with its first letter in upper case, as a sentence begins.
pub fn sentence_case(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// `text` with its first letter in lower case, as after a colon.
pub fn in_sentence(text: &str) -> String {
    let mut characters = text.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}

/// `a`, `a och b`, `a, b och c`; in English `a, b and c`.
pub fn list(items: &[impl AsRef<str>], language: Language) -> String {
    let and = match language {
        Language::Swedish => " och ",
        Language::English => " and ",
    };
    match items {
        [] => String::new(),
        [one] => one.as_ref().to_owned(),
        [first @ .., last] => {
            let first: Vec<&str> = first.iter().map(AsRef::as_ref).collect();
            format!("{}{and}{}", first.join(", "), last.as_ref())
        }
    }
}

/// The name of a month, January being 0: `maj`, `May`.
pub fn month(month: usize, language: Language) -> &'static str {
    MONTHS[month % 12].0.of(language)
}

/// A month's name in three letters or so: `okt`, `Oct`.
pub fn short_month(month: usize, language: Language) -> &'static str {
    MONTHS[month % 12].1.of(language)
}

/// A month of a year, January being 0: `maj 2019`.
pub fn month_of(year: impl Display, at: usize, language: Language) -> String {
    format!("{} {year}", month(at, language))
}

/// A day of a month that stands in a narrow place: `5 okt`.
pub fn short_day(date: NaiveDate, language: Language) -> String {
    let month = short_month(date.month0() as usize, language);
    format!("{}{NBSP}{month}", date.day())
}

/// From one to another: `2010–2019`.
pub fn span(from: impl Display, to: impl Display) -> String {
    format!("{from}–{to}")
}

/// A period from one date to another: `2018–2019`, and with spaces around the dash
/// where the dates have some of their own: `1 maj 2018 – 5 maj 2019`.
pub fn period(from: &str, to: &str) -> String {
    let spaced = from.contains([' ', NBSP]) || to.contains([' ', NBSP]);
    match spaced {
        true => format!("{from} – {to}"),
        false => span(from, to),
    }
}

/// A date in running text: `5 maj 2019`, `5 May 2019`.
pub fn date(date: NaiveDate, language: Language) -> String {
    let month = month_of(date.year(), date.month0() as usize, language);
    format!("{}{NBSP}{month}", date.day())
}

/// A date in running text, as far as it is known: `5 maj 2019`, `maj 2019`,
/// `2019`.
pub fn dated(dated: Dated, language: Language) -> String {
    let first = dated.first;
    match dated.precision {
        Precision::Day => date(first, language),
        Precision::Month => month_of(first.year(), first.month0() as usize, language),
        Precision::Year => first.year().to_string(),
    }
}

/// A date as far as a table of many needs it: `2019-11`, or the year alone.
pub fn iso_month(dated: Dated) -> String {
    match dated.precision {
        Precision::Year => dated.to_string(),
        Precision::Day | Precision::Month => dated.first.format("%Y-%m").to_string(),
    }
}

/// `text` with plain spaces, as a terminal shows it and a keyboard types it.
pub fn plain_spaces(text: &str) -> String {
    text.replace([NBSP, THIN], " ")
}

/// The words before a number that is not exact: `över`, `minst`, `cirka`;
/// nothing before an exact one.
pub fn qualified(digits: &str, qualifier: Qualifier, language: Language) -> String {
    if qualifier == Qualifier::Exact {
        return digits.to_owned();
    }
    let word = qualifier.words().of(language);
    format!("{word}{NBSP}{digits}")
}

/// A name or heading in the language's quotation marks, without a full stop of
/// its own.
pub fn quoted(text: &str, language: Language) -> String {
    cited(text.trim_end_matches('.'), language)
}

/// What somebody said in the language's quotation marks, as it stands.
pub fn cited(text: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("”{text}”"),
        Language::English => format!("‘{text}’"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Swedish};

    #[test]
    fn numbers_follow_the_language() {
        assert_eq!(number(12500.0, 0, Swedish), "12\u{202f}500");
        assert_eq!(number(1250.0, 0, Swedish), "1250");
        assert_eq!(number(1250.0, 0, English), "1,250");
        assert_eq!(number(-3.25, 1, Swedish), "−3,3");
        assert_eq!(number(-0.01, 0, Swedish), "0");
        assert_eq!(percent(0.8, 0, Swedish), "80\u{a0}%");
        assert_eq!(percent(0.8, 0, English), "80%");
    }

    #[test]
    fn what_was_said_keeps_its_full_stop() {
        assert_eq!(quoted("Hur gick det.", Swedish), "”Hur gick det”");
        assert_eq!(cited("Det gick bra.", Swedish), "”Det gick bra.”");
        assert_eq!(cited("It was …", English), "‘It was …’");
    }

    #[test]
    fn small_numbers_become_words() {
        assert_eq!(number_word(9, Swedish), "nio");
        assert_eq!(number_word(12, English), "twelve");
        assert_eq!(number_word(13, Swedish), "13");
    }

    #[test]
    fn lists_read_like_a_sentence() {
        assert_eq!(list(&["a"], Swedish), "a");
        assert_eq!(list(&["a", "b", "c"], Swedish), "a, b och c");
        assert_eq!(list(&["a", "b"], English), "a and b");
    }

    #[test]
    fn dates_read_like_text() {
        let day = NaiveDate::from_ymd_opt(2019, 5, 5).unwrap();
        assert_eq!(date(day, Swedish), "5\u{a0}maj 2019");
        assert_eq!(date(day, English), "5\u{a0}May 2019");
        assert_eq!(month_of(2019, 9, English), "October 2019");
        assert_eq!(short_day(day, Swedish), "5\u{a0}maj");
    }

    #[test]
    fn qualifiers_stand_before_the_number() {
        assert_eq!(qualified("100", Qualifier::Over, Swedish), "över\u{a0}100");
        assert_eq!(qualified("100", Qualifier::Exact, Swedish), "100");
    }
}
