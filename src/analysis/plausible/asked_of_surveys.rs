//! What is asked about surveys and codes: rounds, the scales of items that feed
//! indicators, and names that two things have.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Asked, stem, value};
use crate::diagnostic::{Diagnostic, Problem, plain, quoted};
use crate::model::tables::Text;
use crate::model::{CellRef, IndicatorIx, ItemIx, LabIx, Occasion, Unit};

impl Asked<'_> {
    /// A round after the baseline that was held before it.
    pub(super) fn of_rounds(&self) -> Vec<Diagnostic> {
        let rounds = &self.programme.survey_rounds;
        let first: BTreeMap<LabIx, _> = rounds
            .iter()
            .filter(|own| own.occasion == Occasion::Baseline)
            .filter_map(|own| Some((own.lab, (own.date?, own.at))))
            .collect();
        let later = rounds
            .iter()
            .filter(|own| own.occasion != Occasion::Baseline);
        let wrong = later.filter_map(|own| {
            let (date, (baseline, at)) = (own.date?, first.get(&own.lab)?);
            let before = date.last() < baseline.first;
            before.then(|| self.between(Problem::FollowUpBeforeBaseline, own.at, *at))
        });
        wrong.collect()
    }

    /// Values and targets off the scale of the item that feeds their indicator.
    pub(super) fn of_fed(&self) -> Vec<Diagnostic> {
        let items = self.programme.survey_items.iter();
        let fed: BTreeMap<IndicatorIx, _> = items
            .filter(|item| item.parts.is_empty())
            .filter_map(|item| Some((item.indicator?, &item.scale)))
            .collect();
        let mut asked = Vec::new();
        for row in &self.programme.measurements {
            let scale = self.programme.indicators[row.indicator.at()].unit == Unit::Scale;
            let Some(ends) = fed.get(&row.indicator).filter(|_| scale) else {
                continue;
            };
            let (low, high) = (f64::from(*ends.start()), f64::from(*ends.end()));
            let target = row.target.as_ref().map(|cell| (cell.value.value, cell.at));
            let typed = row.value.as_ref().map(|cell| cell.at);
            let typed = value(row).zip(typed);
            for (is, at) in target.into_iter().chain(typed) {
                if !(low..=high).contains(&is) {
                    let problem = Problem::OffItemsScale {
                        low: plain(ends.start()),
                        high: plain(ends.end()),
                    };
                    asked.push(problem.warning_at(self.at(at)));
                }
            }
        }
        asked
    }

    /// Codes, and questions, that are called alike: reports could not tell them apart.
    pub(super) fn of_names(&self) -> Vec<Diagnostic> {
        let codes = self.programme.codes.iter().map(|code| &code.name);
        let items = self.programme.survey_items.iter().map(|item| &item.text);
        let mut asked = self.alike(codes);
        asked.extend(self.alike(items));
        asked
    }

    /// Categories of a background that mean one thing: `K` and `kvinnor`, `65+` and
    /// `65 år och äldre`. What people answered is not repeated.
    pub(super) fn of_categories(&self) -> Vec<Diagnostic> {
        let mut met: BTreeMap<(ItemIx, String), CellRef> = BTreeMap::new();
        let mut asked = Vec::new();
        for category in &self.programme.categories {
            let name = &category.name;
            match met.entry((category.item, likeness(&name.value))) {
                Entry::Vacant(first) => drop(first.insert(name.at)),
                Entry::Occupied(first) => {
                    let item = &self.programme.survey_items[category.item.at()];
                    let problem = Problem::NearCategories {
                        item: quoted(&item.id.value),
                    };
                    asked.push(self.between(problem, name.at, *first.get()));
                }
            }
        }
        asked
    }

    fn alike<'t>(&self, names: impl Iterator<Item = &'t Text>) -> Vec<Diagnostic> {
        let mut met: BTreeMap<String, CellRef> = BTreeMap::new();
        let mut asked = Vec::new();
        for name in names {
            let folded = name.value.trim().to_lowercase();
            if let Some(first) = met.get(&folded) {
                let problem = Problem::SameName {
                    name: quoted(&name.value),
                };
                asked.push(self.between(problem, name.at, *first));
            } else {
                met.insert(folded, name.at);
            }
        }
        asked
    }
}

/// What categories that mean the same have in common: a sex, an age and whether it is
/// that or more, or the stem of the word.
fn likeness(name: &str) -> String {
    const WOMEN: [&str; 12] = [
        "k", "kvinna", "kvinnor", "kvinnlig", "tjej", "tjejer", "flicka", "flickor", "f", "female",
        "woman", "women",
    ];
    const MEN: [&str; 10] = [
        "m", "man", "män", "manlig", "kille", "killar", "pojke", "pojkar", "male", "men",
    ];
    const MORE: [&str; 8] = ["+", ">", "≥", "äldre", "över", "older", "over", "mer"];
    const LESS: [&str; 7] = ["<", "≤", "yngre", "under", "younger", "below", "mindre"];
    let folded = name.trim().to_lowercase();
    let numbers = folded.split(|c: char| !c.is_ascii_digit());
    let mut numbers = numbers.filter(|digits| !digits.is_empty());
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    match (numbers.next(), numbers.next()) {
        (Some(age), None) if says(&MORE) => format!("{age}+"),
        (Some(age), None) if says(&LESS) => format!("{age}-"),
        (Some(_), _) => folded,
        _ if WOMEN.contains(&folded.as_str()) => "woman".to_owned(),
        _ if MEN.contains(&folded.as_str()) => "man".to_owned(),
        _ => stem(&folded),
    }
}

#[cfg(test)]
mod tests {
    use super::likeness;

    #[test]
    fn one_meaning_in_two_spellings() {
        for (one, other) in [
            ("Kvinna", "K"),
            ("Tjej", "kvinnor"),
            ("män", "Kille"),
            ("65+", "65 år och äldre"),
            (">65", "65+"),
            ("Under 18", "<18"),
            ("Hyresgäst", "hyresgäster"),
        ] {
            assert_eq!(likeness(one), likeness(other), "{one} {other}");
        }
        for (one, other) in [
            ("Kvinna", "Man"),
            ("18–29", "30–44"),
            ("Under 18", "18+"),
            ("65+", "65"),
            ("Annat", "Vill inte säga"),
        ] {
            assert_ne!(likeness(one), likeness(other), "{one} {other}");
        }
    }
}
