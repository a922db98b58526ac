//! What an `.xlsb` file tells of its cells beside their values, from its
//! records (MS-XLSB 2.4): formats of percentages, months and units, note signs,
//! merged cells, hidden rows and columns, what is struck through.

use std::collections::{BTreeMap, BTreeSet};
use std::io::BufReader;

use calamine::Dimensions;

use super::rich::{Fonts, Rich};
use super::sections::NumberFormat;
use super::{Archive, Looks, MOST, SheetLooks, open, targets};
use crate::ingest::container::binary::next_record;
use crate::ingest::container::records::{double, long, rk, word};

const ROW: u16 = 0;
const CELL_RK: u16 = 2;
const CELL_REAL: u16 = 5;
const CELL_SHARED: u16 = 7;
const FORMULA_NUMBER: u16 = 9;
const LAST_FORMULA: u16 = 11;
const SHARED: u16 = 19;
const FONT: u16 = 43;
const FORMAT: u16 = 44;
const STYLE: u16 = 47;
const COLUMNS: u16 = 60;
const CELL_RICH: u16 = 62;
const BOOK: u16 = 153;
const SHEET: u16 = 156;
const MERGED: u16 = 176;
const END_FONTS: u16 = 612;
const BEGIN_STYLES: u16 = 617;
const END_STYLES: u16 = 618;

/// What is known of the sheets.
pub fn xlsb_looks(bytes: &[u8]) -> SheetLooks {
    let read = || {
        let mut archive = open(bytes)?;
        let book = book(&mut archive)?;
        let mut styles = styles(&mut archive);
        if book.counts_from_1904 {
            let formats = styles.formats.values_mut();
            formats.for_each(NumberFormat::count_from_1904);
        }
        let strings = match styles.fonts.is_empty() {
            true => BTreeMap::new(),
            false => strings(&mut archive, &styles.fonts),
        };
        let mut looks = SheetLooks::new();
        for (name, part) in book.sheets {
            looks.insert(name, sheet(&mut archive, &part, &styles, &strings));
        }
        Some(looks)
    };
    read().unwrap_or_default()
}

/// Tells every record of a part until `take` says that it is done.
fn records(archive: &mut Archive<'_>, name: &str, mut take: impl FnMut(u16, &[u8]) -> bool) {
    let Ok(part) = archive.by_name(name) else {
        return;
    };
    let (mut part, mut data) = (BufReader::new(part), Vec::new());
    while let Some(kind) = next_record(&mut part, &mut data) {
        if !take(kind, &data) {
            break;
        }
    }
}

/// What the workbook says of its sheets.
#[derive(Default)]
struct Book {
    /// Their names, and the parts that hold them.
    sheets: Vec<(String, String)>,
    counts_from_1904: bool,
}

fn book(archive: &mut Archive<'_>) -> Option<Book> {
    let targets = targets(archive, "xl/_rels/workbook.bin.rels")?;
    let mut book = Book::default();
    records(archive, "xl/workbook.bin", |kind, data| {
        match kind {
            BOOK => book.counts_from_1904 = word(data, 0) & 1 == 1,
            SHEET => {
                let (relation, after) = wide(data, 8);
                let part = targets.get(&String::from_utf16_lossy(&relation)).cloned();
                let name = String::from_utf16_lossy(&wide(data, after).0);
                book.sheets.extend(part.map(|part| (name, part)));
            }
            _ => {}
        }
        true
    });
    Some(book)
}

/// A text that says before it how long it is, and where it ends.
fn wide(data: &[u8], at: usize) -> (Vec<u16>, usize) {
    let length = usize::try_from(long(data, at)).unwrap_or(usize::MAX);
    let rest = data.get(at + 4..).unwrap_or_default();
    let units = rest.chunks_exact(2).take(length);
    let units: Vec<u16> = units.map(|unit| word(unit, 0)).collect();
    let after = at + 4 + 2 * units.len();
    (units, after)
}

/// What styles say of cells.
#[derive(Default)]
struct Styles {
    /// What their formats make of numbers, by the styles' numbers.
    formats: BTreeMap<u32, NumberFormat>,
    /// Styles that strike through.
    struck: BTreeSet<u32>,
    /// Fonts that stand raised or strike through.
    fonts: Fonts,
}

fn styles(archive: &mut Archive<'_>) -> Styles {
    const SUPERSCRIPT: u16 = 1;
    const STRUCK: u16 = 0x0008;
    let mut styles = Styles::default();
    let mut formats = NumberFormat::own();
    let (mut fonts, mut of_fonts, mut of_cells, mut position) = (0_u16, true, false, 0);
    records(archive, "xl/styles.bin", |kind, data| {
        match kind {
            FONT if of_fonts => {
                if word(data, 6) == SUPERSCRIPT {
                    styles.fonts.high.insert(fonts);
                }
                if word(data, 2) & STRUCK != 0 {
                    styles.fonts.struck.insert(fonts);
                }
                fonts = fonts.saturating_add(1);
            }
            END_FONTS => of_fonts = false,
            FORMAT => {
                let code = String::from_utf16_lossy(&wide(data, 2).0);
                match NumberFormat::of(&code) {
                    Some(format) => formats.insert(word(data, 0).into(), format),
                    None => formats.remove(&word(data, 0).into()),
                };
            }
            BEGIN_STYLES => of_cells = true,
            STYLE if of_cells => {
                if let Some(format) = formats.get(&word(data, 2).into()) {
                    styles.formats.insert(position, format.clone());
                }
                if styles.fonts.struck.contains(&word(data, 4)) {
                    styles.struck.insert(position);
                }
                position += 1;
            }
            END_STYLES => return false,
            _ => {}
        }
        true
    });
    styles
}

/// Texts in which something is raised or struck through, by their numbers.
fn strings(archive: &mut Archive<'_>, fonts: &Fonts) -> BTreeMap<u32, Rich> {
    let mut found = BTreeMap::new();
    let mut position = 0;
    records(archive, "xl/sharedStrings.bin", |kind, data| {
        if kind == SHARED {
            found.extend(rich(data, 0, fonts).map(|text| (position, text)));
            position += 1;
        }
        found.len() < MOST
    });
    found
}

/// A text that may have runs, as it is meant (MS-XLSB 2.5.122).
fn rich(data: &[u8], at: usize, fonts: &Fonts) -> Option<Rich> {
    if data.get(at)? & 1 == 0 {
        return None;
    }
    let (units, after) = wide(data, at + 1);
    let runs = data.get(after + 4..)?.chunks_exact(4);
    let count = usize::try_from(long(data, after)).unwrap_or(usize::MAX);
    let runs = runs.take(count).map(|run| (word(run, 0), word(run, 2)));
    fonts.read(&units, &runs.collect::<Vec<_>>())
}

fn sheet(
    archive: &mut Archive<'_>,
    part: &str,
    styles: &Styles,
    strings: &BTreeMap<u32, Rich>,
) -> Looks {
    const HIDDEN: u8 = 0x10;
    let mut looks = Looks::default();
    let mut row = 0;
    records(archive, part, |kind, data| {
        let at = u16::try_from(long(data, 0)).map(|column| (row, column));
        let style = long(data, 4) & 0x00ff_ffff;
        if let (CELL_RK..=LAST_FORMULA | CELL_RICH, Ok(at)) = (kind, at)
            && styles.struck.contains(&style)
        {
            looks.struck.push(at);
        }
        match (kind, at) {
            (ROW, _) => {
                row = long(data, 0);
                if data.get(11).is_some_and(|flags| flags & HIDDEN != 0) {
                    looks.hidden_rows.push((row, row));
                }
            }
            (COLUMNS, _) if word(data, 16) & 1 == 1 => {
                looks.hidden_columns.push((long(data, 0), long(data, 4)));
            }
            (MERGED, _) => looks.merges.push(Dimensions {
                start: (long(data, 0), long(data, 8)),
                end: (long(data, 4), long(data, 12)),
            }),
            (CELL_RK | CELL_REAL | FORMULA_NUMBER, Ok(at)) => {
                let value = match kind {
                    CELL_RK => rk(long(data, 8)),
                    _ => double(data, 8),
                };
                if let Some(format) = styles.formats.get(&style) {
                    looks.add_number(at, format, value);
                }
            }
            (CELL_SHARED, Ok(at)) => {
                looks.add_text(at, strings.get(&long(data, 8)).cloned());
            }
            (CELL_RICH, Ok(at)) => looks.add_text(at, rich(data, 8, &styles.fonts)),
            _ => {}
        }
        !looks.is_full()
    });
    looks
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use calamine::Data;

    use super::*;

    fn record(kind: u16, data: &[&[u8]]) -> Vec<u8> {
        let data = data.concat();
        let kind = match u8::try_from(kind) {
            Ok(kind) if kind < 0x80 => vec![kind],
            _ => vec![(kind & 0x7f) as u8 | 0x80, (kind >> 7) as u8],
        };
        [kind, vec![u8::try_from(data.len()).unwrap()], data].concat()
    }

    fn text(text: &str) -> Vec<u8> {
        let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        [
            &u32::try_from(units.len() / 2).unwrap().to_le_bytes()[..],
            &units,
        ]
        .concat()
    }

    fn cell(kind: u16, column: u32, style: u32, value: &[u8]) -> Vec<u8> {
        record(kind, &[&column.to_le_bytes(), &style.to_le_bytes(), value])
    }

    fn row(number: u32, flags: u8) -> Vec<u8> {
        record(ROW, &[&number.to_le_bytes(), &[0; 7], &[flags], &[0; 5]])
    }

    fn book(sheet: &[Vec<u8>]) -> Vec<u8> {
        let relations =
            r#"<Relationships><Relationship Id="r1" Target="worksheets/a.bin"/></Relationships>"#;
        let workbook = record(SHEET, &[&[0; 8], &text("r1"), &text("Mätvärden")]);
        let font =
            |raised: u8, struck: u8| record(FONT, &[&[0, 0, struck, 0, 0, 0, raised, 0], &[0; 8]]);
        let style = |format: u16, font: u8| {
            record(
                STYLE,
                &[&[0; 2], &format.to_le_bytes(), &[font, 0], &[0; 10]],
            )
        };
        let styles = [
            record(FORMAT, &[&164_u16.to_le_bytes(), &text("mmm yyyy")]),
            font(0, 0),
            font(1, 0),
            font(0, 8),
            record(END_FONTS, &[]),
            style(9, 0),
            record(BEGIN_STYLES, &[&[3, 0, 0, 0]]),
            style(0, 0),
            style(10, 0),
            style(164, 0),
            style(0, 2),
            record(END_STYLES, &[]),
        ];
        let run = [1_u32.to_le_bytes().to_vec(), vec![2, 0, 1, 0]].concat();
        let struck = [1_u32.to_le_bytes().to_vec(), vec![1, 0, 2, 0]].concat();
        let strings = [
            record(SHARED, &[&[0], &text("121")]),
            record(SHARED, &[&[1], &text("121"), &run]),
            record(SHARED, &[&[1], &text("121"), &struck]),
        ];
        let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, part) in [
            ("xl/_rels/workbook.bin.rels", relations.as_bytes().to_vec()),
            ("xl/workbook.bin", workbook),
            ("xl/styles.bin", styles.concat()),
            ("xl/sharedStrings.bin", strings.concat()),
            ("xl/worksheets/a.bin", sheet.concat()),
        ] {
            let options = zip::write::SimpleFileOptions::default();
            zip.start_file(name, options).unwrap();
            zip.write_all(&part).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn formats_notes_and_hidden_parts_are_seen() {
        let month = 43_405_f64.to_le_bytes();
        let hidden = [
            &2_u32.to_le_bytes()[..],
            &3_u32.to_le_bytes(),
            &[0; 8],
            &[1, 0],
        ];
        let bytes = book(&[
            record(COLUMNS, &hidden),
            row(4, 0),
            cell(CELL_REAL, 0, 0, &0.4_f64.to_le_bytes()),
            cell(CELL_REAL, 1, 1, &0.4_f64.to_le_bytes()),
            cell(CELL_REAL, 2, 2, &month),
            row(5, 0x10),
            cell(CELL_RK, 0, 0x0100_0001, &[0; 4]),
            cell(CELL_RK, 1, 2, &(43_405_u32 << 2 | 2).to_le_bytes()),
            cell(FORMULA_NUMBER, 3, 1, &month),
            cell(CELL_SHARED, 4, 0, &0_u32.to_le_bytes()),
            cell(CELL_SHARED, 5, 0, &1_u32.to_le_bytes()),
            cell(CELL_SHARED, 6, 0, &2_u32.to_le_bytes()),
            cell(CELL_SHARED, 7, 3, &0_u32.to_le_bytes()),
            cell(CELL_RK, 8, 3, &[0; 4]),
        ]);
        let looks = xlsb_looks(&bytes).remove("Mätvärden").unwrap();
        assert_eq!(looks.struck, [(5, 7), (5, 8)]);
        assert_eq!(looks.percents, [(4, 1), (5, 0), (5, 3)]);
        assert_eq!(looks.hidden_rows, [(5, 5)]);
        assert_eq!(looks.hidden_columns, [(2, 3)]);
        let replaced = [
            (4, 2, "2018-11"),
            (5, 1, "2018-11"),
            (5, 5, "12¹"),
            (5, 6, "1"),
        ];
        let replaced = replaced.map(|(row, column, text)| (row, column, Data::String(text.into())));
        assert_eq!(looks.replaced, replaced);
    }

    #[test]
    fn records_that_are_cut_tell_nothing_and_harm_nothing() {
        let whole = [row(0, 0), cell(CELL_SHARED, 5, 1, &1_u32.to_le_bytes())].concat();
        for end in 0..whole.len() {
            assert!(
                xlsb_looks(&book(&[whole[..end].to_vec()]))["Mätvärden"]
                    .replaced
                    .is_empty()
            );
        }
    }
}
