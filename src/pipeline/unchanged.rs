//! Whether what a build has read is still what lies there when it is done.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::Prepared;
use crate::diagnostic::{Diagnostics, Place, Problem};
use crate::ingest::find_files;
use crate::project::{FILE_NAME, Project, TEMPLATES, read_pictures, read_project};

/// Reads everything once more.
///
/// # Errors
/// Every file that was changed, added or removed since it was read.
pub(super) fn check_unchanged(prepared: &Prepared) -> Result<(), Diagnostics> {
    let mut changed = changed_data(prepared);
    changed.extend(changed_pictures(prepared));
    changed.extend(changed_in_project(&prepared.project));
    let problems = changed.into_iter();
    let problems = problems.map(|name| Problem::InputChanged.error_at(Place::File(name)));
    let mut diagnostics = Diagnostics::new();
    diagnostics.extend(problems);
    diagnostics.ok(()).map(|((), _)| ())
}

fn changed_data(prepared: &Prepared) -> BTreeSet<String> {
    let project = &prepared.project;
    let read = prepared.files.par_iter().filter(|file| {
        let now = fs::read(&file.path).map(|contents| Sha256::digest(contents).into());
        now.ok().as_ref() != file.digest.get()
    });
    let mut changed: BTreeSet<String> = read.map(|file| file.name.clone()).collect();
    let known: BTreeSet<&String> = prepared.files.iter().map(|file| &file.name).collect();
    let (found, _) = find_files(&project.root, &project.manifest.data);
    let names = found.into_iter().map(|file| file.name);
    changed.extend(names.filter(|name| !known.contains(name)));
    changed
}

fn changed_pictures(prepared: &Prepared) -> BTreeSet<String> {
    let read = prepared.renderer.pictures();
    let names = read.keys().map(|path| (path.as_str(), Place::Project));
    let (now, _) = read_pictures(&prepared.project.root, names);
    different(read, &now)
}

fn changed_in_project(project: &Project) -> BTreeSet<String> {
    let manifest = || FILE_NAME.to_owned();
    let Ok(now) = read_project(&project.root, Some(project.manifest.edition)) else {
        return BTreeSet::from([manifest()]);
    };
    let mut changed = BTreeSet::new();
    if now.manifest_source != project.manifest_source {
        changed.insert(manifest());
    }
    let names = |project: &Project| project.manifest.policy.free_text.names.clone();
    if let Some((file, _)) = &project.manifest.names_file
        && names(&now) != names(project)
    {
        changed.insert(file.clone());
    }
    let earlier = |project: &Project| -> BTreeMap<String, Vec<u8>> {
        let files = project.earlier.iter();
        files
            .map(|file| (file.path.clone(), file.contents.clone()))
            .collect()
    };
    changed.extend(different(&earlier(project), &earlier(&now)));
    let catalogue = |project: &Project| -> BTreeMap<String, Vec<u8>> {
        let file = project.catalogue.iter();
        file.map(|file| (file.path.clone(), file.contents.clone()))
            .collect()
    };
    changed.extend(different(&catalogue(project), &catalogue(&now)));
    let fonts = |project: &Project| -> BTreeMap<String, Vec<u8>> {
        project.fonts.iter().cloned().collect()
    };
    let templates = different(&project.templates, &now.templates);
    let fonts = different(&fonts(project), &fonts(&now));
    let within = templates.into_iter().chain(fonts);
    changed.extend(within.map(|name| format!("{TEMPLATES}/{name}")));
    changed
}

/// The names whose contents differ, or that are only in one.
fn different<V: PartialEq>(
    before: &BTreeMap<String, V>,
    now: &BTreeMap<String, V>,
) -> BTreeSet<String> {
    let names = before.keys().chain(now.keys());
    let differ = names.filter(|name| before.get(*name) != now.get(*name));
    differ.cloned().collect()
}
