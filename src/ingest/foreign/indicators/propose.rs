//! What a table of indicators would become, and the entry that reads it.

use serde_json::json;

use super::super::entry::{Entry, toml_table, toml_text};
use super::super::labs::KnownLabs;
use super::super::left_out::Reason;
use super::super::lines::{Line, counted, left_out, line};
use super::super::proposal::Proposal;
use super::guess::{IndicatorGuess, RowGuesses};
use super::layout::{Column, Layout, Role};
use crate::diagnostic::{Diagnostics, Value, list, named, plain, quoted};
use crate::ingest::grid::Grid;
use crate::ingest::headings::{find_column, occasion_heading};
use crate::ingest::names::{Namer, slug};
use crate::model::Unit;
use crate::model::choice::Words;
use crate::model::clean::MISSING;
use crate::model::schema::TableId;
use crate::model::tables::Measurement;

/// Where the labs of a table come from.
struct LabGuess {
    /// The lab of every row, by its id.
    fixed: Option<String>,
    /// Labs that the project does not have: what the file calls them, and an id.
    new: Vec<(String, String)>,
    /// Labs that are known, but not by the name that stands there.
    known: Vec<(String, String)>,
    /// Whether each sheet is a lab's.
    by_sheet: bool,
}

/// What a table of indicators at `file` would become; none where no sheet is
/// one.
pub fn propose_indicators(grids: &[Grid], file: &str, labs: &KnownLabs) -> Option<Proposal> {
    let mut layouts: Vec<Layout<'_>> = grids.iter().filter_map(Layout::of).collect();
    let headings = |layout: &Layout<'_>| -> Vec<String> {
        let own = layout.columns.iter();
        own.map(|column| column.heading.clone()).collect()
    };
    let first = headings(layouts.first()?);
    layouts.retain(|layout| headings(layout) == first);
    let mut rows = RowGuesses::default();
    for layout in &layouts {
        rows.add(layout, &MISSING);
    }
    let mut namer = Namer::default();
    let indicators: Vec<(String, IndicatorGuess)> = std::mem::take(&mut rows.indicators)
        .into_iter()
        .map(|guess| {
            (
                namer.name(&id_of(&guess.text), "indikator", |_| false),
                guess,
            )
        })
        .collect();
    let lab = guess_labs(&layouts, file, labs);
    let entry = entry(file, grids, &layouts, (&indicators, &rows), &lab);
    let layout = &layouts[0];
    Some(Proposal {
        parts: parts(file, layout, (&indicators, &rows), &lab),
        counts: json!({
            "format": "indicator-table",
            "sheets": layouts.len(),
            "indicators": indicators.len(),
            "left-out": rows.told.len(),
        }),
        entry,
        diagnostics: Diagnostics::new(),
    })
}

/// An id of a name's first words: it is cut at none of them.
fn id_of(text: &str) -> String {
    let id = slug(text);
    let whole = text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let last = id.rsplit('-').next().unwrap_or_default();
        word.to_lowercase() == last
    });
    match id.rsplit_once('-') {
        Some((words, _)) if !whole => words.to_owned(),
        _ => id,
    }
}

fn guess_labs(layouts: &[Layout<'_>], file: &str, labs: &KnownLabs) -> LabGuess {
    let mut guess = LabGuess {
        fixed: None,
        new: Vec::new(),
        known: Vec::new(),
        by_sheet: false,
    };
    let mut named: Vec<String> = Vec::new();
    if layouts[0].column(&Role::Lab).is_some() {
        for layout in layouts {
            for row in layout.rows().filter(|row| layout.is_measured(*row)) {
                let text = layout.text(row, &Role::Lab);
                named.extend(text.filter(|text| !named.contains(text)));
            }
        }
    } else if layouts.len() > 1 {
        guess.by_sheet = true;
        named.extend(layouts.iter().map(|layout| layout.grid.name.clone()));
    } else {
        let stem = file.rsplit('/').next().unwrap_or_default();
        let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
        let sheet = layouts[0].grid.name.as_str();
        let known = labs.named(sheet).or_else(|| labs.named(stem));
        let known = known.map(|lab| labs.id(lab)).or_else(|| labs.within(file));
        if let Some(id) = known {
            guess.fixed = Some(id.to_owned());
        } else {
            let id = Namer::default().name(&slug(stem), "labb", |_| false);
            guess.fixed = Some(id.clone());
            guess.new.push((stem.to_owned(), id));
        }
    }
    let mut namer = Namer::default();
    for name in named {
        match labs.named(&name) {
            Some(lab) => guess.known.push((name, labs.id(lab).to_owned())),
            None => {
                let taken = |id: &str| labs.named(id).is_some();
                let id = namer.name(&slug(&name), "labb", taken);
                guess.new.push((name, id));
            }
        }
    }
    guess
}

/// Our name for a column, where its heading does not say it by itself.
fn mapped(column: &Column) -> Option<(String, &Column)> {
    let table = TableId::Measurements.table();
    let is = |position| find_column(table, &column.heading) == Some(position);
    let (key, native) = match &column.role {
        Role::Indicator => ("indicator", is(Measurement::indicator)),
        Role::Lab => ("lab", is(Measurement::lab)),
        Role::Unit => ("unit", is(Measurement::unit)),
        Role::Target => {
            let told = occasion_heading(table, &column.heading);
            let told = told.is_some_and(|found| found.column == Measurement::target);
            ("target", told || is(Measurement::target))
        }
        Role::Measured(key) => {
            let told = occasion_heading(table, &column.heading).is_some();
            (key.as_str(), told)
        }
        _ => return None,
    };
    (!native).then(|| (key.to_owned(), column))
}

/// The columns that the entry leaves out, and why.
fn columns_out<'l>(layout: &'l Layout<'_>) -> impl Iterator<Item = (&'l Column, Reason)> {
    layout.columns.iter().filter_map(|column| {
        let why = match column.role {
            Role::Milestone => Reason::Milestone,
            Role::Undated => Reason::Undated,
            Role::Level | Role::Other => Reason::NotMeasured,
            _ => return None,
        };
        Some((column, why))
    })
}

fn entry(
    file: &str,
    grids: &[Grid],
    layouts: &[Layout<'_>],
    (indicators, rows): (&[(String, IndicatorGuess)], &RowGuesses),
    lab: &LabGuess,
) -> Entry {
    let layout = &layouts[0];
    let mut entry = Entry::of_table(file, "Measurements");
    if grids.len() > 1 && layouts.len() == 1 {
        entry.text("sheet", &layout.grid.name);
    }
    let columns = layout.columns.iter().filter_map(mapped);
    let columns: Vec<(String, String)> = columns
        .map(|(key, column)| (key, toml_text(&column.heading)))
        .collect();
    if !columns.is_empty() {
        let pairs = columns.iter();
        let pairs = pairs.map(|(key, heading)| (key.as_str(), heading.clone()));
        entry.line("columns", &toml_table(pairs));
    }
    if let Some(id) = &lab.fixed {
        let pairs = [("lab", toml_text(id))];
        entry.line("values", &toml_table(pairs.into_iter()));
    }
    if !rows.words.is_empty() {
        entry.line(
            "missing",
            &texts(rows.words.iter().map(|(word, _)| word.as_str())),
        );
    }
    let out = columns_out(layout).map(|(column, _)| column.heading.as_str());
    let out: Vec<&str> = out.chain(rows.told.iter().map(String::as_str)).collect();
    if !out.is_empty() {
        entry.line("leave-out", &texts(out.into_iter()));
    }
    for (position, (name, id)) in lab.new.iter().enumerate() {
        entry.table("table.lab");
        if position == 0 {
            entry.remark(line(0, "import-remark-new-lab", []));
        }
        if lab.fixed.is_none() {
            entry.text("is", name);
        }
        entry.text("id", id);
        entry.text("name", name);
        entry.text("place", name);
    }
    for (name, id) in &lab.known {
        if !name.eq_ignore_ascii_case(id) {
            entry.table("table.lab");
            entry.text("is", name);
            entry.text("id", id);
        }
    }
    for (position, (id, guess)) in indicators.iter().enumerate() {
        entry.table("table.indicator");
        if position == 0 {
            entry.remark(line(0, "import-remark-guessed", []));
        }
        entry.text("is", &guess.text);
        entry.text("id", id);
        entry.text("level", guess.level.value.words().en);
        entry.text("unit", guess.unit.value.words().en);
        if guess.bare_percent {
            entry.text("given", "percent");
        }
        entry.text("direction", guess.direction.value.words().en);
    }
    entry
}

fn texts<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let texts: Vec<String> = texts.map(toml_text).collect();
    format!("[{}]", texts.join(", "))
}

fn word(words: Words) -> Value {
    named(words.sv, words.en)
}

fn parts(
    file: &str,
    layout: &Layout<'_>,
    (indicators, rows): (&[(String, IndicatorGuess)], &RowGuesses),
    lab: &LabGuess,
) -> Vec<Vec<Line>> {
    let is = [
        ("file", plain(file)),
        ("format", Value::Entry("format-indicator-table")),
        ("origin", Value::Nothing),
    ];
    let mut columns = Vec::new();
    for column in &layout.columns {
        let means = match &column.role {
            Role::Indicator => {
                word(TableId::Measurements.table().columns[Measurement::indicator].heading)
            }
            Role::Target => {
                word(TableId::Measurements.table().columns[Measurement::target].heading)
            }
            Role::Lab => word(TableId::Measurements.table().columns[Measurement::lab].heading),
            Role::Measured(key) => plain(key),
            _ => continue,
        };
        let values = [("heading", quoted(&column.heading)), ("means", means)];
        columns.push(line(0, "import-column", values));
    }
    match &lab.fixed {
        Some(id) => {
            let values = [("column", Value::Nothing), ("value", quoted(id))];
            columns.push(line(0, "import-lab", values));
        }
        None if lab.by_sheet => columns.push(line(0, "import-lab-sheets", [])),
        None => {}
    }
    columns.extend(
        lab.new
            .iter()
            .map(|(_, id)| line(1, "import-new-lab", [("id", plain(id))])),
    );
    let mut told = vec![counted(0, "import-indicators", indicators.len())];
    for (id, guess) in indicators {
        let values = [("id", plain(id)), ("text", quoted(&guess.text))];
        told.push(line(1, "import-indicator", values));
        let guesses = [
            (
                "import-indicator-level",
                word(guess.level.value.words()),
                guess.level.by,
            ),
            (
                "import-indicator-unit",
                word(guess.unit.value.words()),
                guess.unit.by,
            ),
            (
                "import-indicator-direction",
                word(guess.direction.value.words()),
                guess.direction.by,
            ),
        ];
        let guesses = guesses.into_iter();
        told.extend(
            guesses.map(|(key, value, by)| line(2, key, [("value", value), ("by", plain(by))])),
        );
    }
    let mut out = Vec::new();
    for why in [Reason::Milestone, Reason::Undated, Reason::NotMeasured] {
        let own = columns_out(layout).filter(|(_, own)| *own == why);
        let names: Vec<Value> = own.map(|(column, _)| quoted(&column.heading)).collect();
        out.extend(left_out("columns", names.len(), why, names));
    }
    let names: Vec<Value> = rows.told.iter().map(|text| quoted(text)).collect();
    out.extend(left_out("rows", names.len(), Reason::NoNumbers, names));
    if !rows.words.is_empty() {
        let count: usize = rows.words.iter().map(|(_, count)| count).sum();
        let names = list(rows.words.iter().map(|(word, _)| quoted(word)));
        let values = [("count", count.into()), ("names", names)];
        out.push(line(1, "import-missing-words", values));
    }
    if !out.is_empty() {
        out.insert(0, line(0, "import-left-out-heading", []));
    }
    let mut notes = Vec::new();
    if let Some(above) = &layout.above {
        notes.push(line(0, "import-two-rows", [("heading", quoted(above))]));
    }
    let shares = indicators.iter();
    let shares = shares.filter(|(_, own)| matches!(own.unit.value, Unit::Share | Unit::Scale));
    let names: Vec<Value> = shares.map(|(id, _)| plain(id)).collect();
    if !names.is_empty() {
        notes.push(line(0, "import-shares-withheld", [("names", list(names))]));
    }
    let alone = layout.column(&Role::Lab).is_none() && !lab.by_sheet;
    for (_, guess) in indicators
        .iter()
        .filter(|(_, guess)| alone && guess.rows > 1)
    {
        let text = [("text", quoted(&guess.text))];
        notes.push(line(0, "import-repeated-indicator", text));
    }
    vec![vec![line(0, "import-is", is)], columns, told, out, notes]
}
