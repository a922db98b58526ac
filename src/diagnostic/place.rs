//! Where a problem is: a cell, an element, a line of a text file, a file.

use std::fmt;

/// Where a problem is. Files are named relative to the project, with `/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// The project as a whole.
    Project,
    /// A file as a whole.
    File(String),
    /// A sheet as a whole.
    Sheet {
        /// The workbook.
        file: String,
        /// The sheet's name as it stands on its tab.
        sheet: String,
    },
    /// A cell, rows and columns counted from 0.
    Cell {
        /// The workbook.
        file: String,
        /// The sheet's name as it stands on its tab.
        sheet: String,
        /// Row, from 0.
        row: u32,
        /// Column, from 0.
        column: u32,
    },
    /// An element of a document, one of those of its kind.
    Element {
        /// The file.
        file: String,
        /// The kind: `Coding`.
        element: String,
        /// Which of its kind, from 0, in the order of the document.
        position: u32,
    },
    /// A place in a text file (manifest, template, theme).
    Line {
        /// The file.
        file: String,
        /// Line, from 1.
        line: u32,
        /// Column in characters, from 1; 0 where only the line is known.
        column: u32,
        /// The line's text, shown by the human renderer. Only ever text of
        /// manifests and templates, never of files that hold data.
        snippet: Option<String>,
    },
}

impl Place {
    /// The file that it is in, where it is in one.
    pub fn file(&self) -> Option<&str> {
        match self {
            Self::Project => None,
            Self::File(file)
            | Self::Sheet { file, .. }
            | Self::Cell { file, .. }
            | Self::Element { file, .. }
            | Self::Line { file, .. } => Some(file),
        }
    }

    /// Names the file that it is in otherwise.
    pub fn rename_file(&mut self, name: impl Fn(&str) -> String) {
        match self {
            Self::Project => {}
            Self::File(file)
            | Self::Sheet { file, .. }
            | Self::Cell { file, .. }
            | Self::Element { file, .. }
            | Self::Line { file, .. } => *file = name(file),
        }
    }

    /// The place without its file: `Labb!B2`, `12:3`.
    pub fn within_file(&self) -> String {
        let text = self.to_string();
        let file = self.file().unwrap_or_default();
        let rest = text.strip_prefix(file).unwrap_or(&text);
        rest.trim_start_matches(['#', ':']).to_owned()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project => f.write_str("project"),
            Self::File(file) => f.write_str(file),
            Self::Sheet { file, sheet } => write!(f, "{file}#{sheet}"),
            Self::Cell {
                file,
                sheet,
                row,
                column,
            } => {
                write!(f, "{file}#{sheet}!{}{}", column_letters(*column), row + 1)
            }
            Self::Element {
                file,
                element,
                position,
            } => write!(f, "{file}#{element}!{}", u64::from(*position) + 1),
            Self::Line {
                file,
                line,
                column: 0,
                ..
            } => write!(f, "{file}:{line}"),
            Self::Line {
                file, line, column, ..
            } => write!(f, "{file}:{line}:{column}"),
        }
    }
}

/// The place of byte `at` of a manifest or template, with its line's text.
pub fn place_in_text(file: &str, text: &str, at: usize) -> Place {
    let at = (0..=at.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let number = text[..start].matches('\n').count() + 1;
    Place::Line {
        file: file.to_owned(),
        line: u32::try_from(number).unwrap_or(u32::MAX),
        column: u32::try_from(text[start..at].chars().count() + 1).unwrap_or(u32::MAX),
        snippet: Some(line.to_owned()),
    }
}

/// The letters of a spreadsheet column: 0 is `A`, 25 `Z`, 26 `AA`.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = u64::from(column) + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The spreadsheet column of some letters, from 0: `A` is 0, `aa` 26. `None` of
/// none, of other signs, and of more than a number holds.
pub fn column_number(letters: &str) -> Option<u32> {
    let number = letters.bytes().try_fold(0_u32, |number, letter| {
        let letter = letter.to_ascii_uppercase();
        let digit = letter.is_ascii_uppercase().then(|| letter - b'A' + 1)?;
        number.checked_mul(26)?.checked_add(u32::from(digit))
    });
    number?.checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_like_a_spreadsheet() {
        for (column, letters) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_letters(column), letters);
        }
        for letters in ["A", "H", "Z", "AA", "AZ", "BA", "XFD"] {
            let column = column_number(letters).unwrap();
            assert_eq!(column_letters(column), letters);
            assert_eq!(column_number(&letters.to_lowercase()), Some(column));
        }
        for none in ["", "A1", "Å", "$A", "ZZZZZZZZ"] {
            assert_eq!(column_number(none), None, "{none}");
        }
    }

    #[test]
    fn a_cell_is_written_file_sheet_address() {
        let place = Place::Cell {
            file: "mätvärden.xlsx".into(),
            sheet: "Mätvärden".into(),
            row: 13,
            column: 5,
        };
        assert_eq!(place.to_string(), "mätvärden.xlsx#Mätvärden!F14");
        let place = Place::Element {
            file: "intervjuer.qdpx".into(),
            element: "Coding".into(),
            position: 11,
        };
        assert_eq!(place.to_string(), "intervjuer.qdpx#Coding!12");
    }
}
