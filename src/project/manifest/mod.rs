//! The project's manifest, `labbrapport.toml`: read with every problem at its line.

mod catalogue;
mod data;
mod days;
mod disclosure;
mod documents;
mod exchange;
mod import_items;
mod imports;
mod results;
mod section;
mod syntax;
mod tables;
mod theme;

use chrono::NaiveDate;

pub use catalogue::parse_catalogue;
pub use documents::{DocumentEntry, Each};
pub use results::{ResultsEntry, id_of_title};
pub use section::FILE_NAME;
pub use theme::{Theme, ThemePicture};

use self::section::Section;
use self::syntax::{backslashes, read_toml};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity, Value};
use crate::model::Language;
use crate::project::DataEntry;
use crate::project::EvidenceRule;
use crate::project::Said;
use crate::project::{FreeTextPolicy, Policy};

/// What the manifest says.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// Title of the programme and its reports.
    pub title: String,
    /// The title in the project's own language, where this is another edition.
    own_title: Option<String>,
    /// A line under the title.
    pub subtitle: Option<String>,
    /// What it says that stands on title pages, each with its place.
    pub printed: Vec<(String, Place)>,
    /// Language of the data's numbers, and of the reports where no other
    /// edition is asked for.
    pub language: Language,
    /// Language of the reports that are made.
    pub edition: Language,
    /// Titles of editions in other languages.
    pub editions: Vec<Edition>,
    /// The reports' date.
    pub date: Option<NaiveDate>,
    /// Whether every page is marked as a draft.
    pub draft: bool,
    /// What stands in a cell where there is nothing to say.
    pub missing: Vec<String>,
    /// Data files by pattern, with their status.
    pub data: Vec<DataEntry>,
    /// Fixed words that the edition has otherwise, by their id.
    pub words: Vec<Said>,
    /// What is said of documents.
    declared: Vec<documents::Declared>,
    /// The documents to make of the edition.
    pub documents: Vec<DocumentEntry>,
    /// Colours and logotypes.
    pub theme: Theme,
    /// What guards small numbers and texts.
    pub policy: Policy,
    /// When the evidence behind a success factor is strong.
    pub evidence: EvidenceRule,
    /// What the results files say of themselves.
    pub results: ResultsEntry,
    /// Whether web pages are made beside the PDFs.
    pub web: bool,
    /// A file of names that must not be published, and where it is named.
    pub names_file: Option<(String, Place)>,
}

/// What an edition in another language is called.
#[derive(Debug, Clone)]
pub struct Edition {
    /// Its language.
    pub language: Language,
    /// The title.
    pub title: Option<String>,
    /// The line under the title.
    pub subtitle: Option<String>,
    /// Fixed words that it has otherwise, by their id.
    pub words: Vec<Said>,
}

impl Manifest {
    /// The programme's id among others.
    pub fn project_id(&self) -> &str {
        self.results.id.as_deref().unwrap_or_default()
    }

    /// The title in each language that it has one in, by the language's code.
    pub fn titles(&self) -> Vec<(String, String)> {
        let own = self.own_title.clone().unwrap_or_else(|| self.title.clone());
        let mut titles = vec![(self.language.code().to_owned(), own)];
        let others = self
            .editions
            .iter()
            .filter(|other| other.language != self.language);
        titles
            .extend(others.filter_map(|other| {
                Some((other.language.code().to_owned(), other.title.clone()?))
            }));
        titles
    }

    /// Makes this the manifest of the edition in `language`.
    pub fn set_edition(&mut self, language: Language) {
        self.edition = language;
        self.documents = documents::documents(&self.declared, language);
        let own = self.editions.iter().find(|own| own.language == language);
        if language != self.language {
            self.words = own.map(|own| own.words.clone()).unwrap_or_default();
        }
        if let Some(edition) = own.filter(|_| language != self.language) {
            if let Some(title) = &edition.title {
                let own = std::mem::replace(&mut self.title, title.clone());
                self.own_title = Some(own);
            }
            self.subtitle.clone_from(&edition.subtitle);
        }
    }
}

/// Reads a manifest's text.
///
/// # Errors
/// Every problem at its line: syntax, unknown keys, wrong types, values that
/// are not allowed.
pub fn parse_manifest(source: &str) -> Result<Manifest, Diagnostics> {
    let (manifest, diagnostics) = read_manifest(source);
    match manifest {
        Some(manifest) if !diagnostics.has_errors() => Ok(manifest),
        _ => Err(diagnostics),
    }
}

/// Reads a manifest's text as far as can be, with every problem at its line.
/// `None` where it does not tell how the data are read: what they say would be
/// misread, and told wrongly.
pub fn read_manifest(source: &str) -> (Option<Manifest>, Diagnostics) {
    let mut diagnostics = Diagnostics::new();
    let root = match read_toml(FILE_NAME, source) {
        Ok(root) => root,
        Err(errors) => return (None, diagnostics.and(errors)),
    };
    let before = diagnostics.count(Severity::Error);
    diagnostics.extend(backslashes(&root, (FILE_NAME, source)));
    let finds_files = diagnostics.count(Severity::Error) == before;
    let mut table = Section::new(&root, (FILE_NAME, source), "", &mut diagnostics);
    let manifest = read_root(&mut table);
    table.finish();
    (
        manifest.filter(|_| finds_files),
        without_displaced(diagnostics),
    )
}

/// A setting that stands in the wrong part of the file is not missing as well.
fn without_displaced(diagnostics: Diagnostics) -> Diagnostics {
    let displaced: Vec<Value> = diagnostics
        .iter()
        .filter_map(|found| match &found.problem {
            Problem::KeyOfTop { key, .. } => Some(key.clone()),
            _ => None,
        })
        .collect();
    let mut kept = Diagnostics::new();
    kept.extend(diagnostics.into_iter().filter(|found| {
        !matches!(&found.problem, Problem::MissingKey { key, within: Value::Nothing, .. }
            if displaced.contains(key))
    }));
    kept
}

fn read_root(table: &mut Section<'_, '_>) -> Option<Manifest> {
    let title = table.required_text("title", "example-title");
    let subtitle = table.text("subtitle");
    let mut printed = printed_texts(table, [("title", &title), ("subtitle", &subtitle)]);
    let before = table.diagnostics.count(Severity::Error);
    let language = table.one_of(
        "language",
        &[("sv", Language::Swedish), ("en", Language::English)],
    );
    let missing = data::read_missing(table);
    let data = read_data(table);
    let tells_data = table.diagnostics.count(Severity::Error) == before;
    let editions = table.section("edition", |table| read_editions(table, &mut printed));
    let editions = editions.unwrap_or_default();
    let draft = table.one_of("state", &[("draft", true), ("final", false)]);
    let date = table.date("date");
    let words = table.said("words");
    printed.extend(words.iter().map(printed_word));
    let declared = table.sections("document", documents::read_document);
    let theme = table
        .section("theme", theme::read_theme)
        .unwrap_or_default();
    printed.extend(theme.alt_texts());
    let (mut policy, names_file) = table
        .section("disclosure", disclosure::read_policy)
        .unwrap_or((
            Policy {
                threshold: 5,
                exemptions: Vec::new(),
                free_text: FreeTextPolicy::default(),
                quotes: Vec::new(),
                earlier: Vec::new(),
            },
            None,
        ));
    policy.quotes = table.sections("quote", disclosure::read_wanted_quote);
    let evidence = table
        .section("evidence", disclosure::read_evidence)
        .unwrap_or_default();
    let results = table
        .section("results", results::read_results)
        .unwrap_or_default();
    let off = table.section("web", |web| Some(web.yes_no("off")));
    tells_data.then_some(Manifest {
        title: title.unwrap_or_default(),
        own_title: None,
        subtitle,
        printed,
        language: language.unwrap_or_default(),
        edition: language.unwrap_or_default(),
        editions,
        date,
        draft: draft.unwrap_or(false),
        missing,
        data,
        documents: documents::documents(&declared, language.unwrap_or_default()),
        declared,
        words,
        theme,
        policy,
        evidence,
        results,
        web: !off.unwrap_or(false),
        names_file,
    })
}

/// The data files and imports; all of `data/` where nothing is said.
fn read_data(table: &mut Section<'_, '_>) -> Vec<DataEntry> {
    let mut data = table.sections("data", data::read_data);
    if data.is_empty() {
        data.push(DataEntry {
            pattern: "data/**".into(),
            status: None,
            place: Place::File(FILE_NAME.into()),
            import: None,
            table: None,
        });
    }
    data.extend(table.sections("table", tables::read_table));
    data.extend(table.sections("import", imports::read_import));
    data
}

fn printed_texts(
    table: &Section<'_, '_>,
    texts: [(&str, &Option<String>); 2],
) -> Vec<(String, Place)> {
    let texts = texts.into_iter();
    let told = texts.filter_map(|(key, text)| Some((text.clone()?, table.value_place(key))));
    told.collect()
}

fn printed_word(word: &Said) -> (String, Place) {
    (word.text.clone(), word.place.clone())
}

fn read_editions(
    table: &mut Section<'_, '_>,
    printed: &mut Vec<(String, Place)>,
) -> Option<Vec<Edition>> {
    let mut read = |key, language| {
        table.section(key, |table| {
            let (title, subtitle) = (table.text("title"), table.text("subtitle"));
            printed.extend(printed_texts(
                table,
                [("title", &title), ("subtitle", &subtitle)],
            ));
            let words = table.said("words");
            printed.extend(words.iter().map(printed_word));
            Some(Edition {
                language,
                title,
                subtitle,
                words,
            })
        })
    };
    let editions = [read("en", Language::English), read("sv", Language::Swedish)];
    Some(editions.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(source: &str) -> Vec<String> {
        let diagnostics = parse_manifest(source).unwrap_err();
        diagnostics
            .iter()
            .map(crate::wording::problems::told_short)
            .collect()
    }

    #[test]
    fn a_title_is_enough() {
        let manifest = parse_manifest("title = \"Labbet\"").unwrap();
        assert_eq!(manifest.documents.len(), 4);
        assert_eq!(manifest.policy.threshold, 5);
        assert_eq!(manifest.data[0].pattern, "data/**");
    }

    #[test]
    fn a_setting_of_one_table_is_told_its_table() {
        for (key, home) in syntax::HOMES {
            let at_home = format!("title = \"x\"\n[{home}]\n{key} = 7\n");
            let is_unknown = |source: &str, ids: &[&str]| {
                let found = parse_manifest(source);
                found.is_err_and(|found| {
                    let mut ids_found = found.iter().map(|own| own.problem.id());
                    ids_found.any(|id| ids.contains(&id))
                })
            };
            assert!(
                !is_unknown(&at_home, &["unknown-key", "key-elsewhere"]),
                "{key}"
            );
            let away = format!("title = \"x\"\n[evidence]\n{key} = 7\n");
            assert!(is_unknown(&away, &["key-elsewhere"]), "{key}");
        }
    }

    #[test]
    fn every_problem_comes_at_its_line() {
        let source =
            "titel = \"x\"\nlanguage = \"fi\"\n\n[disclosure]\nthreshold = 1\ntreshold = 5\n";
        assert_eq!(
            problems(source),
            [
                "labbrapport.toml: error[missing-key]: the setting “title” is missing",
                "labbrapport.toml:2:12: error[unknown-choice]: “fi” cannot be chosen for “language”",
                "labbrapport.toml:5:13: error[not-in-range]: “threshold” should be a whole number from 2 to 1000",
                "labbrapport.toml:6:1: error[unknown-key]: “treshold” is not a setting in [disclosure]",
                "labbrapport.toml:1:1: error[unknown-key]: “titel” is not a setting",
            ]
        );
    }

    #[test]
    fn an_output_path_stays_inside_output() {
        let source = "title = \"x\"\n[[document]]\nname = \"a\"\ntemplate = \"a.typ.j2\"\noutput = \"../a.pdf\"\n";
        assert_eq!(problems(source).len(), 1);
        assert!(problems(source)[0].contains("invalid-output"));
    }
}
