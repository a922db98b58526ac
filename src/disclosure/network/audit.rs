//! The judge: whether a pattern of withheld units is safe, whoever chose it.

use super::flow::Flow;
use super::proof::prove;
use super::{Need, Network};

/// A need that is not met.
#[derive(Debug, Clone, Copy)]
pub struct Breach {
    /// The withheld unit.
    pub unit: u32,
    /// What a reader can conclude too much of.
    pub need: Need,
    /// The lab that can conclude it; `None` is every reader.
    pub viewer: Option<u32>,
}

/// Every need of a withheld unit that is not met, in the order of the units.
/// Empty is safe.
pub fn audit(network: &Network) -> Vec<Breach> {
    let mut flow = Flow::new(network);
    let withheld = (0..).zip(network.units());
    let withheld = withheld.filter(|(_, unit)| unit.state.is_withheld());
    let needs = withheld.flat_map(|(at, unit)| unit.needs.iter().map(move |need| (at, need)));
    let breaches = needs.filter_map(|(unit, need)| {
        let gap = prove(network, &mut flow, unit, need).err()?;
        Some(Breach {
            unit,
            need: *need,
            viewer: gap.viewer,
        })
    });
    breaches.collect()
}
