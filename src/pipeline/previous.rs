//! What the build before left in the output folder: what stays of it, and what
//! goes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use super::targets::{Selection, Target};
use crate::diagnostic::{Diagnostics, Problem};
use crate::publish::{BuildManifest, DocumentRecord, Staging};
use crate::results::FOLDER;

/// What the build before left.
#[derive(Debug, Default)]
pub(super) struct Previous {
    output: PathBuf,
    /// Documents that this build does not make, and leaves.
    pub(super) kept: Vec<DocumentRecord>,
    /// Files that go, where they are not written anew.
    pub(super) stale: BTreeSet<String>,
}

impl Previous {
    /// What lies in `output`, for a build of `targets`.
    pub(super) fn read(output: &Path, targets: &[Target<'_>], selection: &Selection) -> Self {
        let mut previous = Self {
            output: output.to_owned(),
            ..Self::default()
        };
        let Some(manifest) = BuildManifest::read(output) else {
            return previous;
        };
        if selection.is_everything() {
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
    pub(super) fn check_kept(&self, staging: &Staging) -> Result<(), Diagnostics> {
        if self.kept.is_empty() {
            return Ok(());
        }
        let name = format!("{FOLDER}/results.json");
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
