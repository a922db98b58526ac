//! Withholding further units until every need is met: greedily, then giving
//! back what is not needed.

use super::Network;
use super::clean_up;
use super::protector::Protector;

/// Withholds further units of `network` until every need is met, as few and
/// cheap ones as it finds. `span` is the width that a protecting interval
/// should have, k − 1. Gives the units whose needs could not be met whatever
/// is withheld.
pub fn protect(network: &mut Network, span: u64) -> Vec<u32> {
    let mut protector = Protector::new(network.clone(), span);
    let every = (0..network.units.len() as u32).collect();
    protector.settle(every);
    clean_up::give_back(&mut protector);
    clean_up::improve(&mut protector);
    *network = protector.network;
    let mut open = protector.unprotected;
    open.sort_unstable();
    open.dedup();
    open
}
