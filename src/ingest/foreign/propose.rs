//! What foreign files would become, before they are named in the manifest.

use std::path::Path;

use super::answers::Answers;
use super::codings::{propose_codings, read_codings};
use super::forms::{Export, Exported, add_options, asks_anything, propose_surveys, read_export};
use super::indicators::propose_indicators;
use super::known::Known;
use super::lines::line;
use super::other_codings::tool_of;
use super::proposal::Proposal;
use crate::diagnostic::{Diagnostics, Place, Problem, list, plain, quoted};
use crate::ingest::grid::Grid;
use crate::ingest::undata::kind_of;
use crate::project::is_of_codings;

/// A file that was read.
enum Found {
    /// It is codings or indicators.
    Told(Box<Proposal>),
    /// It is a survey export, or nothing known.
    Sheets(Vec<Grid>),
}

/// Reads files of codings, tables of indicators and survey exports, each with
/// its name, and proposes what they mean; survey exports are looked at together.
/// `known` is what the project has, where that is known; `answers` are put into the
/// proposal for each file.
///
/// # Errors
/// When a file cannot be read, or is none of these.
pub fn propose_imports(
    files: &[(&Path, String)],
    known: &Known,
    answers: &Answers,
) -> Result<Vec<Proposal>, Diagnostics> {
    let mut diagnostics = Diagnostics::new();
    let mut tell = |name: &str, problem: Problem| {
        diagnostics.push(problem.error_at(Place::File(name.to_owned())));
    };
    let mut found: Vec<(&str, Found)> = Vec::new();
    for (path, name) in files {
        match find(path, name, known, answers) {
            Ok(own) => found.push((name, own)),
            Err(problem) => tell(name, problem),
        }
    }
    let mut exports: Vec<(&str, bool, Export<'_>)> = Vec::new();
    // How many sheets of each file are surveys, and those that are none.
    let mut sheets: Vec<(usize, Vec<String>)> = Vec::new();
    for (name, found) in &found {
        if let Found::Sheets(grids) = found {
            match exports_of(grids) {
                Ok((own, others)) => {
                    let several = own.len() + others.len() > 1;
                    sheets.push((own.len(), others));
                    exports.extend(own.into_iter().map(|export| (*name, several, export)));
                }
                Err(problem) => tell(name, problem),
            }
        }
    }
    if diagnostics.has_errors() {
        return Err(diagnostics);
    }
    add_options(exports.iter_mut().map(|(.., export)| export));
    let exported = exports.iter().map(|(file, several, export)| Exported {
        file,
        sheet: several.then_some(export.grid.name.as_str()),
        export,
    });
    let surveys = propose_surveys(&exported.collect::<Vec<_>>(), known, &answers.entries);
    let mut surveys = surveys.into_iter();
    drop(exports);
    let mut sheets = sheets.into_iter();
    let proposals = found.into_iter().filter_map(|(_, found)| match found {
        Found::Told(proposal) => Some(*proposal),
        Found::Sheets(_) => {
            let (count, others) = sheets.next()?;
            let mut proposal = surveys.next()?;
            let more = surveys.by_ref().take(count.saturating_sub(1));
            more.for_each(|own| proposal.join(own));
            if !others.is_empty() {
                let names = list(others.iter().map(|own| quoted(own)));
                let told = line(0, "import-sheets-not-read", [("sheets", names)]);
                proposal.parts.push(vec![told]);
            }
            Some(proposal)
        }
    });
    Ok(proposals.collect())
}

fn find(path: &Path, name: &str, known: &Known, answers: &Answers) -> Result<Found, Problem> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let kind = ending.and_then(|ending| kind_of(path, &ending));
    if let Some((kind @ "statistics", _)) = kind {
        let kind = plain(kind);
        return Err(Problem::NotADataFile { kind });
    }
    let bytes = super::super::read_bytes(path)?;
    match read_codings(name, &bytes) {
        Ok(project) => {
            let proposal = propose_codings(name, &project, known, &answers.codings);
            return Ok(Found::Told(Box::new(proposal)));
        }
        Err(problem) if is_of_codings(name) => return Err(problem),
        Err(_) => drop(bytes),
    }
    let grids = super::super::read_every_sheet(path, name)?;
    if let Some(tool) = tool_of(&grids) {
        let tool = plain(tool);
        return Err(Problem::CodingsNotRead { tool });
    }
    if super::super::are_tables(&grids) {
        return Err(Problem::OwnTables);
    }
    Ok(match propose_indicators(&grids, name, &known.labs) {
        Some(proposal) => Found::Told(Box::new(proposal)),
        None => Found::Sheets(grids),
    })
}

/// The sheets that are survey exports, and the names of others with rows. Where none has
/// answers on a scale, the first that is like an export is one.
fn exports_of(grids: &[Grid]) -> Result<(Vec<Export<'_>>, Vec<String>), Problem> {
    let mut last = Problem::EmptyExport;
    let mut exports = Vec::new();
    let mut others = Vec::new();
    for grid in grids {
        match read_export(grid) {
            Ok(export) => exports.push(export),
            Err(problem) => {
                last = problem;
                others.extend((!grid.is_empty()).then(|| grid.name.clone()));
            }
        }
    }
    let asking: Vec<bool> = exports.iter().map(asks_anything).collect();
    let first = asking.iter().position(|asks| *asks).unwrap_or(0);
    let mut place = 0..;
    let aside = exports.extract_if(.., |_| {
        let at = place.next().unwrap_or_default();
        at != first && !asking.get(at).copied().unwrap_or_default()
    });
    others.extend(aside.map(|export| export.grid.name.clone()));
    match exports.is_empty() {
        true => Err(last),
        false => Ok((exports, others)),
    }
}
