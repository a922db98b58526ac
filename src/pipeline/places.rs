//! Where figures stand: documents and pages.

use std::collections::BTreeMap;

use super::Prepared;
use super::attachments::add_placeholders;
use super::setting::typesetter_of;
use super::targets::{Selection, Target};
use crate::analysis::FigureKey;
use crate::diagnostic::Diagnostics;
use crate::templates::Sources;
use crate::typeset::{Typesetter, Workers, cores, pages_of_labels, run_on_workers};
use crate::wording::Part;

/// Documents with the pages on which a figure stands in them; of a document
/// that has no list of its figures' sources, the pages are not known.
pub type Places = Vec<(String, Vec<usize>)>;

/// Where each of `keys` is shown: documents by their path under `output/`, in
/// the order they are made. The documents that show one of them are set, to
/// find the pages.
///
/// # Errors
/// What is wrong in a template, at its line.
pub fn find_places(
    prepared: &Prepared,
    keys: &[FigureKey],
) -> Result<BTreeMap<FigureKey, Places>, Diagnostics> {
    let targets = prepared.targets(&Selection::default())?;
    let typesetter = typesetter_of(prepared);
    let found = run_on_workers(Workers::once(cores()), targets.len(), |index| {
        find_in_document(prepared, &typesetter, &targets[index], keys)
    });
    let mut diagnostics = Diagnostics::new();
    let mut places: BTreeMap<FigureKey, Places> = BTreeMap::new();
    for (target, found) in targets.iter().zip(found.unwrap_or_default()) {
        match found {
            Ok(Ok(pages)) => {
                for (key, pages) in pages {
                    let of_figure = places.entry(key).or_default();
                    of_figure.push((target.output.clone(), pages));
                }
            }
            Ok(Err(errors)) => diagnostics.extend(errors),
            Err(_) => {}
        }
    }
    diagnostics.sort();
    diagnostics.ok(places).map(|(places, _)| places)
}

/// The parts of the document at this path under `output/`, each with the figures that
/// it shows; none where there is no such document.
///
/// # Errors
/// What is wrong in its template, at the line.
pub fn parts_of_document(prepared: &Prepared, output: &str) -> Result<Vec<Part>, Diagnostics> {
    let targets = prepared.targets(&Selection::default())?;
    let Some(target) = targets.iter().find(|target| target.output == output) else {
        return Ok(Vec::new());
    };
    let template = target.entry.template.as_str();
    let sources = prepared
        .renderer
        .render_document(template, target.subject)?;
    Ok(sources.parts)
}

type Pages = Vec<(FigureKey, Vec<usize>)>;

fn find_in_document(
    prepared: &Prepared,
    typesetter: &Typesetter,
    target: &Target<'_>,
    keys: &[FigureKey],
) -> Result<Pages, Diagnostics> {
    let template = target.entry.template.as_str();
    let renderer = &prepared.renderer;
    let mut sources = renderer.render_document(template, target.subject)?;
    add_placeholders(&mut sources);
    let shows = |key: FigureKey| sources.parts.iter().any(|part| part.shows(key));
    let shown: Vec<FigureKey> = keys.iter().copied().filter(|key| shows(*key)).collect();
    if shown.is_empty() {
        return Ok(Vec::new());
    }
    let pages = pages_of_parts(typesetter, &sources);
    let of_figure = |key| {
        let parts = sources.parts.iter().zip(&pages);
        let on = parts.filter(|(part, _)| part.shows(key));
        let mut pages: Vec<usize> = on.filter_map(|(_, page)| *page).collect();
        pages.dedup();
        (key, pages)
    };
    Ok(shown.into_iter().map(of_figure).collect())
}

/// The page of each part's number; none in a document that cannot be set,
/// which a build tells of.
fn pages_of_parts(typesetter: &Typesetter, sources: &Sources) -> Vec<Option<usize>> {
    let numbers = 1..=sources.parts.len();
    let labels: Vec<String> = numbers.map(|number| format!("shown-{number}")).collect();
    pages_of_labels(typesetter, sources.markup(), &sources.files, &labels)
        .unwrap_or_else(|_| vec![None; labels.len()])
}
