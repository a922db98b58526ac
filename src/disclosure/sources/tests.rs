use super::*;
use crate::model::Cell;
use crate::model::CellRef;
use crate::model::programme::{Coding, Interview};

fn at(sheet: u16, row: u32) -> CellRef {
    CellRef {
        sheet: SheetId(sheet),
        column: 0,
        row,
    }
}

fn cells(sheet: u16, column: u16, first: u32, last: u32) -> CellRange {
    CellRange {
        sheet: SheetId(sheet),
        column,
        first,
        last,
    }
}

/// A lab per answer, answered in these sheets; the first item is asked in all
/// of them, the second in the last alone.
fn answered(labs_and_sheets: &[(usize, u16)]) -> (Sources, PeopleSheets) {
    let mut sources = Sources::default();
    let mut programme = Programme::default();
    let last = labs_and_sheets.iter().map(|own| own.1).max().unwrap_or(0);
    for sheet in 0..=last {
        let file = format!("data/svar/{sheet}.csv");
        sources.add(&file, "Svar").unwrap();
        let columns = &mut programme.survey.columns;
        let range = cells(sheet, 3, 1, 100);
        columns.entry(0.into()).or_default().push(range);
        if sheet == last {
            let range = cells(sheet, 4, 1, 100);
            columns.entry(1.into()).or_default().push(range);
        }
    }
    for (row, (lab, sheet)) in (1..).zip(labs_and_sheets) {
        programme.survey.lab.push((*lab).into());
        programme.survey.at.push(at(*sheet, row));
    }
    (sources, PeopleSheets::of(&programme))
}

fn told(sources: &[PublishedSource]) -> Vec<String> {
    sources.iter().map(ToString::to_string).collect()
}

#[test]
fn of_measurements_the_cells_are_counted() {
    let mut sources = Sources::default();
    sources.add("data/m.xlsx", "Mätvärden").unwrap();
    let sheets = PeopleSheets::default();
    let own = [cells(0, 3, 1, 4), cells(0, 4, 1, 4), cells(0, 4, 9, 9)];
    let published = sheets.published(&sources, Scope::All, &own);
    assert_eq!(told(&published), ["data/m.xlsx#Mätvärden: D, E (9)"]);
}

#[test]
fn of_rows_about_people_nothing_depends_on_which_rows() {
    let (sources, sheets) = answered(&[(0, 0), (0, 1), (1, 1), (1, 2)]);
    let lab = Scope::Lab(0_usize.into());
    // One answer in one of the two sheets that hold answers of the lab.
    let one = sheets.published(&sources, lab, &[cells(1, 3, 2, 2)]);
    let many = [cells(0, 3, 1, 1), cells(1, 3, 2, 2)];
    assert_eq!(one, sheets.published(&sources, lab, &many));
    assert_eq!(
        told(&one),
        ["data/svar/0.csv#Svar: D", "data/svar/1.csv#Svar: D"]
    );
    // What only one sheet asks is from there.
    let other = sheets.published(&sources, Scope::All, &[cells(2, 4, 4, 4)]);
    assert_eq!(told(&other), ["data/svar/2.csv#Svar: E"]);
    // Whole rows, as of how many answered.
    let rows = sheets.published(&sources, lab, &[cells(0, 0, 1, 1)]);
    assert_eq!(
        told(&rows),
        ["data/svar/0.csv#Svar", "data/svar/1.csv#Svar"]
    );
}

#[test]
fn a_sheet_for_each_person_is_not_told() {
    let each: Vec<(usize, u16)> = (0..40).map(|sheet| (0, sheet)).collect();
    let (sources, sheets) = answered(&each);
    let own = sheets.published(&sources, Scope::All, &[cells(7, 3, 8, 8)]);
    assert_eq!(told(&own), ["data/svar/"]);
}

#[test]
fn codings_are_told_apart_from_interviews() {
    let mut sources = Sources::default();
    sources.add("data/i.xlsx", "Intervjuer").unwrap();
    sources.add("data/i.xlsx", "Kodningar").unwrap();
    let text = |value: &str| Cell {
        value: value.to_owned(),
        at: at(0, 1),
    };
    let programme = Programme {
        interviews: vec![Interview {
            id: text("I1"),
            lab: 0_usize.into(),
            date: None,
            role: None,
            language: None,
            consent: false,
            coders: Vec::new(),
            status: crate::model::Status::Published,
            length: None,
        }],
        codings: vec![Coding {
            interview: 0_usize.into(),
            code: 0_usize.into(),
            coder: None,
            span: None,
            quote: None,
            quotable: None,
            passage: None,
            at: at(1, 1),
        }],
        ..Programme::default()
    };
    let sheets = PeopleSheets::of(&programme);
    let published = sheets.published(&sources, Scope::All, &[cells(1, 0, 1, 1)]);
    assert_eq!(told(&published), ["data/i.xlsx#Kodningar"]);
}
