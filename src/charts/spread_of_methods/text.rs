//! What the diagram of methods says in words.

use std::collections::BTreeSet;

use super::super::words::{ROWS_READ, figure, more_rows};
use super::{MethodSpread, Site};
use crate::wording::{Catalogue, format};

/// The finding: how many methods have gone from place to place.
pub fn heading(ways: &[MethodSpread], catalogue: &Catalogue) -> String {
    let methods: BTreeSet<&str> = ways.iter().map(|way| way.method.trim()).collect();
    let methods = methods.len() as u64;
    let word = figure(methods, methods <= 12, catalogue.language());
    let arguments = [
        ("methods", methods.into()),
        ("methods-word", (&word).into()),
    ];
    let heading = catalogue.format("chart-spread-heading", &arguments);
    // A heading does not begin with digits.
    if heading.starts_with(|first: char| first.is_ascii_digit()) {
        return catalogue.format("chart-spread-heading-many", &arguments);
    }
    format::sentence_case(&heading)
}

/// In what, and what arrows and frames are.
pub fn scope(ways: &[MethodSpread], of: &str, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-spread-scope", &[("of", of.into())]);
    if ways.iter().any(|way| way.from.outside || way.to.outside) {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-spread-scope-outside"));
    }
    scope
}

/// Arrow by arrow what went where.
pub fn alt_rows(ways: &[&MethodSpread], catalogue: &Catalogue) -> Vec<String> {
    let read = ways.iter().take(ROWS_READ);
    let mut said: Vec<String> = read
        .map(|way| {
            catalogue.format(
                "chart-spread-alt-row",
                &[
                    ("method", (&way.method).into()),
                    ("from", (&site(&way.from, catalogue)).into()),
                    ("to", (&site(&way.to, catalogue)).into()),
                ],
            )
        })
        .collect();
    said.extend(more_rows(ways.len().saturating_sub(ROWS_READ), catalogue));
    said
}

fn site(site: &Site, catalogue: &Catalogue) -> String {
    if site.outside {
        catalogue.format(
            "chart-spread-alt-outside",
            &[("place", (&site.name).into())],
        )
    } else {
        site.name.clone()
    }
}
