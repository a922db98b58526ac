//! `labbrapport new`.

use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Days, NaiveDate};

use super::report::Report;
use crate::diagnostic::{Diagnostics, Place, Problem, Severity};
use crate::model::Language;
use crate::project::manifest::FILE_NAME;
use crate::scaffold::write_project;
use crate::wording::Catalogue;

/// Writes a project to start from and says what to do next, in its language.
pub fn new(folder: &Path, language: Language) -> ExitCode {
    let report = Report {
        words: Catalogue::new(language),
    };
    let clock = || Diagnostics::from(Problem::ClockNotSet.error_at(Place::Project));
    let written = today()
        .ok_or_else(clock)
        .and_then(|date| write_project(folder, language, date));
    let files = match written {
        Ok(files) => files,
        Err(diagnostics) => return report.stopped(&diagnostics, Severity::Error),
    };
    let book = files.iter().find(|file| file.ends_with(".xlsx"));
    let book = book.map_or("data", String::as_str);
    let within = |file: &str| folder.join(file).display().to_string();
    let (count, folder) = (files.len() as u64, folder.display().to_string());
    let told = [("count", count.into()), ("folder", (&folder).into())];
    report.say("new-written", &told);
    report.say("new-name", &[("file", (&within(FILE_NAME)).into())]);
    report.say("new-fill", &[("file", (&within(book)).into())]);
    report.say("new-check", &told);
    ExitCode::SUCCESS
}

/// The one place that asks the clock: a new manifest begins with today's date.
#[allow(
    clippy::disallowed_methods,
    reason = "the date is written down once, in the manifest"
)]
fn today() -> Option<NaiveDate> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_days(Days::new(seconds / 86_400))
}
