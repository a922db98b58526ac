//! `labbrapport diff`.

use std::path::Path;
use std::process::ExitCode;
use std::{fs, io};

use super::args::ResultFormat;
use super::report::{self, Report};
use super::{ERRORS, print_json};
use crate::compare::{
    Change, Comparison, Difference, How, INTERVAL, LabChanges, ProgrammeChange, RANGE, Warning,
    compare_results,
};
use crate::diagnostic::{Diagnostics, Place, Problem, Severity};
use crate::model::digest::sha256;
use crate::publish::recover;
use crate::results::{FigureRow, Programme, Results, heading, read_results};
use crate::wording::Catalogue;

/// Says what differs between two results files.
pub fn diff(report: &Report, old: &Path, new: &Path, format: ResultFormat) -> ExitCode {
    let project = report.project.as_path();
    if let Err(problem) = recover(project) {
        let problem = problem.error_at(Place::Project);
        return report.stopped(&problem.into(), Severity::Error);
    }
    let ((old, digest), (new, _)) = match (read(old), read(new)) {
        (Ok(old), Ok(new)) => (old, new),
        (Err(diagnostics), _) | (_, Err(diagnostics)) => {
            return report.stopped(&diagnostics, Severity::Error);
        }
    };
    let comparison = compare_results(&old, &new);
    match format {
        ResultFormat::Human => {
            let reckoned = new.supersedes.contains(&digest);
            report::print(&human(&comparison, reckoned, &report.words));
        }
        ResultFormat::Json => print_json(&comparison),
    }
    if comparison.is_same() {
        ExitCode::SUCCESS
    } else {
        ExitCode::from(ERRORS)
    }
}

/// The results in a file, and its digest.
fn read(path: &Path) -> Result<(Results, String), Diagnostics> {
    let unreadable = |error: io::Error| Problem::ResultsNotReadable {
        error: (&error).into(),
    };
    let text = fs::read_to_string(path).map_err(unreadable);
    let results = text.and_then(|text| Ok((read_results(&text)?, sha256(text.as_bytes()))));
    let place = || Place::File(path.display().to_string());
    results.map_err(|problem| problem.error_at(place()).into())
}

/// `reckoned` tells whether the new edition was made with the old one in mind.
fn human(comparison: &Comparison, reckoned: bool, words: &Catalogue) -> String {
    let mut lines: Vec<String> = Vec::new();
    if !comparison.programme.is_empty() {
        lines.push(words.text("diff-about"));
    }
    let about = comparison.programme.iter();
    lines.extend(about.map(|change| about_programme(change, words)));
    for lab in &comparison.labs {
        lines.push(title(lab, words));
        let figures = lab.figures.iter();
        lines.extend(figures.flat_map(|difference| about_figure(difference, words)));
    }
    let warnings = comparison.warnings.iter();
    lines.extend(warnings.map(|warning| told(warning, words)));
    if !comparison.warnings.is_empty() && !reckoned {
        lines.push(words.text("diff-earlier"));
    }
    if comparison.is_same() {
        lines.push(words.text("diff-same"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn title(lab: &LabChanges, words: &Catalogue) -> String {
    match (&lab.lab, &lab.name) {
        (None, _) => words.text("diff-programme"),
        (Some(id), Some(name)) => format!("{id} ({name})"),
        (Some(id), None) => id.clone(),
    }
}

/// What became of something: `  changed    it`.
fn line(change: Change, what: &str, words: &Catalogue) -> String {
    let change = words.text(&format!("diff-{}", change.id()));
    format!("  {change:<11}{what}")
}

fn about_programme(change: &ProgrammeChange, words: &Catalogue) -> String {
    match change {
        ProgrammeChange::Field(field) => {
            let field = heading::<Programme>(field, words.language()).to_lowercase();
            line(Change::Changed, &field, words)
        }
        ProgrammeChange::Lab(change, lab) => {
            let lab = words.format("diff-lab", &[("lab", lab.into())]);
            line(*change, &lab, words)
        }
    }
}

fn about_figure(difference: &Difference, words: &Catalogue) -> Vec<String> {
    let Difference {
        change,
        id,
        before,
        after,
        what,
        source,
    } = difference;
    let told = match (before, after) {
        (Some(before), Some(after)) if before != after => format!(": {before} → {after}"),
        (_, Some(value)) | (Some(value), None) => format!(": {value}"),
        (None, None) => String::new(),
    };
    let part = |part: &&'static str| match *part {
        INTERVAL => words.text("diff-interval"),
        RANGE => words.text("diff-range"),
        field => heading::<FigureRow>(field, words.language()).to_lowercase(),
    };
    let what = match what.as_slice() {
        [] | ["value"] => String::new(),
        parts => {
            let parts: Vec<String> = parts.iter().map(part).collect();
            format!(" ({})", parts.join(", "))
        }
    };
    let mut lines = vec![line(*change, &format!("{id}{told}{what}"), words)];
    lines.extend(source.iter().map(|source| format!("{:13}{source}", "")));
    lines
}

fn told(warning: &Warning, words: &Catalogue) -> String {
    let key = match warning.how {
        How::ShownBefore => "diff-shown-before",
        How::ShownNow => "diff-shown-now",
        How::Subtraction => "diff-subtraction",
        How::Few => "diff-few",
        How::Ranges => "diff-ranges",
    };
    let total = warning.total.as_deref().unwrap_or_default();
    let told = words.format(
        key,
        &[("id", (&warning.id).into()), ("total", total.into())],
    );
    format!("{}: {told}", words.text("severity-warning"))
}
