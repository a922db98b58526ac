//! Primary rules: which figures are small in themselves.

use crate::analysis::{Figure, FigureKey, FigureUnit, Formula, Register};
use crate::model::Unit;

/// Whether a figure must not be shown because of what it is: a count of 1 to
/// k − 1; a share or mean whose numerator, complement, denominator or n is
/// one of those, or that tells something of all or none of fewer than 2k
/// people; a share or mean about people without n.
pub(super) fn strikes(figure: &Figure, k: u64) -> bool {
    if !figure.about_people || derived(figure.formula) {
        return false;
    }
    let small = |count: u64| (1..k).contains(&count);
    let whole = figure.value.round().max(0.0) as u64;
    match figure.unit {
        FigureUnit::Of(Unit::Share) => match (figure.n, figure.numerator) {
            (None, _) => true,
            (Some(n), numerator) => {
                // A typed share and its n give the numerator back.
                let of = numerator.unwrap_or_else(|| (figure.value * n as f64).round() as u64);
                let rest = n.saturating_sub(of);
                small(n) || small(of) || small(rest) || ((of == 0 || rest == 0) && n < 2 * k)
            }
        },
        FigureUnit::Of(Unit::Scale) => figure.n.is_none_or(|n| n < k),
        // What says of how many it is is their mean.
        // Of nothing at all, that everyone had nothing.
        FigureUnit::Of(Unit::Sek | Unit::Hours | Unit::Days) => {
            let everyone = figure.value == 0.0;
            figure.n.is_some_and(|n| n < k || (everyone && n < 2 * k))
        }
        FigureUnit::Of(_) => {
            let rest = figure.n.filter(|n| *n >= whole).map(|n| n - whole);
            small(whole)
                || figure.n.is_some_and(small)
                || (figure.unit == FigureUnit::Of(Unit::Persons) && rest.is_some_and(small))
        }
        FigureUnit::Number => figure.n.is_none_or(|n| n < k),
        FigureUnit::SharePoints | FigureUnit::Ratio => false,
    }
}

/// Whether a count of a group says something of everyone in it: all or none of
/// fewer than 2k people belong to it.
pub(super) fn tells_of_everyone(
    register: &Register,
    key: FigureKey,
    figure: &Figure,
    k: u64,
) -> bool {
    let Some(everyone) = key.of_everyone() else {
        return false;
    };
    let counts = matches!(figure.unit, FigureUnit::Of(Unit::Persons | Unit::Count));
    if !counts || !figure.about_people || derived(figure.formula) {
        return false;
    }
    let total = register.get(everyone);
    total.is_some_and(|total| {
        let few = total.value > 0.0 && total.value < (2 * k) as f64;
        few && total.date == figure.date && (figure.value == 0.0 || figure.value == total.value)
    })
}

/// Derived figures stand and fall with what they are derived from.
pub(super) fn derived(formula: Formula) -> bool {
    super::gives_inputs_away(formula) && !super::counts_together(formula)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Status;

    fn share(numerator: u64, n: u64) -> Figure {
        Figure {
            value: numerator as f64 / n as f64,
            unit: FigureUnit::Of(Unit::Share),
            numerator: Some(numerator),
            n: Some(n),
            about_people: true,
            ..Figure::count(0, Formula::Share, Status::Published, Vec::new())
        }
    }

    #[test]
    fn a_share_is_as_small_as_its_smallest_part() {
        assert!(strikes(&share(9, 10), 5), "the complement is one person");
        assert!(strikes(&share(3, 40), 5));
        assert!(strikes(&share(2, 4), 5));
        assert!(!strikes(&share(15, 22), 5));
    }

    #[test]
    fn all_or_none_of_a_small_group_says_something_of_everyone() {
        assert!(strikes(&share(9, 9), 5));
        assert!(strikes(&share(0, 9), 5));
        assert!(!strikes(&share(10, 10), 5));
    }

    #[test]
    fn a_mean_without_n_is_withheld() {
        let mean = |n| Figure {
            unit: FigureUnit::Of(Unit::Scale),
            n,
            about_people: true,
            ..Figure::typed(3.4)
        };
        assert!(strikes(&mean(None), 5));
        assert!(strikes(&mean(Some(4)), 5));
        assert!(!strikes(&mean(Some(5)), 5));
    }
}
