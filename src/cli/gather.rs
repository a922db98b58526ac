//! `labbrapport gather`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use super::args::GatherArgs;
use super::build::{PARTS, make};
use super::report::Report;
use crate::pipeline::BuildOptions;
use crate::typeset::{Workers, cores};

/// Puts the parts of a build together, and says what was written.
pub fn gather(report: &Report, options: &GatherArgs) -> ExitCode {
    let start = Instant::now();
    let parts = match options.parts.is_empty() {
        true => folders_in(&report.project.join(PARTS)),
        false => options.parts.clone(),
    };
    let what = BuildOptions {
        parts,
        ..BuildOptions::everything(Workers::once(options.jobs.unwrap_or_else(cores)))
    };
    let edition = options.edition.map(Into::into);
    make(
        report,
        edition,
        &what,
        &report.project,
        options.format,
        start,
    )
}

/// The folders in a folder, or it itself where there are none: what is wrong
/// with that is told.
fn folders_in(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let paths = entries.map(|entry| entry.path());
    let mut folders: Vec<PathBuf> = paths.filter(|path| path.is_dir()).collect();
    folders.sort();
    if folders.is_empty() {
        folders.push(folder.to_owned());
    }
    folders
}
