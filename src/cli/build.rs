//! `labbrapport build`.

use std::io::IsTerminal;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use indicatif::{ProgressBar, ProgressStyle};

use super::args::{BuildArgs, Format};
use super::{ERRORS, FAILURE, report};
use crate::diagnostic::{Diagnostics, Severity};
use crate::pipeline::{self, BuildOptions, Prepared};
use crate::publish::{OUTPUT, Outcome, Selection, output_folder};

/// Problems that are about the command or the machine, not about the data.
pub(super) const NOT_THE_DATA: [&str; 7] = [
    "no-manifest",
    "output-busy",
    "output-not-writable",
    "no-worker",
    "unknown-lab",
    "unknown-document",
    "sources-not-written",
];

/// Builds the project and says what was written.
pub fn build(project: &Path, options: &BuildArgs) -> ExitCode {
    let start = Instant::now();
    let prepared = match pipeline::prepare(project, options.lang.map(Into::into)) {
        Ok(prepared) => prepared,
        Err(diagnostics) => return stopped(&diagnostics),
    };
    report::show(&prepared.diagnostics, Format::Human, Severity::Warning);
    let options = BuildOptions {
        selection: Selection {
            labs: options.lab.clone(),
            documents: options.document.clone(),
        },
        jobs: options.jobs.unwrap_or_else(cores),
        keep_sources: options.keep_sources.clone(),
    };
    let bar = progress_bar(&prepared, &options);
    let made = pipeline::build(&prepared, &options, &|document| {
        if bar.is_hidden() {
            report::say(&format!("  {document}"));
        }
        bar.set_message(document.to_owned());
        bar.inc(1);
    });
    bar.finish_and_clear();
    match made {
        Ok(outcome) => {
            summarise(&prepared, &outcome, start);
            ExitCode::SUCCESS
        }
        Err(diagnostics) => stopped(&diagnostics),
    }
}

fn cores() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn stopped(diagnostics: &Diagnostics) -> ExitCode {
    report::show(diagnostics, Format::Human, Severity::Warning);
    report::say(&format!(
        "stopped: {}; {OUTPUT}/ is as it was",
        report::counts(diagnostics)
    ));
    let data = diagnostics
        .iter()
        .any(|d| d.severity == Severity::Error && !NOT_THE_DATA.contains(&d.id));
    ExitCode::from(if data { ERRORS } else { FAILURE })
}

fn progress_bar(prepared: &Prepared, options: &BuildOptions) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(pipeline::count_documents(prepared, options) as u64);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len} {wide_msg}") {
        bar.set_style(style);
    }
    bar
}

fn summarise(prepared: &Prepared, outcome: &Outcome, start: Instant) {
    report::show(&outcome.diagnostics, Format::Human, Severity::Warning);
    let pages: usize = outcome
        .documents
        .iter()
        .map(|document| document.pages)
        .sum();
    let output = output_folder(&prepared.project.manifest);
    let seconds = start.elapsed().as_secs_f64();
    let count = outcome.documents.len();
    let documents = if count == 1 { "document" } else { "documents" };
    report::say(&format!(
        "wrote {count} {documents} ({pages} pages) to {output}/ in {seconds:.1} s"
    ));
    let warnings = prepared.diagnostics.count(Severity::Warning)
        + outcome.diagnostics.count(Severity::Warning);
    let withheld = prepared
        .publication
        .withheld_count(crate::model::Scope::All);
    if withheld > 0 {
        report::say(&format!(
            "{withheld} figures are withheld; `labbrapport check` says which and why"
        ));
    }
    if warnings > 0 {
        let warnings = if warnings == 1 {
            "warning".to_owned()
        } else {
            format!("{warnings} warnings")
        };
        report::say(&format!("look at the {warnings} above"));
    }
    let declared = prepared.project.manifest.documents.iter();
    let first = declared
        .flat_map(|entry| {
            outcome
                .documents
                .iter()
                .find(|made| made.name == entry.name)
        })
        .next();
    if let Some(first) = first {
        report::say(&format!("begin with {output}/{}", first.file.path));
    }
}
