//! One programme under two ids: its people would be counted twice.

use super::account::Account;
use super::alike::{as_compared, say_the_same};
use super::editions::Counted;
use super::gate::{Finding, left_out, remark};
use crate::diagnostic::{Problem, Severity, quoted};

/// The programmes without those that are another one under another id, and what is
/// said of them.
pub fn each_once(counted: Vec<Counted>) -> (Vec<Counted>, Vec<Finding>) {
    let mut kept: Vec<Counted> = Vec::new();
    let mut findings = Vec::new();
    for next in counted {
        let own = &next.now;
        let alike = |first: &&Counted| is_alike(&first.now, own);
        // One that is the same tells more than one that is only alike.
        let same = kept
            .iter()
            .find(|first| first.now.values == own.values && is_alike(&first.now, own));
        let Some(first) = same.or_else(|| kept.iter().find(alike)) else {
            kept.push(next);
            continue;
        };
        let (file, of) = (own.file.clone(), Some(own.programme.id.clone()));
        let (id, other) = (quoted(&own.programme.id), quoted(&first.now.file));
        let is_same = first.now.values == own.values;
        let first = quoted(&first.now.programme.id);
        if is_same {
            let problem = Problem::ProgrammeTwice { id, first, other };
            findings.push(left_out(&file, problem, of));
        } else {
            let problem = Problem::ProgrammeAlike { id, first, other };
            findings.push(remark(&file, problem, Severity::Warning, of));
            kept.push(next);
        }
    }
    (kept, findings)
}

/// Whether two accounts have the same labs, and one title or reference number.
fn is_alike(one: &Account, other: &Account) -> bool {
    if one.lab_ids != other.lab_ids {
        return false;
    }
    let number = |own: &Account| own.programme.reference_number.as_deref().map(as_compared);
    let number = number(one).zip(number(other));
    let title = say_the_same(&one.programme.title, &other.programme.title);
    title == Some(true) || number.is_some_and(|(one, other)| one == other)
}
