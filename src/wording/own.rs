//! A project's own words in place of fixed ones: entries of the catalogue's reports,
//! by their id, written as the catalogue's own are.

use std::collections::BTreeSet;

use fluent_bundle::FluentResource;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::catalogue::{Catalogue, report_entries};
use crate::diagnostic::{Diagnostics, Problem, list, nearest, plain, quoted};
use crate::model::Language;
use crate::project::Said;
use crate::project::manifest::Manifest;

impl Catalogue {
    /// The catalogue of a project's edition, with the project's own words; those
    /// that cannot be used are left out, which [`check_words`] tells.
    pub fn of_edition(manifest: &Manifest) -> Self {
        let mut catalogue = Self::new(manifest.edition);
        for word in &manifest.words {
            if let Ok(entry) = usable(word, manifest.edition) {
                catalogue.replace(entry);
            }
        }
        catalogue
    }
}

/// Errors at own words that cannot be used.
pub fn check_words(manifest: &Manifest) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for word in &manifest.words {
        if let Err(problem) = usable(word, manifest.edition) {
            diagnostics.push(problem.error_at(word.place.clone()));
        }
    }
    diagnostics
}

/// An own word as an entry of the catalogue.
///
/// # Errors
/// Where the catalogue has no such entry, or it could not be filled in.
fn usable(word: &Said, language: Language) -> Result<FluentResource, Problem> {
    let entries = report_entries(language);
    let known = || entries.iter().map(|(key, _)| *key);
    let Some((_, shipped)) = entries.iter().find(|(key, _)| *key == word.key) else {
        return Err(Problem::UnknownWord {
            key: quoted(&word.key),
            near: nearest(&word.key, known()),
        });
    };
    let unclear = || Problem::UnclearWord {
        key: quoted(&word.key),
    };
    // Further lines belong to the entry where they are indented.
    let text = word.text.replace('\n', "\n    ");
    let entry = FluentResource::try_new(format!("{} = {text}\n", word.key));
    let entry = entry.map_err(|_| unclear())?;
    let own = variables(&entry).ok_or_else(unclear)?;
    let shipped = FluentResource::try_new((*shipped).to_owned()).map_err(|_| unclear())?;
    let given = variables(&shipped).unwrap_or_default();
    if own.is_subset(&given) {
        return Ok(entry);
    }
    let told =
        |names: &BTreeSet<String>| list(names.iter().map(|name| plain(format!("{{ {name} }}"))));
    Err(Problem::WordOfNothing {
        key: quoted(&word.key),
        unknown: told(&own.difference(&given).cloned().collect()),
        given: told(&given),
    })
}

/// What an entry's text fills in: values, `$name`, and other entries, `name`;
/// `None` of an entry that does anything else: it calls functions, or is several.
fn variables(resource: &FluentResource) -> Option<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut entries = resource.entries();
    let Some(Entry::Message(message)) = entries.next() else {
        return None;
    };
    if entries.next().is_some() || !message.attributes.is_empty() {
        return None;
    }
    of_pattern(message.value.as_ref()?, &mut found)?;
    Some(found)
}

fn of_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) -> Option<()> {
    pattern
        .elements
        .iter()
        .try_for_each(|element| match element {
            PatternElement::TextElement { .. } => Some(()),
            PatternElement::Placeable { expression } => of_expression(expression, found),
        })
}

fn of_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) -> Option<()> {
    match expression {
        Expression::Inline(inline) => of_inline(inline, found),
        Expression::Select { selector, variants } => {
            of_inline(selector, found)?;
            let mut variants = variants.iter();
            variants.try_for_each(|variant| of_pattern(&variant.value, found))
        }
    }
}

fn of_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) -> Option<()> {
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Some(()),
        InlineExpression::VariableReference { id } => {
            found.insert(format!("${}", id.name));
            Some(())
        }
        InlineExpression::MessageReference {
            id,
            attribute: None,
        } => {
            found.insert(id.name.to_owned());
            Some(())
        }
        InlineExpression::Placeable { expression } => of_expression(expression, found),
        _ => None,
    }
}

/// `docs/words.md`: every word of the reports by its id, in both languages.
pub fn words_markdown() -> String {
    let mut text = String::from(
        "# Words\n\n\
         Made from the catalogue by `SNAPSHOTS=overwrite cargo test --release --test docs`; do not edit.\n\n\
         What reports, charts and web pages say by themselves, by its id. `[words]` in the\n\
         manifest says any of it otherwise (`docs/manifest.md`). What stands in `{ }` is filled in.\n",
    );
    let swedish = report_entries(Language::Swedish);
    let english = report_entries(Language::English);
    for ((key, swedish), (_, english)) in swedish.iter().zip(&english) {
        let value = |entry: &str| {
            let value = entry.split_once(" =").map_or(entry, |(_, value)| value);
            let lines = value.trim().lines();
            lines
                .map(|line| format!("    {line}\n"))
                .collect::<String>()
        };
        text.push_str(&format!(
            "\n## `{key}`\n\n{}\n{}",
            value(swedish),
            value(english)
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::manifest::parse_manifest;

    fn said(words: &str, key: &str) -> Result<String, String> {
        let manifest = parse_manifest(&format!("title = \"x\"\n[words]\n{words}\n")).unwrap();
        let problems = check_words(&manifest);
        if let Some(problem) = problems.iter().next() {
            return Err(problem.problem.told().0);
        }
        let catalogue = Catalogue::of_edition(&manifest);
        Ok(catalogue.format(key, &[("value", "80 %".into())]))
    }

    #[test]
    fn a_word_is_said_as_the_project_says_it() {
        assert_eq!(
            said("contents = \"Det här finns\"", "contents").unwrap(),
            "Det här finns"
        );
        let own = "sentence-value = \"Vi nådde { $value }.\"";
        assert_eq!(said(own, "sentence-value").unwrap(), "Vi nådde 80 %.");
        let lines = "sentence-value = \"\"\"Vi nådde\nhela { $value }.\"\"\"";
        assert_eq!(
            said(lines, "sentence-value").unwrap(),
            "Vi nådde\nhela 80 %."
        );
        // What is not said stays.
        assert_eq!(said("contents = \"x\"", "page").unwrap(), "Sida");
    }

    #[test]
    fn a_word_that_could_not_be_filled_in_is_told() {
        for (wrong, told) in [
            ("contnets = \"x\"", "contnets"),
            ("build-done = \"x\"", "build-done"),
            ("contents = \"{ $value }\"", "{ $value }"),
            ("contents = \"{ page }\"", "contents"),
            ("contents = \"{ \"", "contents"),
            ("contents = \"a\\n.help = b\"", "contents"),
        ] {
            let problem = said(wrong, "contents").unwrap_err();
            assert!(problem.contains(told), "{wrong}: {problem}");
        }
    }

    #[test]
    fn every_word_of_reports_can_be_said_otherwise() {
        for language in [Language::Swedish, Language::English] {
            for (key, entry) in report_entries(language) {
                let resource = FluentResource::try_new(entry.to_owned()).unwrap();
                assert!(variables(&resource).is_some(), "{key}");
            }
        }
    }
}
