//! REFI-QDA projects.

use super::*;

#[test]
fn a_project_gives_codes_sources_codings_and_coders() {
    let (start, end) = span("Vi fick hjälp 😀 av handledaren.");
    let both = format!(
        r#"<PlainTextSelection guid="s1" name="Vi fick hjälp…" startPosition="{start}" endPosition="{end}"><Description>secret memo</Description><Coding guid="k1" creatingUser="{{U1}}"><CodeRef targetGUID="C2"/></Coding><Coding guid="k2" creatingUser="u2"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection><PlainTextSelection guid="s2" name="bare" startPosition="0" endPosition="3"><Description>x</Description></PlainTextSelection>"#
    );
    let source = text_source("i1", "internal://I1.txt", &both);
    let notes = r#"<Notes><Note guid="n1" name="memo"><PlainTextContent>secret memo</PlainTextContent></Note></Notes>"#;
    let parts = format!("{USERS}{CODES}<Sources>{source}</Sources>{notes}");
    let marked = format!("\u{feff}{TEXT}");
    let project = read(
        "p.qdpx",
        &qdpx(&parts, &[("Sources/i1.TXT", marked.as_bytes())]),
    );
    assert_eq!(project.format, Format::RefiProject);
    let codes: Vec<_> = project
        .codes
        .iter()
        .map(|code| (code.name.as_str(), code.parent, code.folder))
        .collect();
    assert_eq!(
        codes,
        [
            ("Stöd", None, false),
            ("Handledare", Some(0), false),
            ("Grupper", None, true)
        ]
    );
    assert_eq!(
        project.codes[0].description.as_deref(),
        Some("Hjälp från andra")
    );
    let quote = Some("Vi fick hjälp 😀 av handledaren.");
    assert_eq!(
        codings(&project),
        [
            ("Stöd > Handledare".to_owned(), Some("Kodare A"), quote),
            ("Stöd".to_owned(), Some("Kodare B"), quote),
        ]
    );
    assert_eq!(project.codings[0].span, Some((start as u64, end as u64)));
    assert_eq!(project.coders, ["Kodare A", "Kodare B"]);
    assert_eq!(project.sources[0].length, Some(65));
    assert!(ids(&project).is_empty(), "{:?}", project.warnings);
    assert!(
        !format!("{project:?}").contains("secret"),
        "memos stay where they are"
    );
}

/// Positions as a tool counts that has UTF-16 and breaks of two.
#[test]
fn positions_are_counted_as_the_names_tell() {
    let wide = |part: &str| part.encode_utf16().count();
    let inside: String = ["Vi fick hjälp 😀 av handledaren.", "Det tog tid."]
        .map(|quote| {
            let start = wide(&TEXT[..TEXT.find(quote).unwrap()]);
            selection(quote, start, start + wide(quote), "c1")
        })
        .concat();
    let parts = format!(
        "{USERS}{CODES}<Sources>{}</Sources>",
        text_source("i1", "internal://i1.txt", &inside)
    );
    let project = read(
        "p.qdpx",
        &qdpx(&parts, &[("sources/i1.txt", TEXT.as_bytes())]),
    );
    let (start, end) = span("Det tog tid.");
    assert_eq!(project.codings[1].span, Some((start as u64, end as u64)));
    assert_eq!(project.codings[1].quote.as_deref(), Some("Det tog tid."));
    assert!(ids(&project).is_empty());
}

#[test]
fn where_nothing_fits_there_is_no_quote() {
    let inside = selection("Det tog tid.", 3, 15, "c1");
    let parts = format!(
        "{USERS}{CODES}<Sources>{}</Sources>",
        text_source("i1", "internal://i1.txt", &inside)
    );
    let project = read(
        "p.qdpx",
        &qdpx(&parts, &[("sources/i1.txt", TEXT.as_bytes())]),
    );
    assert_eq!(
        codings(&project),
        [("Stöd".to_owned(), Some("Kodare A"), None)]
    );
    assert_eq!(ids(&project), ["positions-do-not-fit"]);
    let labelled = selection("Citat 1", 3, 15, "c1");
    let parts = format!(
        "{USERS}{CODES}<Sources>{}</Sources>",
        text_source("i1", "internal://i1.txt", &labelled)
    );
    let project = read(
        "p.qdpx",
        &qdpx(&parts, &[("sources/i1.txt", TEXT.as_bytes())]),
    );
    assert_eq!(project.codings[0].quote, None, "it begins within a word");
    assert_eq!(ids(&project), ["positions-do-not-fit"]);
}

#[test]
fn every_kind_of_source_is_read() {
    let coding =
        |guid: &str| format!(r#"<Coding guid="{guid}"><CodeRef targetGUID="c1"/></Coding>"#);
    let sources = format!(
        r#"<Sources>
        <TextSource guid="t" name="t"><PlainTextContent>Hej du</PlainTextContent><Coding guid="k0"><CodeRef targetGUID="c1"/></Coding></TextSource>
        <PDFSource guid="p" name="p" path="internal://p.pdf"><PDFSelection guid="p1" page="1" firstX="1" firstY="1" secondX="2" secondY="2">{}</PDFSelection><Representation guid="r" plainTextPath="internal://p.txt"><PlainTextSelection guid="p2" startPosition="0" endPosition="3">{}</PlainTextSelection></Representation></PDFSource>
        <AudioSource guid="a" name="a"><Transcript guid="tr"><PlainTextContent>Ja &amp; nej</PlainTextContent><SyncPoint guid="y1" position="0"/><SyncPoint guid="y2" position="2"/><TranscriptSelection guid="a1" fromSyncPoint="y1" toSyncPoint="y2">{}</TranscriptSelection></Transcript><AudioSelection guid="a2" begin="0" end="10">{}</AudioSelection></AudioSource>
        <PictureSource guid="b" name="b"><PictureSelection guid="b1" firstX="0" firstY="0" secondX="1" secondY="1">{}</PictureSelection>{}</PictureSource>
        </Sources>"#,
        coding("k1"),
        coding("k2"),
        coding("k3"),
        coding("k4"),
        coding("k5"),
        coding("k6"),
    );
    let project = read(
        "p.qdpx",
        &qdpx(
            &format!("{CODES}{sources}"),
            &[("sources/p.txt", b"PDF och mer")],
        ),
    );
    let kinds: Vec<_> = project
        .codings
        .iter()
        .map(|coding| (coding.kind.word(), coding.quote.as_deref()))
        .collect();
    assert_eq!(
        kinds,
        [
            ("whole-source", None),
            ("pdf", None),
            ("pdf", Some("PDF")),
            ("transcript", Some("Ja")),
            ("recording", None),
            ("picture", None),
            ("whole-source", None),
        ]
    );
    assert_eq!(project.sources.len(), 4);
    assert!(ids(&project).is_empty(), "{:?}", project.warnings);
}

/// The five ways in which a source belongs to something.
#[test]
fn sources_belong_to_cases_sets_and_values() {
    let source = |guid: &str, inside: &str| {
        format!(
            r#"<TextSource guid="{guid}" name="{guid}"><PlainTextContent>Hej du</PlainTextContent>{inside}</TextSource>"#
        )
    };
    let value = r#"<VariableValue><VariableRef targetGUID="v1"/><TextValue>Boden</TextValue></VariableValue>"#;
    let parts = format!(
        r#"{USERS}<CodeBook><Codes><Code guid="c1" name="Stöd" isCodable="true"/><Code guid="p4" name="Växjö" isCodable="true"/></Codes></CodeBook>
        <Variables><Variable guid="v1" name="Kommun" typeOfVariable="Text"/></Variables>
        <Cases>
        <Case guid="p1" name="Boden"><SourceRef targetGUID="i1"/><SelectionRef targetGUID="s-0-3-c1"/></Case>
        <Case guid="p2">{value}<SourceRef targetGUID="i3"/></Case>
        <Case guid="p4" name="Växjö"/>
        </Cases>
        <Sources>{}{}{}{}{}</Sources>
        <Sets><Set guid="g1" name="Labb: Malmö"><MemberCode targetGUID="c1"/><MemberSource targetGUID="i5"/></Set></Sets>"#,
        source("i1", ""),
        source("i2", &selection("Hej", 0, 3, "c1")),
        source("i3", ""),
        source("i4", &format!("{}{value}", selection("Hej", 0, 4, "p4"))),
        source("i5", ""),
    );
    let project = read("p.qde", qde(&parts).as_bytes());
    let belongs: Vec<_> = project
        .sources
        .iter()
        .map(|source| {
            let cases: Vec<_> = source
                .cases
                .iter()
                .map(|case| project.cases[*case].name.as_deref())
                .collect();
            let values: Vec<_> = source
                .values
                .iter()
                .map(|value| value.value.as_str())
                .collect();
            let sets: Vec<_> = source
                .sets
                .iter()
                .map(|set| project.sets[*set].as_str())
                .collect();
            (cases, values, sets)
        })
        .collect();
    assert_eq!(
        belongs,
        [
            (vec![Some("Boden")], vec![], vec![]),
            (vec![Some("Boden")], vec![], vec![]),
            (vec![None], vec!["Boden"], vec![]),
            (vec![Some("Växjö")], vec!["Boden"], vec![]),
            (vec![], vec![], vec!["Labb: Malmö"]),
        ]
    );
    assert_eq!(project.codes[1].case, Some(2), "the code marks a case");
    assert!(ids(&project).is_empty(), "{:?}", project.warnings);
}

#[test]
fn missing_texts_and_equal_names_are_told() {
    let inside = selection("Hej", 0, 3, "c1");
    let sources = [
        "internal://gone.txt",
        "absolute:///etc/passwd",
        "relative://../x.txt",
        "internal://../../x",
    ]
    .map(|path| {
        text_source("same", path, &inside)
            .replace("s-0", path)
            .replace("k-0", path)
    });
    let parts = format!("{USERS}{CODES}<Sources>{}</Sources>", sources.concat());
    let project = read("p.qdpx", &qdpx(&parts, &[("x.txt", b"Hej hej")]));
    assert_eq!(project.codings.len(), 4);
    assert!(project.codings.iter().all(|coding| coding.quote.is_none()));
    assert_eq!(
        ids(&project)
            .iter()
            .filter(|id| **id == "missing-source-text")
            .count(),
        4
    );
    assert_eq!(
        ids(&project)
            .iter()
            .filter(|id| **id == "duplicate-source")
            .count(),
        3
    );
}

#[test]
fn references_that_lead_nowhere_are_told() {
    let parts = format!(
        r#"{USERS}{CODES}<Cases><Case guid="p" name="x"><SourceRef targetGUID="none"/></Case></Cases><Sources><TextSource guid="i1" name="i1"><PlainTextContent>Hej</PlainTextContent><PlainTextSelection guid="s1" startPosition="0" endPosition="9"><Coding guid="k1" creatingUser="nobody"><CodeRef targetGUID="c1"/></Coding><Coding guid="k2"><CodeRef targetGUID="none"/></Coding><Coding guid="k3"/></PlainTextSelection><PlainTextSelection guid="s2" startPosition="-1" endPosition="x"><Coding guid="k4"><CodeRef targetGUID="c1"/></Coding><Coding guid="k4"><CodeRef targetGUID="c1"/></Coding></PlainTextSelection></TextSource></Sources>"#
    );
    let project = read("p.qde", qde(&parts).as_bytes());
    let mut said = ids(&project);
    said.sort_unstable();
    assert_eq!(
        said,
        [
            "dangling-reference",
            "dangling-reference",
            "dangling-reference",
            "dangling-reference",
            "duplicate-guid",
            "position-outside-text",
            "position-outside-text",
        ]
    );
    assert_eq!(
        codings(&project),
        [
            ("Stöd".to_owned(), None, None),
            ("Stöd".to_owned(), None, None)
        ]
    );
}

#[test]
fn codebooks_and_flat_paths_are_read() {
    let book = include_bytes!("../../../../../tests/foreign/taguette/codebook.qdc");
    let project = read("codebook.qdc", book);
    assert_eq!(project.format, Format::RefiCodebook);
    let codes: Vec<_> = project
        .codes
        .iter()
        .map(|code| (code.name.as_str(), code.parent))
        .collect();
    assert_eq!(
        codes,
        [
            ("stöd", None),
            ("stöd.handledare", Some(0)),
            ("tid", None),
            ("oanvänd", None)
        ]
    );
    let flat = r#"<CodeBook><Codes><Code guid="1" name="Coke::diet Coke"/><Code guid="2" name="Coke"/><Code guid="3" name="Coke::diet Coke"/></Codes></CodeBook>"#;
    let project = read("p.qde", qde(flat).as_bytes());
    assert_eq!(project.path(0), ["Coke", "diet Coke"]);
    assert_eq!(
        (project.own_codes().count(), ids(&project)),
        (3, vec!["duplicate-code"])
    );
    // As some tools write it, in UTF-16.
    let wide: Vec<u8> = format!("\u{feff}{}", qde(CODES))
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read("p.qde", &wide).codes.len(), 3);
}

#[test]
fn what_a_project_would_become_is_told_without_names() {
    let inside = selection("Fråga", 0, 5, "c1");
    let source = text_source("Eva Hemlig", "internal://i1.txt", &inside);
    let parts = format!(
        r#"{USERS}{CODES}<Variables><Variable guid="v1" name="Kommun"/></Variables><Cases><Case guid="p" name="Eva Hemlig"><VariableValue><VariableRef targetGUID="v1"/><TextValue>Boden</TextValue></VariableValue><SourceRef targetGUID="Eva Hemlig"/></Case></Cases><Sources>{source}</Sources>"#
    );
    let project = read(
        "p.qdpx",
        &qdpx(&parts, &[("sources/i1.txt", TEXT.as_bytes())]),
    );
    let labs = KnownLabs::new(vec![KnownLab {
        id: "norr".into(),
        names: vec!["Boden".into()],
    }]);
    let known = Known {
        labs,
        ..Known::default()
    };
    let proposal = propose_codings("data/p.qdpx", &project, &known, &Default::default());
    let words = crate::wording::Catalogue::new(crate::model::Language::Swedish);
    let tell = |line: &super::super::super::Line| {
        crate::wording::problems::tell_entry(line.key, &line.values, &words)
    };
    let (text, entry) = (proposal.text(tell), proposal.entry(tell));
    assert!(
        !text.contains("Hemlig") && !entry.contains("Hemlig"),
        "{text}"
    );
    for said in [
        "data/p.qdpx: ett projekt i REFI-QDA, skriven av ”test”",
        "koder: 3, varav 1 bara samlar andra",
        "källor: 1, varav 1 är kodade",
        "    Handledare: 0",
        "variabeln ”Kommun”: 1 av 1 kodade källor har ett värde, 1 ett känt labb",
        "”Boden” är norr: 1 källa",
    ] {
        assert!(text.contains(said), "{said} in {text}");
    }
    assert!(entry.contains(r#"lab = { variable = "Kommun", values = { "Boden" = "norr" } }"#));
    assert!(entry.ends_with("där intervjun har samtycke\n"));
}

#[test]
fn the_only_lab_is_the_one_of_a_file_that_tells_none() {
    let inside = selection("Fråga", 0, 5, "c1");
    let source = text_source("Intervju 1", "internal://i1.txt", &inside);
    let parts = format!("{USERS}{CODES}<Sources>{source}</Sources>");
    let texts = [("sources/i1.txt", TEXT.as_bytes())];
    let project = read("p.qdpx", &qdpx(&parts, &texts));
    let lab = |id: &str| KnownLab {
        id: id.into(),
        names: vec![id.into()],
    };
    let words = crate::wording::Catalogue::new(crate::model::Language::Swedish);
    let entry = |labs: &[&str], file: &str| {
        let labs = KnownLabs::new(labs.iter().map(|id| lab(id)).collect());
        let known = Known {
            labs,
            ..Known::default()
        };
        let proposal = propose_codings(file, &project, &known, &Default::default());
        proposal.entry(|line: &super::super::super::Line| {
            crate::wording::problems::tell_entry(line.key, &line.values, &words)
        })
    };
    assert!(entry(&["norr"], "data/p.qdpx").contains("lab = \"norr\""));
    assert!(entry(&["norr", "soder"], "data/soder.qdpx").contains("lab = \"soder\""));
    assert!(entry(&["norr", "soder"], "data/p.qdpx").contains("lab = \"…\""));
    let labs = KnownLabs::new(["norr", "soder"].map(lab).into());
    let known = Known {
        labs,
        interviews: ["intervju-intervju-1".to_owned()].into(),
        ..Known::default()
    };
    let proposal = propose_codings("data/norr.qdpx", &project, &known, &Default::default());
    let entry = proposal.entry(|line: &super::super::super::Line| {
        crate::wording::problems::tell_entry(line.key, &line.values, &words)
    });
    assert!(!entry.contains("lab ="), "the table tells it: {entry}");
}
