//! `.xlsx` and `.xlsb`: which part is what, its relations say (ECMA-376 part 2, 9).

use std::io::{BufReader, Read};

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::binary::record_head;
use super::counting::Counting;
use super::limits::{MOST_SHEETS, MOST_STYLES, most_texts};
use super::parts::{Copy, Parts, file_name};
use crate::diagnostic::Problem;
use crate::ingest::looks::attribute;

/// How a kind of workbook names its parts.
struct Names {
    ending: &'static str,
    strings: &'static str,
    styles: &'static str,
}

/// The parts of an `.xlsx`.
const XML: Names = Names {
    ending: "xml",
    strings: "xl/sharedStrings.xml",
    styles: "xl/styles.xml",
};
/// The parts of an `.xlsb`.
const BINARY: Names = Names {
    ending: "bin",
    strings: "xl/sharedStrings.bin",
    styles: "xl/styles.bin",
};

const RELATIONS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#;
const OF_DOCUMENTS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// An `.xlsx` anew, with the parts that are read under the names that they
/// usually have.
///
/// # Errors
/// Where it is damaged or too large.
pub fn repaired_xlsx(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    repaired(bytes, &XML)
}

/// The same of an `.xlsb`.
///
/// # Errors
/// Where it is damaged or too large.
pub fn repaired_xlsb(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let copied = repaired(bytes, &BINARY)?;
    check_records(&copied)?;
    Ok(copied)
}

fn repaired(bytes: &[u8], names: &Names) -> Result<Vec<u8>, Problem> {
    let mut parts = Parts::open(bytes).ok_or(Problem::DamagedFile)?;
    let book = workbook_part(&mut parts, names).ok_or(Problem::DamagedFile)?;
    let (folder, own) = book.rsplit_once('/').unwrap_or(("", &book));
    let relations = relations(&mut parts, &under(folder, &format!("_rels/{own}.rels")));
    let relations = relations.ok_or(Problem::DamagedFile)?;
    let mut copy = Copy::new();
    let renamed = format!("xl/workbook.{}", names.ending);
    let first = Relation {
        id: "r1".to_owned(),
        kind: "officeDocument".to_owned(),
        target: renamed.clone(),
    };
    copy.add("_rels/.rels", &written(&[first]))?;
    parts.copy(&book, &mut copy, &renamed)?;
    let mut sheets = Vec::new();
    let (mut strings, mut styles) = (false, false);
    for relation in relations {
        let target = resolved(folder, &relation.target);
        match relation.kind.as_str() {
            "sharedStrings" if !strings => {
                strings = parts.has(&target);
                check_count(&mut parts, &target, names)?;
                let mut texts = Counting::new(b"<si");
                parts.copy_counting(&target, &mut copy, names.strings, &mut texts)?;
                refuse_over(most_texts(bytes.len()), texts.count)?;
            }
            "styles" if !styles => {
                styles = parts.has(&target);
                let mut cells = Counting::new(b"<xf");
                parts.copy_counting(&target, &mut copy, names.styles, &mut cells)?;
                refuse_over(MOST_STYLES, cells.count)?;
            }
            _ if is_sheet(&relation.kind) => {
                refuse_over(MOST_SHEETS as u64, sheets.len() as u64)?;
                let sheet = place_sheet(&mut parts, &mut copy, relation, &target, sheets.len())?;
                sheets.push(sheet);
            }
            _ => {}
        }
    }
    let name = format!("xl/_rels/workbook.{}.rels", names.ending);
    copy.add(&name, &written(&sheets))?;
    copy.finish()
}

fn refuse_over(most: u64, count: u64) -> Result<(), Problem> {
    match count > most {
        true => Err(Problem::TooLarge),
        false => Ok(()),
    }
}

fn is_sheet(kind: &str) -> bool {
    kind.to_lowercase().ends_with("sheet")
}

/// Copies a sheet. Sheets of macros, which calamine does not know, become
/// dialogs, which are told and not read.
fn place_sheet(
    parts: &mut Parts<'_>,
    copy: &mut Copy,
    relation: Relation,
    part: &str,
    number: usize,
) -> Result<Relation, Problem> {
    let (kind, folder) = match relation.kind.as_str() {
        "worksheet" => ("worksheet", "worksheets"),
        "chartsheet" => ("chartsheet", "chartsheets"),
        _ => ("dialogsheet", "dialogsheets"),
    };
    let target = format!("{folder}/sheet{}.part", number + 1);
    if kind == "worksheet" {
        parts.copy(part, copy, &format!("xl/{target}"))?;
        copy_notes(parts, copy, part, number + 1)?;
    }
    Ok(Relation {
        id: relation.id,
        kind: kind.to_owned(),
        target,
    })
}

/// Copies the parts that hold the notes of a sheet, which its relations lead to.
fn copy_notes(
    parts: &mut Parts<'_>,
    copy: &mut Copy,
    sheet: &str,
    number: usize,
) -> Result<(), Problem> {
    /// A sheet has one; a workbook by another program may have a few.
    const MOST: usize = 16;
    let (folder, own) = sheet.rsplit_once('/').unwrap_or(("", sheet));
    let relations = relations(parts, &under(folder, &format!("_rels/{own}.rels")));
    let notes = relations.unwrap_or_default().into_iter();
    let notes = notes.filter(|relation| relation.kind == "comments");
    let mut told = Vec::new();
    for relation in notes.take(MOST) {
        let name = format!("comments{number}-{}.part", told.len() + 1);
        let part = resolved(folder, &relation.target);
        if parts.has(&part) {
            parts.copy(&part, copy, &format!("xl/{name}"))?;
            let target = format!("../{name}");
            told.push(Relation { target, ..relation });
        }
    }
    if told.is_empty() {
        return Ok(());
    }
    let name = format!("xl/worksheets/_rels/sheet{number}.part.rels");
    copy.add(&name, &written(&told))
}

/// The part that is the workbook: as the archive's relations say, or else the
/// one that is called so.
fn workbook_part(parts: &mut Parts<'_>, names: &Names) -> Option<String> {
    let relations = relations(parts, "_rels/.rels").unwrap_or_default();
    let said = relations.into_iter().find(|relation| {
        relation.kind == "officeDocument" && parts.has(&resolved("", &relation.target))
    });
    if let Some(said) = said {
        return Some(resolved("", &said.target));
    }
    let usual = format!("workbook.{}", names.ending);
    let named = parts.names().filter(|name| file_name(name) == usual);
    named.min_by_key(|name| name.len()).map(str::to_owned)
}

/// A relation to another part.
struct Relation {
    id: String,
    /// The last word of its type.
    kind: String,
    target: String,
}

fn relations(parts: &mut Parts<'_>, name: &str) -> Option<Vec<Relation>> {
    let bytes = parts.start(name)?;
    let mut reader = Reader::from_reader(bytes.as_slice());
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut found = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            Event::Start(element) | Event::Empty(element)
                if element.local_name().as_ref() == "Relationship" =>
            {
                let kind = attribute(&element, "Type").unwrap_or_default();
                found.push(Relation {
                    id: attribute(&element, "Id")?,
                    kind: file_name(&kind).to_owned(),
                    target: attribute(&element, "Target").unwrap_or_default(),
                });
            }
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

fn written(relations: &[Relation]) -> String {
    use quick_xml::escape::escape;
    let lines = relations.iter().map(|relation| {
        let (id, target) = (escape(&relation.id), escape(&relation.target));
        let kind = &relation.kind;
        format!(r#"<Relationship Id="{id}" Type="{OF_DOCUMENTS}/{kind}" Target="{target}"/>"#)
    });
    format!("{RELATIONS}{}</Relationships>", lines.collect::<String>())
}

fn under(folder: &str, name: &str) -> String {
    match folder {
        "" => name.to_owned(),
        folder => format!("{folder}/{name}"),
    }
}

/// The part that a target names, seen from a folder.
fn resolved(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let target = match target.strip_prefix('/') {
        Some(absolute) => absolute.to_owned(),
        None => under(folder, &target),
    };
    let mut folders = Vec::new();
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(folders.pop()),
            step => folders.push(step),
        }
    }
    folders.join("/")
}

/// calamine makes room for as many texts as the part says that it has; each
/// takes at least the five bytes of `<si/>`.
fn check_count(parts: &mut Parts<'_>, name: &str, names: &Names) -> Result<(), Problem> {
    if names.ending == "bin" {
        return Ok(());
    }
    let most = parts.size(name) / 5;
    let Some(part) = parts.read(name) else {
        return Ok(());
    };
    // The root stands first; what comes later is none.
    let mut reader = Reader::from_reader(BufReader::new(part.take(1 << 16)));
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    while let Ok(event) = reader.read_event_into(&mut buffer) {
        match event {
            Event::Start(element) | Event::Empty(element) => {
                let count = attribute(&element, "uniqueCount").and_then(|text| text.parse().ok());
                return match count.is_some_and(|count: u64| count > most) {
                    true => Err(Problem::TooLarge),
                    false => Ok(()),
                };
            }
            Event::Eof => return Ok(()),
            _ => buffer.clear(),
        }
    }
    Ok(())
}

/// calamine makes room for a record before it has read it.
fn check_records(archive: &[u8]) -> Result<(), Problem> {
    let mut parts = Parts::open(archive).ok_or(Problem::DamagedFile)?;
    let names: Vec<String> = parts.names().map(str::to_owned).collect();
    for name in names.iter().filter(|name| !name.ends_with(".rels")) {
        let mut left = parts.size(name);
        let Some(part) = parts.read(name) else {
            continue;
        };
        let mut part = BufReader::new(part);
        // Whatever does not end as it should, calamine says.
        while let Some(head) = record_head(&mut part) {
            left = left.saturating_sub(head.size);
            if head.length > left {
                return Err(Problem::DamagedFile);
            }
            left -= head.length;
            let skipped = std::io::copy(&mut part.by_ref().take(head.length), &mut std::io::sink());
            skipped.map_err(|_| Problem::DamagedFile)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found_from_where_they_stand() {
        assert_eq!(resolved("xl", "worksheets/a.xml"), "xl/worksheets/a.xml");
        assert_eq!(resolved("xl", "/xl/a.xml"), "xl/a.xml");
        assert_eq!(resolved("xl", "../a.xml"), "a.xml");
        assert_eq!(resolved("", ".\\worksheets\\a.xml"), "worksheets/a.xml");
    }
}
