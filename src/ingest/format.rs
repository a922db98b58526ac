//! What kind of file the bytes are, whatever the file is called.

use super::container::{Parts, file_name, root_streams};

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
    /// A document of Apple's Numbers.
    Numbers,
    /// A web page, which some systems export as `.xls`.
    Html,
    /// A workbook as one XML file, which spreadsheet programs can read.
    Xml,
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

/// The format that `bytes` are in; `None` where they look like plain text.
pub fn format_of(bytes: &[u8]) -> Option<Format> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(match Parts::open(bytes) {
            Some(parts) => of_parts(parts),
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
    let page = page.into_iter().any(begins).then_some(Format::Html);
    page.map(|page| {
        if is_xml_workbook(text) {
            Format::Xml
        } else {
            page
        }
    })
}

/// Whether a file's root is that of a flat `.ods` or of Excel 2003's XML.
fn is_xml_workbook(text: &[u8]) -> bool {
    let start = &text[..text.len().min(4096)];
    let roots = [
        &b"office:document"[..],
        b"urn:schemas-microsoft-com:office:spreadsheet",
    ];
    let holds = |root: &[u8]| start.windows(root.len()).any(|part| part == root);
    start.starts_with(b"<?xml") && roots.into_iter().any(holds)
}

fn of_parts(mut parts: Parts<'_>) -> Format {
    let any = |is: &dyn Fn(&str) -> bool| parts.names().any(is);
    let named = |name: &'static str| any(&|part| file_name(part) == name);
    let office = parts.has("[Content_Types].xml") || parts.has("_rels/.rels");
    if parts.is_encrypted() {
        Format::Encrypted
    } else if any(&|part| part.starts_with("word/") || part.starts_with("ppt/")) {
        Format::Document
    } else if office && named("workbook.bin") {
        Format::Xlsb
    } else if office && named("workbook.xml") {
        Format::Xlsx
    } else if any(&|part| part.ends_with(".iwa")) {
        Format::Numbers
    } else if part_holds(&mut parts, "META-INF/manifest.xml", b"encryption-data") {
        Format::Encrypted
    } else if parts.has("content.xml") {
        Format::Ods
    } else if part_holds(&mut parts, "[Content_Types].xml", b"spreadsheetml") {
        Format::Xlsx
    } else {
        Format::Archive
    }
}

fn part_holds(parts: &mut Parts<'_>, name: &str, sign: &[u8]) -> bool {
    let start = parts.start(name).unwrap_or_default();
    memchr::memmem::find(&start, sign).is_some()
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

/// By the streams in the root of an OLE file. Where its directory cannot be
/// read, by the names in what is left, which are UTF-16 (MS-CFB 2.6.1).
fn of_ole(bytes: &[u8]) -> Format {
    let streams = root_streams(bytes);
    let has = |name: &str| match &streams {
        Some(streams) => streams.iter().any(|stream| stream == name),
        None => holds_wide(bytes, name),
    };
    if has("encryptedpackage") {
        Format::Encrypted
    } else if has("workbook") || has("book") {
        Format::Xls
    } else if streams.is_some() || has("root entry") {
        Format::Document
    } else {
        Format::Damaged
    }
}

/// Whether the bytes hold a name in UTF-16, whatever its case.
fn holds_wide(bytes: &[u8], name: &str) -> bool {
    let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut windows = bytes.windows(wide.len());
    windows.any(|part| part.eq_ignore_ascii_case(&wide))
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
