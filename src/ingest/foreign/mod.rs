//! Foreign formats, read as they come and mapped to the project's own tables.

pub mod codings;
pub mod forms;
mod propose;
mod toml_text;

pub use propose::{ForeignProposal, propose_import};
