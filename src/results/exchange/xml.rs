//! Writing XML: everything escaped, and nothing that XML cannot hold.

use std::borrow::Cow;
use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Attributes by name.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Writes elements in their order.
pub(super) struct Xml<'o> {
    writer: Writer<&'o mut dyn Write>,
}

impl<'o> Xml<'o> {
    pub(super) fn new(out: &'o mut dyn Write) -> io::Result<Self> {
        let mut writer = Writer::new_with_indent(out, b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Self { writer })
    }

    /// An element and what stands in it.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        fill: impl FnOnce(&mut Self) -> io::Result<()>,
    ) -> io::Result<()> {
        let start = with(name, attributes);
        self.writer.write_event(Event::Start(start))?;
        fill(self)?;
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    /// An element without contents.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) -> io::Result<()> {
        self.writer
            .write_event(Event::Empty(with(name, attributes)))
    }

    /// An element with a text.
    pub(super) fn text(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        text: &str,
    ) -> io::Result<()> {
        self.within(name, attributes, |xml| {
            let text = allowed(text);
            xml.writer.write_event(Event::Text(BytesText::new(&text)))
        })
    }

    /// Ends the file with a line break.
    pub(super) fn end_line(mut self) -> io::Result<()> {
        self.writer.get_mut().write_all(b"\n")
    }

    /// An element with a text in a language.
    pub(super) fn narrative(&mut self, name: &str, text: &str, language: &str) -> io::Result<()> {
        self.within(name, &[], |xml| {
            xml.text("narrative", &[("xml:lang", language)], text)
        })
    }
}

fn with<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (key, value) in attributes {
        start.push_attribute((*key, allowed(value).as_ref()));
    }
    start
}

/// The characters that XML 1.0 allows.
fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed = |c: char| {
        !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}') || matches!(c, '\t' | '\n' | '\r')
    };
    if text.chars().all(is_allowed) {
        text.into()
    } else {
        let kept = text.chars().filter(|c| is_allowed(*c));
        kept.collect::<String>().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_written_is_markup() {
        let mut out = Vec::new();
        let mut xml = Xml::new(&mut out).unwrap();
        let hostile = "<b>\"&\u{1}]]>";
        xml.within("a", &[("x", hostile)], |xml| xml.text("t", &[], hostile))
            .unwrap();
        let written = String::from_utf8(out).unwrap();
        assert!(
            !written.contains("<b>") && !written.contains('\u{1}'),
            "{written}"
        );
        assert!(
            written.contains("&amp;") && !written.contains("]]>"),
            "{written}"
        );
    }
}
