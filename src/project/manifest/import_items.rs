//! `[[import.item]]`: the items of a survey's import.

use indexmap::IndexMap;
use toml::de::DeValue;

use super::section::Section;
use crate::model::choice::Chosen;
use crate::model::tables::NO_SCALE;
use crate::model::{Direction, ItemType, Number};
use crate::project::ItemRule;

/// One item, or several by a pattern.
pub(super) fn read_item(table: &mut Section<'_, '_>) -> Option<ItemRule> {
    let place = table.place.clone();
    let column = table.required_text("column", "example-column");
    let id = table.required_text("id", "example-item-id");
    let kind = read_type(table);
    let scale = match kind {
        ItemType::Scale => read_scale(table),
        ItemType::Background | ItemType::Open => Some([*NO_SCALE.start(), *NO_SCALE.end()]),
    };
    let labels = pairs(table, "labels", "expected-labels", whole);
    let text = table.text("text");
    let words = Direction::CHOICES
        .iter()
        .flat_map(|(value, words)| [(words.sv, *value), (words.en, *value)]);
    let direction = table.one_of("direction", &words.collect::<Vec<_>>());
    let (indicator, index) = (table.text("indicator"), table.text("index"));
    let smallest_change = read_smallest_change(table);
    let blank = read_blank(table);
    let no_answer = texts(table, "no-answer", "expected-answers");
    Some(ItemRule {
        column: column?,
        id: id?,
        text,
        kind,
        scale: scale?,
        labels,
        direction,
        indicator,
        index,
        smallest_change,
        blank,
        no_answer,
        place,
    })
}

/// A background is told by its type; the words of open answers are left out
/// by `leave-out`, and so are no items of an entry.
fn read_type(table: &mut Section<'_, '_>) -> ItemType {
    let offered = [ItemType::Scale, ItemType::Background];
    let words = offered.map(|kind| (kind, kind.words()));
    let words = words
        .iter()
        .flat_map(|(kind, words)| [(words.sv, *kind), (words.en, *kind)]);
    let said = table.one_of("type", &words.collect::<Vec<_>>());
    said.unwrap_or(ItemType::Scale)
}

/// A value of the scale.
fn read_blank(table: &mut Section<'_, '_>) -> Option<i32> {
    let value = table.get("blank")?;
    let blank = whole(value.get_ref());
    if blank.is_none() {
        table.wrong_type("blank", "expected-blank");
    }
    blank
}

/// A number of steps above 0.
fn read_smallest_change(table: &mut Section<'_, '_>) -> Option<Number> {
    let value = table.get("smallest-change")?;
    let typed = match value.get_ref() {
        DeValue::Float(number) => number.as_str().to_owned(),
        value => whole(value).map_or_else(String::new, |number| number.to_string()),
    };
    let decimals = typed.split_once('.').map_or(0, |(_, after)| after.len());
    let steps = typed.parse().ok().zip(i8::try_from(decimals).ok());
    let steps = steps.map(|(value, decimals)| Number { value, decimals });
    let steps = steps.filter(|steps| steps.value.is_finite() && steps.value > 0.0);
    if steps.is_none() {
        table.wrong_type("smallest-change", "expected-smallest-change");
    }
    steps
}

fn read_scale(table: &mut Section<'_, '_>) -> Option<[i32; 2]> {
    let Some(value) = table.get("scale") else {
        table.required_text("scale", "example-scale");
        return None;
    };
    let ends = value.get_ref().as_array().and_then(|list| {
        let ends = list.iter().map(|end| whole(end.get_ref()));
        <[i32; 2]>::try_from(ends.collect::<Option<Vec<i32>>>()?).ok()
    });
    if ends.is_none() {
        table.wrong_type("scale", "expected-scale");
    }
    ends
}

fn whole(value: &DeValue<'_>) -> Option<i32> {
    let number = value.as_integer()?;
    i32::from_str_radix(number.as_str(), number.radix()).ok()
}

/// A table of texts and what they mean; empty where there is none.
pub(super) fn pairs<T>(
    table: &mut Section<'_, '_>,
    key: &'static str,
    expected: &'static str,
    read: impl Fn(&DeValue<'_>) -> Option<T>,
) -> IndexMap<String, T> {
    let Some(value) = table.get(key) else {
        return IndexMap::new();
    };
    let pairs = value.get_ref().as_table().and_then(|values| {
        let pairs = values.iter().map(|(typed, value)| {
            let typed: &str = typed.get_ref();
            Some((typed.to_owned(), read(value.get_ref())?))
        });
        pairs.collect::<Option<IndexMap<String, T>>>()
    });
    if pairs.is_none() {
        table.wrong_type(key, expected);
    }
    pairs.unwrap_or_default()
}

/// A list of texts; empty where there is none.
pub(super) fn texts(
    table: &mut Section<'_, '_>,
    key: &'static str,
    expected: &'static str,
) -> Vec<String> {
    let Some(value) = table.get(key) else {
        return Vec::new();
    };
    let texts = value.get_ref().as_array().and_then(|list| {
        let texts = list.iter().map(|text| text.get_ref().as_str());
        texts
            .map(|text| text.map(str::to_owned))
            .collect::<Option<Vec<String>>>()
    });
    if texts.is_none() {
        table.wrong_type(key, expected);
    }
    texts.unwrap_or_default()
}
