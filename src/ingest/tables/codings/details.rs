//! What a file says of its interviews, beside the lab.

use calamine::Data;
use chrono::NaiveDate;

use super::super::super::cell;
use super::super::super::foreign::codings::{Source, Telling, Told};
use super::super::super::imports::ImportedCodings;
use super::problems::Problems;
use crate::diagnostic::Problem;

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
    role: Option<Telling<'p>>,
    date: Option<Telling<'p>>,
    language: Option<Telling<'p>>,
    consent: Option<Telling<'p>>,
}

impl<'p> Details<'p> {
    /// What tells it in one file.
    pub fn new(import: &'p ImportedCodings) -> Self {
        let mapping = &import.mapping;
        let telling = |told: &'p Option<Told>| Some(Telling::new(&import.project, told.as_ref()?));
        Self {
            role: telling(&mapping.role),
            date: telling(&mapping.date),
            language: telling(&mapping.language),
            consent: telling(&mapping.consent),
        }
    }

    /// Tells of keys that go by something the file does not have.
    pub fn tell_missing(&self, problems: &mut Problems<'_>) {
        let all = [&self.role, &self.date, &self.language, &self.consent];
        for telling in all.into_iter().flatten() {
            problems.missing(telling);
        }
    }

    /// What is said of a source.
    pub fn of(&self, source: &Source, problems: &mut Problems<'_>) -> Said {
        let values = |telling: &Option<Telling<'_>>| {
            let telling = telling.as_ref();
            telling.map_or_else(Vec::new, |telling| telling.values(source))
        };
        let first = |telling| values(telling).into_iter().next();
        let date = first(&self.date).and_then(|typed| {
            let day = typed.split_once('T').map_or(typed.as_str(), |(day, _)| day);
            let date = cell::date_text(day).ok();
            if date.is_none() {
                problems.warn(source, unreadable("date", "a day such as 2019-05-12"));
            }
            date
        });
        let consents: Vec<Option<bool>> = values(&self.consent)
            .into_iter()
            .map(|typed| cell::yes_no(&Data::String(typed)).ok())
            .collect();
        if consents.contains(&None) {
            problems.warn(source, unreadable("consent", "yes or no (ja or nej)"));
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

fn unreadable(key: &str, expected: &str) -> Problem {
    let message = format!("what tells `{key}` of this source is not {expected}");
    Problem::new("unreadable-value", message)
        .help("correct it in the tool, or say in `values` of the entry what it means")
}
