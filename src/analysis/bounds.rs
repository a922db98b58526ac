//! What follows from values that are bounds, `minst 12`, or about something.

use super::Figure;
use crate::model::Qualifier;

/// Whether a value lies below another, whatever "at least", "over" and "about"
/// leave open.
pub(super) fn is_surely_less(one: &Figure, other: &Figure) -> bool {
    match (one.qualifier, other.qualifier) {
        (Qualifier::AtLeast | Qualifier::Over, _) => false,
        (Qualifier::Exact, Qualifier::Over) => one.value <= other.value,
        _ => one.value < other.value,
    }
}

/// Whether a value is as large as another, or larger, likewise.
pub(super) fn surely_reaches(one: &Figure, other: &Figure) -> bool {
    match (one.qualifier, other.qualifier) {
        (_, Qualifier::AtLeast | Qualifier::Over) => false,
        (Qualifier::About, _) | (_, Qualifier::About) => one.value > other.value,
        _ => one.value >= other.value,
    }
}

/// How exactly `actual` − `baseline` is known; `None` where it may be anything.
/// What is "at least 12" after 30 may have fallen or risen.
pub(super) fn how_known(baseline: &Figure, actual: &Figure) -> Option<Qualifier> {
    use Qualifier::{About, AtLeast, Exact, Over};
    match (baseline.qualifier, actual.qualifier) {
        (Exact, Exact) => Some(Exact),
        (Exact | About, About) | (About, Exact) => Some(About),
        (Exact, bound @ (AtLeast | Over)) => is_surely_less(baseline, actual).then_some(bound),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, qualifier: Qualifier) -> Figure {
        Figure {
            qualifier,
            ..Figure::typed(value)
        }
    }

    #[test]
    fn a_change_to_a_bound_is_a_bound_or_nothing() {
        use Qualifier::{About, AtLeast, Exact, Over};
        let cases = [
            ((30.0, Exact), (30.0, Over), Some(Over)),
            ((30.0, Exact), (30.0, AtLeast), None),
            ((30.0, Exact), (12.0, AtLeast), None),
            ((10.0, AtLeast), (12.0, AtLeast), None),
            ((10.0, About), (12.0, Exact), Some(About)),
        ];
        for ((was, before), (is, after), known) in cases {
            let (before, after) = (figure(was, before), figure(is, after));
            assert_eq!(how_known(&before, &after), known);
        }
    }
}
