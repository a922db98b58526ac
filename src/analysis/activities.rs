//! Activities, the diary and methods: how many, when, where.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::{ActivityMeasure, Figure, FigureKey, Formula, Input, Register};
use crate::model::programme::Activity;
use crate::model::{CellRange, CellRef, LabIx, Precision, Programme, Scope, Status};

/// Adds counts of activities (in all, per month, lasting), visits, diary
/// posts, and the labs that tested each method.
pub fn analyse_activities(programme: &Programme, register: &mut Register) {
    let mut scopes: BTreeMap<Scope, Vec<&Activity>> = BTreeMap::new();
    for activity in &programme.activities {
        scopes.entry(Scope::All).or_default().push(activity);
        scopes
            .entry(Scope::Lab(activity.lab))
            .or_default()
            .push(activity);
    }
    for (scope, activities) in scopes {
        add_activities(scope, &activities, register);
    }
    add_diary(programme, register);
    add_methods(programme, register);
}

fn add_activities(scope: Scope, activities: &[&Activity], register: &mut Register) {
    let mut add = |measure, chosen: &[&Activity], value: u64, formula, cells: Vec<CellRef>| {
        let status = weakest(chosen.iter().map(|activity| activity.status));
        let figure = Figure::count(value, formula, status, inputs(cells));
        register.add(FigureKey::Activity { scope, measure }, figure);
    };
    let dates = |chosen: &[&Activity]| chosen.iter().map(|activity| activity.date.at).collect();
    add(
        ActivityMeasure::Count,
        activities,
        activities.len() as u64,
        Formula::Rows,
        dates(activities),
    );

    let visited = with(activities, |activity| activity.participants.is_some());
    if !visited.is_empty() {
        let participants = || visited.iter().filter_map(|own| own.participants.as_ref());
        let visits = participants().map(|cell| cell.value);
        let visits = visits.fold(0, u64::saturating_add);
        let cells = participants().map(|cell| cell.at).collect();
        let measure = ActivityMeasure::Participants;
        add(measure, &visited, visits, Formula::Sum, cells);
    }
    let answered = with(activities, |activity| activity.lasting.is_some());
    if !answered.is_empty() {
        let lasting = || answered.iter().filter_map(|own| own.lasting.as_ref());
        let count = lasting().filter(|cell| cell.value).count() as u64;
        let cells = lasting().map(|cell| cell.at).collect();
        let measure = ActivityMeasure::Lasting;
        add(measure, &answered, count, Formula::Rows, cells);
    }
    let mut months: BTreeMap<(i32, u32), Vec<&Activity>> = BTreeMap::new();
    // One of which only the year is known was held in any of its months.
    let dated = activities.iter();
    let dated = dated.filter(|own| own.date.value.precision != Precision::Year);
    for activity in dated {
        let date = activity.date.value.first;
        months
            .entry((date.year(), date.month()))
            .or_default()
            .push(activity);
    }
    for ((year, month), chosen) in months {
        let count = chosen.len() as u64;
        add(
            ActivityMeasure::Month { year, month },
            &chosen,
            count,
            Formula::Rows,
            dates(&chosen),
        );
    }
}

/// The activities of which something is known.
fn with<'a>(activities: &[&'a Activity], known: impl Fn(&Activity) -> bool) -> Vec<&'a Activity> {
    let all = activities.iter().copied();
    all.filter(|activity| known(activity)).collect()
}

fn add_diary(programme: &Programme, register: &mut Register) {
    let mut scopes: BTreeMap<Scope, (Vec<CellRef>, Status)> = BTreeMap::new();
    for entry in &programme.diary {
        let lab = entry.lab.map(Scope::Lab);
        for scope in std::iter::once(Scope::All).chain(lab) {
            let (cells, status) = scopes
                .entry(scope)
                .or_insert((Vec::new(), Status::Published));
            cells.push(entry.date.at);
            *status = (*status).min(entry.status);
        }
    }
    for (scope, (cells, status)) in scopes {
        let count = cells.len() as u64;
        register.add(
            FigureKey::Diary { scope },
            Figure::count(count, Formula::Rows, status, inputs(cells)),
        );
    }
}

fn add_methods(programme: &Programme, register: &mut Register) {
    for (position, method) in programme.methods.iter().enumerate() {
        let labs: std::collections::BTreeSet<LabIx> = method.labs.iter().copied().collect();
        let figure = Figure::count(
            labs.len() as u64,
            Formula::Distinct,
            method.status,
            inputs(vec![method.id.at]),
        );
        register.add(
            FigureKey::Method {
                method: position.into(),
            },
            figure,
        );
    }
}

/// Cells as inputs, joined to ranges.
pub(super) fn inputs(cells: Vec<CellRef>) -> Vec<Input> {
    let ranges = cells.into_iter().map(CellRange::from).collect();
    CellRange::merged(ranges)
        .into_iter()
        .map(Input::Cells)
        .collect()
}

/// The weakest of some statuses; preliminary for none.
pub(super) fn weakest(statuses: impl Iterator<Item = Status>) -> Status {
    statuses.min().unwrap_or(Status::Preliminary)
}
