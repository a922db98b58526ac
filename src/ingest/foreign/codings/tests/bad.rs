//! Files that no tool wrote so.

use proptest::prelude::*;

use super::*;

fn refused(name: &str, bytes: &[u8]) -> &'static str {
    read_codings(name, bytes)
        .map(|_| "read")
        .unwrap_or_else(|problem| problem.id())
}

#[test]
fn archives_that_are_spoilt_are_refused() {
    let good = qdpx(CODES, &[("sources/a.txt", b"Hej")]);
    assert_eq!(refused("p.qdpx", &good), "read");
    assert_eq!(
        refused("p.qdpx", &good[..good.len() / 2]),
        "damaged-archive"
    );
    assert_eq!(refused("p.qdpx", b""), "empty-export");
    assert_eq!(refused("p.qdpx", b"PK\x03\x04 xl/"), "damaged-archive");
    let document = qde(CODES);
    let document = document.as_bytes();
    assert_eq!(
        refused(
            "p.qdpx",
            &zipped(&[("a.qde", document), ("B.QDE", document)])
        ),
        "several-projects"
    );
    assert_eq!(
        refused("p.qdpx", &zipped(&[("sources/a.qde", document)])),
        "no-project"
    );
    assert_eq!(
        refused("p.qdpx", &zipped(&[("p.qde", document), ("../../x", b"x")])),
        "path-outside-archive"
    );
    assert_eq!(
        refused(
            "p.qdpx",
            &zipped(&[("p.qde", document), ("sources\\..\\..\\x", b"x")])
        ),
        "path-outside-archive"
    );
    assert_eq!(
        refused("p.qdpx", &zipped(&[("p.qde", document), ("C:/x", b"x")])),
        "path-outside-archive"
    );
    assert_eq!(
        refused("p.qdpx", &zipped(&[("p.qde", b"<!DOCTYPE x><Project/>")])),
        "xml-doctype"
    );
    assert_eq!(
        refused("p.qdpx", &zipped(&[("p.qde", b"<Projekt/>")])),
        "no-project"
    );
    assert_eq!(
        refused("p.qdpx", &zipped(&[("p.qde", b"<Project>")])),
        "malformed-xml"
    );
    assert_eq!(refused("p.qdpx", &zipped(&[("p.qde", b"")])), "no-project");
    assert_eq!(refused("p.csv", b"a;b\n1;2\n"), "unknown-format");
    assert_eq!(
        refused("p.xlsx", b"<html><table></table></html>"),
        "not-a-workbook"
    );
}

/// An archive whose entry says that it is encrypted: bit 0 of its flags
/// (APPNOTE 4.4.4), in both headers.
#[test]
fn an_encrypted_archive_is_refused() {
    let mut bytes = qdpx(CODES, &[]);
    for (sign, flags) in [(&b"PK\x03\x04"[..], 6), (b"PK\x01\x02", 8)] {
        let at = bytes.windows(4).position(|part| part == sign).unwrap();
        bytes[at + flags] |= 1;
    }
    assert_eq!(refused("p.qdpx", &bytes), "encrypted-archive");
}

#[test]
fn bombs_are_refused_where_they_would_be_read() {
    let mut document = qde(CODES).into_bytes();
    document.extend(std::iter::repeat_n(b' ', 40 << 20));
    assert_eq!(
        refused("p.qdpx", &zipped(&[("p.qde", &document)])),
        "archive-bomb"
    );
    let source = r#"<Sources><TextSource guid="i" name="i" plainTextPath="internal://big.txt"><PlainTextSelection guid="s" startPosition="0" endPosition="1"><Coding guid="k"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection></TextSource></Sources>"#;
    let zeroes = vec![b'0'; 40 << 20];
    let project = read(
        "p.qdpx",
        &qdpx(&format!("{CODES}{source}"), &[("sources/big.txt", &zeroes)]),
    );
    assert_eq!(project.codings.len(), 1);
    assert!(ids(&project).contains(&"archive-bomb"));
    assert!(project.codings[0].quote.is_none());
}

#[test]
fn elements_without_end_are_refused() {
    let many = r#"<Code guid="c" name="x"/>"#.repeat(700_000);
    let document = qde(&format!("<CodeBook><Codes>{many}</Codes></CodeBook>"));
    assert_eq!(refused("p.qde", document.as_bytes()), "export-too-large");
    let deep = r#"<Code name="x">"#.repeat(300);
    assert_eq!(refused("p.qde", qde(&deep).as_bytes()), "malformed-xml");
}

/// Pieces that a project is made of, put together without sense.
fn piece() -> impl Strategy<Value = String> {
    let guid = "[a-d]";
    prop_oneof![
        guid.prop_map(|g| format!(r#"<Code guid="{g}" name="x::{g}" isCodable="true"/>"#)),
        guid.prop_map(|g| format!(r#"<Case guid="{g}"><SourceRef targetGUID="a"/><CodeRef targetGUID="b"/></Case>"#)),
        (guid, any::<i64>(), any::<i64>(), "\\PC{0,12}").prop_map(|(g, start, end, name)| {
            let name = name.replace(['<', '&', '"'], "");
            format!(r#"<PlainTextSelection guid="{g}" name="{name}" startPosition="{start}" endPosition="{end}"><Coding guid="{g}" creatingUser="u1"><CodeRef targetGUID="{g}"/></Coding></PlainTextSelection>"#)
        }),
        (0_usize..12, 0_usize..12).prop_map(|(start, end)| selection("Hej", start, end, "a")),
        "\\PC{0,8}".prop_map(|text| format!("<PlainTextContent>{}</PlainTextContent>", text.replace(['<', '&'], "\r\n"))),
        Just("<Sources>".to_owned()),
        Just("</Sources>".to_owned()),
        guid.prop_map(|g| format!(r#"<TextSource guid="{g}" name="{g}">"#)),
        Just("</TextSource>".to_owned()),
        Just("<CodeBook><Codes>".to_owned()),
        Just("</Codes></CodeBook>".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_are_read_or_refused(mut bytes in proptest::collection::vec(any::<u8>(), 0..600), kind in 0..5) {
        let (name, start): (&str, &[u8]) = match kind {
            0 => ("a.qdpx", b"PK\x03\x04"),
            1 => ("a.qde", b"<Project><CodeBook><Codes><Code "),
            2 => ("a.csv", b"id,document,tag,content\n"),
            3 => ("a.csv", b"Case,Filename,Coder,Coded,Id,Codename,Category\n"),
            _ => ("a.csv", b"Document,Codes,Number of Codes,Text Content\n"),
        };
        bytes.splice(0..0, start.iter().copied());
        let _ = read_codings(name, &bytes);
    }

    #[test]
    fn any_elements_are_read_or_refused(pieces in proptest::collection::vec(piece(), 0..20)) {
        let _ = read_codings("a.qde", qde(&pieces.concat()).as_bytes());
    }

    #[test]
    fn a_damaged_project_is_read_or_refused(cut in 0_usize..900, flip in 0_usize..900, to in any::<u8>()) {
        let parts = format!("{USERS}{CODES}<Sources><TextSource guid=\"i\" name=\"i\"><PlainTextContent>Hej\r\ndu</PlainTextContent>{}</TextSource></Sources>", selection("Hej", 0, 3, "c1"));
        let whole = qdpx(&parts, &[("sources/a.txt", b"x")]);
        let mut bytes = whole[..whole.len() - cut.min(whole.len())].to_vec();
        if let Some(byte) = bytes.get_mut(flip) {
            *byte = to;
        }
        let _ = read_codings("a.qdpx", &bytes);
    }

    #[test]
    fn segments_of_sound_projects_lie_in_their_texts(text in "[a-zåäö😀\r\n ]{0,60}", start in 0_usize..70, length in 0_usize..30) {
        let parts = format!("{USERS}{CODES}<Sources><TextSource guid=\"i\" name=\"i\" plainTextPath=\"internal://i.txt\">{}</TextSource></Sources>", selection("", start, start + length, "c1"));
        let project = read("a.qdpx", &qdpx(&parts, &[("sources/i.txt", text.as_bytes())]));
        let whole = text.replace("\r\n", "\n").chars().count();
        prop_assert_eq!(project.sources[0].length, Some(whole as u64));
        let inside = start + length <= whole;
        prop_assert_eq!(project.codings[0].span, inside.then_some((start as u64, (start + length) as u64)));
    }
}
