//! Complementary suppression over counts that add up.
//!
//! The model is a network. A node is an additive relation, a [`Cell`] a count
//! that stands in two of them: it flows out of the one and into the other, and
//! in every node as much flows in as out. A table of labs × groups with its
//! totals is such a network, with a node per row and per column. What a reader
//! can conclude of a withheld cell follows exactly from maximum flows through
//! the other withheld cells, and in whole numbers: a count can be as much
//! larger as can flow back around it ([`flow`]).
//!
//! What is withheld together is a [`Unit`]: a count alone, or the numerator
//! and the complement of a share, each in a network of its own. A [`Need`]
//! says what a reader must not be able to conclude of it.
//!
//! [`protect`] withholds further units until every need is met, and gives back
//! what turned out not to be needed; [`audit`] judges any pattern from scratch.

mod audit;
mod cheapest;
mod clean_up;
mod flow;
mod proof;
mod protect;
mod protector;

pub use audit::{Breach, audit};
pub use flow::Flow;
pub use protect::protect;

/// What no cell costs: a unit at this price is never withheld.
pub const NEVER: u32 = u32::MAX;

/// A count in two relations.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// The node it flows out of.
    pub from: u32,
    /// The node it flows into; another one than `from`.
    pub to: u32,
    /// The count.
    pub value: u64,
    /// The least that a reader must reckon with while it is withheld; at most
    /// the value.
    pub floor: u64,
    /// The most that a reader must reckon with, where that is known; at least
    /// the value.
    pub ceiling: Option<u64>,
}

/// Whether a unit's counts are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Shown, and may be withheld.
    Shown,
    /// Known to the reader, whatever happens.
    Known,
    /// Withheld for reasons of its own.
    Given,
    /// Withheld to protect others.
    Chosen,
}

impl State {
    /// Whether the reader does not see it.
    pub fn is_withheld(self) -> bool {
        matches!(self, Self::Given | Self::Chosen)
    }
}

/// What a reader must not be able to conclude of a withheld cell, or of the
/// sum of two cells in networks of their own.
#[derive(Debug, Clone, Copy, Default)]
pub struct Need {
    /// The cell.
    pub cell: u32,
    /// The cell that it is added to.
    pub with: Option<u32>,
    /// How much larger it might be.
    pub up: u64,
    /// How much smaller it might be.
    pub down: u64,
    /// How wide the interval from least to largest is.
    pub width: u64,
}

impl Need {
    /// All of `1..k` must be possible for a cell of one of these values, as
    /// far as its ceiling allows.
    pub fn range(at: u32, cell: &Cell, k: u64) -> Self {
        let most = cell.ceiling.map_or(k - 1, |ceiling| ceiling.min(k - 1));
        Self {
            cell: at,
            up: most.saturating_sub(cell.value),
            down: cell.value.saturating_sub(cell.floor.max(1)),
            ..Self::default()
        }
    }

    /// The interval of a cell must be `k − 1` wide, as far as its floor and
    /// ceiling allow.
    pub fn width(at: u32, cell: &Cell, k: u64) -> Self {
        let room = cell.ceiling.map_or(k - 1, |ceiling| ceiling - cell.floor);
        Self {
            cell: at,
            width: room.min(k - 1),
            ..Self::default()
        }
    }

    /// The cells it speaks of.
    pub fn cells(&self) -> impl Iterator<Item = u32> + use<> {
        [Some(self.cell), self.with].into_iter().flatten()
    }
}

/// Counts that are shown or withheld together.
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its cells, each in another part of the network.
    pub cells: Vec<u32>,
    /// Whether they are shown.
    pub state: State,
    /// What withholding it costs the reader; [`NEVER`] where it must not be.
    pub cost: u32,
    /// The lab that knows it anyway, where one does.
    pub holder: Option<u32>,
    /// What a reader must not be able to conclude while it is withheld.
    pub needs: Vec<Need>,
}

/// One end of a cell, as seen from a node.
#[derive(Debug, Clone, Copy)]
struct Arc {
    cell: u32,
    other: u32,
    /// Whether the cell flows out of this node.
    out: bool,
}

/// Cells between nodes, and the units that they belong to.
#[derive(Debug, Clone)]
pub struct Network {
    cells: Vec<Cell>,
    units: Vec<Unit>,
    unit_of: Vec<u32>,
    /// Every arc of a node, and those of them whose cells are withheld.
    arcs: Vec<Vec<Arc>>,
    open: Vec<Vec<Arc>>,
}

impl Network {
    /// A network of `nodes` nodes. Every cell belongs to exactly one unit.
    pub fn new(nodes: u32, cells: Vec<Cell>, units: Vec<Unit>) -> Self {
        let mut arcs: Vec<Vec<Arc>> = vec![Vec::new(); nodes as usize];
        for (at, cell) in (0_u32..).zip(&cells) {
            for (node, other, out) in [(cell.from, cell.to, true), (cell.to, cell.from, false)] {
                arcs[node as usize].push(Arc {
                    cell: at,
                    other,
                    out,
                });
            }
        }
        let mut unit_of = vec![0; cells.len()];
        for (at, unit) in (0_u32..).zip(&units) {
            for &cell in &unit.cells {
                unit_of[cell as usize] = at;
            }
        }
        let open = vec![Vec::new(); nodes as usize];
        let mut network = Self {
            cells,
            units,
            unit_of,
            arcs,
            open,
        };
        for unit in 0..network.units.len() as u32 {
            if network.unit(unit).state.is_withheld() {
                network.open_arcs(unit);
            }
        }
        network
    }

    /// The units in the order they were given.
    pub fn units(&self) -> &[Unit] {
        &self.units
    }

    /// The cells in the order they were given.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// How many nodes it has.
    pub fn nodes(&self) -> usize {
        self.arcs.len()
    }

    fn unit(&self, unit: u32) -> &Unit {
        &self.units[unit as usize]
    }

    fn cell(&self, cell: u32) -> &Cell {
        &self.cells[cell as usize]
    }

    fn unit_of(&self, cell: u32) -> u32 {
        self.unit_of[cell as usize]
    }

    /// Whether a unit may be withheld to protect others: what is zero beyond
    /// doubt cannot, since withheld it would seem to be something.
    fn is_candidate(&self, unit: u32) -> bool {
        let unit = self.unit(unit);
        unit.state == State::Shown && unit.cost != NEVER
    }

    /// Withholds a shown unit.
    fn withhold(&mut self, unit: u32) {
        self.units[unit as usize].state = State::Chosen;
        self.open_arcs(unit);
    }

    /// Shows a chosen unit again.
    fn show(&mut self, unit: u32) {
        self.units[unit as usize].state = State::Shown;
        for cell in self.units[unit as usize].cells.clone() {
            let Cell { from, to, .. } = *self.cell(cell);
            for node in [from, to] {
                self.open[node as usize].retain(|arc| arc.cell != cell);
            }
        }
    }

    fn open_arcs(&mut self, unit: u32) {
        for &cell in &self.units[unit as usize].cells {
            let Cell { from, to, .. } = self.cells[cell as usize];
            for (node, other, out) in [(from, to, true), (to, from, false)] {
                self.open[node as usize].push(Arc { cell, other, out });
            }
        }
    }

    /// Withholds everything that is not known anyway, zeros too, so that a
    /// reader must reckon with none of anything: the last resort.
    pub fn withhold_all(&mut self) {
        for unit in 0..self.units.len() as u32 {
            let state = self.unit(unit).state;
            if state == State::Shown {
                self.withhold(unit);
            }
            if state != State::Known {
                for cell in self.units[unit as usize].cells.clone() {
                    self.cells[cell as usize].floor = 0;
                }
            }
        }
    }
}
