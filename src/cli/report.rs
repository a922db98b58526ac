//! Showing problems and progress, in the project's language and as loud as was
//! asked for.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::args::{Colour, Format, Manner};
use super::{ERRORS, FAILURE};
use crate::diagnostic::{Diagnostics, Severity};
use crate::project::readers_language;
use crate::wording::problems::{Told, render_human, render_json, render_short, tell_all};
use crate::wording::{Argument, Catalogue};

/// Tells the user how it went.
pub struct Report {
    /// The words of the project's language.
    pub words: Catalogue,
    /// The project's folder.
    pub project: PathBuf,
    /// How loud.
    pub manner: Manner,
    /// Whether `--project` names the project: commands that are shown must too.
    pub given: bool,
}

impl Report {
    /// In the language of a project's manifest, else that of `LANG`.
    pub fn of(project: &Path, manner: Manner) -> Self {
        Self {
            words: Catalogue::new(readers_language(project)),
            project: project.to_owned(),
            manner,
            given: false,
        }
    }

    /// The same with the words of another language.
    pub fn with_words(&self, words: Catalogue) -> Self {
        Self {
            words,
            project: self.project.clone(),
            manner: self.manner,
            given: self.given,
        }
    }

    /// Writes problems of at least `least` to standard error (JSON, which is a
    /// result, to standard output).
    pub fn show(&self, diagnostics: &Diagnostics, format: Format, least: Severity) {
        let chosen = diagnostics.iter().filter(|found| found.severity >= least);
        self.show_told(&tell_all(chosen, &self.words), format);
    }

    /// Likewise, of problems in words.
    pub fn show_told(&self, told: &[Told], format: Format) {
        if format == Format::Json {
            return print(&render_json(told));
        }
        let mut out = std::io::stderr();
        let colour = self.has_colour();
        for told in told {
            let mut told = told.clone().with_files(|file| self.path_of_file(file));
            told.message = self.commands_in(&told.message);
            told.help = told.help.map(|help| self.commands_in(&help));
            let text = match format {
                Format::Short => format!("{}\n", render_short(&told, &self.words)),
                _ => render_human(&told, &self.words, colour),
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
        self.say_line(&self.commands_in(&self.words.format(key, arguments)));
    }

    /// A line of progress or summary on standard error.
    pub fn say_line(&self, line: &str) {
        if !self.manner.quiet {
            say(line);
        }
    }

    /// A text in which commands are as they can be typed from the current folder: with
    /// the project where it was given, and files as they are called from here.
    fn commands_in(&self, text: &str) -> String {
        const OF_PROJECTS: [&str; 10] = [
            "build", "gather", "watch", "open", "check", "outputs", "quotes", "trace", "verify",
            "import",
        ];
        const PROGRAM: &str = "labbrapport ";
        let project = self.project.to_string_lossy();
        let option = match self.given && project != "." {
            true => format!(" --project {}", as_typed(&project)),
            false => String::new(),
        };
        let mut typed = String::new();
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(PROGRAM) {
            typed.push_str(before);
            typed.push_str(PROGRAM);
            let end = after.find(|c: char| !(c.is_ascii_lowercase() || c == '-'));
            let (command, behind) = after.split_at(end.unwrap_or(after.len()));
            typed.push_str(command);
            rest = behind;
            if !OF_PROJECTS.contains(&command) {
                continue;
            }
            typed.push_str(&option);
            let file = behind
                .strip_prefix(" \"")
                .and_then(|own| own.split_once('"'));
            if let Some((file, behind)) = file.filter(|_| command == "import") {
                typed.push_str(&format!(" \"{}\"", self.path_of_file(file)));
                rest = behind;
            }
        }
        typed.push_str(rest);
        typed
    }

    /// A path within the project as it can be opened from the current folder.
    pub fn path(&self, within: &str) -> String {
        let here = self.project == Path::new(".") || self.project.as_os_str().is_empty();
        if here || Path::new(within).is_absolute() {
            return within.to_owned();
        }
        let project = self.project.to_string_lossy();
        let project = project.trim_end_matches(['/', '\\']);
        let project = project.strip_prefix("./").unwrap_or(project);
        format!("{project}/{within}")
    }

    /// Likewise, where it is a file of the project, and not one that was typed
    /// behind a command.
    fn path_of_file(&self, named: &str) -> String {
        match self.project.join(named).exists() {
            true => self.path(named),
            false => named.to_owned(),
        }
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

    fn has_colour(&self) -> bool {
        match self.manner.color {
            Colour::Always => true,
            Colour::Never => false,
            // As NO_COLOR and the terminal's own words say.
            Colour::Auto => {
                std::io::stderr().is_terminal()
                    && anstream::AutoStream::choice(&std::io::stderr())
                        != anstream::ColorChoice::Never
            }
        }
    }
}

/// A path as it is typed in a command.
pub fn as_typed(path: &str) -> String {
    if path.contains(char::is_whitespace) {
        format!("\"{path}\"")
    } else {
        path.to_owned()
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

/// A result on standard output. A closed pipe on the other side is the reader's wish to
/// stop; where the result cannot be written otherwise, the program ends and says so.
pub fn print(text: &str) {
    let mut out = std::io::stdout();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match written {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            say(&error.to_string());
            std::process::exit(FAILURE.into());
        }
        _ => {}
    }
}

/// Says why the command could not be carried out.
pub fn failure(message: &str) -> ExitCode {
    say(message);
    ExitCode::from(FAILURE)
}

/// A line on standard error, also where nothing but what is wrong is to be said.
pub fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
