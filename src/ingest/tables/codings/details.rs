//! What a file says of its interviews, beside the lab.

use chrono::NaiveDate;

use super::super::super::cell;
use super::super::super::foreign::codings::{Finder, Source};
use super::super::super::imports::ImportedCodings;
use super::consent::{Consent, Consents};
use super::problems::Problems;
use crate::diagnostic::{Problem, plain};
use crate::project::Telling;

/// What a file says of an interview.
#[derive(Default)]
pub struct Said {
    /// The role of the one interviewed.
    pub role: Option<String>,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The language.
    pub language: Option<String>,
    /// Whether quotes are consented to.
    pub consent: Consent,
}

/// What tells it, by the manifest's keys.
pub struct Details<'p> {
    role: Option<Finder<'p>>,
    date: Option<Finder<'p>>,
    language: Option<Finder<'p>>,
    consent: Option<Finder<'p>>,
    consents: Consents,
}

impl<'p> Details<'p> {
    /// What tells it in one file.
    pub fn new(import: &'p ImportedCodings) -> Self {
        let mapping = &import.mapping;
        let finder = |told: &'p Option<Telling>| Some(Finder::new(&import.project, told.as_ref()?));
        let consent = finder(&mapping.consent);
        let consents = consent.as_ref();
        let consents = consents.map(|finder| Consents::of(import, finder));
        Self {
            role: finder(&mapping.role),
            date: finder(&mapping.date),
            language: finder(&mapping.language),
            consents: consents.unwrap_or_default(),
            consent,
        }
    }

    /// What the file says of consent.
    pub fn into_consents(self) -> Consents {
        self.consents
    }

    /// Tells of keys that go by something the file does not have.
    pub fn tell_missing(&self, problems: &mut Problems<'_>) {
        let all = [&self.role, &self.date, &self.language, &self.consent];
        for finder in all.into_iter().flatten() {
            problems.missing(finder);
        }
    }

    /// What is said of a source, which has this position in the file.
    pub fn of(&self, position: usize, source: &Source, problems: &mut Problems<'_>) -> Said {
        let values = |finder: &Option<Finder<'_>>| {
            let finder = finder.as_ref();
            finder.map_or_else(Vec::new, |finder| finder.values(source))
        };
        let first = |finder| values(finder).into_iter().next();
        let date = first(&self.date).and_then(|typed| {
            let day = typed.split_once('T').map_or(typed.as_str(), |(day, _)| day);
            let date = cell::date_text(day).ok();
            if date.is_none() {
                let key = plain("date");
                problems.warn(source, Problem::UnreadableValue { key });
            }
            Some(date?.first)
        });
        if self.consents.is_unreadable(position) {
            let key = plain("consent");
            problems.warn(source, Problem::UnreadableValue { key });
        }
        Said {
            role: first(&self.role),
            date,
            language: first(&self.language),
            consent: self.consents.of_source(position),
        }
    }
}
