//! Items of survey imports, held against the table of survey items and against
//! each other: what is asked before and after under one id is one question,
//! with the same answers.

use std::collections::{BTreeMap, BTreeSet};

use super::super::foreign::forms::{
    MappedItem, Wording, is_no_answer, label_key, looks_reversed, no_step_in, wording_key,
};
use super::super::rows::{ImportedSheet, Reader};
use super::indices::{Memberships, same_index};
use super::item_words::labels_on;
use crate::diagnostic::{Place, Problem, Relation, Value, list, plain, quoted};
use crate::model::programme::{SurveyItem, Text};
use crate::model::schema::TableId;
use crate::model::{Cell, CellRef, Direction, IndicatorIx, ItemIx, ItemType, Programme};

/// What the imports so far said of their items.
pub(super) struct ImportedItems {
    said: Vec<(ItemIx, MappedItem)>,
    /// New items of which nothing says which way is better.
    undirected: Vec<ItemIx>,
    /// What the items are parts of.
    pub memberships: Memberships,
}

impl ImportedItems {
    /// Of no import yet; `memberships` are those that the table gives.
    pub fn new(memberships: Memberships) -> Self {
        Self {
            said: Vec::new(),
            undirected: Vec::new(),
            memberships,
        }
    }

    /// The item that an import reads answers to: the table's own or an earlier
    /// import's, where all that is said of it agrees, or a new one, whose
    /// heading stands `at`.
    pub fn item_of(
        &mut self,
        reader: &mut Reader<'_>,
        programme: &mut Programme,
        item: &MappedItem,
        at: CellRef,
    ) -> Option<ItemIx> {
        if let Some(problem) = no_step(item) {
            let place = item.place.clone();
            reader.diagnostics.push(problem.error_at(place));
            return None;
        }
        let known = reader.find(TableId::SurveyItems, &item.id).flatten();
        let ix = match known.map(ItemIx::from) {
            Some(ix) => {
                let own = &programme.survey_items[ix.at()];
                self.agrees(reader, (ix, own), item).then_some(ix)?
            }
            None => {
                let ix = new_item(reader, programme, item, at)?;
                let unsaid = item.direction.is_none() && item.kind == ItemType::Scale;
                self.undirected.extend(unsaid.then_some(ix));
                ix
            }
        };
        self.join_index(reader, programme, ix, item);
        self.said.push((ix, item.clone()));
        Some(ix)
    }

    /// Entries that nobody has confirmed, and items whose direction nobody has
    /// said: one that looks reversed has to have it said.
    pub fn tell_unsaid(&self, reader: &mut Reader<'_>, imports: &[ImportedSheet]) {
        let unconfirmed = imports
            .iter()
            .filter_map(|own| own.mapping.unconfirmed.clone());
        for place in unconfirmed.collect::<BTreeSet<Place>>() {
            let problem = Problem::ImportNotConfirmed.error_at(place);
            reader.diagnostics.push(problem);
        }
        let mut assumed: BTreeMap<&Place, Vec<Value>> = BTreeMap::new();
        for item in self.undirected.iter().filter_map(|ix| self.of(*ix).next()) {
            if looks_reversed(&item.text, &item.labels) {
                let problem = Problem::ReversedItemWithoutDirection {
                    item: quoted(&item.id),
                    text: quoted(&item.text),
                    told: plain("entry"),
                };
                reader
                    .diagnostics
                    .push(problem.error_at(item.place.clone()));
            } else {
                assumed
                    .entry(&item.entry)
                    .or_default()
                    .push(plain(&item.id));
            }
        }
        for (entry, items) in assumed {
            let problem = Problem::ItemsWithoutDirection { items: list(items) };
            reader.diagnostics.push(problem.note_at(entry.clone()));
        }
    }

    /// What earlier imports said of an item.
    fn of(&self, ix: ItemIx) -> impl Iterator<Item = &MappedItem> {
        let own = self.said.iter().filter(move |(own, _)| *own == ix);
        own.map(|(_, item)| item)
    }

    /// Whether what an import says of an item that is known already is what was
    /// said there. What it does not say stands.
    fn agrees(
        &self,
        reader: &mut Reader<'_>,
        (ix, own): (ItemIx, &SurveyItem),
        item: &MappedItem,
    ) -> bool {
        let Some(mut problems) = otherwise(reader, own, item) else {
            return false;
        };
        let earlier: Vec<&MappedItem> = self.of(ix).collect();
        let table = earlier.is_empty();
        let wording = match table {
            true => table_wording(own, item),
            false => earlier.iter().find_map(|other| other_wording(other, item)),
        };
        problems.extend(wording);
        let values = earlier
            .iter()
            .flat_map(|other| other.labels.iter().cloned());
        let values: Vec<(String, i32)> = table_labels(own).chain(values).collect();
        problems.extend(other_values(&values, item));
        let agrees = problems.is_empty();
        for problem in problems {
            let before = earlier.first().map(|other| other.place.clone());
            let before = before.unwrap_or_else(|| reader.sources.place(own.id.at));
            let problem = problem.error_at(item.place.clone());
            let problem = problem.related(before, Relation::SaidOfItBefore);
            reader.diagnostics.push(problem);
        }
        agrees
    }

    /// Notes the index that an import says an item is part of.
    fn join_index(
        &mut self,
        reader: &mut Reader<'_>,
        programme: &Programme,
        ix: ItemIx,
        item: &MappedItem,
    ) {
        let Some(index) = &item.index else { return };
        match self.memberships.of(ix) {
            None => self.memberships.add(ix, index.clone(), item.place.clone()),
            Some(known) if same_index(known, index) => {}
            Some(known) => {
                let id = &programme.survey_items[ix.at()].id.value;
                let problem = Problem::ItemOfOtherIndex {
                    item: quoted(id),
                    index: quoted(known),
                };
                reader
                    .diagnostics
                    .push(problem.error_at(item.place.clone()));
            }
        }
    }
}

/// A label that means no answer is no step of the scale.
fn no_step(item: &MappedItem) -> Option<Problem> {
    let scale = item.low..=item.high;
    let mut labels = item.labels.iter().map(|(label, _)| label.as_str());
    let label = labels.find(|label| is_no_answer(label));
    let label = label.or_else(|| no_step_in(&item.text, &scale));
    let label = label.filter(|_| item.kind == ItemType::Scale)?;
    Some(Problem::LabelOfNoAnswer {
        label: quoted(label),
        told: plain("entry"),
    })
}

fn new_item(
    reader: &mut Reader<'_>,
    programme: &mut Programme,
    item: &MappedItem,
    at: CellRef,
) -> Option<ItemIx> {
    let text = |value: &str| -> Text {
        Cell {
            value: value.to_owned(),
            at,
        }
    };
    let id = text(&item.id);
    let indicator = match &item.indicator {
        Some(indicator) => indicator_of(reader, indicator, &item.place)?,
        None => None,
    };
    let position = reader.register(TableId::SurveyItems, &id)?;
    let scale = item.low..=item.high;
    programme.survey_items.push(SurveyItem {
        id,
        text: text(&item.text),
        kind: item.kind,
        labels: labels_on(&scale, &item.labels),
        scale,
        direction: item.direction.unwrap_or(Direction::Up),
        indicator,
        smallest: item.smallest_change.map(|value| Cell { value, at }),
        parts: Vec::new(),
        other_labels: Vec::new(),
        other_texts: Vec::new(),
    });
    Some(position.into())
}

/// The indicator with this id; none where its row has problems of its own.
fn indicator_of(reader: &mut Reader<'_>, id: &str, place: &Place) -> Option<Option<IndicatorIx>> {
    let found = reader.find(TableId::Indicators, id);
    if found.is_none() {
        let problem = reader.unresolved(&[TableId::Indicators], id);
        reader.diagnostics.push(problem.error_at(place.clone()));
    }
    found.map(|position| position.map(IndicatorIx::from))
}

/// Another scale, direction or indicator; nothing where the indicator is
/// unknown, which is told.
fn otherwise(reader: &mut Reader<'_>, own: &SurveyItem, item: &MappedItem) -> Option<Vec<Problem>> {
    let mut problems = Vec::new();
    let is_other = own.kind != item.kind;
    if is_other {
        problems.push(Problem::ItemSaidOtherwise {
            item: quoted(&item.id),
            key: plain("type"),
        });
    }
    if !is_other && own.scale != (item.low..=item.high) {
        problems.push(Problem::OtherScale {
            item: quoted(&item.id),
            low: plain(own.scale.start()),
            high: plain(own.scale.end()),
        });
    }
    let said = |key: &str| Problem::ItemSaidOtherwise {
        item: quoted(&item.id),
        key: plain(key),
    };
    if item.direction.is_some_and(|said| said != own.direction) {
        problems.push(said("direction"));
    }
    let smallest = own.smallest.as_ref().map(|cell| cell.value.value);
    let change = item.smallest_change.map(|change| change.value);
    if change.is_some() && change != smallest {
        problems.push(said("smallest-change"));
    }
    if let Some(indicator) = &item.indicator
        && indicator_of(reader, indicator, &item.place)? != own.indicator
    {
        problems.push(said("indicator"));
    }
    Some(problems)
}

/// The question is another one than an earlier import's.
fn other_wording(earlier: &MappedItem, item: &MappedItem) -> Option<Problem> {
    let told = [earlier, item].map(|item| item.wording != Wording::Code);
    let other = wording_key(&earlier.text) != wording_key(&item.text);
    (told == [true, true] && other).then(|| wording_problem(&earlier.text, item))
}

/// The text that an import gives is not the table's. A heading may well be: the
/// table says how the question is told in reports.
fn table_wording(own: &SurveyItem, item: &MappedItem) -> Option<Problem> {
    let text = wording_key(&item.text);
    let mut texts = std::iter::once(&own.text.value).chain(&own.other_texts);
    let other = texts.all(|known| wording_key(known) != text);
    (item.wording == Wording::Said && other).then(|| wording_problem(&own.text.value, item))
}

fn wording_problem(other: &str, item: &MappedItem) -> Problem {
    Problem::OtherWording {
        item: quoted(&item.id),
        text: quoted(&item.text),
        other: quoted(other),
    }
}

/// The labels of a known item and their values.
fn table_labels(own: &SurveyItem) -> impl Iterator<Item = (String, i32)> {
    let lists = std::iter::once(&own.labels).chain(&own.other_labels);
    lists.flat_map(|labels| labels.iter().cloned().zip(own.scale.clone()))
}

/// Labels that have another value than before. Where two of a survey's own
/// labels are alike, the spelling decides.
fn other_values(known: &[(String, i32)], item: &MappedItem) -> Vec<Problem> {
    if item.kind == ItemType::Background {
        return Vec::new();
    }
    let problems = item.labels.iter().filter_map(|(label, value)| {
        let key = label_key(label);
        let exact = known.iter().find(|(own, _)| own.trim() == label.trim());
        let alike = || known.iter().find(|(own, _)| label_key(own) == key);
        let (_, other) = exact.or_else(alike)?;
        (other != value).then(|| Problem::OtherLabelValue {
            item: quoted(&item.id),
            label: quoted(label),
            value: plain(value),
            other: plain(other),
        })
    });
    problems.collect()
}
