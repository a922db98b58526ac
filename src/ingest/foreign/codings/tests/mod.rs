//! Files as the tools write them, and as they are spoilt on the way.

mod bad;
mod projects;
mod selections;
mod tables;

use std::io::Write;

use zip::write::SimpleFileOptions;

use super::super::known::Known;
use super::super::{KnownLab, KnownLabs};
use super::*;
use crate::project::CodingsFormat as Format;

/// An interview as Windows writes it, with a sign beyond the basic plane.
const TEXT: &str = "Fråga: hur gick det?\r\nVi fick hjälp 😀 av handledaren.\r\nDet tog tid.";

/// The positions of `quote` in [`TEXT`]: a character and a break are one.
fn span(quote: &str) -> (usize, usize) {
    let text = TEXT.replace("\r\n", "\n");
    let start = text[..text.find(quote).unwrap()].chars().count();
    (start, start + quote.chars().count())
}

/// A source of a project, with its selections.
fn text_source(guid: &str, path: &str, inside: &str) -> String {
    format!(
        r#"<TextSource guid="{guid}" name="Intervju {guid}" plainTextPath="{path}">{inside}</TextSource>"#
    )
}

/// A zip archive of these files.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A project with these parts between `Project` and its end.
fn qde(parts: &str) -> String {
    format!(
        r#"<?xml version="1.0" encoding="utf-8"?><Project xmlns="urn:QDA-XML:project:1.0" name="p" origin="test">{parts}</Project>"#
    )
}

/// A project's archive with these parts and sources.
fn qdpx(parts: &str, sources: &[(&str, &[u8])]) -> Vec<u8> {
    let document = qde(parts);
    let mut files = vec![("project.qde", document.as_bytes())];
    files.extend_from_slice(sources);
    zipped(&files)
}

const CODES: &str = r#"<CodeBook><Codes><Code guid="c1" name="Stöd" isCodable="true"><Description>Hjälp från andra</Description><NoteRef targetGUID="n1"/><Code guid="c2" name="Handledare" isCodable="true"/></Code><Code guid="c3" name="Grupper" isCodable="false"/></Codes></CodeBook>"#;
const USERS: &str =
    r#"<Users><User guid="u1" name="Kodare A"/><User guid="u2" name="Kodare B"/></Users>"#;

/// A selection in a text with one coding.
fn selection(name: &str, start: usize, end: usize, code: &str) -> String {
    format!(
        r#"<PlainTextSelection guid="s-{start}-{end}-{code}" name="{name}" startPosition="{start}" endPosition="{end}"><Coding guid="k-{start}-{end}-{code}" creatingUser="u1"><CodeRef targetGUID="{code}"/></Coding></PlainTextSelection>"#
    )
}

fn read(name: &str, bytes: &[u8]) -> CodedProject {
    read_codings(name, bytes).unwrap()
}

/// The ids of warnings, in order.
fn ids(project: &CodedProject) -> Vec<&'static str> {
    let warnings = project.warnings.iter();
    warnings.map(|warning| warning.problem.id()).collect()
}

/// Code, coder and quote of each coding.
fn codings(project: &CodedProject) -> Vec<(String, Option<&str>, Option<&str>)> {
    let told = project.codings.iter().map(|coding| {
        (
            project.path(coding.code).join(" > "),
            coding.coder.map(|coder| project.coders[coder].as_str()),
            coding.quote.as_deref(),
        )
    });
    told.collect()
}
