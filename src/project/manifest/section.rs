//! Tables of the manifest. Keys are declared where they are read: a key that
//! nothing asked for is unknown, and the names that were asked for are what it
//! is compared with.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::days::written_date;
use super::syntax::{HOMES, TOP, is_unfilled, line_at_top, unfilled};
use crate::diagnostic::{
    Diagnostics, Place, Problem, Value, list, nearest, place_in_text, plain, quoted,
};
use crate::project::Said;

/// The manifest's file name.
pub const FILE_NAME: &str = "labbrapport.toml";

/// A table of the manifest that notes which keys were asked for.
pub(super) struct Section<'t, 'd> {
    table: &'t DeTable<'t>,
    pub(super) source: &'t str,
    /// The file that it stands in.
    file: &'t str,
    /// `[disclosure]`, or empty at the top.
    name: String,
    pub(super) place: Place,
    asked: Vec<&'static str>,
    pub(super) diagnostics: &'d mut Diagnostics,
}

impl<'t, 'd> Section<'t, 'd> {
    pub(super) fn new(
        table: &'t DeTable<'t>,
        (file, source): (&'t str, &'t str),
        name: &str,
        diagnostics: &'d mut Diagnostics,
    ) -> Self {
        let place = Place::File(file.into());
        Self {
            table,
            source,
            file,
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
        self.place_of(at)
    }

    /// The place of a byte of the file.
    pub(super) fn place_of(&self, at: usize) -> Place {
        place_in_text(self.file, self.source, at)
    }

    /// Adds a problem at the value of `key`.
    pub(super) fn wrong(&mut self, key: &str, problem: Problem) {
        let place = self.value_place(key);
        self.diagnostics.push(problem.error_at(place));
    }

    /// The value of `key` is not what it should be: an entry of the catalogue
    /// says what.
    pub(super) fn wrong_type(&mut self, key: &'static str, expected: &'static str) {
        let problem = Problem::WrongType {
            key: quoted(key),
            expected: Value::Entry(expected),
        };
        self.wrong(key, problem);
    }

    /// What the section is called in messages, `[theme]`; nothing at the top.
    fn within(&self) -> Value {
        let name = Some(self.name.as_str()).filter(|name| !name.is_empty());
        name.map(plain).into()
    }

    pub(super) fn text(&mut self, key: &'static str) -> Option<String> {
        let value = self.get(key)?;
        match value.get_ref().as_str() {
            Some(text) if is_unfilled(key, text) => {
                self.wrong(key, unfilled(key));
                None
            }
            Some(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
            Some(_) => {
                self.wrong_type(key, "expected-text-not-empty");
                None
            }
            None => {
                self.wrong_type(key, "expected-text");
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
            self.wrong_type(key, "expected-names");
        }
        let trimmed = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Some(Names::Listed(
            texts?.into_iter().filter_map(trimmed).collect(),
        ))
    }

    /// A list of texts, each with its place.
    pub(super) fn listed(&mut self, key: &'static str) -> Vec<(String, Place)> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let Some(list) = value.get_ref().as_array() else {
            self.wrong_type(key, "expected-paths");
            return Vec::new();
        };
        let mut texts = Vec::new();
        for entry in list.iter() {
            let text = entry.get_ref().as_str().map(str::trim);
            match text.filter(|text| !text.is_empty()) {
                Some(text) => texts.push((text.to_owned(), self.place_of(entry.span().start))),
                None => self.wrong_type(key, "expected-paths"),
            }
        }
        texts
    }

    /// A text that must be there; `example` is the entry of the catalogue that
    /// shows how it is written.
    pub(super) fn required_text(
        &mut self,
        key: &'static str,
        example: &'static str,
    ) -> Option<String> {
        self.required(key, example);
        self.text(key)
    }

    /// Says that `key` is missing where it is.
    pub(super) fn required(&mut self, key: &'static str, example: &'static str) {
        if self.table.get(key).is_none() {
            let problem = Problem::MissingKey {
                key: quoted(key),
                within: self.within(),
                example: Value::Entry(example),
            };
            self.diagnostics.push(problem.error_at(self.place.clone()));
        }
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
            self.not_chosen(key, &text, choices.iter().map(|(word, _)| *word));
        }
        found.map(|(_, value)| *value)
    }

    /// The value of `key` is none of those that it can have.
    pub(super) fn not_chosen<'w>(
        &mut self,
        key: &'static str,
        text: &str,
        words: impl Iterator<Item = &'w str> + Clone,
    ) {
        let problem = Problem::UnknownChoice {
            key: quoted(key),
            found: quoted(text),
            choices: list(words.clone().map(|word| plain(format!("\"{word}\"")))),
            near: nearest(text, words),
        };
        self.wrong(key, problem);
    }

    pub(super) fn whole(&mut self, key: &'static str, least: i64, most: i64) -> Option<i64> {
        let value = self.get(key)?;
        let number = value
            .get_ref()
            .as_integer()
            .and_then(|integer| i64::from_str_radix(integer.as_str(), integer.radix()).ok());
        let within = number.filter(|number| (least..=most).contains(number));
        if within.is_none() {
            let problem = Problem::NotInRange {
                key: quoted(key),
                least: plain(least),
                most: plain(most),
            };
            self.wrong(key, problem);
        }
        within
    }

    /// `true` or `false`; false where nothing is said.
    pub(super) fn yes_no(&mut self, key: &'static str) -> bool {
        let Some(value) = self.get(key) else {
            return false;
        };
        let said = value.get_ref().as_bool();
        if said.is_none() {
            self.wrong_type(key, "expected-yes-no");
        }
        said.unwrap_or(false)
    }

    pub(super) fn date(&mut self, key: &'static str) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            DeValue::String(text) => text.to_string(),
            DeValue::Integer(number) => number.as_str().to_owned(),
            _ => String::new(),
        };
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        match (date, written_date(key, &text)) {
            (Some(_), _) => {}
            (None, Some(problem)) => self.wrong(key, problem),
            (None, None) => self.wrong_type(key, "expected-date"),
        }
        date
    }

    /// Keys and texts as the project names them.
    pub(super) fn said(&mut self, key: &'static str) -> Vec<Said> {
        let Some(value) = self.get(key) else {
            return Vec::new();
        };
        let pairs = value.get_ref().as_table().and_then(|pairs| {
            let pairs = pairs.iter().map(|(key, value)| {
                let own: &str = key.get_ref();
                let text = match value.get_ref() {
                    DeValue::String(text) => text.trim().to_owned(),
                    DeValue::Integer(number) => number.as_str().to_owned(),
                    DeValue::Datetime(date) => date.to_string(),
                    _ => return None,
                };
                Some(Said {
                    key: own.to_owned(),
                    text,
                    place: self.place_of(key.span().start),
                })
            });
            pairs.collect::<Option<Vec<Said>>>()
        });
        if pairs.is_none() {
            self.wrong_type(key, "expected-said");
        }
        pairs.unwrap_or_default()
    }

    /// Where each key of a table that is a value stands, in the order of the table.
    pub(super) fn places_of(&self, key: &str) -> Vec<Place> {
        let pairs = self.table.get(key);
        let pairs = pairs.and_then(|value| value.get_ref().as_table());
        let pairs = pairs.into_iter().flat_map(|pairs| pairs.keys());
        let places = pairs.map(|key| self.place_of(key.span().start));
        places.collect()
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
            let header = plain(format!("[{}]", self.path(key)));
            self.wrong(key, not_a_table(key, header));
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
        let header = plain(format!("[[{}]]", self.path(key)));
        let Some(list) = value.get_ref().as_array() else {
            self.wrong(key, not_a_table(key, header));
            return Vec::new();
        };
        let mut found = Vec::new();
        for entry in list.iter() {
            match entry.get_ref().as_table() {
                Some(table) => {
                    let name = format!("[[{}]]", self.path(key));
                    found.extend(self.read_nested(name, entry.span().start, table, &read));
                }
                None => self.wrong(key, not_a_table(key, header.clone())),
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
            file: self.file,
            name,
            place: self.place_of(at),
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
            let known = || self.asked.iter().copied();
            let of_top = !self.name.is_empty() && TOP.contains(&name);
            let home = HOMES.iter().find(|(own, _)| *own == name);
            let home = home.map(|(_, home)| format!("[{home}]"));
            let problem = match (of_top, home) {
                (true, _) => Problem::KeyOfTop {
                    key: quoted(name),
                    within: self.within(),
                    line: line_at_top(self.source, name).map(plain).into(),
                },
                (false, Some(header)) => Problem::KeyElsewhere {
                    key: quoted(name),
                    within: self.within(),
                    header: plain(header),
                },
                (false, None) => Problem::UnknownKey {
                    key: quoted(name),
                    within: self.within(),
                    near: nearest(name, known()),
                    known: list(known().map(plain)),
                },
            };
            let place = self.place_of(key.span().start);
            self.diagnostics.push(problem.error_at(place));
        }
    }
}

fn not_a_table(key: &str, header: Value) -> Problem {
    Problem::NotATable {
        key: quoted(key),
        header,
    }
}

/// Names as the manifest gives them.
pub(super) enum Names {
    /// In a file, a name a line.
    File(String),
    /// One by one.
    Listed(Vec<String>),
}
