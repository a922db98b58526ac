//! A guess with somebody's answers in it.

use super::super::answers::{ItemAnswer, SurveyAnswers, TellingAnswer};
use super::super::left_out::Reason;
use super::export::Export;
use super::guessed::{ChoiceGuess, Guess, ItemGuess, SourceGuess, column_name};
use super::mapping::find_column;
use super::scale::{ScaleGuess, ScaleOrigin};
use super::seen::SeenScale;
use crate::model::Direction;
use crate::model::choice::Chosen;
use crate::project::Telling;

/// Puts answers into the guesses of an export, one for each.
pub fn correct(export: &Export<'_>, guesses: &mut [Guess], answers: &[SurveyAnswers]) {
    for (guess, answers) in guesses.iter_mut().zip(answers) {
        correct_one(export, guess, answers);
    }
}

fn correct_one(export: &Export<'_>, guess: &mut Guess, answers: &SurveyAnswers) {
    let respondent = answers.respondent.as_deref();
    guess.respondent = respondent.and_then(|name| find_column(export, name).ok());
    told(&mut guess.occasion, answers.occasion.as_ref());
    told(&mut guess.lab, answers.lab.as_ref());
    guess.confirmed = answers.confirm;
    let answer_to = |column: usize| {
        let name = column_name(export, column);
        answers.items.iter().find(|answer| answer.column == name)
    };
    let (mut items, mut choices) = (Vec::new(), Vec::new());
    for item in std::mem::take(&mut guess.items) {
        match answer_to(item.column) {
            None => items.push(item),
            Some(answer) if answer.read => items.push(corrected(item, answer)),
            Some(_) => leave_out(guess, item.column),
        }
    }
    for mut choice in std::mem::take(&mut guess.choices) {
        let Some(answer) = answer_to(choice.column) else {
            choices.push(choice);
            continue;
        };
        match (answer.read, answer.scale) {
            (true, Some(scale)) => {
                read_again(guess, choice.column);
                items.push(item_of(choice, answer, scale));
            }
            (true, None) => {
                read_again(guess, choice.column);
                (choice.id, choice.text) = (answer.id.clone(), answer.text.clone());
                choice.is_background = true;
                choices.push(choice);
            }
            // Not to be filled in later either: what people wrote stays out of the manifest.
            (false, _) => leave_out(guess, choice.column),
        }
    }
    (guess.items, guess.choices) = (items, choices);
}

/// The column that tells stays the one that was guessed: what others hold may say
/// who somebody is.
fn told(guess: &mut SourceGuess, answer: Option<&TellingAnswer>) {
    let Some(answer) = answer else {
        return;
    };
    match (&mut guess.telling, answer.by_column) {
        (Telling::By(rule), true) => {
            for seen in &mut guess.seen {
                if let Some(means) = answer.values.get(&seen.value) {
                    rule.values.insert(seen.value.clone(), means.clone());
                    seen.means = Some(means.clone()).filter(|means| !means.is_empty());
                }
            }
        }
        _ => *guess = SourceGuess::fixed(answer.value.trim(), None),
    }
}

fn leave_out(guess: &mut Guess, column: usize) {
    let on_purpose = guess.left_out.entry(Reason::OnPurpose).or_default();
    on_purpose.push(column);
}

/// It was left out as one of a few answers.
fn read_again(guess: &mut Guess, column: usize) {
    guess.left_out.retain(|_, columns| {
        columns.retain(|own| *own != column);
        !columns.is_empty()
    });
}

fn corrected(item: ItemGuess, answer: &ItemAnswer) -> ItemGuess {
    let before = item.clone();
    let [low, high] = answer.scale.unwrap_or([item.scale.low, item.scale.high]);
    let mut item = ItemGuess {
        id: answer.id.clone(),
        text: answer.text.clone(),
        direction: direction(answer).unwrap_or(item.direction),
        scale: ScaleGuess {
            low,
            high,
            labels: labels(answer),
            origin: item.scale.origin,
        },
        ..item
    };
    if answer.scale.is_some() && item.scale != before.scale {
        item.seen = SeenScale::default();
    }
    let placed = |label: &String| answer.labels.contains_key(label);
    item.unplaced.retain(|label| !placed(label));
    // What is not as the project has it is for somebody to confirm.
    item.known &= item == before;
    item
}

fn item_of(choice: ChoiceGuess, answer: &ItemAnswer, [low, high]: [i32; 2]) -> ItemGuess {
    let known = |label: &String| !answer.labels.contains_key(label);
    ItemGuess {
        column: choice.column,
        id: answer.id.clone(),
        text: answer.text.clone(),
        scale: ScaleGuess {
            low,
            high,
            labels: labels(answer),
            origin: ScaleOrigin::Labels,
        },
        blank: None,
        direction: direction(answer).unwrap_or(Direction::Up),
        reversed: false,
        known: false,
        no_answer: Vec::new(),
        unchosen: Vec::new(),
        unplaced: choice.answers.into_iter().filter(known).collect(),
        answers: 0,
        no_answers: 0,
        seen: SeenScale::default(),
    }
}

/// Lowest first.
fn labels(answer: &ItemAnswer) -> Vec<(String, i32)> {
    let labels = answer.labels.iter();
    let mut labels: Vec<(String, i32)> = labels.map(|(own, value)| (own.clone(), *value)).collect();
    labels.sort_by_key(|(_, value)| *value);
    labels
}

fn direction(answer: &ItemAnswer) -> Option<Direction> {
    let said = answer.direction.as_deref()?;
    let mut known = Direction::CHOICES.iter();
    let found = known.find(|(_, words)| [words.sv, words.en].contains(&said));
    found.map(|(direction, _)| *direction)
}
