//! Means of nearly the same persons in two publications: of everyone who answered in one,
//! of those who answered both times in the other. Of a few who came or left between the two,
//! the difference tells.

use std::collections::BTreeMap;

use super::apart::{as_told, differs_by_few, is_same};
use super::earlier::Earlier;
use crate::analysis::{FigureKey, PairedMeasure, Register, SurveyMeasure};
use crate::model::{ItemIx, Occasion, Programme, Scope};

/// An item in one lab or all, and whether at the start.
type Place = (ItemIx, Scope, bool);

/// The means that differ by a few persons from an earlier one of the others.
pub(super) fn crossed(
    programme: &Programme,
    register: &Register,
    earlier: &Earlier,
    k: u64,
) -> Vec<FigureKey> {
    let differs = |now: FigureKey, then: FigureKey| {
        let then = earlier.of(&then.id(programme)).iter();
        let mut shown = then.filter_map(|then| Some((then.value?, then.n)));
        register.get(now).is_some_and(|figure| {
            let now = as_told(figure);
            shown.any(|then| !is_same(now, then) && differs_by_few(figure.unit, now, then, k))
        })
    };
    let mut found = Vec::new();
    for [everyone, stayers] in means(register).into_values() {
        for &one in &everyone {
            for &other in &stayers {
                let pairs = [(one, other), (other, one)].into_iter();
                let few = pairs.filter(|(now, then)| differs(*now, *then));
                found.extend(few.map(|(now, _)| now));
            }
        }
    }
    found
}

/// The means of everyone, and of those who answered both times.
fn means(register: &Register) -> BTreeMap<Place, [Vec<FigureKey>; 2]> {
    let mut means = BTreeMap::<Place, [Vec<FigureKey>; 2]>::new();
    for (key, _) in register.iter() {
        let (of, whose) = match key {
            FigureKey::Survey {
                item,
                scope,
                occasion,
                measure: SurveyMeasure::Mean,
            } => ((item, scope, occasion == Occasion::Baseline), 0),
            FigureKey::Paired {
                item,
                scope,
                measure: measure @ (PairedMeasure::StayersBefore | PairedMeasure::StayersAfter),
            } => ((item, scope, measure == PairedMeasure::StayersBefore), 1),
            _ => continue,
        };
        means.entry(of).or_default()[whose].push(key);
    }
    means
}
