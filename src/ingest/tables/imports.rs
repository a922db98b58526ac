//! Survey answers of other systems' exports, added to those of the project's
//! own table.

use super::super::foreign::forms::{MapContext, Mapped, MappedItem, map_responses, read_export};
use super::super::rows::{ImportedSheet, Reader};
use super::indices::{Memberships, same_index};
use crate::diagnostic::{Place, Problem, plain, quoted};
use crate::model::programme::{SurveyItem, Text};
use crate::model::schema::TableId;
use crate::model::{Cell, CellRange, CellRef, Direction, IndicatorIx, ItemIx, LabIx, Programme};

/// Adds one export's responses, and the items that the survey items' table
/// does not have.
pub(super) fn read_import(
    reader: &mut Reader<'_>,
    import: &ImportedSheet,
    programme: &mut Programme,
    memberships: &mut Memberships,
) {
    let export = match read_export(&import.grid) {
        Ok(export) => export,
        Err(problem) => {
            let place = reader.sources.place(CellRef {
                sheet: import.id,
                column: 0,
                row: 0,
            });
            reader.diagnostics.push(problem.error_at(place));
            return;
        }
    };
    let context = MapContext {
        sources: &reader.sources,
        sheet: import.id,
        entry: import.entry.clone(),
    };
    let mut mapped = map_responses(&export, &import.mapping, &context);
    reader
        .diagnostics
        .extend(std::mem::take(&mut mapped.diagnostics));
    let places: Vec<u16> = mapped
        .items
        .iter()
        .map(|item| export.columns[item.column].at)
        .collect();
    let heading = |place: u16| CellRef {
        sheet: import.id,
        column: place,
        row: export.header_row,
    };
    let items: Vec<Option<ItemIx>> = mapped
        .items
        .iter()
        .zip(&places)
        .map(|(item, place)| {
            let ix = item_of(reader, programme, item, heading(*place), &import.entry)?;
            join_index(reader, programme, memberships, (ix, item), &import.entry);
            Some(ix)
        })
        .collect();
    add_responses(reader, import, programme, &mapped, &items);
    add_ranges(import, programme, &mapped, items.iter().zip(places));
}

/// Notes which cells each item's answers stand in.
fn add_ranges<'i>(
    import: &ImportedSheet,
    programme: &mut Programme,
    mapped: &Mapped,
    items: impl Iterator<Item = (&'i Option<ItemIx>, u16)>,
) {
    let rows = mapped.responses.iter().map(|response| response.at.row);
    let (Some(first), Some(last)) = (rows.clone().min(), rows.max()) else {
        return;
    };
    for (item, column) in items.filter_map(|(item, column)| Some(((*item)?, column))) {
        let range = CellRange {
            sheet: import.id,
            column,
            first,
            last,
        };
        let ranges = programme.survey.columns.entry(item).or_default();
        ranges.push(range);
    }
}

/// The item with this id: the table's own, where it has the same scale, or a
/// new one.
fn item_of(
    reader: &mut Reader<'_>,
    programme: &mut Programme,
    item: &MappedItem,
    at: CellRef,
    entry: &Place,
) -> Option<ItemIx> {
    if let Some(known) = reader.find(TableId::SurveyItems, &item.id).flatten() {
        let own = &programme.survey_items[known];
        if own.scale == (item.low..=item.high) {
            return agrees(reader, own, item, entry).then(|| known.into());
        }
        let problem = Problem::OtherScale {
            item: quoted(&item.id),
            low: plain(own.scale.start()),
            high: plain(own.scale.end()),
        };
        reader.diagnostics.push(problem.error_at(entry.clone()));
        return None;
    }
    let text = |value: &str| -> Text {
        Cell {
            value: value.to_owned(),
            at,
        }
    };
    let id = text(&item.id);
    let indicator = match &item.indicator {
        Some(indicator) => indicator_of(reader, indicator, entry)?,
        None => None,
    };
    let position = reader.register(TableId::SurveyItems, &id)?;
    let labels = (item.low..=item.high).map(|value| {
        let mut labels = item.labels.iter();
        labels
            .find(|(_, means)| *means == value)
            .map(|(label, _)| label.clone())
    });
    programme.survey_items.push(SurveyItem {
        id,
        text: text(&item.text),
        scale: item.low..=item.high,
        labels: labels.collect::<Option<Vec<String>>>().unwrap_or_default(),
        direction: item.direction.unwrap_or(Direction::Up),
        indicator,
        smallest: None,
        parts: Vec::new(),
        other_labels: Vec::new(),
        other_texts: Vec::new(),
    });
    Some(position.into())
}

/// The indicator with this id; none where its row has problems of its own.
fn indicator_of(reader: &mut Reader<'_>, id: &str, entry: &Place) -> Option<Option<IndicatorIx>> {
    let found = reader.find(TableId::Indicators, id);
    if found.is_none() {
        let problem = reader.unresolved(&[TableId::Indicators], id);
        reader.diagnostics.push(problem.error_at(entry.clone()));
    }
    found.map(|position| position.map(IndicatorIx::from))
}

/// Whether what an import says of an item that is known already, by the table
/// or an earlier import, is what was said there. What it does not say stands.
fn agrees(reader: &mut Reader<'_>, own: &SurveyItem, item: &MappedItem, entry: &Place) -> bool {
    let mut other = Vec::new();
    if item
        .direction
        .is_some_and(|direction| direction != own.direction)
    {
        other.push("direction");
    }
    if let Some(indicator) = &item.indicator {
        let Some(indicator) = indicator_of(reader, indicator, entry) else {
            return false;
        };
        if indicator != own.indicator {
            other.push("indicator");
        }
    }
    for key in &other {
        let problem = Problem::ItemSaidOtherwise {
            item: quoted(&item.id),
            key: plain(key),
        };
        reader.diagnostics.push(problem.error_at(entry.clone()));
    }
    other.is_empty()
}

/// Notes the index that an import says an item is part of.
fn join_index(
    reader: &mut Reader<'_>,
    programme: &Programme,
    memberships: &mut Memberships,
    (ix, item): (ItemIx, &MappedItem),
    entry: &Place,
) {
    let Some(index) = &item.index else { return };
    match memberships.of(ix) {
        None => memberships.add(ix, index.clone(), entry.clone()),
        Some(known) if same_index(known, index) => {}
        Some(known) => {
            let id = &programme.survey_items[ix.at()].id.value;
            let problem = Problem::ItemOfOtherIndex {
                item: quoted(id),
                index: quoted(known),
            };
            reader.diagnostics.push(problem.error_at(entry.clone()));
        }
    }
}

fn add_responses(
    reader: &mut Reader<'_>,
    import: &ImportedSheet,
    programme: &mut Programme,
    mapped: &Mapped,
    items: &[Option<ItemIx>],
) {
    let survey = &mut programme.survey;
    for response in &mapped.responses {
        let (id, told) = &response.lab;
        let Some(lab) = reader.find(TableId::Labs, id) else {
            let problem = reader.unresolved(&[TableId::Labs], id);
            let place = told.map_or(import.entry.clone(), |at| reader.sources.place(at));
            reader.diagnostics.push(problem.error_at(place));
            continue;
        };
        let Some(lab) = lab.map(LabIx::from) else {
            continue;
        };
        survey.lab.push(lab);
        survey.respondent.push(Some(response.respondent.clone()));
        survey.occasion.push(response.occasion);
        survey.status.push(import.status);
        survey.at.push(response.at);
        survey.counts.push(true);
        let known = survey.lab.len();
        for (item, answer) in items.iter().zip(&response.answers) {
            if let Some(item) = item {
                let values = survey.answers.entry(*item).or_default();
                values.resize(known - 1, None);
                values.push(answer.map(|answer| answer.value));
            }
        }
    }
    let known = survey.lab.len();
    for values in survey.answers.values_mut() {
        values.resize(known, None);
    }
}
