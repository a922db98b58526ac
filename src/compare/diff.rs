//! What changed between two editions' results, by lab, with the cells behind.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::reveal::{Warning, warnings};
use crate::diagnostic::Problem;

/// A results file, as far as editions are compared by it.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Results {
    programme: serde_json::Value,
    #[serde(default)]
    labs: Vec<LabRow>,
    figures: Vec<FigureRow>,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
struct LabRow {
    id: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    place: String,
}

/// A figure of a results file.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default)]
pub(super) struct FigureRow {
    pub(super) id: String,
    pub(super) lab: Option<String>,
    pub(super) withheld: bool,
    pub(super) value: Option<f64>,
    pub(super) text: Option<String>,
    pub(super) unit: Option<String>,
    pub(super) qualifier: Option<String>,
    pub(super) n: Option<u64>,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
    pub(super) status: Option<String>,
    pub(super) formula: Option<String>,
    pub(super) cells: Option<Vec<String>>,
}

/// Figures of one edition by their ids.
pub(super) type Figures<'r> = BTreeMap<&'r str, &'r FigureRow>;

/// What became of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// Another value, number of people, interval, status, formula or cells.
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
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Changed => "changed",
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Withheld => "withheld",
            Self::Freed => "freed",
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
    /// As printed before, where both editions show it or only the old one has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// As printed now, where both editions show it or only the new one has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
    /// What of it differs: `value`, `n`, `interval`, `status`, `formula`, `cells`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub what: Vec<&'static str>,
    /// The cells behind it, in the edition that shows it; the new one of both.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<String>,
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
    /// What is said of the programme and its labs themselves, by key.
    pub programme: Vec<String>,
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

/// Reads a results file.
///
/// # Errors
/// When it is not one; nothing of it is quoted.
pub fn read_results(text: &str) -> Result<Results, Problem> {
    serde_json::from_str(text).map_err(|error| {
        let message = format!(
            "this is not a results file (line {}, column {})",
            error.line(),
            error.column()
        );
        Problem::new("not-results", message)
            .help("name a results.json that a build wrote under output/resultat/")
    })
}

/// What differs from `old` to `new`.
pub fn compare_results(old: &Results, new: &Results) -> Comparison {
    let (before, after) = (figures(old), figures(new));
    let ids: BTreeSet<&str> = before.keys().chain(after.keys()).copied().collect();
    let mut by_lab: BTreeMap<Option<&str>, Vec<Difference>> = BTreeMap::new();
    for id in ids {
        let (old, new) = (before.get(id).copied(), after.get(id).copied());
        if let Some(difference) = difference(id, old, new) {
            let lab = new.or(old).and_then(|figure| figure.lab.as_deref());
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
        warnings: warnings(&before, &after),
    }
}

fn figures(results: &Results) -> Figures<'_> {
    let rows = results.figures.iter();
    rows.map(|row| (row.id.as_str(), row)).collect()
}

fn name(lab: &str, results: &Results) -> Option<String> {
    let row = results.labs.iter().find(|row| row.id == lab)?;
    Some(row.name.clone())
}

/// The keys of the programme that differ, and the labs that came or went.
fn about_programme(old: &Results, new: &Results) -> Vec<String> {
    let mut told = Vec::new();
    let keys = |results: &Results| -> BTreeSet<String> {
        let object = results.programme.as_object();
        object
            .into_iter()
            .flat_map(|map| map.keys().cloned())
            .collect()
    };
    for key in keys(old).union(&keys(new)) {
        if old.programme.get(key) != new.programme.get(key) {
            told.push(format!("{key} changed"));
        }
    }
    for lab in &new.labs {
        match old.labs.iter().find(|other| other.id == lab.id) {
            None => told.push(format!("lab {} added", lab.id)),
            Some(other) if other != lab => told.push(format!("lab {} changed", lab.id)),
            Some(_) => {}
        }
    }
    for lab in &old.labs {
        if !new.labs.iter().any(|other| other.id == lab.id) {
            told.push(format!("lab {} removed", lab.id));
        }
    }
    told
}

fn difference(id: &str, old: Option<&FigureRow>, new: Option<&FigureRow>) -> Option<Difference> {
    let (mut before, mut after, mut what) = (None, None, Vec::new());
    let change = match (old, new) {
        (Some(old), Some(new)) => match (old.withheld, new.withheld) {
            (false, true) => Change::Withheld,
            (true, false) => Change::Freed,
            _ => {
                what = parts_that_differ(old, new);
                if what.is_empty() {
                    return None;
                }
                (before, after) = (printed(old), printed(new));
                Change::Changed
            }
        },
        (None, new) => {
            after = new.and_then(printed);
            Change::Added
        }
        (old, None) => {
            before = old.and_then(printed);
            Change::Removed
        }
    };
    let shown = [new, old].into_iter().flatten().find(|row| !row.withheld);
    let cells = shown.and_then(|row| row.cells.clone());
    Some(Difference {
        change,
        id: id.to_owned(),
        before,
        after,
        what,
        cells: cells.unwrap_or_default(),
    })
}

fn printed(row: &FigureRow) -> Option<String> {
    let text = row.text.as_deref();
    text.filter(|_| !row.withheld)
        .map(crate::wording::format::plain_spaces)
}

fn parts_that_differ(old: &FigureRow, new: &FigureRow) -> Vec<&'static str> {
    let parts = [
        (
            "value",
            (old.value, &old.text, &old.unit, &old.qualifier)
                != (new.value, &new.text, &new.unit, &new.qualifier),
        ),
        ("n", old.n != new.n),
        ("interval", (old.low, old.high) != (new.low, new.high)),
        ("status", old.status != new.status),
        ("formula", old.formula != new.formula),
        ("cells", old.cells != new.cells),
    ];
    let differ = parts.into_iter().filter(|(_, differs)| *differs);
    differ.map(|(part, _)| part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results(figures: &str) -> Results {
        let text = format!(
            r#"{{"version":1,"programme":{{"title":"x"}},"labs":[{{"id":"norr","name":"Norr","place":"N"}}],"figures":[{figures}]}}"#
        );
        read_results(&text).unwrap()
    }

    #[test]
    fn figures_are_told_by_lab_with_what_became_of_them() {
        let old = results(
            r#"{"id":"indicator/a/norr/actual","lab":"norr","value":1.0,"text":"1","withheld":false,"cells":["f#S!A1"]},
               {"id":"indicator/b/norr/actual","lab":"norr","value":7.0,"text":"7","withheld":false,"cells":["f#S!A2"]},
               {"id":"indicator/c/all/actual","lab":null,"value":3.0,"text":"3","withheld":false}"#,
        );
        let new = results(
            r#"{"id":"indicator/a/norr/actual","lab":"norr","value":2.0,"text":"2","withheld":false,"cells":["f#S!A1"]},
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
        assert_eq!(norr.figures[1].cells, ["f#S!A2"]);
        assert!(compare_results(&old, &old).is_same());
    }

    #[test]
    fn what_is_no_results_file_is_not_quoted() {
        let problem = read_results("{\"hemligt\": 1}").unwrap_err();
        assert_eq!(problem.id(), "not-results");
        assert!(!problem.told().0.contains("hemligt"));
    }
}
