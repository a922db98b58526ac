//! What a build says of itself, and its place.

use std::collections::BTreeSet;

use super::making::MadeDocuments;
use super::pages::make_index;
use super::previous::Previous;
use super::{Outcome, Prepared};
use crate::diagnostic::{Diagnostic, Diagnostics, Severity};
use crate::project::{FILE_NAME, TEMPLATES};
use crate::publish::{
    BuildManifest, BuildRecord, DocumentRecord, FileRecord, Staging, hexadecimal, sha256,
};
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
    (documents, diagnostics): MadeDocuments,
    results: Vec<FileRecord>,
) -> Result<Outcome, Diagnostics> {
    let outcome = Outcome {
        documents,
        diagnostics,
    };
    let made = outcome.documents.iter().flat_map(DocumentRecord::files);
    let mut written: BTreeSet<String> =
        made.chain(&results).map(|file| file.path.clone()).collect();
    let mut documents = outcome.documents.clone();
    documents.extend(previous.kept);
    documents.sort_by(|a, b| a.file.path.cmp(&b.file.path));
    let index = make_index(prepared, &staging, &documents)?;
    written.extend(index.iter().map(|file| file.path.clone()));
    let manifest = BuildManifest {
        index,
        ..manifest(prepared, &outcome.diagnostics, documents, results)
    };
    let json = manifest.json();
    staging.keep_record(&BuildRecord {
        manifest: sha256(json.as_bytes()),
        inputs: inputs(prepared),
        warnings: warnings_in_full(prepared, &outcome.diagnostics),
    })?;
    let moved = staging.publish(&written, &previous.stale, json.as_bytes());
    moved?;
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
    let kinds: BTreeSet<&str> = warnings(prepared, made)
        .map(|warning| warning.problem.id())
        .collect();
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
    told.iter().map(render_short).collect()
}

fn inputs(prepared: &Prepared) -> Vec<FileRecord> {
    let project = &prepared.project;
    let data = prepared.files.iter().filter_map(|file| {
        Some(FileRecord {
            path: file.name.clone(),
            sha256: hexadecimal(file.digest.get()?),
        })
    });
    let manifest = FileRecord::new(FILE_NAME, project.manifest_source.as_bytes());
    let templates = project
        .templates
        .iter()
        .map(|(name, text)| FileRecord::new(format!("{TEMPLATES}/{name}"), text.as_bytes()));
    let pictures = prepared
        .renderer
        .pictures()
        .iter()
        .map(|(path, contents)| FileRecord::new(path.clone(), contents));
    let earlier = project.earlier.iter();
    let earlier = earlier.map(|file| FileRecord::new(file.path.clone(), &file.contents));
    let mut inputs: Vec<FileRecord> = data
        .chain([manifest])
        .chain(templates)
        .chain(pictures)
        .chain(earlier)
        .collect();
    inputs.sort();
    inputs
}
