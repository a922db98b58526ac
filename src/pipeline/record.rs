//! What a build says of itself, and the move into place.

use std::collections::BTreeSet;
use std::path::Path;

use super::making::MadeDocuments;
use super::problems::whole;
use super::{BuildOptions, Outcome, Prepared};
use crate::diagnostic::{Diagnostics, Severity};
use crate::project::{FILE_NAME, TEMPLATES};
use crate::publish::{BuildManifest, FileRecord, Staging};
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
    let records = written.map_err(whole)?.into_iter();
    let records = records.map(|(path, written)| FileRecord {
        path,
        sha256: written.sha256,
    });
    Ok(records.collect())
}

/// Moves what was staged into place, with a manifest that lists it.
///
/// # Errors
/// When a file cannot be moved.
pub(super) fn publish_made(
    prepared: &Prepared,
    options: &BuildOptions,
    output: &Path,
    staging: Staging,
    (documents, diagnostics): MadeDocuments,
    results: Vec<FileRecord>,
) -> Result<Outcome, Diagnostics> {
    let outcome = Outcome {
        documents,
        diagnostics,
    };
    let previous = BuildManifest::read(output);
    let written: BTreeSet<String> = outcome
        .documents
        .iter()
        .map(|document| document.file.path.clone())
        .chain(results.iter().map(|file| file.path.clone()))
        .collect();
    let mut documents = outcome.documents.clone();
    let mut stale = BTreeSet::new();
    if let Some(previous) = previous {
        if options.selection.is_everything() {
            stale = previous.files();
        } else {
            let kept = previous
                .documents
                .into_iter()
                .filter(|document| !written.contains(&document.file.path));
            documents.extend(kept);
            documents.sort_by(|a, b| a.file.path.cmp(&b.file.path));
        }
    }
    let warnings = prepared
        .diagnostics
        .iter()
        .chain(outcome.diagnostics.iter());
    let warnings = warnings.filter(|diagnostic| diagnostic.severity == Severity::Warning);
    let catalogue = Catalogue::new(prepared.project.manifest.language);
    let manifest = BuildManifest {
        tool: format!("labbrapport {}", env!("CARGO_PKG_VERSION")),
        date: prepared.project.date.to_string(),
        inputs: inputs(prepared),
        documents,
        results,
        exemptions: prepared
            .publication
            .exemptions()
            .iter()
            .map(Into::into)
            .collect(),
        allowed_texts: prepared
            .publication
            .allowed_texts()
            .iter()
            .map(Into::into)
            .collect(),
        warnings: tell_all(warnings, &catalogue)
            .iter()
            .map(render_short)
            .collect(),
    };
    staging
        .publish(&written, &stale, manifest.json().as_bytes())
        .map_err(whole)?;
    Ok(outcome)
}

fn inputs(prepared: &Prepared) -> Vec<FileRecord> {
    let project = &prepared.project;
    let data = prepared.files.iter().filter_map(|file| {
        let contents = std::fs::read(&file.path).ok()?;
        Some(FileRecord::new(file.name.clone(), &contents))
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
    let mut inputs: Vec<FileRecord> = data
        .chain([manifest])
        .chain(templates)
        .chain(pictures)
        .collect();
    inputs.sort();
    inputs
}
