//! What an `.ods` file tells of its cells beside their values.

use std::collections::BTreeSet;

use calamine::{CellErrorType, Data};
use quick_xml::events::{BytesStart, Event};

use super::{Looks, MOST, Part, SheetLooks, attribute, number, open, part, raised, resolved};
use crate::ingest::cell::{UNCALCULATED, is_error_text};

/// What is known of the sheets.
pub fn ods_looks(bytes: &[u8]) -> SheetLooks {
    let read = || {
        let mut archive = open(bytes)?;
        let mut content = part(&mut archive, "content.xml")?;
        let mut buffer = Vec::new();
        let mut looks = SheetLooks::new();
        let mut high = BTreeSet::new();
        let mut style = None;
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(element) | Event::Empty(element)
                    if element.local_name().as_ref() == "text-properties" =>
                {
                    let position = attribute(&element, "text-position").unwrap_or_default();
                    if position.starts_with("super") {
                        high.extend(style.clone());
                    }
                }
                Event::Start(element) => match element.local_name().as_ref() {
                    "style" => style = attribute(&element, "name"),
                    "table" => {
                        let name = attribute(&element, "name").unwrap_or_default();
                        let found = Sheet::new(&high).read(&mut content)?;
                        looks.insert(name, found);
                    }
                    _ => {}
                },
                Event::Eof => return Some(looks),
                _ => {}
            }
        }
    };
    read().unwrap_or_default()
}

/// A sheet that is being read.
struct Sheet<'a> {
    /// Styles of text that stands raised.
    high: &'a BTreeSet<String>,
    looks: Looks,
    row: u32,
    column: u32,
    /// Columns that have been declared.
    declared: u32,
}

/// What is odd about a cell.
enum Odd {
    Percent,
    Is(Data),
}

impl<'a> Sheet<'a> {
    fn new(high: &'a BTreeSet<String>) -> Self {
        Self {
            high,
            looks: Looks::default(),
            row: 0,
            column: 0,
            declared: 0,
        }
    }

    fn read(mut self, content: &mut Part<'_>) -> Option<Looks> {
        let mut buffer = Vec::new();
        let mut repeated = 1;
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        repeated = number(&element, "number-rows-repeated").unwrap_or(1);
                        self.begin_row(&element, repeated);
                    }
                    "table-cell" | "covered-table-cell" => {
                        let odd = self.cell(&element, content)?;
                        self.add(&element, odd, repeated);
                    }
                    "table-column" => self.columns(&element),
                    _ => {}
                },
                Event::Empty(element) => match element.local_name().as_ref() {
                    "table-row" => {
                        self.row = self
                            .row
                            .saturating_add(number(&element, "number-rows-repeated").unwrap_or(1));
                    }
                    "table-cell" | "covered-table-cell" => {
                        let odd = empty_cell(&element);
                        self.add(&element, odd, repeated);
                    }
                    "table-column" => self.columns(&element),
                    _ => {}
                },
                Event::End(element) => match element.local_name().as_ref() {
                    "table-row" => self.row = self.row.saturating_add(repeated),
                    "table" => return Some(self.looks),
                    _ => {}
                },
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    fn begin_row(&mut self, element: &BytesStart<'_>, repeated: u32) {
        self.column = 0;
        if is_hidden(element) {
            let last = self.row.saturating_add(repeated.saturating_sub(1));
            self.looks.hidden_rows.push((self.row, last));
        }
    }

    fn columns(&mut self, element: &BytesStart<'_>) {
        let repeated = number(element, "number-columns-repeated").unwrap_or(1);
        let after = self.declared.saturating_add(repeated);
        if is_hidden(element) && repeated > 0 {
            self.looks.hidden_columns.push((self.declared, after - 1));
        }
        self.declared = after;
    }

    /// Reads a cell to its end.
    fn cell(&self, element: &BytesStart<'_>, content: &mut Part<'_>) -> Option<Option<Odd>> {
        let mut buffer = Vec::new();
        let mut text = String::new();
        let (mut lines, mut aside, mut any) = (0, 0_usize, false);
        let mut raising = Vec::new();
        loop {
            buffer.clear();
            match content.read_event_into(&mut buffer).ok()? {
                Event::Start(inner) => match inner.local_name().as_ref() {
                    // A note beside the cell, and drawings over it.
                    "annotation" | "shapes" | "frame" | "g" => aside += 1,
                    "p" if aside == 0 => {
                        if lines > 0 {
                            text.push('\n');
                        }
                        lines += 1;
                    }
                    "span" if aside == 0 => {
                        let style = attribute(&inner, "style-name").unwrap_or_default();
                        raising.push(self.high.contains(&style));
                    }
                    _ => {}
                },
                Event::Empty(inner) if aside == 0 && inner.local_name().as_ref() == "s" => {
                    let spaces = number(&inner, "c").unwrap_or(1).min(1000);
                    text.extend(std::iter::repeat_n(' ', spaces as usize));
                }
                Event::End(inner) => match inner.local_name().as_ref() {
                    "annotation" | "shapes" | "frame" | "g" => aside = aside.saturating_sub(1),
                    "span" if aside == 0 => drop(raising.pop()),
                    "table-cell" | "covered-table-cell" => {
                        return Some(odd(element, &text, any));
                    }
                    _ => {}
                },
                Event::Text(piece) if aside == 0 && raising.contains(&true) => {
                    any = true;
                    text.extend(raised(&piece));
                }
                Event::Text(piece) if aside == 0 => text.push_str(&piece),
                Event::GeneralRef(reference) if aside == 0 => text.extend(resolved(&reference)),
                Event::Eof => return None,
                _ => {}
            }
        }
    }

    /// Notes what is odd about a cell and those that repeat it.
    fn add(&mut self, element: &BytesStart<'_>, odd: Option<Odd>, rows: u32) {
        let repeated = number(element, "number-columns-repeated").unwrap_or(1);
        let first = self.column;
        self.column = first.saturating_add(repeated);
        let Some(odd) = odd else { return };
        let columns = first..self.column.min(u32::from(u16::MAX));
        for row in self.row..self.row.saturating_add(rows) {
            for column in columns.clone() {
                if self.looks.percents.len() + self.looks.replaced.len() > MOST {
                    return;
                }
                let column = column as u16;
                match &odd {
                    Odd::Percent => self.looks.percents.push((row, column)),
                    Odd::Is(data) => self.looks.replaced.push((row, column, data.clone())),
                }
            }
        }
    }
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    let visibility = attribute(element, "visibility");
    visibility.is_some_and(|visibility| matches!(visibility.as_str(), "collapse" | "filter"))
}

/// A formula that was never calculated has no kind of value; one that gave
/// an empty text has.
fn empty_cell(element: &BytesStart<'_>) -> Option<Odd> {
    let uncalculated =
        attribute(element, "formula").is_some() && attribute(element, "value-type").is_none();
    uncalculated.then_some(Odd::Is(UNCALCULATED))
}

/// Excel writes an error as 0 with the error's name as the text that is shown.
fn odd(element: &BytesStart<'_>, text: &str, any_raised: bool) -> Option<Odd> {
    let kind = attribute(element, "value-type");
    if is_error_text(text.trim()) || kind.as_deref() == Some("error") {
        return Some(Odd::Is(Data::Error(CellErrorType::Value)));
    }
    match kind.as_deref() {
        Some("percentage") => Some(Odd::Percent),
        Some("string") if any_raised => Some(Odd::Is(Data::String(text.to_owned()))),
        None if text.is_empty() => empty_cell(element),
        _ => None,
    }
}
