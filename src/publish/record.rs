//! What a build was made of, kept in the project: digests of a small table can
//! be guessed back to what stands in it, and warnings name cells.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::MANIFEST;
use super::manifest::FileRecord;
use super::workplace::not_writable;
use crate::diagnostic::Problem;
use crate::model::digest::sha256;

/// The project's own record of a build; no part of its output.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BuildRecord {
    /// SHA-256 of the build's manifest, in hexadecimal: whose record it is.
    pub manifest: String,
    /// Everything that was read.
    pub inputs: Vec<FileRecord>,
    /// The program that made it, told apart from others of the same version.
    #[serde(default)]
    pub program: String,
    /// Whether it made every document, or left others as they were.
    #[serde(default)]
    pub whole: bool,
    /// Which part of the documents it made, `2/3`, where others make the rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part: Option<String>,
    /// What each document was made of, by its path; not of those that Typst
    /// warned about, which are made anew to be warned about again.
    #[serde(default)]
    pub fingerprints: BTreeMap<String, String>,
    /// The build's warnings, each at its place, without personal columns.
    pub warnings: Vec<String>,
}

impl BuildRecord {
    /// The record of the build that lies in `folder` of the project at `root`;
    /// `None` where there is none, or it is another build's.
    pub fn read(root: &Path, folder: &str) -> Option<Self> {
        let manifest = fs::read(root.join(folder).join(MANIFEST)).ok()?;
        let text = fs::read_to_string(path(root, folder)).ok()?;
        let record: Self = serde_json::from_str(&text).ok()?;
        (record.manifest == sha256(&manifest)).then_some(record)
    }

    /// Writes the record, whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write(&self, root: &Path, folder: &str) -> Result<(), Problem> {
        let path = path(root, folder);
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        let written = tempfile::NamedTempFile::new_in(root).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.persist(&path).map_err(|unmoved| unmoved.error)
        });
        written.map(|_| ()).map_err(not_writable(&path))
    }
}

/// One for each edition: `.labbrapport-record-output-en.json`.
fn path(root: &Path, folder: &str) -> PathBuf {
    let name = folder.replace('/', "-");
    root.join(format!(".labbrapport-record-{name}.json"))
}
