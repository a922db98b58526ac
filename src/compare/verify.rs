//! Whether an output folder is what its inputs give: everything is made once
//! more beside it, and compared.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;

use serde::Serialize;

use crate::diagnostic::{Diagnostics, Place, Problem, Value};
use crate::pipeline::{BuildOptions, Prepared, build};
use crate::publish::{BuildManifest, BuildRecord, FileRecord, MANIFEST, sha256};
use crate::typeset::Workers;

/// How a file differs from what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileDifference {
    /// There now, and not when the output was made.
    Added,
    /// There when the output was made, and not now.
    Removed,
    /// Other contents.
    Changed,
}

impl FileDifference {
    /// Its id for other programs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// What differs between an output folder and what its inputs give.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Verification {
    /// The tool that made the output, where it is another than this one.
    pub tool: Option<String>,
    /// Inputs since the output was made, where the project's own record of that
    /// build is there.
    pub inputs: BTreeMap<String, FileDifference>,
    /// Files that a build now would write otherwise, would add or remove.
    pub outputs: BTreeMap<String, FileDifference>,
    /// Files of the output that are no longer what its build wrote.
    pub damaged: BTreeMap<String, FileDifference>,
    /// Whether only the build's own record differs: warnings or exemptions.
    pub record: bool,
}

impl Verification {
    /// Whether the output is exactly what its inputs give.
    pub fn is_same(&self) -> bool {
        self.outputs.is_empty() && self.damaged.is_empty() && !self.record
    }
}

/// Makes everything once more, in a folder that is gone afterwards, and
/// compares it with the project's output folder, which is not touched.
///
/// # Errors
/// Every problem that would stop a build; and when there is no output, or its
/// manifest cannot be read.
pub fn verify(prepared: &Prepared, jobs: NonZeroUsize) -> Result<Verification, Diagnostics> {
    let name = prepared.output_folder();
    let output = prepared.project.root.join(&name);
    let before = BuildManifest::read(&output).ok_or_else(|| {
        let place = Place::File(format!("{name}/{MANIFEST}"));
        Diagnostics::from(Problem::NoOutput.error_at(place))
    })?;
    let record = BuildRecord::read(&prepared.project.root, &name);
    let (now, now_record) = make_again(prepared, jobs)?;
    let records = record.zip(now_record);
    let inputs = records
        .as_ref()
        .map(|(before, now)| differences(&before.inputs, &now.inputs));
    let inputs = inputs.unwrap_or_default();
    let same_warnings = records.is_none_or(|(before, now)| before.warnings == now.warnings);
    let outputs = differences(&before.records(), &now.records());
    let same_record = inputs.is_empty() && outputs.is_empty() && before.tool == now.tool;
    Ok(Verification {
        record: same_record && (before != now || !same_warnings),
        tool: (before.tool != now.tool).then(|| before.tool.clone()),
        inputs,
        outputs,
        damaged: damaged(&output, &before),
    })
}

/// What a build says of itself, in public and in the project.
type Said = (BuildManifest, Option<BuildRecord>);

fn make_again(prepared: &Prepared, jobs: NonZeroUsize) -> Result<Said, Diagnostics> {
    let impossible = |error: Value| {
        Diagnostics::from(Problem::NoTemporaryFolder { error }.error_at(Place::Project))
    };
    let folder = tempfile::tempdir().map_err(|error| impossible((&error).into()))?;
    let options = BuildOptions::everything(Workers::once(jobs));
    build(prepared, &options, folder.path(), &|_| {})?;
    let name = prepared.output_folder();
    let output = folder.path().join(&name);
    // Gone between writing and reading: someone empties temporary folders.
    let manifest = BuildManifest::read(&output)
        .ok_or_else(|| impossible((&io::Error::from(io::ErrorKind::NotFound)).into()))?;
    Ok((manifest, BuildRecord::read(folder.path(), &name)))
}

fn differences(before: &[FileRecord], now: &[FileRecord]) -> BTreeMap<String, FileDifference> {
    let by_path = |records: &[FileRecord]| -> BTreeMap<String, String> {
        let pairs = records.iter();
        pairs
            .map(|record| (record.path.clone(), record.sha256.clone()))
            .collect()
    };
    let (before, now) = (by_path(before), by_path(now));
    let paths: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let differ = paths.into_iter().filter_map(|path| {
        let difference = match (before.get(path), now.get(path)) {
            (Some(before), Some(now)) if before == now => return None,
            (Some(_), Some(_)) => FileDifference::Changed,
            (Some(_), None) => FileDifference::Removed,
            (None, _) => FileDifference::Added,
        };
        Some((path.clone(), difference))
    });
    differ.collect()
}

/// The files that a manifest lists and that are gone or hold something else.
fn damaged(output: &Path, manifest: &BuildManifest) -> BTreeMap<String, FileDifference> {
    let damaged = manifest.records().into_iter().filter_map(|record| {
        let difference = match fs::read(output.join(&record.path)) {
            Ok(contents) if sha256(&contents) == record.sha256 => return None,
            Ok(_) => FileDifference::Changed,
            Err(_) => FileDifference::Removed,
        };
        Some((record.path, difference))
    });
    damaged.collect()
}
