//! The results files: the register as JSON, as tables and as a workbook.

use std::io::{self, Write};

use super::delimited::write_csv;
use super::descriptor::{Package, Resource, descriptor};
use super::json::write_results;
use super::rows::{Programme, TABLES};
use super::schema::results_schema;
use super::table::Source;
use super::word::Word;
use super::workbook::write_workbook;
use crate::disclosure::Publication;
use crate::model::LabIx;
use crate::project::Project;
use crate::wording::Catalogue;

/// The folder of the results files under `output/`.
pub const FOLDER: &str = "resultat";

/// What became of a file that was written.
#[derive(Debug, Clone)]
pub struct Written {
    /// Its length in bytes.
    pub bytes: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// Where results files are written to.
pub trait Sink {
    /// Why one could not be.
    type Error;

    /// Writes the file at `path`, relative with `/`, piece by piece.
    ///
    /// # Errors
    /// When it cannot be written.
    fn write_with(
        &self,
        path: &str,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Written, Self::Error>;
}

fn programme(project: &Project, publication: &Publication) -> Programme {
    let manifest = &project.manifest;
    Programme {
        id: manifest.project_id(),
        title: manifest.title.clone(),
        language: Word::Ours(manifest.edition),
        date: project.date.into(),
        threshold: publication.threshold(),
        licence: manifest.results.licence.clone(),
    }
}

/// Writes all results files, and gives what became of each, by its path.
///
/// # Errors
/// When one cannot be written.
pub fn write_package<S: Sink>(
    project: &Project,
    publication: &Publication,
    sink: &S,
) -> Result<Vec<(String, Written)>, S::Error> {
    let manifest = &project.manifest;
    let catalogue = Catalogue::new(manifest.edition);
    let source = Source {
        publication,
        language: manifest.edition,
        only: None,
    };
    let programme = programme(project, publication);
    let mut written = Vec::new();
    let mut write = |name: &str, fill: &dyn Fn(&mut dyn Write) -> io::Result<()>| {
        let path = format!("{FOLDER}/{name}");
        let file = sink.write_with(&path, fill)?;
        written.push((path, file.clone()));
        Ok(file)
    };
    write("results.json", &|out| {
        write_results(&source, &programme, out)
    })?;
    write("results.schema.json", &|out| {
        writeln!(out, "{}", serde_json::to_string_pretty(&results_schema())?)
    })?;
    let mut resources = Vec::new();
    for table in TABLES {
        let file = write(&format!("{}.csv", table.name), &|out| {
            write_csv(table, &source, out)
        })?;
        resources.push(Resource {
            table,
            bytes: file.bytes,
            sha256: file.sha256,
        });
    }
    let package = Package {
        id: &programme.id,
        title: &manifest.title,
        date: project.date.to_string(),
        licence: manifest.results.licence.as_deref(),
        language: manifest.edition,
        sources: publication.source_files(),
    };
    write("datapackage.json", &|out| {
        out.write_all(descriptor(&package, &resources).as_bytes())
    })?;
    write("results.xlsx", &|out| {
        let book = write_workbook(&source, &catalogue, &manifest.title, project.date)?;
        out.write_all(&book)
    })?;
    Ok(written)
}

/// The contents of the results file `name` with the figures about one lab.
pub fn write_part(project: &Project, publication: &Publication, lab: LabIx, name: &str) -> Vec<u8> {
    let mut contents = Vec::new();
    let source = Source {
        publication,
        language: project.manifest.edition,
        only: Some(lab),
    };
    let mut tables = TABLES.iter();
    // Writing to memory does not fail.
    let _written = match tables.find(|table| name.strip_suffix(".csv") == Some(table.name)) {
        Some(table) => write_csv(table, &source, &mut contents),
        None => write_results(&source, &programme(project, publication), &mut contents),
    };
    contents
}
