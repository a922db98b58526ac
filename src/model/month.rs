//! What the months are called.

use super::Language;
use super::choice::Words;

const fn words(sv: &'static str, en: &'static str) -> Words {
    Words { sv, en }
}

/// The months, January first: their names, and those in three letters or so.
pub const MONTHS: [(Words, Words); 12] = [
    (words("januari", "January"), words("jan", "Jan")),
    (words("februari", "February"), words("feb", "Feb")),
    (words("mars", "March"), words("mars", "Mar")),
    (words("april", "April"), words("apr", "Apr")),
    (words("maj", "May"), words("maj", "May")),
    (words("juni", "June"), words("juni", "Jun")),
    (words("juli", "July"), words("juli", "Jul")),
    (words("augusti", "August"), words("aug", "Aug")),
    (words("september", "September"), words("sep", "Sep")),
    (words("oktober", "October"), words("okt", "Oct")),
    (words("november", "November"), words("nov", "Nov")),
    (words("december", "December"), words("dec", "Dec")),
];

/// A month's names in lower case, as people type them.
fn typed((name, _): &(Words, Words)) -> [String; 2] {
    [Language::Swedish, Language::English].map(|language| name.of(language).to_lowercase())
}

/// Whether a lower-case word is the name of a month in either language.
pub fn is_month(word: &str) -> bool {
    MONTHS.iter().flat_map(typed).any(|name| name == word)
}

/// Which month, January being 0, a lower-case word is: a name in either
/// language, or the beginning of one in at least three letters.
pub fn month_typed(word: &str) -> Option<usize> {
    let word = word.trim_end_matches('.');
    let begins = |name: &String| word.len() >= 3 && name.starts_with(word);
    MONTHS
        .iter()
        .position(|month| typed(month).iter().any(begins))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_by_their_names_and_beginnings() {
        for (word, month) in [
            ("maj", Some(4)),
            ("may", Some(4)),
            ("okt.", Some(9)),
            ("oct", Some(9)),
            ("ju", None),
            ("våren", None),
            ("", None),
        ] {
            assert_eq!(month_typed(word), month, "{word}");
        }
        assert!(is_month("oktober") && is_month("october") && !is_month("okt"));
    }
}
