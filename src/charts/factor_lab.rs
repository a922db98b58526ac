//! Success factors by lab: a heat map of the interviews that speak for each.

use super::code_lab::{ThemeRow, by_lab, draw_by_lab};
use super::drawing::{Brief, Chart, Shown, highest, short};
use crate::wording::Catalogue;

/// Draws how many interviews in each of `labs` speak for each success factor,
/// in the order in which the factors are told; nothing where there are no
/// factors, fewer than two labs, or more withheld than shown. A row is named as
/// its factor.
pub fn draw_factor_lab(rows: &[ThemeRow], labs: &[String], brief: &Brief<'_>) -> Vec<Chart> {
    if labs.len() < 2 || !tells_enough(rows) {
        return Vec::new();
    }
    let heading = heading(rows, brief.catalogue);
    let rows: Vec<&ThemeRow> = rows.iter().collect();
    let heat = by_lab(&rows, labs, brief.catalogue);
    draw_by_lab(heat, heading, "chart-factor-lab-scope", brief)
}

/// The finding: for which factor the most interviews speak.
fn heading(rows: &[ThemeRow], catalogue: &Catalogue) -> String {
    let withheld = |row: &ThemeRow| matches!(row.all, Shown::Withheld | Shown::Between(_));
    // What is withheld may be more.
    let key = match rows.iter().any(withheld) {
        true => "chart-factor-lab-most-shown",
        false => "chart-factor-lab-most",
    };
    match &highest(rows.iter().map(|row| (row, &row.all)))[..] {
        [(row, mark)] => catalogue.format(
            key,
            &[
                ("name", (&short(&row.name)).into()),
                ("count", (&mark.text).into()),
            ],
        ),
        _ => catalogue.text("chart-factor-lab-neutral"),
    }
}

/// Whether at least half of the cells are shown, or their ranges: of fewer a reader learns
/// mostly what is withheld, and how many interviews stand behind a factor is
/// told beside it anyway.
fn tells_enough(rows: &[ThemeRow]) -> bool {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let shown = cells().filter(|cell| matches!(cell, Shown::Value(_) | Shown::Between(_)));
    !rows.is_empty() && 2 * shown.count() >= cells().count()
}
