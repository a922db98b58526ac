//! What a build will write.

use std::convert::Infallible;
use std::io::{self, Write};

use super::Prepared;
use super::pages::{index_path, page_paths};
use super::targets::Selection;
use crate::diagnostic::Diagnostics;
use crate::publish::MANIFEST;
use crate::results::{Sink, Written, write_package};

/// Every file that a build of a project writes, relative to the project with
/// `/`, in the order of their names.
///
/// # Errors
/// When documents cannot be told apart.
pub fn find_outputs(prepared: &Prepared) -> Result<Vec<String>, Diagnostics> {
    let targets = prepared.targets(&Selection::default())?;
    let documents = targets.into_iter().map(|target| target.output);
    let mut within: Vec<String> = documents.collect();
    if prepared.project.manifest.web {
        let edition = prepared.project.manifest.edition;
        let pages = page_paths(edition, &within);
        within.extend(pages);
        within.push(index_path(edition));
    }
    let Ok(results) = write_package(&prepared.project, &prepared.publication, &Nowhere);
    within.extend(results.into_iter().map(|(path, _)| path));
    within.push(MANIFEST.to_owned());
    let folder = prepared.output_folder();
    let mut outputs: Vec<String> = within
        .iter()
        .map(|path| format!("{folder}/{path}"))
        .collect();
    outputs.sort();
    Ok(outputs)
}

/// Takes what is written and keeps nothing of it.
struct Nowhere;

impl Sink for Nowhere {
    type Error = Infallible;

    fn write_with(
        &self,
        _: &str,
        fill: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<Written, Infallible> {
        // Nothing stops what goes nowhere.
        let _ = fill(&mut io::sink());
        Ok(Written::default())
    }
}
