//! What the build before left in the output folder: what stays of it, and what
//! goes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::fingerprints::is_whole;
use super::targets::{Selection, Target};
use crate::diagnostic::{Diagnostics, Problem};
use crate::model::Language;
use crate::publish::{BuildManifest, BuildRecord, DocumentRecord, Staging};
use crate::results;

/// What the build before left.
#[derive(Debug, Default)]
pub(super) struct Previous {
    output: PathBuf,
    /// Documents that this build does not make, and leaves.
    pub(super) kept: Vec<DocumentRecord>,
    /// Documents that it makes only if their sources are others, by path, with
    /// the fingerprint of each.
    pub(super) standing: BTreeMap<String, (DocumentRecord, String)>,
    /// Whether the build makes every document.
    pub(super) makes_all: bool,
    /// Fingerprints of what it leaves.
    pub(super) fingerprints: BTreeMap<String, String>,
    /// Files that go, where they are not written anew.
    pub(super) stale: BTreeSet<String>,
}

impl Previous {
    /// The document at `path` as it lies there, where it was made of the same.
    pub(super) fn left(&self, path: &str, fingerprint: &str) -> Option<DocumentRecord> {
        let (document, made_of) = self.standing.get(path)?;
        let same = made_of == fingerprint && is_whole(&self.output, document);
        same.then(|| document.clone())
    }

    /// What lies in `folder` of `root`, for a build of `targets`.
    pub(super) fn read(
        (root, folder): (&Path, &str),
        targets: &[Target<'_>],
        selection: &Selection,
    ) -> Self {
        let output = root.join(folder);
        let mut previous = Self {
            output: output.clone(),
            makes_all: selection.is_everything(),
            ..Self::default()
        };
        let Some(manifest) = BuildManifest::read(&output) else {
            return previous;
        };
        if let Some(record) = BuildRecord::read(root, folder) {
            previous.fingerprints = record.fingerprints;
            let standing = manifest.documents.iter().filter_map(|document| {
                let path = &document.file.path;
                let fingerprint = previous.fingerprints.get(path)?;
                Some((path.clone(), (document.clone(), fingerprint.clone())))
            });
            previous.standing = standing.collect();
        }
        if selection.leaves_none() {
            previous.stale = manifest.files();
            return previous;
        }
        let made: BTreeSet<&str> = targets.iter().map(|one| one.output.as_str()).collect();
        let kept = manifest.documents.into_iter();
        let kept = kept.filter(|document| !made.contains(document.file.path.as_str()));
        previous.kept = kept.collect();
        previous
    }

    /// Stops a build of a part, where what it leaves shows other figures than
    /// the staged results.
    ///
    /// # Errors
    /// How many differ.
    pub(super) fn check_kept(
        &self,
        staging: &Staging,
        edition: Language,
    ) -> Result<(), Diagnostics> {
        if self.kept.is_empty() {
            return Ok(());
        }
        let name = format!("{}/results.json", results::folder(edition));
        let before = fs::read(self.output.join(&name)).unwrap_or_default();
        let now = staging.read(&name)?;
        match count_different(&figures(&before), &figures(&now)) {
            0 => Ok(()),
            count => Err(Diagnostics::from(Problem::PartialContradicts {
                count: count.into(),
            })),
        }
    }
}

/// The figures of a results file by their id; none of what is no such file.
fn figures(results: &[u8]) -> BTreeMap<String, Value> {
    let results: Value = serde_json::from_slice(results).unwrap_or_default();
    let figures = results["figures"].as_array().into_iter().flatten();
    let by_id = figures.filter_map(|figure| {
        let id = figure["id"].as_str()?.to_owned();
        Some((id, figure.clone()))
    });
    by_id.collect()
}

fn count_different(before: &BTreeMap<String, Value>, now: &BTreeMap<String, Value>) -> usize {
    let ids: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let differs = |id: &&&String| before.get(**id) != now.get(**id);
    ids.iter().filter(differs).count()
}
