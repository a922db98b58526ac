//! Texts, segments and codings of sources.

use super::super::super::coded::SegmentKind;
use super::super::super::xml::Element;
use super::super::parsed::{Body, Extent, Guid, ParsedCoding, Segment};
use super::{Elements, Holder, Within, named};

impl Elements {
    pub(super) fn body(&mut self, source: usize, element: &Element) -> Within {
        let path = element.get("plainTextPath").map(str::trim);
        self.parsed.bodies.push(Body {
            source,
            text: None,
            path: path.filter(|path| !path.is_empty()).map(ToOwned::to_owned),
            sync: Default::default(),
        });
        Within::Body(self.parsed.bodies.len() - 1)
    }

    /// What may stand in a source, whether or not in one of its texts.
    pub(super) fn in_source(
        &mut self,
        source: usize,
        body: Option<usize>,
        name: &str,
        element: &Element,
    ) -> Within {
        match name {
            "Representation" | "Transcript" | "TextDescription" => self.body(source, element),
            "Coding" => self.coding(source, None, element),
            "VariableValue" => self.begin_value(Holder::Source(source)),
            _ => self.segment(source, body, name, element),
        }
    }

    pub(super) fn in_body(&mut self, body: usize, name: &str, element: &Element) -> Within {
        match name {
            "PlainTextContent" => {
                self.parsed.bodies[body].text = Some(String::new());
                Within::BodyText(body)
            }
            "SyncPoint" => {
                let guid = self.guid(element);
                let position = element
                    .get("position")
                    .and_then(|text| text.trim().parse().ok());
                if let Some(position) = position {
                    self.parsed.bodies[body].sync.insert(guid, position);
                }
                Within::Skipped
            }
            _ => {
                let source = self.parsed.bodies[body].source;
                self.in_source(source, Some(body), name, element)
            }
        }
    }

    pub(super) fn segment(
        &mut self,
        source: usize,
        body: Option<usize>,
        name: &str,
        element: &Element,
    ) -> Within {
        let Some((known, kind)) = segment_kind(name, self.parsed.sources[source].element) else {
            return Within::Skipped;
        };
        let extent = match known {
            "PlainTextSelection" => Extent::Text(
                position(element, "startPosition").zip(position(element, "endPosition")),
            ),
            "TranscriptSelection" => {
                let guids = &mut self.parsed.guids;
                let from = guids.of(element.get("fromSyncPoint"));
                Extent::Sync(from, guids.of(element.get("toSyncPoint")))
            }
            _ => Extent::Other,
        };
        let segment = Segment {
            guid: self.guid(element),
            element: known,
            source,
            body,
            kind,
            name: named(element).unwrap_or_default(),
            created: element
                .get("creationDateTime")
                .unwrap_or_default()
                .to_owned(),
            extent,
            own: None,
        };
        self.parsed.segments.push(segment);
        Within::Segment(self.parsed.segments.len() - 1)
    }

    pub(super) fn in_segment(&mut self, segment: usize, name: &str, element: &Element) -> Within {
        let source = self.parsed.segments[segment].source;
        match name {
            "Coding" => self.coding(source, Some(segment), element),
            "Representation" => {
                let within = self.body(source, element);
                self.parsed.segments[segment].own = Some(self.parsed.bodies.len() - 1);
                within
            }
            _ => Within::Skipped,
        }
    }

    pub(super) fn coding(
        &mut self,
        source: usize,
        segment: Option<usize>,
        element: &Element,
    ) -> Within {
        let coding = ParsedCoding {
            guid: self.guid(element),
            source,
            segment,
            code: Guid::default(),
            user: self.parsed.guids.of(element.get("creatingUser")),
        };
        self.parsed.codings.push(coding);
        Within::Coding(self.parsed.codings.len() - 1)
    }
}

fn position(element: &Element, name: &str) -> Option<i64> {
    element.get(name)?.trim().parse().ok()
}

/// The element's name and what kind of segment it is in such a source.
fn segment_kind(name: &str, source: &str) -> Option<(&'static str, SegmentKind)> {
    let text = match source {
        "PDFSource" => SegmentKind::Pdf,
        "AudioSource" | "VideoSource" => SegmentKind::Transcript,
        _ => SegmentKind::Text,
    };
    let kinds = [
        ("PlainTextSelection", text),
        ("TranscriptSelection", SegmentKind::Transcript),
        ("PDFSelection", SegmentKind::Pdf),
        ("PictureSelection", SegmentKind::Picture),
        ("AudioSelection", SegmentKind::Recording),
        ("VideoSelection", SegmentKind::Recording),
    ];
    kinds.into_iter().find(|(known, _)| *known == name)
}
