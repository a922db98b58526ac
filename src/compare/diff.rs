//! What changed between two editions' results, by lab, with the sources behind.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::reveal::{Figures, Warning, warnings};
use super::{few, ranges};
use crate::disclosure::PublishedSource;
use crate::model::Language;
use crate::results::{FigureRow, LabRow, Results, fields_that_differ};

/// Lower and upper bound of a figure as one part of it.
pub const INTERVAL: &str = "interval";

/// Where a withheld figure lies.
pub const RANGE: &str = "range";

/// What became of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Another value, number of people, interval, status, formula or sources.
    Changed,
    /// Only in the new edition.
    Added,
    /// Only in the old edition.
    Removed,
    /// Shown in the old edition, withheld in the new one.
    Withheld,
    /// Withheld in the old edition, shown in the new one.
    Freed,
}

impl Change {
    /// Its id for other programs.
    pub fn id(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Withheld => "withheld",
            Self::Freed => "freed",
        }
    }
}

/// What differs in what is said of the programme itself.
#[derive(Debug, Clone, PartialEq)]
pub enum ProgrammeChange {
    /// A field.
    Field(&'static str),
    /// A lab, by its id.
    Lab(Change, String),
}

impl Serialize for ProgrammeChange {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Field(field) => serializer.collect_str(&format_args!("{field} changed")),
            Self::Lab(change, lab) => {
                serializer.collect_str(&format_args!("lab {lab} {}", change.id()))
            }
        }
    }
}

/// A figure that differs between two editions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Difference {
    /// What became of it.
    pub change: Change,
    /// The figure's id.
    pub id: String,
    /// As printed before, where both editions show it or only the old one has it; of a
    /// withheld one its range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// As printed now, where both editions show it or only the new one has it; of a
    /// withheld one its range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What of it differs: the names of fields, `interval` and `range`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub what: Vec<&'static str>,
    /// What it comes from, in the edition that shows it; the new one of both.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub source: Vec<PublishedSource>,
}

/// What differs in one lab, or over all of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LabChanges {
    /// The lab's id; none for the programme.
    pub lab: Option<String>,
    /// The lab's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its figures that differ, in the order of their ids.
    pub figures: Vec<Difference>,
}

/// Everything that differs between two editions.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Comparison {
    /// What is said of the programme and its labs themselves.
    pub programme: Vec<ProgrammeChange>,
    /// Figures by lab, the programme first.
    pub labs: Vec<LabChanges>,
    /// What the two editions reveal together.
    pub warnings: Vec<Warning>,
}

impl Comparison {
    /// Whether the editions say the same.
    pub fn is_same(&self) -> bool {
        self.programme.is_empty() && self.labs.is_empty()
    }
}

/// What differs from `old` to `new`.
pub fn compare_results(old: &Results, new: &Results) -> Comparison {
    let (before, after) = (Edition::of(old), Edition::of(new));
    let ids = before.figures.keys().chain(after.figures.keys());
    let ids: BTreeSet<&str> = ids.copied().collect();
    let mut by_lab: BTreeMap<Option<&str>, Vec<Difference>> = BTreeMap::new();
    for id in ids {
        if let Some(difference) = difference(id, (&before, &after)) {
            let row = after.figures.get(id).or(before.figures.get(id));
            let lab = row.and_then(|figure| figure.lab.0.as_deref());
            by_lab.entry(lab).or_default().push(difference);
        }
    }
    let labs = by_lab.into_iter().map(|(lab, figures)| LabChanges {
        lab: lab.map(ToOwned::to_owned),
        name: lab.and_then(|lab| name(lab, new).or(name(lab, old))),
        figures,
    });
    Comparison {
        programme: about_programme(old, new),
        labs: labs.collect(),
        warnings: [
            warnings(&before.figures, &after.figures),
            few::warnings(&before.figures, &after.figures, new.programme.threshold),
            ranges::warnings(&before.figures, &after.figures, new.programme.threshold),
        ]
        .concat(),
    }
}

/// An edition with its figures by their ids.
struct Edition<'r> {
    results: &'r Results,
    figures: Figures<'r>,
}

impl<'r> Edition<'r> {
    fn of(results: &'r Results) -> Self {
        let rows = results.figures.iter();
        Self {
            results,
            figures: rows.map(|row| (row.id.as_str(), row)).collect(),
        }
    }
}

fn name(lab: &str, results: &Results) -> Option<String> {
    let row = results.labs.iter().find(|row| row.id == lab)?;
    Some(row.name.clone())
}

/// The fields of the programme that differ, and the labs that came or went.
fn about_programme(old: &Results, new: &Results) -> Vec<ProgrammeChange> {
    let lab = |change, lab: &LabRow| ProgrammeChange::Lab(change, lab.id.clone());
    let mut fields = fields_that_differ(&old.programme, &new.programme);
    fields.extend(fields_that_differ(&old.edition, &new.edition));
    fields.sort_unstable();
    let mut told: Vec<ProgrammeChange> = fields.into_iter().map(ProgrammeChange::Field).collect();
    for row in &new.labs {
        match old.labs.iter().find(|other| other.id == row.id) {
            None => told.push(lab(Change::Added, row)),
            Some(other) if other != row => told.push(lab(Change::Changed, row)),
            Some(_) => {}
        }
    }
    let still = |row: &LabRow| new.labs.iter().any(|other| other.id == row.id);
    let gone = old.labs.iter().filter(|row| !still(row));
    told.extend(gone.map(|row| lab(Change::Removed, row)));
    told
}

fn difference(id: &str, (old, new): (&Edition<'_>, &Edition<'_>)) -> Option<Difference> {
    let language = new.results.language();
    let print = |row: &FigureRow| printed(row, language);
    let editions = [new, old];
    let (old, new) = (old.figures.get(id).copied(), new.figures.get(id).copied());
    let (mut before, mut after, mut what) = (None, None, Vec::new());
    let change = match (old, new) {
        (Some(old), Some(new)) => match (old.withheld, new.withheld) {
            (false, true) => {
                after = print(new);
                Change::Withheld
            }
            (true, false) => {
                before = print(old);
                Change::Freed
            }
            (true, true) if ranges::of(old) != ranges::of(new) => {
                (before, after) = (print(old), print(new));
                what = vec![RANGE];
                Change::Changed
            }
            _ => {
                what = parts_that_differ(old, new);
                if what.is_empty() {
                    return None;
                }
                (before, after) = (print(old), print(new));
                Change::Changed
            }
        },
        (None, new) => {
            after = new.and_then(print);
            Change::Added
        }
        (old, None) => {
            before = old.and_then(print);
            Change::Removed
        }
    };
    let shown = editions.into_iter().find_map(|edition| {
        let row = edition.figures.get(id).filter(|row| !row.withheld)?;
        Some(edition.results.sources_of(row))
    });
    Some(Difference {
        change,
        id: id.to_owned(),
        before,
        after,
        what,
        source: shown.unwrap_or_default(),
    })
}

fn printed(row: &FigureRow, language: Language) -> Option<String> {
    let text = row.text.0.as_ref().and_then(|text| text.of(language));
    text.map(crate::wording::format::plain_spaces)
}

/// What of a figure differs: a value however it is written, an interval, any
/// other field.
fn parts_that_differ(old: &FigureRow, new: &FigureRow) -> Vec<&'static str> {
    let fields = fields_that_differ(old, new).into_iter();
    let mut parts: Vec<&str> = fields
        .filter_map(|field| match field {
            "id" | "lab" | "withheld" => None,
            "text" | "printed" | "unit" | "qualifier" | "numerator" | "denominator" => {
                Some("value")
            }
            "low" | "high" => Some(INTERVAL),
            // Places in each edition's own list.
            "source" => None,
            field => Some(field),
        })
        .collect();
    parts.dedup();
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::results::read_results;

    fn results(figures: &str) -> Results {
        let text = format!(
            r#"{{"version":1,"programme":{{"title":"x","threshold":5}},"labs":[{{"id":"norr","name":"Norr","place":"N"}}],"figures":[{figures}],
               "sources":[{{"file":"f","sheet":"S","columns":["A"],"cells":1}},{{"file":"f","sheet":"S","columns":["B"],"cells":2}}]}}"#
        );
        read_results(&text).unwrap()
    }

    #[test]
    fn a_range_that_is_another_is_told_and_a_part_in_common_is_warned_of() {
        let row = |told: &str| {
            results(&format!(
                r#"{{"id":"indicator/a/norr/actual","lab":"norr","unit":"persons","withheld":true{told}}}"#
            ))
        };
        let range = |low: u64, high: u64| {
            row(&format!(
                r#","low":{low}.0,"high":{high}.0,"text":"{low}–{high}""#
            ))
        };
        let compared = |old: &Results, new: &Results| {
            let comparison = compare_results(old, new);
            let figure = comparison.labs.first().and_then(|lab| lab.figures.first());
            let told = figure.map(|own| (own.before.clone(), own.after.clone(), own.what.clone()));
            (told, comparison.warnings.len())
        };
        let text = |text: &str| Some(text.to_owned());
        for (old, new, told, warned) in [
            (range(1, 11), range(0, 12), (text("1–11"), text("0–12")), 0),
            (range(1, 11), range(3, 14), (text("1–11"), text("3–14")), 1),
            (range(4, 30), range(1, 6), (text("4–30"), text("1–6")), 1),
            (range(6, 30), range(2, 8), (text("6–30"), text("2–8")), 1),
            (range(6, 30), range(2, 18), (text("6–30"), text("2–18")), 0),
            (range(1, 11), row(""), (text("1–11"), None), 0),
            (row(""), range(1, 11), (None, text("1–11")), 0),
        ] {
            let (before, after) = told;
            assert_eq!(
                compared(&old, &new),
                (Some((before, after, vec![RANGE])), warned)
            );
        }
        assert_eq!(compared(&range(1, 11), &range(1, 11)), (None, 0));
    }

    #[test]
    fn figures_are_told_by_lab_with_what_became_of_them() {
        let old = results(
            r#"{"id":"indicator/a/norr/actual","lab":"norr","value":1.0,"text":"1","withheld":false,"source":[0]},
               {"id":"indicator/b/norr/actual","lab":"norr","value":7.0,"text":"7","withheld":false,"source":[1]},
               {"id":"indicator/c/all/actual","lab":null,"value":3.0,"text":"3","withheld":false}"#,
        );
        let new = results(
            r#"{"id":"indicator/a/norr/actual","lab":"norr","value":2.0,"text":"2","withheld":false,"source":[0]},
               {"id":"indicator/b/norr/actual","lab":"norr","value":null,"withheld":true}"#,
        );
        let comparison = compare_results(&old, &new);
        assert_eq!(comparison.labs.len(), 2);
        let [programme, norr] = comparison.labs.as_slice() else {
            panic!("two scopes differ");
        };
        assert_eq!(programme.figures[0].change, Change::Removed);
        assert_eq!(norr.name.as_deref(), Some("Norr"));
        assert_eq!(norr.figures[0].what, ["value"]);
        assert_eq!(norr.figures[0].after.as_deref(), Some("2"));
        assert_eq!(norr.figures[1].change, Change::Withheld);
        assert_eq!(
            norr.figures[1].before, None,
            "what is withheld is not repeated"
        );
        assert_eq!(norr.figures[1].source[0].to_string(), "f#S: B (2)");
        assert!(compare_results(&old, &old).is_same());
    }
}
