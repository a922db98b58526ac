//! The door to rows: what only whoever sits in the project may see.

use super::super::judged_quotes::JudgedQuotes;
use super::Publication;
use crate::analysis::{Figure, Input};
use crate::diagnostic::Place;
use crate::model::{CellRange, CellRef, Sources};

/// What the project's own screen shows and nothing that is published does: the
/// cells, with their rows, that figures rest on and problems stand at. `trace`
/// and problems go through it; `tests/house.rs` holds that nothing else does.
#[derive(Debug, Clone, Copy)]
pub struct OwnScreen<'p> {
    publication: &'p Publication,
}

impl Publication {
    /// The door to rows, for the project's own screen alone.
    pub fn own_screen(&self) -> OwnScreen<'_> {
        OwnScreen { publication: self }
    }
}

impl<'p> OwnScreen<'p> {
    /// The cells a shown figure rests on, through all figures between.
    pub fn cells(self, figure: &Figure) -> Vec<CellRange> {
        self.publication.register.cells(figure)
    }

    /// The files and sheets that were read.
    pub fn sources(self) -> &'p Sources {
        &self.publication.programme.sources
    }

    /// The cells that withheld figures were read from, joined to ranges: what
    /// stands there must not be shown.
    pub fn guarded_cells(self) -> Vec<CellRange> {
        let Publication {
            register, withheld, ..
        } = self.publication;
        let figures = withheld.keys().filter_map(|key| register.get(*key));
        let inputs = figures.flat_map(|figure| figure.inputs.iter());
        let cells = inputs.filter_map(|input| match input {
            Input::Cells(range) => Some(*range),
            Input::Figure(_) => None,
        });
        CellRange::merged(cells.collect())
    }

    /// Every quote with its cell, and whether it is chosen or why not.
    pub fn quotes(self) -> &'p JudgedQuotes {
        &self.publication.judged
    }

    /// A range of cells as people write it.
    pub fn address(self, range: CellRange) -> String {
        self.sources().address(range)
    }

    /// The place of a cell, for a diagnostic.
    pub fn place(self, cell: CellRef) -> Place {
        self.sources().place(cell)
    }
}
