//! Files as people and programs spoil them.

use std::io::Write;

use rust_xlsxwriter::{Format, Formula, Workbook, XlsxError};

use super::*;
use crate::diagnostic::Severity;
use crate::wording::problems::told_short;

type Said = (Programme, Vec<String>);

fn read_as(language: Language, files: &[(&str, &[u8])]) -> Said {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<DataFile> = files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.path().join(name);
            std::fs::write(&path, bytes).unwrap();
            DataFile {
                path,
                name: (*name).into(),
                status: None,
                imports: Vec::new(),
                tables: Vec::new(),
                digest: Default::default(),
            }
        })
        .collect();
    let options = ReadOptions {
        language,
        edition: language,
        missing: &crate::model::clean::MISSING.map(str::to_owned),
        covered: &|c| c != '☃',
    };
    let (programme, diagnostics) = read_programme(&files, &options);
    let said = diagnostics.iter().map(told_short).collect();
    (programme, said)
}

fn read(files: &[(&str, &[u8])]) -> Said {
    read_as(Language::Swedish, files)
}

fn errors(files: &[(&str, &[u8])]) -> Vec<String> {
    let (_, said) = read(files);
    let error = format!(": {}[", Severity::Error.id());
    said.into_iter()
        .filter(|line| line.contains(&error))
        .collect()
}

fn book(fill: impl FnOnce(&mut Workbook) -> Result<(), XlsxError>) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book).unwrap();
    book.save_to_buffer().unwrap()
}

const LABS: &[u8] = b"id;namn;ort\nboden;Boden;Boden\n";
const INDICATORS: &str = "id;namn;nivå;enhet;riktning\nandel;Andel;resultat;andel;upp\npengar;Pengar;resultat;kronor;upp\n";

fn ods(content: &str) -> Vec<u8> {
    let manifest = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", manifest),
        ("content.xml", content),
    ])
}

fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn ods_table(name: &str, rows: &str) -> String {
    format!(
        r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="{name}">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"#
    )
}

fn ods_row(cells: &[&str]) -> String {
    let cells = cells.iter().map(|text| {
        format!(r#"<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>"#)
    });
    format!(
        "<table:table-row>{}</table:table-row>",
        cells.collect::<String>()
    )
}

#[test]
fn merged_cells_and_formulas_of_a_workbook() {
    let bytes = book(|book| {
        let plain = Format::new();
        let sheet = book.add_worksheet().set_name("Labb")?;
        sheet.write_row(0, 0, ["id", "namn", "ort"])?;
        sheet.write_row(1, 0, ["boden", "Boden", "Boden"])?;
        let sheet = book.add_worksheet().set_name("Resultat")?;
        sheet.write_row(0, 0, ["labb", "text", "källa"])?;
        sheet.merge_range(1, 0, 3, 0, "boden", &plain)?;
        sheet.write_column(1, 1, ["ett", "två", "tre", "fyra"])?;
        sheet.write_formula(1, 2, Formula::new("=\"\"").set_result(" "))?;
        Ok(())
    });
    let (programme, said) = read(&[("a.xlsx", &bytes)]);
    let labs: Vec<_> = programme.results.iter().map(|r| r.lab.is_some()).collect();
    assert_eq!(labs, [true, true, true, false]);
    assert_eq!(said, Vec::<String>::new());
}

/// `.xlsx` as programs that do not calculate write it.
#[test]
fn an_uncalculated_formula_is_an_error_also_as_an_answer() {
    let parts: &[(&str, &str)] = &[
        (
            "[Content_Types].xml",
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>"#,
        ),
        (
            "_rels/.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        ),
        (
            "xl/_rels/workbook.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        ),
        (
            "xl/workbook.xml",
            r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Enkätsvar" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        ),
        (
            "xl/worksheets/sheet1.xml",
            r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>labb</t></is></c><c r="B1" t="inlineStr"><is><t>respondent</t></is></c><c r="C1" t="inlineStr"><is><t>tillfälle</t></is></c><c r="D1"><v>1</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>boden</t></is></c><c r="B2" t="inlineStr"><is><t>r1</t></is></c><c r="C2" t="inlineStr"><is><t>baslinje</t></is></c><c r="D2"><f>1+1</f></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>boden</t></is></c><c r="B3" t="inlineStr"><is><t>r2</t></is></c><c r="C3" t="inlineStr"><is><t>baslinje</t></is></c><c r="D3" t="e"><v>#N/A</v></c></row></sheetData></worksheet>"#,
        ),
    ];
    let items = "id;text;skala min;skala max\n1;Nöjd?;1;5\n";
    let said = errors(&[
        ("enkätfrågor.csv", items.as_bytes()),
        ("labb.csv", LABS),
        ("svar.xlsx", &zipped(parts)),
    ]);
    assert_eq!(
        said,
        [
            "svar.xlsx#Enkätsvar!D2: error[uncalculated-formula]: the formula in this cell was never calculated",
            "svar.xlsx#Enkätsvar!D3: error[error-value]: the cell holds an error value of the spreadsheet",
        ]
    );
}

#[test]
fn every_problem_of_a_row_is_said() {
    let said = errors(&[(
        "labb.csv",
        b"id;namn;ort;start;bild\n../x;;Boden;31 februari 2019;/etc/passwd\n",
    )]);
    let ids: Vec<_> = said
        .iter()
        .map(|line| &line[..line.find(']').unwrap()])
        .collect();
    assert_eq!(
        ids,
        [
            "labb.csv#labb!A2: error[invalid-id",
            "labb.csv#labb!B2: error[missing-value",
            "labb.csv#labb!D2: error[no-such-day",
            "labb.csv#labb!E2: error[picture-outside",
        ]
    );
}

#[test]
fn units_must_fit() {
    let measurements = "labb;indikator;tillfälle;Värde (tkr)\nboden;andel;baslinje;1\nboden;pengar;baslinje;80 %\nboden;pengar;uppföljning;12,5\n";
    let files: &[(&str, &[u8])] = &[
        ("indikatorer.csv", INDICATORS.as_bytes()),
        ("labb.csv", LABS),
        ("mätvärden.csv", measurements.as_bytes()),
    ];
    let said = errors(files);
    assert_eq!(said.len(), 2, "{said:#?}");
    assert!(said.iter().all(|line| line.contains("unit-mismatch")));
    let value = read(files).0.measurements.pop().unwrap().value.unwrap();
    assert_eq!((value.value.value, value.value.decimals), (12_500.0, -2));
}

#[test]
fn uncovered_characters_are_told_in_groups_too_and_stay() {
    let measurements = "labb;indikator;tillfälle;värde;grupp\nboden;pengar;baslinje;1;kön: ☃\n";
    let (programme, said) = read(&[
        ("indikatorer.csv", INDICATORS.as_bytes()),
        ("labb.csv", LABS),
        ("mätvärden.csv", measurements.as_bytes()),
    ]);
    assert_eq!(programme.groups, ["kön: ☃"]);
    assert_eq!(
        said,
        [
            "mätvärden.csv#mätvärden!E2: warning[unsupported-character]: no font has the character ☃ (U+2603); the report shows � in its place"
        ]
    );
}

#[test]
fn remarks_beside_a_table_are_no_rows() {
    let (programme, said) = read(&[(
        "labb.csv",
        b"id;namn;ort;;anm\nboden;Boden;Boden\n;;;;fr\xe5ga Eva\n;;;x\n",
    )]);
    assert_eq!(programme.labs.len(), 1);
    assert!(!said.iter().any(|line| line.contains("error")), "{said:?}");
}

#[test]
fn variants_win_in_their_language() {
    let labs = "id;Namn;Namn (en);ort;Ort (sv)\na;Älv;River;X;Y\nb;Å;;X;\n";
    for (language, expected) in [
        (Language::Swedish, ["Älv/Y", "Å/X"]),
        (Language::English, ["River/X", "Å/X"]),
    ] {
        let (programme, said) = read_as(language, &[("labb.csv", labs.as_bytes())]);
        let labs = programme.labs.iter();
        let found: Vec<_> = labs
            .map(|lab| format!("{}/{}", lab.name.value, lab.place.value))
            .collect();
        assert_eq!(found, expected);
        assert!(said.is_empty(), "{said:?}");
    }
}

#[test]
fn data_may_be_typed_in_the_words_of_any_variant() {
    let labs = b"id;namn;ort\nboden;Boden;Boden\n";
    let items = "id;text;text (en);skala min;skala max;etiketter;etiketter (en)\n\
        q;Glad?;Happy?;0;1;\"Nej; Ja\";\"No; Yes\"\n";
    let answers = "labb;respondent;tillfälle;Glad?\nboden;a;baslinje;Ja\nboden;b;baslinje;Yes\n";
    let interviews = b"id;labb\ni;boden\n";
    let codes = b"id;namn;namn (en)\nc;Arbete;Work\nd;Plan;Plan\n";
    let codings = b"intervju;kod\ni;arbete\ni;work\ni;plan\n";
    for language in [Language::Swedish, Language::English] {
        let (programme, said) = read_as(
            language,
            &[
                ("labb.csv", labs),
                ("enkätfrågor.csv", items.as_bytes()),
                ("enkätsvar.csv", answers.as_bytes()),
                ("intervjuer.csv", interviews),
                ("kodbok.csv", codes),
                ("kodningar.csv", codings),
            ],
        );
        assert!(said.is_empty(), "{said:?}");
        let answers: Vec<_> = programme.survey.answers.values().flatten().collect();
        assert_eq!(answers, [&Some(1), &Some(1)]);
        let codes: Vec<_> = programme.codings.iter().map(|c| c.code.at()).collect();
        assert_eq!(codes, [0, 0, 1]);
    }
}

#[test]
fn files_are_what_they_hold() {
    let workbook = book(|book| {
        let sheet = book.add_worksheet().set_name("Labb")?;
        sheet.write_row(0, 0, ["id", "namn", "ort"])?;
        sheet.write_row(1, 0, ["boden", "Boden", "Boden"])?;
        Ok(())
    });
    let (programme, said) = read(&[("labb.csv", &workbook)]);
    assert_eq!(programme.labs.len(), 1);
    assert_eq!(
        said,
        [
            "labb.csv: warning[misnamed-file]: the file is a .xlsx workbook, but its name ends in another way"
        ]
    );
    let wide: Vec<u8> = "\u{feff}id;namn;ort\nå;Å;Å\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(
        read(&[("labb.csv", &wide)]).0.labs.len(),
        1,
        "UTF-16 with its mark is read"
    );
    let bare: Vec<u8> = "id;namn;ort\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let document = zipped(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", "<w/>"),
    ]);
    let truncated = &workbook[..workbook.len() / 2];
    let mut encrypted = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    encrypted.resize(1024, 0);
    for (at, byte) in "EncryptedPackage\0"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .enumerate()
    {
        encrypted[512 + at] = byte;
    }
    let cases: &[(&str, &[u8], &str)] = &[
        ("a.xlsx", b"", "empty-file"),
        ("b.xlsx", truncated, "damaged-file"),
        ("c.xlsx", &document, "not-a-workbook"),
        ("d.xls", b"<html><table></table></html>", "not-a-workbook"),
        ("e.xlsx", b"id;namn;ort", "not-a-workbook"),
        ("f.csv", &bare, "not-a-text-file"),
        ("g.xlsx", &encrypted, "password-protected"),
        ("h.csv", b"id;namn\n\"a;b\nc;d\n", "unclosed-quote"),
    ];
    for (name, bytes, id) in cases {
        let said = errors(&[("labb.csv", LABS), (name, bytes)]);
        assert_eq!(said.len(), 1, "{name}: {said:?}");
        assert!(
            said[0].starts_with(&format!("{name}: error[{id}]")),
            "{said:?}"
        );
    }
}

#[test]
fn open_document_files_with_far_cells_and_errors() {
    let far = format!(
        r#"{}{}<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
        ods_row(&["id", "namn", "ort"]),
        ods_row(&["boden", "Boden", "Boden"])
    );
    let (programme, said) = read(&[("a.ods", &ods(&ods_table("Labb", &far)))]);
    assert_eq!(programme.labs.len(), 1);
    assert!(said.is_empty(), "{said:?}");
    let formula =
        r#"<table:table-row><table:table-cell table:formula="of:=1+1"/></table:table-row>"#;
    let rows = ods_row(&["id", "namn", "ort"]) + formula + &ods_row(&["b", "#SAKNAS!", "x"]);
    let said = errors(&[("a.ods", &ods(&ods_table("Labb", &rows)))]);
    assert!(
        said.iter()
            .any(|line| line.contains("A2: error[uncalculated-formula]")),
        "{said:?}"
    );
    assert!(
        said.iter()
            .any(|line| line.contains("B3: error[error-value]")),
        "{said:?}"
    );
    let repeated = format!(
        r#"{}<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>"#,
        ods_row(&["id", "namn", "ort"])
    );
    let said = errors(&[
        ("labb.csv", LABS),
        ("a.ods", &ods(&ods_table("Labb", &repeated))),
    ]);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].contains("too-large"));
}

#[test]
fn wide_sheets_and_long_cells() {
    let long = "å".repeat(30_000);
    let bytes = book(|book| {
        let sheet = book.add_worksheet().set_name("Labb")?;
        sheet.write_row(0, 0, ["id", "namn", "ort", "utmaning"])?;
        sheet.write_row(1, 0, ["boden", "Boden", "Boden", &long])?;
        for column in 4..16_384 {
            sheet.write(0, column, column)?;
        }
        sheet.write(1_048_575, 16_383, "far")?;
        Ok(())
    });
    let (programme, said) = read(&[("a.xlsx", &bytes)]);
    assert_eq!(programme.labs[0].challenge.as_ref().unwrap().value, long);
    assert!(!said.iter().any(|line| line.contains("error")));
    let unread = said.iter().filter(|line| line.contains("beyond-columns"));
    let unread: Vec<&String> = unread.collect();
    assert_eq!(unread.len(), 1, "{unread:?}");
    assert!(unread[0].contains("Labb!BZU1: warning"), "{unread:?}");
}

#[test]
fn circles_of_codes_are_said_once_each() {
    let codes = "id;namn;förälder\na;A;b\nb;B;a\nc;C;a\nd;D;d\ne;E;c\n";
    let said = errors(&[("labb.csv", LABS), ("kodbok.csv", codes.as_bytes())]);
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("A2") && said[1].contains("A5"));
    let mut chain = String::from("id;namn;förälder\n");
    for code in 0..20_000 {
        chain.push_str(&format!("c{code};C{code};c{}\n", code + 1));
    }
    chain.push_str("c20000;C;\n");
    assert!(errors(&[("labb.csv", LABS), ("kodbok.csv", chain.as_bytes())]).is_empty());
}

#[test]
fn what_follows_from_an_earlier_problem_is_not_said() {
    let rows = b"labb;indikator;tillf\xc3\xa4lle\nno rd;andel;baslinje\n";
    let indicators = INDICATORS.as_bytes();
    let values = [
        ("m\u{e4}tv\u{e4}rden.csv", &rows[..]),
        ("indikatorer.csv", indicators),
    ];
    let of = |labs: &'static [u8]| errors(&[&[("labb.csv", labs)][..], &values].concat());
    let said = of(b"id;namn;ort\nno rd;Nord;Nord\n");
    assert!(
        said.len() == 1 && said[0].contains("invalid-id"),
        "{said:?}"
    );
    let said = of(b"namn;ort\nNord;Nord\n");
    assert!(
        said.len() == 1 && said[0].contains("missing-column"),
        "{said:?}"
    );
    let said = of(b"Labben\nno rd\n");
    assert!(
        said.len() == 1 && said[0].contains("missing-header"),
        "{said:?}"
    );
}

#[test]
fn any_grid_is_read_or_refused() {
    use proptest::collection::vec;
    use proptest::test_runner::{Config, TestRunner};
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(300)
    };
    let cell = "\\PC{0,12}|[0-9,.% −-]{0,8}|ja|boden|baslinje|2019-02-30|.{0,4}";
    let grids = (0..TABLES.len(), vec(vec(cell, 0..20), 0..6));
    let (taken, refused) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let any = TestRunner::new(config).run(&grids, |(table, rows)| {
        let table = &TABLES[table];
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .delimiter(b';')
            .from_writer(Vec::new());
        let headings = table.columns.iter().map(|column| column.heading.sv);
        writer.write_record(headings).unwrap();
        for row in &rows {
            writer.write_record(row).unwrap();
        }
        let bytes = writer.into_inner().unwrap();
        // In English, for the labs are there already.
        let name = format!("{}.csv", table.name.en);
        let files: &[(&str, &[u8])] = &[("labb.csv", LABS), (&name, &bytes)];
        let (programme, first) = read(files);
        if !bytes.contains(&0) {
            proptest::prop_assert_eq!(programme.sources.files(), ["labb.csv", &name]);
        }
        taken.set(taken.get() + count_rows(&programme) - 1);
        let in_cell = format!("{name}#{}!", table.name.en);
        let mine = first.iter().filter(|line| line.starts_with(&in_cell));
        refused.set(refused.get() + mine.filter(|line| line.contains("error[")).count());
        proptest::prop_assert_eq!(first, read(files).1);
        Ok(())
    });
    any.unwrap();
    // The grids reached their readers: of some, rows were taken.
    assert!(
        taken.get() > 10 && refused.get() > 100,
        "{taken:?} {refused:?}"
    );
}

fn count_rows(programme: &Programme) -> usize {
    let of_labs = programme.labs.len() + programme.results.len() + programme.films.len();
    let told = programme.items.len() + programme.texts.len() + programme.transfers.len();
    let known = programme.focus_areas.len() + programme.codes.len() + programme.methods.len();
    of_labs + told + known + programme.success_factors.len() + programme.conclusions.len()
}
