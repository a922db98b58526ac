//! `labbrapport import`.

use std::path::Path;
use std::process::ExitCode;

use super::args::Format;
use super::{ERRORS, report};
use crate::diagnostic::Severity;
use crate::ingest::foreign::{ForeignProposal, propose_import};
use crate::pipeline;

/// Shows what an export would become, and the entry to paste.
pub fn import(project: &Path, file: &Path, format: Format) -> ExitCode {
    // Labs are known where the project can be read; without them the proposal
    // says what to fill in.
    let labs: Vec<(String, String)> = pipeline::prepare(project, None)
        .map(|prepared| {
            let labs = prepared.publication.labs().iter();
            labs.map(|lab| (lab.id.value.clone(), lab.name.value.clone()))
                .collect()
        })
        .unwrap_or_default();
    let name = file.strip_prefix(project).unwrap_or(file);
    let name = name.to_string_lossy().replace('\\', "/");
    match propose_import(file, &name, &labs) {
        Ok(proposal) => show(&proposal, format),
        Err(diagnostics) => {
            report::show(&diagnostics, format, Severity::Note);
            ExitCode::from(ERRORS)
        }
    }
}

fn show(proposal: &ForeignProposal, format: Format) -> ExitCode {
    if format == Format::Json {
        let mut json = proposal.counts.clone();
        json["entry"] = proposal.entry.clone().into();
        report::print(&json.to_string());
        return ExitCode::SUCCESS;
    }
    report::show(&proposal.diagnostics, format, Severity::Warning);
    report::print(&format!(
        "{}\nPaste into labbrapport.toml, and correct what is wrong:\n\n{}",
        proposal.text, proposal.entry
    ));
    ExitCode::SUCCESS
}
