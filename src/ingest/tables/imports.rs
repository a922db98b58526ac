//! Survey answers of other systems' exports, added to those of the project's
//! own table.

use super::super::foreign::forms::{
    MapContext, Mapped, Response, add_named_options, map_responses, read_export,
};
use super::super::rows::{ImportedSheet, Reader};
use super::backgrounds::Categories;
use super::import_items::ImportedItems;
use crate::model::schema::TableId;
use crate::model::{CellRange, CellRef, ItemIx, ItemType, LabIx, Programme};

/// Adds one export's responses, and the items that the survey items' table
/// does not have.
pub(super) fn read_import(
    reader: &mut Reader<'_>,
    import: &ImportedSheet,
    programme: &mut Programme,
    (known, categories): (&mut ImportedItems, &mut Categories),
) {
    let mut export = match read_export(&import.grid) {
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
    let names = import.mapping.items.iter().map(|rule| rule.column.as_str());
    add_named_options(&mut export, names);
    let context = MapContext {
        sources: &reader.sources,
        sheet: import.id,
        entry: import.entry.clone(),
        missing: reader.options.missing,
    };
    let mut mapped = map_responses(&export, &import.mapping, &context);
    reader
        .diagnostics
        .extend(std::mem::take(&mut mapped.diagnostics));
    let places: Vec<Vec<u16>> = mapped
        .items
        .iter()
        .map(|item| export.columns[item.column].places())
        .collect();
    let heading = |places: &[u16]| CellRef {
        sheet: import.id,
        column: places.first().copied().unwrap_or_default(),
        row: export.header_row,
    };
    let items: Vec<Option<ItemIx>> = mapped
        .items
        .iter()
        .zip(&places)
        .map(|(item, place)| known.item_of(reader, programme, item, heading(place)))
        .collect();
    add_responses(reader, import, programme, (&mapped, &items), categories);
    add_ranges(import, programme, &mapped, items.iter().zip(places));
}

/// Notes which cells each item's answers stand in.
fn add_ranges<'i>(
    import: &ImportedSheet,
    programme: &mut Programme,
    mapped: &Mapped,
    items: impl Iterator<Item = (&'i Option<ItemIx>, Vec<u16>)>,
) {
    let answers = |own: &Response| own.answers.iter().flatten().map(|own| own.at.row).max();
    let rows = mapped.responses.iter();
    let rows = rows
        .flat_map(|own| [Some(own.at.row), answers(own)])
        .flatten();
    let (Some(first), Some(last)) = (rows.clone().min(), rows.max()) else {
        return;
    };
    let items = items.filter_map(|(item, columns)| Some(((*item)?, columns)));
    let items = items.flat_map(|(item, columns)| {
        let columns = columns.into_iter();
        columns.map(move |column| (item, column))
    });
    for (item, column) in items {
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
    (mapped, items): (&Mapped, &[Option<ItemIx>]),
    categories: &mut Categories,
) {
    let survey = &mut programme.survey;
    for response in &mapped.responses {
        let (id, told) = &response.lab;
        let Some(lab) = reader.find(TableId::Labs, id) else {
            let problem = reader.unresolved(&[TableId::Labs], id);
            // Of what the manifest says, the mistake is in the manifest.
            let said = import.mapping.lab.said_at(id).cloned();
            let place = said.unwrap_or_else(|| {
                told.map_or(import.entry.clone(), |at| reader.sources.place(at))
            });
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
        let answers = items.iter().zip(&mapped.items).zip(&response.answers);
        for ((item, own), answer) in answers {
            let Some(item) = item else { continue };
            if own.kind == ItemType::Background {
                let told = answer.and_then(|answer| Some((own.category(answer)?, answer.at)));
                let category = told.and_then(|(name, at)| categories.of(*item, name, at));
                let values = survey.backgrounds.entry(*item).or_default();
                values.resize(known - 1, None);
                values.push(category);
            } else {
                let values = survey.answers.entry(*item).or_default();
                values.resize(known - 1, None);
                values.push(answer.map(|answer| answer.value));
            }
        }
    }
    survey.fill_up();
}
