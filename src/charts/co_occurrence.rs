//! Themes that occur together: a triangle of counts, the most common themes
//! numbered down and across.

use std::ops::Range;

use super::drawing::{
    Brief, Chart, Frame, Shown, Signs, digits, highest, read_out, scope, seen, short, spoken,
    with_count,
};
use super::heat::{Heat, HeatRow, NUMBERED, draw_heat};
use crate::wording::Catalogue;

/// Themes that are drawn; the others are counted in a note.
pub const MOST_THEMES: usize = 12;

/// One theme and how often it occurs together with those before it.
#[derive(Debug, Clone)]
pub struct TogetherRow {
    /// What the code is called.
    pub name: String,
    /// How often it occurs together with each theme that stands before it in
    /// the list: none for the first, one for the second, and so on.
    pub before: Vec<Shown>,
}

/// In what themes occur together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TogetherIn {
    /// In segments that share a character.
    Segments,
    /// In interviews.
    Interviews,
}

impl TogetherIn {
    fn key(self, segments: &'static str, interviews: &'static str) -> &'static str {
        match self {
            Self::Segments => segments,
            Self::Interviews => interviews,
        }
    }
}

/// Draws how often themes occur together; nothing for fewer than two. The
/// themes stand in the order in which they are to be drawn, the most common
/// first; so many more are `withheld`.
pub fn draw_co_occurrence(
    rows: &[TogetherRow],
    withheld: u64,
    within: TogetherIn,
    brief: &Brief<'_>,
) -> Vec<Chart> {
    let (drawn, left_out) = rows.split_at(rows.len().min(MOST_THEMES));
    if drawn.len() < 2 {
        return Vec::new();
    }
    let signs = Signs::of(pairs(drawn).map(|(_, _, shown)| shown));
    let mut notes = signs.notes(brief.catalogue);
    if !left_out.is_empty() {
        let count = left_out.len() as u64;
        notes.push(with_count(
            "chart-together-left-out",
            count,
            brief.catalogue,
        ));
    }
    if withheld > 0 {
        let told = with_count("chart-together-withheld", withheld, brief.catalogue);
        notes.push(told);
    }
    let key = within.key("chart-together-scope", "chart-together-scope-interviews");
    let frame = Frame {
        heading: heading(drawn, within, brief.catalogue),
        scope: scope(key, brief, &[(signs.made_up, "chart-scope-made-up-cells")]),
        notes,
    };
    let heat = heat(drawn, brief.catalogue);
    draw_heat(&heat, brief, &frame, |rows, columns| {
        alt_rows(drawn, &rows, &columns, brief.catalogue)
    })
}

/// Each pair once: the later theme, the earlier one, and their number.
fn pairs(rows: &[TogetherRow]) -> impl Iterator<Item = (usize, usize, &Shown)> {
    rows.iter().enumerate().flat_map(|(later, row)| {
        let before = row.before.iter().take(later).enumerate();
        before.map(move |(earlier, shown)| (later, earlier, shown))
    })
}

fn heat(rows: &[TogetherRow], catalogue: &Catalogue) -> Heat {
    let number = |at: usize| digits(at as u64 + 1, catalogue);
    let columns = rows.len() - 1;
    let rows = rows.iter().enumerate().map(|(at, row)| {
        let mut cells = row.before.clone();
        cells.resize(at, Shown::Missing);
        HeatRow {
            name: format!("{}\u{a0} {}", number(at), row.name),
            first: None,
            cells,
            folded: false,
        }
    });
    Heat {
        columns: (0..columns).map(number).collect(),
        first: None,
        rows: rows.collect(),
        folded: false,
        least: NUMBERED,
    }
}

/// The finding: which two occur together most often; where a pair is withheld, of those
/// that are shown.
fn heading(rows: &[TogetherRow], within: TogetherIn, catalogue: &Catalogue) -> String {
    let hidden = |shown: &Shown| matches!(shown, Shown::Withheld | Shown::Between(_));
    let most = if pairs(rows).any(|(_, _, shown)| hidden(shown)) {
        within.key("chart-together-shown", "chart-together-shown-interviews")
    } else {
        within.key("chart-together-most", "chart-together-most-interviews")
    };
    let pairs = pairs(rows).map(|(later, earlier, shown)| ((later, earlier), shown));
    match highest(pairs)[..] {
        [((later, earlier), mark)] => catalogue.format(
            most,
            &[
                ("one", (&short(&rows[earlier].name)).into()),
                ("other", (&short(&rows[later].name)).into()),
                ("count", (&mark.text).into()),
            ],
        ),
        _ => catalogue.text("chart-together-neutral"),
    }
}

/// The pairs that occur together most often.
fn alt_rows(
    rows: &[TogetherRow],
    drawn: &Range<usize>,
    columns: &Range<usize>,
    catalogue: &Catalogue,
) -> Vec<String> {
    let mut found: Vec<(usize, usize, &Shown)> = pairs(rows)
        .filter(|(later, earlier, _)| drawn.contains(later) && columns.contains(earlier))
        .collect();
    let value = |shown: &Shown| seen(shown).map_or(-1.0, |mark| mark.value);
    found.sort_by(|a, b| value(b.2).total_cmp(&value(a.2)));
    read_out(&found, catalogue, |(later, earlier, shown)| {
        catalogue.format(
            "chart-together-alt-pair",
            &[
                ("one", (&rows[*earlier].name).into()),
                ("other", (&rows[*later].name).into()),
                ("count", (&spoken(shown, catalogue)).into()),
            ],
        )
    })
}
