//! `labbrapport new`.

use std::path::Path;
use std::process::ExitCode;

use super::args::NewArgs;
use super::ask::{ask, can_ask};
use super::clock::today;
use super::report::{Report, as_typed};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity};
use crate::project::manifest::FILE_NAME;
use crate::scaffold::{Beginning, check_folder, write_project};
use crate::wording::Catalogue;

/// Writes a project to start from and says what to do next, in its language.
pub fn new(report: &Report, options: &NewArgs) -> ExitCode {
    let report = report.with_words(Catalogue::new(options.lang.into()));
    match begin(options, &report.words) {
        Ok((beginning, files)) => {
            say_next(&report, &options.folder, &beginning, &files);
            ExitCode::SUCCESS
        }
        Err(diagnostics) => report.stopped(&diagnostics, Severity::Error),
    }
}

fn begin(options: &NewArgs, words: &Catalogue) -> Result<(Beginning, Vec<String>), Diagnostics> {
    let clock = || Diagnostics::from(Problem::ClockNotSet.error_at(Place::Project));
    let date = today().ok_or_else(clock)?;
    // Before anybody has answered in vain.
    check_folder(&options.folder)?;
    let asks = can_ask();
    let given = |flag: &Option<String>, question: &str| match flag {
        Some(given) => given.clone(),
        None if asks => ask(
            &words.text(question),
            &mut std::io::stdin().lock(),
            &mut std::io::stdout(),
        ),
        None => String::new(),
    };
    let title = given(&options.title, "new-ask-title");
    let labs = given(&options.labs, "new-ask-labs");
    let beginning = Beginning::new(options.lang.into(), date, &title, &labs);
    let files = write_project(&options.folder, &beginning)?;
    Ok((beginning, files))
}

/// What there is, and what is to be done with it, step by step.
fn say_next(report: &Report, folder: &Path, beginning: &Beginning, files: &[String]) {
    let book = files.iter().find(|file| file.ends_with(".xlsx"));
    let book = book.map_or("data", String::as_str);
    let within = |file: &str| folder.join(file).display().to_string();
    let shown = folder.display().to_string();
    let count = files.len() as u64;
    let told = [("count", count.into()), ("folder", (&shown).into())];
    report.say("new-written", &told);
    let first = u64::from(beginning.title.is_none());
    if beginning.title.is_none() {
        let file = within(FILE_NAME);
        let told = [("step", first.into()), ("file", (&file).into())];
        report.say("new-name", &told);
    }
    let file = within(book);
    let told = [
        ("step", (first + 1).into()),
        ("labs", (beginning.labs.len() as u64).into()),
        ("file", (&file).into()),
    ];
    report.say("new-fill", &told);
    let typed = as_typed(&shown);
    let told = [("step", (first + 2).into()), ("folder", (&typed).into())];
    report.say("new-check", &told);
}
