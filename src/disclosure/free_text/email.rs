//! E-mail addresses, also those written so that machines do not see them.

/// What stands for the sign within brackets, and without.
const AT: [&str; 6] = ["at", "snabel-a", "snabela", "snabel a", "a", "alfakrull"];
const SPOKEN_AT: [&str; 4] = ["snabel-a", "snabela", "snabel a", "alfakrull"];
const DOT: [&str; 3] = ["punkt", "dot", "."];
/// Ends of hosts that are told by their end alone.
const COMMON: [&str; 14] = [
    "se", "com", "org", "nu", "net", "eu", "no", "fi", "dk", "de", "uk", "info", "io", "edu",
];

/// Whether a text holds an e-mail address, also `maja @ example.se`,
/// `maja (snabel-a) example.se` and `maja snabel-a example punkt se`.
pub(super) fn holds_email(text: &[char]) -> bool {
    let plain = signs(&text.iter().collect::<String>());
    let parts: Vec<&str> = plain.split('@').collect();
    parts.windows(2).any(|pair| {
        let name = pair[0].trim_end_matches([' ', '"']);
        let named = name.chars().next_back().is_some_and(is_of_name);
        named && is_host(pair[1].trim_start())
    })
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '+')
}

/// The text with words that stand for signs as those signs.
fn signs(text: &str) -> String {
    let mut text = text.to_string();
    for code in ["%40", "&#64;", "&commat;"] {
        text = text.replace(code, "@");
    }
    for (open, close) in [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>')] {
        text = bracketed(&text, (open, close), &AT, "@");
        text = bracketed(&text, (open, close), &DOT, ".");
        text = bracketed(&text, (open, close), &["@"], "@");
    }
    let spoken = |text: &str, words: &[&str], sign: &str| {
        words.iter().fold(text.to_owned(), |text, word| {
            replace_word(&text, &format!(" {word} "), sign)
        })
    };
    let text = spoken(&text, &SPOKEN_AT, "@");
    // `punkt` is a word as well, unless what follows ends a host.
    let ends = |word: &str| {
        COMMON
            .iter()
            .any(|end| holds_words(&text, &format!(" {word} {end}")))
    };
    let dotted = match ends("punkt") || ends("dot") {
        true => spoken(&text, &["punkt", "dot"], "."),
        false => text.clone(),
    };
    // A bare `at` is a word of English, unless the host is read out as well.
    match dotted == text {
        true => text,
        false => spoken(&dotted, &["at"], "@"),
    }
}

/// Whether words stand in a text, in any case and ended.
fn holds_words(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    let mut after = text
        .match_indices(words)
        .map(|(at, _)| &text[at + words.len()..]);
    after.any(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Replaces `( at )` by its sign, with the blanks around it.
fn bracketed(text: &str, (open, close): (char, char), words: &[&str], sign: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(open) {
        let inside = rest[at + open.len_utf8()..].split_once(close);
        let Some((_, after)) =
            inside.filter(|(word, _)| words.contains(&word.trim().to_lowercase().as_str()))
        else {
            let next = at + open.len_utf8();
            written.push_str(&rest[..next]);
            rest = &rest[next..];
            continue;
        };
        written.push_str(rest[..at].trim_end());
        written.push_str(sign);
        rest = after.trim_start();
    }
    written.push_str(rest);
    written
}

/// Replaces a word in any case. A word that changes length in lower case is
/// none of ours.
fn replace_word(text: &str, word: &str, sign: &str) -> String {
    let lower = text.to_lowercase();
    if lower.len() != text.len() {
        return text.replace(word, sign);
    }
    let mut written = String::with_capacity(text.len());
    let mut from = 0;
    for (at, found) in lower.match_indices(word) {
        if at < from || !text.is_char_boundary(at) || !text.is_char_boundary(at + found.len()) {
            continue;
        }
        written.push_str(&text[from..at]);
        written.push_str(sign);
        from = at + found.len();
    }
    written.push_str(&text[from..]);
    written
}

/// Whether a text begins with a host: labels with a dot between, the last of
/// two letters or more. Where blanks stand around a dot, the last is one of
/// the common ends, in small letters: a sentence may end at the dot.
fn is_host(text: &str) -> bool {
    let end = |text: &str| {
        text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-')))
            .unwrap_or(text.len())
    };
    let host = text[..end(text)].trim_end_matches('-');
    let (first, rest) = host.split_once('.').unwrap_or((host, ""));
    if first.is_empty() || first == "-" {
        return false;
    }
    let whole = host.trim_end_matches('.');
    let last = whole.rsplit_once('.').map_or("", |(_, last)| last);
    if last.chars().count() >= 2 && last.chars().all(char::is_alphabetic) {
        return true;
    }
    // `example .se`, `example. se`
    let after = text[host.len()..].trim_start();
    let apart = if rest.is_empty() && !host.ends_with('.') {
        after.strip_prefix('.')
    } else {
        host.ends_with('.').then_some(after)
    };
    apart.is_some_and(|after| {
        let after = after.trim_start();
        let last = &after[..end(after)];
        COMMON.contains(&last.trim_end_matches('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(text: &str) -> bool {
        holds_email(&text.chars().collect::<Vec<char>>())
    }

    #[test]
    fn addresses_however_they_are_hidden() {
        for text in [
            "maja.lind@example.org",
            "<MAJA@EXAMPLE.ORG>",
            "maja+labb@sub.example.se.",
            "maja (at) example.org",
            "maja[at]example.org",
            "maja @ example.se",
            "maja@ example.se",
            "maja (snabel-a) example.se",
            "maja (Snabel-A) example (punkt) se",
            "maja snabel-a example punkt se",
            "maja at example dot se",
            "maja AT example DOT se",
            "maja@example punkt se",
            "maja@example . se",
            "maja@example. se",
            "maja{at}example.se",
            "maja%40example.se",
            "åsa@exempel.se",
        ] {
            assert!(holds(text), "{text}");
        }
    }

    #[test]
    fn what_looks_like_them_is_none() {
        for text in [
            "@labbet",
            "a @ b",
            "maja@",
            "maja@localhost",
            "3 @ 5.50 kr",
            "Följ oss @labbet. Se mer på webben.",
            "Read more at example.se",
            "Det var (a) en punkt på dagordningen.",
            "I punkt 3 (a) example.",
            "@",
            "",
        ] {
            assert!(!holds(text), "{text}");
        }
    }
}
