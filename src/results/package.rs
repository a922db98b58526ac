//! The results files: the register as JSON, as tables and as a workbook.

use std::io::{self, Write};

use super::cell::{Texts, When};
use super::delimited::write_csv;
use super::descriptor::{Package, Resource, descriptor};
use super::exchange::write_exchange;
use super::json::{Head, write_results};
use super::period::programme_period;
use super::rows::{Edition, FileScope, Programme, TABLES};
use super::schema::results_schema;
use super::table::Source;
use super::word::{Extent, State, Word};
use super::workbook::write_workbook;
use crate::disclosure::Publication;
use crate::model::choice::OrganisationRole;
use crate::model::digest::sha256;
use crate::model::{LabIx, Language};
use crate::project::Project;
use crate::wording::Catalogue;

/// The folder of the results files under the output, in an edition's language.
pub fn folder(language: Language) -> &'static str {
    match language {
        Language::Swedish => "resultat",
        Language::English => "results",
    }
}

/// What became of a file that was written.
#[derive(Debug, Clone, Default)]
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

/// What the results say of themselves, of the whole programme or one lab.
fn head(project: &Project, publication: &Publication, only: Option<LabIx>) -> Head {
    let manifest = &project.manifest;
    let id = manifest.project_id().to_owned();
    let lab = only.map(|lab| publication.labs()[lab.at()].id.value.clone());
    let earlier = project.earlier.iter();
    Head {
        edition: Edition {
            date: project.date.into(),
            state: Word::Ours(if manifest.draft {
                State::Draft
            } else {
                State::Final
            }),
        },
        scope: FileScope {
            of: Word::Ours(if only.is_some() {
                Extent::Lab
            } else {
                Extent::Programme
            }),
            part_of: lab.as_ref().map(|_| id.clone()),
            lab,
        },
        supersedes: earlier.map(|file| sha256(&file.contents)).collect(),
        programme: programme(project, publication, id),
    }
}

fn programme(project: &Project, publication: &Publication, id: String) -> Programme {
    let manifest = &project.manifest;
    let item = |key| publication.item(key).map(ToOwned::to_owned);
    let those = |role| {
        let all = publication.organisations().iter();
        let own = all.filter(|organisation| organisation.roles.contains(&role));
        let names: Vec<String> = own.map(|own| own.name.value.clone()).collect();
        Some(names).filter(|names| !names.is_empty())
    };
    let (start, end) = programme_period(publication);
    Programme {
        id,
        title: Texts::new(manifest.titles().into_iter().collect(), manifest.edition),
        reference_number: item("reference number"),
        funder: those(OrganisationRole::Funder),
        lead: item("lead")
            .map(|lead| vec![lead])
            .or_else(|| those(OrganisationRole::Initiator)),
        partners: those(OrganisationRole::Partner),
        start: start.map(When::from),
        end: end.map(When::from),
        amount: item("amount"),
        contact: item("contact"),
        author: item("author"),
        language: Word::Ours(manifest.language),
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
    let catalogue = Catalogue::of_edition(manifest);
    let source = Source {
        publication,
        language: manifest.edition,
        only: None,
    };
    let head = head(project, publication, None);
    let mut written = Vec::new();
    let mut write = |name: &str, fill: &dyn Fn(&mut dyn Write) -> io::Result<()>| {
        let path = format!("{}/{name}", folder(manifest.edition));
        let file = sink.write_with(&path, fill)?;
        written.push((path, file.clone()));
        Ok(file)
    };
    write("results.json", &|out| write_results(&source, &head, out))?;
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
        id: &head.programme.id,
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
    for (scheme, _) in &manifest.results.also {
        write(scheme.file_name(), &|out| {
            write_exchange(*scheme, project, publication, &catalogue, out)
        })?;
    }
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
        None => write_results(
            &source,
            &head(project, publication, Some(lab)),
            &mut contents,
        ),
    };
    contents
}
