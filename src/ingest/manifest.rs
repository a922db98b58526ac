//! The project's manifest, `labbrapport.toml`: read with every problem at its line.
//!
//! Keys are declared where they are read: a key that nothing asked for is
//! unknown, and the names that were asked for are what it is compared with.

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::DataEntry;
use super::foreign::forms::FormsMapping;
use crate::analysis::evidence::EvidenceRule;
use crate::diagnostic::{Diagnostics, Place, Problem, did_you_mean, quote};
use crate::disclosure::{AllowedText, Exemption, FreeTextPolicy, Policy, WantedQuote};
use crate::model::choice::Chosen;
use crate::model::{CellAddress, Language, Status};

/// The manifest's file name.
pub const FILE_NAME: &str = "labbrapport.toml";

/// What the manifest says.
#[derive(Debug, Clone)]
pub struct Manifest {
    /// Title of the programme and its reports.
    pub title: String,
    /// A line under the title.
    pub subtitle: Option<String>,
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
    /// Data files by pattern, with their status.
    pub data: Vec<DataEntry>,
    /// The documents to make.
    pub documents: Vec<DocumentEntry>,
    /// Colours and logotypes.
    pub theme: Theme,
    /// What guards small numbers and texts.
    pub policy: Policy,
    /// When the evidence behind a success factor is strong.
    pub evidence: EvidenceRule,
    /// A file of names that must not be published, and where it is named.
    pub names_file: Option<(String, Place)>,
}

/// A document: a template, what it is made for, and where it goes.
#[derive(Debug, Clone)]
pub struct DocumentEntry {
    /// Its name, for `--document`.
    pub name: String,
    /// Template under `report-templates/`.
    pub template: String,
    /// What one is made for.
    pub each: Each,
    /// Path under `output/`; `{id}` stands for the id of what it is made for.
    pub output: String,
    /// Where it stands in the manifest.
    pub place: Place,
}

/// What a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// One for the programme.
    Once,
    /// One per lab.
    Lab,
    /// One per focus area.
    FocusArea,
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
}

impl Manifest {
    /// Makes this the manifest of the edition in `language`.
    pub fn set_edition(&mut self, language: Language) {
        self.edition = language;
        let own = self.editions.iter().find(|own| own.language == language);
        if let Some(edition) = own.filter(|_| language != self.language) {
            if let Some(title) = &edition.title {
                self.title.clone_from(title);
            }
            self.subtitle.clone_from(&edition.subtitle);
        }
    }
}

/// Colours, fonts and pictures of the theme.
#[derive(Debug, Clone)]
pub struct Theme {
    /// The programme's accent, `#rrggbb`.
    pub accent: String,
    /// The family of running text, where it is not the shipped one.
    pub text_font: Option<(String, Place)>,
    /// The family of headings and tables, where it is not the shipped one.
    pub heading_font: Option<(String, Place)>,
    /// The picture of title pages.
    pub cover: Option<ThemePicture>,
    /// Logotypes at the foot of title pages.
    pub logos: Vec<ThemePicture>,
}

/// A picture that the manifest names.
#[derive(Debug, Clone)]
pub struct ThemePicture {
    /// Its path under the project.
    pub file: String,
    /// What it shows.
    pub alt: String,
    /// Where the manifest names it.
    pub place: Place,
}

impl Default for Theme {
    fn default() -> Self {
        Self {
            accent: "#0072B2".into(),
            text_font: None,
            heading_font: None,
            cover: None,
            logos: Vec::new(),
        }
    }
}

/// The documents that ship.
fn shipped_documents() -> Vec<DocumentEntry> {
    let entry = |name: &str, template: &str, each, output: &str| DocumentEntry {
        name: name.into(),
        template: template.into(),
        each,
        output: output.into(),
        place: Place::File(FILE_NAME.into()),
    };
    vec![
        entry(
            "slutrapport",
            "summary.typ.j2",
            Each::Once,
            "slutrapport.pdf",
        ),
        entry("labb", "lab.typ.j2", Each::Lab, "labb/{id}.pdf"),
        entry(
            "resultatredovisning",
            "funder.typ.j2",
            Each::Once,
            "resultatredovisning.pdf",
        ),
        entry("lattlast", "plain.typ.j2", Each::Once, "lattlast.pdf"),
    ]
}

/// Reads a manifest's text.
///
/// # Errors
/// Every problem at its line: syntax, unknown keys, wrong types, values that
/// are not allowed.
pub fn parse_manifest(source: &str) -> Result<Manifest, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let root = match DeTable::parse(source) {
        Ok(root) => root.into_inner(),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            diagnostics.push(
                Problem::new(
                    "manifest-syntax",
                    format!("not valid TOML: {}", error.message()),
                )
                .help("texts stand in \"quotes\", and tables begin with [name] or [[name]]")
                .error_at(line_place(source, at)),
            );
            return Err(diagnostics);
        }
    };
    let mut table = Section::new(&root, source, "", &mut diagnostics);
    let manifest = read_root(&mut table);
    table.finish();
    match manifest {
        Some(manifest) if !diagnostics.has_errors() => Ok(manifest),
        _ => Err(diagnostics),
    }
}

fn read_root(table: &mut Section<'_, '_>) -> Option<Manifest> {
    let title = table.required_text("title", "the programme's name, title = \"…\"");
    let subtitle = table.text("subtitle");
    let language = table.one_of(
        "language",
        &[("sv", Language::Swedish), ("en", Language::English)],
    );
    let editions = table.section("edition", read_editions).unwrap_or_default();
    let draft = table.one_of("state", &[("draft", true), ("final", false)]);
    let date = table.date("date");
    let mut data = table.sections("data", read_data);
    if data.is_empty() {
        data.push(DataEntry {
            pattern: "data/**".into(),
            status: None,
            place: Place::File(FILE_NAME.into()),
            import: None,
        });
    }
    data.extend(table.sections("import", read_import));
    let mut documents = table.sections("document", read_document);
    if documents.is_empty() {
        documents = shipped_documents();
    }
    let theme = table.section("theme", read_theme).unwrap_or_default();
    let (mut policy, names_file) = table.section("disclosure", read_policy).unwrap_or((
        Policy {
            threshold: 5,
            exemptions: Vec::new(),
            free_text: FreeTextPolicy::default(),
            quotes: Vec::new(),
        },
        None,
    ));
    policy.quotes = table.sections("quote", read_wanted_quote);
    let evidence = table.section("evidence", read_evidence).unwrap_or_default();
    Some(Manifest {
        title: title?,
        subtitle,
        language: language.unwrap_or_default(),
        edition: language.unwrap_or_default(),
        editions,
        date,
        draft: draft.unwrap_or(false),
        data,
        documents,
        theme,
        policy,
        evidence,
        names_file,
    })
}

fn read_data(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let place = table.place.clone();
    let pattern = table.required_text("files", "which files, files = \"data/**\"");
    let words = Status::CHOICES
        .iter()
        .flat_map(|(value, words)| [(words.sv, *value), (words.en, *value)]);
    let status = table.one_of("status", &words.collect::<Vec<_>>());
    Some(DataEntry {
        pattern: pattern?,
        status,
        place,
        import: None,
    })
}

/// An export of another system. Its columns are read by serde, whose problems
/// have their own places; the keys are named here as everywhere.
fn read_import(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let entry = read_data(table);
    for key in [
        "format",
        "respondent",
        "occasion",
        "lab",
        "leave-out",
        "keep-incomplete",
        "no-answer",
        "item",
    ] {
        table.get(key);
    }
    let entry = entry?;
    let mapping = FormsMapping::deserialize(table.deserializer());
    match mapping {
        Ok(mapping) => Some(DataEntry {
            import: Some(std::sync::Arc::new(mapping)),
            ..entry
        }),
        Err(error) => {
            let place = match error.span() {
                Some(span) => line_place(table.source, span.start),
                None => table.place.clone(),
            };
            let problem = Problem::new("invalid-import", error.message().to_owned())
                .help("`labbrapport import FILE` writes an entry to start from");
            table.diagnostics.push(problem.error_at(place));
            None
        }
    }
}

fn read_document(table: &mut Section<'_, '_>) -> Option<DocumentEntry> {
    let place = table.place.clone();
    let name = table.required_text("name", "a name for --document, name = \"slutrapport\"");
    let template = table.required_text(
        "template",
        "a file under report-templates/, template = \"summary.typ.j2\"",
    );
    let each = table
        .one_of(
            "for-each",
            &[
                ("once", Each::Once),
                ("lab", Each::Lab),
                ("focus-area", Each::FocusArea),
            ],
        )
        .unwrap_or(Each::Once);
    let output = table.required_text(
        "output",
        "a path under output/, output = \"slutrapport.pdf\"",
    )?;
    let problem = if !safe_output(&output) {
        Some("must be a path inside output/ that ends in .pdf, without `..`, `\\` or a leading `/`")
    } else if (each == Each::Once) == output.contains("{id}") {
        Some("holds `{id}` exactly when the document is made for each lab or focus area")
    } else {
        None
    };
    if let Some(problem) = problem {
        let place = table.value_place("output");
        table
            .diagnostics
            .push(Problem::new("invalid-output", format!("`output` {problem}")).error_at(place));
        return None;
    }
    Some(DocumentEntry {
        name: name?,
        template: template?,
        each,
        output,
        place,
    })
}

fn safe_output(path: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.starts_with('.')
            && !part.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
            && !part.contains(char::is_control)
    };
    path.ends_with(".pdf") && path.split('/').all(plain)
}

fn read_theme(table: &mut Section<'_, '_>) -> Option<Theme> {
    let mut theme = Theme::default();
    if let Some(accent) = table.text("accent") {
        let digits = accent.strip_prefix('#').filter(|digits| digits.len() == 6);
        if digits.is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit())) {
            theme.accent = accent;
        } else {
            let place = table.value_place("accent");
            let problem = Problem::new(
                "invalid-colour",
                format!("{} is not a colour", quote(&accent)),
            )
            .help("write it as \"#0072B2\"");
            table.diagnostics.push(problem.error_at(place));
        }
    }
    let mut font = |key| {
        let family = table.text(key)?;
        Some((family, table.value_place(key)))
    };
    theme.text_font = font("text-font");
    theme.heading_font = font("heading-font");
    theme.cover = table.section("cover", read_theme_picture);
    theme.logos = table.sections("logo", read_theme_picture);
    Some(theme)
}

fn read_theme_picture(table: &mut Section<'_, '_>) -> Option<ThemePicture> {
    let file = table.required_text("file", "a picture under the project, file = \"logo.svg\"");
    let alt = table.required_text("alt", "what it shows, alt = \"…\"");
    Some(ThemePicture {
        file: file?,
        alt: alt?,
        place: table.place.clone(),
    })
}

fn read_editions(table: &mut Section<'_, '_>) -> Option<Vec<Edition>> {
    let mut read = |key, language| {
        table.section(key, |table| {
            let (title, subtitle) = (table.text("title"), table.text("subtitle"));
            Some(Edition {
                language,
                title,
                subtitle,
            })
        })
    };
    let editions = [read("en", Language::English), read("sv", Language::Swedish)];
    Some(editions.into_iter().flatten().collect())
}

/// The policy, and the file that its names stand in.
type ReadPolicy = (Policy, Option<(String, Place)>);

fn read_policy(table: &mut Section<'_, '_>) -> Option<ReadPolicy> {
    let threshold = table.whole("threshold", 2, 1000).unwrap_or(5);
    let exemptions = table.sections("exemption", read_exemption);
    let (names, names_file) = match table.text_or_texts("names") {
        Some(Names::File(file)) => (Vec::new(), Some((file, table.value_place("names")))),
        Some(Names::Listed(names)) => (names, None),
        None => (Vec::new(), None),
    };
    let allowed = table.sections("allow-text", read_allowed_text);
    let policy = Policy {
        threshold: threshold.unsigned_abs(),
        exemptions,
        free_text: FreeTextPolicy { names, allowed },
        quotes: Vec::new(),
    };
    Some((policy, names_file))
}

fn read_wanted_quote(table: &mut Section<'_, '_>) -> Option<WantedQuote> {
    let place = table.place.clone();
    let cell = table.required_text(
        "cell",
        "the quote's cell, cell = \"data/intervjuer.xlsx#Kodningar!F12\"",
    );
    Some(WantedQuote { cell: cell?, place })
}

fn read_evidence(table: &mut Section<'_, '_>) -> Option<EvidenceRule> {
    let rule = EvidenceRule::default();
    let mut at_least = |key, default: u64| {
        let given = table.whole(key, 1, 100_000);
        given.map_or(default, i64::unsigned_abs)
    };
    Some(EvidenceRule {
        strong: (
            at_least("strong-interviews", rule.strong.0),
            at_least("strong-labs", rule.strong.1),
        ),
        moderate: (
            at_least("moderate-interviews", rule.moderate.0),
            at_least("moderate-labs", rule.moderate.1),
        ),
    })
}

/// Names as the manifest gives them.
enum Names {
    /// In a file, a name a line.
    File(String),
    /// One by one.
    Listed(Vec<String>),
}

fn read_allowed_text(table: &mut Section<'_, '_>) -> Option<AllowedText> {
    let place = table.place.clone();
    let cell = table.required_text("cell", "the cell, cell = \"data/texter.xlsx#Texter!C4\"");
    let reason = table.required_text("reason", "why the text may be published, reason = \"…\"");
    let cell = cell?;
    let Some(address) = CellAddress::parse(&cell).filter(CellAddress::is_one_cell) else {
        table.wrong_type(
            "cell",
            "the address of one cell, data/texter.xlsx#Texter!C4",
        );
        return None;
    };
    Some(AllowedText {
        cell,
        address,
        reason: reason?,
        place,
    })
}

fn read_exemption(table: &mut Section<'_, '_>) -> Option<Exemption> {
    let place = table.place.clone();
    let lab = table.required_text("lab", "the lab's id, lab = \"…\"");
    let indicator = table.required_text("indicator", "the indicator's id, indicator = \"…\"");
    let reason = table.required_text("reason", "why the figure may be shown, reason = \"…\"");
    Some(Exemption {
        lab: lab?,
        indicator: indicator?,
        reason: reason?,
        place,
    })
}

/// A table of the manifest that notes which keys were asked for.
struct Section<'t, 'd> {
    table: &'t DeTable<'t>,
    source: &'t str,
    /// `[disclosure]`, or empty at the top.
    name: String,
    place: Place,
    asked: Vec<&'static str>,
    diagnostics: &'d mut Diagnostics,
}

impl<'t, 'd> Section<'t, 'd> {
    fn new(
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

    fn get(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.asked.push(key);
        self.table.get(key)
    }

    /// The table for serde.
    fn deserializer(&self) -> impl serde::Deserializer<'t, Error = toml::de::Error> {
        Spanned::new(0..0, self.table.clone()).into_deserializer()
    }

    fn value_place(&self, key: &str) -> Place {
        let at = self.table.get(key).map_or(0, |value| value.span().start);
        line_place(self.source, at)
    }

    fn wrong_type(&mut self, key: &str, expected: &str) {
        let problem = Problem::new("wrong-type", format!("`{key}` must be {expected}"));
        let place = self.value_place(key);
        self.diagnostics.push(problem.error_at(place));
    }

    fn text(&mut self, key: &'static str) -> Option<String> {
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
    fn text_or_texts(&mut self, key: &'static str) -> Option<Names> {
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

    fn required_text(&mut self, key: &'static str, help: &str) -> Option<String> {
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

    fn one_of<T: Copy>(&mut self, key: &'static str, choices: &[(&str, T)]) -> Option<T> {
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

    fn whole(&mut self, key: &'static str, least: i64, most: i64) -> Option<i64> {
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

    fn date(&mut self, key: &'static str) -> Option<NaiveDate> {
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

    fn section<T>(
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

    fn sections<T>(
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
    fn finish(self) {
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

/// The place of a byte of the manifest.
fn line_place(source: &str, at: usize) -> Place {
    crate::diagnostic::place_in_text(FILE_NAME, source, at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problems(source: &str) -> Vec<String> {
        let diagnostics = parse_manifest(source).unwrap_err();
        diagnostics
            .iter()
            .map(crate::diagnostic::render_short)
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
    fn every_problem_comes_at_its_line() {
        let source =
            "titel = \"x\"\nlanguage = \"fi\"\n\n[disclosure]\nthreshold = 1\ntreshold = 5\n";
        assert_eq!(
            problems(source),
            [
                "labbrapport.toml: error[missing-key]: `title` is missing",
                "labbrapport.toml:2:12: error[unknown-choice]: `fi` is not a choice of `language`",
                "labbrapport.toml:5:13: error[wrong-type]: `threshold` must be a whole number from 2 to 1000",
                "labbrapport.toml:6:1: error[unknown-key]: `treshold` is not a key in [disclosure]",
                "labbrapport.toml:1:1: error[unknown-key]: `titel` is not a key",
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
