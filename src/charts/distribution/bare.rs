//! Items of which only means may be shown: a line of words each would make a tall
//! drawing with nothing drawn in it, so several of them are told in a note.

use super::super::drawing::{Shown, digits, finding, marked, printed};
use super::labels::{ranges, value};
use super::shares::bar;
use super::{Answers, DistributionRow};
use crate::wording::{Catalogue, format};

/// So many stand in the drawing without making it tall.
const FEW: usize = 2;

/// The items to draw, and those to tell in a note: none of these where they are
/// few, or where there is nothing else to draw that the drawing of changes does not
/// tell.
pub fn without_bare(rows: &[DistributionRow]) -> (Vec<DistributionRow>, Vec<DistributionRow>) {
    let (bare, drawn): (Vec<_>, Vec<_>) = rows.iter().cloned().partition(is_bare);
    let any_bar = drawn.iter().any(has_bar);
    if drawn.is_empty() && bare.iter().all(|row| row.has_change) {
        return (drawn, bare);
    }
    if bare.len() <= FEW || !any_bar {
        return (rows.to_vec(), Vec::new());
    }
    (drawn, bare)
}

fn has_bar(row: &DistributionRow) -> bool {
    let mut answers = row.answers().into_iter();
    answers.any(|answers| bar(answers, &row.scale).is_some())
}

/// Whether means are all that can be compared: a bar on one occasion alone, beside a mean,
/// shows no more of what became of it.
fn is_bare(row: &DistributionRow) -> bool {
    let mut answers = row.answers().into_iter();
    answers.any(|answers| matches!(answers, Answers::Mean { .. }))
        && (row.has_change || !has_bar(row))
}

/// That so many items are told by the drawing of changes alone; nothing where
/// none is.
pub fn elsewhere_note(rows: u64, catalogue: &Catalogue) -> Option<String> {
    let told = || {
        finding(
            "chart-distribution-elsewhere",
            &[("items", rows)],
            &[],
            catalogue,
        )
    };
    (rows > 0).then(told)
}

/// The means of these items; nothing where there are none.
pub fn bare_note(rows: &[DistributionRow], catalogue: &Catalogue) -> Option<String> {
    let told = rows.iter().map(|row| told(row, catalogue));
    let told = told.collect::<Vec<_>>().join("; ");
    let made_up = rows.iter().flat_map(DistributionRow::answers);
    let mut made_up = made_up.filter_map(|answers| match answers {
        Answers::Mean { mean, .. } => Some(mean.made_up),
        _ => None,
    });
    let told = marked(told, made_up.any(|made_up| made_up), catalogue);
    let all = [("rows", (&told).into())];
    (!rows.is_empty()).then(|| catalogue.format("chart-distribution-bare", &all))
}

fn told(row: &DistributionRow, catalogue: &Catalogue) -> String {
    let end = |answer: i32| format::number(f64::from(answer), 0, catalogue.language());
    let [first, last] = [row.scale.first, row.scale.last].map(end);
    let [before, after] = row.answers().map(|answers| part(answers, catalogue));
    // Of the same people their number is said once.
    let before = match row.answers() {
        [
            Answers::Mean { n, mean, stayed },
            Answers::Mean {
                n: same,
                stayed: too,
                ..
            },
        ] if n == same && stayed == too => printed(&value(mean), catalogue),
        _ => before,
    };
    let arguments = [
        ("item", (&row.item).into()),
        ("first", (&first).into()),
        ("last", (&last).into()),
        ("before", (&before).into()),
        ("after", (&after).into()),
    ];
    catalogue.format("chart-distribution-bare-row", &arguments)
}

fn part(answers: &Answers, catalogue: &Catalogue) -> String {
    match answers {
        Answers::Between { n, thirds } => of_n(&ranges(thirds, catalogue), *n, catalogue),
        Answers::Mean { n, mean, stayed } => {
            let key = match stayed {
                true => "chart-distribution-bare-both",
                false => "chart-distribution-bare-mean",
            };
            let mean = printed(&value(mean), catalogue);
            let n = digits(*n, catalogue);
            catalogue.format(key, &[("mean", (&mean).into()), ("n", (&n).into())])
        }
        Answers::Withheld => printed(&Shown::Withheld, catalogue),
        _ => printed(&Shown::Missing, catalogue),
    }
}

fn of_n(told: &str, n: u64, catalogue: &Catalogue) -> String {
    let n = digits(n, catalogue);
    let told = [("mean", told.into()), ("n", (&n).into())];
    catalogue.format("chart-distribution-bare-mean", &told)
}
