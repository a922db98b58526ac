//! A document's elements as they stand, references unresolved.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::super::coded::SegmentKind;
use crate::diagnostic::{Value, plain};

/// What the elements' places are counted in: every `Code` and `Coding` of the
/// document, and whatever kinds of sources there are.
pub const SHEETS: [&str; 3] = ["Code", "Source", "Coding"];

/// An identifier, as a position among all of the document; 0 is none.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Guid(u32);

impl Guid {
    /// Whether there is one.
    pub fn is_some(self) -> bool {
        self.0 > 0
    }
}

/// All identifiers of a document, each kept once.
#[derive(Debug, Default)]
pub struct Guids {
    known: BTreeMap<Arc<str>, Guid>,
    texts: Vec<Arc<str>>,
}

impl Guids {
    /// The identifier that a text means: braces and case aside.
    pub fn of(&mut self, text: Option<&str>) -> Guid {
        let text = text.unwrap_or_default().trim();
        let bare = text.trim_start_matches('{').trim_end_matches('}');
        if bare.is_empty() {
            return Guid::default();
        }
        let bare: Arc<str> = bare.to_lowercase().into();
        if let Some(known) = self.known.get(&bare) {
            return *known;
        }
        self.texts.push(bare.clone());
        let guid = Guid(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.known.insert(bare, guid);
        guid
    }

    /// How an identifier is written.
    pub fn text(&self, guid: Guid) -> Option<&str> {
        let position = (guid.0 as usize).checked_sub(1)?;
        self.texts.get(position).map(AsRef::as_ref)
    }

    /// The same for messages.
    pub fn value(&self, guid: Guid) -> Value {
        self.text(guid).map(plain).into()
    }
}

/// What a document holds.
#[derive(Debug, Default)]
#[allow(missing_docs, reason = "each field is the elements of the same name")]
pub struct Parsed {
    /// Whether it is a codebook alone.
    pub codebook: bool,
    pub origin: Option<String>,
    pub guids: Guids,
    pub users: Vec<(Guid, String)>,
    pub codes: Vec<ParsedCode>,
    pub variables: Vec<(Guid, String)>,
    pub cases: Vec<ParsedCase>,
    pub sources: Vec<ParsedSource>,
    pub bodies: Vec<Body>,
    pub segments: Vec<Segment>,
    pub codings: Vec<ParsedCoding>,
    pub sets: Vec<ParsedSet>,
}

/// A `Code`.
#[derive(Debug)]
#[allow(missing_docs, reason = "the element's attributes")]
pub struct ParsedCode {
    pub guid: Guid,
    pub name: String,
    pub parent: Option<usize>,
    pub folder: bool,
    pub description: String,
}

/// A `Case`.
#[derive(Debug)]
#[allow(missing_docs, reason = "the element's attributes and children")]
pub struct ParsedCase {
    pub guid: Guid,
    pub name: Option<String>,
    pub codes: Vec<Guid>,
    /// Sources and selections.
    pub members: Vec<Guid>,
    pub values: Vec<(Guid, String)>,
}

/// A `Set`.
#[derive(Debug)]
#[allow(missing_docs, reason = "the element's attributes and children")]
pub struct ParsedSet {
    pub name: String,
    pub members: Vec<Guid>,
}

/// A `TextSource`, `PDFSource` or the like.
#[derive(Debug)]
#[allow(missing_docs, reason = "the element's attributes and children")]
pub struct ParsedSource {
    pub guid: Guid,
    pub element: &'static str,
    pub name: String,
    pub values: Vec<(Guid, String)>,
}

/// A text that segments stand in: that of a source, a PDF's representation, a
/// transcript.
#[derive(Debug)]
pub struct Body {
    /// Whose it is.
    pub source: usize,
    /// The text where it stands in the document, as it is written there.
    pub text: Option<String>,
    /// Where it stands otherwise.
    pub path: Option<String>,
    /// Its `SyncPoint`s, with their positions.
    pub sync: BTreeMap<Guid, i64>,
}

/// Where a segment begins and ends.
#[derive(Debug, Clone, Copy)]
pub enum Extent {
    /// Positions in a text; `None` where they are no numbers.
    Text(Option<(i64, i64)>),
    /// Sync points of a transcript.
    Sync(Guid, Guid),
    /// Something else: an area, a time.
    Other,
}

/// A selection.
#[derive(Debug)]
#[allow(missing_docs, reason = "the element's attributes and children")]
pub struct Segment {
    pub guid: Guid,
    pub element: &'static str,
    pub source: usize,
    /// The text it stands in, as a position among [`Parsed::bodies`].
    pub body: Option<usize>,
    pub kind: SegmentKind,
    pub name: String,
    /// When it was made, as it is written.
    pub created: String,
    pub extent: Extent,
    /// Its text where it has one of its own, as a position among the bodies.
    pub own: Option<usize>,
}

/// A `Coding`.
#[derive(Debug)]
#[allow(missing_docs, reason = "the element's attributes and children")]
pub struct ParsedCoding {
    pub guid: Guid,
    pub source: usize,
    /// The selection; `None` for a whole source.
    pub segment: Option<usize>,
    pub code: Guid,
    pub user: Guid,
}

/// What elements that are one selection have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selection {
    /// The identifier.
    Guid(Guid),
    /// Source, name and time of an area.
    Area(usize, String, String),
}

impl Parsed {
    /// What tells that elements are of the same selection as a segment's.
    pub fn selections(&self, segment: usize) -> Vec<Selection> {
        let Some(own) = self.segments.get(segment) else {
            return Vec::new();
        };
        let area = matches!(own.extent, Extent::Other);
        let told = area && !own.name.is_empty() && !own.created.is_empty();
        let area = told.then(|| Selection::Area(own.source, own.name.clone(), own.created.clone()));
        let guid = own.guid.is_some().then_some(Selection::Guid(own.guid));
        guid.into_iter().chain(area).collect()
    }

    /// How many codings each segment has.
    pub fn uses(&self) -> Vec<usize> {
        let mut uses = vec![0; self.segments.len()];
        for coding in &self.codings {
            if let Some(segment) = coding.segment {
                uses[segment] += 1;
            }
        }
        uses
    }
}
