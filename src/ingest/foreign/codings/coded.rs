//! Codings as every tool has them.

use super::warnings::{At, Warning};
use crate::project::CodingsFormat as Format;

/// What a file of codings holds. References between the parts are positions.
/// Holds personal data: names of sources, cases and coders, and quotes.
#[derive(Debug)]
pub struct CodedProject {
    /// The file's format.
    pub format: Format,
    /// The program that wrote the file, where it says so.
    pub origin: Option<String>,
    /// Names of sheets, or of kinds of elements, that things stand in.
    pub sheets: Vec<String>,
    /// Codes; parents may stand anywhere, and there are no circles.
    pub codes: Vec<Code>,
    /// Interviews and whatever else was coded.
    pub sources: Vec<Source>,
    /// Coded segments.
    pub codings: Vec<Coding>,
    /// Those who coded anything.
    pub coders: Vec<String>,
    /// Variables of sources.
    pub variables: Vec<Variable>,
    /// Cases that sources belong to.
    pub cases: Vec<Case>,
    /// Names of the sets or document groups that sources belong to.
    pub sets: Vec<String>,
    /// What is odd about the file.
    pub warnings: Vec<Warning>,
}

impl CodedProject {
    /// A project in which nothing has been read.
    pub fn new(format: Format) -> Self {
        Self {
            format,
            origin: None,
            sheets: Vec::new(),
            codes: Vec::new(),
            sources: Vec::new(),
            codings: Vec::new(),
            coders: Vec::new(),
            variables: Vec::new(),
            cases: Vec::new(),
            sets: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// A code's name and those above it, highest first.
    pub fn path(&self, code: usize) -> Vec<&str> {
        let mut path = Vec::new();
        let mut at = Some(code);
        while let Some(code) = at.and_then(|at| self.codes.get(at)) {
            path.push(code.name.as_str());
            at = code.parent;
        }
        path.reverse();
        path
    }

    /// Codes that stand in the file themselves.
    pub fn own_codes(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(|code| !code.implied)
    }
}

/// A code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Its own name.
    pub name: String,
    /// The code above it.
    pub parent: Option<usize>,
    /// What it stands for.
    pub description: Option<String>,
    /// Whether it only groups others.
    pub folder: bool,
    /// Whether it stands only in the path of another.
    pub implied: bool,
    /// The case that it is as well: it marks whom a segment belongs to, and
    /// no theme.
    pub case: Option<usize>,
    /// Where it stands.
    pub at: At,
}

impl Code {
    /// A code of which only the name is known, and the code above it.
    pub fn new(name: &str, parent: Option<usize>, at: At) -> Self {
        Self {
            name: name.to_owned(),
            parent,
            description: None,
            folder: false,
            implied: false,
            case: None,
            at,
        }
    }
}

/// What was coded: a text, a PDF, a recording, a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Its identifier in the tool.
    pub guid: Option<String>,
    /// Its name. Personal.
    pub name: String,
    /// Length of its text in characters (code points, a line break is one),
    /// where it has one.
    pub length: Option<u64>,
    /// What its variables say: its own, and those of cases that it belongs to.
    pub values: Vec<VariableValue>,
    /// Cases that it belongs to, in order.
    pub cases: Vec<usize>,
    /// Those of them that only parts of it belong to, in order: a voice in a group.
    pub partly: Vec<usize>,
    /// The parts, as far as the file tells them for itself and not for a coding.
    pub parts: Vec<Part>,
    /// Sets that it belongs to, in order.
    pub sets: Vec<usize>,
    /// Where it stands.
    pub at: Option<At>,
}

/// A part of a source that belongs to a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// The case.
    pub case: usize,
    /// First character and the one after the last, as in [`Coding::span`].
    pub span: Option<(u64, u64)>,
}

/// A variable of sources or cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// Its name.
    pub name: String,
}

/// What a variable says of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VariableValue {
    /// The variable.
    pub variable: usize,
    /// Its value as text. Personal.
    pub value: String,
    /// The case that it is said of; `None` for the source itself.
    pub case: Option<usize>,
}

/// A case: a person, a place, whatever the researcher took as unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its name, where it has one. Personal.
    pub name: Option<String>,
    /// Whether a code has the same identifier, and marks what belongs to it.
    pub by_code: bool,
}

/// What kind of segment was coded. Each is an entry of the catalogue,
/// `segment-…`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case", prefix = "segment-")]
pub enum SegmentKind {
    /// A part of a text.
    Text,
    /// A part of a PDF: its text, or an area of a page.
    Pdf,
    /// A part of a transcript.
    Transcript,
    /// A part of a recording, by time.
    Recording,
    /// A part of a picture.
    Picture,
    /// A whole source.
    #[strum(serialize = "whole-source")]
    Whole,
}

impl SegmentKind {
    /// The word that results have for it.
    pub fn word(self) -> &'static str {
        let key: &'static str = self.into();
        key.trim_start_matches("segment-")
    }
}

/// A code put on a segment by someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// What was coded.
    pub source: usize,
    /// The code.
    pub code: usize,
    /// Who coded, where that is known.
    pub coder: Option<usize>,
    /// Cases that the coding itself is said to belong to.
    pub cases: Vec<usize>,
    /// First character and the one after the last, in code points of the
    /// source's text, a line break being one.
    pub span: Option<(u64, u64)>,
    /// The segment's text, where there is one. Personal.
    pub quote: Option<String>,
    /// What tells the segment from others of its source, where its place is not known.
    pub passage: Option<String>,
    /// What kind of segment it is.
    pub kind: SegmentKind,
    /// Where it stands.
    pub at: At,
    /// Where its text stands: in a table, a cell of its own.
    pub quote_at: At,
}
