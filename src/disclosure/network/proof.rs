//! Proofs that a need is met: alternative tables that agree with everything
//! shown, one for readers in general and one for each lab that could see
//! through that one.

use super::flow::{Flow, Way};
use super::{Need, Network};

/// The units whose counts differ in some alternative table of a proof, in
/// order; every proof needs those to stay withheld and no other.
pub(super) type Uses = Vec<u32>;

/// How far a need is from being met.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Missing {
    pub up: u64,
    pub down: u64,
    pub width: u64,
}

impl Missing {
    pub fn is_nothing(self) -> bool {
        self.up == 0 && self.down == 0 && self.width == 0
    }
}

/// What is missing of a need for a viewer, given the withheld units as they
/// are; the units that the alternatives move are added to `uses`.
pub(super) fn missing(
    network: &Network,
    flow: &mut Flow,
    need: &Need,
    viewer: Option<u32>,
    uses: &mut Uses,
) -> Missing {
    let mut run = |way, wanted: u64| {
        let mut moved = 0;
        for cell in need.cells() {
            if moved >= wanted {
                break;
            }
            moved += flow.moved(network, cell, way, viewer, wanted - moved);
            uses.extend(flow.used().map(|cell| network.unit_of(cell)));
        }
        moved
    };
    let up = run(Way::Up, need.up.max(need.width));
    let down = run(Way::Down, need.down.max(need.width.saturating_sub(up)));
    Missing {
        up: need.up.saturating_sub(up),
        down: need.down.saturating_sub(down),
        width: need.width.saturating_sub(up + down),
    }
}

/// For whom a need is not met, and what is missing.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gap {
    pub viewer: Option<u32>,
    pub missing: Missing,
}

/// Proves that a need of `unit` is met for readers in general, and for every
/// lab but its own.
///
/// A lab that knows its own counts sees through an alternative only where that
/// one changes them, so only those labs have to be tried.
///
/// # Errors
/// The first viewer for whom it is not.
pub(super) fn prove(
    network: &Network,
    flow: &mut Flow,
    unit: u32,
    need: &Need,
) -> Result<Uses, Gap> {
    let mut uses = Uses::new();
    let mut try_for = |viewer, uses: &mut Uses| {
        let missing = missing(network, flow, need, viewer, uses);
        if missing.is_nothing() {
            Ok(())
        } else {
            Err(Gap { viewer, missing })
        }
    };
    try_for(None, &mut uses)?;
    let own = network.unit(unit).holder;
    if own.is_some() {
        let holders = uses.iter().filter_map(|unit| network.unit(*unit).holder);
        let mut holders: Vec<u32> = holders.filter(|holder| Some(*holder) != own).collect();
        holders.sort_unstable();
        holders.dedup();
        for holder in holders {
            try_for(Some(holder), &mut uses)?;
        }
    }
    uses.sort_unstable();
    uses.dedup();
    Ok(uses)
}
