//! Whether a build has anything to do: where neither what went into the last one
//! nor what came out of it has changed, it stands.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use rayon::prelude::*;

use super::fingerprints::program;
use super::inputs::inputs_of_project;
use super::prepared::output_folder;
use crate::ingest::find_files;
use crate::model::Language;
use crate::project::read_project;
use crate::publish::{BuildManifest, BuildRecord, FileRecord, recover, sha256};

/// A build that stands as it is.
pub struct Standing {
    /// The folder that it lies in.
    pub folder: String,
    /// What it says of itself.
    pub manifest: BuildManifest,
    /// Its warnings, each at its place.
    pub warnings: Vec<String>,
}

/// The build that stands in the project at `root`; `None` where one has to be
/// made, or where something is wrong that making it would tell.
pub fn standing(root: &Path, edition: Option<Language>) -> Option<Standing> {
    recover(root).ok()?;
    let project = read_project(root, edition).ok()?;
    let folder = output_folder(&project);
    let record = BuildRecord::read(root, &folder)?;
    let output = root.join(&folder);
    let manifest = BuildManifest::read(&output)?;
    if !record.whole || record.program != program() || manifest.date != project.date.to_string() {
        return None;
    }
    let mut before: BTreeMap<&str, &str> = record
        .inputs
        .iter()
        .map(|file| (file.path.as_str(), file.sha256.as_str()))
        .collect();
    let own = inputs_of_project(&project);
    let as_before = |file: &FileRecord, before: &mut BTreeMap<&str, &str>| {
        before.remove(file.path.as_str()) == Some(file.sha256.as_str())
    };
    if !own.iter().all(|file| as_before(file, &mut before)) {
        return None;
    }
    // A file that is new must be read, whatever comes of it.
    let (found, _) = find_files(root, &project.manifest.data);
    if !found
        .iter()
        .all(|file| before.contains_key(file.name.as_str()))
    {
        return None;
    }
    // Data and pictures are left.
    let same = |path: &Path, digest: &str| {
        fs::read(path).is_ok_and(|contents| sha256(&contents) == digest)
    };
    let paths: BTreeMap<&str, &Path> = found
        .iter()
        .map(|file| (file.name.as_str(), file.path.as_path()))
        .collect();
    let left: Vec<(&str, &str)> = before.into_iter().collect();
    let unchanged = left.par_iter().all(|(name, digest)| match paths.get(name) {
        Some(path) => same(path, digest),
        None => same(&root.join(name), digest),
    });
    let records = manifest.records();
    let written = records.par_iter();
    let whole = unchanged && written.all(|file| same(&output.join(&file.path), &file.sha256));
    whole.then_some(Standing {
        folder,
        manifest,
        warnings: record.warnings,
    })
}
