//! The way of the data, one line per stage.

mod attachments;
mod checking;
mod covers;
mod document;
mod earlier;
mod fingerprints;
mod inputs;
mod making;
mod outputs;
mod pages;
mod parts;
mod places;
mod prepared;
mod previous;
mod record;
mod setting;
mod sources;
mod standing;
mod targets;
mod unchanged;

use std::path::Path;
use std::sync::Arc;

pub use checking::check;
pub use outputs::find_outputs;
pub use places::{Places, find_places, parts_of_document};
pub use prepared::{BuildOptions, Outcome, Prepared};
pub use standing::{Standing, standing};
pub use targets::{Part, Selection};

use crate::analysis::{analyse, check_catalogue, check_plausible, tell_measured};
use crate::diagnostic::Diagnostics;
use crate::disclosure::{guard_file_names, guard_source_names, guard_written, release};
use crate::ingest::{ReadOptions, find_files, read_catalogue_table, read_programme};
use crate::model::Language;
use crate::project::{Theme, read_pictures, read_what_can_be};
use crate::publish::{Staging, recover};
use crate::results::{check_exchange, name_figures};
use crate::templates::{Renderer, check_templates};
use crate::typeset::Fonts;
use crate::wording::told::report_left_out;
use crate::wording::{Catalogue, check_words};
use covers::{check_letters, check_placeholders};
use document::Lying;
use earlier::read_earlier;
use making::make_documents;
use pages::check_theme;
use parts::Parts;
use previous::Previous;
use record::{publish_made, write_results};
use unchanged::check_unchanged;

/// Reads, analyses and releases a project, in the edition of another language
/// than the manifest's where one is asked for.
///
/// # Errors
/// Every problem that stops a build, with the warnings and notes beside them.
pub fn prepare(root: &Path, edition: Option<Language>) -> Result<Prepared, Diagnostics> {
    prepare_what_can_be(root, edition)?.without_errors()
}

/// Like [`prepare`], with errors beside the rest that leave the figures alone:
/// what does not hang on each other is told in one run.
///
/// # Errors
/// Every problem, where there are no figures to go on with.
pub fn prepare_what_can_be(
    root: &Path,
    edition: Option<Language>,
) -> Result<Prepared, Diagnostics> {
    recover(root)?;
    let (mut project, mut said) = read_what_can_be(root, edition).map_err(|(said, own)| {
        let fonts = Fonts::new(own.fonts).check(&Theme::default());
        said.and(check_templates(&own.templates, &[])).and(fonts)
    })?;
    said.extend(read_catalogue_table(&mut project));
    let fonts = Arc::new(Fonts::new(project.fonts.clone()));
    let manifest = &mut project.manifest;
    let mut beside = fonts.check(&manifest.theme);
    if beside.has_errors() {
        // Typst would tell it again.
        (manifest.theme.text_font, manifest.theme.heading_font) = (None, None);
    }
    let manifest = &project.manifest;
    beside.extend(check_templates(&project.templates, &manifest.documents));
    beside.extend(check_letters(&project, &fonts));
    beside.extend(check_theme(&project));
    beside.extend(check_words(manifest));
    let (mut pictures, missing) = read_pictures(root, manifest.theme.pictures());
    beside.extend(missing);
    let (files, found) = find_files(root, &manifest.data);
    // Before anything else is said of the files: what is said names them.
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    let texts = &manifest.policy.free_text;
    guard_file_names(&names, texts).ok(())?;
    let covered = |character| fonts.covers(character);
    let (programme, read) = read_programme(&files, &ReadOptions::of(manifest, &covered));
    if !programme.labs.is_empty() {
        beside.extend(check_placeholders(&project));
    }
    let (earlier, unusable) = read_earlier(&project, &programme);
    let stops = said.and(unusable).and(found).and(read);
    if stops.has_errors() {
        // Whom a text points at does not hang on what is wrong with other rows.
        beside.extend(guard_written(&programme, texts));
    }
    let (mut programme, mut diagnostics) = match stops.ok(programme) {
        Ok((programme, found)) => (programme, found.and(beside)),
        Err(found) => return Err(found.and(beside)),
    };
    guard_source_names(&names, &programme, texts).ok(())?;
    diagnostics.extend(check_catalogue(&project, &programme));
    diagnostics.extend(check_plausible(&programme, manifest.date));
    tell_measured(&project, &mut programme);
    let (findings, analysed) = analyse(&programme, &manifest.evidence);
    let (publication, released) = release(programme, findings, &manifest.policy, &earlier);
    let (of_data, missing) = read_pictures(root, publication.pictures());
    pictures.extend(of_data);
    diagnostics.extend(analysed.and(released).and(missing));
    diagnostics.extend(check_exchange(&project, &publication));
    let publication = Arc::new(publication);
    let renderer = Renderer::of_project(&project, publication.clone(), pictures);
    diagnostics.extend(report_left_out(&publication, renderer.catalogue()));
    diagnostics.sort();
    let words = Catalogue::new(project.manifest.language);
    name_figures(&mut diagnostics, &publication, &words);
    Ok(Prepared {
        project,
        files,
        fonts,
        renderer,
        publication,
        diagnostics,
    })
}

/// Makes the documents and results of a prepared project and puts them in place
/// under `root`, the project's own folder or another; `progress` is told each
/// document as it is finished.
///
/// # Errors
/// Every problem of every document, and what was changed under way; the output
/// is as it was then.
pub fn build(
    prepared: &Prepared,
    options: &BuildOptions,
    root: &Path,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Outcome, Diagnostics> {
    let targets = prepared.targets(&options.selection)?;
    let folder = prepared.output_folder();
    let parts = Parts::read(prepared, &options.parts)?;
    let staging = Staging::open(root, &folder)?;
    // Documents carry some of the results.
    let results = write_results(prepared, &staging)?;
    let previous = Previous::read((root, &folder), &targets, &options.selection);
    previous.check_kept(&staging, prepared.project.manifest.edition)?;
    let lying = Lying {
        staging: &staging,
        previous: &previous,
        parts: &parts,
    };
    let documents = make_documents(prepared, options, lying, &targets, progress)?;
    check_unchanged(prepared)?;
    let part = options.selection.part;
    publish_made(prepared, previous, staging, documents, results, part)
}
