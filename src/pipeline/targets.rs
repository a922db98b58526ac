//! Which documents a build makes.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Diagnostic, Diagnostics, Place, Problem, Relation, nearest, quoted};
use crate::disclosure::Publication;
use crate::model::{LabIx, Language};
use crate::project::{DocumentEntry, Each};
use crate::publish::MANIFEST;
use crate::results;
use crate::templates::Subject;
use crate::web;

/// Whether it is the name of what else lies in the output folder, in whatever
/// language: results, manifest, editions in other languages, and web pages.
fn is_reserved(name: &str) -> bool {
    let of_language = |language: Language| {
        let web = web::folder(language);
        [results::folder(language), web, language.code()].contains(&name)
    };
    name == MANIFEST || of_language(Language::Swedish) || of_language(Language::English)
}

/// Which documents to make; all where nothing is said.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Labs by id: only documents made for these labs.
    pub labs: Vec<String>,
    /// Documents by name.
    pub documents: Vec<String>,
    /// One of the parts that many machines share the documents in.
    pub part: Option<Part>,
}

impl Selection {
    /// Whether all documents are made, and here.
    pub fn is_everything(&self) -> bool {
        self.leaves_none() && self.part.is_none()
    }

    /// Whether all documents are made, here or by other machines.
    pub(super) fn leaves_none(&self) -> bool {
        self.labs.is_empty() && self.documents.is_empty()
    }
}

/// A part of the documents, `2/3`: every third, from the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Which, from 1 to `of`.
    pub number: usize,
    /// Of how many.
    pub of: usize,
}

impl Part {
    fn holds(self, position: usize) -> bool {
        position % self.of == self.number - 1
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

impl FromStr for Part {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let numbers = text.split_once('/');
        let numbers =
            numbers.and_then(|(number, of)| Some((number.parse().ok()?, of.parse().ok()?)));
        match numbers {
            Some((number, of)) if (1..=of).contains(&number) => Ok(Self { number, of }),
            _ => Err("a part is written 2/3: the second of three"),
        }
    }
}

/// One document to make.
#[derive(Debug, Clone)]
pub(super) struct Target<'a> {
    pub(super) entry: &'a DocumentEntry,
    pub(super) subject: Subject,
    /// The id of what it is made for.
    pub(super) of: Option<String>,
    pub(super) output: String,
}

/// The documents of a build, in the order of the manifest.
///
/// # Errors
/// Labs and documents that are not there, and documents of one path.
pub(super) fn select_targets<'a>(
    entries: &'a [DocumentEntry],
    publication: &Publication,
    selection: &Selection,
) -> Result<Vec<Target<'a>>, Diagnostics> {
    let mut diagnostics = check_selection(entries, publication, selection);
    diagnostics.extend(every_target(entries, publication).1);
    let mut targets = targets_of(entries, publication, selection);
    if let Some(part) = selection.part {
        // Taken in turns: what a lab's reports weigh does not hang on its place.
        let mut position = 0..;
        targets.retain(|_| position.next().is_some_and(|position| part.holds(position)));
    }
    if targets.is_empty() && !selection.leaves_none() && !diagnostics.has_errors() {
        diagnostics.push(Problem::NothingSelected.error_at(Place::Project));
    }
    diagnostics.ok(targets).map(|(targets, _)| targets)
}

/// Every document, with what is wrong with their names and paths.
pub(super) fn every_target<'a>(
    entries: &'a [DocumentEntry],
    publication: &Publication,
) -> (Vec<Target<'a>>, Diagnostics) {
    let every = targets_of(entries, publication, &Selection::default());
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(check_names(entries));
    diagnostics.extend(check_outputs(&every));
    (every, diagnostics)
}

fn targets_of<'a>(
    entries: &'a [DocumentEntry],
    publication: &Publication,
    selection: &Selection,
) -> Vec<Target<'a>> {
    let mut targets = Vec::new();
    for entry in entries {
        let named = selection.documents.is_empty()
            || selection.documents.iter().any(|name| entry.is_called(name));
        let with = |subject, id: &str| Target {
            entry,
            subject,
            of: Some(id.to_owned()),
            output: entry.output.replace("{id}", &id.to_lowercase()),
        };
        match entry.each {
            _ if !named => {}
            Each::Lab => {
                for (position, lab) in publication.labs().iter().enumerate() {
                    let id = &lab.id.value;
                    let wanted = |asked: &String| asked.to_lowercase() == id.to_lowercase();
                    if selection.labs.is_empty() || selection.labs.iter().any(wanted) {
                        targets.push(with(Subject::Lab(LabIx::from(position)), id));
                    }
                }
            }
            _ if !selection.labs.is_empty() => {}
            Each::Once => targets.push(Target {
                entry,
                subject: Subject::Programme,
                of: None,
                output: entry.output.clone(),
            }),
            Each::FocusArea => {
                let areas = publication.focus_areas().iter().enumerate();
                targets
                    .extend(areas.map(|(position, area)| {
                        with(Subject::FocusArea(position), &area.id.value)
                    }));
            }
        }
    }
    targets
}

/// Documents of one name could not be told apart.
fn check_names(entries: &[DocumentEntry]) -> Vec<Diagnostic> {
    let mut names: BTreeMap<&str, &DocumentEntry> = BTreeMap::new();
    let again = entries.iter().filter_map(|entry| {
        let other = names.insert(&entry.name, entry)?;
        let problem = Problem::SameDocumentName {
            name: quoted(&entry.name),
        };
        let problem = problem.error_at(entry.place.clone());
        Some(problem.related(other.place.clone(), Relation::OtherDocument))
    });
    again.collect()
}

/// Documents that would be written over each other, or over what else a build
/// or an edition in another language writes; some systems know no case.
fn check_outputs(targets: &[Target<'_>]) -> Vec<Diagnostic> {
    let key = |path: &str| path.to_lowercase().nfc().collect::<String>();
    let mut outputs: BTreeMap<String, &Target<'_>> = BTreeMap::new();
    let mut problems = Vec::new();
    for target in targets {
        let own = key(&target.output);
        let place = || target.entry.place.clone();
        let output = quoted(&target.output);
        let first = own.split('/').next().unwrap_or_default();
        if own.contains('/') && is_reserved(first) {
            problems.push(Problem::ReservedOutput { output }.error_at(place()));
        } else if let Some(other) = outputs.insert(own, target) {
            let problem = Problem::SameOutput { output }.error_at(place());
            problems.push(problem.related(other.entry.place.clone(), Relation::OtherDocument));
        }
    }
    for (path, target) in &outputs {
        let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
        if let Some(other) = folders.filter_map(|folder| outputs.get(folder)).next() {
            let output = quoted(&other.output);
            let problem = Problem::SameOutput { output }.error_at(target.entry.place.clone());
            problems.push(problem.related(other.entry.place.clone(), Relation::OtherDocument));
        }
    }
    problems
}

fn check_selection(
    entries: &[DocumentEntry],
    publication: &Publication,
    selection: &Selection,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    let labs = || publication.labs().iter().map(|lab| lab.id.value.as_str());
    for lab in &selection.labs {
        if !labs().any(|id| id.to_lowercase() == lab.to_lowercase()) {
            let problem = Problem::UnknownLab {
                lab: quoted(lab),
                near: nearest(lab, labs()),
            };
            diagnostics.push(problem.error_at(Place::Project));
        }
    }
    let names = || entries.iter().map(|entry| entry.name.as_str());
    for name in &selection.documents {
        if !entries.iter().any(|entry| entry.is_called(name)) {
            let problem = Problem::UnknownDocument {
                document: quoted(name),
                near: nearest(name, names()),
            };
            diagnostics.push(problem.error_at(Place::Project));
        }
    }
    diagnostics
}
