//! A proposal as text to paste: the manifest's entry, and rows for the table of
//! survey items.

use super::super::toml_text::toml_text as text;
use super::export::Export;
use super::proposal::Proposal;
use crate::project::{FormsMapping, Source};

/// The `[[import]]` entry that reads the export as proposed. Pasted into the
/// manifest as it stands, it is read back as [`Proposal::mapping`].
pub fn manifest_entry(export: &Export<'_>, proposal: &Proposal) -> String {
    let mapping = proposal.mapping(export);
    let mut entry = String::from("[[import]]\n");
    line(&mut entry, "files", &text(&proposal.file));
    line(&mut entry, "format", &text(export.format.word()));
    line(&mut entry, "respondent", &text(&mapping.respondent));
    source(&mut entry, "occasion", &mapping.occasion);
    source(&mut entry, "lab", &mapping.lab);
    items(&mut entry, &mapping);
    entry
}

fn line(entry: &mut String, key: &str, value: &str) {
    entry.push_str(key);
    entry.push_str(" = ");
    entry.push_str(value);
    entry.push('\n');
}

fn source(entry: &mut String, name: &str, source: &Source) {
    match source {
        Source::Fixed(value) => line(entry, name, &text(value)),
        Source::Column(source) => {
            let values = source
                .values
                .iter()
                .map(|(value, means)| format!("{} = {}", text(value), text(means)));
            let values: Vec<String> = values.collect();
            let values = if values.is_empty() {
                String::new()
            } else {
                format!(", values = {{ {} }}", values.join(", "))
            };
            line(
                entry,
                name,
                &format!("{{ column = {}{values} }}", text(&source.column)),
            );
        }
    }
}

fn items(entry: &mut String, mapping: &FormsMapping) {
    for item in &mapping.items {
        entry.push_str("\n[[import.item]]\n");
        line(entry, "column", &text(&item.column));
        line(entry, "id", &text(&item.id));
        if let Some(wording) = &item.text {
            line(entry, "text", &text(wording));
        }
        line(
            entry,
            "scale",
            &format!("[{}, {}]", item.scale[0], item.scale[1]),
        );
        if !item.labels.is_empty() {
            let labels: Vec<String> = item
                .labels
                .iter()
                .map(|(label, value)| format!("{} = {value}", text(label)))
                .collect();
            line(entry, "labels", &format!("{{ {} }}", labels.join(", ")));
        }
    }
}

/// Rows for the table of survey items, with headings, as text to paste into a
/// spreadsheet: columns are parted by tabs.
pub fn survey_item_rows(proposal: &Proposal) -> String {
    let mut rows = String::from("id\ttext\tskala min\tskala max\tetiketter\n");
    for item in &proposal.items {
        let scale = &item.scale;
        let steps = usize::try_from(scale.high - scale.low + 1).unwrap_or_default();
        // The table takes a label for every step, or none.
        let labels: Vec<&str> = if scale.labels.len() == steps {
            scale
                .labels
                .iter()
                .map(|(label, _)| label.as_str())
                .collect()
        } else {
            Vec::new()
        };
        let cells = [
            item.id.clone(),
            plain(&item.text),
            scale.low.to_string(),
            scale.high.to_string(),
            labels
                .iter()
                .map(|label| plain(label).replace(';', ","))
                .collect::<Vec<_>>()
                .join("; "),
        ];
        rows.push_str(&cells.join("\t"));
        rows.push('\n');
    }
    rows
}

fn plain(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}
