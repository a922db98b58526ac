//! Writing what was made: staged beside the target, moved into place at the
//! end, the manifest last. A killed or failed build leaves the previous
//! output whole; one build at a time per output folder.

mod attachments;
mod documents;
mod manifest;
mod package;
mod places;
mod results;
mod results_schema;
mod staging;
pub mod tables;

pub use documents::{
    OUTPUT, Outcome, Selection, check_documents, count_targets, output_folder, publish_documents,
    publish_documents_to,
};
pub use manifest::{BuildManifest, DocumentRecord, FileRecord, sha256};
pub use places::{Places, find_places};
pub use results::{Header, write_results};
pub use results_schema::results_schema;
pub use staging::{MANIFEST, Staging, StagingError};
