//! Which format a file is in, told by what it holds.

use super::super::super::format::{Format as FileFormat, format_of};
use super::super::super::{text_file, workbook};
use super::coded::CodedProject;
use super::warnings::Warning;
use super::{refi, tables};
use crate::diagnostic::Problem;

/// Reads a file of codings, whichever tool wrote it. `name` is the file's
/// name, for its ending and for the sheet that a text file is.
///
/// # Errors
/// Where the file is no such file, damaged, encrypted, or larger than
/// anything honest.
pub fn read_codings(name: &str, bytes: &[u8]) -> Result<CodedProject, Problem> {
    if bytes.is_empty() {
        return Err(Problem::EmptyExport);
    }
    let file = name.rsplit('/').next().unwrap_or(name);
    let (stem, ending) = file.rsplit_once('.').unwrap_or((file, ""));
    if is_xml(bytes) {
        return refi::read_document(bytes);
    }
    match format_of(bytes) {
        _ if ending.eq_ignore_ascii_case("qdpx") => refi::read_archive(bytes),
        Some(FileFormat::Archive | FileFormat::Document) if bytes.starts_with(b"PK") => {
            refi::read_archive(bytes)
        }
        Some(format) => {
            let book = workbook::read_workbook(bytes, format, workbook::Every::Sheet)?;
            tables::read_tables(&book.grids)
        }
        None => {
            let (grid, odd) = text_file::read_text_file(bytes, stem)?;
            let mut project = tables::read_tables(&[grid])?;
            let odd = odd.map(|problem| Warning { problem, at: None });
            project.warnings.extend(odd);
            Ok(project)
        }
    }
}

/// Whether the bytes begin like XML, in UTF-8 or UTF-16.
fn is_xml(bytes: &[u8]) -> bool {
    let start = bytes.get(..512).unwrap_or(bytes);
    let text = match encoding_rs::Encoding::for_bom(start) {
        Some((encoding, skip)) => {
            let rest = start.get(skip..).unwrap_or_default();
            encoding.decode_without_bom_handling(rest).0
        }
        None => String::from_utf8_lossy(start),
    };
    let text = text.trim_start().to_lowercase();
    let page = ["<html", "<!doctype html", "<table"];
    text.starts_with('<') && !page.iter().any(|start| text.starts_with(start))
}
