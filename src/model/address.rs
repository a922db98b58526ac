//! Addresses of cells as people write them: `mätvärden.xlsx#Mätvärden!F14`, and
//! of elements: `intervjuer.qdpx#Coding!12`.

use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization;

use super::{CellRange, Sources};
use crate::diagnostic::column_number;

/// One cell or a rectangle of them, perhaps without its file or sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellAddress {
    /// The file's path or the end of it; any file where it is not said.
    file: Option<String>,
    /// The sheet; any where it is not said.
    sheet: Option<String>,
    /// `None` for elements, which have no columns.
    columns: Option<RangeInclusive<u32>>,
    rows: RangeInclusive<u32>,
}

impl CellAddress {
    /// Reads `data/mätvärden.xlsx#Mätvärden!F14`, `Mätvärden!C2:C481`, `F14` or
    /// `intervjuer.qdpx#Coding!12`; `None` where it is no address.
    pub fn parse(text: &str) -> Option<Self> {
        let (before, cells) = match text.trim().rsplit_once('!') {
            Some((before, cells)) => (Some(before), cells),
            None => (None, text.trim()),
        };
        let (file, sheet) = match before {
            Some(before) => match before.rsplit_once('#') {
                Some((file, sheet)) => (Some(file), Some(sheet)),
                None => (None, Some(before)),
            },
            None => (None, None),
        };
        let (first, last) = cells.split_once(':').unwrap_or((cells, cells));
        let (columns, row, last_row) = match (parse_cell(first), parse_cell(last)) {
            (Some((column, row)), Some((last_column, last_row))) => {
                let columns = column.min(last_column)..=column.max(last_column);
                (Some(columns), row, last_row)
            }
            // A number alone may be anything.
            (None, None) if file.is_some() => (None, parse_row(first)?, parse_row(last)?),
            _ => return None,
        };
        Some(Self {
            file: file.map(|file| folded(&file.replace('\\', "/"))),
            sheet: sheet.map(|sheet| folded(sheet.trim_matches('\''))),
            columns,
            rows: row.min(last_row)..=row.max(last_row),
        })
    }

    /// Whether one cell of one sheet, or one element, is meant.
    pub fn is_one_cell(&self) -> bool {
        let mut columns = self.columns.iter();
        self.sheet.is_some()
            && columns.all(|columns| columns.start() == columns.end())
            && self.rows.start() == self.rows.end()
    }

    /// Whether any cell of `range` is meant.
    pub fn meets(&self, sources: &Sources, range: CellRange) -> bool {
        let columns = match &self.columns {
            Some(columns) => {
                columns.contains(&range.column.into()) && !sources.has_elements(range.sheet)
            }
            None => sources.has_elements(range.sheet),
        };
        columns
            && *self.rows.start() <= range.last
            && range.first <= *self.rows.end()
            && self.names_sheet(sources, range)
    }

    fn names_sheet(&self, sources: &Sources, range: CellRange) -> bool {
        let sheet = self.sheet.as_ref();
        let file = self.file.as_ref();
        sheet.is_none_or(|sheet| *sheet == folded(sources.sheet(range.sheet)))
            && file.is_none_or(|file| {
                let known = folded(sources.file(range.sheet));
                // The end of its path, or as it is told of from another folder.
                ends_in(&known, file) || ends_in(file, &known)
            })
    }

    /// Whether it is in a sheet that was read.
    pub fn names_a_sheet(&self, sources: &Sources) -> bool {
        let mut sheets = sources.all();
        sheets.any(|sheet| {
            let range = CellRange {
                sheet,
                column: 0,
                first: 0,
                last: 0,
            };
            self.names_sheet(sources, range)
        })
    }
}

/// Whether a path is another or ends in it, in whole names.
fn ends_in(path: &str, end: &str) -> bool {
    let before = path.strip_suffix(end);
    before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
}

fn folded(text: &str) -> String {
    text.trim().nfc().collect::<String>().to_lowercase()
}

/// Column and row from 0 of `F14` or `$F$14`.
fn parse_cell(text: &str) -> Option<(u32, u32)> {
    let bare = text.trim().replace('$', "");
    let digits = bare.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = bare.split_at(digits);
    if letters.len() > 3 {
        return None;
    }
    Some((column_number(letters)?, parse_row(row)?))
}

/// A row from 0 of `14`.
fn parse_row(text: &str) -> Option<u32> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let row = text.parse::<u32>().ok().filter(|_| digits)?;
    row.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SheetId;

    fn meets(address: &str, column: u16, first: u32, last: u32) -> bool {
        let mut sources = Sources::default();
        sources.add("data/mätvärden.xlsx", "Mätvärden").unwrap();
        let range = CellRange {
            sheet: SheetId(0),
            column,
            first,
            last,
        };
        CellAddress::parse(address).unwrap().meets(&sources, range)
    }

    #[test]
    fn an_address_may_leave_out_what_is_plain() {
        for address in [
            "data/mätvärden.xlsx#Mätvärden!F14",
            "mätvärden.xlsx#mätvärden!f14",
            "../grannskap/data/mätvärden.xlsx#Mätvärden!F14",
            r"grannskap\data\mätvärden.xlsx#Mätvärden!F14",
            "'Mätvärden'!$F$14",
            "F14",
            "E1:F14",
        ] {
            assert!(meets(address, 5, 13, 13), "{address}");
            assert!(meets(address, 5, 10, 20), "{address}");
            assert!(!meets(address, 5, 14, 20), "{address}");
            assert!(!meets(address, 6, 13, 13), "{address}");
        }
        assert!(!meets("värden.xlsx#Mätvärden!F14", 5, 13, 13));
        assert!(!meets("Labb!F14", 5, 13, 13));
    }

    #[test]
    fn an_element_is_told_by_its_number() {
        let mut sources = Sources::default();
        sources.add_elements("data/intervjuer.qdpx", "Coding");
        sources.add("data/intervjuer.xlsx", "Coding");
        let meets = |address: &str, sheet: u16| {
            let at = CellRange {
                sheet: SheetId(sheet),
                column: 0,
                first: 11,
                last: 11,
            };
            let address = CellAddress::parse(address).unwrap();
            assert!(address.is_one_cell());
            address.meets(&sources, at)
        };
        assert!(meets("intervjuer.qdpx#Coding!12", 0));
        assert!(!meets("intervjuer.qdpx#Coding!11", 0));
        assert!(!meets("intervjuer.qdpx#Coding!A12", 0));
        assert!(!meets("intervjuer.xlsx#Coding!12", 1));
        assert!(meets("intervjuer.xlsx#Coding!A12", 1));
    }

    #[test]
    fn what_is_no_address_is_told_apart() {
        for text in [
            "",
            "80 %",
            "14",
            "F",
            "F0",
            "ABCD1",
            "indicator/jobb",
            "F14x",
            "å1",
            "F99999999999",
        ] {
            assert_eq!(CellAddress::parse(text), None, "{text}");
        }
    }
}
