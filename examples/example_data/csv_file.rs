//! Writes a sheet as Swedish Excel saves CSV: semicolons, decimal commas, UTF-8 with a byte-order mark.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

use csv::{Terminator, WriterBuilder};

use crate::table::{Cell, Sheet};

const BYTE_ORDER_MARK: &str = "\u{feff}";

pub fn write(path: &Path, sheet: &Sheet) -> Result<(), Box<dyn Error>> {
    let mut file = File::create(path)?;
    file.write_all(BYTE_ORDER_MARK.as_bytes())?;
    let mut writer = WriterBuilder::new()
        .delimiter(b';')
        .terminator(Terminator::CRLF)
        .from_writer(file);
    // Excel pads every line to the width of the table.
    let mut padded = vec![String::new(); sheet.header.len()];
    for note in &sheet.notes {
        padded[0] = (*note).to_owned();
        writer.write_record(&padded)?;
    }
    writer.write_record(&sheet.header)?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(as_typed))?;
    }
    writer.flush()?;
    Ok(())
}

fn as_typed(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => text.clone(),
        Cell::Number(value) => value.to_string().replace('.', ","),
        Cell::Percent(fraction) => format!("{:.0}\u{a0}%", fraction * 100.0),
        Cell::Date(date) => date.to_string(),
    }
}
