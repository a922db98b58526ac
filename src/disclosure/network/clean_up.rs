//! Giving back what is not needed, and trying other choices in small networks.

use super::proof::prove;
use super::protector::Protector;
use super::{NEVER, State};

/// Shows again every chosen unit that no need rests on any more or that can be
/// replaced by others, dearest first.
pub(super) fn give_back(protector: &mut Protector) {
    let mut chosen = chosen(protector);
    chosen.sort_by_key(|&unit| {
        let unit = protector.network.unit(unit);
        std::cmp::Reverse(unit.cost)
    });
    for unit in chosen {
        try_to_show(protector, unit);
    }
}

fn chosen(protector: &Protector) -> Vec<u32> {
    let units = (0..).zip(protector.network.units());
    units
        .filter(|(_, unit)| unit.state == State::Chosen)
        .map(|(at, _)| at)
        .collect()
}

/// Shows a unit again if every need that rests on it can be met without.
fn try_to_show(protector: &mut Protector, shown: u32) -> bool {
    protector.network.show(shown);
    let mut renewed = Vec::new();
    for (unit, need) in protector.proofs.resting_on(shown) {
        let declared = protector.network.unit(unit);
        if !declared.state.is_withheld() {
            continue;
        }
        let need_of = declared.needs[need];
        match prove(&protector.network, &mut protector.flow, unit, &need_of) {
            Ok(uses) => renewed.push((unit, need, uses)),
            Err(_) => {
                protector.network.withhold(shown);
                return false;
            }
        }
    }
    for (unit, need, uses) in renewed {
        protector.proofs.keep(unit, need, uses);
    }
    true
}

/// Networks of at most so many units are worth trying again.
const SMALL: usize = 400;
/// How many units are looked at in all tries together.
const EFFORT: usize = 40_000;

/// Tries other choices: some of the chosen units are shown, each to its own
/// price or at none, what is then open is protected anew, and the cheaper
/// pattern is kept. The tries are the same every time.
pub(super) fn improve(protector: &mut Protector) {
    let units = protector.network.units.len();
    if units > SMALL || !protector.unprotected.is_empty() {
        return;
    }
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let mut best = cost(protector);
    for _ in 0..EFFORT / units.max(1) {
        let chosen = chosen(protector);
        if chosen.is_empty() {
            return;
        }
        let before = (protector.network.clone(), protector.proofs.clone());
        let given_up = pick(&chosen, &mut random);
        try_without(protector, &given_up);
        let now = cost(protector);
        if now <= best && protector.unprotected.is_empty() {
            best = now;
        } else {
            (protector.network, protector.proofs) = before;
            protector.unprotected.clear();
        }
    }
}

/// Between one and all of the chosen units.
fn pick(chosen: &[u32], random: &mut Random) -> Vec<u32> {
    let one_in = 1 + random.below(6);
    let mut picked: Vec<u32> = chosen.to_vec();
    picked.retain(|_| random.below(one_in) == 0);
    if picked.is_empty() {
        picked.push(chosen[random.below(chosen.len() as u64) as usize]);
    }
    picked
}

/// Protects the network anew without the units given up, one of which must
/// stay shown.
fn try_without(protector: &mut Protector, given_up: &[u32]) {
    for &unit in given_up {
        protector.network.show(unit);
    }
    let barred = given_up.first().copied();
    let price = |protector: &mut Protector, price| {
        let unit = barred.map(|unit| &mut protector.network.units[unit as usize].cost);
        unit.map(|cost| std::mem::replace(cost, price))
    };
    let was = price(protector, NEVER);
    let every = (0..protector.network.units.len() as u32).collect();
    protector.settle(every);
    if let Some(was) = was {
        price(protector, was);
    }
    give_back(protector);
}

fn cost(protector: &Protector) -> u64 {
    let chosen = chosen(protector).into_iter();
    let costs = chosen.map(|unit| u64::from(protector.network.unit(unit).cost));
    costs.sum()
}

/// A small generator of numbers that look random (xorshift*): always the same.
struct Random(u64);

impl Random {
    /// A number below `bound`, which is at least 1.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % bound
    }
}
