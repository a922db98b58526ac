//! References between a document's elements.

use std::collections::BTreeMap;

use super::super::warnings::{At, Warnings};
use super::parsed::{Guid, Guids};
use crate::diagnostic::{Problem, plain};

/// Positions by identifier; of two with the same the first counts.
pub type ByGuid = BTreeMap<Guid, usize>;

/// What codings mark as belonging to a case: case, source and segment, if it is not all
/// of the source.
pub type Marked = Vec<(usize, usize, Option<usize>)>;

/// Where a segment stands, where that is known.
pub type Span = Option<(u64, u64)>;

/// Elements by their identifiers.
pub fn by_guid(guids: impl Iterator<Item = Guid>) -> ByGuid {
    let mut found = ByGuid::new();
    for (position, guid) in guids.enumerate() {
        if guid.is_some() {
            found.entry(guid).or_insert(position);
        }
    }
    found
}

/// Tells of a reference by an element to a `code`, `user`, `variable` or
/// `source` that is not there.
pub fn dangling(
    warnings: &mut Warnings,
    at: Option<At>,
    (element, guid): (&'static str, Guid),
    guids: &Guids,
    to: &'static str,
) {
    let problem = Problem::DanglingReference {
        element: plain(element),
        guid: guids.value(guid),
        to: plain(to),
    };
    warnings.push(at, problem);
}
