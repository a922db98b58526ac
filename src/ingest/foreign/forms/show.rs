//! A proposal in words.

use std::collections::BTreeMap;

use super::export::Export;
use super::map::Mapped;
use super::proposal::{ItemGuess, Proposal, ProposedSource, Seen};
use crate::diagnostic::quote;
use crate::model::Occasion;

/// What an export would become, in words: what it is, what its columns mean,
/// how many rows it gives and which are left out. `mapped` is the export read
/// by [`Proposal::mapping`]. No pseudonym and no text of a respondent's own
/// stands in it.
pub fn show_proposal(export: &Export<'_>, proposal: &Proposal, mapped: &Mapped) -> String {
    let mut text = format!(
        "{}: {}, {}\n\n",
        proposal.file,
        export.format.name(),
        counted(export.respondents.len(), "row", "rows"),
    );
    let respondent = proposal
        .respondent
        .map_or_else(|| "not found".to_owned(), |column| heading(export, column));
    text.push_str(&format!("respondent  {respondent}\n"));
    text.push_str(&source("occasion  ", export, &proposal.occasion));
    text.push_str(&source("lab       ", export, &proposal.lab));
    text.push_str(&items(export, &proposal.items));
    text.push_str(&rows(mapped));
    text.push_str(&left_out(export, proposal));
    for note in &proposal.notes {
        text.push_str(&format!("\nnote: {note}\n"));
    }
    text
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}

fn heading(export: &Export<'_>, column: usize) -> String {
    let Some(own) = export.columns.get(column) else {
        return String::new();
    };
    quote(&own.heading)
}

fn source(name: &str, export: &Export<'_>, source: &ProposedSource) -> String {
    let (mut text, note) = match source {
        ProposedSource::Fixed { value, note } => {
            (format!("{name}  {} for every row\n", quote(value)), note)
        }
        ProposedSource::Column { column, seen, note } => {
            let line = |seen: &Seen| {
                format!(
                    "              {} is {}: {}\n",
                    quote(&seen.value),
                    seen.means,
                    counted(seen.rows, "row", "rows")
                )
            };
            let lines: String = seen.iter().map(line).collect();
            (
                format!("{name}  {}\n{lines}", heading(export, *column)),
                note,
            )
        }
    };
    if let Some(note) = note {
        text.push_str(&format!("              ({note})\n"));
    }
    text
}

fn items(export: &Export<'_>, items: &[ItemGuess]) -> String {
    let mut text = format!("\n{}\n", counted(items.len(), "item", "items"));
    for item in items {
        let scale = &item.scale;
        text.push_str(&format!(
            "  {}  {}: {} to {}, {}\n",
            item.id,
            heading(export, item.column),
            scale.low,
            scale.high,
            counted(item.answers, "answer", "answers"),
        ));
        let labels: Vec<String> = scale
            .labels
            .iter()
            .map(|(label, value)| format!("{value} {label}"))
            .collect();
        if !labels.is_empty() {
            text.push_str(&format!("      {}\n", labels.join("; ")));
        }
    }
    text
}

fn rows(mapped: &Mapped) -> String {
    let mut people: BTreeMap<(&str, &str), BTreeMap<Occasion, usize>> = BTreeMap::new();
    for response in &mapped.responses {
        let person = (response.lab.0.as_str(), response.respondent.as_str());
        *people
            .entry(person)
            .or_default()
            .entry(response.occasion)
            .or_default() += 1;
    }
    let matched = people
        .values()
        .filter(|occasions| occasions.len() > 1)
        .count();
    let twice = people
        .values()
        .flat_map(BTreeMap::values)
        .filter(|rows| **rows > 1)
        .count();
    let mut text = format!(
        "\n{} of {}: {matched} on several occasions, {} on one\n",
        counted(mapped.responses.len(), "response", "responses"),
        counted(people.len(), "respondent", "respondents"),
        people.len() - matched,
    );
    let told = |ids: &[&str]| {
        mapped
            .diagnostics
            .iter()
            .filter(|problem| ids.contains(&problem.problem.id()))
            .count()
    };
    for (count, one, several) in [
        (
            twice,
            "respondent twice on one occasion",
            "respondents twice on one occasion",
        ),
        (
            told(&["near-respondent"]),
            "pair of pseudonyms nearly the same, not joined",
            "pairs of pseudonyms nearly the same, not joined",
        ),
        (
            told(&["answer-off-scale", "unknown-label"]),
            "answer on no scale",
            "answers on no scale",
        ),
    ] {
        if count > 0 {
            text.push_str(&format!("  {}\n", counted(count, one, several)));
        }
    }
    for (reason, rows) in &mapped.left_out {
        let rows = counted(rows.len(), "row", "rows");
        text.push_str(&format!("  {rows} left out: {}\n", reason.words()));
    }
    text
}

fn left_out(export: &Export<'_>, proposal: &Proposal) -> String {
    const SHOWN: usize = 6;
    let mut text = String::new();
    for (kind, columns) in &proposal.left_out {
        let headings = columns
            .iter()
            .take(SHOWN)
            .map(|column| heading(export, *column));
        let mut headings: Vec<String> = headings.collect();
        if columns.len() > SHOWN {
            headings.push("…".into());
        }
        let columns = counted(columns.len(), "column", "columns");
        text.push_str(&format!(
            "  {columns} {} left out: {}\n",
            kind.words(),
            headings.join(", ")
        ));
    }
    text
}
