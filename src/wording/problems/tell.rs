//! A problem in words.

use std::io::ErrorKind;

use crate::diagnostic::{Diagnostic, Place, Problem, Severity, Value};
use crate::model::Language;
use crate::wording::{Argument, Catalogue};

/// A problem in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The problem's stable id.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong, in one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where.
    pub place: Place,
    /// Other places that belong to it, each with what it is.
    pub related: Vec<(Place, String)>,
    /// Where else the same is wrong, where it is so in many places.
    pub alike: Vec<Place>,
}

impl Told {
    /// With the files of its places named otherwise.
    pub fn with_files(mut self, name: impl Fn(&str) -> String) -> Self {
        let related = self.related.iter_mut().map(|(place, _)| place);
        let places = related.chain(&mut self.alike).chain([&mut self.place]);
        places.for_each(|place| place.rename_file(&name));
        self
    }
}

/// Tells one problem at its place.
pub fn tell(diagnostic: &Diagnostic, catalogue: &Catalogue) -> Told {
    let (message, help) = tell_problem(&diagnostic.problem, catalogue);
    let related = diagnostic.related.iter().map(|(place, relation)| {
        let key: &'static str = relation.into();
        (place.clone(), catalogue.text(key))
    });
    Told {
        id: diagnostic.problem.id(),
        severity: diagnostic.severity,
        message,
        help,
        place: diagnostic.place.clone(),
        related: related.collect(),
        alike: Vec::new(),
    }
}

/// What is wrong, and what to do about it where something is known.
pub fn tell_problem(problem: &Problem, catalogue: &Catalogue) -> (String, Option<String>) {
    let values = problem.values();
    let texts = said_all(&values, catalogue);
    let arguments = arguments(&values, &texts);
    let near = values
        .iter()
        .find(|(name, value)| *name == "near" && **value != Value::Nothing);
    let help = match near {
        Some(_) => Some(catalogue.format("did-you-mean", &arguments)),
        None => catalogue.lookup_attribute(problem.id(), "help", &arguments),
    };
    let help = help.filter(|help| !help.is_empty());
    (catalogue.format(problem.id(), &arguments), help)
}

/// An entry of the catalogue with values such as problems have.
pub fn tell_entry(key: &str, values: &[(&'static str, Value)], catalogue: &Catalogue) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value)).collect();
    let texts = said_all(&values, catalogue);
    catalogue.format(key, &arguments(&values, &texts))
}

/// What the system says, in the reader's language.
pub fn tell_system(error: &std::io::Error, catalogue: &Catalogue) -> String {
    said(&error.into(), catalogue)
}

fn said_all(values: &[(&'static str, &Value)], catalogue: &Catalogue) -> Vec<String> {
    let values = values.iter();
    values.map(|(_, value)| said(value, catalogue)).collect()
}

fn arguments<'t>(
    values: &[(&'static str, &Value)],
    texts: &'t [String],
) -> Vec<(&'static str, Argument<'t>)> {
    let texts = values.iter().zip(texts);
    texts
        .map(|((name, value), text)| match value {
            Value::Count(count) => (*name, Argument::Number(*count)),
            _ => (*name, Argument::Text(text)),
        })
        .collect()
}

/// A value as a part of a message.
fn said(value: &Value, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    match value {
        Value::Nothing => "none".to_owned(),
        Value::Text(text) => text.to_string(),
        Value::Quoted(text) => in_quotation_marks(text, language),
        Value::Count(count) => count.to_string(),
        Value::Named(names) => match language {
            Language::Swedish => in_quotation_marks(names.0, language),
            Language::English => in_quotation_marks(names.1, language),
        },
        Value::List(values) => {
            let values: Vec<String> = values.iter().map(|value| said(value, catalogue)).collect();
            values.join(", ")
        }
        Value::Entry(key) => catalogue.text(key),
        Value::System(system) => {
            let (kind, text) = &**system;
            let key = match kind {
                ErrorKind::NotFound => "system-not-found",
                ErrorKind::PermissionDenied => "system-permission-denied",
                ErrorKind::InvalidData => "system-invalid-data",
                ErrorKind::StorageFull => "system-storage-full",
                ErrorKind::QuotaExceeded => "system-storage-full",
                ErrorKind::IsADirectory => "system-is-a-directory",
                ErrorKind::NotADirectory => "system-not-a-directory",
                ErrorKind::ReadOnlyFilesystem => "system-read-only",
                ErrorKind::AlreadyExists => "system-already-exists",
                ErrorKind::TimedOut => "system-timed-out",
                ErrorKind::FileTooLarge => "system-file-too-large",
                ErrorKind::Interrupted => "system-interrupted",
                // What the system says, without the number that it has for it.
                _ => {
                    return text
                        .split(" (os error")
                        .next()
                        .unwrap_or_default()
                        .to_owned();
                }
            };
            catalogue.text(key)
        }
    }
}

fn in_quotation_marks(text: &str, language: Language) -> String {
    match language {
        Language::Swedish => format!("”{text}”"),
        Language::English => format!("“{text}”"),
    }
}

#[cfg(test)]
mod tests {
    use strum::{IntoEnumIterator, VariantNames};

    use super::*;
    use crate::diagnostic::Relation;

    const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

    #[test]
    fn every_problem_is_told_in_both_languages_with_the_values_it_has() {
        for language in LANGUAGES {
            let catalogue = Catalogue::new(language);
            for (id, (_, values)) in Problem::VARIANTS.iter().zip(Problem::KINDS) {
                let entry = catalogue.entry(id);
                let entry = entry.unwrap_or_else(|| panic!("{id} in {language:?}"));
                for used in entry.split('$').skip(1) {
                    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_');
                    let used = used.split(ends).next().unwrap();
                    assert!(
                        values.contains(&used),
                        "{id} has no ${used} in {language:?}"
                    );
                }
            }
            for relation in Relation::iter() {
                let key: &'static str = relation.into();
                assert!(
                    catalogue.lookup(key, &[]).is_some(),
                    "{key} in {language:?}"
                );
            }
        }
    }
}
