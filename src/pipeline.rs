//! The way of the data, one line per stage.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::analysis::analyse;
use crate::diagnostic::Diagnostics;
use crate::disclosure::release;
use crate::ingest::project::{Project, read_project};
use crate::ingest::{DataFile, ReadOptions, find_files, read_programme};
use crate::model::Language;
use crate::publish::{Outcome, Selection, check_documents, count_targets, publish_documents};
use crate::text::{Pictures, Renderer, read_pictures};
use crate::typeset::Fonts;

/// What a build is asked to do.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// Labs and documents to make; everything where empty.
    pub selection: Selection,
    /// Documents that are made at the same time.
    pub jobs: NonZeroUsize,
    /// Where to write what Typst saw.
    pub keep_sources: Option<PathBuf>,
}

/// A project that was read and checked, ready to be built.
pub struct Prepared {
    /// The project.
    pub project: Project,
    /// The data files that were read.
    pub files: Vec<DataFile>,
    /// The fonts of its pages.
    pub fonts: Arc<Fonts>,
    /// Fills its templates from what may be published.
    pub renderer: Renderer,
    /// What may be published.
    pub publication: Arc<crate::disclosure::Publication>,
    /// Notes and warnings so far.
    pub diagnostics: Diagnostics,
}

/// Reads, analyses and releases a project, without writing anything; in the
/// edition of another language than the manifest's where one is asked for.
///
/// # Errors
/// Every problem that stops a build, with the warnings and notes beside them.
pub fn prepare(root: &Path, edition: Option<Language>) -> Result<Prepared, Diagnostics> {
    let project = read_project(root, edition)?;
    let fonts = Arc::new(Fonts::new(project.fonts.clone()));
    let (files, found) = find_files(root, &project.manifest.data);
    let covered = |character| fonts.covers(character);
    let options = ReadOptions {
        language: project.manifest.language,
        edition: project.manifest.edition,
        covered: &covered,
    };
    let (programme, read) = read_programme(&files, &options);
    let fitting = fonts.check_theme(&project.manifest.theme);
    let (programme, mut diagnostics) = found.and(read).and(fitting).ok(programme)?;
    let (findings, analysed) = analyse(&programme, &project.manifest.evidence);
    let (publication, released) = release(programme, findings, &project.manifest.policy);
    let (pictures, missing): (Pictures, _) =
        read_pictures(root, &publication, &project.manifest.theme);
    diagnostics.extend(analysed.and(released).and(missing));
    let publication = Arc::new(publication);
    let renderer = Renderer::of_project(&project, publication.clone(), pictures);
    diagnostics.extend(renderer.check_templates(&project.manifest.documents));
    diagnostics.sort();
    let (publication, diagnostics) = diagnostics.ok(publication)?;
    Ok(Prepared {
        project,
        files,
        fonts,
        renderer,
        publication,
        diagnostics,
    })
}

/// Everything that can be said of a project without writing anything.
///
/// # Errors
/// Every problem that would stop a build, with the warnings and notes beside.
pub fn check(root: &Path, edition: Option<Language>) -> Result<Diagnostics, Diagnostics> {
    let mut prepared = prepare(root, edition)?;
    let filled = check_documents(&prepared);
    std::mem::take(&mut prepared.diagnostics)
        .and(filled)
        .ok(())
        .map(|((), diagnostics)| diagnostics)
}

/// Makes the documents of a prepared project and publishes them; `progress`
/// is told each document as it is finished.
///
/// # Errors
/// Every problem of every document; the previous output is left as it was.
pub fn build(
    prepared: &Prepared,
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Outcome, Diagnostics> {
    publish_documents(prepared, options, progress)
}

/// How many documents a build will make.
pub fn count_documents(prepared: &Prepared, options: &BuildOptions) -> usize {
    count_targets(
        &prepared.project.manifest.documents,
        &prepared.publication,
        &options.selection,
    )
}
