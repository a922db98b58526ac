//! Which documents a build makes.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostics, Place, Problem, Relation, nearest, quoted};
use crate::disclosure::Publication;
use crate::model::LabIx;
use crate::project::{DocumentEntry, Each};
use crate::templates::Subject;

/// Which documents to make; all where both are empty.
#[derive(Debug, Clone, Default)]
pub struct Selection {
    /// Labs by id: only documents made for these labs.
    pub labs: Vec<String>,
    /// Documents by name.
    pub documents: Vec<String>,
}

impl Selection {
    pub(super) fn is_everything(&self) -> bool {
        self.labs.is_empty() && self.documents.is_empty()
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
    let mut targets = Vec::new();
    for entry in entries {
        let named = selection.documents.is_empty() || selection.documents.contains(&entry.name);
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
    let mut outputs: BTreeMap<String, &Target<'_>> = BTreeMap::new();
    for target in &targets {
        if let Some(other) = outputs.insert(target.output.to_lowercase(), target) {
            let problem = Problem::SameOutput {
                output: quoted(&target.output),
            };
            let other = other.entry.place.clone();
            diagnostics.push(
                problem
                    .error_at(target.entry.place.clone())
                    .related(other, Relation::OtherDocument),
            );
        }
    }
    diagnostics.ok(targets).map(|(targets, _)| targets)
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
        if !names().any(|known| known == name) {
            let problem = Problem::UnknownDocument {
                document: quoted(name),
                near: nearest(name, names()),
            };
            diagnostics.push(problem.error_at(Place::Project));
        }
    }
    diagnostics
}
