//! Workbooks of every format. Sheets that are no table are named, not read.

use std::io::Cursor;

use calamine::{
    CellErrorType, Data, Dimensions, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx,
    XlsxError,
};
use rustc_hash::FxHashSet;

use super::cell::UNCALCULATED;
use super::container::{Room, repaired_ods, repaired_xls, repaired_xlsb, repaired_xlsx};
use super::format::Format;
use super::grid::Grid;
use super::header::{HEADER_WITHIN, table_by_headings, table_named, table_nearly_headed};
use super::looks::{Looks, ods_looks, part_has, xls_looks, xlsb_looks, xlsx_looks};
use crate::diagnostic::{Problem, Value, caught, plain, quoted};

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

    /// Whether the rest of a sheet is read whose first rows are these.
    fn wants_rest(self, name: &str, grid: &Grid) -> bool {
        self.wants(name)
            || table_by_headings(grid).is_some()
            || table_nearly_headed(grid) != Value::Nothing
    }
}

/// What a workbook holds.
#[derive(Debug, Default)]
pub struct Book {
    /// Its sheets of cells.
    pub grids: Vec<Grid>,
    /// The names of its other sheets: charts, macros and dialogs.
    pub others: Vec<String>,
}

/// Reads the sheets of a workbook of this format.
///
/// # Errors
/// One problem for the file as a whole: protected by a password, damaged, or
/// of another kind.
pub fn read_workbook(bytes: &[u8], format: Format, every: Every) -> Result<Book, Problem> {
    unharmed(|| match format {
        Format::Xlsx => read_xlsx(&repaired_xlsx(bytes)?, every),
        Format::Xlsb => read_xlsb(&repaired_xlsb(bytes)?, every),
        Format::Xls => read_xls(&repaired_xls(bytes)?, every),
        Format::Ods => read_ods(&repaired_ods(bytes)?, every),
        Format::Encrypted => Err(Problem::PasswordProtected),
        Format::Damaged => Err(Problem::DamagedFile),
        Format::Archive | Format::Document | Format::Html | Format::Numbers | Format::Xml => {
            Err(not_a_workbook(format))
        }
    })
}

/// calamine is well tried, but a crafted file must not take the build down.
fn unharmed<T>(read: impl FnOnce() -> Result<T, Problem>) -> Result<T, Problem> {
    caught(read).unwrap_or(Err(Problem::DamagedFile))
}

/// The problem of a file of another kind.
pub fn not_a_workbook(format: Format) -> Problem {
    let kind = plain(match format {
        Format::Html => "html",
        Format::Document => "document",
        Format::Numbers => "numbers",
        Format::Xml => "xml",
        _ => "archive",
    });
    Problem::NotAWorkbook { kind }
}

/// The worksheets of a workbook in their order, without charts and macros, and
/// whether each is hidden.
fn worksheets<'a>(book: &impl Reader<Input<'a>>) -> Vec<(String, bool)> {
    let sheets = book.sheets_metadata().iter();
    sheets
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible))
        .collect()
}

/// The names of the other sheets, those of program code aside, which nobody sees.
fn others<'a>(book: &impl Reader<Input<'a>>) -> Vec<String> {
    let sheets = book.sheets_metadata().iter();
    sheets
        .filter(|sheet| !matches!(sheet.typ, SheetType::WorkSheet | SheetType::Vba))
        .map(|sheet| sheet.name.clone())
        .collect()
}

/// Adds a cell to a sheet; `None` where there is no room for it.
fn push(grid: &mut Grid, room: &mut Room, at: (u32, u32), value: Data) -> Option<()> {
    room.take(match &value {
        Data::String(text) => text.len(),
        _ => 0,
    })?;
    grid.push(at.0, at.1, value);
    Some(())
}

fn new_grid(name: &str, hidden: bool) -> Grid {
    let mut grid = Grid::new(name, true);
    grid.hidden.sheet = hidden;
    grid
}

/// Merged cells stand behind the cells in the file, and calamine reads the
/// sheet a second time for them; what cells look like is read aside: all three
/// readings go side by side.
fn read_xlsx(bytes: &[u8], every: Every) -> Result<Book, Problem> {
    let ((book, merges), looks) = rayon::join(
        || {
            rayon::join(
                || unharmed(|| xlsx_cells(bytes, every)),
                || unharmed(|| xlsx_merges(bytes)),
            )
        },
        || unharmed(|| Ok(xlsx_looks(bytes))),
    );
    let (mut book, merges, mut looks) = (book?, merges?, looks?);
    for (index, grid) in book.grids.iter_mut().enumerate() {
        grid.finish(merges.get(index).map_or(&[], Vec::as_slice));
        grid.add_looks(looks.remove(&grid.name).unwrap_or_default());
    }
    Ok(book)
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

fn xlsx_cells(bytes: &[u8], every: Every) -> Result<Book, Problem> {
    let mut book = open_xlsx(bytes)?;
    let mut grids = Vec::new();
    let mut room = Room::new(bytes.len());
    for (name, hidden) in worksheets(&book) {
        let mut grid = new_grid(&name, hidden);
        read_xlsx_cells(&mut book, &mut room, &mut grid, every)?;
        grids.push(grid);
    }
    let others = others(&book);
    Ok(Book { grids, others })
}

fn read_xlsx_cells(
    book: &mut Xlsx<Input<'_>>,
    room: &mut Room,
    grid: &mut Grid,
    every: Every,
) -> Result<(), Problem> {
    let name = grid.name.clone();
    let problem = |error: XlsxError| xlsx_problem(&error);
    let mut cells = match book.worksheet_cells_reader(&name) {
        Err(XlsxError::NotAWorksheet(_)) => return Ok(()),
        cells => cells.map_err(problem)?,
    };
    let mut wanted = every.wants(&name);
    if wanted {
        grid.reserve(cells.dimensions().len());
    }
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(problem)? {
        let (row, column) = cell.pos;
        if !wanted && row >= HEADER_WITHIN {
            wanted = every.wants_rest(&name, grid);
            if !wanted {
                break;
            }
        }
        let value = match Data::from(cell.value) {
            Data::Empty if cell.formula.is_some() => UNCALCULATED,
            value => value,
        };
        push(grid, room, (row, column), value).ok_or(Problem::TooLarge)?;
    }
    if !every.wants_rest(&name, grid) {
        grid.clear();
    }
    Ok(())
}

/// Whether any part of the archive speaks of merged cells: most workbooks have
/// none, and need no second reading.
fn speaks_of_merges(bytes: &[u8]) -> bool {
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return true;
    };
    let names: Vec<String> = archive
        .file_names()
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect();
    names
        .iter()
        .any(|name| part_has(&mut archive, name, &[b"mergeCell"]))
}

fn xlsx_merges(bytes: &[u8]) -> Result<Vec<Vec<Dimensions>>, Problem> {
    if !speaks_of_merges(bytes) {
        return Ok(Vec::new());
    }
    let mut book = open_xlsx(bytes)?;
    let names = worksheets(&book);
    let merges = names.iter().map(|(name, _)| {
        book.merge_cells_by_sheet_name(name)
            .map_err(|error| xlsx_problem(&error))
    });
    merges.collect()
}

fn read_xls(bytes: &[u8], every: Every) -> Result<Book, Problem> {
    let mut book: Xls<Input<'_>> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::XlsError::Password => Problem::PasswordProtected,
        _ => Problem::DamagedFile,
    })?;
    let others = others(&book);
    let mut looks = xls_looks(bytes);
    let grids = worksheets(&book).into_iter().map(|(name, hidden)| {
        let mut grid = new_grid(&name, hidden);
        let range = book.worksheet_range(&name);
        push_range(&mut grid, range.map_err(|_| Problem::DamagedFile)?);
        if every.wants_rest(&name, &grid) {
            let merges = book.merge_cells_by_sheet_name(&name).unwrap_or_default();
            grid.finish(&merges);
            grid.add_looks(looks.remove(&name).unwrap_or_default());
        } else {
            grid.clear();
        }
        Ok(grid)
    });
    let grids = grids.collect::<Result<_, _>>()?;
    Ok(Book { grids, others })
}

fn read_xlsb(bytes: &[u8], every: Every) -> Result<Book, Problem> {
    let problem = |error: calamine::XlsbError| match error {
        calamine::XlsbError::Password => Problem::PasswordProtected,
        _ => Problem::DamagedFile,
    };
    let mut book: Xlsb<Input<'_>> = Xlsb::new(Cursor::new(bytes)).map_err(problem)?;
    let mut grids = Vec::new();
    let mut room = Room::new(bytes.len());
    let mut looks = xlsb_looks(bytes);
    for (name, hidden) in worksheets(&book) {
        let mut grid = new_grid(&name, hidden);
        let looks = looks.remove(&name).unwrap_or_default();
        let read = read_xlsb_cells(&mut book, &mut room, &mut grid, (every, looks));
        read.map_err(problem)?.ok_or(Problem::TooLarge)?;
        grids.push(grid);
    }
    let others = others(&book);
    Ok(Book { grids, others })
}

/// Inner `None` where there is no room for the cells.
fn read_xlsb_cells(
    book: &mut Xlsb<Input<'_>>,
    room: &mut Room,
    grid: &mut Grid,
    (every, looks): (Every, Looks),
) -> Result<Option<()>, calamine::XlsbError> {
    let name = grid.name.clone();
    let mut seen = FxHashSet::default();
    let mut cells = book.worksheet_cells_reader(&name)?;
    while let Some(cell) = cells.next_cell()? {
        let (row, column) = cell.get_position();
        seen.insert((row, column));
        let value = cell.get_value().clone().into();
        if push(grid, room, (row, column), value).is_none() {
            return Ok(None);
        }
    }
    drop(cells);
    if !every.wants_rest(&name, grid) {
        grid.clear();
        return Ok(Some(()));
    }
    // A formula that gave an error is among the formulas alone.
    let mut formulas = book.worksheet_cells_reader(&name)?;
    while let Some(cell) = formulas.next_formula()? {
        let (row, column) = cell.get_position();
        if !seen.contains(&(row, column)) {
            grid.push(row, column, Data::Error(CellErrorType::Value));
        }
    }
    grid.finish(&[]);
    grid.add_looks(looks);
    Ok(Some(()))
}

fn read_ods(bytes: &[u8], every: Every) -> Result<Book, Problem> {
    let mut book: Ods<Input<'_>> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => Problem::PasswordProtected,
        calamine::OdsError::CellLimitExceeded { .. } => Problem::TooLarge,
        _ => Problem::DamagedFile,
    })?;
    let mut looks = ods_looks(bytes);
    let others = others(&book);
    let grids = worksheets(&book).into_iter().map(|(name, hidden)| {
        let mut grid = new_grid(&name, hidden);
        let range = book.worksheet_range(&name);
        push_range(&mut grid, range.map_err(|_| Problem::DamagedFile)?);
        if every.wants_rest(&name, &grid) {
            grid.finish(&[]);
            grid.add_looks(looks.remove(&name).unwrap_or_default());
        } else {
            grid.clear();
        }
        Ok(grid)
    });
    let grids = grids.collect::<Result<_, _>>()?;
    Ok(Book { grids, others })
}

fn push_range(grid: &mut Grid, range: calamine::Range<Data>) {
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        grid.push(top + row as u32, left + column as u32, value.clone());
    }
}
