//! What the words of a survey item tell of its scale: its labels, and which way is better.

use super::super::foreign::forms::{is_no_answer, looks_reversed, no_step_in};
use super::super::rows::Row;
use crate::diagnostic::{Problem, plain, quoted};
use crate::model::clean::folded;
use crate::model::tables::{RowSource, SurveyItem};
use crate::model::{CellRef, ItemType};

/// A question about something bad has to say which way is better: a blank counts as
/// up, and would tell more of it as an improvement.
pub(super) fn check_direction(row: &mut Row<'_, '_>, item: &SurveyItem) {
    if item.kind != ItemType::Scale || !row.is_blank(SurveyItem::direction) {
        return;
    }
    let labels = item.labels.iter().cloned();
    let labels: Vec<(String, i32)> = labels.zip(item.scale.clone()).collect();
    if looks_reversed(&item.text.value, &labels) {
        let problem = Problem::ReversedItemWithoutDirection {
            item: quoted(&item.id.value),
            text: quoted(&item.text.value),
            told: plain("table"),
        };
        row.error(row.cell(SurveyItem::direction), problem);
    }
}

/// A label per value of the scale, all different, or none at all; in every
/// language that has any. What means no answer is no step of the scale: it would count
/// as the best or the worst of them.
pub(super) fn check_labels(row: &mut Row<'_, '_>, item: &SurveyItem) {
    let values = item.scale.end() - item.scale.start() + 1;
    let others = row.other_words(SurveyItem::labels);
    let cells =
        std::iter::once(row.cell(SurveyItem::labels)).chain(others.iter().map(|cell| cell.at));
    let cells: Vec<CellRef> = cells.collect();
    let lists = std::iter::once(&item.labels).chain(&item.other_labels);
    if item.kind == ItemType::Scale
        && let Some(said) = no_step_in(&item.text.value, &item.scale)
    {
        tell_no_step(row, item.text.at, said, "text");
    }
    for (labels, at) in lists.zip(cells) {
        let mut said = labels.iter().filter(|label| is_no_answer(label));
        if let Some(label) = said.next() {
            tell_no_step(row, at, label, "table");
            continue;
        }
        if !labels.is_empty() && labels.len() as i64 != i64::from(values) {
            let problem = Problem::LabelCount {
                values: values.unsigned_abs().into(),
                labels: labels.len().into(),
            };
            row.error(at, problem);
        }
        let steps = (*item.scale.start()..).zip(labels);
        let mut other =
            steps.filter(|(step, label)| number_before(label).is_some_and(|own| own != *step));
        if let Some((step, label)) = other.next() {
            let problem = Problem::LabelOfOtherStep {
                label: quoted(label),
                step: plain(step),
            };
            row.error(at, problem);
        }
        let twice = labels.iter().enumerate().find(|(position, label)| {
            let same = |other: &String| folded(other) == folded(label);
            labels[..*position].iter().any(same)
        });
        if let Some((_, label)) = twice {
            let label = quoted(label);
            row.error(at, Problem::RepeatedLabel { label });
        }
    }
}

/// The number that a label is, or stands before it: `0 = Stämmer inte alls`. Not that
/// of `1–2 gånger`.
fn number_before(label: &str) -> Option<i32> {
    let label = label.trim();
    let end = label
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(label.len());
    let (digits, rest) = label.split_at(end);
    let apart = ["=", " =", ".", ")", ":", " -", " –"];
    let alone = rest.is_empty() || apart.iter().any(|sign| rest.starts_with(sign));
    digits.parse().ok().filter(|_| alone)
}

fn tell_no_step(row: &mut Row<'_, '_>, at: CellRef, label: &str, told: &'static str) {
    let problem = Problem::LabelOfNoAnswer {
        label: quoted(label),
        told: plain(told),
    };
    row.error(at, problem);
}
