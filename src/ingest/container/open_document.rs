//! `.ods`: calamine wants its mark, and gives every cell that is repeated a
//! place in memory.

use std::io::{BufRead, BufReader};

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::limits::{MOST_DENSE_CELLS, MOST_SHEETS, MOST_TEXT};
use super::parts::{Copy, Parts};
use crate::diagnostic::{Problem, plain};
use crate::ingest::looks::attribute;

const MARK: &str = "application/vnd.oasis.opendocument.spreadsheet";
const MANIFEST: &str = r#"<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>"#;
/// No sheet is larger.
const MOST_ROWS: u64 = 1 << 20;
const MOST_COLUMNS: u64 = 1 << 14;

/// The workbook anew, with its mark and the parts that are read.
///
/// # Errors
/// Where it is a text document, damaged or too large.
pub fn repaired_ods(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut parts = Parts::open(bytes).ok_or(Problem::DamagedFile)?;
    let mark = parts.start("mimetype").unwrap_or_default();
    if mark.starts_with(b"application/") && !mark.starts_with(MARK.as_bytes()) {
        let kind = plain("document");
        return Err(Problem::NotAWorkbook { kind });
    }
    let mut copy = Copy::new();
    copy.add("mimetype", MARK)?;
    copy.add("META-INF/manifest.xml", MANIFEST)?;
    // What cells look like stands there.
    parts.copy("styles.xml", &mut copy, "styles.xml")?;
    parts.copy("content.xml", &mut copy, "content.xml")?;
    if let Some(content) = parts.read("content.xml") {
        weigh(BufReader::new(content))?;
    }
    copy.finish()
}

/// What is in the sheets, as calamine lays it out.
#[derive(Default)]
struct Weight {
    cells: u64,
    text: u64,
    sheets: usize,
}

impl Weight {
    fn check(&self) -> Result<(), Problem> {
        let many = self.sheets > MOST_SHEETS;
        match many || self.cells > MOST_DENSE_CELLS || self.text > MOST_TEXT {
            true => Err(Problem::TooLarge),
            false => Ok(()),
        }
    }
}

/// A sheet that is being weighed.
#[derive(Default)]
struct Extent {
    /// Rows up to here.
    row: u64,
    /// The first and last row, and the widest, that hold anything.
    first: Option<u64>,
    last: u64,
    width: u64,
    /// The row's own.
    repeated: u64,
    column: u64,
    used: u64,
    /// Bytes of text with what is repeated, and as they stand in the file.
    text: u64,
    typed: u64,
}

impl Extent {
    fn end_row(&mut self, weight: &mut Weight) {
        let next = self.row.saturating_add(self.repeated).min(MOST_ROWS);
        if self.used > 0 {
            self.first.get_or_insert(self.row);
            self.last = next;
            self.width = self.width.max(self.used);
            weight.cells += self.used;
            let text = self.text.saturating_mul(next - self.row);
            weight.text = weight.text.saturating_add(text.saturating_sub(self.typed));
        }
        self.row = next;
    }

    /// Cells between the first row that holds anything and the last.
    fn cells(&self) -> u64 {
        let rows = self.first.map_or(0, |first| self.last - first);
        rows.saturating_mul(self.width)
    }
}

/// Weighs all sheets.
fn weigh(content: impl BufRead) -> Result<(), Problem> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut weight = Weight::default();
    let mut sheet: Option<Extent> = None;
    let mut cell: Option<Cell> = None;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let event = event.map_err(|_| Problem::DamagedFile)?;
        if let (None, Event::Start(element) | Event::Empty(element)) = (&sheet, &event)
            && element.local_name().as_ref() == "table"
        {
            weight.sheets += 1;
            weight.check()?;
            let begins = matches!(event, Event::Start(_));
            sheet = begins.then(Extent::default);
            continue;
        }
        let Some(extent) = &mut sheet else {
            match event {
                Event::Eof => return Ok(()),
                _ => continue,
            }
        };
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "table-row" => begin_row(extent, &element),
                "table-cell" | "covered-table-cell" => cell = Some(Cell::new(&element)),
                "s" => add_spaces(&mut cell, &element),
                _ => {}
            },
            Event::Empty(element) => match element.local_name().as_ref() {
                "table-row" => {
                    begin_row(extent, &element);
                    extent.end_row(&mut weight);
                }
                "table-cell" | "covered-table-cell" => end_cell(extent, &Cell::new(&element)),
                "s" => add_spaces(&mut cell, &element),
                _ => {}
            },
            Event::Text(text) => {
                if let Some(cell) = &mut cell {
                    cell.typed += text.len() as u64;
                }
            }
            Event::End(element) => match element.local_name().as_ref() {
                "table-cell" | "covered-table-cell" => {
                    if let Some(cell) = cell.take() {
                        end_cell(extent, &cell);
                    }
                }
                "table-row" => extent.end_row(&mut weight),
                "table" => {
                    weight.cells = weight.cells.saturating_add(extent.cells());
                    sheet = None;
                }
                _ => {}
            },
            // A sheet without end, which calamine would read forever.
            Event::Eof => return Err(Problem::DamagedFile),
            _ => {}
        }
        weight.check()?;
    }
}

fn begin_row(extent: &mut Extent, element: &BytesStart<'_>) {
    extent.repeated = count(element, "number-rows-repeated");
    (extent.column, extent.used) = (0, 0);
    (extent.text, extent.typed) = (0, 0);
}

/// A cell that is being read.
struct Cell {
    /// How often it stands beside itself.
    repeated: u64,
    /// Bytes of its formula and text.
    typed: u64,
    /// Spaces that only their count tells.
    spaces: u64,
    /// Whether it holds anything.
    holds: bool,
}

impl Cell {
    fn new(element: &BytesStart<'_>) -> Self {
        let texts = ["formula", "string-value"].map(|name| attribute(element, name));
        let typed: usize = texts.iter().flatten().map(String::len).sum();
        let kind = attribute(element, "value-type");
        Self {
            repeated: count(element, "number-columns-repeated"),
            typed: typed as u64,
            spaces: 0,
            holds: kind.is_some() || texts.iter().any(Option::is_some),
        }
    }
}

/// A count; one where none is said.
fn count(element: &BytesStart<'_>, name: &str) -> u64 {
    let said = attribute(element, name);
    said.map_or(1, |text| text.parse().unwrap_or(u64::MAX))
}

fn add_spaces(cell: &mut Option<Cell>, element: &BytesStart<'_>) {
    if let Some(cell) = cell {
        cell.spaces = cell.spaces.saturating_add(count(element, "c"));
    }
}

fn end_cell(extent: &mut Extent, cell: &Cell) {
    let next = extent
        .column
        .saturating_add(cell.repeated)
        .min(MOST_COLUMNS);
    if cell.holds {
        extent.used = next;
        let length = cell.typed.saturating_add(cell.spaces);
        let text = length.saturating_mul(next - extent.column);
        extent.text = extent.text.saturating_add(text);
        extent.typed += cell.typed;
    }
    extent.column = next;
}
