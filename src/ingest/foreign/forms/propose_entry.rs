//! The `[[import]]` entry that reads an export as it is guessed to be.

use super::super::entry::{Entry, telling, toml_table, toml_text};
use super::super::lines::line;
use super::copied::COPIED;
use super::export::Export;
use super::guessed::{BY_FILES, ChoiceGuess, Guess, ItemGuess, STAMPS_APART, column_name};
use super::occasions::{NO_OCCASION, SEVERAL, UNORDERED};
use super::over_files::UNTOLD;
use super::seen::Doubt;
use crate::diagnostic::{Value, list, plain, quoted};
use crate::model::ItemType;
use crate::project::ItemRule;

/// The entry, or the entries of before and after. Pasted into the manifest as
/// it stands, each is read back as its guess; what nobody has looked at yet is
/// not confirmed.
pub fn entry_of(export: &Export<'_>, guesses: &[Guess]) -> Entry {
    let mut all = Entry(Vec::new());
    for guess in guesses {
        if !all.0.is_empty() {
            all.blank();
        }
        all.0.extend(one_entry(export, guess).0);
    }
    all
}

fn one_entry(export: &Export<'_>, guess: &Guess) -> Entry {
    let mapping = guess.mapping(export);
    let mut entry = Entry::new(&guess.file, export.format.word());
    if let Some(sheet) = &guess.sheet {
        entry.text("sheet", sheet);
    }
    match &mapping.respondent {
        Some(column) => entry.text("respondent", column),
        None => {
            if let Some(column) = guess.running {
                let column = column_name(export, column);
                let own = format!("respondent = {}", toml_text(&column));
                let values = [("column", quoted(&column)), ("own", plain(own))];
                entry.remark(line(0, "import-remark-running", values));
            }
            entry.line("respondent", "false");
        }
    }
    let remark = match guess.occasion.note {
        Some(NO_OCCASION) => Some("import-remark-occasion"),
        Some(STAMPS_APART) => Some("import-remark-stamps"),
        Some(BY_FILES) => Some("import-remark-by-files"),
        Some(UNORDERED) => Some("import-remark-unordered"),
        Some(COPIED) => Some("import-remark-copied"),
        Some(UNTOLD) => Some("import-remark-untold"),
        Some(SEVERAL) => Some("import-remark-several"),
        _ => None,
    };
    if let Some(remark) = remark {
        entry.remark(line(0, remark, []));
    }
    entry.line("occasion", &telling(&mapping.occasion));
    entry.line("lab", &telling(&mapping.lab));
    if !mapping.leave_out.is_empty() {
        let names: Vec<String> = mapping.leave_out.iter().map(|own| toml_text(own)).collect();
        entry.line("leave-out", &format!("[{}]", names.join(", ")));
    }
    match (guess.wants_confirmation(), guess.confirmed) {
        (true, false) => {
            entry.remark(line(0, "import-remark-confirm", []));
            entry.line("confirm", "false");
        }
        (true, true) => entry.line("confirm", "true"),
        (false, _) => {}
    }
    for (item, rule) in guess.items.iter().zip(&mapping.items) {
        add_item(&mut entry, item, rule, guess.confirmed);
    }
    for choice in guess.backgrounds() {
        add_background(&mut entry, &column_name(export, choice.column), choice);
    }
    for choice in guess.to_fill_in() {
        add_skeleton(&mut entry, &column_name(export, choice.column), choice);
    }
    entry
}

fn add_item(entry: &mut Entry, item: &ItemGuess, rule: &ItemRule, confirmed: bool) {
    entry.table("import.item");
    entry.text("column", &rule.column);
    entry.text("id", &rule.id);
    if let Some(wording) = &rule.text {
        entry.text("text", wording);
    }
    if item.reversed && !item.known && !confirmed {
        entry.remark(line(0, "import-remark-reversed", []));
    }
    entry.text("direction", item.direction.words().en);
    let remark = item.seen.doubt.and_then(|doubt| match doubt {
        Doubt::Guessed => (!confirmed).then_some("import-remark-range"),
        Doubt::Apart => Some("import-remark-apart"),
        Doubt::Worded => Some("import-remark-worded"),
    });
    if let Some(key) = remark {
        entry.remark(line(0, key, seen(item)));
    }
    let [low, high] = rule.scale;
    entry.line("scale", &format!("[{low}, {high}]"));
    if let Some(value) = rule.blank {
        entry.line("blank", &value.to_string());
    }
    if !rule.no_answer.is_empty() {
        let answers = rule.no_answer.iter().map(|own| toml_text(own));
        let answers: Vec<String> = answers.collect();
        entry.line("no-answer", &format!("[{}]", answers.join(", ")));
    }
    if !item.unplaced.is_empty() {
        let answers = [(
            "answers",
            list(item.unplaced.iter().map(|answer| quoted(answer))),
        )];
        entry.remark(line(0, "import-remark-unplaced", answers));
    }
    if !rule.labels.is_empty() {
        let labels = rule.labels.iter();
        let labels = labels.map(|(label, value)| (label.as_str(), value.to_string()));
        entry.line("labels", &toml_table(labels));
    }
}

/// The scale of an item, and the lowest and highest answers that are seen of it.
pub fn seen(item: &ItemGuess) -> [(&'static str, Value); 3] {
    let ranges = item.seen.ranges.iter();
    let ranges = ranges.map(|(name, [low, high])| plain(format!("{name} {low}–{high}")));
    [
        ("low", plain(item.scale.low)),
        ("high", plain(item.scale.high)),
        ("ranges", list(ranges)),
    ]
}

fn add_background(entry: &mut Entry, column: &str, choice: &ChoiceGuess) {
    entry.table("import.item");
    entry.remark(line(0, "import-remark-background", []));
    entry.text("type", ItemType::Background.words().en);
    entry.text("column", column);
    entry.text("id", &choice.id);
    entry.text("text", &choice.text);
}

/// An item to be filled in: 0 is on no scale that begins with 1, so that an
/// answer without a value is told.
fn add_skeleton(entry: &mut Entry, column: &str, choice: &ChoiceGuess) {
    entry.blank();
    let values = [("high", plain(choice.answers.len().max(2)))];
    entry.remark(line(0, "import-remark-skeleton", values));
    entry.skeleton("[[import.item]]".to_owned());
    for (key, text) in [
        ("column", column),
        ("id", &choice.id),
        ("text", &choice.text),
    ] {
        entry.skeleton(format!("{key} = {}", toml_text(text)));
    }
    entry.skeleton("direction = \"up\"".to_owned());
    entry.skeleton(format!("scale = [1, {}]", choice.answers.len().max(2)));
    let labels = choice.answers.iter();
    let labels = labels.map(|answer| (answer.as_str(), "0".to_owned()));
    entry.skeleton(format!("labels = {}", toml_table(labels)));
}
