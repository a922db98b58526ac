//! CSV and TSV files, in the encodings and with the separators that
//! spreadsheet programs of this part of the world write.

use calamine::Data;
use encoding_rs::{UTF_8, WINDOWS_1252};

use super::grid::Grid;
use crate::diagnostic::Problem;

/// Reads a text file as one sheet named `stem`. Every cell is text.
///
/// # Errors
/// When the bytes are no text.
pub fn read_text_file(bytes: &[u8], stem: &str) -> Result<Grid, Problem> {
    // One kind of line end, so that lines can be counted.
    let text = decode(bytes)?.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator(&text))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid::new(stem, false);
    let mut record = csv::StringRecord::new();
    let mut within_cells = 0;
    let (mut counted, mut lines) = (0, 0);
    // An unbalanced quote swallows the rest; what is missing then is said by
    // whoever looks for it.
    while reader.read_record(&mut record).unwrap_or(false) {
        // Blank lines are skipped by the reader but counted by a spreadsheet;
        // line breaks inside quotes the other way round.
        let begins = record.position().map_or(0, |at| at.byte() as usize);
        let blank = text[begins..]
            .bytes()
            .take_while(|byte| *byte == b'\n')
            .count();
        lines += text[counted..begins + blank].matches('\n').count();
        counted = begins + blank;
        let row = u32::try_from(lines - within_cells).unwrap_or(u32::MAX);
        within_cells += record
            .iter()
            .map(|field| field.matches('\n').count())
            .sum::<usize>();
        for (column, field) in record.iter().enumerate() {
            grid.push(
                row,
                u32::try_from(column).unwrap_or(u32::MAX),
                Data::String(field.to_owned()),
            );
        }
    }
    grid.finish(&[]);
    Ok(grid)
}

/// UTF-8 or UTF-16 by its mark, else UTF-8 where it is valid, else Windows-1252.
fn decode(bytes: &[u8]) -> Result<String, Problem> {
    if let Some((encoding, skip)) = encoding_rs::Encoding::for_bom(bytes) {
        return Ok(encoding
            .decode_without_bom_handling(&bytes[skip..])
            .0
            .into_owned());
    }
    if bytes.contains(&0) {
        return Err(Problem::new("not-a-text-file", "this is not a text file")
            .help("save it as CSV UTF-8, or as .xlsx"));
    }
    let utf8 = UTF_8.decode_without_bom_handling_and_without_replacement(bytes);
    Ok(utf8
        .unwrap_or_else(|| WINDOWS_1252.decode(bytes).0)
        .into_owned())
}

/// The separator that stands, outside quotes, in most of the first lines;
/// the semicolon where it ties, since decimal commas stand between semicolons.
fn separator(text: &str) -> u8 {
    const SEPARATORS: [char; 3] = [';', '\t', ','];
    let mut lines_with = [0_usize; 3];
    let mut quoted = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(20) {
        let mut seen = [false; 3];
        for character in line.chars() {
            if character == '"' {
                quoted = !quoted;
            } else if let Some(at) = SEPARATORS.iter().position(|s| *s == character) {
                seen[at] |= !quoted;
            }
        }
        for (count, seen) in lines_with.iter_mut().zip(seen) {
            *count += usize::from(seen);
        }
    }
    let best = (0..3).rev().max_by_key(|&at| lines_with[at]).unwrap_or(0);
    SEPARATORS[best] as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(bytes: &[u8], row: u32, column: u16) -> String {
        let grid = read_text_file(bytes, "x").unwrap();
        match crate::ingest::grid::cell_of(grid.row(row), column) {
            Some(Data::String(text)) => text.clone(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn encodings_and_separators_are_told_apart() {
        assert_eq!(cell("\u{feff}id;värde\na;1,5".as_bytes(), 1, 1), "1,5");
        assert_eq!(cell(b"id;v\xe4rde\na;1,5", 0, 1), "värde");
        assert_eq!(
            cell("id,värde\na,\"två\nrader\"".as_bytes(), 1, 1),
            "två\nrader"
        );
        assert_eq!(cell(b"id,b\na,x;y\n\nc,d", 3, 0), "c", "blank lines count");
        assert_eq!(cell(b"a;b\r\nc;d\r\n", 1, 0), "c");
        assert_eq!(cell("id\tvärde\na\tb".as_bytes(), 1, 1), "b");
    }

    #[test]
    fn an_unbalanced_quote_does_not_break_the_reader() {
        assert_eq!(cell(b"id;b\n\"a;b\n", 0, 1), "b");
    }
}
