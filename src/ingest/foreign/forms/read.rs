//! From a sheet to a survey export.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Data;

use super::super::super::cell;
use super::super::super::grid::{Grid, GridRow};
use super::super::super::totals::{is_beside_totals, is_total};
use super::super::left_out::Reason;
use super::columns::{columns_of, second_row};
use super::export::{Column, Completion, Export, Format, Respondent, Role, says_unfinished};
use super::grids::join_grids;
use super::headings::find_headings;
use super::long::read_rows;
use super::marks::find_marks;
use super::sides::find_sides;
use super::single::join_options;
use super::words::key;
use crate::diagnostic::Problem;

/// Reads a sheet as a survey export, whichever system wrote it.
///
/// # Errors
/// Where the sheet is empty or no row looks like headings.
pub fn read_export(grid: &Grid) -> Result<Export<'_>, Problem> {
    let Some((headings, format)) = find_headings(grid) else {
        return Err(match grid.is_empty() {
            true => Problem::EmptyExportSheet,
            false => Problem::NoSurveyExport,
        });
    };
    let mut columns = columns_of(&headings, format);
    if !columns.iter().any(|column| column.role == Role::Occasion) {
        find_sides(&mut columns);
    }
    let header_row = match second_row(&headings) {
        Some((row, _)) if format == Format::SurveyMonkey => *row,
        _ if format == Format::Qualtrics => {
            let below = headings.below.as_ref().map(|(row, _)| *row);
            headings.import_ids.or(below).unwrap_or(headings.row)
        }
        _ => headings.row,
    };
    let completion = completion_of(&columns, format);
    let mut export = Export {
        grid,
        format,
        header_row,
        columns,
        completion,
        respondents: Vec::new(),
        rows: BTreeMap::new(),
    };
    tell_by_status(&mut export);
    export.respondents = respondents(&export);
    read_rows(&mut export);
    find_marks(&mut export);
    join_grids(&mut export);
    join_options(&mut export);
    Ok(export)
}

/// Rows below the headings that hold anything in a column with a heading.
fn respondents(export: &Export<'_>) -> Vec<Respondent> {
    let headed: Vec<u16> = export.columns.iter().map(|column| column.at).collect();
    let telling = columns_that_judge(export);
    let rows = export.grid.rows().filter(|row| {
        let mut places = row.cells().iter().map(|(at, _)| at);
        row.index() > export.header_row && places.any(|at| headed.binary_search(at).is_ok())
    });
    let totals = totals_of(export, &headed);
    rows.map(|row| {
        let says = |says: fn(&GridRow<'_>, u16, Role, Format) -> bool| {
            let mut telling = telling.iter();
            telling.any(|(at, role)| says(&row, *at, *role, export.format))
        };
        let total = totals.contains(&row.index());
        Respondent {
            row: row.index(),
            aside: if says(says_test) {
                Some(Reason::Test)
            } else if says(says_rejected) {
                Some(Reason::Rejected)
            } else {
                total.then_some(Reason::Total)
            },
        }
    })
    .collect()
}

/// Rows that begin with the word of a sum or a mean, and those beside them that tell how
/// many there were.
fn totals_of(export: &Export<'_>, headed: &[u16]) -> BTreeSet<u32> {
    let named = export.grid.rows().filter_map(|row| {
        let mut texts = row.cells().iter().filter_map(|(at, data)| match data {
            Data::String(text) if headed.binary_search(at).is_ok() => Some(text.as_str()),
            _ => None,
        });
        let first = texts.next()?;
        (row.index() > export.header_row).then_some((row.index(), first))
    });
    let named: Vec<(u32, &str)> = named.collect();
    let totals = named.iter().filter(|(_, word)| is_total(word));
    let totals: BTreeSet<u32> = totals.map(|(row, _)| *row).collect();
    let beside = named.iter().filter(|(_, word)| is_beside_totals(word));
    let beside = beside.map(|(row, _)| *row);
    let beside: Vec<u32> = beside.filter(|_| !totals.is_empty()).collect();
    totals.into_iter().chain(beside).collect()
}

/// A column that is headed as a status tells what was sent in, where nothing else does and
/// it says of some in words that they were not.
fn tell_by_status(export: &mut Export<'_>) {
    if export.completion != Completion::Untold {
        return;
    }
    let mut columns = export.columns.iter().enumerate();
    let status = columns.find(|(position, column)| {
        let mut rows = export.grid.rows();
        let unfinished = |row: u32| {
            let text = export.shown(row, *position);
            row > export.header_row && text.is_some_and(|text| says_unfinished(&text))
        };
        key(&column.heading) == "status" && rows.any(|row| unfinished(row.index()))
    });
    if let Some((position, _)) = status {
        export.completion = Completion::Said(position);
    }
}

fn completion_of(columns: &[Column], format: Format) -> Completion {
    let mut told = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| column.role == Role::Completion)
        .map(|(position, column)| (position, key(&column.heading)));
    match format {
        Format::RedCap => Completion::Forms(told.map(|(position, _)| position).collect()),
        Format::LimeSurvey => told.next().map_or(Completion::Untold, |(position, _)| {
            Completion::Filled(position)
        }),
        _ => match told.next() {
            Some((position, key)) if key.contains("date") => Completion::Filled(position),
            Some((position, _)) => Completion::Said(position),
            None => Completion::Untold,
        },
    }
}

/// Columns by which a row may be a test, or marked as not to be counted, with their roles:
/// one that says so, a status, and the pseudonym.
fn columns_that_judge(export: &Export<'_>) -> Vec<(u16, Role)> {
    let told = export.columns.iter().filter(|column| {
        let names = [Some(&column.heading), column.code.as_ref()];
        let status = names
            .into_iter()
            .flatten()
            .any(|name| STATUS.contains(&key(name).as_str()));
        matches!(column.role, Role::Test | Role::Pseudonym) || status
    });
    told.map(|column| (column.at, column.role)).collect()
}

/// How columns are headed that tell what a row is, or what was thought of it.
const STATUS: [&str; 6] = [
    "status",
    "svarstyp",
    "responsetype",
    "validationstatus",
    "reviewstate",
    "granskningsstatus",
];

/// Whether a cell says that its row is a test: yes, the word test, with or without a
/// number, or one of the numbers that Qualtrics gives its previews and tests.
fn says_test(row: &GridRow<'_>, at: u16, role: Role, format: Format) -> bool {
    let Some((data, _)) = row.cell(at) else {
        return false;
    };
    match role {
        Role::Test => cell::yes_no(data).unwrap_or(false),
        Role::Pseudonym => cell::text(data).is_ok_and(|text| names_a_test(&text)),
        _ => cell::text(data).is_ok_and(|text| {
            let numbered = ["1", "2", "9", "17"].contains(&text.trim());
            names_a_test(&text) || format == Format::Qualtrics && numbered
        }),
    }
}

/// Whether a status says that its row is not to be counted: junk, or looked at and not
/// approved. What nobody has looked at yet counts.
fn says_rejected(row: &GridRow<'_>, at: u16, role: Role, format: Format) -> bool {
    #[rustfmt::skip]
    const REJECTED: [&str; 15] = [
        "spam", "importedspam", "exspam", "offlinespam", "skrappost", "notapproved",
        "validationstatusnotapproved", "ejgodkand", "integodkand", "underkand", "rejected",
        "avvisad", "avslagen", "disqualified", "invalid",
    ];
    let status = !matches!(role, Role::Test | Role::Pseudonym);
    let Some((data, _)) = row.cell(at).filter(|_| status) else {
        return false;
    };
    cell::text(data).is_ok_and(|text| {
        let numbered = ["8", "12", "40"].contains(&text.trim());
        REJECTED.contains(&key(&text).as_str()) || format == Format::Qualtrics && numbered
    })
}

/// Whether a pseudonym or a status is that of a test: `Test 2`, `provsvar`.
pub fn names_a_test(text: &str) -> bool {
    let key = key(text);
    let word = key.trim_end_matches(|c: char| c.is_ascii_digit());
    [
        "test",
        "testperson",
        "testsvar",
        "testtest",
        "provsvar",
        "surveypreview",
        "surveytest",
        "preview",
    ]
    .contains(&word)
}
