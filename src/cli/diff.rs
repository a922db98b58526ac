//! `labbrapport diff`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use super::args::ResultFormat;
use super::{ERRORS, report};
use crate::compare::{
    Comparison, Difference, How, LabChanges, Results, Warning, compare_results, read_results,
};
use crate::model::Language;
use crate::wording::Catalogue;
use crate::wording::problems::tell_problem;

/// Says what differs between two results files.
pub fn diff(old: &Path, new: &Path, format: ResultFormat) -> ExitCode {
    let (old, new) = match (read(old), read(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(message), _) | (_, Err(message)) => return report::failure(&message),
    };
    let comparison = compare_results(&old, &new);
    match format {
        ResultFormat::Human => report::print(&human(&comparison)),
        ResultFormat::Json => {
            let json = serde_json::to_string_pretty(&comparison).unwrap_or_default();
            report::print(&format!("{json}\n"));
        }
    }
    if comparison.is_same() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(ERRORS)
    }
}

fn read(path: &Path) -> Result<Results, String> {
    let text = fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    read_results(&text).map_err(|problem| {
        let (message, help) = tell_problem(&problem, &Catalogue::new(Language::English));
        format!(
            "{}: {message}; {}",
            path.display(),
            help.unwrap_or_default()
        )
    })
}

fn human(comparison: &Comparison) -> String {
    let mut text = String::new();
    for told in &comparison.programme {
        text.push_str(&format!("{told}\n"));
    }
    for lab in &comparison.labs {
        text.push_str(&format!("{}\n", heading(lab)));
        for difference in &lab.figures {
            text.push_str(&line(difference));
        }
    }
    for warning in &comparison.warnings {
        text.push_str(&format!("warning: {}\n", told(warning)));
    }
    if comparison.is_same() {
        text.push_str("the two editions say the same\n");
    }
    text
}

fn heading(lab: &LabChanges) -> String {
    match (&lab.lab, &lab.name) {
        (None, _) => "programme".to_owned(),
        (Some(id), Some(name)) => format!("{id} ({name})"),
        (Some(id), None) => id.clone(),
    }
}

fn line(difference: &Difference) -> String {
    let Difference {
        change,
        id,
        before,
        after,
        what,
        cells,
    } = difference;
    let told = match (before, after) {
        (Some(before), Some(after)) if before != after => format!(": {before} → {after}"),
        (_, Some(value)) | (Some(value), None) => format!(": {value}"),
        (None, None) => String::new(),
    };
    let what = match what.as_slice() {
        [] | ["value"] => String::new(),
        parts => format!(" ({})", parts.join(", ")),
    };
    let mut line = format!("  {:<10}{id}{told}{what}\n", change.word());
    for cell in cells {
        line.push_str(&format!("            {cell}\n"));
    }
    line
}

fn told(warning: &Warning) -> String {
    let Warning { id, how, total } = warning;
    match (how, total) {
        (How::ShownBefore, _) => {
            format!("{id} is withheld now, but the old edition shows it")
        }
        (How::ShownNow, _) => {
            format!("{id} is withheld in the old edition, but the new one shows it")
        }
        (How::Subtraction, Some(total)) => format!(
            "{id} is withheld, but both editions together give it away by subtraction from {total}"
        ),
        (How::Subtraction, None) => {
            format!("{id} is withheld, but both editions together give it away by subtraction")
        }
    }
}
