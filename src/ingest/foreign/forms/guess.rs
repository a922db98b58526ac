//! What exports would become: proposed, for people to correct.

use std::collections::{BTreeMap, BTreeSet};

use super::super::known::Known;
use super::super::left_out::Reason;
use super::super::lines::{Line, line};
use super::asked::{Asked, Questions};
use super::export::{Export, Exported, Role, When};
use super::guessed::{Guess, GuessContext, ItemGuess, SourceGuess};
use super::kinds::Values;
use super::occasions::{guess_occasion, known_occasion};
use super::over_files::order_files;
use super::scale::ScaleOrigin;
use super::sources::{guess_lab, guess_respondent};
use super::unchosen::find_unchosen;
use crate::diagnostic::{list, plain};

/// Proposes what the columns of exports mean: the same question in several has
/// one id, scale and direction. One that has several occasions side by side
/// has a guess for each.
pub fn guess_mappings(exports: &[Exported<'_, '_>], known: &Known) -> Vec<Vec<Guess>> {
    let questions = Questions::of(exports, known);
    let guesses = exports
        .iter()
        .zip(&questions.columns)
        .map(|(own, columns)| {
            let context = GuessContext {
                file: own.file,
                sheet: own.sheet,
                known,
                exports,
            };
            let guess = guess_mapping(own.export, &context, columns);
            match has_sides(own.export, &guess) {
                true => by_side(own.export, guess),
                false => vec![guess],
            }
        });
    let mut guesses: Vec<Vec<Guess>> = guesses.collect();
    order_files(exports, &mut guesses);
    find_unchosen(exports, &mut guesses);
    guesses
}

fn has_sides(export: &Export<'_>, guess: &Guess) -> bool {
    let mut items = guess.items.iter().map(|item| item.column);
    items.any(|column| when_of(export, column).is_some())
}

fn when_of<'e>(export: &'e Export<'_>, column: usize) -> Option<&'e When> {
    let own = export.columns.get(column)?;
    own.side.as_ref().map(|side| &side.when)
}

/// What was asked on each occasion, and with the last what was asked once. What lies
/// between the first and the last, nobody knows when, is left out.
fn by_side(export: &Export<'_>, mut guess: Guess) -> Vec<Guess> {
    leave_between(export, &mut guess);
    // A row is a person: any number that it has tells it from others.
    if guess.respondent.is_none() {
        guess.respondent = export.with_role(Role::ResponseId);
        guess
            .notes
            .retain(|note| note.key != "import-note-anonymous");
    }
    if guess.respondent.is_none() {
        guess.notes.push(line(0, "import-note-rows-unnumbered", []));
    }
    let once = guess
        .items
        .iter()
        .filter(|item| when_of(export, item.column).is_none());
    let once: Vec<_> = once.map(|item| plain(&item.id)).collect();
    if !once.is_empty() {
        let note = line(0, "import-note-asked-once", [("items", list(once))]);
        guess.notes.push(note);
    }
    let whens: BTreeSet<When> = guess
        .items
        .iter()
        .map(|item| item.column)
        .chain(guess.choices.iter().map(|own| own.column))
        .filter_map(|column| when_of(export, column).cloned())
        .collect();
    let mut whens: Vec<When> = whens.into_iter().collect();
    let last = whens.pop().unwrap_or(When::FollowUp);
    let mut all: Vec<Guess> = Vec::with_capacity(whens.len() + 1);
    for when in whens {
        let own = |column: usize| when_of(export, column) == Some(&when);
        let items = guess
            .items
            .extract_if(.., |item| own(item.column))
            .collect();
        let choices = guess.choices.extract_if(.., |choice| own(choice.column));
        all.push(Guess {
            file: guess.file.clone(),
            sheet: guess.sheet.clone(),
            respondent: guess.respondent,
            running: None,
            occasion: SourceGuess::fixed(when.word(), Some("import-by-headings")),
            lab: guess.lab.clone(),
            items,
            choices: choices.collect(),
            left_out: BTreeMap::new(),
            notes: Vec::new(),
            confirmed: false,
        });
    }
    guess.occasion = SourceGuess::fixed(last.word(), Some("import-by-headings"));
    all.push(guess);
    all
}

/// Leaves out what was asked between the first occasion and the last.
fn leave_between(export: &Export<'_>, guess: &mut Guess) {
    let is_between = |column: usize| when_of(export, column) == Some(&When::Between);
    let items = guess.items.iter().map(|item| item.column);
    let asked = items.chain(guess.choices.iter().map(|own| own.column));
    let between: Vec<usize> = asked.filter(|column| is_between(*column)).collect();
    guess.items.retain(|item| !is_between(item.column));
    guess.choices.retain(|own| !is_between(own.column));
    if !between.is_empty() {
        let left_out = &mut guess.left_out;
        left_out
            .values_mut()
            .for_each(|own| own.retain(|column| !between.contains(column)));
        left_out.retain(|_, columns| !columns.is_empty());
        left_out.insert(Reason::Between, between);
    }
}

fn guess_mapping(export: &Export<'_>, context: &GuessContext<'_>, columns: &[Asked<'_>]) -> Guess {
    let is_item = |column: &usize| columns.get(*column).is_some_and(|own| own.kind.is_ok());
    let found: Vec<usize> = (0..columns.len()).filter(is_item).collect();
    let (respondent, running, note) = guess_respondent(export, context, &found);
    // Boxes are ticked also where nothing is asked, before the baseline.
    let asked = |column: &usize| match columns.get(*column).map(|own| &own.kind) {
        Some(Ok(scale)) => !scale.origin.is_of_ticks(),
        _ => false,
    };
    let asked: Vec<usize> = found.iter().copied().filter(asked).collect();
    let asked = if asked.is_empty() { &found } else { &asked };
    let occasion = guess_occasion(export, context, asked, respondent);
    let lab = guess_lab(export, context, &found, respondent);
    let used = [respondent, occasion.column, lab.column];
    let (mut items, mut choices) = (Vec::new(), Vec::new());
    let mut left_out: BTreeMap<Reason, Vec<usize>> = BTreeMap::new();
    let unused = columns.iter().enumerate();
    for (column, own) in unused.filter(|(column, _)| !used.contains(&Some(*column))) {
        match &own.kind {
            Ok(scale) => {
                let heading = export.columns.get(column);
                items.extend(heading.map(|heading| own.item(heading, column, scale)));
            }
            // What it asks is known, and it is an item like others.
            Err(Reason::Choice) if !found.is_empty() && own.choice(column).is_background => {
                choices.push(own.choice(column));
            }
            Err(why) => {
                left_out.entry(*why).or_default().push(column);
                choices.extend((*why == Reason::Choice).then(|| own.choice(column)));
            }
        }
    }
    let mut notes: Vec<Line> = note.map(|key| line(0, key, [])).into_iter().collect();
    let answers = respondent.and_then(|column| columns.get(column));
    let by_rows = !export.rows.is_empty();
    notes.extend(by_rows.then(|| line(0, "import-note-by-rows", [])));
    notes.extend(repeat_note(answers.map(|own| &own.values), &occasion));
    notes.extend(side_by_side_note(&items, &occasion));
    notes.extend(scale_notes(&items));
    Guess {
        file: context.file.to_owned(),
        sheet: context.sheet.map(ToOwned::to_owned),
        left_out,
        respondent,
        running,
        occasion,
        lab,
        items,
        choices,
        notes,
        confirmed: false,
    }
}

/// Before and after may stand in one export with nothing that tells them apart.
fn repeat_note(respondents: Option<&Values<'_>>, occasion: &SourceGuess) -> Option<Line> {
    let values = respondents?;
    let again = values.filled.saturating_sub(values.distinct.len());
    let untold = again > 0 && !values.many && occasion.column.is_none();
    untold.then(|| line(0, "import-note-again", []))
}

/// Before and after may stand side by side: by the words of the headings.
fn side_by_side_note(items: &[ItemGuess], occasion: &SourceGuess) -> Option<Line> {
    let said = |word| {
        let mut items = items.iter();
        items.any(|item| known_occasion(&item.text) == Some(word))
    };
    let both = occasion.column.is_none() && said("baseline") && said("follow-up");
    both.then(|| line(0, "import-note-side-by-side", []))
}

fn scale_notes(items: &[ItemGuess]) -> impl Iterator<Item = Line> {
    let notes = [
        (ScaleOrigin::LabelsOfSeveral, "import-note-several-scales"),
        (ScaleOrigin::Codes, "import-note-answer-codes"),
    ];
    notes.into_iter().filter_map(|(origin, key)| {
        let of = items.iter().filter(|item| item.scale.origin == origin);
        let ids: Vec<_> = of.map(|item| plain(&item.id)).collect();
        (!ids.is_empty()).then(|| line(0, key, [("items", list(ids))]))
    })
}
