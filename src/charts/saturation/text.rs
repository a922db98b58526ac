//! What saturation says in words.

use super::super::words::{digits, figure};
use super::Saturation;
use super::bins::Bins;
use crate::wording::Catalogue;

/// Columns read out one by one; of more, the first and the last few.
const READ: usize = 12;

/// The finding: after how many interviews hardly anything was new.
pub fn heading(saturation: &Saturation, catalogue: &Catalogue) -> String {
    let language = catalogue.language();
    let all = saturation.new.len() as u64;
    let word = |count: u64| figure(count, all <= 12, language);
    match saturation.reached {
        Some(reached) => catalogue.format(
            "chart-saturation-heading",
            &[
                ("reached", (&word(reached as u64)).into()),
                ("of", (&word(all)).into()),
            ],
        ),
        None => catalogue.format(
            "chart-saturation-not-reached",
            &[("count", all.into()), ("of", (&word(all)).into())],
        ),
    }
}

/// Whose interviews, and how to read the columns and the line.
pub fn scope(saturation: &Saturation, bins: &Bins, of: &str, catalogue: &Catalogue) -> String {
    let each = digits(bins.each as u64, catalogue);
    let mut scope = catalogue.format(
        "chart-saturation-scope",
        &[
            ("of", of.into()),
            ("each", (bins.each as u64).into()),
            ("each-shown", (&each).into()),
        ],
    );
    if saturation.made_up {
        scope.push(' ');
        scope.push_str(&catalogue.text("chart-scope-made-up-bars"));
    }
    scope
}

/// The new codes column by column, and how many are known in the end.
pub fn alt_rows(saturation: &Saturation, bins: &Bins, catalogue: &Catalogue) -> Vec<String> {
    let new = bins.counts.iter().take(READ);
    let new: Vec<String> = new.map(|count| digits(*count, catalogue)).collect();
    let known = bins.known.last().copied().unwrap_or(0);
    let more = if bins.counts.len() > READ {
        "yes"
    } else {
        "no"
    };
    let said = catalogue.format(
        "chart-saturation-alt",
        &[
            ("new", (&new.join(", ")).into()),
            ("more", more.into()),
            ("known", (&digits(known, catalogue)).into()),
        ],
    );
    if saturation.made_up {
        vec![catalogue.format("chart-alt-example", &[("value", (&said).into())])]
    } else {
        vec![said]
    }
}
