//! Survey answers of other systems' exports, added to those of the project's
//! own table.

use super::super::foreign::forms::{MapContext, Mapped, map_responses, read_export};
use super::super::rows::{ImportedSheet, Reader};
use super::import_items::ImportedItems;
use crate::model::schema::TableId;
use crate::model::{CellRange, CellRef, ItemIx, LabIx, Programme};

/// Adds one export's responses, and the items that the survey items' table
/// does not have.
pub(super) fn read_import(
    reader: &mut Reader<'_>,
    import: &ImportedSheet,
    programme: &mut Programme,
    known: &mut ImportedItems,
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
        .map(|(item, place)| known.item_of(reader, programme, item, heading(*place)))
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
        survey.respondent.push(response.respondent.clone());
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
