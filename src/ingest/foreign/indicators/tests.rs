use super::layout::{Layout, Role};
use crate::ingest::Grid;
use calamine::Data;

fn roles(rows: &[&[&str]]) -> Option<Vec<Role>> {
    let mut grid = Grid::new("x", false);
    for (row, cells) in rows.iter().enumerate() {
        for (column, text) in cells.iter().enumerate() {
            grid.push(row as u32, column as u32, Data::String((*text).into()));
        }
    }
    grid.finish(&[]);
    let layout = Layout::of(&grid)?;
    Some(
        layout
            .columns
            .into_iter()
            .map(|column| column.role)
            .collect(),
    )
}

#[test]
fn columns_are_known_by_what_results_frameworks_call_them() {
    let found = roles(&[
        &[
            "Indikator",
            "Basår",
            "Utgångsläge 2017",
            "Delmål 2019",
            "Mål 2020",
            "Utfall 2019",
            "Utfall",
        ],
        &["Antal deltagare", "2017", "3", "5", "9", "4", "4"],
    ]);
    let measured = |key: &str| Role::Measured(key.to_owned());
    assert_eq!(
        found.unwrap(),
        [
            Role::Indicator,
            Role::Other,
            measured("baseline 2017"),
            Role::Milestone,
            Role::Target,
            measured("2019"),
            Role::Undated,
        ]
    );
}

#[test]
fn a_table_without_numbers_is_no_table_of_indicators() {
    assert!(
        roles(&[
            &["Indikator", "Baslinje", "Mål"],
            &["Samverkan", "svag", "stark"]
        ])
        .is_none()
    );
    assert!(roles(&[&["Respondent", "Fråga 1", "2019"], &["a", "1", "2"]]).is_none());
}
