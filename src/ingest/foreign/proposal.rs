//! What a foreign file would become, ready to be told in any language.

use serde_json::Value as Json;

use super::entry::{Entry, EntryLine};
use super::left_out::Reason;
use crate::diagnostic::{Diagnostics, Value, list, plain, quoted};

/// An entry of the catalogue with the values that it tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// How far in it stands.
    pub indent: usize,
    /// The entry.
    pub key: &'static str,
    /// The values, by the names that the entry has for them.
    pub values: Vec<(&'static str, Value)>,
}

/// A line.
pub fn line<const N: usize>(
    indent: usize,
    key: &'static str,
    values: [(&'static str, Value); N],
) -> Line {
    let values = values.into();
    Line {
        indent,
        key,
        values,
    }
}

/// A value that tells something, what it is taken to mean, and how many rows
/// or sources have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The value. May be personal.
    pub value: String,
    /// A word of the manifest, an occasion or a lab's id, where it is known.
    pub means: Option<String>,
    /// How many have it.
    pub count: usize,
}

impl Seen {
    /// The value and what it means, counted in `rows` or `sources`.
    pub fn line(&self, counted: &'static str) -> Line {
        let values = [
            ("value", quoted(&self.value)),
            ("means", self.means.as_ref().map(plain).into()),
            ("count", self.count.into()),
            ("counted", plain(counted)),
        ];
        line(1, "import-value", values)
    }
}

/// Something that is left out, counted in `rows`, `columns`, `sources` or
/// `codes`, with names that may be shown.
pub fn left_out(counted: &'static str, count: usize, why: Reason, names: Vec<Value>) -> Line {
    const SHOWN: usize = 6;
    let more = names.len() > SHOWN;
    let shown = names.into_iter().take(SHOWN);
    let names = list(shown.chain(more.then(|| plain("…"))));
    let none = names == list([]);
    let values = [
        ("counted", plain(counted)),
        ("count", count.into()),
        ("why", Value::Entry(why.into())),
        ("names", if none { Value::Nothing } else { names }),
    ];
    line(1, "import-left-out", values)
}

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
        });
        lines.collect()
    }
}
