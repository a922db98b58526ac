//! `labbrapport new`.

use std::path::Path;
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{Days, NaiveDate};

use super::report;
use crate::model::Language;
use crate::scaffold::write_project;

/// Writes a project to start from and says what to do next.
pub fn new(folder: &Path, language: Language) -> ExitCode {
    let Some(date) = today() else {
        return report::failure("the clock of this machine stands before 1970");
    };
    match write_project(folder, language, date) {
        Ok(files) => {
            let book = files
                .iter()
                .find(|file| file.ends_with(".xlsx"))
                .map_or("data", String::as_str);
            report::say(&format!(
                "wrote {} files to {}",
                files.len(),
                folder.display()
            ));
            report::say(&format!(
                "1. write the programme's name in {}/labbrapport.toml",
                folder.display()
            ));
            report::say(&format!(
                "2. fill in {}/{book}, beginning with the labs",
                folder.display()
            ));
            report::say(&format!(
                "3. run: labbrapport --project {} check",
                folder.display()
            ));
            ExitCode::SUCCESS
        }
        Err(error) => report::failure(&error.to_string()),
    }
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
