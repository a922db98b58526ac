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
    /// Adds what another sheet of the same file would become.
    pub fn join(&mut self, other: Self) {
        self.parts.extend(other.parts);
        self.entry.blank();
        self.entry.0.extend(other.entry.0);
        self.diagnostics.extend(other.diagnostics);
        join_counts(&mut self.counts, other.counts);
    }

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

/// Adds lists to lists and numbers to numbers; what says of which entry it is counts on.
fn join_counts(counts: &mut Json, other: Json) {
    let entries = counts["entries"].as_array().map_or(0, Vec::len);
    let (Some(counts), Json::Object(other)) = (counts.as_object_mut(), other) else {
        return;
    };
    for (key, value) in other {
        match (counts.get_mut(&key), value) {
            (Some(Json::Array(own)), Json::Array(mut more)) => {
                for one in &mut more {
                    let entry = one.get("entry").and_then(Json::as_u64);
                    if let (Some(entry), Some(one)) = (entry, one.as_object_mut()) {
                        one.insert("entry".to_owned(), (entry + entries as u64).into());
                    }
                }
                if key == "columns" {
                    more.retain(|one| !own.contains(one));
                }
                own.extend(more);
            }
            (Some(Json::Number(own)), Json::Number(more)) => {
                let sum = own.as_u64().zip(more.as_u64()).map(|(a, b)| a + b);
                *own = sum.unwrap_or_default().into();
            }
            _ => {}
        }
    }
}
