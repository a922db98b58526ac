//! Tables of the manifest. Keys are declared where they are read: a key that
//! nothing asked for is unknown, and the names that were asked for are what it
//! is compared with.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::FILE_NAME;
use crate::diagnostic::{Diagnostics, Place, Problem, did_you_mean, quote};

/// A table of the manifest that notes which keys were asked for.
pub(super) struct Section<'t, 'd> {
    table: &'t DeTable<'t>,
    pub(super) source: &'t str,
    /// `[disclosure]`, or empty at the top.
    name: String,
    pub(super) place: Place,
    asked: Vec<&'static str>,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'t, 'd> Section<'t, 'd> {
    pub(super) fn new(
        table: &'t DeTable<'t>,
        source: &'t str,
        name: &str,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        let place = Place::File(FILE_NAME.into());
        Self {
            table,
            source,
            name: name.into(),
            place,
            asked: Vec::new(),
            diagnostics,
        }
    }

    pub(super) fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    pub(super) fn value_place(&self, key: &str) -> Place {
        let at = self.table.get(key).map_or(0, |value| value.span().start);
        line_place(self.source, at)
    }

    pub(super) fn wrong_type(&mut self, key: &str, expected: &str) {
        let problem = Problem::new("wrong-type", format!("`{key}` must be {expected}"));
        let place = self.value_place(key);
        self.diagnostics.push(problem.error_at(place));
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.get(key)?;
        match value.get_ref().as_str() {
            Some(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Some(_) => {
                self.wrong_type(key, "a text that is not empty");
                None
            }
            None => {
                self.wrong_type(key, "a text in quotes");
                None
            }
        }
    }

    /// A text, or a list of texts.
    pub(super) fn text_or_texts(&mut self, key: &'static str) -> Option<Names> {
        let value = self.get(key)?;
        let Some(list) = value.get_ref().as_array() else {
            return self.text(key).map(Names::File);
        };
        let texts = list.iter().map(|entry| entry.get_ref().as_str());
        let texts: Option<Vec<&str>> = texts.collect();
        if texts.is_none() {
            self.wrong_type(key, "a list of texts in quotes, or the path of a file");
        }
        let trimmed = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Some(Names::Listed(
            texts?.into_iter().filter_map(trimmed).collect(),
        ))
    }

    pub(super) fn required_text(&mut self, key: &'static str, help: &str) -> Option<String> {
        if self.table.get(key).is_none() {
            self.asked.push(key);
            let within = if self.name.is_empty() {
                String::new()
            } else {
                format!(" in {}", self.name)
            };
            let problem = Problem::new("missing-key", format!("`{key}` is missing{within}"))
                .help(format!("add {help}"));
            self.diagnostics.push(problem.error_at(self.place.clone()));
            return None;
        }
        self.text(key)
    }

    pub(super) fn one_of<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&str, T)],
    ) -> Option<T> {
        let text = self.text(key)?;
        let found = choices
            .iter()
            .find(|(word, _)| *word == text.to_lowercase());
        if found.is_none() {
            let words: Vec<String> = choices
                .iter()
                .map(|(word, _)| format!("\"{word}\""))
                .collect();
            let problem = Problem::new(
                "unknown-choice",
                format!("{} is not a choice of `{key}`", quote(&text)),
            )
            .help(format!("write one of {}", words.join(", ")));
            let place = self.value_place(key);
            self.diagnostics.push(problem.error_at(place));
        }
        found.map(|(_, value)| *value)
    }

    pub(super) fn whole(&mut self, key: &'static str, least: i64, most: i64) -> Option<i64> {
        let value = self.get(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        let within = number.filter(|number| (least..=most).contains(number));
        if within.is_none() {
            self.wrong_type(key, &format!("a whole number from {least} to {most}"));
        }
        within
    }

    pub(super) fn date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            _ => String::new(),
        };
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        if date.is_none() {
            self.wrong_type(key, "a date such as 2019-12-31");
        }
        date
    }

    /// A nested table's key with those it stands in, `edition.en`.
    fn path(&self, key: &str) -> String {
        match self.name.trim_matches(['[', ']']) {
            "" => key.to_owned(),
            outer => format!("{outer}.{key}"),
        }
    }

    pub(super) fn section<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Section<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        let value = self.get(key)?;
        let Some(table) = value.get_ref().as_table() else {
            self.wrong_type(key, &format!("a table, [{key}]"));
            return None;
        };
        self.read_nested(
            format!("[{}]", self.path(key)),
            value.span().start,
            table,
            read,
        )
    }

    pub(super) fn sections<T>(
        &mut self,
        key: &'static str,
        read: impl Fn(&mut Section<'_, '_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(
                key,
                &format!("a list of tables, each beginning with [[{key}]]"),
            );
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in list.iter() {
            match entry.get_ref().as_table() {
                Some(table) => {
                    let name = format!("[[{}]]", self.path(key));
                    found.extend(self.read_nested(name, entry.span().start, table, &read));
                }
                None => self.wrong_type(
                    key,
                    &format!("a list of tables, each beginning with [[{key}]]"),
                ),
            }
        }
        found
    }

    fn read_nested<T>(
        &mut self,
        name: String,
        at: usize,
        table: &DeTable<'_>,
        read: impl FnOnce(&mut Section<'_, '_>) -> Option<T>,
    ) -> Option<T> {
        let mut nested = Section {
            table,
            source: self.source,
            name,
            place: line_place(self.source, at),
            asked: Vec::new(),
            diagnostics: self.diagnostics,
        };
        let value = read(&mut nested);
        nested.finish();
        value
    }

    /// Reports the keys that nothing asked for.
    pub(super) fn finish(self) {
        for key in self.table.keys() {
            let name: &str = key.get_ref();
            if self.asked.contains(&name) {
                continue;
            }
            let within = if self.name.is_empty() {
                String::new()
            } else {
                format!(" in {}", self.name)
            };
            let known = || self.asked.iter().copied();
            let help = did_you_mean(name, known()).unwrap_or_else(|| {
                format!(
                    "known keys{within}: {}",
                    known().collect::<Vec<_>>().join(", ")
                )
            });
            let problem = Problem::new(
                "unknown-key",
                format!("{} is not a key{within}", quote(name)),
            )
            .help(help);
            self.diagnostics
                .push(problem.error_at(line_place(self.source, key.span().start)));
        }
    }
}

/// Names as the manifest gives them.
pub(super) enum Names {
    /// In a file, a name a line.
    File(String),
    /// One by one.
    Listed(Vec<String>),
}

/// The place of a byte of the manifest.
pub(super) fn line_place(source: &str, at: usize) -> Place {
    crate::diagnostic::place_in_text(FILE_NAME, source, at)
}
