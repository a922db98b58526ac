//! Workbooks of every format, told apart by what they hold, not by their ending.

use std::io::Cursor;

use calamine::{Data, Ods, Reader, Xls, Xlsb, Xlsx};

use super::grid::Grid;
use crate::diagnostic::Problem;

const ZIP: &[u8] = b"PK\x03\x04";
const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

type Input<'a> = Cursor<&'a [u8]>;

/// Whether the bytes are a workbook at all.
pub fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(OLE)
}

/// Reads every sheet.
///
/// # Errors
/// One problem for the file as a whole: protected by a password, damaged, or
/// of another kind.
pub fn read_workbook(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    // calamine is well tried, but a crafted file must not take the build down.
    let read = std::panic::catch_unwind(|| read_by_content(bytes));
    read.unwrap_or_else(|_| Err(damaged()))
}

fn read_by_content(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    if bytes.starts_with(OLE) {
        return read_ole(bytes);
    }
    let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
    if holds(b"xl/workbook.bin") {
        return read_xlsb(bytes);
    }
    if holds(b"application/vnd.oasis.opendocument.spreadsheet") || holds(b"content.xml") {
        return read_ods(bytes);
    }
    if holds(b"xl/") || holds(b"[Content_Types].xml") {
        return read_xlsx(bytes);
    }
    Err(
        Problem::new("not-a-workbook", "this is a zip archive, not a workbook")
            .help("unpack it, or save the workbook as .xlsx or .ods"),
    )
}

fn damaged() -> Problem {
    Problem::new(
        "damaged-file",
        "the workbook is damaged or was not copied whole",
    )
    .help("open it in the spreadsheet program and save it again, or copy it once more")
}

fn protected() -> Problem {
    Problem::new(
        "password-protected",
        "the workbook is protected by a password",
    )
    .help("open it, remove the password, and save it again")
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    use calamine::XlsxError;
    let problem = |error: &XlsxError| match error {
        XlsxError::Password => protected(),
        _ => damaged(),
    };
    let mut book: Xlsx<Input<'_>> = Xlsx::new(Cursor::new(bytes)).map_err(|e| problem(&e))?;
    let mut grids = Vec::new();
    for name in book.sheet_names() {
        let mut grid = Grid::new(&name, true);
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let mut cells = match book.worksheet_cells_reader(&name) {
            Ok(cells) => cells,
            // A chart sheet has no cells.
            Err(XlsxError::NotAWorksheet(_) | XlsxError::WorksheetNotFound(_)) => continue,
            Err(error) => return Err(problem(&error)),
        };
        while let Some(cell) = cells
            .next_cell_with_formula_metadata()
            .map_err(|e| problem(&e))?
        {
            let (row, column) = cell.pos;
            let value = Data::from(cell.value);
            if cell.formula.is_some() && value == Data::Empty {
                grid.push_uncalculated(row, column);
            } else {
                grid.push(row, column, value);
            }
        }
        grid.finish(&merges);
        grids.push(grid);
    }
    Ok(grids)
}

fn read_ole(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    // An xlsx with a password is an OLE file with this stream, in UTF-16.
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    if bytes.windows(name.len()).any(|window| window == name) {
        return Err(protected());
    }
    let problem = |error: calamine::XlsError| match error {
        calamine::XlsError::Password => protected(),
        _ => damaged(),
    };
    let mut book: Xls<Input<'_>> = Xls::new(Cursor::new(bytes)).map_err(problem)?;
    let names = book.sheet_names();
    let mut grids = Vec::new();
    for name in names {
        let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
        let Ok(range) = book.worksheet_range(&name) else {
            continue;
        };
        grids.push(from_range(&name, true, &range, &merges));
    }
    Ok(grids)
}

fn read_xlsb(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    let book = Xlsb::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsbError::Password => protected(),
        _ => damaged(),
    })?;
    Ok(plain_sheets(book))
}

fn read_ods(bytes: &[u8]) -> Result<Vec<Grid>, Problem> {
    let book = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => protected(),
        _ => damaged(),
    })?;
    Ok(plain_sheets(book))
}

/// The sheets of a format of which calamine tells no merged cells.
fn plain_sheets<'a>(mut book: impl Reader<Input<'a>>) -> Vec<Grid> {
    let names = book.sheet_names();
    let grids = names.iter().filter_map(|name| {
        let range = book.worksheet_range(name).ok()?;
        Some(from_range(name, false, &range, &[]))
    });
    grids.collect()
}

fn from_range(
    name: &str,
    tells_merging: bool,
    range: &calamine::Range<Data>,
    merges: &[calamine::Dimensions],
) -> Grid {
    let mut grid = Grid::new(name, tells_merging);
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        grid.push(top + row as u32, left + column as u32, value.clone());
    }
    grid.finish(merges);
    grid
}
