//! How far a withheld count can be moved: maximum flow by breadth-first
//! search (Edmonds & Karp), stopped as soon as enough flows.

use std::collections::VecDeque;

use super::{Arc, Network};

/// Which way a count is moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Up,
    Down,
}

/// Room for searches, and the alternative table that the last one found:
/// how much each count differs in it.
#[derive(Debug)]
pub struct Flow {
    shift: Vec<i64>,
    touched: Vec<u32>,
    seen: Vec<u32>,
    search: u32,
    came: Vec<Arc>,
    queue: VecDeque<u32>,
}

impl Flow {
    /// Room for searches in `network`.
    pub fn new(network: &Network) -> Self {
        let nowhere = Arc {
            cell: u32::MAX,
            other: u32::MAX,
            out: false,
        };
        Self {
            shift: vec![0; network.cells.len()],
            touched: Vec::new(),
            seen: vec![0; network.nodes()],
            search: 0,
            came: vec![nowhere; network.nodes()],
            queue: VecDeque::new(),
        }
    }

    /// The least and largest value that a reader cannot rule out for a
    /// withheld cell, no further than `limit` from its value. A lab that knows
    /// its own counts is given as `viewer`.
    pub fn bounds(
        &mut self,
        network: &Network,
        cell: u32,
        viewer: Option<u32>,
        limit: u64,
    ) -> (u64, u64) {
        let value = network.cell(cell).value;
        let up = self.moved(network, cell, Way::Up, viewer, limit);
        let down = self.moved(network, cell, Way::Down, viewer, limit);
        (value - down, value + up)
    }

    /// How far a cell can be moved one way, up to `limit`.
    pub(super) fn moved(
        &mut self,
        network: &Network,
        cell: u32,
        way: Way,
        viewer: Option<u32>,
        limit: u64,
    ) -> u64 {
        self.clear();
        let ends = ends(network, cell, way);
        let limit = limit.min(room(network, cell, way));
        let mut moved = 0;
        while moved < limit
            && let Some(path) = self.find_path(network, cell, ends, viewer)
        {
            moved += self.push_along(network, &path, limit - moved);
        }
        moved
    }

    /// The cells that differ in the alternative table, the moved one apart.
    pub(super) fn used(&self) -> impl Iterator<Item = u32> {
        let differ = |cell: &&u32| self.shift[**cell as usize] != 0;
        self.touched.iter().filter(differ).copied()
    }

    fn clear(&mut self) {
        for cell in self.touched.drain(..) {
            self.shift[cell as usize] = 0;
        }
    }

    /// How much more can flow through an arc.
    pub(super) fn residual(&self, network: &Network, arc: Arc) -> u64 {
        let cell = network.cell(arc.cell);
        let now = cell
            .value
            .saturating_add_signed(self.shift[arc.cell as usize]);
        if arc.out {
            cell.ceiling.map_or(u64::MAX, |ceiling| ceiling - now)
        } else {
            now - cell.floor
        }
    }

    /// Looks for a path from the end that has fewer withheld cells: often that
    /// is a lab with hardly any, and the search is over at once.
    fn find_path(
        &mut self,
        network: &Network,
        without: u32,
        (source, target): (u32, u32),
        viewer: Option<u32>,
    ) -> Option<Vec<Arc>> {
        let degree = |node: u32| network.open[node as usize].len();
        let backwards = degree(target) < degree(source);
        let (start, goal) = if backwards {
            (target, source)
        } else {
            (source, target)
        };
        self.search += 1;
        self.queue.clear();
        self.queue.push_back(start);
        self.seen[start as usize] = self.search;
        while let Some(node) = self.queue.pop_front() {
            for arc in &network.open[node as usize] {
                let next = arc.other as usize;
                let along = Arc {
                    other: node,
                    out: arc.out != backwards,
                    ..*arc
                };
                if self.seen[next] == self.search
                    || arc.cell == without
                    || is_known_to(network, arc.cell, viewer)
                    || self.residual(network, along) == 0
                {
                    continue;
                }
                self.seen[next] = self.search;
                self.came[next] = along;
                if arc.other == goal {
                    return Some(self.path(start, goal));
                }
                self.queue.push_back(arc.other);
            }
        }
        None
    }

    fn path(&self, start: u32, goal: u32) -> Vec<Arc> {
        let mut path = Vec::new();
        let mut node = goal;
        while node != start {
            let arc = self.came[node as usize];
            path.push(arc);
            node = arc.other;
        }
        path
    }

    /// Pushes as much as fits, at most `limit`, along a path.
    fn push_along(&mut self, network: &Network, path: &[Arc], limit: u64) -> u64 {
        let fits = path.iter().map(|arc| self.residual(network, *arc)).min();
        let amount = fits.unwrap_or(0).min(limit);
        self.push(path, amount);
        amount
    }

    /// Moves the counts along a path of arcs.
    pub(super) fn push(&mut self, path: &[Arc], amount: u64) {
        let amount = amount as i64;
        for arc in path {
            let shift = &mut self.shift[arc.cell as usize];
            if *shift == 0 {
                self.touched.push(arc.cell);
            }
            *shift += if arc.out { amount } else { -amount };
        }
    }
}

/// Where the flow that moves a cell starts and ends: around it, backwards
/// when it grows.
pub(super) fn ends(network: &Network, cell: u32, way: Way) -> (u32, u32) {
    let cell = network.cell(cell);
    match way {
        Way::Up => (cell.to, cell.from),
        Way::Down => (cell.from, cell.to),
    }
}

/// How far a cell's own floor and ceiling let it move.
pub(super) fn room(network: &Network, cell: u32, way: Way) -> u64 {
    let cell = network.cell(cell);
    match way {
        Way::Up => cell
            .ceiling
            .map_or(u64::MAX, |ceiling| ceiling - cell.value),
        Way::Down => cell.value - cell.floor,
    }
}

/// Whether the viewer is the lab that a cell is about.
pub(super) fn is_known_to(network: &Network, cell: u32, viewer: Option<u32>) -> bool {
    viewer.is_some() && network.unit(network.unit_of(cell)).holder == viewer
}
