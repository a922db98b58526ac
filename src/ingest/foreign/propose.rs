//! What a foreign file would become, before it is named in the manifest.

use std::path::Path;

use serde_json::{Value, json};

use super::codings::{KnownLabs, propose_codings, read_codings};
use super::forms::{
    GuessContext, MapContext, guess_mapping, manifest_entry, map_responses, read_export,
    show_proposal,
};
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::model::Sources;
use crate::project::is_of_codings;

/// A proposal for one file.
pub struct ForeignProposal {
    /// What it is, what its columns mean, how many rows it gives.
    pub text: String,
    /// The entry to paste into the manifest.
    pub entry: String,
    /// The same as numbers for other programs.
    pub counts: Value,
    /// What is wrong or odd about the file.
    pub diagnostics: Diagnostics,
}

/// Reads a file of codings or a survey export and proposes what it means;
/// `labs` are the project's labs, where they are known.
///
/// # Errors
/// When the file cannot be read, or is neither.
pub fn propose_import(
    path: &Path,
    name: &str,
    labs: &KnownLabs,
) -> Result<ForeignProposal, Diagnostics> {
    let at_file =
        |problem: Problem| -> Diagnostics { problem.error_at(Place::File(name.to_owned())).into() };
    let bytes = super::super::read_bytes(path).map_err(at_file)?;
    match read_codings(name, &bytes) {
        Ok(project) => Ok(propose_codings(name, &project, labs)),
        Err(problem) if is_of_codings(name) => Err(at_file(problem)),
        Err(_) => {
            drop(bytes);
            propose_survey(path, name, &labs.ids_and_names())
        }
    }
}

fn propose_survey(
    path: &Path,
    name: &str,
    labs: &[(String, String)],
) -> Result<ForeignProposal, Diagnostics> {
    let at_file =
        |problem: Problem| -> Diagnostics { problem.error_at(Place::File(name.to_owned())).into() };
    let grids = super::super::read_every_sheet(path, name).map_err(at_file)?;
    let mut last = Problem::new("empty-file", "the file holds no sheets");
    for grid in &grids {
        let export = match read_export(grid) {
            Ok(export) => export,
            Err(problem) => {
                last = problem;
                continue;
            }
        };
        let mut sources = Sources::default();
        let Some(sheet) = sources.add(name, &grid.name) else {
            continue;
        };
        let proposal = guess_mapping(&export, &GuessContext { file: name, labs });
        let context = MapContext {
            sources: &sources,
            sheet,
            entry: Place::File(name.to_owned()),
        };
        let mapped = map_responses(&export, &proposal.mapping(&export), &context);
        let left_out: usize = mapped.left_out.values().map(Vec::len).sum();
        return Ok(ForeignProposal {
            text: show_proposal(&export, &proposal, &mapped),
            entry: manifest_entry(&export, &proposal),
            counts: json!({
                "format": export.format.word(),
                "rows": export.respondents.len(),
                "items": mapped.items.len(),
                "responses": mapped.responses.len(),
                "left-out": left_out,
            }),
            diagnostics: mapped.diagnostics,
        });
    }
    Err(at_file(last))
}
