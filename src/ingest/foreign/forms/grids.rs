//! Grids with a column for each option of each row: `Jag trivs - Stämmer helt`. The columns
//! of a row are read as one.

use std::collections::BTreeSet;

use super::export::{Column, Export, Held, Role};
use super::single::join_groups;
use super::words::wording_key;

/// What may stand between a row and an option.
const BETWEEN: [&str; 4] = [" - ", " – ", " — ", ": "];

/// Adds a column for each row of a grid whose options have columns of their own: in each
/// of them nothing but the option that its heading ends in stands, and nobody chose two
/// of one row.
pub fn join_grids(export: &mut Export<'_>) {
    join_groups(export, rows_of);
}

/// A row of a grid: what it asks, and its columns with their options.
struct GridRow {
    asked: String,
    options: Vec<(usize, String)>,
}

fn rows_of(export: &Export<'_>, group: std::ops::Range<usize>) -> Option<Vec<Column>> {
    let chosen = group.clone().map(|column| only_answer(export, column));
    let chosen: Vec<Option<String>> = chosen.collect::<Result<_, ()>>().ok()?;
    let options: BTreeSet<&String> = chosen.iter().flatten().collect();
    let mut rows: Vec<GridRow> = Vec::new();
    for (column, chosen) in group.clone().zip(&chosen) {
        let part = export.columns.get(column)?.subquestion.as_deref()?;
        let (asked, option) = match chosen {
            Some(option) => ended(part, option)?,
            // Nobody chose it: another row may tell where the option begins.
            None => {
                let known = options.iter().filter_map(|option| ended(part, option));
                let parted = || BETWEEN.iter().find_map(|sign| part.rsplit_once(sign));
                known.min_by_key(|(asked, _)| asked.len()).or_else(parted)?
            }
        };
        let own = (column, option.trim().to_owned());
        let mut earlier = rows.iter_mut();
        match earlier.find(|row| row.asked == asked.trim()) {
            Some(row) => row.options.push(own),
            None => rows.push(GridRow {
                asked: asked.trim().to_owned(),
                options: vec![own],
            }),
        }
    }
    let is_grid = !options.is_empty() && rows.iter().all(|row| row.options.len() >= 2);
    let is_single = |row: &GridRow| {
        export.respondents.iter().all(|own| {
            let columns = row.options.iter().map(|(column, _)| *column);
            let filled = columns.filter(|column| export.shown(own.row, *column).is_some());
            filled.count() <= 1
        })
    };
    if !is_grid || !rows.iter().all(is_single) {
        return None;
    }
    let first = export.columns.get(group.start)?;
    let columns = rows.into_iter().map(|row| {
        let places = row.options.into_iter().filter_map(|(column, option)| {
            let own = export.columns.get(column)?;
            Some((own.at, option))
        });
        let places: Vec<(u16, String)> = places.collect();
        Column {
            at: places.first().map_or(first.at, |(at, _)| *at),
            heading: format!("{} [{}]", first.question, row.asked),
            code: None,
            question: first.question.clone(),
            subquestion: Some(row.asked),
            role: Role::Question,
            side: None,
            option: None,
            held: Held::Options(places),
        }
    });
    Some(columns.collect())
}

/// What stands in a column, where it is always the same; an error where it is not.
fn only_answer(export: &Export<'_>, column: usize) -> Result<Option<String>, ()> {
    let shown = export.respondents.iter();
    let shown = shown.filter_map(|own| export.shown(own.row, column));
    let different: BTreeSet<_> = shown.collect();
    let mut different = different.into_iter();
    match (different.next(), different.next()) {
        (_, Some(_)) => Err(()),
        (only, None) => Ok(only.map(std::borrow::Cow::into_owned)),
    }
}

/// The row and the option, where a part ends in it.
fn ended<'p>(part: &'p str, option: &str) -> Option<(&'p str, &'p str)> {
    BETWEEN.iter().find_map(|sign| {
        let mut places = part.match_indices(sign);
        places.find_map(|(at, sign)| {
            let (asked, rest) = (part.get(..at)?, part.get(at + sign.len()..)?);
            let same = wording_key(rest) == wording_key(option) && !asked.trim().is_empty();
            same.then_some((asked, rest))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_ends_in_its_option() {
        let apart = |part, option| ended(part, option);
        assert_eq!(apart("Trivs - Helt", "helt"), Some(("Trivs", "Helt")));
        assert_eq!(
            apart("Nära - och kära - Inte - alls", "Inte - alls"),
            Some(("Nära - och kära", "Inte - alls"))
        );
        assert_eq!(apart("Trivs - Helt", "Inte"), None);
        assert_eq!(apart("Helt", "Helt"), None);
    }
}
