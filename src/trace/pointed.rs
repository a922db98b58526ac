//! From what somebody points at in a document to the figures that it may be: what
//! is printed so, first in the part of the document that is pointed at.

use super::{Traced, traced_figure};
use crate::analysis::FigureKey;
use crate::diagnostic::Diagnostics;
use crate::pipeline::{Prepared, parts_of_document};
use crate::results::Source;
use crate::templates::typed::{PrintedFigures, same_print};
use crate::wording::Part;

/// What is pointed at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pointed {
    /// The document, by its path under `output/`.
    pub document: String,
    /// What is printed there.
    pub text: String,
    /// The number of the part of the document, from 1, as its list of sources has
    /// it.
    pub part: Option<usize>,
}

/// The figures that are printed so in the document, in the order of their keys: those of
/// the part that is pointed at, or of all parts where it has none; on a page that is no
/// document's, all that are printed so. A withheld figure is found by the range that is
/// told of it.
///
/// # Errors
/// What is wrong in the document's template, at its line.
pub fn find_pointed(prepared: &Prepared, pointed: &Pointed) -> Result<Vec<Traced>, Diagnostics> {
    let parts = parts_of_document(prepared, &pointed.document)?;
    let publication = &*prepared.publication;
    let language = prepared.project.manifest.edition;
    let source = Source {
        publication,
        language,
        only: None,
    };
    let printed = PrintedFigures::new(publication, language).printed_as(&pointed.text);
    let says_so = |key: &FigureKey| match publication.shown(*key) {
        Some(_) => printed.contains(key),
        None => traced_figure(&source, *key).is_some_and(|own| {
            let range = own.figure.printed.0;
            range.is_some_and(|range| same_print(&range, &pointed.text))
        }),
    };
    let meant = |parts: &[Part]| {
        let shown = parts.iter().flat_map(Part::shown);
        let mut keys: Vec<FigureKey> = shown.filter(|key| says_so(key)).collect();
        keys.sort_unstable();
        keys.dedup();
        keys
    };
    if parts.is_empty() {
        let traced = printed.into_iter();
        return Ok(traced
            .filter_map(|key| traced_figure(&source, key))
            .collect());
    }
    let number = pointed.part.and_then(|number| number.checked_sub(1));
    let near = number.and_then(|at| parts.get(at..=at));
    let mut keys = near.map_or_else(Vec::new, meant);
    if keys.is_empty() {
        keys = meant(&parts);
    }
    let traced = keys.into_iter();
    Ok(traced
        .filter_map(|key| traced_figure(&source, key))
        .collect())
}
