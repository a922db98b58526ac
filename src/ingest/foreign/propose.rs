//! What a foreign file would become, before it is named in the manifest.

use std::path::Path;

use super::codings::{propose_codings, read_codings};
use super::forms::{propose_survey, read_export};
use super::indicators::propose_indicators;
use super::labs::KnownLabs;
use super::proposal::Proposal;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::project::is_of_codings;

/// Reads a file of codings or a survey export and proposes what it means;
/// `labs` are the project's labs, where they are known.
///
/// # Errors
/// When the file cannot be read, or is neither.
pub fn propose_import(path: &Path, name: &str, labs: &KnownLabs) -> Result<Proposal, Diagnostics> {
    let proposed = propose(path, name, labs);
    proposed.map_err(|problem| problem.error_at(Place::File(name.to_owned())).into())
}

fn propose(path: &Path, name: &str, labs: &KnownLabs) -> Result<Proposal, Problem> {
    let bytes = super::super::read_bytes(path)?;
    match read_codings(name, &bytes) {
        Ok(project) => return Ok(propose_codings(name, &project, labs)),
        Err(problem) if is_of_codings(name) => return Err(problem),
        Err(_) => drop(bytes),
    }
    let grids = super::super::read_every_sheet(path, name)?;
    if let Some(proposal) = propose_indicators(&grids, name, labs) {
        return Ok(proposal);
    }
    let mut last = Problem::EmptyExport;
    for grid in &grids {
        match read_export(grid) {
            Ok(export) => return Ok(propose_survey(&export, name, labs)),
            Err(problem) => last = problem,
        }
    }
    Err(last)
}
