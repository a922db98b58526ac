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
    heap: BinaryHeap<(Reverse<u64>, Through, u32)>,
    /// What the cheapest unit costs.
    least: u64,
}

/// What a node is left through: withheld cells first, and shown ones only when
/// nothing is left that would cost less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Through {
    Shown,
    Withheld,
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
            least: network
                .units
                .iter()
                .map(|unit| u64::from(unit.cost))
                .min()
                .unwrap_or(0),
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
        // From a lab, with its few cells, rather than from a group.
        let degree = |node: u32| network.arcs[node as usize].len();
        let backwards = degree(target) < degree(source);
        let (start, goal) = if backwards {
            (target, source)
        } else {
            (source, target)
        };
        self.reach(start, 0, None);
        while let Some((Reverse(cost), through, node)) = self.heap.pop() {
            if cost >= self.cost[goal as usize] {
                break;
            }
            let reached = self.cost[node as usize];
            let arcs = match through {
                Through::Withheld if cost > reached => continue,
                Through::Withheld => &network.open[node as usize],
                Through::Shown => &network.arcs[node as usize],
            };
            for arc in arcs {
                let along = Arc {
                    other: node,
                    out: arc.out != backwards,
                    ..*arc
                };
                let Some(price) = price(network, flow, wanted, along, through) else {
                    continue;
                };
                let cost = reached + STEP + price * PRICE;
                if cost < self.cost[goal as usize] {
                    self.reach(arc.other, cost, Some(along));
                }
            }
        }
        let cost = self.cost[goal as usize];
        (cost < u64::MAX).then(|| self.path(cost, start, goal))
    }

    fn reach(&mut self, node: u32, cost: u64, came: Option<Arc>) {
        let at = node as usize;
        if cost < self.cost[at] {
            if self.cost[at] == u64::MAX {
                self.touched.push(node);
            }
            self.cost[at] = cost;
            self.came[at] = came;
            let later = cost + STEP + self.least * PRICE;
            self.heap.push((Reverse(cost), Through::Withheld, node));
            self.heap.push((Reverse(later), Through::Shown, node));
        }
    }

    fn path(&self, cost: u64, start: u32, goal: u32) -> Path {
        let mut arcs = Vec::new();
        let mut node = goal;
        while node != start {
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
fn price(
    network: &Network,
    flow: &Flow,
    wanted: &Wanted,
    arc: Arc,
    through: Through,
) -> Option<u64> {
    let unit = network.unit_of(arc.cell);
    let (least, price) = match through {
        Through::Withheld => (wanted.amount, 0),
        Through::Shown if !network.is_candidate(unit) => return None,
        Through::Shown => (
            wanted.amount.max(wanted.span),
            u64::from(network.unit(unit).cost),
        ),
    };
    let fits = arc.cell != wanted.cell
        && !is_known_to(network, arc.cell, wanted.viewer)
        && flow.residual(network, arc) >= least;
    fits.then_some(price)
}
