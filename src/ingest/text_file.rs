//! CSV and TSV files, in the encodings and with the separators that
//! spreadsheet programs of this part of the world write.

use calamine::Data;

use super::encoding::decode;
use super::grid::Grid;
use crate::diagnostic::{Problem, column_letters, plain};

/// Reads a text file as one sheet named `stem`. Every cell is text. With it
/// comes what is odd about its encoding.
///
/// # Errors
/// When the bytes are no text, or a quotation mark is never closed.
pub fn read_text_file(bytes: &[u8], stem: &str) -> Result<(Grid, Option<Problem>), Problem> {
    let (text, odd) = decode(bytes)?;
    // One kind of line end, so that lines can be counted.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let separator = separator(&text);
    if let Some((row, column)) = find_unclosed_quote(&text, separator) {
        return Err(unclosed_quote(row, column));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut grid = Grid::new(stem, false);
    let mut record = csv::StringRecord::new();
    let mut within_cells = 0;
    let (mut counted, mut lines) = (0, 0);
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
        grid.add_width(row, record.len());
        if separator == b',' {
            grid.add_between_commas(row, record.len());
        }
        for (column, field) in record.iter().enumerate() {
            grid.push(
                row,
                u32::try_from(column).unwrap_or(u32::MAX),
                Data::String(field.to_owned()),
            );
        }
    }
    grid.finish(&[]);
    Ok((grid, odd))
}

fn unclosed_quote(row: u32, column: u32) -> Problem {
    let (letters, row) = (column_letters(column), u64::from(row) + 1);
    Problem::UnclosedQuote {
        cell: plain(format!("{letters}{row}")),
    }
}

/// Row and column, from 0, of a quoted cell that goes on to the end of the
/// file, or over line breaks to a quotation mark that belongs to another cell
/// (one that something other than a separator follows).
fn find_unclosed_quote(text: &str, separator: u8) -> Option<(u32, u32)> {
    let bytes = text.as_bytes();
    let (mut row, mut column, mut at) = (0, 0, 0);
    while at < bytes.len() {
        if bytes[at] == b'"' {
            let (end, closed) = quoted_end(bytes, at + 1);
            let next = bytes[end..].iter().find(|byte| **byte != b' ');
            let belongs = next.is_none_or(|byte| *byte == separator || *byte == b'\n');
            if !closed || !belongs && bytes[at..end].contains(&b'\n') {
                return Some((row, column));
            }
            at = end;
        }
        // A quotation mark further on in a cell is only a character.
        at += bytes[at..]
            .iter()
            .position(|byte| *byte == separator || *byte == b'\n')
            .unwrap_or(bytes.len() - at);
        match bytes.get(at) {
            Some(b'\n') => (row, column) = (row + 1, 0),
            _ => column += 1,
        }
        at += 1;
    }
    None
}

/// The first byte after the quotation mark that closes what began before
/// `at`, and whether there is one.
fn quoted_end(bytes: &[u8], mut at: usize) -> (usize, bool) {
    while let Some(next) = bytes[at..].iter().position(|byte| *byte == b'"') {
        at += next + 1;
        if bytes.get(at) != Some(&b'"') {
            return (at, true);
        }
        at += 1;
    }
    (bytes.len(), false)
}

/// The separator that stands, outside quotes, in most of the first lines;
/// the semicolon where it ties, since decimal commas stand between semicolons.
fn separator(text: &str) -> u8 {
    const SEPARATORS: [char; 4] = [';', '\t', ',', '|'];
    let mut lines_with = [0_usize; SEPARATORS.len()];
    let mut quoted = false;
    for line in text.lines().filter(|line| !line.trim().is_empty()).take(20) {
        let mut seen = [false; SEPARATORS.len()];
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
    let positions = 0..SEPARATORS.len();
    let best = positions
        .rev()
        .max_by_key(|&at| lines_with[at])
        .unwrap_or(0);
    SEPARATORS[best] as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(bytes: &[u8], row: u32, column: u16) -> String {
        match read_text_file(bytes, "x").unwrap().0.row(row).cell(column) {
            Some((Data::String(text), _)) => text.clone(),
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
        assert_eq!(cell(b"id|b\na|1,5\nc|2", 1, 1), "1,5");
    }

    #[test]
    fn a_quote_that_swallows_rows_is_refused() {
        let problem = |text: &str| {
            read_text_file(text.as_bytes(), "x")
                .err()
                .map(|p| p.told().0)
        };
        let message = |cell: &str| {
            Some(format!(
                "the quotation mark that begins cell {cell} is not closed, so that the rows below end up in the same cell"
            ))
        };
        assert_eq!(problem("id;b\n\"a;b\nc;d\n"), message("A2"));
        assert_eq!(problem("id;b\na;\"b\nc;\"d\"\ne;f"), message("B2"));
        assert_eq!(problem("id;b\na;\"b \"\"x\"\" \n y\"\nc;d"), None);
        assert_eq!(problem("id;b\na;5\" rör\nc;\"d\" e\n"), None);
        assert_eq!(problem("\"\"\n\"\";\"\""), None);
    }

    #[test]
    fn mixed_encodings_are_refused() {
        let bytes = b"id;ort\na;V\xc3\xa4xj\xc3\xb6\nb;V\xe4xj\xf6\n";
        let problem = read_text_file(bytes, "x").unwrap_err();
        assert_eq!(problem.id(), "mixed-encoding");
        assert!(problem.told().0.contains("line 3"));
        assert_eq!(cell(b"id;ort\na;\xbbMALM\xd6\xbb", 1, 1), "»MALMÖ»");
    }
}
