//! Foreign formats, read as they come and mapped to the project's own tables.

pub mod codings;
pub mod forms;
mod propose;
mod toml_text;

use std::sync::Arc;

pub use propose::{ForeignProposal, is_of_codings, propose_import};

/// What a foreign file means for the project, as its entry says.
#[derive(Debug, Clone)]
pub enum ImportMapping {
    /// It holds answers to a survey.
    Survey(Arc<forms::FormsMapping>),
    /// It holds codings.
    Codings(Arc<codings::CodingsMapping>),
}
