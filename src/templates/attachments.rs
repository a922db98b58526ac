//! Which results files a document carries inside it.

use minijinja::value::Value;

use super::Subject;
use crate::disclosure::Publication;
use crate::wording::Catalogue;

/// A results file inside a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attachment {
    /// Its file name.
    pub name: &'static str,
    /// Its media type.
    pub mime_type: &'static str,
}

const CSV: &str = "text/csv";
const JSON: &str = "application/json";

const fn attachment(name: &'static str, mime_type: &'static str) -> Attachment {
    Attachment { name, mime_type }
}

/// What a document about the whole programme carries: the Data Package whole.
const WHOLE: [Attachment; 7] = [
    attachment("results.json", JSON),
    attachment("datapackage.json", JSON),
    attachment("indicator-results.csv", CSV),
    attachment("indicators.csv", CSV),
    attachment("focus-areas.csv", CSV),
    attachment("labs.csv", CSV),
    attachment("figures.csv", CSV),
];

/// What a lab's document carries: its own figures.
const OF_LAB: [Attachment; 2] = [
    attachment("results.json", JSON),
    attachment("indicator-results.csv", CSV),
];

/// More figures than this make a PDF that is hard to send; they lie beside it.
const MOST_FIGURES: usize = 50_000;

/// What a document about `subject` can carry.
pub fn attachments_of(subject: Subject, publication: &Publication) -> &'static [Attachment] {
    match subject {
        Subject::Lab(_) => &OF_LAB,
        _ if publication.figures().len() > MOST_FIGURES => &[],
        _ => &WHOLE,
    }
}

/// The path under which a document reads a file that it carries.
pub fn attachment_path(name: &str) -> String {
    format!("attached/{name}")
}

/// The attachments as templates see them: `name path mime_type description`.
pub fn attachment_views(attachments: &[Attachment], catalogue: &Catalogue) -> Value {
    let views = attachments.iter().map(|attachment| {
        let stem = attachment.name.replace('.', "-");
        Value::from_pairs([
            ("name", Value::from(attachment.name)),
            (
                "path",
                format!("/{}", attachment_path(attachment.name)).into(),
            ),
            ("mime_type", attachment.mime_type.into()),
            (
                "description",
                catalogue.text(&format!("attached-{stem}")).into(),
            ),
        ])
    });
    views.collect::<Vec<Value>>().into()
}
