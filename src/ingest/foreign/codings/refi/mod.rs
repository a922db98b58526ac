//! REFI-QDA projects and codebooks (QDA-XML 1.0, urn:QDA-XML:project:1.0).
//!
//! [`elements`] reads the document as it stands, [`guids`] resolves what its
//! elements refer to, [`texts`] finds the segments in the sources' texts.

mod elements;
mod guids;
mod members;
mod parsed;
mod references;
mod texts;

use super::archive::Archive;
use super::coded::CodedProject;
use super::warnings::Warnings;
use super::xml::too_large;
use crate::diagnostic::Problem;
use crate::project::CodingsFormat as Format;

/// What a project's document may unpack to, in bytes.
const LARGEST_DOCUMENT: u64 = 64 << 20;

/// Reads a project from its archive.
///
/// # Errors
/// Where the archive or its document cannot be read, or there are none or
/// several documents.
pub fn read_archive(bytes: &[u8]) -> Result<CodedProject, Problem> {
    let mut archive = Archive::open(bytes)?;
    let mut warnings = Warnings::default();
    archive.warn_of_bombs(&mut warnings);
    let document = document(&archive)?;
    let parsed = elements::read_elements(archive.stream(document, LARGEST_DOCUMENT)?)?;
    resolve(parsed, Some(archive), warnings)
}

/// Reads a project or codebook that is a bare document.
///
/// # Errors
/// Where it is no such document.
pub fn read_document(bytes: &[u8]) -> Result<CodedProject, Problem> {
    if bytes.len() as u64 > LARGEST_DOCUMENT {
        return Err(too_large());
    }
    resolve(elements::read_elements(bytes)?, None, Warnings::default())
}

/// The one document at the archive's root.
fn document(archive: &Archive<'_>) -> Result<usize, Problem> {
    let found = archive.ending_in(".qde");
    let root: Vec<usize> = found
        .iter()
        .filter(|(_, name)| !name.contains('/'))
        .map(|(index, _)| *index)
        .collect();
    match root.as_slice() {
        [one] => Ok(*one),
        [] => Err(Problem::NoProject),
        [..] => Err(Problem::SeveralProjects {
            count: root.len().into(),
        }),
    }
}

fn resolve(
    parsed: parsed::Parsed,
    archive: Option<Archive<'_>>,
    mut warnings: Warnings,
) -> Result<CodedProject, Problem> {
    let format = if parsed.codebook {
        Format::RefiCodebook
    } else {
        Format::RefiProject
    };
    let mut project = CodedProject::new(format);
    project.sheets = parsed::SHEETS.map(str::to_owned).to_vec();
    let segments = texts::find_segments(&parsed, archive, &mut project, &mut warnings);
    guids::resolve(parsed, segments, &mut project, &mut warnings)?;
    project.warnings = warnings.kept;
    Ok(project)
}
