//! Which sheet is which table, and where its headings stand.

use super::cell;
use super::grid::{Grid, GridRow};
use super::headings::{find_column, is_known, occasion_heading, split_heading};
use super::joined::{Headings, headings, readings};
use super::matched::{Header, HeadingProblem, TOLD_BY_WIDE, match_columns, tells_occasion};
use super::stacked::stacked;
use crate::diagnostic::{Problem, Severity, Value, list, named, nearest, quoted};
use crate::model::Language;
use crate::model::clean::folded;
use crate::model::programme::TABLES;
use crate::model::schema::Table;

/// Rows in which a header is looked for.
pub const HEADER_WITHIN: u32 = 20;

/// The table that a sheet's name names, in either language.
pub fn table_named(name: &str) -> Option<&'static Table> {
    let name = folded(name);
    TABLES
        .iter()
        .find(|table| folded(table.name.sv) == name || folded(table.name.en) == name)
}

/// The one table whose headings these are, all of them known and none that is
/// required missing.
pub fn table_by_headings(grid: &Grid) -> Option<&'static Table> {
    let rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
    rows.filter_map(|row| {
        let mut cells = row.cells().iter();
        if cells.any(|(_, data)| cell::text(data).is_err()) {
            return None;
        }
        let alone = headings(row);
        let fits = |table: &&Table| {
            is_headed(table, &alone)
                || (readings_of(grid, row, table).iter())
                    .any(|found| found.row > row.index() && is_headed(table, &found.texts))
        };
        let mut fit = TABLES.iter().filter(fits);
        let only = fit.next();
        only.filter(|_| fit.next().is_none())
    })
    .next()
}

/// So many known headings make a table whose other columns are its project's own.
const ITEM_TABLE: usize = 3;

fn is_headed(table: &Table, headings: &[(u16, String)]) -> bool {
    if headings.len() < 2 {
        return false;
    }
    let texts = headings.iter().map(|(_, heading)| heading);
    let wide = texts.clone().any(|heading| tells_occasion(table, heading));
    let found: Vec<Option<usize>> = texts
        .filter(|heading| occasion_heading(table, heading).is_none())
        .map(|heading| find_column(table, split_heading(table, heading).0))
        .collect();
    let known: Vec<usize> = found.iter().copied().flatten().collect();
    // Columns of its own stand beside those that every such table has.
    let all_known = known.len() == found.len() || (table.item_columns && known.len() >= ITEM_TABLE);
    all_known && required(table, wide).all(|position| known.contains(&position))
}

/// The columns that a table must have, by position.
fn required(table: &Table, wide: bool) -> impl Iterator<Item = usize> {
    let columns = table.columns.iter().enumerate();
    let required = columns.filter(move |(position, column)| {
        column.required && !(wide && TOLD_BY_WIDE.contains(position))
    });
    required.map(|(position, _)| position)
}

/// The one table that a sheet has all the headings of that it must have, and
/// others beside them.
pub fn table_nearly_headed(grid: &Grid) -> Value {
    const ENOUGH: usize = 3;
    let rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
    let found = rows.filter_map(|row| {
        let texts = headings(row);
        let fits = |table: &&Table| {
            let mut own = texts.iter();
            let wide = own.any(|(_, heading)| tells_occasion(table, heading));
            let columns = texts.iter();
            let columns = columns.map(|(_, heading)| split_heading(table, heading).0);
            let found: Vec<usize> = columns
                .filter_map(|name| find_column(table, name))
                .collect();
            found.len() + usize::from(wide) >= ENOUGH
                && required(table, wide).all(|position| found.contains(&position))
        };
        let mut fit = TABLES.iter().filter(fits);
        let only = fit.next();
        only.filter(|_| fit.next().is_none())
    });
    let mut found = found.map(|table| named(table.name.sv, table.name.en));
    found.next().unwrap_or(Value::Nothing)
}

/// The name of a table that a sheet's name nearly is.
pub fn table_nearly_named(name: &str) -> Value {
    let names = TABLES.iter().map(|table| table.name);
    nearest(name, names.flat_map(|names| [names.sv, names.en]))
}

/// How much a name that is not known matters: one that is nearly known is
/// probably misspelt.
pub fn severity_of_unknown(near: &Value) -> Severity {
    match near {
        Value::Nothing => Severity::Note,
        _ => Severity::Warning,
    }
}

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
    let rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
    for found in rows.flat_map(|row| readings_of(grid, row, table)) {
        let Headings {
            row,
            texts: headings,
            joined,
        } = found;
        let known = headings.iter().filter(|(_, text)| {
            let (name, _) = split_heading(table, text);
            find_column(table, name).is_some()
        });
        let known = known.count();
        let mut of_occasions = headings.iter();
        let wide = of_occasions.any(|(_, heading)| tells_occasion(table, heading));
        if known + usize::from(wide && known > 0) >= enough {
            let fixed = Vec::new();
            let (mut header, problems) = match_columns(row, headings, table, language, fixed);
            header.joined = joined;
            return Ok((header, problems));
        }
    }
    let required = table.columns.iter().filter(|column| column.required);
    let headings = required.map(|column| column.heading);
    Err(Problem::MissingHeader {
        rows: HEADER_WITHIN.into(),
        table: quoted(&grid.name),
        columns: list(headings.map(|heading| named(heading.sv, heading.en))),
    })
}

/// How a table's headings can be read that begin in a row; those that are told
/// by two cells are the table's.
fn readings_of(grid: &Grid, row: GridRow<'_>, table: &Table) -> Vec<Headings> {
    let mut found = all_readings(grid, row, table);
    found.retain(|found| {
        let texts = found.texts.iter();
        let mut of_two = texts.filter(|(place, _)| found.joined.contains(place));
        of_two.all(|(_, text)| is_known(table, text))
    });
    found
}

/// How headings can be read that begin in a row, merged over those below, over
/// them without being merged, and by themselves.
pub fn all_readings(grid: &Grid, row: GridRow<'_>, table: &Table) -> Vec<Headings> {
    let mut found = readings(grid, row);
    let alone = found.pop();
    found.extend(stacked(grid, row, table));
    found.extend(alone);
    found
}

#[cfg(test)]
mod tests {
    use calamine::Data;

    use super::*;
    use crate::model::schema::TableId;
    use crate::model::tables::{Lab, Measurement};

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
        let (place, unit) = header.columns[Measurement::value].unwrap();
        assert_eq!((place, unit.unwrap().power), (3, -2));
    }

    #[test]
    fn a_variant_in_the_language_of_the_reports_wins() {
        let grid = grid(&[&["id", "Namn (sv)", "Namn (en)", "Ort"]]);
        let labs = TableId::Labs.table();
        for (language, own, other) in [(Language::Swedish, 1, 2), (Language::English, 2, 1)] {
            let (header, problems) = find_header(&grid, labs, language).unwrap();
            assert!(problems.is_empty());
            assert_eq!(header.variants[Lab::name], Some(own));
            assert_eq!(header.columns[Lab::name], Some((other, None)));
        }
    }

    #[test]
    fn a_misspelt_required_column_is_pointed_at() {
        let grid = grid(&[&["Labb", "Indikatr", "tillfälle"]]);
        let (_, problems) =
            find_header(&grid, TableId::Measurements.table(), Language::Swedish).unwrap();
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].0, 1);
        assert_eq!(
            problems[0].1.told().1.as_deref(),
            Some("rename the column “Indikatr” to “indicator”")
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

    #[test]
    fn headings_of_one_table_alone_tell_which_it_is() {
        let measured = &["labb", "indikator", "tillfälle", "värde (procent)"];
        let found = table_by_headings(&grid(&[&["Våra värden"], measured]));
        assert_eq!(found.unwrap().id, TableId::Measurements);
        assert!(table_by_headings(&grid(&[&["id", "namn"]])).is_none());
        let more = &["labb", "indikator", "tillfälle", "värde", "summa"];
        assert!(table_by_headings(&grid(&[more])).is_none());
    }
}
