//! What a file says of its interviews, beside the lab.

use calamine::Data;
use chrono::NaiveDate;

use super::super::super::cell;
use super::super::super::foreign::codings::{Finder, Source};
use super::super::super::imports::ImportedCodings;
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
    pub consent: Option<bool>,
}

/// What tells it, by the manifest's keys.
pub struct Details<'p> {
    role: Option<Finder<'p>>,
    date: Option<Finder<'p>>,
    language: Option<Finder<'p>>,
    consent: Option<Finder<'p>>,
}

impl<'p> Details<'p> {
    /// What tells it in one file.
    pub fn new(import: &'p ImportedCodings) -> Self {
        let mapping = &import.mapping;
        let finder = |told: &'p Option<Telling>| Some(Finder::new(&import.project, told.as_ref()?));
        Self {
            role: finder(&mapping.role),
            date: finder(&mapping.date),
            language: finder(&mapping.language),
            consent: finder(&mapping.consent),
        }
    }

    /// Tells of keys that go by something the file does not have.
    pub fn tell_missing(&self, problems: &mut Problems<'_>) {
        let all = [&self.role, &self.date, &self.language, &self.consent];
        for finder in all.into_iter().flatten() {
            problems.missing(finder);
        }
    }

    /// What is said of a source.
    pub fn of(&self, source: &Source, problems: &mut Problems<'_>) -> Said {
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
        let consents: Vec<Option<bool>> = values(&self.consent)
            .into_iter()
            .map(|typed| cell::yes_no(&Data::String(typed)).ok())
            .collect();
        if consents.contains(&None) {
            let key = plain("consent");
            problems.warn(source, Problem::UnreadableValue { key });
        }
        Said {
            role: first(&self.role),
            date,
            language: first(&self.language),
            // What cannot be read is no consent.
            consent: (!consents.is_empty())
                .then(|| consents.iter().all(|consent| *consent == Some(true))),
        }
    }
}
