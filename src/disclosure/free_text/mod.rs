//! Guards the texts that people wrote: what points at a person does not pass
//! unless the manifest says that it may, and neither does what tells a count
//! that is withheld. Nothing of a text is ever quoted.

mod birth;
mod counted;
mod email;
mod files;
mod flat;
mod folded;
mod handle;
mod identity;
mod lab_names;
mod names;
mod phone;
mod seen;
mod spoken;
mod street;
mod told;
mod told_shares;

pub use files::{guard_file_names, guard_source_names};
pub(super) use told::Told;

use std::collections::BTreeSet;

use names::{Names, Where};
use seen::visible;

use super::quotes::cell_not_read;
use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Value, plain};
use crate::ingest::foreign::toml_text;
use crate::model::free_text::{FreeText, TextKind};
use crate::model::{CellRef, Programme};
use crate::project::{AllowedText, FreeTextPolicy};

/// What points at a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pointer {
    IdentityNumber,
    BirthDate,
    Email,
    Handle,
    Phone,
    Street,
    Name,
    /// A count that is withheld.
    Count,
}

impl Pointer {
    /// What it is, an entry of the catalogue.
    fn entry(self) -> &'static str {
        match self {
            Self::IdentityNumber => "pointer-identity-number",
            Self::BirthDate => "pointer-birth-date",
            Self::Email => "pointer-email",
            Self::Handle => "pointer-handle",
            Self::Phone => "pointer-phone",
            Self::Street => "pointer-street",
            Self::Name => "pointer-name",
            Self::Count => "pointer-count",
        }
    }
}

/// What was found in the texts.
pub(super) struct Guarded {
    /// The agreements that took effect.
    pub allowed: Vec<AllowedText>,
    /// The cells that point at someone without one.
    pub stopped: BTreeSet<CellRef>,
    /// An error at each of those, and a warning for each agreement that is not
    /// needed.
    pub diagnostics: Diagnostics,
}

/// Looks through every text that could be published.
pub(super) fn guard_texts(programme: &Programme, policy: &FreeTextPolicy, told: &Told) -> Guarded {
    let names = Names::new(&policy.names);
    let mut used = vec![false; policy.allowed.len()];
    let mut met = used.clone();
    let mut diagnostics = Diagnostics::new();
    let mut stopped_at = BTreeSet::new();
    for text in programme.free_texts() {
        for (allowed, met) in policy.allowed.iter().zip(&mut met) {
            *met |= allowed.address.meets(&programme.sources, text.at.into());
        }
        let found = pointers(&text, &names, told);
        if found.is_empty() {
            continue;
        }
        let mut granted = policy
            .allowed
            .iter()
            .zip(&mut used)
            .filter(|(allowed, _)| allowed.address.meets(&programme.sources, text.at.into()))
            .peekable();
        if granted.peek().is_some() {
            granted.for_each(|(_, used)| *used = true);
        } else {
            let place = programme.sources.place(text.at);
            stopped_at.insert(text.at);
            diagnostics.extend(found.into_iter().map(|one| stopped(one, &place)));
        }
    }
    let all = || policy.allowed.iter().zip(used.iter().zip(&met));
    let idle = all().filter(|(_, (used, _))| !**used);
    diagnostics.extend(idle.map(|(allowed, (_, met))| match met {
        true => not_needed(allowed),
        false => {
            let problem = cell_not_read(&allowed.cell, &programme.sources);
            problem.warning_at(allowed.place.clone())
        }
    }));
    let taken = all().filter(|(_, (used, _))| **used);
    let taken = taken.map(|(allowed, _)| allowed.clone());
    Guarded {
        allowed: taken.collect(),
        stopped: stopped_at,
        diagnostics,
    }
}

/// Errors at the texts that point at a person, of a project whose other errors leave
/// nothing to be released: what of a text may tell a withheld count is not known then.
pub fn guard_written(programme: &Programme, policy: &FreeTextPolicy) -> Diagnostics {
    let guarded = guard_texts(programme, policy, &Told::default());
    let at = |own: &Diagnostic| matches!(own.problem, Problem::PersonalText { .. });
    let mut found = Diagnostics::new();
    found.extend(guarded.diagnostics.iter().filter(|own| at(own)).cloned());
    found
}

fn stopped(pointer: Pointer, place: &Place) -> Diagnostic {
    Problem::PersonalText {
        what: Value::Entry(pointer.entry()),
        cell: plain(toml_text(&place.to_string())),
    }
    .error_at(place.clone())
}

fn not_needed(allowed: &AllowedText) -> Diagnostic {
    Problem::AllowTextNotNeeded.warning_at(allowed.place.clone())
}

/// What in a text points at someone, each kind once.
fn pointers(text: &FreeText<'_>, names: &Names, told: &Told) -> Vec<Pointer> {
    // How the programme is reached is given in order to be published.
    let contact = text.kind == TextKind::Contact;
    let seen = visible(text.text);
    // Read out word by word, a number is one all the same.
    let spoken = spoken::in_digits(&seen);
    let numbers = spoken.as_deref().unwrap_or(&seen);
    let mut found = Vec::new();
    let mut note = |pointer, holds: bool| {
        if holds {
            found.push(pointer);
        }
    };
    if numbers.iter().any(char::is_ascii_digit) {
        let identity = identity::holds_identity_number(numbers);
        note(Pointer::IdentityNumber, identity);
        let birth = !identity && birth::holds_birth_date(numbers);
        note(Pointer::BirthDate, birth);
        // The digits of a web address are no phone number.
        let plain = !contact && text.kind != TextKind::Link;
        note(Pointer::Phone, plain && phone::holds_phone_number(numbers));
    }
    // What is said in passing, and not in order to be reached.
    let prose = !contact && text.kind != TextKind::Link;
    let home = prose && (street::holds_street(&seen) || flat::holds_home(&seen));
    note(Pointer::Street, home);
    let email = email::holds_email(&seen);
    note(Pointer::Email, !contact && email);
    // `maja @ example.se` is one thing.
    let account = prose && !email && handle::holds_handle(&seen);
    note(Pointer::Handle, account);
    let named = !contact && names.occur_in(&seen, Where::Prose);
    note(Pointer::Name, named);
    note(Pointer::Count, told.is_in(text, &seen));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::SheetId;

    fn found(text: &str, kind: TextKind) -> Vec<Pointer> {
        let names = Names::new(&["Maja Lind".to_owned()]);
        let at = CellRef {
            sheet: SheetId(0),
            column: 0,
            row: 0,
        };
        let text = FreeText {
            text,
            at,
            lab: None,
            kind,
        };
        pointers(&text, &names, &Told::default())
    }

    #[test]
    fn every_kind_is_found_and_plain_text_passes() {
        let prose = |text| found(text, TextKind::Prose);
        assert_eq!(prose("Skriv till maja@example.org."), [Pointer::Email]);
        assert_eq!(prose("Ring 070-123\u{a0}45\u{a0}67."), [Pointer::Phone]);
        assert_eq!(prose("Hon, 811228-9874, kom."), [Pointer::IdentityNumber]);
        assert_eq!(prose("Vi ses på Storgatan 12 B."), [Pointer::Street]);
        assert_eq!(prose("Hon (pnr 811228) kom."), [Pointer::BirthDate]);
        assert_eq!(prose("Följ @boden_fritid!"), [Pointer::Handle]);
        assert_eq!(prose("Maja\u{ad} Linds idé"), [Pointer::Name]);
        for text in [
            "Nio av tio, eller 80 % av 12 500 kr, under 2018–2019.",
            "Diarienummer 2017-003829, organisationsnummer 556036-0793.",
            "Öppet 08.00–17.00 varje dag, 05-12-2019 stängt.",
        ] {
            assert_eq!(prose(text), [], "{text}");
        }
    }

    #[test]
    fn contact_details_are_there_to_be_published_but_never_identity_numbers() {
        let contact = |text| found(text, TextKind::Contact);
        assert_eq!(contact("Maja Lind, maja@example.org, 08-123 456 78"), []);
        assert_eq!(contact("811228-9874"), [Pointer::IdentityNumber]);
        assert_eq!(found("https://example.org/0701234567", TextKind::Link), []);
    }
}
