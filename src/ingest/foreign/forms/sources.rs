//! Which columns tell the respondent and the lab: guessed.

use std::collections::{BTreeMap, BTreeSet};

use super::super::lines::{Seen, stem};
use super::export::{Export, Format, Role};
use super::guessed::{GuessContext, SourceGuess, slug};
use super::items::is_id;
use super::kinds::{Values, values_of};
use super::words::{key, looks_personal};
use crate::model::clean::{folded, folded_person};

/// What is noted where nothing tells the lab, an entry of the catalogue.
pub const NO_LAB: &str = "import-no-lab";

/// The column with the pseudonym: of those that are headed so, the one whose
/// codes return most often, in this export or the others that are read with it, and a
/// question before the system's own token; else
/// the number of the row, where it may be the respondent's own; none where
/// nobody is known again. With a column that only numbers the rows, where that is why, and
/// what there is to say about it.
pub fn guess_respondent(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    items: &[usize],
) -> (Option<usize>, Option<usize>, Option<&'static str>) {
    let coded = export
        .columns
        .iter()
        .enumerate()
        .filter(|(position, column)| column.role == Role::Pseudonym && !items.contains(position));
    let (numbered, coded): (Vec<_>, Vec<_>) =
        coded.partition(|(position, _)| numbers_rows(export, context, *position));
    let best = coded
        .into_iter()
        .map(|(position, column)| {
            let values = values_of(export, position);
            let token =
                ["token", "accesscode", "behorighetskod"].contains(&key(&column.heading).as_str());
            let again = values.filled - values.distinct.len().min(values.filled);
            (
                !is_a_run(&values),
                again + elsewhere(export, context, &column.heading, &values),
                !token,
                values.filled > 0,
                std::cmp::Reverse(position),
            )
        })
        .filter(|(_, _, _, any, _)| *any || export.respondents.is_empty())
        .max();
    if let Some((.., std::cmp::Reverse(position))) = best {
        return (Some(position), None, None);
    }
    let mut running = numbered.first().map(|(position, _)| *position);
    if running.is_none()
        && let Some(kept) = kept_number(export, context, items)
    {
        match numbers_rows(export, context, kept) {
            true => running = Some(kept),
            false => return (Some(kept), None, None),
        }
    }
    let number = export.with_role(Role::ResponseId);
    let counts = |number: &usize| numbers_rows(export, context, *number);
    running = running.or_else(|| number.filter(counts));
    if let Some(running) = running {
        return (None, Some(running), Some("import-note-anonymous"));
    }
    let number = number.filter(|number| may_be_kept(export, *number));
    let note = match number {
        Some(_) => "import-note-response-number",
        None => "import-note-anonymous",
    };
    (number, None, Some(note))
}

/// Whether a column that is not headed as a code numbers the rows in every export that has
/// it: 1, 2, 3 and on. Such a number is no person's: another one has it next time. What is
/// asked on several occasions in one row needs no more than a number.
fn numbers_rows(export: &Export<'_>, context: &GuessContext<'_>, column: usize) -> bool {
    let Some(own) = export.columns.get(column) else {
        return false;
    };
    let sides = export.columns.iter().any(|column| column.side.is_some());
    let codes = ["kod", "code", "pseudonym"];
    let heading = key(&own.heading);
    if sides || export.format == Format::RedCap || codes.iter().any(|word| heading.contains(word)) {
        return false;
    }
    let runs = |export: &Export<'_>, column: usize| counts_up(&values_of(export, column));
    let others = context.exports.iter().map(|own| own.export);
    let mut others = others.filter_map(|other| {
        let mut columns = other.columns.iter();
        let same = columns.position(|own| key(&own.heading) == heading)?;
        Some((other, same))
    });
    runs(export, column) && others.all(|(other, same)| runs(other, same))
}

/// Whether values are a run of numbers, wherever it begins: a code that people made up
/// themselves goes before it.
fn is_a_run(values: &Values<'_>) -> bool {
    let numbers = values
        .distinct
        .keys()
        .map(|text| text.trim().parse::<u32>().ok());
    let numbers = numbers
        .collect::<Option<BTreeSet<u32>>>()
        .unwrap_or_default();
    let ends = numbers.first().zip(numbers.last());
    let length = ends.map(|(first, last)| u64::from(last - first) + 1);
    numbers.len() > 3 && length == u64::try_from(numbers.len()).ok()
}

/// Whether values are the numbers from one, or nought, to how many there are; a few rows
/// may be gone.
fn counts_up(values: &Values<'_>) -> bool {
    const FEWEST: usize = 4;
    let plain = |text: &str| text == "0" || !text.starts_with('0');
    let numbers = values.distinct.keys().map(|text| {
        let number = text.trim().trim_end_matches(".0");
        number.parse::<usize>().ok().filter(|_| plain(number))
    });
    let Some(numbers) = numbers.collect::<Option<BTreeSet<usize>>>() else {
        return false;
    };
    let (first, last) = (numbers.first().copied(), numbers.last().copied());
    let most = values.filled + values.filled / 10;
    !values.many
        && values.filled >= FEWEST
        && numbers.len() == values.filled
        && first.is_some_and(|first| first <= 1)
        && last.is_some_and(|last| last <= most)
}

/// A number of respondents that most keep from one occasion to the other: systems give
/// every answer a new one.
fn kept_number(export: &Export<'_>, context: &GuessContext<'_>, items: &[usize]) -> Option<usize> {
    let mut columns = export.columns.iter().enumerate();
    let found = columns.find(|(position, column)| {
        let values = values_of(export, *position);
        let again = values.filled - values.distinct.len().min(values.filled);
        let again = again + elsewhere(export, context, &column.heading, &values);
        let headed = key(&column.heading) == "respondentid" && !items.contains(position);
        headed && again > 0 && again * 2 >= values.distinct.len()
    });
    found.map(|(position, _)| position)
}

/// How many of a column's values stand in the same column of another export too. A
/// survey system's own numbers never do.
fn elsewhere(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    heading: &str,
    values: &Values<'_>,
) -> usize {
    let others = context.exports.iter().map(|own| own.export);
    let others = others.filter(|other| !std::ptr::eq::<Export<'_>>(*other, export));
    let found = others.flat_map(|other| {
        let mut columns = other.columns.iter();
        let same = columns.position(|own| key(&own.heading) == key(heading));
        same.map(|column| values_of(other, column))
    });
    let found: BTreeSet<String> = found
        .flat_map(|own| own.distinct.into_keys())
        .map(|value| folded_person(&value))
        .collect();
    let own = values.distinct.keys();
    own.filter(|value| found.contains(&folded_person(value)))
        .count()
}

/// Survey systems number their responses: 12 before and 12 after are two
/// people. In a table of nobody's known an `id` may be the respondent's own.
fn may_be_kept(export: &Export<'_>, number: usize) -> bool {
    let values = values_of(export, number);
    values.distinct.len() < values.filled || export.format == Format::Table
}

/// A handful of different values, none of which says who somebody is.
pub fn few(values: &Values<'_>) -> bool {
    (1..=40).contains(&values.distinct.len())
        && !values.answers().iter().any(|answer| looks_personal(answer))
}

/// Which lab the rows are of.
pub fn guess_lab(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    items: &[usize],
    respondent: Option<usize>,
) -> SourceGuess {
    let column = export.with_role(Role::Lab).filter(|position| {
        !items.contains(position)
            && Some(*position) != respondent
            && few(&values_of(export, *position))
    });
    let column = column.or_else(|| column_of_labs(export, context, items));
    if let Some(column) = column {
        return labs_of(export, context, column);
    }
    let several = context.known.labs.count() > 1;
    let by_sheet = context.sheet.filter(|_| several);
    if let Some(lab) = by_sheet.and_then(|sheet| context.known.labs.within(sheet)) {
        return SourceGuess::fixed(lab, Some("import-by-sheet-name"));
    }
    match context.known.labs.within(stem(context.file)) {
        Some(only) if context.known.labs.count() == 1 => SourceGuess::fixed(only, None),
        Some(lab) => SourceGuess::fixed(lab, Some("import-by-file-name")),
        None => SourceGuess::fixed("LAB", Some(NO_LAB)),
    }
}

/// A column in which nothing but the project's labs stands.
fn column_of_labs(
    export: &Export<'_>,
    context: &GuessContext<'_>,
    items: &[usize],
) -> Option<usize> {
    let is_lab = |value: &str| context.known.labs.named(value).is_some();
    let mut columns = (0..export.columns.len()).filter(|column| !items.contains(column));
    columns.find(|column| {
        let values = values_of(export, *column);
        !values.distinct.is_empty() && values.distinct.keys().all(|value| is_lab(value))
    })
}

fn labs_of(export: &Export<'_>, context: &GuessContext<'_>, column: usize) -> SourceGuess {
    let values = values_of(export, column);
    let mut unknown = false;
    let mut counted: BTreeMap<String, Seen> = BTreeMap::new();
    for (value, rows) in &values.distinct {
        let lab = context.known.labs.named(value);
        unknown |= lab.is_none();
        let means = lab.map_or_else(
            || lab_id(value),
            |lab| context.known.labs.id(lab).to_owned(),
        );
        let seen = counted.entry(folded(value)).or_insert_with(|| Seen {
            value: value.to_string(),
            means: Some(means),
            count: 0,
        });
        seen.count += rows;
    }
    let note = unknown.then_some("import-unknown-labs");
    SourceGuess::column(export, column, counted.into_values().collect(), note)
}

/// An id in the likeness of a value.
fn lab_id(value: &str) -> String {
    let id = slug(value);
    if is_id(&id) { id } else { "LAB".into() }
}
