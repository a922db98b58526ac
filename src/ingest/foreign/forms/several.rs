//! Questions with several answers in one cell, as forms write them: each option
//! becomes a column of its own, 1 where it is among the answers and 0 where others are.

use std::collections::{BTreeMap, BTreeSet};

use super::export::{Column, Export, Role};
use super::kinds::{Values, is_of_several, values_of};
use super::mapping::find_columns;
use super::words::{looks_personal, one_line, wording_key};

/// A question with more options is a list of something else.
const MOST_OPTIONS: usize = 15;

/// The longest option, in characters: what is longer was written by somebody.
const LONGEST: usize = 80;

/// Between answers.
const BETWEEN: [char; 2] = [',', ';'];

/// Adds a column for each option that at least two chose, in any of the exports; what
/// just one wrote may be words of their own.
pub fn add_options<'e, 'g: 'e>(exports: impl Iterator<Item = &'e mut Export<'g>>) {
    let mut exports: Vec<&mut Export<'_>> = exports.collect();
    let mut chosen: BTreeMap<String, BTreeMap<String, usize>> = BTreeMap::new();
    for export in &exports {
        for (position, column) in export.columns.iter().enumerate() {
            let values = values_of(export, position);
            if !takes_options(column) || !is_of_several(export, column, &values) {
                continue;
            }
            let counts = chosen.entry(wording_key(&column.heading)).or_default();
            for (options, count) in lists(&values) {
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
        let questions = export.columns.iter().filter(|column| takes_options(column));
        let added = questions.flat_map(|column| {
            let options = chosen.get(&wording_key(&column.heading));
            let options = options.into_iter().flat_map(BTreeMap::keys);
            options.map(|option| of_option(column, option))
        });
        let added: Vec<Column> = added.collect();
        export.columns.extend(added);
    }
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

fn takes_options(column: &Column) -> bool {
    column.role == Role::Question
        && column.side.is_none()
        && column.subquestion.is_none()
        && column.option.is_none()
}

fn of_option(column: &Column, option: &str) -> Column {
    Column {
        at: column.at,
        heading: format!("{} [{option}]", column.heading),
        code: None,
        question: column.heading.clone(),
        subquestion: Some(option.to_owned()),
        role: Role::Option,
        side: None,
        option: Some(option.to_owned()),
    }
}

/// The answers of each cell, and how many cells have them. Where a semicolon parts any of
/// them, commas belong to the options; else what never stands but after one and the same
/// other is the rest of that one: *Annat, vill ej uppge* is one answer.
pub fn lists(values: &Values<'_>) -> Vec<(Vec<String>, usize)> {
    let semicolons = values.distinct.keys().any(|cell| cell.contains(';'));
    let between = if semicolons { ';' } else { ',' };
    let parted = values.distinct.iter().map(|(cell, count)| {
        let parts = cell.split(between).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        (parts, *count)
    });
    let parted: Vec<(Vec<&str>, usize)> = parted.collect();
    let mut before: BTreeMap<&str, BTreeSet<Option<&str>>> = BTreeMap::new();
    for (parts, _) in &parted {
        for (place, part) in parts.iter().enumerate() {
            let other = place.checked_sub(1).and_then(|place| parts.get(place));
            before.entry(part).or_default().insert(other.copied());
        }
    }
    let is_rest = |part: &str| {
        let before = before.get(part);
        !semicolons && before.is_some_and(|before| before.len() == 1 && !before.contains(&None))
    };
    let joined = parted.into_iter().map(|(parts, count)| {
        let mut list: Vec<String> = Vec::new();
        for part in parts {
            match list.last_mut().filter(|_| is_rest(part)) {
                Some(last) => last.push_str(&format!(", {part}")),
                None => list.push(part.to_owned()),
            }
        }
        (list, count)
    });
    joined.collect()
}

/// Whether an option is among the answers in a cell.
pub fn is_chosen(cell: &str, option: &str) -> bool {
    let (cell, option) = (one_line(cell).to_lowercase(), option.to_lowercase());
    let mut places = cell.match_indices(&option);
    places.any(|(at, own)| {
        let before = cell[..at].trim_end();
        let after = cell[at + own.len()..].trim_start();
        (before.is_empty() || before.ends_with(BETWEEN))
            && (after.is_empty() || after.starts_with(BETWEEN))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_after_one_answer_alone_is_its_rest() {
        let listed = |cells: &[&str]| {
            let mut values = Values::default();
            for cell in cells {
                *values.distinct.entry((*cell).into()).or_default() += 1;
            }
            lists(&values)
                .into_iter()
                .map(|(list, _)| list.join(" | "))
                .collect::<Vec<String>>()
        };
        assert_eq!(
            listed(&["Annat, vill ej uppge", "Kvinna", "Man"]),
            ["Annat, vill ej uppge", "Kvinna", "Man"]
        );
        assert_eq!(
            listed(&["Ja, ibland", "Ja, ofta", "Nej", "Nej, aldrig"]),
            ["Ja, ibland", "Ja, ofta", "Nej", "Nej, aldrig"]
        );
        assert_eq!(
            listed(&["Mat, Odling", "Mat, Sport", "Odling", "Odling, Sport"]),
            ["Mat | Odling", "Mat | Sport", "Odling", "Odling | Sport"]
        );
        assert_eq!(listed(&["Mat, dryck;Odling;"]), ["Mat, dryck | Odling"]);
    }

    #[test]
    fn an_option_is_chosen_where_it_stands_as_a_whole() {
        for (cell, is) in [
            ("Odling", true),
            ("Läxhjälp;odling;", true),
            ("Läxhjälp, Odling", true),
            ("Odlingsgrupp;Läxhjälp", false),
            ("Ingen odling", false),
            ("", false),
        ] {
            assert_eq!(is_chosen(cell, "Odling"), is, "{cell}");
        }
        assert!(is_chosen(
            "Mat, dryck och fika;Odling",
            "Mat, dryck och fika"
        ));
        assert!(!is_chosen("ett (Odling)", "("));
    }
}
