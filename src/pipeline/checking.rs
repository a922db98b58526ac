//! Everything that can be said of a project without writing anything.

use std::collections::BTreeSet;
use std::path::Path;

use rayon::prelude::*;

use super::attachments::add_placeholders;
use super::document::typeset_document;
use super::making::{no_worker, panicked, told_once};
use super::pages::set_page;
use super::setting::typesetter_of;
use super::targets::Target;
use super::{Prepared, prepare_what_can_be};
use crate::diagnostic::Diagnostics;
use crate::model::Language;
use crate::results::name_figures;
use crate::templates::typed::PrintedFigures;
use crate::typeset::{Workers, cores, run_on_workers};
use crate::wording::Catalogue;

/// Everything that can be said of a project without writing anything.
///
/// # Errors
/// Every problem that would stop a build, with the warnings and notes beside.
pub fn check(root: &Path, edition: Option<Language>) -> Result<Diagnostics, Diagnostics> {
    let mut prepared = prepare_what_can_be(root, edition)?;
    let mut documents = check_documents(&prepared);
    let words = Catalogue::new(prepared.project.manifest.language);
    name_figures(&mut documents, &prepared.publication, &words);
    let mut found = std::mem::take(&mut prepared.diagnostics).and(documents);
    found.sort();
    found.ok(()).map(|((), found)| found)
}

/// What wrote a document: parts of templates, by name and range in bytes.
type Written = BTreeSet<(String, usize, usize)>;

/// Fills every document's template, and sets pages of it: what is wrong in a
/// template shows only when it meets the data, or Typst.
fn check_documents(prepared: &Prepared) -> Diagnostics {
    let (mut targets, mut diagnostics) = prepared.every_target();
    // Of the others the manifest's line tells.
    targets.retain(|target| {
        let templates = &prepared.project.templates;
        templates.contains_key(&target.entry.template)
    });
    let language = prepared.project.manifest.language;
    let printed = PrintedFigures::new(&prepared.publication, language);
    let filled = targets.par_iter().map(|target| {
        let renderer = &prepared.renderer;
        match renderer.render_document(&target.entry.template, target.subject) {
            Ok(sources) => {
                let typed = renderer.check_typed(&sources, target.subject, &printed);
                let written = sources.written_by();
                (
                    typed,
                    written
                        .map(|(name, range)| (name, range.start, range.end))
                        .collect(),
                )
            }
            Err(problems) => (problems, Written::new()),
        }
    });
    let filled: Vec<(Diagnostics, Written)> = filled.collect();
    let (found, written): (Vec<Diagnostics>, Vec<Written>) = filled.into_iter().unzip();
    let setting: Vec<&Target<'_>> = enough_of(&written).map(|at| &targets[at]).collect();
    diagnostics.extend(printed.check_texts());
    diagnostics.extend(told_once(found.into_iter().flatten()));
    diagnostics.extend(set_documents(prepared, &setting));
    diagnostics
}

/// Documents that together hold everything that templates wrote in any: each
/// has some part that those before it have not. Values are text, and pictures
/// have been read: what Typst says of one lab's page it says of every lab's.
fn enough_of(written: &[Written]) -> impl Iterator<Item = usize> {
    let mut seen = BTreeSet::new();
    written.iter().enumerate().filter_map(move |(at, parts)| {
        let before = seen.len();
        seen.extend(parts);
        (seen.len() > before).then_some(at)
    })
}

/// What is said of a document in both its forms.
fn joined(
    one: Result<Diagnostics, Diagnostics>,
    other: Result<Diagnostics, Diagnostics>,
) -> Result<Diagnostics, Diagnostics> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok(one.and(other)),
        (Ok(one) | Err(one), Ok(other) | Err(other)) => Err(one.and(other)),
    }
}

/// What Typst says of documents, without the files that they carry.
fn set_documents(prepared: &Prepared, targets: &[&Target<'_>]) -> Diagnostics {
    let typesetter = typesetter_of(prepared);
    let set = run_on_workers(Workers::once(cores()), targets.len(), |index| {
        let target = targets[index];
        let template = &target.entry.template;
        let mut sources = prepared
            .renderer
            .render_document(template, target.subject)?;
        add_placeholders(&mut sources);
        let pages = typeset_document(prepared, &typesetter, target, &sources);
        let pages = pages.map(|(_, warnings)| warnings);
        if !prepared.project.manifest.web {
            return pages;
        }
        let web = set_page(prepared, &typesetter, &sources, template);
        joined(pages, web.map(|(_, warnings)| warnings))
    });
    let set = match set {
        Ok(set) => set,
        Err(error) => return no_worker(error),
    };
    let mut diagnostics = Diagnostics::new();
    for (target, said) in targets.iter().zip(set) {
        match said {
            Ok(Ok(said) | Err(said)) => diagnostics.extend(said),
            Err(panic) => diagnostics.push(panicked(target, panic)),
        }
    }
    diagnostics
}
