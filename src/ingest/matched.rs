//! Which heading of a sheet is which column of its table.

use std::collections::BTreeMap;

use calamine::Data;

use super::cell::{TypedUnit, unit};
use super::headings::{OccasionHeading, find_column, occasion_heading, split_heading};
use super::wide::{OccasionColumn, check_occasions};
use crate::diagnostic::{Place, Problem, Value, named, nearest, quoted};
use crate::model::choice::Words;
use crate::model::clean::folded;
use crate::model::schema::{Table, TableId};
use crate::model::tables::Measurement;
use crate::model::{Language, Occasion};

/// What a wide table of measurements need not have a column for: headings tell
/// the occasion, and its sheet's or file's name may tell the lab.
pub const TOLD_BY_WIDE: [usize; 2] = [Measurement::lab, Measurement::occasion];

/// Whether a heading tells when something was measured; a year behind a target
/// makes no table wide.
pub fn tells_occasion(table: &Table, heading: &str) -> bool {
    occasion_heading(table, heading).is_some_and(|found| found.column != Measurement::target)
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
    /// The columns that hold what one occasion has: of a wide table all that
    /// is measured, of any the targets that are set for a year.
    pub wide: Vec<OccasionColumn>,
    /// What stands in a column in every row that has nothing else there, and
    /// the column whose heading says so.
    pub fixed: Vec<(usize, Data, Option<u16>)>,
    /// Whether the manifest says what the columns are: somebody else's file, whose rows
    /// nobody here can mend.
    pub mapped: bool,
    /// Where the manifest says what stands in such a column.
    pub fixed_by: Vec<(usize, Place)>,
    /// Where the manifest says what stands in a cell, by row and column.
    pub told: BTreeMap<(u32, u16), Place>,
    /// Every column that a row's values may stand in, sorted.
    pub known: Vec<u16>,
    /// Columns that are none of the schema's: heading and place.
    pub others: Vec<(String, u16)>,
    /// Columns whose heading is told by two cells.
    pub joined: Vec<u16>,
}

/// What is wrong in a header, each with its column.
pub type HeadingProblem = (u16, Problem);

/// What a column `Utfall` holds, as reports call it: in a row per occasion the
/// value, beside a column of baselines the follow-up.
fn outcome_means(table: &Table, headings: &[(u16, String)]) -> Option<&'static str> {
    if table.id != TableId::Measurements {
        return None;
    }
    let names = |column: usize| {
        let mut all = headings.iter();
        all.any(|(_, heading)| find_column(table, split_heading(table, heading).0) == Some(column))
    };
    let baseline = |(_, heading): &(u16, String)| {
        occasion_heading(table, heading)
            .is_some_and(|found| found.moment.0 == Occasion::Baseline && !is_target(&found))
    };
    match names(Measurement::occasion) {
        true if !names(Measurement::value) => Some("värde"),
        false if headings.iter().any(baseline) => Some("uppföljning"),
        _ => None,
    }
}

/// `Uppföljning 2`: when that was, nobody knows.
fn is_numbered(heading: &str) -> bool {
    let folded = folded(heading);
    let name = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = folded.len() - name.len();
    let names = [
        "uppfoljning",
        "matning",
        "tillfalle",
        "followup",
        "measurement",
        "occasion",
    ];
    (1..=2).contains(&digits) && names.contains(&name)
}

fn is_outcome(heading: &str) -> bool {
    matches!(folded(heading).as_str(), "utfall" | "actual" | "outcome")
}

fn is_target(found: &OccasionHeading<'_>) -> bool {
    found.column == Measurement::target
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
        mapped: false,
        fixed_by: Vec::new(),
        told: BTreeMap::new(),
        known: Vec::new(),
        others: Vec::new(),
        joined: Vec::new(),
    };
    let mut problems = Vec::new();
    let mut foreign = Vec::new();
    let outcome = outcome_means(table, &headings);
    for (place, heading) in headings {
        let heading = match outcome {
            Some(means) if is_outcome(&heading) => means.to_owned(),
            _ => heading,
        };
        if let Some(found) = occasion_heading(table, &heading) {
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
        let (name, inside) = split_heading(table, &heading);
        let Some(column) = find_column(table, name) else {
            if table.id == TableId::Measurements && is_numbered(name) {
                let heading = quoted(&heading);
                problems.push((place, Problem::NumberedOccasion { heading }));
                continue;
            }
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
    problems.extend(check_occasions(&header.wide, &header.columns));
    let renamed = add_missing(&header, table, &mut problems);
    // What a column is meant by is told once.
    header.others.retain(|(_, place)| !renamed.contains(place));
    header.known = known_columns(&header, table);
    (header, problems)
}

impl Header {
    /// Whether columns are told apart by when they were measured.
    pub fn is_wide(&self) -> bool {
        self.wide.iter().any(|own| !own.is_target())
    }
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

/// Says which columns are missing, and gives the headings that are probably meant by them.
fn add_missing(header: &Header, table: &Table, problems: &mut Vec<HeadingProblem>) -> Vec<u16> {
    let mut renamed = Vec::new();
    for (position, (column, place)) in table.columns.iter().zip(&header.columns).enumerate() {
        let told = header.is_wide() && TOLD_BY_WIDE.contains(&position);
        let fixed = header.fixed.iter().any(|(own, ..)| *own == position);
        if column.required && place.is_none() && !told && !fixed {
            let Words { sv, en } = column.heading;
            let mut others = header.others.iter();
            let near = others
                .clone()
                .find(|(heading, _)| nearest(heading, [sv, en]) != Value::Nothing)
                .or_else(|| others.find(|(heading, _)| speaks_of(heading, [sv, en])));
            renamed.extend(near.map(|(_, place)| *place));
            let problem = Problem::MissingColumn {
                column: named(sv, en),
                rename: near.map(|(heading, _)| quoted(heading)).into(),
            };
            problems.push((near.map_or(0, |(_, place)| *place), problem));
        }
    }
    renamed
}

/// Whether one of a heading's words is what a column is called: `Labbets namn`, `lab_id`.
fn speaks_of(heading: &str, names: [&str; 2]) -> bool {
    let words = heading.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words.map(folded).collect();
    let mut names = names.iter().map(|name| folded(name));
    names.any(|name| words.contains(&name))
}

fn heading_unit(text: &str) -> Result<TypedUnit, Problem> {
    unit(text).ok_or_else(|| Problem::UnknownUnit { unit: quoted(text) })
}
