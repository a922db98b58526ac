//! Keys of an `[[import]]` entry that reads codings.

use indexmap::IndexMap;
use toml::de::DeValue;

use super::section::{Section, line_place};
use crate::diagnostic::{Problem, quote};
use crate::project::{By, CodingsFormat as Format, CodingsMapping, LEAVE_OUT, Rule, Told};

/// Keys that only entries for codings have.
pub(super) const KEYS: [&str; 6] = ["role", "date", "language", "consent", "quotable", "coder"];

/// The format that an entry names, where it is one of codings.
pub(super) fn format_named(word: &str) -> Option<Format> {
    let word = word.trim().to_lowercase();
    let mut formats = Format::ALL.into_iter();
    formats.find(|format| format.word() == word)
}

/// Reads what a file of codings means.
pub(super) fn read_codings(table: &mut Section<'_, '_>, format: Option<Format>) -> CodingsMapping {
    CodingsMapping {
        format,
        lab: read_labs(table),
        role: told(table, "role", "a text in quotes, or { variable = \"…\" }"),
        date: told(table, "date", "a date in quotes, or { variable = \"…\" }"),
        language: told(
            table,
            "language",
            "a text in quotes, or { variable = \"…\" }",
        ),
        consent: read_consent(table),
        quotable: yes_no(table, "quotable").unwrap_or(false),
        coder: table.text("coder"),
        leave_out: read_leave_out(table),
    }
}

/// A lab's id, what tells it, or a list of these.
fn read_labs(table: &mut Section<'_, '_>) -> Vec<Told> {
    let expected = "a lab's id in quotes, { variable = \"…\" }, or a list of such";
    let list = table
        .get("lab")
        .is_some_and(|value| value.get_ref().is_array());
    if !list {
        return told(table, "lab", expected).into_iter().collect();
    }
    let rules = table.sections("lab", |table| read_rule(table, "lab"));
    rules.into_iter().map(Told::By).collect()
}

fn told(table: &mut Section<'_, '_>, key: &'static str, expected: &str) -> Option<Told> {
    match table.get(key)?.get_ref() {
        DeValue::String(_) => table.text(key).map(Told::Fixed),
        DeValue::Datetime(date) => Some(Told::Fixed(date.to_string())),
        DeValue::Table(_) => table
            .section(key, |table| read_rule(table, key))
            .map(Told::By),
        _ => {
            table.unlike(key, expected);
            None
        }
    }
}

/// What in the file tells: exactly one of these keys.
fn read_rule(table: &mut Section<'_, '_>, what: &str) -> Option<Rule> {
    let mut found = Vec::new();
    found.extend(table.text("variable").map(By::Variable));
    found.extend(pattern(table, "case", what).map(By::Case));
    found.extend(pattern(table, "set", what).map(By::Set));
    found.extend(pattern(table, "source", what).map(By::Source));
    let values = read_values(table);
    let by = match (found.pop(), found.is_empty()) {
        (Some(by), true) => by,
        (Some(_), false) => {
            let message = format!("`{what}` is told by more than one thing");
            let problem = Problem::new("invalid-import", message).help(
                "write one of variable, case, set and source; for the lab a list of several, the first that tells wins",
            );
            table
                .diagnostics
                .push(problem.error_at(table.place.clone()));
            return None;
        }
        (None, _) => {
            let known = ["variable", "case", "set", "source"];
            // A key whose value cannot be used was told already.
            if !known.iter().any(|key| table.get(key).is_some()) {
                let message = format!("nothing is said to tell `{what}`");
                let problem = Problem::new("invalid-import", message).help(
                    "write one of variable = \"…\", case = \"…\", set = \"…\" and source = \"…\"",
                );
                table
                    .diagnostics
                    .push(problem.error_at(table.place.clone()));
            }
            return None;
        }
    };
    Some(Rule { by, values })
}

fn pattern(table: &mut Section<'_, '_>, key: &'static str, what: &str) -> Option<String> {
    let text = table.text(key)?;
    let opening = text.find('{');
    let closing = opening.and_then(|at| text.get(at..)?.find('}'));
    if closing.is_some_and(|length| length > 1) {
        return Some(text);
    }
    let problem = Problem::new(
        "invalid-import",
        format!(
            "{} does not say where `{what}` stands in the name",
            quote(&text)
        ),
    )
    .help(format!(
        "write {{{what}}} in its place, and * for anything: {key} = \"Del *: {{{what}}}\""
    ));
    let place = table.value_place(key);
    table.diagnostics.push(problem.error_at(place));
    None
}

fn read_values(table: &mut Section<'_, '_>) -> IndexMap<String, String> {
    let Some(value) = table.get("values") else {
        return IndexMap::new();
    };
    let pairs = value.get_ref().as_table().map(|values| {
        let pairs = values.iter().map(|(key, value)| {
            let key: &str = key.get_ref();
            Some((key.to_owned(), value.get_ref().as_str()?.trim().to_owned()))
        });
        pairs.collect::<Option<IndexMap<String, String>>>()
    });
    if let Some(Some(values)) = pairs {
        return values;
    }
    let expected =
        format!("a table of texts, {{ \"Norra\" = \"norr\", \"Test\" = \"{LEAVE_OUT}\" }}");
    table.unlike("values", &expected);
    IndexMap::new()
}

/// `true`, `false`, or what tells.
fn read_consent(table: &mut Section<'_, '_>) -> Option<Told> {
    let expected = "true, false, or { variable = \"…\" }";
    match table.get("consent")?.get_ref() {
        DeValue::Boolean(consent) => Some(Told::Fixed(consent.to_string())),
        DeValue::Table(_) => told(table, "consent", expected),
        _ => {
            table.unlike("consent", expected);
            None
        }
    }
}

fn yes_no(table: &mut Section<'_, '_>, key: &'static str) -> Option<bool> {
    let said = table.get(key)?.get_ref().as_bool();
    if said.is_none() {
        table.unlike(key, "true or false");
    }
    said
}

fn read_leave_out(table: &mut Section<'_, '_>) -> Vec<String> {
    let Some(value) = table.get("leave-out") else {
        return Vec::new();
    };
    let texts = value.get_ref().as_array().map(|list| {
        let texts = list.iter().map(|text| text.get_ref().as_str());
        texts
            .map(|text| text.map(str::to_owned))
            .collect::<Option<Vec<String>>>()
    });
    if let Some(Some(texts)) = texts {
        return texts;
    }
    table.unlike("leave-out", "a list of codes' names in quotes");
    Vec::new()
}

/// An entry that has keys of the other kind of export.
pub(super) fn reject_keys(
    table: &mut Section<'_, '_>,
    keys: &[&'static str],
    kind: &str,
    other: &str,
) {
    for key in keys {
        let Some(value) = table.get(key) else {
            continue;
        };
        let place = line_place(table.source, value.span().start);
        let problem = Problem::new(
            "invalid-import",
            format!("`{key}` is a key for {other}, and the entry reads {kind}"),
        )
        .help("take it away, or name the `format` that the file has; `labbrapport import FILE` writes an entry");
        table.diagnostics.push(problem.error_at(place));
    }
}
