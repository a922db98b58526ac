//! What a project has, for what has to know it before all can be read.

use std::path::Path;

use super::foreign::Known;
use super::{ReadOptions, find_files, read_programme};
use crate::project::{ImportMapping, Manifest};

/// The labs of a project and its survey items, as far as they can be read:
/// other systems' files aside, whatever else is wrong with it. Items are those
/// of the table, and those that entries for survey exports have.
pub fn read_known(root: &Path, manifest: &Manifest) -> Known {
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
    let mut known = Known::of(&programme);
    for entry in &manifest.data {
        if let Some(ImportMapping::Survey(mapping)) = &entry.import {
            known.add(mapping);
        }
    }
    known
}
