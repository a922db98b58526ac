//! What a survey export would become, before it is named in the manifest.

use serde_json::json;

use super::super::entry::{Entry, telling, toml_table};
use super::super::labs::KnownLabs;
use super::super::lines::{Line, any, counted, left_out, line};
use super::super::proposal::Proposal;
use super::export::Export;
use super::guess::guess_mapping;
use super::guessed::{Guess, GuessContext, ItemGuess, SourceGuess};
use super::map::map_responses;
use super::mapped::{MapContext, Mapped};
use crate::diagnostic::{Place, Value, plain, quoted};
use crate::model::{SheetId, Sources};
use crate::project::{FormsMapping, Telling};

/// What an export at `file` (its path under the project's folder) would
/// become, and the entry that reads it.
pub fn propose_survey(export: &Export<'_>, file: &str, labs: &KnownLabs) -> Proposal {
    let guess = guess_mapping(export, &GuessContext { file, labs });
    let mut sources = Sources::default();
    let sheet = sources.add(file, &export.grid.name).unwrap_or(SheetId(0));
    let context = MapContext {
        sources: &sources,
        sheet,
        entry: Place::File(file.to_owned()),
    };
    let mapping = guess.mapping(export);
    let mapped = map_responses(export, &mapping, &context);
    let rows: usize = mapped.left_out.values().map(Vec::len).sum();
    Proposal {
        parts: parts(export, &guess, &mapped),
        entry: entry(export, file, &mapping),
        counts: json!({
            "format": export.format.word(),
            "rows": export.respondents.len(),
            "items": mapped.items.len(),
            "responses": mapped.responses.len(),
            "left-out": rows,
        }),
        diagnostics: mapped.diagnostics,
    }
}

/// What it is, what its columns mean, what is left out and why, and what
/// people should know.
fn parts(export: &Export<'_>, guess: &Guess, mapped: &Mapped) -> Vec<Vec<Line>> {
    let is = [
        ("file", plain(&guess.file)),
        ("format", Value::Entry(export.format.into())),
        ("origin", Value::Nothing),
    ];
    let column = guess.respondent.map(|column| heading(export, column));
    let mut meaning = vec![line(0, "import-respondent", [("column", column.into())])];
    meaning.extend(told(export, "import-occasion", &guess.occasion));
    meaning.extend(told(export, "import-lab", &guess.lab));
    let mut items = vec![counted(0, "import-items", guess.items.len())];
    for item in &guess.items {
        items.extend(item_lines(export, item));
    }
    let rows = mapped.left_out.iter();
    let rows = rows.filter_map(|(why, rows)| left_out("rows", rows.len(), *why, Vec::new()));
    let mut out: Vec<Line> = rows.collect();
    out.extend(guess.left_out.iter().filter_map(|(why, columns)| {
        let names = columns.iter().map(|column| heading(export, *column));
        left_out("columns", columns.len(), *why, names.collect())
    }));
    if !out.is_empty() {
        out.insert(0, line(0, "import-left-out-heading", []));
    }
    vec![
        vec![
            line(0, "import-is", is),
            counted(0, "import-rows", export.respondents.len()),
        ],
        meaning,
        items,
        responses(mapped),
        out,
        guess.notes.clone(),
    ]
}

fn heading(export: &Export<'_>, column: usize) -> Value {
    let own = export.columns.get(column);
    own.map(|own| quoted(&own.heading)).into()
}

fn told(export: &Export<'_>, key: &'static str, guess: &SourceGuess) -> Vec<Line> {
    let column = guess.column.map(|column| heading(export, column));
    let value = match &guess.telling {
        Telling::Fixed(value) => quoted(value),
        Telling::By(_) => Value::Nothing,
    };
    let mut lines = vec![line(0, key, [("column", column.into()), ("value", value)])];
    lines.extend(guess.seen.iter().map(|seen| seen.line("rows")));
    lines.extend(guess.note.map(|note| line(1, note, [])));
    lines
}

fn item_lines(export: &Export<'_>, item: &ItemGuess) -> Vec<Line> {
    let scale = &item.scale;
    let values = [
        ("id", plain(&item.id)),
        ("column", heading(export, item.column)),
        ("low", plain(scale.low)),
        ("high", plain(scale.high)),
        ("count", item.answers.into()),
    ];
    let mut lines = vec![line(1, "import-item", values)];
    if !scale.labels.is_empty() {
        let labels = scale.labels.iter();
        let labels = labels.map(|(label, value)| format!("{value} {label}"));
        let labels = plain(labels.collect::<Vec<String>>().join("; "));
        lines.push(line(3, "import-item-labels", [("labels", labels)]));
    }
    lines
}

fn responses(mapped: &Mapped) -> Vec<Line> {
    let (people, several, twice) = mapped.people();
    let values = [
        ("count", mapped.responses.len().into()),
        ("people", people.into()),
        ("several", several.into()),
        ("once", (people - several).into()),
    ];
    let lines = [
        Some(line(0, "import-responses", values)),
        any(1, "import-twice", twice),
        any(1, "import-near", mapped.near),
        any(1, "import-unreadable", mapped.unreadable),
    ];
    lines.into_iter().flatten().collect()
}

/// The `[[import]]` entry that reads the export as guessed. Pasted into the
/// manifest as it stands, it is read back as `mapping`.
fn entry(export: &Export<'_>, file: &str, mapping: &FormsMapping) -> Entry {
    let mut entry = Entry::new(file, export.format.word());
    entry.text("respondent", &mapping.respondent);
    entry.line("occasion", &telling(&mapping.occasion));
    entry.line("lab", &telling(&mapping.lab));
    for item in &mapping.items {
        entry.table("import.item");
        entry.text("column", &item.column);
        entry.text("id", &item.id);
        if let Some(wording) = &item.text {
            entry.text("text", wording);
        }
        let [low, high] = item.scale;
        entry.line("scale", &format!("[{low}, {high}]"));
        if !item.labels.is_empty() {
            let labels = item.labels.iter();
            let labels = labels.map(|(label, value)| (label.as_str(), value.to_string()));
            entry.line("labels", &toml_table(labels));
        }
    }
    entry
}
