//! `labbrapport verify`.

use std::collections::BTreeMap;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;

use super::ERRORS;
use super::args::{ResultFormat, VerifyArgs};
use super::report::{self, Report};
use crate::compare::{FileDifference, Verification, verify as verify_output};
use crate::diagnostic::Severity;
use crate::pipeline;

/// Makes everything once more and says whether the output is the same.
pub fn verify(project: &Path, options: &VerifyArgs) -> ExitCode {
    let edition = options.edition.map(Into::into);
    let jobs = options
        .jobs
        .or_else(|| std::thread::available_parallelism().ok())
        .unwrap_or(NonZeroUsize::MIN);
    let verified =
        pipeline::prepare(project, edition).and_then(|prepared| verify_output(&prepared, jobs));
    let verified = match verified {
        Ok(verified) => verified,
        Err(diagnostics) => return Report::of(project).stopped(&diagnostics, Severity::Error),
    };
    match options.format {
        ResultFormat::Human => report::print(&human(&verified)),
        ResultFormat::Json => {
            let json = serde_json::to_string_pretty(&verified).unwrap_or_default();
            report::print(&format!("{json}\n"));
        }
    }
    if verified.is_same() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(ERRORS)
    }
}

fn human(verified: &Verification) -> String {
    let mut text = String::new();
    if let Some(tool) = &verified.tool {
        text.push_str(&format!("the output was made by {tool}\n"));
    }
    list(&mut text, "inputs since then", &verified.inputs);
    list(&mut text, "a build now would write", &verified.outputs);
    list(&mut text, "not as they were written", &verified.damaged);
    if verified.record {
        text.push_str("warnings or exemptions differ from those in manifest.json\n");
    }
    if verified.is_same() {
        text.push_str("the output is what these inputs give\n");
    }
    text
}

fn list(text: &mut String, what: &str, files: &BTreeMap<String, FileDifference>) {
    if files.is_empty() {
        return;
    }
    text.push_str(&format!("{what}:\n"));
    for (path, difference) in files {
        text.push_str(&format!("  {:<9}{path}\n", difference.word()));
    }
}
