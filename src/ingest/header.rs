//! Which sheet is which table, and which column is which.

use calamine::Data;

use super::clean::{clean, folded};
use super::grid::Grid;
use crate::diagnostic::{Problem, did_you_mean, quote};
use crate::model::Language;
use crate::model::schema::{TABLES, Table};

/// Rows in which a header is looked for.
const HEADER_WITHIN: u32 = 20;

/// The table that a sheet's name names, in either language.
pub fn table_named(name: &str) -> Option<&'static Table> {
    let name = folded(name);
    TABLES
        .iter()
        .find(|table| folded(table.name.sv) == name || folded(table.name.en) == name)
}

/// The name of the table that a sheet's name nearly names.
pub fn table_nearly_named(name: &str) -> Option<String> {
    did_you_mean(
        name,
        TABLES
            .iter()
            .flat_map(|table| [table.name.sv, table.name.en]),
    )
}

/// A unit that a heading gives in parentheses: what values are multiplied by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeadingUnit {
    /// Power of ten: −2 for percent, 3 for thousands, 6 for millions.
    pub power: i8,
    /// Whether it is a unit of money.
    pub money: bool,
    /// Whether it is percent.
    pub percent: bool,
}

/// Where the columns of a table stand in a sheet.
#[derive(Debug)]
pub struct Header {
    /// The header's row, from 0.
    pub row: u32,
    /// For each column of the schema its place, and the unit of its heading.
    pub columns: Vec<Option<(u16, Option<HeadingUnit>)>>,
    /// The English variants of text columns, `Namn (en)`.
    pub variants: Vec<Option<u16>>,
    /// Columns that are none of the schema's: heading and place.
    pub others: Vec<(String, u16)>,
}

/// What is wrong in a header, each with its column.
pub type HeadingProblem = (u16, Problem);

/// Finds the header: the first of the first 20 rows in which two known columns
/// stand, or all that the table has.
///
/// # Errors
/// When there is no such row.
pub fn find_header(
    grid: &Grid,
    table: &Table,
    language: Language,
) -> Result<(Header, Vec<HeadingProblem>), Problem> {
    let enough = table.columns.len().min(2);
    for row in grid.row_indices().take_while(|row| *row < HEADER_WITHIN) {
        let headings: Vec<(u16, String)> = grid
            .row(row)
            .iter()
            .filter_map(|(column, data)| match data {
                Data::String(text) => Some((*column, clean(text).into_owned())),
                _ => None,
            })
            .collect();
        let known = headings.iter().filter(|(_, text)| {
            let (name, _) = split_parentheses(text);
            find_column(table, name).is_some()
        });
        if known.count() >= enough {
            return Ok(match_columns(row, headings, table, language));
        }
    }
    let required = table.columns.iter().filter(|column| column.required);
    let names: Vec<String> = required
        .map(|column| format!("{} ({})", column.heading.sv, column.heading.en))
        .collect();
    Err(Problem::new(
        "missing-header",
        format!(
            "no row among the first {HEADER_WITHIN} holds the headings of {}",
            table.name.sv
        ),
    )
    .help(format!(
        "write the headings in one row; required are: {}",
        names.join(", ")
    )))
}

/// `Värde (procent)` is `Värde` and `procent`.
fn split_parentheses(heading: &str) -> (&str, Option<&str>) {
    match heading.split_once('(') {
        Some((name, rest)) => (
            name.trim(),
            Some(rest.trim_end().trim_end_matches(')').trim()),
        ),
        None => (heading.trim(), None),
    }
}

fn find_column(table: &Table, name: &str) -> Option<usize> {
    let name = folded(name);
    table
        .columns
        .iter()
        .position(|column| folded(column.heading.sv) == name || folded(column.heading.en) == name)
}

fn match_columns(
    row: u32,
    headings: Vec<(u16, String)>,
    table: &Table,
    language: Language,
) -> (Header, Vec<HeadingProblem>) {
    let mut header = Header {
        row,
        columns: vec![None; table.columns.len()],
        variants: vec![None; table.columns.len()],
        others: Vec::new(),
    };
    let mut problems = Vec::new();
    for (place, heading) in headings {
        let (name, inside) = split_parentheses(&heading);
        let Some(column) = find_column(table, name) else {
            header.others.push((heading, place));
            continue;
        };
        match inside.map(str::to_lowercase).as_deref() {
            Some("en") => {
                if language == Language::English {
                    header.variants[column] = Some(place);
                }
                continue;
            }
            Some("sv") if language == Language::English && header.columns[column].is_some() => {
                continue;
            }
            _ => {}
        }
        let unit = match inside
            .filter(|_| table.columns[column].takes_unit)
            .map(heading_unit)
        {
            Some(Err(problem)) => {
                problems.push((place, problem));
                None
            }
            Some(Ok(unit)) => unit,
            None => None,
        };
        if header.columns[column].is_some() {
            let problem = Problem::new(
                "duplicate-column",
                format!("the heading {} stands twice", quote(&heading)),
            )
            .help("keep one of the columns, or rename the other");
            problems.push((place, problem));
        } else {
            header.columns[column] = Some((place, unit));
        }
    }
    add_missing(&header, table, &mut problems);
    (header, problems)
}

fn add_missing(header: &Header, table: &Table, problems: &mut Vec<HeadingProblem>) {
    for (column, place) in table.columns.iter().zip(&header.columns) {
        if column.required && place.is_none() {
            let near = header.others.iter().find(|(heading, _)| {
                did_you_mean(heading, [column.heading.sv, column.heading.en]).is_some()
            });
            let help = match near {
                Some((heading, _)) => format!("rename the column {}", quote(heading)),
                None => format!(
                    "add a column headed `{}` or `{}`",
                    column.heading.sv, column.heading.en
                ),
            };
            let problem = Problem::new(
                "missing-column",
                format!(
                    "the required column `{}` (`{}`) is missing",
                    column.heading.sv, column.heading.en
                ),
            )
            .help(help);
            problems.push((near.map_or(0, |(_, place)| *place), problem));
        }
    }
}

fn heading_unit(text: &str) -> Result<Option<HeadingUnit>, Problem> {
    let unit = |power, money, percent| {
        Ok(Some(HeadingUnit {
            power,
            money,
            percent,
        }))
    };
    match folded(text).as_str() {
        "procent" | "percent" | "%" => unit(-2, false, true),
        "tkr" | "ksek" | "tusenkronor" => unit(3, true, false),
        "mnkr" | "mkr" | "msek" | "miljonerkronor" => unit(6, true, false),
        "kr" | "kronor" | "sek" => unit(0, true, false),
        "antal" | "count" | "personer" | "persons" | "andel" | "share" | "skala" | "scale"
        | "timmar" | "hours" | "dagar" | "days" | "förändring" | "forandring"
        | "relativechange" | "st" => Ok(None),
        _ => Err(Problem::new(
            "unknown-unit",
            format!("the unit {} is not known", quote(text)),
        )
        .help("known are procent, tkr, mnkr, kr and the units of indicators")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::schema::TableId;

    fn grid(rows: &[&[&str]]) -> Grid {
        let mut grid = Grid::new("x", false);
        for (row, cells) in rows.iter().enumerate() {
            for (column, text) in cells.iter().enumerate() {
                grid.push(row as u32, column as u32, Data::String((*text).into()));
            }
        }
        grid.finish(&[]);
        grid
    }

    #[test]
    fn explanations_may_stand_above_the_header() {
        let grid = grid(&[
            &["Mätvärden för Boden"],
            &["Labb", "Indikator", "TILLFÄLLE", "Värde (procent)"],
        ]);
        let table = TableId::Measurements.table();
        let (header, problems) = find_header(&grid, table, Language::Swedish).unwrap();
        assert_eq!(header.row, 1);
        assert!(problems.is_empty());
        let (place, unit) = header.columns[table.column("value").unwrap()].unwrap();
        assert_eq!((place, unit.unwrap().power), (3, -2));
    }

    #[test]
    fn a_misspelt_required_column_is_pointed_at() {
        let grid = grid(&[&["Labb", "Indikatr", "tillfälle"]]);
        let (_, problems) =
            find_header(&grid, TableId::Measurements.table(), Language::Swedish).unwrap();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].0, 1);
        assert_eq!(
            problems[0].1.help.as_deref(),
            Some("rename the column `Indikatr`")
        );
    }

    #[test]
    fn sheets_are_named_in_either_language() {
        assert_eq!(table_named("matvarden").unwrap().id, TableId::Measurements);
        assert_eq!(
            table_named("Survey-Responses").unwrap().id,
            TableId::SurveyResponses
        );
        assert!(table_named("Blad1").is_none());
    }
}
