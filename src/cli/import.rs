//! `labbrapport import`.

use std::path::Path;
use std::process::ExitCode;

use super::args::Format;
use super::report::{Report, exit_code, print};
use crate::diagnostic::Severity;
use crate::ingest::foreign::{Line, Proposal, propose_import};
use crate::ingest::read_labs;
use crate::project::read_project;
use crate::wording::problems::{json_value, tell_all, tell_entry};

/// Shows what an export would become, and the entry to paste.
pub fn import(project: &Path, file: &Path, format: Format) -> ExitCode {
    // Where the project cannot be read, the proposal says what to fill in.
    let labs = read_project(project, None)
        .map(|read| read_labs(project, &read.manifest))
        .unwrap_or_default();
    match propose_import(file, &name_within(project, file), &labs) {
        Ok(proposal) => show(&Report::of(project), &proposal, format),
        Err(diagnostics) => {
            Report::of(project).show(&diagnostics, format, Severity::Note);
            exit_code(&diagnostics)
        }
    }
}

/// A file's path under the project's folder, or as it was typed where it lies
/// elsewhere.
fn name_within(project: &Path, file: &Path) -> String {
    let within = project.canonicalize().ok().zip(file.canonicalize().ok());
    let within =
        within.and_then(|(project, file)| Some(file.strip_prefix(project).ok()?.to_owned()));
    let path = within.unwrap_or_else(|| file.to_owned());
    path.to_string_lossy().replace('\\', "/")
}

fn show(report: &Report, proposal: &Proposal, format: Format) -> ExitCode {
    let tell = |line: &Line| tell_entry(line.key, &line.values, &report.words);
    let entry = proposal.entry(tell);
    if format == Format::Json {
        let mut json = proposal.counts.clone();
        json["entry"] = entry.into();
        let told = tell_all(proposal.diagnostics.iter(), &report.words);
        json["problems"] = json_value(&told);
        print(&json.to_string());
        return ExitCode::SUCCESS;
    }
    report.show(&proposal.diagnostics, format, Severity::Warning);
    let paste = report.words.text("import-paste");
    print(&format!("{}\n{paste}\n\n{entry}", proposal.text(tell)));
    ExitCode::SUCCESS
}
