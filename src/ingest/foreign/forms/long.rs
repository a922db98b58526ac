//! Sheets with a row per answer: respondent, question and answer stand in columns. A
//! respondent's rows are read as one, with a column for each question.

use std::collections::{BTreeMap, BTreeSet};

use super::export::{Column, Export, Format, Held, Role};
use super::words::key;
use crate::model::clean::folded_person;

/// What the column of questions is headed by, as headings are compared; what says most
/// stands first.
#[rustfmt::skip]
const QUESTION: [&str; 20] = [
    "fragetext", "questiontext", "fraga", "question", "pastaende", "statement", "fragan",
    "fragor", "questions", "enkatfraga", "surveyquestion", "itemtext", "item", "variabel",
    "variable", "fragekod", "frageid", "questioncode", "questionid", "itemid",
];

/// What the column of answers is headed by.
#[rustfmt::skip]
const ANSWER: [&str; 13] = [
    "svar", "answer", "svarstext", "answertext", "response", "svarsvarde", "answervalue",
    "responsevalue", "varde", "value", "svarsalternativ", "answers", "responses",
];

/// More different questions than this are no survey.
const MOST_QUESTIONS: usize = 300;

/// A person and an occasion, by what tells them.
type Own = Vec<String>;

/// Reads a sheet with a row per answer as one with a row per respondent and occasion. A
/// question that somebody answered twice on one is another response, unless it is one
/// that takes several answers.
pub fn read_rows(export: &mut Export<'_>) {
    let (Some(question), Some(answer)) = (headed(export, &QUESTION), headed(export, &ANSWER))
    else {
        return;
    };
    let Some(respondent) = who(export).filter(|_| export.format == Format::Table) else {
        return;
    };
    let telling = export.columns.iter().enumerate();
    let telling = telling.filter(|(_, own)| matches!(own.role, Role::Occasion | Role::Lab));
    let telling: Vec<usize> = telling.map(|(position, _)| position).collect();
    let mut answers: Vec<Row> = Vec::new();
    let mut questions: Vec<String> = Vec::new();
    for own in export.respondents.iter().map(|own| own.row) {
        let Some(asked) = export.shown(own, question) else {
            continue;
        };
        let person = match export.shown(own, respondent) {
            Some(person) => folded_person(&person),
            None => format!(" {own}"),
        };
        let told = telling.iter().map(|at| export.shown(own, *at));
        let told = told.map(|text| text.unwrap_or_default().into_owned());
        let asked = asked.into_owned();
        if !questions.contains(&asked) {
            questions.push(asked.clone());
        }
        if questions.len() > MOST_QUESTIONS {
            return;
        }
        answers.push(Row {
            at: own,
            person: std::iter::once(person).chain(told).collect(),
            asked,
            answer: export.shown(own, answer).unwrap_or_default().into_owned(),
        });
    }
    let several = taking_several(&answers);
    let mut persons: BTreeMap<Own, Vec<u32>> = BTreeMap::new();
    let mut rows: BTreeMap<(u32, String), Vec<u32>> = BTreeMap::new();
    let mut firsts: BTreeMap<u32, u32> = BTreeMap::new();
    for own in answers {
        let responses = persons.entry(own.person).or_default();
        let mut open = responses.iter().copied();
        let first = open.find(|first| {
            several.contains(&own.asked) || !rows.contains_key(&(*first, own.asked.clone()))
        });
        let first = first.unwrap_or_else(|| {
            responses.push(own.at);
            own.at
        });
        rows.entry((first, own.asked)).or_default().push(own.at);
        firsts.insert(own.at, first);
    }
    let responses: usize = persons.values().map(Vec::len).sum();
    if questions.len() < 2 || responses * 2 > firsts.len() {
        return;
    }
    let parts = parts(export, [question, answer], &firsts);
    for (position, column) in export.columns.iter_mut().enumerate() {
        if parts.contains(&position) {
            column.role = Role::Part;
        }
        // Where a row is an answer, the number of a response is whose it is.
        if position == respondent && column.role != Role::ResponseId {
            column.role = Role::Pseudonym;
        }
    }
    let at = export.columns.get(answer).map_or(0, |column| column.at);
    let columns = questions.into_iter().map(|question| asked(at, question));
    export.columns.extend(columns);
    let is_first = |row: &u32| firsts.get(row) == Some(row);
    export.respondents.retain(|own| is_first(&own.row));
    export.rows = rows;
}

/// An answer and where it stands.
struct Row {
    at: u32,
    person: Own,
    asked: String,
    answer: String,
}

/// Questions that take several answers, each in a row of its own: somebody gave more to
/// them than to another question, nobody gave one and the same twice, and they are no
/// numbers.
fn taking_several(answers: &[Row]) -> BTreeSet<String> {
    let mut given: BTreeMap<&Own, BTreeMap<&str, Vec<&str>>> = BTreeMap::new();
    for own in answers.iter().filter(|own| !own.answer.is_empty()) {
        let asked = given.entry(&own.person).or_default();
        asked.entry(&own.asked).or_default().push(&own.answer);
    }
    let mut more: BTreeMap<&str, usize> = BTreeMap::new();
    let mut never: BTreeSet<&str> = BTreeSet::new();
    for asked in given.values() {
        let least = asked.values().map(Vec::len).min().unwrap_or_default();
        for (question, own) in asked {
            let different: BTreeSet<&&str> = own.iter().collect();
            let numbers = own.iter().all(|answer| answer.parse::<f64>().is_ok());
            if different.len() < own.len() || numbers {
                never.insert(question);
            } else if own.len() > least {
                *more.entry(question).or_default() += 1;
            }
        }
    }
    // What one or two gave twice is a slip.
    let often = |count: usize| count >= 3 && count * 5 >= given.len();
    let several = more.into_iter().filter(|(_, count)| often(*count));
    let several = several.filter(|(question, _)| !never.contains(question));
    several.map(|(question, _)| question.to_owned()).collect()
}

fn headed(export: &Export<'_>, headings: &[&str]) -> Option<usize> {
    let find = |heading: &&str| {
        let mut columns = export.columns.iter();
        columns.position(|own| key(&own.heading) == *heading)
    };
    headings.iter().find_map(find)
}

/// What a column of persons may be headed by that is no pseudonym where a row is a
/// whole response.
const PERSON: [&str; 7] = [
    "respondentid",
    "svarandeid",
    "pid",
    "personid",
    "participantid",
    "deltagarid",
    "subjectid",
];

/// The column that tells who answered, whose values return.
fn who(export: &Export<'_>) -> Option<usize> {
    let pseudonym = export.with_role(Role::Pseudonym);
    let response = || export.with_role(Role::ResponseId);
    let numbered = || {
        let mut columns = export.columns.iter();
        columns.position(|own| PERSON.contains(&key(&own.heading).as_str()))
    };
    pseudonym.or_else(response).or_else(numbered)
}

/// The columns of questions and answers, and those that say another thing of each answer.
fn parts(export: &Export<'_>, own: [usize; 2], firsts: &BTreeMap<u32, u32>) -> Vec<usize> {
    let columns = export.columns.iter().enumerate();
    let parts = columns.filter(|(position, column)| {
        let differs = |(row, first): (&u32, &u32)| {
            export.shown(*row, *position) != export.shown(*first, *position)
        };
        own.contains(position) || column.role == Role::Question && firsts.iter().any(differs)
    });
    parts.map(|(position, _)| position).collect()
}

fn asked(at: u16, question: String) -> Column {
    Column {
        at,
        heading: question.clone(),
        code: None,
        question: question.clone(),
        subquestion: None,
        role: Role::Question,
        side: None,
        option: None,
        held: Held::Rows(question),
    }
}
