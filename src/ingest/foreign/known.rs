//! What a project has already, as far as a proposal goes by it.

use std::collections::BTreeSet;

use super::labs::KnownLabs;
use crate::ingest::names::whole_name;
use crate::model::clean::folded;
use crate::model::{Direction, ItemType, Programme};
use crate::project::{FormsMapping, ItemRule};

/// A survey item that the project has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownItem {
    /// Its id.
    pub id: String,
    /// What it is called: its text, and the columns that are read for it.
    pub names: Vec<String>,
    /// What it gives.
    pub kind: ItemType,
    /// The lowest and highest value of its scale.
    pub scale: [i32; 2],
    /// Its labels and their values.
    pub labels: Vec<(String, i32)>,
    /// Which way is better, where that is said.
    pub direction: Option<Direction>,
}

/// The project's labs, survey items and interviews.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The labs.
    pub labs: KnownLabs,
    /// The survey items, of the table first.
    pub items: Vec<KnownItem>,
    /// The interviews, as [`whole_name`] compares them.
    pub interviews: BTreeSet<String>,
}

impl Known {
    /// What a programme has.
    pub fn of(programme: &Programme) -> Self {
        let items = programme.survey_items.iter();
        let items = items.filter(|item| !item.is_index()).map(|item| KnownItem {
            id: item.id.value.clone(),
            names: std::iter::once(&item.text.value)
                .chain(&item.other_texts)
                .cloned()
                .collect(),
            kind: item.kind,
            scale: [*item.scale.start(), *item.scale.end()],
            labels: item
                .labels
                .iter()
                .cloned()
                .zip(item.scale.clone())
                .collect(),
            direction: Some(item.direction),
        });
        Self {
            labs: KnownLabs::of(programme),
            interviews: programme
                .interviews
                .iter()
                .map(|own| whole_name(&own.id.value))
                .collect(),
            items: items.collect(),
        }
    }

    /// Adds the items of an entry. Of several that have one id the first says
    /// what it is, and the others what else it is called.
    pub fn add(&mut self, mapping: &FormsMapping) {
        for rule in mapping.items.iter().filter(|rule| !rule.id.contains('*')) {
            let names = rule.text.iter().chain([&rule.column]).cloned();
            match self.items.iter_mut().find(|item| item.id == rule.id) {
                // Two questions under one id are told when the project is built.
                Some(item) if item.is_another(rule) => {}
                Some(item) => item.add(rule, names),
                None => self.items.push(KnownItem {
                    id: rule.id.clone(),
                    names: names.collect(),
                    kind: rule.kind,
                    scale: rule.scale,
                    labels: in_order(rule.labels.clone().into_iter().collect()),
                    direction: rule.direction,
                }),
            }
        }
    }
}

/// Labels, lowest first.
fn in_order(mut labels: Vec<(String, i32)>) -> Vec<(String, i32)> {
    labels.sort_by_key(|(_, value)| *value);
    labels
}

impl KnownItem {
    /// Whether an entry gives a text that it does not have.
    fn is_another(&self, rule: &ItemRule) -> bool {
        let known = |text: &String| self.names.iter().any(|name| folded(name) == folded(text));
        rule.text.as_ref().is_some_and(|text| !known(text))
    }

    fn add(&mut self, rule: &ItemRule, names: impl Iterator<Item = String>) {
        self.names.extend(names);
        self.direction = self.direction.or(rule.direction);
        for (label, value) in &rule.labels {
            if !self.labels.iter().any(|(known, _)| known == label) {
                self.labels.push((label.clone(), *value));
            }
        }
        self.labels = in_order(std::mem::take(&mut self.labels));
    }
}
