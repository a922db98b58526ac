//! A network on its way to safety: need by need, the cheapest cycle that
//! protects it is withheld.

use super::cheapest::{Cheapest, Path, Wanted};
use super::flow::{Flow, Way, room};
use super::proof::{Gap, Uses, prove};
use super::{Need, Network};

/// A network on its way to safety, with the proofs that it holds so far.
#[derive(Debug)]
pub(super) struct Protector {
    pub network: Network,
    pub flow: Flow,
    pub proofs: Proofs,
    cheapest: Cheapest,
    span: u64,
    pub unprotected: Vec<u32>,
}

/// The proofs of every unit's needs, and which needs a unit is used for.
#[derive(Debug, Clone)]
pub(super) struct Proofs {
    /// Per unit and need: the units that its proof uses.
    uses: Vec<Vec<Uses>>,
    /// Per unit: units whose proofs use or have used it.
    users: Vec<Vec<u32>>,
}

impl Proofs {
    fn new(network: &Network) -> Self {
        let empty = |unit: &super::Unit| vec![Uses::new(); unit.needs.len()];
        Self {
            uses: network.units.iter().map(empty).collect(),
            users: vec![Vec::new(); network.units.len()],
        }
    }

    /// Keeps a proof.
    pub fn keep(&mut self, unit: u32, need: usize, uses: Uses) {
        for used in &uses {
            let users = &mut self.users[*used as usize];
            if users.last() != Some(&unit) {
                users.push(unit);
            }
        }
        self.uses[unit as usize][need] = uses;
    }

    /// The needs whose proofs use `used`.
    pub fn resting_on(&self, used: u32) -> Vec<(u32, usize)> {
        let mut users = self.users[used as usize].clone();
        users.sort_unstable();
        users.dedup();
        let needs = users.into_iter().flat_map(|unit| {
            let proofs = self.uses[unit as usize].iter().enumerate();
            let own = proofs.filter(|(_, uses)| uses.binary_search(&used).is_ok());
            own.map(move |(need, _)| (unit, need))
        });
        needs.collect()
    }
}

impl Protector {
    pub fn new(network: Network, span: u64) -> Self {
        Self {
            flow: Flow::new(&network),
            proofs: Proofs::new(&network),
            cheapest: Cheapest::new(&network),
            network,
            span,
            unprotected: Vec::new(),
        }
    }

    /// Meets the needs of the withheld ones among `units`, and of every unit
    /// that is withheld for that.
    pub fn settle(&mut self, units: Vec<u32>) {
        let mut open = units;
        open.reverse();
        while let Some(unit) = open.pop() {
            if !self.network.unit(unit).state.is_withheld() {
                continue;
            }
            let needs = self.network.unit(unit).needs.clone();
            for (at, need) in needs.iter().enumerate() {
                match self.meet(unit, need, &mut open) {
                    Some(uses) => self.proofs.keep(unit, at, uses),
                    None => self.unprotected.push(unit),
                }
            }
        }
    }

    /// Withholds what a need takes; those units are added to `open`. `None`
    /// where nothing helps.
    fn meet(&mut self, unit: u32, need: &Need, open: &mut Vec<u32>) -> Option<Uses> {
        loop {
            match prove(&self.network, &mut self.flow, unit, need) {
                Ok(uses) => return Some(uses),
                Err(gap) => {
                    let more = self.mend(need, &gap)?;
                    for &unit in &more {
                        self.network.withhold(unit);
                    }
                    open.extend(more);
                }
            }
        }
    }

    /// The units to withhold so that a need comes closer to being met: at
    /// least one.
    fn mend(&mut self, need: &Need, gap: &Gap) -> Option<Vec<u32>> {
        let missing = gap.missing;
        let mut ways = Vec::new();
        if missing.up > 0 {
            ways.push((Way::Up, missing.up));
        } else if missing.down > 0 {
            ways.push((Way::Down, missing.down));
        } else {
            ways.extend([(Way::Up, missing.width), (Way::Down, missing.width)]);
        }
        let mut best: Option<(u64, Vec<u32>)> = None;
        for (way, more) in ways {
            for cell in need.cells() {
                let far = need.up.max(need.down).max(need.width);
                let found = self.widen(cell, way, (more, far), gap.viewer);
                if let Some(found) = found
                    && best.as_ref().is_none_or(|best| found.0 < best.0)
                {
                    best = Some(found);
                }
            }
        }
        best.map(|(_, units)| units)
    }

    /// The cheapest units that let a cell move `more` further than it can,
    /// which is less than `far`.
    fn widen(
        &mut self,
        cell: u32,
        way: Way,
        (more, far): (u64, u64),
        viewer: Option<u32>,
    ) -> Option<(u64, Vec<u32>)> {
        let (network, flow) = (&self.network, &mut self.flow);
        let room = room(network, cell, way).min(far);
        let moved = flow.moved(network, cell, way, viewer, room);
        let mut more = more.min(room - moved);
        if more == 0 {
            return None;
        }
        let (mut cost, mut units) = (0, Vec::new());
        while more > 0 {
            let path = self.cheapest_path(cell, way, viewer, more)?;
            let (network, flow) = (&self.network, &mut self.flow);
            let fits = path.arcs.iter().map(|arc| flow.residual(network, *arc));
            let amount = fits.min().unwrap_or(0).min(more);
            flow.push(&path.arcs, amount);
            more -= amount;
            cost += path.cost;
            let passed = path.arcs.iter().map(|arc| network.unit_of(arc.cell));
            units.extend(passed.filter(|unit| network.is_candidate(*unit)));
        }
        units.sort_unstable();
        units.dedup();
        Some((cost, units)).filter(|(_, units)| !units.is_empty())
    }

    /// A path that carries all of `more`, through cells that will then be wide
    /// enough themselves; else one that carries something.
    fn cheapest_path(
        &mut self,
        cell: u32,
        way: Way,
        viewer: Option<u32>,
        more: u64,
    ) -> Option<Path> {
        let tries = [(more, self.span), (more, more), (1, 1)];
        tries.into_iter().find_map(|(amount, span)| {
            let wanted = Wanted {
                cell,
                way,
                viewer,
                amount,
                span,
            };
            self.cheapest.find(&self.network, &self.flow, &wanted)
        })
    }
}
