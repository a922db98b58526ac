//! Files of other systems, as far as they can be read before the project's
//! labs and codes are known.

use std::sync::Arc;

use super::files::DataFile;
use super::foreign::codings::{At, CodedProject, read_codings};
use super::grid::Grid;
use super::rows::{ImportedSheet, Reader};
use super::{Sheets, read_data, read_grids};
use crate::diagnostic::{Diagnostics, Place, Problem, Value, nearest, plain, quoted};
use crate::model::{CellRef, SheetId, Status};
use crate::project::{CodingsMapping, ImportMapping};

/// What a file holds.
pub enum FileContents {
    /// Sheets: tables of the project, or a survey export.
    Sheets(Sheets),
    /// Codings of another tool.
    Codings(Box<CodedProject>),
}

/// Reads a file as its entry says.
///
/// # Errors
/// Where it cannot be read as what it is.
pub fn read_file(file: &DataFile) -> Result<FileContents, Problem> {
    match file.imports.as_slice() {
        [(ImportMapping::Codings(_), _)] => {
            let project = read_codings(&file.name, &read_data(file)?)?;
            Ok(FileContents::Codings(Box::new(project)))
        }
        _ => read_grids(file).map(FileContents::Sheets),
    }
}

/// What other systems' files gave.
#[derive(Default)]
pub struct Imports {
    /// Sheets of survey exports.
    pub surveys: Vec<ImportedSheet>,
    /// Codings.
    pub codings: Vec<ImportedCodings>,
}

impl Imports {
    /// Tells of entries that read a sheet which the file does not have, and of sheets with
    /// rows that no entry reads where each names its own.
    pub fn tell_unread(file: &DataFile, grids: &[Grid], diagnostics: &mut Diagnostics) {
        let mappings = file.imports.iter().filter_map(|(own, entry)| match own {
            ImportMapping::Survey(mapping) => Some((mapping, entry)),
            ImportMapping::Codings(_) => None,
        });
        let mappings: Vec<_> = mappings.collect();
        for (mapping, entry) in &mappings {
            let Some(sheet) = &mapping.sheet else {
                continue;
            };
            if !grids.iter().any(|grid| mapping.reads(&grid.name)) {
                let problem = Problem::MappedSheetMissing {
                    sheet: quoted(sheet),
                    file: plain(&file.name),
                    near: nearest(sheet, grids.iter().map(|grid| grid.name.as_str())),
                };
                diagnostics.push(problem.error_at((*entry).clone()));
            }
        }
        let read = |grid: &Grid| mappings.iter().any(|(own, _)| own.reads(&grid.name));
        for grid in grids.iter().filter(|grid| !grid.is_empty() && !read(grid)) {
            if mappings.is_empty() {
                break;
            }
            let sheet = quoted(&grid.name);
            let place = Place::Sheet {
                file: file.name.clone(),
                sheet: grid.name.clone(),
            };
            diagnostics.push(Problem::SheetNotImported { sheet }.note_at(place));
        }
    }

    /// Adds a sheet of a survey export, for each entry that reads it.
    pub fn add_sheet(&mut self, file: &DataFile, grid: Grid, reader: &mut Reader<'_>) {
        let sources = Arc::make_mut(&mut reader.sources);
        let Some(id) = sources.add(&file.name, &grid.name) else {
            return;
        };
        if grid.is_empty() {
            return;
        }
        let grid = Arc::new(grid);
        for (mapping, entry) in &file.imports {
            if let ImportMapping::Survey(mapping) = mapping
                && mapping.reads(&grid.name)
            {
                self.surveys.push(ImportedSheet {
                    id,
                    grid: grid.clone(),
                    mapping: mapping.clone(),
                    entry: entry.clone(),
                    status: file.status.unwrap_or(Status::Preliminary),
                });
            }
        }
    }

    /// Adds a file of codings, and what is odd about it.
    pub fn add_codings(&mut self, file: &DataFile, project: CodedProject, reader: &mut Reader<'_>) {
        let [(ImportMapping::Codings(mapping), entry)] = file.imports.as_slice() else {
            return;
        };
        let sources = Arc::make_mut(&mut reader.sources);
        let elements = project.format.is_refi();
        let sheets = project.sheets.iter().map(|sheet| match elements {
            true => sources.add_elements(&file.name, sheet),
            false => sources.add(&file.name, sheet),
        });
        let Some(sheets) = sheets.collect::<Option<Vec<SheetId>>>() else {
            return;
        };
        let import = ImportedCodings {
            file: file.name.clone(),
            sheets,
            project,
            mapping: mapping.clone(),
            entry: entry.clone(),
            status: file.status.unwrap_or(Status::Preliminary),
        };
        import.tell_oddities(reader);
        self.codings.push(import);
    }
}

/// A file of codings.
pub struct ImportedCodings {
    /// Its path relative to the project.
    pub file: String,
    /// Its sheets or kinds of elements, as [`CodedProject::sheets`] has them.
    sheets: Vec<SheetId>,
    /// What it holds.
    pub project: CodedProject,
    /// What that means.
    pub mapping: Arc<CodingsMapping>,
    /// Where the manifest says so.
    pub entry: Place,
    /// The status of its interviews.
    pub status: Status,
}

impl ImportedCodings {
    /// The cell or element that a place in the file is; `None` only for a
    /// place that is not in it.
    pub fn cell(&self, at: At) -> Option<CellRef> {
        Some(CellRef {
            sheet: *self.sheets.get(usize::from(at.sheet))?,
            column: at.column,
            row: at.row,
        })
    }

    /// The place of something in the file, or the file.
    pub fn place(&self, at: Option<At>, reader: &Reader<'_>) -> Place {
        let cell = at.and_then(|at| self.cell(at));
        cell.map_or_else(
            || Place::File(self.file.clone()),
            |cell| reader.sources.place(cell),
        )
    }

    fn tell_oddities(&self, reader: &mut Reader<'_>) {
        for warning in &self.project.warnings {
            let place = self.place(warning.at, reader);
            let problem = warning.problem.clone();
            reader.diagnostics.push(problem.warning_at(place));
        }
        let found = self.project.format;
        if let Some(said) = self.mapping.format.filter(|said| *said != found) {
            let problem = Problem::OtherFormat {
                found: Value::Entry(found.into()),
                said: Value::Entry(said.into()),
                word: plain(found.word()),
            };
            let place = self.entry.clone();
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}
