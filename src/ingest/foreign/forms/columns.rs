//! From headings to columns: each system's way of naming questions and their
//! parts.

use super::export::{Column, Format, Role};
use super::headings::{Headings, RESPONSE};
use super::words::{key, one_line, role_of, words};

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
        Format::MicrosoftForms => each(headings, microsoft),
        Format::GoogleForms => each(headings, google),
        Format::Table => each(headings, plain),
    }
}

/// A column's parts before it is known where it stands.
struct Parts {
    code: Option<String>,
    question: String,
    subquestion: Option<String>,
    role: Role,
}

fn each(headings: &Headings, parts: impl Fn(&str) -> Parts) -> Vec<Column> {
    let columns = headings.texts.iter().map(|(at, text)| {
        let parts = parts(text);
        column(*at, text.clone(), parts)
    });
    columns.collect()
}

fn column(at: u16, heading: String, parts: Parts) -> Column {
    Column {
        at,
        heading,
        code: parts.code,
        question: parts.question,
        subquestion: parts.subquestion,
        role: parts.role,
    }
}

fn plain(text: &str) -> Parts {
    let (question, subquestion) = split_brackets(text);
    Parts {
        code: None,
        role: role_of(text),
        question,
        subquestion,
    }
}

/// `Question [Row]`, as grids are written.
fn split_brackets(text: &str) -> (String, Option<String>) {
    let split = text
        .strip_suffix(']')
        .and_then(|text| text.split_once(" ["))
        .filter(|(question, row)| !question.trim().is_empty() && !row.trim().is_empty());
    match split {
        Some((question, row)) => (question.trim().into(), Some(row.trim().into())),
        None => (text.to_owned(), None),
    }
}

/// The number of a response is new every time.
fn response_id(mut parts: Parts, headings: &[&str]) -> Parts {
    if headings.contains(&key(&parts.question).as_str()) {
        parts.role = Role::ResponseId;
    }
    parts
}

fn google(text: &str) -> Parts {
    plain(text)
}

fn microsoft(text: &str) -> Parts {
    let mut parts = response_id(plain(text), &["id"]);
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

/// Codes that LimeSurvey has of its own, with what else they are called.
const LIMESURVEY: [(&str, &[&str], Role); 12] = [
    ("id", &["responseid", "svarsid"], Role::ResponseId),
    ("submitdate", &["datesubmitted"], Role::Completion),
    ("lastpage", &["sistasidan"], Role::Bookkeeping),
    ("startlanguage", &["startsprak"], Role::Bookkeeping),
    ("seed", &[], Role::Bookkeeping),
    ("startdate", &["datestarted"], Role::Bookkeeping),
    ("datestamp", &["datelastaction"], Role::Bookkeeping),
    ("ipaddr", &["ipaddress", "ipadress"], Role::Personal),
    ("refurl", &["referrerurl"], Role::Bookkeeping),
    ("token", &["accesscode", "behorighetskod"], Role::Pseudonym),
    ("interviewtime", &["totaltime"], Role::Bookkeeping),
    ("usesleft", &[], Role::Bookkeeping),
];

fn limesurvey(text: &str, separator: Option<&str>, headings: &Headings) -> Parts {
    let spaced = text.replace('_', " ");
    let (code, rest) = match separator {
        Some(separator) => split_code(text, separator),
        None if is_code(text) => (Some(text.to_owned()), ""),
        None => (None, text),
    };
    // The option of spaces as underscores concerns the text alone.
    let wording = if rest.contains(' ') || rest.is_empty() || code.is_none() && is_code(text) {
        rest.to_owned()
    } else {
        rest.replace('_', " ")
    };
    let own = LIMESURVEY.iter().find(|(own, others, _)| {
        code.as_deref().is_some_and(|code| code == *own)
            || code.is_none() && others.contains(&key(&spaced).as_str())
    });
    let (question, subquestion) = match (&code, wording.is_empty()) {
        (Some(code), true) => split_code_brackets(code),
        _ => split_brackets(&one_line(&wording)),
    };
    let role = match own {
        Some((_, _, role)) => *role,
        None if is_timing(text, headings) => Role::Bookkeeping,
        None if is_remark(text) => Role::Remark,
        None => match role_of(&question) {
            // Only its own columns tell of these.
            Role::Completion | Role::ResponseId | Role::Test => Role::Question,
            role => role,
        },
    };
    Parts {
        code,
        question,
        subquestion,
        role,
    }
}

/// `Q1[SQ001]` is the question `Q1` and its part `SQ001`.
fn split_code_brackets(code: &str) -> (String, Option<String>) {
    match code.split_once('[') {
        Some((question, part)) => (
            question.to_owned(),
            Some(part.trim_end_matches(']').to_owned()),
        ),
        None => (code.to_owned(), None),
    }
}

/// A letter, then letters, digits and underscores, then parts in brackets.
fn is_code(text: &str) -> bool {
    let (name, parts) = text.split_at(text.find('[').unwrap_or(text.len()));
    let named = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    named && (parts.is_empty() || parts.ends_with(']') && !parts.contains(' '))
}

fn split_code<'t>(text: &'t str, separator: &str) -> (Option<String>, &'t str) {
    match text.split_once(separator) {
        Some((code, rest)) if is_code(code) => (Some(code.to_owned()), rest),
        _ => (None, text),
    }
}

/// How long each page and question took, where that was exported too.
fn is_timing(text: &str, headings: &Headings) -> bool {
    if !headings.has(&["interviewtime", "totaltime"]) {
        return false;
    }
    let full = ["Group time:", "Question time:"];
    text.starts_with("groupTime")
        || text.ends_with("Time")
        || full.iter().any(|start| text.starts_with(start))
}

/// What was written beside the options.
fn is_remark(text: &str) -> bool {
    let parts = [
        "[other]",
        "comment]",
        "[Other]",
        "[Comment]",
        "[Annat]",
        "[Övrigt]",
        "[Kommentar]",
    ];
    parts.iter().any(|part| text.ends_with(part))
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
        column(*at, text.clone(), parts)
    });
    columns.collect()
}

fn redcap_parts(text: &str) -> Parts {
    let mut parts = plain(text);
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
    } else if raw && text.ends_with("_complete") || text == "Complete?" {
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
