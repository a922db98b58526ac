//! The making of all documents of a build, each by one worker.

use std::collections::BTreeSet;

use super::document::{make_document, typesetter_of};
use super::pages::style_of;
use super::sources::keep_fonts;
use super::targets::Target;
use super::{BuildOptions, Prepared};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, plain, quoted};
use crate::project::TEMPLATES;
use crate::publish::{DocumentRecord, Staging};
use crate::templates::typed::PrintedFigures;
use crate::typeset::run_on_workers;

/// The documents that were made, by path, and what Typst warned about.
pub(super) type MadeDocuments = (Vec<DocumentRecord>, Diagnostics);

/// Makes and stages `targets`; `progress` is told each as it is finished.
///
/// # Errors
/// Every problem of every document.
pub(super) fn make_documents(
    prepared: &Prepared,
    options: &BuildOptions,
    staging: &Staging,
    targets: &[Target<'_>],
    progress: &(dyn Fn(&str) + Sync),
) -> Result<MadeDocuments, Diagnostics> {
    let typesetter = typesetter_of(prepared);
    let keep = options.keep_sources.as_deref();
    if let Some(folder) = keep {
        keep_fonts(folder, prepared)?;
    }
    let style = style_of(prepared);
    let printed = PrintedFigures::new(&prepared.publication, prepared.project.manifest.language);
    let made = run_on_workers(options.jobs, targets.len(), |index| {
        let target = &targets[index];
        let style = style.as_ref();
        let made = make_document(prepared, &typesetter, staging, target, style, keep);
        let made = made.map(|(record, sources, warnings)| {
            let typed = prepared
                .renderer
                .check_typed(&sources, target.subject, &printed);
            (record, warnings.and(typed))
        });
        progress(&target.output);
        made
    })
    .map_err(no_worker)?;
    let (documents, warnings) = collect(targets, made)?;
    let mut warnings = warnings.and(printed.check_texts());
    warnings.sort();
    Ok((documents, warnings))
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
            Err(panic) => diagnostics.push(panicked(target, panic)),
        }
    }
    let mut diagnostics = told_once(diagnostics);
    diagnostics.sort();
    documents.sort_by(|a, b| a.file.path.cmp(&b.file.path));
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

/// A template's line is told once, whatever many labs it is filled for.
pub(super) fn told_once(problems: impl IntoIterator<Item = Diagnostic>) -> Diagnostics {
    let mut told = BTreeSet::new();
    let typed = |found: &Diagnostic| matches!(found.problem, Problem::TypedFigure { .. });
    let problems = problems.into_iter();
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(problems.filter(|found| !typed(found) || told.insert(found.place.clone())));
    diagnostics
}
