//! What the overview says in words.

use super::super::Shown;
use super::super::words::{ROWS_READ, Signs, Tally, more_rows, seen, spoken, status};
use super::layout::Group;
use super::{Axis, OverviewRow};
use crate::wording::Catalogue;

/// The finding: how many targets were reached; without targets, what is shown.
pub fn heading(rows: &[OverviewRow], tally: Tally, catalogue: &Catalogue) -> String {
    if let Some(heading) = tally.heading(catalogue) {
        return heading;
    }
    let shown = rows.iter().any(|row| seen(&row.actual).is_some());
    catalogue.text(if shown {
        "chart-overview-neutral"
    } else {
        "chart-overview-empty"
    })
}

/// Whose indicators, and what the marks are.
pub fn scope(rows: &[OverviewRow], of: &str, signs: Signs, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-overview-scope", &[("of", of.into())]);
    for (used, key) in [
        (signs.interval, "chart-scope-interval"),
        (rows.iter().any(|row| row.n.is_some()), "chart-scope-n"),
        (signs.made_up, "chart-scope-made-up"),
    ] {
        if used {
            scope.push(' ');
            scope.push_str(&catalogue.text(key));
        }
    }
    scope
}

/// What signs mean, and that rows of the last group are not to be compared.
pub fn notes(groups: &[Group<'_>], signs: Signs, catalogue: &Catalogue) -> Vec<String> {
    let mut notes = signs.notes(catalogue);
    let own = groups.iter().find(|group| group.axis == Axis::Own);
    if own.is_some_and(|group| group.rows.len() > 1) {
        notes.push(catalogue.text("chart-note-own"));
    }
    notes
}

/// Row by row what the chart shows, then how many more there are.
pub fn alt_rows(rows: &[&OverviewRow], catalogue: &Catalogue) -> Vec<String> {
    let mut said: Vec<String> = rows
        .iter()
        .take(ROWS_READ)
        .map(|row| alt_row(row, catalogue))
        .collect();
    if rows.len() > ROWS_READ {
        let mut rest = Tally::default();
        for row in &rows[ROWS_READ..] {
            rest.count(row.progress);
        }
        said.extend(more_rows(rows.len() - ROWS_READ, catalogue));
        said.extend(rest.heading(catalogue).map(|heading| {
            catalogue.format("chart-alt-of-these", &[("heading", (&heading).into())])
        }));
    }
    said
}

fn alt_row(row: &OverviewRow, catalogue: &Catalogue) -> String {
    let (baseline, actual) = (
        spoken(&row.baseline, catalogue),
        spoken(&row.actual, catalogue),
    );
    let key = if row.target == Shown::Missing {
        "chart-overview-alt-row"
    } else {
        "chart-overview-alt-row-target"
    };
    let target = spoken(&row.target, catalogue);
    let progress = status(row.progress, catalogue).to_lowercase();
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
