//! A project that was read and checked, and what a build of it is asked to do.

use std::path::PathBuf;
use std::sync::Arc;

use super::targets::{Selection, Target, every_target, select_targets};
use crate::diagnostic::Diagnostics;
use crate::disclosure::Publication;
use crate::ingest::DataFile;
use crate::project::Project;
use crate::publish::{DocumentRecord, OUTPUT};
use crate::templates::Renderer;
use crate::typeset::{Fonts, Workers};

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
    pub publication: Arc<Publication>,
    /// Notes and warnings so far.
    pub diagnostics: Diagnostics,
}

impl Prepared {
    /// A project without errors.
    ///
    /// # Errors
    /// The problems, where there is an error among them.
    pub(super) fn without_errors(mut self) -> Result<Self, Diagnostics> {
        let ((), found) = std::mem::take(&mut self.diagnostics).ok(())?;
        self.diagnostics = found;
        Ok(self)
    }

    /// The folder under the project that its edition is written to: `output`,
    /// or `output/en` for an edition in another language than the manifest's.
    pub fn output_folder(&self) -> String {
        output_folder(&self.project)
    }

    /// How many documents a build will make.
    pub fn count_documents(&self, options: &BuildOptions) -> usize {
        self.targets(&options.selection)
            .map_or(0, |targets| targets.len())
    }

    /// The documents of a build, in the order of the manifest.
    ///
    /// # Errors
    /// Labs and documents that are not there, and documents of one path.
    pub(super) fn targets(&self, selection: &Selection) -> Result<Vec<Target<'_>>, Diagnostics> {
        let entries = &self.project.manifest.documents;
        select_targets(entries, &self.publication, selection)
    }

    /// Every document, with what is wrong with their names and paths.
    pub(super) fn every_target(&self) -> (Vec<Target<'_>>, Diagnostics) {
        every_target(&self.project.manifest.documents, &self.publication)
    }
}

/// Likewise, of a project that was read.
pub(super) fn output_folder(project: &Project) -> String {
    let manifest = &project.manifest;
    if manifest.edition == manifest.language {
        OUTPUT.to_owned()
    } else {
        format!("{OUTPUT}/{}", manifest.edition.code())
    }
}

/// What a build is asked to do.
#[derive(Debug, Clone)]
pub struct BuildOptions {
    /// Labs and documents to make; everything where empty.
    pub selection: Selection,
    /// Who makes them.
    pub workers: Workers,
    /// Folders with the parts of the documents that were made before.
    pub parts: Vec<PathBuf>,
    /// Where to write what Typst saw.
    pub keep_sources: Option<PathBuf>,
}

impl BuildOptions {
    /// Everything, made by `workers`.
    pub fn everything(workers: Workers) -> Self {
        Self {
            selection: Selection::default(),
            workers,
            parts: Vec::new(),
            keep_sources: None,
        }
    }
}

/// What a build wrote.
#[derive(Debug)]
pub struct Outcome {
    /// The documents, by path, those that were left too.
    pub documents: Vec<DocumentRecord>,
    /// How many of them were left as they lay there, their sources being the same.
    pub left: usize,
    /// How many of them were taken from parts that were made before.
    pub gathered: usize,
    /// Warnings that came up while the documents were made.
    pub diagnostics: Diagnostics,
}
