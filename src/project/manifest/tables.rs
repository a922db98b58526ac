//! `[[table]]` entries: what sheets with headings of their own mean.

use std::sync::Arc;

use super::data::read_data;
use super::section::{Names, Section};
use crate::model::choice::Chosen;
use crate::model::clean::folded;
use crate::model::programme::TABLES;
use crate::model::schema::TableId;
use crate::project::{DataEntry, IndicatorRule, LabRule, TableMapping};

pub(super) fn read_table(table: &mut Section<'_, '_>) -> Option<DataEntry> {
    let entry = read_data(table);
    let sheet = table.text("sheet");
    let name = read_name(table);
    let columns = table.said("columns");
    let values = table.said("values");
    let cells = table.said("cells");
    let missing = listed(table, "missing");
    let leave_out = listed(table, "leave-out");
    let labs = table.sections("lab", |table| {
        let id = table.required_text("id", "example-lab-id");
        let (is, name) = (table.text("is"), table.text("name"));
        let town = table.text("place");
        Some(LabRule {
            is,
            id: id?,
            name,
            town,
        })
    });
    let indicators = table.sections("indicator", read_indicator);
    let entry = entry?;
    let mapping = TableMapping {
        table: name?,
        sheet,
        columns,
        values,
        cells,
        missing,
        leave_out,
        labs,
        indicators,
        place: entry.place.clone(),
    };
    Some(DataEntry {
        table: Some(Arc::new(mapping)),
        ..entry
    })
}

/// The table that is meant, by its name in either language.
fn read_name(table: &mut Section<'_, '_>) -> Option<TableId> {
    let text = table.required_text("table", "example-table")?;
    let wanted = folded(&text);
    let names = TABLES.iter().map(|own| (own.name, own.id));
    let mut known = names.clone();
    if let Some((_, id)) =
        known.find(|(name, _)| folded(name.sv) == wanted || folded(name.en) == wanted)
    {
        return Some(id);
    }
    let words = names.flat_map(|(name, id)| [(name.sv, id), (name.en, id)]);
    table.not_chosen("table", &text, words.map(|(word, _)| word));
    None
}

fn read_indicator(table: &mut Section<'_, '_>) -> Option<IndicatorRule> {
    let place = table.place.clone();
    let is = table.required_text("is", "example-indicator-is");
    let id = table.required_text("id", "example-indicator-id");
    let name = table.text("name");
    let given = table.text("given");
    let level = chosen(table, "level");
    let unit = chosen(table, "unit");
    let direction = chosen(table, "direction");
    Some(IndicatorRule {
        is: is?,
        id: id?,
        name,
        given,
        level,
        unit,
        direction,
        place,
    })
}

fn chosen<T: Chosen>(table: &mut Section<'_, '_>, key: &'static str) -> Option<T> {
    let words = T::CHOICES.iter();
    let words = words.flat_map(|(value, words)| [(words.sv, *value), (words.en, *value)]);
    table.one_of(key, &words.collect::<Vec<_>>())
}

fn listed(table: &mut Section<'_, '_>, key: &'static str) -> Vec<String> {
    match table.text_or_texts(key) {
        Some(Names::File(text)) => vec![text],
        Some(Names::Listed(texts)) => texts,
        None => Vec::new(),
    }
}
