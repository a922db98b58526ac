//! Making the documents of a build: each rendered, typeset and staged by one
//! worker, so that nothing but its record stays in memory.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rayon::prelude::*;

use super::attachments::add_attachments;
use super::manifest::{BuildManifest, DocumentRecord, FileRecord};
use super::package::write_package;
use super::staging::{Staging, StagingError};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, did_you_mean, quote};
use crate::disclosure::Publication;
use crate::ingest::manifest::{DocumentEntry, Each, Manifest};
use crate::ingest::project::TEMPLATES;
use crate::model::LabIx;
use crate::pipeline::{BuildOptions, Prepared};
use crate::text::settings::{SETTINGS, theme_settings};
use crate::text::typed::PrintedFigures;
use crate::text::{Sources, Subject};
use crate::typeset::{SharedFiles, Typesetter, run_on_workers, typeset_pdf};

/// The folder that documents and results are written to.
pub const OUTPUT: &str = "output";

/// The folder under the project that an edition is written to: `output`, or
/// `output/en` for an edition in another language than the manifest's.
pub fn output_folder(manifest: &Manifest) -> String {
    if manifest.edition == manifest.language {
        OUTPUT.to_owned()
    } else {
        format!("{OUTPUT}/{}", manifest.edition.code())
    }
}

/// Which documents to make; all where both are empty.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Labs by id: only documents made for these labs.
    pub labs: Vec<String>,
    /// Documents by name.
    pub documents: Vec<String>,
}

impl Selection {
    fn is_everything(&self) -> bool {
        self.labs.is_empty() && self.documents.is_empty()
    }
}

/// What a build wrote.
#[derive(Debug)]
pub struct Outcome {
    /// The documents, by path.
    pub documents: Vec<DocumentRecord>,
    /// Warnings that came up while the documents were made.
    pub diagnostics: Diagnostics,
}

/// One document to make.
#[derive(Debug, Clone)]
pub(super) struct Target<'a> {
    pub(super) entry: &'a DocumentEntry,
    pub(super) subject: Subject,
    /// The id of what it is made for.
    of: Option<String>,
    pub(super) output: String,
}

/// Makes the selected documents and the results, and moves them into place.
///
/// # Errors
/// Every problem of every document. Nothing is moved then.
pub fn publish_documents(
    prepared: &Prepared,
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Outcome, Diagnostics> {
    let project = &prepared.project;
    let output = project.root.join(output_folder(&project.manifest));
    publish_documents_to(prepared, options, &output, progress)
}

/// The same into a folder `output` of the caller's.
///
/// # Errors
/// Every problem of every document. Nothing is moved then.
pub fn publish_documents_to(
    prepared: &Prepared,
    options: &BuildOptions,
    output: &Path,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Outcome, Diagnostics> {
    let project = &prepared.project;
    let targets = selected_targets(
        &project.manifest.documents,
        &prepared.publication,
        &options.selection,
    )?;
    let staging = Staging::open(output).map_err(staging_problem)?;
    // Documents carry some of them.
    let results = write_package(prepared, &staging).map_err(staging_problem)?;
    let typesetter = typesetter_of(prepared);
    if let Some(folder) = &options.keep_sources {
        keep_fonts(folder, prepared)?;
    }
    let made = run_on_workers(options.jobs, targets.len(), |index| {
        let target = &targets[index];
        let made = make_document(
            prepared,
            &typesetter,
            &staging,
            target,
            options.keep_sources.as_deref(),
        );
        progress(&target.output);
        made
    })
    .map_err(|error| {
        whole(Problem::new(
            "no-worker",
            format!("no worker could be started: {error}"),
        ))
    })?;
    let (documents, diagnostics) = collect(&targets, made)?;
    let outcome = Outcome {
        documents,
        diagnostics,
    };
    finish(prepared, options, staging, output, outcome, results)
}

/// Fills every document's template, and makes nothing of it: what is wrong in
/// a template shows only when it meets the data.
pub fn check_documents(prepared: &Prepared) -> Diagnostics {
    let entries = &prepared.project.manifest.documents;
    let targets = match selected_targets(entries, &prepared.publication, &Selection::default()) {
        Ok(targets) => targets,
        Err(diagnostics) => return diagnostics,
    };
    let language = prepared.project.manifest.language;
    let printed = PrintedFigures::new(&prepared.publication, language);
    let checked = targets.par_iter().map(|target| {
        let renderer = &prepared.renderer;
        let filled = renderer.render_document(&target.entry.template, target.subject);
        match filled {
            Ok(sources) => renderer.check_typed(&sources, target.subject, &printed),
            Err(problems) => problems,
        }
    });
    let checked: Vec<Diagnostics> = checked.collect();
    let mut diagnostics = printed.check_texts();
    // A template's line is told once, whatever many labs it is filled for.
    let mut told = BTreeSet::new();
    let problems = checked.into_iter().flatten();
    diagnostics.extend(
        problems
            .filter(|problem| problem.id != "typed-figure" || told.insert(problem.place.clone())),
    );
    diagnostics.sort();
    diagnostics
}

/// How many documents a selection has; 0 where it names what is not there.
pub fn count_targets(
    entries: &[DocumentEntry],
    publication: &Publication,
    selection: &Selection,
) -> usize {
    selected_targets(entries, publication, selection).map_or(0, |targets| targets.len())
}

/// What sets the documents of a project.
pub(super) fn typesetter_of(prepared: &Prepared) -> Typesetter {
    let project = &prepared.project;
    let theme = project
        .templates
        .iter()
        .filter(|(name, _)| name.ends_with(".typ"));
    let settings = theme_settings(&project.manifest.theme);
    let theme = theme.map(|(name, text)| (name.as_str(), text.as_str()));
    let shared = SharedFiles::new(theme.chain([(SETTINGS, settings.as_str())]));
    Typesetter::new(prepared.fonts.clone(), shared, project.date)
}

pub(super) fn whole(problem: Problem) -> Diagnostics {
    problem.error_at(Place::Project).into()
}

fn staging_problem(error: StagingError) -> Diagnostics {
    let id = match error {
        StagingError::Busy(_) => "output-busy",
        StagingError::Io { .. } => "output-not-writable",
    };
    whole(Problem::new(id, error.to_string()))
}

/// The documents to make, in the order of the manifest.
pub(super) fn selected_targets<'a>(
    entries: &'a [DocumentEntry],
    publication: &Publication,
    selection: &Selection,
) -> Result<Vec<Target<'a>>, Diagnostics> {
    let mut diagnostics = check_selection(entries, publication, selection);
    let mut targets = Vec::new();
    for entry in entries {
        let named = selection.documents.is_empty() || selection.documents.contains(&entry.name);
        let with = |subject, id: &str| Target {
            entry,
            subject,
            of: Some(id.to_owned()),
            output: entry.output.replace("{id}", &id.to_lowercase()),
        };
        match entry.each {
            _ if !named => {}
            Each::Lab => {
                for (position, lab) in publication.labs().iter().enumerate() {
                    let id = &lab.id.value;
                    let wanted = |asked: &String| asked.to_lowercase() == id.to_lowercase();
                    if selection.labs.is_empty() || selection.labs.iter().any(wanted) {
                        targets.push(with(Subject::Lab(LabIx::from(position)), id));
                    }
                }
            }
            _ if !selection.labs.is_empty() => {}
            Each::Once => targets.push(Target {
                entry,
                subject: Subject::Programme,
                of: None,
                output: entry.output.clone(),
            }),
            Each::FocusArea => {
                let areas = publication.focus_areas().iter().enumerate();
                targets
                    .extend(areas.map(|(position, area)| {
                        with(Subject::FocusArea(position), &area.id.value)
                    }));
            }
        }
    }
    let mut outputs: BTreeMap<String, &Target<'_>> = BTreeMap::new();
    for target in &targets {
        if let Some(other) = outputs.insert(target.output.to_lowercase(), target) {
            let problem = Problem::new(
                "same-output",
                format!(
                    "two documents would be written to {}",
                    quote(&target.output)
                ),
            )
            .help("give one of them another `output`");
            let other = other.entry.place.clone();
            diagnostics.push(
                problem
                    .error_at(target.entry.place.clone())
                    .related(other, "the other document"),
            );
        }
    }
    diagnostics.ok(targets).map(|(targets, _)| targets)
}

fn check_selection(
    entries: &[DocumentEntry],
    publication: &Publication,
    selection: &Selection,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let labs = || publication.labs().iter().map(|lab| lab.id.value.as_str());
    for lab in &selection.labs {
        if !labs().any(|id| id.to_lowercase() == lab.to_lowercase()) {
            let problem = Problem::new("unknown-lab", format!("there is no lab {}", quote(lab)));
            diagnostics.push(
                problem
                    .maybe_help(did_you_mean(lab, labs()))
                    .error_at(Place::Project),
            );
        }
    }
    let names = || entries.iter().map(|entry| entry.name.as_str());
    for name in &selection.documents {
        if !names().any(|known| known == name) {
            let problem = Problem::new(
                "unknown-document",
                format!("there is no document {}", quote(name)),
            );
            diagnostics.push(
                problem
                    .maybe_help(did_you_mean(name, names()))
                    .error_at(Place::Project),
            );
        }
    }
    diagnostics
}

/// Renders, typesets and stages one document.
fn make_document(
    prepared: &Prepared,
    typesetter: &Typesetter,
    staging: &Staging,
    target: &Target<'_>,
    keep: Option<&Path>,
) -> Result<(DocumentRecord, Diagnostics), Diagnostics> {
    let template = target.entry.template.as_str();
    let renderer = &prepared.renderer;
    let mut sources = renderer.render_document(template, target.subject)?;
    let attachments = sources.attachments;
    add_attachments(
        prepared,
        staging,
        target.subject,
        attachments,
        &mut sources.files,
    )
    .map_err(staging_problem)?;
    if let Some(folder) = keep {
        keep_sources(folder, target, &sources, typesetter).map_err(|(path, error)| {
            whole(Problem::new(
                "sources-not-written",
                format!("cannot write {path}: {error}"),
            ))
        })?;
    }
    let identity = format!("{}/{}", prepared.project.manifest.title, target.output);
    let typeset =
        typeset_pdf(typesetter, sources.markup(), &sources.files, &identity).map_err(|errors| {
            let mut diagnostics = Diagnostics::new();
            diagnostics.extend(
                errors
                    .iter()
                    .map(|error| renderer.typst_diagnostic(&sources, error, template)),
            );
            diagnostics
        })?;
    let warnings: Vec<Diagnostic> = typeset
        .warnings
        .iter()
        .map(|warning| Diagnostic {
            severity: crate::diagnostic::Severity::Warning,
            ..renderer.typst_diagnostic(&sources, warning, template)
        })
        .collect();
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(warnings);
    staging
        .write(&target.output, &typeset.pdf)
        .map_err(staging_problem)?;
    let record = DocumentRecord {
        name: target.entry.name.clone(),
        of: target.of.clone(),
        file: FileRecord::new(target.output.clone(), &typeset.pdf),
        pages: typeset.pages,
    };
    Ok((record, diagnostics))
}

type Made = Result<Result<(DocumentRecord, Diagnostics), Diagnostics>, String>;

fn collect(
    targets: &[Target<'_>],
    made: Vec<Made>,
) -> Result<(Vec<DocumentRecord>, Diagnostics), Diagnostics> {
    let mut documents = Vec::new();
    let mut diagnostics = Diagnostics::new();
    for (target, made) in targets.iter().zip(made) {
        match made {
            Ok(Ok((record, warnings))) => {
                documents.push(record);
                diagnostics.extend(warnings);
            }
            Ok(Err(errors)) => diagnostics.extend(errors),
            Err(panic) => {
                let problem = Problem::new(
                    "library-panic",
                    format!(
                        "making {} failed inside a library: {panic}",
                        quote(&target.output)
                    ),
                )
                .help("this is a fault of the program; please report it with the template");
                diagnostics.push(problem.error_at(Place::File(format!(
                    "{TEMPLATES}/{}",
                    target.entry.template
                ))));
            }
        }
    }
    diagnostics.sort();
    documents.sort_by(|a, b| a.file.path.cmp(&b.file.path));
    diagnostics.ok(documents)
}

fn finish(
    prepared: &Prepared,
    options: &BuildOptions,
    staging: Staging,
    output: &Path,
    outcome: Outcome,
    results: Vec<FileRecord>,
) -> Result<Outcome, Diagnostics> {
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
    let warnings =
        warnings.filter(|diagnostic| diagnostic.severity == crate::diagnostic::Severity::Warning);
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
        warnings: warnings.map(crate::diagnostic::render_short).collect(),
    };
    staging
        .publish(&written, &stale, manifest.json().as_bytes())
        .map_err(staging_problem)?;
    Ok(outcome)
}

fn inputs(prepared: &Prepared) -> Vec<FileRecord> {
    let project = &prepared.project;
    let data = prepared.files.iter().filter_map(|file| {
        let contents = std::fs::read(&file.path).ok()?;
        Some(FileRecord::new(file.name.clone(), &contents))
    });
    let manifest = FileRecord::new(
        crate::ingest::manifest::FILE_NAME,
        project.manifest_source.as_bytes(),
    );
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

/// Writes what Typst saw: markup, charts, pictures and theme.
fn keep_sources(
    folder: &Path,
    target: &Target<'_>,
    sources: &Sources,
    typesetter: &Typesetter,
) -> Result<(), (String, std::io::Error)> {
    let folder = folder.join(target.output.trim_end_matches(".pdf"));
    let write = |name: &str, contents: &[u8]| {
        let path = folder.join(name);
        let parent = path.parent().unwrap_or(&folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&path, contents))
            .map_err(|error| (path.to_string_lossy().into_owned(), error))
    };
    write(crate::typeset::world::MAIN, sources.markup().as_bytes())?;
    for (name, text) in typesetter.shared_files() {
        write(name, text.as_bytes())?;
    }
    for (name, contents) in &sources.files {
        write(name, contents)?;
    }
    Ok(())
}

fn keep_fonts(folder: &Path, prepared: &Prepared) -> Result<(), Diagnostics> {
    let fonts = folder.join("fonts");
    let problem = |error: std::io::Error| {
        whole(Problem::new(
            "sources-not-written",
            format!("cannot write {}: {error}", fonts.display()),
        ))
    };
    std::fs::create_dir_all(&fonts).map_err(problem)?;
    for (name, contents) in prepared.fonts.files() {
        std::fs::write(fonts.join(name), contents).map_err(problem)?;
    }
    Ok(())
}
