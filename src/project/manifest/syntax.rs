//! What is meant by a line of the manifest that is not TOML, or is and means
//! something else than was meant.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::days::written_date;
use crate::diagnostic::{
    Diagnostic, Diagnostics, Place, Problem, Value, place_in_text, plain, quoted,
};

/// Settings that stand at the top of the file and in no table.
pub(super) const TOP: [&str; 6] = ["title", "subtitle", "language", "state", "date", "missing"];

/// Settings that one table alone has, and its name.
pub(super) const HOMES: [(&str, &str); 10] = [
    ("threshold", "disclosure"),
    ("names", "disclosure"),
    ("earlier", "disclosure"),
    ("id", "results"),
    ("licence", "results"),
    ("catalogue", "results"),
    ("also", "results"),
    ("accent", "theme"),
    ("cover", "theme"),
    ("text-font", "theme"),
];

/// Settings that are paths, in which a backslash is never meant.
const PATHS: [&str; 8] = [
    "files",
    "file",
    "names",
    "earlier",
    "catalogue",
    "template",
    "output",
    "cell",
];

/// Tables of which there may be several, whose headers have two brackets.
const SEVERAL: [&str; 14] = [
    "data",
    "table",
    "table.lab",
    "table.indicator",
    "import",
    "import.item",
    "import.lab",
    "document",
    "quote",
    "disclosure.exemption",
    "disclosure.allow-text",
    "theme.logo",
    "theme.picture",
    "results.iati.budget",
];

/// A text as TOML.
///
/// # Errors
/// Every line that is not, each once; none after one that ends nowhere, which takes
/// those behind it for its own.
pub(super) fn read_toml<'a>(file: &str, source: &'a str) -> Result<DeTable<'a>, Diagnostics> {
    let (root, errors) = DeTable::parse_recoverable(source);
    let mut lines = BTreeSet::new();
    let mut found = Diagnostics::new();
    for error in errors {
        let at = error.span().map_or(0, |span| span.start);
        let line = source.as_bytes()[..at.min(source.len())].iter();
        if lines.insert(line.filter(|byte| **byte == b'\n').count()) {
            found.push(syntax_problem((file, source), at, error.message()));
        }
        if error.message().contains("unclosed") {
            break;
        }
    }
    found.ok(root.into_inner()).map(|(root, _)| root)
}

/// What is wrong with a line that is not TOML: `at` is where it is not,
/// `message` what the reader of TOML says.
fn syntax_problem((file, source): (&str, &str), at: usize, message: &str) -> Diagnostic {
    let place = place_in_text(file, source, at);
    let (number, line) = match &place {
        Place::Line {
            line,
            snippet: Some(text),
            ..
        } => (*line as usize, text.as_str()),
        _ => (0, ""),
    };
    // Word processors turn quotation marks into ones that TOML does not know.
    let curly = line
        .contains(['”', '“', '’', '‘'])
        .then_some(Problem::CurlyQuotes);
    let twice = || {
        let twice = message.contains("duplicate key");
        twice.then(|| stands_twice(source, number, line)).flatten()
    };
    let problem = curly
        .or_else(twice)
        .or_else(|| after_header(line))
        .or_else(|| not_written_so(line))
        .or_else(|| bare_key(source, at))
        .unwrap_or_else(|| Problem::ManifestSyntax {
            message: plain(message),
        });
    problem.error_at(place)
}

/// A name with other letters than TOML's own, without quotation marks: `tillfälle = …`.
fn bare_key(source: &str, at: usize) -> Option<Problem> {
    let (before, after) = source.split_at_checked(at)?;
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let start = before.trim_end_matches(is_part).len();
    let end = after.find(|c| !is_part(c)).unwrap_or(after.len());
    let key = source.get(start..at + end)?;
    let is_key = after[end..].trim_start().starts_with('=');
    (is_key && !key.is_ascii()).then(|| Problem::BareKey {
        right: plain(format!("\"{key}\"")),
    })
}

/// The name in a table's header, `disclosure` of `[disclosure]`.
fn header(line: &str) -> Option<&str> {
    let line = line.trim();
    let (name, _) = line.strip_prefix('[')?.split_once(']')?;
    let name = name.trim_start_matches('[').trim();
    let sound = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    (!name.is_empty() && name.chars().all(sound)).then_some(name)
}

/// The setting of a line, and what it holds without a comment behind it.
fn setting(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once('=')?;
    let (key, value) = (key.trim(), value.trim());
    let sound = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    let sound = !key.is_empty() && key.chars().all(sound);
    let value = match value.contains(['"', '\'']) {
        true => value,
        false => value.split('#').next().unwrap_or_default().trim(),
    };
    sound.then_some((key, value))
}

/// The line of the top of the file, before its first table, that has a setting.
pub(super) fn line_at_top(source: &str, key: &str) -> Option<u64> {
    let mut top = source
        .lines()
        .take_while(|line| !line.trim_start().starts_with('['));
    let at = top.position(|line| setting(line).is_some_and(|(own, _)| own == key))?;
    Some(at as u64 + 1)
}

/// A table or setting that an earlier line has.
fn stands_twice(source: &str, number: usize, line: &str) -> Option<Problem> {
    let before: Vec<&str> = source.lines().take(number.saturating_sub(1)).collect();
    if let Some(name) = header(line) {
        if SEVERAL.contains(&name) && !line.trim().starts_with("[[") {
            return Some(Problem::NotATable {
                key: quoted(name),
                header: plain(format!("[[{name}]]")),
            });
        }
        let first = before.iter().position(|own| header(own) == Some(name))?;
        return Some(Problem::TableTwice {
            header: plain(format!("[{name}]")),
            line: plain(first + 1),
        });
    }
    let (key, _) = setting(line)?;
    let own_table = before.iter().rposition(|own| header(own).is_some());
    let from = own_table.map_or(0, |at| at + 1);
    let has_it = |own: &&str| setting(own).is_some_and(|(known, _)| known == key);
    let first = before.iter().skip(from).position(has_it)?;
    Some(Problem::KeyTwice {
        key: quoted(key),
        line: plain(from + first + 1),
    })
}

/// A setting on the line of a table's header.
fn after_header(line: &str) -> Option<Problem> {
    header(line)?;
    let end = line.rfind("]]").map(|at| at + 2);
    let end = end.or_else(|| line.find(']').map(|at| at + 1))?;
    let (header, rest) = line.split_at_checked(end)?;
    setting(rest)?;
    Some(Problem::AfterHeader {
        header: plain(header.trim()),
        rest: plain(rest.trim()),
    })
}

/// A value that is written as nothing in TOML is: a path with backslashes, a
/// day in words, a text without quotation marks.
fn not_written_so(line: &str) -> Option<Problem> {
    let (key, value) = setting(line)?;
    if let Some(right) = with_backslash(key, value) {
        return Some(Problem::BackslashPath {
            right: plain(right),
        });
    }
    if is_unfilled(key, value) {
        return Some(unfilled(key));
    }
    if value.contains(['"', '\'', '[', ']', '{', '}']) {
        return None;
    }
    if let Some(problem) = written_date(key, value) {
        return Some(problem);
    }
    let right = match value.to_lowercase().as_str() {
        "ja" | "yes" | "true" | "sant" => format!("{key} = true"),
        "nej" | "no" | "false" | "falskt" => format!("{key} = false"),
        _ if value.chars().any(char::is_alphabetic) => format!("{key} = \"{value}\""),
        _ => return None,
    };
    Some(Problem::NotQuoted {
        right: plain(right),
    })
}

/// The path of a value with a stroke for every backslash, where it is a path.
fn with_backslash(key: &str, value: &str) -> Option<String> {
    let parts = value.split(['"', '\'', ',', '[', ']']);
    let path = parts
        .map(str::trim)
        .find(|part| part.contains('\\') && !part.ends_with('\\'))?;
    let (_, last) = path.rsplit_once('\\')?;
    let names_file = last.contains(['.', '*']);
    (PATHS.contains(&key) || names_file).then(|| format!("\"{}\"", with_strokes(path)))
}

fn with_strokes(path: &str) -> String {
    path.replace("\\\\", "/").replace('\\', "/")
}

/// Paths that TOML reads otherwise than they were meant: `"data\texter.xlsx"`
/// has a tab in it, and `'data\a.xlsx'` names no file everywhere.
pub(super) fn backslashes(root: &DeTable<'_>, text: (&str, &str)) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (key, value) in root.iter() {
        in_value(key.get_ref(), value, text, &mut found);
    }
    found
}

fn in_value(key: &str, value: &Spanned<DeValue<'_>>, text: (&str, &str), found: &mut Diagnostics) {
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table.iter() {
                in_value(key.get_ref(), value, text, found);
            }
        }
        DeValue::Array(list) => {
            for own in list.iter() {
                in_value(key, own, text, found);
            }
        }
        DeValue::String(path) if PATHS.contains(&key) => {
            let (file, source) = text;
            // What is wrong with an output is told with what it may be; an
            // address may be copied from where backslashes part folders.
            let mends_itself = ["output", "cell"].contains(&key);
            let meant = path.contains(char::is_control) || path.contains('\\') && !mends_itself;
            let written = source.get(value.span()).filter(|_| meant);
            if let Some(written) = written.filter(|own| own.contains('\\')) {
                let right = with_strokes(written.trim_matches(['"', '\'']));
                let problem = Problem::BackslashPath {
                    right: plain(format!("\"{right}\"")),
                };
                found.push(problem.error_at(place_in_text(file, source, value.span().start)));
            }
        }
        _ => {}
    }
}

/// Whether a text is the dots of an example, or a reason that is blank.
pub(super) fn is_unfilled(key: &str, text: &str) -> bool {
    let text = text.trim_matches(['"', '\'']).trim();
    match text.is_empty() {
        true => key == "reason",
        false => text.chars().all(|c| matches!(c, '…' | '.')),
    }
}

/// The problem of such a text.
pub(super) fn unfilled(key: &str) -> Problem {
    let what = match key {
        "reason" => "unfilled-reason",
        _ => "unfilled-text",
    };
    Problem::Unfilled {
        key: quoted(key),
        what: Value::Entry(what),
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse_manifest;

    /// Line, id and the values of the only problem.
    fn told(source: &str) -> String {
        let found = parse_manifest(source).unwrap_err();
        let mut told: Vec<String> = found
            .iter()
            .map(|found| {
                let (message, help) = found.problem.told();
                let line = found.place.to_string();
                let line = line.split(':').nth(1).unwrap_or_default().to_owned();
                format!("{line} {message} | {}", help.unwrap_or_default())
            })
            .collect();
        told.sort();
        told.join("\n")
    }

    #[test]
    fn what_stands_twice_is_told_with_the_line_that_has_it() {
        let source = "title = \"x\"\n[disclosure]\nthreshold = 5\n\n[disclosure]\n";
        assert_eq!(
            told(source),
            "5 the section [disclosure] stands on line 2 already | move the lines below this one \
             to the section on line 2, and delete this one"
        );
        let source = "title = \"x\"\n[results]\nid = \"a\"\nid = \"b\"\n";
        assert_eq!(
            told(source),
            "4 “id” stands on line 3 already | change it there, and delete this line"
        );
        let source = "title = \"x\"\n[[quote]]\ncell = \"a.csv#a!A1\"\n[quote]\n";
        assert!(told(source).contains("[[quote]]"), "{}", told(source));
    }

    #[test]
    fn a_setting_of_the_top_is_told_to_be_one() {
        let source = "title = \"x\"\n[results]\nid = \"a\"\ntitle = \"y\"\nstate = \"final\"\n";
        assert_eq!(
            told(source),
            "4 “title” belongs at the top of the file, and stands in [results] here | it stands \
             there already, on line 1: change it there, and delete this line\n\
             5 “state” belongs at the top of the file, and stands in [results] here | move the \
             line up, before the first line with [ ]"
        );
    }

    #[test]
    fn values_are_shown_as_they_should_be_written() {
        for (line, help) in [
            ("state = final", "state = \"final\""),
            ("date = 30 juni 2026 # klart", "date = 2026-06-30"),
            ("date = \"30/6 2026\"", "date = 2026-06-30"),
            ("date = …", "write over"),
            ("title = \"…\"", "write over"),
            ("[results] id = \"a\"", "[results]\nid = \"a\""),
            ("[[quote]] cell = \"a\"", "[[quote]]\ncell = \"a\""),
            ("[web]\noff = ja", "off = true"),
            (
                "[disclosure]\nearlier = [\"publicerat\\2026\\results.json\"]",
                "\"publicerat/2026/results.json\"",
            ),
            (
                "[[data]]\nfiles = data\\projekt.xlsx",
                "\"data/projekt.xlsx\"",
            ),
            (
                "[[data]]\nfiles = \"data\\texter.xlsx\"",
                "\"data/texter.xlsx\"",
            ),
            (
                "[[data]]\nfiles = 'data\\projekt.xlsx'",
                "\"data/projekt.xlsx\"",
            ),
        ] {
            let told = told(&format!("subtitle = \"x\"\n{line}\n"));
            assert!(told.contains(help), "{line}: {told}");
        }
    }

    #[test]
    fn every_broken_line_is_told_at_once() {
        let source = "title = \"x\"\nstate = final\ndate = 30 juni 2026\n[web]\noff = ja\n";
        let told = told(source);
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 3, "{told}");
        assert!(lines[0].starts_with("2 ") && lines[0].contains("state = \"final\""));
        assert!(lines[1].starts_with("3 ") && lines[1].contains("date = 2026-06-30"));
        assert!(lines[2].starts_with("5 ") && lines[2].contains("off = true"));
    }

    #[test]
    fn nothing_of_a_broken_line_panics() {
        for line in [
            "[",
            "]]",
            "[[]] = \\",
            "= \\",
            "a = \\\"",
            "[å]ö = [",
            "\u{feff}= …",
        ] {
            assert!(parse_manifest(line).is_err(), "{line}");
        }
    }
}
