//! What cells of an `.xls` look like, from its records (MS-XLS 2.4): formats of
//! percentages, months and units, note signs, hidden rows and columns, what is
//! struck through.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use super::rich::{Fonts, Rich};
use super::sections::NumberFormat;
use super::{Looks, SheetLooks};
use crate::ingest::container::records::{Record, double, long, record_at, rk, texts_in_runs, word};

const FORMULA: u16 = 0x0006;
const END: u16 = 0x000a;
const NOTE: u16 = 0x001c;
const DATE_1904: u16 = 0x0022;
const FONT: u16 = 0x0031;
const COLUMNS: u16 = 0x007d;
const BOUND_SHEET: u16 = 0x0085;
const MUL_RK: u16 = 0x00bd;
const XF: u16 = 0x00e0;
const TEXTS: u16 = 0x00fc;
const SHARED_TEXT: u16 = 0x00fd;
const NUMBER: u16 = 0x0203;
const ROW: u16 = 0x0208;
const RK: u16 = 0x027e;
const FORMAT: u16 = 0x041e;

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
            .map(|(name, begin)| (name.clone(), sheet(&stream, *begin, &globals)))
            .collect(),
    )
}

/// What stands before the sheets.
#[derive(Default)]
struct Globals {
    /// Their names, and where they begin.
    sheets: Vec<(String, usize)>,
    /// What the formats of cell styles make of numbers.
    formats: BTreeMap<u16, NumberFormat>,
    /// Cell styles that strike through.
    struck: BTreeSet<u16>,
    /// Texts in which something is raised or struck through, by their numbers.
    texts: BTreeMap<u32, Rich>,
}

fn globals(stream: &[u8]) -> Globals {
    let mut globals = Globals::default();
    let mut formats = NumberFormat::own();
    let (mut styles, mut fonts) = (Vec::new(), Fonts::default());
    // No font has the number four (MS-XLS 2.5.129).
    let mut numbers = (0_u16..).filter(|font| *font != 4);
    let mut counts_from_1904 = false;
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
                let id = word(data, 0).into();
                match NumberFormat::of(&text(data, 4, length)) {
                    Some(format) => formats.insert(id, format),
                    None => formats.remove(&id),
                };
            }
            DATE_1904 => counts_from_1904 = word(data, 0) == 1,
            FONT => {
                const SUPERSCRIPT: u16 = 1;
                const STRUCK: u16 = 0x0008;
                let font = numbers.next();
                let high = font.filter(|_| word(data, 8) == SUPERSCRIPT);
                fonts.high.extend(high);
                let struck = font.filter(|_| word(data, 2) & STRUCK != 0);
                fonts.struck.extend(struck);
            }
            TEXTS if !fonts.is_empty() => {
                let texts = (0..).zip(texts_in_runs(stream, record));
                let told = texts.filter_map(|(number, text)| {
                    Some((number, fonts.read(&text.units, &text.runs)?))
                });
                globals.texts = told.collect();
            }
            XF => styles.push((word(data, 0), word(data, 2))),
            _ => {}
        }
    }
    for (style, (font, format)) in (0..).zip(styles) {
        if fonts.struck.contains(&font) {
            globals.struck.insert(style);
        }
        let format = formats.get(&u32::from(format)).cloned();
        globals.formats.extend(format.map(|mut format| {
            if counts_from_1904 {
                format.count_from_1904();
            }
            (style, format)
        }));
    }
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

fn sheet(stream: &[u8], begin: usize, globals: &Globals) -> Looks {
    const HIDDEN: u8 = 0x20;
    let mut looks = Looks::default();
    for record in records(stream, begin) {
        let data = &stream[record.begin..record.end];
        let row = u32::from(word(data, 0));
        let holds = matches!(record.kind, FORMULA | NUMBER | RK | SHARED_TEXT);
        if holds && globals.struck.contains(&word(data, 4)) {
            looks.struck.push((row, word(data, 2)));
        }
        match record.kind {
            // What a formula gave, where that is a number.
            FORMULA if word(data, 12) == u16::MAX => {}
            NUMBER | RK | FORMULA => {
                let value = match record.kind {
                    RK => rk(long(data, 6)),
                    _ => double(data, 6),
                };
                if let Some(format) = globals.formats.get(&word(data, 4)) {
                    looks.add_number((row, word(data, 2)), format, value);
                }
            }
            SHARED_TEXT => {
                let text = globals.texts.get(&long(data, 6)).cloned();
                looks.add_text((row, word(data, 2)), text);
            }
            MUL_RK => {
                let first = word(data, 2);
                let cells = data.get(4..).unwrap_or_default().chunks_exact(6);
                for (column, cell) in (first..=u16::MAX).zip(cells) {
                    if globals.struck.contains(&word(cell, 0)) {
                        looks.struck.push((row, column));
                    }
                    if let Some(format) = globals.formats.get(&word(cell, 0)) {
                        looks.add_number((row, column), format, rk(long(cell, 2)));
                    }
                }
            }
            NOTE => looks.noted.push((row, word(data, 2))),
            ROW if data.get(12).is_some_and(|flags| flags & HIDDEN != 0) => {
                looks.hidden_rows.push((row, row));
            }
            COLUMNS if word(data, 8) & 1 == 1 => {
                looks.hidden_columns.push((row, u32::from(word(data, 2))));
            }
            _ => {}
        }
        if looks.is_full() {
            break;
        }
    }
    looks
}
