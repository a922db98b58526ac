//! `labbrapport build`.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::{BuildArgs, Format};
use super::report::{Report, say};
use crate::diagnostic::{Diagnostic, Diagnostics, Problem, Severity};
use crate::model::Scope;
use crate::pipeline::{self, BuildOptions, Outcome, Prepared, Selection, Standing};
use crate::publish::{DocumentRecord, OUTPUT};
use crate::wording::format;

/// Builds the project and says what was written.
pub fn build(project: &Path, options: &BuildArgs) -> ExitCode {
    let start = Instant::now();
    let report = Report::of(project);
    let everything = options.lab.is_empty() && options.document.is_empty();
    if everything
        && options.keep_sources.is_none()
        && let Some(standing) = pipeline::standing(project, options.lang.map(Into::into))
    {
        stands(&report, &standing, start);
        return ExitCode::SUCCESS;
    }
    let prepared = match pipeline::prepare(project, options.lang.map(Into::into)) {
        Ok(prepared) => prepared,
        Err(diagnostics) => return stopped(&report, &diagnostics, OUTPUT),
    };
    report.show(&prepared.diagnostics, Format::Human, Severity::Warning);
    let options = BuildOptions {
        selection: Selection {
            labs: options.lab.clone(),
            documents: options.document.clone(),
        },
        jobs: options.jobs.unwrap_or_else(cores),
        keep_sources: options.keep_sources.clone(),
    };
    let bar = progress_bar(&prepared, &options);
    let made = pipeline::build(&prepared, &options, project, &|document| {
        if bar.is_hidden() {
            say(&format!("  {document}"));
        }
        bar.set_message(document.to_owned());
        bar.inc(1);
    });
    bar.finish_and_clear();
    match made {
        Ok(outcome) => {
            summarise(&report, &prepared, &outcome, start);
            ExitCode::SUCCESS
        }
        Err(diagnostics) => stopped(&report, &diagnostics, &prepared.output_folder()),
    }
}

/// Says that nothing had to be made, and what was warned about when it was.
fn stands(report: &Report, standing: &Standing, start: Instant) {
    for warning in &standing.warnings {
        say(warning);
    }
    let documents = &standing.manifest.documents;
    say_documents(report, "build-stands", documents, &standing.folder, start);
}

/// How many documents and pages there are, where, and how long that took.
fn say_documents(
    report: &Report,
    key: &str,
    documents: &[DocumentRecord],
    output: &str,
    start: Instant,
) {
    let pages: usize = documents.iter().map(|document| document.pages).sum();
    let seconds = start.elapsed().as_secs_f64();
    let seconds = format::number(seconds, 1, report.words.language());
    report.say(
        key,
        &[
            ("documents", (documents.len() as u64).into()),
            ("pages", (pages as u64).into()),
            ("output", output.into()),
            ("seconds", (&seconds).into()),
        ],
    );
}

fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn stopped(report: &Report, diagnostics: &Diagnostics, output: &str) -> ExitCode {
    let code = report.stopped(diagnostics, Severity::Warning);
    let counts = report.counts(diagnostics);
    let unfinished = |found: &Diagnostic| matches!(found.problem, Problem::OutputUnfinished { .. });
    let state = match diagnostics.iter().any(unfinished) {
        true => "unfinished",
        false => "whole",
    };
    report.say(
        "build-stopped",
        &[
            ("counts", (&counts).into()),
            ("output", output.into()),
            ("state", state.into()),
        ],
    );
    code
}

fn progress_bar(prepared: &Prepared, options: &BuildOptions) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(prepared.count_documents(options) as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

fn summarise(report: &Report, prepared: &Prepared, outcome: &Outcome, start: Instant) {
    report.show(&outcome.diagnostics, Format::Human, Severity::Warning);
    let documents = &outcome.documents;
    let output = prepared.output_folder();
    say_documents(report, "build-done", documents, &output, start);
    if outcome.left > 0 {
        report.say("build-left", &[("count", (outcome.left as u64).into())]);
    }
    let withheld = prepared.publication.withheld_count(Scope::All) as u64;
    if withheld > 0 {
        report.say("build-withheld", &[("count", withheld.into())]);
    }
    let warnings = prepared.diagnostics.count(Severity::Warning)
        + outcome.diagnostics.count(Severity::Warning);
    if warnings > 0 {
        report.say("build-warnings", &[("count", (warnings as u64).into())]);
    }
    let mut declared = prepared.project.manifest.documents.iter();
    let first = declared.find_map(|entry| documents.iter().find(|made| made.name == entry.name));
    if let Some(first) = first {
        let path = format!("{output}/{}", first.file.path);
        report.say("build-begin-with", &[("path", (&path).into())]);
    }
}
