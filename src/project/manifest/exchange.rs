//! What the systems that take results need to know besides them.

use super::section::Section;
use crate::diagnostic::{Place, Problem, list, nearest, plain, quoted};
use crate::project::{Budget, GrantFacts, IatiFacts, Scheme};

/// The standard's codes for how far an activity is (ActivityStatus).
const STATUSES: &[(&str, &str)] = &[
    ("pipeline", "1"),
    ("implementation", "2"),
    ("finalisation", "3"),
    ("closed", "4"),
    ("cancelled", "5"),
    ("suspended", "6"),
];

/// The standard's codes for what kind an organisation is of (OrganisationType).
const ORGANISATION_TYPES: &[(&str, &str)] = &[
    ("government", "10"),
    ("local-government", "11"),
    ("other-public-sector", "15"),
    ("international-ngo", "21"),
    ("national-ngo", "22"),
    ("regional-ngo", "23"),
    ("partner-country-ngo", "24"),
    ("public-private-partnership", "30"),
    ("multilateral", "40"),
    ("foundation", "60"),
    ("private-sector", "70"),
    ("academic", "80"),
    ("other", "90"),
];

/// No amount of a grant or budget is larger.
const MOST: i64 = 1_000_000_000_000;

/// The forms that results are written in besides, each with its place.
pub(super) fn read_also(table: &mut Section<'_, '_>) -> Vec<(Scheme, Place)> {
    let mut also: Vec<(Scheme, Place)> = Vec::new();
    for (name, place) in table.listed("also") {
        let names = || Scheme::NAMES.iter().map(|(name, _)| *name);
        let found = Scheme::NAMES.iter().find(|(own, _)| *own == name);
        match found {
            Some((_, scheme)) if also.iter().any(|(other, _)| other == scheme) => {}
            Some((_, scheme)) => also.push((*scheme, place)),
            None => {
                let problem = Problem::UnknownChoice {
                    key: quoted("also"),
                    found: quoted(&name),
                    choices: list(names().map(|name| plain(format!("\"{name}\"")))),
                    near: nearest(&name, names()),
                };
                table.diagnostics.push(problem.error_at(place));
            }
        }
    }
    also
}

pub(super) fn read_iati(table: &mut Section<'_, '_>) -> Option<IatiFacts> {
    let organisation = identifier(table, "organisation");
    let activity = identifier(table, "activity");
    // What the standard asks of an activity's identifier.
    let begins = |id: &str, own: &str| {
        let rest = id.strip_prefix(own).and_then(|rest| rest.strip_prefix('-'));
        rest.is_some_and(|rest| !rest.is_empty())
    };
    if let (Some(own), Some(id)) = (&organisation, &activity)
        && !begins(id, own)
    {
        table.wrong_type("activity", "expected-activity-id");
    }
    let capitals = |c: char| c.is_ascii_uppercase();
    Some(IatiFacts {
        organisation,
        organisation_name: table.text("organisation-name"),
        organisation_type: table.one_of("organisation-type", ORGANISATION_TYPES),
        activity,
        status: table.one_of("status", STATUSES),
        country: code(table, "country", (2, capitals), "expected-country"),
        sector: code(
            table,
            "sector",
            (5, |c| c.is_ascii_digit()),
            "expected-sector",
        ),
        currency: currency(table),
        budgets: table.sections("budget", read_budget),
    })
}

pub(super) fn read_grant(table: &mut Section<'_, '_>) -> Option<GrantFacts> {
    Some(GrantFacts {
        id: identifier(table, "id"),
        amount: table.whole("amount", 0, MOST).map(i64::unsigned_abs),
        currency: currency(table),
        awarded: table.date("awarded"),
        funder: (identifier(table, "funder"), table.text("funder-name")),
        recipient: (identifier(table, "recipient"), table.text("recipient-name")),
    })
}

fn read_budget(table: &mut Section<'_, '_>) -> Option<Budget> {
    for (key, example) in [
        ("start", "example-budget-start"),
        ("end", "example-budget-end"),
        ("amount", "example-budget-amount"),
    ] {
        table.required(key, example);
    }
    let (start, end) = (table.date("start"), table.date("end"));
    let amount = table.whole("amount", 0, MOST);
    let (start, end) = (start?, end?);
    // Of more than a year the standard's guidance takes none.
    if !(0..=366).contains(&(end - start).num_days()) {
        table.wrong_type("end", "expected-budget-end");
        return None;
    }
    let amount = amount?.unsigned_abs();
    Some(Budget { start, end, amount })
}

/// An identifier as registers have it: IATI's rules let no `/`, `&`, `|` or `?`
/// stand in one.
fn identifier(table: &mut Section<'_, '_>, key: &'static str) -> Option<String> {
    let text = table.text(key)?;
    let plain = |c: char| c.is_ascii_graphic() && !"/&|?<>\"".contains(c);
    if text.chars().all(plain) {
        return Some(text);
    }
    table.wrong_type(key, "expected-outside-id");
    None
}

fn currency(table: &mut Section<'_, '_>) -> Option<String> {
    let capitals = |c: char| c.is_ascii_uppercase();
    code(table, "currency", (3, capitals), "expected-currency")
}

fn code(
    table: &mut Section<'_, '_>,
    key: &'static str,
    (length, is_part): (usize, fn(char) -> bool),
    expected: &'static str,
) -> Option<String> {
    let text = table.text(key)?;
    if text.len() == length && text.chars().all(is_part) {
        return Some(text);
    }
    table.wrong_type(key, expected);
    None
}
