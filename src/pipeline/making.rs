//! The making of all documents of a build, each by one worker.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::document::{make_document, typesetter_of};
use super::sources::keep_fonts;
use super::targets::{Selection, Target};
use super::{BuildOptions, Prepared, prepare};
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, plain, quoted};
use crate::model::Language;
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
    let made = run_on_workers(options.jobs, targets.len(), |index| {
        let target = &targets[index];
        let made = make_document(prepared, &typesetter, staging, target, keep);
        progress(&target.output);
        made
    })
    .map_err(|error| {
        Diagnostics::from(Problem::NoWorker {
            error: plain(error),
        })
    })?;
    collect(targets, made)
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
                let problem = Problem::LibraryPanic {
                    document: quoted(&target.output),
                    panic: plain(panic),
                };
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

/// Fills every document's template, and makes nothing of it: what is wrong in
/// a template shows only when it meets the data.
fn check_documents(prepared: &Prepared) -> Diagnostics {
    let targets = match prepared.targets(&Selection::default()) {
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
    let typed = |found: &Diagnostic| matches!(found.problem, Problem::TypedFigure { .. });
    diagnostics.extend(problems.filter(|found| !typed(found) || told.insert(found.place.clone())));
    diagnostics.sort();
    diagnostics
}

/// Everything that can be said of a project without writing anything.
///
/// # Errors
/// Every problem that would stop a build, with the warnings and notes beside.
pub fn check(root: &Path, edition: Option<Language>) -> Result<Diagnostics, Diagnostics> {
    let mut prepared = prepare(root, edition)?;
    let filled = check_documents(&prepared);
    let found = std::mem::take(&mut prepared.diagnostics).and(filled);
    found.ok(()).map(|((), found)| found)
}
