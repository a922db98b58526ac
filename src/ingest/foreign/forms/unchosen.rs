//! Labels of a guessed scale that nobody chose: whether the survey had them, only those
//! who made it know.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::value_on;
use super::export::Exported;
use super::guessed::{Guess, ItemGuess};
use super::kinds::values_of;
use super::scale::ScaleOrigin;

/// Notes, for each item whose scale is one that is known by its labels, those that nobody
/// chose in any export, of no question with the same labels.
pub fn find_unchosen(exports: &[Exported<'_, '_>], guesses: &mut [Vec<Guess>]) {
    let mut chosen: BTreeMap<Vec<(String, i32)>, BTreeSet<i32>> = BTreeMap::new();
    for (own, guesses) in exports.iter().zip(&*guesses) {
        for item in guesses.iter().flat_map(|guess| &guess.items) {
            let scale = &item.scale;
            let values = values_of(own.export, item.column);
            let steps = values.answers().into_iter().filter_map(|answer| {
                let value = value_on(answer, scale.low..=scale.high, &scale.labels, &[]);
                value.ok().flatten()
            });
            let all = chosen.entry(scale.labels.clone()).or_default();
            all.extend(steps);
        }
    }
    let guessed = |item: &&mut ItemGuess| {
        let by_labels = [ScaleOrigin::Labels, ScaleOrigin::LabelsOfSeveral];
        !item.known && by_labels.contains(&item.scale.origin)
    };
    let items = guesses.iter_mut().flatten();
    let items = items.flat_map(|guess| &mut guess.items);
    for item in items.filter(guessed) {
        let Some(chosen) = chosen.get(&item.scale.labels) else {
            continue;
        };
        let labels = item.scale.labels.iter();
        let labels = labels.filter(|(_, value)| !chosen.contains(value));
        item.unchosen = labels.map(|(label, _)| label.clone()).collect();
    }
}
