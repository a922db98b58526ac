//! Questions with one answer and a column for each option: the option's label, or a mark,
//! stands in the column of the one that was chosen. They are read as one column.

use std::collections::BTreeSet;
use std::ops::Range;

use super::background_words::{asks_who, names_a_trait};
use super::export::{Column, Export, Held, Role};
use super::no_answer::is_no_answer;
use super::scale::{ScaleOrigin, guess_scale};
use super::ticks::{is_code_of, is_tick};
use super::words::wording_key;

/// Adds a column for each question with one answer whose options have columns of their
/// own. What takes several answers is left as it is: nobody can tell it from one where
/// nobody chose two, but by the options. Those that are steps of a scale, or ask who
/// somebody is, exclude each other.
pub fn join_options(export: &mut Export<'_>) {
    join_groups(export, |export, group| {
        Some(vec![read_together(export, group)?])
    });
}

/// Adds the columns that `read` makes of the columns of one question, which are parts from
/// then on; where it makes none they stay as they are.
pub fn join_groups(
    export: &mut Export<'_>,
    read: impl Fn(&Export<'_>, Range<usize>) -> Option<Vec<Column>>,
) {
    let mut joined = Vec::new();
    let mut parts = BTreeSet::new();
    let mut start = 0;
    while start < export.columns.len() {
        let end = end_of_group(&export.columns, start);
        if let Some(columns) = read(export, start..end) {
            joined.extend(columns);
            parts.extend(start..end);
        }
        start = end;
    }
    for (position, column) in export.columns.iter_mut().enumerate() {
        if parts.contains(&position) {
            column.role = Role::Part;
        }
    }
    export.columns.extend(joined);
}

/// Where the columns end that are parts of one question, from `start`.
fn end_of_group(columns: &[Column], start: usize) -> usize {
    let Some(first) = columns.get(start).filter(|own| is_part(own)) else {
        return start + 1;
    };
    let own = columns.iter().skip(start + 1);
    let own = own.take_while(|own| is_part(own) && own.question == first.question);
    start + 1 + own.count()
}

fn is_part(column: &Column) -> bool {
    let plain = column.role == Role::Question && column.side.is_none();
    plain && column.subquestion.is_some() && column.held == Held::Column
}

fn read_together(export: &Export<'_>, group: Range<usize>) -> Option<Column> {
    let columns = export.columns.get(group.clone())?;
    let first = columns.first().filter(|_| columns.len() >= 2)?;
    let labels = columns.iter().filter_map(|own| own.subquestion.clone());
    let labels: Vec<String> = labels.collect();
    let excluding =
        are_steps(&labels) || asks_who(&first.question) || names_a_trait(&first.question);
    let mut others = export.columns.iter();
    let taken = others.any(|own| wording_key(&own.heading) == wording_key(&first.question));
    if !excluding || taken || !is_one_of(export, group, &labels) {
        return None;
    }
    let options = columns.iter().map(|own| own.at).zip(labels);
    Some(Column {
        at: first.at,
        heading: first.question.clone(),
        code: None,
        question: first.question.clone(),
        subquestion: None,
        role: Role::Question,
        side: None,
        option: None,
        held: Held::Options(options.collect()),
    })
}

/// Whether options are the steps of one scale, by their words or numbers.
fn are_steps(labels: &[String]) -> bool {
    let said: Vec<&str> = labels.iter().map(String::as_str).collect();
    let steps = said.iter().filter(|label| !is_no_answer(label)).count();
    let scale = guess_scale("", &said).filter(|scale| scale.origin != ScaleOrigin::Codes);
    scale.is_some() && steps >= 2
}

/// Whether nobody chose two, and nothing but an option's own label or mark stands in its
/// column.
fn is_one_of(export: &Export<'_>, group: Range<usize>, labels: &[String]) -> bool {
    let mut any = false;
    for own in &export.respondents {
        let filled = group.clone().zip(labels).enumerate();
        let filled = filled.filter_map(|(place, (column, label))| {
            let text = export.shown(own.row, column)?;
            let marks = wording_key(&text) == wording_key(label)
                || is_tick(&text)
                || is_code_of(&text, place + 1);
            Some(marks)
        });
        let filled: Vec<bool> = filled.collect();
        if filled.len() > 1 || filled.contains(&false) {
            return false;
        }
        any |= !filled.is_empty();
    }
    any
}
