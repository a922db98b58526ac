//! Writing what was made: staged beside the target, moved into place at the
//! end, the manifest last. A killed or failed build leaves the previous
//! output whole; one build at a time per output folder.

mod digest;
mod manifest;
mod staging;

pub use digest::sha256;
pub use manifest::{AllowedTextRecord, BuildManifest, DocumentRecord, ExemptionRecord, FileRecord};
pub use staging::Staging;

/// The build's manifest, written last.
pub const MANIFEST: &str = "manifest.json";
