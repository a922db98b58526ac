//! What the evidence says in words.

use super::super::words::{ROWS_READ, Signs, figure, more_rows, spoken};
use super::panel::Columns;
use super::{FactorRow, Strength};
use crate::wording::{Catalogue, format};

/// The names of the kinds of evidence, in the order of a row's cells.
pub const KINDS: [&str; 5] = [
    "chart-joint-segments",
    "chart-joint-interviews",
    "chart-joint-labs",
    "chart-joint-indicators",
    "chart-joint-diary",
];

/// Where the indicators are among them.
pub const INDICATORS: usize = 3;

/// The word for how strong evidence is.
pub fn strength(strength: Strength, catalogue: &Catalogue) -> String {
    catalogue.text(match strength {
        Strength::Strong => "chart-strength-strong",
        Strength::Moderate => "chart-strength-moderate",
        Strength::Weak => "chart-strength-weak",
        Strength::None => "chart-strength-none",
        Strength::Withheld => "chart-strength-withheld",
    })
}

/// The finding: how many factors have strong evidence.
pub fn heading(rows: &[&FactorRow], catalogue: &Catalogue) -> String {
    let judged = rows.iter().filter_map(|row| row.strength);
    let of = judged.clone().count() as u64;
    if of == 0 {
        return catalogue.text("chart-joint-neutral");
    }
    let strong = judged.filter(|strength| *strength == Strength::Strong);
    let strong = strong.count() as u64;
    let in_words = of <= 12;
    let key = match strong {
        0 => "chart-joint-none",
        all if all == of => "chart-joint-all",
        _ if in_words => "chart-joint-some",
        _ => "chart-joint-digits",
    };
    let language = catalogue.language();
    let heading = catalogue.format(
        key,
        &[
            ("strong", strong.into()),
            ("of", of.into()),
            ("strong-word", (&figure(strong, in_words, language)).into()),
            ("of-word", (&figure(of, in_words, language)).into()),
        ],
    );
    format::sentence_case(&heading)
}

/// Whose factors, and how to read the bars.
pub fn scope(of: &str, signs: Signs, catalogue: &Catalogue) -> String {
    let mut scope = catalogue.format("chart-joint-scope", &[("of", of.into())]);
    if signs.made_up {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-scope-made-up-bars"));
    }
    scope
}

/// Factor by factor how strong its evidence is and what it is.
pub fn alt_rows(rows: &[&FactorRow], columns: &Columns, catalogue: &Catalogue) -> Vec<String> {
    let read = rows.iter().take(ROWS_READ);
    let mut said: Vec<String> = read
        .map(|row| {
            let kinds = columns.kinds().map(|at| {
                let value = spoken(row.cells()[at], catalogue);
                format!("{} {value}", catalogue.text(KINDS[at]))
            });
            let cells = kinds.collect::<Vec<_>>().join(", ");
            let Some(judged) = row.strength else {
                return format!("{}: {cells}", row.factor);
            };
            catalogue.format(
                "chart-joint-alt-row",
                &[
                    ("factor", (&row.factor).into()),
                    ("strength", (&strength(judged, catalogue)).into()),
                    ("cells", (&cells).into()),
                ],
            )
        })
        .collect();
    said.extend(more_rows(rows.len().saturating_sub(ROWS_READ), catalogue));
    said
}
