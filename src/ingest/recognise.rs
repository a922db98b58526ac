//! Which sheet is which table, and what in it is none of its rows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::beside::tell_numbers_beside;
use super::cell;
use super::files::DataFile;
use super::foreign::forms::{Format, find_headings, read_export};
use super::grid::{Grid, GridRow};
use super::header::{
    find_header, severity_of_unknown, table_by_headings, table_named, table_nearly_headed,
    table_nearly_named,
};
use super::mapped::Mapped;
use super::matched::{Header, HeadingProblem};
use super::rows::{Reader, Sheet};
use super::rules::apply_rules;
use super::totals::{begins_as_total, is_total};
use super::two_headings::{headings_below, two_rows_of_headings};
use crate::diagnostic::{Place, Problem, Severity, Value, named, nearest, plain, quoted};
use crate::model::CellRef;
use crate::model::clean::folded;
use crate::model::schema::{GUIDE, Table, TableId};
use crate::model::tables::{Activity, Lab};

/// Which table a sheet is, and where its columns are. Sheets that are none of
/// ours are noted and left alone.
pub fn recognise(file: &DataFile, grid: Grid, reader: &mut Reader<'_>) -> Option<Sheet> {
    let place = place_of(file, &grid);
    let table = table_of(&grid, &place, reader)?;
    let name = reader.sheet_names.entry(table.id);
    name.or_insert_with(|| grid.name.clone());
    if grid.is_empty() {
        let problem = Problem::EmptySheet {
            sheet: quoted(&grid.name),
        };
        reader.diagnostics.push(problem.note_at(place));
        return None;
    }
    let found = match find_header(&grid, table, reader.options.edition) {
        Ok(found) => found,
        Err(problem) => {
            reader.gaps.insert(table.id);
            reader.diagnostics.push(problem.error_at(place));
            return None;
        }
    };
    sheet_of(file, grid, table, found, reader)
}

/// A sheet with headings of its own that an entry of the manifest says the
/// meaning of, and what more the entry says.
pub fn recognise_mapped(
    file: &DataFile,
    mut grid: Grid,
    mapped: Mapped<'_>,
    reader: &mut Reader<'_>,
) -> Vec<Sheet> {
    let mapping = mapped.mapping;
    let table = mapping.table.table();
    let (mut header, mut problems) = mapped.header(reader.options.edition);
    header.others.extend(mapped.others);
    grid.forget_missing(header.row, &mapping.missing);
    let ruled = apply_rules(mapping, &mut header, &mut grid, (file, reader));
    // A column that a rule fills is not missing: the lab that a whole sheet is about.
    let filled = header.fixed.iter().map(|(position, ..)| {
        let heading = table.columns[*position].heading;
        named(heading.sv, heading.en)
    });
    let filled: Vec<Value> = filled.collect();
    problems.retain(|(_, problem)| match problem {
        Problem::MissingColumn { column, .. } => !filled.contains(column),
        _ => true,
    });
    let Some(sheet) = sheet_of(file, grid, table, (header, problems), reader) else {
        return Vec::new();
    };
    let mut sheets = ruled.sheets(&sheet);
    sheets.push(sheet);
    sheets
}

fn place_of(file: &DataFile, grid: &Grid) -> Place {
    Place::Sheet {
        file: file.name.clone(),
        sheet: grid.name.clone(),
    }
}

/// A sheet as a table, once it is known where its columns are; what is wrong
/// with them is told. `None` where there are too many sheets.
pub fn sheet_of(
    file: &DataFile,
    mut grid: Grid,
    table: &'static Table,
    (header, problems): (Header, Vec<HeadingProblem>),
    reader: &mut Reader<'_>,
) -> Option<Sheet> {
    let place = place_of(file, &grid);
    grid.forget_missing(header.row, reader.options.missing);
    if table
        .id_column()
        .is_some_and(|id| header.columns[id].is_none())
    {
        reader.gaps.insert(table.id);
    }
    let Some(id) = Arc::make_mut(&mut reader.sources).add(&file.name, &grid.name) else {
        reader
            .diagnostics
            .push(Problem::TooManySheets.error_at(place));
        return None;
    };
    let mut sheet = Sheet {
        id,
        table,
        grid: Arc::new(grid),
        header,
        status: file.status,
    };
    // Columns of one name are told apart by what stands above or below them.
    let parted = two_rows_of_headings(&sheet).is_some();
    let follows = |problem: &Problem| {
        let same = matches!(
            problem,
            Problem::OccasionTwice { .. } | Problem::DuplicateColumn { .. }
        );
        parted && same
    };
    for (column, problem) in problems {
        if follows(&problem) {
            continue;
        }
        let row = sheet.header.row;
        let place = reader.sources.place(CellRef {
            sheet: id,
            column,
            row,
        });
        reader.diagnostics.push(problem.error_at(place));
    }
    let below = headings_below(&sheet);
    let one_row = !parted && below.is_none();
    if let Some((at, problem)) = below {
        let place = reader.sources.place(at);
        reader.diagnostics.push(problem.error_at(place));
        Arc::make_mut(&mut sheet.grid).forget_rows(&[at.row]);
    }
    refuse_totals(&mut sheet, reader);
    if one_row {
        tell_numbers_beside(&sheet, reader);
    }
    if !table.item_columns {
        tell_unknown_columns(&sheet, reader);
    }
    if sheet.data_rows().next().is_none() && table.id == TableId::Labs {
        reader.diagnostics.push(Problem::NoLabsYet.note_at(place));
    }
    Some(sheet)
}

/// The survey system whose export a sheet looks like: those that write headings of
/// their own.
fn survey_system(grid: &Grid) -> Option<&'static str> {
    // The headings tell; only then is it worth reading what may be a large sheet.
    let (_, format) = find_headings(grid).filter(|(_, format)| *format != Format::Table)?;
    let export = read_export(grid).ok()?;
    (!export.respondents.is_empty()).then(|| format.into())
}

/// The table that a sheet's name says that it is, or else its headings.
fn table_of(grid: &Grid, place: &Place, reader: &mut Reader<'_>) -> Option<&'static Table> {
    if let Some(table) = table_named(&grid.name) {
        return Some(table);
    }
    let sheet = quoted(&grid.name);
    if let Some(table) = table_by_headings(grid) {
        let table_name = named(table.name.sv, table.name.en);
        let problem = Problem::TableByHeadings {
            sheet,
            table: table_name,
        };
        reader.diagnostics.push(problem.note_at(place.clone()));
        return Some(table);
    }
    if ![GUIDE.sv, GUIDE.en].contains(&grid.name.as_str()) {
        let near = match table_nearly_named(&grid.name) {
            Value::Nothing => table_nearly_headed(grid),
            near => near,
        };
        let severity = severity_of_unknown(&near);
        let diagnostic = match survey_system(grid) {
            Some(system) => Problem::ExportNotImported {
                system: plain(system),
                file: plain(place.file().unwrap_or_default()),
            }
            .warning_at(place.clone()),
            None => Problem::UnknownSheet { sheet, near }.at(severity, place.clone()),
        };
        reader.diagnostics.push(diagnostic);
    }
    None
}

/// Columns that are none of the table's; where they hold numbers, data are
/// lost.
fn tell_unknown_columns(sheet: &Sheet, reader: &mut Reader<'_>) {
    for (name, column) in &sheet.header.others {
        let headings = sheet.table.columns.iter().map(|column| column.heading);
        let near = nearest(name, headings.flat_map(|words| [words.sv, words.en]));
        let numbers = sheet.data_rows().any(|row| {
            let own = row.cell(*column);
            own.is_some_and(|(data, _)| cell::number(data, reader.options.language).is_ok())
        });
        // Whom one may quote is told of interviews only.
        let interviews = matches!(sheet.table.id, TableId::Interviews | TableId::Codings);
        let headed = (interviews && speaks_of_consent(name)).then_some(sheet.header.row);
        let refused = || {
            let mut rows = sheet.data_rows().filter(|_| interviews);
            rows.find_map(|row| {
                let text = cell::text(row.cell(*column)?.0).ok()?;
                refuses(&text).then_some(row.index())
            })
        };
        if let Some(row) = headed.or_else(refused) {
            let place = reader.sources.place(CellRef {
                sheet: sheet.id,
                column: *column,
                row,
            });
            let problem = Problem::UnreadConsent {
                column: quoted(name),
            };
            reader.diagnostics.push(problem.error_at(place));
            continue;
        }
        let severity = match numbers {
            true => Severity::Warning,
            false => severity_of_unknown(&near),
        };
        let problem = Problem::UnknownColumn {
            column: quoted(name),
            table: quoted(&sheet.grid.name),
            holds: numbers.then(|| plain("numbers")).into(),
            near,
        };
        let place = reader.sources.place(CellRef {
            sheet: sheet.id,
            column: *column,
            row: sheet.header.row,
        });
        reader.diagnostics.push(problem.at(severity, place));
    }
}

/// Whether a column of interviews that is not read tells who may be quoted.
fn speaks_of_consent(heading: &str) -> bool {
    const ROOTS: [&str; 7] = [
        "samtyck", "consent", "citer", "citat", "atertag", "aterkall", "withdr",
    ];
    let folded = folded(heading);
    ROOTS.iter().any(|root| folded.contains(root))
}

/// Whether what somebody noted takes consent back: `vill inte bli citerad`.
fn refuses(noted: &str) -> bool {
    const NO: [&str; 8] = [
        "inte", "ej", "nej", "aterta", "aterkall", "not", "no", "withdr",
    ];
    let mut words = noted.split(|c: char| !c.is_alphanumeric()).map(folded);
    let says_no = words.any(|word| {
        let long = |no: &str| no.len() > 4 && word.starts_with(no);
        NO.iter().any(|no| word == *no || long(no))
    });
    says_no && speaks_of_consent(noted)
}

/// The words over the columns of a sheet, as they are compared.
fn heading_words(sheet: &Sheet) -> BTreeMap<u16, String> {
    let cells = sheet.grid.row(sheet.header.row).cells().iter();
    let words = cells.filter_map(|(column, data)| match data {
        calamine::Data::String(heading) => Some((*column, folded(heading))),
        _ => None,
    });
    words.collect()
}

/// Whether a row says in two or more columns, and in most, what their headings say: the
/// heading row of another sheet, pasted with its rows.
fn says_headings(headings: &BTreeMap<u16, String>, cells: &[(u16, calamine::Data)]) -> bool {
    let (mut same, mut other) = (0, 0);
    for (column, data) in cells {
        match (headings.get(column), data) {
            (Some(heading), calamine::Data::String(said)) if *heading == folded(said) => same += 1,
            _ => other += 1,
        }
        // Most rows are told from headings by their first cells.
        if other * 2 >= cells.len() {
            return false;
        }
    }
    same > 1 && (other == 0 || same > 2)
}

/// The cell and words that make a row one of all labs among labs, or one that adds up
/// activities where these have their names.
fn total_by_name<'s>(sheet: &'s Sheet, row: GridRow<'s>) -> Option<(&'s u16, &'s str)> {
    let (columns, is_total): (&[usize], fn(&str) -> bool) = match sheet.table.id {
        TableId::Labs => (&[Lab::id, Lab::name], cell::is_all_labs),
        TableId::Activities => (&[Activity::name], begins_as_total),
        _ => return None,
    };
    columns.iter().find_map(|column| {
        let (place, _) = sheet.header.columns[*column].as_ref()?;
        match row.cell(*place)? {
            (calamine::Data::String(typed), _) if is_total(typed) => Some((place, typed.trim())),
            _ => None,
        }
    })
}

/// A row that adds up others would count everything twice, and one of headings is none.
fn refuse_totals(sheet: &mut Sheet, reader: &mut Reader<'_>) {
    let mut totals = Vec::new();
    let headings = heading_words(sheet);
    for row in sheet.data_rows() {
        let own = row.cells().iter();
        let mut known = own.filter(|(column, _)| sheet.header.known.binary_search(column).is_ok());
        // Of answers the respondent stands behind the lab.
        let looked_at = match sheet.table.id {
            TableId::SurveyResponses => 2,
            _ => 1,
        };
        let mut texts = known.by_ref().take(looked_at);
        let total = texts.find_map(|(column, data)| match data {
            calamine::Data::String(typed) => {
                let word = typed.trim().trim_end_matches(':');
                is_total(word).then_some((column, word))
            }
            _ => None,
        });
        if says_headings(&headings, row.cells()) {
            let place = reader.sources.place(CellRef {
                sheet: sheet.id,
                column: row.cells().first().map_or(0, |(column, _)| *column),
                row: row.index(),
            });
            reader
                .diagnostics
                .push(Problem::HeadingsAgain.error_at(place));
            totals.push(row.index());
        } else if let Some((column, word)) = total.or_else(|| total_by_name(sheet, row)) {
            let place = reader.sources.place(CellRef {
                sheet: sheet.id,
                column: *column,
                row: row.index(),
            });
            let word = quoted(word);
            let problem = Problem::TotalRow { word };
            reader.diagnostics.push(problem.error_at(place));
            totals.push(row.index());
        }
    }
    Arc::make_mut(&mut sheet.grid).forget_rows(&totals);
}
