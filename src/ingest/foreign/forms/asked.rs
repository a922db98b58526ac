//! The questions of several exports together: the same one has one id, scale
//! and direction in all of them, and those that the project has keep theirs.

use std::collections::{BTreeMap, BTreeSet};

use super::super::known::{Known, KnownItem};
use super::super::left_out::Reason;
use super::answer::{are_worded_apart, value_on};
use super::background_words::{asks_fact, asks_which, asks_who, names_a_trait};
use super::blocks::share_scales;
use super::export::{Column, Export, Exported};
use super::guessed::{ChoiceGuess, ItemGuess};
use super::kinds::{Kind, Values, kind_of, values_of};
use super::no_answer::{is_no_answer, no_steps};
use super::options::is_against;
use super::questions::{Question, ids_of, questions_of};
use super::reversed::{looks_reversed, telling};
use super::scale::{ScaleGuess, ScaleOrigin};
use super::scale_numbers::range_in;
use super::seen::{Doubt, SeenScale, doubt_of, fills, fills_another, range_of};
use super::words::{looks_personal, wording_key};
use crate::model::{Direction, ItemType};

/// A column of an export with what it asks.
pub struct Asked<'g> {
    /// Its question.
    pub question: Question,
    /// An id for it.
    pub id: String,
    /// Its answers.
    pub values: Values<'g>,
    /// Their scale, or why it is no item.
    pub kind: Kind,
    /// Which way is better, where the project says.
    direction: Option<Direction>,
    /// Whether the project has it.
    known: bool,
    /// Whether the project has it as a background.
    is_background: bool,
    /// What is seen of its scale.
    seen: SeenScale,
}

/// The columns of exports, one list per export.
pub struct Questions<'g> {
    /// The columns, as [`Export::columns`] has them.
    pub columns: Vec<Vec<Asked<'g>>>,
}

impl<'g> Questions<'g> {
    /// The questions of exports that are read together.
    pub fn of(exports: &[Exported<'_, 'g>], known: &Known) -> Self {
        let mut columns: Vec<Vec<Asked<'g>>> =
            exports.iter().map(|own| columns_of(own.export)).collect();
        let pooled = pool(&columns);
        for (own, columns) in exports.iter().zip(&mut columns) {
            find_kinds(own.export, columns, &pooled);
        }
        let taken: BTreeSet<&str> = known.items.iter().map(|item| item.id.as_str()).collect();
        let questions = columns.iter().flatten().map(|own| &own.question);
        let ids = ids_of(questions, &taken);
        let mut scales: BTreeMap<String, ScaleGuess> = BTreeMap::new();
        for (own, columns) in exports.iter().zip(&mut columns) {
            for (position, column) in columns.iter_mut().enumerate() {
                let heading = own.export.columns.get(position);
                let heading = heading.map_or("", |own| own.heading.as_str());
                match known_as(known, &column.question, heading) {
                    Some(item) => column.become_known(item),
                    None => {
                        let id = ids.get(&column.question.key);
                        column.id = id.cloned().unwrap_or_default();
                        column.share(&mut scales);
                    }
                }
            }
        }
        tell_seen(exports, &mut columns);
        Self { columns }
    }
}

fn columns_of<'g>(export: &Export<'g>) -> Vec<Asked<'g>> {
    let questions = questions_of(export).into_iter().enumerate();
    let columns = questions.map(|(column, question)| Asked {
        question,
        id: String::new(),
        values: values_of(export, column),
        kind: Err(Reason::Empty),
        direction: None,
        known: false,
        is_background: false,
        seen: SeenScale::default(),
    });
    columns.collect()
}

/// The answers to each question in all exports.
fn pool<'g>(columns: &[Vec<Asked<'g>>]) -> BTreeMap<String, Values<'g>> {
    let mut pooled: BTreeMap<String, Values<'g>> = BTreeMap::new();
    for own in columns.iter().flatten() {
        let values = pooled.entry(own.question.key.clone()).or_default();
        values.add(&own.values);
    }
    pooled
}

/// Notes the lowest and highest answer to each question in every export, where its scale
/// is for somebody to say.
fn tell_seen(exports: &[Exported<'_, '_>], columns: &mut [Vec<Asked<'_>>]) {
    let mut ranges: BTreeMap<String, Vec<(String, [i32; 2])>> = BTreeMap::new();
    let mut scales: BTreeMap<String, BTreeSet<[i32; 2]>> = BTreeMap::new();
    for (own, columns) in exports.iter().zip(&*columns) {
        for (heading, column) in own.export.columns.iter().zip(columns) {
            let Ok(scale) = &column.kind else { continue };
            let Some(range) = range_of(&column.values, scale) else {
                continue;
            };
            let name = match exports.len() {
                1 => heading.heading.clone(),
                _ => own.name(),
            };
            let key = &column.question.key;
            ranges.entry(key.clone()).or_default().push((name, range));
            scales
                .entry(key.clone())
                .or_default()
                .insert([scale.low, scale.high]);
        }
    }
    for column in columns.iter_mut().flatten() {
        let key = &column.question.key;
        let Some(ranges) = ranges.get(key) else {
            continue;
        };
        let seen: Vec<[i32; 2]> = ranges.iter().map(|(_, range)| *range).collect();
        let several = scales.get(key).is_some_and(|scales| scales.len() > 1);
        let doubt = match (&column.kind, column.seen.doubt) {
            (Ok(_), None) if several && !column.known => Some(Doubt::Apart),
            (Ok(scale), None) if !column.known => doubt_of(&column.question.text, scale, &seen),
            (_, doubt) => doubt,
        };
        let ranges = doubt.map(|_| ranges.clone()).unwrap_or_default();
        column.seen = SeenScale { ranges, doubt };
    }
}

/// What each column holds: by the answers in all exports where they are on one
/// scale, else by its own.
fn find_kinds<'g>(
    export: &Export<'g>,
    columns: &mut [Asked<'g>],
    pooled: &BTreeMap<String, Values<'g>>,
) {
    let together = columns.iter().enumerate().map(|(column, own)| {
        let all = pooled.get(&own.question.key).unwrap_or(&own.values);
        if own.values.filled == 0 || all.filled == own.values.filled {
            return own.values.clone();
        }
        // What fills a scale was asked on that one: it is not made longer.
        let kind = kind_of(export, column, &own.values);
        match fills_another(&own.values, &kind, &kind_of(export, column, all)) {
            true => own.values.clone(),
            false => all.clone(),
        }
    });
    let together: Vec<Values<'g>> = together.collect();
    let kinds = columns.iter().zip(&together).enumerate();
    let kinds = kinds.map(|(column, (own, together))| {
        let kind = kind_of(export, column, together);
        kind.or_else(|_| kind_of(export, column, &own.values))
    });
    let mut kinds: Vec<Kind> = kinds.collect();
    share_scales(export, &together, &mut kinds);
    for (own, kind) in columns.iter_mut().zip(kinds) {
        // What sex somebody is may be coded 1, 2, 3 and is no scale for all that.
        own.kind = match kind {
            Ok(scale) if !scale.origin.has_words() && names_a_trait(&own.question.text) => {
                Err(Reason::Choice)
            }
            Ok(_) if asks_fact(&own.question.text) => Err(Reason::Choice),
            Ok(scale)
                if is_bare(&scale)
                    && range_in(&own.question.text).is_none()
                    && asks_which(&own.question.text) =>
            {
                Err(Reason::Choice)
            }
            kind => kind,
        };
    }
}

/// Whether a scale is of numbers without a word.
fn is_bare(scale: &ScaleGuess) -> bool {
    scale.origin == ScaleOrigin::Numbers && scale.labels.is_empty()
}

/// The item that the project has for a question: by the column's heading, else
/// by its text.
fn known_as<'k>(known: &'k Known, question: &Question, heading: &str) -> Option<&'k KnownItem> {
    let named = |key: &str| {
        let mut items = known.items.iter();
        items.find(|item| item.names.iter().any(|name| wording_key(name) == key))
    };
    named(&wording_key(heading)).or_else(|| named(&question.key))
}

impl Asked<'_> {
    /// Takes what the project says of it, where its answers are of the kind.
    fn become_known(&mut self, item: &KnownItem) {
        if item.kind != ItemType::Scale {
            self.id = item.id.clone();
            self.is_background = item.kind == ItemType::Background;
            return;
        }
        let [low, high] = item.scale;
        let scale = ScaleGuess {
            low,
            high,
            labels: item.labels.clone(),
            origin: match &self.kind {
                Ok(scale) if scale.origin.is_of_ticks() => scale.origin,
                _ => ScaleOrigin::Labels,
            },
        };
        let fits = |answer: &&str| value_on(answer, low..=high, &item.labels, &[]).is_ok();
        let some = self.values.answers().iter().any(fits);
        let closed = matches!(
            self.kind,
            Ok(_) | Err(Reason::Choice | Reason::Number | Reason::FreeText)
        );
        self.id = item.id.clone();
        self.known = some && closed;
        self.direction = item.direction;
        if let Ok(own) = &self.kind
            && fills(&self.values, own, item.scale)
            && item.kind == ItemType::Scale
        {
            self.seen.doubt = Some(Doubt::Apart);
        }
        if self.known {
            self.kind = Ok(scale);
        }
    }

    /// Takes the scale that the question has in an earlier export.
    fn share(&mut self, scales: &mut BTreeMap<String, ScaleGuess>) {
        /// An id is no longer than this, and what is put behind it.
        const LONGEST: usize = 38;
        let Ok(scale) = &mut self.kind else {
            return;
        };
        let first = scales.entry(self.question.key.clone());
        let first = first.or_insert_with(|| scale.clone());
        let numbered = [&*first, &*scale]
            .iter()
            .any(|own| own.origin == ScaleOrigin::Numbers);
        if numbered && are_worded_apart(&first.labels, &scale.labels) {
            // What is worded otherwise is another question until somebody says so.
            let short: String = self.id.chars().take(LONGEST).collect();
            self.id = format!("{}-2", short.trim_end_matches('-'));
            self.seen.doubt = Some(Doubt::Worded);
        } else if (first.low, first.high) == (scale.low, scale.high) {
            *scale = first.clone();
        }
    }

    /// The item that it would be, on this scale.
    pub fn item(&self, own: &Column, column: usize, scale: &ScaleGuess) -> ItemGuess {
        let of = own.side.as_ref().and_then(|side| side.of.as_ref());
        let text = match &own.subquestion {
            // The heading is the option's alone.
            Some(part) if *part == own.heading => self.question.text.clone(),
            Some(part) if scale.origin.is_of_ticks() => {
                format!("{} – {part}", of.unwrap_or(&own.question))
            }
            _ => self.question.text.clone(),
        };
        let ticks = scale.origin.is_of_ticks();
        let stem = of.unwrap_or(&own.question);
        let row = own
            .subquestion
            .as_deref()
            .filter(|part| ticks || own.side.is_none() && self.question.text == *part);
        // Its row says nothing without its question: *How unsafe are you? [On the stairs]*.
        let text = match row {
            Some(part) if !ticks && telling(stem, part) == stem => format!("{stem} – {part}"),
            _ => text,
        };
        let told = row.map_or(self.question.text.as_str(), |part| telling(stem, part));
        let reversed = match row {
            Some(option) if ticks => is_against(stem, option),
            _ => looks_reversed(told, &scale.labels),
        };
        let guessed = match reversed {
            true => Direction::Down,
            false => Direction::Up,
        };
        let no_answer = match self.known {
            true => Vec::new(),
            false => self.told_no_answers(own, scale),
        };
        let said = no_answer.iter();
        let said = said.filter_map(|answer| self.values.distinct.get(answer.as_str()));
        let no_answers = self.no_answers(scale) + said.sum::<usize>();
        ItemGuess {
            column,
            id: self.id.clone(),
            text,
            scale: scale.clone(),
            blank: (scale.origin == ScaleOrigin::TicksAlone).then_some(0),
            direction: self.direction.unwrap_or(guessed),
            reversed,
            known: self.known && self.direction.is_some(),
            unplaced: {
                let mut unplaced = self.unplaced(scale);
                unplaced.retain(|answer| !no_answer.contains(answer));
                unplaced
            },
            answers: self.values.filled - no_answers,
            no_answers,
            no_answer,
            unchosen: Vec::new(),
            seen: self.seen.clone(),
        }
    }

    /// Numbers off the scale that the question says to be none: `5` of `5 = vet ej`.
    fn told_no_answers(&self, own: &Column, scale: &ScaleGuess) -> Vec<String> {
        let told = no_steps(&own.heading).into_iter();
        let told = told.filter(|value| !(scale.low..=scale.high).contains(value));
        let told = told.map(|value| value.to_string());
        told.filter(|text| self.values.distinct.contains_key(text.as_str()))
            .collect()
    }

    /// How many answers say nothing.
    fn no_answers(&self, scale: &ScaleGuess) -> usize {
        let nothing =
            |answer: &str| value_on(answer, scale.low..=scale.high, &scale.labels, &[]) == Ok(None);
        let values = self.values.distinct.iter();
        values
            .filter(|(answer, _)| nothing(answer))
            .map(|(_, count)| count)
            .sum()
    }

    /// Answers that are not on the scale, where there are a few different ones:
    /// what somebody wrote freely is never shown.
    fn unplaced(&self, scale: &ScaleGuess) -> Vec<String> {
        const FEW: usize = 12;
        let answers = self.values.answers();
        let off =
            |answer: &&str| value_on(answer, scale.low..=scale.high, &scale.labels, &[]).is_err();
        let shown = |answer: &&str| answer.chars().count() <= 80 && !looks_personal(answer);
        let chosen = self.values.distinct.iter();
        let chosen = chosen
            .filter(|(_, count)| **count >= 2)
            .map(|(answer, _)| answer.as_ref());
        match answers.len() <= FEW {
            true => chosen
                .filter(off)
                .filter(shown)
                .map(str::to_owned)
                .collect(),
            false => Vec::new(),
        }
    }

    /// What people have to say of it before it is an item.
    pub fn choice(&self, column: usize) -> ChoiceGuess {
        let answers = self.values.answers();
        ChoiceGuess {
            column,
            id: self.id.clone(),
            text: self.question.text.clone(),
            is_background: self.is_background || asks_who(&self.question.text),
            answers: answers
                .into_iter()
                .filter(|answer| !is_no_answer(answer))
                .map(str::to_owned)
                .collect(),
        }
    }
}
