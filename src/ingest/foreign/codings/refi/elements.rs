//! The document, element by element. Notes are passed over unread.

mod segments;

use std::io::BufRead;

use super::super::xml::{Document, Element, Event};
use super::parsed::{Guid, Parsed, ParsedCase, ParsedCode, ParsedSet, ParsedSource};
use crate::diagnostic::{Problem, Value, plain};

/// Attributes that mean anything to us.
const WANTED: &[&str] = &[
    "guid",
    "name",
    "id",
    "isCodable",
    "origin",
    "targetGUID",
    "plainTextPath",
    "creatingUser",
    "startPosition",
    "endPosition",
    "fromSyncPoint",
    "toSyncPoint",
    "position",
    "creationDateTime",
];

/// Elements of a project that are kept, all kinds together.
const MOST_ELEMENTS: usize = 400_000;
/// Bytes of names, identifiers, descriptions and values that are kept.
const MOST_WORDS: usize = 32 << 20;
/// Bytes of texts that stand in the document itself.
const MOST_TEXT: usize = 32 << 20;

/// What an element is within.
#[derive(Debug, Clone, Copy)]
enum Within {
    /// Something that is passed over.
    Skipped,
    Project,
    Users,
    Codes(Option<usize>),
    Description(usize),
    Variables,
    Cases,
    Case(usize),
    Sources,
    Source(usize),
    Body(usize),
    BodyText(usize),
    Segment(usize),
    Coding(usize),
    Value(Holder),
    ValueText,
    Sets,
    Set(usize),
}

/// Whose value a variable's is.
#[derive(Debug, Clone, Copy)]
enum Holder {
    Case(usize),
    Source(usize),
}

/// Reads a project or a codebook.
///
/// # Errors
/// Where it is neither, or no proper XML, or larger than anything honest.
pub fn read_elements(source: impl BufRead) -> Result<Parsed, Problem> {
    let mut document = Document::new(source, WANTED);
    let mut reader = Elements::default();
    loop {
        match document.next()? {
            Event::Start(element) => {
                let within = reader.start(&element)?;
                reader.stack.push(within);
            }
            Event::Text(text) => reader.text(&text)?,
            Event::End => reader.end(),
            Event::Done if reader.begun => return Ok(reader.parsed),
            Event::Done => return Err(Problem::NoProject),
        }
    }
}

#[derive(Default)]
struct Elements {
    parsed: Parsed,
    stack: Vec<Within>,
    begun: bool,
    kept: usize,
    /// Bytes of names and the like, and of texts.
    words: usize,
    texts: usize,
    /// The variable and the value that are being read.
    value: (Guid, String),
}

impl Elements {
    fn start(&mut self, element: &Element) -> Result<Within, Problem> {
        let Some(top) = self.stack.last().copied() else {
            return self.root(element);
        };
        let within = self.child(top, element);
        // What is passed over may still be a reference that is kept.
        if !matches!(top, Within::Skipped) {
            self.kept += 1;
            self.words += element.length();
        }
        if self.kept > MOST_ELEMENTS {
            return Err(Problem::ExportTooLarge {
                what: plain("elements"),
                most: plain(MOST_ELEMENTS),
                file: Value::Nothing,
            });
        }
        self.check_lengths()?;
        Ok(within)
    }

    fn check_lengths(&self) -> Result<(), Problem> {
        if self.words <= MOST_WORDS && self.texts <= MOST_TEXT {
            return Ok(());
        }
        Err(Problem::ExportTooLarge {
            what: plain("names"),
            most: Value::Nothing,
            file: Value::Nothing,
        })
    }

    fn root(&mut self, element: &Element) -> Result<Within, Problem> {
        self.parsed.origin = element.get("origin").map(ToOwned::to_owned);
        let within = match element.name.as_str() {
            "Project" => Within::Project,
            "CodeBook" => {
                self.parsed.codebook = true;
                Within::Codes(None)
            }
            _ => return Err(Problem::NoProject),
        };
        self.begun = true;
        Ok(within)
    }

    fn child(&mut self, top: Within, element: &Element) -> Within {
        match (top, element.name.as_str()) {
            (Within::Project, "Users") => Within::Users,
            (Within::Project, "CodeBook") => Within::Codes(None),
            (Within::Project, "Variables") => Within::Variables,
            (Within::Project, "Cases") => Within::Cases,
            (Within::Project, "Sources") => Within::Sources,
            (Within::Project, "Sets") => Within::Sets,
            (Within::Users, "User") => self.user(element),
            (Within::Codes(above), "Codes") => Within::Codes(above),
            (Within::Codes(above), "Code") => self.code(above, element),
            (Within::Codes(Some(code)), "Description") => Within::Description(code),
            (Within::Variables, "Variable") => self.variable(element),
            (Within::Cases, "Case") => self.case(element),
            (Within::Case(case), name) => self.in_case(case, name, element),
            (Within::Sources, name) => self.source(name, element),
            (Within::Source(source), name) => self.in_source(source, None, name, element),
            (Within::Body(body), name) => self.in_body(body, name, element),
            (Within::Segment(segment), name) => self.in_segment(segment, name, element),
            (Within::Coding(coding), "CodeRef") => {
                self.parsed.codings[coding].code = self.target(element);
                Within::Skipped
            }
            (Within::Value(_), "VariableRef") => {
                self.value.0 = self.target(element);
                Within::Skipped
            }
            (Within::Value(_), name) if name.ends_with("Value") => Within::ValueText,
            (Within::Sets, "Set") => self.set(element),
            (Within::Set(set), "MemberSource") => {
                let target = self.target(element);
                self.parsed.sets[set].members.push(target);
                Within::Skipped
            }
            _ => Within::Skipped,
        }
    }

    fn guid(&mut self, element: &Element) -> Guid {
        self.parsed.guids.of(element.get("guid"))
    }

    fn target(&mut self, element: &Element) -> Guid {
        self.parsed.guids.of(element.get("targetGUID"))
    }

    fn user(&mut self, element: &Element) -> Within {
        let guid = self.guid(element);
        let named = named(element);
        let name = named.or_else(|| element.get("id").map(ToOwned::to_owned));
        self.parsed.users.push((guid, name.unwrap_or_default()));
        Within::Skipped
    }

    fn code(&mut self, parent: Option<usize>, element: &Element) -> Within {
        let code = ParsedCode {
            guid: self.guid(element),
            name: named(element).unwrap_or_default(),
            parent,
            folder: matches!(element.get("isCodable"), Some("false" | "0")),
            description: String::new(),
        };
        self.parsed.codes.push(code);
        Within::Codes(Some(self.parsed.codes.len() - 1))
    }

    fn variable(&mut self, element: &Element) -> Within {
        let guid = self.guid(element);
        let name = named(element).unwrap_or_default();
        self.parsed.variables.push((guid, name));
        Within::Skipped
    }

    fn case(&mut self, element: &Element) -> Within {
        let case = ParsedCase {
            guid: self.guid(element),
            name: named(element),
            codes: Vec::new(),
            members: Vec::new(),
            values: Vec::new(),
        };
        self.parsed.cases.push(case);
        Within::Case(self.parsed.cases.len() - 1)
    }

    fn in_case(&mut self, case: usize, name: &str, element: &Element) -> Within {
        let target = self.target(element);
        let own = &mut self.parsed.cases[case];
        match name {
            "CodeRef" => own.codes.push(target),
            "SourceRef" | "SelectionRef" => own.members.push(target),
            "VariableValue" => return self.begin_value(Holder::Case(case)),
            _ => {}
        }
        Within::Skipped
    }

    fn begin_value(&mut self, holder: Holder) -> Within {
        self.value = (Guid::default(), String::new());
        Within::Value(holder)
    }

    fn set(&mut self, element: &Element) -> Within {
        let set = ParsedSet {
            name: named(element).unwrap_or_default(),
            members: Vec::new(),
        };
        self.parsed.sets.push(set);
        Within::Set(self.parsed.sets.len() - 1)
    }

    fn source(&mut self, name: &str, element: &Element) -> Within {
        const SOURCES: [&str; 5] = [
            "TextSource",
            "PictureSource",
            "PDFSource",
            "AudioSource",
            "VideoSource",
        ];
        let Some(known) = SOURCES.iter().find(|known| **known == name) else {
            return Within::Skipped;
        };
        let source = ParsedSource {
            guid: self.guid(element),
            element: known,
            name: named(element).unwrap_or_default(),
            values: Vec::new(),
        };
        self.parsed.sources.push(source);
        let source = self.parsed.sources.len() - 1;
        if name == "TextSource" {
            return self.body(source, element);
        }
        Within::Source(source)
    }

    fn text(&mut self, text: &str) -> Result<(), Problem> {
        match self.stack.last() {
            Some(Within::Description(code)) => {
                self.words += text.len();
                self.check_lengths()?;
                self.parsed.codes[*code].description.push_str(text);
            }
            Some(Within::BodyText(body)) => {
                self.texts += text.len();
                self.check_lengths()?;
                let own = &mut self.parsed.bodies[*body].text;
                own.get_or_insert_default().push_str(text);
            }
            Some(Within::ValueText) => {
                self.words += text.len();
                self.check_lengths()?;
                self.value.1.push_str(text);
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self) {
        let Some(Within::Value(holder)) = self.stack.pop() else {
            return;
        };
        let value = std::mem::take(&mut self.value);
        match holder {
            Holder::Case(case) => self.parsed.cases[case].values.push(value),
            Holder::Source(source) => self.parsed.sources[source].values.push(value),
        }
    }
}

fn named(element: &Element) -> Option<String> {
    let name = element.get("name")?.trim();
    (!name.is_empty()).then(|| name.to_owned())
}
