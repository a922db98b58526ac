//! What cells of an `.xls` look like, from its records (MS-XLS 2.4): percent
//! formats, hidden rows and columns.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use super::formats::{Format, format_of};
use super::{Looks, MOST, SheetLooks};
use crate::ingest::container::records::{Record, long, record_at, word};

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000a;
const COLUMNS: u16 = 0x007d;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00bd;
const XF: u16 = 0x00e0;
const NUMBER: u16 = 0x0203;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027e;
const FORMAT: u16 = 0x041e;
/// `0%` and `0.00%`, which every workbook has.
const OWN_PERCENTS: [u16; 2] = [9, 10];

/// What is known of the sheets of a workbook whose one stream is `/Workbook`.
pub fn xls_looks(bytes: &[u8]) -> SheetLooks {
    looks(bytes).unwrap_or_default()
}

fn looks(bytes: &[u8]) -> Option<SheetLooks> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).ok()?;
    let mut stream = Vec::new();
    let workbook = file.open_stream("/Workbook").ok()?;
    let most = bytes.len() as u64;
    workbook.take(most).read_to_end(&mut stream).ok()?;
    let globals = globals(&stream);
    let sheets = globals.sheets.iter();
    Some(
        sheets
            .map(|(name, begin)| (name.clone(), sheet(&stream, *begin, &globals.percents)))
            .collect(),
    )
}

/// What stands before the sheets.
#[derive(Default)]
struct Globals {
    /// Their names, and where they begin.
    sheets: Vec<(String, usize)>,
    /// The cell styles that show a percentage.
    percents: BTreeSet<u16>,
}

fn globals(stream: &[u8]) -> Globals {
    let mut globals = Globals::default();
    let mut formats: BTreeMap<u16, bool> =
        OWN_PERCENTS.into_iter().map(|own| (own, true)).collect();
    let mut styles = Vec::new();
    for record in records(stream, 0) {
        let data = &stream[record.begin..record.end];
        match record.kind {
            BOUND_SHEET => {
                let begin = usize::try_from(long(data, 0)).unwrap_or(usize::MAX);
                let length = usize::from(data.get(6).copied().unwrap_or(0));
                globals.sheets.push((text(data, 7, length), begin));
            }
            FORMAT => {
                let length = usize::from(word(data, 2));
                let format = format_of(&text(data, 4, length));
                formats.insert(word(data, 0), format == Some(Format::Percent));
            }
            XF => styles.push(word(data, 2)),
            _ => {}
        }
    }
    let styles = (0..).zip(styles);
    let shown = styles.filter(|(_, format)| formats.get(format) == Some(&true));
    globals.percents = shown.map(|(style, _)| style).collect();
    globals
}

/// The records from a place to the next end.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record> + '_ {
    let next = move |record: &Record| record_at(stream, record.end);
    let all = std::iter::successors(record_at(stream, from), next);
    all.take_while(|record| record.kind != END)
}

/// A text of so many characters whose flags stand before it: a byte or two
/// for each.
fn text(data: &[u8], flags: usize, length: usize) -> String {
    let wide = data.get(flags).is_some_and(|flags| flags & 1 == 1);
    let data = data.get(flags + 1..).unwrap_or_default();
    if wide {
        let units = data.chunks_exact(2).take(length);
        let units: Vec<u16> = units.map(|unit| word(unit, 0)).collect();
        String::from_utf16_lossy(&units)
    } else {
        data.iter()
            .take(length)
            .map(|byte| char::from(*byte))
            .collect()
    }
}

fn sheet(stream: &[u8], begin: usize, percents: &BTreeSet<u16>) -> Looks {
    const HIDDEN: u8 = 0x20;
    let mut looks = Looks::default();
    for record in records(stream, begin) {
        let data = &stream[record.begin..record.end];
        let row = u32::from(word(data, 0));
        match record.kind {
            NUMBER | RK | FORMULA if percents.contains(&word(data, 4)) => {
                looks.percents.push((row, word(data, 2)));
            }
            MUL_RK => {
                let first = word(data, 2);
                let cells = data.get(4..).unwrap_or_default().chunks_exact(6);
                let cells = (first..=u16::MAX).zip(cells);
                let shown = cells.filter(|(_, cell)| percents.contains(&word(cell, 0)));
                looks
                    .percents
                    .extend(shown.map(|(column, _)| (row, column)));
            }
            ROW if data.get(12).is_some_and(|flags| flags & HIDDEN != 0) => {
                looks.hidden_rows.push((row, row));
            }
            COLUMNS if word(data, 8) & 1 == 1 => {
                looks.hidden_columns.push((row, u32::from(word(data, 2))));
            }
            _ => {}
        }
        if looks.percents.len() > MOST {
            break;
        }
    }
    looks
}
