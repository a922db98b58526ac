//! How methods went from place to place: where from on the left, where to on
//! the right, and between them arrows that carry the methods' names.

mod layout;
mod panel;

use std::collections::BTreeSet;

use layout::{HEADER, ROW, order, plan};

use super::drawing::{Brief, Chart, Frame, draw_blocks, finding, read_out, scope};
use crate::wording::{Catalogue, format};

/// One method on its way.
#[derive(Debug, Clone)]
pub struct MethodSpread {
    /// What the method is called.
    pub method: String,
    /// Where it came from.
    pub from: Site,
    /// Where it went.
    pub to: Site,
}

/// A place that methods come from or go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// What it is called.
    pub name: String,
    /// Whether it is not one of the programme's labs.
    pub outside: bool,
}

/// Draws the ways of methods; nothing where there are none.
pub fn draw_spread_of_methods(ways: &[MethodSpread], brief: &Brief<'_>) -> Vec<Chart> {
    let outside = ways.iter().any(|way| way.from.outside || way.to.outside);
    let how = [(outside, "chart-spread-scope-outside")];
    let frame = Frame {
        heading: heading(ways, brief.catalogue),
        scope: scope("chart-spread-scope", brief, &how),
        notes: Vec::new(),
    };
    let ways = order(ways);
    draw_blocks(
        brief,
        &frame,
        &vec![ROW; ways.len()],
        HEADER,
        |canvas, range, _| panel::paint(canvas, brief, &plan(&ways[range])),
        |range| {
            read_out(&ways[range], brief.catalogue, |way| {
                alt_row(way, brief.catalogue)
            })
        },
    )
}

/// The finding: how many methods have gone from place to place.
fn heading(ways: &[MethodSpread], catalogue: &Catalogue) -> String {
    let methods: BTreeSet<&str> = ways.iter().map(|way| way.method.trim()).collect();
    let methods = methods.len() as u64;
    // A heading does not begin with digits.
    let key = if format::has_word(methods) {
        "chart-spread-heading"
    } else {
        "chart-spread-heading-many"
    };
    finding(key, &[("methods", methods)], &[], catalogue)
}

/// What went where.
fn alt_row(way: &MethodSpread, catalogue: &Catalogue) -> String {
    catalogue.format(
        "chart-spread-alt-row",
        &[
            ("method", (&way.method).into()),
            ("from", (&site(&way.from, catalogue)).into()),
            ("to", (&site(&way.to, catalogue)).into()),
        ],
    )
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
