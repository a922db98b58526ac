//! What an `.xlsx` file tells of its cells beside their values.

use std::collections::BTreeMap;
use std::io::Read;

use calamine::Data;
use quick_xml::events::Event;

use super::formats::{Format, OWN_FORMATS, format_of};
use super::{
    Archive, Looks, MOST, Part, SheetLooks, attribute, number, open, part, raised, resolved,
    says_yes, targets,
};
use crate::diagnostic::column_number;

/// What is known of the sheets.
pub fn xlsx_looks(bytes: &[u8]) -> SheetLooks {
    let read = || {
        let mut archive = open(bytes)?;
        let styles = part(&mut archive, "xl/styles.xml").and_then(number_styles);
        let mut styles = styles.unwrap_or_default();
        let book = book(&mut archive)?;
        if book.counts_from_1904 {
            let formats = styles.values_mut();
            formats.for_each(|format| *format = format.counted_from_1904());
        }
        let raised = match part_has(&mut archive, "xl/sharedStrings.xml", b"vertAlign") {
            true => part(&mut archive, "xl/sharedStrings.xml").and_then(raised_strings),
            false => None,
        };
        let raised = raised.unwrap_or_default();
        let mut looks = SheetLooks::new();
        for (name, path) in book.sheets {
            let speaks = !styles.is_empty()
                || !raised.is_empty()
                || part_has(&mut archive, &path, b"hidden=")
                || part_has(&mut archive, &path, b"vertAlign");
            if speaks {
                let found = part(&mut archive, &path);
                let found = found.and_then(|part| sheet_looks(part, &styles, &raised));
                looks.insert(name, found.unwrap_or_default());
            }
        }
        Some(looks)
    };
    read().unwrap_or_default()
}

/// Whether a part of the archive holds a sign, seen without reading its XML;
/// yes, where it cannot be read.
pub fn part_has(archive: &mut Archive<'_>, name: &str, sign: &[u8]) -> bool {
    let Ok(mut part) = archive.by_name(name) else {
        return false;
    };
    let finder = memchr::memmem::Finder::new(sign);
    let mut window = vec![0; 1 << 16];
    let mut kept = 0;
    loop {
        match part.read(&mut window[kept..]) {
            Ok(0) => return false,
            Err(_) => return true,
            Ok(read) => {
                let end = kept + read;
                if finder.find(&window[..end]).is_some() {
                    return true;
                }
                // The sign may begin at the window's end.
                kept = end.min(sign.len() - 1);
                window.copy_within(end - kept..end, 0);
            }
        }
    }
}

/// What the workbook says of its sheets.
#[derive(Default)]
struct Book {
    /// Their names, and the parts that hold them.
    sheets: Vec<(String, String)>,
    counts_from_1904: bool,
}

fn book(archive: &mut Archive<'_>) -> Option<Book> {
    let targets = targets(archive, "xl/_rels/workbook.xml.rels")?;
    let mut buffer = Vec::new();
    let mut book = Book::default();
    let mut workbook = part(archive, "xl/workbook.xml")?;
    loop {
        buffer.clear();
        match workbook.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "workbookPr" => book.counts_from_1904 = says_yes(&element, "date1904"),
                "sheet" => {
                    let path = attribute(&element, "id").and_then(|id| targets.get(&id).cloned());
                    book.sheets.extend(attribute(&element, "name").zip(path));
                }
                _ => {}
            },
            Event::Eof => return Some(book),
            _ => {}
        }
    }
}

/// The styles of cells whose numbers are shown as something more, by their
/// numbers.
fn number_styles(mut styles: Part<'_>) -> Option<BTreeMap<u32, Format>> {
    let mut buffer = Vec::new();
    let mut formats = BTreeMap::from(OWN_FORMATS);
    let mut found = BTreeMap::new();
    // What styles by name say, which cells' own need not say again.
    let mut parents = Vec::new();
    let (mut of_parents, mut of_cells, mut position) = (false, false, 0);
    loop {
        buffer.clear();
        match styles.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "numFmt" => {
                    let code = attribute(&element, "formatCode").unwrap_or_default();
                    if let Some(id) = number(&element, "numFmtId") {
                        // A number that is built in may be given another format.
                        match format_of(&code) {
                            Some(format) => formats.insert(id, format),
                            None => formats.remove(&id),
                        };
                    }
                }
                "cellStyleXfs" => of_parents = true,
                "cellXfs" => of_cells = true,
                "xf" if of_parents && parents.len() < MOST => {
                    parents.push(number(&element, "numFmtId"));
                }
                "xf" if of_cells => {
                    let parent = || {
                        let at = usize::try_from(number(&element, "xfId")?).ok()?;
                        *parents.get(at)?
                    };
                    let id = number(&element, "numFmtId").or_else(parent);
                    if let Some(format) = id.and_then(|id| formats.get(&id)) {
                        found.insert(position, *format);
                    }
                    position += 1;
                }
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "cellStyleXfs" => of_parents = false,
                "cellXfs" => of_cells = false,
                _ => {}
            },
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

/// Texts with raised digits, by their numbers.
fn raised_strings(mut strings: Part<'_>) -> Option<BTreeMap<u32, String>> {
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
/// raised.
fn rich_text(part: &mut Part<'_>, name: &str) -> Option<Option<String>> {
    let mut buffer = Vec::new();
    let mut text = String::new();
    let (mut high, mut any, mut in_text, mut spoken) = (false, false, false, false);
    loop {
        buffer.clear();
        match part.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "vertAlign" =>
            {
                high = attribute(&element, "val").is_some_and(|value| value == "superscript");
                any |= high;
            }
            Event::Start(element) => match element.local_name().as_ref() {
                "t" => in_text = !spoken,
                "r" => high = false,
                // How it is pronounced is no part of the text.
                "rPh" => spoken = true,
                _ => {}
            },
            Event::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => spoken = false,
                end if end == name => return Some(any.then_some(text)),
                _ => {}
            },
            Event::Text(piece) if in_text && high => text.extend(raised(&piece)),
            Event::Text(piece) if in_text => text.push_str(&piece),
            Event::GeneralRef(reference) if in_text => text.extend(resolved(&reference)),
            Event::Eof => return None,
            _ => {}
        }
    }
}

fn sheet_looks(
    mut sheet: Part<'_>,
    styles: &BTreeMap<u32, Format>,
    raised: &BTreeMap<u32, String>,
) -> Option<Looks> {
    let mut buffer = Vec::new();
    let mut looks = Looks::default();
    let (mut row, mut column) = (0_u32, 0_u32);
    let (mut shared, mut is_text, mut in_value, mut style) = (false, false, false, None);
    loop {
        buffer.clear();
        if looks.is_full() {
            return Some(looks);
        }
        match sheet.read_event_into(&mut buffer).ok()? {
            Event::Start(element) => match element.local_name().as_ref() {
                "row" => {
                    row = number(&element, "r").map_or(row, |row| row.saturating_sub(1));
                    column = 0;
                    if says_yes(&element, "hidden") {
                        looks.hidden_rows.push((row, row));
                    }
                }
                "c" => {
                    let address = attribute(&element, "r");
                    column = address.and_then(|at| column_of(&at)).unwrap_or(column);
                    let kind = attribute(&element, "t");
                    shared = kind.as_deref() == Some("s");
                    is_text = kind.is_some_and(|kind| kind != "n");
                    style = styles.get(&number(&element, "s").unwrap_or(0));
                }
                "v" => {
                    in_value = true;
                    match (style, u16::try_from(column)) {
                        (Some(Format::Percent), Ok(column)) if !shared => {
                            looks.percents.push((row, column));
                        }
                        (Some(Format::Shown(shown)), Ok(column)) if !is_text => {
                            looks.shown.push((row, column, *shown));
                        }
                        _ => {}
                    }
                }
                "is" => {
                    let text = rich_text(&mut sheet, "is")?;
                    if let (Some(text), Ok(column)) = (text, u16::try_from(column)) {
                        looks.replaced.push((row, column, Data::String(text)));
                    }
                }
                "col" => add_hidden_columns(&mut looks, &element),
                _ => {}
            },
            Event::Empty(element) if element.local_name().as_ref() == "col" => {
                add_hidden_columns(&mut looks, &element);
            }
            Event::Empty(element) if element.local_name().as_ref() == "c" => column += 1,
            Event::Text(text) if in_value && !is_text && matches!(style, Some(Format::Span(_))) => {
                let days = text.trim().parse().ok();
                if let (Some(format), Some(days), Ok(column)) = (style, days, u16::try_from(column))
                {
                    looks.add_number((row, column), *format, days);
                }
            }
            Event::Text(text) if in_value && shared => {
                let text = text.trim().parse().ok().and_then(|at: u32| raised.get(&at));
                if let (Some(text), Ok(column)) = (text, u16::try_from(column)) {
                    let text = Data::String(text.clone());
                    looks.replaced.push((row, column, text));
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "row" => row += 1,
                "c" => column += 1,
                "v" => in_value = false,
                "sheetData" => return Some(looks),
                _ => {}
            },
            Event::Eof => return Some(looks),
            _ => {}
        }
    }
}

fn add_hidden_columns(looks: &mut Looks, element: &quick_xml::events::BytesStart<'_>) {
    if let (true, Some(first), Some(last)) = (
        says_yes(element, "hidden"),
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
