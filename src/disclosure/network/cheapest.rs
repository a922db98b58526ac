//! The cheapest way to let a count move further: a shortest path (Dijkstra)
//! around it, through withheld cells for nothing and through shown ones at the
//! price of withholding them.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::flow::{Flow, Way, ends, is_known_to};
use super::{Arc, Network};

/// What is looked for: a path around `cell` that lets it move `way`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub cell: u32,
    pub way: Way,
    /// The lab that knows its own counts.
    pub viewer: Option<u32>,
    /// How much must be able to flow through every cell.
    pub amount: u64,
    /// How much must be able to flow through a cell that is still shown.
    pub span: u64,
}

/// A path, and what it costs to withhold what is shown on it.
#[derive(Debug)]
pub(super) struct Path {
    pub cost: u64,
    pub arcs: Vec<Arc>,
}

/// Room for searches.
#[derive(Debug)]
pub(super) struct Cheapest {
    cost: Vec<u64>,
    came: Vec<Option<Arc>>,
    touched: Vec<u32>,
    heap: BinaryHeap<(Reverse<u64>, u32)>,
}

/// A step through a withheld cell costs next to nothing, so that of two ways
/// the shorter is taken.
const STEP: u64 = 1;
/// The unit that prices are multiplied by, so that steps never outweigh them.
const PRICE: u64 = 1 << 12;

impl Cheapest {
    /// Room for searches in `network`.
    pub fn new(network: &Network) -> Self {
        Self {
            cost: vec![u64::MAX; network.nodes()],
            came: vec![None; network.nodes()],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
        }
    }

    /// The cheapest path, on top of what `flow` has moved already.
    pub fn find(&mut self, network: &Network, flow: &Flow, wanted: &Wanted) -> Option<Path> {
        for node in self.touched.drain(..) {
            self.cost[node as usize] = u64::MAX;
            self.came[node as usize] = None;
        }
        self.heap.clear();
        let (source, target) = ends(network, wanted.cell, wanted.way);
        self.reach(source, 0, None);
        while let Some((Reverse(cost), node)) = self.heap.pop() {
            if node == target {
                return Some(self.path(cost, source, target));
            }
            if cost > self.cost[node as usize] {
                continue;
            }
            for arc in &network.arcs[node as usize] {
                if let Some(price) = price(network, flow, wanted, *arc) {
                    let came = Arc { other: node, ..*arc };
                    self.reach(arc.other, cost + STEP + price * PRICE, Some(came));
                }
            }
        }
        None
    }

    fn reach(&mut self, node: u32, cost: u64, came: Option<Arc>) {
        let at = node as usize;
        if cost < self.cost[at] {
            if self.cost[at] == u64::MAX {
                self.touched.push(node);
            }
            self.cost[at] = cost;
            self.came[at] = came;
            self.heap.push((Reverse(cost), node));
        }
    }

    fn path(&self, cost: u64, source: u32, target: u32) -> Path {
        let mut arcs = Vec::new();
        let mut node = target;
        while node != source {
            let Some(arc) = self.came[node as usize] else {
                break;
            };
            arcs.push(arc);
            node = arc.other;
        }
        Path { cost, arcs }
    }
}

/// What it costs to go through an arc; `None` where that cannot be.
fn price(network: &Network, flow: &Flow, wanted: &Wanted, arc: Arc) -> Option<u64> {
    if arc.cell == wanted.cell || is_known_to(network, arc.cell, wanted.viewer) {
        return None;
    }
    let unit = network.unit_of(arc.cell);
    let residual = flow.residual(network, arc);
    if network.unit(unit).state.is_withheld() {
        return (residual >= wanted.amount).then_some(0);
    }
    let enough = residual >= wanted.amount.max(wanted.span);
    (enough && network.is_candidate(unit)).then(|| u64::from(network.unit(unit).cost))
}
