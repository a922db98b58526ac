//! Writing what was made, whole or not at all: filled beside the output folder
//! and swapped in by renames that a journal can undo, whatever stops them; one
//! build at a time per project.

mod journal;
mod manifest;
mod plan;
mod record;
mod recovery;
mod staging;
#[cfg(test)]
mod tests;
mod workplace;

pub use crate::model::digest::{hexadecimal, sha256};
pub use manifest::{
    AllowedTextRecord, BuildManifest, DocumentRecord, ExemptionRecord, FileRecord, WebRecord,
};
pub use record::BuildRecord;
pub use recovery::recover;
pub use staging::Staging;

/// The folder that documents and results are written to.
pub const OUTPUT: &str = "output";

/// The build's manifest.
pub const MANIFEST: &str = "manifest.json";
