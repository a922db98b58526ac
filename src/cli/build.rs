//! `labbrapport build`.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;
use serde_json::Value;

use super::args::{BuildArgs, Format};
use super::print_json;
use super::report::{Report, exit_code, say};
use crate::diagnostic::{Diagnostic, Diagnostics, Problem, Severity, quoted, stops};
use crate::model::{Language, Scope};
use crate::pipeline::{self, BuildOptions, Outcome, Part, Prepared, Selection, Standing};
use crate::publish::{DocumentRecord, OUTPUT};
use crate::typeset::{Workers, cores};
use crate::wording::format;
use crate::wording::problems::{json_value, tell_all};

/// Where the parts of a shared build are put in the project.
pub const PARTS: &str = "parts";

/// Builds the project, with workers for so many jobs, and says what was written.
pub fn build(
    report: &Report,
    options: &BuildArgs,
    workers: fn(NonZeroUsize) -> Workers,
) -> ExitCode {
    let start = Instant::now();
    let edition = options.edition.map(Into::into);
    let selection = Selection {
        labs: options.lab.clone(),
        documents: options.document.clone(),
        part: options.shard,
    };
    if selection.is_everything()
        && options.keep_sources.is_none()
        && let Some(standing) = pipeline::standing(&report.project, edition)
    {
        stands(report, &standing, options.format, start);
        return ExitCode::SUCCESS;
    }
    let root = options.shard.map(|part| folder_of(report, options, part));
    let root = root.as_deref().unwrap_or(&report.project);
    let what = BuildOptions {
        selection,
        keep_sources: options.keep_sources.clone(),
        ..BuildOptions::everything(workers(options.jobs.unwrap_or_else(cores)))
    };
    make(report, edition, &what, root, options.format, start)
}

/// The folder of a part.
fn folder_of(report: &Report, options: &BuildArgs, part: Part) -> PathBuf {
    let Part { number, of } = part;
    let usual = || report.project.join(format!("{PARTS}/{number}-of-{of}"));
    options.into.clone().unwrap_or_else(usual)
}

/// Makes what is asked for under `root`, and says what was written.
pub fn make(
    report: &Report,
    edition: Option<Language>,
    options: &BuildOptions,
    root: &Path,
    format: Format,
    start: Instant,
) -> ExitCode {
    let prepared = match pipeline::prepare(&report.project, edition) {
        Ok(prepared) => prepared,
        Err(diagnostics) => return stopped(report, &diagnostics, OUTPUT, format),
    };
    let least = match report.manner.verbose {
        true => Severity::Note,
        false => Severity::Warning,
    };
    if format != Format::Json {
        report.show(&prepared.diagnostics, format, least);
    }
    let bar = progress_bar(report, &prepared, options);
    let made = std::fs::create_dir_all(root).map_err(|error| {
        Diagnostics::from(Problem::OutputNotWritable {
            path: quoted(&root.to_string_lossy()),
            stops: stops(&error),
            error: (&error).into(),
        })
    });
    let made = made.and_then(|()| {
        pipeline::build(&prepared, options, root, &|document| {
            if bar.is_hidden() && format != Format::Json {
                report.say_line(&format!("  {document}"));
            }
            bar.set_message(document.to_owned());
            bar.inc(1);
        })
    });
    bar.finish_and_clear();
    let output = prepared.output_folder();
    match made {
        Ok(outcome) if format == Format::Json => {
            let diagnostics = prepared
                .diagnostics
                .iter()
                .chain(outcome.diagnostics.iter());
            let shown = diagnostics.filter(|found| found.severity >= least);
            print_json(&Written {
                output,
                documents: &outcome.documents,
                left: outcome.left,
                gathered: outcome.gathered,
                withheld: Some(prepared.publication.withheld_count(Scope::All)),
                problems: json_value(&tell_all(shown, &report.words)),
                warnings: Vec::new(),
            });
            ExitCode::SUCCESS
        }
        Ok(outcome) => {
            report.show(&outcome.diagnostics, format, Severity::Warning);
            let documents = &outcome.documents;
            if let Some(part) = options.selection.part {
                let folder = root.to_string_lossy();
                let folder = folder.strip_prefix("./").unwrap_or(&folder);
                say_documents(report, "build-done", documents, folder, start);
                let part = part.to_string();
                report.say("build-part", &[("part", (&part).into())]);
            } else {
                let folder = report.path(&output);
                say_documents(report, "build-done", documents, &folder, start);
                summarise(report, &prepared, &outcome);
            }
            ExitCode::SUCCESS
        }
        Err(diagnostics) => stopped(report, &diagnostics, &output, format),
    }
}

/// What a build wrote, for other programs. Paths are relative to `output`,
/// that to the project.
#[derive(Serialize)]
struct Written<'a> {
    output: String,
    documents: &'a [DocumentRecord],
    /// How many of them lay there, made of the same.
    left: usize,
    /// How many of them were taken from parts.
    gathered: usize,
    /// How many figures are withheld, where figures were made.
    #[serde(skip_serializing_if = "Option::is_none")]
    withheld: Option<usize>,
    problems: Value,
    /// Those of the build that stands, in short.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    warnings: Vec<String>,
}

/// Says that nothing had to be made, and what was warned about when it was.
fn stands(report: &Report, standing: &Standing, format: Format, start: Instant) {
    let documents = &standing.manifest.documents;
    if format == Format::Json {
        return print_json(&Written {
            output: standing.folder.clone(),
            documents,
            left: documents.len(),
            gathered: 0,
            withheld: None,
            problems: Value::Array(Vec::new()),
            warnings: standing.warnings.clone(),
        });
    }
    for warning in &standing.warnings {
        say(warning);
    }
    let folder = report.path(&standing.folder);
    say_documents(report, "build-stands", documents, &folder, start);
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

fn stopped(report: &Report, diagnostics: &Diagnostics, output: &str, format: Format) -> ExitCode {
    report.show(diagnostics, format, Severity::Warning);
    let code = exit_code(diagnostics);
    if format == Format::Json {
        return code;
    }
    let counts = report.counts(diagnostics);
    let unfinished = |found: &Diagnostic| matches!(found.problem, Problem::OutputUnfinished { .. });
    let state = match diagnostics.iter().any(unfinished) {
        true => "unfinished",
        false => "whole",
    };
    let output = report.path(output);
    report.say(
        "build-stopped",
        &[
            ("counts", (&counts).into()),
            ("output", (&output).into()),
            ("state", state.into()),
        ],
    );
    code
}

fn progress_bar(report: &Report, prepared: &Prepared, options: &BuildOptions) -> ProgressBar {
    if !std::io::stderr().is_terminal() || report.manner.quiet {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(prepared.count_documents(options) as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

fn summarise(report: &Report, prepared: &Prepared, outcome: &Outcome) {
    if outcome.left > 0 {
        report.say("build-left", &[("count", (outcome.left as u64).into())]);
    }
    if outcome.gathered > 0 {
        let count = outcome.gathered as u64;
        report.say("build-gathered", &[("count", count.into())]);
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
    let documents = &outcome.documents;
    let mut declared = prepared.project.manifest.documents.iter();
    let first = declared.find_map(|entry| documents.iter().find(|made| made.name == entry.name));
    if let Some(first) = first {
        let output = prepared.output_folder();
        let path = report.path(&format!("{output}/{}", first.file.path));
        report.say("build-begin-with", &[("path", (&path).into())]);
    }
}
