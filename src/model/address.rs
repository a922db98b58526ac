//! Addresses of cells as people write them: `mätvärden.xlsx#Mätvärden!F14`.

use std::ops::RangeInclusive;

use unicode_normalization::UnicodeNormalization;

use super::{CellRange, Sources};

/// One cell or a rectangle of them, perhaps without its file or sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CellAddress {
    /// The file's path or the end of it; any file where it is not said.
    file: Option<String>,
    /// The sheet; any where it is not said.
    sheet: Option<String>,
    columns: RangeInclusive<u32>,
    rows: RangeInclusive<u32>,
}

impl CellAddress {
    /// Reads `data/mätvärden.xlsx#Mätvärden!F14`, `Mätvärden!C2:C481` or `F14`;
    /// `None` where it is no address.
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
        let ((column, row), (last_column, last_row)) = (parse_cell(first)?, parse_cell(last)?);
        Some(Self {
            file: file.map(|file| folded(&file.replace('\\', "/"))),
            sheet: sheet.map(|sheet| folded(sheet.trim_matches('\''))),
            columns: column.min(last_column)..=column.max(last_column),
            rows: row.min(last_row)..=row.max(last_row),
        })
    }

    /// Whether one cell of one sheet is meant.
    pub fn is_one_cell(&self) -> bool {
        self.sheet.is_some()
            && self.columns.start() == self.columns.end()
            && self.rows.start() == self.rows.end()
    }

    /// Whether any cell of `range` is meant.
    pub fn meets(&self, sources: &Sources, range: CellRange) -> bool {
        self.columns.contains(&range.column.into())
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
                let before = known.strip_suffix(file.as_str());
                before.is_some_and(|before| before.is_empty() || before.ends_with('/'))
            })
    }
}

fn folded(text: &str) -> String {
    text.trim().nfc().collect::<String>().to_lowercase()
}

/// Column and row from 0 of `F14` or `$F$14`.
fn parse_cell(text: &str) -> Option<(u32, u32)> {
    let bare = text.trim().replace('$', "");
    let digits = bare.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = bare.split_at(digits);
    if letters.is_empty() || letters.len() > 3 {
        return None;
    }
    let column = letters.chars().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter
            .is_ascii_uppercase()
            .then(|| column * 26 + (u32::from(letter) - u32::from('A')) + 1)
    })?;
    let row = row.parse::<u32>().ok()?.checked_sub(1)?;
    Some((column.checked_sub(1)?, row))
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
