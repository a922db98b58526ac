//! What kind of file the bytes are, whatever the file is called.

use std::io::Cursor;

/// A kind of file that is told by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `.xlsx` and `.xlsm`.
    Xlsx,
    /// `.xlsb`.
    Xlsb,
    /// `.xls`.
    Xls,
    /// `.ods`.
    Ods,
    /// An Office file encrypted as a whole.
    Encrypted,
    /// A zip archive that is no workbook.
    Archive,
    /// An Office document that is no workbook.
    Document,
    /// A workbook that was cut short or overwritten.
    Damaged,
    /// A workbook that would fill the memory.
    TooLarge,
    /// A web page, which some systems export as `.xls`.
    Html,
}

impl Format {
    /// The endings that files of this kind have.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Xlsx => &["xlsx", "xlsm"],
            Self::Xlsb => &["xlsb"],
            Self::Xls => &["xls"],
            Self::Ods => &["ods"],
            _ => &[],
        }
    }
}

/// Parts that unpack to more than this fill no honest workbook.
const LARGEST_PART: u64 = 2 << 30;

/// The format that `bytes` are in; `None` where they look like plain text.
pub fn format_of(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(match archive_parts(bytes) {
            Some(parts) => of_parts(&parts),
            None if names_a_workbook(bytes) => Format::Damaged,
            None => Format::Archive,
        });
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(of_ole(bytes));
    }
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = text.trim_ascii_start();
    let begins = |with: &[u8]| {
        text.get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    let page = [&b"<html"[..], b"<!doctype", b"<table", b"<?xml"];
    page.into_iter().any(begins).then_some(Format::Html)
}

fn of_parts(parts: &[(String, u64)]) -> Format {
    let has = |start: &str| parts.iter().any(|(name, _)| name.starts_with(start));
    if parts.iter().any(|(_, size)| *size > LARGEST_PART) {
        Format::TooLarge
    } else if has("xl/workbook.bin") {
        Format::Xlsb
    } else if has("xl/") && has("[Content_Types].xml") {
        Format::Xlsx
    } else if has("content.xml") && has("META-INF/manifest.xml") {
        // A text document has the same parts; it simply holds no tables.
        Format::Ods
    } else {
        Format::Archive
    }
}

/// Whether a damaged archive was a workbook, by the names in what is left.
fn names_a_workbook(bytes: &[u8]) -> bool {
    let names = [
        &b"xl/"[..],
        b"[Content_Types].xml",
        b"opendocument.spreadsheet",
        b"content.xml",
    ];
    names
        .iter()
        .any(|name| bytes.windows(name.len()).any(|part| part == *name))
}

/// Names and unpacked sizes of a zip archive's parts. `None` where its table of
/// contents is missing, as in a file that was cut short.
fn archive_parts(bytes: &[u8]) -> Option<Vec<(String, u64)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let parts = (0..archive.len()).map(|index| {
        let part = archive.by_index_raw(index).ok()?;
        Some((part.name().ok()?.into_owned(), part.size()))
    });
    parts.collect()
}

/// By the names in an OLE file's directory, which are UTF-16 (MS-CFB 2.6.1).
fn of_ole(bytes: &[u8]) -> Format {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|part| part == wide)
    };
    if has("EncryptedPackage") {
        Format::Encrypted
    } else if has("Workbook") || has("Book") {
        Format::Xls
    } else if has("Root Entry") {
        Format::Document
    } else {
        Format::Damaged
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_content() {
        assert_eq!(format_of(b"id;namn\n"), None);
        assert_eq!(format_of(b"  <HTML><table>"), Some(Format::Html));
        assert_eq!(format_of(b"PK\x03\x04cut short"), Some(Format::Archive));
        assert_eq!(format_of(b"PK\x03\x04xl/cut"), Some(Format::Damaged));
        let ole = |name: &str| {
            let names = name.encode_utf16().flat_map(u16::to_le_bytes);
            let start = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied();
            format_of(&start.chain(names).collect::<Vec<u8>>())
        };
        assert_eq!(ole(""), Some(Format::Damaged));
        assert_eq!(ole("Root Entry WordDocument"), Some(Format::Document));
        assert_eq!(ole("Root Entry Workbook"), Some(Format::Xls));
        assert_eq!(ole("Root Entry EncryptedPackage"), Some(Format::Encrypted));
    }
}
