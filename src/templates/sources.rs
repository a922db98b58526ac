//! A filled document, and which template wrote what of it.

use std::collections::BTreeMap;

use minijinja::{OutputSpan, OutputSpanKind};
use typst::foundations::Bytes;

use super::attachments::Attachment;
use super::environment::Templates;
use super::markup::Filled;
use super::syntax::template_path;
use crate::analysis::FigureKey;
use crate::diagnostic::{Diagnostics, Place, Problem, place_in_text};
use crate::model::{LabIx, Scope};
use crate::wording::Part;

/// The virtual path of every document's markup.
pub const MAIN: &str = "main.typ";

/// A document's own files besides its markup, by path without a leading
/// slash: charts and pictures.
pub type DocumentFiles = BTreeMap<String, Bytes>;

/// A chart of a document, as the web shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Its finding.
    pub heading: String,
    /// What the picture shows, in words.
    pub alt: String,
    /// The same drawing for a narrow screen, where there is one.
    pub narrow: Option<String>,
    /// The figures that it shows; those of a chart in several parts are with the
    /// last.
    pub figures: Vec<FigureKey>,
}

/// The drawings of a document by the virtual path of each, `charts/1.svg`.
pub type Drawings = BTreeMap<String, Drawing>;

/// What a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The programme.
    Programme,
    /// One lab.
    Lab(LabIx),
    /// One focus area, by its position.
    FocusArea(usize),
}

impl Subject {
    /// The lab it is about, or all of them.
    pub fn scope(self) -> Scope {
        match self {
            Self::Lab(lab) => Scope::Lab(lab),
            Self::Programme | Self::FocusArea(_) => Scope::All,
        }
    }
}

/// A filled document, ready to be typeset.
#[derive(Debug)]
pub struct Sources {
    pub(super) filled: Filled,
    pub(super) spans: Vec<OutputSpan>,
    /// Charts and pictures by virtual path.
    pub files: DocumentFiles,
    /// What the web shows of its charts.
    pub drawings: Drawings,
    /// The figures it shows, part by part; the last part has no number in it
    /// where nothing came to tell of it.
    pub parts: Vec<Part>,
    /// The results files that it carries, which [`Self::files`] needs yet.
    pub attachments: &'static [Attachment],
}

impl Sources {
    /// What a template gave, and which part of it wrote what; nothing besides.
    pub(super) fn new((marked, spans): (String, Vec<OutputSpan>)) -> Self {
        Self {
            filled: Filled::new(&marked),
            spans,
            files: DocumentFiles::new(),
            drawings: Drawings::new(),
            parts: Vec::new(),
            attachments: &[],
        }
    }

    /// The same, once no value in it can be anything but text.
    pub(super) fn checked(self, templates: &Templates) -> Result<Self, Diagnostics> {
        let mut diagnostics = Diagnostics::new();
        for at in self.filled.breakouts() {
            let problem = Problem::UnsafeValue;
            diagnostics.push(problem.error_at(self.template_place(templates, at)));
        }
        match diagnostics.has_errors() {
            true => Err(diagnostics),
            false => Ok(self),
        }
    }

    /// The line of the template that wrote what stands at `at` in the markup.
    pub(super) fn template_place(&self, templates: &Templates, at: usize) -> Place {
        let Some((span, marked)) = self.span_at(at) else {
            return Place::Project;
        };
        let Some(text) = templates.get(span.name()) else {
            return Place::File(template_path(span.name()));
        };
        // Text of the template maps one to one; the value of an expression is
        // where the expression is.
        let within = match span.kind() {
            OutputSpanKind::Raw => marked - span.output_range().start,
            _ => 0,
        };
        place_in_text(
            &template_path(span.name()),
            text,
            span.source_range().start + within,
        )
    }

    /// The Typst markup.
    pub fn markup(&self) -> &str {
        &self.filled.markup
    }

    /// The texts that its templates wrote for readers, and where in the markup.
    pub fn texts(&self) -> BTreeMap<String, usize> {
        self.filled.texts()
    }

    /// The parts of templates that wrote it.
    pub fn written_by(&self) -> impl Iterator<Item = (String, std::ops::Range<usize>)> {
        let spans = self.spans.iter();
        spans.map(|span| (span.name().to_owned(), span.source_range()))
    }

    /// The part of a template that wrote what stands at `at` in the markup, and
    /// that position among the marks.
    pub(super) fn span_at(&self, at: usize) -> Option<(&OutputSpan, usize)> {
        let marked = self.filled.marked_position(at);
        let next = self
            .spans
            .partition_point(|span| span.output_range().start <= marked);
        let span = self.spans.get(next.checked_sub(1)?)?;
        Some((span, marked))
    }
}
