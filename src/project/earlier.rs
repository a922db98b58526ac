//! Results of earlier publications, as the manifest names them.

use std::fs;

use super::Project;
use super::within::find_within;
use crate::diagnostic::{Diagnostics, Place, Problem, quoted};

/// The results file of an earlier publication.
#[derive(Debug, Clone, PartialEq)]
pub struct EarlierFile {
    /// Its path, as the manifest has it.
    pub path: String,
    /// Where the manifest names it.
    pub place: Place,
    /// What it holds.
    pub contents: Vec<u8>,
}

/// Reads the files, with a problem at the line of each that cannot be read.
pub(super) fn read_earlier(project: &mut Project) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for (path, place) in &project.manifest.policy.earlier {
        let unreadable = |error: std::io::Error| Problem::UnreadableEarlier {
            path: quoted(path),
            error: (&error).into(),
        };
        let found = find_within(&project.root, path, unreadable);
        match found.and_then(|file| fs::read(file).map_err(unreadable)) {
            Ok(contents) => project.earlier.push(EarlierFile {
                path: path.clone(),
                place: place.clone(),
                contents,
            }),
            Err(problem) => diagnostics.push(problem.error_at(place.clone())),
        }
    }
    diagnostics
}
