//! The cells of an `.xlsx` sheet that somebody has written a note at.

use quick_xml::events::Event;

use super::{Archive, MOST, attribute, part};
use crate::diagnostic::column_number;

/// The cells with notes of the sheet that a part of the archive holds: row and
/// column.
pub(super) fn noted_cells(archive: &mut Archive<'_>, sheet: &str) -> Vec<(u32, u16)> {
    let mut found = Vec::new();
    for path in parts_with_notes(archive, sheet).unwrap_or_default() {
        found.extend(cells(archive, &path).unwrap_or_default());
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The parts that a sheet's relations say hold its notes.
fn parts_with_notes(archive: &mut Archive<'_>, sheet: &str) -> Option<Vec<String>> {
    let (folder, name) = sheet.rsplit_once('/')?;
    let mut relations = part(archive, &format!("{folder}/_rels/{name}.rels"))?;
    let (mut buffer, mut paths) = (Vec::new(), Vec::new());
    loop {
        buffer.clear();
        match relations.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element) => {
                let kind = attribute(&element, "Type").unwrap_or_default();
                let target = attribute(&element, "Target").filter(|_| kind.ends_with("/comments"));
                paths.extend(target.map(|target| match target.strip_prefix('/') {
                    Some(absolute) => absolute.to_owned(),
                    None => match target.strip_prefix("../") {
                        Some(above) => {
                            let above = folder.rsplit_once('/').map(|(up, _)| up).zip(Some(above));
                            above.map_or(target.clone(), |(up, name)| format!("{up}/{name}"))
                        }
                        None => format!("{folder}/{target}"),
                    },
                }));
            }
            Event::Eof => return Some(paths),
            _ => {}
        }
    }
}

fn cells(archive: &mut Archive<'_>, path: &str) -> Option<Vec<(u32, u16)>> {
    let mut notes = part(archive, path)?;
    let (mut buffer, mut found) = (Vec::new(), Vec::new());
    loop {
        buffer.clear();
        match notes.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "comment" =>
            {
                let at = attribute(&element, "ref").and_then(|address| place(&address));
                found.extend(at);
            }
            Event::Eof => return Some(found),
            _ if found.len() > MOST => return Some(found),
            _ => {}
        }
    }
}

/// `B5` as row and column, from 0.
fn place(address: &str) -> Option<(u32, u16)> {
    let digits = address.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = address.split_at(digits);
    let column = u16::try_from(column_number(letters)?).ok()?;
    Some((row.parse::<u32>().ok()?.checked_sub(1)?, column))
}
