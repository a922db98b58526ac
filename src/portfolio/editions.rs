//! Which file counts where a programme has several.

use std::collections::BTreeMap;

use super::account::Account;
use super::gate::{Finding, left_out, remark};
use crate::diagnostic::{Problem, Severity, plain, quoted};
use crate::model::Language;
use crate::model::natural::natural;

/// A programme: the edition that counts, and the one before it.
#[derive(Debug)]
pub struct Counted {
    /// The latest edition.
    pub now: Account,
    /// The edition before.
    pub before: Option<Account>,
}

/// The programmes that count, in the order of their titles, and what is said of
/// the other files.
pub fn choose_editions(accounts: Vec<Account>, language: Language) -> (Vec<Counted>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut programmes: BTreeMap<String, Vec<Account>> = BTreeMap::new();
    for account in accounts {
        let id = account.programme.id.clone();
        let editions = programmes.entry(id.clone()).or_default();
        let edition = |own: &Account| (own.date, own.is_final());
        let mut others = editions.iter();
        match others.find(|other| edition(other) == edition(&account)) {
            None => editions.push(account),
            Some(other) => findings.push(second_of(other, &account, id)),
        }
    }
    let mut counted: Vec<Counted> = Vec::new();
    let mut programmes: Vec<_> = programmes.into_iter().collect();
    // No two have one id, and those that count alike are in its order.
    programmes.sort_by_cached_key(|(id, _)| in_order(id));
    for (id, mut editions) in programmes {
        // A draft never takes the place of what was made final.
        editions.sort_by_key(|account| (account.is_final(), account.date));
        let Some(now) = editions.pop() else {
            continue;
        };
        let is_later = |other: &Account| now.is_final() && other.date >= now.date;
        let (later, mut earlier): (Vec<_>, Vec<_>) = editions.into_iter().partition(is_later);
        for draft in &later {
            let problem = Problem::DraftBesideFinal {
                id: quoted(&id),
                date: plain(draft.date),
                other: quoted(&now.file),
            };
            let of = Some(id.clone());
            findings.push(remark(&draft.file, problem, Severity::Warning, of));
        }
        for earlier in &earlier {
            let problem = Problem::EarlierResults {
                id: quoted(&id),
                other: quoted(&now.file),
            };
            let finding = remark(&earlier.file, problem, Severity::Note, Some(id.clone()));
            findings.push(finding);
        }
        let before = earlier.pop();
        counted.push(Counted { now, before });
    }
    // Those with one title stay in the order of their ids.
    counted.sort_by_cached_key(|counted| {
        let programme = &counted.now.programme;
        in_order(programme.title.of(language).unwrap_or(&programme.id))
    });
    (counted, findings)
}

/// By what a name comes before another: letters in the order of the alphabet,
/// where å, ä and ö are the last, and numbers as numbers.
fn in_order(name: &str) -> Vec<(u64, String)> {
    let letters = name.chars().flat_map(char::to_lowercase);
    let letters = letters.map(|letter| match letter {
        'å' => '{',
        'ä' => '|',
        'ö' => '}',
        letter => letter,
    });
    natural(&letters.collect::<String>())
}

/// What is said of the second file of an edition.
fn second_of(first: &Account, second: &Account, id: String) -> Finding {
    let other = quoted(&first.file);
    if first.digest == second.digest || is_translation(first, second) {
        let problem = Problem::SameResults { other };
        return remark(&second.file, problem, Severity::Note, Some(id));
    }
    let problem = Problem::OtherResults {
        id: quoted(&id),
        date: plain(second.date),
        other,
    };
    left_out(&second.file, problem, Some(id))
}

/// Whether two files are an edition in two languages: all that sums need is
/// the same.
fn is_translation(one: &Account, other: &Account) -> bool {
    let same = |one: &super::account::Measured, other: &super::account::Measured| {
        let kinds = |about: &crate::results::IndicatorRow| {
            let words = (about.unit.clone(), about.direction.clone());
            (about.id.clone(), words, about.codes.clone())
        };
        kinds(&one.about) == kinds(&other.about)
            && one.figures == other.figures
            && one.labs == other.labs
    };
    one.programme.language != other.programme.language
        && one.measured.len() == other.measured.len()
        && one
            .measured
            .iter()
            .zip(&other.measured)
            .all(|(one, other)| same(one, other))
}
