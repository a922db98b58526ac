//! What an `.xlsx` file tells of its cells beside their values.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use super::book::book;
use super::formats::Format;
use super::notes::noted_cells;
use super::rich::{Pieces, Rich};
use super::sections::NumberFormat;
use super::{
    Archive, Looks, MOST, Part, SheetLooks, attribute, number, open, part, resolved, says_yes,
};
use crate::diagnostic::column_number;
use crate::ingest::cell::UNCALCULATED;

/// What is known of the sheets.
pub fn xlsx_looks(bytes: &[u8]) -> SheetLooks {
    let read = || {
        let mut archive = open(bytes)?;
        let styles = part(&mut archive, "xl/styles.xml").and_then(styles);
        let mut styles = styles.unwrap_or_default();
        let book = book(&mut archive)?;
        if book.counts_from_1904 {
            let formats = styles.formats.values_mut();
            formats.for_each(NumberFormat::count_from_1904);
        }
        let texts = match part_has(&mut archive, "xl/sharedStrings.xml", &IN_TEXTS) {
            true => part(&mut archive, "xl/sharedStrings.xml").and_then(rich_strings),
            false => None,
        };
        let texts = texts.unwrap_or_default();
        let mut looks = SheetLooks::new();
        for (name, path) in book.sheets {
            let speaks = !styles.formats.is_empty()
                || !styles.struck.is_empty()
                || !texts.is_empty()
                || book.is_unfinished && part_has(&mut archive, &path, &FORMULAS)
                || part_has(&mut archive, &path, &IN_SHEETS);
            if speaks {
                let found = part(&mut archive, &path);
                let unfinished = book.is_unfinished;
                let found = found.and_then(|part| sheet_looks(part, (&styles, &texts), unfinished));
                looks.insert(name.clone(), found.unwrap_or_default());
            }
            let noted = noted_cells(&mut archive, &path);
            let stale = book.is_left && part_has(&mut archive, &path, &FORMULAS);
            if stale || !noted.is_empty() {
                let own = looks.entry(name).or_default();
                (own.noted, own.stale) = (noted, stale);
            }
        }
        Some(looks)
    };
    read().unwrap_or_default()
}

/// What tells that a sheet has formulas.
const FORMULAS: [&[u8]; 2] = [b"<f>", b"<f "];
/// What tells that texts have something raised or struck through.
const IN_TEXTS: [&[u8]; 2] = [b"vertAlign", b"strike"];
/// What tells that a sheet has something to say itself.
const IN_SHEETS: [&[u8]; 5] = [
    b"hidden=",
    b" ht=\"0\"",
    b" width=\"0\"",
    b"vertAlign",
    b"strike",
];

/// Whether a part of the archive holds one of some signs, seen without reading
/// its XML; yes, where it cannot be read.
pub fn part_has(archive: &mut Archive<'_>, name: &str, signs: &[&[u8]]) -> bool {
    let Ok(mut part) = archive.by_name(name) else {
        return false;
    };
    let finders = signs.iter().map(|sign| memchr::memmem::Finder::new(*sign));
    let finders: Vec<_> = finders.collect();
    let longest = signs.iter().map(|sign| sign.len()).max().unwrap_or(1);
    let mut window = vec![0; 1 << 16];
    let mut kept = 0;
    loop {
        match part.read(&mut window[kept..]) {
            Ok(0) => return false,
            Err(_) => return true,
            Ok(read) => {
                let end = kept + read;
                let mut finders = finders.iter();
                if finders.any(|finder| finder.find(&window[..end]).is_some()) {
                    return true;
                }
                // The sign may begin at the window's end.
                kept = end.min(longest - 1);
                window.copy_within(end - kept..end, 0);
            }
        }
    }
}

/// What the styles of cells say, by their numbers.
#[derive(Default)]
struct Styles {
    /// Those that show numbers as something more.
    formats: BTreeMap<u32, NumberFormat>,
    /// Those that strike through.
    struck: BTreeSet<u32>,
}

fn styles(mut part: Part<'_>) -> Option<Styles> {
    let mut buffer = Vec::new();
    let mut formats = NumberFormat::own();
    let mut found = Styles::default();
    // What styles by name say, which cells' own need not say again.
    let mut parents = Vec::new();
    let (mut fonts, mut struck) = (0, BTreeSet::new());
    let (mut of_fonts, mut of_parents, mut of_cells, mut position) = (false, false, false, 0);
    loop {
        buffer.clear();
        match part.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let code = attribute(&element, "formatCode").unwrap_or_default();
                    if let Some(id) = number(&element, "numFmtId") {
                        // A number that is built in may be given another format.
                        match NumberFormat::of(&code) {
                            Some(format) => formats.insert(id, format),
                            None => formats.remove(&id),
                        };
                    }
                }
                "fonts" => of_fonts = true,
                "font" if of_fonts => fonts += 1,
                "strike" if of_fonts && is_on(&element) => {
                    struck.insert(fonts - 1);
                }
                "cellStyleXfs" => of_parents = true,
                "cellXfs" => of_cells = true,
                "xf" if of_parents && parents.len() < MOST => {
                    parents.push((number(&element, "numFmtId"), number(&element, "fontId")));
                }
                "xf" if of_cells => {
                    let parent = || {
                        let at = usize::try_from(number(&element, "xfId")?).ok()?;
                        parents.get(at).copied()
                    };
                    let (of_parent, font_of_parent) = parent().unwrap_or_default();
                    let id = number(&element, "numFmtId").or(of_parent);
                    if let Some(format) = id.and_then(|id| formats.get(&id)) {
                        found.formats.insert(position, format.clone());
                    }
                    let font = number(&element, "fontId").or(font_of_parent);
                    if font.is_some_and(|font| struck.contains(&font)) {
                        found.struck.insert(position);
                    }
                    position += 1;
                }
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "fonts" => of_fonts = false,
                "cellStyleXfs" => of_parents = false,
                "cellXfs" => of_cells = false,
                _ => {}
            },
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

/// Whether an element that need not say so is on.
fn is_on(element: &BytesStart<'_>) -> bool {
    let said = attribute(element, "val");
    said.is_none_or(|said| !matches!(said.as_str(), "0" | "false"))
}

/// Texts in which something is raised or struck through, by their numbers.
fn rich_strings(mut strings: Part<'_>) -> Option<BTreeMap<u32, Rich>> {
    let mut buffer = Vec::new();
    let mut found = BTreeMap::new();
    let mut position = 0;
    loop {
        buffer.clear();
        match strings.read_event_into(&mut buffer).ok()? {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                let text = rich_text(&mut strings, "si")?;
                if found.len() < MOST {
                    found.extend(text.map(|text| (position, text)));
                }
                position += 1;
            }
            Event::Empty(element) if element.local_name().as_ref() == "si" => position += 1,
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

/// A text up to the end of its element; inner `None` where nothing in it is
/// raised or struck through.
fn rich_text(part: &mut Part<'_>, name: &str) -> Option<Option<Rich>> {
    let mut buffer = Vec::new();
    let mut pieces = Pieces::default();
    let (mut high, mut struck, mut in_text, mut spoken) = (false, false, false, false);
    loop {
        buffer.clear();
        match part.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "vertAlign" =>
            {
                high = attribute(&element, "val").is_some_and(|value| value == "superscript");
            }
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "strike" =>
            {
                struck = is_on(&element);
            }
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => in_text = !spoken,
                "r" => (high, struck) = (false, false),
                // How it is pronounced is no part of the text.
                "rPh" => spoken = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => spoken = false,
                end if end == name => return Some(pieces.read()),
                _ => {}
            },
            Event::Text(piece) if in_text => pieces.add(&piece, high, struck),
            Event::GeneralRef(reference) if in_text => {
                let character = resolved(&reference).map(String::from);
                pieces.add(&character.unwrap_or_default(), high, struck);
            }
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn is_percent(format: Option<Format>) -> bool {
    matches!(format, Some(Format::Percent | Format::PercentAnd(_)))
}

/// The cell that is being read.
#[derive(Default)]
struct Cell<'s> {
    shared: bool,
    is_text: bool,
    in_value: bool,
    is_formula: bool,
    format: Option<&'s NumberFormat>,
    struck: bool,
}

impl<'s> Cell<'s> {
    fn new(element: &BytesStart<'_>, styles: &'s Styles) -> Self {
        let kind = attribute(element, "t");
        let style = number(element, "s").unwrap_or(0);
        Self {
            shared: kind.as_deref() == Some("s"),
            is_text: kind.is_some_and(|kind| kind != "n"),
            in_value: false,
            is_formula: false,
            format: styles.formats.get(&style),
            struck: styles.struck.contains(&style),
        }
    }

    /// Notes what the cell makes of its value.
    fn take(&self, text: &str, at: (u32, u16), texts: &BTreeMap<u32, Rich>, looks: &mut Looks) {
        if self.shared {
            let text = text.trim().parse().ok();
            looks.add_text(at, text.and_then(|at: u32| texts.get(&at)).cloned());
        } else if let Some(format) = self.format {
            match text.trim().parse::<f64>() {
                Ok(value) if !self.is_text => looks.add_number(at, format, value),
                // What a formula gave as text may be a number of percent.
                _ if is_percent(format.of_number(1.0)) => looks.percents.push(at),
                _ => {}
            }
        }
    }
}

fn sheet_looks(
    mut sheet: Part<'_>,
    (styles, texts): (&Styles, &BTreeMap<u32, Rich>),
    unfinished: bool,
) -> Option<Looks> {
    let mut buffer = Vec::new();
    let mut looks = Looks::default();
    let (mut row, mut column) = (0_u32, 0_u32);
    let mut cell = Cell::default();
    loop {
        buffer.clear();
        if looks.is_full() {
            return Some(looks);
        }
        let at = u16::try_from(column).map(|column| (row, column));
        match sheet.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    row = number(&element, "r").map_or(row, |row| row.saturating_sub(1));
                    column = 0;
                    if says_yes(&element, "hidden") || is_nothing(&element, "ht") {
                        looks.hidden_rows.push((row, row));
                    }
                }
                "c" => {
                    let address = attribute(&element, "r");
                    column = address.and_then(|at| column_of(&at)).unwrap_or(column);
                    cell = Cell::new(&element, styles);
                }
                "f" => cell.is_formula = true,
                "v" => {
                    cell.in_value = true;
                    looks.struck.extend(at.ok().filter(|_| cell.struck));
                }
                "is" => {
                    looks.struck.extend(at.ok().filter(|_| cell.struck));
                    let text = rich_text(&mut sheet, "is")?;
                    if let Ok(at) = at {
                        looks.add_text(at, text);
                    }
                }
                "col" => add_hidden_columns(&mut looks, &element),
                _ => {}
            },
            Event::Empty(element) if element.local_name().as_ref() == "col" => {
                add_hidden_columns(&mut looks, &element);
            }
            Event::Empty(element) if element.local_name().as_ref() == "c" => column += 1,
            Event::Empty(element) if element.local_name().as_ref() == "f" => {
                cell.is_formula = true;
            }
            Event::Text(text) if cell.in_value => {
                if let Ok(at) = at {
                    // What nobody has computed yet is written as 0.
                    if unfinished && cell.is_formula && !cell.is_text && text.trim() == "0" {
                        looks.replaced.push((at.0, at.1, UNCALCULATED));
                    }
                    cell.take(&text, at, texts, &mut looks);
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "row" => row += 1,
                "c" => column += 1,
                "v" => cell.in_value = false,
                "sheetData" => return Some(looks),
                _ => {}
            },
            Event::Eof => return Some(looks),
            _ => {}
        }
    }
}

/// Whether a size is told, and is none: nobody sees a row that is 0 high.
fn is_nothing(element: &BytesStart<'_>, size: &str) -> bool {
    attribute(element, size).is_some_and(|size| size.parse() == Ok(0.0))
}

fn add_hidden_columns(looks: &mut Looks, element: &BytesStart<'_>) {
    if let (true, Some(first), Some(last)) = (
        says_yes(element, "hidden") || is_nothing(element, "width"),
        number(element, "min"),
        number(element, "max"),
    ) {
        let columns = (first.saturating_sub(1), last.saturating_sub(1));
        looks.hidden_columns.push(columns);
    }
}

/// The column, from 0, of an address such as `AB12`.
fn column_of(address: &str) -> Option<u32> {
    let letters = address.bytes().take_while(u8::is_ascii_alphabetic);
    column_number(address.get(..letters.take(4).count())?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_counted_from_their_letters() {
        assert_eq!(column_of("A1"), Some(0));
        assert_eq!(column_of("AB12"), Some(27));
        assert_eq!(column_of("12"), None);
    }
}
