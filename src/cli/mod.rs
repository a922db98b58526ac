//! The command line: what people type, and what they read back.

mod args;
mod ask;
mod build;
mod check;
mod clock;
mod diff;
mod gather;
mod help;
mod import;
mod meant;
mod new;
mod open;
mod outputs;
mod portfolio;
mod quotes;
mod receive;
mod report;
mod trace;
mod usage;
mod verify;
mod watch;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::FromArgMatches;

use args::{Args, BuildArgs, Command};
use report::Report;

use crate::diagnostic::Severity;
use crate::project::FILE_NAME;
use crate::typeset::Workers;
use crate::wording::Catalogue;
use crate::wording::problems::tell_system;

/// Exit code when the data or templates have errors.
const ERRORS: u8 = 1;
/// Exit code for wrong use or an I/O failure.
const FAILURE: u8 = 2;

/// Parses the arguments, runs the command, and says how it went.
pub fn run() -> ExitCode {
    let typed: Vec<OsString> = usage::asked_for_help(std::env::args_os().collect());
    let words = Catalogue::new(usage::language_of(&typed, nearest_project));
    let mut commands = help::command(&words);
    let matches = commands.try_get_matches_from_mut(&typed);
    let args = match matches.and_then(|mut matches| Args::from_arg_matches_mut(&mut matches)) {
        Ok(args) => args,
        Err(error) => return usage::explain(&error, (&typed, &commands), &words),
    };
    let given = args.project.is_some();
    let project = args.project.unwrap_or_else(nearest_project);
    let report = &Report {
        given,
        ..Report::of(&project, args.manner)
    };
    if project.is_file() {
        return report.stopped(&usage::not_a_folder(&project), Severity::Error);
    }
    if args.command.is_some() && args.build != BuildArgs::default() {
        return report::failure(&report.words.text("usage-options-before"));
    }
    match args.command.unwrap_or(Command::Build(args.build)) {
        Command::Build(options) => build::build(report, &options, Workers::once),
        Command::Gather(options) => gather::gather(report, &options),
        Command::Watch(options) => watch::watch(report, &options),
        Command::Open(options) => open::open(report, &options),
        Command::Check(options) => check::check(report, &options),
        Command::Outputs(options) => outputs::outputs(report, &options),
        Command::Import { files, format } => import::import(report, &files, format),
        Command::New(options) => new::new(report, &options),
        Command::Quotes(options) => quotes::quotes(report, &options),
        Command::Trace(options) => trace::trace(report, &options),
        Command::Verify(options) => verify::verify(report, &options),
        Command::Receive(options) => receive::receive(report, &options),
        Command::Diff { old, new, format } => diff::diff(report, &old, &new, format),
        Command::Portfolio(options) => portfolio::portfolio(report, &options),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut commands, "labbrapport", &mut script);
            report::print(&String::from_utf8_lossy(&script));
            ExitCode::SUCCESS
        }
        Command::Man { output } => match manual(commands, output.as_deref()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => report::failure(&tell_system(&error, &report.words)),
        },
    }
}

/// The manual: the page of the program, or in `folder` those of all commands.
fn manual(commands: clap::Command, folder: Option<&Path>) -> io::Result<()> {
    match folder {
        Some(folder) => {
            std::fs::create_dir_all(folder)?;
            // What `help` can be asked about are the commands once more.
            for part in commands.get_subcommands() {
                clap_mangen::Man::new(part.clone()).generate_to(folder)?;
            }
            clap_mangen::Man::new(commands).generate_to(folder)?;
            Ok(())
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(commands).render(&mut page)?;
            report::print(&String::from_utf8_lossy(&page));
            Ok(())
        }
    }
}

/// The current folder, or the nearest one above it that holds a project.
fn nearest_project() -> PathBuf {
    const MOST_FOLDERS: usize = 40;
    let here = PathBuf::from(".");
    let mut above = std::iter::successors(Some(here.clone()), |folder| Some(folder.join("..")));
    let holds_one = |folder: &PathBuf| folder.join(FILE_NAME).is_file();
    above
        .by_ref()
        .take(MOST_FOLDERS)
        .find(holds_one)
        .unwrap_or(here)
}

/// A result for other programs on standard output.
fn print_json(result: &impl serde::Serialize) {
    // Results are texts, numbers and lists of them, which can be written.
    let json = serde_json::to_string_pretty(result).unwrap_or_default();
    report::print(&format!("{json}\n"));
}
