//! Showing problems.

use std::io::{IsTerminal, Write};
use std::process::ExitCode;

use super::FAILURE;
use super::args::Format;
use crate::diagnostic::{Diagnostics, Severity, render_human, render_json, render_short};

/// Writes problems of at least `least` to standard error (JSON, which is a
/// result, to standard output).
pub fn show(diagnostics: &Diagnostics, format: Format, least: Severity) {
    let chosen = diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity >= least);
    // A closed pipe on the other side is the reader's wish to stop.
    match format {
        Format::Json => {
            let _ = std::io::stdout().write_all(render_json(chosen).as_bytes());
        }
        Format::Short => {
            for diagnostic in chosen {
                let _ = writeln!(std::io::stderr(), "{}", render_short(diagnostic));
            }
        }
        Format::Human => {
            let colour = std::io::stderr().is_terminal();
            for diagnostic in chosen {
                let _ = anstream::stderr().write_all(render_human(diagnostic, colour).as_bytes());
            }
        }
    }
}

/// A result on standard output.
pub fn print(text: &str) {
    // A closed pipe on the other side is the reader's wish to stop.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// A line of progress or summary on standard error.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Says why the command could not be carried out.
pub fn failure(message: &str) -> ExitCode {
    say(&format!("error: {message}"));
    ExitCode::from(FAILURE)
}

/// "2 errors, 1 warning", leaving out what there is none of.
pub fn counts(diagnostics: &Diagnostics) -> String {
    let count = |severity: Severity| match diagnostics.count(severity) {
        0 => None,
        1 => Some(format!("1 {}", severity.word())),
        many => Some(format!("{many} {}s", severity.word())),
    };
    let parts = [Severity::Error, Severity::Warning, Severity::Note].map(count);
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        "no problems".to_owned()
    } else {
        parts.join(", ")
    }
}
