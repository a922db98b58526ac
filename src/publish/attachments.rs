//! The contents of the results files that a document carries inside it.

use typst::foundations::Bytes;

use super::package::{self, FOLDER};
use super::results::write_results;
use super::staging::{Staging, StagingError};
use super::tables::{TABLES, write_csv};
use crate::model::LabIx;
use crate::pipeline::Prepared;
use crate::text::attachments::{Attachment, attachment_path};
use crate::text::{Catalogue, Subject};
use crate::typeset::DocumentFiles;

/// Adds what a document about `subject` carries to its files: of a lab only
/// the figures about it, else the staged files byte for byte.
///
/// # Errors
/// When a staged file cannot be read.
pub fn add_attachments(
    prepared: &Prepared,
    staging: &Staging,
    subject: Subject,
    attachments: &[Attachment],
    files: &mut DocumentFiles,
) -> Result<(), StagingError> {
    for attachment in attachments {
        let contents = match subject {
            Subject::Lab(lab) => of_lab(prepared, lab, attachment.name),
            _ => staging.read(&format!("{FOLDER}/{}", attachment.name))?,
        };
        files.insert(attachment_path(attachment.name), Bytes::new(contents));
    }
    Ok(())
}

/// Adds empty files in place of what a document carries, where only its layout
/// is wanted: no page depends on what is in them.
pub fn add_placeholders(attachments: &[Attachment], files: &mut DocumentFiles) {
    for attachment in attachments {
        files.insert(attachment_path(attachment.name), Bytes::new(Vec::new()));
    }
}

fn of_lab(prepared: &Prepared, lab: LabIx, name: &str) -> Vec<u8> {
    let mut contents = Vec::new();
    let manifest = &prepared.project.manifest;
    let publication = &*prepared.publication;
    let table = TABLES
        .iter()
        .find(|table| name.strip_suffix(".csv") == Some(table.name));
    // Writing to memory does not fail.
    let _written = match table {
        Some(table) => {
            let catalogue = Catalogue::new(manifest.edition);
            write_csv(table, publication, &catalogue, Some(lab), &mut contents)
        }
        None => {
            let id = manifest.project_id();
            let header = package::header(prepared, &id);
            let language = manifest.edition;
            write_results(publication, &header, language, Some(lab), &mut contents)
        }
    };
    contents
}
