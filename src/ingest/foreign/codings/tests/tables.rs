//! Tables of codings.

use rust_xlsxwriter::Workbook;

use super::*;

type Told<'p> = (String, Option<&'p str>, Option<&'p str>);

fn told<'p>(code: &str, coder: Option<&'p str>, quote: Option<&'p str>) -> Told<'p> {
    (code.to_owned(), coder, quote)
}

/// A workbook of rows, cells parted by `|`; `¶` is a line break in a cell.
fn book(sheet: &str, rows: &str) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name(sheet).unwrap();
    for (row, cells) in rows.lines().enumerate() {
        let cells = cells.split('|').map(|cell| cell.replace('¶', "\n"));
        sheet.write_row(row as u32, 0, cells).unwrap();
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn taguette_writes_the_same_to_both_formats() {
    let csv = include_bytes!("../../../../../tests/foreign/taguette/highlights.csv");
    let xlsx = include_bytes!("../../../../../tests/foreign/taguette/highlights.xlsx");
    for (name, bytes) in [("highlights.csv", &csv[..]), ("highlights.xlsx", xlsx)] {
        let project = read(name, bytes);
        assert_eq!(project.format, Format::Taguette);
        assert_eq!(
            codings(&project),
            [
                told("stöd", None, Some("Vi fick hjälp av handledaren.")),
                told(
                    "stöd > stöd.handledare",
                    None,
                    Some("Vi fick hjälp av handledaren.")
                ),
                told("tid", None, Some("Det tog tid; mer än vi trodde.")),
                told("stöd", None, Some("”det går” 😀")),
                told("stöd", None, Some("Ingen frågade oss.")),
            ]
        );
        let names: Vec<_> = project
            .sources
            .iter()
            .map(|source| source.name.as_str())
            .collect();
        assert_eq!(names, ["boden-1", "boden-2", "vaxjo-1"]);
        assert_eq!(
            (project.sheets.as_slice(), project.codings[2].at.row),
            (&["highlights".to_owned()][..], 3)
        );
    }
    let project = read(
        "codebook.csv",
        include_bytes!("../../../../../tests/foreign/taguette/codebook.csv"),
    );
    assert_eq!(project.format, Format::TaguetteCodebook);
    assert_eq!(
        project.codes[1].description.as_deref(),
        Some("Hjälp från handledaren")
    );
}

#[test]
fn atlas_ti_has_several_codes_in_a_cell() {
    let windows = "ID|Quotation Name|Document|Document Groups|Quotation Content|Comment|Codes|Reference|Density|Created by|Modified by|Created|Modified\n\
        1:1|Vi fick|Intervju 1|Labb: Boden¶Deltagare|Vi fick hjälp|secret memo|Stöd::Handledare¶Tid|1 - 2|2|Eva|Eva||\n\
        1:2|Ingen kod|Intervju 1|Labb: Boden¶Deltagare|Bara så|||3|0|Eva|Eva||\n\
        2:1|Det tog|Intervju 2||Det tog tid||Tid|1|1|Per|Per||\n\
        2:2|Lönen|Intervju 2||Lönen var låg||Lön; och villkor|1|1|Per|Per||";
    let project = read("atlas.xlsx", &book("Quotations", windows));
    assert_eq!(project.format, Format::AtlasTi);
    assert_eq!(
        codings(&project),
        [
            told("Stöd > Handledare", None, Some("Vi fick hjälp")),
            told("Tid", None, Some("Vi fick hjälp")),
            told("Tid", None, Some("Det tog tid")),
            told("Lön; och villkor", None, Some("Lönen var låg")),
        ]
    );
    assert_eq!(
        (project.sets.len(), &project.sources[0].sets),
        (2, &vec![0, 1])
    );
    assert_eq!(project.own_codes().count(), 3);
    assert!(!format!("{project:?}").contains("secret"));
    let other = "Number|Reference|Name|Text Content|Document|Codes|Number of Codes|Comment\n\
        1|1-2|x|Vi fick hjälp|Intervju 1|Stöd, Tid, och plats|2|\n\
        2|1-2|x|Vi fick hjälp|Intervju 1|Stöd; hjälp, tid|1|";
    let project = read("atlas.xlsx", &book("Blad1", other));
    let codes: Vec<_> = codings(&project)
        .into_iter()
        .map(|(code, ..)| code)
        .collect();
    assert_eq!(
        codes,
        ["Stöd, Tid, och plats", "Stöd; hjälp, tid"],
        "no way of parting gives two"
    );
}

#[test]
fn maxqda_is_read_in_english_and_german() {
    let english = "Color|Document group|Document name|Code|Beginning|End|Weight score|Segment|Created by|Created\n\
        ●|Boden|Intervju 1|Stöd > Handledare|1|2|0|Vi fick hjälp|Eva|2019-05-01\n\
        ●|Växjö|Intervju 1|Stöd|1|2|0|Ingen frågade|Eva|2019-05-01";
    let project = read("maxqda.xlsx", &book("Sheet1", english));
    assert_eq!(project.format, Format::MaxQda);
    assert_eq!(
        codings(&project),
        [
            told("Stöd > Handledare", Some("Eva"), Some("Vi fick hjälp")),
            told("Stöd", Some("Eva"), Some("Ingen frågade")),
        ]
    );
    assert_eq!(
        (project.sources.len(), project.sets.as_slice()),
        (2, &["Boden".to_owned(), "Växjö".to_owned()][..])
    );
    assert_eq!(
        project.codings[0].span, None,
        "beginning and end are paragraphs"
    );
    assert_eq!(project.own_codes().count(), 2);
    let german = "Farbe;Kommentar;Dokumentgruppe;Dokumentname;Code;Anfang;Ende;Gewicht;Segment;Autor;Erstellt am\n●;;Boden;Intervju 1;Stöd\\Handledare;1;1;0;Vi fick hjälp;Eva;2019\n";
    let project = read("maxqda.csv", german.as_bytes());
    assert_eq!(
        codings(&project),
        [told(
            "Stöd > Handledare",
            Some("Eva"),
            Some("Vi fick hjälp")
        )]
    );
    assert_eq!((project.own_codes().count(), project.codes.len()), (1, 2));
}

#[test]
fn qualcoder_has_categories_cases_and_variables() {
    let files = "\u{feff}\"File\",\"Coder\",\"Coded\",\"Id\",\"Codename\",\"Coded_Memo\",\"Category\",\"Category\",\"FileVar_Kommun\"\r\n\"i1.txt\",\"Eva\",\"Vi fick\nhjälp\",\"ctid:1\",\"Handledare\",\"secret memo\",\"Personer\",\"Stöd\",\"Boden\"\r\n\"i2.png\",\"Per\",\"area\",\"imid:1\",\"Tid\",\"\",\"\",\"\",\"Växjö\"\r\n";
    let project = read("QualCoder.csv", files.as_bytes());
    assert_eq!(project.format, Format::QualCoder);
    assert_eq!(
        codings(&project),
        [
            told(
                "Stöd > Personer > Handledare",
                Some("Eva"),
                Some("Vi fick\nhjälp")
            ),
            told("Tid", Some("Per"), None),
        ]
    );
    assert_eq!(project.own_codes().count(), 2);
    assert_eq!(project.variables[0].name, "Kommun");
    assert_eq!(project.sources[1].values[0].value, "Växjö");
    assert!(!format!("{project:?}").contains("secret"));
    let cases = "\"Case\",\"Filename\",\"Coder\",\"Coded\",\"Id\",\"Codename\",\"Coded_Memo\"\n\"Boden\",\"i1.txt\",\"Eva\",\"Vi\",\"ctid:1\",\"Tid\",\"\"\n\"Kvinnor\",\"i1.txt\",\"Eva\",\"Vi\",\"ctid:1\",\"Tid\",\"\"\n";
    let project = read("QualCoder.csv", cases.as_bytes());
    assert_eq!(
        (project.codings.len(), &project.sources[0].cases),
        (1, &vec![0, 1]),
        "a row for each case"
    );
}

#[test]
fn headings_in_spanish_and_portuguese_are_known() {
    let atlas = "ID,Documento,Contenido de la cita,Códigos,Creado por\n\
1:1,Intervju 1,Estoy seguro,Seguridad,AB\n";
    let maxqda = "Grupo de documentos,Nome do documento,Código,Segmento,Autor\n\
Norte,Intervju 1,Segurança,Estou seguro,AB\n";
    // ATLAS.ti tells who made the quotation, and not who coded it.
    for (text, format, code, coder) in [
        (atlas, Format::AtlasTi, "Seguridad", None),
        (maxqda, Format::MaxQda, "Segurança", Some("AB")),
    ] {
        let project = read("citas.csv", text.as_bytes());
        assert_eq!(project.format, format);
        assert_eq!(codings(&project)[0].0, code);
        assert_eq!(codings(&project)[0].1, coder);
    }
}
