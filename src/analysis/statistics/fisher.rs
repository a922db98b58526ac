//! Fisher's exact test for two groups that gave one of two answers.

use special::Gamma;

/// Rounding of chances that are alike in truth.
const ALIKE: f64 = 1.0 + 1e-7;

/// Two-sided p-value of `before` of `of_before` against `after` of `of_after`:
/// the chance, margins given, of all tables that are no likelier than this one;
/// and the smallest p-value that the margins allow. Both 1 where a group is
/// empty.
///
/// Source: Agresti 2013, section 3.5.1.
pub fn fisher((before, of_before): (u64, u64), (after, of_after): (u64, u64)) -> (f64, f64) {
    let chosen = before + after;
    let (low, high) = (chosen.saturating_sub(of_after), chosen.min(of_before));
    let chance = |own: u64| {
        let log = ln_choose(of_before, own) + ln_choose(of_after, chosen - own)
            - ln_choose(of_before + of_after, chosen);
        log.exp()
    };
    let chances: Vec<f64> = (low..=high).map(chance).collect();
    let p = |own: u64| {
        let limit = chance(own) * ALIKE;
        let unlikely = chances.iter().filter(|chance| **chance <= limit);
        unlikely.sum::<f64>().min(1.0)
    };
    (p(before.clamp(low, high)), p(low).min(p(high)))
}

fn ln_choose(n: u64, k: u64) -> f64 {
    let ln_factorial = |n: u64| Gamma::ln_gamma(n as f64 + 1.0).0;
    ln_factorial(n) - ln_factorial(k) - ln_factorial(n - k)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lady_tasting_tea() {
        let (p, least) = fisher((3, 4), (1, 4));
        assert!((p - 34.0 / 70.0).abs() < 1e-12);
        assert!((least - 2.0 / 70.0).abs() < 1e-12);
        assert_eq!(fisher((0, 0), (1, 4)), (1.0, 1.0));
    }
}
