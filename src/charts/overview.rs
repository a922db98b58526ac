//! Indicators at a glance: baseline, actual and target of each on one line,
//! shares and scales on a common axis, others on one of their own.

mod layout;
mod row;
mod values;

use layout::{FOOT, HEADER, HEADER_AIR, ROW, columns, groups};

use super::drawing::{
    Brief, Chart, Frame, Group, Heights, ROWS_READ, Shown, Signs, Standing, Tally, draw_groups,
    read_out, scope, seen, spoken, status,
};
use crate::wording::Catalogue;

/// What an indicator is drawn on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Axis {
    /// 0 to 100 percent; the value is 0 to 1.
    Share,
    /// A scale with fixed ends.
    Scale {
        /// Its lowest answer.
        min: f64,
        /// Its highest answer.
        max: f64,
    },
    /// Its own, from zero.
    Own,
}

/// One indicator.
#[derive(Debug, Clone)]
pub struct OverviewRow {
    /// What it is called.
    pub label: String,
    /// What it is drawn on.
    pub axis: Axis,
    /// Where it began.
    pub baseline: Shown,
    /// Where it is.
    pub actual: Shown,
    /// Where it should be; missing where there is no target.
    pub target: Shown,
    /// Where it stands.
    pub standing: Standing,
    /// How many people stand behind the actual value.
    pub n: Option<u64>,
}

impl OverviewRow {
    fn figures(&self) -> [&Shown; 3] {
        [&self.baseline, &self.actual, &self.target]
    }

    /// Where it stands, where that is seen from a target.
    fn judged(&self) -> Option<Standing> {
        (self.target != Shown::Missing).then_some(self.standing)
    }
}

/// Draws indicators, grouped by axis; nothing where there are none.
pub fn draw_overview(rows: &[OverviewRow], brief: &Brief<'_>) -> Vec<Chart> {
    // That there is no target goes without saying.
    let figures = rows.iter().flat_map(|row| {
        let judged = if row.judged().is_some() { 3 } else { 2 };
        row.figures().into_iter().take(judged)
    });
    let signs = Signs::of(figures);
    let groups = groups(rows);
    let frame = Frame {
        heading: heading(rows, brief.catalogue),
        scope: scope(
            "chart-overview-scope",
            brief,
            &[
                (signs.interval, "chart-scope-interval"),
                (rows.iter().any(|row| row.n.is_some()), "chart-scope-n"),
                (signs.made_up, "chart-scope-made-up"),
            ],
        ),
        notes: notes(&groups, signs, brief.catalogue),
    };
    let columns = columns(rows, brief);
    let heights = Heights {
        head: |_| HEADER,
        air: HEADER_AIR,
        row: |_| ROW,
        foot: FOOT,
    };
    draw_groups(
        brief,
        &frame,
        &groups,
        &heights,
        |canvas, parts| row::paint(canvas, brief, &columns, parts),
        |rows| alt_rows(rows, brief.catalogue),
    )
}

/// The finding: how many targets were reached; without targets, what is shown.
fn heading(rows: &[OverviewRow], catalogue: &Catalogue) -> String {
    let tally = Tally::of(rows.iter().filter_map(OverviewRow::judged));
    tally.heading(catalogue).unwrap_or_else(|| {
        let any = |is: fn(&Shown) -> bool| rows.iter().any(|row| is(&row.actual));
        catalogue.text(if any(|actual| seen(actual).is_some()) {
            "chart-overview-neutral"
        } else if any(|actual| *actual != Shown::Missing) {
            "chart-overview-withheld"
        } else {
            "chart-overview-empty"
        })
    })
}

/// What signs mean, and that rows of the last group are not to be compared.
fn notes(groups: &[Group<Axis, &OverviewRow>], signs: Signs, catalogue: &Catalogue) -> Vec<String> {
    let mut notes = signs.notes(catalogue);
    let own = groups.iter().find(|group| group.head == Axis::Own);
    if own.is_some_and(|group| group.rows.len() > 1) {
        notes.push(catalogue.text("chart-note-own"));
    }
    notes
}

/// Row by row what the chart shows, then how many more there are and how many
/// of their targets were reached.
fn alt_rows(rows: &[&&OverviewRow], catalogue: &Catalogue) -> Vec<String> {
    let mut said = read_out(rows, catalogue, |row| alt_row(row, catalogue));
    let rest = rows.iter().skip(ROWS_READ).map(|row| row.standing);
    said.extend(
        Tally::of(rest).heading(catalogue).map(|heading| {
            catalogue.format("chart-alt-of-these", &[("heading", (&heading).into())])
        }),
    );
    said
}

fn alt_row(row: &OverviewRow, catalogue: &Catalogue) -> String {
    let [baseline, actual, target] = row.figures().map(|shown| spoken(shown, catalogue));
    let key = if row.target == Shown::Missing {
        "chart-overview-alt-row"
    } else {
        "chart-overview-alt-row-target"
    };
    let progress = status(row.standing, catalogue).to_lowercase();
    catalogue.format(
        key,
        &[
            ("label", (&row.label).into()),
            ("baseline", (&baseline).into()),
            ("actual", (&actual).into()),
            ("target", (&target).into()),
            ("progress", (&progress).into()),
        ],
    )
}
