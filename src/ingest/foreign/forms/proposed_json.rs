//! What a survey export would become, for other programs and the page of
//! `labbrapport open`: headings, labels and counts, and no row of it.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::export::Exported;
use super::guessed::{ChoiceGuess, Guess, SourceGuess, column_name};
use super::mapped::Mapped;
use super::seen::Doubt;
use crate::project::Telling;

/// The proposal as JSON; `read` has the answers that are read of each guess's items.
pub fn counts(
    own: &Exported<'_, '_>,
    guesses: &[Guess],
    mapped: &Mapped,
    read: &[BTreeMap<String, usize>],
) -> Json {
    let export = own.export;
    let rows: usize = mapped.left_out.values().map(Vec::len).sum();
    let heading = |column: usize| export.columns.get(column).map(|own| own.heading.as_str());
    let items = guesses.iter().enumerate().flat_map(|(entry, guess)| {
        let occasion = match &guess.occasion.telling {
            Telling::Fixed(occasion) => Some(occasion),
            Telling::By(_) => None,
        };
        guess.items.iter().map(move |item| (entry, item, occasion))
    });
    let items = items.map(|(entry, item, occasion)| {
        let labels = item.scale.labels.iter();
        let labels = labels.map(|(label, value)| (label.clone(), Json::from(*value)));
        json!({
            "id": item.id,
            "entry": entry,
            "column": heading(item.column),
            "name": column_name(export, item.column),
            "text": item.text,
            "occasion": occasion,
            "direction": item.direction.words().en,
            "looks-reversed": item.reversed,
            "known": item.known,
            "scale-guessed": item.seen.doubt == Some(Doubt::Guessed),
            "scales-differ": item.seen.doubt == Some(Doubt::Apart),
            "seen": item.seen.ranges.iter().map(|(name, range)| json!({ "in": name, "range": range }))
                .collect::<Vec<Json>>(),
            "scale": [item.scale.low, item.scale.high],
            "labels": labels.collect::<serde_json::Map<String, Json>>(),
            "answers": item.answers,
            "read": read.get(entry).and_then(|own| own.get(&item.id)),
            "no-answers": item.no_answers,
            "off-scale": item.unplaced,
        })
    });
    let choice = |(entry, choice): (usize, &ChoiceGuess)| {
        json!({
            "id": choice.id,
            "entry": entry,
            "name": column_name(export, choice.column),
            "column": heading(choice.column),
            "text": choice.text,
            "answers": choice.answers,
        })
    };
    let backgrounds = each(guesses, |guess| guess.backgrounds().collect()).map(choice);
    let to_fill_in = each(guesses, |guess| guess.to_fill_in().collect()).map(choice);
    let columns = guesses.iter().flat_map(|guess| &guess.left_out);
    let columns = columns.flat_map(|(why, columns)| {
        let key: &'static str = why.into();
        let why = key.trim_start_matches("left-out-");
        let columns = columns.iter();
        columns.map(move |column| json!({ "column": heading(*column), "why": why }))
    });
    let left_out = mapped.left_out.iter().map(|(why, rows)| {
        let key: &'static str = why.into();
        json!({ "why": key.trim_start_matches("left-out-"), "rows": rows.len() })
    });
    json!({
        "file": own.file,
        "format": export.format.word(),
        "rows": export.respondents.len(),
        "responses": mapped.answered().count(),
        "entries": guesses.iter().map(|guess| entry_json(own, guess)).collect::<Vec<Json>>(),
        "columns": columns_json(own),
        "items": items.collect::<Vec<Json>>(),
        "backgrounds": backgrounds.collect::<Vec<Json>>(),
        "to-fill-in": to_fill_in.collect::<Vec<Json>>(),
        "columns-left-out": columns.collect::<Vec<Json>>(),
        "rows-left-out": left_out.collect::<Vec<Json>>(),
        "left-out": rows,
    })
}

/// Choices, each with the number of its entry.
fn each<'g>(
    guesses: &'g [Guess],
    own: impl Fn(&'g Guess) -> Vec<&'g ChoiceGuess> + 'g,
) -> impl Iterator<Item = (usize, &'g ChoiceGuess)> {
    let guesses = guesses.iter().enumerate();
    guesses.flat_map(move |(entry, guess)| own(guess).into_iter().map(move |own| (entry, own)))
}

/// What holds of all of an entry.
fn entry_json(own: &Exported<'_, '_>, guess: &Guess) -> Json {
    let name = |column: usize| column_name(own.export, column);
    let telling = |source: &SourceGuess| {
        let seen = source.seen.iter();
        let seen = seen
            .map(|seen| json!({ "value": seen.value, "means": seen.means, "rows": seen.count }));
        json!({
            "column": source.column.map(name),
            "value": match &source.telling {
                Telling::Fixed(value) => Some(value),
                Telling::By(_) => None,
            },
            "values": seen.collect::<Vec<Json>>(),
        })
    };
    json!({
        "respondent": guess.respondent.map(name),
        "occasion": telling(&guess.occasion),
        "lab": telling(&guess.lab),
        "wants-confirmation": guess.wants_confirmation(),
        "confirmed": guess.confirmed,
    })
}

/// The columns, as an entry and as the file names them.
fn columns_json(own: &Exported<'_, '_>) -> Vec<Json> {
    let columns = own.export.columns.iter().enumerate();
    let columns = columns.map(
        |(at, column)| json!({ "name": column_name(own.export, at), "heading": column.heading }),
    );
    columns.collect()
}
