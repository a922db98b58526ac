//! What the styles of an `.ods` file say of cells: its named styles stand in a
//! part of their own, and cells' own styles rest on them.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};

use super::formats::{Format, format_of};
use super::{Archive, Part, attribute, part};

/// The formats that numbers and dates are shown in.
const DATA_STYLES: [&str; 4] = [
    "number-style",
    "currency-style",
    "date-style",
    "percentage-style",
];

/// What styles say, by their names.
#[derive(Default)]
pub(super) struct Styles {
    /// The last that began.
    last: Option<String>,
    /// Those of text that stands raised.
    high: BTreeSet<String>,
    /// What the formats make of numbers that make something of them.
    formats: BTreeMap<String, Option<Format>>,
    /// The styles' own format, and the style that they rest on.
    own: BTreeMap<String, (Option<String>, Option<String>)>,
    /// What the named styles make of numbers.
    named: BTreeMap<String, Format>,
}

impl Styles {
    /// The named styles of a file.
    pub(super) fn of(archive: &mut Archive<'_>) -> Self {
        let mut styles = Self::default();
        if let Some(mut part) = part(archive, "styles.xml") {
            let mut buffer = Vec::new();
            while let Ok(event) = part.read_event_into(&mut buffer) {
                let taken = match event {
                    Event::Eof => break,
                    Event::Start(element) => styles.take(&element, Some(&mut part)),
                    Event::Empty(element) => styles.take(&element, None),
                    _ => Some(()),
                };
                if taken.is_none() {
                    break;
                }
                buffer.clear();
            }
        }
        let names = styles.own.keys();
        let named = names.filter_map(|name| Some((name.clone(), styles.format(name)?)));
        let named = named.collect();
        // Cells' own styles may have the same names.
        Self {
            named,
            formats: styles.formats,
            ..Self::default()
        }
    }

    /// Takes what an element says of styles; what is in one that has anything
    /// in it is read from `content`.
    pub(super) fn take(
        &mut self,
        element: &BytesStart<'_>,
        content: Option<&mut Part<'_>>,
    ) -> Option<()> {
        let name = element.local_name();
        let name: &str = name.as_ref();
        if name == "text-properties" {
            let position = attribute(element, "text-position").unwrap_or_default();
            if position.starts_with("super") {
                self.high.extend(self.last.clone());
            }
        } else if name == "style" {
            self.last = attribute(element, "name");
            let format = attribute(element, "data-style-name");
            let parent = attribute(element, "parent-style-name");
            self.own
                .extend(self.last.clone().map(|name| (name, (format, parent))));
        } else if let (Some(kind), Some(content)) =
            (DATA_STYLES.into_iter().find(|kind| *kind == name), content)
        {
            let own = attribute(element, "name");
            let code = code_of(kind, content)?;
            let format = match kind {
                "percentage-style" => Some(Format::Percent),
                _ => format_of(&code),
            };
            self.formats.extend(own.map(|own| (own, format)));
        }
        Some(())
    }

    /// Whether text of a style stands raised.
    pub(super) fn is_high(&self, style: &str) -> bool {
        self.high.contains(style)
    }

    /// What a style of cells makes of numbers, or the one that it rests on.
    pub(super) fn format(&self, style: &str) -> Option<Format> {
        // A style that rests on itself is in no honest file.
        const DEEPEST: usize = 16;
        let mut style = style;
        for _ in 0..DEEPEST {
            let Some((format, parent)) = self.own.get(style) else {
                break;
            };
            if let Some(format) = format {
                return self.formats.get(format).copied().flatten();
            }
            style = parent.as_ref()?;
        }
        self.named.get(style).copied()
    }
}

/// Reads a format to its end: what it would be in any other workbook.
fn code_of(kind: &str, content: &mut Part<'_>) -> Option<String> {
    let mut buffer = Vec::new();
    let mut code = String::new();
    let (mut sign, mut text) = (None, false);
    loop {
        buffer.clear();
        match content.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "number" => {
                    code.push('0');
                    code.push_str(&commas(&element));
                }
                "scientific-number" => code.push_str("0E+0"),
                "fraction" => code.push_str("?/?"),
                "month" => code.push('m'),
                "year" => code.push('y'),
                "day" | "day-of-week" => code.push('d'),
                "hours" | "minutes" | "am-pm" => code.push('h'),
                "seconds" => code.push('s'),
                "text" => text = true,
                "currency-symbol" => {
                    let language = attribute(&element, "language").unwrap_or_default();
                    let country = attribute(&element, "country").unwrap_or_default();
                    sign = Some(format!("{language}-{country}"));
                }
                _ => {}
            },
            Event::Text(piece) => {
                let piece = piece.replace(['"', ']', '[', '-'], " ");
                match &sign {
                    Some(place) => code.push_str(&format!("[${}-{place}]", piece.trim())),
                    None if text => code.push_str(&format!("\"{piece}\"")),
                    None => {}
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "text" => text = false,
                "currency-symbol" => sign = None,
                end if end == kind => return Some(code),
                _ => {}
            },
            Event::Eof => return None,
            _ => {}
        }
    }
}

/// A comma for each thousand that a number is divided by before it is shown.
fn commas(element: &BytesStart<'_>) -> String {
    let factor = attribute(element, "display-factor").and_then(|factor| factor.parse().ok());
    let factor: f64 = factor.unwrap_or(1.0);
    let thousands = (0..4).find(|power| (1000_f64.powi(*power) - factor).abs() < 0.5);
    ",".repeat(thousands.unwrap_or(0) as usize)
}
