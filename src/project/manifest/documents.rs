//! The documents to make.

use super::FILE_NAME;
use super::section::Section;
use crate::diagnostic::{Place, Problem};

/// A document: a template, what it is made for, and where it goes.
#[derive(Debug, Clone)]
pub struct DocumentEntry {
    /// Its name, for `--document`.
    pub name: String,
    /// Template under `report-templates/`.
    pub template: String,
    /// What one is made for.
    pub each: Each,
    /// Path under `output/`; `{id}` stands for the id of what it is made for.
    pub output: String,
    /// Where it stands in the manifest.
    pub place: Place,
}

/// What a document is made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Each {
    /// One for the programme.
    Once,
    /// One per lab.
    Lab,
    /// One per focus area.
    FocusArea,
}

/// The documents that ship.
pub(super) fn shipped_documents() -> Vec<DocumentEntry> {
    let entry = |name: &str, template: &str, each, output: &str| DocumentEntry {
        name: name.into(),
        template: template.into(),
        each,
        output: output.into(),
        place: Place::File(FILE_NAME.into()),
    };
    vec![
        entry(
            "slutrapport",
            "summary.typ.j2",
            Each::Once,
            "slutrapport.pdf",
        ),
        entry("labb", "lab.typ.j2", Each::Lab, "labb/{id}.pdf"),
        entry(
            "resultatredovisning",
            "funder.typ.j2",
            Each::Once,
            "resultatredovisning.pdf",
        ),
        entry("lattlast", "plain.typ.j2", Each::Once, "lattlast.pdf"),
    ]
}

pub(super) fn read_document(table: &mut Section<'_, '_>) -> Option<DocumentEntry> {
    let place = table.place.clone();
    let name = table.required_text("name", "example-document-name");
    let template = table.required_text("template", "example-template");
    let each = table
        .one_of(
            "for-each",
            &[
                ("once", Each::Once),
                ("lab", Each::Lab),
                ("focus-area", Each::FocusArea),
            ],
        )
        .unwrap_or(Each::Once);
    let output = table.required_text("output", "example-output")?;
    let problem = if !safe_output(&output) {
        Some(Problem::InvalidOutput)
    } else if (each == Each::Once) == output.contains("{id}") {
        Some(Problem::OutputWithoutId)
    } else {
        None
    };
    if let Some(problem) = problem {
        table.wrong("output", problem);
        return None;
    }
    Some(DocumentEntry {
        name: name?,
        template: template?,
        each,
        output,
        place,
    })
}

fn safe_output(path: &str) -> bool {
    let plain = |part: &str| {
        !part.is_empty()
            && part != "."
            && part != ".."
            && !part.starts_with('.')
            && !part.contains(['\\', ':', '*', '?', '"', '<', '>', '|'])
            && !part.contains(char::is_control)
    };
    path.ends_with(".pdf") && path.split('/').all(plain)
}
