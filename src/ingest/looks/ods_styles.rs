//! What the styles of an `.ods` file say of cells: its named styles stand in a
//! part of their own, and cells' own styles rest on them.

use std::collections::{BTreeMap, BTreeSet};

use quick_xml::events::{BytesStart, Event};

use super::sections::NumberFormat;
use super::{Archive, Part, attribute, part, resolved};

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
    /// Those that strike through.
    struck: BTreeSet<String>,
    /// What the formats make of numbers that make something of them.
    formats: BTreeMap<String, Option<NumberFormat>>,
    /// The styles' own format, and the style that they rest on.
    own: BTreeMap<String, (Option<String>, Option<String>)>,
    /// What the named styles make of numbers.
    named: BTreeMap<String, NumberFormat>,
    /// The named styles that strike through.
    struck_by_name: BTreeSet<String>,
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
        let named = names.clone();
        let named = named.filter_map(|name| Some((name.clone(), styles.format(name)?.clone())));
        let named = named.collect();
        let struck = names.filter(|name| styles.is_struck(name)).cloned();
        let struck_by_name = struck.collect();
        // Cells' own styles may have the same names.
        Self {
            named,
            struck_by_name,
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
            let lines = ["text-line-through-style", "text-line-through-type"];
            let mut lines = lines
                .into_iter()
                .filter_map(|line| attribute(element, line));
            if lines.any(|line| line != "none") {
                self.struck.extend(self.last.clone());
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
            let (mut code, others) = code_of(kind, content)?;
            if kind == "percentage-style" {
                code.push('%');
            }
            let others = others.into_iter();
            let others = others.map(|(condition, style)| {
                let format = self.formats.get(&style);
                (condition, format.and_then(Option::as_ref))
            });
            let format = NumberFormat::with_others(others, &code);
            self.formats.extend(own.map(|own| (own, format)));
        }
        Some(())
    }

    /// Whether text of a style stands raised.
    pub(super) fn is_high(&self, style: &str) -> bool {
        self.high.contains(style)
    }

    /// Whether a style strikes through, or one that it rests on.
    pub(super) fn is_struck(&self, style: &str) -> bool {
        let mut styles = self.with_those_below(style);
        styles.any(|own| self.struck.contains(own))
            || (self.with_those_below(style).last())
                .is_some_and(|last| self.struck_by_name.contains(last))
    }

    /// A style, and those that it rests on.
    fn with_those_below<'s>(&'s self, style: &'s str) -> impl Iterator<Item = &'s str> {
        // A style that rests on itself is in no honest file.
        const DEEPEST: usize = 16;
        let below = |style: &&'s str| self.own.get(*style)?.1.as_deref();
        std::iter::successors(Some(style), below).take(DEEPEST)
    }

    /// What a style of cells makes of numbers, or the one that it rests on.
    pub(super) fn format(&self, style: &str) -> Option<&NumberFormat> {
        let mut styles = self.with_those_below(style);
        let told = styles.find_map(|own| self.own.get(own)?.0.as_ref());
        match told {
            Some(format) => self.formats.get(format)?.as_ref(),
            None => self.named.get(self.with_those_below(style).last()?),
        }
    }
}

/// Styles that show what a condition is true of, by their names.
type Others = Vec<(String, String)>;

/// Reads a format to its end: what it would be in any other workbook, and which
/// formats show some numbers instead of it.
fn code_of(kind: &str, content: &mut Part<'_>) -> Option<(String, Others)> {
    let mut buffer = Vec::new();
    let (mut code, mut others) = (String::new(), Others::new());
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
                "map" => {
                    let condition = attribute(&element, "condition");
                    others.extend(condition.zip(attribute(&element, "apply-style-name")));
                }
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
            // `&lt;` stands between texts.
            Event::GeneralRef(reference) if text => {
                let piece = resolved(&reference).filter(|sign| *sign != '"');
                code.extend(piece.map(|sign| format!("\"{sign}\"")));
            }
            Event::End(element) => match element.local_name().as_ref() {
                "text" => text = false,
                "currency-symbol" => sign = None,
                end if end == kind => return Some((code, others)),
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
