//! What the one interviewed said, of what was coded: without the marks, times and names
//! that a transcript puts around it.

use crate::model::clean::folded;

/// Who asks, before what is asked.
const ASKS: [&str; 10] = [
    "intervjuare",
    "intervjuaren",
    "interviewer",
    "moderator",
    "fraga",
    "question",
    "int",
    "i",
    "f",
    "q",
];

/// Who answers.
const ANSWERS: [&str; 9] = [
    "ip",
    "r",
    "s",
    "a",
    "respondent",
    "informant",
    "svar",
    "answer",
    "intervjuperson",
];

/// Marks that stand around what somebody said.
const MARKS: [(char, char); 8] = [
    ('”', '”'),
    ('"', '"'),
    ('“', '”'),
    ('„', '“'),
    ('»', '»'),
    ('«', '»'),
    ('’', '’'),
    ('‘', '’'),
];

/// The words of the one interviewed, as a report prints them: without quotation marks
/// of their own, which it adds, and without the time and the name that a transcript puts
/// before a turn. `None` where the one who asked speaks too.
pub(super) fn spoken(coded: &str) -> Option<&str> {
    if asks_within(coded) {
        return None;
    }
    let mut text = coded.trim();
    loop {
        let before = text;
        text = without_time(text);
        if let Some((label, rest)) = label_of(text)
            && ANSWERS.contains(&label.as_str())
        {
            text = rest.trim_start();
        }
        text = without_marks(text);
        if text == before {
            return Some(text);
        }
    }
}

/// Whether a turn of the one who asks begins here, or after a sentence within.
fn asks_within(coded: &str) -> bool {
    let starts = coded.char_indices().filter(|(at, sign)| {
        let before = coded[..*at].trim_end_matches([' ', '\t']);
        let ends = before.chars().next_back();
        let begins = ends.is_none_or(|end| ".?!…\n\r)]”\"".contains(end));
        begins && !sign.is_whitespace()
    });
    let mut starts = starts.map(|(at, _)| without_time(&coded[at..]));
    starts.any(|turn| label_of(turn).is_some_and(|(label, _)| ASKS.contains(&label.as_str())))
}

/// What stands before a colon, as it is compared, and what comes after it: `I2:`. A
/// letter has to be a capital one.
fn label_of(turn: &str) -> Option<(String, &str)> {
    const LONGEST: usize = 16;
    let (label, rest) = turn.split_once(':')?;
    let label = label.trim();
    let bare = label.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ' || c == '.');
    let capital = bare.chars().next().is_some_and(char::is_uppercase);
    let spaced = rest.starts_with(char::is_whitespace);
    let fits = bare.chars().count() <= LONGEST && capital && spaced;
    fits.then(|| (folded(bare), rest))
}

/// Without a time at the beginning: `00:12:33`, `[12:33]`, `#00:12:33-4#`.
fn without_time(text: &str) -> &str {
    let end = text.find(char::is_whitespace).unwrap_or(text.len());
    let (first, rest) = text.split_at(end);
    let bare = first.trim_matches(['[', ']', '(', ')', '#', '<', '>', ',']);
    let digits = bare.bytes().filter(u8::is_ascii_digit).count();
    let only = bare
        .bytes()
        .all(|byte| byte.is_ascii_digit() || b":.-".contains(&byte));
    match only && digits >= 3 && bare.contains(':') {
        true => rest.trim_start(),
        false => text,
    }
}

/// Without marks around the whole, where they are not those of two parts.
fn without_marks(text: &str) -> &str {
    let inner = MARKS.iter().find_map(|(open, close)| {
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close])).then_some(inner)
    });
    inner.unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::spoken;

    #[test]
    fn what_a_transcript_adds_is_not_said() {
        for coded in [
            "Hon frågade hur jag hade det.",
            "”Hon frågade hur jag hade det.”",
            " \"Hon frågade hur jag hade det.\" ",
            "00:12:33 Hon frågade hur jag hade det.",
            "[00:12:33] IP: Hon frågade hur jag hade det.",
            "#00:12:33-4# R2: ”Hon frågade hur jag hade det.”",
        ] {
            assert_eq!(
                spoken(coded),
                Some("Hon frågade hur jag hade det."),
                "{coded}"
            );
        }
        for kept in [
            "”Ja”, sa hon, ”det går.”",
            "Klockan 12:30 kom de.",
            "Jag hade en fråga: varför just vi?",
            "12 personer kom.",
        ] {
            assert_eq!(spoken(kept), Some(kept));
        }
    }

    #[test]
    fn who_asks_is_nobodys_voice() {
        for coded in [
            "Intervjuare: Vad betyder labbet för dig?",
            "I: Hur då? R: Jo, de lyssnade.",
            "Ja, precis. I: Hur då?",
            "R: Ja.\nF: Varför det?",
            "[00:01:10] I1: Hur länge har du bott här?",
        ] {
            assert_eq!(spoken(coded), None, "{coded}");
        }
    }
}
