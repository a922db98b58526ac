//! The parts of a build that other machines made: each lies in a folder of its
//! own as any build does, with the record of what it was made of.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::Prepared;
use super::fingerprints::program;
use super::inputs::inputs;
use super::targets::Part;
use crate::diagnostic::{Diagnostics, Place, Problem, list, plain, quoted};
use crate::publish::{BuildManifest, BuildRecord, DocumentRecord, FileRecord, Staging, sha256};

/// More changed inputs than this are not named.
const MOST_NAMED: usize = 5;

/// Documents that lie ready in parts, by path.
#[derive(Debug, Default)]
pub(super) struct Parts(BTreeMap<String, Ready>);

/// A document that lies ready.
#[derive(Debug)]
struct Ready {
    /// The output folder of its part.
    output: PathBuf,
    document: DocumentRecord,
    /// What it was made of.
    fingerprint: String,
}

impl Parts {
    /// Reads the parts in `folders`, and sees to it that they are of this build,
    /// each is there, and none twice. No folders, no parts.
    ///
    /// # Errors
    /// Everything that is wrong with them, at each folder.
    pub(super) fn read(prepared: &Prepared, folders: &[PathBuf]) -> Result<Self, Diagnostics> {
        let mut parts = Self::default();
        let Some(first) = folders.first() else {
            return Ok(parts);
        };
        let (mut diagnostics, mut found) = (Diagnostics::new(), BTreeMap::new());
        let inputs = inputs(prepared);
        for folder in folders {
            match read_part(prepared, folder, &inputs) {
                Ok((part, ready)) => {
                    if let Some(other) = found.insert((part.of, part.number), folder) {
                        let problem = Problem::PartTwice {
                            part: plain(part),
                            other: quoted(&other.to_string_lossy()),
                        };
                        diagnostics.push(problem.error_at(place(folder)));
                    }
                    let ready = ready.into_iter();
                    parts
                        .0
                        .extend(ready.map(|ready| (ready.document.file.path.clone(), ready)));
                }
                Err(problem) => diagnostics.push(problem.error_at(place(folder))),
            }
        }
        if !diagnostics.has_errors()
            && let Some(problem) = missing(&found.keys().copied().collect())
        {
            diagnostics.push(problem.error_at(place(first)));
        }
        diagnostics.ok(parts).map(|(parts, _)| parts)
    }

    /// Stages the document at `path` where it lies ready and was made of the
    /// same; `None` where it has to be made.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn take(
        &self,
        path: &str,
        fingerprint: &str,
        staging: &Staging,
    ) -> Result<Option<DocumentRecord>, Problem> {
        let ready = self.0.get(path);
        let Some(ready) = ready.filter(|ready| ready.fingerprint == fingerprint) else {
            return Ok(None);
        };
        let files = ready.document.files().map(|file| {
            let contents = fs::read(ready.output.join(&file.path)).ok()?;
            (sha256(&contents) == file.sha256).then_some((&file.path, contents))
        });
        let Some(files) = files.collect::<Option<Vec<_>>>() else {
            return Ok(None);
        };
        for (path, contents) in files {
            staging.write(path, &contents)?;
        }
        Ok(Some(ready.document.clone()))
    }
}

fn place(folder: &Path) -> Place {
    Place::File(folder.to_string_lossy().replace('\\', "/"))
}

/// One part of this build.
fn read_part(
    prepared: &Prepared,
    root: &Path,
    own_inputs: &[FileRecord],
) -> Result<(Part, Vec<Ready>), Problem> {
    let folder = prepared.output_folder();
    let output = root.join(&folder);
    let record = BuildRecord::read(root, &folder);
    let (Some(record), Some(manifest)) = (record, BuildManifest::read(&output)) else {
        return Err(Problem::NoPart);
    };
    let part = record.part.as_deref().and_then(|part| part.parse().ok());
    let Some(part) = part else {
        return Err(Problem::NoPart);
    };
    if record.program != program() {
        return Err(Problem::PartOfOtherProgram {
            program: plain(&record.program),
            own: plain(program()),
        });
    }
    let own: BTreeSet<&FileRecord> = own_inputs.iter().collect();
    let its: BTreeSet<&FileRecord> = record.inputs.iter().collect();
    let differ: BTreeSet<&str> = own
        .symmetric_difference(&its)
        .map(|file| file.path.as_str())
        .collect();
    if !differ.is_empty() || manifest.date != prepared.project.date.to_string() {
        let named = differ.iter().take(MOST_NAMED).map(|path| quoted(path));
        return Err(Problem::PartOfOtherInputs { files: list(named) });
    }
    let mut fingerprints = record.fingerprints;
    let ready = manifest.documents.into_iter().filter_map(|document| {
        let fingerprint = fingerprints.remove(&document.file.path)?;
        let output = output.clone();
        Some(Ready {
            output,
            document,
            fingerprint,
        })
    });
    Ok((part, ready.collect()))
}

/// What is missing of parts, by how many there are to be and number.
fn missing(found: &BTreeSet<(usize, usize)>) -> Option<Problem> {
    let of: BTreeSet<usize> = found.iter().map(|(of, _)| *of).collect();
    if let (Some(least), Some(most)) = (of.first(), of.last())
        && least != most
    {
        return Some(Problem::PartsOfOtherCounts {
            counts: list(of.iter().map(plain)),
        });
    }
    let of = of.first().copied()?;
    let missing = (1..=of).filter(|number| !found.contains(&(of, *number)));
    let missing: Vec<_> = missing.map(|number| plain(Part { number, of })).collect();
    (!missing.is_empty()).then(|| Problem::PartsMissing {
        parts: list(missing),
    })
}
