//! Which sheet is which table, and which column is which.

use std::borrow::Cow;

use calamine::Data;

use super::cell::{self, TypedUnit, unit};
use super::grid::Grid;
use super::headings::{find_column, occasion_heading, split_parentheses};
use super::joined::{Headings, readings};
use super::wide::{OccasionColumn, check_occasions};
use crate::diagnostic::{Problem, Severity, Value, list, named, nearest, quoted};
use crate::model::Language;
use crate::model::choice::Words;
use crate::model::clean::folded;
use crate::model::programme::TABLES;
use crate::model::schema::Table;
use crate::model::tables::Measurement;

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
        let texts = row.cells().iter().map(|(_, data)| cell::text(data).ok());
        let headings: Option<Vec<_>> = texts.collect();
        let headings = headings.filter(|headings| headings.len() > 1)?;
        let mut fit = TABLES.iter().filter(|table| is_headed(table, &headings));
        let only = fit.next();
        only.filter(|_| fit.next().is_none())
    })
    .next()
}

fn is_headed(table: &Table, headings: &[Cow<'_, str>]) -> bool {
    let wide = headings
        .iter()
        .any(|heading| tells_occasion(table, heading));
    let found = headings
        .iter()
        .filter(|heading| !tells_occasion(table, heading))
        .map(|heading| find_column(table, split_parentheses(heading).0));
    let Some(found): Option<Vec<usize>> = found.collect() else {
        return false;
    };
    let required = table.columns.iter().enumerate();
    let mut required = required
        .filter(|(position, column)| column.required && !(wide && TOLD_BY_WIDE.contains(position)));
    required.all(|(position, _)| found.contains(&position))
}

/// What a wide table of measurements need not have a column for: headings tell
/// the occasion, and its sheet's or file's name may tell the lab.
const TOLD_BY_WIDE: [usize; 2] = [Measurement::lab, Measurement::occasion];

fn tells_occasion(table: &Table, heading: &str) -> bool {
    occasion_heading(table, heading).is_some_and(|found| found.column != Measurement::target)
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

/// Where the columns of a table stand in a sheet.
#[derive(Debug, Clone)]
pub struct Header {
    /// The header's row, from 0.
    pub row: u32,
    /// For each column of the schema its place, and the unit of its heading.
    pub columns: Vec<Option<(u16, Option<TypedUnit>)>>,
    /// Variants in the reports' language, `Namn (en)`: they win where they
    /// hold anything.
    pub variants: Vec<Option<u16>>,
    /// Variants in another language: the reports show them only where a column
    /// has nothing else, but data may be typed in their words.
    pub foreign: Vec<Option<u16>>,
    /// The columns whose heading says their language.
    pub languages: Vec<(u16, Language)>,
    /// Of a wide table, the columns that hold what one occasion has.
    pub wide: Vec<OccasionColumn>,
    /// What stands in a column in every row that has nothing else there, and
    /// the column whose heading says so.
    pub fixed: Vec<(usize, Data, Option<u16>)>,
    /// Every column that a row's values may stand in, sorted.
    pub known: Vec<u16>,
    /// Columns that are none of the schema's: heading and place.
    pub others: Vec<(String, u16)>,
    /// Columns whose heading is told by two cells.
    pub joined: Vec<u16>,
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
    let rows = grid.rows().take_while(|row| row.index() < HEADER_WITHIN);
    for found in rows.flat_map(|row| readings(grid, row)) {
        let Headings {
            row,
            texts: headings,
            joined,
        } = found;
        let mut of_two = headings.iter().filter(|(place, _)| joined.contains(place));
        if !of_two.all(|(_, text)| is_known(table, text)) {
            continue;
        }
        let known = headings.iter().filter(|(_, text)| {
            let (name, _) = split_parentheses(text);
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

/// Whether a heading names a column of the table, or an occasion.
fn is_known(table: &Table, heading: &str) -> bool {
    occasion_heading(table, heading).is_some()
        || find_column(table, split_parentheses(heading).0).is_some()
}

/// Says which heading is which column; `fixed` are columns that hold the same
/// in every row.
pub fn match_columns(
    row: u32,
    headings: Vec<(u16, String)>,
    table: &Table,
    language: Language,
    fixed: Vec<(usize, Data, Option<u16>)>,
) -> (Header, Vec<HeadingProblem>) {
    let mut header = Header {
        row,
        columns: vec![None; table.columns.len()],
        variants: vec![None; table.columns.len()],
        foreign: vec![None; table.columns.len()],
        languages: Vec::new(),
        wide: Vec::new(),
        fixed,
        known: Vec::new(),
        others: Vec::new(),
        joined: Vec::new(),
    };
    let mut problems = Vec::new();
    let mut foreign = Vec::new();
    for (place, heading) in headings {
        let occasion = occasion_heading(table, &heading);
        let of_target = occasion
            .as_ref()
            .is_some_and(|found| found.column == Measurement::target);
        if let Some(found) = occasion.filter(|_| !of_target) {
            let takes_unit = table.columns[found.column].takes_unit;
            let inside = found.inside.filter(|_| takes_unit);
            let unit = inside.map(heading_unit).transpose();
            let unit = unit.unwrap_or_else(|problem| {
                problems.push((place, problem));
                None
            });
            header.wide.push(OccasionColumn {
                place,
                column: found.column,
                unit,
                moment: found.moment,
                heading,
            });
            continue;
        }
        let (name, inside) = match of_target {
            true => (table.columns[Measurement::target].heading.en, None),
            false => split_parentheses(&heading),
        };
        let Some(column) = find_column(table, name) else {
            header.others.push((heading, place));
            continue;
        };
        let variant = inside.and_then(variant_language);
        header
            .languages
            .extend(variant.map(|variant| (place, variant)));
        if variant.is_some_and(|variant| variant != language) {
            foreign.push((column, place));
            continue;
        }
        let unit = inside
            .filter(|_| table.columns[column].takes_unit && variant.is_none())
            .map(heading_unit)
            .transpose()
            .unwrap_or_else(|problem| {
                problems.push((place, problem));
                None
            });
        let taken = if variant.is_some() {
            header.variants[column].replace(place).is_some()
        } else if header.columns[column].is_some() {
            true
        } else {
            header.columns[column] = Some((place, unit));
            false
        };
        if taken {
            let known = table.columns[column].heading;
            problems.push((place, duplicate_column(&heading, known)));
        }
    }
    // A column that only stands as variants is its variant.
    for (column, place) in foreign {
        header.foreign[column] = Some(place);
        header.columns[column].get_or_insert((place, None));
    }
    for (column, variant) in header.columns.iter_mut().zip(&mut header.variants) {
        if column.is_none() {
            *column = variant.take().map(|place| (place, None));
        }
    }
    if !header.wide.is_empty() {
        problems.extend(check_occasions(&header.wide, &header.columns));
    }
    add_missing(&header, table, &mut problems);
    header.known = known_columns(&header, table);
    (header, problems)
}

fn known_columns(header: &Header, table: &Table) -> Vec<u16> {
    let own = header.columns.iter().flatten().map(|(place, _)| *place);
    let own = own.chain(header.wide.iter().map(|column| column.place));
    let items = header.others.iter().map(|(_, place)| *place);
    let items = items.filter(|_| table.item_columns);
    let variants = header.variants.iter().flatten().copied();
    let mut known: Vec<u16> = own.chain(variants).chain(items).collect();
    known.sort_unstable();
    known
}

/// The language of a variant column, `Namn (en)`.
fn variant_language(inside: &str) -> Option<Language> {
    match inside.to_lowercase().as_str() {
        "sv" => Some(Language::Swedish),
        "en" => Some(Language::English),
        _ => None,
    }
}

/// Two headings can differ and still name one column: `värde`, `värde (%)`.
fn duplicate_column(heading: &str, column: Words) -> Problem {
    let told = [column.sv, column.en]
        .iter()
        .any(|known| folded(known) == folded(heading));
    Problem::DuplicateColumn {
        heading: quoted(heading),
        column: (!told).then(|| named(column.sv, column.en)).into(),
    }
}

fn add_missing(header: &Header, table: &Table, problems: &mut Vec<HeadingProblem>) {
    for (position, (column, place)) in table.columns.iter().zip(&header.columns).enumerate() {
        let told = !header.wide.is_empty() && TOLD_BY_WIDE.contains(&position);
        let fixed = header.fixed.iter().any(|(own, ..)| *own == position);
        if column.required && place.is_none() && !told && !fixed {
            let Words { sv, en } = column.heading;
            let near = header
                .others
                .iter()
                .find(|(heading, _)| nearest(heading, [sv, en]) != Value::Nothing);
            let problem = Problem::MissingColumn {
                column: named(sv, en),
                rename: near.map(|(heading, _)| quoted(heading)).into(),
            };
            problems.push((near.map_or(0, |(_, place)| *place), problem));
        }
    }
}

fn heading_unit(text: &str) -> Result<TypedUnit, Problem> {
    unit(text).ok_or_else(|| Problem::UnknownUnit { unit: quoted(text) })
}

#[cfg(test)]
mod tests {
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
