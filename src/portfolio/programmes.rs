//! A programme in the portfolio's document: a page of its own, or a row.

use minijinja::{Value, context};

use super::printed::{Printer, is_made_up};
use super::rows::{OutcomeRow, ProgrammeRow};
use crate::model::Status;
use crate::results::{Day, Shown, Word, Worded};
use crate::templates::said;
use crate::wording::format;

/// What a programme's own page tells, of at most so many outcomes.
pub fn page_of(
    row: &ProgrammeRow,
    outcomes: &[&OutcomeRow],
    most: usize,
    print: Printer<'_>,
) -> Value {
    let words = print.catalogue;
    let edition = |date: &Day| day(date).map(|date| print.when(date));
    let state = state(row, print);
    let told = edition(&row.date).map(|date| {
        let told = [
            ("date", date.as_str().into()),
            ("state", state.as_str().into()),
        ];
        words.format("portfolio-edition-told", &told)
    });
    let before = row.previous_date.as_ref().and_then(edition);
    let funder = row.funder.as_ref();
    let facts = [
        ("portfolio-id", Some(row.id.clone())),
        ("reference-number", row.reference_number.clone()),
        (
            "portfolio-funder",
            funder.map(|all| format::list(all, print.language())),
        ),
        (
            "portfolio-period",
            print.period(row.start.as_ref(), row.end.as_ref()),
        ),
        ("portfolio-edition", told),
        ("portfolio-edition-before", before),
        ("portfolio-labs", Some(print.count(row.labs))),
    ];
    let facts = facts.into_iter();
    let facts = facts.filter_map(|(key, fact)| Some((key, fact.filter(|fact| !fact.is_empty())?)));
    let facts: Vec<[Value; 2]> = facts
        .map(|(key, fact)| [words.text(key).into(), fact.into()])
        .collect();
    let unexplained = outcomes.iter();
    let unexplained = unexplained.filter(|row| row.explained == Some(false));
    let unexplained = unexplained.count() as u64;
    let groups = by_area(outcomes, most, print);
    context! {
        title => row.title.clone(),
        facts,
        unexplained,
        reached => row.reached,
        with_target => row.with_target,
        // What takes less than a page is not parted by a page's end.
        whole => taken(row, outcomes, groups.len()) < 90,
        groups,
        more => outcomes.len() > most,
        shown => most,
        total => outcomes.len(),
        table => words.text("portfolio-results"),
    }
}

/// About how many per cent of a page a programme takes: heading and facts, the
/// table's head and notes, its rows, and the lines that long texts turn to.
fn taken(row: &ProgrammeRow, outcomes: &[&OutcomeRow], areas: usize) -> usize {
    let lines = |text: &str, letters: usize, share: usize| text.len() / letters * share;
    let funders: usize = row.funder.iter().flatten().map(String::len).sum();
    let number = row.reference_number.as_deref().unwrap_or_default();
    let facts = lines(&row.id, 60, 2) + lines(number, 60, 2) + funders / 60 * 2;
    let names = outcomes.iter().map(|row| {
        let area = row.focus_area.as_deref().unwrap_or_default();
        3 + lines(&row.indicator_name, 22, 2) + lines(area, 60, 2)
    });
    31 + areas * 3 + lines(&row.title, 40, 3) + facts + names.sum::<usize>()
}

/// Outcomes under the names of their focus areas, in the order of the first.
fn by_area(outcomes: &[&OutcomeRow], most: usize, print: Printer<'_>) -> Vec<Value> {
    let mut areas: Vec<(Option<&str>, Vec<Value>)> = Vec::new();
    for row in outcomes.iter().take(most) {
        let area = row.focus_area.as_deref();
        let own = outcome(row, print);
        match areas.iter_mut().find(|(name, _)| *name == area) {
            Some((_, rows)) => rows.push(own),
            None => areas.push((area, vec![own])),
        }
    }
    let several = areas.len() > 1;
    let other = || print.catalogue.text("no-focus-area-all");
    let areas = areas.into_iter().map(|(name, rows)| {
        let name = name.map(ToOwned::to_owned);
        let name = name.or_else(|| several.then(other));
        context! { name, rows }
    });
    areas.collect()
}

/// What the table of many programmes tells of one.
pub fn in_rows(row: &ProgrammeRow, print: Printer<'_>) -> Value {
    let period = print.period(row.start.as_ref(), row.end.as_ref());
    context! {
        title => row.title.clone(),
        period => period.unwrap_or_else(|| print.catalogue.text("missing-sign")),
        state => state(row, print),
        reached => reached(row, print),
        unclear => row.targets_unclear.saturating_add(row.targets_inexact),
        withheld => row.targets_withheld,
    }
}

/// Whether its edition is final, in words; as it stands where it is neither.
fn state(row: &ProgrammeRow, print: Printer<'_>) -> String {
    let word = row.state.word();
    let told = print
        .catalogue
        .lookup(&format!("portfolio-state-{word}"), &[]);
    told.unwrap_or_else(|| word.to_owned())
}

/// How many of its targets it reaches.
fn reached(row: &ProgrammeRow, print: Printer<'_>) -> Value {
    let told = print.made_of(Some(row.reached), Some(row.with_target));
    match told.filter(|_| row.with_target > 0) {
        Some(told) => said(told, is_made_up(row.targets_status.as_ref())),
        None => print.sign("missing-sign"),
    }
}

/// An outcome of a programme, as every table tells it.
pub fn outcome(row: &OutcomeRow, print: Printer<'_>) -> Value {
    let made_up = is_made_up(row.status.as_ref());
    let value = |shown: &Option<Shown>| print.value(&row.unit, shown.as_ref(), None, made_up);
    let hedge = row.qualifier.as_ref();
    let told_by = told_by_labs(row, print);
    let (by_lab, in_labs) = values_of_labs(row, print).unzip();
    let standing = match &row.standing {
        Some(standing) => standing.word(),
        None if row.actual == Some(Shown(None)) => "withheld",
        None if told_by.is_some() => "no-target",
        None if row.actual.is_none() => "missing",
        None => "no-target",
    };
    let by_labs = told_by.filter(|_| row.standing.is_none() && standing == "no-target");
    let word = by_labs.unwrap_or_else(|| print.catalogue.text(&format!("progress-{standing}")));
    let status = row
        .status
        .as_ref()
        .map(|status| status.told(print.catalogue));
    context! {
        id => row.programme.clone(),
        programme => row.programme_title.clone(),
        indicator => row.indicator_name.clone(),
        baseline => value(&row.baseline),
        target => value(&row.target),
        actual => by_lab.unwrap_or_else(|| print.value(&row.unit, row.actual.as_ref(), hedge, made_up)),
        made_of => print.made_of(row.numerator, row.denominator).or(in_labs),
        previous => value(&row.previous),
        change => print.change(&row.unit, row.change.as_ref(), made_up),
        standing,
        standing_word => word,
        status => status.unwrap_or_else(|| print.catalogue.text("missing-sign")),
    }
}

/// What labs tell of an outcome's target where none is told over all of them.
fn told_by_labs(row: &OutcomeRow, print: Printer<'_>) -> Option<String> {
    let with = row.labs_with_target.filter(|with| *with > 0);
    if let Some((with, reached)) = with.zip(row.labs_reached) {
        let (of, all) = (print.count(reached), print.count(with));
        let told = [("of", of.as_str().into()), ("all", all.as_str().into())];
        return Some(print.catalogue.format("portfolio-labs-reached", &told));
    }
    row.labs_with_actual?;
    Some(print.catalogue.text("portfolio-by-labs"))
}

/// From the lowest to the highest of what labs tell, and how many do.
fn values_of_labs(row: &OutcomeRow, print: Printer<'_>) -> Option<(Value, String)> {
    let (low, high) = row.labs_low.zip(row.labs_high)?;
    let labs = row.labs_with_actual?;
    let number = |value| print.number(&row.unit, value);
    let span = match low == high {
        true => number(low),
        false => format!("{} – {}", number(low), number(high)),
    };
    let count = print.count(labs);
    let told = [("count", labs.into()), ("number", count.as_str().into())];
    let in_labs = print.catalogue.format("portfolio-in-labs", &told);
    let made_up = is_made_up(row.status.as_ref());
    Some((said(span, made_up), in_labs))
}

/// How certain an outcome is, by the weakest of its values.
pub fn status_of(row: &OutcomeRow) -> Option<Status> {
    match row.status.as_ref()? {
        Word::Ours(status) => Some(*status),
        Word::Read(_) => None,
    }
}

/// A day as it stands in its file.
pub fn day(day: &Day) -> Option<&str> {
    use crate::results::{Cell, Value};
    match day.value() {
        Value::Date(day) => Some(day),
        _ => None,
    }
}
