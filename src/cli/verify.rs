//! `labbrapport verify`.

use std::collections::BTreeMap;
use std::process::ExitCode;

use super::args::{ResultFormat, VerifyArgs};
use super::report::{self, Report};
use super::{ERRORS, print_json};
use crate::compare::{FileDifference, Verification, verify as verify_output};
use crate::diagnostic::Severity;
use crate::pipeline;
use crate::typeset::cores;
use crate::wording::Catalogue;

/// Makes everything once more and says whether the output is the same.
pub fn verify(report: &Report, options: &VerifyArgs) -> ExitCode {
    let edition = options.edition.map(Into::into);
    let jobs = options.jobs.unwrap_or_else(cores);
    let project = report.project.as_path();
    let verified =
        pipeline::prepare(project, edition).and_then(|prepared| verify_output(&prepared, jobs));
    let verified = match verified {
        Ok(verified) => verified,
        Err(diagnostics) => return report.stopped(&diagnostics, Severity::Error),
    };
    match options.format {
        ResultFormat::Human => report::print(&human(&verified, &report.words)),
        ResultFormat::Json => print_json(&verified),
    }
    if verified.is_same() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(ERRORS)
    }
}

fn human(verified: &Verification, words: &Catalogue) -> String {
    let mut lines: Vec<String> = Vec::new();
    if let Some(tool) = &verified.tool {
        lines.push(words.format("verify-tool", &[("tool", tool.into())]));
    }
    let mut list = |key: &str, files: &BTreeMap<String, FileDifference>| {
        if !files.is_empty() {
            lines.push(words.text(key));
        }
        for (path, difference) in files {
            let told = words.text(&format!("verify-{}", difference.id()));
            lines.push(format!("  {told:<9}{path}"));
        }
    };
    list("verify-inputs", &verified.inputs);
    list("verify-outputs", &verified.outputs);
    list("verify-damaged", &verified.damaged);
    if verified.record {
        lines.push(words.text("verify-record"));
    }
    if verified.is_same() {
        lines.push(words.text("verify-same"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}
