//! What a file of codings would become, before it is named in the manifest.

use super::super::propose::ForeignProposal;
use super::candidates::{covering, lab_candidates};
use super::coded::{At, CodedProject};
use super::entry::manifest_entry;
use super::labs::KnownLabs;
use super::show::Overview;
use crate::diagnostic::{Diagnostics, Place};

/// What a project read from `file` holds, and the entry that reads it.
pub fn propose_codings(file: &str, project: &CodedProject, labs: &KnownLabs) -> ForeignProposal {
    let mut coded = vec![false; project.sources.len()];
    for coding in &project.codings {
        let theme = project.codes[coding.code].case.is_none();
        coded[coding.source] |= theme;
    }
    let candidates = lab_candidates(project, &coded, labs);
    let overview = Overview::new(project, &candidates, &coded);
    let mut diagnostics = Diagnostics::new();
    for warning in &project.warnings {
        let place = place(file, project, warning.at);
        diagnostics.push(warning.problem.clone().warning_at(place));
    }
    ForeignProposal {
        text: overview.text(file),
        entry: manifest_entry(file, project, &covering(&candidates).0),
        counts: overview.json(),
        diagnostics,
    }
}

fn place(file: &str, project: &CodedProject, at: Option<At>) -> Place {
    let sheet = at.and_then(|at| Some((at, project.sheets.get(usize::from(at.sheet))?)));
    let file = file.to_owned();
    match sheet {
        Some((at, sheet)) if project.format.is_refi() => Place::Element {
            file,
            element: sheet.clone(),
            position: at.row,
        },
        Some((at, sheet)) => Place::Cell {
            file,
            sheet: sheet.clone(),
            row: at.row,
            column: at.column.into(),
        },
        None => Place::File(file),
    }
}
