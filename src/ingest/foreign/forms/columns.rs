//! From headings to columns: each system's way of naming questions and their
//! parts.

use super::export::{Column, Format, Held, Role};
use super::headings::{Headings, RESPONSE, is_form_status};
use super::kobo::kobo;
use super::limesurvey::limesurvey;
use super::parts::{Parts, is_code};
use super::qualtrics::qualtrics;
use super::words::{key, role_of, words};

/// The columns of an export.
pub fn columns_of(headings: &Headings, format: Format) -> Vec<Column> {
    match format {
        Format::SurveyMonkey => surveymonkey(headings),
        Format::LimeSurvey => {
            let separator = headings.code_separator();
            each(headings, |text| {
                limesurvey(text, separator.as_deref(), headings)
            })
        }
        Format::RedCap => redcap(headings),
        Format::Qualtrics => qualtrics(headings),
        Format::Kobo => each(headings, |text| kobo(text, headings)),
        Format::MicrosoftForms => each(headings, microsoft),
        Format::GoogleForms => each(headings, Parts::plain),
        Format::Table => each(headings, Parts::plain),
    }
}

fn each(headings: &Headings, parts: impl Fn(&str) -> Parts) -> Vec<Column> {
    let columns = headings.texts.iter();
    columns
        .map(|(at, text)| parts(text).at(*at, text))
        .collect()
}

fn microsoft(text: &str) -> Parts {
    let mut parts = Parts::plain(text);
    // The number of a response is new every time.
    if key(&parts.question) == "id" {
        parts.role = Role::ResponseId;
    }
    let about_points = [
        "Points - ",
        "Points – ",
        "Poäng - ",
        "Poäng – ",
        "Feedback - ",
        "Feedback – ",
    ];
    if about_points.iter().any(|start| text.starts_with(start)) {
        parts.role = Role::Bookkeeping;
    }
    parts
}

/// Two rows: questions over options, statements, or the word response.
fn surveymonkey(headings: &Headings) -> Vec<Column> {
    let parts_row = second_row(headings);
    let of = |texts: &[(u16, String)], column: u16| {
        let found = texts.iter().find(|(at, _)| *at == column);
        found.map(|(_, text)| text.clone())
    };
    let below = parts_row.map_or(&[][..], |(_, texts)| texts.as_slice());
    let mut places: Vec<u16> = headings
        .texts
        .iter()
        .chain(below)
        .map(|(at, _)| *at)
        .collect();
    places.sort_unstable();
    places.dedup();
    let mut question = String::new();
    let mut columns = Vec::with_capacity(places.len());
    for at in places {
        if let Some(text) = of(&headings.texts, at) {
            question = text;
        }
        columns.push(surveymonkey_column(at, &question, of(below, at)));
    }
    columns
}

/// The row below the headings is one of headings too unless it holds the
/// respondent's number, which every response has.
pub fn second_row(headings: &Headings) -> Option<&(u32, Vec<(u16, String)>)> {
    let own = ["respondentid", "svarandeid"];
    let number = headings
        .texts
        .iter()
        .find(|(_, text)| own.contains(&key(text).as_str()));
    let (number, _) = number?;
    let below = headings.below.as_ref()?;
    below.1.iter().all(|(at, _)| at != number).then_some(below)
}

fn surveymonkey_column(at: u16, question: &str, part: Option<String>) -> Column {
    let answer = part
        .as_deref()
        .is_none_or(|part| RESPONSE.contains(&key(part).as_str()));
    let open = part.as_deref().is_some_and(|part| {
        key(part).starts_with("open") || key(part).starts_with("oppet") || is_other(part)
    });
    let subquestion = part.filter(|_| !answer);
    let heading = match &subquestion {
        Some(part) => format!("{question} [{part}]"),
        None => question.to_owned(),
    };
    let mut role = match &subquestion {
        Some(part) if role_of(part) == Role::Personal => Role::Personal,
        _ => role_of(question),
    };
    if key(question) == "respondentid" {
        role = Role::ResponseId;
    }
    if open && role == Role::Question {
        role = Role::Remark;
    }
    Column {
        at,
        heading,
        code: None,
        question: question.to_owned(),
        subquestion,
        role,
        side: None,
        option: None,
        held: Held::Column,
    }
}

fn is_other(part: &str) -> bool {
    let words = words(part);
    let first = words.first().map_or("", String::as_str);
    ["other", "annat", "ovrigt", "annan"].contains(&first) && words.len() > 1
}

fn redcap(headings: &Headings) -> Vec<Column> {
    let first = headings.texts.first().map(|(at, _)| *at);
    let columns = headings.texts.iter().map(|(at, text)| {
        let mut parts = redcap_parts(text);
        // The record's name is the first column, whatever it is called.
        if Some(*at) == first {
            parts.role = Role::Pseudonym;
        }
        parts.at(*at, text)
    });
    columns.collect()
}

fn redcap_parts(text: &str) -> Parts {
    let mut parts = Parts::plain(text);
    let raw = is_code(text);
    if raw {
        parts.code = Some(text.to_owned());
    }
    if let Some((question, option)) = text.split_once("___").filter(|_| raw) {
        (parts.question, parts.subquestion) = (question.into(), Some(option.into()));
        parts.role = Role::Option;
    } else if let Some((question, option)) = text.split_once("(choice=") {
        let option = option.trim_end_matches(')');
        (parts.question, parts.subquestion) = (question.trim().into(), Some(option.into()));
        parts.role = Role::Option;
    } else if raw && text.ends_with("_complete") || is_form_status(text) {
        parts.role = Role::Completion;
    } else if raw && text.ends_with("_timestamp") {
        parts.role = Role::Bookkeeping;
    } else if ["redcaprepeatinstance", "repeatinstance"].contains(&key(text).as_str()) {
        parts.role = Role::RepeatInstance;
    } else if matches!(parts.role, Role::Completion | Role::Test) {
        parts.role = Role::Question;
    }
    parts
}
