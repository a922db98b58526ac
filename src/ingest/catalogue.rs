//! A funder's catalogue of indicators that is a table: a workbook or a text file.

use std::path::Path;

use super::header::find_header;
use super::recognise::sheet_of;
use super::rows::{Reader, Row};
use super::{ReadOptions, grids_of, with_every_sheet};
use crate::diagnostic::{Diagnostics, Place, Problem, quoted};
use crate::model::schema::Table;
use crate::model::tables::{CataloguedRow, TableRow, Text};
use crate::model::{Cell, Language};
use crate::project::{CatalogueFile, CataloguedIndicator, FundersCatalogue, Project};

const TABLE: &Table = &CataloguedRow::TABLE;

/// Reads the catalogue that a project names, where it is a table.
pub fn read_catalogue_table(project: &mut Project) -> Diagnostics {
    let (root, manifest) = (&project.root, &project.manifest);
    let Some(file) = project.catalogue.as_mut().filter(|file| file.is_table()) else {
        return Diagnostics::new();
    };
    let options = ReadOptions {
        // The project is written in it, and so are names that it is told by.
        edition: manifest.language,
        language: manifest.language,
        missing: &manifest.missing,
        covered: &|_| true,
    };
    let mut reader = Reader::new(&options);
    let path = root.join(&file.path);
    file.catalogue = read_rows(file, &path, &mut reader);
    reader.diagnostics
}

/// The rows of every sheet that has the table's headings; what other sheets
/// hold is the funder's.
fn read_rows(file: &CatalogueFile, path: &Path, reader: &mut Reader<'_>) -> FundersCatalogue {
    let mut catalogue = FundersCatalogue::default();
    let data = with_every_sheet(path, &file.path);
    let place = Place::File(file.path.clone());
    let grids = match grids_of(&data, &file.contents) {
        Ok((grids, odd)) => {
            reader.diagnostics.extend(odd);
            grids
        }
        Err(problem) => {
            reader.diagnostics.push(problem.error_at(place));
            return catalogue;
        }
    };
    let (mut headed, mut unheaded) = (false, None);
    for grid in grids {
        match find_header(&grid, TABLE, reader.options.edition) {
            Ok(found) => {
                headed = true;
                let Some(sheet) = sheet_of(&data, grid, TABLE, found, reader) else {
                    continue;
                };
                for row in sheet.data_rows() {
                    let row = CataloguedRow::read(&mut Row::new(reader, &sheet, row));
                    let own = row.and_then(|row| indicator(row, &mut catalogue.scheme, reader));
                    catalogue.indicators.extend(own);
                }
            }
            Err(problem) => unheaded = unheaded.or(Some(problem)),
        }
    }
    if !headed {
        let problem = unheaded.unwrap_or(Problem::EmptyFile);
        reader.diagnostics.push(problem.error_at(place));
    }
    catalogue
}

/// The indicator of a row; its code begins with what all codes begin with.
fn indicator(
    row: CataloguedRow,
    scheme: &mut String,
    reader: &mut Reader<'_>,
) -> Option<CataloguedIndicator> {
    let place = reader.sources.place(row.code.at);
    let parts = row.code.value.split_once(':');
    let parts = parts.map(|(scheme, code)| (scheme.trim(), code.trim()));
    let parts = parts.filter(|(own, code)| !own.is_empty() && !code.is_empty());
    let like = parts.filter(|(own, _)| scheme.is_empty() || own.eq_ignore_ascii_case(scheme));
    let Some((own, code)) = like else {
        let problem = Problem::CatalogueCode {
            code: quoted(&row.code.value),
            scheme: (!scheme.is_empty()).then(|| quoted(scheme)).into(),
        };
        reader.diagnostics.push(problem.error_at(place));
        return None;
    };
    if scheme.is_empty() {
        own.clone_into(scheme);
    }
    let text = |text: Option<Text>| text.map(|cell| cell.value);
    let name = text(row.name);
    let name = match reader.options.edition {
        Language::Swedish => (name, None),
        Language::English => (None, name),
    };
    let mut end = |end: Option<Cell<i64>>| {
        let cell = end?;
        let end = i32::try_from(cell.value).ok();
        if end.is_none() {
            let place = reader.sources.place(cell.at);
            reader
                .diagnostics
                .push(Problem::InvalidScale.error_at(place));
        }
        end
    };
    Some(CataloguedIndicator {
        code: code.to_owned(),
        name,
        unit: row.unit,
        direction: row.direction,
        scale: (end(row.scale_from), end(row.scale_to)),
        measured: text(row.measured),
        is_required: row.required,
        place,
    })
}
