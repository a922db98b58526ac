//! The message catalogue: every fixed word of reports, charts and problems, in
//! Swedish and English, as Fluent messages (`messages/sv/`, `messages/en/`).

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::Pattern;

use crate::model::Language;

/// The files of a language, each with its name.
macro_rules! messages {
    ($folder:literal) => {
        messages!($folder:
            "reports", "commands", "help", "problems", "problems-cells", "problems-files",
            "problems-imports", "problems-manifest", "problems-templates", "problems-checks",
            "problems-results", "portfolio")
    };
    ($folder:literal: $($file:literal),*) => {
        &[$(($file, include_str!(concat!("messages/", $folder, "/", $file, ".ftl")))),*]
    };
}

const SWEDISH: &[(&str, &str)] = messages!("sv");
const ENGLISH: &[(&str, &str)] = messages!("en");

/// The fixed words of one language.
pub struct Catalogue {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Catalogue {
    /// The catalogue that ships for `language`.
    ///
    /// # Panics
    /// When a shipped message file is not valid Fluent, which a test rules out.
    pub fn new(language: Language) -> Self {
        let identifier = match language {
            Language::Swedish => unic_langid::langid!("sv"),
            Language::English => unic_langid::langid!("en"),
        };
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        for (file, source) in files_of(language) {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("{file} of {language:?}: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{file} of {language:?}: {errors:?}"));
        }
        Self { language, bundle }
    }

    /// Says what `entry` holds in place of what ships.
    pub(super) fn replace(&mut self, entry: FluentResource) {
        self.bundle.add_resource_overriding(entry);
    }

    /// The catalogue's language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The message `key` without arguments; see [`Self::format`].
    pub fn text(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The message `key` with its arguments filled in. Numbers choose plural
    /// forms; numbers to be shown are passed as text, already formatted. An
    /// unknown key gives the key itself, so that a gap shows on the page.
    pub fn format(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.lookup(key, arguments)
            .unwrap_or_else(|| key.to_owned())
    }

    /// Like [`Self::format`]; `None` where the catalogue has no such message.
    pub fn lookup(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        Some(self.filled(key, pattern, arguments))
    }

    /// The message `key` as it stands in its file, with its attributes.
    pub fn entry(&self, key: &str) -> Option<&'static str> {
        let mut all = files_of(self.language)
            .iter()
            .flat_map(|(_, source)| entries(source));
        all.find(|(own, _)| *own == key).map(|(_, entry)| entry)
    }

    /// An attribute of the message `key`, such as `.help` of a problem.
    pub fn lookup_attribute(
        &self,
        key: &str,
        attribute: &str,
        arguments: &[(&str, Argument<'_>)],
    ) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = message.get_attribute(attribute)?.value();
        Some(self.filled(key, pattern, arguments))
    }

    fn filled(
        &self,
        key: &str,
        pattern: &Pattern<&str>,
        arguments: &[(&str, Argument<'_>)],
    ) -> String {
        let mut filled = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            filled.set(Cow::Borrowed(*name), argument.fluent());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&filled), &mut errors);
        debug_assert!(errors.is_empty(), "message {key}: {errors:?}");
        text.into_owned()
    }
}

fn files_of(language: Language) -> &'static [(&'static str, &'static str)] {
    match language {
        Language::Swedish => SWEDISH,
        Language::English => ENGLISH,
    }
}

/// The entries of what reports say, by their keys, in the order of their file.
pub(super) fn report_entries(language: Language) -> Vec<(&'static str, &'static str)> {
    let reports = files_of(language)
        .iter()
        .filter(|(file, _)| *file == "reports");
    reports.flat_map(|(_, source)| entries(source)).collect()
}

/// The entries of a file, each with its key and as it stands there.
fn entries(source: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < source.len() {
            let rest = &source[at..];
            let mut lines = rest.split_inclusive('\n');
            let first = lines.next()?;
            let more = lines.take_while(|line| line.starts_with([' ', '*', '}', '\t']));
            let length = first.len() + more.map(str::len).sum::<usize>();
            at += length;
            if let Some((key, _)) = first.split_once(" =").filter(|_| !first.starts_with('#')) {
                return Some((key, &rest[..length]));
            }
        }
        None
    })
}

/// An argument of a message.
#[derive(Debug, Clone, Copy)]
pub enum Argument<'a> {
    /// Shown as it is.
    Text(&'a str),
    /// Chooses a plural form.
    Number(u64),
}

impl Argument<'_> {
    fn fluent(&self) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::from(*text),
            Self::Number(number) => FluentValue::from(*number),
        }
    }
}

impl<'a> From<&'a str> for Argument<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Argument<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

impl From<u64> for Argument<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(source: &str) -> Vec<&str> {
        let mut keys: Vec<&str> = source
            .lines()
            .filter(|line| !line.starts_with([' ', '#', '}', '\t']))
            .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
            .collect();
        keys.sort_unstable();
        keys
    }

    #[test]
    fn both_languages_have_the_same_messages() {
        for ((file, swedish), (_, english)) in SWEDISH.iter().zip(ENGLISH) {
            assert_eq!(keys(swedish), keys(english), "{file}");
        }
    }

    #[test]
    fn both_catalogues_are_valid() {
        for language in [Language::Swedish, Language::English] {
            let catalogue = Catalogue::new(language);
            assert_eq!(catalogue.lookup("no-such-message", &[]), None);
            assert!(catalogue.lookup("page", &[]).is_some());
        }
    }
}
