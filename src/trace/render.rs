//! Traced figures for people and for other programs.

use super::{CellValue, ShownIn, Traced};
use crate::wording::format::plain_spaces;

/// Traced figures as lines of text.
pub fn render_human(traced: &[Traced]) -> String {
    traced.iter().map(human).collect::<Vec<String>>().join("\n")
}

/// Traced figures as a JSON array.
pub fn render_json(traced: &[Traced]) -> String {
    let mut text = serde_json::to_string_pretty(traced).unwrap_or_default();
    text.push('\n');
    text
}

fn human(traced: &Traced) -> String {
    let Some(text) = &traced.text else {
        return format!("{} is withheld\n", traced.id);
    };
    let mut lines = format!("{} = {}\n", traced.id, plain_spaces(text));
    let mut line = |what: &str, told: &str| lines.push_str(&format!("  {what:<10}{told}\n"));
    line("formula", traced.formula.unwrap_or_default());
    list(&mut line, "cells", &traced.cells);
    if let Some(n) = traced.n {
        let interval = traced.interval.as_deref();
        let interval = interval.map_or_else(String::new, |interval| {
            format!(", 95 % interval {}", plain_spaces(interval))
        });
        line("n", &format!("{n}{interval}"));
    }
    line("status", traced.status.unwrap_or_default());
    let documents: Vec<String> = traced.documents.iter().map(document).collect();
    list(&mut line, "shown in", &documents);
    let values: Vec<String> = traced.values.iter().map(value).collect();
    list(&mut line, "contents", &values);
    lines
}

fn document(shown: &ShownIn) -> String {
    let pages: Vec<String> = shown.pages.iter().map(usize::to_string).collect();
    match pages.as_slice() {
        [] => shown.file.clone(),
        [page] => format!("{}, page {page}", shown.file),
        pages => format!("{}, pages {}", shown.file, pages.join(", ")),
    }
}

fn list(line: &mut impl FnMut(&str, &str), what: &str, items: &[String]) {
    for (position, item) in items.iter().enumerate() {
        line(if position == 0 { what } else { "" }, item);
    }
}

fn value(value: &CellValue) -> String {
    let told = match (&value.value, value.not_shown) {
        (Some(text), _) => text.clone(),
        (None, Some("personal")) => "personal, not shown".to_owned(),
        (None, Some("withheld")) => "a withheld figure rests on it; not shown".to_owned(),
        (None, _) => "and so on".to_owned(),
    };
    format!("{}: {told}", value.cell)
}
