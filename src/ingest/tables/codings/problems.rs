//! What is wrong with the sources of a file, each kind within bounds.

use std::collections::BTreeMap;

use super::super::super::foreign::codings::{At, Finder, Source, Warnings};
use super::super::super::foreign::{KnownLabs, Reason};
use super::super::super::imports::ImportedCodings;
use super::super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity, nearest, plain, quoted};
use crate::model::schema::TableId;
use crate::project::LEAVE_OUT;

/// What was met so far.
pub struct Problems<'p> {
    import: &'p ImportedCodings,
    /// Sources without codings.
    pub uncoded: usize,
    errors: Warnings,
    warnings: Warnings,
    /// What names no lab: the value where it may be repeated, with the first
    /// source that has it.
    unknown: BTreeMap<Option<String>, Option<At>>,
    /// Problems of the entry itself.
    of_entry: Vec<(Severity, Problem)>,
    /// The lab that the entry names and the project does not have.
    no_such_lab: Option<String>,
    /// Whether the entry's own problems say why no source has a lab.
    untold_is_said: bool,
}

impl<'p> Problems<'p> {
    /// Nothing met but what is wrong with the rules for the lab.
    pub fn new(import: &'p ImportedCodings, rules: &[Finder<'_>], labs: &KnownLabs) -> Self {
        let mut problems = Self {
            import,
            uncoded: 0,
            errors: Warnings::default(),
            warnings: Warnings::default(),
            unknown: BTreeMap::new(),
            of_entry: Vec::new(),
            no_such_lab: None,
            untold_is_said: false,
        };
        for rule in rules {
            let fixed = rule.fixed().filter(|lab| *lab != LEAVE_OUT);
            if let Some(lab) = fixed.filter(|lab| labs.named(lab).is_none()) {
                problems.no_such_lab = Some(lab.to_owned());
            }
            let before = problems.of_entry.len();
            problems.missing(rule);
            if let (1, Some((severity, _))) = (rules.len(), problems.of_entry.get_mut(before)) {
                // Without it no source has a lab.
                *severity = Severity::Error;
                problems.untold_is_said = true;
            }
        }
        problems
    }

    /// Tells of something that goes by what the file does not have.
    pub fn missing(&mut self, finder: &Finder<'_>) {
        let Some(rule) = finder.rule else { return };
        if !finder.is_empty() || self.import.project.format.is_codebook() {
            return;
        }
        let (by, name) = rule.by.key();
        let problem = Problem::UnknownVariable {
            file: plain(&self.import.file),
            by: plain(by),
            name: quoted(name),
            near: nearest(name, finder.known()),
        };
        self.of_entry.push((Severity::Warning, problem));
    }

    /// A warning about a source.
    pub fn warn(&mut self, source: &Source, problem: Problem) {
        self.warnings.push(source.at, problem);
    }

    /// A source whose lab is another than was said before.
    pub fn other_lab(&mut self, source: &Source, in_table: bool) {
        let earlier = plain(if in_table { "table" } else { "file" });
        self.errors.push(source.at, Problem::OtherLab { earlier });
    }

    /// A source whose name others have as well, so that none of them is known to be the
    /// interview of that name.
    pub fn same_name(&mut self, source: &Source, in_table: bool) {
        let earlier = plain(if in_table { "table" } else { "file" });
        self.errors
            .push(source.at, Problem::SameSourceName { earlier });
    }

    /// A source that has no lab, with what names none and so many codings.
    pub fn no_lab(&mut self, why: Reason, value: Option<String>, source: &Source, codings: usize) {
        match why {
            Reason::UnknownLab if value.is_some() && value == self.no_such_lab => {}
            Reason::UnknownLab => {
                self.unknown.entry(value).or_insert(source.at);
            }
            Reason::SeveralLabs => self.errors.push(source.at, Problem::SeveralLabs),
            Reason::NoLab if !self.untold_is_said => self.untold(source, codings),
            // On purpose, or said already.
            _ => {}
        }
    }

    fn untold(&mut self, source: &Source, codings: usize) {
        if self.import.mapping.lab.is_empty() {
            self.untold_is_said = true;
            let file = plain(&self.import.file);
            let problem = Problem::NothingTellsLab { file };
            self.of_entry.push((Severity::Error, problem));
            return;
        }
        let problem = Problem::SourceWithoutLab {
            guid: source.guid.as_ref().map(plain).into(),
            count: codings.into(),
        };
        self.warnings.push(source.at, problem);
    }

    /// Adds what was met to the reader's diagnostics.
    pub fn finish(self, reader: &mut Reader<'_>) {
        let import = self.import;
        for (severity, problem) in self.of_entry {
            let place = import.entry.clone();
            reader.diagnostics.push(problem.at(severity, place));
        }
        if let Some(lab) = &self.no_such_lab {
            let problem = reader.unresolved(&[TableId::Labs], lab);
            let place = import.entry.clone();
            reader.diagnostics.push(problem.error_at(place));
        }
        for (value, at) in self.unknown {
            // Of what the manifest says, the mistake is in the manifest.
            let mut rules = import.mapping.lab.iter();
            let said = value
                .as_deref()
                .and_then(|value| rules.find_map(|rule| rule.said_at(value)).cloned());
            let problem = match value {
                Some(value) => reader.unresolved(&[TableId::Labs], &value),
                None => Problem::SourceOfUnknownLab,
            };
            let place = said.unwrap_or_else(|| import.place(at, reader));
            reader.diagnostics.push(problem.error_at(place));
        }
        for error in self.errors.kept {
            let place = import.place(error.at, reader);
            reader.diagnostics.push(error.problem.error_at(place));
        }
        for warning in self.warnings.kept {
            let place = import.place(warning.at, reader);
            reader.diagnostics.push(warning.problem.warning_at(place));
        }
        if self.uncoded > 0 {
            let count = self.uncoded.into();
            let place = import.place(None, reader);
            let note = Problem::UncodedSources { count };
            reader.diagnostics.push(note.note_at(place));
        }
    }
}
