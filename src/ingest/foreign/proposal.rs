//! What a foreign file would become, ready to be told in any language.

use serde_json::Value as Json;

use super::entry::{Entry, EntryLine};
use super::lines::Line;
use crate::diagnostic::Diagnostics;

/// What a file would become.
pub struct Proposal {
    /// What it is, what was read, what is left out and why; each part is told
    /// with a blank line before it.
    pub parts: Vec<Vec<Line>>,
    /// The entry to paste into the manifest.
    pub entry: Entry,
    /// The same as numbers for other programs.
    pub counts: Json,
    /// What is wrong or odd about the file.
    pub diagnostics: Diagnostics,
}

impl Proposal {
    /// The parts in words; `tell` fills in an entry of the catalogue. No name
    /// of a source, case or coder, no pseudonym and no text of a respondent's
    /// own stands in them.
    pub fn text(&self, tell: impl Fn(&Line) -> String) -> String {
        let parts = self.parts.iter().filter(|part| !part.is_empty());
        let parts = parts.map(|part| {
            let lines = part.iter();
            let lines = lines.map(|line| format!("{}{}\n", "  ".repeat(line.indent), tell(line)));
            lines.collect::<String>()
        });
        parts.collect::<Vec<String>>().join("\n")
    }

    /// The entry to paste.
    pub fn entry(&self, tell: impl Fn(&Line) -> String) -> String {
        let lines = self.entry.0.iter().map(|line| match line {
            EntryLine::Toml(line) => format!("{line}\n"),
            EntryLine::Remark(line) => format!("# {}\n", tell(line)),
            EntryLine::Skeleton(line) => format!("# {line}\n"),
        });
        lines.collect()
    }
}
