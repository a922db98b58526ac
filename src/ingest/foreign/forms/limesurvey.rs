//! LimeSurvey's headings: codes, texts, or both.

use super::export::Role;
use super::headings::Headings;
use super::parts::{Parts, is_code, split_brackets};
use super::words::{key, one_line, role_of};

/// Codes that LimeSurvey has of its own, with what else they are called.
const LIMESURVEY: [(&str, &[&str], Role); 12] = [
    ("id", &["responseid", "svarsid"], Role::ResponseId),
    (
        "submitdate",
        &["datesubmitted", "datuminskickat"],
        Role::Completion,
    ),
    ("lastpage", &["sistasidan", "sistasida"], Role::Bookkeeping),
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

/// The parts of a heading; `separator` is what stands between code and text
/// where it holds both.
pub fn limesurvey(text: &str, separator: Option<&str>, headings: &Headings) -> Parts {
    let (code, rest) = match separator {
        Some(separator) => split_code(text, separator),
        None if is_code(text) => (Some(text.to_owned()), ""),
        None => (None, text),
    };
    // The option of spaces as underscores concerns the text alone.
    let wording = if rest.contains(' ') {
        rest.to_owned()
    } else {
        rest.replace('_', " ")
    };
    let own = LIMESURVEY.iter().find(|(own, others, _)| {
        code.as_deref() == Some(*own) || others.contains(&key(text).as_str())
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
