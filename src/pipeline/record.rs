//! What a build says of itself, and its place.

use std::collections::BTreeSet;

use super::fingerprints::program;
use super::inputs::inputs;
use super::making::MadeDocuments;
use super::previous::Previous;
use super::targets::Part;
use super::{Outcome, Prepared};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::publish::{BuildManifest, BuildRecord, DocumentRecord, FileRecord, Staging, sha256};
use crate::results::write_package;
use crate::wording::Catalogue;
use crate::wording::problems::{render_short, tell_all};

/// Writes the results files, and gives their records.
///
/// # Errors
/// When one cannot be written.
pub(super) fn write_results(
    prepared: &Prepared,
    staging: &Staging,
) -> Result<Vec<FileRecord>, Diagnostics> {
    let written = write_package(&prepared.project, &prepared.publication, staging);
    let records = written?.into_iter();
    let records = records.map(|(path, written)| FileRecord {
        path,
        sha256: written.sha256,
    });
    Ok(records.collect())
}

/// Puts what was staged in place, with a manifest that lists it.
///
/// # Errors
/// When a file cannot be moved.
pub(super) fn publish_made(
    prepared: &Prepared,
    previous: Previous,
    staging: Staging,
    made: MadeDocuments,
    results: Vec<FileRecord>,
    part: Option<Part>,
) -> Result<Outcome, Diagnostics> {
    let MadeDocuments {
        records,
        left,
        fingerprints: own,
        warnings,
        gathered,
        index,
    } = made;
    let outcome = Outcome {
        left: left.len(),
        gathered,
        documents: records,
        diagnostics: warnings,
    };
    let (mut written, mut stale) = (BTreeSet::new(), previous.stale);
    for document in &outcome.documents {
        for file in document.files() {
            if left.contains(&document.file.path) {
                stale.remove(&file.path);
            } else {
                written.insert(file.path.clone());
            }
        }
    }
    written.extend(results.iter().map(|file| file.path.clone()));
    let mut documents = outcome.documents.clone();
    let mut fingerprints = previous.fingerprints;
    fingerprints.retain(|path, _| previous.kept.iter().any(|kept| kept.file.path == *path));
    fingerprints.extend(own);
    documents.extend(previous.kept);
    documents.sort_by(|a, b| a.file.path.cmp(&b.file.path));
    written.extend(index.iter().map(|file| file.path.clone()));
    let manifest = BuildManifest {
        index,
        ..manifest(prepared, &outcome.diagnostics, documents, results)
    };
    let json = manifest.json();
    staging.keep_record(&BuildRecord {
        manifest: sha256(json.as_bytes()),
        inputs: inputs(prepared),
        program: program(),
        part: part.map(|part| part.to_string()),
        whole: previous.makes_all,
        fingerprints,
        warnings: warnings_in_full(prepared, &outcome.diagnostics),
    })?;
    staging.publish(&written, &stale, json.as_bytes())?;
    Ok(outcome)
}

/// What the build says of itself in public.
fn manifest(
    prepared: &Prepared,
    made: &Diagnostics,
    documents: Vec<DocumentRecord>,
    results: Vec<FileRecord>,
) -> BuildManifest {
    let publication = &prepared.publication;
    // Of what is printed alone: a warning about the data can tell of a withheld figure.
    let printed = made
        .iter()
        .filter(|found| found.severity == Severity::Warning);
    let kinds: BTreeSet<&str> = printed.map(|warning| warning.problem.id()).collect();
    BuildManifest {
        tool: format!("labbrapport {}", env!("CARGO_PKG_VERSION")),
        date: prepared.project.date.to_string(),
        documents,
        index: None,
        results,
        exemptions: publication.exemptions().iter().map(Into::into).collect(),
        allowed_texts: publication.allowed_texts().iter().map(Into::into).collect(),
        warnings: kinds.into_iter().map(str::to_owned).collect(),
    }
}

fn warnings<'d>(
    prepared: &'d Prepared,
    made: &'d Diagnostics,
) -> impl Iterator<Item = &'d Diagnostic> {
    let found = prepared.diagnostics.iter().chain(made.iter());
    found.filter(|found| found.severity == Severity::Warning)
}

/// Every warning at its place, in the project's language.
fn warnings_in_full(prepared: &Prepared, made: &Diagnostics) -> Vec<String> {
    let catalogue = Catalogue::new(prepared.project.manifest.language);
    let told = tell_all(warnings(prepared, made), &catalogue);
    let told = told.iter();
    told.map(|told| render_short(told, &catalogue)).collect()
}
