//! The build's manifest: what came out, each file with its SHA-256. What went in
//! is told in the project alone (`super::record`).

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::MANIFEST;
use crate::model::digest::sha256;
use crate::project::{AllowedText, Exemption};

/// A file and its digest.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FileRecord {
    /// Path with `/`: inputs relative to the project, results to the output.
    pub path: String,
    /// SHA-256 of its contents, in hexadecimal.
    pub sha256: String,
}

impl FileRecord {
    /// The record of a file with these contents.
    pub fn new(path: impl Into<String>, contents: &[u8]) -> Self {
        Self {
            path: path.into(),
            sha256: sha256(contents),
        }
    }
}

/// A document that the build wrote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRecord {
    /// The document's name in the project's manifest.
    pub name: String,
    /// The lab or focus area it was made for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub of: Option<String>,
    /// Where it lies, and its digest.
    #[serde(flatten)]
    pub file: FileRecord,
    /// How many pages it has.
    pub pages: usize,
    /// Its web page, where one was made.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub web: Option<WebRecord>,
}

/// A web page of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebRecord {
    /// Where it lies, and its digest.
    #[serde(flatten)]
    pub file: FileRecord,
    /// The document's title.
    pub title: String,
}

impl DocumentRecord {
    /// The files that the document was written as.
    pub fn files(&self) -> impl Iterator<Item = &FileRecord> {
        let web = self.web.iter().map(|page| &page.file);
        std::iter::once(&self.file).chain(web)
    }
}

/// An exemption that took effect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExemptionRecord {
    /// The lab's id.
    pub lab: String,
    /// The indicator's id.
    pub indicator: String,
    /// Why.
    pub reason: String,
}

impl From<&Exemption> for ExemptionRecord {
    fn from(exemption: &Exemption) -> Self {
        let Exemption {
            lab,
            indicator,
            reason,
            ..
        } = exemption.clone();
        Self {
            lab,
            indicator,
            reason,
        }
    }
}

/// A text that is published although it points at someone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AllowedTextRecord {
    /// The sheet that it stands in, `data/texter.xlsx#Texter`.
    pub sheet: String,
    /// Why.
    pub reason: String,
}

impl From<&AllowedText> for AllowedTextRecord {
    fn from(allowed: &AllowedText) -> Self {
        let cell = allowed.cell.as_str();
        let sheet = cell.rsplit_once('!').map_or("", |(sheet, _)| sheet);
        Self {
            sheet: sheet.to_owned(),
            reason: allowed.reason.clone(),
        }
    }
}

/// What `output/manifest.json` holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildManifest {
    /// The tool and its version.
    pub tool: String,
    /// The reports' date, ISO 8601.
    pub date: String,
    /// Documents, by path.
    pub documents: Vec<DocumentRecord>,
    /// The web page that leads to the others, where there are any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub index: Option<FileRecord>,
    /// Result files, by path.
    pub results: Vec<FileRecord>,
    /// Exemptions from the disclosure threshold that took effect.
    pub exemptions: Vec<ExemptionRecord>,
    /// Texts that were allowed although they point at someone.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub allowed_texts: Vec<AllowedTextRecord>,
    /// The kinds of warnings about what is printed, each once; the project's own record
    /// has all of them whole, also those about the data.
    pub warnings: Vec<String>,
}

impl BuildManifest {
    /// The manifest of the previous build in `output`, where there is a whole one.
    pub fn read(output: &Path) -> Option<Self> {
        let text = fs::read_to_string(output.join(MANIFEST)).ok()?;
        serde_json::from_str(&text).ok()
    }

    /// The manifest as JSON text.
    pub fn json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Everything the build wrote, itself aside, under plain relative paths.
    pub fn records(&self) -> Vec<FileRecord> {
        self.all()
            .filter(|record| is_plain(&record.path))
            .cloned()
            .collect()
    }

    /// The paths of everything the build wrote, itself aside. Only plain
    /// relative paths: a tampered manifest must not make us remove others.
    pub fn files(&self) -> BTreeSet<String> {
        let paths = self.all().map(|record| &record.path);
        paths.filter(|path| is_plain(path)).cloned().collect()
    }

    fn all(&self) -> impl Iterator<Item = &FileRecord> {
        let documents = self.documents.iter().flat_map(DocumentRecord::files);
        documents.chain(&self.index).chain(&self.results)
    }
}

fn is_plain(path: &str) -> bool {
    let odd =
        |part: &str| part.is_empty() || part == "." || part == ".." || part.contains(['\\', ':']);
    !path.split('/').any(odd)
}
