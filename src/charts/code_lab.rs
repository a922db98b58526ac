//! Themes by lab: a heat map of coded segments whose numbers are printed, the
//! rarest themes and labs added up where there are too many.

mod bars;

use super::drawing::{
    Brief, Chart, Frame, Mark, Shown, highest, more_rows, scope, seen, short, spoken,
};
use super::heat::{Heat, HeatRow, NAMED, draw_heat};
use crate::wording::{Catalogue, format};

/// Themes beyond this are added up in one row.
pub const MOST_THEMES: usize = 25;
/// Labs beyond this are added up in one column.
const MOST_LABS: usize = 20;
/// At most this many themes are read out one by one.
const THEMES_READ: usize = 12;

/// One theme over the labs.
#[derive(Debug, Clone)]
pub struct ThemeRow {
    /// What the code is called, and whether those below it are counted too.
    pub name: String,
    /// Whether it stands for its subthemes too.
    pub rolled_up: bool,
    /// How many segments in each lab, in the order of the labs; a lab whose
    /// interviews hold none has a 0, one without interviews is missing.
    pub cells: Vec<Shown>,
    /// How many in all labs.
    pub all: Shown,
}

/// Draws how many segments were coded with each theme in each of `labs`;
/// nothing where there are no themes or no labs. The most common theme stands
/// first. Where hardly any lab's number may be told, they are drawn of all labs, with what
/// is told of each beside.
pub fn draw_code_lab(rows: &[ThemeRow], labs: &[String], brief: &Brief<'_>) -> Vec<Chart> {
    if rows.is_empty() || labs.is_empty() {
        return Vec::new();
    }
    let mut ordered: Vec<&ThemeRow> = rows.iter().collect();
    let value = |row: &ThemeRow| seen(&row.all).map_or(f64::NEG_INFINITY, |mark| mark.value);
    ordered.sort_by(|a, b| value(b).total_cmp(&value(a)));
    if labs.len() > 1 && ordered.len() <= MOST_THEMES && bars::is_mostly_hidden(rows) {
        let heading = heading(rows, brief.catalogue);
        let charts = bars::draw_bars(&ordered, labs, heading, brief);
        if !charts.is_empty() {
            return charts;
        }
    }
    let mut heat = by_lab(&ordered, labs, brief.catalogue);
    heat.fold_rows(MOST_THEMES, "chart-heat-other-themes", brief.catalogue);
    let heading = heading(rows, brief.catalogue);
    draw_by_lab(heat, heading, "chart-heat-scope", brief)
}

/// Rows over labs, with the column of all before them.
pub fn by_lab(rows: &[&ThemeRow], labs: &[String], catalogue: &Catalogue) -> Heat {
    let rows = rows.iter().map(|row| {
        let mut cells = row.cells.clone();
        cells.resize(labs.len(), Shown::Missing);
        HeatRow {
            name: row.name.clone(),
            first: Some(row.all.clone()),
            cells,
            folded: false,
        }
    });
    Heat {
        columns: labs.to_vec(),
        first: Some(catalogue.text("chart-heat-all")),
        rows: rows.collect(),
        folded: false,
        least: NAMED,
    }
}

/// Draws rows over labs, the labs folded where there are too many; `key` says
/// whose numbers they are.
pub fn draw_by_lab(mut heat: Heat, heading: String, key: &str, brief: &Brief<'_>) -> Vec<Chart> {
    heat.fold_columns(MOST_LABS, "chart-heat-other-labs", brief.catalogue);
    let signs = heat.signs();
    let frame = Frame {
        heading,
        scope: scope(key, brief, &[(signs.made_up, "chart-scope-made-up-cells")]),
        notes: signs.notes(brief.catalogue),
    };
    draw_heat(&heat, brief, &frame, |rows, columns| {
        alt_rows(&heat, rows, columns, brief.catalogue)
    })
}

/// The finding: which theme is the most common; where one is withheld, of those that are shown.
fn heading(rows: &[ThemeRow], catalogue: &Catalogue) -> String {
    let hidden = |row: &ThemeRow| matches!(row.all, Shown::Withheld | Shown::Between(_));
    let hidden = rows.iter().any(hidden);
    // A theme with its subthemes is the largest of all or withheld: among those
    // that are shown it is held against single themes alone where all are there.
    let is_left_out = |row: &ThemeRow| hidden && row.rolled_up;
    let single = rows
        .iter()
        .any(|row| is_left_out(row) && seen(&row.all).is_some());
    let (one, two) = match (hidden, single) {
        (true, true) => ("chart-heat-most-single", "chart-heat-two-single"),
        (true, false) => ("chart-heat-most-shown", "chart-heat-two-shown"),
        (false, _) => ("chart-heat-most", "chart-heat-two"),
    };
    let compared = || rows.iter().filter(|row| !is_left_out(row));
    // One alone is not the most common of anything.
    if compared().filter(|row| seen(&row.all).is_some()).count() < 2 {
        return catalogue.text("chart-heat-neutral");
    }
    match &highest(compared().map(|row| (row, &row.all)))[..] {
        [(row, mark)] => catalogue.format(
            one,
            &[
                ("name", (&short(&row.name)).into()),
                ("count", (&counted(mark, catalogue)).into()),
            ],
        ),
        [(first, mark), (other, _)] => catalogue.format(
            two,
            &[
                ("name", (&short(&first.name)).into()),
                ("other", (&short(&other.name)).into()),
                ("count", (&counted(mark, catalogue)).into()),
            ],
        ),
        _ => catalogue.text("chart-heat-neutral"),
    }
}

/// A count as it stands in a sentence: up to twelve in words.
fn counted(mark: &Mark, catalogue: &Catalogue) -> String {
    let small = (2.0..=12.0).contains(&mark.value) && mark.value.fract() == 0.0;
    if small {
        format::number_word(mark.value as u64, catalogue.language())
    } else {
        mark.text.clone()
    }
}

/// Theme by theme the segments in all and in each lab.
fn alt_rows(
    heat: &Heat,
    rows: std::ops::Range<usize>,
    columns: std::ops::Range<usize>,
    catalogue: &Catalogue,
) -> Vec<String> {
    let count = rows.len();
    let read = heat.rows[rows].iter().take(THEMES_READ);
    let mut said: Vec<String> = read
        .map(|row| {
            let labs = heat.columns[columns.clone()].iter();
            let cells = labs.zip(&row.cells[columns.clone()]);
            let cells: Vec<String> = cells
                .map(|(lab, cell)| format!("{lab} {}", spoken(cell, catalogue)))
                .collect();
            let all = row
                .first
                .as_ref()
                .map_or_else(String::new, |all| spoken(all, catalogue));
            let cells = cells.join(", ");
            let arguments = [
                ("name", (&row.name).into()),
                ("all", (&all).into()),
                ("cells", (&cells).into()),
            ];
            format::sentence_case(&catalogue.format("chart-heat-alt-row", &arguments))
        })
        .collect();
    said.extend(more_rows(count.saturating_sub(THEMES_READ), catalogue));
    said
}
