//! Where Typst's errors and warnings are.

use std::ops::Range;

use typst::WorldExt;
use typst::diag::SourceDiagnostic;

use super::world::{DocumentWorld, project_path};

/// A message of Typst and where it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// What Typst says.
    pub message: String,
    /// Typst's hints, joined.
    pub hint: Option<String>,
    /// File without a leading slash and byte range in it, where known. An
    /// error inside the theme is put where the document called it.
    pub at: Option<(String, Range<usize>)>,
}

impl Located {
    pub(super) fn nowhere(message: impl std::fmt::Display) -> Self {
        Self {
            message: message.to_string(),
            hint: None,
            at: None,
        }
    }
}

/// Gives each diagnostic its place: the main document where the trace leads
/// there, since that is what a template's author can change, else where it is.
pub(super) fn locate(world: &DocumentWorld<'_>, diagnostics: &[SourceDiagnostic]) -> Vec<Located> {
    let mut located: Vec<Located> = diagnostics.iter().map(|d| locate_one(world, d)).collect();
    located.dedup();
    located
}

fn locate_one(world: &DocumentWorld<'_>, diagnostic: &SourceDiagnostic) -> Located {
    let main = world.document();
    let own = diagnostic.span;
    let mut place = own.id().and_then(|id| Some((id, world.range(own)?)));
    if place.as_ref().is_none_or(|(id, _)| *id != main) {
        let caller = diagnostic
            .trace
            .iter()
            .find(|point| point.span.id() == Some(main));
        if let Some(range) = caller.and_then(|point| world.range(point.span)) {
            place = Some((main, range));
        }
    }
    let hints: Vec<&str> = diagnostic
        .hints
        .iter()
        .map(|hint| hint.v.as_str())
        .collect();
    if let Some((_, range)) = place.as_mut().filter(|(id, _)| *id == main) {
        *range = world.given_position(range.start)..world.given_position(range.end);
    }
    Located {
        message: diagnostic.message.to_string(),
        hint: (!hints.is_empty()).then(|| hints.join("; ")),
        at: place.and_then(|(id, range)| Some((world.given_path(project_path(id)?), range))),
    }
}
