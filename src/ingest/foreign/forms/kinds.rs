//! What the answers in a column are, seen from the answers themselves.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::super::super::cell;
use super::super::left_out::Reason;
use super::export::{Column, Export, Format, Held, Role};
use super::lists::{MOST_OPTIONS, lists};
use super::no_answer::is_no_answer;
use super::scale::{ScaleGuess, ScaleOrigin, guess_scale};
use super::scale_families::{known_scales, label_key};
use super::scale_numbers::{is_yes_or_no_in_numbers, leading_number, range_in};
use super::ticks::{has_options, is_option, is_read_by_options, ticked};
use super::words::{looks_personal, reaches_somebody, words};

/// The answers of one column, counted.
#[derive(Debug, Clone, Default)]
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

    /// Adds the answers that another export has to the same question.
    pub fn add(&mut self, other: &Self) {
        self.filled += other.filled;
        self.many |= other.many;
        for (answer, count) in &other.distinct {
            *self.distinct.entry(answer.clone()).or_default() += count;
        }
    }

    /// Whether all answers are of a kind.
    pub fn all(&self, is: impl Fn(&str) -> bool) -> bool {
        !self.many && self.distinct.keys().all(|answer| is(answer))
    }
}

/// Counts the answers in a column (a position in [`Export::columns`]).
pub fn values_of<'g>(export: &Export<'g>, column: usize) -> Values<'g> {
    let mut values = Values::default();
    for respondent in export
        .respondents
        .iter()
        .filter(|respondent| respondent.aside.is_none())
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

/// The scale of an item's answers, or why a column is no item.
pub type Kind = Result<ScaleGuess, Reason>;

/// What a column holds.
///
/// # Errors
/// Why it is left out.
pub fn kind_of(export: &Export<'_>, column: usize, values: &Values<'_>) -> Kind {
    let Some(own) = export.columns.get(column) else {
        return Err(Reason::Empty);
    };
    Err(match own.role {
        Role::Personal => Reason::Personal,
        _ if values.distinct.keys().any(|answer| looks_personal(answer)) => Reason::Personal,
        Role::Question | Role::Pseudonym | Role::Option if values.filled == 0 => Reason::Empty,
        Role::Option => {
            return ticked(export, column, &values.answers()).ok_or(Reason::MultiSelect);
        }
        Role::Remark => return remark_kind(export, column, values),
        Role::Part => Reason::ReadTogether,
        Role::Question if matches!(own.held, Held::Options(_)) => {
            return option_kind(export, own, values);
        }
        Role::Question if is_read_by_options(export, own) => Reason::ByOption,
        Role::Question if is_ranking(export, own, values) => Reason::Ranking,
        Role::Question if has_options(export, own) || is_list(values) => Reason::MultiSelect,
        Role::Question if is_running_number(export, column) => Reason::Bookkeeping,
        Role::Question => {
            let answers = values.answers();
            let option = is_option(export, own).then(|| ticked(export, column, &answers));
            let kind = || answers_kind(export, &own.heading, values);
            return option.flatten().map_or_else(kind, Ok);
        }
        // A statement that speaks of a code is told from one by its answers.
        Role::Pseudonym => {
            let scale = known_scale(&own.heading, values);
            let asked = scale.filter(|scale| match scale.origin {
                ScaleOrigin::Codes => false,
                _ if !scale.labels.is_empty() => true,
                _ => asks_for_a_number(&own.heading, values),
            });
            return asked.ok_or(Reason::Personal);
        }
        _ => Reason::Bookkeeping,
    })
}

/// Whether any column of an export holds answers on a scale.
pub fn asks_anything(export: &Export<'_>) -> bool {
    let mut columns = 0..export.columns.len();
    columns.any(|column| kind_of(export, column, &values_of(export, column)).is_ok())
}

/// The kind of what was written beside a question, or in a box of its own. Where the
/// heading names a scale, and all wrote a number on it, it is an item like others; where
/// all say yes or no, *Annat* is an option.
fn remark_kind(export: &Export<'_>, column: usize, values: &Values<'_>) -> Kind {
    let Some(own) = export.columns.get(column) else {
        return Err(Reason::Empty);
    };
    let answers = values.answers();
    let on_scale = |(low, high): (i32, i32)| {
        let number = |answer: &&str| answer.trim().parse::<i32>();
        let on = |answer| number(answer).is_ok_and(|number| (low..=high).contains(&number));
        !values.many && answers.iter().filter(|own| !is_no_answer(own)).all(on)
    };
    if values.filled > 0 && range_in(&own.heading).is_some_and(on_scale) {
        return answers_kind(export, &own.heading, values);
    }
    let option = own.subquestion.is_some() && export.format == Format::LimeSurvey;
    let option = option.then(|| ticked(export, column, &answers));
    option.flatten().ok_or(Reason::FreeText)
}

/// The kind of a question whose options have columns of their own: their headings tell
/// the steps, also those that nobody chose.
fn option_kind(export: &Export<'_>, own: &Column, values: &Values<'_>) -> Kind {
    let Held::Options(options) = &own.held else {
        return Err(Reason::Empty);
    };
    let mut all = values.clone();
    for (_, option) in options {
        all.distinct.entry(option.clone().into()).or_default();
    }
    let numbers: Option<Vec<i32>> = options
        .iter()
        .filter(|(_, option)| !is_no_answer(option))
        .map(|(_, option)| leading_number(option).map(|(number, _)| number))
        .collect();
    let ends = numbers.and_then(|own| Some((*own.iter().min()?, *own.iter().max()?)));
    let heading = match ends {
        Some((low, high)) => format!("({low}–{high}) {}", own.heading),
        None => own.heading.clone(),
    };
    answers_kind(export, &heading, &all)
}

fn answers_kind(export: &Export<'_>, heading: &str, values: &Values<'_>) -> Kind {
    let asked = export.respondents.len();
    // A single word that a few wrote is a remark, not a step that all chose.
    let few = values.distinct.len() == 1 && values.filled * 2 < asked;
    let scale = known_scale(heading, values);
    if let Some(scale) = scale.filter(|scale| !few || scale.labels.is_empty()) {
        return Ok(scale);
    }
    let is_number =
        |answer: &str| cell::number_text(answer, crate::model::Language::Swedish).is_ok();
    let numbers: Option<BTreeSet<i32>> = values
        .distinct
        .keys()
        .map(|answer| answer.trim().parse().ok())
        .collect();
    let coded = numbers.is_some_and(|numbers| is_yes_or_no_in_numbers(heading, &numbers));
    Err(if values.all(is_date) {
        Reason::Date
    } else if coded && values.filled >= 2 * values.distinct.len() {
        Reason::Choice
    } else if values.all(is_number) {
        Reason::Number
    } else if values
        .distinct
        .keys()
        .any(|answer| reaches_somebody(answer))
    {
        Reason::FreeText
    } else if is_comma_list(export.format, values) {
        Reason::MultiSelect
    } else if is_choice(values, FEW) {
        Reason::Choice
    } else if is_choice(values, MOST_OPTIONS) && values.distinct.values().all(|own| *own >= 2) {
        // What people write themselves hardly returns.
        Reason::ManyChoices
    } else {
        Reason::FreeText
    })
}

/// A background has at most so many answers, and a scale fewer.
const FEW: usize = 12;

/// Whether the answers look chosen among so many at most.
fn is_choice(values: &Values<'_>, most: usize) -> bool {
    let different = values.distinct.len();
    different <= most
        && values.filled >= 2 * different
        && values.all(|answer| answer.chars().count() <= 80)
}

/// Whether a heading that speaks of a code asks something about it, to be
/// answered on a scale: it names the scale, or is a question whose answers
/// return as no code does.
fn asks_for_a_number(heading: &str, values: &Values<'_>) -> bool {
    let returning = values.distinct.len() * 2 < values.filled;
    range_in(heading).is_some() || heading.trim_end().ends_with('?') && returning
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
    let nearly = known.len() >= 2 && fitting * 5 >= values.filled * 4;
    // One answer beside a whole scale is what somebody has to place.
    let beside = known.len() >= 5 && known.len() + 1 == values.distinct.len();
    let scale = (nearly || beside).then(|| guess_scale(heading, &known));
    scale.flatten()
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

/// Whether the cells of a column hold several answers each.
pub fn is_of_several(export: &Export<'_>, own: &Column, values: &Values<'_>) -> bool {
    let listed = is_list(values) || is_comma_list(export.format, values);
    listed
        && !is_ranking(export, own, values)
        && !has_options(export, own)
        && known_scale(&own.heading, values).is_none()
}

/// Whether the cells of a column put options in order, as answers to one of what is more
/// important do: all hold the same of them, and not all in the same order.
fn is_ranking(export: &Export<'_>, own: &Column, values: &Values<'_>) -> bool {
    /// Two that everybody chose may be written in any order.
    const LEAST: usize = 3;
    if own.subquestion.is_some() || values.many {
        return false;
    }
    let lists = lists(&values.distinct, export.format == Format::Kobo);
    let orders: BTreeSet<&Vec<String>> = lists.iter().map(|(list, _)| list).collect();
    let sets: BTreeSet<BTreeSet<&String>> = lists
        .iter()
        .map(|(list, _)| list.iter().collect())
        .collect();
    let options = sets.first().map_or(0, BTreeSet::len);
    let whole = lists.iter().all(|(list, _)| list.len() == options);
    let same = sets.len() == 1 && whole && options >= LEAST;
    // The first three of many are not the same for everybody.
    let asked = asks_to_rank(&own.heading) && lists.iter().any(|(list, _)| list.len() > 1);
    (same || asked) && orders.len() > 1
}

/// Whether a question asks to put something in order.
fn asks_to_rank(heading: &str) -> bool {
    const ASKS: [&str; 5] = ["rangordna", "rangordning", "ranka", "rank", "ranking"];
    let own = words(heading);
    own.first()
        .is_some_and(|word| ASKS.contains(&word.as_str()))
}

/// Microsoft Forms ends every chosen answer with a semicolon.
fn is_list(values: &Values<'_>) -> bool {
    values.all(|answer| answer.ends_with(';')) && values.filled > 0
}

/// Google Forms parts chosen answers with commas, others with bars, lines or spaces: told
/// by answers that return alone and beside others.
fn is_comma_list(format: Format, values: &Values<'_>) -> bool {
    // Microsoft Forms ends each with a semicolon.
    if values.many || format == Format::MicrosoftForms {
        return false;
    }
    let lists = lists(&values.distinct, format == Format::Kobo);
    let several = lists.iter().filter(|(list, _)| list.len() > 1);
    let listed: usize = several.map(|(_, count)| count).sum();
    let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
    for (list, count) in &lists {
        for part in list {
            *parts.entry(part).or_default() += count;
        }
    }
    let returning = parts.values().filter(|count| **count >= 2).count();
    // One person chose more than another.
    let lengths: BTreeSet<usize> = lists.iter().map(|(list, _)| list.len()).collect();
    lengths.len() > 1
        && listed >= 2
        && listed * 4 >= values.filled
        && parts.len() <= MOST_OPTIONS
        && returning * 2 >= parts.len()
        // Words with commas between them are many and different.
        && (parts.len() <= 15 || returning * 10 >= parts.len() * 9)
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
