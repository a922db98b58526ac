//! Results without what moves a terminal's cursor, breaks a line or turns the
//! order of letters: whoever wrote the file, its texts are lines of text.

/// A results file's text in which every such character is a space, whether it
/// stands there itself or as an escape. In JSON both stand in texts alone, but
/// for the white space between values.
pub fn in_lines(json: &str) -> String {
    let mut kept = String::with_capacity(json.len());
    let mut rest = json;
    while let Some(at) = rest.find(|c| c == '\\' || is_invisible(c)) {
        let (before, after) = rest.split_at(at);
        kept.push_str(before);
        let Some(escape) = after.strip_prefix('\\') else {
            let mut letters = after.chars();
            // White space between values stays, and with it the lines.
            let letter = letters.next().unwrap_or(' ');
            let is_space = matches!(letter, '\n' | '\r' | '\t');
            kept.push(if is_space { letter } else { ' ' });
            rest = letters.as_str();
            continue;
        };
        let length = escape.chars().next().map_or(0, char::len_utf8);
        let (name, mut behind) = escape.split_at(length);
        let code = escape.get(1..5).filter(|_| name == "u");
        let code = code.and_then(|code| u32::from_str_radix(code, 16).ok());
        let hidden = code.and_then(char::from_u32).is_some_and(is_invisible);
        if hidden || matches!(name, "n" | "r" | "t" | "b" | "f") {
            kept.push(' ');
            behind = if hidden {
                escape.get(5..).unwrap_or("")
            } else {
                behind
            };
        } else {
            kept.push('\\');
            kept.push_str(name);
        }
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

/// A name of a file as it can be shown: likewise.
pub fn in_a_line(name: &str) -> String {
    name.replace(is_invisible, "\u{fffd}")
}

/// Control characters, line ends and what turns the direction of writing.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_seen_is_a_space_and_what_is_escaped_stays() {
        let cases = [
            (r#"{"a": "x\u001b[31my\nz"}"#, r#"{"a": "x [31my z"}"#),
            (
                r#"{"a": "\\n \"q\" \u00e5"}"#,
                r#"{"a": "\\n \"q\" \u00e5"}"#,
            ),
            ("{\"a\":\n \"\u{202e}x\u{85}\"}", "{\"a\":\n \" x \"}"),
            (r#""\u202E\u00""#, r#"" \u00""#),
            ("\\", "\\"),
        ];
        for (text, kept) in cases {
            assert_eq!(in_lines(text), kept);
        }
        assert_eq!(in_a_line("a\nb\u{1b}.json"), "a\u{fffd}b\u{fffd}.json");
    }
}
