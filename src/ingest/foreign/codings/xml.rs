//! XML from outside: no document type, no entities, no depth without end, and
//! of attributes only those that are asked for.

use std::io::{BufRead, BufReader, ErrorKind};

use encoding_rs::Encoding;
use quick_xml::XmlVersion;
use quick_xml::encoding::DecodingReader;
use quick_xml::events::{BytesStart, Event as Parsed};
use quick_xml::reader::Reader;

use crate::diagnostic::{Problem, Value, plain, quoted};

/// Elements within elements.
const DEEPEST: usize = 256;
/// Room that is kept from one piece of text to the next, in bytes.
const KEPT: usize = 1 << 20;

/// What comes next in a document.
#[derive(Debug, PartialEq, Eq)]
pub enum Event {
    /// An element begins.
    Start(Element),
    /// Text within the element that began last and has not ended.
    Text(String),
    /// The element that began last and had not ended does so.
    End,
    /// The document ends.
    Done,
}

/// An element with the attributes that were asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name without prefix.
    pub name: String,
    attributes: Vec<(&'static str, String)>,
}

impl Element {
    /// The value of an attribute that was asked for.
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| *own == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Bytes of its attributes.
    pub fn length(&self) -> usize {
        self.attributes.iter().map(|(_, value)| value.len()).sum()
    }
}

/// A document read piece by piece.
pub struct Document<R> {
    reader: Reader<BufReader<DecodingReader<R>>>,
    buffer: Vec<u8>,
    wanted: &'static [&'static str],
    depth: usize,
    /// An empty element's end, which the parser does not tell.
    ending: bool,
}

impl<R: BufRead> Document<R> {
    /// A document in UTF-8, UTF-16 or the encoding that it declares, of which
    /// these attributes are wanted.
    pub fn new(mut source: R, wanted: &'static [&'static str]) -> Self {
        let declared = declared_encoding(&mut source);
        let mut decoded = DecodingReader::new(source);
        if let Some(declared) = declared {
            decoded.set_encoding(declared);
        }
        let mut reader = Reader::from_reader(BufReader::new(decoded));
        reader.config_mut().check_end_names = true;
        Self {
            reader,
            buffer: Vec::new(),
            wanted,
            depth: 0,
            ending: false,
        }
    }

    /// What comes next.
    ///
    /// # Errors
    /// Where the document is not well formed, has a document type or
    /// entities, or is nested too deep.
    pub fn next(&mut self) -> Result<Event, Problem> {
        if std::mem::take(&mut self.ending) {
            self.depth = self.depth.saturating_sub(1);
            return Ok(Event::End);
        }
        loop {
            self.buffer.clear();
            self.buffer.shrink_to(KEPT);
            let parsed = self.reader.read_event_into(&mut self.buffer);
            let event = match parsed.map_err(|error| malformed(&error))? {
                Parsed::Start(start) => {
                    self.depth += 1;
                    Event::Start(element(&start, self.wanted)?)
                }
                Parsed::Empty(start) => {
                    self.depth += 1;
                    self.ending = true;
                    Event::Start(element(&start, self.wanted)?)
                }
                Parsed::End(_) => {
                    self.depth = self.depth.saturating_sub(1);
                    Event::End
                }
                Parsed::Text(text) => Event::Text(text.to_string()),
                Parsed::CData(text) => Event::Text(text.to_string()),
                Parsed::GeneralRef(reference) => Event::Text(resolve(&reference)?.to_string()),
                Parsed::DocType(_) => return Err(Problem::XmlDoctype),
                Parsed::Eof if self.depth > 0 => return Err(Problem::MalformedXml),
                Parsed::Eof => Event::Done,
                Parsed::Comment(_) | Parsed::Decl(_) | Parsed::PI(_) => continue,
            };
            if self.depth > DEEPEST {
                return Err(Problem::MalformedXml);
            }
            return Ok(event);
        }
    }
}

/// The encoding that a document declares, where it is one of single bytes or
/// the like; UTF-8 and UTF-16 are told by how it begins.
fn declared_encoding(source: &mut impl BufRead) -> Option<&'static Encoding> {
    const LONGEST: usize = 200;
    let start = source.fill_buf().ok()?;
    let start = String::from_utf8_lossy(start.get(..LONGEST).unwrap_or(start));
    let (declaration, _) = start.strip_prefix("<?xml")?.split_once("?>")?;
    let (_, label) = declaration.split_once("encoding")?;
    let label = label.trim_start().strip_prefix('=')?.trim_start();
    let label = label.split(['"', '\'']).nth(1)?;
    Encoding::for_label(label.as_bytes()).filter(|own| own.is_ascii_compatible())
}

fn element(start: &BytesStart<'_>, wanted: &[&'static str]) -> Result<Element, Problem> {
    let mut found = Element {
        name: start.local_name().as_ref().to_owned(),
        attributes: Vec::new(),
    };
    // Looking for doubles takes a time that grows with their square.
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Problem::MalformedXml)?;
        let own = attribute.key.local_name();
        let Some(name) = wanted.iter().find(|name| **name == own.as_ref()) else {
            continue;
        };
        if found.get(name).is_none() {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|error| malformed(&error))?;
            found.attributes.push((name, value.into_owned()));
        }
    }
    Ok(found)
}

/// A character, or one of the five entities that every document has.
fn resolve(reference: &quick_xml::events::BytesRef<'_>) -> Result<char, Problem> {
    if let Some(character) = reference
        .resolve_char_ref()
        .map_err(|error| malformed(&error))?
    {
        return Ok(character);
    }
    match &**reference {
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "amp" => Ok('&'),
        "apos" => Ok('\''),
        "quot" => Ok('"'),
        other => Err(entity(other)),
    }
}

fn entity(name: &str) -> Problem {
    let entity = quoted(name);
    Problem::XmlEntity { entity }
}

/// A document that is larger than anything honest.
pub fn too_large() -> Problem {
    Problem::ExportTooLarge {
        what: plain("document"),
        most: Value::Nothing,
        file: Value::Nothing,
    }
}

fn malformed(error: &quick_xml::Error) -> Problem {
    use quick_xml::Error;
    use quick_xml::escape::EscapeError;
    match error {
        Error::Escape(EscapeError::UnrecognizedEntity(_, name)) => entity(name),
        Error::Io(error) if error.kind() == ErrorKind::FileTooLarge => too_large(),
        _ => Problem::MalformedXml,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Event>, &'static str> {
        let mut document = Document::new(text.as_bytes(), &["a"]);
        let mut events = Vec::new();
        loop {
            match document.next().map_err(|problem| problem.id())? {
                Event::Done => return Ok(events),
                event => events.push(event),
            }
        }
    }

    #[test]
    fn elements_come_with_the_attributes_that_are_asked_for() {
        let events = read("<?xml version=\"1.0\"?><q:x a='1 &lt; 2' b='3'>t&amp;&#228;<y/></q:x>");
        let element = |name: &str, attributes| {
            Event::Start(Element {
                name: name.into(),
                attributes,
            })
        };
        let text = |text: &str| Event::Text(text.into());
        assert_eq!(
            events,
            Ok(vec![
                element("x", vec![("a", "1 < 2".to_owned())]),
                text("t"),
                text("&"),
                text("ä"),
                element("y", vec![]),
                Event::End,
                Event::End,
            ])
        );
    }

    #[test]
    fn a_document_is_read_in_the_encoding_that_it_declares() {
        let head = "<?xml version='1.0' encoding='iso-8859-1' ?><x>";
        let bytes = [head.as_bytes(), b"\xe4rlighet</x>"].concat();
        let mut document = Document::new(bytes.as_slice(), &[]);
        let text = std::iter::from_fn(|| document.next().ok()).nth(1);
        assert_eq!(text, Some(Event::Text("ärlighet".to_owned())));
    }

    #[test]
    fn what_leads_elsewhere_is_refused() {
        let doctype = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        assert_eq!(read(doctype), Err("xml-doctype"));
        assert_eq!(read("<x>&e;</x>"), Err("xml-entity"));
        assert_eq!(read("<x a='&e;'/>"), Err("xml-entity"));
        assert_eq!(read("<x><y></x>"), Err("malformed-xml"));
        assert_eq!(read("<x><y>"), Err("malformed-xml"));
        assert_eq!(read(&"<x>".repeat(300)), Err("malformed-xml"));
    }
}
