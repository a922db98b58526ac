//! Which columns tell the respondent and the lab: guessed.

use std::collections::BTreeMap;

use super::export::{Export, Role};
use super::items::is_id;
use super::kinds::{Values, values_of};
use super::proposal::{GuessContext, ProposedSource, Seen, slug};
use super::words::{key, looks_personal};
use crate::model::clean::folded;

/// The column with the pseudonym: of those that are headed so, the one whose
/// codes return most often, and a question before the system's own token; else
/// the number of the response. With what there is to say about it.
pub fn guess_respondent(export: &Export<'_>, items: &[usize]) -> (Option<usize>, Option<String>) {
    let coded = export
        .columns
        .iter()
        .enumerate()
        .filter(|(position, column)| column.role == Role::Pseudonym && !items.contains(position));
    let best = coded
        .map(|(position, column)| {
            let values = values_of(export, position);
            let token =
                ["token", "accesscode", "behorighetskod"].contains(&key(&column.heading).as_str());
            (
                values.filled - values.distinct.len().min(values.filled),
                !token,
                values.filled > 0,
                std::cmp::Reverse(position),
            )
        })
        .filter(|(_, _, any, _)| *any || export.respondents.is_empty())
        .max();
    if let Some((_, _, _, std::cmp::Reverse(position))) = best {
        return (Some(position), None);
    }
    let number = export.with_role(Role::ResponseId);
    let note = match number {
        Some(_) => {
            "no column holds a code that respondents keep; the number of the response is proposed, and it is new every time: before and after cannot be matched"
        }
        None => {
            "no column holds a code that respondents keep: write which one tells respondents apart"
        }
    };
    (number, Some(note.into()))
}

/// A handful of different values, none of which says who somebody is.
pub fn few(values: &Values<'_>) -> bool {
    (1..=40).contains(&values.distinct.len())
        && !values.answers().iter().any(|answer| looks_personal(answer))
}

/// A file's name without folders and ending.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Which lab the rows are of.
pub fn guess_lab(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    items: &[usize],
    respondent: Option<usize>,
) -> ProposedSource {
    let column = export.with_role(Role::Lab).filter(|position| {
        !items.contains(position)
            && Some(*position) != respondent
            && few(&values_of(export, *position))
    });
    let column = column.or_else(|| column_of_labs(export, context, items));
    if let Some(column) = column {
        return labs_of(export, context, column);
    }
    let file = folded(stem(context.file));
    let named =
        |lab: &&(String, String)| file.contains(&folded(&lab.0)) || file.contains(&folded(&lab.1));
    let (value, note) = match context.labs {
        [(only, _)] => (only.clone(), None),
        labs => match labs.iter().find(named) {
            Some((lab, _)) => (lab.clone(), Some("by the file's name".into())),
            None => (
                "LAB".into(),
                Some("no column tells the lab: write its id".into()),
            ),
        },
    };
    ProposedSource::Fixed { value, note }
}

/// A column in which nothing but the project's labs stands.
fn column_of_labs(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    items: &[usize],
) -> Option<usize> {
    let is_lab = |value: &str| {
        let value = folded(value);
        let mut labs = context.labs.iter();
        labs.any(|lab| folded(&lab.0) == value || folded(&lab.1) == value)
    };
    let mut columns = (0..export.columns.len()).filter(|column| !items.contains(column));
    columns.find(|column| {
        let values = values_of(export, *column);
        !values.distinct.is_empty() && values.distinct.iter().all(|(value, _)| is_lab(value))
    })
}

fn labs_of(export: &Export<'_>, context: &GuessContext<'_>, column: usize) -> ProposedSource {
    let values = values_of(export, column);
    let mut unknown = 0;
    let mut counted: BTreeMap<String, Seen> = BTreeMap::new();
    for (value, rows) in &values.distinct {
        let same = |lab: &&(String, String)| {
            folded(&lab.0) == folded(value) || folded(&lab.1) == folded(value)
        };
        let means = match context.labs.iter().find(same) {
            Some((lab, _)) => lab.clone(),
            None => {
                unknown += 1;
                lab_id(value)
            }
        };
        let seen = counted.entry(folded(value)).or_insert_with(|| Seen {
            value: value.to_string(),
            means,
            rows: 0,
        });
        seen.rows += rows;
    }
    let note = (unknown > 0)
        .then(|| "values that are no lab's id or name: write each one's id".to_owned());
    ProposedSource::Column {
        column,
        seen: counted.into_values().collect(),
        note,
    }
}

/// An id in the likeness of a value.
fn lab_id(value: &str) -> String {
    let id = slug(value);
    if is_id(&id) { id } else { "LAB".into() }
}
