//! What the distributions say in words.

use super::super::words::{ROWS_READ, Signs, digits, figure, more_rows, printed, spoken};
use super::super::{Mark, Shown};
use super::shares::{Bar, bar};
use super::{Answers, DistributionRow};
use crate::wording::{Argument, Catalogue, format};

/// What marks a bar that was collapsed to three classes.
const COLLAPSED: char = '*';

/// The label of a bar: when, how many, and whether it was collapsed.
pub fn occasion(key: &str, answers: &Answers, bar: Option<&Bar>, catalogue: &Catalogue) -> String {
    let when = catalogue.text(key);
    let n = match (bar, answers) {
        (Some(bar), _) => bar.n,
        (None, Answers::Mean { n, .. }) => *n,
        _ => return when,
    };
    let n = digits(n, catalogue);
    let arguments: [(&str, Argument<'_>); 2] = [("when", (&when).into()), ("n", (&n).into())];
    let mut label = catalogue.format("chart-occasion", &arguments);
    if bar.is_some_and(|bar| bar.collapsed) {
        label.push(COLLAPSED);
    }
    label
}

/// What stands where no bar may stand: the mean, or the sign for nothing.
pub fn instead(row: &DistributionRow, answers: &Answers, catalogue: &Catalogue) -> String {
    match answers {
        Answers::Mean { mean, .. } => with_mean(row, &printed(&value(mean), catalogue), catalogue),
        Answers::Withheld => printed(&Shown::Withheld, catalogue),
        _ => printed(&Shown::Missing, catalogue),
    }
}

fn value(mean: &Mark) -> Shown {
    Shown::Value(mean.clone())
}

fn with_mean(row: &DistributionRow, mean: &str, catalogue: &Catalogue) -> String {
    let end = |answer: i32| format::number(f64::from(answer), 0, catalogue.language());
    catalogue.format(
        "chart-distribution-mean",
        &[
            ("mean", mean.into()),
            ("first", (&end(row.scale.first)).into()),
            ("last", (&end(row.scale.last)).into()),
        ],
    )
}

/// The shares on the wanted side before and after, where both can be shown.
fn both(row: &DistributionRow) -> Option<(f64, f64)> {
    let share = |answers| Some(bar(answers, &row.scale)?.wanted(row.wanted));
    Some((share(&row.before)?, share(&row.after)?))
}

/// The finding: in how many items a larger share is on the wanted side.
pub fn heading(rows: &[DistributionRow], catalogue: &Catalogue) -> String {
    let compared: Vec<(f64, f64)> = rows.iter().filter_map(both).collect();
    let language = catalogue.language();
    match compared[..] {
        [] => return catalogue.text("chart-distribution-neutral"),
        [(before, after)] => {
            let percent = |share| format::percent(share, 0, language);
            let (before, after) = (percent(before), percent(after));
            return catalogue.format(
                "chart-distribution-one",
                &[("before", (&before).into()), ("after", (&after).into())],
            );
        }
        _ => {}
    }
    let larger = compared.iter().filter(|(b, a)| a - b > 1e-12).count() as u64;
    let of = compared.len() as u64;
    let key = match larger {
        0 => "chart-distribution-none",
        all if all == of => "chart-distribution-all",
        _ => "chart-distribution-some",
    };
    let in_words = of <= 12;
    let heading = catalogue.format(
        key,
        &[
            ("count", larger.into()),
            ("of", of.into()),
            ("count-word", (&figure(larger, in_words, language)).into()),
            ("of-word", (&figure(of, in_words, language)).into()),
        ],
    );
    format::sentence_case(&heading)
}

/// Whose answers, and how to read the bars.
pub fn scope(rows: &[DistributionRow], of: &str, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-distribution-scope", &[("of", of.into())]);
    let answers = || rows.iter().flat_map(|row| [&row.before, &row.after]);
    let made_up = answers().any(|answers| match answers {
        Answers::Classes { made_up, .. } | Answers::Three { made_up, .. } => *made_up,
        Answers::Mean { mean, .. } => mean.made_up,
        Answers::Withheld | Answers::Missing => false,
    });
    if made_up {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-scope-made-up-bars"));
    }
    scope
}

/// What signs mean and which bars are less than full.
pub fn notes(rows: &[DistributionRow], catalogue: &Catalogue) -> Vec<String> {
    let answers = || rows.iter().flat_map(|row| [&row.before, &row.after]);
    let mut notes = Vec::new();
    if answers().any(|answers| matches!(answers, Answers::Three { .. })) {
        notes.push(catalogue.text("chart-note-three"));
    }
    if answers().any(|answers| matches!(answers, Answers::Mean { .. })) {
        notes.push(catalogue.text("chart-note-mean"));
    }
    let asked =
        |of: fn(&DistributionRow) -> &Answers| rows.iter().any(|row| *of(row) != Answers::Missing);
    let (before, after) = (asked(|row| &row.before), asked(|row| &row.after));
    let signs = Signs {
        withheld: answers().any(|answers| *answers == Answers::Withheld),
        missing: rows.iter().any(|row| {
            let gap = |asked: bool, answers: &Answers| asked && *answers == Answers::Missing;
            gap(before, &row.before) != gap(after, &row.after)
        }),
        ..Signs::default()
    };
    notes.extend(signs.notes(catalogue));
    notes
}

/// Item by item how the answers fell, then how many more there are.
pub fn alt_rows(rows: &[&DistributionRow], catalogue: &Catalogue) -> Vec<String> {
    let read = rows.iter().take(ROWS_READ);
    let mut said: Vec<String> = read
        .map(|row| {
            let (before, after) = (
                answers(row, &row.before, catalogue),
                answers(row, &row.after, catalogue),
            );
            catalogue.format(
                "chart-distribution-alt-row",
                &[
                    ("item", (&row.item).into()),
                    ("before", (&before).into()),
                    ("after", (&after).into()),
                ],
            )
        })
        .collect();
    said.extend(more_rows(rows.len().saturating_sub(ROWS_READ), catalogue));
    said
}

fn answers(row: &DistributionRow, answers: &Answers, catalogue: &Catalogue) -> String {
    let Some(bar) = bar(answers, &row.scale) else {
        return match answers {
            Answers::Mean { mean, .. } => {
                with_mean(row, &spoken(&value(mean), catalogue), catalogue)
            }
            Answers::Withheld => spoken(&Shown::Withheld, catalogue),
            _ => spoken(&Shown::Missing, catalogue),
        };
    };
    let percent = |share| format::percent(share, 0, catalogue.language());
    let counts = bar.parts.iter().map(|part| digits(part.count, catalogue));
    let counts = counts.collect::<Vec<_>>().join(", ");
    let said = catalogue.format(
        "chart-distribution-alt-bar",
        &[
            ("below", (&percent(bar.below)).into()),
            ("above", (&percent(bar.above)).into()),
            ("counts", (&counts).into()),
        ],
    );
    if bar.made_up {
        catalogue.format("chart-alt-example", &[("value", (&said).into())])
    } else {
        said
    }
}
