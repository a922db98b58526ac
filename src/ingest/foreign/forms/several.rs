//! Questions with several answers in one cell, as forms write them: each option
//! becomes a column of its own, 1 where it is among the answers and 0 where others are.

use std::collections::{BTreeMap, BTreeSet};

use super::export::{Column, Export, Format, Held, Role, Side};
use super::kinds::{is_of_several, values_of};
use super::lists::{MOST_OPTIONS, lists};
use super::mapping::find_columns;
use super::words::{looks_personal, one_line, wording_key};

/// The longest option, in characters: what is longer was written by somebody.
const LONGEST: usize = 80;

/// Where so many would have chosen an option, and nobody did, it was not offered.
const EXPECTED: usize = 5;

/// Adds a column for each option that at least two chose, in any of the exports; what
/// just one wrote may be words of their own.
pub fn add_options<'e, 'g: 'e>(exports: impl Iterator<Item = &'e mut Export<'g>>) {
    let mut exports: Vec<&mut Export<'_>> = exports.collect();
    let mut chosen: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    let mut answered: BTreeMap<String, usize> = BTreeMap::new();
    for export in &exports {
        for (position, column) in export.columns.iter().enumerate() {
            let values = values_of(export, position);
            if !takes_options(column) || !is_of_several(export, column, &values) {
                continue;
            }
            *answered.entry(question_of(column)).or_default() += values.filled;
            let counts = chosen.entry(question_of(column)).or_default();
            for (options, count) in lists(&values.distinct, export.format == Format::Kobo) {
                for option in options {
                    *counts.entry(option).or_default() += count;
                }
            }
        }
    }
    let may_be_shown =
        |option: &String| option.chars().count() <= LONGEST && !looks_personal(option);
    for counts in chosen.values_mut() {
        counts.retain(|option, count| *count >= 2 && may_be_shown(option));
    }
    chosen.retain(|_, counts| (2..=MOST_OPTIONS).contains(&counts.len()));
    for export in &mut exports {
        let questions = export.columns.iter().enumerate();
        let questions = questions.filter(|(_, column)| takes_options(column));
        let added = questions.flat_map(|(position, column)| {
            let question = question_of(column);
            let counts = chosen.get(&question);
            let (filled, own) = match counts {
                Some(_) => chosen_in(export, position),
                None => Default::default(),
            };
            let others = answered.get(&question).copied().unwrap_or_default();
            let others = others.saturating_sub(filled);
            // What nobody chose here, and so many did elsewhere that some would have, was
            // not offered: it is no 0.
            let offered = move |(option, count): &(&String, &usize)| {
                own.contains(*option) || *count * filled < EXPECTED * others.max(1)
            };
            let options = counts.into_iter().flatten().filter(offered);
            options.map(|(option, _)| of_option(column, option))
        });
        let added: Vec<Column> = added.collect();
        export.columns.extend(added);
    }
}

/// How many answered in a column, and the options that anybody chose there.
fn chosen_in(export: &Export<'_>, column: usize) -> (usize, BTreeSet<String>) {
    let values = values_of(export, column);
    let lists = lists(&values.distinct, export.format == Format::Kobo);
    let options = lists.into_iter().flat_map(|(options, _)| options);
    (values.filled, options.collect())
}

/// Adds the columns of options that a manifest names, `question [option]`.
pub fn add_named_options<'n>(export: &mut Export<'_>, names: impl Iterator<Item = &'n str>) {
    for name in names {
        if find_columns(export, name).is_ok() {
            continue;
        }
        let named = one_line(name);
        let found = export.columns.iter().find_map(|column| {
            let start = named.get(..column.heading.len())?;
            let is_own = start.to_lowercase() == column.heading.to_lowercase();
            let rest = named.get(column.heading.len()..).filter(|_| is_own)?;
            let option = rest.strip_prefix(" [")?.strip_suffix(']')?;
            takes_options(column).then(|| of_option(column, option))
        });
        export.columns.extend(found);
    }
}

/// The question whose answers a column holds, on whichever occasion.
fn question_of(column: &Column) -> String {
    let side = column.side.as_ref();
    wording_key(side.map_or(&column.heading, |side| &side.question))
}

fn takes_options(column: &Column) -> bool {
    column.role == Role::Question
        && column.subquestion.is_none()
        && column.option.is_none()
        && !matches!(column.held, Held::Options(_))
}

fn of_option(column: &Column, option: &str) -> Column {
    Column {
        at: column.at,
        heading: format!("{} [{option}]", column.heading),
        code: None,
        question: column.heading.clone(),
        subquestion: Some(option.to_owned()),
        role: Role::Option,
        side: column.side.as_ref().map(|side| Side {
            when: side.when.clone(),
            question: option.to_owned(),
            of: Some(side.question.clone()),
        }),
        option: Some(option.to_owned()),
        held: column.held.clone(),
    }
}
