//! What stands beside bars, and where no bar may stand.

use super::super::drawing::{Mark, Shown, digits, printed, spoken};
use super::shares::Bar;
use super::{Answers, DistributionRow, Thirds};
use crate::wording::{Catalogue, format};

/// What marks a bar that was collapsed to three classes.
const COLLAPSED: char = '*';

/// The label of a bar: when, how many, and whether it was collapsed.
pub fn occasion(key: &str, answers: &Answers, bar: Option<&Bar>, catalogue: &Catalogue) -> String {
    let when = catalogue.text(key);
    let n = match (bar, answers) {
        (Some(bar), _) => bar.n,
        (None, Answers::Mean { n, .. } | Answers::Between { n, .. }) => *n,
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
        Answers::Between { thirds, .. } => ranges(thirds, catalogue),
        Answers::Withheld => printed(&Shown::Withheld, catalogue),
        _ => printed(&Shown::Missing, catalogue),
    }
}

/// What is told of the numbers below, on and above the middle, where it is told
/// instead of them.
pub fn thirds(answers: &Answers) -> Option<&Thirds> {
    match answers {
        Answers::Between { thirds, .. } => Some(thirds),
        _ => None,
    }
}

/// Where they lie, as it is drawn: `0–4, 6–11, 3–9`.
pub fn ranges(thirds: &Thirds, catalogue: &Catalogue) -> String {
    let parts = thirds.iter().map(|third| printed(third, catalogue));
    parts.collect::<Vec<_>>().join(", ")
}

/// Where they lie, as it is said.
pub fn said(thirds: &Thirds, catalogue: &Catalogue) -> String {
    let [below, middle, above] = thirds.each_ref().map(|third| spoken(third, catalogue));
    catalogue.format(
        "chart-distribution-alt-thirds",
        &[
            ("below", (&below).into()),
            ("middle", (&middle).into()),
            ("above", (&above).into()),
        ],
    )
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
