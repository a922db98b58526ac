//! Indices: items that are measured together. An index is a row of the survey
//! items that others name; it is computed and never asked.

use std::collections::BTreeMap;

use super::super::rows::Reader;
use crate::diagnostic::{Place, Problem, plain, quoted};
use crate::model::clean::folded;
use crate::model::schema::TableId;
use crate::model::tables::SurveyItem;
use crate::model::{CellRef, ItemIx, Programme};

/// The index that an item says it is part of.
pub(super) struct Membership {
    item: ItemIx,
    index: String,
    place: Place,
}

/// What the items say, in the order they were read.
#[derive(Default)]
pub(super) struct Memberships(Vec<Membership>);

impl Memberships {
    pub(super) fn add(&mut self, item: ItemIx, index: String, place: Place) {
        self.0.push(Membership { item, index, place });
    }

    /// What an item named, where it named any.
    pub(super) fn of(&self, item: ItemIx) -> Option<&str> {
        let mut own = self.0.iter().filter(|named| named.item == item);
        own.next().map(|named| named.index.as_str())
    }

    /// Gives every index its items. What cannot be is told where it was said.
    pub(super) fn join(self, reader: &mut Reader<'_>, programme: &mut Programme) {
        let mut parts: BTreeMap<ItemIx, Vec<ItemIx>> = BTreeMap::new();
        let named: Vec<ItemIx> = self.0.iter().map(|named| named.item).collect();
        for membership in self.0 {
            match membership.resolve(reader, programme, &named) {
                Ok(Some(index)) => parts.entry(index).or_default().push(membership.item),
                Ok(None) => {}
                Err(problem) => reader.diagnostics.push(problem.error_at(membership.place)),
            }
        }
        for (index, items) in parts {
            if items.len() < 2 {
                let own = &programme.survey_items[index.at()];
                let problem = Problem::IndexOfOne {
                    index: quoted(&own.id.value),
                };
                let place = reader.sources.place(own.id.at);
                reader.diagnostics.push(problem.error_at(place));
            }
            programme.survey_items[index.at()].parts = items;
            drop_answers(reader, programme, index);
        }
    }
}

impl Membership {
    /// The index's position; none where its row has problems of its own.
    fn resolve(
        &self,
        reader: &Reader<'_>,
        programme: &Programme,
        named: &[ItemIx],
    ) -> Result<Option<ItemIx>, Problem> {
        let Some(found) = reader.find(TableId::SurveyItems, &self.index) else {
            if reader.has_gaps(TableId::SurveyItems) {
                return Ok(None);
            }
            return Err(reader.unresolved(&[TableId::SurveyItems], &self.index));
        };
        let Some(index) = found.map(ItemIx::from) else {
            return Ok(None);
        };
        let of = |ix: ItemIx| -> &SurveyItem { &programme.survey_items[ix.at()] };
        let (item, index_item) = (of(self.item), of(index));
        let (id, index_id) = (quoted(&item.id.value), quoted(&index_item.id.value));
        if index == self.item {
            return Err(Problem::IndexOfItself { item: id });
        }
        if named.contains(&index) {
            return Err(Problem::IndexInIndex { index: index_id });
        }
        if item.scale != index_item.scale {
            let scale =
                |item: &SurveyItem| plain(format!("{}–{}", item.scale.start(), item.scale.end()));
            return Err(Problem::IndexScale {
                item: id,
                scale: scale(item),
                index: index_id,
                index_scale: scale(index_item),
            });
        }
        Ok(Some(index))
    }
}

/// An index is computed: a column of answers to it is left alone.
fn drop_answers(reader: &mut Reader<'_>, programme: &mut Programme, index: ItemIx) {
    programme.survey.answers.remove(&index);
    let columns = programme.survey.columns.remove(&index);
    for range in columns.into_iter().flatten() {
        let problem = Problem::IndexWithAnswers {
            index: quoted(&programme.survey_items[index.at()].id.value),
        };
        let first = CellRef {
            sheet: range.sheet,
            column: range.column,
            row: range.first,
        };
        let place = reader.sources.place(first);
        reader.diagnostics.push(problem.warning_at(place));
    }
}

/// Whether two names of an index are the same.
pub(super) fn same_index(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}
