//! Showing problems, in the project's language.

use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use super::args::Format;
use super::{ERRORS, FAILURE};
use crate::diagnostic::{Diagnostics, Severity};
use crate::project::readers_language;
use crate::wording::problems::{render_human, render_json, render_short, tell_all};
use crate::wording::{Argument, Catalogue};

/// Tells the user how it went.
pub struct Report {
    /// The words of the project's language.
    pub words: Catalogue,
}

impl Report {
    /// In the language of a project's manifest, else that of `LANG`.
    pub fn of(project: &Path) -> Self {
        Self {
            words: Catalogue::new(readers_language(project)),
        }
    }

    /// Writes problems of at least `least` to standard error (JSON, which is a
    /// result, to standard output).
    pub fn show(&self, diagnostics: &Diagnostics, format: Format, least: Severity) {
        let chosen = diagnostics.iter().filter(|found| found.severity >= least);
        let told = tell_all(chosen, &self.words);
        if format == Format::Json {
            return print(&render_json(&told));
        }
        let mut out = anstream::stderr();
        let colour = std::io::stderr().is_terminal();
        for told in &told {
            let text = match format {
                Format::Short => format!("{}\n", render_short(told)),
                _ => render_human(told, &self.words, colour),
            };
            // A closed pipe on the other side is the reader's wish to stop.
            let _ = out.write_all(text.as_bytes());
        }
    }

    /// Shows why a command stopped, and gives its exit code.
    pub fn stopped(&self, diagnostics: &Diagnostics, least: Severity) -> ExitCode {
        self.show(diagnostics, Format::Human, least);
        exit_code(diagnostics)
    }

    /// A line of progress or summary on standard error, an entry of the catalogue.
    pub fn say(&self, key: &str, arguments: &[(&str, Argument<'_>)]) {
        say(&self.words.format(key, arguments));
    }

    /// "2 errors, 1 warning", leaving out what there is none of.
    pub fn counts(&self, diagnostics: &Diagnostics) -> String {
        let count = |severity: Severity| {
            let count = diagnostics.count(severity) as u64;
            let key = format!("count-{}", severity.id());
            (count > 0).then(|| self.words.format(&key, &[("count", count.into())]))
        };
        let parts = [Severity::Error, Severity::Warning, Severity::Note].map(count);
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            self.words.text("count-none")
        } else {
            parts.join(", ")
        }
    }
}

/// The exit code of a command that these problems stopped.
pub fn exit_code(diagnostics: &Diagnostics) -> ExitCode {
    ExitCode::from(if diagnostics.has_data_errors() {
        ERRORS
    } else {
        FAILURE
    })
}

/// How wide a line on standard output may be: as the terminal, no wider than
/// reads well; where there is no terminal, as most are.
pub fn width() -> usize {
    const USUAL: usize = 80;
    const WIDEST: usize = 100;
    let size = terminal_size::terminal_size();
    size.map_or(USUAL, |(width, _)| usize::from(width.0).min(WIDEST))
}

/// A result on standard output.
pub fn print(text: &str) {
    // A closed pipe on the other side is the reader's wish to stop.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

/// A line on standard error.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Says why the command could not be carried out.
pub fn failure(message: &str) -> ExitCode {
    say(message);
    ExitCode::from(FAILURE)
}
