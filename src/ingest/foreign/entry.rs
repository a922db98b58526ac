//! Entries of the manifest, as text to paste.

use super::lines::Line;
use crate::project::Telling;

/// A line of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntryLine {
    /// As the manifest reads it.
    Toml(String),
    /// A remark, an entry of the catalogue.
    Remark(Line),
    /// What is to be filled in before it is read.
    Skeleton(String),
}

/// An `[[import]]` or `[[table]]` entry that is being written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry(pub Vec<EntryLine>);

impl Entry {
    /// An entry for a file (its path under the project) in a format.
    pub fn new(file: &str, format: &str) -> Self {
        let mut entry = Self(vec![EntryLine::Toml("[[import]]".to_owned())]);
        entry.text("files", file);
        entry.text("format", format);
        entry
    }

    /// A `[[table]]` entry for a file.
    pub fn of_table(file: &str, table: &str) -> Self {
        let mut entry = Self(vec![EntryLine::Toml("[[table]]".to_owned())]);
        entry.text("files", file);
        entry.text("table", table);
        entry
    }

    /// Adds a table within it.
    pub fn table(&mut self, name: &str) {
        self.0.push(EntryLine::Toml(format!("\n[[{name}]]")));
    }

    /// Adds a key with its value as TOML.
    pub fn line(&mut self, key: &str, value: &str) {
        self.0.push(EntryLine::Toml(format!("{key} = {value}")));
    }

    /// Adds a key with a text.
    pub fn text(&mut self, key: &str, text: &str) {
        self.line(key, &toml_text(text));
    }

    /// Adds a line that is to be filled in.
    pub fn skeleton(&mut self, line: String) {
        self.0.push(EntryLine::Skeleton(line));
    }

    /// Adds a blank line.
    pub fn blank(&mut self) {
        self.0.push(EntryLine::Toml(String::new()));
    }

    /// Adds a remark.
    pub fn remark(&mut self, line: Line) {
        self.0.push(EntryLine::Remark(line));
    }
}

/// What tells something, as TOML.
pub fn telling(telling: &Telling) -> String {
    let rule = match telling {
        Telling::Fixed(text) => return toml_text(text),
        Telling::By(rule) => rule,
    };
    let (key, name) = rule.by.key();
    let mut values = String::new();
    if !rule.values.is_empty() {
        let pairs = rule.values.iter();
        let pairs = pairs.map(|(value, means)| (value.as_str(), toml_text(means)));
        values = format!(", values = {}", toml_table(pairs));
    }
    format!("{{ {key} = {}{values} }}", toml_text(name))
}

/// A TOML basic string.
pub fn toml_text(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            c if c.is_control() => quoted.push_str(&format!("\\u{:04X}", u32::from(c))),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

/// An inline table: keys, and values as TOML.
pub fn toml_table<'t>(pairs: impl Iterator<Item = (&'t str, String)>) -> String {
    let pairs = pairs.map(|(key, value)| format!("{} = {value}", toml_text(key)));
    format!("{{ {} }}", pairs.collect::<Vec<String>>().join(", "))
}
