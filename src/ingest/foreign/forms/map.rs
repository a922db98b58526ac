//! From a survey export to rows of the survey responses.

use std::collections::BTreeMap;

use super::super::left_out::Reason;
use super::export::{Export, Format, Role};
use super::items::{find_items, warn_of_unanswered};
use super::mapped::{MapContext, Mapped, Response};
use super::rows::Rows;
use crate::diagnostic::{Place, Problem, Value};
use crate::model::{CellRef, Occasion};
use crate::project::FormsMapping;

/// Reads an export by a mapping. Every problem is among the diagnostics: what
/// cannot be read is left out, and the rest goes on being checked.
pub fn map_responses(
    export: &Export<'_>,
    mapping: &FormsMapping,
    context: &MapContext<'_>,
) -> Mapped {
    let mut mapped = Mapped::default();
    find_items(export, mapping, context, &mut mapped);
    if export.respondents.is_empty() {
        let place = sheet_place(context);
        let problem = Problem::NoResponses.warning_at(place);
        mapped.diagnostics.push(problem);
    }
    let mut rows = match Rows::new(export, mapping, context, mapped) {
        Ok(rows) => rows,
        Err(mapped) => return mapped,
    };
    for respondent in &export.respondents {
        rows.read(respondent);
    }
    let mut mapped = rows.mapped;
    if export.format == Format::RedCap {
        join_rows(export, &mut mapped);
    }
    warn_of_unanswered(export, context, &mut mapped);
    note_left_out(context, &mut mapped);
    mapped
}

/// REDCap writes a row per form that is repeated: rows of one lab, person and
/// occasion are one response where no two answer the same item. A form that is
/// repeated on one occasion counts the first time: who filled it in twice is not
/// two people. Other rows that answer the same item stay as they are.
fn join_rows(export: &Export<'_>, mapped: &mut Mapped) {
    let instance = export.with_role(Role::RepeatInstance);
    let repeats = |row: u32| instance.is_some_and(|own| export.shown(row, own).is_some());
    let mut first: BTreeMap<(String, String, Occasion), usize> = BTreeMap::new();
    let mut joined: Vec<Response> = Vec::with_capacity(mapped.responses.len());
    for response in mapped.responses.drain(..) {
        let Some(respondent) = response.respondent.clone() else {
            joined.push(response);
            continue;
        };
        let person = (response.lab.0.to_lowercase(), respondent, response.occasion);
        let earlier = first.get(&person).and_then(|at| joined.get_mut(*at));
        match earlier.filter(|earlier| are_apart(earlier, &response)) {
            Some(earlier) => {
                for (answer, other) in earlier.answers.iter_mut().zip(response.answers) {
                    *answer = answer.or(other);
                }
                earlier.answers_a_scale |= response.answers_a_scale;
            }
            None if first.contains_key(&person) && repeats(response.at.row) => {
                let left_out = mapped.left_out.entry(Reason::Repeated).or_default();
                left_out.push(response.at.row);
            }
            None => {
                first.entry(person).or_insert(joined.len());
                joined.push(response);
            }
        }
    }
    mapped.responses = joined;
}

fn are_apart(one: &Response, other: &Response) -> bool {
    let mut pairs = one.answers.iter().zip(&other.answers);
    pairs.all(|(a, b)| a.is_none() || b.is_none())
}

fn sheet_place(context: &MapContext<'_>) -> Place {
    let origin = CellRef {
        sheet: context.sheet,
        column: 0,
        row: 0,
    };
    match context.sources.place(origin) {
        Place::Cell { file, sheet, .. } => Place::Sheet { file, sheet },
        place => place,
    }
}

fn note_left_out(context: &MapContext<'_>, mapped: &mut Mapped) {
    for (why, rows) in &mapped.left_out {
        let problem = Problem::RowsLeftOut {
            count: rows.len().into(),
            why: Value::Entry(why.into()),
        };
        let place = sheet_place(context);
        mapped.diagnostics.push(problem.note_at(place));
    }
}
