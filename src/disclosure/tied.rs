//! Counts of an indicator that add up otherwise than over labs and the groups of one
//! dimension: groups of two dimensions of which one divides the other (`sex`, `sex and
//! age`), and periods within a longer one. Nothing is computed with them: where something
//! of either is withheld, the finer groups and the longer period go.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Rule, Withheld};
use crate::analysis::{FigureKey, IndicatorMeasure, Register};
use crate::model::{GroupIx, IndicatorIx, Programme, Scope};

/// An indicator on an occasion.
type Moment = (IndicatorIx, IndicatorMeasure);

/// What is tied, of every indicator about people.
pub(super) struct Tied {
    /// Figures of one dimension, and those of another that divides its groups.
    divided: Vec<(Vec<FigureKey>, Vec<FigureKey>)>,
    wholes: Vec<Whole>,
}

/// A period that shorter ones lie in.
#[derive(Default)]
struct Whole {
    /// The figures of the longer period, of every lab and group.
    all: Vec<FigureKey>,
    /// Of a lab and group, the figure of the longer period and those of the shorter ones.
    parts: BTreeMap<FigureKey, Vec<FigureKey>>,
}

impl Tied {
    /// What is tied in a register.
    pub fn of(programme: &Programme, register: &Register) -> Self {
        let mut dimensions: BTreeMap<Moment, BTreeMap<&str, Vec<FigureKey>>> = BTreeMap::new();
        let mut periods: BTreeMap<(IndicatorIx, Place), Vec<Timed>> = BTreeMap::new();
        for (key, figure) in register.iter() {
            let FigureKey::Indicator {
                indicator,
                scope,
                measure,
                group,
            } = key
            else {
                continue;
            };
            let guarded = programme.indicators[indicator.at()].guarded_as().is_some();
            if !guarded || !is_counted(measure) {
                continue;
            }
            let moment = (indicator, measure);
            if let Some(group) = group {
                let own = dimensions.entry(moment).or_default();
                own.entry(programme.dimension(group)).or_default().push(key);
            }
            if let Some(period) = figure.period {
                let own = periods.entry((indicator, (scope, group))).or_default();
                own.push((measure, period, key));
            }
        }
        let divided = dimensions.into_values().flat_map(divided).collect();
        Self {
            divided,
            wholes: wholes(periods, register),
        }
    }

    /// Withholds the finer of two dimensions, and the longer of periods, where anything
    /// of either is withheld; and the parts of a period that is small itself.
    pub fn guard(&self, withheld: &mut Withheld) {
        let hides = |keys: &[FigureKey], withheld: &Withheld| {
            keys.iter().any(|key| withheld.contains_key(key))
        };
        let mut struck = BTreeSet::<&FigureKey>::new();
        for (coarse, fine) in &self.divided {
            if hides(coarse, withheld) || hides(fine, withheld) {
                struck.extend(fine);
            }
        }
        for whole in &self.wholes {
            let mut parts = whole.parts.values();
            if hides(&whole.all, withheld) || parts.any(|parts| hides(parts, withheld)) {
                struck.extend(&whole.all);
            }
            for (key, parts) in &whole.parts {
                if withheld.get(key) == Some(&Rule::Primary) {
                    struck.extend(parts);
                }
            }
        }
        for key in struck {
            withheld.entry(*key).or_insert(Rule::Complementary);
        }
    }
}

type Place = (Scope, Option<GroupIx>);
type Period = (NaiveDate, NaiveDate);
/// A figure and its period.
type Timed = (IndicatorMeasure, Period, FigureKey);

fn is_counted(measure: IndicatorMeasure) -> bool {
    matches!(
        measure,
        IndicatorMeasure::Baseline | IndicatorMeasure::Actual | IndicatorMeasure::At(_)
    )
}

/// The pairs of dimensions whose names share a word that says of what they are; the one
/// with more groups divides the other.
fn divided(
    dimensions: BTreeMap<&str, Vec<FigureKey>>,
) -> impl Iterator<Item = (Vec<FigureKey>, Vec<FigureKey>)> {
    let dimensions: Vec<(BTreeSet<String>, Vec<FigureKey>)> = dimensions
        .into_iter()
        .map(|(name, keys)| (words(name), keys))
        .collect();
    let size = |keys: &[FigureKey]| {
        let groups = keys.iter().filter_map(|key| match key {
            FigureKey::Indicator { group, .. } => *group,
            _ => None,
        });
        groups.collect::<BTreeSet<GroupIx>>().len()
    };
    let mut pairs = Vec::new();
    for (at, (words, keys)) in dimensions.iter().enumerate() {
        for (others, its) in &dimensions[at + 1..] {
            if words.is_disjoint(others) {
                continue;
            }
            let is_coarse = (size(keys), words.len()) <= (size(its), others.len());
            let (coarse, fine) = if is_coarse { (keys, its) } else { (its, keys) };
            pairs.push((coarse.clone(), fine.clone()));
        }
    }
    pairs.into_iter()
}

/// The words of a dimension's name that say of what it is: `sex and age` has two.
fn words(name: &str) -> BTreeSet<String> {
    /// Words that any dimension may have.
    const ANY: [&str; 10] = [
        "and", "och", "by", "per", "in", "i", "av", "of", "group", "grupp",
    ];
    let lower = name.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty() && !ANY.contains(word))
        .map(str::to_owned)
        .collect()
}

/// The periods in which shorter ones of the same indicator lie, in the same lab and group.
fn wholes(periods: BTreeMap<(IndicatorIx, Place), Vec<Timed>>, register: &Register) -> Vec<Whole> {
    let mut wholes: BTreeMap<Moment, Whole> = BTreeMap::new();
    for ((indicator, _), own) in periods {
        for &(measure, (first, last), key) in &own {
            let within = own.iter().filter(|(_, (from, to), its)| {
                *its != key && *from >= first && *to <= last && (*from, *to) != (first, last)
            });
            let within: Vec<FigureKey> = within.map(|(_, _, its)| *its).collect();
            if !within.is_empty() {
                let whole = wholes.entry((indicator, measure)).or_default();
                whole.parts.insert(key, within);
            }
        }
    }
    if !wholes.is_empty() {
        for (key, _) in register.iter() {
            if let FigureKey::Indicator {
                indicator, measure, ..
            } = key
                && let Some(whole) = wholes.get_mut(&(indicator, measure))
            {
                whole.all.push(key);
            }
        }
    }
    wholes.into_values().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dimensions_are_tied_by_the_words_they_share() {
        let tied = |one: &str, other: &str| !words(one).is_disjoint(&words(other));
        assert!(tied("Kön", "kön och ålder") && tied("age", "age in detail"));
        assert!(!tied("sex", "age group") && !tied("kön", "grupp"));
    }
}
