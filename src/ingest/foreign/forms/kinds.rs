//! What the answers in a column are, seen from the answers themselves.

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::super::cell;
use super::export::{Export, Format, Role};
use super::scale::{ScaleGuess, guess_scale};
use super::scale_families::{is_no_answer, known_scales, label_key};
use super::scale_numbers::leading_number;
use super::words::{key, looks_personal};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Answers on a scale.
    Item,
    /// Several answers to one question, in one cell or over several columns.
    MultiSelect,
    /// One of a few answers that are on no known scale.
    Choice,
    /// Words of the respondent's own.
    FreeText,
    /// Numbers of something.
    Number,
    /// Dates and times.
    Date,
    /// No answers at all.
    Empty,
    /// The system's own columns.
    Bookkeeping,
    /// Who somebody is.
    Personal,
}

impl Kind {
    /// What is left out, counted: `2 columns of free text`.
    pub fn words(self) -> &'static str {
        match self {
            Self::Item => "items",
            Self::MultiSelect => "with several answers to one question",
            Self::Choice => "with one of a few answers on no known scale",
            Self::FreeText => "of free text",
            Self::Number => "of numbers",
            Self::Date => "of dates",
            Self::Empty => "without answers",
            Self::Bookkeeping => "of the system's own",
            Self::Personal => "about who somebody is",
        }
    }
}

/// The answers of one column, counted.
#[derive(Debug, Default)]
pub struct Values<'g> {
    /// How many cells hold anything.
    pub filled: usize,
    /// Each answer and how often it stands; the first [`MOST`] of them.
    pub distinct: BTreeMap<Cow<'g, str>, usize>,
    /// Whether there were more.
    pub many: bool,
}

/// More different answers than this are on no scale.
const MOST: usize = 200;

impl Values<'_> {
    /// The different answers.
    pub fn answers(&self) -> Vec<&str> {
        self.distinct.keys().map(AsRef::as_ref).collect()
    }

    fn all(&self, is: impl Fn(&str) -> bool) -> bool {
        !self.many && self.distinct.keys().all(|answer| is(answer))
    }
}

/// Counts the answers in a column (a position in [`Export::columns`]).
pub fn values_of<'g>(export: &Export<'g>, column: usize) -> Values<'g> {
    let mut values = Values::default();
    for respondent in export
        .respondents
        .iter()
        .filter(|respondent| !respondent.test)
    {
        let Some(answer) = export.shown(respondent.row, column) else {
            continue;
        };
        values.filled += 1;
        if values.distinct.len() < MOST || values.distinct.contains_key(&answer) {
            *values.distinct.entry(answer).or_default() += 1;
        } else {
            values.many = true;
        }
    }
    values
}

/// What a column holds, and its scale where that is an item.
pub fn kind_of(
    export: &Export<'_>,
    column: usize,
    values: &Values<'_>,
) -> (Kind, Option<ScaleGuess>) {
    let Some(own) = export.columns.get(column) else {
        return (Kind::Empty, None);
    };
    let kind = match own.role {
        Role::Personal => Kind::Personal,
        _ if values.distinct.keys().any(|answer| looks_personal(answer)) => Kind::Personal,
        Role::Question | Role::Pseudonym if values.filled == 0 => Kind::Empty,
        Role::Option => Kind::MultiSelect,
        Role::Remark => Kind::FreeText,
        Role::Question if is_option(export, column, values) || is_list(values) => Kind::MultiSelect,
        Role::Question if is_running_number(export, column) => Kind::Bookkeeping,
        Role::Question => return answers_kind(&own.heading, values, export.respondents.len()),
        // A statement that speaks of a code is told from one by its answers.
        Role::Pseudonym => match known_scale(&own.heading, values) {
            Some(scale) if !scale.labels.is_empty() => return (Kind::Item, Some(scale)),
            _ => Kind::Personal,
        },
        _ => Kind::Bookkeeping,
    };
    (kind, None)
}

fn answers_kind(heading: &str, values: &Values<'_>, asked: usize) -> (Kind, Option<ScaleGuess>) {
    // A single word that a few wrote is a remark, not a step that all chose.
    let few = values.distinct.len() == 1 && values.filled * 2 < asked;
    if let Some(scale) =
        known_scale(heading, values).filter(|scale| !few || scale.labels.is_empty())
    {
        return (Kind::Item, Some(scale));
    }
    let is_number =
        |answer: &str| cell::number_text(answer, crate::model::Language::Swedish).is_ok();
    let kind = if values.all(is_date) {
        Kind::Date
    } else if values.all(is_number) {
        Kind::Number
    } else if is_comma_list(values) {
        Kind::MultiSelect
    } else if !values.many
        && values.distinct.len() <= 12
        && values.filled >= 2 * values.distinct.len()
        && values.all(|answer| answer.chars().count() <= 80)
    {
        Kind::Choice
    } else {
        Kind::FreeText
    };
    (kind, None)
}

/// The scale of all answers, or of nearly all: a few may be slips.
pub fn known_scale(heading: &str, values: &Values<'_>) -> Option<ScaleGuess> {
    if values.many {
        return None;
    }
    let answers = values.answers();
    if let Some(scale) = guess_scale(heading, &answers) {
        return Some(scale);
    }
    let known: Vec<&str> = answers
        .into_iter()
        .filter(|answer| is_known(answer))
        .collect();
    let fitting: usize = known
        .iter()
        .filter_map(|answer| values.distinct.get(*answer))
        .sum();
    (known.len() >= 2 && fitting * 5 >= values.filled * 4)
        .then(|| guess_scale(heading, &known))
        .flatten()
}

/// Whether an answer stands on any scale that is known.
fn is_known(answer: &str) -> bool {
    let step = label_key(answer);
    is_no_answer(answer)
        || leading_number(answer).is_some_and(|(number, _)| number <= 10)
        || known_scales()
            .iter()
            .any(|known| known.step_of(&step).is_some())
}

fn is_date(answer: &str) -> bool {
    let day = answer.split([' ', 'T']).next().unwrap_or(answer);
    let patterns = [
        "%Y-%m-%d", "%Y/%m/%d", "%m/%d/%Y", "%d/%m/%Y", "%m/%d/%y", "%d.%m.%Y",
    ];
    patterns
        .iter()
        .any(|pattern| NaiveDate::parse_from_str(day, pattern).is_ok())
}

/// One option of several: ticked or blank, beside others of its question.
fn is_option(export: &Export<'_>, column: usize, values: &Values<'_>) -> bool {
    let Some(own) = export.columns.get(column) else {
        return false;
    };
    let Some(part) = &own.subquestion else {
        return false;
    };
    let siblings = export
        .columns
        .iter()
        .filter(|other| other.question == own.question)
        .count();
    let ticked = |answer: &str| {
        [
            "y", "yes", "ja", "x", "checked", "vald", "markerad", "true", "sant",
        ]
        .contains(&key(answer).as_str())
    };
    let unticked = |answer: &str| {
        ["n", "no", "nej", "unchecked", "false", "falskt"].contains(&key(answer).as_str())
    };
    let named = |answer: &str| key(answer) == key(part);
    let one = values.distinct.len() == 1 && values.all(|answer| ticked(answer) || named(answer));
    // LimeSurvey writes every option as yes or no where labels were asked for.
    let both = export.format == Format::LimeSurvey
        && values.all(|answer| ticked(answer) || unticked(answer));
    siblings >= 2 && (one || both)
}

/// Microsoft Forms ends every chosen answer with a semicolon.
fn is_list(values: &Values<'_>) -> bool {
    values.all(|answer| answer.ends_with(';')) && values.filled > 0
}

/// Google Forms parts chosen answers with commas: told by parts that return.
fn is_comma_list(values: &Values<'_>) -> bool {
    let lists = values
        .distinct
        .iter()
        .filter(|(answer, _)| answer.contains([',', ';']));
    let listed: usize = lists.map(|(_, count)| count).sum();
    let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
    for (answer, count) in &values.distinct {
        for part in answer
            .split([',', ';'])
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            *parts.entry(part).or_default() += count;
        }
    }
    let returning = parts.values().filter(|count| **count >= 2).count();
    // One person chose more than another; `Ja, delvis` and `Nej, inte alls`
    // have a comma each.
    let commas = |answer: &Cow<'_, str>| answer.matches([',', ';']).count();
    let mut lengths: Vec<usize> = values.distinct.keys().map(commas).collect();
    lengths.sort_unstable();
    lengths.dedup();
    !values.many
        && lengths.len() > 1
        && listed >= 2
        && listed * 4 >= values.filled
        && parts.len() <= 15
        && returning * 2 >= parts.len()
}

/// 1, 2, 3, … down the sheet.
fn is_running_number(export: &Export<'_>, column: usize) -> bool {
    let numbers: Option<Vec<i64>> = export
        .respondents
        .iter()
        .map(|respondent| export.shown(respondent.row, column)?.parse().ok())
        .collect();
    let next = |pair: &[i64]| matches!(pair, [a, b] if a.checked_add(1) == Some(*b));
    numbers.is_some_and(|numbers| numbers.len() >= 4 && numbers.windows(2).all(next))
}
