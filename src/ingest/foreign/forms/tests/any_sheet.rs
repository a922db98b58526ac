use calamine::{CellErrorType, Data, Dimensions};
use proptest::prelude::*;

use super::super::export::Held;
use super::*;

#[rustfmt::skip]
const HEADINGS: [&str; 20] = [
    "id", "submitdate", "Q1[SQ001]", "Starttid", "Slutförandetid", "Tidstämpel", "Respondent ID",
    "Collector ID", "record_id", "redcap_event_name", "enkat_complete", "samtal___1",
    "Fråga [rad]", "Kod", "Labb", "Tillfälle", "Test", "E-post", "id. Response ID", "[",
];

#[rustfmt::skip]
const ANSWERS: [&str; 16] = [
    "Instämmer helt", "Instämmer", "Vet ej", "1", "5", "99", "A1", "Y", "Ja", "Före", "efter",
    "a;b;", "a, b", "Response", "#N/A", "2024-05-01",
];

fn cell() -> impl Strategy<Value = Data> {
    prop_oneof![
        4 => proptest::sample::select(&HEADINGS[..]).prop_map(|text| Data::String(text.into())),
        6 => proptest::sample::select(&ANSWERS[..]).prop_map(|text| Data::String(text.into())),
        1 => "\\PC{0,12}".prop_map(Data::String),
        1 => any::<f64>().prop_map(Data::Float),
        1 => any::<i64>().prop_map(Data::Int),
        1 => any::<bool>().prop_map(Data::Bool),
        1 => Just(Data::Error(CellErrorType::NA)),
        2 => Just(Data::Empty),
    ]
}

fn any_grid() -> impl Strategy<Value = Grid> {
    let row = proptest::collection::vec(cell(), 0..8);
    let merge = (0_u32..10, 0_u32..8, 0_u32..4);
    let merges = proptest::collection::vec(merge, 0..3);
    (proptest::collection::vec(row, 0..12), merges).prop_map(|(rows, merges)| {
        let mut grid = Grid::new("svar", true);
        for (row, cells) in rows.into_iter().enumerate() {
            for (column, cell) in cells.into_iter().enumerate() {
                grid.push(row as u32, column as u32, cell);
            }
        }
        let merges: Vec<Dimensions> = merges
            .into_iter()
            .map(|(top, column, height)| Dimensions {
                start: (top, column),
                end: (top + height, column),
            })
            .collect();
        grid.finish(&merges);
        grid
    })
}

proptest! {
    #![proptest_config(proptest::test_runner::Config::with_cases(600))]

    #[test]
    fn any_sheet_is_read_guessed_mapped_and_told(grid in any_grid()) {
        let Ok(export) = read_export(&grid) else { return Ok(()) };
        let mapping = guessed(&export).mapping(&export);
        let mapped = mapped(&export, &mapping);
        let (_, entry) = told(&proposed(&export), Language::Swedish);
        prop_assert!(entry.parse::<toml::Table>().is_ok(), "{entry}");
        let left_out: usize = mapped.left_out.values().map(Vec::len).sum();
        if export.format != Format::RedCap && !mapped.diagnostics.has_errors() {
            prop_assert_eq!(mapped.responses.len() + left_out, export.respondents.len());
        }
        for response in &mapped.responses {
            prop_assert_eq!(response.answers.len(), mapped.items.len());
            for (answer, item) in response.answers.iter().zip(&mapped.items) {
                let Some(answer) = answer else { continue };
                prop_assert!((item.low..=item.high).contains(&answer.value));
                // What a blank cell means stands in none.
                if item.blank == Some(answer.value) {
                    continue;
                }
                // The cell holds what gives the value: a label or a number.
                let column = &export.columns[item.column];
                if column.held != Held::Column {
                    prop_assert!(column.places().contains(&answer.at.column));
                    continue;
                }
                let text = export.text(answer.at.row, item.column).unwrap().unwrap().0;
                prop_assert_eq!(super::super::answer::parse_answer(&text, item, &[]).unwrap(), Some(answer.value));
                prop_assert_eq!(answer.at.column, export.columns[item.column].at);
            }
        }
    }
}
