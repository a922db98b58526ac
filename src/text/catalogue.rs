//! The message catalogue: every fixed word of reports and charts, in Swedish
//! and English, as Fluent messages (`messages/sv.ftl`, `messages/en.ftl`).

use std::borrow::Cow;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use crate::model::Language;

const SWEDISH: &str = include_str!("messages/sv.ftl");
const ENGLISH: &str = include_str!("messages/en.ftl");

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
        let (source, identifier) = match language {
            Language::Swedish => (SWEDISH, unic_langid::langid!("sv")),
            Language::English => (ENGLISH, unic_langid::langid!("en")),
        };
        let resource = FluentResource::try_new(source.to_owned())
            .unwrap_or_else(|(_, errors)| panic!("messages of {language:?}: {errors:?}"));
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("messages of {language:?}: {errors:?}"));
        Self { language, bundle }
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
        let mut filled = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            filled.set(Cow::Borrowed(*name), argument.fluent());
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&filled), &mut errors);
        debug_assert!(errors.is_empty(), "message {key}: {errors:?}");
        Some(text.into_owned())
    }
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
        assert_eq!(keys(SWEDISH), keys(ENGLISH));
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
