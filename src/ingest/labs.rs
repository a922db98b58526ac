//! The labs of a project, for what has to know them before all can be read.

use std::path::Path;

use super::foreign::KnownLabs;
use super::{ReadOptions, find_files, read_programme};
use crate::project::Manifest;

/// The labs of a project as far as they can be read: other systems' files
/// aside, whatever else is wrong with it.
pub fn read_labs(root: &Path, manifest: &Manifest) -> KnownLabs {
    let entries = manifest.data.iter().filter(|entry| entry.import.is_none());
    let entries: Vec<_> = entries.cloned().collect();
    let (files, _) = find_files(root, &entries);
    let options = ReadOptions {
        language: manifest.language,
        edition: manifest.edition,
        missing: &manifest.missing,
        covered: &|_| true,
    };
    let (programme, _) = read_programme(&files, &options);
    KnownLabs::of(&programme)
}
