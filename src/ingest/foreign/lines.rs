//! Lines of a proposal: entries of the catalogue with what they tell.

use super::left_out::Reason;
use crate::diagnostic::{Value, list, plain, quoted};

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

/// A line that tells how many.
pub fn counted(indent: usize, key: &'static str, count: usize) -> Line {
    line(indent, key, [("count", count.into())])
}

/// The same, where there are any.
pub fn any(indent: usize, key: &'static str, count: usize) -> Option<Line> {
    (count > 0).then(|| counted(indent, key, count))
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
            (
                "means",
                self.means
                    .as_ref()
                    .map(|means| occasion_word(means).unwrap_or_else(|| plain(means)))
                    .into(),
            ),
            ("count", self.count.into()),
            ("counted", plain(counted)),
        ];
        line(1, "import-value", values)
    }
}

/// Something that is left out, counted in `rows`, `columns`, `sources` or
/// `codes`, where anything is, with names that may be shown.
pub fn left_out(
    counted: &'static str,
    count: usize,
    why: Reason,
    names: Vec<Value>,
) -> Option<Line> {
    const SHOWN: usize = 6;
    let more = names.len() > SHOWN;
    let named = !names.is_empty();
    let shown = names.into_iter().take(SHOWN);
    let names = list(shown.chain(more.then(|| plain("…"))));
    let values = [
        ("counted", plain(counted)),
        ("count", count.into()),
        ("why", Value::Entry(why.into())),
        ("names", named.then_some(names).into()),
    ];
    (count > 0).then(|| line(1, "import-left-out", values))
}

/// A file's name without folders and ending.
pub fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// What people call an occasion that the manifest has a word of its own for.
fn occasion_word(word: &str) -> Option<Value> {
    match word {
        "baseline" => Some(Value::Entry("import-word-baseline")),
        "follow-up" => Some(Value::Entry("import-word-follow-up")),
        _ => None,
    }
}

/// What is the same for all of a file, as people call it.
pub fn in_words(told: &str) -> Value {
    occasion_word(told).unwrap_or_else(|| quoted(told))
}
