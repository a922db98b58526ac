//! Writes sheets as an OpenDocument workbook: the few parts that the format asks for, by hand.

use std::error::Error;
use std::fmt::Write as _;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::table::{Cell, Sheet};

const MIMETYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
 <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
 <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"#;

const CONTENT_START: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2">
<office:automatic-styles>
<number:percentage-style style:name="N1"><number:number number:decimal-places="0" number:min-integer-digits="1"/><number:text> %</number:text></number:percentage-style>
<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="percent" style:family="table-cell" style:data-style-name="N1"/>
<style:style style:name="date" style:family="table-cell" style:data-style-name="N2"/>
</office:automatic-styles>
<office:body><office:spreadsheet>
"#;

const CONTENT_END: &str = "</office:spreadsheet></office:body></office:document-content>\n";

pub fn write(path: &Path, sheets: &[Sheet]) -> Result<(), Box<dyn Error>> {
    let mut archive = ZipWriter::new(File::create(path)?);
    let stored = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored);
    let deflated = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated);
    // Readers tell an OpenDocument file by a first part of this name, not compressed.
    archive.start_file("mimetype", stored)?;
    archive.write_all(MIMETYPE.as_bytes())?;
    archive.start_file("META-INF/manifest.xml", deflated)?;
    archive.write_all(MANIFEST.as_bytes())?;
    archive.start_file("content.xml", deflated)?;
    archive.write_all(content(sheets)?.as_bytes())?;
    archive.finish()?;
    Ok(())
}

fn content(sheets: &[Sheet]) -> Result<String, std::fmt::Error> {
    let mut xml = String::from(CONTENT_START);
    for sheet in sheets {
        writeln!(xml, r#"<table:table table:name="{}">"#, escape(sheet.name))?;
        let columns = sheet.header.len();
        writeln!(
            xml,
            r#"<table:table-column table:number-columns-repeated="{columns}"/>"#
        )?;
        for note in &sheet.notes {
            write_row(&mut xml, &[Cell::from(*note)])?;
        }
        if !sheet.notes.is_empty() {
            write_row(&mut xml, &[Cell::Blank])?;
        }
        let header: Vec<Cell> = sheet.header.iter().map(|text| Cell::from(*text)).collect();
        write_row(&mut xml, &header)?;
        for row in &sheet.rows {
            write_row(&mut xml, row)?;
        }
        writeln!(xml, "</table:table>")?;
    }
    xml.push_str(CONTENT_END);
    Ok(xml)
}

fn write_row(xml: &mut String, cells: &[Cell]) -> std::fmt::Result {
    write!(xml, "<table:table-row>")?;
    for run in cells.chunk_by(|a, b| a == b) {
        write_cell(xml, &run[0], run.len())?;
    }
    writeln!(xml, "</table:table-row>")
}

fn write_cell(xml: &mut String, cell: &Cell, times: usize) -> std::fmt::Result {
    write!(xml, "<table:table-cell")?;
    if times > 1 {
        write!(xml, r#" table:number-columns-repeated="{times}""#)?;
    }
    match cell {
        Cell::Blank => write!(xml, "/>"),
        Cell::Text(text) => {
            write!(xml, r#" office:value-type="string">"#)?;
            for paragraph in text.split('\n') {
                write!(xml, "<text:p>{}</text:p>", escape(paragraph))?;
            }
            write!(xml, "</table:table-cell>")
        }
        Cell::Number(value) => write!(
            xml,
            r#" office:value-type="float" office:value="{value}"><text:p>{}</text:p></table:table-cell>"#,
            value.to_string().replace('.', ",")
        ),
        Cell::Percent(fraction) => write!(
            xml,
            r#" table:style-name="percent" office:value-type="percentage" office:value="{fraction}"><text:p>{:.0} %</text:p></table:table-cell>"#,
            fraction * 100.0
        ),
        Cell::Date(date) => write!(
            xml,
            r#" table:style-name="date" office:value-type="date" office:date-value="{date}"><text:p>{date}</text:p></table:table-cell>"#
        ),
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
