//! From files on disk to a typed programme, with every problem at its cell.

#[cfg(test)]
mod attacks;
mod beside;
mod catalogue;
mod cell;
mod container;
pub mod contents;
mod encoding;
mod files;
pub mod foreign;
mod format;
mod grid;
mod header;
mod headings;
mod imports;
mod joined;
mod known;
mod looks;
mod mapped;
mod matched;
pub mod names;
mod recognise;
mod remarks;
mod rows;
mod rules;
mod stacked;
mod tables;
mod text_file;
mod totals;
mod two_headings;
mod undata;
mod wide;
mod workbook;

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

pub use catalogue::read_catalogue_table;
pub use files::{DataFile, find_files, may_be_export};
pub use grid::Grid;
use grid::WIDEST;
pub use known::read_known;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, named, plain, quoted};
use crate::model::programme::TABLES;
use crate::model::schema::TableId;
use crate::model::{Language, Programme};
use crate::project::{ImportMapping, Manifest};
use format::{Format, format_of};
use header::table_named;
use imports::{FileContents, Imports};
use mapped::mapped_sheets;
use recognise::{recognise, recognise_mapped};
use rows::{Reader, Sheet};
use rules::tell_unmet;

/// How to read.
pub struct ReadOptions<'a> {
    /// Decides the decimal comma.
    pub language: Language,
    /// Decides which `… (en)` columns win: the language of the reports.
    pub edition: Language,
    /// What stands in a cell where there is nothing to say.
    pub missing: &'a [String],
    /// Whether a font of the reports has a character.
    pub covered: &'a (dyn Fn(char) -> bool + Sync),
}

impl<'a> ReadOptions<'a> {
    /// As the manifest says; `covered` tells whether a font has a character.
    pub fn of(manifest: &'a Manifest, covered: &'a (dyn Fn(char) -> bool + Sync)) -> Self {
        Self {
            language: manifest.language,
            edition: manifest.edition,
            missing: &manifest.missing,
            covered,
        }
    }
}

/// Reads all files into one programme. Every problem of every file is among
/// the diagnostics; with an error among them the programme has gaps.
pub fn read_programme(files: &[DataFile], options: &ReadOptions<'_>) -> (Programme, Diagnostics) {
    let read: Vec<_> = files.par_iter().map(imports::read_file).collect();
    let mut reader = Reader::new(options);
    let mut sheets = Vec::new();
    let mut imports = Imports::default();
    let mut unread = false;
    for (file, read) in files.iter().zip(read) {
        match read {
            Ok(FileContents::Sheets((grids, odd))) => {
                reader.diagnostics.extend(odd);
                let unread = grids.iter().filter_map(|grid| beyond_columns(file, grid));
                reader.diagnostics.extend(unread);
                Imports::tell_unread(file, &grids, &mut reader.diagnostics);
                let mapped = mapped_sheets(file, &grids, &mut reader.diagnostics);
                for (grid, mapped) in grids.into_iter().zip(mapped) {
                    if let Some(mapped) = mapped {
                        sheets.extend(recognise_mapped(file, grid, mapped, &mut reader));
                        continue;
                    }
                    match file.imports.is_empty() {
                        true => sheets.extend(recognise(file, grid, &mut reader)),
                        false => imports.add_sheet(file, grid, &mut reader),
                    }
                }
            }
            Ok(FileContents::Codings(project)) => {
                imports.add_codings(file, *project, &mut reader);
            }
            Err(problem) => {
                unread = true;
                let place = Place::File(file.name.clone());
                reader.diagnostics.push(problem.error_at(place));
            }
        }
    }
    tell_unmet(&mut reader);
    let labs = |sheet: &Sheet| sheet.table.id == TableId::Labs;
    // A file that cannot be read may well hold the labs.
    if !unread && !sheets.iter().any(labs) && !named_labs(&reader) {
        let names = TableId::Labs.table().name;
        let table = named(names.sv, names.en);
        let problem = Problem::MissingTable { table };
        reader.diagnostics.push(problem.error_at(Place::Project));
    }
    // What cannot be read may well hold the tables that are not there.
    let missing = TABLES.iter().map(|table| table.id);
    let missing = missing.filter(|table| unread && !reader.sheet_names.contains_key(table));
    reader.gaps.extend(missing.collect::<Vec<_>>());
    remarks::add_remarks(&mut reader, &sheets);
    let mut programme = tables::read_tables(&mut reader, sheets, &imports);
    drop(imports);
    remarks::warn_of_empty_labs(&mut reader, &programme);
    programme.sources = Arc::unwrap_or_clone(reader.sources);
    let mut diagnostics = without_follow_ons(reader.diagnostics);
    diagnostics.sort();
    diagnostics.tell_left_out();
    (programme, diagnostics)
}

/// Without what only follows: of a row in which a number was split, that it is longer
/// than its headings.
fn without_follow_ons(diagnostics: Diagnostics) -> Diagnostics {
    let row_of = |own: &Diagnostic| match &own.place {
        Place::Cell {
            file, sheet, row, ..
        } => Some((file.clone(), sheet.clone(), *row)),
        _ => None,
    };
    let split = diagnostics
        .iter()
        .filter(|own| matches!(own.problem, Problem::SplitByComma { .. }));
    let split: BTreeSet<_> = split.filter_map(row_of).collect();
    if split.is_empty() {
        return diagnostics;
    }
    diagnostics.without(|own| {
        own.problem == Problem::RowBeyondHeadings
            && row_of(own).is_some_and(|row| split.contains(&row))
    })
}

/// Whether a labs sheet was there but could not be used, which was said already.
fn named_labs(reader: &Reader<'_>) -> bool {
    reader.diagnostics.iter().any(|diagnostic| {
        matches!(&diagnostic.place, Place::Sheet { sheet, .. }
            if table_named(sheet).is_some_and(|table| table.id == TableId::Labs))
    })
}

/// The sheets of one file, and what is odd about the file.
type Sheets = (Vec<Grid>, Vec<Diagnostic>);

fn read_bytes(path: &std::path::Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(path).map_err(|error| Problem::UnreadableFile {
        error: (&error).into(),
    })
}

/// Reads a file of the project, which remembers what was read.
fn read_data(file: &DataFile) -> Result<Vec<u8>, Problem> {
    let bytes = read_bytes(&file.path)?;
    file.digest.get_or_init(|| Sha256::digest(&bytes).into());
    Ok(bytes)
}

fn read_grids(file: &DataFile) -> Result<Sheets, Problem> {
    let bytes = read_data(file)?;
    grids_of(file, &bytes)
}

/// The sheets of a file with these contents.
fn grids_of(file: &DataFile, bytes: &[u8]) -> Result<Sheets, Problem> {
    if bytes.is_empty() {
        return Err(Problem::EmptyFile);
    }
    let stem = file.path.file_stem().unwrap_or_default().to_string_lossy();
    match format_of(bytes) {
        Some(format) if !(file.is_text() && format == Format::Html) => {
            let every = match !file.imports.is_empty() || !file.tables.is_empty() {
                true => workbook::Every::Sheet,
                false => workbook::Every::Table,
            };
            let book = workbook::read_workbook(bytes, format, every)?;
            let mut odd = Vec::from_iter(misnamed(file, format));
            odd.extend(
                book.others
                    .into_iter()
                    .map(|sheet| not_of_cells(file, sheet)),
            );
            Ok((book.grids, odd))
        }
        _ if file.is_text() => {
            let (grid, encoding) = text_file::read_text_file(bytes, &stem)?;
            let odd = encoding.map(|encoding| encoding.note_at(Place::File(file.name.clone())));
            Ok((vec![grid], Vec::from_iter(odd)))
        }
        Some(format) => Err(workbook::not_a_workbook(format)),
        None => Err(Problem::NotAWorkbook {
            kind: plain("other"),
        }),
    }
}

/// Whether a file is one of the project's own: it has a table's sheet with that table's
/// headings, and is read as it is. A file that cannot be read is none.
pub fn holds_tables(path: &std::path::Path, name: &str) -> bool {
    read_every_sheet(path, name).is_ok_and(|grids| are_tables(&grids))
}

fn are_tables(grids: &[Grid]) -> bool {
    grids.iter().any(|grid| {
        let table = header::table_named(&grid.name);
        let language = crate::model::Language::Swedish;
        table.is_some_and(|table| header::find_header(grid, table, language).is_ok())
    })
}

/// Every sheet of a file, whatever it is called.
fn read_every_sheet(path: &std::path::Path, name: &str) -> Result<Vec<Grid>, Problem> {
    read_grids(&with_every_sheet(path, name)).map(|(grids, _)| grids)
}

/// A file of which every sheet is read.
fn with_every_sheet(path: &std::path::Path, name: &str) -> DataFile {
    DataFile {
        path: path.to_owned(),
        name: name.to_owned(),
        status: None,
        imports: vec![(
            ImportMapping::Survey(Arc::default()),
            Place::File(name.to_owned()),
        )],
        tables: Vec::new(),
        digest: Default::default(),
    }
}

/// A workbook whose ending is another format's: other programs will stumble.
fn misnamed(file: &DataFile, format: Format) -> Option<Diagnostic> {
    let endings = format.endings();
    if endings.iter().any(|ending| file.ends_with(ending)) {
        return None;
    }
    let ending = plain(endings.first()?);
    let problem = Problem::MisnamedFile { ending };
    Some(problem.warning_at(Place::File(file.name.clone())))
}

/// A sheet that is a chart, macros or a dialog.
fn not_of_cells(file: &DataFile, sheet: String) -> Diagnostic {
    let problem = Problem::SheetWithoutCells {
        sheet: quoted(&sheet),
    };
    let file = file.name.clone();
    problem.note_at(Place::Sheet { file, sheet })
}

/// A sheet in which something stands too far to the right to be read.
fn beyond_columns(file: &DataFile, grid: &Grid) -> Option<Diagnostic> {
    let (row, column) = grid.beyond?;
    let columns = u64::from(WIDEST).into();
    let place = Place::Cell {
        file: file.name.clone(),
        sheet: grid.name.clone(),
        row,
        column,
    };
    Some(Problem::BeyondColumns { columns }.warning_at(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str, bytes: &[u8]) -> Diagnostics {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let file = DataFile {
            path,
            name: name.into(),
            status: None,
            imports: Vec::new(),
            tables: Vec::new(),
            digest: Default::default(),
        };
        let options = ReadOptions {
            language: Language::Swedish,
            edition: Language::Swedish,
            missing: &[],
            covered: &|_| true,
        };
        read_programme(&[file], &options).1
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(200))]

        #[test]
        fn any_bytes_are_read_or_refused(mut bytes in proptest::collection::vec(0_u8.., 0..600), kind in 0..5) {
            let (name, start): (&str, &[u8]) = match kind {
                0 => ("labb.csv", b"id;namn;ort\n"),
                1 => ("labb.xlsx", b"PK\x03\x04 xl/workbook.xml [Content_Types].xml"),
                2 => ("labb.ods", b"PK\x03\x04 content.xml"),
                3 => ("labb.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
                _ => ("labb.xlsb", b"PK\x03\x04 xl/workbook.bin"),
            };
            bytes.splice(0..0, start.iter().copied());
            read(name, &bytes);
        }

        #[test]
        fn a_damaged_workbook_is_refused_and_not_feared(cut in 0_usize..20_000, flip in 0_usize..20_000, to in 0_u8..) {
            let book = include_bytes!("../../data/boden.xlsx");
            let mut bytes = book[..book.len() - cut.min(book.len())].to_vec();
            if let Some(byte) = bytes.get_mut(flip) {
                *byte = to;
            }
            read("boden.xlsx", &bytes);
        }
    }
}
