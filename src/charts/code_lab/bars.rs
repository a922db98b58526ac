//! Themes where hardly any lab's number may be told: a bar each for all labs, and
//! beside it the labs of which it is, instead of a field of signs.

use std::ops::Range;

use super::super::drawing::{
    Anchor, Brief, CENTRED, Canvas, Chart, Frame, GRID, LEADING, Shown, Signs, Weight, dark,
    draw_blocks, finding, fit, glyph, printed, read_out, scope, seen, soft, spoken, widest, wrap,
};
use super::ThemeRow;
use crate::wording::{Catalogue, format};

/// The part of the width that names may take.
const NAMES: f64 = 0.36;
/// The part of it that the longest bar takes.
const BAR: f64 = 0.26;
/// The part of it that a number may take.
const NUMBER: f64 = 0.12;
const THICK: f64 = 7.0;
/// Between a name and its bar, a bar and its number, and the number and the labs.
const GAP: f64 = 6.0;
/// Between themes.
const AIR: f64 = 5.0;

/// Whether of most labs' numbers nothing may be told.
pub fn is_mostly_hidden(rows: &[ThemeRow]) -> bool {
    let cells = || rows.iter().flat_map(|row| &row.cells);
    let all = cells().filter(|cell| **cell != Shown::Missing).count();
    let told = cells().filter(|cell| cell.tells()).count();
    told * 2 < all
}

/// A theme as it is drawn.
struct Bar<'a> {
    row: &'a ThemeRow,
    name: Vec<String>,
    labs: Vec<String>,
}

impl Bar<'_> {
    fn lines(&self) -> usize {
        self.name.len().max(self.labs.len()).max(1)
    }

    fn height(&self) -> f64 {
        self.lines() as f64 * LEADING + AIR
    }
}

/// Where bars, numbers and labs begin.
struct Places {
    bars: f64,
    length: f64,
    labs: f64,
    most: f64,
}

impl Places {
    fn new(rows: &[&ThemeRow], brief: &Brief<'_>) -> Self {
        let names = rows.iter().map(|row| &row.name);
        let bars = widest(names, Weight::Regular).min(brief.width * NAMES) + GAP;
        let length = brief.width * BAR;
        let numbers = rows.iter().map(|row| printed(&row.all, brief.catalogue));
        let numbers = widest(numbers, Weight::Regular).min(brief.width * NUMBER);
        let values = rows.iter().filter_map(|row| seen(&row.all));
        Self {
            bars,
            length,
            labs: bars + length + numbers + 3.0 * GAP,
            most: values.map(|mark| mark.value).fold(1.0, f64::max),
        }
    }
}

/// The labs that something is told of, the most first, those of a range last.
fn labs_of<'a>(row: &'a ThemeRow, labs: &'a [String]) -> Vec<(&'a String, &'a Shown)> {
    let cells = labs.iter().zip(&row.cells);
    let mut told: Vec<(&String, &Shown)> = cells.filter(|(_, cell)| cell.tells()).collect();
    let value = |cell: &Shown| seen(cell).map_or(-1.0, |mark| mark.value);
    told.sort_by(|a, b| value(b.1).total_cmp(&value(a.1)));
    told
}

/// Whether a theme is found anywhere, as far as is told.
fn is_told(row: &ThemeRow) -> bool {
    let cells = std::iter::once(&row.all).chain(&row.cells);
    let mut told = cells.filter(|cell| cell.tells());
    told.any(|cell| seen(cell).is_none_or(|mark| mark.value > 0.0))
}

/// `Boden 8, Portalen 0`, each number as `tell` says it.
fn told_of(row: &ThemeRow, labs: &[String], tell: impl Fn(&Shown) -> String) -> String {
    let told = labs_of(row, labs).into_iter();
    let told = told.map(|(lab, cell)| format!("{lab} {}", tell(cell)));
    told.collect::<Vec<_>>().join(", ")
}

/// Draws the themes of `rows`, in their order, of which something may be told.
pub fn draw_bars(
    rows: &[&ThemeRow],
    labs: &[String],
    heading: String,
    brief: &Brief<'_>,
) -> Vec<Chart> {
    let told: Vec<&ThemeRow> = rows.iter().copied().filter(|row| is_told(row)).collect();
    if told.is_empty() {
        return Vec::new();
    }
    let places = Places::new(&told, brief);
    let bars = told.iter().map(|row| Bar {
        row,
        name: wrap(&row.name, places.bars - GAP, 2, Weight::Regular),
        labs: wrap(
            &told_of(row, labs, |cell| printed(cell, brief.catalogue)),
            brief.width - places.labs,
            2,
            Weight::Regular,
        ),
    });
    let bars: Vec<Bar<'_>> = bars.collect();
    let cells = told.iter().flat_map(|row| labs_of(row, labs));
    let numbers = told.iter().map(|row| &row.all);
    let signs = Signs::of(numbers.chain(cells.map(|(_, cell)| cell)));
    let left = (rows.len() - told.len()) as u64;
    let left = (left > 0).then(|| {
        let themes = [("themes", left)];
        finding("chart-themes-left-out", &themes, &[], brief.catalogue)
    });
    let frame = Frame {
        heading,
        scope: scope(
            "chart-themes-scope",
            brief,
            &[(signs.made_up, "chart-scope-made-up-bars")],
        ),
        notes: left
            .into_iter()
            .chain(signs.notes(brief.catalogue))
            .collect(),
    };
    let heights: Vec<f64> = bars.iter().map(Bar::height).collect();
    draw_blocks(
        brief,
        &frame,
        &heights,
        0.0,
        |canvas, range, _| paint(canvas, &bars[range], &places, brief),
        |range: Range<usize>| {
            read_out(&told[range], brief.catalogue, |row| {
                alt_row(row, labs, brief.catalogue)
            })
        },
    )
}

fn paint(canvas: &mut Canvas<'_>, bars: &[Bar<'_>], places: &Places, brief: &Brief<'_>) {
    let mut top = 0.0;
    for bar in bars {
        let middle = top + bar.lines() as f64 * LEADING / 2.0;
        canvas.write_centred(&bar.name, (0.0, middle), dark(Anchor::Start));
        let (left, half) = (places.bars, THICK / 2.0);
        canvas.line(
            (left, middle - half - 1.5),
            (left, middle + half + 1.5),
            GRID,
            0.6,
        );
        let mut end = left;
        let lettering = match seen(&bar.row.all) {
            Some(mark) => {
                let part = (mark.value / places.most).clamp(0.0, 1.0);
                end += (places.length * part).max(0.8);
                let corners = ((left, middle - half), (end, middle + half));
                glyph::bar(canvas, corners.0, corners.1, brief.accent, mark.made_up);
                dark(Anchor::Start)
            }
            None => soft(Anchor::Start),
        };
        let number = printed(&bar.row.all, brief.catalogue);
        let room = places.labs - GAP - (end + GAP);
        let number = fit(&number, room.max(GAP), Weight::Regular);
        canvas.text(&number, (end + GAP, middle + CENTRED), lettering);
        canvas.write_centred(&bar.labs, (places.labs, middle), soft(Anchor::Start));
        top += bar.height();
    }
}

/// A theme's number, and those of the labs that are told.
fn alt_row(row: &ThemeRow, labs: &[String], catalogue: &Catalogue) -> String {
    let all = spoken(&row.all, catalogue);
    let cells = told_of(row, labs, |cell| spoken(cell, catalogue));
    let key = match cells.is_empty() {
        true => "chart-themes-alt-alone",
        false => "chart-heat-alt-row",
    };
    let arguments = [
        ("name", (&row.name).into()),
        ("all", (&all).into()),
        ("cells", (&cells).into()),
    ];
    format::sentence_case(&catalogue.format(key, &arguments))
}
