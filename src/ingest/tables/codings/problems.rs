//! What is wrong with the sources of a file, each kind within bounds.

use std::collections::BTreeMap;

use super::super::super::foreign::codings::{
    At, Belongs, KnownLabs, LEAVE_OUT, Source, Telling, Warnings,
};
use super::super::super::imports::ImportedCodings;
use super::super::super::rows::Reader;
use crate::diagnostic::{Problem, Severity, did_you_mean, quote};
use crate::model::schema::TableId;

/// What was met so far.
pub struct Problems<'p> {
    import: &'p ImportedCodings,
    /// Sources without codings.
    pub uncoded: usize,
    errors: Warnings,
    warnings: Warnings,
    /// What names no lab: the value where it may be repeated, with the first
    /// source that has it and how many do.
    unknown: BTreeMap<Option<String>, (Option<At>, usize)>,
    /// Problems of the entry itself.
    of_entry: Vec<(Severity, Problem)>,
    /// The lab that the entry names and the project does not have.
    no_such_lab: Option<String>,
    /// Whether the entry's own problems say why no source has a lab.
    untold_is_said: bool,
}

impl<'p> Problems<'p> {
    /// Nothing met but what is wrong with the rules for the lab.
    pub fn new(import: &'p ImportedCodings, rules: &[Telling<'_>], labs: &KnownLabs) -> Self {
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
            if let Telling::Fixed(lab) = rule
                && *lab != LEAVE_OUT
                && labs.named(lab).is_none()
            {
                problems.no_such_lab = Some((*lab).to_owned());
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
    pub fn missing(&mut self, telling: &Telling<'_>) {
        let Telling::By(finder) = telling else {
            return;
        };
        if !finder.is_empty() || self.import.project.format.is_codebook() {
            return;
        }
        let (key, name) = finder.by().key();
        let file = &self.import.file;
        let message = match key {
            "variable" => format!("{file} has no variable {}", quote(name)),
            _ => format!("no {key} of {file} fits {}", quote(name)),
        };
        let help = did_you_mean(name, finder.known()).unwrap_or_else(|| {
            "`labbrapport import FILE` shows what the file has to go by".to_owned()
        });
        let problem = Problem::new("unknown-variable", message).help(help);
        self.of_entry.push((Severity::Warning, problem));
    }

    /// A warning about a source.
    pub fn warn(&mut self, source: &Source, problem: Problem) {
        self.warnings.push(problem.id(), source.at, || problem);
    }

    /// A source whose lab is another than was said before.
    pub fn other_lab(&mut self, source: &Source, in_table: bool) {
        self.errors.push("other-lab", source.at, || {
            let who = if in_table { "the interview of this id in Intervjuer" } else { "the interview of this name in another file" };
            let message = format!("{who} belongs to another lab");
            Problem::new("other-lab", message)
                .help("give the source another name if they are two interviews, or correct the lab of one of them")
        });
    }

    /// A source that has no lab, with so many codings.
    pub fn no_lab(&mut self, belongs: Belongs, source: &Source, codings: usize) {
        match belongs {
            Belongs::To(_) | Belongs::LeftOut => {}
            Belongs::Unknown(value) if value.is_some() && value == self.no_such_lab => {}
            Belongs::Unknown(value) => {
                self.unknown.entry(value).or_insert((source.at, 0)).1 += 1;
            }
            Belongs::Several => self.errors.push("several-labs", source.at, || {
                Problem::new(
                    "several-labs",
                    "what tells the lab of this source names several labs",
                )
                .help("let it belong to one lab, or name in the entry's `lab` what tells which")
            }),
            Belongs::Untold if self.untold_is_said => {}
            Belongs::Untold => self.untold(source, codings),
        }
    }

    fn untold(&mut self, source: &Source, codings: usize) {
        if self.import.mapping.lab.is_empty() {
            self.untold_is_said = true;
            let message = format!(
                "nothing tells the lab of the sources of {}",
                self.import.file
            );
            let problem = Problem::new("missing-key", message).help(
                "write lab = \"…\" or lab = { variable = \"…\" }, or add the sources to Intervjuer; `labbrapport import FILE` shows what could tell it",
            );
            self.of_entry.push((Severity::Error, problem));
            return;
        }
        let guid = source.guid.as_deref();
        self.warnings.push("source-without-lab", source.at, || {
            let which = guid.map_or_else(String::new, |guid| format!(" {guid}"));
            Problem::new(
                "source-without-lab",
                format!("nothing tells the lab of this source{which}; its codings ({codings}) are left out"),
            )
            .help("let it belong to a lab in the tool, or add it to Intervjuer under its name")
        });
    }

    /// Adds what was met to the reader's diagnostics.
    pub fn finish(self, reader: &mut Reader<'_>) {
        let import = self.import;
        for (severity, problem) in self.of_entry {
            let place = import.entry.clone();
            reader.diagnostics.push(match severity {
                Severity::Error => problem.error_at(place),
                _ => problem.warning_at(place),
            });
        }
        if let Some(lab) = &self.no_such_lab {
            let problem = reader.unresolved(&[TableId::Labs], lab);
            let place = import.entry.clone();
            reader.diagnostics.push(problem.error_at(place));
        }
        for (value, (at, _)) in self.unknown {
            let problem = match value {
                Some(value) => reader.unresolved(&[TableId::Labs], &value),
                None => Problem::new(
                    "unknown-reference",
                    "what tells the lab of this source does not stand in Labb",
                )
                .help("say in `values` of the entry's `lab` which lab it means, or \"leave-out\""),
            };
            let place = import.place(at, reader);
            reader.diagnostics.push(problem.error_at(place));
        }
        for error in self.errors.finish() {
            let place = import.place(error.at, reader);
            reader.diagnostics.push(error.problem.error_at(place));
        }
        for warning in self.warnings.finish() {
            let place = import.place(warning.at, reader);
            reader.diagnostics.push(warning.problem.warning_at(place));
        }
        if self.uncoded > 0 {
            let message = match self.uncoded {
                1 => "nothing is coded in 1 source, which is left out".to_owned(),
                more => format!("nothing is coded in {more} sources, which are left out"),
            };
            let problem = Problem::new("uncoded-sources", message);
            reader
                .diagnostics
                .push(problem.note_at(import.place(None, reader)));
        }
    }
}
