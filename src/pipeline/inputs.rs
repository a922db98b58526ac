//! What a build is made of, each file with its digest.

use super::Prepared;
use crate::project::{FILE_NAME, Project, TEMPLATES};
use crate::publish::{FileRecord, hexadecimal};

/// Everything that was read.
pub(super) fn inputs(prepared: &Prepared) -> Vec<FileRecord> {
    let data = prepared.files.iter().filter_map(|file| {
        Some(FileRecord {
            path: file.name.clone(),
            sha256: hexadecimal(file.digest.get()?),
        })
    });
    let pictures = prepared.renderer.pictures().iter();
    let pictures = pictures.map(|(path, contents)| FileRecord::new(path.clone(), contents));
    let own = inputs_of_project(&prepared.project);
    let mut inputs: Vec<FileRecord> = data.chain(pictures).chain(own).collect();
    inputs.sort();
    inputs
}

/// What a project says of itself: manifest, templates, fonts, earlier results,
/// and the names that it keeps from being published.
pub(super) fn inputs_of_project(project: &Project) -> Vec<FileRecord> {
    let manifest = FileRecord::new(FILE_NAME, project.manifest_source.as_bytes());
    let template =
        |name: &str, contents: &[u8]| FileRecord::new(format!("{TEMPLATES}/{name}"), contents);
    let templates = project.templates.iter();
    let templates = templates.map(|(name, text)| template(name, text.as_bytes()));
    let fonts = project.fonts.iter();
    let fonts = fonts.map(|(name, contents)| template(name, contents));
    let earlier = project.earlier.iter();
    let earlier = earlier.map(|file| FileRecord::new(file.path.clone(), &file.contents));
    let names = project.manifest.names_file.iter().map(|(file, _)| {
        let names = project.manifest.policy.free_text.names.join("\n");
        FileRecord::new(file.clone(), names.as_bytes())
    });
    let own = [manifest].into_iter().chain(templates).chain(fonts);
    let catalogue = project.catalogue.iter();
    let catalogue = catalogue.map(|file| FileRecord::new(file.path.clone(), &file.contents));
    own.chain(earlier).chain(names).chain(catalogue).collect()
}
