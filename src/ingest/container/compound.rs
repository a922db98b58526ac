//! `.xls`: a stream of records in a compound file (MS-CFB, MS-XLS).

use std::io::{Cursor, Read, Write};

use cfb::{CompoundFile, Version};

use super::limits::{MOST_DENSE_CELLS, MOST_TEXT};
use super::records::{long, record_at, text_lengths, word};
use crate::diagnostic::Problem;

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000a;
const FILE_PASS: u16 = 0x002f;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00bd;
const TEXTS: u16 = 0x00fc;
const LABEL_SST: u16 = 0x00fd;
const DIMENSIONS: u16 = 0x0200;
const BEGIN: u16 = 0x0809;
/// Records that are one cell: RString, LabelSst, Number, Label, BoolErr, Rk.
const CELLS: [u16; 6] = [0x00d6, LABEL_SST, 0x0203, 0x0204, 0x0205, 0x027e];

/// The names of the streams that stand in the root of a compound file, in
/// lower case; `None` where it is damaged.
pub fn root_streams(bytes: &[u8]) -> Option<Vec<String>> {
    let file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let streams = file.read_root_storage().filter(cfb::Entry::is_stream);
    Some(streams.map(|entry| entry.name().to_lowercase()).collect())
}

/// The workbook anew: its one stream, whatever the case of its name.
///
/// # Errors
/// Where it has a password, is damaged or too large.
pub fn repaired_xls(bytes: &[u8]) -> Result<Vec<u8>, Problem> {
    let mut stream = workbook_stream(bytes).ok_or(Problem::DamagedFile)?;
    let globals = read_globals(&mut stream)?;
    weigh(&mut stream, &globals)?;
    written(&stream).ok_or(Problem::DamagedFile)
}

fn workbook_stream(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).ok()?;
    let named = |wanted: &str| {
        let mut entries = file.read_root_storage();
        entries.find(|entry| entry.is_stream() && entry.name().eq_ignore_ascii_case(wanted))
    };
    let entry = named("workbook").or_else(|| named("book"))?;
    let mut stream = Vec::new();
    let content = file.open_stream(entry.path()).ok()?;
    let most = bytes.len() as u64;
    content.take(most).read_to_end(&mut stream).ok()?;
    Some(stream)
}

fn written(stream: &[u8]) -> Option<Vec<u8>> {
    let mut file = CompoundFile::create_with_version(Version::V3, Cursor::new(Vec::new())).ok()?;
    let mut workbook = file.create_stream("/Workbook").ok()?;
    workbook.write_all(stream).ok()?;
    workbook.flush().ok()?;
    drop(workbook);
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

/// What stands before the sheets.
#[derive(Default)]
struct Globals {
    /// Where the sheets begin.
    sheets: Vec<usize>,
    /// The lengths of the texts that cells share.
    texts: Vec<u64>,
}

/// Reads what stands before the sheets. A sheet of a kind that calamine does
/// not know becomes one that is not read.
///
/// # Errors
/// Where the workbook has a password; calamine knows of the newer kinds only.
fn read_globals(stream: &mut [u8]) -> Result<Globals, Problem> {
    const MACROS: u8 = 1;
    let mut globals = Globals::default();
    let mut at = 0;
    while let Some(record) = record_at(stream, at) {
        let data = &mut stream[record.begin..record.end];
        match record.kind {
            FILE_PASS => return Err(Problem::PasswordProtected),
            BOUND_SHEET => {
                let begin = usize::try_from(long(data, 0)).unwrap_or(usize::MAX);
                globals.sheets.push(begin);
                if let Some(kind) = data.get_mut(5).filter(|kind| ![0, 1, 2, 6].contains(*kind)) {
                    *kind = MACROS;
                }
            }
            TEXTS => globals.texts = text_lengths(stream, record),
            END => break,
            _ => {}
        }
        at = record.end;
    }
    Ok(globals)
}

/// The rows and columns between the outermost cells.
#[derive(Default)]
struct Extent(Option<[u64; 4]>);

impl Extent {
    fn add(&mut self, row: u16, first: u16, last: u16) {
        let (row, first, last) = (u64::from(row), u64::from(first), u64::from(last));
        let [top, bottom, left, right] = self.0.unwrap_or([row, row, first, last]);
        self.0 = Some([
            top.min(row),
            bottom.max(row),
            left.min(first),
            right.max(last),
        ]);
    }

    fn cells(&self) -> u64 {
        self.0.map_or(0, |[top, bottom, left, right]| {
            (bottom - top + 1) * (right.saturating_sub(left) + 1)
        })
    }
}

/// Counts the cells that calamine makes room for, empty ones between the
/// others among them. It trusts besides what sheets say of their sizes, and
/// some programs say too much: that is taken back.
fn weigh(stream: &mut [u8], globals: &Globals) -> Result<(), Problem> {
    // Sheets that lie in each other would be read over and over.
    let mut left = stream.len().saturating_mul(4).max(1 << 26);
    let (mut cells, mut text) = (0_u64, 0_u64);
    for begin in &globals.sheets {
        let sheet = Sheet::read(stream, *begin, &globals.texts);
        cells = cells.saturating_add(sheet.values.cells());
        cells = cells.saturating_add(sheet.formulas.cells());
        text = text.saturating_add(sheet.text);
        let walked = left.checked_sub(sheet.end.saturating_sub(*begin));
        left = walked.ok_or(Problem::TooLarge)?;
        if cells > MOST_DENSE_CELLS || text > MOST_TEXT {
            return Err(Problem::TooLarge);
        }
    }
    Ok(())
}

/// What is in a sheet.
#[derive(Default)]
struct Sheet {
    values: Extent,
    formulas: Extent,
    /// Characters of shared texts.
    text: u64,
    /// The first byte after it.
    end: usize,
}

impl Sheet {
    fn read(stream: &mut [u8], begin: usize, texts: &[u64]) -> Self {
        let mut sheet = Self {
            end: begin,
            ..Self::default()
        };
        let mut depth = 0_usize;
        while let Some(record) = record_at(stream, sheet.end) {
            sheet.end = record.end;
            let data = &mut stream[record.begin..record.end];
            match record.kind {
                BEGIN => depth += 1,
                END if depth <= 1 => break,
                END => depth -= 1,
                // Within a chart.
                _ if depth > 1 => {}
                DIMENSIONS => data.fill(0),
                kind => sheet.add(kind, data, texts),
            }
        }
        sheet
    }

    fn add(&mut self, kind: u16, data: &[u8], texts: &[u64]) {
        let (row, column) = (word(data, 0), word(data, 2));
        match kind {
            FORMULA => {
                self.formulas.add(row, column, column);
                self.values.add(row, column, column);
            }
            MUL_RK => {
                let last = word(data, data.len().saturating_sub(2));
                self.values.add(row, column, last);
            }
            kind if CELLS.contains(&kind) => self.values.add(row, column, column),
            _ => {}
        }
        if kind == LABEL_SST {
            let text = usize::try_from(long(data, 6)).ok();
            let length = text.and_then(|at| texts.get(at)).copied();
            self.text = self.text.saturating_add(length.unwrap_or(0));
        }
    }
}
