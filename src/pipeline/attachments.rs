//! The contents of the results files that a document carries inside it.

use typst::foundations::Bytes;

use super::Prepared;
use crate::diagnostic::Problem;
use crate::publish::Staging;
use crate::results::{folder, write_part};
use crate::templates::attachments::attachment_path;
use crate::templates::{Sources, Subject};

/// Adds what a document about `subject` carries to its files: of a lab only
/// the figures about it, else the staged files byte for byte.
///
/// # Errors
/// When a staged file cannot be read.
pub(super) fn add_attachments(
    prepared: &Prepared,
    staging: &Staging,
    subject: Subject,
    sources: &mut Sources,
) -> Result<(), Problem> {
    let edition = prepared.project.manifest.edition;
    for attachment in sources.attachments {
        let name = attachment.name;
        let contents = match subject {
            Subject::Lab(lab) => write_part(&prepared.project, &prepared.publication, lab, name),
            _ => staging.read(&format!("{}/{name}", folder(edition)))?,
        };
        let path = attachment_path(name);
        sources.files.insert(path, Bytes::new(contents));
    }
    Ok(())
}

/// Adds empty files in place of what a document carries, where only its layout
/// is wanted: no page depends on what is in them.
pub(super) fn add_placeholders(sources: &mut Sources) {
    for attachment in sources.attachments {
        let path = attachment_path(attachment.name);
        sources.files.insert(path, Bytes::new(Vec::new()));
    }
}
