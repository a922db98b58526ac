//! Success factors by lab: a heat map of the interviews that speak for each.

use super::code_lab::{MOST_LABS, alt_rows, heat_row, scope_with};
use super::finish::Frame;
use super::heat::{Heat, NAMED, draw_heat};
use super::words::{Signs, seen, short};
use super::{Chart, Shown, Style, ThemeRow};
use crate::wording::Catalogue;

/// Draws how many interviews in each of `labs` speak for each success factor
/// of `of`, in the order in which the factors are told; nothing where there
/// are no factors, fewer than two labs, or more withheld than shown. A row is
/// named as its factor.
pub fn draw_factor_lab(
    rows: &[ThemeRow],
    labs: &[String],
    of: &str,
    style: &Style,
    width: f64,
    catalogue: &Catalogue,
) -> Vec<Chart> {
    if labs.len() < 2 || !tells_enough(rows) {
        return Vec::new();
    }
    let mut heat = Heat {
        columns: labs.to_vec(),
        first: Some(catalogue.text("chart-heat-all")),
        rows: rows.iter().map(|row| heat_row(row, labs.len())).collect(),
        folded: false,
        least: NAMED,
    };
    heat.fold_columns(MOST_LABS, "chart-heat-other-labs", catalogue);
    let mut signs = Signs::default();
    for row in &heat.rows {
        let cells = row.cells.iter().chain(&row.first);
        cells.for_each(|cell| signs.see(cell));
    }
    let frame = Frame {
        heading: heading(rows, catalogue),
        scope: scope_with("chart-factor-lab-scope", of, signs, catalogue),
        notes: signs.notes(catalogue),
        width,
    };
    draw_heat(&heat, &frame, style, catalogue, |rows, columns| {
        alt_rows(&heat, rows, columns, catalogue)
    })
}

/// The finding: for which factor the most interviews speak.
fn heading(rows: &[ThemeRow], catalogue: &Catalogue) -> String {
    let known = || rows.iter().filter_map(|row| Some((row, seen(&row.all)?)));
    let most = known().map(|(_, mark)| mark.value).fold(0.0, f64::max);
    let mut first = known().filter(|(_, mark)| mark.value >= most && most > 0.0);
    match (first.next(), first.next()) {
        (Some((row, mark)), None) => catalogue.format(
            "chart-factor-lab-most",
            &[
                ("name", (&short(&row.name)).into()),
                ("count", (&mark.text).into()),
            ],
        ),
        _ => catalogue.text("chart-factor-lab-neutral"),
    }
}

/// Whether at least half of the cells are shown: of fewer a reader learns
/// mostly what is withheld, and how many interviews stand behind a factor is
/// told beside it anyway.
fn tells_enough(rows: &[ThemeRow]) -> bool {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let shown = cells().filter(|cell| matches!(cell, Shown::Value(_)));
    !rows.is_empty() && 2 * shown.count() >= cells().count()
}
