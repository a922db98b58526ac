//! REDCap writes a row per form that is repeated: rows of one record and event
//! are one response where no two answer the same item.

use std::collections::BTreeMap;

use super::map::Response;
use crate::model::Occasion;

/// Joins rows of one lab, person and occasion whose answers are to different
/// items. Rows that answer the same item stay as they are.
pub fn join_rows(responses: &mut Vec<Response>) {
    let mut first: BTreeMap<(String, String, Occasion), usize> = BTreeMap::new();
    let mut joined: Vec<Response> = Vec::with_capacity(responses.len());
    for response in responses.drain(..) {
        let person = (
            response.lab.0.to_lowercase(),
            response.respondent.clone(),
            response.occasion,
        );
        let earlier = first.get(&person).and_then(|at| joined.get_mut(*at));
        match earlier.filter(|earlier| are_apart(earlier, &response)) {
            Some(earlier) => {
                for (answer, other) in earlier.answers.iter_mut().zip(response.answers) {
                    *answer = answer.or(other);
                }
            }
            None => {
                first.entry(person).or_insert(joined.len());
                joined.push(response);
            }
        }
    }
    *responses = joined;
}

fn are_apart(one: &Response, other: &Response) -> bool {
    one.answers
        .iter()
        .zip(&other.answers)
        .all(|(a, b)| a.is_none() || b.is_none())
}
