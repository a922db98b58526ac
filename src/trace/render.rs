//! Traced figures for people.

use super::quotes::{heading_of, render_quote};
use super::tree::render_chain;
use super::{CellValue, Found, ShownIn, Traced};
use crate::results::Worded;
use crate::wording::Catalogue;
use crate::wording::format::plain_spaces;

/// What was found as lines of text, no wider than `width` where words allow.
pub fn render_human(found: &[Found], words: &Catalogue, width: usize) -> String {
    let told = found.iter().map(|found| match found {
        Found::Quote(own) => {
            let quote = render_quote(&own.quote, words, width);
            format!("{}\n{quote}", heading_of(&own.quote, words))
        }
        Found::Recommendation(chain) => render_chain(chain, words),
        Found::Figure(traced) => human(traced, words),
    });
    told.collect::<Vec<String>>().join("\n")
}

fn human(traced: &Traced, words: &Catalogue) -> String {
    let figure = &traced.figure;
    let printed = figure.printed.0.as_ref();
    let Some(text) = printed.filter(|_| !figure.withheld) else {
        let id = ("id", (&figure.id).into());
        let told = match printed.map(|text| plain_spaces(text)) {
            Some(range) => words.format("trace-range", &[id, ("range", (&range).into())]),
            None => words.format("trace-withheld", &[id]),
        };
        return format!("{told}\n");
    };
    let mut lines = format!("{} = {}\n", figure.id, plain_spaces(text));
    for (key, items) in details(traced, words) {
        let label = words.text(key);
        for (position, item) in items.iter().enumerate() {
            let label = if position == 0 { &label } else { "" };
            lines.push_str(&format!("  {label:<10}{item}\n"));
        }
    }
    lines
}

/// What a figure rests on, each under the catalogue's key for it: how it was computed,
/// its cells, of how many people, how sure it is, where it stands and what stands in
/// the cells.
pub fn details(traced: &Traced, words: &Catalogue) -> Vec<(&'static str, Vec<String>)> {
    let figure = &traced.figure;
    let formula = figure.formula.as_ref().map(|formula| formula.told(words));
    let n = figure.n.map(|n| match &traced.interval {
        Some(interval) => {
            let interval = plain_spaces(interval);
            let interval = words.format("trace-interval", &[("interval", (&interval).into())]);
            format!("{n}, {interval}")
        }
        None => n.to_string(),
    });
    let status = figure.status.as_ref().map(|status| status.told(words));
    let documents = traced.documents.iter().map(|shown| document(shown, words));
    let values = traced.values.iter().map(|found| value(found, words));
    let all = [
        ("trace-formula", formula.into_iter().collect()),
        ("trace-cells", traced.cells.clone()),
        ("trace-n", n.into_iter().collect()),
        ("trace-status", status.into_iter().collect()),
        ("trace-shown-in", documents.collect()),
        ("trace-contents", values.collect()),
    ];
    let told = all.into_iter();
    told.filter(|(_, items): &(_, Vec<String>)| !items.is_empty())
        .collect()
}

fn document(shown: &ShownIn, words: &Catalogue) -> String {
    let pages: Vec<String> = shown.pages.iter().map(usize::to_string).collect();
    if pages.is_empty() {
        return shown.file.clone();
    }
    let (count, pages) = (pages.len() as u64, pages.join(", "));
    words.format(
        "trace-pages",
        &[
            ("file", (&shown.file).into()),
            ("pages", (&pages).into()),
            ("count", count.into()),
        ],
    )
}

fn value(value: &CellValue, words: &Catalogue) -> String {
    let told = match (&value.value, value.not_shown) {
        (Some(text), _) => text.clone(),
        (None, Some("personal")) => words.text("trace-personal"),
        (None, Some("withheld")) => words.text("trace-not-shown"),
        (None, _) => words.text("trace-more"),
    };
    format!("{}: {told}", value.cell)
}
