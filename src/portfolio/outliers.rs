//! Outcomes far from what other programmes have of the same indicator. A rule
//! says which, the same for all; what they mean is for those to say who know
//! the programmes.

use std::collections::BTreeSet;

use super::account::Of;
use super::identity::{Kind, Member};
use super::rows::OutlierRow;
use super::targets::weakest;
use crate::model::Language;
use crate::results::Word;

/// Of fewer programmes nothing is said: three of four are no rule.
pub const LEAST_PROGRAMMES: usize = 5;
/// So many typical distances from the median is far.
pub const FAR: f64 = 3.0;
/// What is told of attainments and their distances: whole per cents.
const DECIMALS: usize = 2;

/// The outcomes that are far from the others of their kind, each once, and how
/// many kinds could be compared.
pub fn find_outliers(kinds: &[Kind<'_>], language: Language) -> (Vec<OutlierRow>, usize) {
    let mut seen = BTreeSet::new();
    let mut rows: Vec<OutlierRow> = Vec::new();
    let mut compared = 0;
    for own in kinds.iter().filter_map(|kind| outliers_of(kind, language)) {
        compared += 1;
        for row in own {
            if seen.insert((row.programme.clone(), row.indicator.clone())) {
                rows.push(row);
            }
        }
    }
    (rows, compared)
}

/// Those of one kind; none where too few programmes report it to say.
fn outliers_of(kind: &Kind<'_>, language: Language) -> Option<Vec<OutlierRow>> {
    let attained = kind.members.iter();
    let attained = attained.filter_map(|member| Some((member, member.measured.attainment()?)));
    let attained: Vec<(&Member<'_>, f64)> = attained.collect();
    let programmes: BTreeSet<&str> = attained.iter().map(|(of, _)| of.programme()).collect();
    if programmes.len() < LEAST_PROGRAMMES {
        return None;
    }
    let median = median(attained.iter().map(|(_, value)| *value));
    let away = |value: f64| (value - median).abs();
    let distance = self::median(attained.iter().map(|(_, value)| away(*value)));
    // Where half of them stand alike, any other would be far.
    let far = attained
        .iter()
        .filter(|(_, value)| distance > 0.0 && away(*value) > FAR * distance);
    let row = |(member, value): &(&Member<'_>, f64)| {
        let (of, about) = (&member.account.programme, &member.measured.about);
        OutlierRow {
            programme: of.id.clone(),
            programme_title: of.title.of(language).unwrap_or(&of.id).to_owned(),
            indicator: about.id.clone(),
            indicator_name: about.name.of(language).unwrap_or(&about.id).to_owned(),
            code: kind.code.map(ToOwned::to_owned),
            attainment: told(*value),
            median: told(median),
            distance: told(distance),
            programmes: programmes.len() as u64,
            status: weakest(member.measured, &Of::ALL).map(Word::Ours),
        }
    };
    Some(far.map(row).collect())
}

/// The value in the middle; 0 of none.
fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = values.get(middle).copied().unwrap_or_default();
    let lower = middle.checked_sub(1).and_then(|at| values.get(at).copied());
    match lower.filter(|_| values.len().is_multiple_of(2)) {
        Some(lower) => f64::midpoint(lower, upper),
        None => upper,
    }
}

/// An attainment as it is told.
pub fn told(value: f64) -> f64 {
    let printed = crate::model::decimal::rounded(value, DECIMALS).parse();
    printed.unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_in_the_middle() {
        assert_eq!(median([3.0, 1.0, 2.0].into_iter()), 2.0);
        assert_eq!(median([4.0, 1.0, 2.0, 3.0].into_iter()), 2.5);
        assert_eq!(median([].into_iter()), 0.0);
    }
}
