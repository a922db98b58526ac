//! McNemar's test for two-valued answers.

use special::Beta;

/// The exact two-sided p-value of `up` persons who changed one way against
/// `down` who changed the other: a sign test (Fagerland, Lydersen & Laake
/// 2013, doi 10.1186/1471-2288-13-91). 1 where nobody changed.
pub fn mcnemar(up: u64, down: u64) -> f64 {
    let changed = up.saturating_add(down);
    if changed == 0 {
        return 1.0;
    }
    // Half of all chances of at most that many is a beta distribution's.
    let smaller = up.min(down);
    let (p, q) = ((changed - smaller) as f64, smaller as f64 + 1.0);
    (2.0 * 0.5.inc_beta(p, q, p.ln_beta(q))).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_values() {
        assert!((mcnemar(1, 6) - 0.125).abs() < 1e-12);
        assert_eq!(mcnemar(0, 0), 1.0);
    }
}
