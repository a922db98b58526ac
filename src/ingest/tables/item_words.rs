//! What the words of a survey item tell of its scale: its labels, and which way is better.

use std::ops::RangeInclusive;

use super::super::foreign::forms::{
    is_no_answer, leading_number, looks_reversed, names_a_trait, no_step_in, range_in,
};
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

/// The labels of a scale of which only the ends have words, as forms show it: what lies
/// between is called by its number.
pub(super) fn spread_ends(item: &mut SurveyItem) {
    let scale = item.scale.clone();
    let wide = scale.end() - scale.start() > 1;
    for labels in std::iter::once(&mut item.labels).chain(&mut item.other_labels) {
        if let [low, high] = labels.as_slice()
            && wide
        {
            let ends = [(low.clone(), *scale.start()), (high.clone(), *scale.end())];
            *labels = labels_on(&scale, &ends);
        }
    }
}

/// The label of every value of a scale: its number where only the ends, or some, have
/// one. None at all where an end has none.
pub(super) fn labels_on(scale: &RangeInclusive<i32>, told: &[(String, i32)]) -> Vec<String> {
    let of = |value: i32| {
        let mut told = told.iter();
        told.find(|(_, own)| *own == value)
            .map(|(label, _)| label.clone())
    };
    if of(*scale.start()).is_none() || of(*scale.end()).is_none() {
        return Vec::new();
    }
    let labels = scale.clone();
    labels
        .map(|value| of(value).unwrap_or_else(|| value.to_string()))
        .collect()
}

/// What the words of an item say against its being a scale, or against this scale.
pub(super) fn check_scale_words(row: &mut Row<'_, '_>, item: &SurveyItem) {
    if item.kind != ItemType::Scale {
        return;
    }
    let told = range_in(&item.text.value);
    let own = (*item.scale.start(), *item.scale.end());
    if let Some((low, high)) = told.filter(|told| *told != own) {
        let problem = Problem::TextOfOtherScale {
            low: plain(low),
            high: plain(high),
        };
        row.warn(row.cell(SurveyItem::scale), problem);
    }
    let at = row.cell(SurveyItem::labels);
    if let [low, .., high] = item.labels.as_slice()
        && is_too_much(low)
        && is_too_much(high)
    {
        row.error(at, Problem::BestInTheMiddle);
    } else if names_a_trait(&item.text.value) || has_no_order(&item.labels) {
        let item = quoted(&item.id.value);
        row.warn(at, Problem::ScaleWithoutOrder { item });
    }
}

/// Whether a label tells a departure from what would be right: `För lite`, `Alldeles för
/// mycket`, `Too long`.
fn is_too_much(label: &str) -> bool {
    const BEFORE: [&str; 6] = ["alldeles", "lite", "något", "much", "far", "a"];
    let label = leading_number(label).map_or(label, |(_, words)| words);
    let label = label.to_lowercase();
    let words = label.split_whitespace();
    let mut words = words.skip_while(|word| BEFORE.contains(word));
    matches!(words.next(), Some("för" | "too")) && words.next().is_some()
}

/// Whether labels are kinds and not degrees: ways of holding a home, ages, or a yes and a
/// no with something after them.
fn has_no_order(labels: &[String]) -> bool {
    const KINDS: [&str; 14] = [
        "hyresratt",
        "bostadsratt",
        "aganderatt",
        "villa",
        "radhus",
        "lagenhet",
        "kvinna",
        "man",
        "icke-binar",
        "woman",
        "female",
        "male",
        "rental",
        "owned",
    ];
    let keys: Vec<String> = labels.iter().map(|label| folded(label)).collect();
    let kinds = keys.iter().filter(|key| KINDS.contains(&key.as_str()));
    let several = kinds.count() > 1;
    let yes_no_other = matches!(keys.as_slice(), [yes, no, _, ..]
        if ["ja", "yes"].contains(&yes.as_str()) && ["nej", "no"].contains(&no.as_str()));
    several || yes_no_other
}

/// A label per value of the scale, all different, or none at all; in every
/// language that has any. What means no answer is no step of the scale: it would count
/// as the best or the worst of them.
/// False where there are more or fewer words than values: nobody's words can be
/// told apart then.
pub(super) fn check_labels(row: &mut Row<'_, '_>, item: &SurveyItem) -> bool {
    let mut sound = true;
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
            let by_comma = match labels.as_slice() {
                [only] => parted_by_commas(only),
                _ => None,
            };
            let problem = match by_comma {
                Some(parted) => Problem::LabelsByComma {
                    parted: quoted(&parted),
                },
                None => Problem::LabelCount {
                    values: values.unsigned_abs().into(),
                    labels: labels.len().into(),
                },
            };
            row.error(at, problem);
            sound = false;
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
    sound
}

/// Words with commas between them as a list is written.
fn parted_by_commas(labels: &str) -> Option<String> {
    let parts = labels.split(',').map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    (parts.len() > 1).then(|| parts.join("; "))
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
