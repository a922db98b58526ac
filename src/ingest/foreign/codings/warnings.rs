//! What is odd about a file, and where.

use std::collections::BTreeMap;

use crate::diagnostic::Problem;

/// Where something stands in its file: a cell of a sheet, or the place of an
/// element among those of its kind, which counts as a row of a sheet that is
/// named by the kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At {
    /// The sheet, as a position in [`super::CodedProject::sheets`].
    pub sheet: u8,
    /// Row, from 0.
    pub row: u32,
    /// Column, from 0.
    pub column: u16,
}

/// A problem that does not stop the reading, and where it is, where it is not
/// about the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// What is odd.
    pub problem: Problem,
    /// Where.
    pub at: Option<At>,
}

/// Warnings as they are met, within bounds: a file can hold a million.
#[derive(Debug, Default)]
pub struct Warnings {
    /// Those that are kept.
    pub kept: Vec<Warning>,
    met: BTreeMap<&'static str, usize>,
}

impl Warnings {
    /// Warnings of one kind that are kept.
    const MOST: usize = 10_000;

    /// Adds a warning.
    pub fn push(&mut self, at: Option<At>, problem: Problem) {
        let met = self.met.entry(problem.id()).or_default();
        *met += 1;
        if *met <= Self::MOST {
            self.kept.push(Warning { problem, at });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_too_often_is_not_kept() {
        let mut warnings = Warnings::default();
        for _ in 0..2 * Warnings::MOST {
            warnings.push(None, Problem::RowWithoutSource);
        }
        warnings.push(None, Problem::TooManyQuotes);
        assert_eq!(warnings.kept.len(), Warnings::MOST + 1);
    }
}
