//! `results.json`: the publication's register for other programs, written and
//! read again.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};

use super::cell::Worded;
use super::cell::{JsonOnly, Refs};
use super::rows::{Edition, FigureRow, FileScope, FocusAreaRow, IndicatorRow, LabRow, Programme};
use super::table::{Row, Source};
use crate::diagnostic::Problem;
use crate::disclosure::PublishedSource;
use crate::model::Language;

/// The version of the file's layout.
pub const VERSION: u64 = 1;

/// What the layout is called: its schema's id.
pub const LAYOUT: &str = "urn:labbrapport:results:1";

/// What wrote a file.
pub const TOOL: &str = concat!("labbrapport ", env!("CARGO_PKG_VERSION"));

/// What a results file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Head {
    /// The edition.
    pub edition: Edition,
    /// What it is about.
    pub scope: FileScope,
    /// SHA-256 of the earlier editions' files, in hexadecimal.
    pub supersedes: Vec<String>,
    /// The programme.
    pub programme: Programme,
}

/// A results file that was read.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Results {
    /// The version of its layout.
    pub version: u64,
    /// The edition.
    #[serde(default)]
    pub edition: Edition,
    /// What it is about.
    #[serde(default)]
    pub scope: FileScope,
    /// SHA-256 of the earlier editions' files that it takes the place of.
    #[serde(default)]
    pub supersedes: Vec<String>,
    /// The programme.
    pub programme: Programme,
    /// Its labs.
    #[serde(default)]
    pub labs: Vec<LabRow>,
    /// Its focus areas.
    #[serde(default)]
    pub focus_areas: Vec<FocusAreaRow>,
    /// What it measures.
    #[serde(default)]
    pub indicators: Vec<IndicatorRow>,
    /// Everything that is published.
    pub figures: Vec<FigureRow>,
    /// The sheets that figures rest on.
    #[serde(default)]
    sources: Vec<PublishedSource>,
}

impl Results {
    /// The language of texts that are told in one alone.
    pub fn language(&self) -> Language {
        let languages = [Language::Swedish, Language::English];
        let own = languages.into_iter();
        let mut own = own.filter(|own| own.code() == self.programme.language.word());
        own.next().unwrap_or_default()
    }

    /// The sheets that a figure rests on.
    pub fn sources_of(&self, figure: &FigureRow) -> Vec<PublishedSource> {
        let places = figure.source.0.iter().flat_map(|places| &places.0);
        let sources = places.filter_map(|place| self.sources.get(*place as usize));
        sources.cloned().collect()
    }
}

/// Reads a results file.
///
/// # Errors
/// When it is not one, or one of a later version; nothing of it is quoted.
pub fn read_results(text: &str) -> Result<Results, Problem> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // The version first: a later layout may hold anything.
    #[derive(Deserialize)]
    struct Versioned {
        version: Option<u64>,
    }
    let not_results = |error: serde_json::Error| Problem::NotResults {
        line: error.line().into(),
        column: error.column().into(),
    };
    let head: Versioned = serde_json::from_str(text).map_err(not_results)?;
    match head.version {
        Some(version) if version > VERSION => Err(Problem::ResultsNewer {
            version: version.into(),
            known: VERSION.into(),
        }),
        _ => serde_json::from_str(text).map_err(not_results),
    }
}

/// The sheets that figures rest on, each listed once.
#[derive(Debug, Default)]
struct Places {
    known: BTreeMap<String, u32>,
    listed: Vec<PublishedSource>,
}

impl Places {
    fn refs(&mut self, sources: &[PublishedSource]) -> Refs {
        let refs = sources.iter().map(|source| {
            let next = self.listed.len() as u32;
            *self.known.entry(source.to_string()).or_insert_with(|| {
                self.listed.push(source.clone());
                next
            })
        });
        Refs(refs.collect())
    }
}

/// Writes the register as JSON, a figure a line, so that an edition differs
/// from the one before line by line. Numbers are as printed, and so is `text`.
///
/// # Errors
/// When `out` cannot be written to.
pub fn write_results(source: &Source<'_>, head: &Head, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{{")?;
    writeln!(out, "\"$schema\": \"{LAYOUT}\",")?;
    writeln!(out, "\"version\": {VERSION},")?;
    writeln!(out, "\"tool\": \"{TOOL}\",")?;
    writeln!(
        out,
        "\"edition\": {},",
        serde_json::to_string(&head.edition)?
    )?;
    writeln!(out, "\"scope\": {},", serde_json::to_string(&head.scope)?)?;
    writeln!(
        out,
        "\"supersedes\": {},",
        serde_json::to_string(&head.supersedes)?
    )?;
    writeln!(
        out,
        "\"programme\": {},",
        serde_json::to_string(&head.programme)?
    )?;
    writeln!(out, "\"labs\": [")?;
    write_rows::<LabRow>(source, out, |_| {})?;
    writeln!(out, "],\n\"focus-areas\": [")?;
    write_rows::<FocusAreaRow>(source, out, |_| {})?;
    writeln!(out, "],\n\"indicators\": [")?;
    write_rows::<IndicatorRow>(source, out, |_| {})?;
    writeln!(out, "],\n\"figures\": [")?;
    let mut places = Places::default();
    write_rows::<FigureRow>(source, out, |row| {
        let refs = places.refs(&row.sources.0);
        row.source = JsonOnly(Some(refs).filter(|refs| !refs.0.is_empty()));
    })?;
    writeln!(out, "],\n\"sources\": [")?;
    let listed = places.listed.iter().map(serde_json::to_string);
    let listed = listed.collect::<Result<Vec<String>, _>>()?;
    writeln!(out, "{}\n]\n}}", listed.join(",\n"))
}

fn write_rows<R: Row>(
    source: &Source<'_>,
    out: &mut dyn Write,
    mut with: impl FnMut(&mut R),
) -> io::Result<()> {
    let mut before = "";
    R::each(source, &mut |mut row| {
        with(&mut row);
        let before = std::mem::replace(&mut before, ",\n");
        write!(out, "{before}{}", serde_json::to_string(&row)?)
    })?;
    writeln!(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_results_file_is_not_quoted() {
        let problem = read_results("{\"hemligt\": 1}").unwrap_err();
        assert_eq!(problem.id(), "not-results");
        assert!(!problem.quotes());
    }

    #[test]
    fn a_later_version_is_said_and_an_earlier_layout_is_read() {
        let later = r#"{"version": 2, "all": "otherwise"}"#;
        assert_eq!(read_results(later).unwrap_err().id(), "results-newer");
        let before = r#"{"version": 1, "programme": {"id": "x", "title": "T"}, "figures": [
            {"id": "a", "text": "5 %", "source": [{"file": "data/a.csv"}]}]}"#;
        let results = read_results(before).unwrap();
        let figure = &results.figures[0];
        let text = figure.text.0.as_ref();
        assert_eq!(
            text.and_then(|text| text.of(Language::English)),
            Some("5 %")
        );
        assert!(results.sources_of(figure).is_empty());
    }

    #[test]
    fn readers_ignore_what_they_do_not_know() {
        let text = r#"{"version": 1, "programme": {"id": "x", "new": 1}, "new": [],
            "figures": [{"id": "a", "status": "revised", "new": {}, "value": null}]}"#;
        let results = read_results(text).unwrap();
        assert_eq!(results.figures[0].id, "a");
        let written = serde_json::to_value(&results.figures[0]).unwrap();
        assert_eq!(written["status"], "revised");
    }
}
