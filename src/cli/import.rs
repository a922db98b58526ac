//! `labbrapport import`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::Format;
use super::report::{Report, exit_code, print};
use crate::diagnostic::Severity;
use crate::ingest::foreign::{Answers, Known, Line, Proposal, propose_imports};
use crate::ingest::read_known;
use crate::project::{FILE_NAME, read_project};
use crate::wording::problems::{tell_each_once, tell_entry};
use crate::wording::proposals::proposal_json;

/// Shows what exports would become, and the entries to paste.
pub fn import(report: &Report, files: &[PathBuf], format: Format) -> ExitCode {
    let project = report.project.as_path();
    // Where the project cannot be read, the proposal says what to fill in.
    let known = match read_project(project, None) {
        Ok(read) => read_known(project, &read.manifest),
        Err(diagnostics) => {
            if project.join(FILE_NAME).exists() {
                report.show(&diagnostics, Format::Short, Severity::Error);
            }
            Known::default()
        }
    };
    let files = files.iter();
    let files = files.map(|file| (file.as_path(), name_within(project, file)));
    let files: Vec<_> = files.collect();
    match propose_imports(&files, &known, &Answers::default()) {
        Ok(proposals) => show(report, &proposals, format),
        Err(diagnostics) => {
            report.show(&diagnostics, format, Severity::Note);
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

fn show(report: &Report, proposals: &[Proposal], format: Format) -> ExitCode {
    let tell = |line: &Line| tell_entry(line.key, &line.values, &report.words);
    if format == Format::Json {
        let files = proposals.iter();
        let files = files.map(|proposal| proposal_json(proposal, &report.words));
        let json = serde_json::json!({ "files": files.collect::<Vec<_>>() });
        print(&json.to_string());
        return ExitCode::SUCCESS;
    }
    for proposal in proposals {
        // An answer that is on no scale is so in every row that has it.
        let found = proposal.diagnostics.iter();
        let found = found.filter(|own| own.severity >= Severity::Warning);
        report.show_told(&tell_each_once(found, &report.words), format);
    }
    let texts = proposals.iter().map(|proposal| proposal.text(tell));
    let entries = proposals.iter().map(|proposal| proposal.entry(tell));
    let texts = texts.collect::<Vec<_>>().join("\n");
    let entries = entries.collect::<Vec<_>>().join("\n");
    let paste = report.words.text("import-paste");
    print(&format!("{texts}\n{paste}\n\n{entries}"));
    ExitCode::SUCCESS
}
