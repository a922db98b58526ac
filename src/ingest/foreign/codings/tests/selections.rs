//! Selections as programs differ in writing them: several times, and without
//! saying which words they are.

use super::*;

/// A coding of a selection, by its own number.
fn coding(number: usize, user: &str) -> String {
    format!(r#"<Coding guid="k{number}" creatingUser="{user}"><CodeRef targetGUID="c1"/></Coding>"#)
}

#[test]
fn a_quotation_that_is_written_as_areas_and_as_text_is_one() {
    let area = |guid: &str, page: usize, inside: &str| {
        format!(
            r#"<PDFSelection guid="{guid}" name="1:1 Det tog" creationDateTime="2019-03-01T10:00:00Z" page="{page}">{inside}</PDFSelection>"#
        )
    };
    let (start, end) = span("Det tog tid.");
    let text = TEXT.replace("\r\n", "&#10;");
    let inside = [
        area("q1", 0, &(coding(1, "u1") + &coding(2, "u2"))),
        // The next line of the same quotation, as an area of its own.
        area("q2", 1, &coding(3, "u1")),
        format!(
            r#"<Representation plainTextPath=""><PlainTextContent>{text}</PlainTextContent><PlainTextSelection guid="q1" name="Det tog tid." startPosition="{start}" endPosition="{end}">{}</PlainTextSelection></Representation>"#,
            coding(4, "u1")
        ),
    ]
    .concat();
    let parts = format!(
        r#"{USERS}{CODES}<Sources><PDFSource guid="i1" name="Intervju 1">{inside}</PDFSource></Sources>"#
    );
    let project = read("p.qdpx", &qdpx(&parts, &[]));
    let quote = Some("Det tog tid.");
    assert_eq!(
        codings(&project),
        [
            ("Stöd".to_owned(), Some("Kodare A"), quote),
            ("Stöd".to_owned(), Some("Kodare B"), None),
        ]
    );
    assert_eq!(project.codings[0].span, Some((start as u64, end as u64)));
}

/// What a program with a name of its own writes of these words of [`TEXT`],
/// counted in UTF-16 with breaks of two, without saying which words.
fn unnamed(origin: &str) -> CodedProject {
    let wide = |part: &str| part.encode_utf16().count();
    let words = ["hur gick", "Vi fick hjälp", "av handledaren.", "Det tog"];
    let inside = words.map(|words| {
        let start = wide(&TEXT[..TEXT.find(words).unwrap()]);
        selection("", start, start + wide(words), "c1")
    });
    let source = text_source("i1", "internal://i1.txt", &inside.concat());
    let document = qde(&format!("{USERS}{CODES}<Sources>{source}</Sources>"));
    let document = document.replace("origin=\"test\"", &format!("origin=\"{origin}\""));
    let files = [
        ("project.qde", document.as_bytes()),
        ("sources/i1.txt", TEXT.as_bytes()),
    ];
    read("p.qdpx", &zipped(&files))
}

#[test]
fn without_names_a_quote_needs_a_program_that_whole_words_bear_out() {
    let quotes = |project: &CodedProject| {
        let codings = project.codings.iter();
        codings.map(|own| own.quote.clone()).collect::<Vec<_>>()
    };
    let windows = unnamed("NVivo for Windows 12.6");
    assert_eq!(quotes(&windows)[3].as_deref(), Some("Det tog"));
    assert!(quotes(&windows).iter().all(Option::is_some) && ids(&windows).is_empty());
    for other in ["NVivo for Mac 12", "Quirkos"] {
        let other = unnamed(other);
        assert_eq!(quotes(&other), [None, None, None, None]);
        assert_eq!(ids(&other), ["positions-do-not-fit"]);
    }
}
