//! What a survey export would become, before it is named in the manifest.

use super::super::answers::SurveyAnswers;
use super::super::known::Known;
use super::super::lines::{Line, any, counted, in_words, left_out, line};
use super::super::proposal::Proposal;
use super::copied::ask_of_copies;
use super::corrected::correct;
use super::export::{Export, Exported};
use super::guess::guess_mappings;
use super::guessed::{ChoiceGuess, Guess, ItemGuess, SourceGuess};
use super::map::map_responses;
use super::mapped::{MapContext, Mapped};
use super::propose_entry::{entry_of, seen};
use super::proposed_json::counts;
use super::seen::Doubt;
use super::together::Together;
use crate::diagnostic::{Place, Value, list, plain, quoted};
use crate::model::clean::MISSING;
use crate::model::{SheetId, Sources};
use crate::project::Telling;

/// What exports would become, and the entries that read them; `known` is what
/// the project has already, and `answers` are put into the guesses of each.
pub fn propose_surveys(
    exports: &[Exported<'_, '_>],
    known: &Known,
    answers: &[SurveyAnswers],
) -> Vec<Proposal> {
    let mut guesses = guess_mappings(exports, known);
    ask_of_copies(exports, &mut guesses);
    // What is answered of a file goes on from one of its sheets to the next.
    let (mut file, mut answered) = ("", 0);
    for (own, guesses) in exports.iter().zip(&mut guesses) {
        if own.file != file {
            (file, answered) = (own.file, 0);
        }
        correct(
            own.export,
            guesses,
            answers.get(answered..).unwrap_or_default(),
        );
        answered += guesses.len();
    }
    let mut together = Together::default();
    let proposals = exports.iter().zip(&guesses);
    let proposals = proposals.map(|(own, guesses)| propose_survey(own, guesses, &mut together));
    let mut proposals: Vec<Proposal> = proposals.collect();
    // What holds of all files stands last.
    if let Some(last) = proposals.last_mut() {
        last.parts.push(together.lines());
    }
    proposals
}

fn propose_survey(own: &Exported<'_, '_>, guesses: &[Guess], together: &mut Together) -> Proposal {
    let export = own.export;
    let mut sources = Sources::default();
    let sheet = sources
        .add(own.file, &export.grid.name)
        .unwrap_or(SheetId(0));
    // The manifest's own signs are known once its entries are.
    let missing = MISSING.map(str::to_owned);
    let context = MapContext {
        sources: &sources,
        sheet,
        entry: Place::File(own.file.to_owned()),
        missing: &missing,
    };
    let mut mapped = Mapped::default();
    let mut read = Vec::new();
    for guess in guesses {
        let own = map_responses(export, &guess.mapping(export), &context);
        read.push(own.read());
        mapped.join(own);
    }
    together.add(&own.name(), mapped.answered());
    Proposal {
        parts: parts(own, guesses, &mapped),
        entry: entry_of(export, guesses),
        counts: counts(own, guesses, &mapped, &read),
        diagnostics: mapped.diagnostics,
    }
}

/// What it is, what its columns mean, what is left out and why, and what
/// people should know.
fn parts(own: &Exported<'_, '_>, guesses: &[Guess], mapped: &Mapped) -> Vec<Vec<Line>> {
    let export = own.export;
    let is = [
        ("file", plain(own.file)),
        ("format", Value::Entry(export.format.into())),
        ("origin", Value::Nothing),
    ];
    let rows = counted(0, "import-rows", export.respondents.len());
    let sheet = own
        .sheet
        .map(|sheet| line(0, "import-sheet", [("sheet", quoted(sheet))]));
    let is = [Some(line(0, "import-is", is)), sheet, Some(rows)];
    let mut parts = vec![is.into_iter().flatten().collect::<Vec<Line>>()];
    for guess in guesses {
        parts.extend(meaning(export, guess));
    }
    parts.push(responses(guesses, mapped));
    parts.push(all_left_out(export, guesses, mapped));
    parts.push(
        guesses
            .iter()
            .flat_map(|guess| guess.notes.clone())
            .collect(),
    );
    parts
}

/// What the columns of an entry mean.
fn meaning(export: &Export<'_>, guess: &Guess) -> [Vec<Line>; 3] {
    let column = guess.respondent.map(|column| heading(export, column));
    let mut meaning = vec![line(0, "import-respondent", [("column", column.into())])];
    meaning.extend(told(export, "import-occasion", &guess.occasion));
    meaning.extend(told(export, "import-lab", &guess.lab));
    let mut items = vec![counted(0, "import-items", guess.items.len())];
    for item in &guess.items {
        items.extend(item_lines(export, item));
    }
    let choice = |choice: &ChoiceGuess| {
        let values = [
            ("id", plain(&choice.id)),
            ("column", heading(export, choice.column)),
            (
                "answers",
                list(choice.answers.iter().map(|answer| quoted(answer))),
            ),
        ];
        line(1, "import-to-fill-in", values)
    };
    let backgrounds: Vec<Line> = guess.backgrounds().map(choice).collect();
    if !backgrounds.is_empty() {
        items.push(line(0, "import-backgrounds-heading", []));
        items.extend(backgrounds);
    }
    let mut to_fill_in: Vec<Line> = guess.to_fill_in().map(choice).collect();
    if !to_fill_in.is_empty() {
        to_fill_in.insert(0, line(0, "import-to-fill-in-heading", []));
    }
    [meaning, items, to_fill_in]
}

fn all_left_out(export: &Export<'_>, guesses: &[Guess], mapped: &Mapped) -> Vec<Line> {
    let rows = mapped.left_out.iter();
    let rows = rows.filter_map(|(why, rows)| left_out("rows", rows.len(), *why, Vec::new()));
    let mut out: Vec<Line> = rows.collect();
    let columns = guesses.iter().flat_map(|guess| &guess.left_out);
    out.extend(columns.filter_map(|(why, columns)| {
        let names = columns.iter().map(|column| heading(export, *column));
        left_out("columns", columns.len(), *why, names.collect())
    }));
    if !out.is_empty() {
        out.insert(0, line(0, "import-left-out-heading", []));
    }
    out
}

fn heading(export: &Export<'_>, column: usize) -> Value {
    let own = export.columns.get(column);
    own.map(|own| quoted(&own.heading)).into()
}

fn told(export: &Export<'_>, key: &'static str, guess: &SourceGuess) -> Vec<Line> {
    let column = guess.column.map(|column| heading(export, column));
    let value = match &guess.telling {
        Telling::Fixed(value) => in_words(value),
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
    let own = export.columns.get(item.column);
    if own.is_some_and(|own| own.heading != item.text) {
        lines.push(line(3, "import-item-text", [("text", quoted(&item.text))]));
    }
    let direction = [
        ("direction", plain(item.direction.words().en)),
        ("by", plain(by(item))),
    ];
    lines.push(line(3, "import-item-direction", direction));
    lines.extend(item.seen.doubt.map(|doubt| {
        let key = match doubt {
            Doubt::Guessed => "import-item-range",
            Doubt::Apart => "import-item-apart",
            Doubt::Worded => "import-item-worded",
        };
        line(3, key, seen(item))
    }));
    if !scale.labels.is_empty() {
        let labels = scale.labels.iter();
        let labels = labels.map(|(label, value)| format!("{value} {label}"));
        let labels = plain(labels.collect::<Vec<String>>().join("; "));
        lines.push(line(3, "import-item-labels", [("labels", labels)]));
    }
    if !item.unchosen.is_empty() {
        let labels = list(item.unchosen.iter().map(|label| quoted(label)));
        lines.push(line(3, "import-item-unchosen", [("labels", labels)]));
    }
    lines.extend(any(3, "import-item-no-answers", item.no_answers));
    if !item.unplaced.is_empty() {
        let answers = list(item.unplaced.iter().map(|answer| quoted(answer)));
        lines.push(line(3, "import-item-unplaced", [("answers", answers)]));
    }
    lines
}

/// What an item's direction is by.
fn by(item: &ItemGuess) -> &'static str {
    match (item.known, item.reversed) {
        (true, _) => "known",
        (false, true) => "reversed",
        (false, false) => "guessed",
    }
}

fn responses(guesses: &[Guess], mapped: &Mapped) -> Vec<Line> {
    let (people, several, twice) = mapped.people();
    let count = mapped.answered().count();
    let values = [
        ("count", count.into()),
        ("people", people.into()),
        ("several", several.into()),
        ("once", (people - several).into()),
    ];
    let lines = [
        Some(match guesses.iter().find_map(|guess| guess.respondent) {
            Some(_) => line(0, "import-responses", values),
            None => counted(0, "import-responses-anonymous", count),
        }),
        any(1, "import-twice", twice),
        any(1, "import-near", mapped.near()),
        any(1, "import-unreadable", mapped.unreadable),
    ];
    lines.into_iter().flatten().collect()
}
