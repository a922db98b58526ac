//! The making of all documents of a build, each by one worker.

use std::collections::{BTreeMap, BTreeSet};

use super::document::{By, Lying, Made, Workshop, make_document};
use super::fingerprints::Shared;
use super::pages::{make_index, style_of};
use super::setting::typesetter_of;
use super::sources::keep_fonts;
use super::targets::Target;
use super::{BuildOptions, Prepared};
use crate::diagnostic::{Class, Diagnostic, Diagnostics, Place, Problem, plain, quoted};
use crate::project::TEMPLATES;
use crate::publish::{DocumentRecord, FileRecord};
use crate::results::name_figures;
use crate::templates::typed::PrintedFigures;
use crate::typeset::run_on_workers;
use crate::wording::Catalogue;

/// The documents of a build, and what Typst warned about.
pub(super) struct MadeDocuments {
    /// By path.
    pub(super) records: Vec<DocumentRecord>,
    /// The paths of those that were left as they lay there.
    pub(super) left: BTreeSet<String>,
    /// How many were taken from parts.
    pub(super) gathered: usize,
    /// What each was made of, but for those that Typst warned about.
    pub(super) fingerprints: BTreeMap<String, String>,
    pub(super) warnings: Diagnostics,
    /// The page that leads to them, where the project has web pages.
    pub(super) index: Option<FileRecord>,
}

/// Makes and stages `targets`; `progress` is told each as it is finished.
///
/// # Errors
/// Every problem of every document.
pub(super) fn make_documents(
    prepared: &Prepared,
    options: &BuildOptions,
    lying: Lying<'_>,
    targets: &[Target<'_>],
    progress: &(dyn Fn(&str) + Sync),
) -> Result<MadeDocuments, Diagnostics> {
    let typesetter = typesetter_of(prepared);
    let keep = options.keep_sources.as_deref();
    if let Some(folder) = keep {
        keep_fonts(folder, prepared)?;
    }
    let style = style_of(prepared);
    let workshop = Workshop {
        shared: Shared::of(prepared, &typesetter, style.as_ref()),
        typesetter: &typesetter,
        style: style.as_ref(),
        lying,
        keep,
    };
    let printed = PrintedFigures::new(&prepared.publication, prepared.project.manifest.language);
    let made = run_on_workers(options.workers, targets.len(), |index| {
        let target = &targets[index];
        let made = make_document(prepared, target, &workshop);
        let made = made.map(|(made, sources)| {
            let renderer = &prepared.renderer;
            let typed = renderer.check_typed(&sources, target.subject, &printed);
            (made, typed)
        });
        progress(&target.output);
        made
    })
    .map_err(no_worker)?;
    let words = Catalogue::new(prepared.project.manifest.language);
    let in_words = |mut found: Diagnostics| {
        name_figures(&mut found, &prepared.publication, &words);
        found
    };
    let (mut made, warnings) = collect(targets, made).map_err(in_words)?;
    made.warnings = in_words(warnings.and(printed.check_texts()));
    made.warnings.sort();
    if let Some(style) = style.as_ref().filter(|_| options.selection.part.is_none()) {
        let kept = &lying.previous.kept;
        let mut all: Vec<&DocumentRecord> = made.records.iter().chain(kept).collect();
        all.sort_by(|one, other| one.file.path.cmp(&other.file.path));
        let index = make_index(prepared, (&typesetter, style), lying.staging, &all)?;
        made.index = Some(index);
    }
    Ok(made)
}

/// What came of one document, with what was found typed in it.
type One = Result<Result<(Made, Diagnostics), Diagnostics>, String>;

fn collect(
    targets: &[Target<'_>],
    made: Vec<One>,
) -> Result<(MadeDocuments, Diagnostics), Diagnostics> {
    let mut documents = MadeDocuments {
        records: Vec::new(),
        left: BTreeSet::new(),
        gathered: 0,
        fingerprints: BTreeMap::new(),
        warnings: Diagnostics::new(),
        index: None,
    };
    let mut diagnostics = Diagnostics::new();
    for (target, made) in targets.iter().zip(made) {
        match made {
            Ok(Ok((made, typed))) => {
                let path = made.record.file.path.clone();
                match made.by {
                    By::ThisBuild => {}
                    By::TheBuildBefore => {
                        documents.left.insert(path.clone());
                    }
                    By::APart => documents.gathered += 1,
                }
                if made.warnings.iter().next().is_none() {
                    documents.fingerprints.insert(path, made.fingerprint);
                }
                documents.records.push(made.record);
                diagnostics.extend(made.warnings.and(typed));
            }
            Ok(Err(errors)) => diagnostics.extend(errors),
            Err(panic) => diagnostics.push(panicked(target, panic)),
        }
    }
    let mut diagnostics = disk_told_once(told_once(diagnostics));
    diagnostics.sort();
    let by_path =
        |one: &DocumentRecord, other: &DocumentRecord| one.file.path.cmp(&other.file.path);
    documents.records.sort_by(by_path);
    diagnostics.ok(documents)
}

/// What is said when a library panicked over a document.
pub(super) fn panicked(target: &Target<'_>, panic: String) -> Diagnostic {
    let problem = Problem::LibraryPanic {
        document: quoted(&target.output),
        panic: plain(panic),
    };
    let template = &target.entry.template;
    problem.error_at(Place::File(format!("{TEMPLATES}/{template}")))
}

pub(super) fn no_worker(error: impl std::fmt::Display) -> Diagnostics {
    Problem::NoWorker {
        error: plain(error),
    }
    .into()
}

/// A disk that takes no more is told once, and not for every file.
fn disk_told_once(problems: Diagnostics) -> Diagnostics {
    let mut told = BTreeSet::new();
    let disk = |found: &Diagnostic| found.problem.class() == Class::Io;
    let mut once = Diagnostics::new();
    let problems = problems.into_iter();
    once.extend(problems.filter(|found| !disk(found) || told.insert(found.problem.id())));
    once
}

/// A template's line is told once, whatever many labs it is filled for.
pub(super) fn told_once(problems: impl IntoIterator<Item = Diagnostic>) -> Diagnostics {
    let mut told = BTreeSet::new();
    let typed = |found: &Diagnostic| matches!(found.problem, Problem::TypedFigure { .. });
    let problems = problems.into_iter();
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(problems.filter(|found| !typed(found) || told.insert(found.place.clone())));
    diagnostics
}
