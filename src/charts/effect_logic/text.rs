//! What the logic of effects says in words.

use super::super::Shown;
use super::super::words::{ROWS_READ, Signs, more_rows, printed, seen, spoken};
use super::LogicBox;
use super::layout::Piece;
use crate::wording::Catalogue;

/// The columns: their names, and what they are.
pub const LEVELS: [(&str, &str); 3] = [
    ("chart-logic-activity", "chart-logic-activity-is"),
    ("chart-logic-result", "chart-logic-result-is"),
    ("chart-logic-impact", "chart-logic-impact-is"),
];

/// The value as it stands in a box, with the target where there is one.
pub fn value(item: &LogicBox, catalogue: &Catalogue) -> String {
    let target = printed(&item.target, catalogue);
    with_target(item, &printed(&item.actual, catalogue), &target, catalogue)
}

fn with_target(item: &LogicBox, value: &str, target: &str, catalogue: &Catalogue) -> String {
    if seen(&item.actual).is_none() || item.target == Shown::Missing {
        return value.to_owned();
    }
    catalogue.format(
        "chart-logic-target",
        &[("value", value.into()), ("target", target.into())],
    )
}

/// Whose indicators, and what arrows and frames are.
pub fn scope(of: &str, signs: Signs, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-logic-scope", &[("of", of.into())]);
    if signs.made_up {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-scope-made-up-boxes"));
    }
    scope
}

/// Band by band and column by column what is in the boxes.
pub fn alt_rows(pieces: &[Piece<'_>], catalogue: &Catalogue) -> Vec<String> {
    let mut said = Vec::new();
    let (mut read, mut left) = (0, 0);
    for piece in pieces {
        for (boxes, (level, _)) in piece.columns.iter().zip(LEVELS) {
            let taken = boxes.len().min(ROWS_READ - read);
            read += taken;
            left += boxes.len() - taken;
            if taken == 0 {
                continue;
            }
            let boxes = boxes.iter().take(taken).map(|drawn| {
                let item = drawn.item;
                let value = spoken(&item.actual, catalogue);
                // That the value is made up is said of it; the target needs no more.
                let target = seen(&item.target).map(|mark| mark.text.clone());
                let target = target.unwrap_or_else(|| spoken(&item.target, catalogue));
                let value = with_target(item, &value, &target, catalogue);
                catalogue.format(
                    "chart-logic-alt-box",
                    &[
                        ("label", (&item.label).into()),
                        ("value", (&value).into()),
                        ("progress", (&drawn.status.to_lowercase()).into()),
                    ],
                )
            });
            let boxes = boxes.collect::<Vec<_>>().join("; ");
            let level = catalogue.text(level);
            let column = catalogue.format(
                "chart-logic-alt-column",
                &[("level", (&level).into()), ("boxes", (&boxes).into())],
            );
            said.push(match &piece.name {
                Some(name) => format!("{name}. {column}"),
                None => column,
            });
        }
    }
    said.extend(more_rows(left, catalogue));
    said
}
