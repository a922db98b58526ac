//! What the changes say in words.

use super::super::words::{ROWS_READ, Signs, digits, figure, more_rows, seen, spoken};
use super::{ChangeRow, Verdict};
use crate::model::Direction;
use crate::wording::{Catalogue, format};

/// The word for what may be said of a change.
pub fn verdict(verdict: Verdict, catalogue: &Catalogue) -> String {
    catalogue.text(match verdict {
        Verdict::Better => "chart-change-better",
        Verdict::Worse => "chart-change-worse",
        Verdict::Unclear => "chart-change-unclear",
        Verdict::TooFew => "chart-change-too-few",
    })
}

/// What a row is called: an index says that it is one.
pub fn label(row: &ChangeRow, catalogue: &Catalogue) -> String {
    if row.items == 0 {
        return row.item.clone();
    }
    catalogue.format("chart-change-index", &[("index", (&row.item).into())])
}

/// The finding: in how many items the answers have moved the wanted way, and
/// in how many the other.
pub fn heading(rows: &[ChangeRow], catalogue: &Catalogue) -> String {
    let shown = || {
        let asked = rows.iter().filter(|row| row.items == 0);
        asked.filter(|row| seen(&row.change).is_some())
    };
    let count = |wanted: Verdict| shown().filter(|row| row.verdict == wanted).count() as u64;
    let (better, worse) = (count(Verdict::Better), count(Verdict::Worse));
    let of = shown().count() as u64;
    let key = match (better, worse) {
        _ if of == 0 => return catalogue.text("chart-change-neutral"),
        (0, 0) if count(Verdict::TooFew) == of => "chart-change-all-too-few",
        (0, 0) => "chart-change-none",
        (better, 0) if better == of => "chart-change-all",
        (_, 0) => "chart-change-some",
        (0, _) => "chart-change-some-worse",
        _ => "chart-change-both",
    };
    let language = catalogue.language();
    let in_words = of <= 12;
    let heading = catalogue.format(
        key,
        &[
            ("better", better.into()),
            ("worse", worse.into()),
            ("of", of.into()),
            ("better-word", (&figure(better, in_words, language)).into()),
            ("worse-word", (&figure(worse, in_words, language)).into()),
            ("of-word", (&figure(of, in_words, language)).into()),
        ],
    );
    format::sentence_case(&heading)
}

/// Whose changes, and how to read them.
pub fn scope(rows: &[ChangeRow], of: &str, signs: Signs, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-change-scope", &[("of", of.into())]);
    for (used, key) in [
        (signs.interval, "chart-scope-interval-line"),
        (
            rows.iter().any(|row| row.n.is_some()),
            "chart-change-scope-n",
        ),
        (signs.made_up, "chart-scope-made-up"),
    ] {
        if used {
            scope.push(' ');
            scope.push_str(&catalogue.text(key));
        }
    }
    scope
}

/// Item by item the change, the interval and what may be said of it.
pub fn alt_rows(rows: &[&ChangeRow], catalogue: &Catalogue) -> Vec<String> {
    let read = rows.iter().take(ROWS_READ);
    let mut said: Vec<String> = read.map(|row| alt_row(row, catalogue)).collect();
    said.extend(more_rows(rows.len().saturating_sub(ROWS_READ), catalogue));
    said
}

fn alt_row(row: &ChangeRow, catalogue: &Catalogue) -> String {
    let label = label(row, catalogue);
    let mut said = format!("{label}: {}", spoken(&row.change, catalogue));
    let Some(mark) = seen(&row.change) else {
        return said;
    };
    let number = |value: f64| format::number(value, 1, catalogue.language());
    if let Some((low, high)) = mark.interval {
        let interval = catalogue.format(
            "chart-change-alt-interval",
            &[
                ("low", (&number(low)).into()),
                ("high", (&number(high)).into()),
            ],
        );
        said = format!("{said}, {interval}");
    }
    if let Some(n) = row.n {
        let n = catalogue.format("chart-n", &[("n", (&digits(n, catalogue)).into())]);
        said = format!("{said}, {n}");
    }
    let way = match row.wanted {
        Direction::Up => "chart-change-alt-up",
        Direction::Down => "chart-change-alt-down",
    };
    format!(
        "{said}; {} ({})",
        verdict(row.verdict, catalogue),
        catalogue.text(way)
    )
}
