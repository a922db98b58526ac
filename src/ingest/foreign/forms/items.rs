//! The items that a mapping names, checked.

use super::export::Export;
use super::mapped::{MapContext, Mapped, MappedItem, Wording};
use super::mapping::{Found, find_columns};
use super::words::key;
use crate::diagnostic::{Place, Problem, plain, quoted};
use crate::model::ItemType;
use crate::project::{FormsMapping, ItemRule};

/// Finds the columns of the mapping's items. What is wrong with the mapping is
/// told at its place in the manifest.
pub fn find_items(
    export: &Export<'_>,
    mapping: &FormsMapping,
    context: &MapContext<'_>,
    mapped: &mut Mapped,
) {
    for rule in &mapping.items {
        match items_of(export, rule, &context.entry) {
            Ok(found) => {
                for item in found {
                    match twice(&mapped.items, &item) {
                        Some(problem) => mapped.wrong_at(problem, &rule.place),
                        None => mapped.items.push(item),
                    }
                }
            }
            Err(problem) => mapped.wrong_at(problem, &rule.place),
        }
    }
    for name in &mapping.leave_out {
        if let Err(problem) = find_columns(export, name) {
            let place = context.entry.clone();
            mapped.diagnostics.push(problem.warning_at(place));
        }
    }
    if mapping.items.is_empty() {
        mapped.wrong(Problem::NoItems, context);
    }
}

fn items_of(
    export: &Export<'_>,
    rule: &ItemRule,
    entry: &Place,
) -> Result<Vec<MappedItem>, Problem> {
    let [low, high] = rule.scale;
    let item = quoted(&rule.id);
    let of_scale = rule.kind == ItemType::Scale;
    if of_scale && (low >= high || high.saturating_sub(low) > 100) {
        return Err(Problem::InvalidItemScale { item });
    }
    let on_scale = |value: &i32| (low..=high).contains(value);
    if of_scale && !rule.labels.values().chain(&rule.blank).all(on_scale) {
        let (low, high) = (plain(low), plain(high));
        return Err(Problem::LabelOffScale { item, low, high });
    }
    let columns = find_columns(export, &rule.column)?;
    columns
        .into_iter()
        .map(|found| mapped_item(export, rule, found, entry))
        .collect()
}

fn mapped_item(
    export: &Export<'_>,
    rule: &ItemRule,
    (column, part): Found,
    entry: &Place,
) -> Result<MappedItem, Problem> {
    let id = match &part {
        Some(part) => rule.id.replace('*', &key(part)),
        None => rule.id.clone(),
    };
    if !is_id(&id) {
        return Err(Problem::InvalidItemId { id: quoted(&id) });
    }
    let own = export.columns.get(column);
    let heading = own.map(|own| own.asked().to_owned());
    let coded = own.is_some_and(|own| own.code.as_ref() == Some(&own.heading));
    let wording = match (&rule.text, coded) {
        (Some(_), _) => Wording::Said,
        (None, true) => Wording::Code,
        (None, false) => Wording::Heading,
    };
    Ok(MappedItem {
        id,
        text: rule.text.clone().or(heading).unwrap_or_default(),
        wording,
        kind: rule.kind,
        low: rule.scale[0],
        high: rule.scale[1],
        labels: rule
            .labels
            .iter()
            .map(|(label, value)| (label.clone(), *value))
            .collect(),
        column,
        direction: rule.direction,
        indicator: rule.indicator.clone(),
        index: rule.index.clone(),
        smallest_change: rule.smallest_change,
        blank: rule.blank,
        no_answer: rule.no_answer.clone(),
        place: rule.place.clone(),
        entry: entry.clone(),
    })
}

/// Whether a text can be an identifier.
pub fn is_id(id: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (1..=40).contains(&id.chars().count())
        && id.chars().all(allowed)
        && !id.eq_ignore_ascii_case("all")
}

fn twice(items: &[MappedItem], own: &MappedItem) -> Option<Problem> {
    let item = quoted(&own.id);
    if items.iter().any(|other| other.column == own.column) {
        return Some(Problem::ItemColumnTwice { item });
    }
    let same = |other: &MappedItem| other.id.to_lowercase() == own.id.to_lowercase();
    items
        .iter()
        .any(same)
        .then_some(Problem::ItemTwice { item })
}

/// Warns of items that nobody answered, where anybody answered at all.
pub fn warn_of_unanswered(export: &Export<'_>, context: &MapContext<'_>, mapped: &mut Mapped) {
    if mapped.responses.is_empty() {
        return;
    }
    for (position, item) in mapped.items.iter().enumerate() {
        let Some(column) = export.columns.get(item.column) else {
            continue;
        };
        let own = || {
            let responses = mapped.responses.iter();
            responses.filter_map(move |response| response.answers.get(position)?.as_ref())
        };
        let (item, option) = (quoted(&item.id), column.option.as_deref());
        // An option that is misspelt in the manifest is chosen by nobody either.
        let problem = match option {
            _ if own().next().is_none() => Some(Problem::UnansweredItem { item }),
            Some(option) if own().all(|answer| answer.value == 0) => {
                let option = quoted(option);
                Some(Problem::UnchosenOption { item, option })
            }
            _ => None,
        };
        if let Some(problem) = problem {
            let heading = context.cell(export.header_row, column);
            let place = context.sources.place(heading);
            mapped.diagnostics.push(problem.warning_at(place));
        }
    }
}
