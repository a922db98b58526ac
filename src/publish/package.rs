//! The results files: the register as JSON, as tables and as a workbook.

use super::manifest::FileRecord;
use super::results::{Header, write_results};
use super::results_schema::results_schema;
use super::staging::{Staging, StagingError};
use super::tables::{Package, Resource, TABLES, descriptor, write_csv, write_workbook};
use crate::model::LabIx;
use crate::pipeline::Prepared;
use crate::text::Catalogue;

/// The folder of the results files under `output/`.
pub const FOLDER: &str = "resultat";

/// What the results files of a project say of it.
pub(super) fn header<'a>(prepared: &'a Prepared, id: &'a str) -> Header<'a> {
    let manifest = &prepared.project.manifest;
    Header {
        id,
        title: &manifest.title,
        language: manifest.edition.code(),
        date: prepared.project.date.to_string(),
        threshold: prepared.publication.threshold(),
        licence: manifest.results.licence.as_deref(),
    }
}

/// Writes all results files, and gives their records.
///
/// # Errors
/// When one cannot be written.
pub fn write_package(
    prepared: &Prepared,
    staging: &Staging,
) -> Result<Vec<FileRecord>, StagingError> {
    let manifest = &prepared.project.manifest;
    let publication = &*prepared.publication;
    let catalogue = Catalogue::new(manifest.edition);
    let path = |name: &str| format!("{FOLDER}/{name}");
    let everything: Option<LabIx> = None;
    let id = manifest.project_id();
    let header = header(prepared, &id);
    let mut records = vec![staging.write_with(&path("results.json"), |out| {
        write_results(publication, &header, manifest.edition, everything, out)
    })?];
    let mut schema = serde_json::to_string_pretty(&results_schema()).unwrap_or_default();
    schema.push('\n');
    records.push(staging.write_record(&path("results.schema.json"), schema.as_bytes())?);
    let mut resources = Vec::new();
    for table in TABLES {
        let file = path(&format!("{}.csv", table.name));
        let record = staging.write_with(&file, |out| {
            write_csv(table, publication, &catalogue, everything, out)
        })?;
        resources.push(Resource {
            table,
            bytes: staging.length(&file)?,
            sha256: record.sha256.clone(),
        });
        records.push(record);
    }
    let package = Package {
        id: &id,
        title: &manifest.title,
        date: prepared.project.date.to_string(),
        licence: manifest.results.licence.as_deref(),
        language: manifest.edition,
        sources: publication.source_files(),
    };
    let descriptor = descriptor(&package, &resources);
    records.push(staging.write_record(&path("datapackage.json"), descriptor.as_bytes())?);
    records.push(staging.write_with(&path("results.xlsx"), |out| {
        let date = prepared.project.date;
        let book = write_workbook(publication, &catalogue, &manifest.title, date)?;
        out.write_all(&book)
    })?);
    Ok(records)
}
