//! What stands beside bars, and where no bar may stand.

use super::super::drawing::{Mark, Shown, digits, printed};
use super::shares::Bar;
use super::{Answers, DistributionRow};
use crate::wording::{Catalogue, format};

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
    let arguments = [("when", (&when).into()), ("n", (&n).into())];
    let mut label = catalogue.format("chart-occasion", &arguments);
    if bar.is_some_and(|bar| bar.collapsed) {
        label.push(COLLAPSED);
    }
    label
}

/// What stands where no bar may stand: the mean, or the sign for nothing.
pub fn instead(row: &DistributionRow, answers: &Answers, catalogue: &Catalogue) -> String {
    match answers {
        Answers::Mean { mean, stayed, .. } => {
            with_mean(row, &printed(&value(mean), catalogue), *stayed, catalogue)
        }
        Answers::Withheld => printed(&Shown::Withheld, catalogue),
        _ => printed(&Shown::Missing, catalogue),
    }
}

/// The mean as a figure.
pub fn value(mean: &Mark) -> Shown {
    Shown::Value(mean.clone())
}

/// A mean on its scale; of those who answered both times, where they are not
/// all.
pub fn with_mean(row: &DistributionRow, mean: &str, stayed: bool, catalogue: &Catalogue) -> String {
    let end = |answer: i32| format::number(f64::from(answer), 0, catalogue.language());
    let key = match stayed {
        true => "chart-distribution-mean-both",
        false => "chart-distribution-mean",
    };
    catalogue.format(
        key,
        &[
            ("mean", mean.into()),
            ("first", (&end(row.scale.first)).into()),
            ("last", (&end(row.scale.last)).into()),
        ],
    )
}
