//! The strings that a template types within its tags: `{% set text = "80 %" %}`.

use std::ops::Range;

/// Functions whose strings are names, or are held to the figures.
const CALLS: [&str; 7] = [
    "figure", "claim", "require", "chart", "image", "t", "context",
];
/// Tags whose strings are names of templates.
const NAMING: [&str; 4] = ["include", "import", "from", "extends"];

/// Where the strings typed within tags of a template stand, names aside.
pub fn strings_in_tags(template: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(open) = template[from..].find('{') {
        let start = from + open;
        from = start + 1;
        let (comment, close) = match template.as_bytes().get(start + 1) {
            Some(b'{') => (false, "}}"),
            Some(b'%') => (false, "%}"),
            Some(b'#') => (true, "#}"),
            _ => continue,
        };
        let inside = start + 2;
        from = if comment {
            let end = template[inside..].find(close);
            end.map_or(template.len(), |end| inside + end + 2)
        } else {
            strings_in_tag(template, inside, close, &mut found)
        };
    }
    found
}

/// Reads one tag from `from` and gives its end.
fn strings_in_tag(
    template: &str,
    from: usize,
    close: &str,
    found: &mut Vec<Range<usize>>,
) -> usize {
    let mut at = from;
    let (mut word, mut first) = (String::new(), None);
    let mut calls: Vec<bool> = Vec::new();
    while let Some(character) = template[at..].chars().next() {
        if template[at..].starts_with(close) {
            return at + close.len();
        }
        if character.is_alphanumeric() || character == '_' {
            word.push(character);
            at += character.len_utf8();
            continue;
        }
        if !word.is_empty() && first.is_none() {
            first = Some(NAMING.contains(&word.as_str()));
        }
        match character {
            '(' => calls.push(CALLS.contains(&word.as_str())),
            ')' => drop(calls.pop()),
            '"' | '\'' => {
                let end = end_of_string(template, at, character);
                if first != Some(true) && !calls.contains(&true) {
                    found.push(at + 1..end);
                }
                at = end;
            }
            _ => {}
        }
        if !character.is_whitespace() || first.is_some() {
            word.clear();
        }
        at += template[at..].chars().next().map_or(0, char::len_utf8);
    }
    at
}

/// Where the quote that ends a string stands.
fn end_of_string(template: &str, start: usize, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in template[start + 1..].char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if character == quote => return start + 1 + at,
            _ => {}
        }
    }
    template.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_found_but_names_and_claims() {
        let template = r#"a "1" {% set x = "80 %" %}{{ f('2', figure("3")) }}{# "4" #}
{% include "5" %}{{ claim("6", "at least 80 %") }}{{ "sju" ~ "\"8" }}{"#;
        let strings = strings_in_tags(template);
        let found: Vec<&str> = strings.into_iter().map(|range| &template[range]).collect();
        assert_eq!(found, ["80 %", "2", "sju", "\\\"8"]);
        assert!(strings_in_tags("{{ \"å").len() == 1);
    }
}
