//! Workbooks of every format. Sheets that are no table are named, not read.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Dimensions, Ods, Reader, SheetType, Xls, Xlsb, Xlsx, XlsxError};

use super::format::Format;
use super::grid::{Grid, UNCALCULATED};
use super::header::table_named;
use crate::diagnostic::{Problem, plain, quoted};

type Input<'a> = Cursor<&'a [u8]>;

/// Which sheets are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Every {
    /// Those that are tables; of the others only the name is told.
    Table,
    /// All.
    Sheet,
}

impl Every {
    fn wants(self, name: &str) -> bool {
        self == Self::Sheet || table_named(name).is_some()
    }
}

/// Reads the sheets of a workbook of this format.
///
/// # Errors
/// One problem for the file as a whole: protected by a password, damaged, or
/// of another kind.
pub fn read_workbook(bytes: &[u8], format: Format, every: Every) -> Result<Vec<Grid>, Problem> {
    // calamine is well tried, but a crafted file must not take the build down.
    let read = catch_unwind(AssertUnwindSafe(|| match format {
        Format::Xlsx => read_xlsx(bytes, every),
        Format::Xlsb => read_xlsb(bytes, every),
        Format::Xls => read_xls(bytes, every),
        Format::Ods => read_ods(bytes, every),
        Format::Encrypted => Err(Problem::PasswordProtected),
        Format::Damaged => Err(Problem::DamagedFile),
        Format::TooLarge => Err(Problem::TooLarge),
        Format::Archive | Format::Document | Format::Html => Err(not_a_workbook(format)),
    }));
    read.unwrap_or(Err(Problem::DamagedFile))
}

/// The problem of a file of another kind.
pub fn not_a_workbook(format: Format) -> Problem {
    let kind = plain(match format {
        Format::Html => "html",
        Format::Document => "document",
        _ => "archive",
    });
    Problem::NotAWorkbook { kind }
}

/// The worksheets of a workbook in their order, without charts and macros.
fn worksheets<'a>(book: &impl Reader<Input<'a>>) -> Vec<String> {
    book.sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .collect()
}

/// Merged cells stand behind the cells in the file, and calamine reads the
/// sheet a second time for them: both readings go side by side.
fn read_xlsx(bytes: &[u8], every: Every) -> Result<Vec<Grid>, Problem> {
    let (grids, merges) = rayon::join(|| xlsx_cells(bytes, every), || xlsx_merges(bytes, every));
    let mut grids = grids?;
    let merges = merges?;
    for (index, grid) in grids.iter_mut().enumerate() {
        grid.finish(merges.get(index).map_or(&[], Vec::as_slice));
    }
    Ok(grids)
}

fn open_xlsx(bytes: &[u8]) -> Result<Xlsx<Input<'_>>, Problem> {
    Xlsx::new(Cursor::new(bytes)).map_err(|error| xlsx_problem(&error))
}

fn xlsx_problem(error: &XlsxError) -> Problem {
    match error {
        XlsxError::Password => Problem::PasswordProtected,
        XlsxError::CellError(value) => Problem::ErrorValue {
            value: quoted(value),
        },
        _ => Problem::DamagedFile,
    }
}

fn xlsx_cells(bytes: &[u8], every: Every) -> Result<Vec<Grid>, Problem> {
    let mut book = open_xlsx(bytes)?;
    let mut grids = Vec::new();
    for name in worksheets(&book) {
        let mut grid = Grid::new(&name, true);
        if every.wants(&name) {
            read_xlsx_cells(&mut book, &name, &mut grid).map_err(|error| xlsx_problem(&error))?;
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn read_xlsx_cells(
    book: &mut Xlsx<Input<'_>>,
    name: &str,
    grid: &mut Grid,
) -> Result<(), XlsxError> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        cells => cells?,
    };
    grid.reserve(cells.dimensions().len());
    while let Some(cell) = cells.next_cell_with_formula_metadata()? {
        let (row, column) = cell.pos;
        let value = match Data::from(cell.value) {
            Data::Empty if cell.formula.is_some() => UNCALCULATED,
            value => value,
        };
        grid.push(row, column, value);
    }
    Ok(())
}

/// Whether any part of the archive speaks of merged cells, seen without
/// reading its XML: most workbooks have none, and need no second reading.
fn speaks_of_merges(bytes: &[u8]) -> bool {
    const SIGN: &[u8] = b"mergeCell";
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return true;
    };
    let finder = memchr::memmem::Finder::new(SIGN);
    (0..archive.len()).any(|index| {
        let Ok(mut part) = archive.by_index(index) else {
            return true;
        };
        let mut window = vec![0; 1 << 16];
        let mut kept = 0;
        loop {
            match part.read(&mut window[kept..]) {
                Ok(0) => return false,
                Err(_) => return true,
                Ok(read) => {
                    let end = kept + read;
                    if finder.find(&window[..end]).is_some() {
                        return true;
                    }
                    // The sign may begin at the window's end.
                    kept = end.min(SIGN.len() - 1);
                    window.copy_within(end - kept..end, 0);
                }
            }
        }
    })
}

fn xlsx_merges(bytes: &[u8], every: Every) -> Result<Vec<Vec<Dimensions>>, Problem> {
    if !speaks_of_merges(bytes) {
        return Ok(Vec::new());
    }
    let mut book = open_xlsx(bytes)?;
    let names = worksheets(&book);
    let merges = names.iter().map(|name| {
        if !every.wants(name) {
            return Ok(Vec::new());
        }
        book.merge_cells_by_sheet_name(name)
            .map_err(|error| xlsx_problem(&error))
    });
    merges.collect()
}

fn read_xls(bytes: &[u8], every: Every) -> Result<Vec<Grid>, Problem> {
    let mut book: Xls<Input<'_>> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => Problem::PasswordProtected,
        _ => Problem::DamagedFile,
    })?;
    let sheets = worksheets(&book).into_iter().map(|name| {
        let mut grid = Grid::new(&name, true);
        if every.wants(&name) {
            let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
            push_range(
                &mut grid,
                book.worksheet_range(&name)
                    .map_err(|_| Problem::DamagedFile)?,
            );
            grid.finish(&merges);
        }
        Ok(grid)
    });
    sheets.collect()
}

fn read_xlsb(bytes: &[u8], every: Every) -> Result<Vec<Grid>, Problem> {
    let problem = |error: calamine::XlsbError| match error {
        calamine::XlsbError::Password => Problem::PasswordProtected,
        _ => Problem::DamagedFile,
    };
    let mut book: Xlsb<Input<'_>> = Xlsb::new(Cursor::new(bytes)).map_err(problem)?;
    let mut grids = Vec::new();
    for name in worksheets(&book) {
        let mut grid = Grid::new(&name, false);
        if every.wants(&name) {
            let mut cells = book.worksheet_cells_reader(&name).map_err(problem)?;
            while let Some(cell) = cells.next_cell().map_err(problem)? {
                let (row, column) = cell.get_position();
                grid.push(row, column, cell.get_value().clone().into());
            }
            grid.finish(&[]);
        }
        grids.push(grid);
    }
    Ok(grids)
}

fn read_ods(bytes: &[u8], every: Every) -> Result<Vec<Grid>, Problem> {
    let mut book: Ods<Input<'_>> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => Problem::PasswordProtected,
        calamine::OdsError::CellLimitExceeded { .. } => Problem::TooLarge,
        _ => Problem::DamagedFile,
    })?;
    let sheets = worksheets(&book).into_iter().map(|name| {
        let mut grid = Grid::new(&name, false);
        if every.wants(&name) {
            let formulas = book
                .worksheet_formula(&name)
                .map_err(|_| Problem::DamagedFile)?;
            let range = book
                .worksheet_range(&name)
                .map_err(|_| Problem::DamagedFile)?;
            let (top, left) = formulas.start().unwrap_or_default();
            for (row, column, _) in formulas.used_cells() {
                let at = (top + row as u32, left + column as u32);
                if range
                    .get_value(at)
                    .is_none_or(|value| *value == Data::Empty)
                {
                    grid.push(at.0, at.1, UNCALCULATED);
                }
            }
            push_range(&mut grid, range);
            grid.finish(&[]);
        }
        Ok(grid)
    });
    sheets.collect()
}

fn push_range(grid: &mut Grid, range: calamine::Range<Data>) {
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        grid.push(top + row as u32, left + column as u32, value.clone());
    }
}
