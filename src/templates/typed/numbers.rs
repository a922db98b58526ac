//! Numbers as people type them in running text, and the prose of markup.

use std::ops::Range;

use typst_syntax::{LinkedNode, SyntaxKind, parse};

use crate::model::month::is_month;

/// A number as it is typed in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypedNumber {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// How it would be printed, the most telling form first.
    pub(super) forms: Vec<String>,
    /// Its digits where it has neither unit nor decimals.
    pub(super) bare: Option<usize>,
}

impl TypedNumber {
    pub(super) fn is_digit(&self) -> bool {
        self.bare == Some(1)
    }
}

/// A printed number without spaces, with one word for percent and one minus.
pub(super) fn folded(text: &str) -> String {
    let spaceless: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    spaceless
        .to_lowercase()
        .replace("procentenheter", "pp")
        .replace("percentagepoints", "pp")
        .replace("procent", "%")
        .replace("percent", "%")
        .replace(['−', '–'], "-")
}

/// Units that belong to the number before them.
const UNITS: [&str; 10] = [
    "%",
    "procentenheter",
    "percentage points",
    "procent",
    "percent",
    "kr",
    "sek",
    "tim",
    "dagar",
    "days",
];
const OF: [&str; 2] = ["av", "of"];

/// The numbers typed in a text, years and days of the month left out.
pub fn typed_numbers(text: &str) -> Vec<TypedNumber> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(|c: char| c.is_ascii_digit()) {
        let start = from + start;
        let end = number_end(text, start);
        from = end;
        let before = text[..start].chars().next_back();
        if before
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '/' | '.' | ',' | ':' | '#'))
        {
            continue;
        }
        let number = typed_number(text, start, end);
        from = number.as_ref().map_or(end, |number| number.range.end);
        found.extend(number);
    }
    found
}

fn typed_number(text: &str, start: usize, end: usize) -> Option<TypedNumber> {
    let signed = signed_start(text, start);
    let rest = &text[end..];
    if rest.starts_with(|c: char| c.is_alphabetic() || matches!(c, '/' | ':' | '_'))
        || month_follows(rest)
    {
        return None;
    }
    let (mut range, mut forms) = (start..end, Vec::new());
    if let Some(unit) = next_is(rest, &UNITS) {
        range = signed..end + unit;
        forms.push(folded(&text[range.clone()]));
        forms.push(folded(&text[start..range.end]));
        forms.dedup();
        return Some(TypedNumber {
            range,
            forms,
            bare: None,
        });
    }
    if let Some(whole) = fraction_end(text, end) {
        range.end = whole;
        forms.push(folded(&text[range.clone()]));
        return Some(TypedNumber {
            range,
            forms,
            bare: None,
        });
    }
    let bare = &text[start..end];
    let whole = bare.parse::<u64>().ok();
    if whole.is_some_and(|year| bare.len() == 4 && (1900..2100).contains(&year)) {
        return None;
    }
    // `2-3`, `2018-03`: an interval or a date, not this number.
    if rest.starts_with(['-', '–'])
        || text[..start].ends_with(|c: char| matches!(c, '-' | '–') && signed == start)
    {
        return None;
    }
    range.start = signed;
    forms.extend([folded(&text[range.clone()]), folded(bare)]);
    forms.dedup();
    Some(TypedNumber {
        range,
        forms,
        bare: whole.map(|_| bare.len()),
    })
}

/// The end of a number that begins at `start`: digits, groups of three after
/// a space, and decimals.
fn number_end(text: &str, start: usize) -> usize {
    let digits = |from: usize| {
        text[from..]
            .chars()
            .take_while(char::is_ascii_digit)
            .count()
    };
    let mut end = start + digits(start);
    let mut leading = end - start <= 3;
    while leading {
        let Some(space) = text[end..]
            .chars()
            .next()
            .filter(|c| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | ','))
        else {
            break;
        };
        let next = end + space.len_utf8();
        leading = digits(next) == 3;
        if leading {
            end = next + 3;
        }
    }
    if text[end..].starts_with([',', '.']) && digits(end + 1) > 0 {
        end += 1 + digits(end + 1);
    }
    end
}

/// Where a number with its sign begins: a plus or minus after a space.
fn signed_start(text: &str, start: usize) -> usize {
    let mut before = text[..start].char_indices().rev();
    let sign = before
        .next()
        .filter(|(_, c)| matches!(c, '+' | '-' | '−' | '–'));
    let apart = before
        .next()
        .is_none_or(|(_, c)| c.is_whitespace() || c == '(');
    match sign {
        Some((at, _)) if apart => at,
        _ => start,
    }
}

/// The length of a space and one of `words` that `rest` begins with.
fn next_is(rest: &str, words: &[&str]) -> Option<usize> {
    let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let space = rest.len() - bare.len();
    words.iter().find_map(|word| {
        let head = bare.get(..word.len())?;
        let ends = !bare[word.len()..].starts_with(char::is_alphanumeric);
        (head.to_lowercase() == *word && ends).then_some(space + word.len())
    })
}

/// Whether the next word is the name of a month.
fn month_follows(rest: &str) -> bool {
    let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let word: String = bare.chars().take_while(|c| c.is_alphanumeric()).collect();
    is_month(&word.to_lowercase())
}

/// The end of `av 10` after a number that ends at `end`.
fn fraction_end(text: &str, end: usize) -> Option<usize> {
    let of = end + next_is(&text[end..], &OF)?;
    let bare = text[of..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
    let start = text.len() - bare.len();
    bare.starts_with(|c: char| c.is_ascii_digit())
        .then(|| number_end(text, start))
}

/// The prose of Typst markup: a text of the same length in bytes where all
/// that is code, values, mathematics or markup's own signs is blanked out.
pub fn prose_of(markup: &str) -> String {
    let root = parse(markup);
    let mut prose = String::with_capacity(markup.len());
    let mut open = vec![LinkedNode::new(&root)];
    while let Some(node) = open.pop() {
        if node.children().len() > 0 {
            open.extend(node.children().rev());
            continue;
        }
        let text = node.get().leaf_text();
        match node.kind() {
            SyntaxKind::Text | SyntaxKind::Space => prose.push_str(text),
            SyntaxKind::Shorthand if text == "~" => prose.push(' '),
            _ => prose.extend(std::iter::repeat_n('\u{1}', text.len())),
        }
    }
    prose
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Vec<&str> {
        let numbers = typed_numbers(text);
        numbers
            .into_iter()
            .map(|number| &text[number.range])
            .collect()
    }

    #[test]
    fn numbers_are_taken_with_unit_sign_and_whole() {
        assert_eq!(
            typed("Från 40 % till 80\u{a0}procent, 9 av 10, 12 500 kr och 3,4."),
            ["40 %", "80\u{a0}procent", "9 av 10", "12 500 kr", "3,4"]
        );
        assert_eq!(
            typed("en ändring (−5 procentenheter) och +0,7"),
            ["−5 procentenheter", "+0,7"]
        );
        assert_eq!(typed("1,250 visits"), ["1,250"]);
    }

    #[test]
    fn years_dates_and_parts_of_words_are_left_out() {
        for text in [
            "2019",
            "31 januari",
            "A4",
            "3:e",
            "12/3",
            "2018-2019",
            "2-3",
            "v.12",
            "12px",
        ] {
            assert!(typed(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn only_prose_is_read_and_keeps_its_place() {
        let markup = "= Rubrik 7\n#box(width: 12pt)[Nu 80~% av] #\"55 %\"; $ 3 + 4 $ // 99\n";
        let prose = prose_of(markup);
        assert_eq!(prose.len(), markup.len());
        let numbers = typed_numbers(&prose);
        let found: Vec<&str> = numbers
            .into_iter()
            .map(|number| &markup[number.range])
            .collect();
        assert_eq!(found, ["7", "80~%"]);
    }

    #[test]
    fn forms_are_compared_without_spaces() {
        assert_eq!(folded("80\u{a0}%"), folded("80 procent"));
        assert_eq!(
            folded("−5\u{a0}procentenheter"),
            folded("-5 procentenheter")
        );
    }
}
