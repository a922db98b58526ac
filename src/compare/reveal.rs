//! What two editions reveal together that each withholds: a value that one of
//! them shows, and what is left of a total when the other fills in the rest.
//!
//! Only simple subtraction is looked for, and only over labs and over the
//! groups of one dimension, as if what is withheld had not changed between
//! the editions. The audit of a build knows more.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::results::FigureRow;

/// Figures of one edition by their ids.
pub(super) type Figures<'r> = BTreeMap<&'r str, &'r FigureRow>;

/// What two editions give away together: a withheld figure, or a few persons.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Warning {
    /// The figure.
    pub id: String,
    /// How it is given away.
    pub how: How,
    /// The total it is subtracted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total: Option<String>,
}

/// How it is given away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum How {
    /// The old edition shows what the new one withholds.
    ShownBefore,
    /// The new edition shows what the old one withholds.
    ShownNow,
    /// A total less the figures that either edition shows.
    Subtraction,
    /// Both editions show the figure, and differ by a few persons.
    Few,
    /// The ranges that the editions tell of a withheld figure, taken together.
    Ranges,
}

/// A total and its parts.
#[derive(Debug, Default)]
struct Family<'r> {
    parts: BTreeSet<&'r str>,
}

/// What is told about a part in one edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Shown,
    Withheld,
    Absent,
}

fn told(figures: &Figures<'_>, id: &str) -> Told {
    match figures.get(id) {
        None => Told::Absent,
        Some(figure) if figure.withheld => Told::Withheld,
        Some(_) => Told::Shown,
    }
}

/// Every withheld figure that the two editions give away together.
pub(super) fn warnings(old: &Figures<'_>, new: &Figures<'_>) -> Vec<Warning> {
    let mut found: BTreeSet<Warning> = BTreeSet::new();
    for id in old.keys().filter(|id| new.contains_key(*id)) {
        let how = match (told(old, id), told(new, id)) {
            (Told::Shown, Told::Withheld) => How::ShownBefore,
            (Told::Withheld, Told::Shown) => How::ShownNow,
            _ => continue,
        };
        found.insert(Warning {
            id: (*id).to_owned(),
            how,
            total: None,
        });
    }
    for (total, family) in families(old, new) {
        let given = given_by_subtraction(&total, &family, old, new);
        found.extend(given.map(|id| Warning {
            id: id.to_owned(),
            how: How::Subtraction,
            total: Some(total.clone()),
        }));
    }
    found.into_iter().collect()
}

/// The one part that stays unknown where each part that either edition shows
/// is known: in one edition alone, or as what the two do not have in common.
fn given_by_subtraction<'r>(
    total: &str,
    family: &Family<'r>,
    old: &Figures<'_>,
    new: &Figures<'_>,
) -> Option<&'r str> {
    let hidden = |figures: &Figures<'_>| -> BTreeSet<&'r str> {
        let parts = family.parts.iter().copied();
        parts
            .filter(|id| told(figures, id) == Told::Withheld)
            .collect()
    };
    let (hidden_old, hidden_new) = (hidden(old), hidden(new));
    let left = |hidden: &BTreeSet<&'r str>, other: &Figures<'_>| -> BTreeSet<&'r str> {
        let parts = hidden.iter().copied();
        parts.filter(|id| told(other, id) != Told::Shown).collect()
    };
    let (left_old, left_new) = (left(&hidden_old, new), left(&hidden_new, old));
    let (total_old, total_new) = (told(old, total), told(new, total));
    let only = |set: &BTreeSet<&'r str>| (set.len() == 1).then(|| set.first().copied()).flatten();
    // One that is alone within its own edition is the audit's to find.
    let editions = [
        (total_old, &hidden_old, &left_old),
        (total_new, &hidden_new, &left_new),
    ];
    for (total, hidden, left) in editions {
        let given = only(left).filter(|_| total == Told::Shown && hidden.len() > 1);
        if given.is_some() {
            return given;
        }
    }
    let both = total_old == Told::Shown && total_new == Told::Shown;
    let apart: BTreeSet<&'r str> = left_old.symmetric_difference(&left_new).copied().collect();
    let several = left_old.len().max(left_new.len()) > 1;
    if both && several { only(&apart) } else { None }
}

/// The totals of either edition with the parts that add up to them.
fn families<'r>(old: &Figures<'r>, new: &Figures<'r>) -> BTreeMap<String, Family<'r>> {
    let mut families: BTreeMap<String, Family<'r>> = BTreeMap::new();
    for (id, figure) in old.iter().chain(new.iter()) {
        for total in totals(figure) {
            families.entry(total).or_default().parts.insert(id);
        }
    }
    families
}

/// What is told of things that add up, in counts or with counts behind.
const ADDITIVE: [&str; 13] = [
    "baseline",
    "actual",
    "at",
    "n",
    "mean",
    "share-positive",
    "count",
    "participants",
    "lasting",
    "month",
    "segments",
    "interviews",
    "entries",
];

/// The totals that a figure is a part of: all labs, and everyone in its lab.
fn totals(figure: &FigureRow) -> Vec<String> {
    let parts: Vec<&str> = figure.id.split('/').collect();
    let scope = match parts.first().copied() {
        Some("indicator" | "survey" | "code") => 2,
        Some("activity" | "interview" | "diary") => 1,
        _ => return Vec::new(),
    };
    if !parts
        .iter()
        .skip(scope + 1)
        .any(|part| ADDITIVE.contains(part))
    {
        return Vec::new();
    }
    let mut totals = Vec::new();
    if figure.lab.0.is_some() && parts.len() > scope {
        let mut all = parts.clone();
        all[scope] = "all";
        totals.push(all.join("/"));
    }
    let measure = if parts.get(scope + 1) == Some(&"at") {
        2
    } else {
        1
    };
    if parts.first() == Some(&"indicator") && parts.len() == scope + measure + 2 {
        totals.push(parts[..parts.len() - 1].join("/"));
    }
    totals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::OfLab;

    fn row(id: &str, withheld: bool) -> FigureRow {
        let lab = id.split('/').nth(2).filter(|lab| *lab != "all");
        FigureRow {
            id: id.to_owned(),
            lab: OfLab(lab.map(ToOwned::to_owned)),
            withheld,
            ..FigureRow::default()
        }
    }

    /// `a` is shown, `-a` withheld; each a lab of one indicator.
    fn edition(labs: &[&str]) -> Vec<FigureRow> {
        let rows = labs.iter().map(|lab| {
            let id = format!("indicator/x/{}/actual", lab.trim_start_matches('-'));
            row(&id, lab.starts_with('-'))
        });
        rows.collect()
    }

    fn given(old: &[&str], new: &[&str]) -> Vec<(String, How)> {
        let (old, new) = (edition(old), edition(new));
        let by_id = |rows: &'static [FigureRow]| -> Figures<'static> {
            rows.iter().map(|row| (row.id.as_str(), row)).collect()
        };
        let warnings = warnings(&by_id(old.leak()), &by_id(new.leak()));
        let short = |id: &str| id.split('/').nth(2).unwrap_or_default().to_owned();
        let told = warnings
            .into_iter()
            .map(|warning| (short(&warning.id), warning.how));
        told.collect()
    }

    #[test]
    fn one_freed_of_two_gives_the_other_away() {
        assert_eq!(
            given(&["all", "-a", "-b", "c"], &["all", "-a", "b", "c"]),
            [("a".into(), How::Subtraction), ("b".into(), How::ShownNow)]
        );
    }

    #[test]
    fn an_added_lab_is_what_the_total_grew_by() {
        assert_eq!(
            given(&["all", "-a", "-b"], &["all", "-a", "-b", "-c"]),
            [("c".into(), How::Subtraction)]
        );
        assert_eq!(
            given(&["all", "-a", "-b", "-c"], &["all", "-a", "-b"]),
            [("c".into(), How::Subtraction)]
        );
    }

    #[test]
    fn what_is_still_hidden_is_not_warned_about() {
        for (old, new) in [
            (
                ["all", "-a", "-b"].as_slice(),
                ["all", "-a", "-b"].as_slice(),
            ),
            (&["-all", "-a", "-b"], &["-all", "-a", "-b", "-c"]),
            (&["all", "-a", "-b"], &["all", "-a", "-b", "-c", "-d"]),
            (&["all", "a"], &["all", "a", "b"]),
        ] {
            assert_eq!(given(old, new), [], "{old:?} {new:?}");
        }
    }

    #[test]
    fn groups_add_up_to_everyone_in_the_lab() {
        let totals_of = |id| totals(&row(id, false));
        assert_eq!(
            totals_of("indicator/x/a/actual/kön: män"),
            ["indicator/x/all/actual/kön: män", "indicator/x/a/actual"]
        );
        assert_eq!(
            totals_of("indicator/x/all/at/2019-01-01/kön: män"),
            ["indicator/x/all/at/2019-01-01"]
        );
        assert!(totals_of("indicator/x/a/change").is_empty());
        assert!(totals_of("indicator/x/a/target").is_empty());
    }
}
