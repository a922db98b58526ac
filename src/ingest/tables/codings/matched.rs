//! What the project's table of interviews and other tools' files do not have of
//! each other: a name that is written otherwise in one of them would else take
//! an interview's consent and coders from it without a word.

use std::collections::BTreeSet;

use super::super::super::imports::ImportedCodings;
use super::super::super::rows::Reader;
use crate::diagnostic::{Problem, plain};
use crate::ingest::names::{names_of_source, whole_name};
use crate::model::{InterviewIx, Programme};

/// Warns of sources that became interviews and are not among the first `own`
/// of them, which the table has, and of those of the table that are no source
/// and have no coding. Nothing is told where the table has none.
pub fn tell_unmatched(
    reader: &mut Reader<'_>,
    imports: &[ImportedCodings],
    became: &[Vec<Option<InterviewIx>>],
    own: usize,
    programme: &Programme,
) {
    let Some(first) = programme.interviews.first().filter(|_| own > 0) else {
        return;
    };
    let table = reader.sources.file(first.id.at.sheet).to_owned();
    let of_sources = || imports.iter().filter(|own| !own.project.sources.is_empty());
    let mut named: BTreeSet<String> = BTreeSet::new();
    let mut told: BTreeSet<InterviewIx> = BTreeSet::new();
    for (import, became) in imports.iter().zip(became) {
        for (source, interview) in import.project.sources.iter().zip(became) {
            named.extend(names_of_source(&source.name));
            // The same interview may be in a file of each coder.
            let new = interview.filter(|interview| interview.at() >= own);
            if new.is_some_and(|interview| told.insert(interview)) {
                let problem = Problem::SourceNotInTable {
                    file: plain(&import.file),
                    table: plain(&table),
                };
                let place = import.place(source.at, reader);
                reader.diagnostics.push(problem.warning_at(place));
            }
        }
    }
    let files: Vec<&str> = of_sources().map(|import| import.file.as_str()).collect();
    if files.is_empty() {
        return;
    }
    let coded: BTreeSet<InterviewIx> = programme.codings.iter().map(|own| own.interview).collect();
    for (position, interview) in programme.interviews.iter().enumerate().take(own) {
        let there = named.contains(&whole_name(&interview.id.value));
        if !there && !coded.contains(&InterviewIx::from(position)) {
            let problem = Problem::InterviewNotInFile {
                table: plain(&table),
                file: plain(files.join(", ")),
            };
            let place = reader.sources.place(interview.id.at);
            reader.diagnostics.push(problem.warning_at(place));
        }
    }
}
