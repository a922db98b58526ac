//! Kobo's and ODK's headings: `group/question` and `question/option`, by names
//! or by labels.

use super::export::Role;
use super::headings::Headings;
use super::parts::{Parts, is_code};
use super::words::{key, role_of};

/// The parts of a heading.
pub fn kobo(text: &str, headings: &Headings) -> Parts {
    let mut parts = Parts::plain(text);
    let is_heading = |name: &str| headings.texts.iter().any(|(_, other)| other == name);
    let beside = |name: &str| {
        let start = format!("{name}/");
        let mut others = headings.texts.iter();
        others.any(|(_, other)| other != text && other.starts_with(&start))
    };
    if let Some((before, last)) = text.rsplit_once('/') {
        let name = before.rsplit('/').next().unwrap_or(before);
        let coded = is_code(name) && is_code(last);
        if is_heading(before) || coded || beside(before) {
            (parts.question, parts.subquestion) = (before.to_owned(), Some(last.to_owned()));
            parts.role = role_of(last);
        }
        // Beside its question's own column it is one of the options.
        if is_heading(before) {
            parts.role = Role::Option;
        }
    }
    if is_code(text) {
        parts.code = Some(text.to_owned());
    }
    if let Some(role) = own_role(text) {
        parts.role = role;
    }
    parts
}

/// What the system's own columns are there for.
fn own_role(text: &str) -> Option<Role> {
    #[rustfmt::skip]
    const OWN: [&str; 11] = [
        "start", "end", "today", "deviceid", "subscriberid", "simserial", "username", "audit",
        "instanceid", "instancename", "version",
    ];
    match text {
        "_id" => Some(Role::ResponseId),
        _ if text.starts_with('_') || text.starts_with("meta/") || text.starts_with("formhub/") => {
            Some(Role::Bookkeeping)
        }
        _ => OWN
            .contains(&key(text).as_str())
            .then_some(Role::Bookkeeping),
    }
}
