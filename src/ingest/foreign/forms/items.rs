//! The items that a mapping names, checked.

use super::export::Export;
use super::map::{MapContext, Mapped, MappedItem};
use super::mapping::{Found, find_columns};
use super::words::key;
use crate::diagnostic::{Diagnostics, Problem, quote};
use crate::model::CellRef;
use crate::project::{FormsMapping, ItemRule};

/// Finds the columns of the mapping's items. What is wrong with the mapping is
/// told at its place in the manifest.
pub fn mapped_items(
    export: &Export<'_>,
    mapping: &FormsMapping,
    context: &MapContext<'_>,
    diagnostics: &mut Diagnostics,
) -> Vec<MappedItem> {
    let mut items: Vec<MappedItem> = Vec::new();
    let mut problems = Vec::new();
    for rule in &mapping.items {
        match items_of(export, rule) {
            Ok(found) => {
                for item in found {
                    match twice(&items, &item) {
                        Some(problem) => problems.push(problem),
                        None => items.push(item),
                    }
                }
            }
            Err(problem) => problems.push(problem),
        }
    }
    for name in &mapping.leave_out {
        if let Err(problem) = find_columns(export, name) {
            diagnostics.push(problem.warning_at(context.entry.clone()));
        }
    }
    if mapping.items.is_empty() {
        problems.push(
            Problem::new("no-items", "the import names no items")
                .help("`labbrapport import` on the file proposes them"),
        );
    }
    diagnostics.extend(
        problems
            .into_iter()
            .map(|problem| problem.error_at(context.entry.clone())),
    );
    items
}

fn items_of(export: &Export<'_>, rule: &ItemRule) -> Result<Vec<MappedItem>, Problem> {
    let [low, high] = rule.scale;
    if low >= high || high.saturating_sub(low) > 100 {
        return Err(Problem::new(
            "invalid-scale",
            format!(
                "the scale of {} must go from its lowest value to a higher one, by 100 at most",
                quote(&rule.id)
            ),
        )
        .help("write for example scale = [1, 5]"));
    }
    if rule
        .labels
        .values()
        .any(|value| !(low..=high).contains(value))
    {
        return Err(Problem::new(
            "invalid-scale",
            format!("a label of {} has a value off the scale", quote(&rule.id)),
        )
        .help(format!("give every label a value from {low} to {high}")));
    }
    let columns = find_columns(export, &rule.column)?;
    columns
        .into_iter()
        .map(|found| item(export, rule, found))
        .collect()
}

fn item(
    export: &Export<'_>,
    rule: &ItemRule,
    (column, part): Found,
) -> Result<MappedItem, Problem> {
    let id = match &part {
        Some(part) => rule.id.replace('*', &key(part)),
        None => rule.id.clone(),
    };
    if !is_id(&id) {
        return Err(Problem::new("invalid-id", format!("{} is no id", quote(&id)))
            .help("use letters, digits, - and _, at most 40, and not the word all; for several columns, a * for what tells them apart"));
    }
    let own = export.columns.get(column);
    let heading = || own.map(|own| own.subquestion.as_ref().unwrap_or(&own.question).clone());
    Ok(MappedItem {
        id,
        text: rule.text.clone().or_else(heading).unwrap_or_default(),
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
    })
}

/// Whether a text can be an identifier.
pub fn is_id(id: &str) -> bool {
    let allowed = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (1..=40).contains(&id.chars().count())
        && id.chars().all(allowed)
        && !id.eq_ignore_ascii_case("all")
}

fn twice(items: &[MappedItem], item: &MappedItem) -> Option<Problem> {
    if items.iter().any(|other| other.column == item.column) {
        return Some(
            Problem::new(
                "duplicate-column",
                format!(
                    "the column of the item {} is another item's already",
                    quote(&item.id)
                ),
            )
            .help("name each column once"),
        );
    }
    let same = |other: &MappedItem| other.id.to_lowercase() == item.id.to_lowercase();
    items.iter().any(same).then(|| {
        Problem::new(
            "duplicate-id",
            format!("the item {} stands twice in the import", quote(&item.id)),
        )
        .help("give one of them another id")
    })
}

/// Warns of items that nobody answered, where anybody answered at all.
pub fn warn_of_unanswered(export: &Export<'_>, context: &MapContext<'_>, mapped: &mut Mapped) {
    if mapped.responses.is_empty() {
        return;
    }
    for (position, item) in mapped.items.iter().enumerate() {
        let answers = |response: &super::map::Response| {
            response.answers.get(position).is_some_and(Option::is_some)
        };
        let Some(column) = export.columns.get(item.column) else {
            continue;
        };
        if !mapped.responses.iter().any(answers) {
            let heading = CellRef {
                sheet: context.sheet,
                column: column.at,
                row: export.header_row,
            };
            let problem = Problem::new(
                "item-without-answers",
                format!("nobody answered the item {}", quote(&item.id)),
            )
            .help("see that it is mapped to the right column, or remove it from the import");
            mapped
                .diagnostics
                .push(problem.warning_at(context.sources.place(heading)));
        }
    }
}
